"""Bonds between two elements, of an order and under conditions, with their atoms."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import bonded
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def counted(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """How many there are; yes or no where the question asks for one."""
    one, other, order, *rest = task.what
    conditions = tuple(name for name in rest if name not in ("whether", "free"))
    found = bonded.find(mol, one, other, order, conditions)
    word = bonded.words(one, other, order, conditions)
    answer = ""
    if rest[-1:] in (["whether"], ["free"]):
        answer = "yes" if bool(found) == (rest[-1] == "whether") else "no"
    notes = ("Aromatic bonds are counted neither as single nor as double bonds.",) if _aromatic(mol, task) else ()
    return (Value(word, len(found), "", bonded.SOURCE, digits=0),), Details(
        "bonds", answer, tuple(Marked(word, ends) for ends in found), columns=task.what, notes=notes)


def _aromatic(mol: Chem.Mol, task: MeasureMolecule) -> bool:
    one, other, order, *_ = task.what
    return order in ("single", "double") and bool(bonded.find(mol, one, other, "aromatic", ()))
