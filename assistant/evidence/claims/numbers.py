"""Numbers as a text gives them: exact, rounded, "about", bounded, or a range; and whether a value agrees."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.evidence.claims.words import NUMBERS

_FIGURE = r"[-−+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7})(?:\.\d{1,8})?"
_END = r"(?![\w]|[-–][A-Za-z(\d]|[.,]\d|/\d|\s?%|'|\s?[*×+^]\s?\d)"
_LEAD = re.compile(
    r"(?:\s|[*_`|:=≈~→,]|[–—-]\s|\((?=[\s~≈=\d<>≤≥+−-])|\b(?:value|values|count|score|is|are|was|of|equals?|equal to|"
    r"being|has|at|a|the|to be|to|as|comes?|out|calculated|computed|predicted|estimated|reported|found|measured|"
    r"exactly|only|just|its|also|by|RDKit|Crippen|which|that|value of|therefore|thus|then)\b){0,24}", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|approximately|approx\.?|around|roughly|nearly|almost|close to|circa|ca\.?|~|≈)\s*",
                    re.IGNORECASE)
_OPS: dict[str, str] = {
    "less than or equal to": "<=", "greater than or equal to": ">=", "no more than": "<=", "no less than": ">=",
    "at most": "<=", "up to": "<=", "at least": ">=", "below": "<", "under": "<", "less than": "<", "lower than": "<",
    "smaller than": "<", "fewer than": "<", "above": ">", "over": ">", "more than": ">", "greater than": ">",
    "higher than": ">", "exceeds": ">", "exceeding": ">", "<=": "<=", ">=": ">=", "≤": "<=", "≥": ">=", "<": "<",
    ">": ">",
}
_OP = re.compile("(?:" + "|".join(re.escape(word) for word in sorted(_OPS, key=len, reverse=True)) + r")\s*",
                 re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:between\s+(?P<a>{_FIGURE})\s*(?:and|to|-|–)|(?:from\s+)?(?P<b>{_FIGURE})\s*(?:-|–|—|to\b))\s*(?P<c>{_FIGURE})"
    r"(?![\w]|[-–][A-Za-z(]|[.,]\d)", re.IGNORECASE)
_ONE = re.compile(_FIGURE)
_WORD = re.compile(r"(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")\b", re.IGNORECASE)
LOOSE = 0.03
"""Share of a value by which "about" may be off; up to three times it is neither right nor wrong."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text at ``start..end``: ``op`` "==", a bound, or "in" a range; ``half`` of its last digit."""

    start: int
    end: int
    low: float
    high: float
    op: str = "=="
    half: float = 0.5
    about: bool = False


def after(text: str, at: int, unit: str = "", words: bool = False) -> Number | None:
    """The number that follows a place, across "is", "of", "=", table bars and the like; its unit belongs to it."""
    lead = _LEAD.match(text, at)
    at = lead.end() if lead else at
    about = _ABOUT.match(text, at)
    at = about.end() if about else at
    op = None if about else _OP.match(text, at)
    place = op.end() if op else at
    found = _range(text, place, unit) or _one(text, place, unit) or (_spelled(text, place) if words else None)
    if found is None:
        return None
    start = op.start() if op else about.start() if about else found.start
    sign = _OPS[op.group().strip().lower()] if op else found.op
    return Number(start, found.end, found.low, found.high, sign, found.half, bool(about))


def _range(text: str, at: int, unit: str) -> Number | None:
    match = _RANGE.match(text, at)
    if match is None:
        return None
    low, high = figure(match["a"] or match["b"]), figure(match["c"])
    end = _with_unit(text, match.end(), unit)
    return Number(match.start(), end, low, high, "in", half(match["c"])) if low < high else None


def _one(text: str, at: int, unit: str) -> Number | None:
    match = _ONE.match(text, at)
    if match is None:
        return None
    end = _with_unit(text, match.end(), unit)
    if end == match.end() and re.match(_END, text[end:end + 3]) is None:
        return None
    value = figure(match.group())
    return Number(match.start(), end, value, value, "==", half(match.group()))


def _spelled(text: str, at: int) -> Number | None:
    match = _WORD.match(text, at)
    if match is None or re.match(r"-\w", text[match.end():match.end() + 2]):
        return None
    value = float(NUMBERS[match.group().lower()])
    return Number(match.start(), match.end(), value, value)


def _with_unit(text: str, at: int, unit: str) -> int:
    found = re.compile(rf"\s?(?:{unit})(?![\w])", re.IGNORECASE).match(text, at) if unit else None
    return found.end() if found else at


def figure(said: str) -> float:
    """The value of a number as written."""
    return float(said.replace(",", "").replace("−", "-"))


def half(said: str) -> float:
    """Half a unit of the last digit that is given."""
    return 0.5 * 10.0 ** -len(said.partition(".")[2])


def agrees(number: Number, real: float, slack: float) -> bool:
    """Whether a true value is what the text says, to the digits it gives and ``slack`` of the property."""
    if number.op in ("==", "in"):
        room = max(number.half, slack) + 1e-9
        if number.about:
            room = max(2 * room, LOOSE * abs(real))
        return number.low - room <= real <= number.high + room
    below = {"<": real < number.low, "<=": real <= number.low + slack, ">": real > number.low,
             ">=": real >= number.low - slack}
    return below[number.op]


def distance(number: Number, real: float) -> float:
    """How far a true value lies from what the text says."""
    if number.op in ("==", "in"):
        return max(number.low - real, real - number.high, 0.0)
    return abs(real - number.low)
