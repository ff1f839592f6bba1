"""Memory of models: the estimate from a configuration against what is measured, and memory that really comes back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import tiny_models as tiny

from models import loading
from models.errors import BadModelFiles, DoesNotFit
from models.loading import device, memory
from models.words import PRECISIONS, Card, Precision

HERE = Path(__file__).parents[1]
WIDE: dict[str, dict[str, Any]] = {
    "llama": {"hidden_size": 256, "intermediate_size": 512, "num_hidden_layers": 3, "head_dim": 64},
    "qwen2": {"hidden_size": 256, "intermediate_size": 512, "num_hidden_layers": 3},
    "qwen3": {"hidden_size": 256, "intermediate_size": 512, "num_hidden_layers": 3, "head_dim": 64},
    "mistral": {"hidden_size": 256, "intermediate_size": 512, "num_hidden_layers": 3, "head_dim": 64},
    "opt": {"hidden_size": 256, "ffn_dim": 512, "num_hidden_layers": 3, "word_embed_proj_dim": 256},
    "t5": {"d_model": 256, "d_ff": 512, "d_kv": 64, "feed_forward_proj": "gated-gelu"},
    "qwen2_5_vl": {},
}
"""Wide enough that weights, not the bookkeeping of a tensor, are what is measured."""
PAIRS = [(kind, precision) for kind in tiny.KINDS for precision in PRECISIONS
         if precision != "fast-int8" or kind == "llama"]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    at = tmp_path_factory.mktemp("wide")
    return {kind: tiny.write(at / kind, kind, **WIDE[kind]) for kind in tiny.KINDS}


@pytest.fixture(autouse=True)
def on_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "find", lambda: device.Device("cpu", 2**33, "a test says so"))


@pytest.mark.parametrize("kind", tiny.KINDS)
def test_weights_counted_from_the_configuration_are_those_of_the_network(kind: str, folders: dict[str, Path]) -> None:
    network = tiny.model(kind, **WIDE[kind])
    assert memory.size_of(folders[kind]).parameters == sum(one.numel() for one in network.parameters())


@pytest.mark.parametrize(("kind", "precision"), PAIRS)
def test_weights_estimated_before_are_within_four_percent_of_what_is_held_after(
        kind: str, precision: Precision, folders: dict[str, Path]) -> None:
    speaker = loading.load(tiny.card_of(folders[kind]), precision)
    own = 0
    if hasattr(speaker, "network"):     # the own loop: tables of positions, and the tied head a second time
        own = 3 * speaker.network.cos.untyped_storage().nbytes()
        own += 0 if precision == "fast-int8" else speaker.network.embed.untyped_storage().nbytes()
    estimated = memory.weights(memory.size_of(folders[kind]), precision)
    near = 0.1 if kind == "qwen2_5_vl" else 0.04     # the tiny vision tower is all bookkeeping in nf4
    assert speaker.loaded.memory - own == pytest.approx(estimated, rel=near)
    assert memory.estimate(folders[kind], precision) > speaker.loaded.memory


def test_the_cache_is_as_large_as_the_one_transformers_fills(folders: dict[str, Path]) -> None:
    import torch
    for kind in ("llama", "qwen3", "opt"):
        network = tiny.auto(kind).from_pretrained(folders[kind], dtype=torch.float32)
        rows = torch.full((3, 40), 20)
        with torch.inference_mode():
            kept = network(input_ids=rows, use_cache=True).past_key_values
        held = sum(4 * (layer.keys.numel() + layer.values.numel()) for layer in kept.layers)
        assert memory.cache(memory.size_of(folders[kind]), "fp32", batch=3, context=40) == held


def test_an_architecture_not_in_the_table_is_counted_from_its_files(tmp_path: Path) -> None:
    import torch
    import transformers as t
    config = t.GPTNeoXConfig(vocab_size=320, hidden_size=64, intermediate_size=128, num_hidden_layers=2,
                             num_attention_heads=4)
    network = t.AutoModelForCausalLM.from_config(config)
    network.save_pretrained(tmp_path)
    assert memory.size_of(tmp_path).parameters == sum(one.numel() for one in network.parameters())
    assert torch.float32.itemsize * memory.size_of(tmp_path).parameters < memory.estimate(tmp_path, "fp32")
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(BadModelFiles, match="gpt_neox is not one that can be sized here"):
        memory.estimate(tmp_path, "fp32")


BIG = Card("big", "Big 8B", "chat", "hub", "x/big", "llama", "chat", "text", ("bf16", "int8", "nf4"), "MIT",
           shape={"hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8,
                  "intermediate_size": 14336, "vocab_size": 128256})
GIB = 2**30


@pytest.mark.parametrize(("free", "chosen"), [(24, "bf16"), (12, "int8"), (8, "nf4")])
def test_the_best_precision_that_fits_a_card_is_chosen_and_the_reason_said(free: int, chosen: str) -> None:
    fit = device.choose(BIG, device.Device("cuda:0", free * GIB, f"it has {free} GB free"))
    assert (fit.precision, fit.device, fit.fits) == (chosen, "cuda:0", True)
    assert f"it has {free} GB free" in fit.why
    assert fit.dtype == "bfloat16"


def test_what_a_device_without_bf16_computes_in(folders: dict[str, Path]) -> None:
    assert device.choose(BIG, device.Device("cuda:0", 24 * GIB, "old", bf16=False)).dtype == "float16"
    card = tiny.card_of(folders["qwen2"])
    assert device.choose(card, device.Device("cpu", GIB, "x", bf16=True)).precision == "bf16"
    assert device.choose(card, device.Device("cpu", GIB, "x", bf16=False)).precision == "fp32"
    tiny_llama = tiny.card_of(folders["llama"])
    assert device.choose(tiny_llama, device.Device("cpu", GIB, "x")).precision == "fast-int8"
    plain = device.Device("cpu", GIB, "no VNNI: int8 times int8 is slow", bf16=False, int8=False)
    assert device.choose(tiny_llama, plain).precision == "fp32"


def test_what_fits_nowhere_is_said_with_what_would_work() -> None:
    with pytest.raises(DoesNotFit, match=r"does not fit in any precision.*nf4.*2 GB free"):
        device.choose(BIG, device.Device("cuda:0", 2 * GIB, "it has 2 GB free"))
    mac = device.Device("mps", 64 * GIB, "a Mac")
    assert device.choose(BIG, mac).precision == "bf16"
    assert not device.fits(BIG, "nf4", mac).fits


def test_no_gpu_is_one_sentence_that_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(device, "DRIVER", (tmp_path / "no driver",))
    found = device.find()
    assert found.name == "cpu"
    assert "no NVIDIA GPU, so it runs on the processor" in found.why
    import torch
    monkeypatch.setattr(device, "DRIVER", (tmp_path,))
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.version, "hip", None)
    assert "is built without CUDA" in device.find().why
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert "no usable GPU" in device.find().why


def test_the_limit_of_a_control_group_counts_as_the_memory_there_is(tmp_path: Path) -> None:
    inner = tmp_path / "user" / "job"
    inner.mkdir(parents=True)
    for folder, most, used, cached in ((inner, "3000", "1500", 500), (inner.parent, "max", "9000", 0)):
        (folder / "memory.max").write_text(most)
        (folder / "memory.current").write_text(used)
        (folder / "memory.stat").write_text(f"anon 7\ninactive_file {cached}\n")
    mine = tmp_path / "cgroup"
    mine.write_text("0::/user/job\n")
    assert device._from_groups(tmp_path, mine) == [2000]
    old = tmp_path / "memory" / "job"
    old.mkdir(parents=True)
    for name, said in (("limit_in_bytes", "5000"), ("usage_in_bytes", "1000"), ("stat", "total_inactive_file 100\n")):
        (old / f"memory.{name}").write_text(said)
    mine.write_text("4:memory:/job\n2:cpu:/job\n")
    assert device._from_groups(tmp_path, mine) == [4100]


LEAVES = """
import gc, json, sys
sys.path[:0] = ["tests", "."]
import torch
torch.set_num_threads(1)
import tiny_models as tiny
from models import loading
from models.loading import device
device.find = lambda: device.Device("cpu", 2**34, "a test says so")
from models.words import Sampling

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096

folder, small, precisions = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
said = {}
for precision in precisions:
    warm = loading.load(tiny.card_of(__import__("pathlib").Path(small)), precision)
    warm.samples(["CCO"], Sampling(max_new_tokens=4))
    loading.unload(warm)
    before = resident()
    speaker = loading.load(tiny.card_of(__import__("pathlib").Path(folder)), precision)
    speaker.samples(["CCO"], Sampling(n=4, max_new_tokens=4))
    during = resident()
    held = speaker.loaded.memory
    loading.unload(speaker)
    said[precision] = [before, during, resident(), held]
print(json.dumps(said))
"""


@pytest.mark.parametrize(("kind", "precisions"), [("llama", "fp32,bf16,fast-int8"), ("qwen2", "fp32,bf16,int8,nf4")])
def test_unloading_gives_the_memory_back_within_ten_percent(kind: str, precisions: str, tmp_path: Path) -> None:
    """Resident memory of a process of its own: before, with a model of some 45 MB, and after it was unloaded.

    A tiny model goes first, so that libraries loaded on first use are not counted as the model's.
    """
    large = tiny.write(tmp_path / "large", kind, vocab_size=8000, hidden_size=512, intermediate_size=1536,
                       num_hidden_layers=3, num_attention_heads=8)
    small = tiny.write(tmp_path / "small", kind)
    ran = subprocess.run([sys.executable, "-c", LEAVES, str(large), str(small), precisions], cwd=HERE, text=True,
                         capture_output=True, timeout=240, check=False, env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert ran.returncode == 0, ran.stderr[-2000:]
    for precision, (before, during, after, held) in json.loads(ran.stdout.splitlines()[-1]).items():
        assert held > 5e6, precision
        assert during > before + 0.5 * held, f"{precision}: the model was in memory"
        assert after - before < 0.1 * before, f"{precision}: {before} → {during} → {after}"
        assert after - before < 0.5 * (during - before), f"{precision}: {before} → {during} → {after}"
