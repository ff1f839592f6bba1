"""Loading a model: every architecture in every precision answers, streams, stops, takes an adapter and leaves.

The models are tiny and random, of the architectures of the cards; nothing here says anything about chemistry.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tiny_models as tiny

from models import loading
from models.errors import DoesNotFit, Stopped
from models.loading import device
from models.words import PRECISIONS, Precision, Sampling

PROMPT = "add a hydroxyl group to the molecule CCO"
GREEDY = Sampling(n=1, temperature=0.0, max_new_tokens=12)
PAIRS = [(kind, precision) for kind in tiny.KINDS for precision in PRECISIONS
         if precision != "fast-int8" or kind == "llama"]
CPU = device.Device("cpu", 8 * 2**30, "a test says so")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """A tiny model of every architecture, and an adapter for each under NAME+lora."""
    import torch
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    at = tmp_path_factory.mktemp("tiny")
    found = {kind: tiny.write(at / kind, kind) for kind in tiny.KINDS}
    found |= {f"{kind}+lora": tiny.write_adapter(at / f"{kind}-lora", found[kind]) for kind in tiny.KINDS}
    yield found
    torch.set_num_threads(threads)


@pytest.fixture(autouse=True)
def on_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests are about the processor, on a machine with a GPU too."""
    monkeypatch.setattr(device, "find", lambda: CPU)


def logits(model: Any, ids: list[int]) -> Any:
    """The scores after a few tokens, by a plain forward."""
    import torch
    rows = torch.tensor([ids])
    more = {"decoder_input_ids": rows} if model.config.is_encoder_decoder else {}
    with torch.inference_mode():
        return model(input_ids=rows, **more).logits[0, -1].float()


@pytest.mark.parametrize(("kind", "precision"), PAIRS)
def test_every_architecture_in_every_precision_loads_answers_streams_and_leaves(
        kind: str, precision: Precision, folders: dict[str, Path]) -> None:
    told: list[float] = []
    speaker = loading.load(tiny.card_of(folders[kind]), precision, lambda fraction, _: told.append(fraction))
    assert (speaker.loaded.precision, speaker.loaded.device) == (precision, "cpu")
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert told == sorted(told)
    assert len(told) > 3
    rows = speaker.samples([PROMPT, "CCO"], Sampling(n=2, max_new_tokens=8, seed=3))
    assert [len(row) for row in rows] == [2, 2]
    assert all(0 < one.tokens <= 8 for row in rows for one in row)
    [[greedy]] = speaker.samples([PROMPT], GREEDY)
    assert "".join(speaker.stream(PROMPT, GREEDY)) == greedy.text
    loading.unload(speaker)
    assert not hasattr(speaker, "model")
    assert not hasattr(speaker, "network")


@pytest.mark.parametrize("kind", tiny.KINDS)
@pytest.mark.parametrize(("precision", "tolerance"), [("fp32", 1e-4), ("bf16", 0.05), ("int8", 0.1), ("nf4", 0.6)])
def test_a_loaded_network_computes_what_was_written_within_its_precision(
        kind: str, precision: Precision, tolerance: float, folders: dict[str, Path]) -> None:
    from models.loading.reading import network
    ids = [20, 40, 60, 80]
    exact = logits(tiny.model(kind), ids)
    found = logits(network(folders[kind], device.fits(tiny.card_of(folders[kind]), precision)), ids)
    assert float((found - exact).norm() / exact.norm()) < tolerance


def test_a_small_plain_llama_runs_in_the_own_loop_and_others_do_not(folders: dict[str, Path]) -> None:
    kinds = {}
    for kind, precision in (("llama", "fp32"), ("llama", "bf16"), ("llama", "fast-int8"), ("llama", "nf4"),
                            ("qwen2", "fp32")):
        kinds[kind, precision] = type(loading.load(tiny.card_of(folders[kind]), precision)).__name__
    assert kinds == {("llama", "fp32"): "FastLlama", ("llama", "bf16"): "FastLlama",
                     ("llama", "fast-int8"): "FastLlama", ("llama", "nf4"): "Generator", ("qwen2", "fp32"): "Generator"}


@pytest.mark.parametrize("kind", tiny.KINDS)
@pytest.mark.parametrize("precision", ["fp32", "nf4"])
def test_an_adapter_changes_the_answer_as_peft_says_it_should(kind: str, precision: Precision,
                                                              folders: dict[str, Path]) -> None:
    from peft import PeftModel
    card = tiny.card_of(folders[kind], adapter=str(folders[f"{kind}+lora"]))
    speaker: Any = loading.load(card, precision)
    assert speaker.samples([PROMPT], GREEDY)[0][0].tokens > 0
    ids = [20, 40, 60, 80]
    found = logits(speaker.model, ids)
    plain = tiny.auto(kind).from_pretrained(folders[kind])
    bare = logits(plain, ids)
    right = logits(PeftModel.from_pretrained(plain, folders[f"{kind}+lora"]).merge_and_unload(), ids)
    assert float((right - bare).norm() / bare.norm()) > 0.2, "the adapter does something"
    assert float((found - right).norm()) < 0.5 * float((found - bare).norm())


def test_stop_ends_an_answer_within_one_token(folders: dict[str, Path]) -> None:
    for precision in ("fp32", "nf4"):
        speaker = loading.load(tiny.card_of(folders["llama"]), precision)
        asked: list[float] = []

        def stop(asked: list[float] = asked) -> bool:
            asked.append(time.monotonic())
            return len(asked) > 4
        [[cut]] = speaker.samples([PROMPT], Sampling(max_new_tokens=200, temperature=0.0), stop)
        assert not cut.finished
        assert cut.tokens <= 5


@pytest.mark.parametrize("kind", ["llama", "t5"])
def test_stop_ends_a_load_at_the_next_tensor_and_the_next_load_works(kind: str, folders: dict[str, Path]) -> None:
    card, told = tiny.card_of(folders[kind]), []
    with pytest.raises(Stopped, match="Nothing was kept"):
        loading.load(card, "nf4", lambda fraction, _: told.append(fraction), lambda: len(told) > 6)
    assert len(told) == 7
    assert max(told) < 0.5
    assert loading.load(card, "nf4").samples([PROMPT], GREEDY)[0][0].tokens > 0


def test_ctrl_c_in_the_middle_of_a_load_leaves_by_its_own_name(folders: dict[str, Path]) -> None:
    def interrupt(fraction: float, _: str) -> None:
        if fraction > 0.3:
            raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        loading.load(tiny.card_of(folders["qwen2"]), "bf16", interrupt)
    assert loading.load(tiny.card_of(folders["qwen2"]), "bf16").loaded.precision == "bf16"


def test_what_does_not_fit_is_said_before_anything_is_read(folders: dict[str, Path],
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    card = tiny.card_of(folders["qwen2"])
    needed = {one: device.fits(card, one, CPU).needed for one in card.precisions}
    monkeypatch.setattr(device, "find", lambda: device.Device("cpu", needed["int8"], "little is free"))
    monkeypatch.setattr(loading, "_read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(DoesNotFit) as refused:
        loading.load(card, "fp32")
    assert "does not fit" in refused.value.message
    assert "load it with --precision int8" in refused.value.works


def test_memory_that_runs_out_while_loading_is_freed_and_the_next_smaller_precision_offered(
        folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated at the lowest border: torch's allocator says what it says when the system refuses."""
    import torch
    released: list[bool] = []
    monkeypatch.setattr(loading, "release", lambda: released.append(True))
    errors: list[Exception] = [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."), MemoryError(),
        RuntimeError("[enforce fail at alloc_cpu.cpp:114] DefaultCPUAllocator: can't allocate memory: you tried to "
                     "allocate 8 bytes. Error code 12 (Cannot allocate memory)")]
    for error in errors:
        def read(*_: Any, error: Exception = error) -> Any:
            raise error
        monkeypatch.setattr(loading, "_read", read)
        with pytest.raises(DoesNotFit, match=r"memory ran out while it was loaded in bf16 on cpu.*--precision int8"):
            loading.load(tiny.card_of(folders["llama"]), "bf16")
    assert len(released) == len(errors)
