"""One model at a time: two users at once, a queue with an end, one model in place of another, loads that are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import tiny_models as tiny

from models import loading
from models.errors import Busy, DoesNotFit, ModelError, Stopped
from models.keeper import Keeper, Turns
from models.loading import device
from models.words import Card, Loaded, Sample, Sampling, Speaker, Stop, never

HERE = Path(__file__).parents[1]
GREEDY = Sampling(temperature=0.0, max_new_tokens=10)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    at = tmp_path_factory.mktemp("tiny")
    return {kind: tiny.write(at / kind, kind) for kind in ("llama", "qwen2")}


@pytest.fixture(autouse=True)
def on_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "find", lambda: device.Device("cpu", 2**33, "a test says so"))


class Slow:
    """A speaker that notes when it is asked, and takes its time."""

    def __init__(self, card: Card) -> None:
        self.loaded = Loaded(card, "fp32", "cpu", "float32", "", 1, 0.0)
        self.inside = self.most = 0
        self.order: list[str] = []

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        self.inside += 1
        self.most = max(self.most, self.inside)
        time.sleep(0.02)
        self.order.append(prompts[0])
        self.inside -= 1
        return [[Sample(prompts[0], 1, True)]]

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        self.inside += 1
        self.most = max(self.most, self.inside)
        try:
            while not stop():
                yield prompt
        finally:
            self.inside -= 1


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> list[Slow]:
    """Every load gives a slow speaker of its own."""
    made: list[Slow] = []

    def load(card: Card, precision: str, *_: Any) -> Speaker:
        made.append(Slow(card))
        return made[-1]
    monkeypatch.setattr(loading, "load", load)
    return made


CARD = Card("slow", "Slow", "chat", "folder", "/x", "llama", "plain", "text", ("fp32", "bf16"), "MIT")


def test_two_users_at_once_get_the_answers_each_would_get_alone(folders: dict[str, Path]) -> None:
    keeper = Keeper()
    card = tiny.card_of(folders["qwen2"])
    prompts = [f"add a hydroxyl group to C{'C' * number}O" for number in range(8)]
    alone = loading.load(card, "bf16")
    right = {prompt: alone.samples([prompt], GREEDY)[0][0].text for prompt in prompts}

    def ask(prompt: str) -> str:
        speaker = keeper.load(card, "bf16")
        return speaker.samples([prompt], GREEDY)[0][0].text
    with ThreadPoolExecutor(2) as users:
        assert list(users.map(ask, prompts)) == [right[prompt] for prompt in prompts]
    assert len(set(right.values())) > 1


def test_only_one_answers_at_a_time_and_the_model_is_loaded_once(slow: list[Slow]) -> None:
    keeper = Keeper()
    with ThreadPoolExecutor(8) as users:
        list(users.map(lambda n: keeper.load(CARD, "fp32").samples([str(n)], GREEDY), range(12)))
    assert len(slow) == 1
    assert slow[0].most == 1
    assert len(slow[0].order) == 12


def test_another_model_takes_the_place_of_the_first_and_the_first_says_so(folders: dict[str, Path]) -> None:
    keeper = Keeper()
    first: Any = keeper.load(tiny.card_of(folders["llama"]), "fp32")
    network = first._speaker.network
    second = keeper.load(tiny.card_of(folders["qwen2"]), "bf16")
    assert keeper.current is not None
    assert keeper.current.loaded.card.name == "tiny-qwen2"
    assert second.samples(["CCO"], GREEDY)
    with pytest.raises(ModelError, match="Tiny llama was unloaded meanwhile"):
        first.samples(["CCO"], GREEDY)
    with pytest.raises(ModelError, match="Tiny llama was unloaded meanwhile"):
        next(first.stream("CCO", GREEDY))
    del network
    keeper.unload()
    assert keeper.current is None
    assert keeper.status().loaded is None


def test_a_stream_holds_the_turn_until_it_is_closed(slow: list[Slow]) -> None:
    keeper = Keeper(patience=0.3)
    speaker = keeper.load(CARD, "fp32")
    pieces = speaker.stream("CCO", GREEDY)
    assert next(pieces) == "CCO"
    with pytest.raises(Busy, match="was busy"):
        speaker.samples(["CCC"], GREEDY)
    assert keeper.status().waiting == 0
    pieces.close()  # type: ignore[attr-defined]
    assert speaker.samples(["CCC"], GREEDY)[0][0].text == "CCC"
    assert slow[0].most == 1


def test_the_queue_is_first_come_first_served_and_has_an_end() -> None:
    turns = Turns(places=2, patience=5)
    served: list[int] = []
    threads = []
    with turns.turn():
        for number in range(2):
            def take(number: int = number) -> None:
                with turns.turn():
                    served.append(number)
            threads.append(threading.Thread(target=take))
            threads[-1].start()
            while turns.waiting <= number:
                time.sleep(0.001)
        with pytest.raises(Busy, match="2 others wait"), turns.turn():
            pytest.fail("there was no place")
    for one in threads:
        one.join()
    assert served == [0, 1]
    assert turns.waiting == 0


def test_who_stops_waiting_leaves_the_queue() -> None:
    turns = Turns(patience=30)
    with turns.turn():
        started = time.monotonic()
        with pytest.raises(Stopped, match="while waiting"), turns.turn(lambda: time.monotonic() - started > 0.1):
            pytest.fail("it was not its turn")
        assert turns.waiting == 0
    with turns.turn():
        pass


def test_a_failed_load_leaves_the_keeper_empty_and_usable(folders: dict[str, Path], tmp_path: Path) -> None:
    keeper = Keeper()
    keeper.load(tiny.card_of(folders["llama"]), "fp32")
    broken = tiny.write(tmp_path / "broken", "llama")
    os.truncate(broken / "model.safetensors", 500)
    with pytest.raises(ModelError):
        keeper.load(tiny.card_of(broken), "fp32")
    assert keeper.status().loaded is None
    assert keeper.load(tiny.card_of(folders["llama"]), "fp32").samples(["CCO"], GREEDY)


def test_memory_that_runs_out_goes_down_the_ladder_unless_a_precision_was_named(
        folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    real = loading._read

    def read(card: Card, fit: Any, *rest: Any) -> Speaker:
        tried.append(fit.precision)
        if fit.precision != "nf4":
            raise MemoryError
        return real(card, fit, *rest)
    monkeypatch.setattr(loading, "_read", read)
    keeper, card = Keeper(), tiny.card_of(folders["qwen2"])
    assert keeper.load(card).loaded.precision == "nf4"
    assert tried == ["bf16", "int8", "nf4"]
    with pytest.raises(DoesNotFit, match="int8"):
        keeper.load(card, "bf16")
    with pytest.raises(ModelError, match="is not offered in 'int4'"):
        keeper.load(card, "int4")


LOADS = """
import sys, time
sys.path[:0] = ["tests", "."]
from pathlib import Path
import tiny_models as tiny
from models import loading
from models.loading import device
device.find = lambda: device.Device("cpu", 2**33, "a test says so")
def tell(fraction, words):
    if fraction > 0.3:
        print("loading", flush=True)
        time.sleep(60)
loading.load(tiny.card_of(Path(sys.argv[1])), sys.argv[2], tell)
"""


@pytest.mark.parametrize(("kind", "precision"), [("llama", "fp32"), ("qwen2", "nf4")])
def test_a_load_that_is_killed_leaves_nothing_behind_and_the_next_one_works(
        kind: str, precision: str, folders: dict[str, Path], tmp_path: Path) -> None:
    files = {path.name: path.stat().st_mtime_ns for path in folders[kind].iterdir()}
    places = {**os.environ, "TMPDIR": str(tmp_path / "tmp"), "RETORT_HOME": str(tmp_path / "home")}
    for name in ("tmp", "home"):
        (tmp_path / name).mkdir()
    with subprocess.Popen([sys.executable, "-c", LOADS, str(folders[kind]), precision], cwd=HERE, text=True, env=places,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "loading\n"
        child.send_signal(signal.SIGKILL)
        assert child.wait(10) == -signal.SIGKILL
    assert {path.name: path.stat().st_mtime_ns for path in folders[kind].iterdir()} == files
    assert not list((tmp_path / "tmp").iterdir())
    assert not list((tmp_path / "home").iterdir())
    assert loading.load(tiny.card_of(folders[kind]), precision).samples(["CCO"], GREEDY)  # type: ignore[arg-type]
