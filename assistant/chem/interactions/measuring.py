"""Distances, angles, neighbours, buried surface, clashes and order, of anything named in a complex."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from assistant.chem.complexes.structure import Complex, Ligand

PROBE = 1.4
"""Å, the radius of the water that rolls over the surface. doi:10.1016/0022-2836(73)90011-9"""
SPHERE_POINTS = 500
OVERLAP = 0.5
"""Å by which van der Waals spheres may overlap before it is a clash; more is allowed to hydrogen bonds."""
BOND_OVERLAP = 1.0
RADII: dict[str, float] = {"H": 1.10, "C": 1.70, "N": 1.55, "O": 1.52, "F": 1.47, "P": 1.80, "S": 1.80, "Cl": 1.75,
                           "Br": 1.83, "I": 1.98, "Se": 1.90, "Si": 2.10, "B": 1.92}
"""Van der Waals radii, Å. doi:10.1021/j100785a001, doi:10.1021/jp8111556"""


@dataclass(frozen=True, slots=True)
class Near:
    """A residue near some atoms: the nearest pair of heavy atoms (indices into the complex) and their distance in Å."""

    residue: int
    atom: int
    other: int
    distance: float


def neighbours(complex_: Complex, atoms: np.ndarray, reach: float, waters: bool = False) -> list[Near]:
    """Residues with a heavy atom within ``reach`` (Å) of a heavy atom of ``atoms``, the nearest first."""
    elements = complex_.atoms.element
    mine = atoms[elements[atoms] != "H"]
    own = set(complex_.residue_of[atoms].tolist())
    heavy = np.flatnonzero(elements != "H")
    distance, which = cKDTree(complex_.atoms.coord[mine]).query(complex_.atoms.coord[heavy],
                                                               distance_upper_bound=reach)
    best: dict[int, Near] = {}
    for i, gap, k in zip(heavy.tolist(), distance.tolist(), which.tolist(), strict=True):
        residue = int(complex_.residue_of[i])
        if not np.isfinite(gap) or residue in own or (complex_.residues[residue].kind == "water" and not waters):
            continue
        if residue not in best or gap < best[residue].distance:
            best[residue] = Near(residue, i, int(mine[k]), float(gap))
    return sorted(best.values(), key=lambda one: (one.distance, one.residue))


def nearest_pair(complex_: Complex, one: np.ndarray, other: np.ndarray) -> tuple[int, int, float]:
    """The nearest heavy atoms of two sets: their indices and distance (Å)."""
    elements = complex_.atoms.element
    one = one[elements[one] != "H"] if (elements[one] != "H").any() else one
    other = other[elements[other] != "H"] if (elements[other] != "H").any() else other
    distance, which = cKDTree(complex_.atoms.coord[other]).query(complex_.atoms.coord[one])
    at = int(np.argmin(distance))
    return int(one[at]), int(other[which[at]]), float(distance[at])


def angle(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> float:
    """The angle at b, degrees."""
    u, v = a - b, c - b
    return float(np.degrees(np.arctan2(np.linalg.norm(np.cross(u, v)), u @ v)))


def dihedral(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> float:
    """The dihedral of four places, degrees from -180 to 180, positive clockwise (IUPAC)."""
    first, axis, last = b - a, c - b, d - c
    one, other = np.cross(first, axis), np.cross(axis, last)
    return float(np.degrees(np.arctan2(np.linalg.norm(axis) * (first @ other), one @ other)))


@dataclass(frozen=True, slots=True)
class Surface:
    """Solvent-accessible surface of a ligand in Å²: alone, in its place, and what each residue covers of itself."""

    free: float
    bound: float
    covered: dict[int, float]

    @property
    def buried(self) -> float:
        return self.free - self.bound

    @property
    def share(self) -> float:
        """Percent of the free surface that is buried."""
        return 100.0 * self.buried / self.free if self.free > 0 else 0.0


def surface(complex_: Complex, ligand: Ligand, reach: float = 12.0) -> Surface:
    """Shrake and Rupley's surface (doi:10.1016/0022-2836(73)90011-9) of heavy atoms, waters left out."""
    atoms, elements = complex_.atoms, complex_.atoms.element
    mine = ligand.atoms[elements[ligand.atoms] != "H"]
    water = np.array([residue.kind == "water" for residue in complex_.residues])[complex_.residue_of]
    near = np.zeros(atoms.array_length(), dtype=bool)
    hits = cKDTree(atoms.coord).query_ball_point(atoms.coord[mine], reach)
    near[np.unique(np.concatenate([np.array(row, dtype=int) for row in hits]))] = True
    own = np.zeros_like(near)
    own[ligand.atoms] = True
    around = np.flatnonzero(near & (elements != "H") & ~water & ~own)
    radii = np.array([RADII.get(symbol, 1.8) for symbol in elements])
    free = _sasa(atoms.coord[mine], radii[mine])
    both = np.concatenate([mine, around])
    whole = _sasa(atoms.coord[both], radii[both])
    alone = _sasa(atoms.coord[around], radii[around]) if len(around) else np.zeros(0)
    covered: dict[int, float] = {}
    for i, lost in zip(around.tolist(), (alone - whole[len(mine):]).tolist(), strict=True):
        if lost > 0.5:
            residue = int(complex_.residue_of[i])
            covered[residue] = covered.get(residue, 0.0) + lost
    return Surface(float(free.sum()), float(whole[:len(mine)].sum()), covered)


def _sasa(coord: np.ndarray, radii: np.ndarray) -> np.ndarray:
    """Surface of each atom (Å²), by biotite."""
    from biotite.structure import AtomArray, sasa

    made = AtomArray(len(coord))
    made.coord = coord.astype(np.float32)
    made.element = np.full(len(coord), "C")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = sasa(made, probe_radius=PROBE, vdw_radii=radii.astype(np.float32), point_number=SPHERE_POINTS,
                     ignore_ions=False)
    return np.asarray(np.nan_to_num(np.asarray(found, dtype=float)))


@dataclass(frozen=True, slots=True)
class Clash:
    """Two heavy atoms (indices into the complex) nearer than their radii allow: distance and overlap in Å."""

    atom: int
    other: int
    distance: float
    overlap: float


def clashes(complex_: Complex, ligand: Ligand) -> list[Clash]:
    """Atoms of the ligand inside others, covalent bonds and metals left out, the worst first."""
    atoms = complex_.atoms
    mine = ligand.atoms[atoms.element[ligand.atoms] != "H"]
    own = set(ligand.atoms.tolist())
    bonded = {frozenset((int(i), int(j))) for i, j, _ in atoms.bonds.as_array()
              if (int(i) in own) != (int(j) in own)} if ligand.covalent else set()
    tied = {i for pair in bonded for i in pair}
    found = []
    for i, row in zip(mine.tolist(), cKDTree(atoms.coord).query_ball_point(atoms.coord[mine], 3.6), strict=True):
        for j in row:
            if j in own or atoms.element[j] == "H" or {i, j} & tied or _loose(complex_, j):
                continue
            gap = float(np.linalg.norm(atoms.coord[i] - atoms.coord[j]))
            overlap = RADII.get(str(atoms.element[i]), 1.8) + RADII.get(str(atoms.element[j]), 1.8) - gap
            polar = {str(atoms.element[i]), str(atoms.element[j])} <= {"N", "O", "F", "S"}
            if overlap > (BOND_OVERLAP if polar else OVERLAP):
                found.append(Clash(i, int(j), gap, overlap))
    return sorted(found, key=lambda one: -one.overlap)


def _loose(complex_: Complex, atom: int) -> bool:
    return complex_.residues[int(complex_.residue_of[atom])].kind in ("metal", "water")


def mean_b(complex_: Complex, atoms: np.ndarray) -> float | None:
    """Mean B-factor (Å²) of heavy atoms; None where the file has none, or the same for all."""
    values = getattr(complex_.atoms, "b_factor", None)
    if values is None or float(np.ptp(values)) < 1e-6 or not len(atoms):
        return None
    heavy = atoms[complex_.atoms.element[atoms] != "H"]
    return float(values[heavy].mean()) if len(heavy) else None
