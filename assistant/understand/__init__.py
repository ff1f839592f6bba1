"""Room 1: free text, files and what was said before become exactly one typed task."""

from __future__ import annotations

from assistant.tasks import Named, Request, Task
from assistant.understand.sentences import understand_text
from assistant.understand.uploads import FileRow, read_molecules, read_rows

__all__ = ["FileRow", "read_molecules", "read_rows", "understand"]


def understand(request: Request) -> Task:
    """The one task that a message asks for.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, BadFile, NothingInFocus, TooLarge
        Each says what came and what would work.
    """
    files: tuple[Named, ...] = tuple(named for upload in request.files for named in read_molecules(upload))
    return understand_text(request, files)
