"""Numbers and element symbols as CIFs spell them."""

from __future__ import annotations

import math
import re

from assistant.chem.crystals.radii import COVALENT

_NUMBER = re.compile(r"^[+-]?(\d+\.?\d*|\.\d+)([eEdD][+-]?\d{1,3})?$")
_PLAIN = re.compile(r"[+-]?\d{1,15}(?:\.\d{0,25})?\Z", re.ASCII)  # nearly all numbers of a CIF
_FRACTION = re.compile(r"^([+-]?\d+)/(\d+)$")

ELEMENTS = frozenset(COVALENT)
# Names that are no elements but stand in type symbols: water's oxygen, deuterium and tritium.
ALIASES = {"D": "H", "T": "H", "OW": "O", "OH": "O", "WAT": "O", "W1": "O"}


def number(text: str) -> float:
    """``"0.1234(5)"`` as 0.1234; NaN where the text is no finite number."""
    if _PLAIN.match(text):
        return float(text)
    plain = text.split("(")[0].strip().replace(",", ".") if text.count(",") <= 1 else ""
    if found := _FRACTION.match(plain):
        return float(found[1]) / float(found[2]) if float(found[2]) else math.nan
    if not _NUMBER.match(plain) or len(plain) > 60:
        return math.nan
    value = float(plain.lower().replace("d", "e"))
    return value if math.isfinite(value) else math.nan


def element_of_type(text: str) -> str:
    """The element of a type symbol: "Zn2+", "ZN", "Cu+2", "O1-", "D"; "" where there is none."""
    letters = re.match(r"^[A-Za-z]+", text.strip())
    if not letters:
        return ""
    word = letters[0]
    if word.upper() in ALIASES:
        return ALIASES[word.upper()]
    if word.capitalize() in ELEMENTS and len(word) <= 2:
        return word.capitalize()
    return ""


def element_of_label(label: str, known: frozenset[str]) -> str:
    """The element of a label: "Zn1", "C12A", "O1W", "CA1"; ``known`` are the elements of the file's formula, if any."""
    letters = re.match(r"^[A-Za-z]+", label.strip())
    if not letters:
        return ""
    word = letters[0]
    two, one = word[:2].capitalize(), word[:1].upper()
    if known:
        choices = [symbol for symbol in (two, one) if symbol in known or (symbol == "D" and "H" in known)]
        if choices:
            return ALIASES.get(choices[0], choices[0])
    if len(word) >= 2 and two in ELEMENTS and (word[1].islower() or one not in ("C", "H", "N", "O")):
        return two
    if len(word) >= 2 and two in _CAPITAL_METALS:
        return two
    return ALIASES.get(one, one) if one in ELEMENTS or one in ALIASES else two if two in ELEMENTS else ""


# In capitals and without a formula these are read as metals and halogens, not as C, N, O, H with a letter behind.
_CAPITAL_METALS = frozenset(["Cu", "Co", "Cr", "Cl", "Ni", "Cs"])


def elements_of_formula(text: str) -> dict[str, float]:
    """``"C24 H12 O13 Zn4"`` as counts; empty where the text is no formula."""
    counts: dict[str, float] = {}
    for symbol, amount in re.findall(r"([A-Z][a-z]?)\s*(\d*\.?\d*)", text):
        element = ALIASES.get(symbol, symbol)
        if element not in ELEMENTS:
            return {}
        counts[element] = counts.get(element, 0.0) + (float(amount) if amount not in ("", ".") else 1.0)
    return counts
