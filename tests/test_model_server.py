"""The model in its own process: several askers, Stop, askers that leave, errors, strangers."""

from __future__ import annotations

import os
import stat
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import connection as sockets
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

from model_home import LONG, SHORT, at_home, home, idle, process, speaker, until

from models.errors import Busy, ModelError, Stopped, UnknownModel
from models.serving.client import Client, RemoteSpeaker
from models.serving.fairness import FairQueue
from models.serving.frames import error_frame, error_of, receive, sampling_of, send
from models.serving.process import ModelProcess
from models.words import Sampling

__all__ = ["at_home", "home", "process", "speaker"]


def test_what_the_process_answers_is_what_this_process_answers(speaker: RemoteSpeaker, home: Path) -> None:
    from models.answering.fast import FastLlama
    here = FastLlama.read(home / "tiny", speaker.loaded)
    prompts = ["CC(=O)O", "c1ccccc1"]
    there = speaker.samples(prompts, SHORT)
    assert [[one.text for one in row] for row in there] == [[one.text for one in row]
                                                            for row in here.samples(prompts, SHORT)]
    pieces = [*speaker.stream("CCO", SHORT)]
    assert "".join(pieces) == here.samples(["CCO"], SHORT)[0][0].text
    assert len(pieces) > 1
    assert speaker.loaded.card.name == "tiny-one"
    assert speaker.loaded.memory > 0


def test_a_load_tells_how_far_it_is_and_status_what_is_in(process: ModelProcess) -> None:
    client = process.client()
    told: list[tuple[float, str]] = []
    client.unload()
    assert client.status().loaded is None
    loaded = client.load("tiny-one", "bf16", lambda fraction, words: told.append((fraction, words)))
    assert loaded.precision == "bf16"
    assert [fraction for fraction, _ in told] == sorted(fraction for fraction, _ in told)
    assert told[-1][0] == 1.0
    status = client.status()
    assert status.loaded == loaded
    assert status.pid == process.pid
    assert status.memory > 50e6
    assert client.load("tiny-one").precision == "bf16"
    assert client.load("tiny-two", "fp32").card.name == "tiny-two"


def test_errors_come_back_as_themselves(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    with pytest.raises(UnknownModel, match="tiny"):
        process.client().load("tiny-onne")
    with pytest.raises(ModelError, match="offered"):
        process.client().load("tiny-one", "nf4")
    with pytest.raises(ModelError, match="5000"):
        speaker.samples(["C" * 9000], SHORT)
    with pytest.raises(ModelError, match="n is 1 to"):
        speaker.samples(["C"], Sampling(n=100_000))
    assert len(speaker.samples(["C"], SHORT)[0]) == 2


def test_two_users_at_once_are_both_answered_in_turn(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    """One has three long answers queued, the other one short: it is second, not last."""
    ended: list[str] = []
    first, second = (RemoteSpeaker(process.client(who), speaker.loaded) for who in ("first", "second"))

    def ask(who: str, of: RemoteSpeaker, tokens: int) -> None:
        of.samples(["CCO"], Sampling(max_new_tokens=tokens, temperature=1.0))
        ended.append(who)
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(ask, f"first {number}", first, 400) for number in range(3)]
        until(lambda: process.client().status().waiting == 2)
        futures.append(pool.submit(ask, "second", second, 5))
        for future in futures:
            future.result(60)
    assert ended.index("second") < 2
    assert len(ended) == 4


def test_stop_ends_an_answer_and_a_wait(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    pressed = threading.Event()
    other = RemoteSpeaker(process.client(), speaker.loaded)
    with ThreadPoolExecutor(2) as pool:
        running = pool.submit(speaker.samples, ["CCO"], LONG, pressed.is_set)
        until(lambda: process.client().status().doing == "samples")
        waiting = pool.submit(other.samples, ["CCO"], LONG, pressed.is_set)
        until(lambda: process.client().status().waiting == 1)
        time.sleep(0.2)
        pressed.set()
        began = time.monotonic()
        [[sample]] = running.result(30)
        assert 0 < sample.tokens < 4000
        assert not sample.finished
        assert _stopped(waiting)
        assert time.monotonic() - began < 5
    until(lambda: idle(process.client()))


def _stopped(waiting: Any) -> bool:
    """The one that waited was refused, or, had its turn just come, cut at once."""
    try:
        [[sample]] = waiting.result(30)
    except Stopped:
        return True
    return bool(sample.tokens < 50)


def test_the_stop_of_the_desk_reaches_a_running_stream(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    stream = speaker.stream("CCO", LONG)
    assert next(stream)
    process.client().stop()
    assert process.client().status().doing == "stream", "somebody else's Stop is not mine"
    process.client().stop(everybody=True)
    assert len([*stream]) < 4000
    until(lambda: idle(process.client()))


def test_an_iterator_that_is_closed_frees_the_place(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    stream = speaker.stream("CCO", LONG)
    assert next(stream)
    stream.close()  # type: ignore[attr-defined]
    began = time.monotonic()
    until(lambda: idle(process.client()), 5)
    assert speaker.samples(["C"], SHORT)
    assert time.monotonic() - began < 5


def test_strangers_and_nonsense_are_turned_away(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    mode = os.stat(Path(process.address).parent)
    assert stat.S_IMODE(mode.st_mode) == 0o700
    with pytest.raises(ModelError, match="key"):
        Client(process.address, "guessed").status()
    for nonsense in (b"\x80\x04N.", b"[1]", b"{", b'{"do": "exec"}', b'{"do": ["load"]}',
                     b'{"do": "samples", "prompts": 3, "sampling": {}}',
                     b'{"do": "samples", "prompts": ["C"], "sampling": {"n": "many"}}',
                     b'{"do": "samples", "prompts": ["C"], "sampling": {"shell": "ls"}}'):
        link = sockets.Client(process.address, "AF_UNIX", process.environment["RETORT_MODEL_KEY"].encode())
        link.send_bytes(nonsense)
        assert "error" in receive(link), nonsense
        link.close()
    silent = sockets.Client(process.address, "AF_UNIX")
    assert speaker.samples(["C"], SHORT)
    silent.close()


def test_frames_keep_errors_and_samplings_whole() -> None:
    for error in (Busy("it is busy.", "wait."), UnknownModel("no such.", "try x."), ModelError("odd")):
        back = error_of(error_frame(error)["error"])
        assert (type(back), str(back), back.kind) == (type(error), str(error), error.kind)
    odd = error_of({"kind": "unknown_grammar", "message": "m", "works": ""})
    assert odd.kind == "unknown_grammar"
    assert ModelError.kind == "model"
    assert sampling_of({"n": 3, "budget": [["C", 4]]}) == Sampling(n=3, budget=(("C", 4),))
    near, far = sockets.Pipe()
    send(near, {"words": "α ☃"})
    assert receive(far) == {"words": "α ☃"}


def test_the_queue_is_fair_and_has_an_end() -> None:
    queue: FairQueue[str] = FairQueue(most=6, most_each=4)
    for number in range(4):
        queue.put("a", f"a{number}")
    with pytest.raises(Busy):
        queue.put("a", "a4")
    queue.put("b", "b0")
    queue.put("c", "c0")
    assert len(queue) == 6
    with pytest.raises(Busy):
        queue.put("d", "d0")
    assert queue.drop("a", "a1")
    assert not queue.drop("a", "a1")
    assert [queue.get() for _ in range(5)] == ["a0", "b0", "c0", "a2", "a3"]
    assert len(queue) == 0
