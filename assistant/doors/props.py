"""`retort props FILE`: the property table of a file of molecules, one row each, bad rows included."""

from __future__ import annotations

import csv
import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from rdkit import Chem

from assistant.chem import counting_table, molecules, properties
from assistant.doors import predicted_columns
from assistant.doors.named_rows import COLUMNS, with_names
from assistant.doors.tables import Entry, read
from assistant.errors import BadFile

Cell = str | int | float | None
PropertyRow = dict[str, Cell]
WIDEST = 44
"""Longest SMILES printed in the terminal's table, characters; files hold them whole."""


READ = ("MW", "LogP", "TPSA", "HBD", "HBA", "RotatableBonds", "QED", "SA", "ESOL")
"""Properties in the terminal's table."""


def run(args: Namespace) -> int:
    """Print the table, or write it as CSV; 0 where every row is a molecule, 1 where some are not."""
    path = Path(args.file)
    if args.out and Path(args.out).exists() and path.exists() and Path(args.out).samefile(path):
        raise BadFile("Input and output are the same file.", "Name another file for the table.")
    counted = counts(args.count)
    predict = () if args.predict is None else tuple(predicted_columns.chosen(args.predict))
    found = rows(read(path), counted, predict)
    return _write(with_names(found) if args.names else found, args, counted, predict)


def counts(said: str) -> tuple[str, ...]:
    """Rows of the counting table from words joined by ";" or ",": "esters; 6-membered ring".

    Raises
    ------
    NotUnderstood
        When a word is nothing that can be counted.
    """
    pieces = [piece.strip() for piece in said.replace(",", ";").split(";") if piece.strip()]
    return tuple(dict.fromkeys(counting_table.named(piece) for piece in pieces))


def rows(entries: Iterable[Entry], counted: tuple[str, ...] = (),
         predict: tuple[str, ...] = ()) -> Iterator[PropertyRow]:
    """One row a molecule: number, name, SMILES as written and canonical, formula, properties, counts, predictions."""
    for entry in entries:
        yield {"row": entry.number, "name": entry.name, "smiles": entry.smiles, **_measured(entry.mol, counted),
               **predicted_columns.cells(entry.mol, predict), "error": str(entry.error) if entry.error else ""}


def columns(counted: tuple[str, ...] = (), predict: tuple[str, ...] = ()) -> list[str]:
    """The heading, in order."""
    return ["row", "name", "smiles", "canonical", "formula", *properties.PROPERTIES, *counted,
            *predicted_columns.columns(predict), "error"]


def _measured(mol: Chem.Mol | None, counted: tuple[str, ...]) -> PropertyRow:
    if mol is None:
        return dict.fromkeys(columns(counted)[3:-1])
    return {"canonical": molecules.write(mol), "formula": properties.formula(mol),
            **{row.name: _rounded(properties.measure(mol, row.name), row) for row in properties.ROWS},
            **{name: len(counting_table.find(mol, name)) for name in counted}}


def _rounded(value: float, row: properties.Property) -> int | float:
    return int(value) if row.whole else round(value, max(row.digits, 4)) + 0.0


def _write(found: Iterator[PropertyRow], args: Namespace, extra: tuple[str, ...] = (),
           predict: tuple[str, ...] = ()) -> int:
    counted = _Counted(found)
    if args.out:
        with Path(args.out).open("w", encoding="utf-8", newline="") as out:
            heading = columns(extra, predict)
            _csv(out, counted, [*heading[:-1], *(COLUMNS if args.names else ()), "error"])
        print(f"{counted.rows} rows, {counted.errors} with an error: {args.out}", file=sys.stderr)
    elif args.json:
        for row in counted:
            print(json.dumps(row, ensure_ascii=False), flush=True)
    else:
        _table(counted, extra, predict)
    return 1 if counted.errors else 0


class _Counted:
    """Rows on their way through, counted."""

    def __init__(self, found: Iterator[PropertyRow]) -> None:
        self._found = found
        self.rows = self.errors = 0

    def __iter__(self) -> Iterator[PropertyRow]:
        for row in self._found:
            self.rows += 1
            self.errors += bool(row["error"])
            yield row


def _csv(out: TextIO, found: Iterable[PropertyRow], heading: list[str]) -> None:
    writer = csv.DictWriter(out, heading)
    writer.writeheader()
    for row in found:
        writer.writerow(row)


def _table(found: Iterable[PropertyRow], extra: tuple[str, ...] = (), predict: tuple[str, ...] = ()) -> None:
    """An aligned table with the properties read most; the whole of it is in --out and --json."""
    shown = (*(tuple(f"pred_{name}" for name in predict) or READ), *extra)
    heads = (name.removeprefix("pred_")[:9] for name in shown)
    print(f"{'row':>4}  {'structure':<{WIDEST}}" + "".join(f"{name:>10}" for name in heads)
          + ("  (predicted)" if predict else ""))
    for row in found:
        head = f"{row['row']:>4}  {molecules.shorten(str(row['smiles']), WIDEST):<{WIDEST}}"
        print(f"{head}  {row['error']}" if row["error"] else head + "".join(_printed(row[name]) for name in shown))


def _printed(value: Cell) -> str:
    if value is None:
        return f"{'–':>10}"
    return f"{round(value, 2) + 0.0:>10.2f}" if isinstance(value, float) else f"{value!s:>10}"
