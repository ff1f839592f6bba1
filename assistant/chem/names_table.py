"""The table of common names: its rows and how a line of it is read.

A line is ``name; synonym; synonym | SMILES | formula``: the preferred name first, the SMILES canonical as RDKit writes
it, with the stereochemistry the name implies, the formula in Hill order and written down on its own. Everything here is
from general chemical knowledge; tests/test_names.py compares it with independent lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.chem.compounds import (
    drugs,
    functional,
    materials,
    medicines,
    metabolism,
    plants,
    reagents,
    rings,
    simple,
)

_TABLES = (simple, functional, rings, materials, reagents, metabolism, plants, drugs, medicines)


@dataclass(frozen=True, slots=True)
class Compound:
    """One row: the preferred name as it is shown, other names, canonical SMILES, formula in Hill order."""

    name: str
    synonyms: tuple[str, ...]
    smiles: str
    formula: str

    @property
    def names(self) -> tuple[str, ...]:
        return self.name, *self.synonyms


def _rows(text: str) -> Iterator[Compound]:
    for line in text.strip().splitlines():
        if line and not line.startswith("#"):
            called, smiles, formula = (part.strip() for part in line.split(" | "))
            first, *others = (name.strip() for name in called.split(";"))
            yield Compound(first, tuple(others), smiles, formula)


@cache
def rows() -> tuple[Compound, ...]:
    """Every compound of the table, in its order."""
    return tuple(row for table in _TABLES for row in _rows(table.TEXT))
