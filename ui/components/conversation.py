"""The left side: the header, and the cards of the conversation, one below the other."""

from __future__ import annotations

from collections.abc import Callable

import gradio as gr

from ui import assets
from ui.examples import EXAMPLES, Example
from ui.html import Html, button, join, tag


def _example(row: Example) -> Html:
    said = join((row.text, tag("small", f" {row.file}", cls="unit") if row.file else ""))
    words = join((tag("span", row.kind, cls="kind"), tag("span", said)))
    return tag("li", button(words, "send", "Send this", cls="example", data_text=row.text,
                            data_sample=row.file or False))


def _template() -> str:
    offered = tag("ul", *(_example(row) for row in EXAMPLES))
    words = ("Ask for a molecule in plain words, or drop a crystal (CIF) or a complex (PDB). "
             "Every answer shows how it was checked.")
    empty = tag("div", tag("p", words), offered, cls="empty")
    return tag("div", empty, tag("div", cls="turns", role="log", aria_live="polite"), cls="pane", tabindex=-1)


def conversation(functions: list[Callable[..., object]]) -> gr.HTML:
    """Cards as HTML. ``value`` is a message to its script: which card to put where, never the whole history.

    Its script asks ``functions`` of the server who else could answer a message.
    """
    return gr.HTML(
        value="", html_template=_template(), js_on_load=assets.text("conversation.js"), apply_default_css=False,
        server_functions=functions, elem_id="conversation",
    )
