"""Bond orders of heavy atoms without hydrogens, from angles and lengths: a guess, and said to be one.

An atom is flat where its neighbours lie in its plane (or its one angle is wide); double bonds are the matching of flat
neighbours that is best by the lengths of the bonds. Lengths: doi:10.1039/P298700000S1 (Allen et al. 1987).
"""

from __future__ import annotations

import networkx as nx
import numpy as np
from rdkit import Chem

SINGLE: dict[frozenset[str], float] = {
    frozenset("C"): 1.51, frozenset("CN"): 1.46, frozenset("CO"): 1.42, frozenset("CS"): 1.81, frozenset("N"): 1.42,
    frozenset("NO"): 1.41, frozenset("SO"): 1.58, frozenset("PO"): 1.58, frozenset("NS"): 1.65,
}
DOUBLE: dict[frozenset[str], float] = {
    frozenset("C"): 1.34, frozenset("CN"): 1.29, frozenset("CO"): 1.22, frozenset("CS"): 1.67, frozenset("N"): 1.25,
    frozenset("NO"): 1.22, frozenset("SO"): 1.44, frozenset("PO"): 1.48, frozenset("NS"): 1.53,
}
"""Mean lengths, Å."""
TRIPLE_BELOW = {frozenset("C"): 1.25, frozenset("CN"): 1.21}
FLAT = 0.25
"""Å by which the middle of three neighbours may be off an atom that is flat."""
WIDE, WIDE_IN_FIVE, LINEAR = 114.5, 105.5, 160.0
"""Degrees: a lone angle at a flat atom, at one in a ring of five, at a linear one."""


def guessed(skeleton: Chem.Mol) -> Chem.RWMol:
    """The skeleton (single bonds only, one conformer) with double and triple bonds put in."""
    made = Chem.RWMol(skeleton)
    Chem.FastFindRings(made)
    at = made.GetConformer().GetPositions()
    graph = nx.Graph()
    for bond in made.GetBonds():
        i, j = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        pair = frozenset((made.GetAtomWithIdx(i).GetSymbol(), made.GetAtomWithIdx(j).GetSymbol()))
        length = float(np.linalg.norm(at[i] - at[j]))
        if length < TRIPLE_BELOW.get(pair, 0.0) and _linear(made, at, i) and _linear(made, at, j):
            bond.SetBondType(Chem.BondType.TRIPLE)
        elif pair in DOUBLE and _may(made, at, i) and _may(made, at, j):
            share = (SINGLE[pair] - length) / (SINGLE[pair] - DOUBLE[pair])
            if share > 0.15:
                graph.add_edge(i, j, weight=share + 0.2)
    _hypervalent(made, at)
    for i, j in nx.max_weight_matching(graph):
        bond = made.GetBondBetweenAtoms(i, j)
        if bond.GetBondType() == Chem.BondType.SINGLE and _room(made, i) and _room(made, j):
            bond.SetBondType(Chem.BondType.DOUBLE)
    return made


VALENCE = {"C": 4, "N": 3, "O": 2, "S": 2, "B": 3}
CATION_BONUS = 0.05
"""Weight of a bond that makes a nitrogen positive: taken where a carbon would be left without it."""


def matched(skeleton: Chem.Mol) -> Chem.RWMol:
    """The orders of a molecule whose hydrogens are all there: what each atom lacks of its valence is in double bonds.

    Carbons without a partner take a nitrogen that becomes positive; oxygens without one are negative.
    """
    made = Chem.RWMol(skeleton)
    Chem.FastFindRings(made)
    at = made.GetConformer().GetPositions()
    _triples(made, at)
    _hypervalent(made, at)
    graph = nx.Graph()
    for bond in made.GetBonds():
        i, j = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        lacks = [_lacks(made, k) for k in (i, j)]
        symbols = [made.GetAtomWithIdx(k).GetSymbol() for k in (i, j)]
        if min(lacks) >= 1:
            graph.add_edge(i, j, weight=1.0 + _shortness(symbols, float(np.linalg.norm(at[i] - at[j]))))
        elif max(lacks) >= 1 and symbols[lacks.index(min(lacks))] == "N" and min(lacks) == 0 and "C" in symbols:
            graph.add_edge(i, j, weight=CATION_BONUS + 0.1 * _shortness(symbols, float(np.linalg.norm(at[i] - at[j]))))
    for i, j in nx.max_weight_matching(graph, maxcardinality=True):
        made.GetBondBetweenAtoms(i, j).SetBondType(Chem.BondType.DOUBLE)
    _charged(made)
    return made


def _lacks(mol: Chem.Mol, i: int) -> int:
    atom = mol.GetAtomWithIdx(i)
    usual: int = VALENCE.get(atom.GetSymbol(), 0)
    return int(max(0, usual - round(sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds()))))


def _shortness(symbols: list[str], length: float) -> float:
    """0 for a single bond's length, 1 for a double bond's."""
    pair = frozenset(symbols)
    if pair not in DOUBLE:
        return 0.0
    return float(np.clip((SINGLE[pair] - length) / (SINGLE[pair] - DOUBLE[pair]), 0.0, 1.0))


def _triples(mol: Chem.RWMol, at: np.ndarray) -> None:
    for bond in mol.GetBonds():
        i, j = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        pair = frozenset((mol.GetAtomWithIdx(i).GetSymbol(), mol.GetAtomWithIdx(j).GetSymbol()))
        if min(_lacks(mol, i), _lacks(mol, j)) >= 2 and np.linalg.norm(at[i] - at[j]) < TRIPLE_BELOW.get(pair, 0.0):
            bond.SetBondType(Chem.BondType.TRIPLE)


def _charged(mol: Chem.RWMol) -> None:
    """Formal charges that the bonds make: N with four, O and S with one, P and S as they are."""
    for atom in mol.GetAtoms():
        order = round(sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds()))
        symbol = atom.GetSymbol()
        if symbol == "N":
            atom.SetFormalCharge(order - 3 if order in (2, 4) else 0)
        elif symbol in ("O", "S") and order in (1, 3):
            atom.SetFormalCharge(order - 2)
        elif symbol == "B" and order == 4:
            atom.SetFormalCharge(-1)
        atom.SetNoImplicit(True)


def _neighbours(mol: Chem.Mol, i: int) -> list[int]:
    return [atom.GetIdx() for atom in mol.GetAtomWithIdx(i).GetNeighbors()]


def _angle(at: np.ndarray, a: int, b: int, c: int) -> float:
    u, v = at[a] - at[b], at[c] - at[b]
    cosine = float(u @ v / (np.linalg.norm(u) * np.linalg.norm(v) + 1e-9))
    return float(np.degrees(np.arccos(max(-1.0, min(1.0, cosine)))))


def _linear(mol: Chem.Mol, at: np.ndarray, i: int) -> bool:
    around = _neighbours(mol, i)
    return len(around) == 1 or (len(around) == 2 and _angle(at, around[0], i, around[1]) > LINEAR)


def _may(mol: Chem.Mol, at: np.ndarray, i: int) -> bool:
    """Whether an atom can have a double bond: flat, or at an end."""
    symbol, around = mol.GetAtomWithIdx(i).GetSymbol(), _neighbours(mol, i)
    if symbol not in ("C", "N", "O", "S") or (symbol in ("O", "S") and len(around) > 1):
        return False
    if len(around) == 1:
        return True
    if len(around) == 2:
        wide = WIDE_IN_FIVE if mol.GetRingInfo().IsAtomInRingOfSize(i, 5) else WIDE
        return _angle(at, around[0], i, around[1]) > (wide if symbol == "C" else 104.0)
    return len(around) == 3 and symbol == "C" and float(np.linalg.norm(at[around].mean(axis=0) - at[i])) < FLAT


def _room(mol: Chem.Mol, i: int) -> bool:
    atom = mol.GetAtomWithIdx(i)
    total = sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds())
    return bool(total + 1 <= {"C": 4, "N": 3, "O": 2, "S": 2}.get(atom.GetSymbol(), 8))


def _hypervalent(mol: Chem.RWMol, at: np.ndarray) -> None:
    """Sulfonyl, sulfoxide, phosphoryl and nitro groups by their shortest bonds to lone oxygens."""
    for atom in mol.GetAtoms():
        lone = sorted((float(np.linalg.norm(at[o.GetIdx()] - at[atom.GetIdx()])), o.GetIdx())
                      for o in atom.GetNeighbors() if o.GetSymbol() == "O" and o.GetDegree() == 1)
        degree = atom.GetDegree()
        wanted = {("S", 4): 2, ("S", 3): 1, ("P", 4): 1, ("P", 3): 1}.get((atom.GetSymbol(), degree), 0)
        for _, oxygen in lone[:wanted]:
            mol.GetBondBetweenAtoms(atom.GetIdx(), oxygen).SetBondType(Chem.BondType.DOUBLE)
        if atom.GetSymbol() == "N" and degree == 3 and len(lone) == 2:
            mol.GetBondBetweenAtoms(atom.GetIdx(), lone[0][1]).SetBondType(Chem.BondType.DOUBLE)
            atom.SetFormalCharge(1)
            mol.GetAtomWithIdx(lone[1][1]).SetFormalCharge(-1)
