"""Logistic regression of many roles at once, and Platt's calibration of its scores."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from assistant.corpus.pathways import Matrix

PENALTY = 5e-5
"""Of squared weights; set between 3e-5 and 1e-4, which were likelier out of fold than 3e-6; not tuned further."""
Floats = NDArray[np.float64]


def fit(table: Matrix, truth: Floats, counts: Floats, penalty: float = PENALTY) -> tuple[Floats, Floats]:
    """One-against-the-rest regressions by L-BFGS, one after the other: weights (roles, features) and biases.

    Every molecule counts as much as ``counts`` says.
    """
    back, shares = table.T.tocsr(), counts / counts.sum()
    found = np.array([_one(table, back, truth[:, n], shares, penalty) for n in range(truth.shape[1])])
    return found[:, :-1], found[:, -1]


def _one(table: Matrix, back: Matrix, truth: Floats, shares: Floats, penalty: float) -> Floats:

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = table @ flat[:-1] + flat[-1]
        off = (probabilities(scores) - truth) * shares
        slope = np.append(back @ off + 2 * penalty * flat[:-1], off.sum())
        paid = shares @ (np.logaddexp(0, scores) - truth * scores) + penalty * flat[:-1] @ flat[:-1]
        return float(paid), slope

    start = np.append(np.zeros(table.shape[1]), -np.log(1 / (shares @ truth + 1e-6)))
    return np.asarray(optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x)


def probabilities(scores: Floats) -> Floats:
    """The logistic function, without overflow."""
    return np.asarray(0.5 * (1 + np.tanh(scores / 2)))


def calibrated(scores: Floats, truth: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Platt's slope and shift of each column, with his targets short of 0 and 1 (1999)."""
    found = np.array([_platt(scores[:, n], truth[:, n]) for n in range(scores.shape[1])])
    return found[:, 0], found[:, 1]


def _platt(scores: Floats, truth: NDArray[np.bool_]) -> tuple[float, float]:
    yes, no = int(truth.sum()), int((~truth).sum())
    aim = np.where(truth, (yes + 1) / (yes + 2), 1 / (no + 2))

    def loss(pair: Floats) -> tuple[float, Floats]:
        turned = pair[0] * scores + pair[1]
        off = probabilities(turned) - aim
        return float((np.logaddexp(0, turned) - aim * turned).sum()), np.array([(off * scores).sum(), off.sum()])

    slope, shift = optimize.minimize(loss, np.array([1.0, 0.0]), jac=True, method="L-BFGS-B").x
    return float(max(slope, 0.0)), float(shift)
