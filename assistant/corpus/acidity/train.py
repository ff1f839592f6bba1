"""``retort train pka``: measure the tables on 403 molecules, fit the correction, write weights, card and table.

    retort train pka --data ../shared/data/props      some ten seconds
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from assistant.chem.acidity.correction import CARD, WEIGHTS, Ridge
from assistant.corpus.acidity import figures, fitting
from assistant.corpus.acidity.measured import Measured, rows

SEEDS = (7, 8, 9)
FEW = 5
"""Measured rows below which a group has neither a correction nor an interval."""
DOCUMENT = Path("docs/measured.md")


def main(argv: Sequence[str]) -> int:
    """Measure, fit, write."""
    parser = argparse.ArgumentParser(prog="retort train pka", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/props"), help="folder of the measured sets")
    measured = rows(parser.parse_args(argv).data)
    data = fitting.table(measured)
    _write_weights(fitting.fit(data.columns, data.family, data.missing))
    made = card(measured, data)
    CARD.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    figures.into(DOCUMENT, made)
    print(figures.text(made))
    return 0


def _write_weights(lines: tuple[Ridge, ...]) -> None:
    WEIGHTS.parent.mkdir(exist_ok=True)
    save_file({"mean": np.array([one.mean for one in lines], dtype=np.float32),
               "deviation": np.array([one.deviation for one in lines], dtype=np.float32),
               "slopes": np.array([one.slopes for one in lines], dtype=np.float32),
               "at_mean": np.array([one.at_mean for one in lines], dtype=np.float32)}, WEIGHTS)


def card(measured: Sequence[Measured], data: fitting.Table) -> dict[str, Any]:
    """All figures: rule table, tables of groups, correction on left-out scaffolds and across the sets."""
    told = frozenset(name for name in data.groups if data.groups.count(name) >= FEW)
    runs = [fitting.left_out(data, seed, told) for seed in SEEDS]
    errors = np.concatenate([run[0] for run in runs])
    kept = tuple(row for row in measured if row.site is not None)
    many = frozenset(name for name in told if data.groups.count(name) >= fitting.ENOUGH)
    cover, cover_many = ([fitting.covered(data, *run, which) for run in runs] for which in (told, many))
    return {"sets": "Novartis and AvLiLuMoVe (CC BY 4.0), doi:10.12688/f1000research.22090.2",
            "sha256": hashlib.sha256(WEIGHTS.read_bytes()).hexdigest(), "rows": len(measured), "found": len(kept),
            "rule table": figures.rule_table(measured), "tables": figures.tables(measured),
            "corrected": figures.sizes(errors), "across": figures.across(measured, told),
            "coverage": {"mean": float(np.mean(cover)), "lowest": min(cover), "highest": max(cover),
                         "of groups with 19 rows or more": float(np.mean(cover_many))},
            "groups": _groups(kept, data, errors, runs[0][0], told)}


def _groups(kept: Sequence[Measured], data: fitting.Table, errors: fitting.Numbers, first: fitting.Numbers,
            told: frozenset[str]) -> dict[str, Any]:
    """The figures of each group, with an interval where it has rows enough; most rows first."""
    on = np.array([name in told for name in data.groups])
    wide = fitting.halves(first[on], np.array(data.groups)[on])
    names, every = np.array(data.groups), np.array(data.groups * len(SEEDS))
    found = {name: figures.group([row for row in kept if row.site and row.site.group.name == name],
                                 errors[every == name], wide.get(name)) for name in dict.fromkeys(data.groups)}
    return dict(sorted(found.items(), key=lambda one: (-int((names == one[0]).sum()), one[0])))
