"""The corridor for files: crystals and complexes grow part by part, and are judged when all of it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant import evidence
from assistant.answers import Answer, Assembly, Material
from assistant.propose import propose
from assistant.tasks import AskComplex, AskCrystal, Request, Task
from assistant.understand import is_structure, remarks
from assistant.verify import verify

FILE_SECONDS = 60.0
"""Seconds that a question about a crystal or a complex may take, unless fewer than the usual ten were allowed."""
USUAL_SECONDS = 10.0


def allowed(request: Request) -> float:
    """Seconds that a request may take: a large cell needs more than a molecule."""
    came = any(upload.name.lower().endswith(".cif") or is_structure(upload) for upload in request.files)
    about = came or isinstance(request.context.last, AskCrystal | AskComplex)
    if about and request.seconds >= USUAL_SECONDS:
        return max(request.seconds, FILE_SECONDS)
    return request.seconds


def study(task: Task, request: Request, began: float, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    """Answers as they grow; the last is not partial."""
    if isinstance(task, AskComplex):
        yield from _complexes(task, request, began, cancelled)
    else:
        assert isinstance(task, AskCrystal)
        yield from _crystals(task, request, began, cancelled)


def _crystals(task: AskCrystal, request: Request, began: float, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    found: dict[int, Material] = {}
    notes = remarks(request, task)
    for proposal in propose(task, request.seed, began + allowed(request), cancelled):
        assert proposal.crystal is not None
        found[proposal.rank] = Material(proposal.crystal, verify(proposal, task))
        done = not proposal.crystal.next and len(found) == len(task.crystals)
        yield _of_crystals(task, tuple(found.values()), notes, partial=not done)


def _of_crystals(task: AskCrystal, found: tuple[Material, ...], notes: tuple[str, ...], partial: bool) -> Answer:
    """The answer about crystals as it stands."""
    first = found[0]
    table = (evidence.crystals.compared(found),) if len(found) > 1 else ()
    notes = (*notes, *(note for one in found for note in evidence.crystals.failed(one.verdict.checks)))
    offered = evidence.crystals.OFTEN if task.what == ("card",) and not partial else ()
    return Answer(text=evidence.words(task, (), notes, found), task=task, notes=notes, materials=found,
                  values=evidence.crystals.asked(task, first.facts),
                  panels=(*evidence.crystals.panels(first), *table), partial=partial, suggestions=offered)


def _complexes(task: AskComplex, request: Request, began: float, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    found: dict[int, Assembly] = {}
    notes = remarks(request, task)
    for proposal in propose(task, request.seed, began + allowed(request), cancelled):
        assert proposal.complex is not None
        found[proposal.rank] = Assembly(proposal.complex, verify(proposal, task))
        done = not proposal.complex.next and len(found) == len(task.complexes)
        yield _of_complexes(task, tuple(found.values()), notes, partial=not done)


def _of_complexes(task: AskComplex, found: tuple[Assembly, ...], notes: tuple[str, ...], partial: bool) -> Answer:
    """The answer about complexes as it stands."""
    first = found[0]
    table = (evidence.complexes.compared(found),) if len(found) > 1 else ()
    notes = (*notes, *(note for one in found for note in evidence.crystals.failed(one.verdict.checks)))
    offered = evidence.complexes.OFTEN if task.what == ("card",) and first.facts.ligand and not partial else ()
    offered = (*offered, *first.facts.offers)
    return Answer(text=evidence.words(task, (), notes, assemblies=found), task=task, notes=notes, assemblies=found,
                  values=evidence.complexes.asked(task, first.facts),
                  panels=(*evidence.complexes.panels(first), *table), partial=partial, suggestions=offered)
