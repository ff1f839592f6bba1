"""The complex as a PNG drawn here, for where there is no WebGL: pocket and ligand as sticks, interactions dashed."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from assistant.chem.views import VIEWS, ViewName, fitted
from assistant.evidence.complexes.colours import COLOURS
from assistant.evidence.complexes.phrasing import residue
from assistant.facts_complexes import Atom3D, ComplexFacts, ComplexPicture
from assistant.render import STYLES, Balls, Dash, Label, Picture, Sticks, Style, draw, png
from assistant.render.styles import ELEMENTS, OTHER

SHOWN = ("ligand", "pocket", "metal", "water")
BOND = 1.95
"""Å between heavy atoms of the pocket up to which a stick is drawn (S-S bonds are longer: 2.1)."""


def still(facts: ComplexFacts, view: ViewName = "front", dark: bool = False, size: int = 900) -> bytes:
    """The surroundings of the ligand from a preset view; b"" where there is nothing to draw."""
    if facts.picture is None or not any(atom.part == "ligand" for atom in facts.picture.atoms):
        return b""
    style = STYLES["dark" if dark else "light"]
    made = _picture(facts, facts.picture, style)
    mine = np.array([atom.at for atom in facts.picture.atoms if atom.part == "ligand"])
    return png(draw(made, fitted(mine, margin=6.0).after(*VIEWS[view]), size, style))


def _picture(facts: ComplexFacts, picture: ComplexPicture, style: Style) -> Picture:
    atoms = [atom for atom in picture.atoms if atom.part in SHOWN and atom.element != "H"]
    at = np.array([atom.at for atom in atoms])
    colour = np.array([_colour(atom, style) for atom in atoms], dtype=float)
    mine = np.array([atom.part == "ligand" for atom in atoms])
    thick = np.where(mine, style.thick, 1.0)
    ball = np.array([2.5 if atom.part in ("metal", "water") else 1.0 for atom in atoms]) * style.ball * thick
    i, j = _pairs(at, mine, atoms, picture).T
    sticks = Sticks(at[i], at[j], style.stick * np.minimum(thick[i], thick[j]), colour[i], colour[j])
    return Picture(Balls(at, ball, colour), sticks, tuple(_dashes(facts)), tuple(_labels(facts, picture, style)))


def _colour(atom: Atom3D, style: Style) -> tuple[int, int, int]:
    if atom.element == "C":
        return style.ligand if atom.part == "ligand" else style.pocket[0]
    return ELEMENTS.get(atom.element.capitalize(), OTHER)


def _pairs(at: np.ndarray, mine: np.ndarray, atoms: list[Atom3D], picture: ComplexPicture) -> np.ndarray:
    """Bonded pairs: the ligand's own, and near ones of the pocket."""
    found = [(i, j) for i, j in cKDTree(at).query_pairs(BOND) if not (mine[i] or mine[j])
             and atoms[i].part == atoms[j].part == "pocket"]
    place = {atom.place: k for k, atom in enumerate(atoms)}
    found += [(place[i], place[j]) for i, j, _ in picture.bonds if i in place and j in place]
    return np.array(found, dtype=int).reshape(-1, 2)


def _dashes(facts: ComplexFacts) -> list[Dash]:
    return [Dash(start, end, _rgb(COLOURS.get(one.kind, "#888888")), "" if one.kind == "hydrophobic" else
                 f"{one.distance:.1f}") for one in facts.contacts for start, end in one.lines()]


def _rgb(text: str) -> tuple[int, int, int]:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _labels(facts: ComplexFacts, picture: ComplexPicture, style: Style) -> list[Label]:
    wanted = {one.residue for one in facts.contacts}
    found: dict[str, Atom3D] = {}
    for atom in picture.atoms:
        name = f"{atom.residue}:{atom.chain}:{atom.number}{atom.insertion}"
        if name in wanted and (name not in found or atom.name in ("CB", "CG")):
            found[name] = atom
    return [Label(residue(name), atom.at, style.text, 13.0) for name, atom in found.items()]
