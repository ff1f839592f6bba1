"""Columns of predicted measured properties: ``pred_x``, its 90 % bounds, its domain; for classes the 90 % set."""

from __future__ import annotations

from collections.abc import Sequence

from rdkit import Chem

from assistant.chem.predicting.predict import Prediction, predict
from assistant.chem.predicting.rows import PREDICTED, ROWS, row
from assistant.doors import pka_columns
from assistant.errors import NotSupported, NotUnderstood

Cell = str | int | float | None
EVERY = "all"


def chosen(text: str) -> tuple[str, ...]:
    """Names of properties from a list with commas; "all" and "" mean every one but "pka", which is told site by site.

    Raises
    ------
    NotUnderstood, NotSupported
        For a name that is none, or that has no model.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if not names or EVERY in names:
        return tuple(one.name for one in ROWS)
    names = [each for name in names for each in (pka_columns.NAMES if name == pka_columns.WORD else (name,))]
    for name in names:
        if name not in PREDICTED and name not in pka_columns.NAMES:
            try:
                row(name)
            except KeyError as error:
                raise NotUnderstood(f"There is no predicted property “{name}”.",
                                    f"There are: {', '.join(PREDICTED)}, {pka_columns.WORD}.") from error
    return tuple(dict.fromkeys(names))


def columns(names: Sequence[str]) -> list[str]:
    """The heading of the columns, in order."""
    found: list[str] = []
    for name in names:
        if name in pka_columns.NAMES:
            found += pka_columns.columns(name)
            continue
        ends = ("", "_set", "_domain") if PREDICTED[name].classes else ("", "_low", "_high", "_domain")
        found += [f"pred_{name}{end}" for end in ends]
    return [*found, "pred_note"] if found else []


def cells(mol: Chem.Mol | None, names: Sequence[str]) -> dict[str, Cell]:
    """The cells of one molecule; empty, with the reason in ``pred_note``, where nothing is predicted of it."""
    empty: dict[str, Cell] = dict.fromkeys(columns(names))
    if mol is None or not names:
        return empty
    found = dict(empty)
    try:
        if set(names) & set(pka_columns.NAMES):
            found |= {column: cell for column, cell in pka_columns.cells(mol).items() if column in empty}
        for one in [predict(mol, name) for name in names if name in PREDICTED]:
            found |= _of(one)
    except NotSupported as error:
        return {**found, "pred_note": str(error).splitlines()[0]}
    return found


def _of(made: Prediction) -> dict[str, Cell]:
    name, digits = f"pred_{made.row.name}", made.row.digits + 1
    if made.row.classes:
        return {name: round(made.value, digits), f"{name}_set": " or ".join(made.holds), f"{name}_domain": made.domain}
    return {name: round(made.value, digits), f"{name}_low": round(made.low, digits),
            f"{name}_high": round(made.high, digits), f"{name}_domain": made.domain}
