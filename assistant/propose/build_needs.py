"""What a request demands of a molecule to be built: bounds on countable things, and how each is counted.

A countable thing is a `Dim`, e.g. ("atom", "C"), ("group", "amide"), ("bond", "single"), ("ring", "aromatic:6") or
("dbe", ""). Everything the builder plans with adds up over parts joined by single bonds; rotatable bonds nearly do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rdkit import Chem

from assistant.chem import measures, motifs
from assistant.tasks import (
    AtomCount,
    BondCount,
    Formula,
    GroupCount,
    OnlyElements,
    PropertyRange,
    Requirement,
    RingCount,
)

Dim = tuple[str, str]
Bounds = tuple[int, int]
MANY = 10_000
"""Stands for "no upper bound", pieces."""

WHOLE: dict[str, Dim] = {
    "RotatableBonds": ("bond", "rotatable"), "Rings": ("ring", "any:0"), "AromaticRings": ("ring", "aromatic:0"),
    "HeavyAtoms": ("atom", "*"),
}
"""Properties that are counts, so planned as counts."""

VALENCE: dict[str, int] = {
    "H": 1, "F": 1, "Cl": 1, "Br": 1, "I": 1, "O": 2, "S": 2, "Se": 2, "Te": 2, "Po": 2, "N": 3, "P": 3, "As": 3,
    "Sb": 3, "Bi": 3, "B": 3, "Al": 3, "C": 4, "Si": 4, "Ge": 4, "Sn": 4,
}
"""Ordinary valence of an element in a neutral molecule."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Bounds (inclusive) by Dim, which of them were only implied, values to avoid, elements allowed (empty: any)."""

    bounds: dict[Dim, Bounds]
    implied: frozenset[Dim] = frozenset()
    avoid: tuple[tuple[Dim, int], ...] = ()
    allowed: frozenset[str] = frozenset()
    ranges: tuple[PropertyRange, ...] = field(default=())

    def exact(self, dim: Dim) -> bool:
        """Whether the number is fixed."""
        low, high = self.bounds.get(dim, (0, MANY))
        return low == high

    def asked(self, kind: str) -> tuple[Dim, ...]:
        """Dims of that kind of which at least one piece is demanded."""
        return tuple(dim for dim, (low, _) in self.bounds.items() if dim[0] == kind and low > 0)


def interval(op: str, n: int) -> Bounds:
    """The inclusive bounds an operator and a number stand for."""
    table = {"==": (n, n), ">=": (n, MANY), "<=": (0, n), ">": (n + 1, MANY), "<": (0, n - 1)}
    return table.get(op, (0, MANY))


def dim_of(requirement: Requirement) -> Dim | None:
    """The Dim a counting requirement is about; None for the others."""
    match requirement:
        case GroupCount(relative=False):
            return ("group", requirement.motif)
        case AtomCount(relative=False):
            return ("atom", requirement.element)
        case BondCount(relative=False):
            return ("bond", requirement.bond)
        case RingCount(relative=False):
            return ("ring", f"{requirement.kind}:{requirement.size}")
        case _:
            return None


def needs_of(requirements: Iterable[Requirement]) -> Needs:
    """Gather requirements into bounds. Contradictory bounds come out empty (low > high)."""
    bounds: dict[Dim, Bounds] = {}
    implied: set[Dim] = set()
    avoid: list[tuple[Dim, int]] = []
    allowed: frozenset[str] = frozenset()
    ranges: list[PropertyRange] = []
    for requirement in requirements:
        dim = dim_of(requirement)
        if dim is not None and isinstance(requirement, GroupCount | AtomCount | BondCount | RingCount):
            if requirement.op == "!=":
                avoid.append((dim, requirement.n))
            else:
                tighten(bounds, dim, interval(requirement.op, requirement.n))
            if isinstance(requirement, GroupCount | AtomCount) and requirement.implied:
                implied.add(dim)
        elif isinstance(requirement, Formula):
            atoms = measures.parse_formula(requirement.formula)
            allowed = _narrow(allowed, atoms)
            for element, n in atoms.items():
                tighten(bounds, ("atom", element), (n, n))
            tighten(bounds, ("atom", "H"), (atoms.get("H", 0),) * 2)
        elif isinstance(requirement, OnlyElements):
            allowed = _narrow(allowed, requirement.elements)
        elif isinstance(requirement, PropertyRange):
            _range(requirement, bounds, ranges)
    allowed = _hydrogens(bounds, allowed)
    return Needs(bounds, frozenset(implied), tuple(avoid), allowed, tuple(ranges))


def tighten(bounds: dict[Dim, Bounds], dim: Dim, more: Bounds) -> None:
    """Narrow one bound in place."""
    low, high = bounds.get(dim, (0, MANY))
    bounds[dim] = (max(low, more[0]), min(high, more[1]))


def _narrow(allowed: frozenset[str], elements: Iterable[str]) -> frozenset[str]:
    fresh = frozenset(elements) - {"H"}
    return allowed & fresh if allowed else fresh


def _range(requirement: PropertyRange, bounds: dict[Dim, Bounds], ranges: list[PropertyRange]) -> None:
    dim = WHOLE.get(requirement.name)
    if dim is None:
        ranges.append(requirement)
        return
    off = 1e-9 if requirement.strict else 0.0
    low = 0 if requirement.low is None else max(0, -int(-(requirement.low + off) // 1))
    high = MANY if requirement.high is None else int((requirement.high - off) // 1)
    tighten(bounds, dim, (low, high))


def _hydrogens(bounds: dict[Dim, Bounds], allowed: frozenset[str]) -> frozenset[str]:
    """Turn an exact number of hydrogens into an exact number of double bond equivalents (what parts add up in)."""
    low, high = bounds.get(("atom", "H"), (0, MANY))
    if low != high:
        return allowed
    named = {el for (kind, el), (n, _) in bounds.items() if kind == "atom" and el not in ("H", "*") and n > 0}
    elements = allowed or frozenset(named | {"O"})
    fixed = {el: bounds.get(("atom", el), (0, MANY)) for el in elements if el != "O" or allowed}
    if all(a == b for a, b in fixed.values()):
        twice = 2 + sum(n * (VALENCE.get(el, 2) - 2) for el, (n, _) in fixed.items()) - low
        if twice >= 0 and twice % 2 == 0:
            tighten(bounds, ("dbe", ""), (twice // 2, twice // 2))
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
    if needs.allowed:
        total += sum(a.GetSymbol() not in needs.allowed for a in mol.GetAtoms() if a.GetAtomicNum() > 1)
    return total
