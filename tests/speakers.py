"""A scripted speaker: what tests of the corridor put in the place of a loaded model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from assistant import engine
from assistant.answers import Answer
from assistant.propose.language import border
from assistant.tasks import Request
from models.errors import ModelError
from models.words import Card, Loaded, Precision, Sample, Sampling, Stop, Writes, never

Script = Callable[[str, Sampling], Sequence[str]]
"""From a prompt and its sampling to the texts that are sampled, over and over."""


def card(name: str = "small", writes: Writes = "patch", template: str = "retort") -> Card:
    """A card of no real model."""
    return Card(name, f"The {name} one", "molecules", "folder", "nowhere", "llama", template, writes,
                ("fp32", "bf16", "nf4"), "MIT", parameters=1000)


@dataclass
class Speaking:
    """A Speaker that says what its script says, and keeps what it was asked."""

    script: Script
    of: Card = field(default_factory=card)
    precision: Precision = "bf16"
    asked: list[tuple[list[str], Sampling]] = field(default_factory=list)

    @property
    def loaded(self) -> Loaded:
        return Loaded(self.of, self.precision, "cpu", "bfloat16", "it fits", 1_000_000, 0.1)

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        self.asked.append((list(prompts), sampling))
        said = [self.script(prompt, sampling) for prompt in prompts]
        return [[Sample(texts[i % len(texts)], 7, True) for i in range(sampling.n)] for texts in said]

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        yield from self.script(prompt, sampling)[0]


def put(monkeypatch: pytest.MonkeyPatch, speaking: Speaking) -> Speaking:
    """Let every model that is asked for be this one, in the precision asked for."""
    def speaker(name: str, precision: str = "", progress: object = None, stop: Stop = never) -> Speaking:
        if precision:
            speaking.precision = precision  # type: ignore[assignment]
        return speaking
    monkeypatch.setattr(border, "speaker", speaker)
    return speaking


def says(*texts: str) -> Script:
    """The same texts to every prompt."""
    return lambda prompt, sampling: texts


IBUPROFEN = "CC(C)Cc1ccc(cc1)C(C)C(=O)O"
ADD = f"add a hydroxyl to {IBUPROFEN}"
PHENOL = "<6>c(O)"
"""A patch that puts a hydroxyl on line 6 of ibuprofen as it is shown, an aromatic carbon."""


def plainly(*texts: str) -> Script:
    """The texts to the prompt that shows ibuprofen in its usual order, nothing readable to those in other orders."""
    return lambda prompt, sampling: texts if "C<1>C(<2>C)<3>C<4>c1<5>c<6>" in prompt else ("?",)


def ask(text: str = ADD, model: str = "small", n: int = 0, seconds: float = 10.0, seed: int = 7) -> Answer:
    """The engine's answer with a model beside the search ("": without)."""
    return engine.ask(Request(text, n=n, model=model, seconds=seconds, seed=seed))


def failing(error: ModelError) -> Callable[..., object]:
    """A way to a model that ends with this error."""
    def speaker(*_: object, **__: object) -> object:
        with border.mapped():
            raise error
    return speaker
