"""The words of a local model: Card, Precision, Sampling, Sample, Speaker. Standard library only.

A Speaker is a model that is loaded and answers; where it lives (this process, another one) is not its asker's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

Precision = Literal["fp32", "bf16", "int8", "nf4", "fast-int8"]
"""fp32 and bf16 as stored; int8 (LLM.int8) and nf4 by bitsandbytes; fast-int8 is our own loop for small Llamas."""
PRECISIONS: tuple[Precision, ...] = ("fp32", "bf16", "int8", "nf4", "fast-int8")
Purpose = Literal["molecules", "chat", "vision"]
Where = Literal["packaged", "folder", "hub"]
Writes = Literal["patch", "smiles", "selfies", "json", "text"]
"""What the model answers with: our line patches and ledgers, a bare SMILES, SELFIES, a JSON object, or free text."""


@dataclass(frozen=True, slots=True)
class Score:
    """A measured score of one precision: TOMG success rate and weighted success rate, %, over ``rows`` rows."""

    sr: float
    wsr: float
    rows: int
    tokens_per_second: float = 0.0
    where: str = ""
    measured: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a model before it is loaded. ``path`` is a folder (packaged, folder) or a hub id (hub).

    ``parameters`` counts all of them; ``sha256`` maps file names to digests; ``memory`` holds bytes measured after
    loading, by precision; ``tested`` says on what loading was tried. ``template`` is a row of `models.templates`.
    """

    name: str
    title: str
    purpose: Purpose
    where: Where
    path: str
    architecture: str
    template: str
    writes: Writes
    precisions: tuple[Precision, ...]
    licence: str
    parameters: int = 0
    revision: str = ""
    base: str = ""
    adapter: str = ""
    context: int = 0
    source: str = ""
    tested: str = ""
    notes: str = ""
    sha256: dict[str, str] = field(default_factory=dict)
    memory: dict[str, int] = field(default_factory=dict)
    scores: dict[str, Score] = field(default_factory=dict)
    shape: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sampling:
    """How to sample: ``n`` candidates a prompt, in one batch. Temperature 0 is greedy.

    ``constrain`` names a grammar of `models.grammar` ("" for none); ``seconds`` bounds the whole call.
    """

    n: int = 1
    temperature: float = 0.75
    top_p: float = 0.85
    top_k: int = 0
    max_new_tokens: int = 400
    seed: int = 7
    constrain: str = ""
    budget: tuple[tuple[str, int], ...] = ()
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One sampled answer. ``finished``: the model itself ended it (no length, time or Stop did)."""

    text: str
    tokens: int
    finished: bool
    seconds: float = 0.0


Stop = Callable[[], bool]


def never() -> bool:
    """The Stop nobody presses."""
    return False


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a precision fits a device, said before loading. Bytes; ``device`` is "cpu", "cuda:0" ...; ``why``."""

    precision: Precision
    device: str
    dtype: str
    needed: int
    free: int
    fits: bool
    why: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was loaded, how, and why so. ``memory`` in bytes as measured, ``seconds`` it took."""

    card: Card
    precision: Precision
    device: str
    dtype: str
    why: str
    memory: int
    seconds: float


Progress = Callable[[float, str], None]
"""Told how far a load is: a fraction 0..1 and a few words."""


class Speaker(Protocol):
    """A loaded model that answers prompts (already worded by the card's template)."""

    loaded: Loaded

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        """``sampling.n`` samples for every prompt, in order; cut short where ``stop`` says so (within one token)."""
        ...

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        """The pieces of one answer as they come."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation for a chat template."""

    role: Literal["system", "user", "assistant"]
    text: str
