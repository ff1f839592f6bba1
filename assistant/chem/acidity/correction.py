"""The correction of an estimate, learnt on measured molecules: a ridge regression a family, read from weights."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rdkit import Chem
from safetensors.numpy import load_file

from assistant.chem.acidity.features import family, features
from assistant.chem.acidity.sites import Site

WEIGHTS = Path(__file__).parent / "weights" / "pka.safetensors"
CARD = Path(__file__).parent / "card.json"
WIDE = 3.0
"""Standard deviations beyond which a column says no more."""
MOST = 2.0
"""pKa units that a correction may be at most."""
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ridge:
    """A family's line: mean and deviation of its columns, slopes, and the value at the mean."""

    mean: Numbers
    deviation: Numbers
    slopes: Numbers
    at_mean: float

    def __call__(self, row: Numbers) -> float:
        """The correction in pKa units."""
        inside = np.clip((row - self.mean) / self.deviation, -WIDE, WIDE)
        return float(np.clip(self.at_mean + inside @ self.slopes, -MOST, MOST))


@dataclass(frozen=True, slots=True)
class Error:
    """What was found on the measured molecules of a group: how many, mean error, half width of the 90 % interval."""

    n: int
    mae: float
    half: float


@cache
def card() -> dict[str, Any]:
    """The card of the correction: figures of every group, coverage, sets, and the hash of its weights."""
    found: dict[str, Any] = json.loads(CARD.read_text(encoding="utf-8"))
    return found


@cache
def ridges() -> tuple[Ridge, ...]:
    """The lines of the families, in their order."""
    kept = load_file(WEIGHTS)
    return tuple(Ridge(kept["mean"][at].astype(float), kept["deviation"][at].astype(float),
                       kept["slopes"][at].astype(float), float(kept["at_mean"][at]))
                 for at in range(len(kept["at_mean"])))


def error(group: str) -> Error | None:
    """The error on the measured molecules of a group; None where fewer than five were measured."""
    found = card()["groups"].get(group)
    return Error(found["n"], found["mae"], found["half"]) if found and "half" in found else None


def correction(mol: Chem.Mol, site: Site, found: tuple[Site, ...]) -> float:
    """By how much the estimate is moved, in pKa units; 0 where the family has no line or the group too few rows."""
    at = family(site)
    if at < 0 or error(site.group.name) is None:
        return 0.0
    return ridges()[at](features(mol, site, found))
