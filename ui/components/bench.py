"""The right side: the molecule in focus in 2D and 3D, the sketcher in place of the 2D picture, and what is known."""

from __future__ import annotations

import json
from collections.abc import Callable

import gradio as gr

from ui import assets
from ui.components.complex_page import complex_page
from ui.html import Html, button, join, tag

SCRIPTS = ("bench.js", "crystal.js", "complex.js")
"""The bench's scripts: each goes on where the one before it ends."""


def _tabs() -> Html:
    molecule = button("Molecule", "tab", cls="tab", role="tab", data_tab="molecule", aria_selected="true")
    words = join((tag("span", "Candidates"), " ", tag("b")))
    many = button(words, "tab", cls="tab", role="tab", data_tab="candidates", hidden=True, aria_selected="false")
    crystal = button("Crystal", "tab", cls="tab", role="tab", data_tab="crystal", hidden=True, aria_selected="false")
    complex_ = button("Complex", "tab", cls="tab", role="tab", data_tab="complex", hidden=True, aria_selected="false")
    return tag("nav", molecule, many, crystal, complex_, cls="tabs", role="tablist")


def _flat() -> Html:
    acts = tag("div", button("use this", "sketch-done", "Close the sketcher and work on this molecule", cls="main"),
               button("close", "sketch", "Close the sketcher"), cls="sketch-acts", hidden=True)
    return tag("div", tag("div", cls="drawn"), tag("div", cls="sketch", hidden=True), acts, cls="slot flat")


def _solid() -> Html:
    return tag("div", tag("div", cls="canvas-3d"), tag("p", cls="no-3d", hidden=True), tag("span", cls="note-3d"),
               cls="slot solid", role="img", aria_label="3D structure")


SWITCHES = (("polyhedron", "polyhedra"), ("sphere", "pores"), ("line", "cell"))
"""What can be switched on and off in the view of a crystal, and its label."""
FILES = (("cif", "The crystal as it was computed on"), ("csv", "All values as CSV"),
         ("json", "All that was found as JSON"), ("png", "This view as a picture"))


def _crystal() -> Html:
    """The page of a crystal: its 3D view with what can be switched on and off, and everything found below it."""
    view = tag("div", tag("div", cls="canvas-crystal"), tag("p", cls="no-3d", hidden=True), tag("span", cls="note-3d"),
               cls="slot crystal-view", role="img", aria_label="the crystal in 3D")
    return tag("div", tag("header", cls="bench-title crystal-title"), view, _crystal_bar(),
               tag("p", cls="said-of-crystal"), tag("div", cls="crystal-body"), data_page="crystal", hidden=True)


def _crystal_bar() -> Html:
    cells = tag("select", *(tag("option", f"{n} × {n} × {n}", value=n) for n in (1, 2, 3)), cls="cells",
                aria_label="cells shown", title="Cells shown along each axis")
    shown = (tag("label", tag("input", type="checkbox", checked=True, data_shown=name), words)
             for name, words in SWITCHES)
    axes = (button(axis, "along", f"Look along {axis}", data_axis=i) for i, axis in enumerate("abc"))
    saves = (button(kind.upper(), "save-crystal", words, data_kind=kind) for kind, words in FILES)
    return tag("div", cells, tag("span", *shown, cls="switches"), tag("span", "along ", *axes, cls="unit"),
               tag("span", *saves, cls="acts"), cls="crystal-bar")


def _template() -> Html:
    hint = tag("p", "The molecule, crystal or complex you ask for is shown here: drawing, 3D, properties, checks.",
               cls="bare-hint")
    molecule = tag("div", tag("header", cls="bench-title"), tag("div", _flat(), _solid(), cls="pictures"),
                   tag("p", cls="said-of-sketch"), tag("div", cls="smiles-line"), tag("div", cls="body"),
                   data_page="molecule")
    many = tag("div", tag("div", cls="candidates-page"), data_page="candidates", hidden=True)
    return tag("section", _tabs(), hint, molecule, many, _crystal(), complex_page(), cls="bench bare",
               data_assets=json.dumps(assets.urls()))


def bench(functions: list[Callable[..., object]]) -> gr.HTML:
    """The molecule in focus. ``value`` is a message to its script, with the parts of `ui.bench_panel.bench_parts`."""
    return gr.HTML(
        value="", html_template=_template(), js_on_load="".join(map(assets.text, SCRIPTS)),
        apply_default_css=False, server_functions=functions, elem_id="bench",
    )
