"""A ligand in its pocket as a picture: which atoms, which colours, which labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.chem.views.camera import VIEWS, View, ViewName
from assistant.errors import NotSupported
from assistant.render.drawing import draw
from assistant.render.picture import Balls, Colour, Dash, Label, Picture, Sticks
from assistant.render.styles import ELEMENTS, OTHER, STYLES, Style

if TYPE_CHECKING:
    from assistant.chem.complexes.structure import Complex, Ligand, Residue

SIX: tuple[ViewName, ...] = ("front", "left", "top", "back", "right", "bottom")
REACH = 5.0
"""Å from an atom of the ligand within which a residue belongs to the pocket."""


@dataclass(frozen=True, slots=True, eq=False)
class PocketAtoms:
    """The atoms drawn: indices into the complex. ``residues``: those of the pocket, in file order."""

    ligand: np.ndarray
    pocket: np.ndarray
    residues: tuple[Residue, ...]

    @property
    def all(self) -> np.ndarray:
        """Ligand first, then pocket."""
        return np.concatenate([self.ligand, self.pocket])


def pocket_atoms(complex_: Complex, ligand: Ligand, reach: float = REACH, hydrogens: bool = False) -> PocketAtoms:
    """The ligand and every residue (not water) with an atom within reach of it; whole residues, as MiSI-Bench has them.

    Heavy atoms only, unless ``hydrogens``.
    """
    shown = np.ones(complex_.atoms.array_length(), bool) if hydrogens else complex_.atoms.element != "H"
    mine = ligand.atoms[shown[ligand.atoms]]
    coord = complex_.atoms.coord
    near = _within(coord, coord[mine], reach, shown)
    own = set(complex_.residue_of[ligand.atoms].tolist())
    rows = [complex_.residues[i] for i in sorted(set(complex_.residue_of[near].tolist()) - own)
            if complex_.residues[i].kind != "water"]
    atoms = [one.atoms[shown[one.atoms]] for one in rows]
    return PocketAtoms(mine, np.concatenate(atoms) if atoms else np.zeros(0, int), tuple(rows))


def _within(coord: np.ndarray, about: np.ndarray, reach: float, shown: np.ndarray) -> np.ndarray:
    """Atoms within reach of any of a few: those in the box around them are looked at one by one."""
    low, high = about.min(axis=0) - reach, about.max(axis=0) + reach
    box = np.flatnonzero(((coord >= low) & (coord <= high)).all(axis=1) & shown)
    gap = np.min(np.sum((coord[box][:, None] - about[None]) ** 2, axis=2), axis=1, initial=np.inf)
    return np.asarray(box[gap <= reach * reach])


def pocket(complex_: Complex, ligand: Ligand, *, style: str = "misi", reach: float = REACH, names: bool | None = None,
           atoms: bool = False, only: Sequence[Residue] | None = None, dashes: Iterable[Dash] = (),
           parts: str = "both", places: np.ndarray | None = None) -> Picture:
    """The picture of a ligand in its pocket.

    Parameters
    ----------
    style
        "misi", "light" or "dark".
    names
        Whether every atom of the ligand bears its name; as the style has it where None: in "misi" they do.
    atoms
        Whether every atom of the residues does.
    only
        The residues to draw, in place of the pocket; those of the pocket keep their colours.
    dashes
        Interactions to draw.
    parts
        "both", "pocket" or "ligand".
    places
        Coordinates of all atoms of the complex in Å, where some have been moved; else those of the file.

    Raises
    ------
    NotSupported
        When there is no style of that name.
    """
    if style not in STYLES:
        raise NotSupported(f"There is no style “{style}”.", f"There are {', '.join(STYLES)}.")
    look, drawn = STYLES[style], pocket_atoms(complex_, ligand, reach)
    residues = drawn.residues if only is None else tuple(only)
    turn = {id(one): look.pocket[k % len(look.pocket)] for k, one in enumerate((*drawn.residues, *(
        one for one in residues if one not in drawn.residues)))}
    if only is not None:
        heavy = complex_.atoms.element != "H"
        rows = [one.atoms[heavy[one.atoms]] for one in residues]
        drawn = PocketAtoms(drawn.ligand, np.concatenate(rows) if rows else np.zeros(0, int), residues)
    wanted = {"both": drawn.all, "pocket": drawn.pocket, "ligand": drawn.ligand}[parts]
    coord = np.asarray(complex_.atoms.coord if places is None else places, dtype=float)
    mine = np.isin(wanted, ligand.atoms)
    colour = _colours(complex_, wanted, mine, turn, look)
    thick = np.where(mine, look.thick, 1.0)
    named = style == "misi" if names is None else names
    labels = [] if parts == "ligand" else _residue_labels(complex_, coord, residues, look, atoms)
    if parts != "pocket" and named:
        labels += _atom_labels(complex_, coord, drawn.ligand, look)
    return Picture(Balls(coord[wanted], _radii(complex_, wanted, look) * thick, colour),
                   _sticks(complex_, coord, wanted, colour, look.stick * thick), tuple(dashes), tuple(labels))


def six_views(picture: Picture, front: View, size: int = 512, style: str = "misi") -> list[np.ndarray]:
    """The six preset views, in MiSI-Bench's order: front, left, top, back, right, bottom."""
    return [draw(picture, front.after(*VIEWS[name]), size, STYLES[style]) for name in SIX]


def _colours(complex_: Complex, wanted: np.ndarray, mine: np.ndarray, turn: Mapping[int, Colour],
             style: Style) -> np.ndarray:
    """By element, but for carbon: that of the ligand, or of the residue, which take the pocket's colours in turn."""
    elements = complex_.atoms.element[wanted].tolist()
    of = complex_.residue_of[wanted].tolist()
    carbon = [style.ligand if own else turn.get(id(complex_.residues[r]), style.pocket[0])
              for own, r in zip(mine.tolist(), of, strict=True)]
    return np.array([c if e == "C" else ELEMENTS.get(e.capitalize(), OTHER)
                     for c, e in zip(carbon, elements, strict=True)], dtype=float).reshape(-1, 3)


def _radii(complex_: Complex, wanted: np.ndarray, style: Style) -> np.ndarray:
    """Atoms as small balls, single ions larger."""
    size = np.array([one.last - one.first for one in complex_.residues])[complex_.residue_of[wanted]]
    return np.where(size == 1, 2.5 * style.ball, style.ball)


def _sticks(complex_: Complex, coord: np.ndarray, wanted: np.ndarray, colour: np.ndarray,
            radius: np.ndarray) -> Sticks:
    place = np.full(complex_.atoms.array_length(), -1)
    place[wanted] = np.arange(len(wanted))
    pairs = place[complex_.atoms.bonds.as_array()[:, :2].astype(int)]
    pairs = pairs[(pairs >= 0).all(axis=1)]
    i, j = pairs[:, 0], pairs[:, 1]
    at = coord[wanted]
    return Sticks(at[i], at[j], np.minimum(radius[i], radius[j]), colour[i], colour[j])


def _residue_labels(complex_: Complex, coord: np.ndarray, residues: Sequence[Residue], style: Style,
                    atoms: bool) -> list[Label]:
    """Name and number at the middle of each residue; with ``atoms`` the name of every atom of it too."""
    found = []
    for one in residues:
        rows = one.atoms[complex_.atoms.element[one.atoms] != "H"]
        found.append(Label(f"{one.name} {one.number}{one.insertion}", _point(coord[rows].mean(axis=0)), style.text))
        if atoms:
            found += [Label(str(complex_.atoms.atom_name[i]), _point(coord[i]), style.text, 9.0) for i in rows.tolist()]
    return found


def _atom_labels(complex_: Complex, coord: np.ndarray, rows: np.ndarray, style: Style) -> list[Label]:
    return [Label(str(complex_.atoms.atom_name[i]), _point(coord[i]), style.ligand_text, 9.0) for i in rows.tolist()]


def _point(at: np.ndarray) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in at)
    return x, y, z
