"""Shards of pairs as batches: rows of like length together, padded on the right, the loss on the answer only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import load_file
from torch import Tensor

LENGTHS = (48, 64, 80, 96, 128, 192, 320)
"""Lengths to which rows are padded; few, so that every one is compiled once."""
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of one or several shards: all tokens in a row, where each pair starts, its prompt's length, its kind."""

    tokens: NDArray[np.uint16]
    starts: NDArray[np.int64]
    prompts: NDArray[np.int64]
    kinds: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.prompts)

    @property
    def lengths(self) -> NDArray[np.int64]:
        return np.diff(self.starts)


def read(paths: list[Path]) -> Pairs:
    """The pairs of some shards.

    Raises
    ------
    FileNotFoundError
        When there is no shard.
    """
    if not paths:
        raise FileNotFoundError("There is no shard of training pairs; retort train corpus makes them.")
    parts = [load_file(path) for path in sorted(paths)]
    sizes = np.cumsum([0, *(len(p["tokens"]) for p in parts)])
    starts = [p["starts"][:-1].astype(np.int64) + at for p, at in zip(parts, sizes[:-1], strict=True)]
    return Pairs(np.concatenate([p["tokens"] for p in parts]), np.concatenate([*starts, sizes[-1:]]),
                 np.concatenate([p["answers"] for p in parts]).astype(np.int64),
                 np.concatenate([p["kinds"] for p in parts]))


def bucket(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """The padded length of each row (inputs are one shorter than the pair)."""
    return np.array(LENGTHS)[np.searchsorted(LENGTHS, lengths - 1)]


def batches(pairs: Pairs, tokens: int, rng: np.random.Generator,
            only: NDArray[np.int64] | None = None) -> Iterator[NDArray[np.int64]]:
    """One epoch: indices of the rows of every batch, about ``tokens`` tokens each, in random order."""
    rows = np.arange(len(pairs)) if only is None else only
    rows = rng.permutation(rows[pairs.lengths[rows] - 1 <= LENGTHS[-1]])
    padded = bucket(pairs.lengths[rows])
    made = []
    for length in LENGTHS:
        mine, size = rows[padded == length], max(1, tokens // length)
        made += [mine[i : i + size] for i in range(0, len(mine) - size + 1, size)]
    for i in rng.permutation(len(made)):
        yield made[i]


def tensors(pairs: Pairs, rows: NDArray[np.int64]) -> tuple[Tensor, Tensor]:
    """Inputs and targets of a batch, [rows, length]; targets before the answer and after its end are `IGNORED`."""
    length = int(bucket(pairs.lengths[rows]).max())
    ids = np.zeros((len(rows), length), np.int64)
    target = np.full((len(rows), length), IGNORED, np.int64)
    for row, i in enumerate(rows):
        text = pairs.tokens[pairs.starts[i] : pairs.starts[i + 1]].astype(np.int64)
        ids[row, : len(text) - 1] = text[:-1]
        target[row, pairs.prompts[i] - 1 : len(text) - 1] = text[pairs.prompts[i] :]
    return torch.from_numpy(ids), torch.from_numpy(target)
