"""The measured sets: where each stands, how its values become ours, its licence, and whether its rows may be shown.

A set whose licence is not stated, or that holds handbook values, trains a model; its rows are not packaged.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One set of one property. ``take`` gives (SMILES, value in the property's unit), or None to leave a row out."""

    file: str
    label: str
    licence: str
    shown: bool
    take: Callable[[dict[str, str]], tuple[str, float] | None]


@dataclass(frozen=True, slots=True)
class Target:
    """A property to learn: ``conflict`` is the spread of repeated measurements above which a molecule is left out.

    ``held``: the share of a held-out test; less where few molecules have scaffolds of their own.
    """

    name: str
    sources: tuple[Source, ...]
    conflict: float
    low: float
    high: float
    classes: bool = False
    held: float = 0.2


def _plain(smiles: str, value: str, shift: float = 0.0) -> Callable[[dict[str, str]], tuple[str, float] | None]:
    return lambda row: (row[smiles], float(row[value]) + shift) if row[smiles] and row[value] else None


def _opera(name: str) -> Callable[[dict[str, str]], tuple[str, float] | None]:
    def take(row: dict[str, str]) -> tuple[str, float] | None:
        wanted = row["property"] == name and row["salt"] == "0" and row["match"] == "full"
        return (row["smiles"], float(row["value"])) if wanted else None
    return take


def _bradley(row: dict[str, str]) -> tuple[str, float] | None:
    return (row["smiles"], float(row["mpC"])) if not row["donotuse"] else None


def _barrier(row: dict[str, str]) -> tuple[str, float] | None:
    return row["SMILES"], float(row["BBB+/BBB-"] == "BBB+")


def _kelvin(row: dict[str, str]) -> tuple[str, float] | None:
    return row["smiles"], float(row["flashpoint"]) - 273.15


UNSTATED = "not stated; values of handbooks among them, not redistributed"
_OPERA = ("opera_physprop_measured.tsv.gz", "PHYSPROP as curated for OPERA", UNSTATED, False)

_BIOGEN = ("biogen_adme_3521.csv.gz", "Biogen ADME (doi:10.1021/acs.jcim.3c00160)", "not stated here", False)

TARGETS: tuple[Target, ...] = (
    Target("solubility", (Source("aqsoldb_curated.csv.gz", "AqSolDB", "CC0-1.0", True,
                                 _plain("SMILES", "Solubility")),), 1.0, -14, 3),
    Target("logp", (Source(*_OPERA, _opera("LogP")),), 0.7, -6, 12),
    Target("logd", (Source("lipo.csv.gz", "AstraZeneca, ChEMBL (MoleculeNet Lipophilicity)", "MIT", True,
                           _plain("smiles", "lipo")),
                    Source("pharmabench_logd_reg_final_data.csv.gz", "PharmaBench LogD", "CC0-1.0", True,
                           _plain("Smiles_unify", "value"))), 1.0, -5, 9),
    Target("melting", (Source("melting_point_bradley.csv.gz", "Bradley open melting points", "not stated here", False,
                              _bradley), Source(*_OPERA, _opera("MP"))), 25.0, -220, 480),
    Target("boiling", (Source(*_OPERA, _opera("BP")),), 20.0, -170, 600),
    Target("vapour", (Source(*_OPERA, _opera("VP")),), 0.8, -15, 6),
    Target("hydration", (Source("freesolv.csv.gz", "FreeSolv (MoleculeNet)", "MIT", True,
                                _plain("smiles", "freesolv")),), 1.0, -30, 6, held=0.1),
    Target("bbb", (Source("b3db_classification.tsv.gz", "B3DB", "CC0-1.0", True, _barrier),), 0.5, 0, 1, classes=True),
    Target("ames", (Source("pharmabench_ames_cls_final_data.csv.gz", "PharmaBench Ames", "CC0-1.0", True,
                           _plain("Smiles_unify", "value")),), 0.5, 0, 1, classes=True),
    Target("density", (Source("density.csv.gz", "public set of densities", "not stated here", False,
                              _plain("smiles", "density")),), 0.1, 0.4, 4.5),
    Target("flash", (Source("flashpoint.csv.gz", "public set of flash points", "not stated here", False, _kelvin),),
           25.0, -120, 400),
    Target("clearance", (Source(*_BIOGEN, _plain("SMILES", "LOG HLM_CLint (mL/min/kg)")),), 0.6, -2, 5),
    Target("efflux", (Source(*_BIOGEN, _plain("SMILES", "LOG MDR1-MDCK ER (B-A/A-B)")),), 0.6, -2, 4),
)


def target(name: str) -> Target:
    """The row of that name."""
    return next(one for one in TARGETS if one.name == name)


def rows(source: Source, folder: Path) -> Iterator[tuple[str, float]]:
    """SMILES and value of each row of a set, as it stands."""
    delimiter = "\t" if ".tsv" in source.file else ","
    with gzip.open(folder / source.file, "rt", encoding="utf-8", newline="") as text:
        for row in csv.DictReader(text, delimiter=delimiter):
            found = source.take(row)
            if found is not None:
                yield found
