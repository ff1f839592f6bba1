"""Light on what was traced: the colour of each pixel from the normal there, fog with depth, edges on a light ground."""

from __future__ import annotations

import numpy as np

from assistant.chem.views.camera import View
from assistant.render.picture import Balls, Sticks
from assistant.render.styles import Style
from assistant.render.tracing import FAR, Field

KEY = np.array([-0.35, 0.45, 0.82], dtype=np.float32)
"""Towards the lamp, on the axes of the screen: from the upper left, before the picture."""
KEY /= np.linalg.norm(KEY)
AMBIENT, DIFFUSE, SHINE, GLOSS = 0.42, 0.60, 0.28, 24
STEP = 0.9
"""Å of depth between neighbouring pixels from which on an edge is drawn."""


def shaded(view: View, made: Field, balls: Balls, sticks: Sticks, style: Style, flat_from: int = 2**31) -> np.ndarray:
    """Colours of all pixels, float32 0 to 255, shape (size, size, 3).

    Primitives numbered ``flat_from`` and on (dashes) keep their colour, whatever the light and the fog.
    """
    image = np.empty((made.size, made.size, 3), dtype=np.float32)
    image[:] = style.ground
    flat = np.flatnonzero(made.shown.reshape(-1) >= 0)
    if not len(flat):
        return image
    number, depth = made.shown.reshape(-1)[flat], made.depth.reshape(-1)[flat]
    at = _places(made, flat, depth)
    normal, colour = _surface(view, at, number, balls, sticks)
    lit = _light(normal, colour)
    if style.fog:
        near, far = float(depth.min()), float(depth.max())
        share = (style.fog * np.clip((depth - near) / max(far - near, 1e-3), 0.0, 1.0))[:, None]
        lit = lit * (1 - share) + np.array(style.ground, dtype=np.float32) * share
    if style.edge:
        lit *= 1.0 - style.edge * _edges(made).reshape(-1)[flat][:, None]
    image.reshape(-1, 3)[flat] = np.where((number >= flat_from)[:, None], colour, lit)
    return image


def _places(made: Field, flat: np.ndarray, depth: np.ndarray) -> np.ndarray:
    """Where the pixels' rays meet, on the axes of the screen, Å, shape (n, 3)."""
    row, column = np.divmod(flat, made.size)
    x, y = made.across[column], made.across[made.size - 1 - row]
    if made.perspective:
        k = depth / np.float32(made.eye)
        return np.stack([x * k, y * k, np.float32(made.eye) - depth], axis=1)
    return np.stack([x, y, -depth], axis=1)


def _surface(view: View, at: np.ndarray, number: np.ndarray, balls: Balls, sticks: Sticks,
             ) -> tuple[np.ndarray, np.ndarray]:
    """Unit normals and colours: from the centre of a ball, from the axis of a stick."""
    n, m = len(balls.at), len(sticks.start)
    origin, axis, radius = (np.zeros((n + m, 3), np.float32), np.zeros((n + m, 3), np.float32),
                            np.ones(n + m, np.float32))
    half = np.full(n + m, np.inf, np.float32)
    first, second = np.zeros((n + m, 3), np.float32), np.zeros((n + m, 3), np.float32)
    if n:
        origin[:n], radius[:n], first[:n], second[:n] = view.seen(balls.at), balls.radius, balls.colour, balls.colour
    if m:
        start, end = view.seen(sticks.start), view.seen(sticks.end)
        length = np.maximum(np.linalg.norm(end - start, axis=1), 1e-6)
        origin[n:], axis[n:], radius[n:] = start, (end - start) / length[:, None], sticks.radius
        half[n:], first[n:], second[n:] = 0.5 * length, sticks.first, sticks.second
    away = at - origin[number]
    along = np.einsum("ij,ij->i", away, axis[number])
    normal = (away - along[:, None] * axis[number]) / radius[number][:, None]
    colour = np.where((along > half[number])[:, None], second[number], first[number])
    return normal, colour


def _light(normal: np.ndarray, colour: np.ndarray) -> np.ndarray:
    """Ambient, diffuse and a little gloss; the lamp is where `KEY` says, the viewer on z."""
    toward = np.clip(normal @ KEY, 0.0, 1.0)
    halfway = KEY + np.array([0.0, 0.0, 1.0], dtype=np.float32)
    halfway /= np.linalg.norm(halfway)
    gloss = np.clip(normal @ halfway, 0.0, 1.0) ** GLOSS
    lit = colour * (AMBIENT + DIFFUSE * toward)[:, None] + (255 * SHINE * gloss)[:, None]
    return np.asarray(np.minimum(lit, 255.0))


def _edges(made: Field) -> np.ndarray:
    """1 where the picture falls away behind a pixel, else 0."""
    depth = np.minimum(made.depth, FAR)
    found = np.zeros(depth.shape, dtype=np.float32)
    for axis in (0, 1):
        step = np.diff(depth, axis=axis)
        one = [slice(None), slice(None)]
        other = [slice(None), slice(None)]
        one[axis], other[axis] = slice(None, -1), slice(1, None)
        found[tuple(one)] = np.maximum(found[tuple(one)], step > STEP)
        found[tuple(other)] = np.maximum(found[tuple(other)], step < -STEP)
    return found
