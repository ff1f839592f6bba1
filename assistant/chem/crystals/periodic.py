"""Pairs of atoms within a distance in an endless crystal; works for cells of 2,000 atoms and for cells of 1."""

from __future__ import annotations

import numpy as np

from assistant.chem.crystals.structure import Bonds, Floats, Ints
from assistant.errors import BadFile, TooLarge

MAX_COPIES = 2_000_000  # atoms of the cell and around it that one search may hold: about 100 MB
MAX_PAIRS = 8_000_000


def heights(lattice: Floats) -> Floats:
    """Distances between opposite faces of the cell, Å, shape (3,).

    Raises
    ------
    BadFile
        When the three vectors lie in one plane or are not numbers.
    """
    volume = abs(float(np.linalg.det(lattice))) if np.isfinite(lattice).all() else 0.0
    if not volume > 1e-6:
        raise BadFile("The unit cell has no volume.",
                      "A CIF needs three cell lengths and three angles that span a box.")
    a, b, c = lattice
    areas = np.linalg.norm([np.cross(b, c), np.cross(c, a), np.cross(a, b)], axis=1)
    return np.asarray(volume / areas)


def neighbours(lattice: Floats, frac: Floats, cutoff: float) -> Bonds:
    """Every pair of atoms nearer than ``cutoff`` Å, each once; an atom may pair with its own image.

    Raises
    ------
    BadFile
        When the cell has no volume.
    TooLarge
        When the cell is so small beside the cutoff, or so crowded, that the pairs do not fit in memory.
    """
    home = np.floor(frac).astype(np.int64)
    inside = frac - home
    index, image = _copies(inside, cutoff / heights(lattice))
    where = (inside[index] + image) @ lattice
    i, k = _pairs(inside @ lattice, where, cutoff)
    j, shift = index[k], image[k]
    once = (i < j) | ((i == j) & _first(shift))
    i, j, k, shift = i[once], j[once], k[once], shift[once]
    length = np.linalg.norm(where[k] - (inside @ lattice)[i], axis=1)
    return Bonds(i, j, shift + home[i] - home[j], length)


def _first(shift: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Of a shift and its opposite, the one whose first number other than 0 is positive; never the shift of nothing."""
    a, b, c = shift.T
    return np.asarray((a > 0) | ((a == 0) & ((b > 0) | ((b == 0) & (c > 0)))))


def _copies(inside: Floats, margin: Floats) -> tuple[Ints, Ints]:
    """The atoms of the cell and their images within ``margin`` (fractions of an edge): atom numbers, images (m, 3)."""
    reach = np.ceil(margin).astype(np.int64)
    if len(inside) * float(np.prod(1.0 + 2.0 * margin)) > MAX_COPIES:
        raise TooLarge("The cell is too small for its atoms: the bonds of one atom would cross it many times over.",
                       "Please check the cell lengths; they are in Å.")
    index = np.arange(len(inside), dtype=np.int64)
    image = np.zeros((len(inside), 3), dtype=np.int64)
    for axis in range(3):  # axis by axis, so that only what is near a face is ever copied
        parts = []
        for step in range(-int(reach[axis]), int(reach[axis]) + 1):
            at = inside[index, axis] + step
            near = (at >= -margin[axis] - 1e-9) & (at <= 1.0 + margin[axis] + 1e-9)
            moved = image[near]
            moved[:, axis] = step
            parts.append((index[near], moved))
        index = np.concatenate([part[0] for part in parts])
        image = np.concatenate([part[1] for part in parts])
    return index, image


def _pairs(home: Floats, where: Floats, cutoff: float) -> tuple[Ints, Ints]:
    from scipy.spatial import cKDTree

    tree, around = cKDTree(home), cKDTree(where)
    if tree.count_neighbors(around, cutoff) > MAX_PAIRS:
        raise TooLarge("The atoms of the cell are too crowded to look for bonds.",
                       "Please check the cell lengths and the coordinates; several structures may lie in one file.")
    lists = tree.query_ball_tree(around, cutoff)
    counts = np.fromiter((len(one) for one in lists), dtype=np.int64, count=len(lists))
    i = np.repeat(np.arange(len(home), dtype=np.int64), counts)
    k = np.fromiter((one for many in lists for one in many), dtype=np.int64, count=int(counts.sum()))
    return i, k
