"""Cell, space group and density of a crystal: spglib's door."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from math import gcd

import numpy as np
from rdkit import Chem

from assistant.chem.crystals.structure import Crystal
from assistant.chem.frameworks.words import Cell, Symmetry

TOLERANCE = 0.02  # Å: database files round coordinates to about 0.001 Å, optimised ones scatter by 0.01 Å
ATOMS_MAX = 6000  # beyond this the search takes many seconds
UNKNOWN = Symmetry("unknown", 0, TOLERANCE, False)
AVOGADRO = 0.602214076  # 1e24 cm3 -> Å3 and mol, exact (SI 2019)


def weight(symbol: str) -> float:
    """Atomic weight, g/mol."""
    return float(Chem.GetPeriodicTable().GetAtomicWeight(symbol))


def mass(crystal: Crystal) -> float:
    """Mass of the cell, g/mol."""
    return sum(n * weight(symbol) for symbol, n in Counter(crystal.symbols).items())


def density(crystal: Crystal) -> float:
    """Density in g/cm3."""
    return mass(crystal) / (crystal.volume * AVOGADRO)


def cell(crystal: Crystal) -> Cell:
    """Lengths, angles and volume of the cell."""
    lengths = np.linalg.norm(crystal.lattice, axis=1)
    angles = []
    for i, j in ((1, 2), (0, 2), (0, 1)):
        cosine = float(crystal.lattice[i] @ crystal.lattice[j]) / float(lengths[i] * lengths[j])
        angles.append(float(np.degrees(np.arccos(max(-1.0, min(1.0, cosine))))))
    a, b, c = (float(x) for x in lengths)
    return Cell(a, b, c, angles[0], angles[1], angles[2], crystal.volume)


def hill(counts: Counter[str]) -> str:
    """Formula in Hill order: C, H, then the rest by alphabet; all by alphabet without carbon."""
    order = sorted(counts, key=lambda s: (s != "C", s != "H", s) if "C" in counts else (False, False, s))
    return "".join(f"{s}{counts[s] if counts[s] > 1 else ''}" for s in order if counts[s])


def reduced(counts: Counter[str]) -> str:
    """Formula divided by the greatest common divisor."""
    shared = reduce(gcd, counts.values(), 0) or 1
    return hill(Counter({symbol: n // shared for symbol, n in counts.items()}))


def symmetry(crystal: Crystal) -> tuple[Symmetry, tuple[int, ...]]:
    """Space group of the atoms and, for each atom, the first atom equivalent to it (itself where none was found).

    Hydrogens do not count: X-rays hardly see them, and many files place them in one of several equal ways.
    """
    own = tuple(range(len(crystal)))
    heavy = [k for k, symbol in enumerate(crystal.symbols) if symbol != "H"]
    if len(heavy) > ATOMS_MAX or not heavy:
        return UNKNOWN, own
    import spglib

    table = Chem.GetPeriodicTable()
    numbers = [table.GetAtomicNumber(crystal.symbols[k]) for k in heavy]
    try:
        found = spglib.get_symmetry_dataset(
            (crystal.lattice.tolist(), crystal.frac[heavy].tolist(), numbers), symprec=TOLERANCE)
    except spglib.SpglibError:
        return UNKNOWN, own
    if found is None:
        return UNKNOWN, own
    proper = bool(np.all(np.round(np.linalg.det(found.rotations)) > 0))
    group = Symmetry(found.international, int(found.number), TOLERANCE, proper, found.pointgroup, system(found.number))
    same = list(own)
    for k, first in zip(heavy, found.equivalent_atoms, strict=True):
        same[k] = heavy[int(first)]
    return group, tuple(same)


def system(number: int) -> str:
    """Crystal system of a space group number (International Tables A)."""
    limits = ((2, "triclinic"), (15, "monoclinic"), (74, "orthorhombic"), (142, "tetragonal"), (167, "trigonal"),
              (194, "hexagonal"), (230, "cubic"))
    return next(name for last, name in limits if number <= last)
