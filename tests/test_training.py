"""Training the small model: its network is Llama's, a run learns, stops, resumes, and leaves a folder that loads."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from pace import slower
from safetensors.numpy import save_file

from models.train import curve, data, run, tokenizer
from models.train.network import Decoder, Shape, export

WORDS = [tokenizer.PAD, tokenizer.END, tokenizer.UNKNOWN, *"abcdefghij", "<answer>"]


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Pairs that ask for a letter twice: learnt in seconds, not in one step."""
    folder = tmp_path / "pack"
    tokenizer.save(WORDS, folder)
    rng = np.random.default_rng(1)
    letters = rng.integers(3, 13, 3000)
    rows = [[int(x), 13, int(x), int(x), 1] for x in letters]
    save_file({"tokens": np.array(rows, np.uint16).ravel(), "starts": np.arange(0, 15001, 5).astype(np.uint32),
               "answers": np.full(3000, 2, np.uint16), "kinds": (letters % 2).astype(np.uint8)},
              folder / "pairs-000.safetensors")
    return folder


def test_the_network_is_llama(tmp_path: Path) -> None:
    from transformers import AutoModelForCausalLM
    torch.manual_seed(1)
    model = Decoder(Shape(vocabulary=50, hidden=64, layers=2, heads=2, inner=96, positions=64))
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    export(dict(model.named_parameters()), model.shape, tmp_path, end=1, pad=0)
    theirs = AutoModelForCausalLM.from_pretrained(tmp_path, dtype=torch.float32)
    model.load_state_dict({n: p.to(torch.bfloat16).float() for n, p in model.named_parameters()}, strict=False)
    ids = torch.randint(0, 50, (3, 17))
    with torch.no_grad():
        difference = (theirs(ids).logits - model.logits(ids)).abs().max()
    assert difference < 1e-4


def test_the_loss_is_that_of_the_answer_only() -> None:
    model = Decoder(Shape(vocabulary=14, hidden=32, layers=1, heads=1, inner=32))
    ids = torch.tensor([[3, 13, 3, 3]])
    target = torch.tensor([[-100, 3, 3, 1]])
    with torch.no_grad():
        scores = model.logits(ids).log_softmax(-1)
        expected = -(scores[0, 1, 3] + scores[0, 2, 3] + scores[0, 3, 1])
        assert float(model(ids, target)) == pytest.approx(float(expected), rel=1e-4)


def test_batches_hold_every_row_once_at_its_length(pack: Path) -> None:
    pairs = data.read(run.shards(pack))
    seen = np.concatenate(list(data.batches(pairs, 480, np.random.default_rng(0))))
    assert len(set(seen.tolist())) == len(seen) == 3000
    ids, target = data.tensors(pairs, seen[:4])
    assert ids.shape == (4, 48)
    assert (target != data.IGNORED).sum() == 12


@pytest.mark.parametrize(("done", "rate"), [(0.0, 0.0), (0.015, 1.0), (1.0, 0.0), (2.0, 0.0)])
def test_the_rate_rises_and_falls(done: float, rate: float) -> None:
    assert run.share(done) == pytest.approx(rate, abs=1e-9)


def _trained(pack: Path, out: Path, minutes: float) -> dict[str, object]:
    size = ["--hidden", "64", "--layers", "1", "--heads", "1", "--inner", "64", "--batch", "240", "--no-compile"]
    assert run.main([str(pack), str(out), "--minutes", str(minutes), *size]) == 0
    kept: dict[str, object] = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return kept


def test_a_run_learns_stops_resumes_and_answers(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LOG_EVERY", 1.0)
    began = time.monotonic()
    first = _trained(pack, tmp_path / "out", 0.05)
    assert time.monotonic() - began < 60 * slower()
    again = _trained(pack, tmp_path / "out", 0.3 * slower())
    assert again["step"] > first["step"]  # type: ignore[operator]
    losses = [point["loss"] for point in again["curve"]]  # type: ignore[attr-defined]
    assert losses[-1] < 0.5 * losses[0]  # how far it comes in its seconds depends on the machine
    curve.draw(tmp_path / "out" / "run.json", tmp_path / "curve.png")
    assert (tmp_path / "curve.png").stat().st_size > 5000
    _answers(tmp_path / "out" / "final")


def _answers(folder: Path) -> None:
    """The folder that is left loads with transformers and does what was learnt."""
    from transformers import AutoModelForCausalLM, AutoTokenizer
    model, words = AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)
    asked = [f"{letter}<answer>" for letter in "abcdefghij"]
    made = model.generate(**words(asked, return_tensors="pt"), max_new_tokens=6, do_sample=False)
    said = words.batch_decode(made, skip_special_tokens=True)
    assert sum(out == f"{text}{text[0]}{text[0]}" for out, text in zip(said, asked, strict=True)) >= 3


def test_an_interrupted_run_keeps_its_checkpoint(pack: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "models.train.run", str(pack), str(out), "--minutes", "5", "--no-compile",
               "--hidden", "32", "--layers", "1", "--heads", "1", "--inner", "64", "--save-every", "1"]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ | {"OMP_NUM_THREADS": "1"})
    until = time.monotonic() + 60
    while not (out / "run.json").is_file() and time.monotonic() < until:
        time.sleep(0.2)
    child.send_signal(signal.SIGINT)
    assert child.wait(30) == 0
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["step"] > 0
    assert (out / "checkpoint.safetensors").is_file()
    assert not list(out.glob("*.part"))


def test_without_shards_one_sentence_says_what_makes_them(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"retort train corpus"):
        data.read(run.shards(tmp_path))
