"""Bonds by what is said of them: the two elements, the order, and conditions ("conjugated", "in a ring")."""

from __future__ import annotations

from collections.abc import Callable

from rdkit import Chem

SOURCE = "bonds looked at one by one, RDKit"
ORDERS: dict[str, Callable[[Chem.Bond], bool]] = {
    "any": lambda bond: True,
    "single": lambda bond: str(bond.GetBondType()) == "SINGLE",
    "double": lambda bond: str(bond.GetBondType()) == "DOUBLE",
    "triple": lambda bond: str(bond.GetBondType()) == "TRIPLE",
    "aromatic": lambda bond: bool(bond.GetIsAromatic()),
}
"""Orders; an aromatic bond is neither single nor double (RDKit's aromaticity)."""
CONDITIONS: dict[str, Callable[[Chem.Bond], bool]] = {
    "conjugated": lambda bond: bool(bond.GetIsConjugated()) and _has_partner(bond),
    "not conjugated": lambda bond: not (bond.GetIsConjugated() and _has_partner(bond)),
    "in a ring": lambda bond: bool(bond.IsInRing()), "not in a ring": lambda bond: not bond.IsInRing(),
    "not aromatic": lambda bond: not bond.GetIsAromatic(),
}
"""Conditions. Conjugated is a double or triple bond that another one is next but one to."""


def _has_partner(bond: Chem.Bond) -> bool:
    """Whether a neighbouring single bond leads to another multiple bond."""
    held = {bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()}
    next_ = [near for end in (bond.GetBeginAtom(), bond.GetEndAtom()) for near in end.GetNeighbors()
             if near.GetIdx() not in held]
    return any(other.GetBondTypeAsDouble() > 1 for atom in next_ for other in atom.GetBonds()
               if other.GetIdx() != bond.GetIdx() and not {other.GetBeginAtomIdx(), other.GetEndAtomIdx()} & held)


def find(mol: Chem.Mol, one: str, other: str, order: str, conditions: tuple[str, ...]) -> list[tuple[int, int]]:
    """The bonds, each as its two atoms (0-based), between two elements (symbols, "*": any heavy atom).

    A hydrogen that is not drawn has no number: its bonds stand as the heavy atom alone, twice.
    """
    if "H" in (one, other):
        heavy = other if one == "H" else one
        held = [atom for atom in mol.GetAtoms() if _is(atom.GetSymbol(), heavy) and order in ("any", "single")]
        return [(atom.GetIdx(), atom.GetIdx()) for atom in held for _ in range(atom.GetTotalNumHs(True))]
    return [
        (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()) for bond in mol.GetBonds()
        if _between(bond, one, other) and ORDERS[order](bond) and all(CONDITIONS[name](bond) for name in conditions)
    ]


def _between(bond: Chem.Bond, one: str, other: str) -> bool:
    ends = (bond.GetBeginAtom().GetSymbol(), bond.GetEndAtom().GetSymbol())
    return any(_is(a, one) and _is(b, other) for a, b in (ends, ends[::-1]))


def _is(symbol: str, asked: str) -> bool:
    return symbol == asked or (asked == "*" and symbol != "H")


def words(one: str, other: str, order: str, conditions: tuple[str, ...]) -> str:
    """ "C–N single bond, in a ring"."""
    pair = "" if one == other == "*" else f"{one}–{other} "
    kind = "" if order == "any" else f"{order} "
    told = "conjugated " if "conjugated" in conditions else ""
    rest = [name for name in conditions if name != "conjugated"]
    return f"{told}{pair}{kind}bond{', ' + ' and '.join(rest) if rest else ''}"
