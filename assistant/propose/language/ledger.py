"""A SMILES with a ledger: after an atom stands how many of what was asked for are still to come.

A model that counts from nothing miscounts; one that keeps a ledger only ever subtracts one. For two carbons and an
oxygen: ``C<1>C<0>O<0>``. The number after an atom is that of its element; bonds and groups are named before their
number: ``=O<double><1>``. Taking the marks away leaves the SMILES.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.propose.language.lines import split

MARK = re.compile(r"<[^<>]*>")

Count = tuple[str, int, Sequence[Iterable[int]]]
"""Its word ("" for an element, which the atom itself names), how many in all, and the atoms of each occurrence."""


def written(smiles: str, counts: Sequence[Count]) -> str:
    """A SMILES, its atoms in the order written, with the ledger of some counts. Occurrences hold atom indices."""
    lines = split(smiles)
    marks: list[list[str]] = [[] for _ in lines]
    for word, total, occurrences in counts:
        left = total
        for last in sorted(max(atoms) for atoms in occurrences):
            left -= 1
            marks[last].append(f"{f'<{word}>' if word else ''}<{left}>")
    return "".join(_marked(line, mark) for line, mark in zip(lines, marks, strict=True))


def _marked(line: str, marks: list[str]) -> str:
    """The marks stand behind atom and ring digits, before the parentheses."""
    atom = line.rstrip("()")
    return atom + "".join(marks) + line[len(atom):]


def stripped(text: str) -> str:
    """The SMILES of a text with a ledger."""
    return MARK.sub("", text)
