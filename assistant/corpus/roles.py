"""``retort train roles``: which roles a structure looks made for, one linear model a role.

    retort train roles --data ../shared/data --out assistant/chem/data/roles.safetensors

Labels: ChEBI's roles, and the ATC and indication classes of ChEMBL's drugs, put together by the table of
`assistant.chem.described.role_table`. A labelled molecule without a role counts as not having it, and so, with less
weight, do molecules of the corpus without labels. Whole scaffolds are held out in turn, one of ten, so that every
molecule is judged by a model that never saw its scaffold; each half of the scaffolds by the threshold chosen on the
other half.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem, rdBase
from rdkit.Chem.Scaffolds import MurckoScaffold
from safetensors.numpy import save_file
from scipy import sparse

from assistant.chem.described.pathway import features
from assistant.chem.described.role_table import Row, rows
from assistant.chem.described.roles import Card, piece
from assistant.corpus.pathways import LARGEST, Matrix, made, number
from assistant.corpus.roles_fit import calibrated, fit, probabilities

CHEBI, DRUGS = "captions/chebi_classes_roles.tsv.gz", "captions/chembl_drugs_table.tsv.gz"
FOLDS = 10
DOUBT = 0.2
"""Weight of a molecule without labels as one without the role."""
LIKELY = 0.5
"""Least probability told: nothing that is less likely than not."""
SURE, FEW = 0.80, 10
"""Least precision, and least number told, on each half of the scaffolds, where the threshold of the other is chosen."""
HOLDS = 0.75
"""Least precision by the thresholds of the other half, for a role to be told at all."""
FEWEST = 20
"""Molecules with a role below which it is not trained."""
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Set:
    """Molecules as features, their roles (a column each), whether they have labels, fold and half by scaffold."""

    table: Matrix
    truth: Bools
    labelled: Bools
    folds: NDArray[np.int64]
    odd: Bools

    @property
    def counts(self) -> Floats:
        """How much each molecule counts in training: of one without labels nobody has said that it lacks the role."""
        return np.where(self.labelled, 1.0, DOUBT)


def main(argv: Sequence[str]) -> int:
    """Train, judge out of fold, write what is good enough, print the table."""
    parser = argparse.ArgumentParser(prog="retort train roles", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("runs/roles.safetensors"))
    args = parser.parse_args(argv)
    with rdBase.BlockLogs():
        known = {**labels(args.data)}
        made_ = [smiles for smiles, _ in made(args.data)]
        train(gathered(known, made_), tuple(row.name for row in rows()), args.out)
    return 0


def train(data: Set, names: Sequence[str], out: Path) -> list[Card]:
    """Fit and judge every role with molecules enough, write those that may be told."""
    kept = [n for n in range(len(names)) if data.truth[data.labelled, n].sum() >= FEWEST]
    scores, shares = out_of_fold(data, kept)
    judged = {n: _judged(names[n], shares[:, at], data, n) for at, n in enumerate(kept)}
    cards = [one for one in judged.values() if one.threshold <= 1]
    at = [place for place, n in enumerate(kept) if judged[n].threshold <= 1]
    weight, bias = fit(data.table, data.truth[:, kept].astype(float), data.counts)
    slope, shift = calibrated(scores[data.labelled], data.truth[data.labelled][:, kept])
    weight, bias = (weight * slope[:, None])[at], (bias * slope + shift)[at]
    out.parent.mkdir(parents=True, exist_ok=True)
    save_file({"weight": weight.astype(np.float16), "bias": bias.astype(np.float32)}, str(out),
              metadata={"roles": json.dumps([asdict(one) for one in cards])})
    _print(list(judged.values()), data)
    return cards


def out_of_fold(data: Set, kept: Sequence[int]) -> tuple[Floats, Floats]:
    """Raw scores and probabilities of every molecule, by models that never saw its scaffold.

    The probability is Platt's, set on the labelled molecules of the other folds.
    """
    truth = data.truth[:, kept]
    scores, shares = (np.zeros(truth.shape) for _ in range(2))
    for fold in range(FOLDS):
        here = data.folds == fold
        weight, bias = fit(data.table[~here], truth[~here].astype(float), data.counts[~here])
        scores[here] = data.table[here] @ weight.T + bias
    for fold in range(FOLDS):
        here = data.folds == fold
        slope, shift = calibrated(scores[~here & data.labelled], truth[~here & data.labelled])
        shares[here] = probabilities(scores[here] * slope + shift)
    return scores, shares


def _judged(name: str, shares: Floats, data: Set, n: int) -> Card:
    """Figures of each half by the threshold of the other; the higher threshold is kept, 2 where none may be told."""
    truth = data.truth[:, n]
    halves = [data.labelled & (data.odd == odd) for odd in (True, False)]
    cuts = [threshold(shares[half], truth[half]) for half in halves]
    told = np.any([half & (shares >= cut) for half, cut in zip(reversed(halves), cuts, strict=True)], axis=0)
    right = float(truth[told].mean()) if told.any() else 0.0
    good = max(cuts) <= 1 and right >= HOLDS
    cut = max(cuts) if good else 2.0
    free = float((shares[~data.labelled] >= cut).mean()) if (~data.labelled).any() else 0.0
    return Card(name, round(cut, 4), round(right, 4), int(told.sum()), round(float(told[truth].mean()), 4),
                int(truth.sum()), round(free, 5))


def threshold(shares: Floats, truth: Bools) -> float:
    """The least probability from `LIKELY` on at which `FEW` or more are told and `SURE` of them are right; or 2."""
    order = np.argsort(-shares, kind="stable")
    told = np.arange(1, len(order) + 1)
    good = (np.cumsum(truth[order]) / told >= SURE) & (told >= FEW) & (shares[order] >= LIKELY)
    return float(shares[order][good][-1]) if good.any() else 2.0


def labels(folder: Path) -> dict[str, set[str]]:
    """SMILES and roles of what ChEBI or the list of drugs says anything of; perhaps none of the table."""
    found: dict[str, set[str]] = {}
    for smiles, said in (*_chebi(folder / CHEBI), *_drugs(folder / DRUGS)):
        found.setdefault(smiles, set()).update(said)
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def _chebi(path: Path) -> Iterator[tuple[str, set[str]]]:
    for line in _rows(path):
        if line["smiles"] and line["has_role"]:
            said = set(line["has_role"].split("|"))
            yield line["smiles"], {row.name for row in rows() if row.chebi & said}


def _drugs(path: Path) -> Iterator[tuple[str, set[str]]]:
    for line in _rows(path):
        codes, said = (_parts(line[column] or "") for column in ("ATC_CODE", "INDICATION_CLASS"))
        if line["CANONICAL_SMILES"] and (codes or said):
            yield line["CANONICAL_SMILES"], {row.name for row in rows() if _meant(row, codes, said)}


def _parts(text: str) -> set[str]:
    return {part.strip() for part in text.split(";") if part.strip()}


def _meant(row: Row, codes: set[str], said: set[str]) -> bool:
    return bool(row.indications & said) or any(code.startswith(row.atc) for code in codes if row.atc)


def gathered(known: dict[str, set[str]], unlabelled: Iterable[str]) -> Set:
    """Every skeleton once, the roles of its forms together; those without labels after."""
    names = [row.name for row in rows()]
    mols: dict[str, Chem.Mol] = {}
    said: dict[str, set[str]] = {}
    for smiles, roles in (*known.items(), *((one, None) for one in unlabelled)):
        mol = _read(smiles)
        flat = Chem.MolToSmiles(mol, isomericSmiles=False) if mol is not None else ""
        if mol is not None and (roles is not None or flat not in mols):
            mols.setdefault(flat, mol)
            if roles is not None:
                said.setdefault(flat, set()).update(roles)
    hashes = np.array([number(_scaffold(mol) or flat) % (2 * FOLDS) for flat, mol in mols.items()])
    truth = np.array([[name in said.get(flat, ()) for name in names] for flat in mols])
    table = sparse.vstack([sparse.csr_matrix(features(mol)) for mol in mols.values()]).tocsr()
    return Set(table, truth, np.array([flat in said for flat in mols]), hashes % FOLDS, hashes >= FOLDS)


def _read(smiles: str) -> Chem.Mol | None:
    """The neutral organic piece of a molecule; None where there is none, or it is too large."""
    mol = Chem.MolFromSmiles(smiles)
    held = piece(mol) if mol is not None else None
    return held if held is not None and held.GetNumHeavyAtoms() <= LARGEST else None


def _scaffold(mol: Chem.Mol) -> str:
    return str(MurckoScaffold.MurckoScaffoldSmiles(mol=mol))  # type: ignore[no-untyped-call]


def _print(cards: Sequence[Card], data: Set) -> None:
    """The table of docs/describing.md, the roles that are not told last."""
    print(f"{int(data.labelled.sum()):,} labelled molecules, {int((~data.labelled).sum()):,} without labels\n")
    print("| role | have it | told | right | from p | recall | told of unlabelled |\n|---|---|---|---|---|---|---|")
    for one in sorted(cards, key=lambda card: (card.threshold > 1, -card.positives)):
        if one.threshold <= 1:
            print(f"| {one.name} | {one.positives} | {one.told} | {one.right:.0%} | {one.threshold:.2f} | "
                  f"{one.recall:.0%} | {one.unlabelled:.2%} |")
    print("\nnot told:", ", ".join(f"{one.name} ({one.positives})" for one in cards if one.threshold > 1))
