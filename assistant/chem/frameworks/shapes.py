"""Ideal coordination polyhedra, and how far a real one is from them: continuous shape measures.

The measure of M. Pinsky and D. Avnir (doi:10.1021/ic9804925): 0 for the ideal shape, 100 at most, without regard to
size and orientation; the metal counts as a point. Vertices lie on a sphere; angles that symmetry leaves open are those
of D. L. Kepert, Inorganic Stereochemistry, Springer 1982, or of equal edges where stated.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from math import cos, sin

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ring = tuple[float, int, float]
"""Polar angle in degrees, number of vertices, azimuth of the first in degrees."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: vertices as rings about an axis; ``extra``: further vertices as (polar angle, azimuth) in degrees."""

    name: str
    rings: tuple[Ring, ...]
    extra: tuple[tuple[float, float], ...] = ()

    @property
    def coordination(self) -> int:
        """Number of vertices."""
        return sum(n for _, n, _ in self.rings) + len(self.extra)


_TETRAHEDRAL = 109.4712
ROWS: tuple[Shape, ...] = (
    Shape("linear", ((0, 1, 0), (180, 1, 0))),
    Shape("bent", ((_TETRAHEDRAL / 2, 2, 0),)),
    Shape("trigonal planar", ((90, 3, 0),)),
    Shape("trigonal pyramidal", ((180 - _TETRAHEDRAL, 3, 0),)),
    Shape("T-shaped", ((90, 2, 0),), ((90, 90),)),
    Shape("tetrahedral", ((0, 1, 0), (_TETRAHEDRAL, 3, 0))),
    Shape("square planar", ((90, 4, 0),)),
    Shape("seesaw", ((0, 1, 0), (180, 1, 0)), ((90, 0), (90, 90))),  # octahedron without two cis donors
    Shape("trigonal bipyramidal", ((0, 1, 0), (90, 3, 0), (180, 1, 0))),
    Shape("square pyramidal", ((0, 1, 0), (90, 4, 0))),
    Shape("square pyramidal", ((0, 1, 0), (104.45, 4, 0))),  # metal above the base
    Shape("octahedral", ((0, 1, 0), (90, 4, 0), (180, 1, 0))),
    Shape("trigonal prismatic", ((49.1066, 3, 0), (130.8934, 3, 0))),  # equal edges
    Shape("pentagonal pyramidal", ((0, 1, 0), (90, 5, 0))),
    Shape("pentagonal bipyramidal", ((0, 1, 0), (90, 5, 0), (180, 1, 0))),
    Shape("capped octahedral", ((0, 1, 0), (74.6, 3, 0), (130.3, 3, 60))),
    Shape("capped trigonal prismatic", ((0, 1, 0),), ((79.4, 49.5), (79.4, -49.5), (79.4, 130.5), (79.4, -130.5),
                                                     (144.2, 90), (144.2, -90))),
    Shape("square antiprismatic", ((59.2645, 4, 0), (120.7355, 4, 45))),  # equal edges
    Shape("dodecahedral", ((36.85, 2, 0), (143.15, 2, 90), (69.46, 2, 90), (110.54, 2, 0))),
    Shape("cubic", ((_TETRAHEDRAL / 2, 4, 0), (180 - _TETRAHEDRAL / 2, 4, 0))),
    Shape("hexagonal bipyramidal", ((0, 1, 0), (90, 6, 0), (180, 1, 0))),
    Shape("bicapped trigonal prismatic", ((49.1066, 3, 0), (130.8934, 3, 0)), ((90, 60), (90, 180))),
    Shape("tricapped trigonal prismatic", ((45, 3, 0), (90, 3, 60), (135, 3, 0))),
    Shape("capped square antiprismatic", ((0, 1, 0), (68.0, 4, 0), (124.3, 4, 45))),
    Shape("bicapped square antiprismatic", ((0, 1, 0), (64.8, 4, 0), (115.2, 4, 45), (180, 1, 0))),
    Shape("icosahedral", ((0, 1, 0), (63.4349, 5, 0), (116.5651, 5, 36), (180, 1, 0))),
    Shape("cuboctahedral", ((35.2644, 3, 0), (90, 6, 30), (144.7356, 3, 60))),
)


@dataclass(frozen=True, slots=True)
class Fit:
    """The nearest ideal shape and the measure of the distance to it (nan where the table has none of that number)."""

    name: str
    deviation: float


def nearest(vectors: Floats) -> Fit:
    """The ideal shape nearest to donors at ``vectors`` (shape (n, 3), Å, from the metal)."""
    n = len(vectors)
    fits = [Fit(row.name, measure(vectors, vertices(row))) for row in ROWS if row.coordination == n]
    if not fits:
        return Fit("none" if n == 0 else "terminal" if n == 1 else f"{n}-coordinate", float("nan"))
    return min(fits, key=lambda fit: (round(fit.deviation, 6), fit.name))


@lru_cache(maxsize=64)
def _vertices(shape: Shape) -> tuple[tuple[float, float, float], ...]:
    places = [(polar, first + 360.0 * k / n) for polar, n, first in shape.rings for k in range(n)] + list(shape.extra)
    turned = [(float(np.radians(polar)), float(np.radians(azimuth))) for polar, azimuth in places]
    return tuple((sin(a) * cos(b), sin(a) * sin(b), cos(a)) for a, b in turned)


def vertices(shape: Shape) -> Floats:
    """Unit vectors to the vertices, shape (n, 3)."""
    return np.array(_vertices(shape))


def measure(vectors: Floats, ideal: Floats) -> float:
    """Continuous shape measure of donors at ``vectors`` against ``ideal``, both (n, 3), the metal at the origin."""
    q, p = (np.vstack([np.zeros(3), points]) for points in (np.asarray(vectors, dtype=float), ideal))
    q, p = q - q.mean(axis=0), p - p.mean(axis=0)
    size = float(np.sqrt((q**2).sum() * (p**2).sum()))
    return 100.0 * max(0.0, 1.0 - (_best_overlap(q, p) / size) ** 2)


def _best_overlap(q: Floats, p: Floats) -> float:
    """Largest sum of q · R p over rotations R and pairings of the vertices (the centre, row 0, keeps its place)."""
    n = len(q) - 1
    orders = _orders(n) if n <= 6 else _matched_orders(q, p)
    return float(_traces(np.einsum("ki,mkj->mij", q, p[orders])).max())


@lru_cache(maxsize=8)
def _orders(n: int) -> NDArray[np.int64]:
    rows = np.array(list(permutations(range(1, n + 1))), dtype=np.int64).reshape(-1, n)
    return np.hstack([np.zeros((len(rows), 1), np.int64), rows])


def _traces(correlation: Floats) -> Floats:
    """Best trace over proper rotations for each 3 x 3 matrix (Kabsch, doi:10.1107/S0567739476001873)."""
    sizes = np.linalg.svd(correlation, compute_uv=False)
    sign = np.where(np.linalg.det(correlation) < 0, -1.0, 1.0)
    return np.asarray(sizes[:, 0] + sizes[:, 1] + sign * sizes[:, 2])


def _rotations(correlation: Floats) -> Floats:
    u, _, vt = np.linalg.svd(correlation)
    u[:, :, 2] *= np.where(np.linalg.det(u @ vt) < 0, -1.0, 1.0)[:, None]
    return np.asarray(u @ vt)


def _matched_orders(q: Floats, p: Floats) -> NDArray[np.int64]:
    """Pairings for seven and more donors: every pair of vertices is laid on two donors, then all are matched."""
    first, second = _wide_pair(q[1:] - q[0])
    starts = np.array([(a, b) for a in range(1, len(p)) for b in range(1, len(p)) if a != b])
    picked = np.stack([p[starts[:, 0]] - p[0], p[starts[:, 1]] - p[0]], axis=1)
    target = np.stack([q[1 + first] - q[0], q[1 + second] - q[0]])
    turn = _rotations(np.einsum("ki,mkj->mij", target, picked))
    orders = _assigned(q, p, turn)
    return _assigned(q, p, _rotations(np.einsum("ki,mkj->mij", q, p[orders])))


def _wide_pair(vectors: Floats) -> tuple[int, int]:
    """Two donors nearest to a right angle, so that they fix the orientation well."""
    unit = vectors / np.linalg.norm(vectors, axis=1)[:, None]
    cosine = np.abs(unit @ unit.T) + 2 * np.eye(len(unit))
    first, second = np.unravel_index(int(cosine.argmin()), cosine.shape)
    return int(first), int(second)


def _assigned(q: Floats, p: Floats, turns: Floats) -> NDArray[np.int64]:
    from scipy.optimize import linear_sum_assignment

    overlaps = np.einsum("ki,mij,lj->mkl", q[1:], turns, p[1:])
    rows = [np.concatenate([[0], 1 + linear_sum_assignment(-overlap)[1]]) for overlap in overlaps]
    return np.unique(np.array(rows, dtype=np.int64), axis=0)
