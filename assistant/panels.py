"""What is shown of an answer: Table, Drawing, Scene, Plot. Data, not widgets; standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; every cell already a string. ``kind`` says what it shows, e.g. "properties"."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = "table"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A 2D picture as SVG text (from RDKit, never from a user), light and dark."""

    title: str
    svg: str
    svg_dark: str = ""
    smiles: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A 3D picture: a structure in a text format with styles, and shapes drawn beside the atoms.

    ``shapes``: each names its ``kind`` ("line", "sphere", "polyhedron", "arrow"), places in Å, a ``colour`` and perhaps
    a ``label``.
    """

    title: str
    structure: str
    format: Literal["mol", "pdb", "cif", "xyz"] = "mol"
    styles: tuple[dict[str, object], ...] = ()
    note: str = ""
    shapes: tuple[dict[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """A series with units. ``kind``: a line, bars, or sticks from the axis up; ``marks``: words at places of x."""

    title: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    x_label: str
    y_label: str
    kind: Literal["line", "bars", "sticks"] = "line"
    marks: tuple[tuple[float, str], ...] = ()


Panel = Table | Drawing | Scene | Plot
