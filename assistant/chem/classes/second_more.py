"""The second way for chains, amino acids, sugars and salts: walks over the graph, no SMARTS."""

from __future__ import annotations

from collections.abc import Callable

from rdkit import Chem

C, N, O = 6, 7, 8  # noqa: E741


def _carboxys(mol: Chem.Mol, charged: bool) -> list[Chem.Atom]:
    """Carbons of a carboxy (or carboxylate) group."""
    found = []
    for carbon in mol.GetAtoms():
        ends = [o for o in carbon.GetNeighbors() if o.GetAtomicNum() == O and o.GetDegree() == 1]
        twice = [o for o in ends if _order(carbon, o) == 2.0]
        once = [o for o in ends if _order(carbon, o) == 1.0 and (o.GetFormalCharge() == -1) == charged]
        if carbon.GetAtomicNum() == C and twice and once:
            found.append(carbon)
    return found


def _order(a: Chem.Atom, b: Chem.Atom) -> float:
    return float(a.GetOwningMol().GetBondBetweenAtoms(a.GetIdx(), b.GetIdx()).GetBondTypeAsDouble())


def chain(mol: Chem.Mol, charged: bool) -> int:
    """Carbons of the chain of a fatty acid, counted layer by layer from the carboxy carbon; 0 where it is none."""
    acids = _carboxys(mol, charged)
    only = all(a.GetAtomicNum() in (C, O) for a in mol.GetAtoms())
    rings = all(len(r) == 3 for r in mol.GetRingInfo().AtomRings())
    if len(acids) != 1 or not only or not rings or len(Chem.GetMolFrags(mol)) > 1 or _carboxys(mol, not charged):
        return 0
    seen, layer, steps = {acids[0].GetIdx()}, [acids[0]], 0
    while layer:
        steps += 1
        layer = [n for a in layer for n in a.GetNeighbors() if n.GetAtomicNum() == C and n.GetIdx() not in seen]
        seen |= {a.GetIdx() for a in layer}
    carbons = sum(a.GetAtomicNum() == C for a in mol.GetAtoms())
    return steps if carbons == len(seen) and steps >= 4 else 0


def _fatty(charged: bool, low: int, high: int = 99) -> Callable[[Chem.Mol], bool]:
    return lambda mol: low <= chain(mol, charged) <= high and (Chem.GetFormalCharge(mol) == -1) == charged


def _double_carbons(mol: Chem.Mol) -> int:
    return sum(
        b.GetBondTypeAsDouble() == 2.0 and b.GetBeginAtom().GetAtomicNum() == b.GetEndAtom().GetAtomicNum() == C
        for b in mol.GetBonds()
    )


def _hydroxylated(mol: Chem.Mol) -> bool:
    """An O-H on a carbon that bears no other oxygen."""
    return any(
        o.GetAtomicNum() == O
        and o.GetTotalNumHs() == 1
        and o.GetDegree() == 1
        and sum(n.GetAtomicNum() == O for n in o.GetNeighbors()[0].GetNeighbors()) == 1
        and o.GetNeighbors()[0].GetAtomicNum() == C
        for o in mol.GetAtoms()
    )


def _amino(mol: Chem.Mol) -> list[Chem.Atom]:
    """Alpha carbons of free amino acids: bonded to a carboxy carbon and to a nitrogen with hydrogen, no acyl on it."""
    found = []
    for acid in _carboxys(mol, False):
        for alpha in acid.GetNeighbors():
            amines = [
                n
                for n in alpha.GetNeighbors()
                if n.GetAtomicNum() == N and n.GetTotalNumHs() and not n.GetFormalCharge()
            ]
            if alpha.GetAtomicNum() == C and any(not _acylated(n) for n in amines):
                found.append(alpha)
    return found


def _acylated(nitrogen: Chem.Atom) -> bool:
    return any(
        _order(c, o) == 2.0 for c in nitrogen.GetNeighbors() for o in c.GetNeighbors() if o.GetAtomicNum() in (N, O, 16)
    )


def _handed(label: str) -> Callable[[Chem.Mol], bool]:
    """L-amino acids are S where no heavier element stands at the beta carbon (R with S or Se there)."""

    def told(mol: Chem.Mol) -> bool:
        for alpha in _amino(mol):
            heavy = any(
                x.GetAtomicNum() > 10 for b in alpha.GetNeighbors() if b.GetAtomicNum() == C for x in b.GetNeighbors()
            )
            if alpha.HasProp("_CIPCode") and (alpha.GetProp("_CIPCode") == label) != heavy:
                return True
        return False

    return told


WAYS: dict[str, Callable[[Chem.Mol], bool]] = {
    "fatty acid": _fatty(False, 4),
    "short-chain fatty acid": _fatty(False, 4, 5),
    "medium-chain fatty acid": _fatty(False, 6, 12),
    "long-chain fatty acid": _fatty(False, 13, 22),
    "very long-chain fatty acid": _fatty(False, 23),
    "fatty acid anion": _fatty(True, 4),
    "medium-chain fatty acid anion": _fatty(True, 6, 12),
    "long-chain fatty acid anion": _fatty(True, 13, 22),
    "very long-chain fatty acid anion": _fatty(True, 23),
    "polyunsaturated fatty acid": lambda m: bool(chain(m, False)) and _double_carbons(m) >= 2,
    "polyunsaturated fatty acid anion": lambda m: bool(chain(m, True)) and _double_carbons(m) >= 2,
    "hydroxy fatty acid": lambda m: bool(chain(m, False)) and _hydroxylated(m),
    "hydroxy fatty acid anion": lambda m: bool(chain(m, True)) and _hydroxylated(m),
    "alpha-amino acid": lambda m: bool(_amino(m)),
    "L-alpha-amino acid": _handed("S"),
    "D-alpha-amino acid": _handed("R"),
    "macrocycle": lambda m: any(len(r) >= 12 for r in m.GetRingInfo().AtomRings()),
    "organic sodium salt": lambda m: (
        any(a.GetAtomicNum() == 11 for a in m.GetAtoms()) and any(a.GetAtomicNum() == C for a in m.GetAtoms())
    ),
    "alkali metal salt": lambda m: any(a.GetAtomicNum() in (3, 11, 19, 37, 55) for a in m.GetAtoms()),
}
"""Classes told by a walk of their own."""
