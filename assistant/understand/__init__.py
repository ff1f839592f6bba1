"""Room 1: free text, files and what was said before become exactly one typed task."""

from __future__ import annotations

from assistant.tasks import DesignMolecule, Named, Request, Task, Upload
from assistant.understand.sentences import understand_text
from assistant.understand.uploads import FileRow, read_molecules, read_rows

__all__ = ["FileRow", "read_molecules", "read_rows", "remarks", "understand"]

ROWS_TOLD = 3
"""Unreadable rows of a file that are told one by one."""


def understand(request: Request) -> Task:
    """The one task that a message asks for.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, BadFile, NothingInFocus, TooLarge
        Each says what came and what would work.
    """
    files: tuple[Named, ...] = tuple(named for upload in request.files for named in read_molecules(upload))
    return understand_text(request, files)


def remarks(request: Request, task: Task) -> tuple[str, ...]:
    """What was left out of the files of a message: rows that hold no molecule, molecules that an edit did not take."""
    return tuple(note for upload in request.files for note in _left_out(upload, task))


def _left_out(upload: Upload, task: Task) -> list[str]:
    rows = read_rows(upload)
    bad = [row for row in rows if row.problem]
    notes = []
    if bad:
        told = "; ".join(f"row {row.row}: {row.problem.rstrip('.')}" for row in bad[:ROWS_TOLD])
        more = f"; and {len(bad) - ROWS_TOLD} more" if len(bad) > ROWS_TOLD else ""
        notes.append(f"{len(bad)} of {len(rows)} rows of {upload.name} could not be read ({told}{more}).")
    good = [row.named.smiles for row in rows if not row.problem]
    if isinstance(task, DesignMolecule) and task.start and task.start.smiles in good and len(good) > 1:
        name = task.start.name or task.start.smiles
        notes.append(f"{upload.name} holds {len(good)} molecules; one at a time is changed, here {name}.")
    return notes
