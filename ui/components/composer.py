"""The input: a line that grows, files, send and stop, and below it what is being typed, read with each key."""

from __future__ import annotations

from collections.abc import Callable

import gradio as gr

from ui import assets
from ui.html import Html, button, tag

FILE_KINDS = ".smi,.sdf,.mol,.csv,.cif"


def _template() -> Html:
    area = tag("textarea", rows=1, aria_label="Message", spellcheck="false", autocomplete="off",
               placeholder="Ask, paste a SMILES or a name, drop a file")
    picker = tag("input", type="file", multiple=True, hidden=True, accept=FILE_KINDS)
    attach = button("+", "attach", "Add a file: .smi, .sdf, .mol, .csv or .cif", cls="attach", aria_label="Add a file")
    send = button("Send", "submit", "Enter sends, Shift+Enter starts a new line, Esc stops", cls="send")
    note = tag("p", "Changing the last message. Esc leaves it as it was.", cls="note", hidden=True)
    box = tag("div", attach, area, picker, send, cls="box")
    return tag("div", note, tag("div", cls="shelf"), box, tag("div", cls="live", aria_live="polite"), cls="composer")


def composer(functions: list[Callable[..., object]]) -> gr.HTML:
    """The input line. Its script calls ``functions`` on the server while one types; "submit" carries a message."""
    return gr.HTML(
        value="", html_template=_template(), js_on_load=assets.text("composer.js"), apply_default_css=False,
        server_functions=functions, elem_id="composer",
    )
