"""Near-misses: names one keystroke away that OPSIN or our own table knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from assistant.chem.names import common, opsin

LONGEST = 120
"""Characters of the longest name for which a slip is looked for."""
MOST = 900
"""Spellings that are tried: a failing one takes OPSIN about a millisecond."""
_LETTERS = "eiyoauhlmnrtpscdkfbgvxzwqj"
_SOUNDS = (("k", "c"), ("f", "ph"), ("ph", "f"), ("y", "i"), ("i", "y"), ("z", "s"), ("c", "k"), ("x", "ks"))
_AROUND = 3
"""Characters before and after the part that is not known in which a slip is looked for."""
ALIKE = 0.75
"""Likeness (difflib ratio, 0..1) of a name of our table that may have been meant."""
_ENDING = re.compile(r"(?:ane|ene|yne|ol|one|al|ine|ide|ate|ole|acid|ium|ether|nitrile|yde)$")
"""How most names end."""
_PART = re.compile(r"^“(?P<part>.+)” in it is not known$")


def suggestions(name: str, most: int = 3) -> list[str]:
    """Up to ``most`` names that may have been meant, the likeliest first; [] where none is near."""
    if len(name) > LONGEST:
        return []
    tried = list(dict.fromkeys(_spellings(name, _window(name))))[:MOST]
    good = [one.name for one in opsin.parse(tried) if one.smiles]
    good.sort(key=lambda one: (one.lower() not in common.NAMES, not _ENDING.search(one)))
    return (good or [one for one in common.nearest(name) if _alike(name, one) >= ALIKE])[:most]


def _alike(name: str, other: str) -> float:
    return SequenceMatcher(None, name.lower(), other.lower()).ratio()


def _window(name: str) -> tuple[int, int]:
    """Where the slip is likely: at and around the part that OPSIN does not know, else the whole name."""
    problem = opsin.parse([name])[0].problem
    found = _PART.match(problem)
    at = name.rfind(found["part"]) if found else -1
    if found is None or at < 0:
        return 0, len(name)
    return max(0, at - _AROUND), min(len(name), at + len(found["part"]) + _AROUND)


def _spellings(name: str, window: tuple[int, int]) -> Iterator[str]:
    """One change each: letters that sound alike, two swapped, one too many, one missing, one for another."""
    start, end = window
    for heard, meant in _SOUNDS:
        for at in range(start, end):
            if name.startswith(heard, at):
                yield name[:at] + meant + name[at + len(heard) :]
    places = [at for at in range(start, end) if name[at].isalpha()]
    yield from (name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in places if at + 1 < len(name))
    yield from (name[:at] + name[at + 1 :] for at in places)
    yield from (name[:at] + letter + name[at:] for letter in _LETTERS for at in (*places, end))
    yield from (name[:at] + letter + name[at + 1 :] for letter in _LETTERS for at in places)
