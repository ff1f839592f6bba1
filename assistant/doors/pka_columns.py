"""Columns of predicted pKa: the strongest acid and the strongest base (its conjugate acid) of a molecule."""

from __future__ import annotations

from math import isnan

from rdkit import Chem

from assistant.chem.acidity.pka import Ionisation, ionisations

Cell = str | int | float | None
WORD = "pka"
NAMES = ("pka_acid", "pka_base")
ENDS = ("", "_low", "_high", "_site", "_how")


def columns(name: str) -> list[str]:
    """The heading of one of the two."""
    return [f"pred_{name}{end}" for end in ENDS]


def cells(mol: Chem.Mol) -> dict[str, Cell]:
    """The cells of a molecule; empty where it has no such site.

    Raises
    ------
    NotSupported
        For a salt or a mixture.
    """
    found = ionisations(mol)
    made: dict[str, Cell] = {}
    for name, acid in zip(NAMES, (True, False), strict=True):
        first = next((one for one in found if one.site.group.acid == acid), None)
        made |= dict(zip(columns(name), _of(first), strict=True))
    return made


def _of(one: Ionisation | None) -> tuple[Cell, ...]:
    if one is None:
        return (None,) * len(ENDS)
    low, high = (None if isnan(bound) else round(bound, 2) for bound in (one.low, one.high))
    how = one.how if one.error or one.looked_up else f"{one.how}; outside"
    return round(one.value, 2), low, high, one.site.group.name, how
