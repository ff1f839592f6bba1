"""Pore diameters by brute force, with bounds: a fine grid, then local optimisation. Shares no code with the package."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise, product

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import label
from scipy.optimize import minimize
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Bounded:
    """A diameter in Å and bounds that hold for certain (the field has slope one): ``low <= true <= high``."""

    value: float
    low: float
    high: float


class BruteForce:
    """Hard spheres on a lattice (rows, Å), at fractional places, with radii in Å; ``step`` of the grid in Å."""

    def __init__(self, lattice: Floats, frac: Floats, radii: Floats, step: float = 0.25, reach: float = 18.0) -> None:
        self.lattice = np.asarray(lattice, dtype=float)
        heights = abs(np.linalg.det(self.lattice)) / np.array([
            np.linalg.norm(np.cross(self.lattice[(k + 1) % 3], self.lattice[(k + 2) % 3])) for k in range(3)])
        spans = [range(-int(np.ceil(reach / height)), int(np.ceil(reach / height)) + 1) for height in heights]
        every = (np.asarray(frac)[None] % 1.0 + np.array(list(product(*spans)), dtype=float)[:, None]).reshape(-1, 3)
        kept = np.all((every > -reach / heights) & (every < 1 + reach / heights), axis=1)
        self.atoms = every[kept] @ self.lattice
        self.radii = np.tile(np.asarray(radii, dtype=float), len(kept) // len(radii))[kept]
        self.trees = [(r, cKDTree(self.atoms[self.radii == r])) for r in sorted(set(self.radii.tolist()))]
        self.shape = tuple(int(np.ceil(np.linalg.norm(row) / step)) for row in self.lattice)
        self._measure_voxel()
        axes = np.meshgrid(*(np.arange(n) / n for n in self.shape), indexing="ij")
        self.grid = self.free(np.stack(axes, axis=-1).reshape(-1, 3) @ self.lattice).reshape(self.shape)

    def _measure_voxel(self) -> None:
        edges = self.lattice / np.array(self.shape)[:, None]
        corners = np.array(list(product((-0.5, 0.5), repeat=3))) @ edges
        self.half_diagonal = float(np.linalg.norm(corners, axis=1).max())
        self.half_edge = float(np.linalg.norm(edges, axis=1).max()) / 2

    def refine(self, times: int, low: float, high: float) -> None:
        """A grid so many times finer, measured only where the coarse one leaves open whether d is in [low, high]."""
        coarse, slack = self.grid, self.half_diagonal + 1e-9
        index = [np.rint(np.arange(n * times) / times).astype(int) % n for n in self.shape]
        fine = coarse[np.ix_(*index)]
        doubt = (fine > low - slack) & (fine < high + slack)
        self.shape = tuple(n * times for n in self.shape)
        self._measure_voxel()
        where = np.argwhere(doubt)
        for part in np.array_split(where, max(1, len(where) // 400_000)):
            fine[tuple(part.T)] = self.free(part / np.array(self.shape) @ self.lattice)
        self.grid = fine

    def free(self, points: Floats) -> Floats:
        """Distance to the nearest sphere."""
        inside = (points @ np.linalg.inv(self.lattice) % 1.0) @ self.lattice
        return np.min([tree.query(inside)[0] - radius for radius, tree in self.trees], axis=0)

    def at(self, index: tuple[int, ...]) -> Floats:
        return np.asarray((np.array(index) / np.array(self.shape)) @ self.lattice)

    def near(self, place: Floats, within: float) -> tuple[Floats, Floats]:
        """Spheres that may be the nearest one somewhere within a distance of the place."""
        gap = np.linalg.norm(self.atoms - place, axis=1) - self.radii
        chosen = gap <= gap.min() + 2 * within
        return self.atoms[chosen], self.radii[chosen]

    def largest_cavity(self, starts: int = 40) -> Bounded:
        """LCD: the best grid points, each improved by SLSQP (largest t with every distance - radius >= t)."""
        apart = 0.5
        best, used = float(self.grid.max()), []
        for flat in np.argsort(-self.grid, axis=None)[:20000]:
            index = np.unravel_index(flat, self.shape)
            place = self.at(tuple(int(i) for i in index))
            if self.grid[index] < self.grid.max() - self.half_diagonal or len(used) >= starts:
                break
            if any(np.linalg.norm(place - other) < apart for other in used):
                continue
            used.append(place)
            there = self._improved(place, float(self.grid[index]), 1.0)
            best = max(best, float(self.free(there[None])[0]))
        return Bounded(2 * best, 2 * best, 2 * (float(self.grid.max()) + self.half_diagonal))

    def endless(self, level: float) -> bool:
        """Whether grid points above a level, joined through faces, go on for ever in some direction."""
        labels, count = label(self.grid >= level)
        parent = {part: (part, (0, 0, 0)) for part in range(1, count + 1)}

        def root(part: int) -> tuple[int, NDArray[np.int64]]:
            shift = np.zeros(3, dtype=np.int64)
            while parent[part][0] != part:
                part, step = parent[part]
                shift = shift + np.array(step)
            return part, shift

        for axis in range(3):
            ends = np.take(labels, -1, axis), np.take(labels, 0, axis)
            both = np.stack([end.ravel() for end in ends], axis=1)
            for one, two in np.unique(both[both.all(axis=1)], axis=0).tolist():
                (top, at), (other, there) = root(one), root(two)
                step = at + np.eye(3, dtype=np.int64)[axis] - there
                if top == other and step.any():
                    return True
                if top != other:
                    parent[other] = (top, tuple(int(v) for v in step))
        return False

    def _highest(self, low: float, high: float) -> float:
        """The highest level that is endless on the grid."""
        while high - low > 1e-6:
            middle = (low + high) / 2
            low, high = (middle, high) if self.endless(middle) else (low, middle)
        return low

    def limiting(self, times: int = 3) -> Bounded:
        """PLD: the highest level that is endless on a refined grid into which the exact bottlenecks were cut.

        The bounds come from the grid alone. After this the grid holds true values only around that level.
        """
        low = self._highest(-3.0, float(self.grid.max()) + 1e-9)
        bottom, top = low - self.half_edge, low + self.half_diagonal
        places = np.argwhere((self.grid > bottom - self.half_diagonal) & (self.grid < top + self.half_diagonal))
        self.refine(times, bottom, top)
        found = self._bottlenecks(places / (np.array(self.shape) / times) @ self.lattice, bottom, top)
        low = self._highest(bottom - 1e-3, top + 1e-3)
        bottom, top = low - self.half_edge, low + self.half_diagonal
        for value, spot, normal in found:
            if bottom <= value <= top:
                for side in (-1.0, 1.0):
                    self._open(self._uphill(spot + 0.05 * side * normal, top + self.half_diagonal), value)
        return Bounded(2 * self._highest(bottom - 1e-3, top + 1e-3), 2 * bottom, 2 * top)

    def _uphill(self, start: Floats, enough: float) -> Floats:
        """A way from a point on which the free radius never falls, to where it is enough or has its maximum."""
        way, value = [start], float(self.free(start[None])[0])
        while value < enough and len(way) < 200:
            there = self._improved(way[-1], value, 0.15)
            new = float(self.free(there[None])[0])
            if new <= value + 1e-7:
                break
            way.append(there)
            value = new
        return np.array(way)

    def _improved(self, place: Floats, value: float, within: float) -> Floats:
        """The point of the box around a place with the largest free radius, by SLSQP."""
        centres, radii = self.near(place, 2 * within)

        def room(v: Floats) -> Floats:
            return np.asarray(np.linalg.norm(v[:3] - centres, axis=1) - radii - v[3])

        found = minimize(lambda v: -v[3], np.append(place, value), method="SLSQP",
                         jac=lambda v: np.array([0.0, 0.0, 0.0, -1.0]), options={"maxiter": 200, "ftol": 1e-12},
                         bounds=[*((x - within, x + within) for x in place), (None, None)],
                         constraints={"type": "ineq", "fun": room})
        return np.asarray(found.x[:3])

    def _open(self, way: Floats, value: float) -> None:
        """Raise the grid to a value along a way, from voxel to voxel through faces."""
        steps = [way[:1]] + [one + np.linspace(0, 1, 12)[:, None] * (two - one) for one, two in pairwise(way)]
        voxels = np.rint(np.vstack(steps) @ np.linalg.inv(self.lattice) * np.array(self.shape)).astype(int)
        walk = [voxels[0]]
        for voxel in voxels[1:]:
            for axis in range(3):
                if voxel[axis] != walk[-1][axis]:
                    walk.append(np.where(np.arange(3) == axis, voxel, walk[-1]))
        cells = tuple((np.array(walk) % np.array(self.shape)).T)
        self.grid[cells] = np.maximum(self.grid[cells], value)

    def _bottlenecks(self, places: Floats, low: float, high: float) -> list[tuple[float, Floats, Floats]]:
        """Empty spheres (free radius from low to high) that touch three spheres from inside their triangle."""
        three = self._threes(places)
        a, r = self.atoms[three], self.radii[three]
        normal = np.cross(a[:, 1] - a[:, 0], a[:, 2] - a[:, 0])
        wide = np.linalg.norm(normal, axis=1) > 1e-2
        a, r, normal = a[wide], r[wide], normal[wide] / np.linalg.norm(normal[wide], axis=1)[:, None]
        spot, value = a.mean(axis=1), np.full(len(a), (low + high) / 2)
        for _ in range(25):
            away = spot[:, None] - a
            length = np.linalg.norm(away, axis=2)
            rows = np.concatenate([np.concatenate([away / length[:, :, None], -np.ones((len(a), 3, 1))], axis=2),
                                   np.concatenate([normal, np.zeros((len(a), 1))], axis=1)[:, None]], axis=1)
            right = np.concatenate([value[:, None] + r - length, np.zeros((len(a), 1))], axis=1)
            step = np.clip(np.linalg.pinv(rows) @ right[:, :, None], -0.7, 0.7)[:, :, 0]
            spot, value = spot + step[:, :3], value + step[:, 3]
        sure = (np.abs(right).max(axis=1) < 1e-8) & (value > low) & (value < high)
        found: list[tuple[float, Floats, Floats]] = []
        for k in np.flatnonzero(sure):
            pull = (spot[k] - a[k]) / np.linalg.norm(spot[k] - a[k], axis=1)[:, None]
            share = np.linalg.lstsq(np.vstack([pull.T, np.ones(3)]), np.array([0.0, 0, 0, 1]), rcond=None)[0]
            if share.min() > -1e-6 and float(self.free(spot[k][None])[0]) > value[k] - 1e-5:
                found.append((float(value[k]), spot[k], normal[k]))
        return found

    def _threes(self, places: Floats, nearest: int = 7) -> NDArray[np.int64]:
        """All threes among the nearest spheres of each place, each three once."""
        tree = cKDTree(self.atoms)
        _, around = tree.query(places, 40)
        gap = np.linalg.norm(places[:, None] - self.atoms[around], axis=2) - self.radii[around]
        close = np.take_along_axis(around, np.argsort(gap, axis=1)[:, :nearest], axis=1)
        every = np.concatenate([close[:, list(three)] for three in combinations(range(nearest), 3)])
        return np.unique(np.sort(every, axis=1), axis=0)
