"""Names of molecules as proposals: by rule and from our own table, and what a given name means."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Proposal, Value
from assistant.chem import names as words
from assistant.chem.names import naming, opsin, reading, rules
from assistant.chem.names.naming import Naming
from assistant.errors import NotSupported, NotUnderstood
from assistant.tasks import MeasureMolecule


def name(task: MeasureMolecule) -> Iterator[Proposal]:
    """One proposal a molecule, in the order given, its names among its values; the verdict reads them back anew."""
    found = naming.names([named.smiles for named in task.molecules])
    for rank, (named, one) in enumerate(zip(task.molecules, found, strict=True), start=1):
        values = (*_names(one), *(value for claim in task.what for value in _claimed(claim)))
        yield Proposal(named.smiles, "naming rules", rank=rank, values=values, name=named.name)


def warm() -> None:
    """Start the reader and the maker of names in the background."""
    opsin.warm()
    rules.warm()


def _names(found: Naming) -> tuple[Value, ...]:
    """The name by rule, the common name, and what is missing where something is."""
    values: list[Value] = []
    if found.name:
        values.append(Value(words.IUPAC, found.name, "", found.way, "rule", label="IUPAC name"))
    if found.common:
        values.append(Value(words.COMMON, found.common, "", reading.OWN, "looked up", label="common name"))
    if found.problem:
        values.append(Value(words.MISSING, found.problem, "", naming.READER, "rule", label="not in the name"))
    return tuple(values)


def _claimed(claim: str) -> tuple[Value, ...]:
    """A name that was given, and the SMILES it means ("" with the reason where it means none)."""
    given = Value(words.GIVEN, claim, "", "as it was given", "opinion", label="name given")
    try:
        meant = reading.meaning(claim)
    except (NotUnderstood, NotSupported) as error:
        return given, Value(words.UNREAD, str(error), "", reading.OPSIN, "rule", label="not read")
    return given, Value(words.MEANT, meant.smiles, "", meant.source, "rule", label="what it names")
