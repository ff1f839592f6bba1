"""The page of a complex on the bench: its 3D view, its switches and views, and everything found below."""

from __future__ import annotations

from ui.html import Html, button, tag

SWITCHES = (("dash", "interactions"), ("label", "names"), ("cartoon", "cartoon"), ("pocket", "pocket"),
            ("water", "waters"))
"""What can be switched on and off, and its label."""
VIEWS = ("front", "left", "top", "back", "right", "bottom")
FILES = (("csv", "All interactions as CSV"), ("json", "All that was found as JSON"),
         ("pml", "A PyMOL script that rebuilds this scene"), ("cxc", "A ChimeraX script that rebuilds this scene"),
         ("png", "This view as a picture, twice its size"))


def complex_page() -> Html:
    """The elements; the page's script fills them."""
    view = tag("div", tag("div", cls="canvas-complex"), tag("p", cls="no-3d", hidden=True),
               tag("img", cls="still", alt="the complex, drawn without WebGL", hidden=True), tag("span", cls="note-3d"),
               cls="slot crystal-view", role="img", aria_label="the complex in 3D")
    return tag("div", tag("header", cls="bench-title complex-title"), view, _bar(), _view_line(),
               tag("p", cls="said-of-complex"), tag("div", cls="crystal-body complex-body"), data_page="complex",
               hidden=True)


def _bar() -> Html:
    shown = (tag("label", tag("input", type="checkbox", checked=True, data_drawn=name), words)
             for name, words in SWITCHES)
    surface = tag("label", tag("input", type="checkbox", data_drawn="surface"), "surface")
    views = (button(name, "view", f"Look from the {name}", data_view=name) for name in VIEWS)
    saves = (button(kind.upper(), "save-complex", words, data_kind=kind) for kind, words in FILES)
    return tag("div", tag("span", *shown, surface, cls="switches"), tag("span", *views, cls="views unit"),
               button("spin", "spin", "Turn it slowly", aria_pressed="false"), tag("span", *saves, cls="acts"),
               cls="crystal-bar")


def _view_line() -> Html:
    field = tag("input", type="text", cls="view-text", aria_label="this view as text", spellcheck="false",
                autocomplete="off", title="This view as text: copy it, or paste one and press Enter")
    return tag("p", tag("span", "view ", cls="unit"), field, button("copy", "copy-view", "Copy this view as text"),
               tag("span", cls="picked unit", role="status"), cls="view-line")
