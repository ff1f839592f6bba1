"""Intervals that hold: cross-conformal residuals over scaffold folds, scaled by what is hard about each molecule.

Every molecule is predicted by a model that saw none of its scaffold; how far off that was calibrates the interval of
the model trained on all (Vovk, doi:10.1007/s10472-013-9368-4; local scaling: Papadopoulos, doi:10.1613/jair.3198).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.chem.predicting.features import DENSE
from assistant.chem.predicting.linear import Linear
from assistant.corpus.measured.boosting import Fitted, Numbers, Table, fit
from assistant.corpus.measured.ridge import ridge

LEVEL = 0.9
"""Share of true values that the intervals are to cover."""
SMALL: dict[str, Any] = {"num_leaves": 8, "min_data_in_leaf": 20, "learning_rate": 0.07, "feature_fraction": 0.25}
SCALE_TREES = 80
SHARES = np.arange(0.0, 0.71, 0.1)
"""Shares of the linear model that are tried, on the left-out folds."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """A model with its intervals.

    The prediction is ``share`` of the linear model and the rest of the trees; ``factor`` times the scale is the
    half-width. For classes ``slope`` turns the trees' sum into log-odds, ``cuts`` are those of `_cuts`. ``said`` and
    ``near``: prediction and similarity of every molecule when its scaffold was left out.
    """

    model: Fitted
    line: Linear
    share: float
    scale: Fitted | None
    factor: float
    slope: tuple[float, float]
    cuts: tuple[float, float]
    said: Numbers
    near: Numbers

    def predict(self, x: Table) -> Numbers:
        """Values; for classes calibrated probabilities."""
        trees = self.model.predict(x)
        if self.scale is None:
            return sigmoid(trees, self.slope)
        return self.share * self.line(x) + (1 - self.share) * trees

    def widths(self, x: Table, near: Numbers, said: Numbers) -> Numbers:
        """Half-widths of the intervals of new molecules."""
        assert self.scale is not None
        return self.factor * np.exp(self.scale.predict(seen(x, near, said)))


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
    grown, drawn = np.empty(len(y)), np.empty(len(y))
    for number in np.unique(fold):
        out = fold == number
        grown[out] = fit(x[~out], y[~out], trees, seed, classes).predict(x[out])
        drawn[out] = ridge(x[~out], y[~out])(x[out])
    model, line = fit(x, y, trees, seed, classes), ridge(x, y)
    if classes:
        slope = _platt(grown, y)
        said = sigmoid(grown, slope)
        return Learnt(model, line, 0.0, None, 0.0, slope, _cuts(said[judged], y[judged]), said, near)
    share = float(min(SHARES, key=lambda s: np.abs(s * drawn + (1 - s) * grown - y).mean()))
    said = share * drawn + (1 - share) * grown
    scale, factor = _scaled(x, y, fold, near, said, seed, judged)
    return Learnt(model, line, share, scale, factor, (1.0, 0.0), (0.0, 0.0), said, near)


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


def sigmoid(score: Numbers, slope: tuple[float, float]) -> Numbers:
    """Probabilities from the trees' sums."""
    found: Numbers = 1.0 / (1.0 + np.exp(np.clip(-(slope[0] * score + slope[1]), -500, 500)))
    return found


def _platt(score: Numbers, y: Numbers, steps: int = 50) -> tuple[float, float]:
    """Slope and offset of the log-odds by Newton's method, halving each step until it helps (Platt scaling)."""
    design = np.column_stack([np.clip(score, -30, 30), np.ones(len(score))])
    weights = np.array([1.0, 0.0])
    for _ in range(steps):
        p = sigmoid(design @ weights, (1.0, 0.0))
        slope = design.T @ (p - y)
        curve = (design * (p * (1 - p))[:, None]).T @ design + 1e-6 * np.eye(2)
        step = np.linalg.solve(curve, slope)
        while _loss(design @ (weights - step), y) > _loss(design @ weights, y) and np.abs(step).max() > 1e-9:
            step = step / 2
        weights = weights - step
    return float(weights[0]), float(weights[1])


def _loss(odds: Numbers, y: Numbers) -> float:
    """Negative log-likelihood of log-odds."""
    return float((np.logaddexp(0.0, odds) - y * odds).sum())


def _cuts(p: Numbers, y: Numbers) -> tuple[float, float]:
    """Probabilities up to which "no", and from which "yes", stays in the 90 % set, calibrated within each class."""
    return quantile(p[y < 0.5]), 1.0 - quantile(1.0 - p[y > 0.5])
