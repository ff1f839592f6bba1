"""``retort train properties``: gather, test on held-out scaffolds, train on all, calibrate, write weights and cards.

    retort train properties --data ../shared/data/props               everything (about 40 CPU minutes)
    retort train properties --only solubility,logd                    some of it
    retort train properties --benchmarks > lines.jsonl                the published splits
    retort train properties --report lines.jsonl                      tables of docs/measured.md from cards and lines
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from rdkit import Chem

from assistant.chem.predicting import cards
from assistant.chem.predicting.features import features
from assistant.corpus.measured import benchmarks, packing, report, splits, trying
from assistant.corpus.measured.calibrating import Learnt
from assistant.corpus.measured.gather import Bits, Gathered, Molecules, gather
from assistant.corpus.measured.sources import TARGETS, Target

SEED = 7
DOCUMENT = Path("docs/measured.md")
REFERENCES = ("CCO", "Cc1ccccc1", "CC(=O)Oc1ccccc1C(=O)O", "Cn1c(=O)c2c(ncn2C)n(C)c1=O", "CCCCCCCC", "Oc1ccccc1",
              "O=[N+]([O-])c1ccccc1", "CC(C)NCC(O)COc1cccc2ccccc12")
"""Well-known molecules of which the trainer's own prediction is kept on the card."""


def main(argv: Sequence[str]) -> int:
    """Train what was asked for."""
    args = _options(argv)
    if not args.report and find_spec("lightgbm") is None:
        print('Training needs LightGBM, which is not installed. Run: pip install -e ".[train]"', file=sys.stderr)
        return 2
    if args.benchmarks:
        return benchmarks.main(args.data, args.seeds)
    if args.report:
        return report.main(args.report, DOCUMENT)
    known = Molecules(args.work / "molecules.npz")
    wanted = [target for target in TARGETS if not args.only or target.name in args.only.split(",")]
    for target in wanted:
        data = gather(target, args.data, known)
        known.table(data.smiles)
        known.save()
        if not args.index:
            print(f"{target.name}: {len(data.keys)} molecules, left out {data.dropped}", flush=True)
            _one(target, data, known, args.seeds)
    if args.index or not args.only:
        packing.write_index(_gathered(args.data, known))
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="retort train properties", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/props"), help="folder of the measured sets")
    parser.add_argument("--work", type=Path, default=Path("runs/properties"), help="where features are kept")
    parser.add_argument("--only", default="", help="names of properties, with commas")
    parser.add_argument("--seeds", type=int, default=3, help="held-out tests of each property")
    parser.add_argument("--benchmarks", action="store_true", help="published splits instead")
    parser.add_argument("--report", type=Path, help="the lines of --benchmarks, written into cards and document")
    parser.add_argument("--index", action="store_true", help="only the index of training molecules")
    return parser.parse_args(argv)


def _one(target: Target, data: Gathered, known: Molecules, seeds: int) -> None:
    """Test, train, write."""
    began = time.monotonic()
    x, bits = known.table(data.smiles)
    groups, alike = splits.scaffolds(data.smiles), trying.similar(bits)
    tests = [trying.try_out(target, x, data.values, alike, groups, data.keys, seed) for seed in range(1, seeds + 1)]
    held = trying.scores(tests, target.classes)
    learnt = trying.train(x, data.values, alike, groups, np.arange(len(data.keys)), target.classes, SEED)
    sha = packing.write_model(target.name, learnt, x)
    said = learnt.predict(np.stack([features(Chem.MolFromSmiles(one)) for one in REFERENCES]))
    reference = [{"smiles": one, "said": float(value)} for one, value in zip(REFERENCES, said, strict=True)]
    packing.write_card(target, data, {
        "sha256": sha, "held_out": held, "bins": trying.bins(tests, target.classes), "reference": reference,
        "split": f"balanced Bemis-Murcko scaffold split, {target.held:.0%} held out, {seeds} seeds; "
                 "no skeleton on both sides",
        "model": _model(target, learnt, x.shape[1])})
    print(f"  {held}  {time.monotonic() - began:.0f} s", flush=True)


def _model(target: Target, learnt: Learnt, columns: int) -> str:
    """What a model is made of, in words."""
    what = f"{trying.TREES} boosted trees over {columns} columns, {len(learnt.kernel.landmarks)} landmarks of a kernel"
    if target.classes:
        return f"{what}, together in a logistic regression"
    line, kind = learnt.shares
    return f"{what}; shares: trees {1 - line - kind:.0%}, kernel {kind:.0%}, linear {line:.0%}"


def _gathered(folder: Path, known: Molecules) -> dict[str, tuple[Target, Gathered, Bits]]:
    """The molecules of every property that has a card, for the index."""
    found: dict[str, tuple[Target, Gathered, Bits]] = {}
    for target in TARGETS:
        if not (cards.FOLDER / f"{target.name}.toml").exists():
            continue
        data = gather(target, folder, known)
        found[target.name] = target, data, known.table(data.smiles)[1]
    known.save()
    return found


__all__: list[Any] = ["main"]
