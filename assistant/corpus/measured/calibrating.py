"""Intervals that hold: cross-conformal residuals over scaffold folds, scaled by what is hard about each molecule.

Every molecule is predicted by a model that saw none of its scaffold; how far off that was calibrates the interval of
the model trained on all (Vovk, doi:10.1007/s10472-013-9368-4; local scaling: Papadopoulos, doi:10.1613/jair.3198).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.chem.predicting.features import DENSE
from assistant.chem.predicting.kernel import Kernel
from assistant.chem.predicting.linear import Linear
from assistant.corpus.measured.boosting import Fitted, Numbers, Table, fit
from assistant.corpus.measured.kernels import STRENGTHS, kernels
from assistant.corpus.measured.ridge import ridge

LEVEL = 0.9
"""Share of true values that the intervals are to cover."""
SMALL: dict[str, Any] = {"num_leaves": 8, "min_data_in_leaf": 20, "learning_rate": 0.07, "feature_fraction": 0.25}
SCALE_TREES = 80
STEPS = tuple(range(11))
"""Shares of the linear and of the kernel model that are tried on the left-out folds, in tenths."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """A model with its intervals.

    The prediction is a share of the linear model, a share of the kernel model, and the rest of the trees; ``factor``
    times the scale is the half-width. For classes ``slope`` turns the sums of the trees and of the kernel into
    log-odds, ``cuts`` are those of `_cuts`.
    """

    model: Fitted
    line: Linear
    kernel: Kernel
    shares: tuple[float, float]
    scale: Fitted | None
    factor: float
    slope: tuple[float, ...]
    cuts: tuple[float, float]

    def predict(self, x: Table) -> Numbers:
        """Values; for classes calibrated probabilities."""
        trees, kind = self.model.predict(x), self.kernel(self.line.standard(x))
        if self.scale is None:
            return sigmoid(trees, kind, self.slope)
        return blended(trees, self.line(x), kind, self.shares)

    def widths(self, x: Table, near: Numbers, said: Numbers) -> Numbers:
        """Half-widths of the intervals of new molecules."""
        assert self.scale is not None
        return self.factor * np.exp(self.scale.predict(seen(x, near, said)))


@dataclass(frozen=True, slots=True)
class _Out:
    """What each model says of the molecules that are left out in turn; ``kinds`` has a row for each penalty."""

    grown: Numbers
    drawn: Numbers
    kinds: Numbers


def nearest(similar: npt.NDArray[np.uint8], fold: npt.NDArray[np.int64]) -> Numbers:
    """Similarity of each molecule to the nearest one outside its fold, from a matrix in units of 1/250."""
    found = np.zeros(len(fold))
    for number in np.unique(fold):
        inside = np.flatnonzero(fold == number)
        outside = np.flatnonzero(fold != number)
        found[inside] = similar[np.ix_(inside, outside)].max(axis=1) / 250.0
    return found


def learn(x: Table, y: Numbers, fold: npt.NDArray[np.int64], near: Numbers, trees: int, classes: bool, seed: int,
          judged: npt.NDArray[np.bool_]) -> Learnt:
    """Fit, predict every fold from the others, calibrate on the molecules that are ``judged``."""
    out = _left_out(x, y, fold, trees, classes, seed)
    model, line = fit(x, y, trees, seed, classes), ridge(x, y)
    best = int(np.argmin(np.abs(out.kinds - y).mean(axis=1)))
    kind = kernels(line.standard(x), y, seed, (STRENGTHS[best],))[0]
    if classes:
        slope = _platt(out.grown, out.kinds[best], y)
        said = sigmoid(out.grown, out.kinds[best], slope)
        return Learnt(model, line, kind, (0.0, 0.0), None, 0.0, slope, _cuts(said[judged], y[judged]))
    shares = _shares(out.grown, out.drawn, out.kinds[best], y)
    said = blended(out.grown, out.drawn, out.kinds[best], shares)
    scale, factor = _scaled(x, y, fold, near, said, seed, judged)
    return Learnt(model, line, kind, shares, scale, factor, (1.0, 0.0, 0.0), (0.0, 0.0))


def _left_out(x: Table, y: Numbers, fold: npt.NDArray[np.int64], trees: int, classes: bool, seed: int) -> _Out:
    """Every fold predicted from the others."""
    found = _Out(np.empty(len(y)), np.empty(len(y)), np.empty((len(STRENGTHS), len(y))))
    for number in np.unique(fold):
        out = fold == number
        line = ridge(x[~out], y[~out])
        found.grown[out] = fit(x[~out], y[~out], trees, seed, classes).predict(x[out])
        found.drawn[out] = line(x[out])
        for row, kind in enumerate(kernels(line.standard(x[~out]), y[~out], seed)):
            found.kinds[row, out] = kind(line.standard(x[out]))
    return found


def blended(grown: Numbers, drawn: Numbers, kind: Numbers, shares: tuple[float, float]) -> Numbers:
    """The shares of the linear and the kernel model, and the rest of the trees."""
    return shares[0] * drawn + shares[1] * kind + (1 - sum(shares)) * grown


def _shares(grown: Numbers, drawn: Numbers, kind: Numbers, y: Numbers) -> tuple[float, float]:
    """The shares with the least absolute error, in tenths."""
    tried = [(a / 10, b / 10) for a, b in product(STEPS, STEPS) if a + b <= 10]
    return min(tried, key=lambda shares: float(np.abs(blended(grown, drawn, kind, shares) - y).mean()))


def _scaled(x: Table, y: Numbers, fold: npt.NDArray[np.int64], near: Numbers, said: Numbers, seed: int,
            judged: npt.NDArray[np.bool_]) -> tuple[Fitted, float]:
    """What predicts the size of an error, and the factor that makes 90 % of the left-out errors smaller."""
    away = np.abs(y - said)
    table, wanted = seen(x, near, said), np.log(away + max(0.1 * float(np.median(away)), 1e-6))
    scale = np.empty(len(y))
    for number in np.unique(fold):
        out = fold == number
        scale[out] = np.exp(fit(table[~out], wanted[~out], SCALE_TREES, seed, **SMALL).predict(table[out]))
    return fit(table, wanted, SCALE_TREES, seed, **SMALL), quantile((away / scale)[judged])


def seen(x: Table, near: Numbers, said: Numbers) -> Table:
    """What the scale knows of each molecule: how near its nearest neighbour is, what is predicted, its descriptors."""
    return np.column_stack([near, said, x[:, :DENSE]]).astype(np.float32)


def quantile(scores: Numbers, level: float = LEVEL) -> float:
    """The conformal quantile: with n scores, the ceil((n + 1) level)-th smallest."""
    rank = min(len(scores), math.ceil((len(scores) + 1) * level))
    return float(np.sort(scores)[rank - 1])


def sigmoid(grown: Numbers, kind: Numbers, slope: tuple[float, ...]) -> Numbers:
    """Probabilities from the sums of the trees and of the kernel."""
    odds = slope[0] * np.clip(grown, -30, 30) + slope[1] * kind + slope[2]
    found: Numbers = 1.0 / (1.0 + np.exp(np.clip(-odds, -500, 500)))
    return found


def _platt(grown: Numbers, kind: Numbers, y: Numbers, steps: int = 50) -> tuple[float, ...]:
    """Slopes and offset of the log-odds by Newton's method, halving each step until it helps (Platt scaling)."""
    design = np.column_stack([np.clip(grown, -30, 30), kind, np.ones(len(grown))])
    weights = np.array([1.0, 0.0, 0.0])
    for _ in range(steps):
        p = 1.0 / (1.0 + np.exp(np.clip(-(design @ weights), -500, 500)))
        slope = design.T @ (p - y)
        curve = (design * (p * (1 - p))[:, None]).T @ design + 1e-6 * np.eye(3)
        step = np.linalg.solve(curve, slope)
        while _loss(design @ (weights - step), y) > _loss(design @ weights, y) and np.abs(step).max() > 1e-9:
            step = step / 2
        weights = weights - step
    return tuple(map(float, weights))


def _loss(odds: Numbers, y: Numbers) -> float:
    """Negative log-likelihood of log-odds."""
    return float((np.logaddexp(0.0, odds) - y * odds).sum())


def _cuts(p: Numbers, y: Numbers) -> tuple[float, float]:
    """Probabilities up to which "no", and from which "yes", stays in the 90 % set, calibrated within each class."""
    return quantile(p[y < 0.5]), 1.0 - quantile(1.0 - p[y > 0.5])
