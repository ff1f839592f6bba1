"""Volume and surface of the space between overlapping balls, tetrahedron by tetrahedron, in closed form.

Edelsbrunner, Facello and Liang (doi:10.1016/S0166-218X(98)00067-5): the void of a union of balls is the sum over the
void's tetrahedra of their volume, minus the balls at their corners, plus the lenses of two balls along their edges,
minus the triple overlaps at their faces, each weighted by the part of it (angle over full angle) that points into the
tetrahedron, and counted only where the corner, edge or face belongs to the dual complex.
"""

from __future__ import annotations

import numpy as np

from assistant.chem.pores.words import Floats

EDGES = np.array([[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
"""Corners of the six edges of a tetrahedron."""
OPPOSITE = EDGES[::-1]
"""The two other corners."""


def solid_angles(corners: Floats) -> Floats:
    """Solid angle at each corner of tetrahedra (m, 4, 3), as a part of the full sphere, shape (m, 4)."""
    parts = []
    for k in range(4):
        a, b, c = (corners[:, other] - corners[:, k] for other in range(4) if other != k)
        la, lb, lc = (np.linalg.norm(v, axis=1) for v in (a, b, c))
        triple = np.abs((a * np.cross(b, c)).sum(axis=1))
        below = (la * lb * lc + (a * b).sum(axis=1) * lc + (a * c).sum(axis=1) * lb + (b * c).sum(axis=1) * la)
        parts.append(2.0 * np.arctan2(triple, below))
    return np.asarray(np.stack(parts, axis=1) / (4.0 * np.pi))


def dihedral_angles(corners: Floats) -> Floats:
    """Angle between the two faces at each edge of tetrahedra, as a part of the full turn, shape (m, 6)."""
    parts = []
    for (i, j), (k, other) in zip(EDGES.tolist(), OPPOSITE.tolist(), strict=True):
        edge = corners[:, j] - corners[:, i]
        edge = edge / np.maximum(np.linalg.norm(edge, axis=1), 1e-300)[:, None]
        one, two = np.cross(edge, corners[:, k] - corners[:, i]), np.cross(edge, corners[:, other] - corners[:, i])
        parts.append(np.arctan2(np.linalg.norm(np.cross(one, two), axis=1), (one * two).sum(axis=1)))
    return np.asarray(np.stack(parts, axis=1) / (2.0 * np.pi))


def volumes(corners: Floats) -> Floats:
    """Volume of tetrahedra, Å3, shape (m,)."""
    a, b, c = (corners[:, k] - corners[:, 0] for k in (1, 2, 3))
    return np.asarray(np.abs((a * np.cross(b, c)).sum(axis=1)) / 6.0)


def lenses(apart: Floats, one: Floats, two: Floats) -> tuple[Floats, Floats]:
    """Volume (Å3) and surface (Å2) common to two balls of given radii whose spheres cross, ``apart`` Å away."""
    apart = np.maximum(apart, 1e-9)
    first = (apart**2 + one**2 - two**2) / (2.0 * apart)
    second = apart - first
    cap, other = one - first, two - second
    volume = np.pi / 3.0 * (cap**2 * (2.0 * one + first) + other**2 * (2.0 * two + second))
    return np.asarray(volume), np.asarray(2.0 * np.pi * (one * cap + two * other))


def edge_lenses(corners: Floats, radii: Floats) -> tuple[Floats, Floats]:
    """Lenses of the balls at both ends of each edge of tetrahedra: volume and surface, shape (m, 6)."""
    i, j = EDGES[:, 0], EDGES[:, 1]
    return lenses(np.linalg.norm(corners[:, i] - corners[:, j], axis=2), radii[:, i], radii[:, j])


def triple_overlaps(three: Floats, radii: Floats, middle: Floats, power: Floats) -> tuple[Floats, Floats]:
    """Volume and surface common to three balls whose spheres meet in two points.

    ``three`` (m, 3, 3) centres, ``radii`` (m, 3), ``middle`` (m, 3) the point of equal power in their plane,
    ``power`` (m,) there, not above 0. The tetrahedron of the centres and one meeting point holds no void, so the
    sum of the module's docstring is zero for it; the overlap is the term that is left.
    """
    normal = np.cross(three[:, 1] - three[:, 0], three[:, 2] - three[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1), 1e-300)[:, None]
    meeting = middle + np.sqrt(np.maximum(-power, 0.0))[:, None] * normal
    corners = np.concatenate([three, meeting[:, None]], axis=1)
    solid, dihedral = solid_angles(corners)[:, :3], dihedral_angles(corners)[:, [0, 1, 3]]
    apart = np.stack([np.linalg.norm(three[:, i] - three[:, j], axis=1) for i, j in ((0, 1), (0, 2), (1, 2))], axis=1)
    volume, surface = lenses(apart, radii[:, [0, 0, 1]], radii[:, [1, 2, 2]])
    balls, spheres = 4.0 / 3.0 * np.pi * radii**3, 4.0 * np.pi * radii**2
    return (np.asarray(2.0 * (volumes(corners) - (solid * balls).sum(axis=1) + (dihedral * volume).sum(axis=1))),
            np.asarray(2.0 * ((dihedral * surface).sum(axis=1) - (solid * spheres).sum(axis=1))))
