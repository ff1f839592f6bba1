"""Free radii of the corners and bottlenecks of the void: spheres that touch four atoms, or three in their plane."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assistant.chem.pores.cell import Cell
from assistant.chem.pores.triangulation import FACES, Triangulation
from assistant.chem.pores.words import Flags, Floats

_STEP = 0.5
"""Å; the longest step of Newton's method at a sphere's centre."""
_KEEP = 0.3
"""Å; only spheres whose first estimate is above the floor minus this are refined."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """The void as a graph: ``corner`` (m, 3) and ``corner_radius`` (m,) of tetrahedra, ``neck`` (k, 3) of triangles.

    ``weight`` (k,): the largest radius that goes from one side of a triangle to the other.
    """

    triangulation: Triangulation
    corner: Floats
    corner_radius: Floats
    neck: Floats
    weight: Floats


def network(cell: Cell, triangulation: Triangulation, floor: float = 0.0) -> Network:
    """Free radii over the whole triangulation; those far below ``floor`` (Å) stay estimates, as they decide nothing."""
    corners = triangulation.corners
    radii = cell.radii[triangulation.atoms]
    corner, corner_radius = _touching(corners, radii, triangulation.centre, None, floor)
    one, two = triangulation.sides[:, 0], triangulation.sides[:, 1]
    faces = FACES[triangulation.face[:, 0]]
    three, three_radii = corners[one[:, None], faces], radii[one[:, None], faces]
    lower = np.minimum(corner_radius[one], corner_radius[two])
    least = np.where(corner_radius[one] <= corner_radius[two], one, two)
    closed = ~triangulation.open_side
    neck, weight = corner[least].copy(), lower.copy()
    normal = np.cross(three[closed, 1] - three[closed, 0], three[closed, 2] - three[closed, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1), 1e-300)[:, None]
    place, radius = _touching(three[closed], three_radii[closed], triangulation.middle[closed], normal, floor)
    neck[closed] = place
    weight[closed] = np.minimum(radius, lower[closed])
    return Network(triangulation, corner, corner_radius, neck, weight)


def _touching(centres: Floats, radii: Floats, start: Floats, normal: Floats | None,
              floor: float) -> tuple[Floats, Floats]:
    """Centre and radius of the sphere that touches 4 spheres, or 3 from the middle of their plane.

    ``centres`` (m, 3 or 4, 3), ``radii`` (m, 3 or 4), ``start`` (m, 3) first centres, ``normal`` (m, 3) of the plane.
    Where Newton's method does not settle near its start, the start itself and its free radius are given.
    """
    place = start.copy()
    radius = (np.linalg.norm(start[:, None] - centres, axis=2) - radii).min(axis=1)
    todo = np.flatnonzero(radius > floor - _KEEP)
    if not len(todo):
        return place, radius
    at, value = start[todo].copy(), radius[todo].copy()
    who, how = centres[todo], radii[todo]
    plane = None if normal is None else normal[todo]
    for _ in range(4):
        miss = _newton(who, how, plane, at, value)
    settled = (miss < 1e-9) & (np.linalg.norm(at - start[todo], axis=1) < 1.0)
    place[todo[settled]], radius[todo[settled]] = at[settled], value[settled]
    return place, radius


def _newton(who: Floats, how: Floats, plane: Floats | None, at: Floats, value: Floats) -> Floats:
    """One step for all, in place; returns how far the spheres were from touching before it."""
    away = at[:, None] - who
    length = np.maximum(np.linalg.norm(away, axis=2), 1e-9)
    gap = length - how - value[:, None]
    matrix = np.zeros((len(at), 4, 4))
    count = who.shape[1]
    matrix[:, :count, :3] = away / length[:, :, None]
    matrix[:, :count, 3] = -1.0
    right = np.zeros((len(at), 4))
    right[:, :count] = -gap
    if plane is not None:
        matrix[:, 3, :3] = plane
    # a hair on the diagonal: a flat tetrahedron must not stop all others
    matrix += 1e-13 * np.eye(4)
    step = np.linalg.solve(matrix, right[:, :, None])[:, :, 0]
    size = np.abs(step).max(axis=1)
    step *= (_STEP / np.maximum(size, _STEP))[:, None]
    at += step[:, :3]
    value += step[:, 3]
    return np.asarray(np.abs(gap).max(axis=1))


def open_passes(triangulation: Triangulation) -> tuple[Flags, Flags]:
    """Which tetrahedra have room for a sphere of the level's radius, and which triangles let it through."""
    room = triangulation.power > 0.0
    one, two = triangulation.sides[:, 0], triangulation.sides[:, 1]
    through = room[one] & room[two] & (triangulation.open_side | (triangulation.pass_power > 0.0))
    return room, through
