"""What hangs together in a crystal: molecules, chains, layers and nets, each with its atoms unwrapped."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import gcd

import numpy as np

from assistant.chem.crystals.structure import Bonds, Crystal, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Component:
    """One connected piece of the cell's contents.

    ``atoms``: shape (k,), atom numbers. ``offset``: shape (k, 3): the cell each atom is in when the piece is unwrapped
    along its bonds, so that ``frac[atoms] + offset`` is whole. ``dimension``: 0 molecule, 1 chain, 2 layer, 3 net.
    ``cycles``: shape (dimension, 3), a basis of the cell translations that lead from an atom to itself along bonds.
    ``copies``: how many separate pieces the cell translations make of it (for a net: 2 is two interwoven nets).
    """

    atoms: Ints
    offset: Ints
    dimension: int
    cycles: Ints
    copies: int

    def __len__(self) -> int:
        return len(self.atoms)


def components(crystal: Crystal, found: Bonds) -> tuple[Component, ...]:
    """The connected pieces, largest dimension first, then most atoms, then first atom."""
    around = _around(len(crystal), found)
    seen = np.zeros(len(crystal), dtype=bool)
    offset = np.zeros((len(crystal), 3), dtype=np.int64)
    pieces = []
    for start in range(len(crystal)):
        if not seen[start]:
            pieces.append(_walk(start, around, seen, offset))
    return tuple(sorted(pieces, key=lambda piece: (-piece.dimension, -len(piece), int(piece.atoms.min()))))


def unwrapped(crystal: Crystal, piece: Component) -> Floats:
    """Cartesian coordinates (Å) of one piece, made whole across the faces of the cell."""
    return np.asarray((crystal.frac[piece.atoms] + piece.offset) @ crystal.lattice)


_Step = tuple[int, int, int, int]


def _around(n: int, found: Bonds) -> list[list[_Step]]:
    around: list[list[_Step]] = [[] for _ in range(n)]
    for i, j, (a, b, c) in zip(found.i.tolist(), found.j.tolist(), found.image.tolist(), strict=True):
        around[i].append((j, a, b, c))
        around[j].append((i, -a, -b, -c))
    return around


def _walk(start: int, around: list[list[_Step]], seen: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
          offset: Ints) -> Component:
    """One piece from its first atom: a tree of bonds sets the offsets, every other bond closes a cycle."""
    at: dict[int, tuple[int, int, int]] = {start: (0, 0, 0)}
    queue, cycles = [start], set()
    for one in queue:
        x, y, z = at[one]
        for other, a, b, c in around[one]:
            reached = (x + a, y + b, z + c)
            if other not in at:
                at[other] = reached
                queue.append(other)
            elif at[other] != reached:
                was = at[other]
                cycles.add(_upward((reached[0] - was[0], reached[1] - was[1], reached[2] - was[2])))
    atoms = np.array(sorted(at), dtype=np.int64)
    seen[atoms] = True
    offset[atoms] = [at[int(one)] for one in atoms]
    basis = lattice_basis(sorted(cycles))
    return Component(atoms, offset[atoms], len(basis), np.array(basis, dtype=np.int64).reshape(-1, 3), _copies(basis))


def _upward(step: tuple[int, int, int]) -> tuple[int, int, int]:
    return max(step, (-step[0], -step[1], -step[2]))


def lattice_basis(vectors: list[tuple[int, int, int]]) -> list[list[int]]:
    """A basis (echelon form, at most three rows) of all whole-number combinations of some vectors."""
    rows = [list(vector) for vector in vectors if any(vector)]
    basis: list[list[int]] = []
    for axis in range(3):
        rows, pivot = _reduced(rows, axis)
        if pivot:
            basis.append(pivot)
    return basis


def _reduced(rows: list[list[int]], axis: int) -> tuple[list[list[int]], list[int]]:
    """Euclid's algorithm on one column: the row that keeps a number there, and the rest with zeros there."""
    active = [row for row in rows if row[axis]]
    rest = [row for row in rows if not row[axis]]
    while len(active) > 1:
        active.sort(key=lambda row: abs(row[axis]))
        pivot = active[0]
        left = [[x - row[axis] // pivot[axis] * y for x, y in zip(row, pivot, strict=True)] for row in active[1:]]
        rest += [row for row in left if not row[axis] and any(row)]
        active = [pivot, *(row for row in left if row[axis])]
    unique = [list(row) for row in dict.fromkeys(tuple(row) for row in rest)]
    return unique, active[0] if active else []


def _copies(basis: list[list[int]]) -> int:
    """Index of a lattice among the whole-number points of its span: the gcd of its minors of full rank."""
    rank = len(basis)
    if not rank:
        return 1
    matrix = np.array(basis, dtype=np.int64)
    minors = (round(float(np.linalg.det(matrix[:, list(columns)]))) for columns in combinations(range(3), rank))
    total = 0
    for minor in minors:
        total = gcd(total, abs(minor))
    return max(total, 1)
