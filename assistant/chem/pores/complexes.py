"""The dual complex of a triangulation (which overlaps count), and the void's volume and surface in each tetrahedron."""

from __future__ import annotations

import numpy as np

from assistant.chem.pores.balls import (
    EDGES,
    OPPOSITE,
    dihedral_angles,
    edge_lenses,
    solid_angles,
    triple_overlaps,
    volumes,
)
from assistant.chem.pores.cell import Cell
from assistant.chem.pores.passes import open_passes
from assistant.chem.pores.triangulation import FACES, Triangulation, simplex_keys
from assistant.chem.pores.words import Flags, Floats, Ints

_EDGES_OF_FACE = np.array([[3, 4, 5], [1, 2, 5], [0, 2, 4], [0, 1, 3]])
"""Edges (in the order of EDGES) of the face opposite each corner."""


def void_shares(cell: Cell, mesh: Triangulation) -> tuple[Floats, Floats]:
    """What each tetrahedron adds to the volume (Å3) and surface (Å2) of its void; 0 where there is no room.

    The void is all space outside the balls of radius ``r_i + level``. Only the sum over a whole void has a meaning.
    """
    room, through = open_passes(mesh)
    triangle = _triangles(mesh)
    faces = ~through[triangle]
    edges, corners_in = _members(cell, mesh, faces)
    void = np.flatnonzero(room)
    corners, radii = mesh.corners[void], cell.radii[mesh.atoms[void]] + mesh.level
    solid = solid_angles(corners) * corners_in[void]
    dihedral = dihedral_angles(corners) * edges[void]
    lens, skin = edge_lenses(corners, radii)
    volume = volumes(corners) - (solid * 4.0 / 3.0 * np.pi * radii**3).sum(axis=1) + _kept(dihedral, lens)
    surface = (solid * 4.0 * np.pi * radii**2).sum(axis=1) - _kept(dihedral, skin)
    row, face = np.nonzero(faces[void])
    which = triangle[void[row], face]
    at = FACES[face]
    three, three_radii = corners[row[:, None], at], radii[row[:, None], at]
    middle = mesh.middle[which]
    # a triangle's middle is stored beside its first side; seen from the second it stands a hop away
    second = mesh.sides[which, 0] * 4 + mesh.face[which, 0] != void[row] * 4 + face
    middle = middle - (mesh.hop[which] * second[:, None]) @ mesh.lattice
    overlap, rim = triple_overlaps(three, three_radii, middle, mesh.pass_power[which])
    volume -= 0.5 * np.bincount(row, overlap, len(void))
    surface += 0.5 * np.bincount(row, rim, len(void))
    volumes_of, surfaces_of = np.zeros(len(room)), np.zeros(len(room))
    volumes_of[void], surfaces_of[void] = volume, surface
    return volumes_of, surfaces_of


def _kept(angle: Floats, amount: Floats) -> Floats:
    """Sum over edges; one that is no member has no lens, whatever its formula gives."""
    return np.asarray(np.where(angle > 0.0, angle * amount, 0.0).sum(axis=1))


def _triangles(mesh: Triangulation) -> Ints:
    """Index of the triangle opposite each corner of each tetrahedron, shape (m, 4)."""
    found = np.zeros((len(mesh.atoms), 4), dtype=np.int64)
    rank = np.arange(len(mesh.sides))
    for side in (0, 1):
        found[mesh.sides[:, side], mesh.face[:, side]] = rank
    return found


def _members(cell: Cell, mesh: Triangulation, faces: Flags) -> tuple[Flags, Flags]:
    """Which edges (m, 6) and corners (m, 4) belong to the dual complex.

    A simplex does if one that it bounds does, or if its own balls overlap (power not above 0) at a point that no
    other atom of a tetrahedron around it is nearer to.
    """
    corners = mesh.corners
    weights = (cell.radii[mesh.atoms] + mesh.level) ** 2
    i, j = EDGES[:, 0], EDGES[:, 1]
    along = corners[:, j] - corners[:, i]
    apart = np.maximum((along**2).sum(axis=2), 1e-18)
    part = (apart + weights[:, i] - weights[:, j]) / (2.0 * apart)
    point = corners[:, i] + part[:, :, None] * along
    power = part**2 * apart - weights[:, i]
    nearer = np.zeros(power.shape, dtype=bool)
    for side in (0, 1):
        other = OPPOSITE[:, side]
        nearer |= ((point - corners[:, other]) ** 2).sum(axis=2) - weights[:, other] < power
    bound = np.zeros(power.shape, dtype=bool)
    for face in range(4):
        bound[:, _EDGES_OF_FACE[face]] |= faces[:, face, None]
    _, kind = np.unique(simplex_keys(mesh.atoms[:, EDGES].reshape(-1, 2), mesh.shifts[:, EDGES].reshape(-1, 2, 3)),
                        return_inverse=True)
    edges = (_any(kind, bound.ravel()) | (~_any(kind, nearer.ravel()) & (power.ravel() <= 0.0))).reshape(power.shape)
    hidden = np.zeros(mesh.atoms.shape, dtype=bool)
    bound = np.zeros(mesh.atoms.shape, dtype=bool)
    for edge, (a, b) in enumerate(EDGES.tolist()):
        hidden[:, a] |= apart[:, edge] - weights[:, b] < -weights[:, a]
        hidden[:, b] |= apart[:, edge] - weights[:, a] < -weights[:, b]
        bound[:, a] |= edges[:, edge]
        bound[:, b] |= edges[:, edge]
    atom = mesh.atoms.ravel()
    return edges, (_any(atom, bound.ravel()) | ~_any(atom, hidden.ravel())).reshape(mesh.atoms.shape)


def _any(kind: Ints, flags: Flags) -> Flags:
    """For each entry, whether any entry of its kind is set."""
    return np.asarray(np.bincount(kind, flags)[kind] > 0)
