"""Counting atoms, bonds and rings, by the words a chemist uses for them."""

from __future__ import annotations

import re
from collections import Counter

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.errors import NotUnderstood

BOND_TYPES: dict[str, Chem.BondType] = {
    "single": Chem.BondType.SINGLE, "double": Chem.BondType.DOUBLE, "triple": Chem.BondType.TRIPLE,
    "aromatic": Chem.BondType.AROMATIC,
}
_TOKEN = re.compile(r"([A-Z][a-z]?)(\d*)")


def atoms(mol: Chem.Mol, element: str) -> int:
    """Atoms of an element symbol; "*" counts all heavy atoms, "H" hydrogens."""
    if element == "*":
        return int(mol.GetNumHeavyAtoms())
    if element == "H":
        return sum(a.GetTotalNumHs() + (a.GetAtomicNum() == 1) for a in mol.GetAtoms())
    return sum(a.GetSymbol() == element for a in mol.GetAtoms())


def bonds(mol: Chem.Mol, kind: str) -> int:
    """Bonds between explicit atoms of a kind (an aromatic bond is neither single nor double); rotatable: strict."""
    if kind == "rotatable":
        return int(rdMolDescriptors.CalcNumRotatableBonds(mol))
    wanted = BOND_TYPES[kind]
    return sum(b.GetBondType() == wanted for b in mol.GetBonds())


def rings(mol: Chem.Mol, kind: str = "any", size: int = 0) -> int:
    """Rings of the SSSR by kind ("any", "aromatic", "aliphatic", "hetero") and size (0: any)."""
    info = mol.GetRingInfo()
    found = 0
    for ring_atoms, ring_bonds in zip(info.AtomRings(), info.BondRings(), strict=True):
        aromatic = all(mol.GetBondWithIdx(b).GetIsAromatic() for b in ring_bonds)
        hetero = any(mol.GetAtomWithIdx(a).GetAtomicNum() != 6 for a in ring_atoms)
        fits = {"any": True, "aromatic": aromatic, "aliphatic": not aromatic, "hetero": hetero}[kind]
        found += fits and size in (0, len(ring_atoms))
    return found


def parse_formula(formula: str) -> Counter[str]:
    """Element counts of a formula such as "C9H8O4".

    Raises
    ------
    NotUnderstood
        When it is not one (unknown symbols, brackets, leftovers).
    """
    counts: Counter[str] = Counter()
    table = Chem.GetPeriodicTable()
    for symbol, number in _TOKEN.findall(formula):
        try:
            table.GetAtomicNumber(symbol)
        except RuntimeError:
            raise NotUnderstood(f"“{symbol}” in the formula {formula} is not an element.", "Try C9H8O4.") from None
        counts[symbol] += int(number or 1)
    if "".join(s + n for s, n in _TOKEN.findall(formula)) != formula or not counts:
        raise NotUnderstood(f"“{formula}” is not a molecular formula.", "Try C9H8O4.")
    return counts


def formula_counts(mol: Chem.Mol) -> Counter[str]:
    """Element counts of a molecule, hydrogens included."""
    return parse_formula(re.sub(r"[+-]\d*$", "", rdMolDescriptors.CalcMolFormula(mol)))


def formula_distance(mol: Chem.Mol, formula: str) -> float:
    """Number of atoms by which a molecule's formula differs from another."""
    wanted, found = parse_formula(formula), formula_counts(mol)
    return float(sum(abs(wanted[e] - found[e]) for e in {*wanted, *found}))
