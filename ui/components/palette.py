"""The commands (Ctrl+K): a short list over the input, filtered as one types, that names what the page can do."""

from __future__ import annotations

from dataclasses import dataclass

import gradio as gr

from ui import assets
from ui.examples import EXAMPLES
from ui.html import Html, tag


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the list: ``says`` a message, ``clicks`` something on the page, or ``sends`` word to its parts."""

    label: str
    keys: str = ""
    says: str = ""
    clicks: str = ""
    sends: str = ""
    sample: str = ""


COMMANDS: tuple[Command, ...] = (
    Command("undo the last molecule step", "Ctrl+Z", says="undo"),
    Command("redo it", "Ctrl+Shift+Z", says="redo"),
    Command("new conversation", sends="fresh"),
    Command("light or dark", clicks=".theme"),
    Command("models: load, unload, measure", sends="models"),
    Command("edit in the sketcher", clicks=".smiles-line [data-act=sketch]"),
    Command("copy SMILES", clicks=".smiles-line [data-act=copy]"),
    Command("download SDF", clicks=".smiles-line [data-kind=sdf]"),
    Command("download CSV", clicks=".smiles-line [data-kind=csv]"),
    Command("download SVG", clicks=".smiles-line [data-kind=svg]"),
    *(Command(row.text, row.file or row.kind, says=row.text, sample=row.file) for row in EXAMPLES),
)


def _option(index: int, command: Command) -> Html:
    return tag("li", tag("span", command.label), tag("span", command.keys, cls="unit"), role="option",
               id=f"command-{index}", aria_selected="false", data_says=command.says or False,
               data_clicks=command.clicks or False, data_sends=command.sends or False,
               data_sample=command.sample or False)


def _template() -> Html:
    options = tag("ul", *(_option(i, command) for i, command in enumerate(COMMANDS)), id="commands", role="listbox",
                  aria_label="Commands")
    find = tag("input", type="text", role="combobox", aria_expanded="true", aria_controls="commands",
               aria_autocomplete="list", aria_label="Find a command", placeholder="Find a command", spellcheck="false",
               autocomplete="off")
    none = tag("p", "No such command.", cls="unit none", role="status", hidden=True)
    return tag("div", tag("div", find, options, none, cls="commands"), cls="palette", hidden=True)


def palette() -> gr.HTML:
    """The commands. Its script does what is chosen; the server is asked nothing."""
    return gr.HTML(value="", html_template=_template(), js_on_load=assets.text("palette.js"), apply_default_css=False,
                   elem_id="palette")
