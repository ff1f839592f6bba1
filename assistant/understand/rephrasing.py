"""Turns of phrase put into the plain order of words before a text is read."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.understand.lexicon_phrasing import PATTERNS, SIGN_PATTERNS

_DASHES = dict.fromkeys(map(ord, "‐‑‒–−"), "-")
_CHARS = _DASHES | {
    ord("—"): " , ",
    ord("’"): "'",
    ord("‘"): "'",
    ord("“"): '"',
    ord("”"): '"',
    ord("×"): "x",
    ord("_"): " ",
    0: " ",
}
LONGEST = 4000
"""Characters of the longest text that is rephrased: what is longer is not typed by hand."""
REPHRASED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said, re.IGNORECASE), meant) for said, meant in PATTERNS
) + tuple((re.compile(said), meant) for said, meant in SIGN_PATTERNS)
"""What is said, and the same in plain words."""


@lru_cache(maxsize=64)
def normalise(text: str) -> str:
    """Typographic signs made plain; SMILES (ASCII) come through unharmed."""
    plain = re.sub(r"[^\S\n]", " ", unicodedata.normalize("NFKC", text.translate(_CHARS)))
    for said, meant in REPHRASED if len(text) <= LONGEST else ():
        plain = said.sub(meant, plain)
    return plain.replace(" + ", " plus ")
