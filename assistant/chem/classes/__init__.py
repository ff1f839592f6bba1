"""Structural classes of a molecule: a hierarchy of table rows, each with what makes a molecule one. One file a kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from rdkit import Chem, rdBase

from assistant.chem import molecules
from assistant.chem.classes import biomolecules, carbonyls, lipids, natural, nitrogen, oxygen, predicates, rings, rows
from assistant.chem.classes.rows import ClassRow, article

ROWS: tuple[ClassRow, ...] = (
    *carbonyls.ROWS,
    *oxygen.ROWS,
    *nitrogen.ROWS,
    *rings.ROWS,
    *natural.ROWS,
    *lipids.ROWS,
    *biomolecules.ROWS,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A class that a molecule is of, and the atoms (0-based) that make it one; none where the whole molecule does."""

    row: ClassRow
    atoms: tuple[int, ...]


@cache
def by_name() -> dict[str, ClassRow]:
    """Rows by name."""
    return {row.name: row for row in ROWS}


def row(name: str) -> ClassRow:
    """The row of that name (KeyError where there is none)."""
    return by_name()[name]


@lru_cache(maxsize=2048)
def of(smiles: str) -> dict[str, Found]:
    """Every class of the table that a molecule is of, by name (raises as `molecules.read`)."""
    mol = molecules.read(smiles)
    with rdBase.BlockLogs():
        return found_in(mol)


def found_in(mol: Chem.Mol) -> dict[str, Found]:
    """As `of`, of a sanitised molecule."""
    known: dict[str, frozenset[int] | None] = {}

    def atoms_of(name: str) -> frozenset[int] | None:
        if name not in known:
            known[name] = None
            known[name] = _atoms(mol, row(name))
        return known[name]

    def _atoms(mol: Chem.Mol, one: ClassRow) -> frozenset[int] | None:
        held: set[int] = set()
        for token in one.tokens:
            atoms = rows.token_atoms(mol, token, predicates.holds, atoms_of)
            if atoms is None:
                return None
            held |= atoms
        return frozenset(held)

    pairs = ((one, atoms_of(one.name)) for one in ROWS)
    return {one.name: Found(one, tuple(sorted(atoms))) for one, atoms in pairs if atoms is not None}


@cache
def ancestors(name: str) -> frozenset[str]:
    """All classes above one, by the parents of the table."""
    above = row(name).parents
    return frozenset(above) | frozenset(far for one in above for far in ancestors(one))


__all__ = ["ROWS", "ClassRow", "Found", "ancestors", "article", "by_name", "found_in", "of", "row"]
