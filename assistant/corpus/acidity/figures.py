"""Figures of pKa on the measured molecules, and the tables that docs/measured.md shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rdkit import Chem

from assistant.chem import protonation
from assistant.corpus.acidity import fitting
from assistant.corpus.acidity.measured import FILES, Measured, same_group

BEGIN, END = "<!-- pKa tables -->", "<!-- end of pKa tables -->"
Figures = dict[str, Any]


def sizes(errors: Iterable[float]) -> Figures:
    """How many, mean absolute error, root mean square error, 90 % quantile of the absolute error; pKa units."""
    found = np.abs(np.array(list(errors), dtype=float))
    if not len(found):
        return {"n": 0}
    return {"n": len(found), "mae": round(float(found.mean()), 3),
            "rmse": round(float(np.sqrt((found**2).mean())), 3), "q90": round(float(np.quantile(found, 0.9)), 2)}


def rule_table(measured: Sequence[Measured]) -> Figures:
    """The typical values that charge states are told by: how many sites it finds, and its error on them."""
    found, wrong = [], 0
    for row in measured:
        every = protonation.sites(row.mol, 7.4)
        right = [one for one in every if one.site.acid == row.acid and same_group(row.mol, row.atom, (one.atom,))]
        wrong += not right and any(one.atom == row.atom for one in every)
        if right:
            best = next((one for one in right if one.atom == row.atom), right[0])
            found.append((row, best.site.pka))
    return {**sizes(row.pka - value for row, value in found), "other kind": wrong,
            "marvin": sizes(row.pka - row.marvin for row, _ in found)}


def tables(measured: Sequence[Measured]) -> Figures:
    """The tables of groups: typical value, then moved by substituents, with Marvin on the same rows and on all."""
    kept = [(row, row.site) for row in measured if row.site is not None]
    return {"typical": sizes(row.pka - site.typical for row, site in kept),
            "moved": sizes(row.pka - site.estimate for row, site in kept),
            "marvin": sizes(row.pka - row.marvin for row, _ in kept),
            "marvin on all": sizes(row.pka - row.marvin for row in measured),
            "first of its kind": sum(row.found[[one.group.acid for one in row.found].index(row.acid)] is site
                                     for row, site in kept)}


def across(measured: Sequence[Measured], told: frozenset[str]) -> Figures:
    """Fitted on one set, measured on the other; molecules of both are not fitted to."""
    made: Figures = {}
    for origin in FILES:
        test = tuple(row for row in measured if row.origin == origin and row.site)
        tested = {Chem.MolToSmiles(row.mol, isomericSmiles=False) for row in test}
        rest = [row for row in measured if row.origin != origin
                and Chem.MolToSmiles(row.mol, isomericSmiles=False) not in tested]
        seen, unseen = fitting.table(rest), fitting.table(test)
        lines = fitting.fit(seen.columns, seen.family, seen.missing)
        on = np.array([name in told for name in unseen.groups])
        by = np.where(on, fitting.predicted(lines, unseen.columns, unseen.family), 0.0)
        made[origin] = {"moved": sizes(unseen.missing), "corrected": sizes(unseen.missing - by),
                        "marvin": sizes(row.pka - row.marvin for row in test)}
    return made


def group(rows: Sequence[Measured], errors: Iterable[float], half: float | None) -> Figures:
    """The figures of a group."""
    kept = [(row, row.site) for row in rows if row.site is not None]
    made = {"n": len(kept), "typical": sizes(row.pka - site.typical for row, site in kept)["mae"],
            "moved": sizes(row.pka - site.estimate for row, site in kept)["mae"],
            **{name: value for name, value in sizes(errors).items() if name != "n"},
            "marvin": sizes(row.pka - row.marvin for row in rows)["mae"]}
    return {**made, "half": round(half, 2)} if half is not None else made


def text(card: Figures) -> str:
    """The tables in Markdown."""
    return "\n".join((*_whole(card), "", *_across(card), "", *_groups(card)))


def _whole(card: Figures) -> Iterable[str]:
    old, new = card["rule table"], card["tables"]
    yield "| | sites found | MAE | RMSE | 90 % of errors below | Marvin's MAE on the same rows |"
    yield "|---|---|---|---|---|---|"
    yield _line("rule table of 20 groups, typical value", old, card["rows"], old["marvin"])
    yield _line("tables of groups, typical value", new["typical"], card["rows"], new["marvin"])
    yield _line("the same, moved by substituents", new["moved"], card["rows"], new["marvin"])
    yield _line("the same, corrected (scaffold left out)", {**card["corrected"], "n": card["found"]}, card["rows"],
                new["marvin"])
    yield _line("Marvin, all rows", new["marvin on all"], card["rows"], new["marvin on all"])


def _line(name: str, found: Figures, rows: int, marvin: Figures) -> str:
    return (f"| {name} | {found['n']} of {rows} | {found['mae']:.2f} | {found['rmse']:.2f} | {found['q90']:.2f} "
            f"| {marvin['mae']:.2f} |")


def _across(card: Figures) -> Iterable[str]:
    yield "| fitted on one set, measured on the other | n | moved by substituents | corrected | Marvin |"
    yield "|---|---|---|---|---|"
    for origin, found in card["across"].items():
        yield (f"| {origin} | {found['moved']['n']} | {found['moved']['mae']:.2f} | {found['corrected']['mae']:.2f} "
               f"| {found['marvin']['mae']:.2f} |")


def _groups(card: Figures) -> Iterable[str]:
    yield "| group | measured | typical, MAE | moved, MAE | told, MAE | 90 % interval ± | Marvin, MAE |"
    yield "|---|---|---|---|---|---|---|"
    for name, found in card["groups"].items():
        half = f"{found['half']:.2f}" if "half" in found else "–"
        yield (f"| {name} | {found['n']} | {found['typical']:.2f} | {found['moved']:.2f} | {found['mae']:.2f} | {half} "
               f"| {found['marvin']:.2f} |")


def into(document: Path, card: Figures) -> None:
    """Write the tables between their marks in a document; nothing where it has none."""
    held = document.read_text(encoding="utf-8") if document.is_file() else ""
    if BEGIN in held and END in held:
        before, after = held.partition(BEGIN)[0], held.partition(END)[2]
        document.write_text(f"{before}{BEGIN}\n\n{text(card)}\n\n{END}{after}", encoding="utf-8")
