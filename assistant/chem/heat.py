"""A map of numbers on a 2D structure: blue below zero, orange above, paler towards zero; safe for colour-blind eyes.

The two hues are those of Okabe and Ito's palette (blue #0072B2, vermilion #D55E00), told apart by every common form of
colour blindness; each share is also written at its atom where there is room.
"""

from __future__ import annotations

import numpy as np
from rdkit import Chem
from rdkit.Chem.Draw import rdMolDraw2D

from assistant.chem import drawing
from assistant.chem.layout import bond_length

BELOW, ABOVE = "#0072B2", "#D55E00"
RADIUS = 0.48
"""Radius of the largest spot, bond lengths."""
WRITTEN = 30
"""Heavy atoms up to which the numbers are written."""


def heat(placed: Chem.Mol, values: tuple[float, ...], size: tuple[int, int], dark: bool, digits: int = 2) -> str:
    """The drawing of a molecule that has 2D coordinates, with a spot behind each atom; SVG text."""
    ink = drawing.DARK if dark else drawing.LIGHT
    drawer = drawing._drawer(size, ink)
    drawer.DrawMolecule(rdMolDraw2D.PrepareMolForDrawing(placed, kekulize=True, addChiralHs=False))
    where = np.array([(p.x, p.y) for p in map(drawer.GetDrawCoords, range(placed.GetNumAtoms()))])
    drawer.FinishDrawing()
    bond = bond_length(placed, where) if placed.GetNumBonds() else drawing.BOND
    most = max((abs(value) for value in values), default=0.0) or 1.0
    spots = "".join(
        _spot(where[i], value / most, RADIUS * bond) for i, value in enumerate(values) if abs(value) > 0.005 * most
    )
    words = "".join(
        _word(where[i], value, bond, digits, ink.line)
        for i, value in enumerate(values)
        if placed.GetNumAtoms() <= WRITTEN and abs(value) >= 0.5 * 10.0**-digits
    )
    return drawing._assemble(drawer.GetDrawingText(), size, f'<g class="share">{spots}</g>', ink).replace(
        "</svg>", f"{words}</svg>"
    )


def _spot(at: np.ndarray, share: float, radius: float) -> str:
    colour = ABOVE if share > 0 else BELOW
    return (
        f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" fill="{colour}" '
        f'opacity="{0.10 + 0.60 * abs(share):.2f}"/>'
    )


def _word(at: np.ndarray, value: float, bond: float, digits: int, colour: str) -> str:
    return (
        f'<text x="{at[0]:.1f}" y="{at[1] + 0.52 * bond:.1f}" font-size="{min(9.0, 0.27 * bond):.1f}" '
        f'text-anchor="middle" font-family="system-ui, sans-serif" fill="{colour}" opacity="0.85">'
        f"{value:+.{digits}f}</text>"
    )
