"""A sentence about a crystal as words that mean something: the longest phrases of the lexicon, numbers, guests."""

from __future__ import annotations

import re
from functools import cache

from assistant.chem.guests import ROWS
from assistant.understand import lexicon_crystals as lexicon
from assistant.understand.phrasebook import Means, Word, index_of, words_of

__all__ = ["METAL_SYMBOLS", "SHORT_GUESTS", "Word", "read"]

_RAISED = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "01234567890123456789---")
_PIECE = re.compile(r"\d+(?:\.\d+)?(?=(?:å|Å|Å|nm|pm|angstroms?)\b)|[^\s,;:!?()“”\"‘]+", re.IGNORECASE)
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


def read(text: str) -> tuple[Word, ...]:
    """The words of a message, politeness and all."""
    text = _OPEN_SITE.sub(r"open metal \2", text)  # "open Cu sites"
    pieces = [piece.strip(".'") for piece in _PIECE.findall(text.translate(_RAISED).replace("’", "'"))]
    pieces = [
        piece.removesuffix("'s") if piece.lower() not in _KEPT else piece for piece in pieces if piece.strip("-.")
    ]
    return words_of(pieces, _meanings)


def _meanings(said: str, written: str) -> Means:
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
def _index() -> dict[str, Means]:
    """Phrase → its meanings ("subject", "beyond", "unit", "radiation", "keep", "remove", "solvent", "metal", ...)."""
    return index_of({
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
    })
