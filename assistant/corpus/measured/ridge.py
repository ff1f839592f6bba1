"""Ridge regression over the descriptors, by its normal equations."""

from __future__ import annotations

import numpy as np

from assistant.chem.predicting.features import DENSE
from assistant.chem.predicting.linear import Linear
from assistant.corpus.measured.boosting import Numbers, Table

STRENGTH = 100.0
"""Penalty on the weights of standardised descriptors."""


def ridge(x: Table, y: Numbers, strength: float = STRENGTH) -> Linear:
    """The linear model of least squares with a penalty; the constant is not penalised."""
    lead = x[:, :DENSE].astype(float)
    width = lead.std(axis=0)
    bare = Linear(lead.mean(axis=0).astype(np.float32), np.where(width > 1e-9, width, 1.0).astype(np.float32),
                  np.zeros(DENSE + 1, np.float32))
    z = bare.standard(x)
    mean = z.mean(axis=0)
    z -= mean
    weights = np.linalg.solve(z.T @ z + strength * np.eye(DENSE), z.T @ (y - y.mean()))
    constant = y.mean() - mean @ weights
    return Linear(bare.middle, bare.width, np.append(weights, constant).astype(np.float32))
