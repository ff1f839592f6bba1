"""The picture of a description: the parts that it names in colours, and a legend that ties each colour to its words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from assistant.answers import Drawing, Molecule
from assistant.chem.drawing import DARK, LIGHT, draw
from assistant.chem.layout import place
from assistant.chem.molecules import read
from assistant.evidence.described import ranges, standing
from assistant.statements import Statement

SIZE = (420, 300)
"""View box of the picture without its legend, user units."""
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
"""Told apart with any colour vision (Okabe and Ito, Color Universal Design, 2008)."""
LINE = 19
"""Height of a line of the legend."""


def parts(molecule: Molecule) -> list[Statement]:
    """The statements that are coloured: classes, cores and charges of some atoms, each part of the molecule once."""
    chosen: list[Statement] = []
    seen: set[frozenset[int]] = set()
    for one in standing(molecule):
        atoms = frozenset(one.atoms)
        if one.kind in ("class", "charge") and atoms and atoms not in seen and len(chosen) < len(COLOURS):
            chosen.append(one)
            seen.add(atoms)
    return chosen


def drawing(molecule: Molecule) -> Drawing:
    """The picture, light and dark, from one layout (raises as `chem.molecules.read`)."""
    placed = place(read(molecule.smiles), None)
    chosen = parts(molecule)
    bands = tuple((one.atoms, COLOURS[n]) for n, one in enumerate(chosen))
    light, dark = (
        _with_legend(draw(placed, SIZE, dark=ground, parts=bands), chosen, (DARK if ground else LIGHT).line)
        for ground in (False, True)
    )
    return Drawing(molecule.name or "Structure", light, dark, molecule.smiles)


def _with_legend(svg: str, chosen: list[Statement], ink: str) -> str:
    """The picture made taller by a line for each colour."""
    if not chosen:
        return svg
    height = SIZE[1] + LINE * len(chosen) + 6
    taller = svg.replace(f'viewBox="0 0 {SIZE[0]} {SIZE[1]}"', f'viewBox="0 0 {SIZE[0]} {height}"', 1)
    return taller.removesuffix("</svg>") + "".join(_lines(chosen, ink)) + "</svg>"


def _lines(chosen: list[Statement], ink: str) -> Iterator[str]:
    for n, one in enumerate(chosen):
        top = SIZE[1] + LINE * n + 4
        atoms = ranges(one.atoms, 20)
        yield (
            f'<g class="legend"><title>{escape(one.words)}: atoms {atoms}</title>'
            f'<rect x="12" y="{top}" width="14" height="12" rx="3" fill="{COLOURS[n]}" opacity="0.55"/>'
            f'<text x="34" y="{top + 11}" font-size="13" font-family="sans-serif" fill="{ink}">'
            f"{escape(one.words)}</text></g>"
        )
