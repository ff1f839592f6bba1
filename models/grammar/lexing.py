"""Cut the text of tokens into SMILES moves, whatever the tokens of a model are: atoms, or pieces of any length.

What a token leaves unfinished ("[nH", "%1", and a "C" that may become "Cl") is held until the next one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from models.grammar.elements import BRACKET, Kind, kind_of

MOVE = re.compile(r"<[^<>\s]*>|\[[^\[\]<>]*\]|%\d\d|Cl|Br|[BCNOPSFIbcnops*]|[-=#:/\\]|[()\d.]")
HELD = re.compile(r"\[[^\[\]<>]*|%\d?|<[^<>\s]*")
"""The beginning of a move."""
ENDINGS = tuple(f"{middle}]" for middle in (
    "", "H", "H2", "H3", "+", "-", "H+", "H-", "H2+", "H3+", "@", "@@", "@H", "@@H", "@+", "@@+", "@H+", "@@H+",
    "+2", "-2", "+3", "++", "2", "3", "1", "e", "i", "s", "l", "r", "a", "n", "g", "u", "C", "N", "c", "n", "C@H",
    "C@@H", "CH", "cH", "CH2", "CH3", "0", "1C", "3C", "4C", "5N", "8F", "8O", "25I", "31I", "2H", "3H",
))
"""What may end a bracket atom that has begun; enough of them to see whether it can be ended."""


class Move(NamedTuple):
    """One step of the machine. ``what``: atom, bond, ring, open, close, dot, mark; ``text`` as written."""

    what: str
    text: str
    kind: Kind | None = None
    number: int = 0


NAMES = {"(": "open", ")": "close", ".": "dot"}


@lru_cache(maxsize=65536)
def move(text: str) -> Move | None:
    """A whole move, None where the text is none."""
    if text in NAMES:
        return Move(NAMES[text], text)
    if text in "-=#:/\\":
        return Move("bond", text)
    if text[0] == "%" or text.isdigit():
        return Move("ring", text, number=int(text.lstrip("%")))
    if text[0] == "<":
        return Move("mark", text)
    kind = kind_of(text)
    return Move("atom", text, kind) if kind else None


@lru_cache(maxsize=262144)
def moves(text: str, tentative: bool) -> tuple[tuple[Move, ...], str] | None:
    """The moves of a text and the beginning of one that it ends with; None where it is no SMILES.

    ``tentative``: a last "C" or "B" is held, for "l" or "r" may follow.
    """
    made: list[Move] = []
    at = 0
    while at < len(text):
        found = MOVE.match(text, at)
        if found is None:
            held = HELD.fullmatch(text, at)
            return (tuple(made), text[at:]) if held and may_begin(text[at:]) else None
        if tentative and found.end() == len(text) and found[0] in ("C", "B"):
            return tuple(made), found[0]
        step = move(found[0])
        if step is None:
            return None
        made.append(step)
        at = found.end()
    return tuple(made), ""


@lru_cache(maxsize=65536)
def finishes(held: str) -> tuple[Move, ...]:
    """Some moves that a held beginning can become, one of each kind of atom."""
    if held in ("C", "B"):
        return tuple(step for text in (held, {"C": "Cl", "B": "Br"}[held]) if (step := move(text)))
    if held[0] == "%":
        return tuple(step for n in range(10, 100) if f"%{n}".startswith(held) and (step := move(f"%{n}")))
    if held[0] == "<":
        return ()
    tried = (move(held + ending) for ending in ENDINGS if BRACKET.fullmatch(held + ending))
    return tuple({step.kind: step for step in tried if step}.values())


def may_begin(held: str) -> bool:
    """Whether a text is the beginning of a move."""
    return held[0] == "<" or bool(finishes(held))
