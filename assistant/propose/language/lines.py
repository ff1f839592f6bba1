"""A SMILES as numbered lines, one an atom: what a small model reads and points into. Strings only, no chemistry.

A line is an atom with the bond written before it and the ring digits and parentheses written after it, so that
``CC(=O)Nc1ccccc1`` is the lines ``C``, ``C(``, ``=O)``, ``N``, ``c1``, ``c``, ``c``, ``c``, ``c``, ``c1``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(r"\[[^\]]*\]|Br|Cl|%\d\d|.", re.DOTALL)
"""One SMILES token: a bracket atom, a two-letter element, a two-digit ring bond, else one character."""
RING = re.compile(r"%\d\d|\d")
LINE = re.compile(r"[-=#:/\\.$~]*(?:\[[^\]]*\]|Br|Cl|[A-Za-z*])(?:[-=#:/\\]?(?:\d|%\d\d))*[()]*")
"""One line of a SMILES."""


@dataclass(frozen=True, slots=True)
class Change:
    """Lines ``first`` to ``last`` (from 1, both included) become ``text``.

    Text that begins with ``(`` is a branch put on the atom of the line. Any other text takes the place of the lines;
    the ring digits and parentheses that they left open stay, so that the rest of the SMILES still fits together.
    """

    first: int
    last: int
    text: str


def split(smiles: str) -> list[str]:
    """The lines of a SMILES; their concatenation is the SMILES again. Empty where it is not made of lines."""
    lines = LINE.findall(smiles)
    return lines if "".join(lines) == smiles else []


def tokens(smiles: str) -> list[str]:
    """The tokens of a SMILES."""
    return TOKEN.findall(smiles)


def changed(lines: list[str], changes: list[Change]) -> str:
    """The SMILES after changes in rising order; "" where they overlap or point outside."""
    made, at = [], 0
    for change in changes:
        if not at < change.first <= change.last <= len(lines):
            return ""
        made += lines[at : change.first - 1]
        made.append(rewritten("".join(lines[change.first - 1 : change.last]), change.text))
        at = change.last
    return without_empty("".join(made + lines[at:]))


def rewritten(old: str, text: str) -> str:
    """What stands in the place of some lines."""
    if text.startswith("("):
        atom = old.rstrip("()")
        return f"{atom}{text}{old[len(atom):]}"
    digits, parentheses = left_open(old)
    head = LINE.match(text)
    first = head.group(0).rstrip("()") if head else ""
    return f"{first}{digits}{text[len(first):]}{parentheses}"


def left_open(text: str) -> tuple[str, str]:
    """The ring digits and the parentheses of a text that have no partner in it."""
    bare = re.sub(r"\[[^\]]*\]", "", text)
    rings = RING.findall(bare)
    alone = [ring for ring in dict.fromkeys(rings) if rings.count(ring) % 2]
    return "".join(alone), _reduced("".join(c for c in bare if c in "()"))


def without_empty(smiles: str) -> str:
    """A SMILES without the branches that have lost all their atoms."""
    return _reduced(smiles)


def _reduced(text: str) -> str:
    while "()" in text:
        text = text.replace("()", "")
    return text
