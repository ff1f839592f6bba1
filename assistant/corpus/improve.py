"""``retort train improve``: expert iteration. The model answers new tasks, what passes the published rules is kept.

For each task a few samples are drawn; of those that pass, the one most like the start (or any, where there is none)
becomes a training pair, written as shards that `retort train small --init MODEL` goes on from. Tasks that the model
always meets teach nothing and are thinned out; tasks it never meets keep the reference that our own edits made.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from rdkit import rdBase
from safetensors.numpy import save_file

from assistant.benchmarks import tomg_official
from assistant.corpus import judging, pack
from assistant.corpus.pairs import Pair
from assistant.corpus.pieces import library
from assistant.propose.language import compact
from models import speaking
from models.train import tokenizer
from models.words import Sample, Sampling, Speaker

SAMPLES = 8
EASY = 0.25
"""Share of the tasks met by every sample that is kept."""
BATCH = 24
"""Tasks asked at once."""
JUDGED = tuple(kind for kind in pack.KINDS if kind != "Wide")
"""Kinds of task that a published rule judges."""


def learnt(pairs: Sequence[Pair], speaker: Speaker, seed: int, rng: random.Random) -> Iterator[tuple[Pair, str]]:
    """Tasks with the answer to learn, as text: the model's own best, or the reference where none of it passes."""
    sampling = Sampling(n=SAMPLES, temperature=1.0, top_p=0.95, max_new_tokens=280, seed=seed, seconds=600)
    for pair, samples in zip(pairs, speaker.samples([p.prompt for p in pairs], sampling), strict=True):
        passed = list(_passed(pair, samples))
        if len(passed) == len(samples) and rng.random() > EASY:
            continue
        yield pair, max(passed, key=lambda text: _likeness(pair, text)) if passed else pair.answer


def _passed(pair: Pair, samples: Sequence[Sample]) -> Iterator[str]:
    for sample in samples:
        if sample.finished and judging.good(pair.task, compact.read(pair.task, sample.text, pair.variant)):
            yield sample.text


def _likeness(pair: Pair, text: str) -> float:
    made = tomg_official.parse(compact.read(pair.task, text, pair.variant))
    start = tomg_official.parse(pair.task.start.smiles) if pair.task.start else None
    return tomg_official.similarity(start, made) if start is not None and made is not None else 0.0


def _write(rows: list[tuple[Pair, str]], encoder: tokenizer.Encoder, out: Path) -> int:
    texts = [(encoder.encode(p.prompt), [*encoder.encode(answer), 1], pack.KINDS.index(p.kind)) for p, answer in rows]
    texts = [row for row in texts if len(row[0]) + len(row[1]) <= pack.LONGEST]
    flat = [token for asked, told, _ in texts for token in (*asked, *told)]
    starts = np.cumsum([0, *(len(asked) + len(told) for asked, told, _ in texts)])
    save_file({"tokens": np.array(flat, np.uint16), "starts": starts.astype(np.uint32),
               "answers": np.array([len(asked) for asked, _, _ in texts], np.uint16),
               "kinds": np.array([kind for _, _, kind in texts], np.uint8)}, out)
    return len(texts)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="retort train improve", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("smiles", type=Path)
    parser.add_argument("pack", type=Path, help="the folder of the pairs the model was trained on (tokenizer, pieces)")
    parser.add_argument("out", type=Path, help="folder for the new shards")
    parser.add_argument("--model", default="retort-small")
    parser.add_argument("--precision", default="fp32")
    parser.add_argument("--sources", type=Path)
    parser.add_argument("--molecules", type=int, default=20_000)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--kinds", default=",".join(JUDGED), help="subtasks whose tasks are asked, with commas between")
    return parser


def main(args: list[str]) -> int:
    """Write shards of learnt pairs until the molecules or the minutes are used up."""
    options = _parser().parse_args(args)
    until, rng = time.monotonic() + 60 * options.minutes, random.Random(options.seed)
    unseen = frozenset((options.pack / "unseen.txt").read_text(encoding="utf-8").split())
    pieces = library((options.pack / "sample.smi").read_text(encoding="utf-8").split())
    speaker = speaking.speaker(options.model, options.precision)
    encoder = tokenizer.load(options.pack)
    options.out.mkdir(parents=True, exist_ok=True)
    rows: list[tuple[Pair, str]] = []
    with rdBase.BlockLogs():
        made = pack.pairs(pack.drawn(options), pieces, options.seed, unseen, _kinds(options.kinds))
        for turn, pairs in enumerate(_grouped(made)):
            if time.monotonic() > until:
                break
            rows += learnt(pairs, speaker, options.seed + turn, rng)
            print(f"\r{len(rows)} pairs", end="", flush=True)
    print(f"\n{_write(rows, encoder, options.out / 'pairs-000.safetensors')} pairs in {options.out}")
    return 0


def _kinds(said: str) -> tuple[str, ...]:
    """The kinds that were named, in the order of the table; unknown ones end the command."""
    named = said.split(",")
    unknown = sorted(set(named) - set(JUDGED))
    if unknown:
        sys.exit(f"{', '.join(unknown)}: not a kind of task that can be judged. There are: {', '.join(JUDGED)}.")
    return tuple(kind for kind in JUDGED if kind in named)


def _grouped(pairs: Iterator[Pair]) -> Iterator[Sequence[Pair]]:
    """Batches of tasks."""
    while batch := list(islice(pairs, BATCH)):
        yield batch


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
