"""Room 2 for complexes: a question becomes what is measured in the file, part by part, each shown once it is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.answers import Proposal
from assistant.errors import Cancelled, NotUnderstood, RetortError, TimedOut
from assistant.facts_complexes import ComplexFacts
from assistant.propose.complexes import analogues, computing, parts, places, space
from assistant.propose.complexes.computing import Subject
from assistant.tasks import AskComplex, Pair
from assistant.tasks_complexes import ComplexSubject

Grow = Callable[[ComplexFacts, Subject, AskComplex], ComplexFacts]
STEPS: dict[str, tuple[str, Grow]] = {
    "contacts": ("looking for interactions", parts.contacts),
    "around": ("looking around the ligand", parts.around),
    "measured": ("measuring", parts.measured),
    "buried": ("rolling water over the surface", parts.buried),
    "order": ("looking at order and clashes", parts.order),
    "sides": ("looking from there", space.sides),
    "movement": ("turning the picture", space.movement),
    "analogues": ("finding what has to stay", analogues.analogues),
}
"""Part → what is said while it is computed, and its function."""
NEEDS: dict[ComplexSubject, tuple[str, ...]] = {
    "card": ("contacts",), "describe": ("contacts", "buried"), "interactions": ("contacts",),
    "contact": ("contacts", "around"), "contacts": ("contacts", "around"), "near misses": ("contacts",),
    "distance": ("measured",), "angle": ("measured",), "dihedral": ("measured",), "nearest": ("around",),
    "pocket": ("contacts", "around"), "buried surface": ("buried", "around"), "waters": ("contacts", "order"),
    "metals": ("contacts",), "clashes": ("order",), "b-factors": ("order",), "where": ("sides",), "behind": ("sides",),
    "move": ("movement",), "turn": ("movement",), "compare": ("contacts",), "analogues": ("contacts", "analogues"),
}
OF_LIGAND = frozenset({"contacts", "around", "buried", "order", "sides", "movement", "analogues"})
"""Parts that need a ligand."""


def ask(task: AskComplex, deadline: float, cancelled: Callable[[], bool]) -> Iterator[Proposal]:
    """One growing proposal a complex, ``rank`` its place from 1; its facts say what is computed next, "" when done.

    Raises
    ------
    BadFile, TooLarge, BadStructure
        When a file cannot be read as a complex.
    NotUnderstood
        When something is named that is not there.
    """
    for rank, pair in enumerate(task.complexes, start=1):
        for facts in _grow(task, pair, deadline, cancelled):
            yield Proposal("", "calculation", rank=rank, complex=facts, name=pair.structure.name)


def _grow(task: AskComplex, pair: Pair, deadline: float, cancelled: Callable[[], bool]) -> Iterator[ComplexFacts]:
    """The facts after each part; a part that cannot be computed leaves a sentence and the others go on."""
    subject = Subject(pair, _ligand(task, pair), task.smiles)
    facts = replace(parts.file(subject, task), asked=_asked(subject, task))
    steps = [step for step in STEPS if any(step in NEEDS.get(subject_, ()) for subject_ in task.what)]
    for step in steps:
        words, grow = STEPS[step]
        yield replace(facts, next=words)
        if cancelled():
            raise Cancelled("Stopped.")
        if step in OF_LIGAND and not facts.ligand:
            continue
        try:
            if time.monotonic() > deadline:
                raise TimedOut("The time allowed was over before this.", "Allow more with --seconds 120.")
            facts = grow(facts, subject, task)
        except NotUnderstood:
            raise
        except RetortError as error:
            facts = replace(facts, troubles=(*facts.troubles, f"While {words}: {error}"))
    yield replace(facts, next="")


def _ligand(task: AskComplex, pair: Pair) -> str:
    """The ligand of a question: the one set before, or one that is named ("what does STI do with Thr315?")."""
    there = computing.structure(pair, task.smiles)
    for spot in task.spots:
        for one in there.ligands:
            name, chain, number = one.id.split(":")
            if spot.residue == name and spot.chain in ("", chain) and spot.number in ("", number):
                return one.id
    known = there.ligand(task.ligand)
    return known.id if known and task.ligand else ""


def _asked(subject: Subject, task: AskComplex) -> tuple[str, ...]:
    """The residues that are named beside the ligand, by id."""
    if not {"contact", "interactions", "states", "near misses"} & set(task.what):
        return ()
    whole, mine = computing.structure(subject.pair, subject.smiles), computing.ligand(subject)
    found = [places.found(spot, whole, mine) for spot in task.spots]
    return tuple(dict.fromkeys(place.residue for place in found if not place.is_ligand))
