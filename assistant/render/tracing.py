"""Which ball or stick each pixel shows, and how far it is: each primitive is met with the rays of its own window.

A ray starts at ``origin`` and runs along ``direction``; both depend on column and row only, and are given as rows and
columns that numpy broadcasts. In the orthographic projection the directions are all the same, in the perspective one
the origins are. Depth is measured along the ray, smaller is nearer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from assistant.chem.views.camera import NEAR, View
from assistant.render.picture import Balls, Sticks

NOTHING = -1
FAR = np.float32(1e30)


@dataclass(slots=True, eq=False)
class Field:
    """The picture while it is traced: depth (float32) and number of the primitive (int32) of each pixel."""

    size: int
    across: np.ndarray
    perspective: bool
    eye: float
    depth: np.ndarray
    shown: np.ndarray


def field(view: View, size: int) -> Field:
    """An empty picture of ``size`` × ``size`` pixels."""
    unit = view.width / size
    across = ((np.arange(size) + 0.5 - 0.5 * size) * unit).astype(np.float32)
    return Field(size, across, view.perspective, view.distance, np.full((size, size), FAR, np.float32),
                 np.full((size, size), NOTHING, np.int32))


def trace(view: View, balls: Balls, sticks: Sticks, size: int) -> Field:
    """Meet every primitive; balls are numbered first, then sticks."""
    made = field(view, size)
    at = view.seen(balls.at)
    for number, (row, radius, box) in enumerate(zip(at.tolist(), balls.radius.tolist(),
                                                    _boxes(made, at, balls.radius), strict=True)):
        if box is not None:
            _ball(made, number, row, radius, box)
    start, end = view.seen(sticks.start), view.seen(sticks.end)
    boxes = zip(_boxes(made, start, sticks.radius), _boxes(made, end, sticks.radius), strict=True)
    for number, (one, other, radius, (first, second)) in enumerate(
            zip(start.tolist(), end.tolist(), sticks.radius.tolist(), boxes, strict=True), start=len(at)):
        if first is not None and second is not None:
            _stick(made, number, one, other, radius, _joined(first, second))
    return made


Box = tuple[int, int, int, int]
"""First and last column, first and last row, the last ones left out."""


def _boxes(made: Field, at: np.ndarray, radius: np.ndarray) -> list[Box | None]:
    """The window of each sphere; None for what is out of the picture, or not wholly before the eye."""
    unit = float(made.across[1] - made.across[0])
    ahead = np.ones(len(at), dtype=bool)
    least, most = at[:, :2] - radius[:, None], at[:, :2] + radius[:, None]
    if made.perspective:  # the tangents from the eye in the planes of x and z, and of y and z
        ahead = made.eye - at[:, 2] - radius > NEAR
        deep = np.where(ahead, made.eye - at[:, 2], NEAR + 2 * radius)[:, None]
        under = deep ** 2 - radius[:, None] ** 2
        spread = radius[:, None] * np.sqrt(at[:, :2] ** 2 + under)
        least, most = ((at[:, :2] * deep + sign * spread) / under * made.eye for sign in (-1.0, 1.0))
    low = np.clip(np.floor(least / unit + 0.5 * made.size), -1, made.size + 1).astype(int)
    high = np.clip(np.ceil(most / unit + 0.5 * made.size) + 1, -1, made.size + 1).astype(int)
    return [(a, c, b, d) if fine else None
            for (a, b), (c, d), fine in zip(low.tolist(), high.tolist(), ahead.tolist(), strict=True)]


def _joined(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), max(one[3], other[3])


def _window(made: Field, box: Box) -> tuple[slice, slice, np.ndarray, np.ndarray] | None:
    """Rows and columns of a window, and its x (1, w) and y (h, 1) in Å; rows run down, y up."""
    left, right = max(box[0], 0), min(box[1], made.size)
    low, high = max(box[2], 0), min(box[3], made.size)
    if left >= right or low >= high:
        return None
    rows = slice(made.size - high, made.size - low)
    return rows, slice(left, right), made.across[None, left:right], made.across[low:high][::-1, None]


def _ball(made: Field, number: int, at: list[float], radius: float, box: Box) -> None:
    window = _window(made, box)
    if window is None:
        return
    rows, columns, x, y = window
    if made.perspective:
        k = 1.0 / made.eye
        u, v = x * k, y * k
        deep = made.eye - at[2]
        along = u * at[0] + v * at[1] + deep
        length = 1.0 + u * u + v * v
        under = along * along - length * (at[0] ** 2 + at[1] ** 2 + deep ** 2 - radius ** 2)
        depth = (along - np.sqrt(np.maximum(under, 0.0))) / length
    else:
        under = (radius ** 2 - (x - at[0]) ** 2) - (y - at[1]) ** 2
        depth = -at[2] - np.sqrt(np.maximum(under, 0.0))
    _nearest(made, rows, columns, depth, under > 0.0, number)


def _stick(made: Field, number: int, start: list[float], end: list[float], radius: float, box: Box) -> None:
    window = _window(made, box)
    ax, ay, az = (b - a for a, b in zip(start, end, strict=True))
    length = (ax * ax + ay * ay + az * az) ** 0.5
    if window is None or length < 1e-6:
        return
    ax, ay, az = ax / length, ay / length, az / length
    rows, columns, x, y = window
    if made.perspective:  # rays from the eye, along (u, v, -1)
        k = 1.0 / made.eye
        u, v = x * k, y * k
        slope = u * ax + v * ay - az  # direction · axis
        base, c = _foot(start[0], start[1], start[2] - made.eye, (ax, ay, az), radius)
        a = 1.0 + u * u + v * v - slope * slope
        b = u * start[0] + v * start[1] - (start[2] - made.eye) - slope * base
    else:  # rays along (0, 0, -1) from (x, y, 0)
        slope, a = -az, 1.0 - az * az
        base, c = _foot(start[0] - x, start[1] - y, start[2], (ax, ay, az), radius)
        b = az * base - start[2]
    under = b * b - a * c
    depth = (b - np.sqrt(np.maximum(under, 0.0))) / np.maximum(a, 1e-9)
    along = depth * slope - base
    _nearest(made, rows, columns, depth, (under > 0.0) & (along >= 0.0) & (along <= length), number)


def _foot(x: Any, y: Any, z: Any, axis: tuple[float, float, float], radius: float) -> tuple[Any, Any]:
    """Of the start of a stick seen from a ray's origin: its part along the axis, and its squared distance from the axis
    less the squared radius."""
    base = x * axis[0] + y * axis[1] + z * axis[2]
    return base, x * x + y * y + z * z - base * base - radius * radius


def _nearest(made: Field, rows: slice, columns: slice, depth: np.ndarray, met: np.ndarray, number: int) -> None:
    here = made.depth[rows, columns]
    nearer = met & (depth < here)
    np.copyto(here, depth, where=nearer, casting="same_kind")
    made.shown[rows, columns][nearer] = number
