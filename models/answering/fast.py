"""FastLlama: a Speaker with its own key-value loop, for small plain Llama models in fp32, bf16 or int8.

One prefill a prompt however many samples; rows that have ended leave the batch; the loop asks Stop at every token.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor

from models.answering.cache import Cache
from models.answering.llama import Llama, read_shape, read_weights
from models.answering.picking import luck, pick
from models.answering.streaming import Pieces
from models.answering.vocabulary import Words, bare_words, processor
from models.words import Loaded, Progress, Sample, Sampling, Stop, never

ROWS = 64
"""Rows of one batch; more are answered batch after batch."""
PREFILL_TOKENS = 4096
"""Prompt tokens read at once."""


@dataclass(slots=True)
class _Row:
    """One answer while it grows."""

    prompt: int
    number: int
    tokens: list[int] = field(default_factory=list)
    finished: bool = False
    seconds: float = 0.0


class FastLlama:
    """A small Llama that answers from its own loop. ``loaded`` says what it is; assign it anew after measuring."""

    def __init__(self, network: Llama, words: Words, loaded: Loaded) -> None:
        self.network, self.words, self.loaded = network, words, loaded

    @classmethod
    def read(cls, folder: Path | str, loaded: Loaded, progress: Progress | None = None,
             stop: Stop = never) -> FastLlama:
        """Read a model folder in ``loaded.precision`` (fp32, bf16, fast-int8) onto ``loaded.device``."""
        folder = Path(folder)
        shape = read_shape(folder)
        words = bare_words(folder, shape.ends, (shape.pad, shape.start), shape.context)
        network = Llama(shape, read_weights(folder, stop, progress), loaded.precision, loaded.device)
        if progress is not None:
            progress(1.0, "ready")
        return cls(network, words, loaded)

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        """``sampling.n`` samples for every prompt, in order; the same whatever else is in the batch."""
        answers: list[list[Sample]] = [[Sample("", 0, False)] * sampling.n for _ in prompts]
        started = time.monotonic()
        ids = [self.words.ids(prompt) for prompt in prompts]
        for batch in self._batches(ids, sampling.n):
            rows = [_Row(prompt, number) for prompt, numbers in batch for number in numbers]
            for _ in self._grow(rows, prompts, ids, sampling, stop, started):
                pass
            for row in rows:
                answers[row.prompt][row.number] = Sample(self.words.text(row.tokens), len(row.tokens), row.finished,
                                                         row.seconds)
        return answers

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        """The pieces of one answer as they come; closing the iterator ends it."""
        row = _Row(0, 0)
        pieces = Pieces(self.words.text)
        for _ in self._grow([row], [prompt], [self.words.ids(prompt)], sampling, stop, time.monotonic()):
            piece = pieces.push(row.tokens[-1])
            if piece:
                yield piece
        rest = pieces.end()
        if rest:
            yield rest

    def _batches(self, ids: list[list[int]], n: int) -> list[list[tuple[int, range]]]:
        """Prompts of like length together, at most ROWS rows a batch; a prompt's many samples may be split."""
        spans = [(prompt, range(start, min(n, start + ROWS)))
                 for prompt in sorted(range(len(ids)), key=lambda one: len(ids[one])) for start in range(0, n, ROWS)]
        batches: list[list[tuple[int, range]]] = []
        for span in spans:
            if not batches or sum(len(one[1]) for one in batches[-1]) + len(span[1]) > ROWS:
                batches.append([])
            batches[-1].append(span)
        return batches

    def _grow(self, rows: list[_Row], prompts: Sequence[str], ids: list[list[int]], sampling: Sampling, stop: Stop,
              started: float) -> Iterator[None]:
        """Add tokens to the rows, one each a turn, until all have ended, Stop, or the time is over."""
        batch = _Batch(self, rows, prompts, ids, sampling)
        until = started + sampling.seconds
        while batch.live and not stop() and time.monotonic() < until:
            batch.turn(time.monotonic() - started)
            yield


class _Batch:
    """The state of one batch: rows that still grow, their cache and their next logits."""

    def __init__(self, speaker: FastLlama, rows: list[_Row], prompts: Sequence[str], ids: list[list[int]],
                 sampling: Sampling) -> None:
        self.sampling, self.network = sampling, speaker.network
        self.rows = list(rows)
        width = max(len(ids[row.prompt]) for row in rows)
        self.limit = min(sampling.max_new_tokens, self.network.shape.context - width)
        self.chances = self._chances(rows, prompts).to(self.network.device)
        self.constrain = processor(speaker.words, sampling)
        self.turns = 0
        self.newest = torch.empty(0, dtype=torch.long)
        self.cache, self.logits = self._read(rows, ids, width)

    @property
    def live(self) -> bool:
        """Whether any row still grows."""
        return self.turns < self.limit and not all(row.finished for row in self.rows)

    def turn(self, seconds: float) -> None:
        """Pick a token for every row, note it, and let rows that ended go; the next logits are asked for first."""
        if self.turns:
            self.logits = self.network.step(self.newest, self.cache)
        scores = self.logits
        if self.constrain is not None:
            scores = self.constrain([row.tokens for row in self.rows], scores)
        self.newest = pick(scores, self.chances[:, self.turns], self.sampling)
        self.turns += 1
        for row, token in zip(self.rows, self.newest.tolist(), strict=True):
            if not row.finished:
                row.tokens.append(token)
                row.seconds, row.finished = seconds, token in self.network.shape.ends
        self._shrink()

    def _shrink(self) -> None:
        """Let ended rows leave once a quarter of the batch has ended (a constraint counts rows: all stay)."""
        going = [at for at, row in enumerate(self.rows) if not row.finished]
        if self.constrain is not None or not going or (len(self.rows) - len(going)) * 4 < len(self.rows):
            return
        order = self.cache.keep(going)
        at = torch.tensor(order, device=self.network.device)
        self.rows = [self.rows[one] for one in order]
        self.newest, self.chances = self.newest[at], self.chances[at]

    def _padded(self, ids: list[list[int]], width: int) -> Tensor:
        pad = self.network.shape.pad
        return torch.tensor([[pad] * (width - len(one)) + one for one in ids], device=self.network.device)

    def _chances(self, rows: list[_Row], prompts: Sequence[str]) -> Tensor:
        every = {row.prompt: luck([prompts[row.prompt]], self.sampling) for row in rows}
        return torch.stack([every[row.prompt][row.number] for row in rows])

    def _read(self, rows: list[_Row], ids: list[list[int]], width: int) -> tuple[Cache, Tensor]:
        """One prefill a prompt, in parts of bounded size, then a copy for each of its samples."""
        counts: dict[int, int] = {}
        for row in rows:
            counts[row.prompt] = counts.get(row.prompt, 0) + 1
        different = [ids[prompt] for prompt in counts]
        step = max(1, PREFILL_TOKENS // width)
        parts = []
        for start in range(0, len(different), step):
            some = different[start:start + step]
            pads = torch.tensor([width - len(one) for one in some], device=self.network.device)
            parts.append(self.network.prefill(self._padded(some, width), pads, width + self.limit))
        copies = torch.tensor(list(counts.values()), device=self.network.device)
        logits = torch.cat([logits for logits, _ in parts]).repeat_interleave(copies, 0)
        if len(parts) == 1 and len(rows) == len(counts):
            return parts[0][1], logits
        return Cache.joined([cache for _, cache in parts], copies), logits
