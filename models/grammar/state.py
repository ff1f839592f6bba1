"""Where a SMILES stands after some moves: a value, so that what may follow can be remembered for it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from models.grammar.electrons import NOTHING, Laying, Layings
from models.grammar.elements import Kind

FAR = 1 << 30


class Atom(NamedTuple):
    """An atom that may still take bonds: ``orders`` so far, ``doubles`` among them if aromatic, ``depth`` on the path.

    ``run``: depth at which the unbroken run of aromatic bonds that ends at this atom began; `FAR` if not aromatic.
    """

    kind: Kind
    orders: int
    doubles: int
    depth: int
    run: int = FAR


class Ring(NamedTuple):
    """An open ring bond. ``spare``: what its first atom has left once nothing else can be added to it, else -1.

    ``run``: the run of its first atom, which an aromatic ring bond joins to that of its last.
    """

    number: int
    depth: int
    bond: str
    aromatic: bool
    spare: int = -1
    run: int = FAR


class State(NamedTuple):
    """The machine's state.

    Attributes
    ----------
    atom
        The current atom, None at the beginning of a piece.
    stack
        Atoms that an open branch comes back to.
    rings
        Open ring bonds; each was begun on the path to the current atom.
    bond
        A bond sign that waits for its atom or ring digit.
    phase
        "start", "atom" (ring digits may follow), "open" (after a parenthesis), "after" (no digit may follow).
    layings
        See `electrons`.
    needs
        Depths of aromatic atoms that are not in a ring yet.
    closed
        Depths of the atoms that the current one has closed a ring to.
    left
        What a budget still asks for, in its order.
    told
        Marks of a ledger that must come next: see `budget`.
    """

    atom: Atom | None = None
    stack: tuple[Atom, ...] = ()
    rings: tuple[Ring, ...] = ()
    bond: str = ""
    phase: str = "start"
    layings: Layings = NOTHING
    needs: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    told: tuple[str, ...] = ()
    parent: int = -1

    @property
    def outermost(self) -> int:
        """Depth at which the first open ring begins; `FAR` where none is open."""
        return self.rings[0].depth if self.rings else FAR

    @property
    def floor(self) -> int:
        """Depth of the atom that the current branch comes back to."""
        return self.stack[-1].depth if self.stack else -1


def normal(state: State) -> State:
    """The same state with depths counted anew, so that states that allow the same are equal."""
    if state.atom is None and not state.stack:
        return state
    atoms = state.stack if state.atom is None else (*state.stack, state.atom)
    marks = {a.depth for a in atoms} | {r.depth for r in state.rings}
    order = sorted(marks)
    where = {depth: 2 * i for i, depth in enumerate(order)}

    def place(depth: int) -> int:
        found = where.get(depth)
        return found if found is not None else 2 * bisect_left(order, depth) - 1

    def placed(atom: Atom) -> Atom:
        return atom._replace(depth=where[atom.depth], run=FAR if atom.run == FAR else place(atom.run))

    layings = state.layings
    if layings is not NOTHING and any(laying.due for laying in layings):
        layings = frozenset(
            Laying(la.here, la.branch, la.ring, tuple(sorted({place(d) for d in la.due}))) for la in layings)
    ringed = {r.depth for r in state.rings}
    return State(
        None if state.atom is None else placed(state.atom),
        tuple(placed(a) for a in state.stack),
        tuple(r._replace(depth=where[r.depth], run=FAR if r.run == FAR else place(r.run)) for r in state.rings),
        state.bond, state.phase, layings, tuple(sorted({place(d) for d in state.needs})),
        tuple(sorted(where[d] for d in state.closed if d in ringed)), state.left, state.told,
        where[state.parent] if state.parent in ringed else -1)
