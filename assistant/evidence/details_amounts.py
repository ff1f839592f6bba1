"""The sentence of a question about an amount of substance: the number first, then the formula with its numbers."""

from __future__ import annotations

from assistant.answers import Molecule, Value
from assistant.evidence.phrases import named, with_unit
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule
from assistant.wording import listed

_LETTERS = {"Mass": "m", "Amount of substance": "n", "Volume": "V", "Concentration": "c", "Mass concentration": "ρ",
            "Number of molecules": "N", "Equivalents": "eq", "Amount of reference": "n0", "Molar mass": "M"}


def sentence(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "1.2119 mmol of ibuprofen: n = m / M with m 250 mg and M 206.28 g/mol." """
    asked, *given = molecule.proposal.values
    formula = asked.source
    used = [value for value in given if _LETTERS[value.name] in _signs(formula)]
    numbers = listed(f"{_LETTERS[value.name]} {with_unit(value)}" for value in used)
    return f"{_told(asked, molecule)}: {formula} with {numbers}."


def _signs(formula: str) -> set[str]:
    return set(formula.translate(str.maketrans("·/()=", "     ")).split()[1:])


def _told(value: Value, molecule: Molecule) -> str:
    name = named(molecule)
    if value.name == "Number of molecules":
        units = "formula units" if "." in molecule.smiles else "molecules"
        return f"{value.text()} {units} of {name}"
    return f"{with_unit(value)} of {name}"
