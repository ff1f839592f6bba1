"""Sentences of questions about counter-ions, zwitterions and metals, and of two counts against each other."""

from __future__ import annotations

from assistant.answers import Molecule
from assistant.evidence.phrases import capital, named
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule


def sentence(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "Yes: ... holds chloride as counter-ion." or "Li (lithium) is the metal in ...". """
    value, name = molecule.proposal.values[0], named(molecule)
    if task.what[0] == "zwitterion":
        return _zwitterion(name, details)
    thing = task.what[0].removeprefix("which ")
    if not task.what[0].startswith("which "):
        told = f"holds {value.value} as {thing}" if details.answer == "yes" else f"holds no {thing}"
        return f"{capital(details.answer)}: {name} {told}."
    if details.answer == "no":
        return f"None: {name} holds no {thing}."
    several = ", " in str(value.value)
    return f"{capital(str(value.value))} {'are' if several else 'is'} the {thing}{'s' if several else ''} in {name}."


def _zwitterion(name: str, details: Details) -> str:
    if details.answer == "no":
        return f"No: {name} is not drawn as a zwitterion."
    places = {word: ", ".join(str(mark.atoms[0] + 1) for mark in details.marks if mark.label == word)
              for word in ("positive", "negative")}
    return (f"Yes: {name} is drawn as a zwitterion, positive at atom {places['positive']} and negative at atom "
            f"{places['negative']}.")


_WORDS = {">": "more", "<": "fewer", "=": "as many"}


def balance(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "No: glycerol has 3 H-bond donors and 3 H-bond acceptors; more of the former is asked." """
    one, other = molecule.proposal.values[0], molecule.proposal.values[-1]
    told = " and ".join(f"{value.value} {value.name}{'' if value.value == 1 else 's'}" for value in (one, other))
    asked = "as many of each is asked" if task.what[1] == "=" else f"{_WORDS[task.what[1]]} of the former is asked"
    return f"{capital(details.answer)}: {named(molecule)} has {told}; {asked}."
