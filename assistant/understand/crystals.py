"""Questions about crystals: from what a sentence says to one task, and follow-ups of the last one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from assistant.errors import NotSupported, NotUnderstood
from assistant.tasks import AskCrystal, Request, Upload
from assistant.tasks_crystals import Subject, Treatment
from assistant.understand.crystal_saying import PROBED, Said, named_probe, say
from assistant.understand.lexicon_crystals import ASKABLE, DESIGN, MOLECULAR

MOST_COMPARED = 6
_BY_UNIT: dict[str, Subject] = {
    "m2/g": "surface",
    "m2/cm3": "surface",
    "cm3/g": "pore volume",
    "g/cm3": "density",
    "kg/m3": "density",
}
_NOT_COMPUTED = {
    "uptake": "How much of a gas is taken up has to be measured or simulated; computed here are surface, pore volume "
    "and whether a molecule gets in.",
    "stability": "Whether it survives water or heat does not follow from the crystal; an experiment says.",
    "electronic structure": "That needs a quantum-chemical calculation, which is not done here.",
    "mechanics": "That needs forces between the atoms, which are not computed here.",
    "synthesis": "How it is made does not follow from the crystal.",
}


def task(request: Request, given: tuple[Upload, ...]) -> AskCrystal | None:
    """The question a message puts to a crystal; None where it is about something else.

    Parameters
    ----------
    given
        The files of crystals that came with the message.

    Raises
    ------
    NotUnderstood
        When a crystal came with words that ask nothing known.
    NotSupported
        When what is asked does not follow from a crystal.
    """
    context = request.context
    known = (*context.crystals, *given)
    if not known:
        return None
    if not request.text.strip():
        return _first_look(given) if given else None
    text, named = _without_names(request.text, known)
    said = say(text)
    if not given and not _about_crystal(said, request, bool(named)):
        return None
    if said.beyond and not said.strong:
        raise NotSupported(_NOT_COMPUTED[said.beyond], ASKABLE)
    last = context.last if isinstance(context.last, AskCrystal) else None
    crystals = named or given or known[-1:]
    found = _asked(said, last, crystals)
    if found is None:
        if given or last:
            _refuse_unread(given, said)
        return None
    return replace(found, crystals=_which(found, given, named, known), unread=said.strange)


def only_of_crystals(text: str) -> bool:
    """Whether a message asks for something that only a crystal has."""
    if not text.strip():
        return False
    said = say(text)
    return bool(said.strong and not set(said.subjects) <= MOLECULAR and len(said.strange) <= 2)


def _first_look(given: tuple[Upload, ...]) -> AskCrystal:
    if len(given) > 1:
        return AskCrystal(given[:MOST_COMPARED], ("compare",))
    return AskCrystal(given)


def _without_names(text: str, known: tuple[Upload, ...]) -> tuple[str, tuple[Upload, ...]]:
    """The text without the names of files in it, and those files."""
    named: list[Upload] = []
    for upload in reversed(known):
        for word in (upload.name, PurePath(upload.name).stem):
            at = text.lower().find(word.lower())
            if at >= 0 and len(word) > 3:
                text = f"{text[:at]} {text[at + len(word) :]}"
                named.append(upload)
                break
    return text, tuple(dict.fromkeys(named))


def _about_crystal(said: Said, request: Request, named: bool) -> bool:
    """Whether a message without a file is meant for the crystal in focus."""
    if {word.lower() for word in said.strange} & DESIGN:
        return False
    if isinstance(request.context.last, AskCrystal):
        few = len(said.strange) <= 1 + len(said.subjects) + len(said.guests)
        return bool(few and (said.subjects or said.follows or said.beyond))
    spoken = {"mof", "crystal", "framework", "cif", "mofs"} & set(request.text.lower().replace("?", " ").split())
    return bool(
        named
        or (
            said.subjects
            and (spoken or (said.strong and not set(said.subjects) <= MOLECULAR))
            and len(said.strange) <= 2
        )
    )


def _asked(said: Said, last: AskCrystal | None, crystals: tuple[Upload, ...]) -> AskCrystal | None:
    """The task of what was said, beside the last one; None where nothing was asked."""
    subjects = said.subjects
    treatment = _treatment(said, last)
    if said.guests and (not subjects or subjects == ("solvent",)):
        probed = last is not None and set(last.what) & set(PROBED)
        if probed and last is not None:
            return replace(last, probe=named_probe(said.guests[0]), radius=0.0, treatment=treatment)
        subjects = ("fits",)
    if not subjects and said.units and last is None:
        subjects = tuple(dict.fromkeys(_BY_UNIT[unit] for unit in said.units if unit in _BY_UNIT))
    if not subjects and last is not None and (said.follows or said.continues):
        return _changed(last, said, treatment)
    if not subjects and (said.free or said.bound):
        subjects = ("card",)
    if not subjects:
        return None
    keeps = last is not None and said.continues and not (said.probe or said.radius)
    probe, radius = (
        (last.probe, last.radius) if keeps and last else (said.probe or ("" if said.radius else "N2"), said.radius)
    )
    return AskCrystal(
        crystals,
        subjects,
        probe,
        radius,
        said.units,
        said.radiation or "CuKa",
        said.guests if "fits" in subjects else (),
        treatment,
    )


def _changed(last: AskCrystal, said: Said, treatment: Treatment) -> AskCrystal:
    """The last question with another probe, unit, radiation or solvent."""
    given = said.probe or said.radius
    return replace(
        last,
        probe=said.probe if given else last.probe,
        radius=said.radius if given else last.radius,
        units=said.units or last.units,
        radiation=said.radiation or last.radiation,
        treatment=treatment,
    )


def _treatment(said: Said, last: AskCrystal | None) -> Treatment:
    before = last.treatment if last else Treatment()
    return Treatment(said.free or before.free_solvent, said.bound or before.bound_solvent)


def _which(
    found: AskCrystal, given: tuple[Upload, ...], named: tuple[Upload, ...], known: tuple[Upload, ...]
) -> tuple[Upload, ...]:
    """The crystals of a question: those named, those that came, or the one in focus; two at least to compare."""
    if "compare" not in found.what:
        return (named or given[:1] or known[-1:])[:1] if not given[1:] else given[:MOST_COMPARED]
    chosen = tuple(dict.fromkeys((*named, *given))) if named or len(given) > 1 else ()
    chosen = chosen if len(chosen) > 1 else tuple(dict.fromkeys(known))[-2:]
    if len(chosen) < 2:
        raise NotUnderstood("There is one crystal here, and two are needed to compare.", "Drop the other CIF as well.")
    return chosen[:MOST_COMPARED]


def _refuse_unread(given: tuple[Upload, ...], said: Said) -> None:
    """Words that ask nothing known: refused where they came with a crystal, left to the other grammar where not."""
    if given:
        words = f"“{said.strange[0]}” is nothing that is known" if said.strange else "This asks nothing that is known"
        raise NotUnderstood(f"{words} of a crystal ({given[0].name}).", ASKABLE)
