"""Our way of training on published sets and splits, beside published figures. ``retort train properties --benchmarks``.

The rows are taken as published, salts and repeated molecules among them; the packaged models are cleaner and not these.
"""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rdkit import Chem, rdBase

from assistant.chem.predicting.domain import fingerprint
from assistant.chem.predicting.features import features
from assistant.corpus.measured import scoring, splits, trying
from assistant.corpus.measured.boosting import Numbers, Table
from assistant.corpus.measured.published import BENCHMARKS, Benchmark
from assistant.corpus.measured.trying import Similar, similar

Groups = dict[str, list[int]]
Places = npt.NDArray[np.int64]


def main(folder: Path, seeds: int) -> int:
    """Print one JSON line for each published set."""
    for one in BENCHMARKS:
        print(json.dumps(measured(one, folder, seeds)), flush=True)
    return 0


def measured(one: Benchmark, folder: Path, seeds: int) -> dict[str, object]:
    """Our figure on a published set: mean and spread over seeds, and the coverage of the 90 % intervals."""
    smiles, y, x, alike = rows(one, folder)
    groups = splits.scaffolds(smiles)
    runs = [_run(one, x, y, alike, groups, seed) for seed in range(1, seeds + 1)]
    scores, cover = [score for score, _ in runs], [cover for _, cover in runs if cover >= 0]
    return {"name": one.name, "property": one.property, "metric": one.metric, "split": one.split, "n": len(y),
            "ours": round(float(np.mean(scores)), 4), "spread": round(float(np.std(scores)), 4), "seeds": seeds,
            "coverage": round(float(np.mean(cover)), 3) if cover else None,
            "published": [[p.model, p.value, p.source] for p in one.figures]}


def rows(one: Benchmark, folder: Path) -> tuple[tuple[str, ...], Numbers, Table, Similar]:
    """SMILES, values, features and similarities of the rows that RDKit reads."""
    smiles, y, mols = [], [], []
    with gzip.open(folder / one.file, "rt", encoding="utf-8", newline="") as text, rdBase.BlockLogs():
        for row in csv.DictReader(text):
            said, value = one.take(row)
            mol = Chem.MolFromSmiles(said)
            if mol is not None:
                smiles.append(said)
                y.append(value)
                mols.append(mol)
    x = np.stack([features(mol) for mol in mols])
    return tuple(smiles), np.array(y), x, similar(np.stack([fingerprint(mol) for mol in mols]))


def _run(one: Benchmark, x: Table, y: Numbers, alike: Similar, groups: Groups, seed: int) -> tuple[float, float]:
    """Score and coverage of one training; the validation part of MoleculeNet's split is not used."""
    train, test = _parts(one, groups, seed)
    learnt = trying.train(x, y, alike, groups, train, one.metric == "auroc", seed)
    said = learnt.predict(x[test])
    if one.metric == "auroc":
        return scoring.auroc(y[test], said), -1.0
    half = learnt.widths(x[test], alike[np.ix_(test, train)].max(axis=1) / 250.0, said)
    return scoring.regression(y[test], said)[one.metric], scoring.covered(y[test], said - half, said + half)


def _parts(one: Benchmark, groups: Groups, seed: int) -> tuple[Places, Places]:
    """Training and test. TDC's leaderboards train on the validation part too; MoleculeNet's figures are without it."""
    if one.split == "tdc":
        train, valid, test = splits.tdc(groups, seed)
        return np.concatenate([train, valid]), test
    train, _, test = splits.moleculenet(groups)
    return train, test
