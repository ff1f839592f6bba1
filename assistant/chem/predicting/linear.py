"""A linear model over standardised descriptors: it carries on where trees stop, beyond the range of what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
PARTS = ("middle", "width", "weights")
REACH = 5.0
"""Standard deviations from the middle at which a descriptor counts as no further away."""


@dataclass(frozen=True, slots=True)
class Linear:
    """``weights`` times the standardised leading columns; the last weight is the constant."""

    middle: Floats
    width: Floats
    weights: Floats

    def __call__(self, rows: Floats) -> npt.NDArray[np.float64]:
        """The values of rows of features (n, columns)."""
        found: npt.NDArray[np.float64] = self.standard(rows) @ self.weights[:-1].astype(float) + float(self.weights[-1])
        return found

    def standard(self, rows: Floats) -> npt.NDArray[np.float64]:
        """The leading columns, standardised and held within reach."""
        lead = rows[:, : len(self.middle)].astype(float)
        return np.clip((lead - self.middle) / self.width, -REACH, REACH)

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """The parts under their names, to be written."""
        return {f"linear.{part}": getattr(self, part) for part in PARTS}


def linear(arrays: Mapping[str, npt.NDArray[np.generic]]) -> Linear:
    """The model that `Linear.arrays` took apart."""
    return Linear(**{part: arrays[f"linear.{part}"] for part in PARTS})  # type: ignore[arg-type]
