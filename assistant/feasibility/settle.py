"""What is asked against what is possible: an impossible request becomes the nearest possible one, and says so."""

from __future__ import annotations

from dataclasses import replace

from assistant import feasibility
from assistant.errors import Impossible
from assistant.tasks import DesignMolecule, FaithfulEdit, Requirement, Task


def settle(task: Task) -> tuple[Task, tuple[str, ...]]:
    """The task as it can be done, and a sentence for every part of it that was proved impossible.

    Raises
    ------
    Impossible
        When nothing near the request is possible (a group to remove that is not there).
    """
    if not isinstance(task, DesignMolecule):
        return task, ()
    if task.start is None:
        wanted, notes = feasibility.relax(task.requirements)
    else:
        wanted, notes = _edit(task.requirements, task.start.smiles)
    return replace(task, requirements=wanted), tuple(sentence(note) for note in notes)


def _edit(wanted: tuple[Requirement, ...], start: str) -> tuple[tuple[Requirement, ...], tuple[str, ...]]:
    conflicts = feasibility.edit_conflicts(wanted, start)
    notes = tuple(feasibility.note(conflict) for conflict in conflicts)
    edits = sum(isinstance(r, FaithfulEdit) for r in wanted)
    for conflict in conflicts:
        wanted = feasibility.mended(wanted, conflict)
    if edits and sum(isinstance(r, FaithfulEdit) for r in wanted) < edits:
        raise Impossible(sentence(notes[0]), "Nothing was changed.")
    return wanted, notes


def sentence(note: str) -> str:
    """A note as a sentence."""
    return f"{note[0].upper()}{note[1:]}".rstrip(".") + "."
