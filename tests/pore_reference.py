"""Pores by brute force with bounds that hold for certain: points counted, cells cut in eight. No code of the package.

All that is used is the field ``d(x) = min_i(|x - a_i| - r_i)``, which has slope one: within a distance h of a point
it differs by at most h. A cell is closed for certain if ``d(centre) + half diagonal`` is below the level; a way between
two points is open for certain if so many points of it are free that none between them can be closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import pi

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

FINEST = 10
UNIT = np.eye(3, dtype=np.int64)


@dataclass(frozen=True)
class Bounds:
    """A diameter in Å lies in ``low <= true <= high``."""

    low: float
    high: float


class Spheres:
    """Hard spheres on a lattice (rows, Å), at fractional places, with radii in Å; no free radius above ``reach``."""

    def __init__(self, lattice: Floats, frac: Floats, radii: Floats, reach: float = 18.0) -> None:
        self.lattice = np.asarray(lattice, dtype=float)
        self.inverse = np.linalg.inv(self.lattice)
        self.frac, self.radii = np.asarray(frac, dtype=float) % 1.0, np.asarray(radii, dtype=float)
        heights = 1.0 / np.linalg.norm(self.inverse, axis=0)
        spans = [range(-int(np.ceil(reach / height)), int(np.ceil(reach / height)) + 1) for height in heights]
        every = (self.frac[None] + np.array(list(product(*spans)), dtype=float)[:, None]).reshape(-1, 3)
        kept = np.all((every > -reach / heights) & (every < 1 + reach / heights), axis=1)
        atoms, size = every[kept] @ self.lattice, np.tile(self.radii, len(kept) // len(self.radii))[kept]
        self.trees = [(r, cKDTree(atoms[size == r])) for r in sorted(set(size.tolist()))]

    def free(self, points: Floats) -> Floats:
        """d at points, Å."""
        return self.slope(points @ self.inverse)[0]

    def slope(self, frac: Floats) -> tuple[Floats, Floats]:
        """d at fractional points, Å, and the direction in which it rises."""
        at = (frac % 1.0) @ self.lattice
        value, up = np.full(len(at), np.inf), np.zeros((len(at), 3))
        for radius, tree in self.trees:
            away, which = tree.query(at)
            less = away - radius < value
            value[less] = away[less] - radius
            up[less] = (at[less] - tree.data[which[less]]) / np.maximum(away[less], 1e-9)[:, None]
        return value, up

    def open_share(self, radius: float, points: int, seed: int = 0) -> float:
        """Share of the cell with d > radius, by random points."""
        rng = np.random.default_rng(seed)
        return float(np.mean(np.concatenate([self.slope(part)[0] > radius for part in np.array_split(
            rng.random((points, 3)), max(1, points // 100_000))])))

    def open_area(self, radius: float, points: int, seed: int = 0) -> float:
        """Area of {d = radius}, Å2, by so many random points on the sphere about each atom."""
        rng, total = np.random.default_rng(seed), 0.0
        for place, size in zip(self.frac @ self.lattice, self.radii, strict=True):
            ways = rng.normal(size=(points, 3))
            ways *= (size + radius) / np.linalg.norm(ways, axis=1)[:, None]
            total += 4 * pi * (size + radius) ** 2 * float(np.mean(self.free(place + ways) > radius - 1e-7))
        return total


class Cells:
    """A periodic grid over spheres (``step`` in Å) whose cells are cut in eight where a question is not decided yet."""

    def __init__(self, spheres: Spheres, step: float = 0.4) -> None:
        self.spheres, self.lattice = spheres, spheres.lattice
        # three at least: then two cells touch through one face only
        self.base = np.maximum(np.ceil(np.linalg.norm(self.lattice, axis=1) / step), 3).astype(np.int64)
        corners = np.array(list(product((-0.5, 0.5), repeat=3))) @ (self.lattice / self.base[:, None])
        self.half = np.linalg.norm(corners, axis=1).max() / 2.0 ** np.arange(FINEST + 1)
        self.place = np.stack(np.meshgrid(*(np.arange(n) for n in self.base), indexing="ij"), axis=-1).reshape(-1, 3)
        self.depth, self.name = np.zeros(len(self.place), dtype=np.int64), np.arange(len(self.place))
        self.names = len(self.place)
        self.value, self.best, self.top = self._measured(self.depth, self.place)

    def _measured(self, depth: Ints, place: Ints) -> tuple[Floats, Floats, Floats]:
        """d at the centres of cells; the best place met within each on a walk uphill; d there."""
        size = 1.0 / (self.base << depth[:, None])
        centre = (place + 0.5) * size
        value, up = self.spheres.slope(centre)
        at, best, top = centre, centre.copy(), value.copy()
        for k in range(10):
            stride = (self.half[depth] * 0.75**k)[:, None]
            at = np.clip(at + stride * up @ self.spheres.inverse, centre - 0.499 * size, centre + 0.499 * size)
            here, up = self.spheres.slope(at)
            better = here > top
            best[better], top[better] = at[better], here[better]
        return value, best, top

    def _cut(self, which: Ints) -> None:
        depth = np.repeat(self.depth[which] + 1, 8)
        place = (2 * self.place[which][:, None] + np.array(list(product((0, 1), repeat=3)))).reshape(-1, 3)
        value, best, top = self._measured(depth, place)
        kept = np.ones(len(self.depth), dtype=bool)
        kept[which] = False
        self.name = np.concatenate([self.name[kept], self.names + np.arange(len(depth))])
        self.names += len(depth)
        self.depth, self.place = np.concatenate([self.depth[kept], depth]), np.concatenate([self.place[kept], place])
        self.value, self.top = np.concatenate([self.value[kept], value]), np.concatenate([self.top[kept], top])
        self.best = np.concatenate([self.best[kept], best])

    def largest(self, width: float = 0.02) -> Bounds:
        """Largest cavity: twice the largest d."""
        while True:
            most = self.value + self.half[self.depth]
            doubt = np.flatnonzero((most > self.top.max() + width / 2) & (self.depth < FINEST))
            if not len(doubt):
                return Bounds(2 * float(self.top.max()), 2 * float(most.max()))
            self._cut(doubt)

    def limiting(self, width: float = 0.02) -> Bounds:
        """Pore limiting diameter: twice the highest level at which the free space goes on for ever."""
        low, high = -float(self.spheres.radii.max()), float(self.value.max() + self.half[0])
        while 2 * (high - low) > width:
            size, middle = high - low, (low + high) / 2
            for level in (middle, middle - size / 4, middle + size / 4):
                if low < level < high and (sure := self.endless(level, int(np.sum(self.half > size / 16)))) is not None:
                    low, high = (level, high) if sure else (low, level)
                    if level == middle:
                        break
            if high - low == size:
                break
        return Bounds(2 * low, 2 * high)

    def endless(self, level: float, finest: int = FINEST) -> bool | None:
        """Whether {d >= level} goes on for ever: certainly, certainly not, or None where cells get too small."""
        known = shut = np.zeros(0, dtype=np.int64)
        while True:
            live = np.flatnonzero(self.value + self.half[self.depth] >= level)
            if not len(live):
                return False
            depth, top, best = self.depth[live], self.top[live], self.best[live]
            one, two, hop = self._faces(depth, self.place[live])
            start, way = best[one] @ self.lattice, (best[two] + hop - best[one]) @ self.lattice
            pair = self.name[live[one]] << 32 | self.name[live[two]]
            new = np.flatnonzero((np.minimum(top[one], top[two]) >= level) & ~np.isin(pair, np.append(known, shut)))
            fits = self._open(start[new], (start + way)[new], level)
            known, shut = np.append(known, pair[new[fits]]), np.append(shut, pair[new[~fits]])
            solid = np.isin(pair, known)
            source, offset = trees(len(live), one, two, hop, solid, np.linalg.norm(way, axis=1))
            step = offset[one] + hop - offset[two]
            bad = (source[one] != source[two]) | step.any(axis=1)
            if np.any(bad & solid):
                return True
            meet = np.flatnonzero(bad)
            height = np.minimum(top[one[meet]], top[two[meet]])
            meet = meet[closing(source[one[meet]], source[two[meet]], step[meet], height)]
            if not len(meet):
                return False
            doubt = np.unique(np.append(one[meet], two[meet]))
            low = doubt[top[doubt] < level]
            doubt = low if len(low) else doubt
            if depth[doubt].min() >= min(finest, FINEST):
                return None
            self._cut(live[doubt[depth[doubt] < min(finest, FINEST)]])

    def _open(self, start: Floats, end: Floats, level: float) -> Flags:
        """For pairs of points with d >= level, whether all of the straight way between them certainly has it too."""
        fits, who = np.ones(len(start), dtype=bool), np.arange(len(start))
        low, high = self.spheres.free(start), self.spheres.free(end)
        while len(who):
            length = np.linalg.norm(end - start, axis=1)
            middle = (start + end) / 2
            here = self.spheres.free(middle)
            doubt = (low + high - length) / 2 < level
            fits[who[doubt & ((here < level) | (length < 1e-3))]] = False
            keep = doubt & fits[who]
            who = np.tile(who[keep], 2)
            start, end = np.concatenate([start[keep], middle[keep]]), np.concatenate([middle[keep], end[keep]])
            low, high = np.append(low[keep], here[keep]), np.append(here[keep], high[keep])
        return fits

    def _faces(self, depth: Ints, place: Ints) -> tuple[Ints, Ints, Ints]:
        """Cells that share a face, found from the smaller: one, two, and the cell vectors to the second."""
        def code(level: Ints, at: Ints) -> Ints:
            return np.asarray(((level << 17 | at[:, 0]) << 17 | at[:, 1]) << 17 | at[:, 2])

        order = np.argsort(code(depth, place))
        ranked = code(depth, place)[order]
        found: list[tuple[Ints, Ints, Ints]] = []
        for axis, sign in product(range(3), (1, -1)):
            size = self.base << depth[:, None]
            hop = (place + sign * UNIT[axis]) // size
            there = place + sign * UNIT[axis] - hop * size
            for up in range(0 if sign == 1 else 1, int(depth.max()) + 1):
                one = np.flatnonzero(depth >= up)
                look = code(depth[one] - up, there[one] >> up)
                at = np.minimum(np.searchsorted(ranked, look), len(ranked) - 1)
                hit = ranked[at] == look
                found.append((one[hit], order[at[hit]], hop[one[hit]]))
        one, two, hop = (np.concatenate([part[k] for part in found]) for k in range(3))
        return one, two, hop


def trees(count: int, one: Ints, two: Ints, hop: Ints, solid: Flags, length: Floats) -> tuple[Ints, Ints]:
    """Shortest ways from rooms (cells joined for certain) to all other cells: room, and translation against it."""
    def parts(chosen: Flags) -> Ints:
        graph = csr_matrix((np.ones(chosen.sum()), (one[chosen], two[chosen])), (count, count))
        return np.asarray(connected_components(graph, directed=False)[1])

    room, whole = parts(solid), parts(np.ones(len(one), dtype=bool))
    inside = np.unique(np.append(one[solid], two[solid]))
    lone = np.flatnonzero(~np.isin(whole, whole[inside]))
    starts = np.append(inside[np.unique(room[inside], return_index=True)[1]],
                       lone[np.unique(whole[lone], return_index=True)[1]])
    keys, pick = np.unique(np.append(one * count + two, two * count + one), return_index=True)
    hops, far = np.concatenate([hop, -hop])[pick], np.tile(np.where(solid, 1e-13, length + 1e-9), 2)[pick]
    ways = csr_matrix((far, (keys // count, keys % count)), (count, count))
    _, before, source = dijkstra(ways, indices=starts, min_only=True, return_predecessors=True)
    jump, nodes = np.where(before < 0, np.arange(count), before), np.flatnonzero(before >= 0)
    offset = np.zeros((count, 3), dtype=np.int64)
    offset[nodes] = hops[np.searchsorted(keys, before[nodes] * np.int64(count) + nodes)]
    while not np.array_equal(jump[jump], jump):
        offset, jump = offset + offset[jump], jump[jump]
    return np.asarray(source, dtype=np.int64), offset


def closing(one: Ints, two: Ints, step: Ints, height: Floats) -> Ints:
    """Which links between rooms close an endless way, when the highest are taken first."""
    parent: dict[int, tuple[int, Ints]] = {}

    def root(part: int) -> tuple[int, Ints]:
        shift = np.zeros(3, dtype=np.int64)
        while part in parent:
            part, more = parent[part]
            shift = shift + more
        return part, shift

    order = np.argsort(-height, kind="stable")
    rows, first, back = np.unique(np.column_stack([one, two, step])[order], axis=0, return_index=True,
                                  return_inverse=True)
    wrong = np.zeros(len(rows), dtype=bool)
    for at in np.argsort(first):
        (top, here), (other, there) = root(int(rows[at, 0])), root(int(rows[at, 1]))
        move = here + rows[at, 2:] - there
        if top == other:
            wrong[at] = move.any()
        else:
            parent[other] = (top, move)
    return np.asarray(order[wrong[back.ravel()]])
