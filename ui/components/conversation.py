"""The left side: the header, and the cards of the conversation, one below the other."""

from __future__ import annotations

from collections.abc import Callable

import gradio as gr

from ui import assets
from ui.html import Html, button, join, tag

EXAMPLES: tuple[tuple[str, str], ...] = (
    ("edit", "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O"),
    ("edit", "replace the chlorine in diazepam by a nitrile"),
    ("optimise", "make haloperidol less lipophilic, keep the scaffold"),
    ("optimise", "give me 5 analogues of aspirin with TPSA under 60"),
    ("generate", "5 drug-like amides with LogP between 2 and 3"),
    ("ask", "compare aspirin and ibuprofen"),
)
"""What the empty page offers: each runs as it stands."""


def _example(kind: str, text: str) -> Html:
    words = join((tag("span", kind, cls="kind"), tag("span", text)))
    return tag("li", button(words, "send", "Send this", cls="example", data_text=text))


def _template() -> str:
    offered = tag("ul", *(_example(kind, text) for kind, text in EXAMPLES))
    words = "Ask for a molecule in plain words, or drop the CIF of a crystal. Every answer shows how it was checked."
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
