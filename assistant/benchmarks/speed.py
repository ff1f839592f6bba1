"""``retort bench speed``: what each step costs on one core, in milliseconds and in RDKit descriptor panels.

One panel is ``Descriptors.CalcMolDescriptors`` of imatinib: a unit that grows and shrinks with the machine, so that the
ratios can be compared between machines.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from rdkit import Chem
from rdkit.Chem import Descriptors

from assistant import engine
from assistant.benchmarks import speed_prompts as prompts
from assistant.benchmarks.tomg_report import percentile, versions
from assistant.tasks import Request
from assistant.understand import understand

T = TypeVar("T")
IMATINIB = "Cc1ccc(cc1Nc1nccc(n1)-c1cccnc1)NC(=O)c1ccc(CN2CCN(C)CC2)cc1"
COLD = "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O"
_DESCRIPTORS: Callable[[Chem.Mol], object] = Descriptors.CalcMolDescriptors
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Timing:
    """One step: median and 95th percentile (ms) over ``runs``, median in units, and the goal in ms (0: none)."""

    name: str
    runs: int
    median_ms: float
    p95_ms: float
    panels: float
    bound_ms: float = 0.0


def clock(work: Callable[[T], object], inputs: Iterable[T]) -> list[float]:
    """Milliseconds of each call, one after the other."""
    times = []
    for item in inputs:
        begun = time.perf_counter()
        work(item)
        times.append(1000 * (time.perf_counter() - begun))
    return times


def panel(times: int = 30) -> list[float]:
    """The unit, that many times, in ms; its first call, which loads tables, is left out."""
    return clock(lambda smiles: _DESCRIPTORS(Chem.MolFromSmiles(smiles)), [IMATINIB] * (times + 1))[1:]


def _ask(n: int) -> Callable[[str], object]:
    return lambda text: engine.ask(Request(text, n=n))


def _cold(_: int) -> object:
    line = [sys.executable, "-m", "launch", "ask", COLD]
    return subprocess.run(line, cwd=ROOT, capture_output=True, check=True, timeout=60)


def steps() -> list[tuple[str, Callable[[], list[float]], float]]:
    """Name, measurement, and bound in ms (from the project's goals) of every step."""
    every = [*prompts.edits(), *prompts.optimisations(), *prompts.GENERATE]
    return [
        ("understand", lambda: clock(lambda text: understand(Request(text)), every), 0),
        ("edit", lambda: clock(_ask(1), prompts.edits()), 60),
        ("edit, as many as it gives", lambda: clock(_ask(0), prompts.more_edits()), 0),
        ("optimise", lambda: clock(_ask(1), prompts.optimisations()), 60),
        ("generate", lambda: clock(_ask(1), prompts.GENERATE), 250),
        ("full card", lambda: clock(engine.look, prompts.CARDS), 30),
        ("line while typing", lambda: clock(engine.live, prompts.typed()), 100),
        ("`retort ask`, cold", lambda: clock(_cold, range(3)), 1500),
    ]


def warm_up() -> None:
    """One request of each kind, about molecules that are not measured."""
    for text in ("add a chloro to CCc1ccccc1", "lower the LogP of CCCc1ccccc1", "a molecule with 4 carbon atoms"):
        engine.ask(Request(text, n=1))
    engine.look("CCc1ccccc1N")
    engine.live("add a chloro to CCc1ccccc1")


def measure() -> list[Timing]:
    """All steps, the unit first."""
    warm_up()
    unit = statistics.median(panel())
    found = [Timing("one descriptor panel (the unit)", 30, unit, percentile(panel(), 0.95), 1.0)]
    for name, take, bound in steps():
        times = take()
        middle = statistics.median(times)
        found.append(Timing(name, len(times), middle, percentile(times, 0.95), middle / unit, bound))
    return found


def table(timings: Iterable[Timing]) -> str:
    """The report for a terminal, Markdown too."""
    lines = [f"| {'step':<32} | runs | median ms | p95 ms | panels | goal ms |",
             f"|{'-' * 34}|-----:|----------:|-------:|-------:|--------:|"]
    for t in timings:
        goal = f"{t.bound_ms:.0f}" if t.bound_ms else ""
        figures = f"{t.median_ms:>9.1f} | {t.p95_ms:>6.1f} | {t.panels:>6.2f}"
        lines.append(f"| {t.name:<32} | {t.runs:>4} | {figures} | {goal:>7} |")
    return "\n".join(lines)


def main(args: list[str]) -> int:
    """The subcommand; 0 when it ran."""
    parser = argparse.ArgumentParser(prog="retort bench speed", description=(__doc__ or "").split("\n\n")[1])
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to this file")
    options = parser.parse_args(args)
    timings = measure()
    print(table(timings))
    print(", ".join(f"{name} {number}" for name, number in versions().items()))
    if options.json is not None:
        report = {"command": "retort bench speed", "versions": versions(), "steps": [asdict(t) for t in timings]}
        options.json.write_text(json.dumps(report, indent=1), encoding="utf-8")
    return 0
