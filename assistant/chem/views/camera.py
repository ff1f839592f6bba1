"""A camera: it stands still and looks down the z axis of the screen, and the structure is moved before it.

Screen axes: x to the right, y up, z to the viewer, in Å, right-handed, with their origin at the middle of the screen.
A point of the file is seen at ``rotation @ (point - centre) + shift``. ``roll`` turns about ``centre`` where it is,
``move`` adds to ``shift``. In the orthographic projection a unit of length is as large wherever it is; in the
perspective one the eye is ``distance`` Å before the origin, and what is nearer is larger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from assistant.chem.geometry.motions import AXES, Motion, matrix
from assistant.errors import NotUnderstood

ViewName = Literal["front", "left", "top", "back", "right", "bottom"]
VIEWS: dict[ViewName, tuple[Motion, ...]] = {
    "front": (),
    "left": (Motion("roll", "y", 90.0),),
    "top": (Motion("roll", "x", 90.0),),
    "back": (Motion("roll", "y", 180.0),),
    "right": (Motion("roll", "y", -90.0),),
    "bottom": (Motion("roll", "x", -90.0),),
}
"""The turn from the front view to each: "left" is what someone standing on the left of the front view sees."""
FIELD = 30.0
"""Degrees of the perspective camera from edge to edge, ChimeraX's default."""
NEAR = 1.0
"""Å before the eye from which on something is seen at all."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Where the structure is before the camera.

    Attributes
    ----------
    rotation
        Shape (3, 3), rows are the axes of the screen in the file's frame.
    centre
        The point of the file about which it is turned, Å, shape (3,).
    shift
        Where that point is on the screen axes, Å, shape (3,).
    width
        Å from the left to the right edge of a square picture, in the plane z = 0 of the screen.
    perspective
        Whether what is nearer is larger; the eye is then as far as makes the picture ``FIELD`` degrees wide.
    """

    rotation: np.ndarray
    centre: np.ndarray
    shift: np.ndarray
    width: float = 30.0
    perspective: bool = False

    @property
    def distance(self) -> float:
        """Å from the eye to the plane z = 0 of the screen (perspective)."""
        return float(0.5 * self.width / np.tan(np.radians(0.5 * FIELD)))

    def after(self, *motions: Motion) -> View:
        """The view after these commands, one after the other."""
        rotation, shift = self.rotation, self.shift.copy()
        for one in motions:
            if one.kind == "roll":
                rotation = matrix(one.axis, one.by) @ rotation
            else:
                shift[AXES.index(one.axis)] += one.by
        return replace(self, rotation=rotation, shift=shift)

    def seen(self, points: np.ndarray) -> np.ndarray:
        """Points of the file on the axes of the screen, Å, shape (n, 3)."""
        return np.asarray((np.asarray(points, dtype=float) - self.centre) @ self.rotation.T + self.shift)

    def placed(self, seen: np.ndarray) -> np.ndarray:
        """The inverse of `seen`: where points on the axes of the screen are in the file, Å."""
        return np.asarray((np.asarray(seen, dtype=float) - self.shift) @ self.rotation + self.centre)

    def projected(self, points: np.ndarray, size: int = 512) -> tuple[np.ndarray, np.ndarray]:
        """Points of the file on a square picture.

        Returns
        -------
        pixels
            Shape (n, 2): columns from the left and rows from the top, (size / 2, size / 2) the middle.
        scale
            Pixels an Å has there, shape (n,); 0 for what is behind the eye, whose pixels mean nothing.
        """
        seen = self.seen(points)
        scale = np.full(len(seen), size / self.width)
        if self.perspective:
            ahead = self.distance - seen[:, 2]
            scale = np.where(ahead > NEAR, scale * self.distance / np.maximum(ahead, NEAR), 0.0)
        flat = seen[:, :2] * scale[:, None] * (1.0, -1.0) + size / 2
        return flat, scale


def look(name: str, points: np.ndarray, *, perspective: bool = False, margin: float = 2.0) -> View:
    """A preset view of these points, all of them in the picture.

    Raises
    ------
    NotUnderstood
        When there is no view of that name.
    """
    return fitted(points, perspective=perspective, margin=margin).after(*_turn(name))


def fitted(points: np.ndarray, *, perspective: bool = False, margin: float = 2.0) -> View:
    """The front view (the file's own axes) about the middle of these points, as wide as their bounding sphere.

    The width is the same from every side, so that turns change no scale; ``margin`` Å stay free for atoms' radii.
    """
    points = np.asarray(points, dtype=float)
    centre = 0.5 * (points.min(axis=0) + points.max(axis=0))
    radius = float(np.sqrt(np.max(np.sum((points - centre) ** 2, axis=1)))) + margin
    width = 2.0 * radius
    if perspective:  # the sphere touches the sides of the cone of view
        width /= float(np.cos(np.radians(0.5 * FIELD)))
    return View(np.eye(3), centre, np.zeros(3), width, perspective)


def _turn(name: str) -> Iterable[Motion]:
    for known, turn in VIEWS.items():
        if known == name.strip().lower():
            return turn
    raise NotUnderstood(f"There is no view “{name}”.", f"There are {', '.join(VIEWS)}.")
