"""The graph of a framework: ligands whole across the cell's faces, and which of their atoms hold which metals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.bonds import bonds, metal_contacts, take
from assistant.chem.crystals.components import Component, components
from assistant.chem.crystals.radii import is_metal
from assistant.chem.crystals.structure import Bonds, Crystal
from assistant.chem.frameworks.words import Image

LIGHT = frozenset(["C", "N", "O"])
FULL_AT_FOUR = ("B", "C", "N", "Si", "P", "S", "As")
DIAGONAL = 1.66  # Å: longer than any C-C of a three-membered ring


@dataclass(frozen=True, slots=True)
class Contact:
    """A bond from atom ``donor`` of a ligand to ``metal`` in cell ``image``, seen from the unwrapped ligand; Å."""

    donor: int
    metal: int
    image: Image
    length: float


@dataclass(frozen=True, slots=True, eq=False)
class Ligand:
    """A piece without metals: its atoms, the cell each is in (``images``), bonds inside and contacts to metals."""

    atoms: tuple[int, ...]
    images: tuple[Image, ...]
    symbols: tuple[str, ...]
    inner: tuple[tuple[int, int], ...]
    contacts: tuple[Contact, ...]
    periodicity: int

    @property
    def heavy(self) -> int:
        """How many atoms other than hydrogen."""
        return sum(symbol != "H" for symbol in self.symbols)

    @property
    def organic(self) -> bool:
        """Whether it holds carbon."""
        return "C" in self.symbols


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """All of it. ``around``: bonded neighbours of each atom (atom, image, Å); ``metal_pairs``: metal-metal contacts."""

    crystal: Crystal
    metals: tuple[int, ...]
    ligands: tuple[Ligand, ...]
    around: tuple[tuple[tuple[int, Image, float], ...], ...]
    metal_pairs: Bonds
    pieces: tuple[Component, ...]


def plus(one: Image, other: Image) -> Image:
    """Sum of two cells."""
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def minus(one: Image, other: Image) -> Image:
    """Difference of two cells."""
    return (one[0] - other[0], one[1] - other[1], one[2] - other[2])


def residue(vector: Image, repeats: tuple[Image, ...]) -> Image:
    """One and the same cell for all that differ by whole combinations of ``repeats`` (an echelon basis)."""
    for row in repeats:
        axis = next(k for k in range(3) if row[k])
        times = vector[axis] // row[axis]
        vector = (vector[0] - times * row[0], vector[1] - times * row[1], vector[2] - times * row[2])
    return vector


def graph(crystal: Crystal, found: Bonds | None = None) -> Graph:
    """The graph of a crystal, from its bonds (the doctor's, unless others are given).

    Raises
    ------
    BadFile, TooLarge
        When the cell cannot hold bonds (`assistant.chem.crystals.bonds.bonds`).
    """
    metal = [is_metal(symbol) for symbol in crystal.symbols]
    flags = np.array(metal, dtype=bool)
    found = _without_full(crystal, bonds(crystal) if found is None else found, flags)
    around = _around(len(crystal), found)
    inside = take(found, ~(flags[found.i] | flags[found.j]))
    pieces = [piece for piece in components(crystal, inside) if not metal[int(piece.atoms[0])]]
    ligands = tuple(_ligand(crystal, piece, around, metal) for piece in pieces)
    pairs = metal_contacts(crystal)
    whole = components(crystal, found)
    return Graph(crystal, tuple(k for k, yes in enumerate(metal) if yes), ligands, around, pairs, whole)


def _without_full(crystal: Crystal, found: Bonds, metal: NDArray[np.bool_]) -> Bonds:
    """Bonds without those of a metal to an atom that has no lone pair: it stands behind the donors it joins.

    That is P of a phosphonate or S of a sulfate, with four neighbours, and C of a carboxylate or N of a nitrate, with
    three of which two are O, N or S.
    """
    symbols = np.asarray(crystal.symbols, dtype=str)
    inside = ~(metal[found.i] | metal[found.j])
    ends = np.concatenate([found.i[inside], found.j[inside]])
    others = np.concatenate([found.j[inside], found.i[inside]])
    degree = np.bincount(ends, minlength=len(crystal))
    hetero = np.bincount(ends, weights=np.isin(symbols[others], ("N", "O", "S")), minlength=len(crystal))
    full = (degree >= 4) & np.isin(symbols, FULL_AT_FOUR) | (degree == 3) & (hetero >= 2) & np.isin(symbols, ("C", "N"))
    return take(found, inside | ~(full[found.i] | full[found.j]))


def _around(n: int, found: Bonds) -> tuple[tuple[tuple[int, Image, float], ...], ...]:
    lists: list[list[tuple[int, Image, float]]] = [[] for _ in range(n)]
    for i, j, (a, b, c), d in zip(found.i.tolist(), found.j.tolist(), found.image.tolist(), found.length.tolist(),
                                  strict=True):
        lists[i].append((j, (a, b, c), d))
        lists[j].append((i, (-a, -b, -c), d))
    return tuple(tuple(one) for one in lists)


def _ligand(crystal: Crystal, piece: Component, around: tuple[tuple[tuple[int, Image, float], ...], ...],
            metal: list[bool]) -> Ligand:
    atoms = tuple(int(one) for one in piece.atoms)
    images = tuple((int(a), int(b), int(c)) for a, b, c in piece.offset)
    place = {atom: k for k, atom in enumerate(atoms)}
    inner: dict[tuple[int, int], float] = {}
    contacts = []
    for k, atom in enumerate(atoms):
        for other, image, length in around[atom]:
            if metal[other]:
                contacts.append(Contact(k, other, plus(images[k], image), length))
            elif plus(images[k], image) == images[place[other]]:
                inner[min(k, place[other]), max(k, place[other])] = length
    symbols = tuple(crystal.symbols[a] for a in atoms)
    return Ligand(atoms, images, symbols, _without_diagonals(inner, symbols), tuple(contacts), piece.dimension)


def _without_diagonals(inner: dict[tuple[int, int], float], symbols: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Bonds but for long ones between two neighbours of one atom: diagonals of rings in crude coordinates."""
    near: dict[int, set[int]] = {}
    for i, j in inner:
        near.setdefault(i, set()).add(j)
        near.setdefault(j, set()).add(i)
    return tuple(sorted((i, j) for (i, j), length in inner.items()
                        if length <= DIAGONAL or not {symbols[i], symbols[j]} <= LIGHT or not near[i] & near[j]))
