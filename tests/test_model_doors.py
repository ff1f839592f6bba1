"""`retort models` and a whole question through a real, tiny, random Llama: loaded, asked, checked, never believed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import launch

tiny_models = pytest.importorskip("tiny_models")
ADD = "add a hydroxyl to Cc1ccccc1"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import torch

    torch.set_num_threads(1)
    folder: Path = tiny_models.write(tmp_path_factory.mktemp("tiny") / "llama", "llama")
    return folder


@pytest.fixture
def at_home(tiny: Path) -> Path:
    """A user card of the tiny model in the home of the test."""
    folder = Path(os.environ["RETORT_HOME"]) / "models"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mine.toml").write_text(f"""
[tiny]
title = "A tiny random Llama"
path = "{tiny}"
architecture = "llama"
template = "retort"
writes = "patch"
precisions = ["fp32", "bf16", "fast-int8"]
""")
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = launch.main(list(words))
    told = capsys.readouterr()
    return code, told.out + told.err


def test_every_card_is_listed_with_what_fits(at_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "models", "list")
    assert code == 0
    mine = next(row for row in text.splitlines() if row.startswith("tiny "))
    assert "fp32, bf16, fast-int8" in mine
    assert mine.endswith("here")
    assert "retort-small" in text
    code, text = run(capsys, "models", "list", "--json")
    assert {"tiny", "retort-small"} <= {row["name"] for row in json.loads(text)}


def test_a_card_is_shown_whole(at_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "models", "show", "tiny")
    assert code == 0
    assert "A tiny random Llama" in text
    assert "fits on cpu: needs" in text
    assert json.loads(run(capsys, "models", "show", "tiny", "--json")[1])["here"] is True


@pytest.mark.parametrize(("words", "told"), [
    (("models", "show", "tinny"), "tiny"), (("models", "load"), "needs the name"),
    (("models", "load", "qwen3-4b"), "not on this machine"), (("ask", ADD, "--model", "tinny"), "tiny")])
def test_what_cannot_be_done_ends_with_a_sentence(words: tuple[str, ...], told: str, at_home: Path,
                                                  capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, *words)
    assert code == 1
    assert told in text
    assert "Traceback" not in text


def test_a_model_is_loaded_and_tried(at_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "models", "load", "tiny", "--precision", "fp32", "--json")
    found = json.loads(text)
    assert code == 0
    assert found["loaded"]["precision"] == "fp32"
    assert found["loaded"]["memory"] > 100_000
    assert found["tokens_per_second"] > 0


def test_a_question_walks_through_a_real_model(at_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A random network writes nonsense: nothing of it is shown, and the answer is the search's."""
    alone = json.loads(run(capsys, "ask", ADD, "--json")[1])
    code, text = run(capsys, "ask", ADD, "--json", "--model", "tiny", "--precision", "fp32")
    row = json.loads(text)
    assert code == 0
    assert [m["smiles"] for m in row["molecules"]] == [m["smiles"] for m in alone["molecules"]]
    assert (row["model"]["name"], row["model"]["precision"], row["model"]["passed"]) == ("tiny", "fp32", 0)
    assert row["model"]["samples"] >= 12
    assert "samples passed" in row["text"]


def test_a_check_probes_and_writes_the_score_into_the_card(at_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "models", "check", "tiny", "--precision", "fp32", "--seconds", "2")
    assert code == 0, text
    assert "files: safetensors only" in text
    assert "SR 0.0 %" in text
    shown = run(capsys, "models", "show", "tiny")[1]
    assert "SR 0.0 %" in next(row for row in shown.splitlines() if row.strip().startswith("fp32"))


def test_damaged_files_are_found_by_a_check(at_home: Path, tiny: Path, tmp_path: Path,
                                            capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in tiny.iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    weights = broken / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    (at_home / "mine.toml").write_text((at_home / "mine.toml").read_text().replace(str(tiny), str(broken)))
    code, text = run(capsys, "models", "check", "tiny")
    assert code == 1
    assert "model.safetensors" in text
