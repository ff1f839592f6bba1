"""The difference of one number between two molecules."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.answers import Proposal, Value
from assistant.chem import counting_table, molecules
from assistant.chem.properties import PROPERTIES, measure, row
from assistant.facts_details import Details, Form
from assistant.tasks import MeasureMolecule

MASSES = ("MW", "ExactMass")
"""Average and monoisotopic mass: where the mass is asked for, both are told."""
_DIGITS = {"MW": 3, "ExactMass": 4}
"""Decimals of a difference of masses (Da)."""


def difference(task: MeasureMolecule) -> Iterator[Proposal]:
    """Two proposals; the first holds the differences, the first molecule less the second, then its own numbers."""
    things = MASSES if task.what[0] == "MW" else task.what[:1]
    one, other = ([value(molecules.read(named.smiles), thing) for thing in things] for named in task.molecules)
    less = tuple(_less(a, b) for a, b in zip(one, other, strict=True))
    first, second = task.molecules
    details = Details("difference", forms=(Form(second.smiles, second.name),))
    yield Proposal(first.smiles, "calculation", rank=1, values=(*less, *one), name=first.name, details=details)
    yield Proposal(second.smiles, "calculation", rank=2, values=tuple(other), name=second.name,
                   details=Details("difference"))


def value(mol: Chem.Mol, thing: str) -> Value:
    """A row of the property table, or a count."""
    if thing in PROPERTIES:
        found = row(thing)
        digits = _DIGITS.get(thing, found.digits)
        return Value(found.name, measure(mol, thing), found.unit, found.source, digits=digits, label=found.label)
    return Value(thing, len(counting_table.find(mol, thing)), "", counting_table.about(thing)[1], digits=0)


def _less(one: Value, other: Value) -> Value:
    assert isinstance(one.value, int | float)
    assert isinstance(other.value, int | float)
    return Value(f"Δ {one.name}", one.value - other.value, one.unit, one.source, digits=one.digits, label=one.label)
