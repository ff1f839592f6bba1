"""The models panel: opens under the header, closes with Esc or a click beside it; the header says what answers."""

from __future__ import annotations

from collections.abc import Callable

import gradio as gr

from ui import assets
from ui.html import Html, button, tag


def _template() -> Html:
    head = tag("header", tag("h2", "Models"), button("close", "close", "Close (Esc)"), cls="panel-head")
    cards = tag("div", tag("p", "Looking at what fits here …", cls="unit"), cls="model-cards")
    words = "A model only proposes: every molecule is checked as before, and the search answers where it fails."
    note = tag("p", words, cls="unit")
    inside = tag("div", head, tag("div", cls="standing", aria_live="polite"), cards, note, cls="models")
    return tag("div", inside, cls="models-at", hidden=True, role="region", aria_label="Models", tabindex=-1)


def models(functions: list[Callable[..., object]]) -> gr.HTML:
    """The panel. Its script asks ``functions`` of the server how the models stand."""
    return gr.HTML(value="", html_template=_template(), js_on_load=assets.text("models.js"), apply_default_css=False,
                   server_functions=functions, elem_id="models")
