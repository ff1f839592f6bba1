"""Outcomes to figures, figures to a table and to JSON."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import cast

from assistant.answers import LANGUAGE_MODEL
from assistant.benchmarks import tomg_official as official
from assistant.benchmarks.faithful import ELSEWHERE
from assistant.benchmarks.tomg_modes import Setting, Spoken
from assistant.benchmarks.tomg_official import Subtask
from assistant.benchmarks.tomg_rows import Outcome

PUBLISHED = (
    ("a debate of 14B and GPT-5-mini models, arXiv:2604.20254", 50.52),
    ("Llama-3.1-8B, OpenMolIns-xlarge", 39.33),
)
"""The best published WSR, percent."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One subtask. Shares are 0..1 of all rows; ``faithful``, ``in_place``, ``new_alert``, ``alert_beyond`` and
    ``new_unstable`` of the valid outputs; ``said_impossible`` of the rows that no molecule can meet. ``quality`` is the
    mean similarity or novelty of the valid outputs (None: not available). Times are seconds per prompt.
    ``claimed_but_failed`` counts answers with every check passed and no word of impossibility that fail officially.
    """

    rows: int
    accuracy: float
    ceiling: float
    validity: float
    quality: float | None
    connected_accuracy: float
    faithful: float | None
    in_place: float | None
    no_answer: float
    new_alert: float
    alert_beyond: float
    new_unstable: float
    sa_median: float | None
    seconds_median: float
    seconds_p95: float
    impossible: int
    said_impossible: float | None
    called_impossible_but_met: int
    claimed_but_failed: int


def share(flags: Iterable[bool]) -> float:
    """Share of true ones, 0 for none at all."""
    values = list(flags)
    return sum(values) / len(values) if values else 0.0


def _mean(values: Sequence[float]) -> float:
    return statistics.fmean(values) if values else 0.0


def percentile(values: Sequence[float], q: float) -> float:
    """The smallest value with at least a share ``q`` of all values at or below it (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -int(-q * len(ordered) // 1) - 1))]


def summarise(task: Subtask, outcomes: Sequence[Outcome], novelties: Sequence[float] | None) -> Figures:
    """The figures of one subtask; ``novelties`` of its valid outputs for a generation task, else None."""
    valid = [o for o in outcomes if o.score.valid]
    times = [o.reply.seconds for o in outcomes]
    hopeless = [o for o in outcomes if o.score.impossible]
    similar = [o.score.similarity for o in valid if o.score.similarity is not None]
    qualities = novelties if task in official.GENERATE else similar
    return Figures(
        rows=len(outcomes),
        accuracy=share(o.score.success for o in outcomes),
        ceiling=1 - len(hopeless) / len(outcomes),
        validity=len(valid) / len(outcomes),
        quality=None if qualities is None else _mean(qualities),
        connected_accuracy=share(o.score.success and o.score.connected for o in outcomes),
        faithful=share(o.score.unfaithful in ("", ELSEWHERE) for o in valid) if task in official.EDITS else None,
        in_place=share(not o.score.unfaithful for o in valid) if task in official.EDITS else None,
        no_answer=share(not o.reply.smiles for o in outcomes),
        new_alert=share(bool(o.score.alerts) for o in valid),
        alert_beyond=share(bool(o.score.alerts_beyond) for o in valid),
        new_unstable=share(bool(o.score.unstable) for o in valid),
        sa_median=statistics.median(o.score.sa for o in valid if o.score.sa is not None) if valid else None,
        seconds_median=statistics.median(times),
        seconds_p95=percentile(times, 0.95),
        impossible=len(hopeless),
        said_impossible=share(o.reply.called_impossible for o in hopeless) if hopeless else None,
        called_impossible_but_met=sum(o.reply.called_impossible and o.score.success for o in outcomes),
        claimed_but_failed=sum(o.reply.claimed and not o.reply.called_impossible and not o.score.success
                               for o in outcomes),
    )


def overall(figures: Mapping[Subtask, Figures]) -> dict[str, float | None]:
    """Mean accuracy, WSR (None where a quality is not available) and the other means, shares 0..1."""
    qualities = {task: f.quality for task, f in figures.items() if f.quality is not None}
    accuracies = {task: f.accuracy for task, f in figures.items()}
    complete = len(qualities) == len(figures)
    faithful = [f.faithful for f in figures.values() if f.faithful is not None]
    return {
        "accuracy": _mean(list(accuracies.values())),
        "wsr": official.weighted(accuracies, qualities) if complete else None,
        "connected_accuracy": _mean([f.connected_accuracy for f in figures.values()]),
        "faithful": _mean(faithful) if faithful else None,
        "new_alert": _mean([f.new_alert for f in figures.values()]),
        "new_unstable": _mean([f.new_unstable for f in figures.values()]),
    }


def versions(also: tuple[str, ...] = ()) -> dict[str, str]:
    """What was measured with what; ``also`` names further packages."""
    found = {"python": platform.python_version()}
    for package in ("retort", "rdkit", "numpy", *also):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed as a package"
    return found


@dataclass(frozen=True, slots=True)
class ByModel:
    """What a report says of the model that was asked: lines for a terminal, and entries for the file."""

    lines: tuple[str, ...] = ()
    record: dict[str, object] = field(default_factory=dict)


def by_model(setting: Setting, spoken: Spoken | None, outcomes: Sequence[Outcome]) -> ByModel:
    """Which model, how it was asked, how fast it was, and how many rows are its own."""
    if spoken is None:
        return ByModel((), {"mode": setting.mode})
    loaded, speed = spoken.loaded, spoken.tokens_per_second
    own = share(o.reply.proposer == LANGUAGE_MODEL for o in outcomes)
    one = share(o.reply.passed > 0 for o in outcomes)
    lines = (f"{loaded.card.name} in {loaded.precision} on {loaded.device} ({loaded.why}); {setting.words()}",
             f"{spoken.tokens} tokens in {spoken.seconds:.0f} s of the model: {speed:.0f} tokens/s; "
             f"answers of its own {_percent(own)} %"
             + (f", a sample that passes {_percent(one)} %" if setting.mode != "model" else ""))
    return ByModel(lines, {
        "mode": setting.mode, "model": loaded.card.name, "precision": loaded.precision, "device": loaded.device,
        "setting": asdict(setting), "how": setting.words(), "tokens": spoken.tokens, "model_seconds": spoken.seconds,
        "tokens_per_second": speed, "memory": loaded.memory, "load_seconds": loaded.seconds, "own": own,
        "any_passed": one, "model_versions": versions(("torch", "transformers", "bitsandbytes")),
    })


def precisions(reports: Sequence[Mapping[str, object]]) -> str:
    """The runs of several precisions side by side: SR, WSR, tokens a second, memory."""
    rows = [("precision", "SR %", "WSR %", "tokens/s", "memory MB", "load s")]
    for report in reports:
        whole = cast("Mapping[str, float | None]", report["overall"])
        rows.append((str(report["precision"]), _percent(whole["accuracy"], 2), _percent(whole["wsr"], 2),
                     f"{cast('float', report['tokens_per_second']):.0f}",
                     f"{cast('int', report['memory']) / 1e6:.0f}", f"{cast('float', report['load_seconds']):.1f}"))
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table for a terminal, Markdown too; the first is the heading."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(
        zip(row, widths, strict=True))) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (w + 2) for w in widths) + "|")
    return "\n".join(lines)


def _percent(value: float | None, digits: int = 1) -> str:
    return "n/a" if value is None else f"{100 * value:.{digits}f}"


def _number(value: float | None, digits: int) -> str:
    return "n/a" if value is None else f"{value:.{digits}f}"


COLUMNS = ("subtask", "rows", "accuracy %", "ceiling %", "valid %", "sim/nov", "connected %", "faithful %",
           "in place %", "no answer %", "new alert %", "beyond %", "unstable %", "SA", "ms", "ms p95")


def _cells(task: str, f: Figures) -> tuple[str, ...]:
    return (
        task, str(f.rows), _percent(f.accuracy), _percent(f.ceiling), _percent(f.validity), _number(f.quality, 3),
        _percent(f.connected_accuracy), _percent(f.faithful), _percent(f.in_place), _percent(f.no_answer),
        _percent(f.new_alert), _percent(f.alert_beyond), _percent(f.new_unstable), _number(f.sa_median, 2),
        f"{1000 * f.seconds_median:.0f}", f"{1000 * f.seconds_p95:.0f}",
    )


def table(figures: Mapping[Subtask, Figures]) -> str:
    """The report for a terminal, Markdown too."""
    rows = [COLUMNS, *(_cells(task, f) for task, f in figures.items())]
    return "\n".join([aligned(rows), "", *_closing(figures)])


def _closing(figures: Mapping[Subtask, Figures]) -> list[str]:
    whole = overall(figures)
    wsr = "not available (it needs ZINC250k for novelty)" if whole["wsr"] is None else f"{_percent(whole['wsr'], 2)} %"
    hopeless = sum(f.impossible for f in figures.values())
    said = sum(round((f.said_impossible or 0.0) * f.impossible) for f in figures.values())
    best = "; ".join(f"{value:.2f} % {name}" for name, value in PUBLISHED)
    return [
        f"mean accuracy {_percent(whole['accuracy'], 2)} %, "
        f"connected only {_percent(whole['connected_accuracy'], 2)} %, "
        f"faithful edits {_percent(whole['faithful'], 2)} %",
        f"WSR {wsr} over {len(figures)} of {len(official.SUBTASKS)} subtasks (published: {best})",
        f"rows no molecule can meet: {hopeless}, of which {said} were said to be impossible; "
        f"called impossible but met: {sum(f.called_impossible_but_met for f in figures.values())}; "
        f"claimed verified but failed: {sum(f.claimed_but_failed for f in figures.values())}",
    ]


def as_json(figures: Mapping[Subtask, Figures], outcomes: Sequence[Outcome], command: str, seed: int,
            seconds: float) -> dict[str, object]:
    """Everything, for a file: figures, overall, provenance, and every row."""
    return {
        "benchmark": "TOMG-Bench / S2-Bench, arXiv:2412.14642", "command": command, "seed": seed, "seconds": seconds,
        "versions": versions(), "overall": overall(figures),
        "subtasks": {task: asdict(f) for task, f in figures.items()},
        "rows": [{"subtask": o.prompt.task, "index": o.prompt.index, "instruction": o.prompt.text,
                  **asdict(o.reply), **asdict(o.score)} for o in outcomes],
    }
