"""The way to the chemistry of complexes: each computation behind one function, loaded on first use and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.errors import BadStructure, NotUnderstood
from assistant.tasks import Pair

if TYPE_CHECKING:
    from assistant.chem.complexes import Complex, Ligand
    from assistant.chem.interactions import Found
    from assistant.chem.interactions.measuring import Surface

REMEMBERED = 6
"""Complexes whose results are kept in this process."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The files, the ligand asked about ("" for the first) and its SMILES where it was given."""

    pair: Pair
    ligand: str = ""
    smiles: str = ""


@lru_cache(maxsize=REMEMBERED)
def structure(pair: Pair, smiles: str) -> Complex:
    """The atoms of the files."""
    from assistant.chem.complexes import read

    beside = pair.ligand
    return read(pair.structure.data, pair.structure.name, ligand=beside.data if beside else None,
                ligand_name=beside.name if beside else "", smiles=smiles)


def ligand(subject: Subject) -> Ligand | None:
    """The ligand in focus; None where the file has none.

    Raises
    ------
    NotUnderstood
        When a ligand is named that is not there.
    """
    found = structure(subject.pair, subject.smiles)
    chosen = found.ligand(subject.ligand)
    if chosen is None and subject.ligand and found.ligands:
        there = ", ".join(one.id for one in found.ligands[:6])
        raise NotUnderstood(f"There is no ligand “{subject.ligand}” in {subject.pair.structure.name}.",
                            f"There are: {there}.")
    return chosen


@lru_cache(maxsize=4 * REMEMBERED)
def interactions(subject: Subject, preset: str) -> Found:
    """Interactions of the ligand in focus.

    Raises
    ------
    BadStructure
        Where the file has no ligand.
    """
    from assistant.chem.interactions import interactions as found

    mine = ligand(subject)
    if mine is None:
        raise BadStructure("The file has no small molecule that could be a ligand.", "Give its .sdf file beside it.")
    return found(structure(subject.pair, subject.smiles), mine, preset)


@lru_cache(maxsize=REMEMBERED)
def surface(subject: Subject) -> Surface:
    """The surface of the ligand in focus, alone and in its place."""
    from assistant.chem.interactions.measuring import surface as found

    mine = ligand(subject)
    assert mine is not None
    return found(structure(subject.pair, subject.smiles), mine)
