"""The benchmark asked of a model, the comparison of how molecules look, and the probe: figures done by hand."""

from __future__ import annotations

import csv
import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rdkit import Chem
from speakers import Speaking, card, put, says

import launch
from assistant.benchmarks import probe, probe_rows, realism, tomg, tomg_official
from assistant.errors import BadFile, NotUnderstood
from models.words import Sample, Sampling, Score, Stop, never

START = "Cc1ccccc1"
ADDED = ("hydroxyl", "nitrile", "halo", "hydroxyl")
ON_METHYL = {"hydroxyl": "O", "nitrile": "C#N", "halo": "F"}


def patch(prompt: str, group: str) -> str:
    """The patch that puts a group on toluene's methyl, whichever line that is."""
    found = re.search(r"C(\)?)<(\d+)>", prompt)
    assert found
    return f"<{found[2]}>C({group}){found[1] or ''}" if group else f"<{found[2]}>C{found[1] or ''}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four additions to toluene and one count of atoms."""
    with (tmp_path / "AddComponent.csv").open("w", newline="") as file:
        rows = csv.DictWriter(file, ["Instruction", "molecule", "added_group"])
        rows.writeheader()
        rows.writerows({"Instruction": f"Add a {group} to the molecule {START}.", "molecule": START,
                        "added_group": group} for group in ADDED)
    return tmp_path


def answers(prompt: str, sampling: Sampling) -> Sequence[str]:
    """First of four samples: right for a hydroxyl and a halogen, a copy for a nitrile; then a miss, junk, and right."""
    group = next(g for g in ON_METHYL if f"<add><{g}>" in prompt)
    right = patch(prompt, ON_METHYL[group])
    return patch(prompt, "") if group == "nitrile" else right, patch(prompt, "C"), "?", right


def bench(folder: Path, *words: str) -> dict[str, Any]:
    out = folder / "out.json"
    assert launch.main(["bench", "tomg", str(folder), "--task", "AddComponent", "--json", str(out), *words]) == 0
    report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def canonical(report: dict[str, Any]) -> list[str]:
    return [Chem.CanonSmiles(row["smiles"]) for row in report["rows"]]


BENZYL = [Chem.CanonSmiles(s) for s in ("OCc1ccccc1", "N#CCc1ccccc1", "FCc1ccccc1", "OCc1ccccc1")]


def test_the_model_alone_is_scored_on_its_one_sample_as_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch,
                                                              capsys: pytest.CaptureFixture[str]) -> None:
    speaking = put(monkeypatch, Speaking(answers))
    report = bench(folder, "--mode", "model", "--model", "small")
    assert report["overall"]["accuracy"] == 0.75  # the nitrile was a copy
    assert canonical(report) == [BENZYL[0], Chem.CanonSmiles(START), *BENZYL[2:]]
    (prompts, sampling), = speaking.asked  # one batch
    assert len(prompts) == 4
    assert (sampling.n, sampling.temperature, sampling.top_p, sampling.constrain) == (1, 0.75, 0.85, "")
    assert (report["mode"], report["model"], report["precision"], report["tokens"]) == ("model", "small", "bf16", 28)
    assert report["tokens_per_second"] > 0
    assert "no checker, no search" in capsys.readouterr().out


def test_the_best_of_many_is_chosen_by_the_checks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = put(monkeypatch, Speaking(answers))
    report = bench(folder, "--mode", "model+verify", "--model", "small", "--samples", "16")
    assert report["overall"]["accuracy"] == 1.0
    assert canonical(report) == BENZYL
    assert all(12 <= row["samples"] <= 16 and 0 < row["passed"] < 12 for row in report["rows"])
    assert all(sampling.n * len(set(prompts)) >= 4 for prompts, sampling in speaking.asked)


def test_the_corridor_never_does_worse_than_the_search(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Speaking(says("?", "<99>C", "")))
    alone, whole = bench(folder), bench(folder, "--mode", "all", "--model", "small")
    assert canonical(whole) == canonical(alone)
    assert whole["own"] == 0.0
    put(monkeypatch, Speaking(answers))
    helped = bench(folder, "--mode", "all", "--model", "small")
    assert helped["overall"]["accuracy"] == alone["overall"]["accuracy"] == 1.0
    assert helped["overall"]["wsr"] is None or helped["overall"]["wsr"] >= alone["overall"]["wsr"]


def test_several_precisions_in_one_run_give_one_table_each(folder: Path, monkeypatch: pytest.MonkeyPatch,
                                                           capsys: pytest.CaptureFixture[str]) -> None:
    put(monkeypatch, Speaking(answers))
    report = bench(folder, "--mode", "model", "--model", "small", "--precisions", "fp32,nf4")
    assert [run["precision"] for run in report["runs"]] == ["fp32", "nf4"]
    out = capsys.readouterr().out
    assert out.count("| AddComponent |    4 |       75.0 |") == 2
    assert "| nf4       | 75.00 |" in out


@pytest.mark.parametrize(("words", "told"), [
    (["--mode", "model"], "--model NAME"), (["--mode", "all", "--model", "x", "--precision", "int3"], "int3")])
def test_a_mode_that_cannot_run_says_what_is_missing(folder: Path, words: list[str], told: str) -> None:
    with pytest.raises(NotUnderstood, match=told):
        tomg.main([str(folder), *words])


def test_rows_that_are_not_understood_are_rows_without_an_answer(folder: Path,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = put(monkeypatch, Speaking(answers))
    path = folder / "AddComponent.csv"
    path.write_text(path.read_text().replace("Add a nitrile to", "Frobnicate a wug with"))
    report = bench(folder, "--mode", "model", "--model", "small")
    assert [bool(row["smiles"]) for row in report["rows"]] == [True, False, True, True]
    assert report["rows"][1]["failure"] == "not_understood"
    assert sum(len(prompts) for prompts, _ in speaking.asked) == 3


# how molecules look ---------------------------------------------------------------------------------------------------


def test_the_distances_are_those_of_the_definitions() -> None:
    one, other = np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0, 4.0])
    assert realism.kolmogorov_smirnov(one, other) == 0.25
    assert realism.wasserstein(one, other) == pytest.approx(1.0)  # shifted by one
    assert realism.wasserstein(one, one) == realism.kolmogorov_smirnov(one, one) == 0.0
    assert realism.kolmogorov_smirnov(one, one + 10) == 1.0
    assert realism.spread(np.arange(101.0)) == 50.0


def test_the_distances_are_those_of_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    rng = np.random.default_rng(3)
    for many, few in ((200, 101), (5, 1000)):
        one, other = rng.normal(size=many), rng.gamma(2.0, size=few)
        assert realism.kolmogorov_smirnov(one, other) == pytest.approx(stats.ks_2samp(one, other).statistic)
        assert realism.wasserstein(one, other) == pytest.approx(stats.wasserstein_distance(one, other))


DRUGS = list(probe_rows.DRUGS)


def made(smiles: Sequence[str], alerted: bool = False) -> list[realism.Made]:
    return [realism.Made("AtomNum", alerted, realism.measured(s)) for s in smiles]


def test_drugs_look_more_like_drugs_than_chains_do() -> None:
    chains = ["C" * n for n in range(4, 44)]
    drugs, other = (realism.look(made(some), realism.reference()) for some in (DRUGS, chains))
    assert drugs.likeness > 0.7 > 0.5 > other.likeness
    assert drugs.distance < 0.7 < other.distance
    assert realism.look(made(DRUGS, True), realism.reference()).alerts == 1.0


def test_a_set_compared_with_itself_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "drugs.smi").write_text("\n".join(f"{s} drug{i}" for i, s in enumerate(DRUGS)) + "\nnot a SMILES\n")
    found = realism.look(made(DRUGS), realism.reference(tmp_path / "drugs.smi"))
    assert (found.likeness, found.distance) == (1.0, 0.0)


def test_reports_are_compared_side_by_side(folder: Path, monkeypatch: pytest.MonkeyPatch,
                                           capsys: pytest.CaptureFixture[str]) -> None:
    put(monkeypatch, Speaking(answers))
    bench(folder, "--mode", "model", "--model", "small")
    capsys.readouterr()
    assert launch.main(["bench", "realism", str(folder / "out.json")]) == 0
    assert "out model bf16" in capsys.readouterr().out
    with pytest.raises(BadFile, match=r"AddComponent\.csv"):
        realism.main([str(folder / "AddComponent.csv")])


# the probe ------------------------------------------------------------------------------------------------------------


def test_the_rows_of_the_probe_are_twenty_a_subtask_and_can_be_met() -> None:
    rows = probe_rows.rows()
    assert len({row.text for row in rows}) == len(rows) == 180
    assert {task: sum(r.task == task for r in rows) for task in tomg_official.SUBTASKS} == dict.fromkeys(
        tomg_official.SUBTASKS, 20)
    assert not [row for row in rows if tomg_official.impossible(row.task, row.row)]
    outcomes = [tomg.work(row, 7) for row in rows[:18:2]]
    assert all(outcome.score.success for outcome in outcomes)


def test_a_probe_is_scored_and_written_into_the_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that copies every start and writes methane for everything else has no success at all."""
    def copies(prompt: str, sampling: Sampling) -> Sequence[str]:
        first = re.search(r"<start>(.+?)<1>", prompt)
        return ("C",) if first is None else (f"<1>{first[1]}",)

    kept: list[tuple[str, str, Score]] = []
    monkeypatch.setattr(probe, "record", lambda name, found: kept.append((name, found.precision, found.score)))
    rows = probe_rows.rows()[:54]
    monkeypatch.setattr(probe_rows, "rows", lambda: rows)
    speaking = put(monkeypatch, Speaking(copies))
    assert launch.main(["bench", "probe", "--model", "small", "--precision", "fp32,nf4"]) == 0
    assert [(name, precision, score.rows, score.sr) for name, precision, score in kept] == [
        ("small", "fp32", 54, 0.0), ("small", "nf4", 54, 0.0)]
    assert all(score.tokens_per_second > 0 for _, _, score in kept)
    assert all(sampling.n == 1 for _, sampling in speaking.asked)
    assert len({text for prompts, _ in speaking.asked for text in prompts}) == 54


class Slow(Speaking):
    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        time.sleep(0.4)
        return super().samples(prompts, sampling, stop)


def test_a_probe_keeps_to_its_time_and_stays_balanced() -> None:
    found = probe.probe(Slow(says("?"), card()), seconds=2.0)
    assert 18 <= found.score.rows <= 90  # a slice of 18 takes 0.4 s at the least
    assert {figures.rows for figures in found.figures.values()} == {found.score.rows // 9}


def test_what_a_precision_costs_is_told_against_the_exact_one() -> None:
    scores = {"bf16": Score(50.0, 30.0, 180, 100.0, "probe, cpu"), "nf4": Score(48.7, 29.0, 180, 150.0, "probe, cpu"),
              "int8": Score(50.5, 30.0, 90, 80.0, "probe, cpu"), "fp32": Score(61.0, 40.0, 4500, 0.0, "500 rows")}
    assert probe.costs(scores) == {"nf4": "costs 1.3 points of success against bf16 here, 1.5 times as fast"}
    assert probe.costs({}) == {}
