"""Ring systems in a crystal: rings of up to sixteen atoms, those that share an atom taken together."""

from __future__ import annotations

from assistant.chem.frameworks.graph import Graph
from assistant.chem.nets.graph import HOME, minus, plus
from assistant.chem.nets.words import Shift

LARGEST = 16  # the inner ring of a porphyrin; the pores of covalent organic frameworks are larger

At = tuple[int, Shift]
System = tuple[tuple[int, ...], tuple[Shift, ...]]


def ring_systems(graph: Graph, atoms: tuple[int, ...]) -> list[System]:
    """The ring systems among some atoms, each with its atoms and the cell each is in when the system is whole.

    A bond is in a ring when its ends are joined by another way of fewer than `LARGEST` bonds (to the same cell).
    Systems that run on without end (graphite) are left as single atoms.
    """
    inside = set(atoms)
    near = {atom: [(other, image) for other, image, _ in graph.around[atom] if other in inside] for atom in atoms}
    _prune(near)
    ringed: dict[int, list[At]] = {atom: [] for atom in near}
    for atom, steps in near.items():
        for other, image in steps:
            if (atom, HOME) < (other, image) and _closes(near, atom, (other, image)):
                ringed[atom].append((other, image))
                ringed[other].append((atom, minus(HOME, image)))
    return _gathered({atom: steps for atom, steps in ringed.items() if steps})


def _prune(near: dict[int, list[At]]) -> None:
    """Takes out atoms with one neighbour, again and again: they are in no ring."""
    queue = [atom for atom, steps in near.items() if len(steps) < 2]
    while queue:
        atom = queue.pop()
        for other, _ in near.pop(atom, []):
            if other in near:
                near[other] = [step for step in near[other] if step[0] != atom]
                if len(near[other]) < 2:
                    queue.append(other)


def _closes(near: dict[int, list[At]], start: int, end: At) -> bool:
    """Whether another way than the bond itself leads from an atom to its neighbour; searched from both sides."""
    sides: list[set[At]] = [{(start, HOME)}, {end}]
    seen: list[set[At]] = [set(sides[0]), set(sides[1])]
    barred = ((start, HOME), end)
    for length in range(LARGEST - 1):
        side = length % 2
        reached = {(other, plus(cell, image)) for atom, cell in sides[side] for other, image in near[atom]
                   if {(atom, cell), (other, plus(cell, image))} != set(barred)}
        sides[side] = reached - seen[side]
        seen[side] |= reached
        if seen[side] & seen[1 - side]:
            return True
    return False


def _gathered(ringed: dict[int, list[At]]) -> list[System]:
    systems: list[System] = []
    place: dict[int, Shift] = {}
    for start in ringed:
        if start in place:
            continue
        place[start], members, endless = HOME, [start], False
        for atom in members:
            for other, image in ringed[atom]:
                reached = plus(place[atom], image)
                if other not in place:
                    place[other] = reached
                    members.append(other)
                endless = endless or place[other] != reached
        if not endless:
            systems.append((tuple(members), tuple(place[atom] for atom in members)))
    return systems
