"""The card of each model: what it was trained on, how wrong it was on held-out scaffolds, published figures beside."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cards"


@dataclass(frozen=True, slots=True)
class Card:
    """One card, as its TOML file says it.

    Attributes
    ----------
    data
        The sets: ``label``, ``file``, ``licence``, ``shown`` (whether its rows may be shown as neighbours).
    held_out
        Mean and spread over seeds on held-out scaffolds: ``mae``, ``rmse``, ``r2``, ``coverage``, ``width``; of classes
        ``auroc``, ``brier``, ``coverage``, ``decided``.
    bins
        The same by similarity to the nearest training molecule: ``from``, ``to``, ``n``, ``mae``, ``coverage``,
        ``width``.
    published
        Figures on the same data, each with ours beside it, its metric, split and source.
    reference
        SMILES and the trainer's own predictions, to compare with.
    recipe, versions
        The hash of the code that trained it, and its libraries: the same on all cards, or they do not belong together.
    """

    name: str
    title: str
    unit: str
    n: int
    sha256: str
    data: tuple[dict[str, Any], ...]
    held_out: dict[str, float]
    bins: tuple[dict[str, float], ...]
    reference: tuple[dict[str, Any], ...]
    published: tuple[dict[str, Any], ...] = ()
    dropped: dict[str, int] = field(default_factory=dict)
    split: str = ""
    model: str = ""
    command: str = ""
    recipe: str = ""
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def error(self) -> float:
        """Mean absolute error on held-out scaffolds, in the property's unit; for classes the Brier score."""
        return self.held_out.get("mae", self.held_out.get("brier", float("nan")))

    @property
    def sources(self) -> str:
        """The names of the sets, for a line of provenance."""
        return "; ".join(str(one["label"]) for one in self.data)


@lru_cache(maxsize=64)
def card(name: str) -> Card:
    """The card of a property."""
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    for key in ("data", "bins", "reference", "published"):
        read[key] = tuple(read.get(key, ()))
    return Card(**read)


def expected(name: str, similarity: float) -> dict[str, float] | None:
    """How wrong the model was on molecules as near to its training as this one; None where too few were tested."""
    found = [one for one in card(name).bins if one["from"] <= similarity < one["to"] or similarity >= 1.0 == one["to"]]
    return found[0] if found and found[0]["n"] >= 30 else None
