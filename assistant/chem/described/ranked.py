"""Which classes to tell of a molecule, in ChEBI's manner: the most telling first, none above another that is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.chem import classes
from assistant.chem.classes import Found

MOST = 6
"""Classes told of one molecule."""
TELLING = 0.22
"""Least share of the molecules of a class that ChEBI says it of, for the class to be told."""
SURE = 0.97
"""Least precision, on molecules held out, of a class that is told at all."""
FEWEST = 3
"""Least molecules held out that are of a class, for its precision to count."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one class: molecules held out that are of it, how many of them rightly, and how often ChEBI says it."""

    hits: int
    right: int
    usage: float

    @property
    def precision(self) -> float:
        """Share of them that are rightly of it; 0 where none was met."""
        return self.right / self.hits if self.hits else 0.0


@cache
def figures() -> dict[str, Figures]:
    """The measured figures of every class (`class_precision.tsv`, by `retort bench describe DIR --classes OUT`)."""
    text = (files("assistant.chem") / "data" / "class_precision.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {name: Figures(int(hits), int(right), float(usage)) for name, hits, right, usage in rows}


def shown(name: str) -> bool:
    """Whether a class may be told: its precision on molecules held out reaches `SURE`."""
    known = figures().get(name)
    return known is not None and known.hits >= FEWEST and known.precision >= SURE


def ranked(found: Iterable[Found]) -> list[Found]:
    """The classes to tell, best first: shown ones, as ChEBI would say them, without those above another of the list."""
    usable = sorted((one for one in found if shown(one.row.name)), key=lambda one: -_telling(one))
    chosen: list[Found] = []
    for one in usable:
        beneath = any(one.row.name in classes.ancestors(other.row.name) for other in usable)
        if len(chosen) < MOST and not beneath and (not chosen or _telling(one) >= TELLING):
            chosen.append(one)
    return chosen


def _telling(one: Found) -> float:
    return figures()[one.row.name].usage
