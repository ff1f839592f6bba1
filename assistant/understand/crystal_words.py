"""A sentence about a crystal as words that mean something: the longest phrases of the lexicon, numbers, guests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.chem.guests import ROWS
from assistant.understand import lexicon_crystals as lexicon
from assistant.understand.lexicon_rows import phrases

LONGEST = 8
"""Words of the longest phrase."""
MAX_WORDS = 400
"""Words of a message that are looked at."""
_RAISED = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "01234567890123456789---")
_PIECE = re.compile(r"\d+(?:\.\d+)?(?=(?:å|Å|Å|nm|pm|angstroms?)\b)|[^\s,;:!?()“”\"‘]+", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KEPT = frozenset({"what's", "it's", "how's", "let's", "there's", "here's", "young's", "doctor's"})
"""Words whose 's is no genitive."""
_OPEN_SITE = re.compile(r"\bopen ([A-Za-z]+) (sites?)\b", re.IGNORECASE)
SHORT_GUESTS = frozenset({"CO", "NO", "He", "Ne", "Ar", "Kr", "Xe"})
"""Formulas that are also other words in small letters: read only as written here."""
METAL_SYMBOLS = frozenset(
    [
        "Li",
        "Na",
        "Mg",
        "Al",
        "K",
        "Ca",
        "Sc",
        "Ti",
        "V",
        "Cr",
        "Mn",
        "Fe",
        "Co",
        "Ni",
        "Cu",
        "Zn",
        "Ga",
        "Y",
        "Zr",
        "Nb",
        "Mo",
        "Ru",
        "Rh",
        "Pd",
        "Ag",
        "Cd",
        "Sn",
        "Ba",
        "Sr",
        "La",
        "Ce",
        "Pr",
        "Nd",
        "Sm",
        "Eu",
        "Gd",
        "Tb",
        "Dy",
        "Ho",
        "Er",
        "Tm",
        "Yb",
        "Lu",
        "Hf",
        "Ta",
        "W",
        "Re",
        "Pt",
        "Au",
        "Hg",
        "Pb",
        "Bi",
        "Th",
        "U",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase of the sentence and what it can mean, by kind.

    Kinds: "subject", "beyond", "unit", "radiation", "keep", "remove", "solvent", "guest", "metal", "continue" and
    "filler".
    ``number``: its value where it is one. No meaning and no number: an unknown word.
    """

    text: str
    means: tuple[tuple[str, str], ...] = ()
    number: float | None = None

    def as_(self, kind: str) -> str:
        """What it means as that kind, "" where it cannot be one."""
        return next((value for one, value in self.means if one == kind), "")

    @property
    def known(self) -> bool:
        return bool(self.means) or self.number is not None


def read(text: str) -> tuple[Word, ...]:
    """The words of a message, politeness and all."""
    text = _OPEN_SITE.sub(r"open metal \2", text)  # "open Cu sites"
    pieces = [piece.strip(".'") for piece in _PIECE.findall(text.translate(_RAISED).replace("’", "'"))][:MAX_WORDS]
    pieces = [
        piece.removesuffix("'s") if piece.lower() not in _KEPT else piece for piece in pieces if piece.strip("-.")
    ]
    low = [piece.lower() for piece in pieces]
    out: list[Word] = []
    at = 0
    while at < len(pieces):
        length, word = _longest(pieces, low, at)
        out.append(word)
        at += length
    return tuple(out)


def _longest(pieces: list[str], low: list[str], at: int) -> tuple[int, Word]:
    for length in range(min(LONGEST, len(pieces) - at), 0, -1):
        said = " ".join(low[at : at + length])
        means = _meanings(said, " ".join(pieces[at : at + length]))
        if means:
            return length, Word(" ".join(pieces[at : at + length]), means)
    number = _NUMBER.fullmatch(low[at])
    return 1, Word(pieces[at], number=float(low[at]) if number else None)


def _meanings(said: str, written: str) -> tuple[tuple[str, str], ...]:
    found = _index().get(said, ())
    guest = _guests().get(said, "")
    if guest and (written in SHORT_GUESTS or said.upper() not in {name.upper() for name in SHORT_GUESTS}):
        found = (*found, ("guest", guest))
    if written in METAL_SYMBOLS:
        found = (*found, ("metal", written))
    return found


@cache
def _guests() -> dict[str, str]:
    """Name, formula or alias in small letters → name of the row; isomers have formulas of their own."""
    return {said.casefold(): row.name for row in ROWS for said in (row.formula, row.name, *row.aliases)}


@cache
def _index() -> dict[str, tuple[tuple[str, str], ...]]:
    """Phrase → its meanings."""
    found: dict[str, list[tuple[str, str]]] = {}
    tables = {
        "subject": lexicon.SUBJECTS,
        "beyond": lexicon.BEYOND,
        "unit": lexicon.UNITS,
        "radiation": lexicon.RADIATIONS,
        "solvent": lexicon.SOLVENTS,
        "keep": {"keep": lexicon.KEEP},
        "remove": {"remove": lexicon.REMOVE},
        "metal": {"metal": lexicon.METALS},
        "continue": {"continue": lexicon.CONTINUING},
        "filler": {"filler": lexicon.FILLER},
    }
    for kind, table in tables.items():
        for value, line in table.items():
            for phrase in phrases(line.replace("\n", " ")):
                found.setdefault(phrase.casefold(), []).append((kind, value))
    return {phrase: tuple(means) for phrase, means in found.items()}
