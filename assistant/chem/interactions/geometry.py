"""Small geometry of interactions: angles, planes of rings, where a hydrogen is or would best be."""

from __future__ import annotations

from math import acos, degrees, sqrt

import numpy as np
from rdkit import Chem

LENGTHS: dict[str, float] = {"N": 1.01, "O": 0.97, "S": 1.34}
"""Å from a donor to its hydrogen. doi:10.1039/P298700000S1"""
TETRAHEDRAL, TRIGONAL = 109.47, 120.0
Points = np.ndarray
Vector = tuple[float, float, float]


def angle(a: Points, b: Points, c: Points) -> float:
    """The angle at b, degrees."""
    (ux, uy, uz), (vx, vy, vz) = (a - b).tolist(), (c - b).tolist()
    size = sqrt((ux * ux + uy * uy + uz * uz) * (vx * vx + vy * vy + vz * vz))
    return degrees(acos(max(-1.0, min(1.0, (ux * vx + uy * vy + uz * vz) / size)))) if size > 1e-9 else 0.0


def normals(rings: Points) -> Points:
    """The unit normal of each ring, points of shape (rings, n, 3), one decomposition for all."""
    return np.asarray(np.linalg.svd(rings - rings.mean(axis=1, keepdims=True))[2][:, 2])


def centre(at: Points, atoms: tuple[int, ...]) -> Points:
    """The middle of some of these places."""
    return np.asarray(at[atoms[0]] if len(atoms) == 1 else at[list(atoms)].mean(axis=0))


def vector(place: Points) -> Vector:
    """A place as plain numbers."""
    x, y, z = place.tolist()
    return x, y, z


def dot(one: Vector, other: Vector) -> float:
    """The product of two vectors; plain numbers, since for one pair arrays take ten times as long."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def cross(one: Vector, other: Vector) -> Vector:
    """The vector across two others."""
    (a, b, c), (x, y, z) = one, other
    return b * z - c * y, c * x - a * z, a * y - b * x


def minus(one: Vector, other: Vector) -> Vector:
    """From ``other`` to ``one``."""
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def times(one: Vector, by: float) -> Vector:
    """A vector made longer."""
    return one[0] * by, one[1] * by, one[2] * by


def between(normal: Vector, other: Vector) -> float:
    """The angle of two unit vectors without their sign, 0 to 90 degrees."""
    return degrees(acos(min(1.0, abs(dot(normal, other)))))


def offset(centre: Vector, normal: Vector, point: Vector) -> float:
    """Å from the centre of a ring to where a point falls on its plane."""
    gap = minus(point, centre)
    flat = minus(gap, times(normal, dot(gap, normal)))
    return sqrt(dot(flat, flat))


def meeting(here: Vector, normal: Vector, there: Vector, direction: Vector) -> float:
    """Å from the nearer centre to the foot of the first centre on the line in which the planes of two rings meet."""
    along = cross(normal, direction)
    square = dot(along, along)
    if square < 1e-12:
        return 1e3
    gap = minus(there, here)
    # the foot of ``here`` lies in its own plane, across the line, as far as the other plane is
    foot = times(cross(along, normal), dot(gap, direction) / square)
    beyond = minus(gap, foot)
    return sqrt(min(dot(foot, foot), dot(beyond, beyond)))


def best_hydrogens(mol: Chem.Mol, donor: int, at: Points, target: Points) -> list[Points]:
    """Places of the hydrogens of a donor that has none drawn, the ones that turn freely turned towards ``target``.

    Parameters
    ----------
    at
        Places of all atoms of ``mol``, Å, shape (n, 3).
    target
        The acceptor.
    """
    atom = mol.GetAtomWithIdx(donor)
    heavy = [other.GetIdx() for other in atom.GetNeighbors() if other.GetAtomicNum() > 1]
    length = LENGTHS.get(atom.GetSymbol(), 1.0)
    place = at[donor]
    if not heavy:
        return [place + length * _unit(target - place)]
    if len(heavy) == 2 and not _flat(atom, mol) and not atom.GetIsAromatic():
        return _corners(place, at[heavy[0]], at[heavy[1]], length)
    if len(heavy) >= 2:
        outward = _unit(np.sum([_unit(place - at[i]) for i in heavy], axis=0))
        return [place + length * outward]
    axis = _unit(place - at[heavy[0]])
    if _flat(atom, mol):
        return _in_plane(mol, donor, heavy[0], at, axis, length)
    return [place + length * _turned(axis, target - place, TETRAHEDRAL)]


def _corners(place: Points, one: Points, other: Points, length: float) -> list[Points]:
    """The two free corners of a tetrahedral atom with two neighbours."""
    back, across = -_unit(_unit(one - place) + _unit(other - place)), _unit(np.cross(one - place, other - place))
    half = np.radians(TETRAHEDRAL / 2)
    return [place + length * (np.cos(half) * back + sign * np.sin(half) * across) for sign in (1.0, -1.0)]


def turns(mol: Chem.Mol, donor: int) -> bool:
    """Whether the hydrogens of a donor turn about a single bond: hydroxyls, thiols, ammonium ends."""
    atom = mol.GetAtomWithIdx(donor)
    return sum(other.GetAtomicNum() > 1 for other in atom.GetNeighbors()) < 2 and not _flat(atom, mol)


def _flat(atom: Chem.Atom, mol: Chem.Mol) -> bool:
    """Whether the hydrogens of an end atom lie in a plane that its neighbour sets: amides, anilines, guanidines."""
    if atom.GetSymbol() != "N" or (atom.GetFormalCharge() > 0 and atom.GetTotalNumHs() == 3):
        return False
    return any(bond.GetIsConjugated() for bond in atom.GetBonds()) or any(
        other.GetIsAromatic() for other in atom.GetNeighbors())


def _in_plane(mol: Chem.Mol, donor: int, neighbour: int, at: Points, axis: Points, length: float) -> list[Points]:
    further = [other.GetIdx() for other in mol.GetAtomWithIdx(neighbour).GetNeighbors()
               if other.GetIdx() != donor and other.GetAtomicNum() > 1]
    if not further:
        return [at[donor] + length * axis]
    side = at[further[0]] - at[neighbour]
    across = side - (side @ axis) * axis
    if np.linalg.norm(across) < 1e-6:
        return [at[donor] + length * axis]
    across = _unit(across)
    half = np.radians(180.0 - TRIGONAL)
    made = [at[donor] + length * (np.cos(half) * axis + sign * np.sin(half) * across) for sign in (1.0, -1.0)]
    atom = mol.GetAtomWithIdx(donor)
    return made if atom.GetTotalNumHs() >= 2 else made[:1] if len(further) == 1 else made


def _turned(axis: Points, towards: Points, at_donor: float) -> Points:
    """A direction at the angle ``at_donor`` to the bond, turned about it as far to the target as goes."""
    across = towards - (towards @ axis) * axis
    if np.linalg.norm(across) < 1e-6:
        across = np.cross(axis, [1.0, 0.0, 0.0] if abs(axis[0]) < 0.9 else [0.0, 1.0, 0.0])
    half = np.radians(180.0 - at_donor)
    return np.asarray(np.cos(half) * axis + np.sin(half) * _unit(across))


def _unit(vector: Points) -> Points:
    length = float(np.linalg.norm(vector))
    return vector / length if length > 1e-9 else vector
