"""How wrong a model is on scaffolds that it has not seen: trained anew on the rest, several times, and measured."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.corpus.measured import scoring, splits
from assistant.corpus.measured.boosting import Numbers, Table
from assistant.corpus.measured.calibrating import Learnt, learn, nearest
from assistant.corpus.measured.sources import Target

Similar = npt.NDArray[np.uint8]
EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1.0)
"""Bounds of the bins of similarity to the nearest training molecule."""
BLOCK = 1000
TREES = 250
"""Of every model."""
FOLDS = 8
"""Folds that calibrate: the fewer, the more the left-out errors exceed those of the model trained on all."""


@dataclass(frozen=True, slots=True)
class Tested:
    """One held-out fifth: what is true, what was said, the interval, and how near each molecule was."""

    true: Numbers
    said: Numbers
    low: Numbers
    high: Numbers
    near: Numbers


def similar(bits: npt.NDArray[np.uint8]) -> Similar:
    """Tanimoto similarity of every pair of packed fingerprints, in units of 1/250."""
    open_ = np.unpackbits(bits, axis=1).astype(np.float32)
    set_ = open_.sum(axis=1)
    found = np.empty((len(bits), len(bits)), np.uint8)
    for begin in range(0, len(bits), BLOCK):
        block = slice(begin, begin + BLOCK)
        shared = open_[block] @ open_.T
        found[block] = np.rint(250 * shared / np.maximum(set_[block, None] + set_[None] - shared, 1))
    return found


def train(x: Table, y: Numbers, alike: Similar, groups: dict[str, list[int]], members: npt.NDArray[np.int64],
          classes: bool, seed: int) -> Learnt:
    """A model of some of the molecules, calibrated over folds of their scaffolds."""
    fold = splits.folds(groups, members, seed, FOLDS)[members]
    near = nearest(alike[np.ix_(members, members)], fold)
    return learn(x[members], y[members], fold, near, TREES, classes, seed, splits.rare(groups, members))


def try_out(target: Target, x: Table, y: Numbers, alike: Similar, groups: dict[str, list[int]], keys: tuple[str, ...],
            seed: int) -> Tested:
    """Train on four fifths of the scaffolds, predict the rest. No skeleton of the test is in training."""
    members, test = splits.balanced(groups, seed, target.held)
    skeletons = {keys[place][:14] for place in test}
    members = np.array([place for place in members if keys[place][:14] not in skeletons])
    learnt = train(x, y, alike, groups, members, target.classes, seed)
    near = alike[np.ix_(test, members)].max(axis=1) / 250.0
    said = learnt.predict(x[test])
    if target.classes:
        low, high = np.full(len(test), learnt.cuts[0]), np.full(len(test), learnt.cuts[1])
        return Tested(y[test], said, low, high, near)
    half = learnt.widths(x[test], near, said)
    return Tested(y[test], said, said - half, said + half, near)


def scores(tests: list[Tested], classes: bool) -> dict[str, float]:
    """Means over the tests and their spread (standard deviation)."""
    rows = [_classes(one) if classes else _numbers(one) for one in tests]
    found = {"n_test": float(np.mean([len(one.true) for one in tests])), "seeds": float(len(tests))}
    for name in rows[0]:
        found[name] = float(np.mean([row[name] for row in rows]))
        found[f"{name}_sd"] = float(np.std([row[name] for row in rows]))
    return found


def _numbers(one: Tested) -> dict[str, float]:
    return {**scoring.regression(one.true, one.said), "coverage": scoring.covered(one.true, one.low, one.high),
            "width": float((one.high - one.low).mean())}


def _classes(one: Tested) -> dict[str, float]:
    """Coverage: the true class is in the 90 % set. Decided: the set holds one class."""
    no, yes = one.said <= one.low, one.said >= one.high
    both = no == yes
    right = np.where(one.true > 0.5, yes | both, no | both)
    return {**scoring.classification(one.true, one.said), "coverage": float(right.mean()),
            "decided": float((~both).mean()), "positive": float(one.true.mean())}


def bins(tests: list[Tested], classes: bool) -> list[dict[str, Any]]:
    """Error, coverage and width by similarity to the nearest training molecule, all tests together."""
    true, said, low, high, near = (np.concatenate([getattr(one, part) for one in tests])
                                   for part in ("true", "said", "low", "high", "near"))
    found = []
    for begin, end in pairwise(EDGES):
        inside = (near >= begin) & ((near < end) | (end == 1.0))
        if not inside.any():
            continue
        one = Tested(true[inside], said[inside], low[inside], high[inside], near[inside])
        row = {"from": begin, "to": end, "n": int(inside.sum()), "coverage": 0.0}
        if classes:
            wrong = float(((one.said > 0.5) != (one.true > 0.5)).mean())
            row |= {"wrong": wrong, "brier": float(((one.said - one.true) ** 2).mean()), **_kept(one)}
        else:
            row |= _only(_numbers(one), "mae", "coverage", "width")
        found.append(row)
    return found


def _kept(one: Tested) -> dict[str, float]:
    no, yes = one.said <= one.low, one.said >= one.high
    both = no == yes
    return {"coverage": float(np.where(one.true > 0.5, yes | both, no | both).mean()), "decided": float((~both).mean())}


def _only(row: dict[str, float], *names: str) -> dict[str, float]:
    return {name: row[name] for name in names}
