"""The periodic regular triangulation of a crystal at one level: which spaces a sphere of that radius can stand in.

With weights ``(r_i + level)^2`` the triangulation is dual to the crystal's atoms blown up by ``level``: a point is
free for a sphere of radius ``level`` exactly where its power (squared distance minus weight) is positive for all
atoms. By the theory of alpha shapes (Edelsbrunner, doi:10.1007/BF02574053) the free space is connected as the
tetrahedra of positive power are, through the triangles that do not belong to the dual complex. That holds exactly
at ``level``, whatever the radii.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.chem.pores.cell import Cell, images, nudged
from assistant.chem.pores.words import Flags, Floats, Ints
from assistant.errors import BadFile

FACES = np.array([[1, 2, 3], [0, 2, 3], [0, 1, 3], [0, 1, 2]])
"""The face opposite each corner of a tetrahedron."""
_BASE = 1 << 10
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], dtype=np.uint64)


@dataclass(frozen=True, slots=True, eq=False)
class Triangulation:
    """One of each class of tetrahedra and triangles under the translations of ``lattice`` (the cell's, nudged).

    Of tetrahedra: ``atoms`` (m, 4) indices, ``shifts`` (m, 4, 3) the cells they stand in, ``corners`` (m, 4, 3)
    their places in Å, ``centre`` (m, 3) Å and ``power`` (m,) Å2 of the point with equal power for all four. Of
    triangles: ``sides`` (k, 2) the two tetrahedra, ``hop`` (k, 3) the translation of the second when the first
    stands as stored, ``face`` (k, 2) which face of each (the corner opposite it), ``middle`` (k, 3) Å and
    ``pass_power`` (k,) Å2 of the point of equal power in its plane, ``open_side`` (k,) whether an opposite corner
    is nearer to that point than the triangle's own (then it is no bottleneck).
    """

    level: float
    lattice: Floats
    atoms: Ints
    shifts: Ints
    corners: Floats
    centre: Floats
    power: Floats
    sides: Ints
    hop: Ints
    face: Ints
    middle: Floats
    pass_power: Floats
    open_side: Flags
    margin: float


def triangulate(cell: Cell, level: float, margin: float = 6.0) -> Triangulation:
    """The triangulation at a level (Å, above minus the smallest radius); ``margin`` is a first guess, Å.

    Raises
    ------
    BadFile
        The atoms do not span space in any way that can be triangulated.
    """
    seed = 0
    for _ in range(14):
        places, lattice = nudged(cell, seed)
        tetrahedra = _tetrahedra(cell, places, lattice, level, margin)
        if tetrahedra is None:
            margin *= 1.7
            continue
        atoms, shifts, _, power = tetrahedra
        need = float(np.sqrt(max(power.max(), 0.0) + (cell.radii.max() + level) ** 2)) + 1e-6
        if need > margin:
            margin = min(need + 0.2, margin * 1.7)
            continue
        faces = _faces(atoms, shifts)
        if faces is not None:
            return _with_passes(cell, places, lattice, level, margin, tetrahedra, faces)
        # a chance tie was broken in two ways: other nudges break it elsewhere
        seed += 1
    raise BadFile("The atoms of this cell could not be triangulated.",
                  "A cell whose atoms are all in different places would work.")


def _tetrahedra(cell: Cell, spots: Floats, lattice: Floats, level: float,
                margin: float) -> tuple[Ints, Ints, Floats, Floats] | None:
    """Atoms, shifts, centres and powers of the tetrahedra centred in the cell; None where the images span no space."""
    from scipy.spatial import ConvexHull, QhullError

    atom, shift = images(cell, margin)
    middle = lattice.sum(axis=0) / 2.0
    places = spots[atom] + shift @ lattice - middle
    weights = (cell.radii[atom] + level) ** 2
    lifted = np.column_stack([places, (places**2).sum(axis=1) - weights])
    try:
        hull = ConvexHull(lifted)
    except QhullError:
        return None
    steep = hull.equations[:, 3]
    lower = np.flatnonzero(steep < -1e-12)
    centre = -hull.equations[lower, :3] / (2.0 * steep[lower, None])
    frac = (centre + middle) @ np.linalg.inv(lattice)
    mine = np.all((frac > -1e-4) & (frac < 1.0 + 1e-4), axis=1)
    if not mine.any():
        return None
    corner, centre = hull.simplices[lower[mine]], centre[mine]
    power = ((centre - places[corner[:, 0]]) ** 2).sum(axis=1) - weights[corner[:, 0]]
    atoms, shifts = _ordered(atom[corner], shift[corner])
    centre = centre + middle - shifts[:, 0] @ lattice
    shifts = shifts - shifts[:, :1]
    _, first = np.unique(_key(atoms, shifts), return_index=True)
    return atoms[first], shifts[first], centre[first], power[first]


def _code(atoms: Ints, shifts: Ints) -> Ints:
    """One number for an atom in a cell, ordered by atom, then by cell."""
    half = _BASE // 2
    return np.asarray(((atoms * _BASE + shifts[..., 0] + half) * _BASE + shifts[..., 1] + half) * _BASE
                      + shifts[..., 2] + half)


def _ordered(atoms: Ints, shifts: Ints) -> tuple[Ints, Ints]:
    """Corners in an order that no translation changes."""
    order = np.argsort(_code(atoms, shifts), axis=1)
    return np.take_along_axis(atoms, order, 1), np.take_along_axis(shifts, order[:, :, None], 1)


def _key(atoms: Ints, shifts: Ints) -> NDArray[np.uint64]:
    """One number for a simplex whose corners are ordered and whose first stands in the cell itself."""
    code = _code(atoms, shifts).astype(np.uint64)
    mixed = code * _MIX[: atoms.shape[1]]
    mixed ^= mixed >> np.uint64(29)
    return np.asarray((mixed * np.uint64(0xBF58476D1CE4E5B9)).sum(axis=1, dtype=np.uint64))


def simplex_keys(atoms: Ints, shifts: Ints) -> NDArray[np.uint64]:
    """One number for each class of simplices (corners ordered as stored: (m, k), (m, k, 3)) under the translations."""
    return _key(atoms, shifts - shifts[:, :1])


def _faces(atoms: Ints, shifts: Ints) -> tuple[Ints, Ints, Ints] | None:
    """Pairs of tetrahedra that share a triangle: sides, hop, face. Nothing unless every triangle has exactly two."""
    at = atoms[:, FACES].reshape(-1, 3)
    cells = shifts[:, FACES].reshape(-1, 3, 3)
    first = cells[:, 0]
    keys = simplex_keys(at, cells)
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    if len(ranked) % 2 or np.any(ranked[::2] != ranked[1::2]) or np.any(ranked[1:-1:2] == ranked[2::2]):
        return None
    one, two = order[::2], order[1::2]
    return (np.column_stack([one // 4, two // 4]), first[one] - first[two], np.column_stack([one % 4, two % 4]))


def _with_passes(cell: Cell, spots: Floats, lattice: Floats, level: float, margin: float,
                 tetrahedra: tuple[Ints, Ints, Floats, Floats], faces: tuple[Ints, Ints, Ints]) -> Triangulation:
    """The triangulation with the point of equal power in the plane of each triangle."""
    atoms, shifts, centre, power = tetrahedra
    sides, hop, face = faces
    corners = spots[atoms] + shifts @ lattice
    weights = (cell.radii[atoms] + level) ** 2
    one, two = sides[:, 0], sides[:, 1]
    a, b, c = (corners[one, FACES[face[:, 0], k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    normal /= np.maximum(np.linalg.norm(normal, axis=1), 1e-300)[:, None]
    # the centres of equal power of three spheres are a line across their plane, through the tetrahedron's
    height = ((centre[one] - a) * normal).sum(axis=1)
    middle = centre[one] - height[:, None] * normal
    pass_power = power[one] - height**2
    third = (one, face[:, 0])
    fourth = (two, face[:, 1])
    far = corners[fourth] + hop @ lattice
    open_side = ((((middle - corners[third]) ** 2).sum(axis=1) - weights[third] < pass_power)
                 | (((middle - far) ** 2).sum(axis=1) - weights[fourth] < pass_power))
    return Triangulation(level, lattice, atoms, shifts, corners, centre, power, sides, hop, face, middle, pass_power,
                         open_side, margin)
