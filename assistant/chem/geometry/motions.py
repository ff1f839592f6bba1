"""Commands that move a picture: ``move x 3`` (Å) and ``roll y -30`` (degrees), on the axes of the screen.

x points to the right, y up, z out of the screen to the viewer: a right-handed frame. ``roll`` turns by the right-hand
rule about the axis through the centre of rotation, which moves along with the picture; so a ``move`` and a ``roll`` of
the whole picture may be said in either order. These are the conventions of ChimeraX's ``move`` and ``roll``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assistant.errors import NotUnderstood

Axis = Literal["x", "y", "z"]
AXES: tuple[Axis, ...] = ("x", "y", "z")
_COMMAND = re.compile(r"\b(move|roll|turn)\s+([xyz])\s+([-+−]?\d+(?:\.\d+)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Motion:
    """One command: ``move`` by Å along an axis of the screen, or ``roll`` by degrees about it."""

    kind: Literal["move", "roll"]
    axis: Axis
    by: float

    def __str__(self) -> str:
        return f"{self.kind} {self.axis} {self.by:g}"

    @property
    def back(self) -> Motion:
        """The motion that undoes it."""
        return Motion(self.kind, self.axis, -self.by)


def matrix(axis: Axis, degrees: float) -> np.ndarray:
    """Rotation by the right-hand rule about an axis, shape (3, 3), for column vectors."""
    angle = np.radians(degrees)
    c, s = np.cos(angle), np.sin(angle)
    i = AXES.index(axis)
    j, k = (i + 1) % 3, (i + 2) % 3
    made = np.eye(3)
    made[j, j] = made[k, k] = c
    made[k, j], made[j, k] = s, -s
    return made


def parse(text: str) -> tuple[Motion, ...]:
    """The commands in a text, in order; ``turn`` is read as ``roll``.

    Raises
    ------
    NotUnderstood
        When there is none.
    """
    found = tuple(Motion("move" if kind.lower() == "move" else "roll", AXES["xyz".index(axis.lower())],
                         float(number.replace("−", "-"))) for kind, axis, number in _COMMAND.findall(text))
    if not found:
        raise NotUnderstood(f"“{text.strip()[:60]}” is no movement.", "Write for instance: move x 3, roll y -30")
    return found


def spoken(motions: Sequence[Motion], digits: int = 1) -> str:
    """Commands in one line, rounded."""
    return ", ".join(str(Motion(one.kind, one.axis, round(one.by, digits) + 0.0)) for one in motions)
