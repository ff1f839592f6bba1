"""Strict reading of a JSON object, field by field: unknown, missing and ill-typed ones are refused with their place."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from assistant.chem.molecules import shorten
from assistant.errors import NotUnderstood

LONGEST = 20_000
"""Characters of JSON that are read."""
Reader = Callable[[Any, str], Any]
"""From a JSON value and its place ("requirements[0].motif") to the value, or NotUnderstood."""


def refused(place: str, message: str, works: str = "") -> NotUnderstood:
    """The error of one field."""
    return NotUnderstood(f"{place or 'The task'}: {message}", works)


def parsed(text: str) -> dict[str, Any]:
    """The one JSON object of a text.

    Raises
    ------
    NotUnderstood
        When it is too long, not JSON, not an object, says a field twice, or holds NaN or endless nesting.
    """
    if len(text) > LONGEST:
        raise refused("", f"{len(text):,} characters of JSON came; up to {LONGEST:,} are read.")
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except RecursionError:
        raise refused("", "the JSON is nested too deeply.") from None
    except ValueError as error:
        raise refused("", f"this is not JSON ({shorten(str(error))}).") from None
    if not isinstance(found, dict):
        raise refused("", "a JSON object is expected, with a field “kind”.")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field is given twice")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number")


def taken(data: dict[str, Any], fields: dict[str, Reader], needed: tuple[str, ...], place: str) -> dict[str, Any]:
    """The fields of an object that are there, each read; others and missing ones are refused."""
    for name in data:
        if name not in fields:
            raise refused(place, f"there is no field “{shorten(name)}”.", "Known: " + ", ".join(fields) + ".")
    for name in needed:
        if name not in data:
            raise refused(place, f"the field “{name}” is missing.")
    return {name: fields[name](data[name], f"{place}.{name}".lstrip(".")) for name in data}


def text(most: int = 2_000) -> Reader:
    """A string of at most so many characters."""

    def read(value: Any, place: str) -> str:
        if not isinstance(value, str):
            raise refused(place, "a string is expected.")
        if len(value) > most:
            raise refused(place, f"{len(value):,} characters came; up to {most:,} are read.")
        return value

    return read


def word(known: tuple[str, ...], others: dict[str, str] | None = None) -> Reader:
    """One of the words known; ``others`` are synonyms, in lower case."""

    def read(value: Any, place: str) -> str:
        said = text()(value, place)
        found = said if said in known else (others or {}).get(said.lower().replace("-", " ").strip(), "")
        if found or said in known:
            return found or said
        near = get_close_matches(said, known, 3, 0.5) or list(known[:8])
        raise refused(place, f"“{shorten(said)}” is not known.", "Use " + ", ".join(f"“{one}”" for one in near) + ".")

    return read


def whole(low: int, high: int) -> Reader:
    """A whole number between two bounds."""

    def read(value: Any, place: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise refused(place, f"a whole number from {low} to {high} is expected.")
        return value

    return read


def number(low: float = -1e6, high: float = 1e6) -> Reader:
    """A finite number between two bounds."""

    def read(value: Any, place: str) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise refused(place, "a number is expected.")
        if not (low <= value <= high and math.isfinite(value)):
            raise refused(place, f"a number from {low:g} to {high:g} is expected.")
        return float(value)

    return read


def open_number(value: Any, place: str) -> float | None:
    """A finite number, or null for an open end."""
    return None if value is None else float(number()(value, place))


def flag(value: Any, place: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise refused(place, "true or false is expected.")
    return value


def several(one: Reader, most: int = 60) -> Reader:
    """A list of at most so many of the same."""

    def read(value: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refused(place, "a list is expected.")
        if len(value) > most:
            raise refused(place, f"{len(value)} entries came; up to {most} are read.")
        return tuple(one(each, f"{place}[{i}]") for i, each in enumerate(value))

    return read
