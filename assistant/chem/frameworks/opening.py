"""Open metal sites: whether a guest can reach a metal, from the directions and distances of its donors.

After the idea of Y. G. Chung et al. (CoRE MOF 2019, doi:10.1021/acs.jced.9b00835), who call a metal open when its
donors leave one side of a plane free. Here: the widest cone with its tip at the metal that holds no donor (its
half-angle: octahedron 54.7, trigonal bipyramid 63.4, tetrahedron 70.5, square pyramid 75 to 90, square plane 90
degrees), and whether other atoms of the framework stand where the guest would.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which half-angle of the empty cone (degrees) a metal with that many donors is open."""

    least: int
    most: int
    angle: float
    why: str


THRESHOLDS: tuple[Threshold, ...] = (
    Threshold(0, 3, 0.0, "three donors or fewer leave a side free"),
    Threshold(4, 4, 82.0, "a tetrahedron leaves 70.5°, a square plane 90°"),
    Threshold(5, 5, 74.0, "a trigonal bipyramid leaves 63.4°, a square pyramid 75° to 90°"),
    Threshold(6, 6, 73.0, "an octahedron leaves 54.7°, a trigonal prism 66.5°"),
    Threshold(7, 99, 70.5, "a capped trigonal prism leaves 64°, an antiprism 59°"),
)
GUEST_DISTANCE = 2.3  # Å from the metal, where a bound guest's first atom would be
GUEST_ROOM = 1.6      # Å that it needs to the next atom of the framework


@dataclass(frozen=True, slots=True)
class Opening:
    """The verdict on one metal: half-angle of the empty cone (degrees), its axis (unit vector), and the reason."""

    open: bool
    angle: float
    axis: tuple[float, float, float]
    reason: str


def opening(donors: Floats, others: Floats) -> Opening:
    """Whether a metal is open. ``donors``: vectors to bonded atoms, ``others``: to further atoms near it; (n, 3), Å."""
    axes, angles = _cones(donors)
    row = next(row for row in THRESHOLDS if row.least <= len(donors) <= row.most)
    widest = _first_best(angles)
    words = f"{len(donors)} donors leave a cone of {angles[widest]:.0f}° free ({row.why})"
    if angles[widest] < row.angle:
        return _said(False, angles, axes, widest, words)
    room = np.where(angles >= row.angle, [_room(others, axis) for axis in axes], -1.0)
    best = widest if room[widest] >= GUEST_ROOM else _first_best(room)
    if room[best] < GUEST_ROOM:
        words += f", but another atom is {room[best]:.1f} Å from where a guest would be"
        return _said(False, angles, axes, best, words)
    return _said(True, angles, axes, best, words)


def _said(is_open: bool, angles: Floats, axes: Floats, k: int, words: str) -> Opening:
    x, y, z = (float(c) for c in axes[k])
    return Opening(is_open, float(angles[k]), (x, y, z), words)


def _first_best(values: Floats) -> int:
    return int(np.round(values, 6).argmax())


def _room(others: Floats, axis: Floats) -> float:
    if not len(others):
        return float("inf")
    return float(np.linalg.norm(others - GUEST_DISTANCE * axis, axis=1).min())


def empty_cone(donors: Floats) -> float:
    """Half-angle (degrees) of the widest cone at the metal that holds no donor."""
    return float(_cones(donors)[1].max())


def _cones(donors: Floats) -> tuple[Floats, Floats]:
    """Axes (unit vectors) of the cones that could be widest, and the half-angle of each in degrees."""
    if not len(donors):
        return np.array([[0.0, 0.0, 1.0]]), np.array([180.0])
    unit = donors / np.linalg.norm(donors, axis=1)[:, None]
    axes = _candidates(unit)
    return axes, np.degrees(np.arccos(np.clip((axes @ unit.T).max(axis=1), -1.0, 1.0)))


def _candidates(unit: Floats) -> Floats:
    """Axes that are as far from three donors at once, and away from one or two donors, both ways."""
    rows = [np.cross(unit[b] - unit[a], unit[c] - unit[a]) for a, b, c in combinations(range(len(unit)), 3)]
    rows += [unit[a] + unit[b] for a, b in combinations(range(len(unit)), 2)] + [unit[0], unit.sum(axis=0)]
    if len(unit) == 2:
        rows.append(np.cross(unit[0], unit[1] + np.array([1.0, 1e-3, 1e-6])))
    found = np.array(rows)
    size = np.linalg.norm(found, axis=1)
    found = found[size > 1e-6] / size[size > 1e-6][:, None]
    return np.vstack([found, -found])
