"""Common names: the structure of a name, the name of a structure, and names found in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from assistant.chem.molecules import canonical, shorten
from assistant.chem.names import salts, whole
from assistant.chem.names_table import rows
from assistant.errors import NotUnderstood

NAMES: dict[str, str] = {name.lower(): row.smiles for row in rows() for name in row.names}
"""Lower-case name or synonym → canonical SMILES."""
PREFERRED: dict[str, str] = {row.smiles: row.name for row in reversed(rows())}
"""Canonical SMILES → the name to show."""

_TOKEN = re.compile(r"\([+\-−–±]\)|\w+")
_WORDS_MOST = 10
_GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ω": "omega", "µ": "mu", "μ": "mu"}
_SIGNS = {"(+)": "plus", "(-)": "minus", "(−)": "minus", "(–)": "minus", "(±)": ""}
_SIGN = re.compile(r"\([+\-−–±]\)")
_GAP = re.compile(r"[\s\-‐‑–_()\[\]{}]+")
_DROP = re.compile(r"['’′]")
_NOT_MEANT = re.compile(
    r"\b(?:solub\w+|dissol\w+)\s+in\s+[\w-]+"
    r"|octanol\s*[-–/]\s*water|water\s*[-–/]\s*octanol"
    r"|water[\s-]+(?:solub|insolub|sensitiv|stab|like|free)\w*",
    re.IGNORECASE,
)
"""Phrases whose substance words name a property or a medium, not the molecule asked about."""


_IN_WATER = re.compile(r"\b(?:in|into) water", re.IGNORECASE)
_COUNTED_IN = re.compile(r"\b(?:how many|number of|count of|percent\w*|valence electrons?|any|is there|are there)\b|%",
                         re.IGNORECASE)
"""What is asked of water itself: elsewhere "in water" names the medium."""


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name found in a text: ``text[start:end]``, the preferred name and its SMILES.

    ``other``: words beside it that make another compound of it ("oxime", "13C-labelled"); then it is only a part.
    """

    start: int
    end: int
    name: str
    smiles: str
    other: str = ""


def _key(name: str) -> str:
    """A name without case, hyphens, brackets and Greek: what two spellings of it share."""
    name = _SIGN.sub(lambda m: f" {_SIGNS[m.group()]} ", name.lower())
    for letter, word in _GREEK.items():
        name = name.replace(letter, word) if letter in name else name
    return _GAP.sub(" ", _DROP.sub("", name)).strip()


@cache
def _keys() -> dict[str, str]:
    """Every spelling looked for → SMILES: each name's `_key`, and the same run together."""
    spaced = {_key(name): smiles for name, smiles in NAMES.items()}
    return {key.replace(" ", ""): smiles for key, smiles in spaced.items()} | spaced


@cache
def _beginnings() -> frozenset[str]:
    """First words of the spellings: only there does a name begin."""
    return frozenset(m.group() for key in (*_keys(), *NAMES) if (m := _TOKEN.search(key)))


def smiles_of(name: str) -> str:
    """The canonical SMILES of a name.

    Raises
    ------
    NotUnderstood
        When it is not in the table; the message offers the nearest names.
    """
    smiles = NAMES.get(name.strip().lower()) or _look_up(_key(name))
    if smiles:
        return smiles
    near = nearest(name)
    works = f"Did you mean {' or '.join(near)}?" if near else "Please give its SMILES."
    raise NotUnderstood(f"“{shorten(name.strip())}” is not a name in the table.", works)


def name_of(smiles: str) -> str:
    """The name to show of a structure, "" where the table has none.

    Raises
    ------
    BadStructure, TooLarge
        As `molecules.read`.
    """
    return PREFERRED.get(smiles) or PREFERRED.get(canonical(smiles), "")


def _look_up(key: str) -> str:
    """SMILES of a spelling, singular or plural; "" where there is none."""
    known = _keys()
    found = known.get(key) or (known.get(key.replace(" ", ""), "") if len(key) > 6 else "")
    return found or (known.get(key[:-1], "") if key.endswith("s") and len(key) > 5 else "")


def find_in(text: str) -> list[NameHit]:
    """Every known name in a text, in order, the longest where several overlap."""
    return list(_found(text))


@lru_cache(maxsize=256)
def _found(text: str) -> tuple[NameHit, ...]:
    places = [match.span() for match in _TOKEN.finditer(_masked(text))]
    hits: list[NameHit] = []
    at = 0
    while at < len(places):
        found = _longest(text, places, at)
        if found:
            hits.append(found[0])
        at = found[1] if found else at + 1
    return tuple(hits)


def _masked(text: str) -> str:
    """The text with `_NOT_MEANT` phrases blanked, every other character in its place."""
    if not _COUNTED_IN.search(text):
        text = _IN_WATER.sub(lambda m: " " * len(m.group()), text)
    return _NOT_MEANT.sub(lambda m: " " * len(m.group()), text)


def _longest(text: str, places: list[tuple[int, int]], at: int) -> tuple[NameHit, int] | None:
    """The longest name beginning with that word, and the word after it."""
    start = places[at][0]
    if salt := salts.metal_first(text, start, lambda name: _look_up(_key(name))):
        return _reaching(text, places, at + 1, start, *salt)
    if not _may_begin(text, start) or not _starts_a_name(text[start : places[at][1]]):
        return None
    for last in range(min(at + _WORDS_MOST, len(places)), at, -1):
        end = places[last - 1][1]
        smiles = _look_up(_key(text[start:end]))
        if smiles and _may_end(text, end):
            return _reaching(text, places, last, start, *salts.extended(text, end, PREFERRED[smiles], smiles))
    return None


def _reaching(text: str, places: list[tuple[int, int]], last: int, start: int, end: int, name: str,
              smiles: str) -> tuple[NameHit, int]:
    """A hit, and the first word after it."""
    while last < len(places) and places[last][0] < end:
        last += 1
    other = whole.after(text, end, text[start:end])
    begin, label = whole.before(text, start)
    made = whole.labelled(smiles, label) if label else ""
    if made:
        return NameHit(begin, end, text[begin:end], made, other), last
    return NameHit(start, end, name, smiles, label or other), last


def _starts_a_name(word: str) -> bool:
    begins = _beginnings()
    key = word.lower() if word.isascii() and word.isalnum() else _key(word)
    return not key or key in begins or (key.endswith("s") and key[:-1] in begins)


def _may_begin(text: str, start: int) -> bool:
    """Not inside a longer systematic name or a SMILES: "3-chloro-aniline" holds no aniline, "[NH3+]" no NH3."""
    inside = re.search(r"[\w)\]]-?\($|[\w)\]]-$|[)\]\[=#@\\]$", text[max(0, start - 3) : start])
    return not inside or bool(whole.before(text, start)[1])


def _may_end(text: str, end: int) -> bool:
    """Not the stem of a longer name or inside a SMILES: "benzene-1,2-diol", "phenol-d6"."""
    return not re.match(r"-(?:\d|[dN]\d|[a-z]*yl\b)|[\]=#@\\+]", text[end : end + 12])


@lru_cache(maxsize=512)
def nearest(word: str, n: int = 3) -> list[str]:
    """The names of the table most like a word, best first; empty where none is close."""
    key = _key(word)[:60]
    pairs = _pairs(key)
    shared = sorted(((len(pairs & have) / (len(pairs | have) or 1), name) for name, have in _index()), reverse=True)
    scored = ((SequenceMatcher(None, key, _key(name)).ratio(), name) for likeness, name in shared[:25] if likeness)
    close = sorted((pair for pair in scored if pair[0] >= 0.6), key=lambda pair: (-pair[0], pair[1]))
    return list(_distinct(name for _, name in close))[:n]


def _distinct(found: Iterator[str]) -> Iterator[str]:
    """Names of different structures only."""
    seen: set[str] = set()
    for name in found:
        if NAMES[name] not in seen:
            seen.add(NAMES[name])
            yield name


def _pairs(word: str) -> frozenset[str]:
    return frozenset(word[i : i + 2] for i in range(len(word) - 1))


@cache
def _index() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, _pairs(_key(name))) for name in NAMES)
