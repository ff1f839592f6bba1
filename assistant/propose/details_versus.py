"""Two molecules or more against each other: one number of each, and who has more or less of it."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.answers import Proposal, Value
from assistant.chem import counting_table, masses, molecules
from assistant.chem.counting import ELEMENTS
from assistant.chem.properties import PROPERTIES, measure, row
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule


def versus(task: MeasureMolecule) -> Iterator[Proposal]:
    """One proposal a molecule, the one that was asked for first; of equals those that came first."""
    thing, way = task.what[0], task.what[1]
    found = [(named, _value(molecules.read(named.smiles), thing)) for named in task.molecules]
    first = found[0][1].text()
    ordered = sorted(found, key=lambda pair: float(pair[1].value), reverse=way == "up")
    tied = len(ordered) > 1 and ordered[0][1].text() == ordered[1][1].text()
    answer = ""
    if "than" in task.what:
        answer = "yes" if not tied and ordered[0][0] == found[0][0] and first == ordered[0][1].text() else "no"
    for rank, (named, value) in enumerate(ordered, start=1):
        details = Details("versus", answer, notes=_notes(thing) if rank == 1 else ())
        yield Proposal(named.smiles, "calculation", rank=rank, values=(value,), name=named.name, details=details)


SHARE = "% "
"""Before the word of an element: its share of the mass is compared."""


def _value(mol: Chem.Mol, thing: str) -> Value:
    """A row of the property table, or a count."""
    if thing in PROPERTIES:
        found = row(thing)
        return Value(found.name, measure(mol, thing), found.unit, found.source, digits=found.digits, label=found.label)
    if thing.startswith(SHARE):
        element = thing.removeprefix(SHARE)
        symbol = next(symbol for symbol, word in ELEMENTS.items() if word == element)
        share = masses.percent_by_mass(mol).get(symbol, 0.0)
        return Value(f"share of {element}", share, "%", "by mass, IUPAC atomic weights", label=f"share of {element}")
    return Value(thing, len(counting_table.find(mol, thing)), "", counting_table.about(thing)[1], digits=0)


def _notes(thing: str) -> tuple[str, ...]:
    if thing in PROPERTIES or thing.startswith(SHARE):
        return ()
    about, source = counting_table.about(thing)
    return (f"Counted as {thing}: {about} ({source}).",)
