"""Cards to tables: what docs/measured.md shows, and the published figures written into the cards beside ours."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from assistant.chem.predicting import cards
from assistant.chem.predicting.rows import PREDICTED
from assistant.corpus.measured.packing import as_toml

EDGES = (0.0, 0.3, 0.5, 0.7, 1.0)
"""Ranges of similarity in the document; each is one or more bins of the cards."""
SPLITS = {"moleculenet": "deterministic scaffold 80/10/10", "tdc": "scaffold 70/10/20 by TDC's algorithm, our seeds"}
BEGIN, END = "<!-- tables -->", "<!-- end of tables -->"


def main(benchmarks: Path, document: Path) -> int:
    """Put the benchmark lines of a file into the cards, and all tables into the document between its marks."""
    lines = [json.loads(line) for line in benchmarks.read_text(encoding="utf-8").splitlines() if line.strip()]
    read = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(cards.FOLDER.glob("*.toml"))}
    for name, card in read.items():
        card["published"] = [row for line in lines if line["property"] == name for row in _published(line)]
        (cards.FOLDER / f"{name}.toml").write_text(as_toml(card), encoding="utf-8")
    text = document.read_text(encoding="utf-8")
    head, tail = text.partition(BEGIN)[0], text.partition(END)[2]
    order = [read[name] for name in PREDICTED if name in read]
    document.write_text(f"{head}{BEGIN}\n\n{_ours(order)}\n\n{_beside(lines)}\n\n{_bins(order)}\n\n{END}{tail}",
                        encoding="utf-8")
    return 0


def _published(line: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"set": line["name"], "metric": line["metric"], "split": line["split"], "n": line["n"], "model": model,
             "value": value, "source": source, "ours": line["ours"], "ours_sd": line["spread"],
             "seeds": line["seeds"]} for model, value, source in line["published"]]


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])


def _ours(found: list[dict[str, Any]]) -> str:
    """Error and coverage of each packaged way of training on held-out scaffolds."""
    rows = [(card["title"], card["unit"], f"{card['n']:,}", f"{card['held_out']['n_test']:.0f}",
             f"{card['held_out']['seeds']:.0f}", _error(card["held_out"]), _share(card["held_out"], "coverage"),
             _wide(card["held_out"])) for card in found]
    return "Packaged models, on held-out scaffolds:\n\n" + _table(
        ("property", "unit", "molecules", "held out", "seeds", "error", "90 % intervals cover", "mean width"), rows)


def _error(held: dict[str, float]) -> str:
    if "mae" in held:
        return (f"MAE {held['mae']:.3g} ± {held['mae_sd']:.2g}, RMSE {held['rmse']:.3g} ± {held['rmse_sd']:.2g}, "
                f"R2 {held['r2']:.2f}")
    return (f"AUROC {held['auroc']:.3f} ± {held['auroc_sd']:.3f}, Brier {held['brier']:.3f}, "
            f"right {held['accuracy']:.0%}")


def _share(held: dict[str, float], name: str) -> str:
    return f"{100 * held[name]:.1f} ± {100 * held[f'{name}_sd']:.1f} %"


def _wide(held: dict[str, float]) -> str:
    return f"{held['width']:.3g}" if "width" in held else f"decided {held['decided']:.0%}"


def _beside(lines: list[dict[str, Any]]) -> str:
    """Our way of training on published sets, beside published figures."""
    rows = []
    for line in lines:
        kept = SPLITS[line["split"]]
        cover = f"{100 * line['coverage']:.0f} %" if line["coverage"] else "–"
        others = "; ".join(f"{model} {value:g} ({source})" for model, value, source in line["published"])
        rows.append((line["name"], f"{line['n']:,}", kept, line["metric"].upper(),
                     f"{line['ours']:.3f} ± {line['spread']:.3f} ({line['seeds']})", cover, others))
    return "The same way of training on published sets:\n\n" + _table(
        ("set", "molecules", "split", "metric", "ours (seeds)", "cover", "published"), rows)


def _bins(found: list[dict[str, Any]]) -> str:
    """Error and coverage by similarity to the nearest training molecule, one row a property."""
    heads = ("property", "unit", *(f"{low:g} to {high:g}" for low, high in pairwise(EDGES)))
    rows = [(card["title"], card["unit"], *(_range(card["bins"], *ends) for ends in pairwise(EDGES))) for card in found]
    return ("By similarity (Tanimoto) to the nearest training molecule, all seeds together: mean absolute error, or "
            "the share of wrong classes, and in brackets how many molecules and how many of them their intervals "
            "cover. The cards hold finer ranges, and the widths.\n\n" + _table(heads, rows))


def _range(bins: list[dict[str, float]], low: float, high: float) -> str:
    """The bins of a range, each weighted with its molecules."""
    inside = [one for one in bins if low <= one["from"] < high]
    n = sum(one["n"] for one in inside)
    if not n:
        return "–"
    cover = sum(one["n"] * one["coverage"] for one in inside) / n
    wrong = sum(one["n"] * one.get("mae", one.get("wrong", 0.0)) for one in inside) / n
    return f"{wrong:.3g} ({n:,.0f}; {cover:.0%})" if "mae" in inside[0] else f"{wrong:.0%} ({n:,.0f}; {cover:.0%})"
