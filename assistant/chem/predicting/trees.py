"""Boosted trees in plain numpy: a forest is seven arrays, and one molecule walks all of its trees at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.generic]
PARTS = ("column", "threshold", "left", "right", "leaf", "nodes", "leaves")


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees laid end to end.

    Attributes
    ----------
    column, threshold
        Of each inner node: which feature, and the highest value that goes left.
    left, right
        Where it goes on, counted within its tree: an inner node from 0, or ``~leaf`` (negative).
    leaf
        What each leaf adds.
    nodes, leaves
        Where each tree's inner nodes and leaves begin.
    """

    column: npt.NDArray[np.uint16]
    threshold: npt.NDArray[np.float32]
    left: npt.NDArray[np.int16]
    right: npt.NDArray[np.int16]
    leaf: npt.NDArray[np.float32]
    nodes: npt.NDArray[np.int32]
    leaves: npt.NDArray[np.int32]

    def __call__(self, row: npt.NDArray[np.float32]) -> float:
        """The sum over all trees for one row of features."""
        at = np.zeros(len(self.nodes), np.int32)
        going = np.arange(len(self.nodes))
        while len(going):
            node = self.nodes[going] + at[going]
            left = row[self.column[node]] <= self.threshold[node]
            at[going] = np.where(left, self.left[node], self.right[node])
            going = going[at[going] >= 0]
        return float(self.leaf[self.leaves + ~at].sum(dtype=np.float64))

    def arrays(self, prefix: str) -> dict[str, Array]:
        """The parts under their names, to be written."""
        return {f"{prefix}.{part}": getattr(self, part) for part in PARTS}


def forest(arrays: Mapping[str, Array], prefix: str) -> Forest:
    """The forest that `Forest.arrays` took apart."""
    return Forest(**{part: arrays[f"{prefix}.{part}"] for part in PARTS})  # type: ignore[arg-type]
