"""The offline side of predicted properties: splits without leaks, scores by hand, quantiles that hold."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rdkit import Chem

from assistant.chem.predicting.ionisation import COLUMNS, ionisation
from assistant.chem.predicting.kernel import STEP, WIDTH, alike, kernel
from assistant.corpus.measured import calibrating, scoring, splits
from assistant.corpus.measured.kernels import kernels
from assistant.corpus.measured.recipe import _bare, recipe
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


def test_tdcs_split_is_by_whole_scaffolds_and_fills_three_parts() -> None:
    groups = {f"ring {i}": [4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3] for i in range(50)} | {"": list(range(200, 260))}
    train, valid, test = splits.tdc(groups, 1)
    assert sorted([*train, *valid, *test]) == list(range(260))
    assert (len(train), len(valid)) == (180, 24)  # 182 and 26 have room; fours do not fill them
    assert set(groups[""]) <= set(train.tolist())  # too large for half a validation part: placed first
    assert splits.tdc(groups, 1)[2].tolist() == test.tolist() != splits.tdc(groups, 2)[2].tolist()


@pytest.mark.parametrize(("smiles", "acids", "bases", "charge"), [
    ("CC(=O)O", 1, 0, -1), ("CCN", 0, 1, 1), ("NCCC(=O)O", 1, 1, 0), ("c1ccccc1", 0, 0, 0), ("Oc1ccccc1", 1, 0, 0)])
def test_columns_of_ionisation_say_what_is_charged_in_blood(smiles: str, acids: int, bases: int, charge: int) -> None:
    found = ionisation(Chem.MolFromSmiles(smiles))
    assert len(found) == COLUMNS
    assert (found[0], found[1]) == (acids, bases)
    assert found[4] == pytest.approx(charge, abs=0.02)


def test_a_base_loses_three_units_of_log_d_per_three_units_of_pka() -> None:
    """Ethylamine, pKa 10.6 at pH 7.4: log P - log D = log10(1 + 10^3.2)."""
    assert ionisation(Chem.MolFromSmiles("CCN"))[9] == pytest.approx(3.2003, abs=1e-3)


def test_with_every_molecule_a_landmark_the_kernel_is_kernel_ridge() -> None:
    """Against the closed form, K (K + s I)^-1 of the centred values, on points that lie on the landmarks' grid."""
    dice = np.random.default_rng(5)
    z = np.rint(dice.normal(size=(40, 6)).clip(-4, 4) / STEP) * STEP
    y = z[:, 0] ** 2 + 0.1 * dice.normal(size=40)
    gram = np.exp(-((z[:, None] - z[None]) ** 2).sum(-1) / (WIDTH * 6))
    assert alike(z, np.rint(z / STEP).astype(np.int8)) == pytest.approx(gram)
    middle = np.eye(40) - 1 / 40
    dual = np.linalg.solve(gram @ middle + 0.1 * np.eye(40), np.eye(40)) @ middle @ y
    made = kernels(z, y, 1, (0.1,))[0]
    exact = y.mean() + (gram - gram.mean(axis=0)) @ (middle @ dual)
    assert made(z) == pytest.approx(exact, abs=2e-3)


def test_a_kernel_is_the_same_from_its_file() -> None:
    dice = np.random.default_rng(6)
    z = dice.normal(size=(30, 5)).clip(-5, 5)
    made = kernels(z, z[:, 1], 1, (0.1,))[0]
    assert kernel(made.arrays())(z).tolist() == made(z).tolist()


def test_the_recipe_does_not_hear_comments_but_hears_numbers() -> None:
    code = 'def f() -> int:\n    """Words."""\n    return 1\n'
    assert _bare(code) == _bare('# more\ndef f() -> int:\n    """Others."""\n    return 1\n')
    assert _bare(code) != _bare(code.replace("1", "2"))
    assert len(recipe()) == 12
