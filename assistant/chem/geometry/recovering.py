"""Which motion took one picture to another: one command, two, or as many as it takes; and the motion that undoes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assistant.chem.geometry.motions import AXES, Axis, Motion, matrix
from assistant.chem.geometry.superposition import superposed

SAME_TURN, SAME_PLACE = 0.05, 0.05
"""Degrees and Å below which nothing is said to have turned or moved; a file gives coordinates to 0.001 Å."""


@dataclass(frozen=True, slots=True, eq=False)
class Rigid:
    """A rigid motion: a turn about ``pivot``, then a shift.

    Attributes
    ----------
    rotation
        Shape (3, 3), for column vectors.
    shift
        Å, shape (3,).
    pivot
        The centre of rotation before the motion, Å, shape (3,).
    rmsd
        How far the points are from it, Å.
    """

    rotation: np.ndarray
    shift: np.ndarray
    pivot: np.ndarray
    rmsd: float = 0.0

    def of(self, points: np.ndarray) -> np.ndarray:
        """The points after the motion, shape (n, 3)."""
        return np.asarray((points - self.pivot) @ self.rotation.T + self.pivot + self.shift)

    @property
    def degrees(self) -> float:
        """The angle of the turn, 0 to 180."""
        return _angle(self.rotation)


def between(before: np.ndarray, after: np.ndarray, pivot: np.ndarray | None = None) -> Rigid:
    """The motion from one picture to another.

    Parameters
    ----------
    before, after
        The same atoms on the axes of the screen, Å, shape (n, 3).
    pivot
        Centre of rotation in the first picture; the centroid of the points where none is given.

    Raises
    ------
    BadStructure
        When the points fix no rotation.
    """
    rotation, rmsd = superposed(before, after)
    centre = before.mean(axis=0) if pivot is None else np.asarray(pivot, dtype=float)
    shift = after.mean(axis=0) - centre - rotation @ (before.mean(axis=0) - centre)
    return Rigid(rotation, shift, centre, rmsd)


def steps_between(before: np.ndarray, after: np.ndarray, pivot: np.ndarray | None = None) -> tuple[Motion, ...]:
    """The commands that take one picture to another, as few as do: rolls first, in their order, then moves.

    Empty when nothing moved. Raises BadStructure when the points fix no rotation.
    """
    found = between(before, after, pivot)
    return (*rolls_of(found.rotation), *_moves(found.shift))


def centring(point: np.ndarray) -> tuple[Motion, ...]:
    """The moves in x and y that bring a point, given on the axes of the screen from its centre in Å, to the centre."""
    return _moves(np.array([-point[0], -point[1], 0.0]))


def docking_back(displaced: np.ndarray, home: np.ndarray) -> tuple[Motion, ...]:
    """The roll (or rolls) of a displaced ligand about its own centroid, then the moves, that bring it home.

    Parameters
    ----------
    displaced, home
        The ligand's atoms where they are and where they belong, on the axes of the screen, Å, shape (n, 3).

    Raises
    ------
    BadStructure
        When the points fix no rotation.
    """
    return steps_between(displaced, home)


def rolls_of(rotation: np.ndarray, tolerance: float = SAME_TURN) -> tuple[Motion, ...]:
    """A rotation as rolls about axes of the screen: none, one, two or three, in the order they are carried out."""
    if _angle(rotation) < tolerance:
        return ()
    for axis in AXES:
        if (angle := _about(rotation, axis)) is not None and _left(rotation, matrix(axis, angle)) < tolerance:
            return (Motion("roll", axis, angle),)
    pairs = [found for first in AXES for second in AXES if first != second
             and (found := _pair(rotation, first, second, tolerance))]
    return min(pairs, key=lambda pair: sum(abs(one.by) for one in pair), default=()) or _three(rotation)


def _pair(rotation: np.ndarray, first: Axis, second: Axis, tolerance: float) -> tuple[Motion, ...]:
    """R = second(b) first(a): the first axis is left in place by its own roll, so its image tells b."""
    i, j = AXES.index(first), AXES.index(second)
    k = 3 - i - j
    sign = 1.0 if (i, j, k) in ((1, 0, 2), (2, 1, 0), (0, 2, 1)) else -1.0  # e_j × e_i = sign · e_k
    image = rotation[:, i]
    b = float(np.degrees(np.arctan2(sign * image[k], image[i])))
    rest = matrix(second, -b) @ rotation
    a = _about(rest, first)
    if a is None or _left(rotation, matrix(second, b) @ matrix(first, a)) >= tolerance:
        return ()
    return Motion("roll", first, a), Motion("roll", second, b)


def _three(rotation: np.ndarray) -> tuple[Motion, ...]:
    """Roll x, then y, then z: any rotation."""
    y = float(np.degrees(np.arcsin(np.clip(-rotation[2, 0], -1.0, 1.0))))
    x = float(np.degrees(np.arctan2(rotation[2, 1], rotation[2, 2])))
    z = float(np.degrees(np.arctan2(rotation[1, 0], rotation[0, 0])))
    return Motion("roll", "x", x), Motion("roll", "y", y), Motion("roll", "z", z)


def _about(rotation: np.ndarray, axis: Axis) -> float | None:
    """The angle about one axis, if the rotation looks like one about it; None where its plane is turned over."""
    i = AXES.index(axis)
    j, k = (i + 1) % 3, (i + 2) % 3
    if rotation[i, i] < 0.5:
        return None
    return float(np.degrees(np.arctan2(rotation[k, j] - rotation[j, k], rotation[j, j] + rotation[k, k])))


def _moves(shift: np.ndarray) -> tuple[Motion, ...]:
    return tuple(Motion("move", axis, float(by)) for axis, by in zip(AXES, shift, strict=True)
                 if abs(by) >= SAME_PLACE)


def _left(rotation: np.ndarray, made: np.ndarray) -> float:
    return _angle(rotation @ made.T)


def _angle(rotation: np.ndarray) -> float:
    """Degrees of a rotation, exact near 0 too: from the antisymmetric part as well as the trace."""
    odd = 0.5 * np.array([rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0],
                          rotation[1, 0] - rotation[0, 1]])
    return float(np.degrees(np.arctan2(np.linalg.norm(odd), 0.5 * (np.trace(rotation) - 1.0))))
