"""The shortest way from an unfinished SMILES to a finished one: what is written when few tokens are left."""

from __future__ import annotations

import heapq
from functools import lru_cache
from itertools import count

from models.grammar.elements import kind_of
from models.grammar.lexing import Move
from models.grammar.lexing import move as read
from models.grammar.machine import Machine
from models.grammar.state import State, normal

FILLERS = ("c", "C", "n", "N", "O", "o", "s", "S", "F", "Cl", "Br", "I", "P", "B")
"""Atoms to finish with, the likeliest to help first; without a budget the first three do."""
MOST_TRIED = 600
"""States looked at before giving up."""


def heuristic(machine: Machine, state: State) -> int:
    """At least so many moves are needed, nearly."""
    waiting = bool(state.bond) + (state.phase in ("open", "start")) + len(state.told)
    unlaid = 0 if not state.needs else 1 + (state.rings == ())
    return waiting + len(state.stack) + 2 * len(state.rings) + unlaid + machine.budget.remaining(state.left)


@lru_cache(maxsize=65536)
def plan(machine: Machine, state: State, fillers: tuple[str, ...] = FILLERS) -> tuple[Move, ...] | None:
    """The moves that finish a text soonest, with atoms of ``fillers`` alone; None where no way was found."""
    ticket = count()
    queue: list[tuple[int, int, State, tuple[Move, ...]]] = [(0, 0, state, ())]
    seen = {normal(state)}
    for _ in range(MOST_TRIED):
        if not queue:
            return None
        _, _, here, path = heapq.heappop(queue)
        if machine.complete(here):
            return path
        for move in _tries(machine, here, fillers):
            after = machine.step(here, move)
            if after is not None and (known := normal(after)) not in seen:
                seen.add(known)
                cost = len(path) + 1 + 3 * heuristic(machine, after)
                heapq.heappush(queue, (cost, next(ticket), after, (*path, move)))
    return None


def _tries(machine: Machine, state: State, fillers: tuple[str, ...]) -> list[Move]:
    """Moves worth trying: what is told, digits of open rings, ends of branches, then atoms."""
    if state.told:
        words = [state.told[0]]
    else:
        words = [_digit(ring.number) for ring in state.rings] if state.phase == "atom" else []
        words += [_digit(_unused(state))] if _lonely(state) else []
        words += ["="] if any(ring.aromatic for ring in state.rings) and not state.bond else []
        words += [")"] if state.stack else []
        words += [name for name in (fillers[:3] if machine.budget.open_ended else fillers)
                  if _left(machine, state, name)]
        words += ["("] if not machine.budget.open_ended and state.phase in ("atom", "after") else []
        words += _named(machine, state)
    return [made for word in words if (made := read(word))]


def _left(machine: Machine, state: State, name: str) -> bool:
    kind = kind_of(name)
    return kind is not None and machine.budget.taken(state.left, kind.element) is not None


def _named(machine: Machine, state: State) -> list[str]:
    """Elements of the budget that need brackets."""
    return [f"[{name}]" for (name, _), n in zip(machine.budget.counted, state.left, strict=True)
            if n and name not in FILLERS and name in ("Si", "Se", "Te", "As", "Sb", "Bi", "Po", "Ge", "Sn", "Al")]


def _digit(number: int) -> str:
    return str(number) if number < 10 else f"%{number}"


def _lonely(state: State) -> bool:
    """Whether the current atom is aromatic and could begin the ring it lies in."""
    atom = state.atom
    return state.phase == "atom" and atom is not None and atom.run == atom.depth and all(
        ring.depth != atom.depth for ring in state.rings)


def _unused(state: State) -> int:
    return next(n for n in range(1, 100) if all(ring.number != n for ring in state.rings))
