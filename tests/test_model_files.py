"""Files of models that are not as they should be: each is refused in a sentence before anything of it is loaded."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tiny_models as tiny

from models import cards, loading
from models.errors import BadModelFiles, ModelError, Stopped
from models.loading import device, download, safety
from models.words import Card


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.write(tmp_path_factory.mktemp("whole") / "llama", "llama")


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    """A good model folder that a test may damage."""
    return Path(shutil.copytree(whole, tmp_path / "mine"))


@pytest.fixture(autouse=True)
def on_the_processor(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(device, "find", lambda: device.Device("cpu", 2**33, "a test says so"))
    return


def change(path: Path, **said: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **said}))


def cut(path: Path, by: int = 1000) -> None:
    os.truncate(path, path.stat().st_size - by)


def spoil_header(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(b"\xff" * 8 + path.read_bytes()[8:])


def scribble(folder: Path) -> None:
    path = folder / "model.safetensors"
    data = bytearray(path.read_bytes())
    data[8:40] = b"x" * 32
    path.write_bytes(bytes(data))


def pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def sharded(folder: Path) -> None:
    """An index whose second shard never came."""
    (folder / "model.safetensors").rename(folder / "model-00001-of-00002.safetensors")
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": {
        "a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}}))


def climbing(folder: Path) -> None:
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": {"a": "../../etc/passwd"}}))


DAMAGES: list[tuple[Callable[[Path], Any], str]] = [
    (lambda f: cut(f / "model.safetensors"), "model.safetensors is cut short: "),
    (lambda f: cut(f / "model.safetensors", (f / "model.safetensors").stat().st_size), "model.safetensors is damaged"),
    (spoil_header, "model.safetensors is damaged"),
    (scribble, "model.safetensors is damaged: its header cannot be read"),
    (sharded, "model-00002-of-00002.safetensors is missing"),
    (climbing, "names files outside its folder"),
    (pickled, "The weights of mine are pickles (pytorch_model.bin). Only safetensors are opened"),
    (lambda f: (f / "model.safetensors").unlink(), "has no model.safetensors"),
    (lambda f: (f / "tokenizer.json").unlink(), "mine has no tokenizer (tokenizer.json or tokenizer.model)"),
    (lambda f: (f / "tokenizer.json").write_text("{"), "tokenizer.json of mine cannot be read"),
    (lambda f: (f / "config.json").unlink(), "has no config.json"),
    (lambda f: (f / "config.json").write_text("no json"), "config.json cannot be read"),
    (lambda f: (f / "config.json").write_text("[]"), "is not a JSON object"),
    (lambda f: change(f / "config.json", auto_map={"AutoModelForCausalLM": "evil.Model"}),
     "config.json of mine asks for code of its own to be run (auto_map)"),
    (lambda f: change(f / "tokenizer_config.json", auto_map={"AutoTokenizer": ["evil.Tok", None]}),
     "tokenizer_config.json of mine asks for code"),
    (lambda f: change(f / "config.json", quantization_config={"quant_method": "gptq", "bits": 4}),
     "Its weights are quantised by gptq"),
    (lambda f: change(f / "config.json", hidden_size="wide"), "has no usable"),
]


@pytest.mark.parametrize(("damage", "said"), DAMAGES)
def test_a_damaged_folder_is_refused_in_a_sentence_before_it_is_read(
        damage: Callable[[Path], Any], said: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(folder)
    monkeypatch.setattr(loading, "_read", lambda *_: pytest.fail("it was read"))
    card = Card("mine", "Mine", "molecules", "folder", str(folder), "llama", "plain", "text", ("fp32",), "MIT")
    with pytest.raises(BadModelFiles) as refused:
        loading.load(card, "fp32")
    assert said in str(refused.value)
    assert "Traceback" not in str(refused.value)
    assert refused.value.works


def test_code_beside_the_weights_is_never_run(folder: Path, tmp_path: Path) -> None:
    proof = tmp_path / "ran"
    for name in ("modeling_llama.py", "tokenization.py", "configuration_llama.py"):
        (folder / name).write_text(f"open({str(proof)!r}, 'w')\n")
    loading.load(tiny.card_of(folder), "bf16")
    assert not proof.exists()


def test_config_and_weights_of_two_models_are_refused(folder: Path) -> None:
    change(folder / "config.json", hidden_size=32, head_dim=8)
    for precision in ("fp32", "nf4"):
        with pytest.raises(BadModelFiles):
            loading.load(tiny.card_of(folder), precision)


def test_an_architecture_transformers_does_not_know_is_named(folder: Path) -> None:
    change(folder / "config.json", model_type="nobody_knows")
    with pytest.raises(BadModelFiles, match="architecture nobody_knows is not known to transformers"):
        loading.load(tiny.card_of(folder), "bf16")


def test_a_digest_that_is_not_the_cards_is_refused(folder: Path) -> None:
    import hashlib
    right = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    good = tiny.card_of(folder, sha256={"model.safetensors": right})
    assert loading.load(good, "fp32").loaded.precision == "fp32"
    with pytest.raises(BadModelFiles, match="is not the file its card names"):
        loading.load(tiny.card_of(folder, sha256={"model.safetensors": "0" * 64}), "fp32")
    with pytest.raises(Stopped):
        safety.check(folder, {"model.safetensors": right}, lambda: True)


@pytest.mark.parametrize(("damage", "said"), [
    (lambda f: (f / "adapter_model.safetensors").rename(f / "adapter_model.bin"), "are pickles"),
    (lambda f: (f / "adapter_config.json").unlink(), "has no adapter_config.json"),
    (lambda f: cut(f / "adapter_model.safetensors"), "is cut short"),
    (lambda f: change(f / "adapter_config.json", auto_map={"x": "evil"}), "asks for code of its own"),
    (lambda f: change(f / "adapter_config.json", megatron_config={}, megatron_core="evil"), ""),
    (lambda f: change(f / "adapter_config.json", megatron_config={"a": 1}, megatron_core="evil"), "asks for code"),
    (lambda f: change(f / "adapter_config.json", target_modules=["c_attn"]), "changes c_attn, which this model does"),
])
def test_a_bad_adapter_is_refused_in_a_sentence(damage: Callable[[Path], Any], said: str, folder: Path,
                                                tmp_path: Path) -> None:
    adapter = tiny.write_adapter(tmp_path / "lora", folder)
    damage(adapter)
    card = tiny.card_of(folder, adapter=str(adapter))
    if not said:
        assert loading.load(card, "bf16")
        return
    with pytest.raises(BadModelFiles) as refused:
        loading.load(card, "bf16")
    assert said in str(refused.value)


def test_stored_quantised_weights_have_one_precision(folder: Path, tmp_path: Path) -> None:
    from models.loading.merge import merge
    stored = merge(folder, None, tmp_path / "nf4", "nf4")
    assert loading.load(tiny.card_of(stored), "nf4").loaded.precision == "nf4"
    with pytest.raises(BadModelFiles, match="stored in nf4, so bf16 is lost"):
        loading.load(tiny.card_of(stored), "bf16")


HUB = Card("far", "Far away", "chat", "hub", "someone/far", "llama", "chat", "text", ("fp32", "bf16"), "MIT",
           parameters=95_000)


@pytest.fixture
def hub(whole: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hub's downloader, replaced at its own border: it copies a folder and tells its bars."""
    import huggingface_hub
    asked: list[str] = []

    def snapshot_download(name: str, *, local_dir: Path, allow_patterns: list[str], tqdm_class: Any, **_: Any) -> None:
        asked.append(name)
        assert not any(pattern.endswith((".bin", ".py", "*")) and pattern != "LICENSE*" for pattern in allow_patterns)
        bar = tqdm_class(total=100, unit="B", name="huggingface_hub.snapshot_download")
        for path in whole.iterdir():
            bar.update(10)
            shutil.copyfile(path, local_dir / path.name)
        bar.close()
    monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot_download)
    monkeypatch.setenv("HF_HUB_CACHE", str(whole / "nothing"))
    return asked


def test_a_hub_model_is_fetched_only_when_the_user_says_so(hub: list[str]) -> None:
    with pytest.raises(BadModelFiles, match=r"is not on this machine.*--download"):
        loading.load(HUB, "fp32")
    assert hub == []
    told: list[str] = []
    assert loading.load(HUB, "fp32", lambda _, words: told.append(words), download=True).loaded.card == HUB
    assert hub == ["someone/far"]
    assert "downloading someone/far" in told
    assert cards.present(HUB)
    loading.load(HUB, "fp32")
    assert hub == ["someone/far"]


def test_stop_in_a_download_keeps_what_came_and_nothing_under_the_final_name(hub: list[str]) -> None:
    told: list[float] = []
    with pytest.raises(Stopped, match="goes on from there"):
        loading.load(HUB, "fp32", lambda fraction, _: told.append(fraction), lambda: len(told) > 3, download=True)
    assert not cards.present(HUB)
    assert (cards.user_folder() / "hub" / "someone--far.part").is_dir()
    assert loading.load(HUB, "fp32", download=True)


@pytest.mark.parametrize("number", safety.FULL)
def test_a_disk_that_runs_full_in_a_download_is_said_and_nothing_is_kept(number: int, hub: list[str],
                                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated where the bytes are written: the copy of a file fails as the system would make it fail."""
    def full(*_: Any) -> None:
        raise OSError(number, os.strerror(number))
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(safety.DiskFull, match="ran full while someone/far was downloaded; nothing of it was kept"):
        loading.load(HUB, "fp32", download=True)
    assert not list((cards.user_folder() / "hub").iterdir())


def test_a_disk_with_too_little_room_is_said_before_the_download(hub: list[str],
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 5, 5))  # type: ignore[attr-defined]
    with pytest.raises(ModelError, match=r"GB free; 0\.5 GB are needed"):
        loading.load(HUB, "fp32", download=True)
    assert hub == []


def test_a_lost_connection_is_one_sentence(hub: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: Any, **__: Any) -> None:
        raise ConnectionError("Name or service not known")
    monkeypatch.setattr(download, "_snapshot", lost)
    with pytest.raises(BadModelFiles, match="could not be downloaded: Name or service not known"):
        loading.load(HUB, "fp32", download=True)
