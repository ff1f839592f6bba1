"""What there is to draw, in places of the file: balls, sticks of two colours, dashed lines, labels."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""


def _none(width: int) -> np.ndarray:
    return np.zeros((0, width))


@dataclass(frozen=True, slots=True, eq=False)
class Balls:
    """Spheres. ``at``: (n, 3) Å; ``radius``: (n,) Å; ``colour``: (n, 3), 0 to 255."""

    at: np.ndarray = field(default_factory=lambda: _none(3))
    radius: np.ndarray = field(default_factory=lambda: np.zeros(0))
    colour: np.ndarray = field(default_factory=lambda: _none(3))


@dataclass(frozen=True, slots=True, eq=False)
class Sticks:
    """Cylinders without caps, each half in the colour of its end.

    ``start``, ``end``: (m, 3) Å; ``radius``: (m,) Å; ``first``, ``second``: (m, 3), 0 to 255.
    """

    start: np.ndarray = field(default_factory=lambda: _none(3))
    end: np.ndarray = field(default_factory=lambda: _none(3))
    radius: np.ndarray = field(default_factory=lambda: np.zeros(0))
    first: np.ndarray = field(default_factory=lambda: _none(3))
    second: np.ndarray = field(default_factory=lambda: _none(3))


@dataclass(frozen=True, slots=True)
class Dash:
    """A dashed line between two places in Å, hidden by what is before it; its label stands at the middle."""

    start: tuple[float, float, float]
    end: tuple[float, float, float]
    colour: Colour
    label: str = ""
    radius: float = 0.085
    gap: float = 0.28
    """Å of a dash and of the space after it, at the most."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a place, drawn over everything. ``size``: height of the letters, pixels of a 512-pixel picture."""

    text: str
    at: tuple[float, float, float]
    colour: Colour
    size: float = 11.0


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Everything to draw."""

    balls: Balls = field(default_factory=Balls)
    sticks: Sticks = field(default_factory=Sticks)
    dashes: tuple[Dash, ...] = ()
    labels: tuple[Label, ...] = ()

    def with_dashes(self) -> Sticks:
        """The sticks, and the dashes as short ones."""
        cut = [_cut(one) for one in self.dashes]
        count = [len(start) for start, _ in cut]
        if not sum(count):
            return self.sticks
        colours = np.repeat(np.array([one.colour for one in self.dashes], dtype=float), count, axis=0)
        radii = np.repeat(np.array([one.radius for one in self.dashes]), count)
        mine = self.sticks
        return Sticks(np.concatenate([mine.start, *(start for start, _ in cut)]),
                      np.concatenate([mine.end, *(end for _, end in cut)]), np.concatenate([mine.radius, radii]),
                      np.concatenate([mine.first, colours]), np.concatenate([mine.second, colours]))


def _cut(one: Dash) -> tuple[np.ndarray, np.ndarray]:
    """Starts and ends of the dashes of one line: it begins and ends with a dash."""
    start, end = np.array(one.start, dtype=float), np.array(one.end, dtype=float)
    length = float(np.linalg.norm(end - start))
    number = max(1, round(length / (2 * one.gap)))
    cells = np.linspace(0.0, 1.0, 2 * number)[:, None]  # 2n edges make n dashes and n - 1 gaps
    edges = start + cells * (end - start)
    return edges[0::2], edges[1::2]
