"""``retort bench tomg DIR``: send each official instruction through the engine, as a user would, and score it.

With ``--mode`` a local model is asked instead, alone or in the corridor (`tomg_modes`).
"""

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
from assistant.benchmarks import novelty, realism, tomg_modes, tomg_official, tomg_report, tomg_rows
from assistant.benchmarks.tomg_modes import MODES, Setting
from assistant.benchmarks.tomg_official import Subtask
from assistant.benchmarks.tomg_report import Figures
from assistant.benchmarks.tomg_rows import Outcome, Prompt, Reply
from assistant.errors import NotUnderstood
from assistant.tasks import Request
from models.words import PRECISIONS

Ask = Callable[[Request], Answer]
ZINC = Path("smiles") / "zinc250k.smi.gz"
"""Where the novelty reference lies, beside the folder of prompts."""
WARM = ("add a hydroxyl to CCc1ccccc1", "lower the LogP of CCCc1ccccc1", "a molecule with 2 carbon atoms")


def reply(prompt: Prompt, seed: int, ask: Ask = engine.ask) -> Reply:
    """Ask, and take down the best molecule, the wall time, and whether the request was called impossible."""
    begun = time.perf_counter()
    answer = ask(Request(prompt.text, seed=seed, n=1))
    return tomg_rows.taken(answer, time.perf_counter() - begun)


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
    _model_options(parser)
    return parser


def _model_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mode", choices=MODES, default="search", help="who answers (search)")
    parser.add_argument("--model", default="", metavar="NAME", help="the local model of the other modes")
    parser.add_argument("--precision", "--precisions", default="", metavar="P,P", dest="precisions",
                        help=f"of {', '.join(PRECISIONS)}; several give one table each (the best that fits)")
    parser.add_argument("--samples", type=int, default=16, metavar="N", help="of each row in model+verify (16)")
    parser.add_argument("--temperature", type=float, default=0.0, metavar="T", help="(0: that of the mode)")
    parser.add_argument("--top-p", type=float, default=0.0, metavar="P", help="(0: that of the mode)")
    parser.add_argument("--batch", type=int, default=32, metavar="N", help="rows asked at once (32)")
    parser.add_argument("--grammar", action="store_true",
                        help="model+verify: counts are held to the grammar of a ledger, where the model writes one")
    parser.add_argument("--reference", type=Path, metavar="FILE",
                        help="SMILES the outputs are compared with (approved drugs)")


def main(args: list[str]) -> int:
    """The subcommand: 0 when it ran.

    Raises
    ------
    BadFile
        When the folder does not hold the files.
    NotUnderstood
        When a mode that asks a model names none, or a precision is not one.
    ModelTrouble
        When the model cannot be loaded.
    """
    options = _parser().parse_args(args)
    settings = _settings(options)
    tasks: list[Subtask] = options.task or list(tomg_official.SUBTASKS)
    prompts = [p for task in tasks for p in tomg_rows.read_prompts(options.folder, task, options.limit)]
    like = realism.reference(options.reference)
    command = shlex.join(["retort", "bench", "tomg", *args])
    reports = []
    for setting in settings:
        begun = time.perf_counter()
        spoken = None if setting.mode == "search" else tomg_modes.run(prompts, setting, _count(len(prompts)))
        outcomes = spoken.outcomes if spoken else run(prompts, options.jobs, options.seed)
        seconds = time.perf_counter() - begun
        found = figures(tasks, outcomes, options.folder.resolve().parent / ZINC, options.jobs)
        made = tomg_report.by_model(setting, spoken, outcomes)
        print(tomg_report.table(found), *made.lines, sep="\n")
        print(realism.table({setting.mode: realism.molecules(outcomes)}, like), flush=True)
        reports.append(tomg_report.as_json(found, outcomes, command, options.seed, seconds) | made.record)
    _closing(reports, command, options)
    return 0


def _settings(options: argparse.Namespace) -> list[Setting]:
    """One setting for each precision asked for."""
    precisions = [p.strip() for p in options.precisions.split(",") if p.strip()] or [""]
    unknown = [p for p in precisions if p and p not in PRECISIONS]
    if unknown:
        raise NotUnderstood(f"“{unknown[0]}” is not a precision.", f"There are {', '.join(PRECISIONS)}.")
    if options.mode != "search" and not options.model:
        raise NotUnderstood(f"--mode {options.mode} asks a model, and none is named.",
                            "Add --model NAME; `retort models list` shows them.")
    asked = precisions if options.mode != "search" else precisions[:1]
    return [Setting(options.mode, options.model, p, options.samples, options.temperature, options.top_p,
                    options.batch, options.seed, options.grammar) for p in asked]


def _count(total: int) -> tomg_modes.Told:
    def told(done: int) -> None:
        if done % 20 == 0 or done == total:
            print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
    return told


def _closing(reports: list[dict[str, object]], command: str, options: argparse.Namespace) -> None:
    """The table of precisions where there are several, the versions, and the file."""
    if len(reports) > 1:
        print(tomg_report.precisions(reports))
    seconds = sum(float(str(report["seconds"])) for report in reports)
    print(f"{command}; seed {options.seed}; {seconds:.0f} s; "
          + ", ".join(f"{name} {number}" for name, number in tomg_report.versions().items()))
    if options.json is not None:
        whole = reports[0] if len(reports) == 1 else {"command": command, "runs": reports}
        options.json.write_text(json.dumps(whole, indent=1, ensure_ascii=False), encoding="utf-8")
