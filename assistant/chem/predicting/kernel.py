"""A smooth model: how alike a molecule's descriptors are to those of some training molecules, weighed and added up.

The likeness is a Gaussian of the distance between standardised descriptors; the training molecules it is measured to
(landmarks) are kept in steps of a byte.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
STEP = 5.0 / 127.0
"""Standard deviations in one step of a landmark's byte; `linear.REACH` is the furthest."""
WIDTH = 2.0
"""Of the Gaussian: the squared distance at which likeness has fallen to 1/e, divided by the number of descriptors."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """``landmarks`` (m, descriptors) and ``weights`` (m + 1), the last of which is the constant."""

    landmarks: npt.NDArray[np.int8]
    weights: npt.NDArray[np.float32]

    def __call__(self, z: Numbers) -> Numbers:
        """The values of rows of standardised descriptors (n, descriptors)."""
        found: Numbers = alike(z, self.landmarks) @ self.weights[:-1].astype(float) + float(self.weights[-1])
        return found

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """The parts under their names, to be written; the landmarks compressed, for most of their bytes repeat."""
        small = np.frombuffer(zlib.compress(self.landmarks.tobytes(), 9), np.uint8)
        return {"kernel.landmarks": small, "kernel.weights": self.weights}


def alike(z: Numbers, landmarks: npt.NDArray[np.int8]) -> Numbers:
    """Likeness of rows of standardised descriptors to landmarks, 0..1."""
    marks = landmarks.astype(float) * STEP
    apart = (z**2).sum(axis=1)[:, None] + (marks**2).sum(axis=1)[None, :] - 2.0 * z @ marks.T
    found: Numbers = np.exp(-np.maximum(apart, 0.0) / (WIDTH * z.shape[1]))
    return found


def kernel(arrays: Mapping[str, npt.NDArray[np.generic]]) -> Kernel:
    """The model that `Kernel.arrays` took apart."""
    weights = arrays["kernel.weights"].astype(np.float32)
    marks = np.frombuffer(zlib.decompress(arrays["kernel.landmarks"].tobytes()), np.int8)
    return Kernel(marks.reshape(len(weights) - 1, -1), weights)
