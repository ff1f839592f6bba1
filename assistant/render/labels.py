"""Labels: letters with a halo, near the atom they name, moved aside where they would cover one another."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from assistant.chem.views.camera import View
from assistant.render.picture import Colour, Dash, Label, Picture
from assistant.render.styles import Style

AROUND = ((0.0, 0.0), (0.0, -0.9), (0.0, 0.9), (0.6, -0.5), (-0.6, -0.5), (0.6, 0.5), (-0.6, 0.5), (1.1, 0.0),
          (-1.1, 0.0), (0.0, -1.8), (0.0, 1.8))
"""Where a label may stand, in its own widths and heights from its place, in the order they are tried."""
HALO = 0.16
"""Width of the halo in heights of the letters, and of a pixel at least."""


def labelled(image: np.ndarray, picture: Picture, view: View, style: Style) -> np.ndarray:
    """The image with its labels, the nearest on top."""
    wanted = [*picture.labels, *(_of_dash(one) for one in picture.dashes if one.label)]
    if not wanted:
        return image
    size = image.shape[0]
    at = np.array([one.at for one in wanted], dtype=float)
    pixels, scale = view.projected(at, size)
    heights = view.seen(at)[:, 2]
    inside = (scale > 0) & (pixels >= 0).all(axis=1) & (pixels < size).all(axis=1)
    made = image.astype(np.float32)
    taken = np.zeros((0, 4))
    for i in np.argsort(-heights, kind="stable").tolist():  # the nearest choose their places first
        if inside[i]:
            letters, halo = _letters(wanted[i].text, max(7, round(wanted[i].size * size / 512)))
            box = _place(pixels[i], letters.shape, taken, size)
            taken = np.vstack([taken, box])
            _put(made, letters, halo, box, wanted[i].colour, style.halo)
    return np.rint(made).astype(np.uint8)


def _of_dash(one: Dash) -> Label:
    x, y, z = (0.5 * (a + b) for a, b in zip(one.start, one.end, strict=True))
    return Label(one.label, (x, y, z), one.colour, 10.0)


def _place(at: np.ndarray, shape: tuple[int, ...], taken: np.ndarray, size: int) -> np.ndarray:
    """The window (left, top, right, bottom) of a label that covers the others least, near its place."""
    height, width = shape
    corners = np.array([(at[0] + dx * width - width / 2, at[1] + dy * height - height / 2) for dx, dy in AROUND])
    corners = np.rint(np.clip(corners, 0, (max(0, size - width), max(0, size - height))))
    boxes = np.hstack([corners, corners + np.array([width, height])])
    if not len(taken):
        return np.asarray(boxes[0])
    wide = np.minimum(boxes[:, None, 2], taken[None, :, 2]) - np.maximum(boxes[:, None, 0], taken[None, :, 0])
    high = np.minimum(boxes[:, None, 3], taken[None, :, 3]) - np.maximum(boxes[:, None, 1], taken[None, :, 1])
    covered = (np.maximum(wide, 0) * np.maximum(high, 0)).sum(axis=1)
    return np.asarray(boxes[int(np.argmin(covered))])


def _put(image: np.ndarray, letters: np.ndarray, halo: np.ndarray, box: np.ndarray, colour: Colour,
         ground: Colour) -> None:
    left, top = int(box[0]), int(box[1])
    spot = image[top:top + letters.shape[0], left:left + letters.shape[1]]
    height, width = spot.shape[:2]
    for mask, ink in ((halo, ground), (letters, colour)):
        share = mask[:height, :width, None]
        spot += share * (np.array(ink, dtype=np.float32) - spot)


@lru_cache(maxsize=4096)
def _letters(text: str, size: int) -> tuple[np.ndarray, np.ndarray]:
    """How much of each pixel the letters cover, and the letters with their halo; float32, 0 to 1, the same shape."""
    from PIL import Image, ImageDraw

    font, around = _font(size), max(1, round(HALO * size))
    left, top, right, bottom = font.getbbox(text, stroke_width=around)
    shape = (int(np.ceil(right - left)) + 1, int(np.ceil(bottom - top)) + 1)
    masks = []
    for stroke in (0, around):
        image = Image.new("L", shape)
        ImageDraw.Draw(image).text((-left, -top), text, fill=255, font=font, stroke_width=stroke)
        masks.append(np.asarray(image, dtype=np.float32) / 255)
    return masks[0], masks[1]


@lru_cache(maxsize=32)
def _font(size: int) -> Any:
    """The font that Pillow carries, so that no picture depends on the fonts of a machine."""
    from PIL import ImageFont

    return ImageFont.load_default(size)
