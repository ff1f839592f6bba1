"""What a page shows of the cards: each model with its precisions, what they need, whether they fit, how they score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.errors import ModelError
from models.words import Card, Fit, Precision

EXACT = ("fp32", "bf16")
"""Precisions that the others are compared with, the first that was measured."""


@dataclass(frozen=True, slots=True)
class Score:
    """A measured score of one precision, %; ``cost``: points of ``sr`` below the exact precision measured alike."""

    sr: float
    wsr: float
    rows: int
    tokens_per_second: float = 0.0
    where: str = ""
    measured: str = ""
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One precision of a model. ``needed`` bytes are estimated, or ``measured`` after a load, ``free`` those there are;
    ``why`` says where it would run, or why it does not fit."""

    precision: str
    needed: int
    free: int
    measured: bool
    fits: bool
    device: str
    why: str
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One model. ``absent`` says why it cannot be loaded as it is ("": its files are here)."""

    name: str
    title: str
    purpose: str
    parameters: int
    licence: str
    tested: str
    source: str
    notes: str
    absent: str
    rows: tuple[Row, ...]


Fitting = Callable[[Card, Precision], Fit]


def offer(card: Card, absent: str, fitting: Fitting) -> Offer:
    """A card as a page shows it."""
    rows = tuple(_row(card, precision, fitting) for precision in card.precisions)
    return Offer(card.name, card.title, card.purpose, card.parameters, card.licence, card.tested, card.source,
                 card.notes, absent, rows)


def _row(card: Card, precision: Precision, fitting: Fitting) -> Row:
    known, score = card.memory.get(precision, 0), _score(card, precision)
    try:
        fit = fitting(card, precision)
    except ModelError as error:
        return Row(precision, known, 0, bool(known), False, "", str(error), score)
    return Row(precision, known or fit.needed, fit.free, bool(known), fit.fits, fit.device, fit.why, score)


def _score(card: Card, precision: str) -> Score | None:
    known = card.scores.get(precision)
    if known is None:
        return None
    exact = (card.scores[one] for one in EXACT if one in card.scores and one != precision)
    alike = [one.sr for one in exact if (one.where, one.rows) == (known.where, known.rows)]
    cost = alike[0] - known.sr if alike and precision not in EXACT[:1] else None
    return Score(known.sr, known.wsr, known.rows, known.tokens_per_second, known.where, known.measured, cost)


def loadable(offers: Sequence[Offer]) -> list[tuple[Offer, Row]]:
    """Every model and precision that could be loaded here now, in the order of the cards."""
    return [(one, row) for one in offers if not one.absent for row in one.rows if row.fits]
