"""The sentence of a question which limits of a rule are broken, or how many."""

from __future__ import annotations

from assistant.answers import Molecule
from assistant.evidence.phrases import capital, named, origin, with_unit
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule
from assistant.wording import listed


def sentence(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "Squalene breaks 1 limit of Lipinski: LogP 10.60, limit LogP ≤ 5." or "None: aspirin keeps ...". """
    values = molecule.proposal.values
    if task.what[0].endswith("term"):
        told = "; ".join(f"{row[2]}, {row[3]}" for row in details.rows)
        return f"{capital(details.answer)}: {told} ({task.what[1]}) for {named(molecule)}."
    return " ".join(_of_rule(task, molecule, details, value.label, int(value.value)) for value in values)


_NOTHING = {"all": "Yes", "any": "No"}
"""How an answer begins where nothing is broken."""


def _of_rule(task: MeasureMolecule, molecule: Molecule, details: Details, rule: str, n: int) -> str:
    broken = "; ".join(f"{row[2]}, {row[3]}" for row in details.rows if row[1] == rule and row[0] == "✗")
    kept = listed(row[2] for row in details.rows if row[1] == rule and row[0] == "✓")
    name, asked = named(molecule), task.what[0]
    if asked == "number":
        return f"{n} violation{'' if n == 1 else 's'} of {rule} by {name}: {broken or kept}."
    if asked == "kept":
        rest = f"; it breaks {broken}" if n else ""
        return f"{capital(name)} keeps {kept or 'none'} of the limits of {rule}{rest}."
    if not n:
        return f"{_NOTHING.get(asked, 'None')}: {name} keeps every limit of {rule} ({kept})."
    told = f"{name} breaks {n} limit{'' if n == 1 else 's'} of {rule}: {broken}."
    return f"No: {told}" if asked == "all" else f"Yes: {told}" if asked == "any" else capital(told)


_SAID = {">": "above {} is asked", "<": "below {} is asked", ">=": "at least {} is asked", "<=": "at most {} is asked",
         "between": "{} to {} is asked"}


def bound(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "No: LogP of aspirin is 1.31, above 2 is asked (Crippen)." """
    value = molecule.proposal.values[0]
    title = value.name if value.name.isupper() or value.name == "LogP" else value.label or value.name
    asked = _SAID.get(task.what[1], "{} is asked").format(*task.what[2:])
    return f"{capital(details.answer)}: {title} of {named(molecule)} is {with_unit(value)}; {asked} ({origin(value)})."
