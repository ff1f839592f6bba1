"""Atoms by condition, and the degree of alcohols, amines and amides: counted with their atoms."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import counting_table, sites
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
DEGREES = ("primary", "secondary", "tertiary")


def sited(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The atoms of one kind that meet the conditions, and how many there are of that kind in all."""
    noun, *conditions = task.what
    atoms, every = sites.find(mol, noun, tuple(conditions)), sites.find(mol, noun, ())
    values = (
        Value(sites.words(noun, tuple(conditions), 2)[2:], len(atoms), "", sites.SOURCE, digits=0),
        Value(sites.words(noun, (), 2)[2:], len(every), "", sites.SOURCE, digits=0),
    )
    word = sites.NOUNS[noun].words
    return values, Details("sites", marks=tuple(Marked(word, (atom,)) for atom in atoms), columns=task.what)


def degree(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """How many of the groups are primary, secondary and tertiary; yes or no where one degree is asked about."""
    group, how, *asked = task.what
    found = {one: counting_table.find(mol, f"{one} {group}") for one in DEGREES}
    _, source = counting_table.about(f"{asked[0]} {group}")
    order = sorted(DEGREES, key=lambda one: one not in asked)
    values = tuple(Value(f"{one} {group}", len(found[one]), "", source, digits=0) for one in order)
    marks = tuple(Marked(f"{one} {group}", match) for one in DEGREES for match in found[one])
    total, held = sum(map(len, found.values())), sum(len(found[one]) for one in asked)
    answer = ""
    if how in ("all", "whether"):
        answer = "yes" if held and (held == total or (how == "whether" and total == 0)) else "no"
    return values, Details("degree", answer, marks, notes=_notes(mol, group, total))


def _notes(mol: Chem.Mol, group: str, total: int) -> tuple[str, ...]:
    """Hydroxy groups that are no alcohols are told apart: phenols and acids have no degree."""
    others = [name for name in ("phenol", "carboxylic acid", "hemiacetal") if counting_table.find(mol, name)]
    if group != "alcohol" or not others:
        return ()
    return (f"The O–H of {' and '.join(f'a {name}' for name in others)} has no degree and is not counted.",)
