"""Masses, adducts, isotope patterns, elemental analysis, degrees of unsaturation, oxidation numbers.

Atomic masses and isotope abundances are RDKit's (CIAAW values); the electron mass is CODATA's.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem.measures import formula_counts
from assistant.errors import NotSupported

ELECTRON = 0.000548579909
"""Mass of the electron, Da; CODATA 2018."""
SOURCE = "isotopes and abundances of RDKit's periodic table (CIAAW)"
CUT = 1e-6
"""Isotope peaks rarer than this beside the highest are dropped while they are combined."""


@dataclass(frozen=True, slots=True)
class Adduct:
    """An ion seen in mass spectra: so many molecules, what is added or taken (element → atoms), its charge."""

    name: str
    atoms: dict[str, int]
    charge: int
    molecules: int = 1


ADDUCTS: tuple[Adduct, ...] = (
    Adduct("[M+H]+", {"H": 1}, 1),
    Adduct("[M+Na]+", {"Na": 1}, 1),
    Adduct("[M+K]+", {"K": 1}, 1),
    Adduct("[M+NH4]+", {"N": 1, "H": 4}, 1),
    Adduct("[M+Li]+", {"Li": 1}, 1),
    Adduct("[M]+", {}, 1),
    Adduct("[M+2H]2+", {"H": 2}, 2),
    Adduct("[2M+H]+", {"H": 1}, 1, 2),
    Adduct("[2M+Na]+", {"Na": 1}, 1, 2),
    Adduct("[M+H-H2O]+", {"H": -1, "O": -1}, 1),
    Adduct("[M+ACN+H]+", {"C": 2, "H": 4, "N": 1}, 1),
    Adduct("[M-H]-", {"H": -1}, -1),
    Adduct("[M+Cl]-", {"Cl": 1}, -1),
    Adduct("[M+HCOO]-", {"H": 1, "C": 1, "O": 2}, -1),
    Adduct("[M+CH3COO]-", {"H": 3, "C": 2, "O": 2}, -1),
    Adduct("[2M-H]-", {"H": -1}, -1, 2),
    Adduct("[M-2H]2-", {"H": -2}, -2),
)
BY_NAME: dict[str, Adduct] = {row.name.lower(): row for row in ADDUCTS}


def adduct(said: str) -> Adduct:
    """The adduct as it is written, "+" or "-" at its end as one likes: "[M+H]+", "M+H".

    Raises
    ------
    NotSupported
        When it is not in the table.
    """
    bare = re.sub(r"[\[\]\s]", "", said.lower()).rstrip("+-").removesuffix("2")
    for row in ADDUCTS:
        if re.sub(r"[\[\]]", "", row.name.lower()).rstrip("+-").removesuffix("2") == bare:
            return row
    known = ", ".join(row.name for row in ADDUCTS[:8])
    raise NotSupported(f"“{said}” is no adduct of the table.", f"Known are {known} and others.")


def isotope_mass(symbol: str) -> float:
    """Mass of the most abundant isotope, Da."""
    return float(Chem.GetPeriodicTable().GetMostCommonIsotopeMass(symbol))


def monoisotopic(mol: Chem.Mol) -> float:
    """Mass of the molecule of the most abundant isotopes, Da; stated isotopes as stated."""
    return float(rdMolDescriptors.CalcExactMolWt(mol))


def mz(mol: Chem.Mol, ion: Adduct) -> float:
    """m/z of an adduct of a neutral molecule, electrons taken into account."""
    mass = ion.molecules * monoisotopic(mol) + sum(n * isotope_mass(symbol) for symbol, n in ion.atoms.items())
    return (mass - ion.charge * ELECTRON) / abs(ion.charge)


def nominal(mol: Chem.Mol) -> int:
    """Sum of the mass numbers of the most abundant isotopes."""
    table = Chem.GetPeriodicTable()
    return sum(n * table.GetMostCommonIsotope(symbol) for symbol, n in formula_counts(mol).items())


def _isotopes(symbol: str) -> list[tuple[float, float]]:
    """(mass, share 0..1) of the natural isotopes of an element."""
    table = Chem.GetPeriodicTable()
    number = table.GetAtomicNumber(symbol)
    common = table.GetMostCommonIsotope(symbol)
    found = [
        (float(table.GetMassForIsotope(number, a)), float(table.GetAbundanceForIsotope(number, a)) / 100)
        for a in range(max(1, common - 25), common + 26)
    ]
    return [(mass, share) for mass, share in found if share > 0]


def pattern(mol: Chem.Mol, charge: int = 0) -> tuple[tuple[float, float], ...]:
    """The isotope pattern: (mass in Da, height with the highest at 100), peaks of one nominal mass taken together.

    ``charge``: electrons lost (positive); masses are not divided by it.
    """
    peaks: dict[int, tuple[float, float]] = {0: (0.0, 1.0)}
    for symbol, n in formula_counts(mol).items():
        one = {round(mass): (mass, share) for mass, share in _isotopes(symbol)}
        peaks = _combine(peaks, _power(one, n))
    top = max(share for _, share in peaks.values())
    return tuple(
        (mass - charge * ELECTRON, 100 * share / top)
        for _, (mass, share) in sorted(peaks.items())
        if share / top > 1e-4
    )


Peaks = dict[int, tuple[float, float]]


def _combine(one: Peaks, other: Peaks) -> Peaks:
    """All sums of a peak of each, weighted; those of one nominal mass become one at their mean."""
    share: Counter[int] = Counter()
    moment: Counter[int] = Counter()
    for a, (mass_a, share_a) in one.items():
        for b, (mass_b, share_b) in other.items():
            share[a + b] += share_a * share_b  # type: ignore[assignment]
            moment[a + b] += share_a * share_b * (mass_a + mass_b)  # type: ignore[assignment]
    top = max(share.values())
    return {k: (moment[k] / share[k], float(share[k])) for k in share if share[k] > CUT * top}


def _power(one: Peaks, n: int) -> Peaks:
    """``one`` combined with itself n times, by doubling."""
    result: Peaks = {0: (0.0, 1.0)}
    while n:
        if n % 2:
            result = _combine(result, one)
        n //= 2
        if n:
            one = _combine(one, one)
    return result


def percent_by_mass(mol: Chem.Mol) -> dict[str, float]:
    """Elemental analysis: element → percent of the average mass, C and H first, then by symbol."""
    table = Chem.GetPeriodicTable()
    counts = formula_counts(mol)
    total = sum(n * table.GetAtomicWeight(symbol) for symbol, n in counts.items())
    order = sorted(counts, key=lambda s: (s != "C", s != "H", s))
    return {symbol: 100 * counts[symbol] * table.GetAtomicWeight(symbol) / total for symbol in order}


VALENCES = {
    "H": 1,
    "F": 1,
    "Cl": 1,
    "Br": 1,
    "I": 1,
    "Li": 1,
    "Na": 1,
    "K": 1,
    "O": 2,
    "S": 2,
    "Se": 2,
    "Te": 2,
    "N": 3,
    "P": 3,
    "B": 3,
    "As": 3,
    "C": 4,
    "Si": 4,
    "Ge": 4,
    "Sn": 4,
}
"""Usual valences, by which the degree of unsaturation is counted."""


def unsaturation(mol: Chem.Mol) -> float:
    """Rings plus double bonds from the formula: 1 + sum of n(v - 2) / 2, with the usual valences (of an ion, H+ off).

    Raises
    ------
    NotSupported
        When an element has no usual valence here.
    """
    counts = formula_counts(mol)
    strange = [symbol for symbol in counts if symbol not in VALENCES]
    if strange:
        raise NotSupported(f"The degree of unsaturation needs a usual valence, and {strange[0]} has none here.")
    hydrogens = Chem.GetFormalCharge(mol)
    return 1 + (sum(n * (VALENCES[s] - 2) for s, n in counts.items()) + hydrogens) / 2


def oxidation_numbers(mol: Chem.Mol) -> tuple[int, ...]:
    """Oxidation numbers by IUPAC's ionic approximation (recommended 2016, doi:10.1515/pac-2015-1204), by index."""
    rdMolDescriptors.CalcOxidationNumbers(mol)
    return tuple(atom.GetIntProp("OxidationNumber") for atom in mol.GetAtoms())
