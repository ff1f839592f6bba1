"""How a bond changes the two atoms it joins, the rings that are open, and the layings of double bonds."""

from __future__ import annotations

from itertools import product

from models.grammar.electrons import NOTHING, Laying, Layings, coverable, is_right, may_become
from models.grammar.elements import Kind
from models.grammar.state import FAR, Atom, Ring, State

ORDER = {"": 1, "-": 1, "/": 1, "\\": 1, ":": 1, "=": 2, "#": 3}
SHARED = ("", ":", "/", "\\")
"""Bond signs that mean an aromatic bond between aromatic atoms; RDKit reads a slash there as no sign."""


def first(state: State, kind: Kind) -> State:
    atom = Atom(kind, 0, 0, 0, 0 if kind.aromatic else FAR)
    return State(atom, phase="atom", layings=NOTHING, needs=(0,) if kind.aromatic else ())


def fits(kind: Kind, order: int) -> bool:
    if not kind.aromatic:
        return order <= kind.room
    return any(may_become(kind, order, int(order == 2), pi) for pi in (0, 1))


def has_room(atom: Atom, order: int) -> bool:
    return order < 3 if atom.kind.aromatic else atom.orders + order <= atom.kind.room


def bonded(atom: Atom, order: int) -> Atom:
    doubles = atom.doubles + int(order == 2 and atom.kind.aromatic)
    return Atom(atom.kind, atom.orders + order, doubles, atom.depth, atom.run)


def ended_well(atom: Atom, pi: int) -> bool:
    return not atom.kind.aromatic or is_right(atom.kind, atom.orders, atom.doubles, pi)


def share(laying: Laying, opening: bool, branches: int) -> int:
    return laying.branch >> (branches - 1) & 1 if opening else laying.here


def takes(atom: Atom, pi: int, bond: str) -> bool:
    """Whether an aromatic atom can take a bond of a sign; an aromatic one may bring it its double bond."""
    order = ORDER[bond]
    shares = (pi, 1) if bond in SHARED else (pi,)
    return any(may_become(atom.kind, atom.orders + order, atom.doubles + (order == 2), pi) for pi in shares)


def takes_any(atom: Atom, pi: int) -> bool:
    """Whether an atom can take any further bond."""
    if not atom.kind.aromatic:
        return atom.orders < atom.kind.room
    return takes(atom, pi, "") or takes(atom, pi, "=")


def may_lie_in_ring(atom: Atom) -> bool:
    """Whether an aromatic atom that no open ring passes can still begin one: a ring digit and an atom more."""
    return any(may_become(atom.kind, atom.orders + 2, atom.doubles, pi) for pi in (0, 1))


def agreed(first: str, second: str) -> str | None:
    """The sign of a ring bond written at both its ends, None where they disagree."""
    if first in "/\\" and second in "/\\":
        return first or second
    if not first or not second or first == second:
        return first or second
    return None if ORDER[first] != ORDER[second] or ":" in (first, second) else "-"


def spared(rings: tuple[Ring, ...], atom: Atom) -> tuple[Ring, ...]:
    """Open rings, once their first atom takes no further atom."""
    if not rings or rings[-1].depth != atom.depth or atom.kind.aromatic:
        return rings
    return tuple(r._replace(spare=atom.kind.room - atom.orders) if r.depth == atom.depth else r for r in rings)


def extended(state: State, parent: Atom, atom: Atom, shared: bool, opening: bool) -> Layings:
    """The layings after a new atom: its bond single, or double where two aromatic atoms share it in a ring to come."""
    if state.layings is NOTHING and not parent.kind.aromatic and not atom.kind.aromatic:
        return NOTHING
    j, made = len(state.stack) - 1, []
    choices = (0, 1) if shared and outermost(state.rings, parent.run) < atom.depth else (0,)
    for laying, double in product(state.layings, choices):
        pi = share(laying, opening, j + 1)
        if double and pi:
            continue
        pi |= double
        right = not parent.kind.aromatic or (may_become if opening else is_right)(
            parent.kind, parent.orders, parent.doubles, pi)
        if not right or (atom.kind.aromatic and not may_become(atom.kind, atom.orders, atom.doubles, double)):
            continue
        branch = laying.branch | double << j if opening else laying.branch
        made.append(Laying(double, branch, laying.ring, (*laying.due, atom.depth) if double else laying.due))
    return frozenset(made) if made != [Laying()] else NOTHING


def outermost(rings: tuple[Ring, ...], run: int) -> int:
    """Depth of the first open ring that can close a run of aromatic bonds upon itself."""
    return next((r.depth for r in rings if r.aromatic and r.depth >= run and r.bond in SHARED), FAR)


def innermost(rings: tuple[Ring, ...], run: int) -> int:
    """Depth of the last open ring of a run: its bond may still put the atoms up to it into an aromatic ring."""
    return next((r.depth for r in reversed(rings) if r.aromatic and r.depth >= run and r.bond in SHARED), -1)


def hopeless(needs: tuple[int, ...], rings: tuple[Ring, ...], atom: Atom) -> bool:
    """Whether an aromatic atom of the run that ends at ``atom`` can no longer come to lie in an aromatic ring."""
    first_need = next((d for d in needs if d >= atom.run), FAR)
    return first_need < outermost(rings, atom.run)


def ringed(layings: Layings, ring: Ring, atom: Atom, means: tuple[bool, bool], rings: tuple[Ring, ...]) -> Layings:
    """The layings after a ring closed at an atom: bonds from its first atom on lie in a ring now.

    ``means``: whether the ring bond is aromatic; whether it is double, said only now that it closes.
    """
    shared, late = means
    whole, first_open = shared and ring.depth >= atom.run, outermost(rings, atom.run)
    if layings is NOTHING and not atom.kind.aromatic:
        return NOTHING
    made, bit = set(), 1 << ring.number
    for la in layings:
        double = bool(la.ring & bit)
        if (double and not late and (not shared or la.here)) or (late and not double):
            continue
        here = la.here | (double and not late)
        due = tuple(d for d in la.due if d <= ring.depth) if whole else la.due
        after = Laying(here, la.branch, la.ring & ~bit, due)
        right = not atom.kind.aromatic or may_become(atom.kind, atom.orders, atom.doubles, here)
        if right and coverable(after, first_open, atom.run):
            made.add(after)
    return frozenset(made) if made != {Laying()} else NOTHING
