"""Radii of atoms as Zeo++ has them, Å: one row an element; and the masses that turn a cell into grams."""

from __future__ import annotations

import numpy as np

from assistant.chem.crystals.structure import Crystal
from assistant.chem.pores.words import Floats
from assistant.errors import BadFile

# Å. Default radii of Zeo++ (doi:10.1016/j.micromeso.2011.08.020), read off its Python binding 0.2.0 one element at a
# time; they are the CSD's van der Waals radii, 2.0 where those have none.
RADII: dict[str, float] = {
    "H": 1.09, "He": 1.4, "Li": 1.82, "Be": 2.0, "B": 2.0, "C": 1.7, "N": 1.55, "O": 1.52, "F": 1.47, "Ne": 1.54,
    "Na": 2.27, "Mg": 1.73, "Al": 2.0, "Si": 2.1, "P": 1.8, "S": 1.8, "Cl": 1.75, "Ar": 1.88, "K": 2.75, "Ca": 2.0,
    "Sc": 2.0, "Ti": 2.0, "V": 2.0, "Cr": 2.0, "Mn": 2.0, "Fe": 2.0, "Co": 2.0, "Ni": 1.63, "Cu": 1.4, "Zn": 1.39,
    "Ga": 1.87, "Ge": 2.0, "As": 1.85, "Se": 1.9, "Br": 1.85, "Kr": 2.02, "Rb": 2.0, "Sr": 2.0, "Y": 2.0, "Zr": 2.0,
    "Nb": 2.0, "Mo": 2.0, "Tc": 2.0, "Ru": 2.0, "Rh": 2.0, "Pd": 1.63, "Ag": 1.72, "Cd": 1.58, "In": 1.93, "Sn": 2.17,
    "Sb": 2.0, "Te": 2.06, "I": 1.98, "Xe": 2.16, "Cs": 2.0, "Ba": 2.0, "La": 2.0, "Ce": 2.0, "Pr": 2.0, "Nd": 2.0,
    "Pm": 2.0, "Sm": 2.0, "Eu": 2.0, "Gd": 2.0, "Tb": 2.0, "Dy": 2.0, "Ho": 2.0, "Er": 2.0, "Tm": 2.0, "Yb": 2.0,
    "Lu": 2.0, "Hf": 2.0, "Ta": 2.0, "W": 2.0, "Re": 2.0, "Os": 2.0, "Ir": 2.0, "Pt": 1.72, "Au": 1.66, "Hg": 1.55,
    "Tl": 1.96, "Pb": 2.02, "Bi": 2.0, "Po": 2.0, "At": 2.0, "Rn": 2.0, "Th": 2.0, "Pa": 2.0, "U": 1.86, "Np": 2.0,
    "Pu": 2.0, "Am": 2.0,
}
UNKNOWN = 2.0
"""Å; what Zeo++ gives an element it has no radius for."""
SAME_AS = {"D": "H", "T": "H"}


def radius_of(symbol: str) -> float:
    """Radius of an element in Å; ``UNKNOWN`` for one that the table lacks."""
    return RADII.get(SAME_AS.get(symbol, symbol), UNKNOWN)


def without_radius(crystal: Crystal) -> tuple[str, ...]:
    """Elements of the crystal that have no row and are given ``UNKNOWN``."""
    return tuple(sorted({symbol for symbol in crystal.symbols if SAME_AS.get(symbol, symbol) not in RADII}))


def radii_of(crystal: Crystal) -> Floats:
    """Radius in Å of every atom, shape (n,).

    Raises
    ------
    BadFile
        No atoms, a flat cell, or coordinates that are no numbers.
    """
    if not len(crystal):
        raise BadFile("This crystal has no atoms, so it has no pores to measure.", "A CIF with atom sites would work.")
    if not np.isfinite(crystal.frac).all() or not np.isfinite(crystal.lattice).all() or crystal.volume < 1.0:
        raise BadFile("The cell or a coordinate of this crystal is not a usable number.",
                      "A CIF with cell lengths, angles and fractional coordinates of every atom would work.")
    return np.array([radius_of(symbol) for symbol in crystal.symbols])


def mass_of(crystal: Crystal) -> float:
    """Mass of the cell, g/mol (standard atomic weights, from RDKit's table; deuterium counts 2.014).

    Raises
    ------
    BadFile
        A symbol that is no element.
    """
    from rdkit import Chem

    table = Chem.GetPeriodicTable()
    isotopes = {"D": 2.0141, "T": 3.0160}
    total = 0.0
    for symbol in sorted(set(crystal.symbols)):
        try:
            one = isotopes.get(symbol) or table.GetAtomicWeight(symbol)
        except RuntimeError as error:
            raise BadFile(f"{symbol!r} is not an element.", "Atom sites with element symbols would work.") from error
        total += crystal.symbols.count(symbol) * one
    return float(total)
