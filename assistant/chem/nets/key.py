"""The canonical key of a net: one text for one graph, whatever its cell, origin and order of vertices.

As Systre does (O. Delgado-Friedrichs and M. O'Keeffe, doi:10.1107/S0108767303012017): the barycentric placement is
written in the frame of a vertex and edge vectors that start at it, the graph is walked from there in the order of the
coordinates, and of all such walks the smallest counts. The key lists every edge, so equal keys are equal nets.
Coordinates are fractions, reckoned modulo a prime: any order of them will do, if it is the same for the same graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import permutations, product
from math import perm

from assistant.chem.nets.graph import HOME, around, basis_of, determinant, in_basis, minus, plus
from assistant.chem.nets.place import PRIME, exact_positions, inverse
from assistant.chem.nets.words import Edge, Net, Shift

MOST_WALKS = 20_000
MOST_STEPS = 3_000_000  # edges looked at in all walks; bounds the time to a few seconds


_Vector = tuple[int, int, int]
_Step = tuple[int, Shift, _Vector]
"""One end of an edge: the neighbour, the translation to it, and the vector of the edge modulo the prime."""
_Map = list[list[_Step]]
_Walk = list[tuple[int, ...]]
"""The edges of a walk in order: number of the neighbour reached, its translation in the frame (modulo the prime)."""
_Frame = tuple[int, tuple[_Vector, ...]]
"""A vertex, and the edge vectors that are the frame."""


def canonical_key(net: Net, dimension: int, colours: list[int]) -> str:
    """The key of a connected net in its smallest repeats, "" where it has none that this way can find.

    None have nets with two neighbours of a vertex at one place, and those that would need too many walks.
    """
    graph = _map(net)
    if _ambiguous(graph):
        return ""
    frames = _frames(graph, dimension, colours)
    if not frames or len(frames) > MOST_WALKS or len(frames) * len(net.edges) > MOST_STEPS:
        return ""
    best: _Walk = []
    record: list[Edge] = []
    for start, vectors in frames:
        best, record = _walk(graph, start, _to_frame(vectors), best, record)
    return _text(record, len(net), dimension)


def fingerprint(key: str) -> str:
    """A short fixed-length stand-in for a key: 16 hexadecimal digits of its SHA-256."""
    return sha256(key.encode()).hexdigest()[:16] if key else ""


def _map(net: Net) -> _Map:
    place = [tuple(row) for row in exact_positions(net).tolist()]
    return [[(j, shift, _vector(place[i], place[j], shift)) for j, shift in steps]
            for i, steps in enumerate(around(net))]


def _vector(here: tuple[int, ...], there: tuple[int, ...], shift: Shift) -> _Vector:
    a, b, c = ((y + s - x) % PRIME for x, y, s in zip(here, there, shift, strict=True))
    return a, b, c


def _ambiguous(graph: _Map) -> bool:
    """Whether two neighbours of one vertex, or a vertex and its neighbour, share a place."""
    for steps in graph:
        seen = {vector for _, _, vector in steps}
        if len(seen) < len(steps) or (0, 0, 0) in seen:
            return True
    return False


def _frames(graph: _Map, d: int, colours: list[int]) -> list[_Frame]:
    """Frames at the vertices of one class, of edges from one vertex or, where these lie in a plane, from its neighbour.

    The choice of the class depends on counts alone, so it is the same for the same net.
    """
    members: dict[int, list[int]] = {}
    for vertex, colour in enumerate(colours):
        members.setdefault(colour, []).append(vertex)
    plans = sorted((sum(_count(graph, vertex, d, tree) for vertex in one), tree, colour)
                   for colour, one in members.items() for tree in range(3))
    for count, tree, colour in plans:
        if count > 4 * MOST_WALKS:
            break
        frames = [frame for vertex in members[colour] for frame in _frames_at(graph, vertex, d, tree)]
        if frames:
            return frames
    return []


def _count(graph: _Map, vertex: int, d: int, tree: int) -> int:
    """How many frames there are to try, before those that do not span are left out."""
    here = len(graph[vertex])
    there = [len(graph[j]) for j, _, _ in graph[vertex]]
    if tree == 0:
        return perm(here, d)
    return (here - 1) * sum(there) if tree == 1 and d == 3 else sum(perm(count, d - 1) for count in there)


def _frames_at(graph: _Map, vertex: int, d: int, tree: int) -> Iterator[_Frame]:
    """Frames from edges at a vertex (0), with the last (1) or the last two (2) from where the first edge leads."""
    for first in graph[vertex]:
        there = [step[2] for step in graph[first[0]]]
        here = [step[2] for step in graph[vertex] if step is not first]
        choices: Iterable[tuple[_Vector, ...]]
        if tree == 0:
            choices = permutations(here, d - 1)
        elif tree == 1 and d == 3:
            choices = product(here, there)
        else:
            choices = permutations(there, d - 1)
        for rest in choices:
            if _determinant((first[2], *rest)):
                yield vertex, (first[2], *rest)


def _determinant(rows: tuple[_Vector, ...]) -> int:
    """Determinant modulo the prime, of two rows (their first two numbers) or three."""
    (a, b, c), (d, e, f) = rows[0], rows[1]
    if len(rows) == 2:
        return (a * e - b * d) % PRIME
    g, h, i = rows[2]
    return (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)) % PRIME


def _to_frame(rows: tuple[_Vector, ...]) -> tuple[_Vector, ...]:
    """Inverse of the matrix of frame vectors modulo the prime, by columns: each gives one coordinate."""
    scale = inverse(_determinant(rows))
    (a, b, c), (d, e, f) = rows[0], rows[1]
    if len(rows) == 2:
        return tuple((x * scale % PRIME, y * scale % PRIME, 0) for x, y in ((e, -d), (-b, a)))
    g, h, i = rows[2]
    columns = ((e * i - f * h, f * g - d * i, d * h - e * g), (c * h - b * i, a * i - c * g, b * g - a * h),
               (b * f - c * e, c * d - a * f, a * e - b * d))
    return tuple((x * scale % PRIME, y * scale % PRIME, z * scale % PRIME) for x, y, z in columns)


def _turned(vector: tuple[int, int, int], frame: tuple[_Vector, ...]) -> tuple[int, ...]:
    x, y, z = vector
    return tuple((x * a + y * b + z * c) % PRIME for a, b, c in frame)


def _walk(graph: _Map, start: int, frame: tuple[_Vector, ...], best: _Walk,
          record: list[Edge]) -> tuple[_Walk, list[Edge]]:
    """Walks the net in one frame; the smaller of this walk and the best one, with its edges in plain translations."""
    number, cell = {start: 0}, {start: HOME}
    queue = [start]
    said: _Walk = []
    edges: list[Edge] = []
    smaller = not best
    for i in queue:
        for _, j, shift in sorted((_turned(vector, frame), j, shift) for j, shift, vector in graph[i]):
            if j not in number:
                number[j], cell[j] = len(queue), plus(cell[i], shift)
                queue.append(j)
            step = minus(plus(cell[i], shift), cell[j])
            word = (number[j], *_turned(step, frame))
            if not smaller and word != best[len(said)]:
                if word > best[len(said)]:
                    return best, record
                smaller = True
            said.append(word)
            edges.append((number[i], number[j], step))
    return (said, edges) if smaller else (best, record)


def _text(edges: list[Edge], vertices: int, dimension: int) -> str:
    """The edges of the best walk, translations in a basis that follows from the walk alone."""
    frame: list[Shift] = []
    for _, _, step in edges:
        if len(basis_of([*frame, step])) > len(frame):
            frame.append(step)
    scaled = [_cramer(step, frame, dimension) for _, _, step in edges]
    basis = basis_of(scaled)
    rows = set()
    for (i, j, _), coordinates in zip(edges, scaled, strict=True):
        there = in_basis(coordinates, basis)
        rows.add(min((i, j, *there[:dimension]), (j, i, *(-x for x in there[:dimension]))))
    return f"{dimension} {vertices} " + " ".join(",".join(map(str, row)) for row in sorted(rows))


def _cramer(step: Shift, frame: list[Shift], d: int) -> tuple[int, ...]:
    """Coordinates of a translation in a frame of translations, times the size of the frame's determinant."""
    square = [list(row[:d]) for row in frame]
    sign = 1 if determinant(square) > 0 else -1
    return tuple(sign * determinant([list(step[:d]) if at == k else row for k, row in enumerate(square)])
                 for at in range(d))
