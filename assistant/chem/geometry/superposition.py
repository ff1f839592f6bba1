"""The rotation that brings one set of points best onto another."""

from __future__ import annotations

import numpy as np

from assistant.errors import BadStructure


def superposed(points: np.ndarray, onto: np.ndarray) -> tuple[np.ndarray, float]:
    """The proper rotation of least squares between two sets about their centroids.

    Parameters
    ----------
    points, onto
        Coordinates in Å, shape (n, 3), the same atoms in the same order.

    Returns
    -------
    rotation
        Shape (3, 3), for column vectors: ``onto - mean ≈ (points - mean) @ rotation.T``.
    rmsd
        Å, after it.

    Raises
    ------
    BadStructure
        When the sets differ in shape, or have fewer than three points, or lie on one line (no unique rotation).

    Notes
    -----
    Kabsch, W. Acta Cryst. A 1976, 32, 922 (doi:10.1107/S0567739476001873); the sign as in A 1978, 34, 827.
    """
    if points.shape != onto.shape or points.ndim != 2 or points.shape[1:] != (3,):
        raise BadStructure(f"Points of shapes {points.shape} and {onto.shape} cannot be superposed.",
                           "Give the same atoms twice, in the same order.")
    one, other = points - points.mean(axis=0), onto - onto.mean(axis=0)
    left, sizes, right = np.linalg.svd(one.T.astype(float) @ other.astype(float))
    if len(points) < 3 or sizes[1] < 1e-6 * max(float(sizes[0]), 1e-12):
        raise BadStructure("Fewer than three points, or points on one line, fix no rotation.",
                           "Give three atoms or more that do not lie on a line.")
    sign = np.sign(np.linalg.det(left @ right))
    rotation = (left @ np.diag([1.0, 1.0, sign]) @ right).T
    rmsd = float(np.sqrt(np.mean(np.sum((one @ rotation.T - other) ** 2, axis=1))))
    return rotation, rmsd
