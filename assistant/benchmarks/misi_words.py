"""The words of MiSI-Bench (arXiv:2512.10867): tasks, pictures, questions, and what an answerer gets to see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from assistant.benchmarks.misi_hbonds import Bond
from assistant.chem.complexes.structure import Complex, Ligand
from assistant.chem.views import View

Task = Literal["translation", "rotation", "zooming", "residue-ligand", "translation-rotation", "rotation-rotation",
               "docking", "location", "pocket-ligand"]
TASKS: tuple[Task, ...] = ("translation", "rotation", "zooming", "residue-ligand", "translation-rotation",
                           "rotation-rotation", "docking", "location", "pocket-ligand")
CHOICE: tuple[Task, ...] = ("translation-rotation", "rotation-rotation", "location")
"""Answered by a letter."""
Parts = Literal["both", "pocket", "ligand"]
LETTERS = "ABCD"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A complex made ready: its pocket's residues (numbers in the complex), atoms drawn, front view, hydrogen bonds."""

    name: str
    complex: Complex
    ligand: Ligand
    residues: tuple[int, ...]
    pocket: np.ndarray
    mine: np.ndarray
    front: View
    bonds: tuple[Bond, ...]

    def atoms(self, parts: Parts, residue: int | None = None) -> np.ndarray:
        """Indices of the atoms of a picture; of one residue and the ligand where one is given."""
        if residue is not None:
            one = self.complex.residues[residue]
            return np.concatenate([self.mine, self.pocket[(self.pocket >= one.first) & (self.pocket < one.last)]])
        return {"both": np.concatenate([self.mine, self.pocket]), "pocket": self.pocket, "ligand": self.mine}[parts]


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """One picture: of which complex, in which view. ``places``: of all its atoms, where the ligand was displaced."""

    entry: Entry
    view: View
    parts: Parts = "both"
    residue: int | None = None
    places: np.ndarray | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What a picture shows, in numbers: atoms by their serial number in the file, and where they are seen.

    Attributes
    ----------
    serial
        Shape (n,).
    labels
        ``CHAIN NAME NUMBER ATOM`` of each atom of the pocket, the bare atom name of those of the ligand.
    at
        On the axes of the screen, Å to 0.001 as in a file, shape (n, 3). No view and no command comes with them.
    """

    serial: np.ndarray
    labels: tuple[str, ...]
    at: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One question. ``about``: the hydrogen bond a question of location names, as two labels."""

    task: Task
    id: str
    prompt: str
    answer: str
    shots: tuple[Shot, ...]
    options: tuple[str, ...] = ()
    about: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What an answerer gets: the words, the pictures as numbers and as PNG on demand, never the answer.

    ``structure``: the complex and its ligand, for those who compute interactions.
    """

    task: Task
    id: str
    prompt: str
    options: tuple[str, ...]
    about: tuple[str, str]
    scenes: tuple[Scene, ...]
    structure: tuple[Complex, Ligand]
    pictures: Callable[[], list[bytes]] = field(repr=False)


Answerer = Callable[[Asked], str]


def labels(entry: Entry, atoms: np.ndarray) -> tuple[str, ...]:
    """The labels of atoms."""
    complex_, own = entry.complex, set(entry.ligand.atoms.tolist())
    names = complex_.atoms.atom_name[atoms].tolist()
    found = []
    for atom, name in zip(atoms.tolist(), names, strict=True):
        one = complex_.residues[int(complex_.residue_of[atom])]
        found.append(name if atom in own else f"{one.chain} {one.name} {one.number}{one.insertion} {name}")
    return tuple(found)


def scene(shot: Shot) -> Scene:
    """The numbers of a picture."""
    entry = shot.entry
    atoms = entry.atoms(shot.parts, shot.residue)
    places = entry.complex.atoms.coord if shot.places is None else shot.places
    return Scene(atoms, labels(entry, atoms), np.round(shot.view.seen(places[atoms]), 3))
