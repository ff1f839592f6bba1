"""``retort train pathways``: which natural-product pathway a structure looks like, or none, as one linear model.

    retort train pathways --data ../shared/data --out assistant/chem/data/pathways.safetensors

Seven pathways from NPClassifier's labels (doi:10.1021/acs.jnatprod.1c00399), the eighth class from molecules of ChEMBL,
ZINC and the patents that are in no list of natural products. Whole scaffolds are held out: eight of ten for training,
one to set the temperature, one for the figures that are told beside every prediction.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import lzma
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem, rdBase
from rdkit.Chem.Scaffolds import MurckoScaffold
from safetensors.numpy import save_file
from scipy import optimize, sparse

from assistant.chem.described.pathway import FIRM, PATHWAYS
from assistant.chem.described.pathway import features as counts_of

NATURAL = "captions/npclassifier_classes.csv.gz"
CORPUS, SOURCES = "smiles/corpus_unique.tsv.xz", "smiles/corpus_sources.json"
MADE = ("chembl_bimodal", "chembl31_s4_valid", "zinc250k", "uspto_pharma_patents_val", "fsmol_chembl27")
"""Sources whose molecules are mostly made by chemists."""
FOUND = ("npclassifier_np", "zinc_np_50k_rdkit", "chebi20_all_smiles", "massbank", "drugbank_tmap", "pubchem_pcdes")
"""Sources with natural products among them: their molecules are no counterexamples."""
COUNTEREXAMPLES = 25_000
LARGEST = 200
"""Heavy atoms."""
PENALTY = 3e-6
Row = tuple[str, int]
Matrix = Any
"""A scipy sparse matrix."""


def main(argv: Sequence[str]) -> int:
    """Train, test on held-out scaffolds, write."""
    parser = argparse.ArgumentParser(prog="retort train pathways", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("runs/pathways.safetensors"))
    args = parser.parse_args(argv)
    with rdBase.BlockLogs():
        table, labels, folds = _table([*natural(args.data), *made(args.data)])
    weight, bias = fit(table[folds < 8], labels[folds < 8])
    heat = _temperature(table[folds == 8] @ weight.T + bias, labels[folds == 8])
    figures = _figures(_shares((table[folds == 9] @ weight.T + bias) / heat), labels[folds == 9])
    args.out.parent.mkdir(parents=True, exist_ok=True)
    save_file({"weight": (weight / heat).astype(np.float16), "bias": (bias / heat).astype(np.float32)}, str(args.out),
              metadata={name: str(value) for name, value in figures.items()})
    print(json.dumps({"molecules": len(labels), "temperature": round(heat, 2), **figures}, indent=1))
    return 0


def natural(folder: Path) -> Iterator[Row]:
    """Natural products and the number of their pathway."""
    with gzip.open(folder / NATURAL, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["Pathway"] in PATHWAYS:
                yield row["smiles"], PATHWAYS.index(row["Pathway"])


def made(folder: Path) -> list[Row]:
    """Molecules that stand in no list of natural products, drawn by a hash of their SMILES."""
    order = json.loads((folder / SOURCES).read_text())["bit_order"]
    yes, no = (sum(1 << order.index(name) for name in names) for names in (MADE, FOUND))
    with lzma.open(folder / CORPUS, "rt", encoding="utf-8") as lines:
        cut = (line.rstrip("\n").split("\t") for line in lines)
        kept = [(number(smiles), smiles) for smiles, bits in cut if int(bits, 16) & yes and not int(bits, 16) & no]
    return [(smiles, len(PATHWAYS)) for _, smiles in sorted(kept)[:COUNTEREXAMPLES]]


def number(text: str) -> int:
    return int(hashlib.sha1(f"7:{text}".encode(), usedforsecurity=False).hexdigest(), 16)


def _table(rows: list[Row]) -> tuple[Matrix, NDArray[np.int64], NDArray[np.int64]]:
    """Features, labels and folds (0 to 9, by scaffold) of the rows, each skeleton once."""
    features, labels, folds, seen = [], [], [], set()
    for smiles, label in rows:
        mol = Chem.MolFromSmiles(smiles)
        flat = Chem.MolToSmiles(mol, isomericSmiles=False) if mol is not None else ""
        if not flat or flat in seen or mol.GetNumHeavyAtoms() > LARGEST:
            continue
        seen.add(flat)
        features.append(sparse.csr_matrix(counts_of(mol)))
        labels.append(label)
        scaffold = MurckoScaffold.MurckoScaffoldSmiles(mol=mol)  # type: ignore[no-untyped-call]
        folds.append(number(scaffold or flat) % 10)
    return sparse.vstack(features).tocsr(), np.array(labels), np.array(folds)


def fit(table: Matrix, labels: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Softmax regression by L-BFGS: weights (classes, features) and biases."""
    classes, width = int(labels.max()) + 1, table.shape[1]
    truth = np.eye(classes)[labels]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weight = flat.reshape(classes, width + 1)
        shares = _shares(table @ weight[:, :-1].T + weight[:, -1])
        off = (shares - truth) / len(labels)
        slope = np.hstack([(table.T @ off).T + 2 * PENALTY * weight[:, :-1], off.sum(0)[:, None]])
        picked = np.clip((shares * truth).sum(1), 1e-12, None)
        return float(-np.log(picked).mean() + PENALTY * (weight[:, :-1] ** 2).sum()), slope.ravel()

    found = optimize.minimize(loss, np.zeros(classes * (width + 1)), jac=True, method="L-BFGS-B",
                              options={"maxiter": 250}).x.reshape(classes, width + 1)
    return found[:, :-1], found[:, -1]


def _shares(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    shares = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(shares / shares.sum(1, keepdims=True))


def _temperature(scores: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """What the scores are divided by for the best likelihood on molecules held out."""

    def loss(heat: float) -> float:
        return float(-np.log(np.clip(_shares(scores / heat)[np.arange(len(labels)), labels], 1e-12, None)).mean())

    best: Callable[[float], float] = loss
    return float(min(np.arange(0.5, 3.0, 0.05), key=best))


def _figures(shares: NDArray[np.float64], labels: NDArray[np.int64]) -> dict[str, float]:
    """What is told beside a prediction: how often the told ones are right; and the whole, to compare."""
    best, sure = shares.argmax(1), shares.max(1) >= FIRM
    told = sure & (best < len(PATHWAYS))
    natural_ = labels < len(PATHWAYS)
    return {
        "right": round(float((best == labels)[told].mean()), 4), "told": int(told.sum()),
        "held_out": len(labels), "all_right": round(float((best == labels).mean()), 4),
        "made_told_as_natural": round(float(told[~natural_].mean()), 4),
        "natural_told": round(float(told[natural_].mean()), 4),
    }
