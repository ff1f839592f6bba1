"""A picture from a view: traced at twice the size, shaded, brought to size, labels put on; and PNG bytes."""

from __future__ import annotations

import io

import numpy as np

from assistant.chem.views.camera import View
from assistant.errors import TooLarge
from assistant.render.labels import labelled
from assistant.render.picture import Picture
from assistant.render.shading import shaded
from assistant.render.styles import STYLES, Style
from assistant.render.tracing import trace

SAMPLES = 2
"""Rays along each side of a pixel."""
SMALLEST, LARGEST = 16, 4096
MOST = 60_000
"""Balls and sticks drawn at the most: about a minute."""


def draw(picture: Picture, view: View, size: int = 512, style: Style | None = None) -> np.ndarray:
    """The picture as seen in a view.

    Parameters
    ----------
    size
        Pixels of each side.
    style
        Ground, fog, edges and halos; MiSI-Bench's where none is given.

    Returns
    -------
    image
        Shape (size, size, 3), uint8. The same input gives the same bytes on one version of numpy and Pillow.

    Raises
    ------
    TooLarge
        A picture of more than 4096 pixels a side, or of more than 60,000 balls and sticks.
    """
    style = style or STYLES["misi"]
    _limits(picture, size)
    sticks = picture.with_dashes()
    made = trace(view, picture.balls, sticks, SAMPLES * size)
    fine = shaded(view, made, picture.balls, sticks, style, len(picture.balls.at) + len(picture.sticks.start))
    image = fine.reshape(size, SAMPLES, size, SAMPLES, 3).mean(axis=(1, 3))
    return labelled(np.rint(image).astype(np.uint8), picture, view, style)


def png(image: np.ndarray) -> bytes:
    """An image of shape (h, w, 3), uint8, as PNG."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(image).save(out, "PNG", compress_level=3)
    return out.getvalue()


def _limits(picture: Picture, size: int) -> None:
    if not SMALLEST <= size <= LARGEST:
        raise TooLarge(f"A picture of {size} pixels is not drawn.", f"Ask for {SMALLEST} to {LARGEST}.")
    count = len(picture.balls.at) + len(picture.sticks.start)
    if count > MOST:
        raise TooLarge(f"{count:,} balls and sticks are too many for one picture.", "Draw the pocket only.")
