"""The sentence of a comparison: who has more, and the numbers."""

from __future__ import annotations

from assistant.answers import Molecule, Value
from assistant.evidence.phrases import capital, named
from assistant.tasks import MeasureMolecule
from assistant.wording import listed


def sentence(task: MeasureMolecule, molecules: tuple[Molecule, ...]) -> str:
    """ "Sucrose: TPSA 189.5 against 63.6 Å2 of aspirin." """
    first, rest = molecules[0], molecules[1:]
    details, value = first.proposal.details, first.proposal.values[0]
    assert details is not None
    unit = f" {value.unit}" if value.unit else ""
    tied = [one for one in rest if one.proposal.values[0].text() == value.text()]
    others = listed(f"{one.proposal.values[0].text()}{unit if place == 0 else ''} of {named(one)}"
                    for place, one in enumerate(rest))
    answer = f"{capital(details.answer)}: " if details.answer else ""
    if tied and len(tied) == len(rest):
        names = listed([named(one) for one in molecules])
        told = f"{answer or 'Neither: '}{names} have the same {_title(value)}, {value.text()}{unit}."
    elif tied:
        names = listed([named(one) for one in (first, *tied)])
        less = listed(f"{one.proposal.values[0].text()}{unit} of {named(one)}" for one in rest if one not in tied)
        told = f"{answer}{names}, tied: {_title(value)} {value.text()} against {less}."
    else:
        head = named(first) if answer else _begin(first)
        told = f"{answer}{head}{':' if not answer else ' has'} {_title(value)} {value.text()} against {others}."
    return " ".join((told, *details.notes))


def counted(value: Value) -> str:
    """The plural of what is counted."""
    word = value.label or value.name
    return word if word.endswith("s") else word[:-1] + "ies" if word.endswith("y") else f"{word}s"


def _begin(molecule: Molecule) -> str:
    return capital(molecule.name) if molecule.name else named(molecule)


def _title(value: Value) -> str:
    if value.name.isupper() or value.name in ("LogP", value.label):
        return value.name
    if value.unit == "" and isinstance(value.value, int):
        return f"number of {counted(value)}"
    return value.label or value.name
