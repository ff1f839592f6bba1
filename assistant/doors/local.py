"""`--model NAME --precision P` of the terminal: which model is asked, loaded before the question, its progress told."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from assistant.propose.language import border
from models.serving.frames import SOCKET

SEARCH = "search"
"""The name that stands for no model at all."""


def asked(args: Namespace) -> tuple[str, str]:
    """The model and precision of a command line, ("", "") for the search alone."""
    return ("", "") if args.model in ("", SEARCH) else (args.model, args.precision)


def ready(args: Namespace) -> tuple[str, str]:
    """The same, with the model loaded in this process, so that the time a question may take is the question's.

    Raises
    ------
    ModelTrouble
        When there is no such model, or it cannot be loaded; the message says what would work.
    """
    model, precision = asked(args)
    if not model:
        return "", ""
    loaded = border.speaker(model, precision, progress=told if sys.stderr.isatty() else None).loaded
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return loaded.card.name, loaded.precision


@contextmanager
def shared(args: Namespace) -> Iterator[tuple[str, str]]:
    """The same for many worker processes: one process holds the model, loaded once, and they all ask it.

    A process that the environment already leads to is used as it is. Workers of a cluster load for themselves.
    """
    model, precision = asked(args)
    if model:
        with border.mapped():
            model = import_module("models.cards").card(model).name
    if not model or os.environ.get(SOCKET) or args.scheduler:
        yield model, precision
        return
    with import_module("models.serving.process").ModelProcess() as process:
        os.environ.update(process.environment)
        try:
            yield ready(args)
        finally:
            for name in process.environment:
                os.environ.pop(name, None)


def told(fraction: float, words: str) -> None:
    """How far a load is, on one line of the terminal."""
    print(f"\r\x1b[K{100 * fraction:3.0f} % {words}", end="", file=sys.stderr, flush=True)
