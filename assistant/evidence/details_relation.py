"""The sentences of a question what two molecules are to one another, or by how much a number of them differs."""

from __future__ import annotations

from itertools import combinations

from assistant.answers import Molecule, Value
from assistant.chem import names
from assistant.chem.relations import WORDS, several
from assistant.evidence.phrases import capital, named, origin
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule
from assistant.wording import listed

MANY = 6
"""Pairs that are told one by one."""


def told(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """The sentence of either question."""
    return _difference(task, molecules) if task.question == "difference" else _related(task, molecules)


def _related(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    details = molecules[0].proposal.details
    assert details is not None
    values = molecules[0].proposal.values
    both = combinations(molecules, 2)
    pairs = [_pair(row[3], value, *two) for row, value, two in zip(details.rows, values, both, strict=True)]
    more = f"; and {len(pairs) - MANY} more pairs in the table" if len(pairs) > MANY else ""
    said = f"{_begins(details)}{'; '.join(pairs[:MANY])}{more}."
    return " ".join(filter(None, (said, _called(task, molecules, values))))


def _begins(details: Details) -> str:
    """ "Yes: ", "No: ", or which of the relations that were asked for holds; nothing where none was."""
    if not details.answer:
        return ""
    if details.answer in WORDS:
        return f"{capital(WORDS[details.answer][0])}: "
    return f"{_ANSWERS.get(details.answer, 'Different')}: "


_ANSWERS = {"yes": "Yes", "no": "No", "neither": "None of these"}


def _pair(reason: str, value: Value, first: Molecule, second: Molecule) -> str:
    """ "A and B are enantiomers: ... (why)"; the places of "the first" and "the second" taken by their names."""
    one, other = named(first), named(second)
    if one == other:
        one, other = f"{one} (first)", f"{other} (second)"
    why = reason.replace("the first", one).replace("the second", other)
    if value.name != "relation":
        same = "have the same" if value.value == "same" else "do not have the same"
        return f"{one} and {other} {same} {WORDS[value.name][0].removeprefix('the same ')} ({why})"
    return f"{one} and {other} are {several(str(value.value))} ({why})"


def _called(task: MeasureMolecule, molecules: tuple[Molecule, ...], values: tuple[Value, ...]) -> str:
    """What a structure that is not what it was held for is called, where the table of names knows."""
    if len(molecules) != 2 or task.what[:1] != ("same",) or values[0].value in ("same", "resonance"):
        return ""
    known = [(one, names.name_of(one.smiles)) for one in molecules if not one.name]
    return " ".join(f"{named(one)} is {name} (Retort's table)." for one, name in known if name)


def _difference(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """ "2.016 g/mol: MW 284.484 of stearic acid against 282.468 of oleic acid." """
    one, other = molecules
    first, *rest = [value for value in one.proposal.values if value.name.startswith("Δ ")]
    signed = "more" in task.what
    more = "".join(f"; by {_told(value, one, other)} it is {_number(value, signed)}" for value in rest)
    return f"{_number(first, signed)}: {_told(first, one, other)} ({origin(first)}){more}."


def _number(value: Value, signed: bool) -> str:
    """The number with sign and unit; without its sign where only the difference was asked for. Masses are in Da."""
    unit = "Da" if value.name in ("Δ MW", "Δ ExactMass") else value.unit
    size = float(value.value) if signed else abs(float(value.value))
    return f"{size:{'+' if signed else ''}.{value.digits}f} {unit}".strip()


_MASSES = {"MW": "average mass (MW)", "ExactMass": "monoisotopic mass"}


def _told(value: Value, one: Molecule, other: Molecule) -> str:
    name = value.name.removeprefix("Δ ")
    first, second = (next(v for v in m.proposal.values if v.name == name).text() for m in (one, other))
    title = _MASSES.get(name) or (name if name.isupper() or name == "LogP" else value.label or f"number of {name}s")
    parts = listed([f"{first} of {named(one)}", f"{second} of {named(other)}"])
    return f"{title} {parts}"
