"""Errors of predictions: MAE, RMSE, R2, AUROC, Brier, coverage. Plain numpy; the tests compute them by hand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


def regression(true: Numbers, said: Numbers) -> dict[str, float]:
    """Mean absolute error, root mean square error, and the share of variance explained."""
    error = said - true
    return {"mae": float(np.abs(error).mean()), "rmse": float(np.sqrt((error**2).mean())),
            "r2": float(1 - (error**2).sum() / ((true - true.mean()) ** 2).sum())}


def auroc(true: Numbers, said: Numbers) -> float:
    """Area under the receiver operating characteristic: how often a positive stands above a negative, ties half."""
    order = np.argsort(said, kind="stable")
    ranks = np.empty(len(said))
    ranks[order] = np.arange(1, len(said) + 1)
    for value in np.unique(said[_tied(said)]):
        ranks[said == value] = ranks[said == value].mean()
    positive = true > 0.5
    n = int(positive.sum())
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * (len(true) - n)))


def _tied(said: Numbers) -> npt.NDArray[np.bool_]:
    _, back, count = np.unique(said, return_inverse=True, return_counts=True)
    tied: npt.NDArray[np.bool_] = count[back] > 1
    return tied


def classification(true: Numbers, probability: Numbers) -> dict[str, float]:
    """AUROC, Brier score, and accuracy at one half."""
    return {"auroc": auroc(true, probability), "brier": float(((probability - true) ** 2).mean()),
            "accuracy": float(((probability > 0.5) == (true > 0.5)).mean())}


def covered(true: Numbers, low: Numbers, high: Numbers) -> float:
    """Share of the true values that lie in their interval."""
    return float(((true >= low) & (true <= high)).mean())
