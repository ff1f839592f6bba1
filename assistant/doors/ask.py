"""`retort ask "MESSAGE"`: one question, one card (or one JSON row)."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from pathlib import Path

from assistant import engine
from assistant.answers import Answer
from assistant.doors import local
from assistant.doors.card import Style, card
from assistant.doors.questions import read_upload
from assistant.doors.records import answer_row, error_row, line
from assistant.errors import RetortError
from assistant.tasks import Request
from assistant.understand import is_crystal, is_structure

MAX_STDIN = 4_000_000
"""Longest message read from standard input ("-"), characters."""


def run(args: Namespace) -> int:
    """Ask and print; 0 where there is an answer, 1 where there is none."""
    message = sys.stdin.read(MAX_STDIN) if args.message == "-" else args.message
    try:
        files = tuple(read_upload(Path(path)) for path in args.file)
        model, precision = local.ready(args)
    except RetortError as error:
        return _refuse(error, args)
    request = Request(message, files, seed=args.seed, seconds=args.seconds, n=args.n, model=model, precision=precision)
    foreign = any(is_crystal(file) or is_structure(file) for file in files)
    answer = _in_a_process(request) if foreign else engine.ask(request)
    row = answer_row(answer, None, args.seed, 0.0, local.asked(args))
    print(line(row) if args.json else card(answer, _style(args)))
    return 0 if answer.ok else 1


def _in_a_process(request: Request) -> Answer:
    """Such a file is read in a process of its own: whatever is in it, it ends in time and with a sentence."""
    from assistant import pooled
    from assistant.workers import Workers

    with Workers(1) as workers:
        return list(pooled.asker(workers)(request, engine.never))[-1]


def _refuse(error: RetortError, args: Namespace) -> int:
    if args.json:
        print(line(error_row(None, error, args.seed, asked=local.asked(args))))
    else:
        print(error, file=sys.stderr)
    return 1


def _style(args: Namespace) -> Style:
    """Colour only on a terminal that did not ask for none; ASCII where the terminal knows nothing else."""
    plain = args.plain or not (sys.stdout.encoding or "").lower().startswith("utf")
    colour = sys.stdout.isatty() and not plain and "NO_COLOR" not in os.environ
    return Style(width=min(110, shutil.get_terminal_size().columns), plain=plain, colour=colour)
