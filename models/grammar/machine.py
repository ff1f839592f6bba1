"""The grammar of SMILES as a machine that is fed one move at a time and says at once when a text can no longer be one.

Beyond the letters it knows chemistry's arithmetic: no atom takes more bonds than its valence allows, ring bonds and
branches close, aromatic atoms lie in rings and can be given their double bonds (`electrons`), and a budget of atoms is
met (`budget`). Narrower than OpenSMILES in three points, none of which a program that writes SMILES makes use of:
ring digits stand before branches, ring bonds join an atom to one before it on its own path, and pieces share no ring.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from models.grammar.budget import Budget
from models.grammar.electrons import Laying, kept, may_become
from models.grammar.elements import Kind, kind_of
from models.grammar.joins import (
    ORDER,
    SHARED,
    agreed,
    bonded,
    ended_well,
    extended,
    first,
    fits,
    has_room,
    hopeless,
    innermost,
    ringed,
    spared,
    takes,
    takes_any,
)
from models.grammar.lexing import Move
from models.grammar.state import FAR, Atom, Ring, State

SETTLED = ("atom", "after", "marked")
"""Phases after which a text may end or branch."""


PROBES = tuple(kind for name in ("C", "c", "n", "o", "[n+]") if (kind := kind_of(name)))
"""Atoms tried when it is asked whether any can follow."""
CLOSE = Move("close", ")")
MOST_OPEN = 6
"""Ring bonds open at a time: 99.5 % of 2,960 SMILES drawn from the corpus (ChEMBL, PubChem, ...) need no more."""


@dataclass(frozen=True)
class Machine:
    """What is allowed: ``pieces`` joined by dots, ``wildcard`` atoms, ``marks`` of a ledger; and a budget.

    ``tidy``: as a model should write, not all that may be read: `USUAL` atoms, and at most `MOST_OPEN` rings
    open at a time, with numbers from 1 to 9; an aromatic ring is finished on its own path.
    ``calm``: no further ring or branch is begun.
    """

    pieces: bool = False
    wildcard: bool = False
    marks: bool = False
    tidy: bool = False
    calm: bool = False
    budget: Budget = field(default_factory=Budget)

    def start(self) -> State:
        """The state before the first move."""
        return State(left=self.budget.start)

    def step(self, state: State, move: Move) -> State | None:
        """The state after a move, None where the move is not allowed."""
        if move.what == "atom":
            return self._atom(state, move)
        if move.what == "mark":
            return self._mark(state, move.text)
        if state.told:
            made = self._plain(state, move) if move.what in ("ring", "bond") and state.phase == "atom" else None
            return made if made is not None and (move.what == "ring" or self._rings_on(made)) else None
        return self._plain(state, move)

    def _plain(self, state: State, move: Move) -> State | None:
        made = {"bond": self._bond, "ring": self._ring, "open": self._open, "close": self._close,
                "dot": self._dot}[move.what](state, move)
        return made if made is not None and self._alive(made) else None

    def complete(self, state: State) -> bool:
        """Whether the text may end here."""
        return (state.phase in SETTLED and not (state.bond or state.stack or state.rings or state.told)
                and self.budget.met(state.left) and self._finished(state))

    # atoms ------------------------------------------------------------------------------------------------------------

    def _atom(self, state: State, move: Move) -> State | None:
        kind = move.kind
        if kind is None or state.told or (kind.element == "*" and not self.wildcard) or (self.tidy and not kind.usual):
            return None
        left = self.budget.taken(state.left, kind.element)
        if left is None:
            return None
        told = self.budget.told(left, kind.element) if self.marks else ()
        made = first(state, kind) if state.phase == "start" else self._joined(state, kind)
        if made is None:
            return None
        made = made._replace(left=left, told=told)
        return made if self._alive(made) else None

    def _joined(self, state: State, kind: Kind) -> State | None:
        """A further atom, bonded to the current one or, in a new branch, to the one the branch comes back to."""
        opening = state.phase == "open"
        parent = state.stack[-1] if opening else state.atom
        assert parent is not None
        order, depth = ORDER[state.bond], parent.depth + 1
        shared = state.bond in SHARED and parent.kind.aromatic and kind.aromatic
        if (state.bond == ":" and not shared) or not fits(kind, order) or not has_room(parent, order):
            return None
        limit = FAR
        if parent.kind.aromatic and not (shared or opening):
            limit = max(state.floor, -1 if self.tidy else innermost(state.rings, parent.run))
        if state.needs and parent.kind.aromatic and (
                state.needs[-1] > limit or (not opening and hopeless(state.needs, state.rings, parent))):
            return None
        parent = bonded(parent, order)
        if opening and not shared and any(d >= parent.run for d in state.needs) and not any(
                takes(parent, la.branch >> len(state.stack) - 1 & 1, "") for la in state.layings):
            return None  # nothing more could be added to it, and no ring passes it yet
        run = (parent.run if shared else depth) if kind.aromatic else FAR
        atom = Atom(kind, order, int(order == 2 and kind.aromatic), depth, run)
        layings = kept(extended(state, parent, atom, shared, opening), lambda la: not la.due or la.due[-1] <= limit)
        if not layings:
            return None
        rings = state.rings if opening else spared(state.rings, parent)
        stack = (*state.stack[:-1], parent) if opening else state.stack
        needs = (*state.needs, depth) if kind.aromatic else state.needs
        return State(atom, stack, rings, "", "atom", layings, needs, (), state.left, (), parent.depth)

    # bonds and rings --------------------------------------------------------------------------------------------------

    def _bond(self, state: State, move: Move) -> State | None:
        if state.bond or state.phase == "start":
            return None
        parent = state.stack[-1] if state.phase == "open" else state.atom
        assert parent is not None
        if not has_room(parent, ORDER[move.text]) or (move.text == ":" and not parent.kind.aromatic):
            return None
        return state._replace(bond=move.text)

    def _ring(self, state: State, move: Move) -> State | None:
        if state.phase != "atom":
            return None
        for ring in state.rings:
            if ring.number == move.number:
                return self._closing(state, ring)
        return self._opening(state, move.number)

    def _opening(self, state: State, number: int) -> State | None:
        atom = state.atom
        assert atom is not None
        order = ORDER[state.bond]
        if not has_room(atom, order) or self.calm or (self.tidy and not _tidy(state, number)):
            return None
        atom = bonded(atom, order)
        layings = state.layings
        if atom.kind.aromatic:
            shared = state.bond in SHARED
            both = [la._replace(here=1, ring=la.ring | 1 << number) for la in layings if shared and not la.here]
            layings = kept((*layings, *both), lambda la: may_become(atom.kind, atom.orders, atom.doubles, la.here))
        ring = Ring(number, atom.depth, state.bond, atom.kind.aromatic, run=atom.run)
        return state._replace(atom=atom, rings=(*state.rings, ring), bond="", layings=layings) if layings else None

    def _closing(self, state: State, ring: Ring) -> State | None:
        atom = state.atom
        assert atom is not None
        bond = agreed(ring.bond, state.bond)
        if bond is None or ring.depth in (atom.depth, state.parent, *state.closed) or not has_room(atom, ORDER[bond]):
            return None
        late = ring.aromatic and bond == "=" and not ring.bond
        opened = state if late else self._raised(state, ring, ORDER[bond] - ORDER[ring.bond])
        if opened is None:
            return None
        atom = bonded(atom, ORDER[bond])
        shared = bond in SHARED and ring.aromatic and atom.kind.aromatic
        rings = tuple(r for r in opened.rings if r.number != ring.number)
        layings = ringed(opened.layings, ring, atom, (shared, late), rings)
        whole = shared and ring.depth >= atom.run
        needs = tuple(d for d in state.needs if d < ring.depth) if whole else state.needs
        if not layings or (not whole and ring.aromatic and any(
                hopeless(needs, rings, a) for a in (*state.stack, atom) if a.run <= ring.depth)):
            return None
        if shared:
            atom = atom._replace(run=min(atom.run, ring.run))
        return opened._replace(atom=atom, rings=rings, bond="", layings=layings, needs=needs,
                               closed=(*state.closed, ring.depth))

    def _raised(self, state: State, ring: Ring, more: int) -> State | None:
        """The state after the first atom of a ring bond took ``more`` than it was thought to."""
        if more <= 0:
            return state
        if ring.aromatic:
            return None
        if ring.spare >= 0:
            rings = tuple(r._replace(spare=r.spare - more) if r.depth == ring.depth else r for r in state.rings)
            return state._replace(rings=rings) if ring.spare >= more else None
        stack = tuple(a._replace(orders=a.orders + more) if a.depth == ring.depth else a for a in state.stack)
        return state._replace(stack=stack) if all(a.orders <= a.kind.room or a.kind.aromatic for a in stack) else None

    def _open(self, state: State, move: Move) -> State | None:
        atom = state.atom
        if self.calm or state.phase not in SETTLED or state.bond or atom is None or not self._free(state):
            return None
        if state.needs and atom.kind.aromatic and hopeless(state.needs, state.rings, atom):
            return None
        j = len(state.stack)
        layings = frozenset(la._replace(here=0, branch=la.branch | la.here << j) for la in state.layings)
        return state._replace(atom=None, stack=(*state.stack, atom), phase="open", layings=layings, closed=())

    def _close(self, state: State, move: Move) -> State | None:
        if not state.stack or state.phase not in SETTLED or state.bond or state.atom is None:
            return None
        if not self._finished(state):
            return None
        j, atom, ended = len(state.stack) - 1, state.stack[-1], state.atom
        layings = frozenset(
            Laying(la.branch >> j & 1, la.branch & ~(1 << j), la.ring, la.due) for la in state.layings
            if ended_well(ended, la.here) and not (la.due and la.due[-1] > atom.depth))
        return state._replace(atom=atom, stack=state.stack[:-1], phase="after", layings=layings, closed=(), parent=-1)

    def _dot(self, state: State, move: Move) -> State | None:
        done = self.pieces and not (state.stack or state.rings or state.bond) and state.phase in SETTLED
        return State(left=state.left) if done and self._finished(state) else None

    def _finished(self, state: State) -> bool:
        """Whether the current branch (or piece) may end: its rings are closed, its aromatic atoms are right."""
        floor, atom = state.floor, state.atom
        if atom is None or (state.rings and state.rings[-1].depth > floor):
            return False
        if state.needs and state.needs[-1] > floor:
            return False
        return any(ended_well(atom, la.here) and not (la.due and la.due[-1] > floor) for la in state.layings)

    def _mark(self, state: State, text: str) -> State | None:
        if not self.marks or state.bond or state.phase not in ("atom", "marked"):
            return None
        after = self.budget.marked(state.left, state.told, text)
        made = None if after is None else state._replace(left=after[0], told=after[1], phase="marked")
        return made if made is not None and self._alive(made) else None

    def _alive(self, state: State) -> bool:
        """Whether the text can still be finished, as far as free valences and a look at the next move show."""
        if state.phase == "start":
            return not self.budget.exhausted(state.left)
        if not self.budget.possible(state):
            return False
        return self._goes_on(state) or self._rings_on(state) or (
            not state.bond and state.phase != "open" and self._comes_back(state))

    def _goes_on(self, state: State) -> bool:
        """Whether some atom can follow."""
        atom = state.atom
        if self.budget.exhausted(state.left):
            return False
        if atom is not None and not atom.kind.aromatic and not state.bond:
            return atom.orders < atom.kind.room
        bonds = (state.bond,) if state.bond else ("", "=")
        kinds = PROBES if self.budget.open_ended else self.budget.kinds
        return any(self._fits_in(state._replace(bond=b), kind) for b in bonds for kind in kinds)

    def _fits_in(self, state: State, kind: Kind) -> bool:
        """Whether an atom can follow, and the budget still be met."""
        left = self.budget.taken(state.left, kind.element)
        made = None if left is None else self._joined(state, kind)
        return made is not None and left is not None and self.budget.possible(made._replace(left=left))

    def _rings_on(self, state: State) -> bool:
        """Whether a ring can be closed, or begun, at the current atom."""
        if state.phase != "atom" or state.atom is None:
            return False
        bonds = (state.bond,) if state.bond else ("", "=")
        closes = any((made := self._closing(state._replace(bond=b), ring)) is not None and self._alive(made)
                     for ring in reversed(state.rings) for b in bonds)
        if closes or self.budget.exhausted(state.left):
            return closes
        opened = self._opening(state, next(n for n in range(1, 100) if all(r.number != n for r in state.rings)))
        return opened is not None and self._goes_on(opened)

    def _comes_back(self, state: State) -> bool:
        """Whether the text may end, or its branch may and the text can be finished from there."""
        if not state.stack:
            return self._finished(state) and (self.budget.met(state.left) or self.pieces)
        after = self._close(state, CLOSE)
        return after is not None and self._alive(after)

    def _free(self, state: State) -> bool:
        """Whether the current atom can take one more bond."""
        atom = state.atom
        return atom is None or any(takes_any(atom, laying.here) for laying in state.layings)


def _tidy(state: State, number: int) -> bool:
    """Whether a ring number is one that a writer would open now."""
    return not state.bond and len(state.rings) < MOST_OPEN and 0 < number < 10
