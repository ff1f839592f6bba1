"""Slips of the finger in common words of a question: "teh", "hvae", "waht", "nubmer". Nothing chemical is touched."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from assistant.understand.lexicon_asked_forms import MISSPELT
from assistant.understand.lexicon_forms import QUESTION_WORDS, REAL
from assistant.understand.vocabulary import known_words

_WORD = re.compile(r"(?<![\w()\[\]=#@+/\\-])[A-Za-z]{2,14}(?![\w()\[\]=#@+/\\-])")
_MEMBERED = re.compile(r"(?<=[a-z\d]-)(?:memberd|membred|memebered|memberred|menbered)\b")
"""Slips after a hyphen: "six-memberd"."""
SHORTEST = 5
"""Letters of a word of which one may be missing; in shorter ones only neighbours are turned round."""


@lru_cache(maxsize=64)
def mended(text: str) -> str:
    """The text with such words set right; every other one as it is."""
    return _WORD.sub(lambda found: _right(found.group()), _MEMBERED.sub("membered", text))


def _right(word: str) -> str:
    meant = _slips().get(word.lower(), "")
    return (meant.capitalize() if word[0].isupper() else meant) if meant else word


@cache
def _slips() -> dict[str, str]:
    """A slip → the word; none that is a word that is read."""
    found: dict[str, str] = {"wht": "what", "wich": "which", "mny": "many", "ther": "there", "howmany": "how many",
                             **MISSPELT}
    for word in QUESTION_WORDS:
        turned = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
        short = (word[:at] + word[at + 1 :] for at in range(1, len(word))) if len(word) >= SHORTEST else ()
        for slip in (*turned, *short):
            found.setdefault(slip, word)
    known = known_words() | QUESTION_WORDS | REAL
    return {slip: word for slip, word in found.items() if slip not in known}
