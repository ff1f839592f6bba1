"""``retort bench tomg DIR``: send each official instruction through the engine, as a user would, and score it."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from pathlib import Path

from assistant import engine
from assistant.answers import Answer
from assistant.benchmarks import novelty, tomg_official, tomg_report, tomg_rows
from assistant.benchmarks.tomg_official import Subtask
from assistant.benchmarks.tomg_report import Figures
from assistant.benchmarks.tomg_rows import Outcome, Prompt, Reply
from assistant.tasks import Request

Ask = Callable[[Request], Answer]
ZINC = Path("smiles") / "zinc250k.smi.gz"
"""Where the novelty reference lies, beside the folder of prompts."""
WARM = ("add a hydroxyl to CCc1ccccc1", "lower the LogP of CCCc1ccccc1", "a molecule with 2 carbon atoms")


def reply(prompt: Prompt, seed: int, ask: Ask = engine.ask) -> Reply:
    """Ask, and take down the best molecule, the wall time, and whether the request was called impossible."""
    begun = time.perf_counter()
    answer = ask(Request(prompt.text, seed=seed, n=1))
    seconds = time.perf_counter() - begun
    notes = list(answer.notes) + [note for m in answer.molecules[:1] for note in m.verdict.notes]
    kind, message = answer.failure or ("", "")
    return Reply(answer.smiles, seconds, kind, message, kind == "impossible" or _denies(notes),
                 bool(answer.molecules) and answer.molecules[0].verdict.passed)


def _denies(notes: Sequence[str]) -> bool:
    return any(word in note.lower() for note in notes for word in ("cannot", "impossible", "no molecule can"))


def work(prompt: Prompt, seed: int, ask: Ask = engine.ask) -> Outcome:
    """One row, asked and scored."""
    given = reply(prompt, seed, ask)
    return Outcome(prompt, given, tomg_rows.score(prompt, given))


def _warm_up() -> None:
    """The first request of a process loads tables; a chemist's tenth does not."""
    for text in WARM:
        engine.ask(Request(text, n=1))


def run(prompts: Sequence[Prompt], jobs: int, seed: int) -> list[Outcome]:
    """All rows in order, over ``jobs`` processes. A row that crashed is a row without an answer, kind "crash"."""
    outcomes = []
    with ProcessPoolExecutor(jobs, initializer=_warm_up) as pool:
        futures = [pool.submit(work, prompt, seed) for prompt in prompts]
        for done, (prompt, future) in enumerate(zip(prompts, futures, strict=True), 1):
            crash = future.exception()
            if isinstance(crash, BrokenExecutor):
                raise crash
            outcomes.append(future.result() if crash is None else _crashed(prompt, crash))
            if done % 20 == 0 or done == len(prompts):
                print(f"\r{done}/{len(prompts)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return outcomes


def _crashed(prompt: Prompt, crash: BaseException) -> Outcome:
    given = Reply("", 0.0, "crash", f"{type(crash).__name__}: {crash}")
    return Outcome(prompt, given, tomg_rows.score(prompt, given))


def figures(tasks: Sequence[Subtask], outcomes: Sequence[Outcome], zinc: Path, jobs: int) -> dict[Subtask, Figures]:
    """The figures of each subtask; novelty only where the reference file is there."""
    known = novelty.reference(zinc, jobs) if zinc.is_file() and set(tasks) & set(tomg_official.GENERATE) else None
    found = {}
    for task in tasks:
        mine = [o for o in outcomes if o.prompt.task == task]
        made = [o.reply.smiles for o in mine if o.score.valid]
        novelties = novelty.novelty(known, made) if known is not None and task in tomg_official.GENERATE else None
        found[task] = tomg_report.summarise(task, mine, novelties)
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="retort bench tomg", description="Run TOMG-Bench / S2-Bench through the assistant; official scoring.",
        epilog="example: retort bench tomg ../shared/data/tomg_dev --limit 60 --jobs 2 --json tomg.json")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with AddComponent.csv ... FunctionalGroup.csv")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="the first N rows of each subtask (all)")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes (1; times are per process)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="seed of every request (7)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write figures and every row to this file")
    parser.add_argument("--task", action="append", choices=tomg_official.SUBTASKS, metavar="NAME",
                        help="only this subtask; may be repeated: " + ", ".join(tomg_official.SUBTASKS))
    return parser


def main(args: list[str]) -> int:
    """The subcommand: 0 when it ran.

    Raises
    ------
    BadFile
        When the folder does not hold the files.
    """
    options = _parser().parse_args(args)
    tasks: list[Subtask] = options.task or list(tomg_official.SUBTASKS)
    prompts = [p for task in tasks for p in tomg_rows.read_prompts(options.folder, task, options.limit)]
    begun = time.perf_counter()
    outcomes = run(prompts, options.jobs, options.seed)
    seconds = time.perf_counter() - begun
    found = figures(tasks, outcomes, options.folder.resolve().parent / ZINC, options.jobs)
    _publish(found, outcomes, shlex.join(["retort", "bench", "tomg", *args]), options.seed, seconds, options.json)
    return 0


def _publish(found: dict[Subtask, Figures], outcomes: Sequence[Outcome], command: str, seed: int, seconds: float,
             out: Path | None) -> None:
    print(tomg_report.table(found))
    print(f"{command}; seed {seed}; {seconds:.0f} s; "
          + ", ".join(f"{name} {number}" for name, number in tomg_report.versions().items()))
    if out is not None:
        report = tomg_report.as_json(found, outcomes, command, seed, seconds)
        out.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
