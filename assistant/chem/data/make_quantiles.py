"""Make `approved_drugs.json` anew from ChEMBL's drug table.

Run ``python -m assistant.chem.data.make_quantiles TABLE.tsv.gz``.

Only figures are written, never a molecule of the list. docs/quantiles.md explains each choice.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from rdkit import Chem, rdBase
from rdkit.Chem.MolStandardize import rdMolStandardize

from assistant.chem.alerts import CATALOGUES, alerts
from assistant.chem.molecules import MAX_ATOMS, write
from assistant.chem.properties import ROWS, Property, measure
from assistant.chem.quantiles import FILE
from assistant.chem.rules import ROWS as RULES
from assistant.chem.rules import apply

SOURCE = "ChEMBL drug table, DEVELOPMENT_PHASE 4"
LICENCE = "CC BY-SA 3.0, https://www.ebi.ac.uk/chembl/"
RECIPE = (
    "SMILES that RDKit reads; largest organic fragment; charges neutralised where hydrogens allow; carbon present, "
    "only H B C N O F Si P S Cl Se Br I, at least 5 and at most 500 heavy atoms; each molecule once"
)
ELEMENTS = frozenset({1, 5, 6, 7, 8, 9, 14, 15, 16, 17, 34, 35, 53})
SMALLEST = 5


def approved(table: Path) -> Iterator[str]:
    """SMILES of the phase 4 rows of the table."""
    with gzip.open(table, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["DEVELOPMENT_PHASE"] == "4" and row["CANONICAL_SMILES"]:
                yield row["CANONICAL_SMILES"]


def parents(smiles: Iterable[str]) -> list[Chem.Mol]:
    """One neutral organic molecule a drug, each once."""
    chooser, uncharger = rdMolStandardize.LargestFragmentChooser(preferOrganic=True), rdMolStandardize.Uncharger()
    kept: dict[str, Chem.Mol] = {}
    with rdBase.BlockLogs():
        for text in smiles:
            mol = Chem.MolFromSmiles(text)
            if mol is None or mol.GetNumAtoms() == 0:
                continue
            parent = uncharger.uncharge(chooser.choose(mol))
            if is_drug_like_record(parent):
                kept.setdefault(write(parent), parent)
    return list(kept.values())


def is_drug_like_record(mol: Chem.Mol) -> bool:
    """Whether the recipe keeps this molecule."""
    numbers = {atom.GetAtomicNum() for atom in mol.GetAtoms()}
    return 6 in numbers and numbers <= ELEMENTS and SMALLEST <= mol.GetNumHeavyAtoms() <= MAX_ATOMS


def quantiles(mols: list[Chem.Mol], row: Property) -> list[float]:
    """101 quantiles of a property; counted things keep values that occur, others are interpolated."""
    values = np.array([measure(mol, row.name) for mol in mols], dtype=float)
    method = "inverted_cdf" if row.whole else "linear"
    levels = np.quantile(values, np.linspace(0, 1, 101), method=method)  # type: ignore[call-overload]
    return [round(float(v), row.digits + 1) for v in levels]


def figures(mols: list[Chem.Mol]) -> dict[str, object]:
    """Everything that is committed."""
    hits = [{hit.catalogue for hit in alerts(mol)} for mol in mols]
    return {
        "about": {"source": SOURCE, "licence": LICENCE, "recipe": RECIPE, "rdkit": rdBase.rdkitVersion,
                  "date": datetime.datetime.now(tz=datetime.UTC).date().isoformat()},
        "n": len(mols),
        "alert_shares": {c.name: round(sum(c.name in h for h in hits) / len(mols), 4) for c in CATALOGUES},
        "rule_shares": {r.name: round(sum(apply(mol, r).passed for mol in mols) / len(mols), 4) for r in RULES},
        "quantiles": {row.name: quantiles(mols, row) for row in ROWS},
    }


def main() -> None:
    """Write the figures beside this file (about a minute)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path, help="ChEMBL drug table, .tsv.gz")
    parser.add_argument("--out", type=Path, default=FILE)
    arguments = parser.parse_args()
    made = figures(parents(approved(arguments.table)))
    lines = json.dumps(made, indent=1, ensure_ascii=False)
    arguments.out.write_text(_flat(lines), encoding="utf-8")
    print(f"{made['n']} molecules; {made['alert_shares']}; {made['rule_shares']}")


def _flat(text: str) -> str:
    """Number lists on one line each, so that a change of one property is one changed line."""
    return "\n".join(text.splitlines()).replace(",\n   ", ", ").replace("[\n   ", "[").replace("\n  ]", "]") + "\n"


if __name__ == "__main__":
    main()
