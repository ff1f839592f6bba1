"""The offline side of predicted properties: splits without leaks, scores by hand, quantiles that hold."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.corpus.measured import calibrating, scoring, splits
from assistant.corpus.measured.sources import TARGETS, rows

SMILES = ("c1ccccc1O", "c1ccccc1N", "CCO", "CCN", "c1ccncc1", "c1ccncc1C", "C1CCCCC1", "C1CCCCC1O", "c1ccc2ccccc2c1",
          "CC(C)O")


def test_a_scaffold_is_never_on_both_sides() -> None:
    groups = splits.scaffolds(SMILES)
    for seed in range(5):
        train, test = splits.balanced(groups, seed, 0.3)
        assert sorted([*train, *test]) == list(range(len(SMILES)))
        for members in groups.values():
            assert set(members) <= set(train.tolist()) or set(members) <= set(test.tolist())


def test_moleculenets_split_puts_the_largest_scaffolds_into_training() -> None:
    groups = splits.scaffolds(SMILES)
    train, valid, test = splits.moleculenet(groups, 0.6, 0.2)
    assert sorted([*train, *valid, *test]) == list(range(len(SMILES)))
    assert set(groups[""]) <= set(train.tolist())
    assert len(test) >= 1


def test_folds_keep_rare_scaffolds_whole_and_spread_common_ones() -> None:
    groups = {f"ring {i}": [3 * i, 3 * i + 1, 3 * i + 2] for i in range(40)} | {"common": list(range(120, 180))}
    fold = splits.folds(groups, np.arange(180), 1, 3)
    assert set(fold) == {0, 1, 2}
    assert all(len({int(fold[m]) for m in members}) == 1 for name, members in groups.items() if name != "common")
    assert len({int(fold[m]) for m in groups["common"]}) == 3
    assert splits.rare(groups, np.arange(180)).sum() == 120


def test_scores_by_hand() -> None:
    true, said = np.array([0.0, 1.0, 1.0, 0.0]), np.array([0.1, 0.9, 0.4, 0.4])
    assert scoring.auroc(true, said) == pytest.approx(3.5 / 4)  # of four pairs three right, one tied
    assert scoring.classification(true, said)["brier"] == pytest.approx((0.01 + 0.01 + 0.36 + 0.16) / 4)
    found = scoring.regression(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 6.0]))
    assert found == pytest.approx({"mae": 1.0, "rmse": 3**0.5, "r2": 1 - 9 / 2})


def test_the_conformal_quantile_covers_nine_of_ten() -> None:
    """For exchangeable scores the promise holds on average over draws, whatever their distribution."""
    dice = np.random.default_rng(3)
    hits = [dice.exponential(size=()) <= calibrating.quantile(dice.exponential(size=199)) for _ in range(4000)]
    assert np.mean(hits) == pytest.approx(0.9, abs=0.015)


def test_every_set_says_its_licence_and_unlicensed_rows_are_not_shown() -> None:
    open_ = {"MIT", "CC0-1.0", "CC BY 4.0"}
    for target in TARGETS:
        for source in target.sources:
            assert source.shown == (source.licence in open_), source


def test_the_sets_are_read(shared_data: Path) -> None:
    found = list(rows(next(t for t in TARGETS if t.name == "hydration").sources[0], shared_data / "props"))
    assert len(found) == 642
    assert found[0] == ("CN(C)C(=O)c1ccc(cc1)OC", -11.01)
