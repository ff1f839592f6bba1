"""The caption checker: every entity of a text about one molecule, tested on its structure. One file a kind of entity.

Supported, contradicted, or not checkable: a class is contradicted only where the molecule lacks what every member of it
has; a count only where there are too few by the widest reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rdkit import rdBase

from assistant.chem.claimed import (
    across_said,
    built_said,
    classes_said,
    composed_said,
    heads_said,
    isomers_said,
    labels_said,
    locants_said,
    named_said,
    numbers_said,
    parts_said,
    pieces_said,
    places_said,
    rings_said,
    series_said,
    stereo_said,
    subject,
    sums_said,
    whole_said,
)
from assistant.chem.claimed.entity import Entity

LONGEST = 20_000
"""Characters of a text that are looked at."""
READERS: tuple[Callable[[str, subject.Subject], Iterator[Entity]], ...] = (
    classes_said.find, stereo_said.find, sums_said.find, parts_said.find, composed_said.find, pieces_said.find,
    isomers_said.find, named_said.find, heads_said.find, built_said.find, places_said.find, locants_said.find,
    whole_said.find, across_said.find, numbers_said.find, labels_said.find, rings_said.find, series_said.find,
)
"""One for each kind of statement; where two speak of one place, what is wrong counts."""


def check(text: str, smiles: str) -> tuple[Entity, ...]:
    """The entities of a text about that molecule, by place, none overlapping another (raises as `molecules.read`)."""
    about = subject.of(smiles)
    text = text[:LONGEST]
    with rdBase.BlockLogs():
        found = [one for reader in READERS for one in reader(text, about)]
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
