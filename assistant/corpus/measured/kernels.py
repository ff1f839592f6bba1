"""Kernel ridge regression on landmarks (Nystroem: a random part of the molecules), for several penalties at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.linalg import solve

from assistant.chem.predicting.kernel import STEP, Kernel, alike

Numbers = npt.NDArray[np.float64]
LANDMARKS = 1536
"""At most so many molecules to which likeness is measured; of smaller sets all."""
STRENGTHS = (0.01, 0.03, 0.1, 0.3, 1.0)
"""Penalties that are tried on the left-out folds, for a target of unit variance."""
JITTER = 1e-7


def kernels(z: Numbers, y: Numbers, seed: int, strengths: tuple[float, ...] = STRENGTHS) -> list[Kernel]:
    """One model for each penalty, from rows of standardised descriptors."""
    chosen = np.random.default_rng(seed).permutation(len(y))[:LANDMARKS]
    marks = np.rint(z[np.sort(chosen)] / STEP).astype(np.int8)
    own = alike(marks.astype(float) * STEP, marks)
    known = alike(z, marks)
    middle = known.mean(axis=0)
    spread = known - middle
    square, towards = spread.T @ spread, spread.T @ (y - y.mean())
    found = []
    for strength in strengths:
        weights = solve(square + strength * own + JITTER * len(y) * np.eye(len(marks)), towards, assume_a="pos")
        found.append(Kernel(marks, np.append(weights, y.mean() - middle @ weights).astype(np.float32)))
    return found
