"""What is asked against what is possible: an impossible request becomes the nearest possible one, and says so."""

from __future__ import annotations

import math
from dataclasses import replace

from assistant import feasibility
from assistant.chem import molecules, properties
from assistant.errors import Impossible, TooLarge
from assistant.tasks import (
    Counting,
    DesignMolecule,
    FaithfulEdit,
    PropertyChange,
    PropertyRange,
    Requirement,
    Task,
)

MOST = 500
"""Largest count of atoms, bonds, rings or groups that is designed for."""
SPANS: dict[str, tuple[float, float]] = {
    "QED": (0.0, 1.0), "Fsp3": (0.0, 1.0), "SA": (1.0, 10.0), "TPSA": (0.0, math.inf), "MW": (1.0, math.inf),
    "HBA": (0.0, math.inf), "HBD": (0.0, math.inf), "RotatableBonds": (0.0, math.inf), "Rings": (0.0, math.inf),
}
"""What values a property can have, by its definition."""


def settle(task: Task) -> tuple[Task, tuple[str, ...]]:
    """The task as it can be done, and a sentence for every part of it that was proved impossible.

    Raises
    ------
    Impossible
        When nothing near the request is possible (a group to remove that is not there).
    """
    if not isinstance(task, DesignMolecule):
        return task, ()
    for requirement in task.requirements:
        _within_reason(requirement)
    if task.start is None:
        wanted, notes = feasibility.relax(task.requirements)
    else:
        wanted, notes = _edit(_said_once(task.requirements, task.start.smiles), task.start.smiles)
    return replace(task, requirements=wanted), tuple(sentence(note) for note in notes)


def _said_once(wanted: tuple[Requirement, ...], start: str) -> tuple[Requirement, ...]:
    """Leave out a change that a range already demands: "raise QED above 0.8" from 0.6 is one requirement, not two."""
    mol = molecules.read(start)
    beyond = {
        (r.name, way) for r in wanted if isinstance(r, PropertyRange)
        for way, bound, sign in (("up", r.low, 1.0), ("down", r.high, -1.0))
        if bound is not None and sign * (bound - properties.measure(mol, r.name)) > 0
    }
    return tuple(r for r in wanted
                 if not (isinstance(r, PropertyChange) and not r.by and (r.name, r.direction) in beyond))


def _within_reason(r: Requirement) -> None:
    """Refuse counts beyond what is worked on, and values a property cannot have."""
    if isinstance(r, Counting) and abs(r.n) > MOST:
        raise TooLarge(f"{r.words()} is more than is worked on here.", f"Ask for {MOST} at the most.")
    if isinstance(r, PropertyRange):
        least, most = SPANS.get(r.name, (-math.inf, math.inf))
        if (r.low is not None and r.low > most) or (r.high is not None and r.high < least):
            span = f"at least {least:g}" if most == math.inf else f"{least:g} to {most:g}"
            raise Impossible(f"{r.name} is {span} by its definition, so {r.words()} cannot be.")


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
