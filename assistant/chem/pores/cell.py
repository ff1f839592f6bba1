"""The crystal as hard spheres: a short cell, radii, and the free radius at any point of space."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.chem.crystals.structure import Crystal
from assistant.chem.pores.radii import radii_of
from assistant.chem.pores.words import Floats, Ints
from assistant.errors import TooLarge

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

# Symmetry puts five and more atoms on one sphere, where a triangulation is not unique. There each atom (the same in
# every image) is moved by up to this much, Å, and the cell strained by as little: the triangulation becomes unique and
# periodic, and as every diameter follows the atoms with slope one, none changes by more than about four times this.
NUDGE = 1e-6
MOST_ATOMS = 20_000
"""Atoms of a cell; above it memory and time are no longer those of a question and its answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """Hard spheres in a cell with short vectors.

    ``lattice``: rows, Å, reduced. ``basis``: integers with ``lattice = basis @ crystal.lattice``. ``frac``: (n, 3) in
    ``lattice``, in [0, 1). ``xyz``: the same in Å. ``radii``: (n,), Å.
    """

    lattice: Floats
    basis: Ints
    frac: Floats
    xyz: Floats
    radii: Floats

    @property
    def widths(self) -> Floats:
        """Distances between opposite faces, Å, shape (3,)."""
        return np.asarray(1.0 / np.linalg.norm(np.linalg.inv(self.lattice), axis=0))

    @property
    def volume(self) -> float:
        """Å3."""
        return float(abs(np.linalg.det(self.lattice)))


def short_cell(lattice: Floats) -> tuple[Floats, Ints]:
    """The same lattice with vectors as short as pairwise reduction makes them, and the integers that make them."""
    short, basis = np.array(lattice, dtype=float), np.eye(3, dtype=np.int64)
    for _ in range(200):
        changed = False
        for i, j in ((0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)):
            # 0.501: a tie is left alone, or two cells of one lattice would be swapped for ever
            ratio = float(short[i] @ short[j] / (short[j] @ short[j]))
            if abs(ratio) > 0.501:
                times = int(np.rint(ratio))
                short[i] -= times * short[j]
                basis[i] -= times * basis[j]
                changed = True
        if not changed:
            break
    return short, basis


def as_cell(crystal: Crystal) -> Cell:
    """The crystal as hard spheres with Zeo++'s radii.

    Raises
    ------
    TooLarge
        More than MOST_ATOMS atoms.
    BadFile
        No atoms, a flat cell, or coordinates that are no numbers.
    """
    if len(crystal) > MOST_ATOMS:
        raise TooLarge(f"This cell has {len(crystal):,} atoms; pores are measured up to {MOST_ATOMS:,}.",
                       "The primitive cell of the same crystal may have fewer.")
    radii = radii_of(crystal)
    lattice, basis = short_cell(np.asarray(crystal.lattice, dtype=float))
    frac = np.asarray(crystal.frac, dtype=float) @ crystal.lattice @ np.linalg.inv(lattice)
    frac -= np.floor(frac)
    return Cell(lattice, basis, frac, frac @ lattice, radii)


def nudged(cell: Cell, seed: int) -> tuple[Floats, Floats]:
    """The atoms' places, each moved a little (see NUDGE), Å, and the strained lattice; later seeds move further."""
    rng = np.random.default_rng(seed)
    size = NUDGE * 3.0 ** (seed // 2)
    # images of one atom move together: only a strain parts those that lie on one sphere by the lattice's own symmetry
    lattice = cell.lattice @ (np.eye(3) + rng.uniform(-0.1, 0.1, (3, 3)) * size)
    return np.asarray(cell.frac @ lattice + rng.uniform(-size, size, cell.frac.shape)), lattice


def first_margin(cell: Cell) -> float:
    """A guess of how far from the cell atoms still matter, Å: the widest gap at a few places, and a little more."""
    spots = (np.arange(1, 257)[:, None] * np.array([0.8191725134, 0.6710436067, 0.5497004779])) % 1.0
    atom, shift = images(cell, 1.0)
    from scipy.spatial import cKDTree

    near, _ = cKDTree(cell.xyz[atom] + shift @ cell.lattice).query(spots @ cell.lattice)
    return float(min(near.max(), 40.0) + 1.0)


def images(cell: Cell, margin: float) -> tuple[Ints, Ints]:
    """Atoms in the cell and within ``margin`` (Å) of its faces: index of the atom (m,), cell it stands in (m, 3)."""
    reach = margin / cell.widths
    counts = np.ceil(reach).astype(int) + 1
    shifts = np.stack(np.meshgrid(*(np.arange(-n, n + 1) for n in counts), indexing="ij"), axis=-1).reshape(-1, 3)
    near = np.all((shifts + 1.0 >= -reach) & (shifts <= 1.0 + reach), axis=1)
    shifts = shifts[near]
    places = cell.frac[:, None, :] + shifts[None, :, :]
    inside = np.all((places >= -reach) & (places <= 1.0 + reach), axis=2)
    atom, shift = np.nonzero(inside)
    return atom.astype(np.int64), shifts[shift].astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """The free radius ``d(x) = min_i(|x - a_i| - r_i)`` at points of the cell, through one search tree a radius."""

    cell: Cell
    kinds: tuple[tuple[float, Ints, Floats, cKDTree], ...]
    margin: float

    def home(self, points: Floats) -> Floats:
        """The points moved into the cell by whole cell vectors."""
        frac = points @ np.linalg.inv(self.cell.lattice)
        return np.asarray((frac - np.floor(frac)) @ self.cell.lattice)

    def free(self, points: Floats) -> Floats:
        """Free radius, Å, at each of the points (m, 3)."""
        home = self.home(points)
        best = np.full(len(home), np.inf)
        for radius, _, _, tree in self.kinds:
            found, _ = tree.query(home, distance_upper_bound=float(best.max() + radius) if len(best) else np.inf)
            best = np.minimum(best, found - radius)
        return best

    def around(self, point: Floats, slack: float) -> tuple[Ints, Floats, Floats]:
        """Atoms whose own free radius at the point is within ``slack`` Å of the smallest: index, centre, radius.

        The centres stand around the point moved home.
        """
        home = self.home(point[None])[0]
        top = float(self.free(home[None])[0]) + slack
        found = [(atoms[near], centres[near], np.full(len(near), radius)) for radius, atoms, centres, tree in self.kinds
                 for near in [np.asarray(tree.query_ball_point(home, max(top + radius, 0.0)), dtype=np.int64)]]
        return (np.concatenate([part[0] for part in found]), np.concatenate([part[1] for part in found]),
                np.concatenate([part[2] for part in found]))


def field_of(cell: Cell, margin: float) -> Field:
    """The field; right where free radius, largest atom and any slack asked for are together below ``margin``."""
    from scipy.spatial import cKDTree

    atom, shift = images(cell, margin)
    centres = cell.xyz[atom] + shift @ cell.lattice
    kinds = []
    for radius in np.unique(cell.radii):
        mine = np.flatnonzero(cell.radii[atom] == radius)
        kinds.append((float(radius), atom[mine], centres[mine], cKDTree(centres[mine])))
    kinds.sort(key=lambda kind: -len(kind[1]))
    return Field(cell, tuple(kinds), margin)
