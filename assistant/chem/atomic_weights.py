"""Standard atomic weights and masses of the commonest isotopes, typed in from the published tables.

A second source beside RDKit's periodic table: what is weighed by one is checked by the other.
"""

from __future__ import annotations

import re
from collections import Counter

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

SOURCE = "CIAAW standard atomic weights, abridged, doi:10.1515/pac-2019-0603"
MASS_SOURCE = "AME2020, doi:10.1088/1674-1137/abddaf"
WEIGHTS: dict[str, float] = {
    "H": 1.0080, "He": 4.0026, "Li": 6.94, "Be": 9.0122, "B": 10.81, "C": 12.011, "N": 14.007, "O": 15.999,
    "F": 18.998, "Ne": 20.180, "Na": 22.990, "Mg": 24.305, "Al": 26.982, "Si": 28.085, "P": 30.974, "S": 32.06,
    "Cl": 35.45, "Ar": 39.95, "K": 39.098, "Ca": 40.078, "Sc": 44.956, "Ti": 47.867, "V": 50.942, "Cr": 51.996,
    "Mn": 54.938, "Fe": 55.845, "Co": 58.933, "Ni": 58.693, "Cu": 63.546, "Zn": 65.38, "Ga": 69.723, "Ge": 72.630,
    "As": 74.922, "Se": 78.971, "Br": 79.904, "Kr": 83.798, "Rb": 85.468, "Sr": 87.62, "Y": 88.906, "Zr": 91.224,
    "Nb": 92.906, "Mo": 95.95, "Ru": 101.07, "Rh": 102.91, "Pd": 106.42, "Ag": 107.87, "Cd": 112.41, "In": 114.82,
    "Sn": 118.71, "Sb": 121.76, "Te": 127.60, "I": 126.90, "Xe": 131.29, "Cs": 132.91, "Ba": 137.33, "La": 138.91,
    "Ce": 140.12, "Pr": 140.91, "Nd": 144.24, "Sm": 150.36, "Eu": 151.96, "Gd": 157.25, "Tb": 158.93, "Dy": 162.50,
    "Ho": 164.93, "Er": 167.26, "Tm": 168.93, "Yb": 173.05, "Lu": 174.97, "Hf": 178.49, "Ta": 180.95, "W": 183.84,
    "Re": 186.21, "Os": 190.23, "Ir": 192.22, "Pt": 195.08, "Au": 196.97, "Hg": 200.59, "Tl": 204.38, "Pb": 207.2,
    "Bi": 208.98,
}
"""g/mol."""
LIGHT: dict[str, float] = {
    "H": 1.00782503, "Li": 7.01600344, "B": 11.00930536, "C": 12.0, "N": 14.00307400, "O": 15.99491462,
    "F": 18.99840316, "Na": 22.98976928, "Mg": 23.98504170, "Si": 27.97692653, "P": 30.97376200, "S": 31.97207117,
    "Cl": 34.96885269, "K": 38.96370649, "Ca": 39.96259086, "Br": 78.91833757, "I": 126.90447190,
}
"""Masses of the most abundant isotopes, Da."""
ELECTRON = 0.00054858
"""Mass of the electron, Da."""
_PART = re.compile(r"\[?(?P<a>\d+(?=[A-Z]))?(?P<symbol>[A-Z][a-z]?)\]?(?P<n>\d*)")


def parts(mol: Chem.Mol) -> Counter[tuple[int, str]]:
    """(mass number or 0, symbol) → atoms, as the molecular formula gives them; D and T are isotopes of H."""
    formula = re.sub(r"[+-]\d*$", "", rdMolDescriptors.CalcMolFormula(mol, True, False))
    found: Counter[tuple[int, str]] = Counter()
    for part in _PART.finditer(formula):
        found[int(part["a"] or 0), part["symbol"]] += int(part["n"] or 1)
    return found


def weight(mol: Chem.Mol) -> float | None:
    """Molar mass summed over the formula, g/mol; None where an element is not in the table."""
    return _sum(mol, WEIGHTS)


def light(mol: Chem.Mol) -> float | None:
    """Mass of the molecule of the most abundant isotopes, Da; None where an element is not in the table."""
    return _sum(mol, LIGHT)


def _sum(mol: Chem.Mol, table: dict[str, float]) -> float | None:
    counted = parts(mol)
    if any(not a and symbol not in table for a, symbol in counted):
        return None
    isotopes = Chem.GetPeriodicTable()
    return sum(n * (isotopes.GetMassForIsotope(symbol, a) if a else table[symbol])
               for (a, symbol), n in counted.items())
