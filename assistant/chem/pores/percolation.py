"""Union-find over a periodic graph: what hangs together, and in which directions it goes on for ever."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from assistant.chem.pores.words import Floats, Ints, Translation

ZERO: Translation = (0, 0, 0)


@dataclass(slots=True)
class Forest:
    """Nodes joined by hops. ``loops``: for each root, the translations that its tree connects to itself."""

    parent: list[int]
    shift: list[Translation]
    loops: dict[int, list[Translation]] = field(default_factory=dict)

    def find(self, node: int) -> tuple[int, Translation]:
        """Root of a node, and the translation of the node against it; paths are shortened on the way."""
        path = []
        while self.parent[node] != node:
            path.append(node)
            node = self.parent[node]
        total = ZERO
        for step in reversed(path):
            x, y, z = self.shift[step]
            total = (total[0] + x, total[1] + y, total[2] + z)
            self.parent[step], self.shift[step] = node, total
        return node, total

    def join(self, one: int, two: int, hop: Translation) -> Translation:
        """Join two nodes, the second translated by ``hop``; returns the loop this closes, zero if none."""
        root, at = self.find(one)
        other, there = self.find(two)
        step = (at[0] + hop[0] - there[0], at[1] + hop[1] - there[1], at[2] + hop[2] - there[2])
        if root == other:
            if step != ZERO:
                self.loops.setdefault(root, []).append(step)
            return step
        self.parent[other], self.shift[other] = root, step
        if other in self.loops:
            self.loops.setdefault(root, []).extend(self.loops.pop(other))
        return ZERO


def forest(nodes: int) -> Forest:
    """Every node by itself."""
    return Forest(list(range(nodes)), [ZERO] * nodes)


@dataclass(frozen=True, slots=True)
class Widest:
    """The edge that first closes an endless path with a part along an axis, and the level at which it does."""

    level: float
    edge: int


def widest_paths(nodes: int, sides: Ints, hop: Ints, weight: Floats, floor: float) -> tuple[Widest | None, ...]:
    """For each of three axes the largest weight at which a path with a part along it is endless.

    ``hop`` (k, 3) counts in the axes meant. Edges below ``floor`` are not looked at; None for an axis that needs
    them.
    """
    order = np.argsort(-weight, kind="stable")
    order = order[weight[order] > floor]
    tree = forest(nodes)
    found: list[Widest | None] = [None, None, None]
    pairs, hops = sides[order].tolist(), hop[order].tolist()
    for rank, ((one, two), (x, y, z)) in enumerate(zip(pairs, hops, strict=True)):
        loop = tree.join(one, two, (x, y, z))
        if loop == ZERO:
            continue
        for axis in range(3):
            if loop[axis] and found[axis] is None:
                found[axis] = Widest(float(weight[order[rank]]), int(order[rank]))
        if None not in found:
            break
    return tuple(found)


def hung_together(nodes: int, sides: Ints, hop: Ints) -> tuple[Ints, Ints, dict[int, list[Translation]]]:
    """Components: the root of each node (n,), its translation (n, 3), and each root's loops."""
    tree = forest(nodes)
    for (one, two), (x, y, z) in zip(sides.tolist(), hop.tolist(), strict=True):
        tree.join(one, two, (x, y, z))
    found = [tree.find(node) for node in range(nodes)]
    return (np.array([root for root, _ in found], dtype=np.int64),
            np.array([shift for _, shift in found], dtype=np.int64).reshape(-1, 3), tree.loops)


def basis_of(loops: list[Translation]) -> tuple[Translation, ...]:
    """A basis (Hermite normal form) of the translations that the loops make; as many as their rank."""
    rows = [list(loop) for loop in dict.fromkeys(loops)]
    basis: list[list[int]] = []
    for axis in range(3):
        while True:
            active = [row for row in rows if row[axis]]
            if len(active) < 2:
                break
            pivot = min(active, key=lambda row: abs(row[axis]))
            for row in active:
                if row is not pivot:
                    times = row[axis] // pivot[axis]
                    row[:] = [value - times * least for value, least in zip(row, pivot, strict=True)]
        if active:
            pivot = active[0]
            rows = [row for row in rows if row is not pivot]
            if pivot[axis] < 0:
                pivot[:] = [-value for value in pivot]
            for row in basis:
                times = row[axis] // pivot[axis]
                row[:] = [value - times * least for value, least in zip(row, pivot, strict=True)]
            basis.append(pivot)
    return tuple((row[0], row[1], row[2]) for row in basis)
