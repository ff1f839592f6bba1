"""Valence states of atoms, and what geometry says for and against them: the costs that bond orders are chosen by.

Costs have no unit; 1 is about what a bond 0.02 Å off its length costs. The scheme (penalties of valence states, the sum
made smallest) is that of doi:10.1016/j.jmgm.2005.12.005; mean lengths are those of doi:10.1039/P298700000S1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rdkit import Chem

SINGLE: dict[frozenset[str], float] = {
    frozenset("C"): 1.50, frozenset("CN"): 1.43, frozenset("CO"): 1.40, frozenset("CS"): 1.78, frozenset("N"): 1.39,
    frozenset("NO"): 1.38, frozenset("SO"): 1.57, frozenset("PO"): 1.58, frozenset("NS"): 1.64, frozenset("CP"): 1.82,
    frozenset("PN"): 1.66, frozenset("PS"): 2.08, frozenset(("C", "Se")): 1.93, frozenset(("O", "Se")): 1.75,
}
DOUBLE: dict[frozenset[str], float] = {
    frozenset("C"): 1.34, frozenset("CN"): 1.29, frozenset("CO"): 1.22, frozenset("CS"): 1.66, frozenset("N"): 1.25,
    frozenset("NO"): 1.22, frozenset("SO"): 1.44, frozenset("PO"): 1.48, frozenset("NS"): 1.53, frozenset("CP"): 1.68,
    frozenset("PN"): 1.58, frozenset("PS"): 1.93, frozenset(("C", "Se")): 1.80, frozenset(("O", "Se")): 1.60,
}
TRIPLE: dict[frozenset[str], float] = {frozenset("C"): 1.20, frozenset("CN"): 1.15, frozenset("N"): 1.11}
"""Mean lengths, Å."""
SPREAD = 0.08
"""Å by which lengths in a structure scatter about these means."""
MOST = 6.0
"""Cost of a length that is wholly another order's."""
LINEAR = 155.0
"""Degrees from which on an angle is that of an atom with two double bonds or a triple one."""
HIDDEN = 30.0
"""Cost of a hydrogen that the file left out where it has the others."""

FLAT, RING = 0.05, 2.0
"""Å off its plane below which a ring counts as flat, and what speaks for a double bond in one."""
TWIST = 10.0
"""Cost of a double bond turned by 90 degrees."""

_Row = tuple[int, int, float]
STATES: dict[str, tuple[_Row, ...]] = {
    "C": ((4, 0, 0), (3, -1, 40), (3, 1, 50)),
    "N": ((3, 0, 0), (4, 1, 6), (2, -1, 7)),
    "O": ((2, 0, 0), (1, -1, 8), (3, 1, 40)),
    "S": ((2, 0, 0), (4, 0, 4), (6, 0, 5), (1, -1, 8), (3, 1, 12), (5, 1, 40)),
    "Se": ((2, 0, 0), (4, 0, 4), (6, 0, 5), (1, -1, 8), (3, 1, 12)),
    "P": ((5, 0, 0), (3, 0, 3), (4, 1, 8)),
    "As": ((5, 0, 0), (3, 0, 1), (4, 1, 8)),
    "B": ((3, 0, 0), (4, -1, 4)),
    "Si": ((4, 0, 0), (5, -1, 20), (6, -2, 40)),
    "F": ((1, 0, 0),), "Cl": ((1, 0, 0), (7, 0, 30)), "Br": ((1, 0, 0), (5, 0, 30)), "I": ((1, 0, 0), (3, 0, 10)),
}
"""Element: (sum of bond orders, charge, cost)."""


@dataclass(frozen=True, slots=True)
class State:
    """One way an atom may be: orders of its bonds to heavy atoms summed, charge, hydrogens that are no atoms, cost."""

    orders: int
    charge: int
    hidden: int
    cost: float


def states(mol: Chem.Mol, at: np.ndarray, i: int, known: bool, flat: float | None) -> list[State]:
    """The states of atom i.

    Parameters
    ----------
    at
        Places, Å, shape (n, 3).
    known
        Whether all hydrogens of the atom are atoms.
    flat
        Å by which the flattest ring of the atom is off its plane; None where it is in no ring of 5 to 7.
    """
    atom = mol.GetAtomWithIdx(i)
    symbol = atom.GetSymbol()
    nitro = _nitro(atom) or any(_nitro(other) for other in atom.GetNeighbors() if symbol == "O")
    light = sum(other.GetAtomicNum() == 1 for other in atom.GetNeighbors())
    heavy = atom.GetDegree() - light
    found = []
    for valence, charge, cost in STATES.get(symbol, ((atom.GetDegree(), 0, 0),)):
        for hidden in range(valence - heavy - light + 1):
            orders = valence - light - hidden
            if symbol in ("S", "Se") and valence == 4 and heavy + light < 3:
                continue  # S=S=S and the like
            if symbol in ("S", "Se") and heavy == 4 and valence < 6:
                cost += 10.0
            if nitro and (hidden or (symbol == "N" and not charge)):
                continue
            extra = HIDDEN * hidden + _bent(mol, at, i, orders - heavy) if known else _shape(
                mol, at, i, orders - heavy, charge, hidden, flat)
            found.append(State(orders, charge, hidden, cost + extra))
    return found or [State(heavy, 0, 0, 60.0)]


def _nitro(atom: Chem.Atom) -> bool:
    lone = sum(other.GetSymbol() == "O" and other.GetDegree() == 1 for other in atom.GetNeighbors())
    return bool(atom.GetSymbol() == "N" and lone == 2)


def _shape(mol: Chem.Mol, at: np.ndarray, i: int, extra: int, charge: int, hidden: int, flat: float | None) -> float:
    """What the angles at an atom, whose hydrogens are unknown, say against so many double bonds."""
    atom = mol.GetAtomWithIdx(i)
    symbol, around = atom.GetSymbol(), [other.GetIdx() for other in atom.GetNeighbors() if other.GetAtomicNum() > 1]
    if extra >= 2 and symbol in ("C", "N"):
        return _bent(mol, at, i, extra)
    if charge and hidden:
        return 12.0
    if symbol == "C":
        return _carbon(mol, at, i, around, extra, flat)
    if symbol == "N" and len(around) == 1 and extra == 1:
        return 2.5  # amines are commoner than imines
    if symbol == "N" and len(around) == 2 and flat is not None and flat < FLAT:
        return 1.5 * hidden  # ... and rings with N than with NH
    if symbol in ("S", "Se") and hidden and len(around) > 1:
        return 30.0
    return 12.0 * hidden if symbol in ("P", "As", "B", "Si") and len(around) > 2 else 0.0


def _bent(mol: Chem.Mol, at: np.ndarray, i: int, extra: int) -> float:
    """What speaks against two double bonds or a triple one at an atom that is not straight."""
    atom = mol.GetAtomWithIdx(i)
    if extra < 2 or atom.GetSymbol() not in ("C", "N"):
        return 0.0
    around = [other.GetIdx() for other in atom.GetNeighbors() if other.GetAtomicNum() > 1]
    straight = len(around) == 1 or (len(around) == 2 and angle(at, around[0], i, around[1]) > LINEAR)
    return 0.0 if straight else 25.0


def _carbon(mol: Chem.Mol, at: np.ndarray, i: int, around: list[int], extra: int, flat: float | None) -> float:
    if len(around) == 3:
        off = float(np.linalg.norm(at[around].mean(axis=0) - at[i]))
        lean = _clip((off - 0.25) / 0.12, 1.0) * 9.0  # below zero: flat
    elif len(around) == 2:
        degrees = angle(at, around[0], i, around[1])
        five = mol.GetRingInfo().IsAtomInRingOfSize(i, 5)
        lean = _clip((105.5 - degrees) / 4 if five else (115.5 - degrees) / 6, 1.0) * (2.0 if five else 4.0)
        if degrees > LINEAR:
            return 15.0
    else:
        return 3.0 * extra if len(around) == 1 else 8.0 * extra
    if flat is not None:
        lean += _clip((flat - 0.09) / 0.06, 1.0) * 3.0
    return max(0.0, lean) if extra else max(0.0, -lean)


def _clip(value: float, most: float) -> float:
    return max(-most, min(most, value))


def angle(at: np.ndarray, a: int, b: int, c: int) -> float:
    """The angle a-b-c, degrees."""
    u, v = at[a] - at[b], at[c] - at[b]
    cosine = float(u @ v / (np.linalg.norm(u) * np.linalg.norm(v) + 1e-9))
    return float(np.degrees(np.arccos(_clip(cosine, 1.0))))


def multiple(mol: Chem.Mol, at: np.ndarray, i: int, j: int, in_flat: bool) -> list[float]:
    """What a double bond costs more than a single one, a triple one more than a double: as many as there can be."""
    pair = frozenset((mol.GetAtomWithIdx(i).GetSymbol(), mol.GetAtomWithIdx(j).GetSymbol()))
    length = float(np.linalg.norm(at[i] - at[j]))
    if pair not in DOUBLE:
        return [] if pair & _ONE else [8.0]
    double = _more(length, SINGLE[pair], DOUBLE[pair]) + TWIST * twist(mol, at, i, j) - RING * in_flat
    return [double, _more(length, DOUBLE[pair], TRIPLE[pair])] if pair in TRIPLE else [double]


_ONE = frozenset(("F", "Cl", "Br", "I", "B", "Si", "H"))


def _more(length: float, longer: float, shorter: float) -> float:
    return _clip((longer - shorter) * (2 * length - longer - shorter) / SPREAD**2, MOST)


def twist(mol: Chem.Mol, at: np.ndarray, i: int, j: int) -> float:
    """Mean squared sine of the torsions about a bond: 0 where it is flat."""
    found = []
    axis = at[j] - at[i]
    axis = axis / (np.linalg.norm(axis) + 1e-9)
    for a in (other.GetIdx() for other in mol.GetAtomWithIdx(i).GetNeighbors() if other.GetIdx() != j):
        for b in (other.GetIdx() for other in mol.GetAtomWithIdx(j).GetNeighbors() if other.GetIdx() != i):
            u, v = np.cross(at[a] - at[i], axis), np.cross(at[b] - at[j], axis)
            size = float(np.linalg.norm(u) * np.linalg.norm(v))
            if size > 1e-3:
                found.append(1.0 - min(1.0, float(u @ v / size) ** 2))
    return float(np.mean(found)) if found else 0.0
