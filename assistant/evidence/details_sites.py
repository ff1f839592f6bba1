"""The sentences of a count of atoms by condition, and of a question for primary, secondary or tertiary."""

from __future__ import annotations

from assistant.answers import Molecule
from assistant.chem import sites
from assistant.evidence.phrases import capital, named
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule
from assistant.wording import listed

MANY = 12
"""Atoms above which their numbers are not told in the sentence."""


def counted(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "3: of the 4 oxygen atoms of adenosine 3 are not in a ring." """
    noun, *conditions = task.what
    n, every = (int(value.value) for value in molecule.proposal.values)
    told = sites.words(noun, tuple(conditions), n)
    places = f" ({_atoms(details)})" if n else ""
    return f"{capital(named(molecule))} has {told}{places}, of {sites.words(noun, (), every)} in all."


def _atoms(details: Details) -> str:
    numbers = [str(mark.atoms[0] + 1) for mark in details.marks]
    if len(numbers) > MANY:
        return "marked in the drawing"
    return f"atom{'' if len(numbers) == 1 else 's'} {listed(numbers)}"


def bonds(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "No: linalool has no conjugated C–C double bond.", "X has 6 C–N single bonds." """
    value = molecule.proposal.values[0]
    head, comma, tail = value.name.partition(",")
    n = int(value.value)
    said = f"{n or 'no'} {head}{'' if n < 2 else 's'}{comma}{tail}"
    body = f"{named(molecule)} has {said}"
    return f"{capital(details.answer)}: {body}." if details.answer else f"{capital(body)}."


def degrees(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "Secondary: sertraline has 1 secondary amine.", "No: salbutamol has 1 primary and 1 secondary alcohol." """
    group = task.what[0]
    held = [(value.name.split()[0], int(value.value)) for value in molecule.proposal.values if value.value]
    many = [f"{n} {degree} {group}{'' if n == 1 else 's'}" for degree, n in held]
    body = f"{named(molecule)} has {listed(many)}" if held else f"{named(molecule)} has no {group} with a degree"
    if details.answer:
        return f"{capital(details.answer)}: {body}."
    if task.what[1] == "which" and len(held) == 1:
        return f"{capital(held[0][0])}: {body}."
    if task.what[1] == "count":
        n = next(int(value.value) for value in molecule.proposal.values if value.name.startswith(task.what[2]))
        return f"{n}: {body}."
    return f"{capital(body)}."
