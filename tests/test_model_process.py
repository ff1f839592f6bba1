"""The life of the model's process: killed, started anew, ended with its parent and by Ctrl-C; who finds it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen, run

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

from model_home import LONG, ROOT, SHORT, at_home, home, idle, process, speaker, until

from models import speaking
from models.errors import ModelError
from models.serving.client import RemoteSpeaker
from models.serving.process import ModelProcess
from models.words import never

__all__ = ["at_home", "home", "process", "speaker"]


VANISH = """
import os, sys
from models.speaking import speaker
from models.words import Sampling
told = Sampling(max_new_tokens=4000, temperature=1.0)
for number, piece in enumerate(speaker("tiny-one", "fp32").stream("CCO", told)):
    if number == 3:
        print("here", flush=True)
"""


def test_an_asker_that_is_killed_frees_its_place(process: ModelProcess, speaker: RemoteSpeaker) -> None:
    asker = Popen([sys.executable, "-c", VANISH], env={**os.environ, **process.environment}, cwd=ROOT, stdout=PIPE)
    assert asker.stdout is not None
    assert asker.stdout.readline().strip() == b"here"
    assert process.client().status().doing == "stream"
    asker.kill()
    asker.wait()
    asker.stdout.close()
    until(lambda: idle(process.client()), 5)
    assert speaker.samples(["C"], SHORT)


def test_a_killed_process_is_started_anew_and_the_next_request_works(process: ModelProcess,
                                                                     speaker: RemoteSpeaker) -> None:
    before = process.pid
    stream = speaker.stream("CCO", LONG)
    assert next(stream)
    os.kill(before, signal.SIGKILL)
    with pytest.raises(ModelError, match="ended"):
        list(stream)
    assert [one.tokens for one in speaker.samples(["C"], SHORT)[0]] == [6, 6]
    assert process.pid not in (0, before)
    assert not Path(f"/proc/{before}/status").exists()


def test_a_restart_kills_whatever_runs_and_gives_all_memory_back(process: ModelProcess,
                                                                 speaker: RemoteSpeaker) -> None:
    client, before = process.client(), process.pid
    held = client.status().memory
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(speaker.samples, ["CCO"], LONG)
        until(lambda: client.status().doing == "samples")
        process.restart()
        with pytest.raises(ModelError, match="ended"):
            running.result(30)
    assert not Path(f"/proc/{before}").exists()
    status = client.status()
    assert status.loaded is None
    assert status.memory < 60e6 < held
    assert len(speaker.samples(["C"], SHORT)[0]) == 2


def test_the_rooms_find_the_process_by_the_environment(process: ModelProcess, speaker: RemoteSpeaker,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in process.environment.items():
        monkeypatch.setenv(name, value)
    found = speaking.speaker("tiny-one", "fp32")
    assert isinstance(found, RemoteSpeaker)
    assert speaking.loaded() == speaker.loaded
    assert speaking.status()["pid"] == process.pid
    speaking.unload()
    assert speaking.loaded() is None
    assert found.samples(["C"], SHORT)[0][0].tokens == 6


def test_without_a_process_the_model_lives_here(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RETORT_MODEL_SOCKET", "RETORT_MODEL_KEY"):
        monkeypatch.delenv(name, raising=False)
    try:
        found = speaking.speaker("tiny-one", "fp32")
        assert not isinstance(found, RemoteSpeaker)
        assert found.samples(["C"], SHORT)[0][0].tokens == 6
        assert speaking.loaded() == found.loaded
        assert speaking.speaker("tiny-one").loaded == found.loaded
    finally:
        speaking.unload()
    assert speaking.loaded() is None


ORPHAN = """
import time
from models.serving.process import ModelProcess
made = ModelProcess()
made.start()
made.client().status()
print(made.pid, made.address, flush=True)
time.sleep(600)
"""


@dataclass
class Parent:
    """A program with a model process of its own."""

    program: Popen[bytes]
    pid: int
    address: str


@pytest.fixture
def parent(home: Path) -> Iterator[Parent]:
    program = Popen([sys.executable, "-c", ORPHAN], cwd=ROOT, stdout=PIPE, stderr=PIPE, start_new_session=True)
    assert program.stdout is not None
    pid, address = program.stdout.readline().decode().split()
    yield Parent(program, int(pid), address)
    program.kill()
    program.communicate()


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_the_process_ends_with_its_parent_and_cleans_up(parent: Parent) -> None:
    os.kill(parent.program.pid, signal.SIGKILL)
    until(lambda: gone(parent.pid), 10)
    until(lambda: not Path(parent.address).parent.exists(), 5)


def test_ctrl_c_in_the_terminal_ends_both(parent: Parent) -> None:
    os.killpg(parent.program.pid, signal.SIGINT)
    parent.program.wait(20)
    until(lambda: gone(parent.pid), 10)
    assert not Path(parent.address).exists()


def test_asking_is_light(home: Path) -> None:
    code = ("import sys, models.speaking, models.serving.client, models.serving.process, models.serving.server\n"
            "print({'torch', 'transformers'} & set(sys.modules))")
    ran = run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.strip() == "set()"
    assert never() is False
