"""The corridor for descriptions where a chat model is loaded: its words for our statements, if none is wrong.

The description is made and checked first and shown at once; the model then writes it anew. Its text takes the place of
ours only when the caption checker contradicts nothing in it; otherwise ours stays, and what was wrong is told.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant import evidence
from assistant.answers import Answer
from assistant.errors import RetortError
from assistant.propose import propose
from assistant.tasks import Converse, MeasureMolecule, Named, Request
from assistant.understand import converses

WISH = ("Write one plain paragraph for a chemist out of the statements below. Use all of them, call the molecule “it”, "
        "add nothing of your own:\n{}")
"""What the model is asked, with our description in the braces."""


def worded(answers: Iterable[Answer], request: Request, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    """The answers; a description is followed by the model's wording of it, or by the reason why there is none."""
    for answer in answers:
        if not _described(answer) or not converses(request.model):
            yield answer
            continue
        yield replace(answer, partial=True)
        try:
            said = _said(answer, request, cancelled)
        except RetortError as error:
            yield replace(answer, notes=(*answer.notes, f"{request.model} did not word it: {error}"))
        else:
            yield evidence.reworded(answer, said, request.model)


def _described(answer: Answer) -> bool:
    task = answer.task
    return answer.ok and isinstance(task, MeasureMolecule) and task.question == "describe" and bool(answer.molecules)


def _said(answer: Answer, request: Request, cancelled: Callable[[], bool]) -> str:
    asked = Converse(WISH.format(answer.text), "chat", Named(answer.smiles, answer.molecules[0].name))
    deadline = time.monotonic() + request.seconds
    return [one.text for one in propose(asked, request.seed, deadline, cancelled, request.model, request.precision)][-1]
