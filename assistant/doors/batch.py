"""`retort batch IN.jsonl OUT.jsonl`: a file of questions, answered row by row.

Rows come out in the order of the input, whatever order they were finished in; a bad row yields an error row; what an
earlier, interrupted run has answered is kept.
"""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from tqdm import tqdm

from assistant.doors import local
from assistant.doors.questions import Line, answer_line, identity, turns
from assistant.doors.records import Row, RowId, error_row, line
from assistant.errors import BadFile, NotSupported, RetortError, TimedOut
from assistant.workers import Workers

SPARE = 5.0
"""Seconds a row may take beyond the bound of its answers before its process is ended."""
WINDOW = 8
"""Rows handed in ahead of the one being written, for each process."""


Answering = Callable[[Line], Row]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line asked for. ``seconds`` bounds each answer of a row."""

    source: Path
    target: Path
    jobs: int = 1
    seed: int = 7
    seconds: float = 10.0
    restart: bool = False
    scheduler: str = ""
    model: str = ""
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """What a run did."""

    rows: int
    kept: int
    errors: int
    seconds: float

    def words(self, target: Path) -> str:
        """One line for the terminal."""
        kept = f", {self.kept} kept from before" if self.kept else ""
        failed = f", {self.errors} without an answer" if self.errors else ""
        return f"{self.rows} rows{kept}{failed}, {self.seconds:.1f} s: {target}"


def run(args: Namespace) -> int:
    """Answer the file and say what was done; 0 once every row is written, whether answered or not."""
    with local.shared(args) as (model, precision):
        settings = Settings(args.source, args.target, args.jobs, args.seed, args.seconds, args.restart, args.scheduler,
                            model, precision)
        print(answer_file(settings).words(settings.target), file=sys.stderr)
    return 0


def answer_file(settings: Settings, answer: Answering = answer_line) -> Count:
    """Answer every line of ``source`` into ``target``; ``answer`` runs in the worker processes.

    Raises
    ------
    BadFile
        When the input cannot be read, or is the output.
    """
    began = time.monotonic()
    lines = read_lines(settings)
    rows = list(zip(keyed(identity(one) for one in lines), lines, strict=True))
    before = {} if settings.restart else earlier_rows(settings)
    with _executor(settings) as executor, _fresh(settings.target, rows, before) as out:
        errors = _write_all(out, _ahead(rows, before, executor, settings, answer), before, executor, len(rows))
    kept = sum(key in before for key, _ in rows)
    return Count(len(lines), kept, errors, time.monotonic() - began)


def read_lines(settings: Settings) -> list[Line]:
    """The lines of the input; empty ones at its end are left out."""
    if settings.target.exists() and settings.source.exists() and settings.target.samefile(settings.source):
        raise BadFile("Input and output are the same file.", "Name another file for the answers.")
    try:
        raw = settings.source.read_bytes().rstrip().split(b"\n")
    except OSError as error:
        raise BadFile(f"“{settings.source}” cannot be read: {error.strerror}.", "Check the path.") from error
    folder = str(settings.source.resolve().parent)
    if raw == [b""]:
        return []
    return [Line(i, text, folder, settings.seed, settings.seconds, settings.model, settings.precision)
            for i, text in enumerate(raw, 1)]


Key = tuple[RowId, int]
"""A row's id, and how often that id came before in the file."""


def keyed(ids: Iterator[RowId]) -> Iterator[Key]:
    """Number the ids that come more than once."""
    seen: dict[RowId, int] = {}
    for row_id in ids:
        seen[row_id] = seen.get(row_id, -1) + 1
        yield row_id, seen[row_id]


def earlier_rows(settings: Settings) -> dict[Key, Row]:
    """The rows of an earlier run with the same seed and model; a last line cut short by an interruption is left out."""
    if not settings.target.exists():
        return {}
    rows: list[Row] = []
    for text in settings.target.read_bytes().split(b"\n"):
        try:
            row = json.loads(text)
        except ValueError:
            continue
        if isinstance(row, dict) and {"id", "ok", "seed"} <= row.keys() and _same_run(row, settings):
            rows.append(row)  # type: ignore[arg-type]  # written by us
    return dict(zip(keyed(row["id"] for row in rows), rows, strict=True))


def _same_run(row: dict[str, Any], settings: Settings) -> bool:
    made = row.get("model") or {}
    return bool(row["seed"] == settings.seed and made.get("name", "") == settings.model
                and settings.precision in ("", made.get("precision")))


def _fresh(target: Path, rows: list[tuple[Key, Line]], before: dict[Key, Row]) -> TextIO:
    """The output, open for appending, holding just the kept rows that lead the file (replaced in one step)."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(target.name + ".new")
    with beside.open("w", encoding="utf-8") as out:
        for key, _ in rows:
            if key not in before:
                break
            out.write(line(before[key]) + "\n")
    beside.replace(target)
    return target.open("a", encoding="utf-8")


Handed = tuple[Key, Line, Future[Row] | None]
"""A row on its way: its future, or None where it is kept from before."""


def _write_all(out: TextIO, handed: Iterator[Handed], before: dict[Key, Row], executor: Executor, total: int) -> int:
    """Write the rows in order as they are done; the number of rows without an answer."""
    errors, leading = 0, True
    with tqdm(total=total, unit="row", disable=not sys.stderr.isatty()) as bar:
        for key, one, future in handed:
            leading = leading and future is None
            row = before[key] if future is None else _outcome(future, one, executor)
            if not leading:
                out.write(line(row) + "\n")
                out.flush()
            errors += not row["ok"]
            bar.update()
    return errors


def _ahead(rows: list[tuple[Key, Line]], before: dict[Key, Row], executor: Executor, settings: Settings,
           answer: Answering) -> Iterator[Handed]:
    """Rows in order, a window of them handed in ahead of the one that is waited for."""
    window: deque[Handed] = deque()
    for key, one in rows:
        window.append((key, one, None if key in before else _hand_in(executor, answer, one)))
        if len(window) > WINDOW * settings.jobs:
            yield window.popleft()
    yield from window


def _bound(one: Line) -> float:
    """Seconds after which a row is given up."""
    return one.seconds * turns(one) + SPARE


def _hand_in(executor: Executor, answer: Answering, one: Line) -> Future[Row]:
    if isinstance(executor, Workers):
        return executor.submit(answer, one, deadline=_bound(one))
    return executor.submit(answer, one)


def _outcome(future: Future[Row], one: Line, executor: Executor) -> Row:
    """The row, or the error row of a row that hung or took its process with it."""
    wait = None if isinstance(executor, Workers) else _bound(one)  # our own pool keeps the deadline itself
    try:
        error = future.exception(timeout=wait)
    except NotYet:
        future.cancel()
        error = TimedOut(f"This row took longer than {_bound(one):g} s.", "Give it more with --seconds.")
    if error is None:
        return future.result()
    told = error if isinstance(error, RetortError) else RetortError(f"{type(error).__name__}: {error}")
    return error_row(identity(one), told, one.seed, asked=one.asked)


@contextmanager
def _executor(settings: Settings) -> Iterator[Executor]:
    """Local processes, or the cluster at the address; ended at once when the batch is interrupted."""
    if settings.scheduler:
        with _cluster(settings.scheduler) as client:
            yield client.get_executor()
        return
    with Workers(settings.jobs) as workers:
        try:
            yield workers
        except KeyboardInterrupt:
            workers.stop()
            raise


def _cluster(address: str) -> Any:
    """A client of a Dask cluster; the one door to `distributed`."""
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise NotSupported("--scheduler needs Dask, which is not installed.",
                           'Type: pip install "retort[cluster]"') from error
    try:
        return distributed.Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise NotSupported(f"No scheduler answers at “{address}” ({error}).",
                           "An address looks like tcp://127.0.0.1:8786.") from error
