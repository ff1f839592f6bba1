"""``retort bench describe DIR``: our captions of ChEBI-20 validation against ChEBI's, and the caption checker tried.

Captions are the short paragraph in ChEBI's manner, scored as `describe_scores` says; the checker is run over the same
captions (contradicted statements of our own), over ChEBI's (false alarms) and over planted errors.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from assistant import engine
from assistant.answers import Answer
from assistant.benchmarks import describe_checker, describe_learned, describe_published, describe_scores
from assistant.benchmarks.describe_rows import FILE, PUBCHEM, Caption, captions
from assistant.errors import RetortError
from assistant.evidence.checked import marks
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.version import __version__


def caption(smiles: str) -> tuple[str, str]:
    """Our short and long paragraph of a molecule ("", "" where it cannot be read), by the way that a message goes."""
    answer = described(smiles)
    short, _, long = answer.text.partition("\n\n")
    return (short, long) if answer.ok else ("", "")


def described(smiles: str) -> Answer:
    """The answer to "describe SMILES"."""
    return engine.measured(MeasureMolecule((Named(smiles),), "describe"), Request("describe it"))


def report(rows: Sequence[Caption]) -> dict[str, object]:
    """Scores in percent, and what the checker says of our captions and of ChEBI's."""
    made = [caption(row.smiles) for row in rows]
    pairs = [
        (describe_scores.words(short), describe_scores.words(row.text))
        for (short, _), row in zip(made, rows, strict=True)
    ]
    ours = [_wrong(f"{short} {long}", row.smiles) for (short, long), row in zip(made, rows, strict=True)]
    theirs = [_wrong(row.text, row.smiles) for row in rows]
    return {
        **_scores(pairs),
        "captions": len(rows),
        "told": sum(bool(short) for short, _ in made),
        "our captions with a contradicted statement": sum(map(bool, ours)),
        "ChEBI captions with a contradicted statement": sum(map(bool, theirs)),
        "kinds in ChEBI's": dict(Counter(kind for one in theirs for kind in one)),
        "retort": __version__,
    }


def _scores(pairs: list[tuple[list[str], list[str]]]) -> dict[str, float]:
    made, truth = [a for a, _ in pairs], [b for _, b in pairs]
    mean = {
        "ROUGE-1": sum(describe_scores.rouge_n(a, b, 1) for a, b in pairs),
        "ROUGE-2": sum(describe_scores.rouge_n(a, b, 2) for a, b in pairs),
        "ROUGE-L": sum(describe_scores.rouge_l(a, b) for a, b in pairs),
        "METEOR": sum(describe_scores.meteor(a, b) for a, b in pairs),
    }
    bleu = {f"BLEU-{n}": 100 * describe_scores.bleu(made, truth, n) for n in (2, 4)}
    return bleu | {name: 100 * total / max(1, len(pairs)) for name, total in mean.items()}


def _wrong(text: str, smiles: str) -> list[str]:
    """The kinds of the contradicted entities of a text; none of one whose molecule cannot be read."""
    try:
        return [one.kind for one in marks(text, smiles) if one.standing == "wrong"]
    except RetortError:
        return []


def main(argv: Sequence[str]) -> int:
    """The subcommand; 0 when it ran."""
    parser = argparse.ArgumentParser(prog="retort bench describe", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that holds captions/chebi20_validation.tsv.gz")
    parser.add_argument("--limit", type=int, default=0, help="only the first rows")
    parser.add_argument("--half", choices=("tuned", "held-out", "both"), default="both", help="which half of the rows")
    parser.add_argument("--checker", action="store_true", help="only the checker: false alarms and planted errors")
    parser.add_argument("--captions", choices=("chebi", "pubchem"), default="chebi", help="whose captions")
    parser.add_argument("--classes", type=Path, metavar="OUT", help="learn the classes anew; write their tables there")
    args = parser.parse_args(argv)
    if args.classes:
        describe_learned.write(args.folder, args.classes)
        return 0
    given = captions(args.folder, PUBCHEM if args.captions == "pubchem" else FILE)
    rows = [row for row in given if args.half == "both" or row.tuned == (args.half == "tuned")][: args.limit or None]
    if args.checker:
        print(json.dumps(describe_checker.report(rows, args.folder), indent=1, ensure_ascii=False))
        return 0
    print(json.dumps(report(rows), indent=1))
    for one in describe_published.ROWS:
        print(f"{one.name}: BLEU-2 {one.bleu2 or '–'}, BLEU-4 {one.bleu4}, ROUGE-L {one.rouge_l or '–'}, "
              f"METEOR {one.meteor} ({one.source})")
    return 0
