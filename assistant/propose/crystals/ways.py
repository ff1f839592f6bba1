"""Where the channels of a crystal lead, as arrows to draw and as words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from assistant.facts_crystals import Picture, Point, Way

if TYPE_CHECKING:
    from assistant.chem.pores.words import Channel

MOST = 6
"""Arrows at the most; more would hide the atoms."""
OUT = 1.15
"""Length of an arrow, at the least, in diameters of the largest sphere in its channel."""


def ways(picture: Picture, channels: Iterable[Channel]) -> tuple[Way, ...]:
    """Whole periods along each direction of channels that run in one or two; what runs in all three needs no arrow.

    The arrow goes straight through the channel's widest place, though the channel itself may wind, and is as many
    periods long as it takes to come out of the largest sphere there.
    """
    lattice = np.array(picture.lattice)
    found = []
    for channel in channels:
        middle = np.array(channel.frac) @ lattice
        for step in channel.directions if channel.dimensionality < 3 else ():
            period = np.array(step) @ lattice
            half = 0.5 * period * np.ceil(OUT * channel.lcd / np.linalg.norm(period))
            found.append(Way(_point(middle - half), _point(middle + half), direction(step)))
    return tuple(found[:MOST])


def direction(step: Iterable[int]) -> str:
    """A lattice direction as crystallographers write it: "[1 0 −1]"."""
    return f"[{' '.join(f'−{-n}' if n < 0 else str(n) for n in step)}]"


def _point(row: np.ndarray) -> Point:
    x, y, z = (float(value) for value in row)
    return x, y, z
