"""`retort complex DIR|FILES --out table.csv`: one row an interaction, a row with the reason for each refusal."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from assistant.doors import file_tables
from assistant.doors.complex_rows import COLUMNS, failed, measure
from assistant.doors.file_tables import Kind, Run

__all__ = ["COMPLEX", "run"]
ENDINGS = (".pdb", ".ent", ".cif", ".mmcif", ".pdb.gz", ".cif.gz")
COMPLEX = Kind("complex", "complexes", ENDINGS, COLUMNS, measure, failed, "preset")


def run(args: Namespace) -> int:
    """Write the table."""
    return file_tables.run(COMPLEX, args.paths, Path(args.out),
                           Run(args.preset, args.jobs, args.seconds, args.restart))
