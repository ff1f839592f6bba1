"""The caption checker: every entity of a text about one molecule, tested on its structure. One file a kind of entity.

Supported, contradicted, or not checkable: a class is contradicted only where the molecule lacks what every member of it
has; a count only where there are too few by the widest reading.
"""

from __future__ import annotations

from rdkit import rdBase

from assistant.chem.claimed import (
    classes_said,
    composed_said,
    isomers_said,
    parts_said,
    pieces_said,
    stereo_said,
    subject,
    sums_said,
)
from assistant.chem.claimed.entity import Entity

LONGEST = 20_000
"""Characters of a text that are looked at."""


def check(text: str, smiles: str) -> tuple[Entity, ...]:
    """The entities of a text about that molecule, by place, none overlapping another (raises as `molecules.read`)."""
    about = subject.of(smiles)
    text = text[:LONGEST]
    with rdBase.BlockLogs():
        found = [
            *classes_said.find(text, about),
            *stereo_said.find(text, about),
            *sums_said.find(text, about),
            *parts_said.find(text, about),
            *composed_said.find(text, about),
            *pieces_said.find(text, about),
            *isomers_said.find(text, about),
        ]
    return apart(found)


def apart(found: list[Entity]) -> tuple[Entity, ...]:
    """Entities without overlaps: of two at one place the one that is wrong, then a class, then the longer one."""
    weight = {"contradicted": 0, "supported": 1, "not checkable": 2}
    kept: list[Entity] = []
    for one in sorted(found, key=lambda e: (weight[e.standing], e.kind != "class", e.start - e.end, e.start)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda e: e.start))


__all__ = ["Entity", "apart", "check"]
