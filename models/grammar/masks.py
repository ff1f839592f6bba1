"""Which tokens a state allows, remembered for every state that has been met."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from models.grammar import closing
from models.grammar.lexing import Move, finishes, moves
from models.grammar.machine import Machine
from models.grammar.state import State, normal
from models.grammar.vocabulary import Branch, Vocabulary

if TYPE_CHECKING:
    from torch import Tensor

MOST_STATES = 20_000
"""States whose masks are kept."""
MOST_BYTES = 256 << 20
class Place(NamedTuple):
    """Where a text stands: the machine's state, and the beginning of a move not yet finished."""

    state: State
    held: str = ""
    ended: bool = False


class Mask(NamedTuple):
    """What a place allows: a row of booleans over the vocabulary, and how many tokens that is."""

    allowed: Tensor
    tokens: int


class Masks:
    """Masks of one machine over one vocabulary."""

    def __init__(self, machine: Machine, vocabulary: Vocabulary) -> None:
        self.machine, self.vocabulary = machine, vocabulary
        self._kept: OrderedDict[Place, Mask] = OrderedDict()
        self._most = max(64, min(MOST_STATES, MOST_BYTES // max(1, len(vocabulary))))
        self._after: dict[str, list[tuple[int, tuple[Move, ...], str]]] = {}
        self._fillers = tuple(f for f in closing.FILLERS if f in vocabulary.ids)
        self.met = self.missed = 0

    @cached_property
    def calm(self) -> Masks:
        """The same, with no further ring or branch begun."""
        return Masks(replace(self.machine, calm=True), self.vocabulary)

    def start(self) -> Place:
        """Before the first token."""
        return Place(self.machine.start())

    def moved(self, place: Place, token: int) -> Place | None:
        """After one more token, None where it was not allowed."""
        if token in self.vocabulary.ends:
            return place._replace(ended=True, held="")
        text = self.vocabulary.tokens[token]
        if place.state == self.machine.start() and not place.held:
            text = text.lstrip(" ")
        read = moves(place.held + text, self.vocabulary.tentative)
        if read is None:
            return None
        state = self._walked(place.state, read[0])
        return None if state is None else Place(state, read[1])

    def _walked(self, state: State, steps: tuple[Move, ...]) -> State | None:
        for step in steps:
            after = self.machine.step(state, step)
            if after is None:
                return None
            state = after
        return state

    def allowed(self, place: Place) -> Mask:
        """The tokens that may follow."""
        key = Place(normal(place.state), place.held, place.ended)
        self.met += 1
        found = self._kept.get(key)
        if found is None:
            self.missed += 1
            found = self._kept[key] = self._found(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found

    def _found(self, place: Place) -> Mask:
        ids = self.vocabulary.final if place.ended else tuple(self._ids(place))
        return Mask(self.only(ids), len(ids))

    def only(self, ids: tuple[int, ...]) -> Tensor:
        """The mask that allows these tokens alone."""
        from torch import bool as boolean
        from torch import tensor, zeros
        row = zeros(len(self.vocabulary), dtype=boolean)
        if ids:
            row[tensor(ids)] = True
        return row

    def _ids(self, place: Place) -> list[int]:
        state, held = place.state, place.held
        ids = list(self.vocabulary.ends) if self._may_end(place) else []
        if held:
            if held not in self._after:
                self._after[held] = list(self.vocabulary.after(held))
            return ids + [i for i, steps, rest in self._after[held]
                          if (after := self._walked(state, steps)) is not None and self._holds(after, rest)]
        self._collect(state, self.vocabulary.tree, ids)
        if state == self.machine.start():
            ids += [i for i, text in self.vocabulary.spaced if not text or self.moved(place, i) is not None]
        return ids

    def _collect(self, state: State, branch: Branch, ids: list[int]) -> None:
        ids.extend(i for i, rest in branch.tokens if not rest or self._holds(state, rest))
        for move, onward in branch.onward.items():
            after = self.machine.step(state, move)
            if after is not None:
                self._collect(after, onward, ids)

    def _holds(self, state: State, rest: str) -> bool:
        """Whether a beginning can become a move that is allowed."""
        if not rest:
            return True
        if rest[0] == "<":
            return any(t.startswith(rest) for t in state.told) if state.told else self.machine.marks
        return any(self.machine.step(state, move) is not None for move in finishes(rest))

    def _may_end(self, place: Place) -> bool:
        state: State | None = place.state
        if place.held:
            read = moves(place.held, False)
            state = self._walked(place.state, read[0]) if read is not None and not read[1] else None
        return state is not None and self.machine.complete(state)

    # when few tokens are left -----------------------------------------------------------------------------------------

    def way_out(self, place: Place) -> str | None:
        """The text that finishes an answer soonest; None where none was found."""
        steps = None if place.held or place.ended else closing.plan(self.machine, normal(place.state), self._fillers)
        return None if steps is None else "".join(step.text for step in steps)
