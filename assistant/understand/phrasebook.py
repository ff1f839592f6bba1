"""Sentences as phrases of a lexicon: the longest that is known at each place, numbers, and words nobody knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.understand.lexicon_rows import phrases

LONGEST = 8
"""Words of the longest phrase."""
MAX_WORDS = 400
"""Words of a message that are looked at."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Means = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase of the sentence and what it can mean, by kind ("subject", "unit", "filler", ...).

    ``number``: its value where it is one. No meaning and no number: an unknown word.
    """

    text: str
    means: Means = ()
    number: float | None = None

    def as_(self, kind: str) -> str:
        """What it means as that kind, "" where it cannot be one."""
        return next((value for one, value in self.means if one == kind), "")

    @property
    def known(self) -> bool:
        return bool(self.means) or self.number is not None


def index_of(tables: Mapping[str, Mapping[str, str]]) -> dict[str, Means]:
    """Phrase in small letters → its meanings, from tables of value → phrases by kind."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, table in tables.items():
        for value, line in table.items():
            for phrase in phrases(line.replace("\n", " ")):
                found.setdefault(phrase.casefold(), []).append((kind, value))
    return {phrase: tuple(means) for phrase, means in found.items()}


def words_of(pieces: list[str], meanings: Callable[[str, str], Means]) -> tuple[Word, ...]:
    """The phrases of a sentence; ``meanings`` is asked for a phrase in small letters and as it was written."""
    pieces = pieces[:MAX_WORDS]
    low = [piece.lower() for piece in pieces]
    out: list[Word] = []
    at = 0
    while at < len(pieces):
        length, word = _longest(pieces, low, at, meanings)
        out.append(word)
        at += length
    return tuple(out)


def _longest(pieces: list[str], low: list[str], at: int, meanings: Callable[[str, str], Means]) -> tuple[int, Word]:
    for length in range(min(LONGEST, len(pieces) - at), 0, -1):
        written = " ".join(pieces[at : at + length])
        means = meanings(" ".join(low[at : at + length]), written)
        if means:
            return length, Word(written, means)
    number = _NUMBER.fullmatch(low[at])
    return 1, Word(pieces[at], number=float(low[at]) if number else None)
