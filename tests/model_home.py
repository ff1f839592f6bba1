"""A user's home with two cards of one tiny model, and the model's process in it, for tests of several files."""


from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import tiny_models

pytest.importorskip("torch")
pytest.importorskip("transformers")

from models.serving.client import Client, RemoteSpeaker
from models.serving.process import ModelProcess
from models.words import Sampling

ROOT = Path(__file__).parents[1]
LONG = Sampling(n=1, max_new_tokens=4000, temperature=1.0, top_p=1.0)
SHORT = Sampling(n=2, max_new_tokens=6, temperature=1.0, top_p=1.0, seed=3)
CARD = """[{name}]
title = "Tiny"
purpose = "molecules"
where = "folder"
path = {path}
architecture = "llama"
template = "plain"
writes = "text"
precisions = ["fp32", "bf16", "fast-int8"]
licence = "MIT"
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A user's home with two cards of one tiny model that writes nearly for ever."""
    made = tmp_path_factory.mktemp("home")
    folder = tiny_models.write(made / "tiny", "llama", initializer_range=0.3, max_position_embeddings=5000,
                               eos_token_id=None)
    (made / "models").mkdir()
    for name in ("tiny-one", "tiny-two"):
        (made / "models" / f"{name}.toml").write_text(CARD.format(name=name, path=json.dumps(str(folder))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RETORT_HOME", str(made))
        patch.setenv("OMP_NUM_THREADS", "1")
        yield made


@pytest.fixture(scope="module")
def process(home: Path) -> Iterator[ModelProcess]:
    with ModelProcess() as made:
        yield made


@pytest.fixture
def speaker(process: ModelProcess) -> RemoteSpeaker:
    made = process.client().speaker("tiny-one", "fp32")
    assert isinstance(made, RemoteSpeaker)
    return made


@pytest.fixture(autouse=True)
def at_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this home, whatever home all tests have."""
    monkeypatch.setenv("RETORT_HOME", str(home))


def until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for something that must come true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.02)


def idle(client: Client) -> bool:
    status = client.status()
    return not status.doing and not status.waiting
