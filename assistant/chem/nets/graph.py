"""A net cut into its connected pieces, each in its own repeats, and cleared of what is no vertex or edge of a net.

Dead ends go, vertices with two edges become part of an edge, edges between the same two vertices count once.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import gcd

from assistant.chem.nets.words import Edge, Net, Shift

Rows = list[tuple[int, ...]]
Around = list[list[tuple[int, Shift]]]
HOME: Shift = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A connected piece of a net in its own repeats.

    ``members``: which vertices of the whole it has, in its own order. ``dimension``: 0 to 3. ``copies``: how many
    separate pieces the repeats of the whole make of it (2 for two interwoven nets that one translation joins).
    ``repeats``: its own translations in those of the whole, a reduced echelon basis.
    """

    net: Net
    members: tuple[int, ...]
    dimension: int
    copies: int
    repeats: Rows


def plus(a: Shift, b: Shift) -> Shift:
    """The sum of two translations."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Shift, b: Shift = HOME) -> Shift:
    """``a`` less ``b``; with one argument, pass `HOME` first."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def once(i: int, j: int, shift: Shift) -> Edge:
    """Of the two ways to write an edge, the smaller."""
    return min((i, j, shift), (j, i, minus(HOME, shift)))


def tidy(kinds: tuple[str, ...], edges: list[Edge]) -> Net:
    """A net with every edge once, none from a vertex to itself at home."""
    kept = sorted({once(*edge) for edge in edges if edge[0] != edge[1] or any(edge[2])})
    return Net(kinds, tuple(kept))


def around(net: Net) -> Around:
    """For each vertex, its neighbours with the translation to each; both ends of every edge."""
    lists: Around = [[] for _ in net.kinds]
    for i, j, shift in net.edges:
        lists[i].append((j, shift))
        lists[j].append((i, minus(HOME, shift)))
    return lists


def basis_of(vectors: list[tuple[int, ...]]) -> Rows:
    """The one reduced echelon basis (Hermite normal form) of all whole-number combinations of some vectors."""
    rows = [list(vector) for vector in dict.fromkeys(vectors) if any(vector)]
    basis: list[list[int]] = []
    for axis in range(len(rows[0]) if rows else 0):
        rows, pivot = _pivot(rows, axis)
        if not pivot:
            continue
        pivot = pivot if pivot[axis] > 0 else [-x for x in pivot]
        basis = [[x - row[axis] // pivot[axis] * y for x, y in zip(row, pivot, strict=True)] for row in basis]
        basis.append(pivot)
    return [tuple(row) for row in basis]


def _pivot(rows: list[list[int]], axis: int) -> tuple[list[list[int]], list[int]]:
    """Euclid's algorithm on one column: the rest with zeros there, and the one row that keeps a number."""
    rest = {tuple(row) for row in rows if not row[axis]}
    active = [row for row in rows if row[axis]]
    while len(active) > 1:
        pivot = min(active, key=lambda row: abs(row[axis]))
        left = [[x - row[axis] // pivot[axis] * y for x, y in zip(row, pivot, strict=True)]
                for row in active if row is not pivot]
        rest |= {tuple(row) for row in left if not row[axis] and any(row)}
        active = [pivot, *(list(row) for row in {tuple(row) for row in left if row[axis]})]
    return [list(row) for row in sorted(rest)], active[0] if active else []


def in_basis(vector: tuple[int, ...], basis: Rows) -> Shift:
    """Whole-number coordinates of a vector in an echelon basis that spans it, filled up with zeros to three."""
    left, found = list(vector), []
    for row in basis:
        axis = next(at for at, x in enumerate(row) if x)
        times = left[axis] // row[axis]
        left = [x - times * y for x, y in zip(left, row, strict=True)]
        found.append(times)
    if any(left):
        raise ValueError("The vector is not in the lattice.")
    return tuple((*found, 0, 0, 0)[:3])  # type: ignore[return-value]


def copies(basis: Rows) -> int:
    """How many shifted copies of a lattice make up the whole-number points of its span: gcd of its largest minors."""
    if not basis:
        return 1
    return gcd(*(determinant([[row[at] for at in axes] for row in basis])
                 for axes in combinations(range(len(basis[0])), len(basis))))


def determinant(rows: list[list[int]]) -> int:
    """Determinant of a small square matrix of whole numbers."""
    if len(rows) == 1:
        return rows[0][0]
    return sum((-1) ** at * x * determinant([row[:at] + row[at + 1:] for row in rows[1:]])
               for at, x in enumerate(rows[0]))


def pieces(net: Net) -> tuple[Piece, ...]:
    """The connected pieces, largest dimension first, then most vertices."""
    lists = around(net)
    place: dict[int, Shift] = {}
    found = []
    for start in range(len(net)):
        if start not in place:
            found.append(_piece(net, lists, place, start))
    return tuple(sorted(found, key=lambda piece: (-piece.dimension, -len(piece.members), piece.members)))


def _piece(net: Net, lists: Around, place: dict[int, Shift], start: int) -> Piece:
    place[start] = HOME
    members, cycles = [start], []
    for i in members:
        for j, shift in lists[i]:
            reached = plus(place[i], shift)
            if j not in place:
                place[j] = reached
                members.append(j)
            elif reached != place[j]:
                cycles.append(minus(reached, place[j]))
    basis = basis_of(list(cycles))
    number = {i: at for at, i in enumerate(members)}
    edges = [(number[i], number[j], in_basis(minus(plus(place[i], shift), place[j]), basis))
             for i, j, shift in net.edges if i in number]
    return Piece(tidy(tuple(net.kinds[i] for i in members), edges), tuple(members), len(basis), copies(basis),
                 basis)


def simplified(net: Net) -> Net:
    """The net without dead ends, with chains of vertices that have two edges drawn as one edge.

    What is a ring or a plain chain, where no vertex has three edges, comes back as one vertex (with an edge to its own
    image if it is a chain).
    """
    lists = [set(steps) for steps in around(net)]
    for i, steps in enumerate(lists):
        steps.discard((i, HOME))
    queue = [i for i, steps in enumerate(lists) if len(steps) <= 2]
    gone: set[int] = set()
    while queue:
        i = queue.pop()
        if i in gone or len(lists[i]) > 2 or any(j == i for j, _ in lists[i]) or len(gone) == len(net) - 1:
            continue
        gone.add(i)
        queue += _contract(lists, i)
    number = {i: at for at, i in enumerate(i for i in range(len(net)) if i not in gone)}
    edges = [(number[i], number[j], shift) for i in number for j, shift in lists[i]]
    return tidy(tuple(net.kinds[i] for i in number), edges)


def _contract(lists: list[set[tuple[int, Shift]]], i: int) -> list[int]:
    """Takes vertex ``i`` out and joins its two neighbours; who may have to go next."""
    ends = sorted(lists[i])
    for j, shift in ends:
        lists[j].discard((i, minus(HOME, shift)))
    lists[i] = set()
    if len(ends) == 2:
        (j, near), (k, far) = ends
        across = minus(far, near)
        if (j, HOME) != (k, across):
            lists[j].add((k, across))
            lists[k].add((j, minus(HOME, across)))
    return [j for j, _ in ends]
