"""The judge's own ruler for pores: the radius of the largest free sphere at any point, and on a grid over the cell."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.facts_crystals import Picture, Point

Floats = NDArray[np.float64]
POINTS = 24_000
"""Points of the grid, about."""


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """``trees``: a neighbour search and a radius (Å) for each size of atom; ``values``: the field on the grid, Å.

    ``gap``: half the diagonal of a box of the grid, Å; the field changes by no more than that inside it.
    """

    trees: tuple[tuple[Any, float], ...]
    values: Floats
    gap: float

    @classmethod
    def of(cls, picture: Picture) -> Field:
        """The field of the atoms of a picture."""
        from scipy.spatial import cKDTree

        from assistant.chem.pores.radii import radius_of

        lattice = np.array(picture.lattice)
        places, radii = np.array(picture.places), np.array([radius_of(symbol) for symbol in picture.symbols])
        across = np.cross(lattice[[1, 2, 0]], lattice[[2, 0, 1]])
        spans = abs(np.linalg.det(lattice)) / np.linalg.norm(across, axis=1)
        sides = np.maximum(1, np.round(spans * (POINTS / spans.prod()) ** (1 / 3))).astype(int)
        grid = (np.array(list(product(*map(range, sides)))) + 0.5) / sides
        trees = tuple(
            (cKDTree(_images(places[radii == size], lattice, spans)), float(size)) for size in np.unique(radii)
        )
        box = lattice / sides[:, None]
        diagonal = max(float(np.linalg.norm(np.array(signs) @ box)) for signs in product((1, -1), repeat=3))
        return cls(trees, _free(trees, grid @ lattice), diagonal / 2)

    def at(self, point: Point) -> float:
        """The radius of the largest free sphere at a point of the cell, Å."""
        return float(_free(self.trees, np.array([point]))[0])

    @property
    def largest(self) -> float:
        """The largest value on the grid, Å."""
        return float(self.values.max())

    @property
    def points(self) -> int:
        """Points of the grid."""
        return len(self.values)

    def share(self, free: float) -> float:
        """Share of the grid with more free radius than this (Å)."""
        return float((self.values > free).mean())


def _free(trees: tuple[tuple[Any, float], ...], points: Floats) -> Floats:
    return np.asarray(np.min([tree.query(points)[0] - size for tree, size in trees], axis=0))


def _images(places: Floats, lattice: Floats, spans: Floats) -> Floats:
    """Atoms of the cell and of all cells within reach of a point in it."""
    reach = [range(-n, n + 1) for n in np.ceil(np.maximum(1, 12.0 / spans)).astype(int)]
    shifts = np.array(list(product(*reach))) @ lattice
    return np.asarray((places[None] + shifts[:, None]).reshape(-1, 3))
