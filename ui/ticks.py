"""Checks as ticks and crosses, each with its number."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Check
from ui.figures import number
from ui.html import Html, join, tag

MOST_ABSENCES = 3
"""Groups that are absent as asked are shown one by one up to this many."""


def check_words(check: Check) -> Html:
    """A check in a few words: its name and the number found, and what was expected where it failed."""
    amount = tag("b", " ", number(check.found)) if counts(check) else ""
    missed = "" if check.passed else tag("span", f", expected {number(check.expected)}")
    return join((check.name, amount, missed))


def counts(check: Check) -> bool:
    """Whether what was found is worth a word of its own: a number, or something other than what was expected."""
    number = bool(check.found) and check.found[-1].isdigit() and " " not in check.found
    return check.found not in ("yes", "no", "") and (check.found != check.expected or number)


def check_title(check: Check) -> str:
    """What hovering over a check says."""
    parts = (f"expected {check.expected}, found {check.found}", check.unit, check.note, check.source)
    return " · ".join(part for part in parts if part)


def check_item(check: Check) -> Html:
    """A check as one tick or cross with its number."""
    sign = tag("span", "✓" if check.passed else "✗", cls="sign pass" if check.passed else "sign fail")
    return tag("li", sign, tag("span", check_words(check)), title=check_title(check),
               cls="check passed" if check.passed else "check missed")


def ticks(checks: Sequence[Check]) -> Html:
    """The checks of a molecule side by side; what is always asked, and has passed, is counted at the end."""
    if not checks:
        return Html("")
    shown, absent = absences([check for check in checks if not check.standing or not check.passed])
    kept = [check for check in checks if check.standing and check.passed]
    return tag("ul", *map(check_item, shown), _absent(absent), _standing(kept), cls="checks", aria_label="checks")


def absences(checks: Sequence[Check]) -> tuple[list[Check], list[Check]]:
    """Checks to show one by one, and apart, where they are many, those that only say that a group is rightly absent."""
    absent = [check for check in checks if check.passed and check.found == check.expected == "0" and not check.standing]
    if len(absent) <= MOST_ABSENCES:
        return list(checks), []
    return [check for check in checks if check not in absent], absent


def _absent(absent: list[Check]) -> Html:
    if not absent:
        return Html("")
    words = join((tag("b", 0), f" of {len(absent)} other groups"))
    return tag("li", tag("span", "✓", cls="sign pass"), tag("span", words), cls="check passed",
               title="none of: " + ", ".join(check.name for check in absent))


def _standing(kept: list[Check]) -> Html:
    if len(kept) < 2:
        return join(map(check_item, kept))
    names = "; ".join(f"{check.name}: {check.found}" for check in kept)
    words = join((tag("b", len(kept)), " standing checks"))
    return tag("li", tag("span", "✓", cls="sign pass"), tag("span", words), cls="check passed standing", title=names)
