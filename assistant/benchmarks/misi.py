"""``retort bench misi DIR``: the nine tasks of MiSI-Bench built from a folder of complexes, answered, and scored.

The geometry answerer gets the coordinates a question shows, before and after, and the structure; never the command.
Hydrogen bonds are marked by the benchmark's own rule (`misi_hbonds`). A model that looks gets pictures and words only.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from assistant.benchmarks import misi_answerers, misi_folder, misi_official, misi_pictures, misi_report, misi_tasks
from assistant.benchmarks.misi_report import Outcome
from assistant.benchmarks.misi_words import TASKS, Answerer, Question, Task
from assistant.errors import RetortError
from assistant.propose.language import border

SHOWN = 8
"""Files left out that are named one by one."""


def run(questions: Sequence[Question], answerer: Answerer, size: int = misi_pictures.SIZE) -> list[Outcome]:
    """Every question answered and scored, in order; what cannot be answered scores nothing and says why."""
    outcomes = []
    for done, question in enumerate(questions, start=1):
        given, trouble, begun = "", "", time.perf_counter()
        asked = misi_pictures.asked(question, size)
        try:
            given = answerer(asked)
        except RetortError as error:
            trouble = str(error)
        seconds = time.perf_counter() - begun
        score = misi_official.score(question.task, question.answer, given)
        outcomes.append(Outcome(question, given, score, seconds, trouble))
        if done % 50 == 0 or done == len(questions):
            print(f"\r{done}/{len(questions)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return outcomes


def answerer(name: str, questions: Sequence[Question], seed: int, precision: str = "") -> Answerer:
    """Who answers: "geometry", "random", "majority", or a local model that looks at pictures.

    Raises
    ------
    ModelTrouble
        When there is no such model, or it cannot be loaded, or it does not see.
    """
    if name == "geometry":
        return misi_answerers.geometry
    if name == "random":
        return misi_answerers.chance(seed)
    if name == "majority":
        return misi_answerers.majority(questions)
    with border.mapped():
        see: misi_answerers.See = import_module("models.seeing").seer(name, precision)
    return misi_answerers.looking(see)


def main(args: list[str]) -> int:
    """The subcommand: 0 when it ran.

    Raises
    ------
    BadFile
        When the folder holds no complex.
    ModelTrouble
        When a model cannot be loaded.
    """
    options = _parser().parse_args(args)
    entries, left = misi_folder.entries(options.folder, options.poses)
    tasks: list[Task] = options.task or list(TASKS)
    questions = [one for task in tasks for one in misi_tasks.build(entries, task, options.seed, options.n)]
    for one in left[:SHOWN]:
        print(f"left out: {one.name}: {one.why}", file=sys.stderr)
    if len(left) > SHOWN:
        print(f"left out: {len(left) - SHOWN} more", file=sys.stderr)
    if options.images is not None:
        count = misi_pictures.write(questions, options.images, options.size)
        print(f"{len(questions)} questions with {count} pictures in {options.images}")
    begun = time.perf_counter()
    outcomes = run(questions, answerer(options.answerer, questions, options.seed, options.precision), options.size)
    _closing(outcomes, options, args, time.perf_counter() - begun, len(entries))
    return 0


def _closing(outcomes: Sequence[Outcome], options: argparse.Namespace, args: Sequence[str], seconds: float,
             count: int) -> None:
    found = misi_report.figures(outcomes)
    print(misi_report.table(found))
    command = shlex.join(["retort", "bench", "misi", *args])
    print(f"{command}; {options.answerer}; {count} complexes; seed {options.seed}; {seconds:.0f} s")
    if options.json is not None:
        whole = misi_report.as_json(found, outcomes, command=command, seed=options.seed, seconds=seconds,
                                    answerer=options.answerer, complexes=count)
        options.json.write_text(json.dumps(whole, indent=1, ensure_ascii=False), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="retort bench misi", description="MiSI-Bench's nine spatial tasks from a folder of complexes.",
        epilog="example: retort bench misi complexes/ --answerer geometry --n 50 --json misi.json")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of .pdb or .cif files, with ligands in them "
                        "or as x_ligand(s).sdf beside x_protein.pdb")
    parser.add_argument("--answerer", default="geometry", metavar="WHO", help="geometry, random, majority, or a local "
                        "model that sees (geometry)")
    parser.add_argument("--precision", default="", metavar="P", help="of a model (the best that fits)")
    parser.add_argument("--n", type=int, default=0, metavar="N", help="questions of each task at the most (all)")
    parser.add_argument("--poses", type=int, default=1, metavar="N", help="poses taken of a ligand file (1)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="same seed, same questions (7)")
    parser.add_argument("--size", type=int, default=misi_pictures.SIZE, metavar="PX", help="of pictures (512)")
    parser.add_argument("--images", type=Path, metavar="DIR", help="write questions and pictures there")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write figures and every row to this file")
    parser.add_argument("--task", action="append", choices=TASKS, metavar="NAME",
                        help="only this task; may be repeated: " + ", ".join(TASKS))
    return parser
