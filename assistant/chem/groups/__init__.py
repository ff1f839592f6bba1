"""Groups that a chemist counts by name: the table of all rows, how often each is in a molecule, and with which atoms.

This is the table of *questions*. The motifs that are added, removed and counted in designs (`chem.motifs`) keep their
published definitions; where the two differ, `docs/counting.md` says how.
"""

from __future__ import annotations

from functools import cache

from rdkit import Chem

from assistant.chem.groups import (
    amides,
    biochemistry,
    carbonyl,
    halogens,
    heteroaromatics,
    hydrocarbons,
    nitrogen,
    other_elements,
    oxygen,
    protecting,
    reactive,
    rings,
    sulfur,
)
from assistant.chem.groups.rows import Group
from assistant.errors import NotUnderstood

KINDS: dict[str, tuple[Group, ...]] = {
    "hydrocarbon": hydrocarbons.ROWS, "oxygen": oxygen.ROWS, "carbonyl": carbonyl.ROWS, "nitrogen": nitrogen.ROWS,
    "amide": amides.ROWS, "sulfur": sulfur.ROWS, "other element": other_elements.ROWS, "halogen": halogens.ROWS,
    "aromatic ring": heteroaromatics.ROWS, "ring": rings.ROWS, "biochemistry": biochemistry.ROWS,
    "protecting group": protecting.ROWS, "reactive": reactive.ROWS,
}
"""Kind → rows, in the order in which they are listed."""
ROWS: tuple[Group, ...] = tuple(row for rows in KINDS.values() for row in rows)
GROUPS: dict[str, Group] = {row.name: row for row in ROWS}
Match = tuple[int, ...]
MOST = 10_000
"""Matches of a pattern that are looked at."""


def group(name: str) -> Group:
    """The row of that name.

    Raises
    ------
    NotUnderstood
        When there is none.
    """
    if name not in GROUPS:
        raise NotUnderstood(f"“{name}” is not a group in the table.", "Try “ester”, “secondary amine” or “pyridine”.")
    return GROUPS[name]


@cache
def _patterns(name: str) -> tuple[Chem.Mol, ...]:
    row = group(name)
    return tuple(Chem.MolFromSmarts(text) for text in (row.smarts, *row.more))


def find(mol: Chem.Mol, name: str) -> tuple[Match, ...]:
    """Atoms (0-based) of every group of that name, in the order of their first atom.

    Two matches that share the atoms which make the group (`Group.key`) are one.
    """
    key = group(name).key
    found: dict[frozenset[int], Match] = {}
    for pattern in _patterns(name):
        for match in mol.GetSubstructMatches(pattern, uniquify=False, maxMatches=MOST):
            found.setdefault(frozenset(match[:key] if key else match), match)
    return tuple(sorted(tuple(sorted(match)) for match in found.values()))


def count(mol: Chem.Mol, name: str) -> int:
    """How many groups of that name a sanitised molecule has."""
    return len(find(mol, name))


def present(mol: Chem.Mol, kinds: tuple[str, ...] = tuple(KINDS)) -> dict[str, int]:
    """Every group of the table that is in a molecule, with its number, in table order."""
    counted = {row.name: count(mol, row.name) for kind in kinds for row in KINDS[kind]}
    return {name: number for name, number in counted.items() if number}
