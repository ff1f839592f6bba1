"""Left, right, above, below, in front and behind, as seen in the current view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assistant.chem.views.camera import View

Side = Literal["left", "right", "above", "below", "in front", "behind"]
SIDES: dict[Side, tuple[int, float]] = {
    "right": (0, 1.0), "left": (0, -1.0), "above": (1, 1.0), "below": (1, -1.0), "in front": (2, 1.0),
    "behind": (2, -1.0),
}
"""The axis of the screen each side lies on, and its sign."""
CONE = 60.0
"""Degrees from the axis of a side within which something counts as lying on it: half left and half above is both."""
COVER = 1.5
"""Å on the screen from an atom of the ligand within which something deeper is behind that atom."""
DEEPER = 1.0
"""Å by which it must be deeper."""


def on_side(offset: np.ndarray, side: Side, cone: float = CONE) -> bool:
    """Whether something at an offset on the axes of the screen lies on that side; nothing lies on a side of itself."""
    axis, sign = SIDES[side]
    length = float(np.linalg.norm(offset))
    return bool(length > 1e-6 and sign * offset[axis] >= length * np.cos(np.radians(cone)) - 1e-12)


def main_side(offset: np.ndarray) -> Side:
    """The side on which something lies most: its largest component on the axes of the screen."""
    return max(SIDES, key=lambda side: SIDES[side][1] * float(offset[SIDES[side][0]]))


def sides_of(view: View, about: np.ndarray, others: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """How far the centroids of other groups of atoms are from that of one, on the axes of the screen.

    Parameters
    ----------
    about
        Atoms of the one, usually the ligand: places in the file, Å, shape (n, 3).
    others
        Atoms of each other group by its name, each of shape (m, 3).

    Returns
    -------
    offsets
        Å to the right, up and to the viewer, shape (3,), by name, the nearest first.
    """
    origin = view.seen(about).mean(axis=0)
    found = {name: view.seen(places).mean(axis=0) - origin for name, places in others.items()}
    return dict(sorted(found.items(), key=lambda item: float(np.linalg.norm(item[1]))))


@dataclass(frozen=True, slots=True)
class Behind:
    """Something that the ligand hides from the viewer.

    ``covered``: how many of the ligand's atoms have it behind them; ``depth``: Å from them to its nearest atom there.
    """

    name: str
    covered: int
    depth: float


def behind(view: View, ligand: np.ndarray, others: Mapping[str, np.ndarray], cover: float = COVER) -> list[Behind]:
    """What is behind the ligand from here, most of it first: deeper, and on the same spot of the screen.

    Spots are compared where they are drawn, so that the perspective counts where the view has one.
    """
    spots, depths = _spots(view, ligand)
    found = []
    for name, places in others.items():
        there, deep = _spots(view, places)
        near = np.linalg.norm(spots[:, None] - there[None], axis=2) <= cover
        below = (depths[:, None] - deep[None]) * near
        below = np.where(near & (below >= DEEPER), below, np.inf)
        covered = int(np.isfinite(below).any(axis=1).sum())
        if covered:
            found.append(Behind(name, covered, float(below.min())))
    return sorted(found, key=lambda one: (-one.covered, one.depth, one.name))


def _spots(view: View, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Places on the screen in Å of the plane z = 0, and their heights above it towards the viewer in Å."""
    pixels, _ = view.projected(places, 1)
    return pixels * view.width, view.seen(places)[:, 2]
