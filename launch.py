"""The door: `retort` opens the page; `ask`, `batch`, `props`, `mof`, `bench` and `doctor` answer in the terminal.

Each command imports what it needs when it is called, so that a question costs no more than its chemistry.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from assistant.errors import RetortError
from assistant.version import __version__
from models.words import PRECISIONS

ANSWERED, FAILED, INTERRUPTED = 0, 1, 130
"""Exit codes; argparse itself ends with 2 on wrong usage."""

TRAINING = {"corpus": "assistant.corpus.pack", "small": "models.train.run", "improve": "assistant.corpus.improve",
            "lora": "models.train.lora", "properties": "assistant.corpus.measured.pack",
            "pathways": "assistant.corpus.pathways", "roles": "assistant.corpus.roles",
            "pka": "assistant.corpus.acidity.train"}
"""What `retort train` can do, and the module that does it."""

EXAMPLES = """
examples:
  retort                                                        open the page on this machine
  retort ask "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O"      edit
  retort ask "make aspirin less lipophilic, keep the acid"       optimise
  retort ask "5 drug-like amides with LogP 2-3" --seed 3         generate
  retort ask "any alerts in these?" --file hits.sdf --json       ask about a file, JSON out
  retort batch questions.jsonl answers.jsonl --jobs 4            many questions, resumable
  retort props hits.smi --out hits.csv                           a table of properties
  retort ask "what is the PLD?" --file mof.cif                   ask about a crystal
  retort mof cifs/ --out table.csv --jobs 4                      a table of crystals, resumable
  retort ask "what holds the ligand?" --file complex.pdb         ask about a protein-ligand complex
  retort complex pdbs/ --out table.csv --jobs 4                  a table of interactions, resumable
  retort ask "add a nitrile to CCO" --model retort-small         a local model proposes beside the search
  retort models list                                             local models: size, precision, fit, scores
  retort bench tomg DIR --limit 20                               TOMG-Bench, scored officially
  retort bench misi DIR --n 50                                   MiSI-Bench's spatial tasks from a folder of complexes
  retort doctor                                                  what is installed, does it work

exit codes: 0 answered, 1 no answer (the sentence says why), 2 wrong usage, 130 interrupted
"""

BATCH_HELP = """
Each line of IN is one object:
  {"id": "1", "message": "LogP of caffeine?", "files": ["relative/to/IN.smi"]}
  {"id": "2", "messages": ["add a fluorine to benzene", "now a nitrile"]}      answered by the last turn
Each line of OUT is one answer, in the order of IN:
  {"id", "ok", "task", "text", "molecules", "values", "source", "model", "seed", "seconds", "error"}
A bad line gives a row with an error and stops nothing. Run it again to go on where it was interrupted.
"""


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(
        prog="retort", epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
        description="A chemistry assistant on your own machine. Everything it says has been checked.")
    top.add_argument("--version", action="version", version=f"retort {__version__}")
    _page_options(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _ask(commands)
    _batch(commands)
    _props(commands)
    _mof(commands)
    _complex(commands)
    _models(commands)
    _train(commands)
    _bench(commands)
    _doctor(commands)
    return top


def _page_options(top: argparse.ArgumentParser) -> None:
    top.add_argument("--port", type=_whole(0, 65535), default=7860, help="port of the page (default 7860)")
    top.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    top.add_argument("--forget", action="store_true", help="keep no conversations (else in $RETORT_HOME, ~/.retort)")


def _ask(commands: Any) -> None:
    ask = commands.add_parser("ask", help="one question, one checked answer",
                              epilog='example: retort ask "C9H8O4" --n 3 --json')
    ask.add_argument("message", metavar="MESSAGE", help='the question in plain English ("-": from standard input)')
    ask.add_argument("--file", action="append", default=[], metavar="PATH",
                     help="a .smi, .sdf, .mol, .csv or .cif (repeatable)")
    ask.add_argument("--n", type=_whole(0, 1000), default=0, help="how many candidates (0: as the question says)")
    ask.add_argument("--json", action="store_true", help="one JSON row, as of `retort batch`")
    ask.add_argument("--plain", action="store_true", help="no colour, ASCII signs")
    _repeatable(ask)


def _batch(commands: Any) -> None:
    batch = commands.add_parser("batch", help="a file of questions, answered row by row", epilog=BATCH_HELP,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    batch.add_argument("source", metavar="IN.jsonl", type=Path)
    batch.add_argument("target", metavar="OUT.jsonl", type=Path)
    batch.add_argument("--jobs", type=_whole(1, 256), default=1, help="worker processes; changes no answer")
    batch.add_argument("--restart", action="store_true", help="answer every row anew")
    batch.add_argument("--scheduler", metavar="ADDRESS", default="", help="a Dask scheduler, not local processes")
    _repeatable(batch)


def _props(commands: Any) -> None:
    props = commands.add_parser("props", help="a table of properties of a file of molecules",
                                epilog="example: retort props hits.sdf --out hits.csv")
    props.add_argument("file", metavar="FILE", help="a .smi, .sdf, .csv or .tsv; of SMILES or names")
    props.add_argument("--out", metavar="TABLE.csv", help="write all columns to a CSV file")
    props.add_argument("--count", metavar="WORDS", default="",
                       help="further columns that count groups, rings or atoms, e.g. 'ester; secondary amine'")
    props.add_argument("--json", action="store_true", help="one JSON object a line, all columns")
    props.add_argument("--predict", nargs="?", const="all", metavar="NAMES",
                       help="columns of predicted measured properties: all, or e.g. solubility,melting,ames,pka")
    props.add_argument("--names", action="store_true", help="IUPAC names too, each read back (columns iupac_name, "
                       "name_verified)")


def _mof(commands: Any) -> None:
    mof = commands.add_parser("mof", help="a table of crystals: one row a .cif, bad ones with their reason",
                              epilog="example: retort mof cifs/ --out table.csv --jobs 4")
    mof.add_argument("paths", nargs="+", metavar="DIR|FILE", help="folders of .cif files, or the files themselves")
    mof.add_argument("--out", required=True, metavar="TABLE.csv", help="the table; run again to go on where it stopped")
    mof.add_argument("--jobs", type=_whole(1, 256), default=1, help="worker processes; changes no number")
    mof.add_argument("--probe", default="N2", metavar="R", help="N2, He, CO2, CH4, H2O, a guest, or a radius in Å "
                     "(default N2, 1.86)")
    mof.add_argument("--seconds", type=_seconds, default=120.0, help="bound on one file (default 120)")
    mof.add_argument("--restart", action="store_true", help="measure every file anew")


def _complex(commands: Any) -> None:
    complex_ = commands.add_parser("complex", help="a table of protein-ligand complexes: one row an interaction",
                                   epilog="example: retort complex pdbs/ --out table.csv --preset plip")
    complex_.add_argument("paths", nargs="+", metavar="DIR|FILE", help="folders of .pdb, .cif (or .gz) files, or "
                          "files; a .sdf or .mol2 of the same name beside one is its ligand")
    complex_.add_argument("--out", required=True, metavar="TABLE.csv", help="the table; run again to go on where it "
                          "stopped")
    complex_.add_argument("--preset", choices=("plip", "prolif", "chimerax"), default="plip",
                          help="criteria of interactions (default plip)")
    complex_.add_argument("--jobs", type=_whole(1, 256), default=1, help="worker processes; changes no number")
    complex_.add_argument("--seconds", type=_seconds, default=120.0, help="bound on one file (default 120)")
    complex_.add_argument("--restart", action="store_true", help="measure every file anew")


def _bench(commands: Any) -> None:
    bench = commands.add_parser("bench",
                                help="benchmarks: tomg DIR, misi DIR, names DIR, describe DIR, speed, probe, realism",
                                epilog="`retort bench tomg --help` and so on tell the rest")
    bench.add_argument("which", choices=("tomg", "misi", "names", "describe", "speed", "probe", "realism"))
    bench.add_argument("rest", nargs=argparse.REMAINDER)


def _train(commands: Any) -> None:
    train = commands.add_parser("train", help=f"train: {', '.join(TRAINING)}",
                                epilog="`retort train corpus --help` and so on tell the rest")
    train.add_argument("which", choices=tuple(TRAINING))
    train.add_argument("rest", nargs=argparse.REMAINDER)


def _models(commands: Any) -> None:
    models = commands.add_parser("models", help="local models: list, show NAME, load NAME, check NAME",
                                 epilog="example: retort models check retort-small --precision fast-int8")
    models.add_argument("what", choices=("list", "show", "load", "check"))
    models.add_argument("name", nargs="?", default="", metavar="NAME", help="a model of `retort models list`")
    models.add_argument("--precision", choices=PRECISIONS, default="", help="only this one (default: all that fit)")
    models.add_argument("--seconds", type=_seconds, default=120.0, help="bound on each probe of `check` (default 120)")
    models.add_argument("--download", action="store_true", help="`load`: fetch its files from the hub where they are "
                        "not here; nothing else uses the network")
    models.add_argument("--json", action="store_true", help="JSON, not text")


def _doctor(commands: Any) -> None:
    doctor = commands.add_parser("doctor", help="what is installed, whether it works, and that nothing goes out")
    doctor.add_argument("--plain", action="store_true", help="ASCII signs")


def _repeatable(command: argparse.ArgumentParser) -> None:
    """What it takes to get the same answer again."""
    command.add_argument("--model", default="search", metavar="NAME",
                         help="a local model that proposes beside the search (default: search, no model)")
    command.add_argument("--precision", choices=PRECISIONS, default="", help="of that model (default: the best that "
                         "fits)")
    command.add_argument("--seed", type=_whole(0, 2**31 - 1), default=7, help="same seed, same answer (default 7)")
    command.add_argument("--seconds", type=_seconds, default=10.0, help="bound on the work of one answer (default 10)")


def _whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers between two bounds, for argparse."""
    def number(text: str) -> int:
        value = int(text)
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{value} is not between {low} and {high}")
        return value
    return number


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 < value <= 86_400:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 86400 seconds")
    return value


def page(args: argparse.Namespace) -> int:
    """Open the page and stay until interrupted."""
    home = None if args.forget else Path(os.environ.get("RETORT_HOME", Path.home() / ".retort")) / "sessions"
    import_module("ui.page").launch(host="127.0.0.1", port=args.port, open_browser=not args.no_browser, home=home)
    return ANSWERED


def run(args: argparse.Namespace) -> int:
    """Carry out one parsed command; its exit code."""
    if args.command is None:
        return page(args)
    if args.command == "bench":
        return int(import_module(f"assistant.benchmarks.{args.which}").main(args.rest))
    if args.command == "train":
        return int(import_module(TRAINING[args.which]).main(args.rest))
    return int(import_module(f"assistant.doors.{args.command}").run(args))


def main(argv: Sequence[str] | None = None) -> int:
    """The console script."""
    try:
        return run(parser().parse_args(argv))
    except RetortError as error:
        print(error, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output left (`retort props x.smi | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED


if __name__ == "__main__":
    raise SystemExit(main())
