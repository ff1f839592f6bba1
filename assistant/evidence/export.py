"""Molecules as files: SDF (2D, with every property) and CSV."""

from __future__ import annotations

import csv
import io
from typing import Literal

from rdkit import Chem
from rdkit.Chem import rdDepictor

from assistant.answers import Molecule
from assistant.chem.molecules import read
from assistant.errors import BadStructure


def export(molecules: tuple[Molecule, ...], kind: Literal["sdf", "csv"]) -> str:
    """The text of a file that holds the molecules, one record or row each, in their order."""
    return _sdf(molecules) if kind == "sdf" else _csv(molecules)


def _fields(molecule: Molecule) -> dict[str, str]:
    fields = {"SMILES": molecule.smiles, "name": molecule.name, "checks_passed": str(molecule.verdict.passed)}
    return fields | {f"{v.name} ({v.unit})" if v.unit else v.name: str(v.value) for v in molecule.properties}


def _csv(molecules: tuple[Molecule, ...]) -> str:
    rows = [_fields(m) for m in molecules]
    columns = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _sdf(molecules: tuple[Molecule, ...]) -> str:
    out = io.StringIO()
    with Chem.SDWriter(out) as writer:
        for molecule in molecules:
            try:
                mol = read(molecule.smiles)
            except BadStructure:
                continue
            rdDepictor.Compute2DCoords(mol)
            for key, value in _fields(molecule).items():
                mol.SetProp(key, value)
            mol.SetProp("_Name", molecule.name)
            writer.write(mol)
    return out.getvalue()
