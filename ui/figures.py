"""Numbers, units, formulae and pictures as a chemist reads them."""

from __future__ import annotations

import re

from assistant.answers import Answer, Drawing, Molecule, Value
from assistant.tasks import DesignMolecule, PropertyChange, PropertyRange
from ui.html import Html, esc, join, svg, tag

MINUS = "−"
USUAL = ("LogP", "TPSA", "MW", "QED", "SA", "HBD")
"""The properties of a card when the request names fewer than three, in order of preference."""


def number(text: str) -> str:
    """A number with a real minus sign."""
    return re.sub(r"^-(?=[\d.])", MINUS, text)


def signed(change: float, digits: int) -> str:
    """A change with its sign; "0" where it rounds to nothing."""
    text = f"{abs(change):.{digits}f}"
    if float(text) == 0:
        return "0"
    return f"{'+' if change > 0 else MINUS}{text}"


def unit(text: str) -> Html:
    """A unit with its powers raised, "cm3/mol" as cm³/mol, and the base of a logarithm lowered."""
    based = re.sub(r"\blog10\b", "log<sub>10</sub>", esc(text))
    return Html(re.sub(r"(?<=[A-Za-zÅ])(-?\d)", r"<sup>\1</sup>", based))


def formula(text: str) -> Html:
    """A molecular formula with its counts lowered and its charge raised."""
    lowered = re.sub(r"(?<=[A-Za-z\])])(\d+)", r"<sub>\1</sub>", esc(text))
    return Html(re.sub(r"([+-]\d*)$", r"<sup>\1</sup>", lowered))


def share(fraction: float) -> str:
    """A share (0..1) in per cent, "< 1 %" and "> 99 %" at the ends."""
    percent = 100 * fraction
    if percent < 1:
        return "< 1 %"
    return "> 99 %" if percent > 99 else f"{percent:.0f} %"


def seconds(value: float) -> str:
    """A duration: "31 ms", "2.4 s"."""
    return f"{1000 * value:.0f} ms" if value < 0.95 else f"{value:.1f} s"


def value_text(value: Value) -> Html:
    """A value with its unit in grey; a formula with its subscripts."""
    if value.name.casefold() == "formula":
        return formula(value.text())
    return join((number(value.text()), tag("span", " ", unit(value.unit), cls="unit") if value.unit else ""))


def tooltip(value: Value) -> str:
    """What hovering over a number says: where it comes from and what kind of number it is."""
    return f"{value.label or value.name}: {value.kind}{', ' + value.source if value.source else ''}"


def picture(drawing: Drawing | None, label: str) -> Html:
    """A 2D drawing, one for a light and one for a dark page."""
    if drawing is None:
        return tag("span", "no drawing", cls="no-picture")
    dark = tag("span", svg(drawing.svg_dark), cls="on-dark") if drawing.svg_dark else ""
    light = tag("span", svg(drawing.svg), cls="on-light" if dark else "")
    return tag("span", light, dark, cls="picture", role="img", aria_label=label)


def drawings(answer: Answer) -> dict[str, Drawing]:
    """The drawings of an answer, by SMILES: of several of one structure the first, which shows what was asked."""
    found: dict[str, Drawing] = {}
    for panel in answer.panels:
        if isinstance(panel, Drawing):
            found.setdefault(panel.smiles, panel)
    return found


def relevant(answer: Answer, molecule: Molecule) -> tuple[Value, ...]:
    """The three properties that matter for the request: those it names, then those that changed, then the usual."""
    asked: list[str] = []
    if isinstance(answer.task, DesignMolecule):
        asked = [r.name for r in answer.task.requirements if isinstance(r, PropertyRange | PropertyChange)]
    by_name = {value.name: value for value in molecule.properties}
    order = dict.fromkeys([*asked, *USUAL])
    return tuple(by_name[name] for name in order if name in by_name)[:max(3, min(len(set(asked)), 4))]
