"""A table made of files, whatever is wrong with them: resumable, aligned, in processes with a deadline.

Each file runs in a worker process with a deadline and a memory limit: a hostile one costs its own row only. A file may
give one row (crystals) or several (interactions of a complex).
"""

from __future__ import annotations

import csv
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tqdm import tqdm

from assistant.errors import BadFile, RetortError
from assistant.workers import Workers

WINDOW = 4
"""Files handed in ahead of the one being written, for each process."""
SPARE = 5.0
"""Seconds beyond those allowed after which the process of a file is ended."""
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a table is made of.

    Attributes
    ----------
    noun, plural
        What one file holds: "crystal", "crystals".
    endings
        Of the files taken from a folder, small letters.
    columns
        Of the table; "file", "ok", "error" and "seconds" among them.
    measure
        (path, setting, seconds) → the rows of a file; a function of a module, as it goes to other processes.
    failed
        (path, setting, error, seconds) → the row of a file without a result.
    setting
        The column that holds the setting; rows of another setting are not taken over.
    """

    noun: str
    plural: str
    endings: tuple[str, ...]
    columns: tuple[str, ...]
    measure: Callable[[str, str, float], list[Row]]
    failed: Callable[[str, str, RetortError, float], Row]
    setting: str


@dataclass(frozen=True, slots=True)
class Run:
    """What was asked for: ``seconds`` bounds each file, ``setting`` is the probe or preset."""

    setting: str
    jobs: int = 1
    seconds: float = 120.0
    restart: bool = False


def run(kind: Kind, paths: Iterable[str | Path], target: Path, asked: Run) -> int:
    """Write the table and say what was done; 0 once every row is written, with or without its numbers."""
    began = time.monotonic()
    files = found(kind, paths)
    rows = list(table(kind, files, target, asked, quiet=not sys.stderr.isatty()))
    bad = len({row["file"] for row in rows if row["ok"] != "True"})
    wrong = f", {bad} without a result (the column error says why)" if bad else ""
    more = f", {len(rows)} rows" if len(rows) > len(files) else ""
    print(f"{len(files)} {kind.plural}{more}{wrong}, {time.monotonic() - began:.1f} s: {target}", file=sys.stderr)
    return 0


def found(kind: Kind, paths: Iterable[str | Path]) -> list[Path]:
    """The files: those named, and every one of the kind in the folders named, each once, in order.

    Raises
    ------
    BadFile
        When a path does not exist, or there is no such file in any of them.
    """
    endings = ", ".join(kind.endings)
    files: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            files += sorted(one for one in path.rglob("*") if one.name.lower().endswith(kind.endings) and one.is_file())
        elif path.exists():
            files.append(path)
        else:
            raise BadFile(f"“{path}” is not there.", f"Give a folder of {endings} files, or the files themselves.")
    if not files:
        raise BadFile(f"No {endings} file was found.", f"Give a folder of {endings} files, or the files themselves.")
    return list(dict.fromkeys(files))


def table(kind: Kind, files: list[Path], target: Path, asked: Run, quiet: bool = True) -> Iterator[Row]:
    """Write the table file by file, in their order, and give each row as it is written.

    Rows of an earlier run for the same files and setting are kept, unless ``asked.restart``.

    Raises
    ------
    BadFile
        When the table is no table of this kind, or cannot be written.
    """
    before = {} if asked.restart else earlier(kind, target, asked)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside, kept = _beside(target, ".new"), _beside(target, ".kept")
    try:
        _keep(kind, kept, before)
        with beside.open("w", encoding="utf-8", newline="") as out, Workers(asked.jobs) as workers:
            writer = csv.DictWriter(out, kind.columns, lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
            made = _measured(kind, files, before, workers, asked)
            for rows in tqdm(made, total=len(files), unit=kind.noun, disable=quiet):
                writer.writerows(rows)
                out.flush()
                yield from rows
    except OSError as error:
        raise BadFile(f"“{target}” cannot be written: {error.strerror}.", "Name another file with --out.") from error
    beside.replace(target)
    kept.unlink(missing_ok=True)


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(target.name + ending)


def _keep(kind: Kind, path: Path, files: dict[str, list[Row]]) -> None:
    """Put the rows of earlier runs aside, so that another interruption loses none of them."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, kind.columns, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(row for rows in files.values() for row in rows)


def earlier(kind: Kind, target: Path, asked: Run) -> dict[str, list[Row]]:
    """The rows of an earlier run by file, those of an interrupted one included; other settings are left out.

    Of an interrupted run the last file is left out too where a file has several rows: it may lack some.
    """
    found: dict[str, list[Row]] = {}
    for path in (target, _beside(target, ".kept"), _beside(target, ".new")):
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            if path == target and reader.fieldnames and list(reader.fieldnames) != list(kind.columns):
                raise BadFile(f"“{target}” is there and is not a table of this command.",
                              "Name another file with --out.")
            whole = [row for row in reader if row.get("seconds") and row.get(kind.setting) == asked.setting]
        files = {name: list(rows) for name, rows in groupby(whole, key=lambda row: row["file"])}
        if path != target and path.suffix == ".new" and files and len(next(reversed(files.values()))) > 1:
            files.popitem()
        found |= files
    return found


Handed = tuple[Path, list[Row] | None, Future[list[Row]] | None]


def _measured(kind: Kind, files: list[Path], before: dict[str, list[Row]], workers: Workers, asked: Run,
              ) -> Iterator[list[Row]]:
    waiting: deque[Handed] = deque()
    for file in files:
        known = before.get(file.as_posix())
        future = None if known else workers.submit(kind.measure, file.as_posix(), asked.setting, asked.seconds,
                                                   deadline=asked.seconds + SPARE)
        waiting.append((file, known, future))
        if len(waiting) > WINDOW * asked.jobs:
            yield _outcome(kind, *waiting.popleft(), asked)
    while waiting:
        yield _outcome(kind, *waiting.popleft(), asked)


def _outcome(kind: Kind, file: Path, known: list[Row] | None, future: Future[list[Row]] | None, asked: Run,
             ) -> list[Row]:
    if known is not None or future is None:
        return known or []
    error = future.exception()
    if error is None:
        return future.result()
    told = error if isinstance(error, RetortError) else RetortError(f"{type(error).__name__}: {error}")
    return [kind.failed(file.as_posix(), asked.setting, told, asked.seconds)]
