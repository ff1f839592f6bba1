"""Is a request possible at all? Proofs of impossibility, each with its reason and the nearest request that is possible.

Only what no connected, uncharged molecule can meet is called impossible. Silence is no promise that one exists.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.feasibility import proofs
from assistant.feasibility.bounds import Bounds, bounds_of, dim_of
from assistant.feasibility.edits import edit_conflicts
from assistant.feasibility.laws import LAWS, LIMITS, Law
from assistant.feasibility.proofs import Conflict, at, because_of, named
from assistant.tasks import AtomCount, Counting, Formula, GroupCount, OnlyElements, PropertyRange, Requirement

__all__ = ["Conflict", "conflicts", "edit_conflicts", "note", "relax"]

ROUNDS = 12
"""Most conflicts mended one after another."""


def conflicts(requirements: Iterable[Requirement]) -> tuple[Conflict, ...]:
    """Every proof found that the requirements are impossible together; empty when there is none."""
    wanted = tuple(requirements)
    bounds = bounds_of(wanted)
    found = [*_empty_spans(bounds), *_limits(bounds), *proofs.formulas(wanted)]
    if not found:
        found = [*_laws(bounds), *proofs.sulfur_chain(bounds), *proofs.few_aromatic(bounds), *proofs.valences(bounds),
                 *proofs.masses(bounds), *proofs.foreign(bounds)]
    return tuple(dict.fromkeys(found))


def relax(requirements: Iterable[Requirement]) -> tuple[tuple[Requirement, ...], tuple[str, ...]]:
    """The nearest requirements without a conflict, and a sentence for each one mended."""
    wanted, notes = tuple(requirements), []
    for _ in range(ROUNDS):
        found = conflicts(wanted)
        if not found:
            break
        wanted = mended(wanted, found[0])
        notes.append(note(found[0]))
    return wanted, tuple(notes)


def mended(wanted: tuple[Requirement, ...], conflict: Conflict) -> tuple[Requirement, ...]:
    """The requirements with a conflict's own replaced by its relaxed ones, in place."""
    kept = [r for r in wanted if r not in conflict.requirements]
    place = min((wanted.index(r) for r in conflict.requirements if r in wanted), default=len(kept))
    return (*kept[:place], *(r for r in conflict.relaxed if r not in kept), *kept[place:])


def note(conflict: Conflict) -> str:
    """The proof as one line: reason, and the nearest possible."""
    nearest = " and ".join(r.words() for r in conflict.relaxed)
    return f"{conflict.reason}; nearest possible: {nearest}" if nearest else conflict.reason


# contradictions -------------------------------------------------------------------------------------------------------


def _empty_spans(bounds: Bounds) -> Iterator[Conflict]:
    for dim, (low, high) in bounds.spans.items():
        because = tuple(dict.fromkeys(bounds.why[dim]))
        if high < 0:
            yield Conflict(f"a number of {named(dim)} cannot be negative", because, ())
        elif low > high:
            words = " and ".join(r.words() for r in because)
            yield Conflict(f"{words} contradict each other", because, (max(because, key=_firmness),))


def _firmness(requirement: Requirement) -> int:
    if isinstance(requirement, GroupCount | AtomCount):
        return 0 if requirement.implied else 1
    return 2 if isinstance(requirement, Formula) else 1


def _limits(bounds: Bounds) -> Iterator[Conflict]:
    for r in bounds.ranges:
        low, high = -math.inf if r.low is None else r.low, math.inf if r.high is None else r.high
        if low > high:
            yield Conflict(f"{r.name} cannot be at least {low:g} and at most {high:g}", (r,),
                           (replace(r, low=high, high=low),))
        elif r.name in LIMITS:
            least, most, why = LIMITS[r.name]
            if least is not None and high < least:
                yield Conflict(f"{r.words()}: {why}", (r,), (replace(r, low=None, high=least, strict=False),))
            elif most is not None and low > most:
                yield Conflict(f"{r.words()}: {why}", (r,), (replace(r, low=0.9 * most, high=None, strict=False),))
    yield from _ranges_apart(bounds.ranges)


def _ranges_apart(ranges: list[PropertyRange]) -> Iterator[Conflict]:
    for i, a in enumerate(ranges):
        for b in ranges[i + 1:]:
            if a.name != b.name:
                continue
            low = max((x for x in (a.low, b.low) if x is not None), default=-math.inf)
            high = min((x for x in (a.high, b.high) if x is not None), default=math.inf)
            if low > high:
                yield Conflict(f"{a.words()} and {b.words()} contradict each other", (a, b), (a,))


# laws -----------------------------------------------------------------------------------------------------------------


def _laws(bounds: Bounds) -> Iterator[Conflict]:
    for law in LAWS:
        if not any(bounds.low(dim) for dim, _ in law.left):
            continue
        least = sum(k * bounds.low(dim) for dim, k in law.left) + law.constant
        most = sum(k * bounds.high(dim) for dim, k in law.right)
        if least > most + 1e-9:
            yield _broken(law, bounds, least, most)


def _broken(law: Law, bounds: Bounds, least: float, most: float) -> Conflict:
    left = [dim for dim, _ in law.left if bounds.low(dim)]
    right = [dim for dim, _ in law.right if dim in bounds.spans or bounds.high(dim) == 0]
    asked = " and ".join(f"{bounds.low(dim)} {named(dim)}" for dim in left)
    allowed = " and ".join(f"{'no' if bounds.high(dim) == 0 else f'at most {bounds.high(dim)}'} {named(dim)}"
                           for dim in right)
    because = because_of(bounds, [*left, *right])
    relaxed = _raise(law, bounds, because, least - most)
    return Conflict(f"{law.why}: {asked} with {allowed} cannot hold", because, relaxed)


def _raise(law: Law, bounds: Bounds, because: tuple[Requirement, ...], lack: float) -> tuple[Requirement, ...]:
    """Raise the right side where it is softest (a count only implied, then one that was said); else cut the left."""
    by_dim = {dim: r for r in because if (dim := dim_of(r)) is not None}
    movable = [(dim, k) for dim, k in law.right if isinstance(by_dim.get(dim), Counting)]
    if law.right[0][0] == ("bond", "single") or not movable:
        return _cut(law, bounds, because, lack)
    dim, factor = min(movable, key=lambda pair: (_firmness(by_dim[pair[0]]), -pair[1]))
    return tuple(at(r, bounds.high(dim) + math.ceil(lack / factor - 1e-9)) if r == by_dim[dim] else r for r in because)


def _cut(law: Law, bounds: Bounds, because: tuple[Requirement, ...], lack: float) -> tuple[Requirement, ...]:
    """Lower the left side; a list of elements is widened instead."""
    if any(isinstance(r, OnlyElements) for r in because) and all(dim[0] == "atom" for dim, _ in law.right):
        extra = law.right[0][0][1]
        return tuple(replace(r, elements=(*r.elements, extra)) if isinstance(r, OnlyElements) else r for r in because)
    relaxed = list(because)
    for dim, factor in sorted(law.left, key=lambda pair: -pair[1]):
        for i, r in enumerate(relaxed):
            if lack > 1e-9 and dim_of(r) == dim and isinstance(r, Counting) and r.n > 0:
                fewer = min(bounds.low(dim), math.ceil(lack / factor - 1e-9))
                relaxed[i] = at(r, bounds.low(dim) - fewer)
                lack -= fewer * factor
    return tuple(relaxed)
