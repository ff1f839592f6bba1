"""What a request demands of a molecule to be built, and how each countable thing is counted.

Everything the builder plans with adds up over parts joined by single bonds; hydrogens do not, so an exact number of
them is turned into double bond equivalents, which do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import measures, motifs
from assistant.feasibility.bounds import MANY, Bounds, Dim, Span, bounds_of
from assistant.tasks import AtomCount, GroupCount, PropertyRange, Requirement

__all__ = ["MANY", "VALENCE", "Dim", "Needs", "dbe", "measure", "needs_of", "shortfall"]

DBE: Dim = ("dbe", "")
VALENCE: dict[str, int] = {
    "H": 1, "F": 1, "Cl": 1, "Br": 1, "I": 1, "O": 2, "S": 2, "Se": 2, "Te": 2, "Po": 2, "N": 3, "P": 3, "As": 3,
    "Sb": 3, "Bi": 3, "B": 3, "Al": 3, "C": 4, "Si": 4, "Ge": 4, "Sn": 4,
}
"""Ordinary valence of an element in a neutral molecule."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Bounds (inclusive) by Dim, which of them were only implied, values to avoid, elements allowed (None: any)."""

    bounds: dict[Dim, Span]
    implied: frozenset[Dim] = frozenset()
    avoid: tuple[tuple[Dim, int], ...] = ()
    allowed: frozenset[str] | None = None
    ranges: tuple[PropertyRange, ...] = ()

    def asked(self, kind: str) -> tuple[Dim, ...]:
        """Dims of that kind of which at least one piece is demanded."""
        return tuple(dim for dim, (low, _) in self.bounds.items() if dim[0] == kind and low > 0)


def needs_of(requirements: Iterable[Requirement]) -> Needs:
    """Gather requirements into needs."""
    wanted = tuple(requirements)
    bounds = bounds_of(wanted)
    implied = {("group", r.motif) for r in wanted if isinstance(r, GroupCount) and r.implied}
    implied |= {("atom", r.element) for r in wanted if isinstance(r, AtomCount) and r.implied}
    allowed = _hydrogens(bounds)
    return Needs(bounds.spans, frozenset(implied), tuple(bounds.avoid), allowed, tuple(bounds.ranges))


def _hydrogens(bounds: Bounds) -> frozenset[str] | None:
    """Turn an exact number of hydrogens into double bond equivalents, where the other elements are known.

    Where no list of elements was given, oxygen is left free: it takes no hydrogens.
    """
    spans = bounds.spans
    if ("atom", "H") not in spans or spans["atom", "H"][0] != spans["atom", "H"][1]:
        return bounds.allowed
    named = {el for (kind, el), (low, _) in spans.items() if kind == "atom" and el not in ("H", "*") and low > 0}
    elements = bounds.allowed if bounds.allowed is not None else frozenset(named | {"O"})
    fixed = {el: spans.get(("atom", el), (0, MANY)) for el in elements}
    if bounds.allowed is None and ("atom", "O") not in spans:
        fixed.pop("O")
    if all(low == high for low, high in fixed.values()):
        twice = 2 + sum(n * (VALENCE.get(el, 2) - 2) for el, (n, _) in fixed.items()) - spans["atom", "H"][0]
        if twice >= 0 and twice % 2 == 0:
            spans[DBE] = (twice // 2, twice // 2)
    return elements


def measure(mol: Chem.Mol, dim: Dim) -> int:
    """How many of a countable thing a molecule has."""
    kind, what = dim
    if kind == "group":
        return motifs.count(mol, what)
    if kind == "bond":
        return measures.bonds(mol, what)
    if kind == "ring":
        form, size = what.split(":")
        return measures.rings(mol, form, int(size))
    return dbe(mol) if kind == "dbe" else measures.atoms(mol, what)


def dbe(mol: Chem.Mol) -> int:
    """Double bond equivalents by ordinary valences: 1 + sum(n (v - 2)) / 2, rounded down."""
    total = 2
    for atom in mol.GetAtoms():
        total += VALENCE.get(atom.GetSymbol(), 2) - 2 - atom.GetTotalNumHs()
    return total // 2


def shortfall(mol: Chem.Mol, needs: Needs) -> int:
    """Summed distance to the bounds; 0 when every one is met."""
    total = 0
    for dim, (low, high) in needs.bounds.items():
        found = measure(mol, dim)
        total += max(low - found, found - high, 0)
    total += sum(measure(mol, dim) == n for dim, n in needs.avoid)
    if needs.allowed is not None:
        total += sum(a.GetSymbol() not in needs.allowed for a in mol.GetAtoms() if a.GetAtomicNum() > 1)
    return total
