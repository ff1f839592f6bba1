"""Small words that every room writes and reads alike: numbers in words, lists. Standard library only."""

from __future__ import annotations

from collections.abc import Iterable

NUMERALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
"""Numbers in words, each at its own place."""
READ: dict[str, int] = {word: n for n, word in enumerate(NUMERALS)}
"""Numbers in words, to what they mean."""
IN_WORDS = 12
"""The largest count that a sentence writes in words."""


def number(n: int) -> str:
    """A small count in words ("no" for none), a larger one in digits."""
    return ("no" if n == 0 else NUMERALS[n]) if 0 <= n <= IN_WORDS else str(n)


def listed(words: Iterable[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
