"""Named looks: the one of MiSI-Bench's pictures, and a light and a dark one for pages."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.render.picture import Colour


@dataclass(frozen=True, slots=True)
class Style:
    """A look.

    Attributes
    ----------
    ground
        Colour behind everything.
    ligand, pocket
        Colours of carbon; those of the pocket alternate from residue to residue.
    text, ligand_text
        Colours of residue and of ligand labels.
    atom, ball
        Radii of a stick, and of an atom on it, Å; ``thick``: how many times thicker the ligand is.
    fog
        How much of the ground the farthest pixel takes on, 0 to 1.
    edge
        How dark the edges before a gap are drawn, 0 to 1.
    """

    ground: Colour
    ligand: Colour
    pocket: tuple[Colour, ...]
    text: Colour
    ligand_text: Colour
    halo: Colour
    stick: float = 0.16
    ball: float = 0.27
    thick: float = 1.25
    fog: float = 0.0
    edge: float = 0.0


STYLES: dict[str, Style] = {
    "misi": Style((0, 0, 0), (144, 144, 144), ((191, 153, 242), (242, 179, 102)), (255, 255, 255), (255, 255, 120),
                  (0, 0, 0), fog=0.25),
    "light": Style((255, 255, 255), (58, 110, 165), ((170, 176, 184),), (40, 44, 52), (20, 60, 110), (255, 255, 255),
                   fog=0.45, edge=0.55),
    "dark": Style((24, 27, 33), (120, 180, 240), ((128, 134, 144),), (225, 228, 232), (170, 210, 255), (24, 27, 33),
                  fog=0.5),
}
"""MiSI-Bench (arXiv:2512.10867): black ground, ligand carbon grey, residues #BF99F2 and #F2B366 in turn."""
ELEMENTS: dict[str, Colour] = {
    "H": (235, 235, 235), "O": (255, 13, 13), "N": (48, 80, 248), "S": (255, 255, 48), "P": (255, 128, 0),
    "F": (144, 224, 80), "Cl": (31, 240, 31), "Br": (166, 41, 41), "I": (148, 0, 148), "B": (255, 181, 181),
    "Se": (255, 161, 0), "Si": (240, 200, 160), "Fe": (224, 102, 51), "Mg": (138, 255, 0), "Ca": (61, 255, 0),
    "Zn": (125, 128, 176), "Mn": (156, 122, 199), "Na": (171, 92, 242), "K": (143, 64, 212), "Cu": (200, 128, 51),
    "Co": (240, 144, 160), "Ni": (80, 208, 80),
}
"""Colours by element as Jmol has them (jmol.sourceforge.net/jscolors), which ChimeraX and 3Dmol.js use as well."""
OTHER: Colour = (255, 20, 147)
