"""Which atoms of a disordered cell exclude each other, and which are bonded if both are there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.bonds import take
from assistant.chem.crystals.expanding import Images
from assistant.chem.crystals.periodic import neighbours
from assistant.chem.crystals.radii import is_metal, radius
from assistant.chem.crystals.sites import Sites
from assistant.chem.crystals.structure import Bonds, Floats, Ints

Bools = NDArray[np.bool_]
WHOLE = 0.995           # occupancies from here on count as full
SAME = 0.3              # Å: nearer than this is the same atom listed twice
IMPOSSIBLE = 0.55       # share of the sum of covalent radii nearer than which no two atoms stand (C-C 0.84 Å)
IN_PART = 0.75          # the same for two partly occupied places (C-C 1.14 Å)
BESIDE = 1.85           # Å: two partly occupied places on one neighbour (an angle under 75 degrees) or two oxygens
BESIDE_HYDROGEN = 1.2   # Å: the same for two hydrogens
GROUPS = 2.0            # Å: places of different groups of one disorder exclude each other to here
REACH = 2.3             # Å: bonds that matter for the choice
BOND = 0.3              # Å over the sum of covalent radii


@dataclass(frozen=True, slots=True, eq=False)
class Atoms:
    """What the choice knows of each atom of the cell."""

    symbols: NDArray[np.str_]
    occupancy: Floats
    group: NDArray[np.str_]
    site: Ints
    operator: Ints
    partial: Bools
    pairs: Bonds
    excluding: Bools
    bonded: Bools


def atoms_of(lattice: Floats, sites: Sites, images: Images) -> Atoms:
    """All atoms of the cell with their pairs.

    Raises
    ------
    TooLarge
        When the atoms are too crowded for a crystal.
    """
    occupancy = sites.occupancy[images.site]
    group = np.asarray(sites.group, dtype=str)[images.site]
    partial = (occupancy < WHOLE) | (group != "")
    symbols = np.asarray(sites.symbols, dtype=str)[images.site]
    pairs = neighbours(lattice, images.frac, REACH if partial.any() else 1.5)
    pairs = take(pairs, pairs.i != pairs.j)
    excluding, bonded = _relations(symbols, occupancy, group, partial, images, pairs)
    return Atoms(symbols, occupancy, group, images.site, images.operator, partial, pairs, excluding, bonded)


def _relations(symbols: NDArray[np.str_], occupancy: Floats, group: NDArray[np.str_], partial: Bools, images: Images,
               pairs: Bonds) -> tuple[Bools, Bools]:
    """For each pair, whether the two exclude each other, and whether they are bonded if both are there."""
    i, j, d = pairs.i, pairs.j, pairs.length
    radii = np.array([radius(str(symbol)) for symbol in symbols])
    metal = np.array([is_metal(str(symbol)) for symbol in symbols], dtype=bool)
    total = radii[i] + radii[j]
    hydrogen = symbols == "H"
    two_h, any_h = hydrogen[i] & hydrogen[j], hydrogen[i] | hydrogen[j]
    excluding = (d < SAME) | (d < IMPOSSIBLE * total)
    together = (group[i] != "") & (group[i] == group[j]) & (images.operator[i] == images.operator[j])
    in_part = partial[i] & partial[j] & (occupancy[i] + occupancy[j] <= 1.05) & ~together
    excluding |= in_part & ~any_h & (d < IN_PART * total)
    if (excluding & ~any_h & ~partial[i] & ~partial[j] & (d >= SAME)).any():
        excluding |= ~any_h & (d < IN_PART * total)  # whole atoms overlap: a disorder that the file does not state
    excluding |= in_part & two_h & (d < BESIDE_HYDROGEN)
    rivals = (group[i] != "") & (group[j] != "") & (group[i] != group[j]) & (_assembly(group)[i] == _assembly(group)[j])
    excluding |= rivals & (d < np.where(any_h, BESIDE_HYDROGEN, GROUPS))
    bonded = ~excluding & ~two_h & (d < total + BOND) & ~(metal[i] & metal[j])
    bonded &= ~any_h | (d < _nearest(hydrogen, pairs, bonded) + 0.15)
    beside = in_part & ~any_h & ~metal[i] & ~metal[j] & (d < BESIDE) & ~excluding
    oxygens = (symbols[i] == "O") & (symbols[j] == "O")
    beside &= oxygens | _share_neighbour(pairs, bonded, beside)
    return excluding | beside, bonded & ~beside


def _nearest(hydrogen: Bools, pairs: Bonds, bonded: Bools) -> Floats:
    """For each pair with one hydrogen, the distance (Å) from it to the nearest atom it may be bonded to."""
    best = np.full(len(hydrogen), np.inf)
    for ends in (pairs.i, pairs.j):
        mine = bonded & hydrogen[ends]
        np.minimum.at(best, ends[mine], pairs.length[mine])
    return np.asarray(np.where(hydrogen[pairs.i], best[pairs.i], best[pairs.j]))


def _assembly(group: NDArray[np.str_]) -> NDArray[np.str_]:
    return np.array([text.rpartition("/")[0] for text in group], dtype=str)


def _share_neighbour(pairs: Bonds, bonded: Bools, asked: Bools) -> Bools:
    """For each pair that is asked about, whether some atom is bonded to both."""
    around: dict[int, set[int]] = {}
    for i, j in zip(pairs.i[bonded].tolist(), pairs.j[bonded].tolist(), strict=True):
        around.setdefault(i, set()).add(j)
        around.setdefault(j, set()).add(i)
    answer = np.zeros(len(pairs), dtype=bool)
    for at in np.flatnonzero(asked):
        i, j = int(pairs.i[at]), int(pairs.j[at])
        answer[at] = bool((around.get(i, set()) & around.get(j, set())) - {i, j})
    return answer
