"""The caption checker tried: false alarms on captions taken as true, and planted errors that it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.answers import Claim
from assistant.benchmarks.describe_chebi import Hierarchy
from assistant.benchmarks.describe_planted import Planted, planted
from assistant.benchmarks.describe_rows import Caption
from assistant.errors import RetortError
from assistant.evidence.checked import marks

MOST = 1_000
"""Errors that are planted."""


def report(rows: Sequence[Caption], folder: Path) -> dict[str, object]:
    """False alarms and planted errors found, by kind; the captions' own faults count as false alarms too."""
    read = [(row, found) for row in rows if (found := _marks(row.text, row.smiles)) is not None]
    wrong = [(row, one) for row, found in read for one in found if one.standing == "wrong"]
    tried = planted([row for row, _ in read], MOST, Hierarchy(folder).unrelated)
    return {
        "captions": len(read),
        "statements checked": sum(one.standing != "opinion" for _, found in read for one in found),
        "captions with a false alarm": _of(len({row.cid for row, _ in wrong}), len(read)),
        "errors planted": len(tried),
        "found": _of(sum(map(_found, tried)), len(tried)),
        "found by kind": dict(_by_kind(tried)),
        "false alarms": [f"{row.cid}: {one.kind} “{one.said}”: {one.real}" for row, one in wrong],
    }


def _marks(text: str, smiles: str) -> tuple[Claim, ...] | None:
    """The claims of a text; None where the molecule cannot be read."""
    try:
        return marks(text, smiles)
    except RetortError:
        return None


def _found(one: Planted) -> bool:
    """Whether something that overlaps the error is called wrong."""
    found = _marks(one.text, one.caption.smiles) or ()
    return any(claim.standing == "wrong" and claim.span[0] < one.end and one.start < claim.span[1] for claim in found)


def _by_kind(tried: list[Planted]) -> Iterator[tuple[str, str]]:
    kinds = [(f"{one.kind}, {'a word changed' if one.inside else 'a sentence added'}", _found(one)) for one in tried]
    hits, total = Counter(kind for kind, hit in kinds if hit), Counter(kind for kind, _ in kinds)
    yield from ((kind, _of(hits[kind], n)) for kind, n in sorted(total.items()))


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / max(1, whole):.1%})"
