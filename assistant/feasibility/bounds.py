"""Requirements as bounds: each countable thing (a Dim) with its least and greatest number.

A Dim is a pair, e.g. ("atom", "C"), ("group", "amide"), ("bond", "single"), ("ring", "aromatic:6"). Used to build
molecules and to prove requests impossible.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.chem import measures
from assistant.tasks import (
    AtomCount,
    BondCount,
    Counting,
    Formula,
    GroupCount,
    OnlyElements,
    PropertyRange,
    Requirement,
    RingCount,
)

Dim = tuple[str, str]
Span = tuple[int, int]
MANY = 1_000_000
"""Stands for "no upper bound", pieces."""

WHOLE: dict[str, Dim] = {
    "RotatableBonds": ("bond", "rotatable"), "Rings": ("ring", "any:0"), "AromaticRings": ("ring", "aromatic:0"),
    "HeavyAtoms": ("atom", "*"),
}
"""Properties that are counts."""


@dataclass(slots=True)
class Bounds:
    """Spans (inclusive) by Dim, the requirements behind each, values to avoid, elements allowed (None: any)."""

    spans: dict[Dim, Span] = field(default_factory=dict)
    why: dict[Dim, list[Requirement]] = field(default_factory=dict)
    avoid: list[tuple[Dim, int]] = field(default_factory=list)
    allowed: frozenset[str] | None = None
    only: list[Requirement] = field(default_factory=list)
    ranges: list[PropertyRange] = field(default_factory=list)

    def low(self, dim: Dim) -> int:
        """The least number asked for."""
        return max(0, self.spans.get(dim, (0, MANY))[0])

    def high(self, dim: Dim) -> int:
        """The greatest number allowed."""
        if dim[0] == "atom" and dim[1] not in ("H", "*") and self.allowed is not None and dim[1] not in self.allowed:
            return 0
        return self.spans.get(dim, (0, MANY))[1]

    def tighten(self, dim: Dim, span: Span, because: Requirement) -> None:
        """Narrow one span."""
        low, high = self.spans.get(dim, (0, MANY))
        self.spans[dim] = (max(low, span[0]), min(high, span[1]))
        self.why.setdefault(dim, []).append(because)

    def narrow(self, elements: Iterable[str], because: Requirement) -> None:
        """Allow fewer elements (hydrogen is always allowed)."""
        fresh = frozenset(elements) - {"H"}
        self.allowed = fresh if self.allowed is None else self.allowed & fresh
        self.only.append(because)


def interval(op: str, n: int) -> Span:
    """The inclusive span an operator and a number stand for ("!=" none)."""
    return {"==": (n, n), ">=": (n, MANY), "<=": (0, n), ">": (n + 1, MANY), "<": (0, n - 1)}.get(op, (0, MANY))


def dim_of(requirement: Requirement) -> Dim | None:
    """The Dim that an absolute counting requirement is about; None for all others."""
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


def bounds_of(requirements: Iterable[Requirement]) -> Bounds:
    """Gather requirements. Contradictory ones leave a span with low > high."""
    bounds = Bounds()
    for requirement in requirements:
        dim = dim_of(requirement)
        if dim is not None and isinstance(requirement, Counting):
            bounds.tighten(dim, interval(requirement.op, requirement.n), requirement)
            if requirement.op == "!=":
                bounds.avoid.append((dim, requirement.n))
        elif isinstance(requirement, Formula):
            _formula(bounds, requirement)
        elif isinstance(requirement, OnlyElements):
            bounds.narrow(requirement.elements, requirement)
        elif isinstance(requirement, PropertyRange):
            _range(bounds, requirement)
    return bounds


def _formula(bounds: Bounds, requirement: Formula) -> None:
    atoms = measures.parse_formula(requirement.formula)
    bounds.narrow(atoms, requirement)
    for element in {*atoms, "H"}:
        bounds.tighten(("atom", element), (atoms[element],) * 2, requirement)


def _range(bounds: Bounds, requirement: PropertyRange) -> None:
    dim = WHOLE.get(requirement.name)
    if dim is None:
        bounds.ranges.append(requirement)
        return
    off = 1e-9 if requirement.strict else 0.0
    low = 0 if requirement.low is None else max(0, math.ceil(requirement.low + off))
    high = MANY if requirement.high is None else math.floor(requirement.high - off)
    bounds.tighten(dim, (low, high), requirement)
