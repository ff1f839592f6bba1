"""Published figures on the same data, each with its split, metric and source; and the sets they were measured on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

GEM = "doi:10.1038/s42256-021-00438-4, table of baselines"
TDC = "doi:10.48550/arXiv.2102.09548, ADMET leaderboard"
MAPLIGHT = "doi:10.48550/arXiv.2310.00174, ADMET leaderboard"


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure. ``better``: whether less or more is better."""

    model: str
    value: float
    source: str


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A published set with its split: MoleculeNet's deterministic one, or TDC's way of splitting by scaffolds."""

    name: str
    property: str
    file: str
    take: Callable[[dict[str, str]], tuple[str, float]]
    metric: Literal["rmse", "mae", "auroc"]
    split: Literal["moleculenet", "tdc"]
    figures: tuple[Published, ...]


def _plain(smiles: str, value: str) -> Callable[[dict[str, str]], tuple[str, float]]:
    return lambda row: (row[smiles], float(row[value]))


BENCHMARKS: tuple[Benchmark, ...] = (
    Benchmark("ESOL", "solubility", "delaney.csv.gz", _plain("smiles", "logp"), "rmse", "moleculenet",
              (Published("D-MPNN", 1.050, GEM), Published("AttentiveFP", 0.877, GEM))),
    Benchmark("FreeSolv", "hydration", "freesolv.csv.gz", _plain("smiles", "freesolv"), "rmse", "moleculenet",
              (Published("D-MPNN", 2.082, GEM), Published("AttentiveFP", 2.073, GEM))),
    Benchmark("Lipophilicity", "logd", "lipo.csv.gz", _plain("smiles", "lipo"), "rmse", "moleculenet",
              (Published("D-MPNN", 0.683, GEM), Published("AttentiveFP", 0.721, GEM))),
    Benchmark("BBBP", "bbb", "bbbp.csv.gz", _plain("smiles", "p_np"), "auroc", "moleculenet",
              (Published("D-MPNN", 0.710, GEM), Published("AttentiveFP", 0.643, GEM))),
    Benchmark("Lipophilicity (TDC)", "logd", "lipo.csv.gz", _plain("smiles", "lipo"), "mae", "tdc",
              (Published("Chemprop-RDKit", 0.467, TDC), Published("MapLight", 0.539, MAPLIGHT),
               Published("AttentiveFP", 0.572, TDC))),
    Benchmark("AqSolDB (TDC)", "solubility", "aqsoldb_curated.csv.gz", _plain("SMILES", "Solubility"), "mae",
              "tdc",
              (Published("Chemprop-RDKit", 0.761, TDC), Published("AttentiveFP", 0.776, TDC),
               Published("MapLight", 0.792, MAPLIGHT))),
    Benchmark("BBBP (as TDC's BBB_Martins)", "bbb", "bbbp.csv.gz", _plain("smiles", "p_np"), "auroc", "tdc",
              (Published("MapLight", 0.916, MAPLIGHT), Published("Chemprop-RDKit", 0.869, TDC),
               Published("AttentiveFP", 0.855, TDC))),
)
