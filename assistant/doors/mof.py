"""`retort mof DIR|FILES --out table.csv`: one row a CIF, whatever is wrong with it; resumable, with progress."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from assistant.doors import file_tables
from assistant.doors.file_tables import Kind, Row, Run
from assistant.doors.mof_rows import COLUMNS, failed, measure, probe_of

__all__ = ["MOF", "run"]


def rows(path: str, probe: str, seconds: float) -> list[Row]:
    """The one row of a crystal."""
    return [measure(path, probe, seconds)]


MOF = Kind("crystal", "crystals", (".cif",), COLUMNS, rows, failed, "probe")


def run(args: Namespace) -> int:
    """Write the table.

    Raises
    ------
    NotUnderstood
        When the probe is none.
    """
    probe_of(args.probe)  # an unknown one is refused once, not for every file
    return file_tables.run(MOF, args.paths, Path(args.out), Run(args.probe, args.jobs, args.seconds, args.restart))
