"""The border to the local models: who speaks, and a model's errors as ours. The only place `propose` loads one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from assistant.errors import ModelTrouble
from models.errors import ModelError
from models.words import Progress, Speaker, Stop, never


@contextmanager
def mapped() -> Iterator[None]:
    """Errors of the models leave as errors of the assistant, their kind and words kept."""
    try:
        yield
    except ModelError as error:
        raise ModelTrouble.of(error.kind, error.message, error.works) from error


def speaker(name: str, precision: str = "", progress: Progress | None = None, stop: Stop = never) -> Speaker:
    """The model of that card, loaded ("": in the best precision that fits); torch is imported on the way.

    Raises
    ------
    ModelTrouble
        When there is no such card, its files are unusable, it does not fit, or the load was stopped.
    """
    with mapped():
        found: Speaker = import_module("models.speaking").speaker(name, precision, progress=progress, stop=stop)
        return found
