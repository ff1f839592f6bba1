"""How rods are joined side by side: squares or triangles of rods, which tells MIL-53 from MIL-68."""

from __future__ import annotations

from collections import defaultdict

from assistant.chem.frameworks.graph import minus, plus, residue
from assistant.chem.frameworks.words import Decomposition, Image

Rod = tuple[int, Image]


def rods_in_triangles(decomposition: Decomposition) -> bool:
    """Whether three rods are joined by linkers each to each (a kagome of rods); False where there are no rods."""
    near = _joined(decomposition)
    return any(_third(near, one, other, decomposition) for one in near for other in near[one])


def _joined(decomposition: Decomposition) -> dict[int, set[Rod]]:
    """For each rod of the cell the rods (with cells) that a linker joins it to."""
    ends: dict[int, set[Rod]] = defaultdict(set)
    for link in decomposition.links:
        if decomposition.parts[link.node].periodicity == 1 and decomposition.parts[link.part].kind == "linker":
            ends[link.part].add((link.node, link.image))
    near: dict[int, set[Rod]] = defaultdict(set)
    for reached in ends.values():
        for one, here in reached:
            for other, there in reached:
                rod = (other, residue(minus(there, here), decomposition.parts[other].repeats))
                if rod != (one, (0, 0, 0)):
                    near[one].add(rod)
    return near


def _third(near: dict[int, set[Rod]], one: int, other: Rod, decomposition: Decomposition) -> bool:
    for third, image in near[other[0]]:
        reached = (third, residue(plus(other[1], image), decomposition.parts[third].repeats))
        if reached in near[one] and reached != other:
            return True
    return False
