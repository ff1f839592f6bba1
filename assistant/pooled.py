"""Questions answered in worker processes: what hangs, crashes or is stopped becomes an answer that says so."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from assistant import engine, studied
from assistant.answers import Answer, Molecule, Provenance, Scene
from assistant.errors import Cancelled, RetortError
from assistant.session import Asker
from assistant.tasks import Request
from assistant.version import __version__
from assistant.workers import Workers

Answering = Callable[[Request], Iterator[Answer]]

GRACE = 5.0
"""Seconds beyond those that a request allows, after which its process is ended."""
SCENE_SECONDS = 10.0
"""Seconds that a 3D conformer may take."""
NAME_SECONDS = 40.0
"""Seconds that a name may take; the first one waits for a Java."""
EXPORT_SECONDS = 30.0
"""Seconds that a file of molecules may take; an SDF holds a conformer of each."""
PREPARE_SECONDS = 240.0
"""Seconds that the short form of the dictionary of residues may take to be written; seconds on a quiet machine."""
STOPPED = "Stopped; what was found so far is kept."
NOTHING_YET = "Stopped before anything was found."


class ModelDoor(Protocol):
    """The way from a worker process to the local model, which lives in a process of its own."""

    def admit(self, request: Request) -> tuple[Request, str]:
        """The request as it can be answered now, and a note where that is not as it was asked."""

    def environment(self) -> dict[str, str]:
        """What the asking process needs in its environment."""


def asker(workers: Workers, answering: Answering = engine.stream, models: ModelDoor | None = None) -> Asker:
    """Who answers the requests of a `assistant.session.Session`: the engine, in a process of the pool.

    A request may take its own seconds and `GRACE` more. Where it is ended (stopped, too long, too large, crashed), the
    molecules (or parts of a crystal) found by then are the answer, with a note; where there are none the answer is a
    failure that says why.
    ``answering`` must be importable by name. ``models``: the way to the local model, without which none is asked.
    """

    def ask(request: Request, cancelled: Callable[[], bool] = engine.never) -> Iterator[Answer]:
        began, last = time.monotonic(), None
        request, note = models.admit(request) if models else (request, "")
        door = models.environment() if models and request.model else {}
        try:
            for last in workers.stream(_beside_the_model, answering, request, door, note,
                                       deadline=studied.allowed(request) + GRACE, cancelled=cancelled):
                yield last
        except (RetortError, CancelledError) as error:
            if last is None or last.partial:  # a Stop that comes after the last word changes nothing
                yield _ended(last, error, Provenance(request.seed, time.monotonic() - began, {"retort": __version__}))

    return ask


def _beside_the_model(answering: Answering, request: Request, door: dict[str, str], note: str) -> Iterator[Answer]:
    """What runs in the worker process: it learns where the model is, then answers. The door may move, so each time."""
    os.environ.update(door)
    for answer in answering(request):
        yield replace(answer, notes=(*answer.notes, note)) if note and answer.ok else answer


def _ended(last: Answer | None, error: RetortError | CancelledError, made: Provenance) -> Answer:
    """The final answer to a request that was ended."""
    stopped = isinstance(error, Cancelled | CancelledError)
    if last is not None and (last.molecules or (last.materials and last.text)):
        note = STOPPED if stopped else f"{error} What was found by then is kept."
        return replace(last, partial=False, notes=(*last.notes, note), text=f"{last.text} {note}".strip())
    kind, words = (Cancelled.kind, NOTHING_YET) if stopped else (getattr(error, "kind", RetortError.kind), str(error))
    if last is not None and last.materials and not stopped:
        words = f"{words} It was {last.materials[-1].facts.next}."
    return Answer(words, failure=(kind, words), provenance=made)


def scene(workers: Workers, smiles: str, seed: int = 7) -> Scene:
    """`engine.scene` in a process of the pool, for at most `SCENE_SECONDS` (raises RetortError)."""
    return workers.submit(engine.scene, smiles, seed, deadline=SCENE_SECONDS).result()


def name(workers: Workers, smiles: str, called: str = "") -> Answer:
    """`engine.name` in a process of the pool, for at most `NAME_SECONDS` (raises RetortError)."""
    return workers.submit(engine.name, smiles, called, deadline=NAME_SECONDS).result()


def export(workers: Workers, molecules: tuple[Molecule, ...], kind: str) -> str:
    """`engine.export` in a process of the pool, for at most `EXPORT_SECONDS` (raises RetortError)."""
    return workers.submit(engine.export, molecules, "csv" if kind == "csv" else "sdf", deadline=EXPORT_SECONDS).result()


def warm() -> None:
    """Do one of everything, so that the first question to a fresh process is answered as fast as the next."""
    for message in ("add a hydroxyl to toluene", "make aspirin less lipophilic", "a molecule with one amide"):
        engine.ask(Request(message, n=1))
    engine.scene("CCO")


def pool(size: int = 2, leisure: tuple[Callable[[], object], ...] = ()) -> Workers:
    """A pool for a page: warm processes that have the chemistry at hand; ``leisure`` is done while nothing is asked."""
    return Workers(size, warm=warm, leisure=leisure)


def prepare() -> None:
    """Write what reading complexes needs on this machine, in a process that then ends. Later calls find it there."""
    with Workers(1) as one, suppress(RetortError):
        one.submit(engine.prepare_complexes, deadline=PREPARE_SECONDS).result()
