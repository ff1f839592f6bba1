"""Hydrogens that are not drawn but can be in one place only, given the kind of donor."""

from __future__ import annotations

import numpy as np

from assistant.chem.interactions.geometry import LENGTHS, TETRAHEDRAL

_PLANAR_TWO = frozenset({"guanidinium", "amide NH2", "planar NH2", "aniline"})
_PLANAR_ONE = frozenset({"imine"})
_BETWEEN = frozenset({"amide NH", "planar NH", "ring of 5", "ring of 6", "nitrogen"})
_CORNERS = frozenset({"secondary ammonium", "secondary amine", "tertiary ammonium"})


def fixed_hydrogens(kind: str, at: np.ndarray, around: list[np.ndarray], beyond: list[np.ndarray]) -> list[np.ndarray]:
    """Places (Å) of the hydrogens of a donor; none where they turn freely (hydroxyl, ammonium end, thiol, amine)."""
    length = LENGTHS["N"]
    if kind in _BETWEEN and len(around) == 2:
        return [at - length * _unit(_unit(around[0] - at) + _unit(around[1] - at))]
    if kind in _CORNERS and len(around) >= 2:
        return corners(at, around, length)
    if kind in _PLANAR_TWO | _PLANAR_ONE and len(around) == 1 and beyond:
        axis, side = _unit(at - around[0]), beyond[0] - around[0]
        side = _unit(side - (side @ axis) * axis)
        both = [at + length * (0.5 * axis + sign * np.sqrt(0.75) * side) for sign in (1.0, -1.0)]
        return both if kind in _PLANAR_TWO else both[1:]
    return []


def corners(at: np.ndarray, around: list[np.ndarray], length: float) -> list[np.ndarray]:
    """The free corners of a tetrahedron with two or three taken."""
    units = [_unit(one - at) for one in around]
    back = -_unit(np.sum(units, axis=0))
    if len(units) > 2:
        return [at + length * back]
    across, half = _unit(np.cross(units[0], units[1])), np.radians(TETRAHEDRAL / 2)
    return [at + length * (np.cos(half) * back + sign * np.sin(half) * across) for sign in (1.0, -1.0)]


def _unit(vector: np.ndarray) -> np.ndarray:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9))
