"""The same crystal in another cell: supercell, shifted origin, primitive and Niggli-reduced cell."""

from __future__ import annotations

import warnings
from dataclasses import replace

import numpy as np

from assistant.chem.crystals.structure import Crystal, Floats
from assistant.errors import BadFile

SYMPREC = 1e-3  # Å: how exactly atoms must repeat for a cell to count as a multiple


def supercell(crystal: Crystal, times: tuple[int, int, int]) -> Crystal:
    """The cell repeated along a, b and c."""
    na, nb, nc = times
    shifts = np.array([[a, b, c] for a in range(na) for b in range(nb) for c in range(nc)], dtype=float)
    frac = (crystal.frac[None] + shifts[:, None]).reshape(-1, 3) / np.array(times, dtype=float)
    return replace(crystal, lattice=crystal.lattice * np.array(times, dtype=float)[:, None],
                   symbols=crystal.symbols * len(shifts), frac=frac)


def shifted(crystal: Crystal, by: tuple[float, float, float]) -> Crystal:
    """The crystal with its origin elsewhere; ``by`` in fractions of the cell."""
    return replace(crystal, frac=inside(crystal.frac + np.array(by)))


def niggli(crystal: Crystal) -> Crystal:
    """The same atoms in the Niggli-reduced cell: the shortest, least oblique vectors. Krivy & Gruber 1976,
    doi:10.1107/S0567739476000636.

    Raises
    ------
    BadFile
        When the cell cannot be reduced.
    """
    import spglib

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # about how spglib will report errors one day
        lattice = spglib.niggli_reduce(crystal.lattice, eps=1e-5)
    if lattice is None:
        raise BadFile("The cell cannot be reduced to its Niggli form.", "Please check the cell lengths and angles.")
    reduced = np.asarray(lattice, dtype=np.float64)
    return replace(crystal, lattice=reduced, frac=inside(crystal.xyz @ np.linalg.inv(reduced)))


def primitive(crystal: Crystal) -> Crystal:
    """The smallest cell that repeats to the same crystal; the crystal itself where there is none smaller."""
    import spglib

    kinds = sorted(set(crystal.symbols))
    numbers = [kinds.index(symbol) + 1 for symbol in crystal.symbols]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = spglib.find_primitive((crystal.lattice.tolist(), crystal.frac.tolist(), numbers), symprec=SYMPREC)
    if found is None or len(found[2]) >= len(crystal):
        return crystal
    lattice, frac, of = found
    return replace(crystal, lattice=np.asarray(lattice, dtype=np.float64), frac=inside(np.asarray(frac)),
                   symbols=tuple(kinds[int(number) - 1] for number in of))


def inside(frac: Floats) -> Floats:
    """Fractions brought into [0, 1)."""
    wrapped = frac % 1.0
    wrapped[wrapped > 1.0 - 1e-9] = 0.0
    return np.asarray(wrapped)
