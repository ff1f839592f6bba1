"""A two-minute probe: how well and how fast one precision of a model does on this machine, written into its card.

``retort bench probe --model NAME [--precision P,P] [--seconds 120]``

Twenty prompts a subtask in the manner of TOMG-Bench, over drugs everybody knows and counts drawn once (`rows`): no row
of the benchmark. The model answers alone, one sample, as in the paper; scored by the published rules. Success rates on
drugs are not those of the benchmark's ZINC molecules: the probe tells precisions of one model apart, on one machine.
Novelty is counted against the compounds that Retort knows by name.
"""

from __future__ import annotations

import argparse
import json
import platform
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path

from assistant.benchmarks import novelty, probe_rows, tomg_modes, tomg_official, tomg_report
from assistant.benchmarks.tomg_modes import Setting, Spoken
from assistant.benchmarks.tomg_official import Subtask
from assistant.benchmarks.tomg_report import Figures
from assistant.benchmarks.tomg_rows import Outcome
from assistant.errors import NotUnderstood
from assistant.propose.language import border
from models.words import PRECISIONS, Score, Speaker

SEED = 7
SLICE = 18
"""Rows between two looks at the clock: two of each subtask."""
EXACT = ("fp32", "bf16")
"""Precisions that the others are compared with, the first that was measured."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What a probe found: the score that goes into the card, and the figures of each subtask."""

    score: Score
    figures: Mapping[Subtask, Figures]
    precision: str
    seconds: float


def probe(speaker: Speaker, seconds: float = 120.0) -> Probe:
    """Ask as many of the rows as fit into the time, at least one slice, and score them (raises ModelTrouble)."""
    began, prompts = time.monotonic(), probe_rows.rows()
    setting = Setting("model", speaker.loaded.card.name, speaker.loaded.precision, rows=SLICE, seed=SEED)
    whole = Spoken([], speaker.loaded)
    for number, at in enumerate(range(0, len(prompts), SLICE)):
        part = tomg_modes.spoken_by(speaker, prompts[at:at + SLICE], replace(setting, seed=SEED + number))
        whole.outcomes += part.outcomes
        whole.tokens, whole.seconds = whole.tokens + part.tokens, whole.seconds + part.seconds
        spent = time.monotonic() - began
        if spent + spent / (number + 1) > seconds:  # another slice would not fit
            break
    figures = _figures(whole.outcomes)
    return Probe(_score(figures, whole), figures, speaker.loaded.precision, time.monotonic() - began)


def _figures(outcomes: Sequence[Outcome]) -> dict[Subtask, Figures]:
    known = novelty.pack(probe_rows.known())
    found: dict[Subtask, Figures] = {}
    for task in tomg_official.SUBTASKS:
        mine = [o for o in outcomes if o.prompt.task == task]
        made = [o.reply.smiles for o in mine if o.score.valid]
        novelties = novelty.novelty(known, made) if task in tomg_official.GENERATE else None
        if mine:
            found[task] = tomg_report.summarise(task, mine, novelties)
    return found


def _score(figures: Mapping[Subtask, Figures], spoken: Spoken) -> Score:
    whole = tomg_report.overall(figures)
    return Score(sr=round(100 * (whole["accuracy"] or 0.0), 2), wsr=round(100 * (whole["wsr"] or 0.0), 2),
                 rows=len(spoken.outcomes), tokens_per_second=round(spoken.tokens_per_second, 1),
                 where=f"probe, {spoken.loaded.device}, {platform.machine()}", measured=date.today().isoformat())


def record(name: str, found: Probe) -> None:
    """Write the score into the user's card of the model (raises ModelTrouble)."""
    with border.mapped():
        import_module("models.cards").record(name, found.precision, found.score)


def costs(scores: Mapping[str, Score]) -> dict[str, str]:
    """What each precision costs here, in words, against the exact one that was probed on as many rows."""
    probed = {p: s for p, s in scores.items() if s.where.startswith("probe")}
    base = next((p for p in EXACT if p in probed), "")
    return {p: _cost(s, probed[base], base) for p, s in probed.items() if base and p != base
            and s.rows == probed[base].rows}


def _cost(score: Score, base: Score, name: str) -> str:
    points, slow = base.sr - score.sr, base.tokens_per_second
    speed = f", {score.tokens_per_second / slow:.1f} times as fast" if slow else ""
    return f"{'gains' if points < 0 else 'costs'} {abs(points):.1f} points of success against {name} here{speed}"


def main(args: list[str]) -> int:
    """The subcommand: 0 when every precision was probed.

    Raises
    ------
    NotUnderstood
        When a precision is not one.
    ModelTrouble
        When the model cannot be loaded.
    """
    options = _parser().parse_args(args)
    precisions = [p.strip() for p in options.precisions.split(",") if p.strip()] or [""]
    if unknown := [p for p in precisions if p and p not in PRECISIONS]:
        raise NotUnderstood(f"“{unknown[0]}” is not a precision.", f"There are {', '.join(PRECISIONS)}.")
    found = []
    for precision in precisions:
        made = probe(border.speaker(options.model, precision), options.seconds)
        if not options.forget:
            record(options.model, made)
        print(words(made), flush=True)
        found.append(made)
    _publish(found, options.json)
    return 0


def words(made: Probe) -> str:
    """One probe in a line."""
    by_task = ", ".join(f"{task} {100 * f.accuracy:.0f}" for task, f in made.figures.items())
    return (f"{made.precision}: SR {made.score.sr:.1f} %, WSR {made.score.wsr:.1f} % over {made.score.rows} rows "
            f"({by_task}); {made.score.tokens_per_second:.0f} tokens/s; {made.seconds:.0f} s")


def _publish(found: Sequence[Probe], out: Path | None) -> None:
    for precision, told in costs({made.precision: made.score for made in found}).items():
        print(f"{precision} {told}")
    if out is not None:
        runs = [{"precision": m.precision, "score": asdict(m.score), "seconds": m.seconds,
                 "subtasks": {task: asdict(f) for task, f in m.figures.items()}} for m in found]
        out.write_text(json.dumps({"seed": SEED, "runs": runs}, indent=1), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="retort bench probe", description="Score and speed of a model, here.")
    parser.add_argument("--model", required=True, metavar="NAME", help="a model of `retort models list`")
    parser.add_argument("--precision", "--precisions", default="", dest="precisions", metavar="P,P",
                        help=f"of {', '.join(PRECISIONS)} (default: the best that fits)")
    parser.add_argument("--seconds", type=float, default=120.0, help="bound on each precision (120)")
    parser.add_argument("--forget", action="store_true", help="do not write the score into the card")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to this file")
    return parser
