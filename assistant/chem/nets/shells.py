"""Coordination sequences and point symbols: what stands how many edges away, and the shortest cycles at each angle."""

from __future__ import annotations

from collections import Counter
from typing import Any

from assistant.chem.nets.graph import Around, around
from assistant.chem.nets.words import Net

SHELLS = 10
LONGEST_CYCLE = 20   # a longer one is written "*", as an angle without a cycle
MOST_VERTICES = 60_000  # of one coordination sequence; then it ends early

_BASE = 1 << 12      # translations are packed into one number, 12 bits each
_ZERO = _BASE // 2

Steps = list[list[int]]


def steps(net: Net) -> Steps:
    """Edges as differences of packed vertex numbers (vertex + n x cell), for `sequence` and `cycles`."""
    n = len(net)
    lists: Around = around(net)
    return [[j - i + n * (a + _BASE * (b + _BASE * c)) for j, (a, b, c) in lists[i]] for i in range(n)]


def _start(n: int, i: int) -> int:
    return i + n * (_ZERO + _BASE * (_ZERO + _BASE * _ZERO))


def sequence(edges: Steps, vertex: int, shells: int = SHELLS) -> tuple[int, ...]:
    """How many vertices are exactly 1, 2, ... edges away; shorter than asked where it grows past `MOST_VERTICES`."""
    n = len(edges)
    last: set[int] = set()
    shell = {_start(n, vertex)}
    counts: list[int] = []
    while len(counts) < shells and sum(counts) < MOST_VERTICES:
        reached = {code + step for code in shell for step in edges[code % n]}
        last, shell = shell, reached - shell - last
        counts.append(len(shell))
    return tuple(counts)


def point_symbol(edges: Steps, vertex: int) -> str:
    """Point symbol of a vertex: sizes of the shortest cycles at its angles, "4^12.6^3", ascending, "*" last."""
    n = len(edges)
    here = _start(n, vertex)
    ends = [here + step for step in edges[vertex]]
    sizes: Counter[int] = Counter()
    for at in range(len(ends) - 1):
        sizes.update(_cycles(edges, here, ends[at], ends[at + 1:]))
    return ".".join((str(size) if size else "*") + (f"^{times}" if times > 1 else "")
                    for size, times in sorted(sizes.items(), key=lambda item: item[0] or LONGEST_CYCLE + 1))


def _cycles(edges: Steps, here: int, start: int, others: list[int]) -> list[int]:
    """Length of the shortest cycle through ``start``, ``here`` and each of ``others`` (0: none found)."""
    n = len(edges)
    wanted, found = set(others), []
    seen, shell, length = {here, start}, {start}, 2
    while wanted and shell and length < LONGEST_CYCLE and len(seen) < MOST_VERTICES:
        shell = {code + step for code in shell for step in edges[code % n]} - seen
        seen |= shell
        length += 1
        hits = wanted & shell
        found += [length] * len(hits)
        wanted -= hits
    return found + [0] * len(wanted)


def classes(net: Net, edges: Steps, shells: int = 5) -> list[int]:
    """Vertices in classes that no symmetry can mix: by coordination sequence, then by their neighbours' classes.

    The numbers of the classes do not depend on the order of the vertices.
    """
    lists = around(net)
    colours = _numbered([sequence(edges, i, shells) for i in range(len(net))])
    while True:
        finer = _numbered([(colours[i], tuple(sorted(colours[j] for j, _ in lists[i]))) for i in range(len(net))])
        if max(finer, default=0) == max(colours, default=0):
            return finer
        colours = finer


def _numbered(labels: list[Any]) -> list[int]:
    order = {label: at for at, label in enumerate(sorted(set(labels)))}
    return [order[label] for label in labels]
