"""``retort train corpus``: from a list of SMILES to shards of training pairs, over several processes.

A shard is a safetensors file: ``tokens`` (uint16), ``starts`` (uint32, one more than there are pairs), ``answers``
(uint16, tokens before the answer of each pair), ``kinds`` (uint8, in the order of `KINDS`).
"""

from __future__ import annotations

import argparse
import functools
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import numpy as np
from rdkit import Chem, rdBase
from safetensors.numpy import save_file

from assistant.chem import motifs, properties
from assistant.corpus import counting, counts, describing, editing, optimising, sources
from assistant.corpus.pairs import Pair
from assistant.corpus.pieces import Library, library
from assistant.propose.language import lines
from models.train import tokenizer

Maker = Callable[[str, random.Random], Iterable[Pair]]
SHARE = {"AddComponent": 9, "DelComponent": 10, "SubComponent": 11, "LogP": 8, "MR": 5, "QED": 15, "AtomNum": 13,
         "BondNum": 17, "FunctionalGroup": 13, "Wide": 3}
"""How often each kind is tried (removing and replacing find nothing to do in a third of the molecules)."""
KINDS = tuple(SHARE)
LONGEST = 320
"""Tokens of a pair."""
SHARD = 10_000
"""Source molecules of one shard."""
WORDS = ("start", "answer", "to", "add", "remove", "replace", "times", "every", "on", "keep", "scaffold", "up", "down",
         "by", "from", "upto", "at least", "at most", "more than", "less than", "not", "heavy", "H", "ring",
         "aromatic ring", "aliphatic ring", "hetero ring", "single", "double", "triple", "aromatic", "rotatable",
         "again")


def words() -> list[str]:
    """All words of the notation: its own, the motifs, the properties, the elements."""
    rings = [f"{kind} {size}" for kind in ("ring", "aromatic ring", "aliphatic ring") for size in range(3, 9)]
    rows = [*(row.name for row in motifs.ROWS), *(row.name for row in properties.ROWS)]
    return [*WORDS, *rings, *rows, *counts.ELEMENTS, "C"]


def bracket_atoms(molecules: Iterable[str], most: int = 160) -> list[str]:
    """The commonest bracket atoms."""
    found = Counter(t for s in molecules for t in lines.tokens(s) if t.startswith("["))
    return [atom for atom, _ in found.most_common(most)]


@functools.lru_cache(maxsize=1)
def _library(sample: Path) -> Library:
    return library(sample.read_text(encoding="utf-8").split())


def makers(pieces: Library) -> dict[str, Maker]:
    """Kind of pair: how one is made from a molecule."""
    def real(smiles: str, rng: random.Random) -> str:
        return smiles if rng.random() < counts.REAL else ""
    return {
        "AddComponent": editing.added, "DelComponent": editing.removed, "SubComponent": editing.replaced,
        **{n: functools.partial(optimising.optimised, n) for n in optimising.MEASURES},
        "AtomNum": lambda s, r: counting.atoms(pieces, r, real(s, r)),
        "BondNum": lambda s, r: counting.bonds(pieces, r, real(s, r)),
        "FunctionalGroup": lambda s, r: counting.groups(pieces, r, real(s, r)),
        "Wide": describing.described,
    }


def pairs(molecules: Iterable[str], pieces: Library, seed: int, unseen: frozenset[str] = frozenset(),
          kinds: Sequence[str] = KINDS) -> Iterator[Pair]:
    """One pair of the ``kinds``, or none, from each molecule; one whose answer is a held-out molecule is dropped."""
    make, shares = makers(pieces), [SHARE[kind] for kind in kinds]
    for smiles in molecules:
        rng = random.Random(f"{seed} {smiles}")
        mol = sources.suited(smiles, rng)
        if mol is None or (unseen and sources.key_of(smiles) in unseen):
            continue
        kind = rng.choices(kinds, shares)[0]
        for made in make[kind](Chem.MolToSmiles(mol), rng):
            if made.prompt and made.answer and not (unseen and sources.key_of(made.smiles) in unseen):
                yield made


def shard(molecules: list[str], out: Path, folder: Path, seed: int) -> tuple[str, int, int]:
    """Write one shard; gives its name, pairs and tokens."""
    encoder = tokenizer.load(folder)
    unseen = frozenset((folder / "unseen.txt").read_text(encoding="utf-8").split())
    tokens: list[int] = []
    starts, answers, kinds = [0], [], []
    with rdBase.BlockLogs():
        for made in pairs(molecules, _library(folder / "sample.smi"), seed, unseen):
            asked, told = encoder.encode(made.prompt), encoder.encode(made.answer)
            if len(asked) + len(told) < LONGEST:
                tokens += [*asked, *told, 1]
                starts.append(len(tokens))
                answers.append(len(asked))
                kinds.append(KINDS.index(made.kind))
    part = out.with_suffix(".part")
    save_file({"tokens": np.array(tokens, np.uint16), "starts": np.array(starts, np.uint32),
               "answers": np.array(answers, np.uint16), "kinds": np.array(kinds, np.uint8)}, part)
    part.rename(out)
    return out.name, len(answers), len(tokens)


def prepare(molecules: list[str], unseen: Iterable[str], folder: Path) -> None:
    """The vocabulary, the sample that pieces are cut from, and the keys of held-out molecules."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(tokenizer.vocabulary(words(), bracket_atoms(molecules)), folder)
    rng = random.Random(1)
    (folder / "sample.smi").write_text("\n".join(rng.sample(molecules, min(20_000, len(molecules)))), encoding="utf-8")
    (folder / "unseen.txt").write_text("\n".join(sorted(sources.keys(unseen))), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="retort train corpus", description="Training pairs from SMILES.")
    parser.add_argument("smiles", type=Path, help="SMILES, one a line; with --sources: SMILES, tab, hex mask")
    parser.add_argument("out", type=Path, help="folder for the shards")
    parser.add_argument("--sources", type=Path, help="the JSON that names the bits of the mask")
    parser.add_argument("--unseen", type=Path, action="append", default=[], help="molecules to keep out (repeatable)")
    parser.add_argument("--molecules", type=int, default=200_000, help="source molecules, drawn at random")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--first", type=int, default=0, help="number of the first shard (to go on)")
    return parser


def drawn(options: argparse.Namespace) -> list[str]:
    """The source molecules, shuffled."""
    found = sources.corpus(options.smiles, options.sources) if options.sources else sources.listed(options.smiles)
    rng, every = random.Random(options.seed), list(found)
    return rng.sample(every, min(options.molecules, len(every)))


def main(args: list[str]) -> int:
    """Write the shards, a line about each."""
    options = _parser().parse_args(args)
    molecules, began = drawn(options), time.monotonic()
    if not (options.out / "tokenizer.json").is_file():
        prepare(molecules[:60_000], (s for path in options.unseen for s in _unseen(path)), options.out)
    chunks = [molecules[i : i + SHARD] for i in range(options.first * SHARD, len(molecules), SHARD)]
    with ProcessPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(shard, chunk, options.out / f"pairs-{n:03d}.safetensors", options.out, options.seed)
                for n, chunk in enumerate(chunks, start=options.first)]
        for job in jobs:
            name, count, tokens = job.result()
            print(f"{name}: {count} pairs, {tokens} tokens, {time.monotonic() - began:.0f} s", flush=True)
    return 0


def _unseen(path: Path) -> Iterator[str]:
    """SMILES of a list, or those named in the instructions of benchmark files (a folder of .csv)."""
    if path.is_dir():
        for file in sorted(path.glob("*.csv")):
            text = file.read_text(encoding="utf-8")
            words = {word.rstrip(".") for word in re.findall(r"[^\s,\"]{6,}", text)}
            with rdBase.BlockLogs():  # most words are no SMILES
                yield from sorted(word for word in words if Chem.MolFromSmiles(word) is not None)
    else:
        yield from islice(sources.listed(path), None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
