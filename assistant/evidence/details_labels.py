"""The sentence of a question for R or S, E or Z, chiral or not."""

from __future__ import annotations

from assistant.answers import Molecule
from assistant.evidence.phrases import capital, named
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule
from assistant.wording import listed


def sentence(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "S: L-alanine has one stereocentre, S at atom 2." """
    centres = tuple(mark for mark in details.marks if len(mark.atoms) == 1)
    bonds = tuple(mark for mark in details.marks if len(mark.atoms) == 2)
    if details.answer:
        return f"{capital(details.answer)}: {named(molecule)} has {_centres(centres)}."
    first, second = _centres(centres), _bonds(bonds)
    if "EZ" in task.what:
        said, others = _labels(bonds), [second, *([first] if centres else [])]
    elif "RS" in task.what:
        said, others = _labels(centres), [first, *([second] if bonds else [])]
    else:
        said, others = "", [first, *([second] if bonds else [])]
    body = f"{named(molecule)} has {listed(others)}."
    return f"{said}: {body}" if said else capital(body)


def _labels(marks: tuple[Marked, ...]) -> str:
    """The labels alone, "" where there is none or none is set."""
    set_ = [mark.label for mark in marks if mark.label not in ("?", "unnamed")]
    if not set_ and marks:
        return "Not set"
    return listed(set_) if len(set_) < 2 else ",".join(set_) if len(set_) < 13 else ""


def _centres(marks: tuple[Marked, ...]) -> str:
    return _told(marks, "tetrahedral stereocentre" if not marks else "stereocentre")


def _bonds(marks: tuple[Marked, ...]) -> str:
    return _told(marks, "double bond that can be E or Z" if len(marks) < 2 else "double bonds that can be E or Z")


def _told(marks: tuple[Marked, ...], word: str) -> str:
    if not marks:
        return f"no {word}"
    unset = sum(mark.label == "?" for mark in marks)
    many = word if len(marks) == 1 or " that " in word else word + "s"
    state = ("not set" if len(marks) == 1 else "none of them set") if unset == len(marks) else (
        f"{unset} of them not set" if unset else "" if len(marks) == 1 else "all set")
    places = listed(f"{_word(mark)} at {_where(mark)}" for mark in marks)
    if unset == len(marks):
        places = "" if len(marks) > 6 else listed(f"at {_where(mark)}" for mark in marks)
    return f"{len(marks)} {many}, " + ": ".join(filter(None, (state, places)))


def _word(mark: Marked) -> str:
    return {"?": "not set", "unnamed": "set"}.get(mark.label, mark.label)


def _where(mark: Marked) -> str:
    return ("atom " if len(mark.atoms) == 1 else "atoms ") + "–".join(str(at + 1) for at in mark.atoms)
