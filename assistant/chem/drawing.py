"""2D structures as SVG: transparent, scalable, for light and dark pages; what changed is ringed, alerts are tinted.

RDKit draws the molecule; rings and tints are laid beneath it here, one outline around each connected part.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

import numpy as np
from rdkit import Chem
from rdkit.Chem.Draw import rdMolDraw2D

from assistant.chem.layout import Points, bond_length, place

BOND = 34.0
"""Longest bond, in units of the view box; small molecules are not blown up beyond it."""
RING, TINT = 0.56, 0.40
"""Half-width of a ring and of a tint around an atom, in bond lengths."""
OPTIONS: dict[str, bool | float] = {
    "clearBackground": False, "prepareMolsBeforeDrawing": False, "dummiesAreAttachments": True, "fixedBondLength": BOND,
    "bondLineWidth": 1.7, "scaleBondWidth": False, "multipleBondOffset": 0.16, "padding": 0.09,
    "additionalAtomLabelPadding": 0.07, "minFontSize": 11, "maxFontSize": 17,
}
"""RDKit drawing options: transparent, thin even lines as journals print them, labels that stay legible."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours for one page ground. Elements keep a contrast of 4.5:1 (WCAG AA) on it; others are drawn as ``line``."""

    line: str
    ring: str
    tint: str
    elements: dict[int, str]


LIGHT = Ink("#1b1f24", "#0b6bcb", "#f59e0b", {
    8: "#c8102e", 7: "#1f4fd8", 16: "#7d6200", 9: "#15803d", 17: "#15803d", 35: "#9a3412", 53: "#6d28d9", 15: "#b45309",
    5: "#a8456b", 14: "#566173", 34: "#8f5a0a",
})
DARK = Ink("#e6e9ee", "#6cb6ff", "#fbbf24", {
    8: "#ff7b72", 7: "#8ab4ff", 16: "#e3c341", 9: "#6ee787", 17: "#6ee787", 35: "#f0a36b", 53: "#c4a3ff", 15: "#ffb454",
    5: "#f29bb8", 14: "#a9b4c2", 34: "#e0b040",
})


def svg(
    mol: Chem.Mol,
    size: tuple[int, int] = (420, 300),
    highlight: tuple[int, ...] = (),
    reference: Chem.Mol | None = None,
    dark: bool = False,
    alerts: tuple[int, ...] = (),
) -> str:
    """A drawing of a sanitised molecule.

    Parameters
    ----------
    size
        Width and height of the view box, user units; the picture itself fills the box it is put in.
    highlight, alerts
        Atom indices that are ringed (what changed) and tinted (what an alert is about).
    reference
        The start: the shared part is drawn where it lies in the start's own drawing.
    dark
        Colours for a dark ground; the ground itself is transparent.

    Returns
    -------
    str
        One well-formed ``svg`` element without XML declaration.
    """
    return draw(place(mol, reference), size, highlight, dark, alerts)


def draw(
    placed: Chem.Mol, size: tuple[int, int], highlight: tuple[int, ...] = (), dark: bool = False,
    alerts: tuple[int, ...] = (), parts: tuple[tuple[tuple[int, ...], str], ...] = (),
) -> str:
    """As `svg`, of a molecule that has 2D coordinates already; ``parts``: atoms, and the colour under them."""
    ink = DARK if dark else LIGHT
    drawer = _drawer(size, ink)
    drawer.DrawMolecule(rdMolDraw2D.PrepareMolForDrawing(placed, kekulize=True, addChiralHs=False))
    where = np.array([(p.x, p.y) for p in map(drawer.GetDrawCoords, range(placed.GetNumAtoms()))])
    drawer.FinishDrawing()
    bond = bond_length(placed, where) if placed.GetNumBonds() else BOND
    under = _tint(placed, where, alerts, 2 * TINT * bond, ink.tint) + _ring(
        placed, where, highlight, 2 * RING * bond, ink.ring)
    under += "".join(_tint(placed, where, atoms, 2 * TINT * bond, colour) for atoms, colour in parts)
    return _assemble(drawer.GetDrawingText(), size, under, ink)


def _drawer(size: tuple[int, int], ink: Ink) -> rdMolDraw2D.MolDraw2DSVG:
    drawer = rdMolDraw2D.MolDraw2DSVG(*size)
    options = drawer.drawOptions()
    for name, value in OPTIONS.items():
        setattr(options, name, value)
    options.setAtomPalette({-1: _rgb(ink.line), **{number: _rgb(code) for number, code in ink.elements.items()}})
    return drawer


def _rgb(code: str) -> tuple[float, float, float]:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _outline(mol: Chem.Mol, where: Points, atoms: tuple[int, ...]) -> str:
    """SVG path along the bonds between these atoms; lone atoms become dots, whole rings are closed (and so filled)."""
    chosen = set(atoms)
    dots = [f"M{where[i][0]:.1f} {where[i][1]:.1f}h.01" for i in sorted(chosen)]
    bonds = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds()]
    lines = [_path(where, pair) for pair in bonds if chosen.issuperset(pair)]
    rings = [_path(where, ring) + "Z" for ring in mol.GetRingInfo().AtomRings() if chosen.issuperset(ring)]
    return "".join(dots + lines + rings)


def _path(where: Points, atoms: tuple[int, ...]) -> str:
    return "M" + "L".join(f"{where[i][0]:.1f} {where[i][1]:.1f}" for i in atoms)


def _tint(mol: Chem.Mol, where: Points, atoms: tuple[int, ...], width: float, colour: str) -> str:
    """A pale band over the atoms; the opacity is the group's, so that overlaps do not darken."""
    if not atoms:
        return ""
    path = _outline(mol, where, atoms)
    return (f'<g class="alert" opacity="0.28"><path d="{path}" fill="{colour}" stroke="{colour}" '
            f'stroke-width="{width:.1f}" stroke-linecap="round" stroke-linejoin="round"/></g>')


def _ring(mol: Chem.Mol, where: Points, atoms: tuple[int, ...], width: float, colour: str) -> str:
    """One line around each connected part: a broad band of which a mask leaves the rim, and a faint fill."""
    if not atoms:
        return ""
    path = _outline(mol, where, atoms)
    name = "rim-" + hashlib.sha1(f"{path}{colour}".encode(), usedforsecurity=False).hexdigest()[:10]
    round_ends = 'stroke-linecap="round" stroke-linejoin="round"'
    inner = f'<path d="{path}" fill="#000" stroke="#000" stroke-width="{width:.1f}" {round_ends}/>'
    outer = f'<path d="{path}" fill="{colour}" stroke="{colour}" stroke-width="{width + 2.6:.1f}" {round_ends}/>'
    return (f'<mask id="{name}" maskUnits="userSpaceOnUse" x="-50%" y="-50%" width="200%" height="200%">'
            f'<rect x="-50%" y="-50%" width="200%" height="200%" fill="#fff"/>{inner}</mask>'
            f'<g class="changed"><g opacity="0.09">{outer}</g><g mask="url(#{name})">{outer}</g></g>')


_BODY = re.compile(r"<!-- END OF HEADER -->(.*)</svg>", re.DOTALL)
_BOND = re.compile(r"<path class='bond-[^>]*>")
_PAINT = re.compile(r"(fill|stroke):#[0-9A-Fa-f]{6}")


def _assemble(text: str, size: tuple[int, int], under: str, ink: Ink) -> str:
    """RDKit's strokes over ours, in an element that scales; bonds all in the line colour, labels keep their own."""
    body = _BODY.search(text)
    strokes = body.group(1) if body else ""
    strokes = _BOND.sub(lambda bond: _PAINT.sub(rf"\1:{ink.line}", bond.group()), strokes)
    strokes = strokes.replace("stroke-linecap:butt;stroke-linejoin:miter", "stroke-linecap:round;stroke-linejoin:round")
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" width="100%" '
            f'overflow="visible" role="img" aria-label="2D structure" preserveAspectRatio="xMidYMid meet">'
            f'{under}{strokes.strip()}</svg>')
