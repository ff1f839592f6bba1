"""The convex hull of a few points: the triangles of a coordination polyhedron. Small n, plain numpy."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

FLAT = 0.05
"""Å: points this near a plane count as in it."""
MOST_CORNERS = 14


def hull(points: NDArray[np.float64]) -> list[tuple[int, int, int]]:
    """Triangles of the convex hull of 4 to `MOST_CORNERS` points (shape (n, 3), Å), each face split as a fan.

    A flat set (square planar) gives the fan of its outline. Nothing for more points, or for all in one line.
    """
    n = len(points)
    if not 4 <= n <= MOST_CORNERS:
        return []
    faces: dict[frozenset[int], NDArray[np.float64]] = {}
    for i, j, k in combinations(range(n), 3):
        normal = np.cross(points[j] - points[i], points[k] - points[i])
        length = float(np.linalg.norm(normal))
        if length < 1e-6:
            continue
        away = (points - points[i]) @ (normal / length)
        if away.max() <= FLAT or away.min() >= -FLAT:
            faces[frozenset(int(one) for one in np.flatnonzero(np.abs(away) <= FLAT))] = normal / length
    return [triangle for corners, normal in faces.items() for triangle in _fan(points, sorted(corners), normal)]


def _fan(points: NDArray[np.float64], corners: list[int], normal: NDArray[np.float64]) -> list[tuple[int, int, int]]:
    """One flat face as triangles, its corners taken in order around its middle."""
    middle = points[corners].mean(axis=0)
    first = points[corners[0]] - middle
    across = np.cross(normal, first)
    ordered = sorted(
        corners, key=lambda one: float(np.arctan2((points[one] - middle) @ across, (points[one] - middle) @ first))
    )
    return [(ordered[0], one, other) for one, other in pairwise(ordered)]
