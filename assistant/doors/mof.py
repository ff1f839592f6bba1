"""`retort mof DIR|FILES --out table.csv`: one row a CIF, whatever is wrong with it; resumable, with progress.

Each file runs in a worker process with a deadline and a memory limit: a hostile one costs its own row only.
"""

from __future__ import annotations

import csv
import sys
import time
from argparse import Namespace
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from assistant.doors.mof_rows import COLUMNS, Row, failed, measure, probe_of
from assistant.errors import BadFile, RetortError
from assistant.workers import Workers

WINDOW = 4
"""Files handed in ahead of the one being written, for each process."""
SPARE = 5.0
"""Seconds beyond those allowed after which the process of a file is ended."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What was asked for. ``seconds`` bounds each file; ``probe``: a name ("N2") or a radius in Å."""

    jobs: int = 1
    probe: str = "N2"
    seconds: float = 120.0
    restart: bool = False


def run(args: Namespace) -> int:
    """Write the table and say what was done; 0 once every row is written, with or without its numbers."""
    settings = Settings(args.jobs, args.probe, args.seconds, args.restart)
    began = time.monotonic()
    files = found(args.paths)
    rows = list(table(files, Path(args.out), settings, quiet=not sys.stderr.isatty()))
    bad = sum(row["ok"] != "True" for row in rows)
    wrong = f", {bad} without a result (the column error says why)" if bad else ""
    print(f"{len(rows)} crystals{wrong}, {time.monotonic() - began:.1f} s: {args.out}", file=sys.stderr)
    return 0


def found(paths: Iterable[str | Path]) -> list[Path]:
    """The files: those named, and every .cif in the folders named, each once, in order.

    Raises
    ------
    BadFile
        When a path does not exist, or there is no CIF in any of them.
    """
    files: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            files += sorted(one for one in path.rglob("*") if one.suffix.lower() == ".cif" and one.is_file())
        elif path.exists():
            files.append(path)
        else:
            raise BadFile(f"“{path}” is not there.", "Give a folder of .cif files, or the files themselves.")
    if not files:
        raise BadFile("No .cif file was found.", "Give a folder of .cif files, or the files themselves.")
    return list(dict.fromkeys(files))


def table(files: list[Path], target: Path, settings: Settings, quiet: bool = True) -> Iterator[Row]:
    """Write the table row by row, in the order of the files, and give each row as it is written.

    Rows of an earlier run for the same files and probe are kept, unless ``settings.restart``.

    Raises
    ------
    BadFile
        When the table is no table of this kind, or cannot be written.
    NotUnderstood
        When the probe is none.
    """
    probe_of(settings.probe)  # an unknown one is refused once, not for every file
    before = {} if settings.restart else earlier(target, settings)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside, kept = _beside(target, ".new"), _beside(target, ".kept")
    try:
        _keep(kept, before)
        with beside.open("w", encoding="utf-8", newline="") as out, Workers(settings.jobs) as workers:
            writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
            for row in tqdm(_measured(files, before, workers, settings), total=len(files), unit="cif", disable=quiet):
                writer.writerow(row)
                out.flush()
                yield row
    except OSError as error:
        raise BadFile(f"“{target}” cannot be written: {error.strerror}.", "Name another file with --out.") from error
    beside.replace(target)
    kept.unlink(missing_ok=True)


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(target.name + ending)


def _keep(path: Path, rows: dict[str, Row]) -> None:
    """Put the rows of earlier runs aside, so that another interruption loses none of them."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows.values())


def earlier(target: Path, settings: Settings) -> dict[str, Row]:
    """The rows of an earlier run by file, those of an interrupted one included; other probes are left out."""
    rows: dict[str, Row] = {}
    for path in (target, _beside(target, ".kept"), _beside(target, ".new")):
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            if path == target and reader.fieldnames and list(reader.fieldnames) != list(COLUMNS):
                raise BadFile(
                    f"“{target}” is there and is not a table of this command.", "Name another file with --out."
                )
            rows |= {row["file"]: row for row in reader if row.get("seconds") and row.get("probe") == settings.probe}
    return rows


Handed = tuple[Path, Row | None, Future[Row] | None]


def _measured(files: list[Path], before: dict[str, Row], workers: Workers, settings: Settings) -> Iterator[Row]:
    waiting: deque[Handed] = deque()
    for file in files:
        known = before.get(file.as_posix())
        future = (
            None
            if known
            else workers.submit(
                measure, file.as_posix(), settings.probe, settings.seconds, deadline=settings.seconds + SPARE
            )
        )
        waiting.append((file, known, future))
        if len(waiting) > WINDOW * settings.jobs:
            yield _outcome(*waiting.popleft(), settings)
    while waiting:
        yield _outcome(*waiting.popleft(), settings)


def _outcome(file: Path, known: Row | None, future: Future[Row] | None, settings: Settings) -> Row:
    if known is not None or future is None:
        return known or {}
    error = future.exception()
    if error is None:
        return future.result()
    told = error if isinstance(error, RetortError) else RetortError(f"{type(error).__name__}: {error}")
    return failed(file.as_posix(), settings.probe, told, settings.seconds)
