"""Gradient boosting (LightGBM, on one thread), and its trees taken over into the arrays that inference reads."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.chem.predicting.trees import Forest

Table = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.float64]

BASE: dict[str, Any] = {
    "learning_rate": 0.08, "num_leaves": 31, "min_data_in_leaf": 8, "feature_fraction": 0.15, "bagging_fraction": 0.8,
    "bagging_freq": 1, "lambda_l2": 1.0, "max_bin": 63, "min_data_in_bin": 1, "use_missing": False, "num_threads": 1,
    "verbose": -1, "deterministic": True, "force_col_wise": True, "feature_pre_filter": False,
}


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was fitted: the trainer's own model, and the constant that was taken off before."""

    booster: Any
    base: float

    def predict(self, x: Table) -> Numbers:
        """The trainer's predictions, one a row; log-odds for classes."""
        found: Numbers = self.booster.predict(x, raw_score=True) + self.base
        return found

    def forest(self) -> Forest:
        """The same trees as arrays."""
        return _taken(self.booster.dump_model()["tree_info"], self.base)


def fit(x: Table, y: Numbers, trees: int, seed: int = 7, classes: bool = False, **params: Any) -> Fitted:
    """Trees fitted to a table; with ``classes`` their sum is a log-odds. Needs the ``train`` extra (LightGBM)."""
    lgb: Any = import_module("lightgbm")
    how = {**BASE, "objective": "binary" if classes else "regression", "seed": seed, **params}
    base = 0.0 if classes else float(y.mean())
    return Fitted(lgb.train(how, lgb.Dataset(x, y - base), num_boost_round=trees), base)


def _taken(trees: list[dict[str, Any]], base: float) -> Forest:
    """The arrays of a dumped model; thresholds rounded down to float32, which changes no float32 comparison."""
    columns: list[int] = []
    thresholds: list[float] = []
    left: list[int] = []
    right: list[int] = []
    leaf: list[float] = [base]
    nodes, leaves = [0], [0]
    # the mean of the target is a tree of one leaf
    columns.append(0)
    thresholds.append(np.inf)
    left.append(~0)
    right.append(~0)
    for tree in trees:
        nodes.append(len(columns))
        leaves.append(len(leaf))
        inner, ends = _walk(tree["tree_structure"])
        for node in inner:
            columns.append(node["split_feature"])
            thresholds.append(node["threshold"])
            left.append(node["to_left"])
            right.append(node["to_right"])
        leaf += ends
    return Forest(np.array(columns, np.uint16), _floored(thresholds), np.array(left, np.int16),
                  np.array(right, np.int16), np.array(leaf, np.float32), np.array(nodes, np.int32),
                  np.array(leaves, np.int32))


def _floored(values: list[float]) -> npt.NDArray[np.float32]:
    exact = np.array(values)
    near = exact.astype(np.float32)
    return np.where(near.astype(float) > exact, np.nextafter(near, np.float32(-np.inf)), near).astype(np.float32)


def _walk(root: dict[str, Any]) -> tuple[list[dict[str, Any]], list[float]]:
    """Inner nodes in order, each told where it goes, and the values of the leaves."""
    inner: list[dict[str, Any]] = []
    ends: list[float] = []

    def place(node: dict[str, Any]) -> int:
        if "split_feature" not in node:
            ends.append(float(node["leaf_value"]))
            return ~(len(ends) - 1)
        at = len(inner)
        inner.append(node)
        node["to_left"] = place(node["left_child"])
        node["to_right"] = place(node["right_child"])
        return at

    if place(root) < 0:  # a tree of one leaf
        inner.append({"split_feature": 0, "threshold": np.inf, "to_left": ~0, "to_right": ~0})
    return inner, ends
