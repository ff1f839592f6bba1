"""How a table of the lexicon is written: a line a row, "value | phrase, phrase", long rows on indented lines."""

from __future__ import annotations


def rows(text: str) -> dict[str, str]:
    """The rows of a table as value → phrases joined by ", "."""
    lines: list[str] = []
    for line in text.strip("\n").splitlines():
        if line.startswith(" "):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line)
    return dict((part.strip() for part in line.split(" | ", 1)) for line in lines)  # type: ignore[misc]


def phrases(text: str) -> list[str]:
    """The phrases of one row."""
    return [phrase for phrase in (part.strip() for part in text.split(", ")) if phrase]


def inverted(text: str) -> dict[str, str]:
    """The same table as phrase → value."""
    return {phrase: value for value, line in rows(text).items() for phrase in phrases(line)}


def words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())
