"""A second try: what failed, told to a model that can be told; other dice for one that cannot."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Check
from assistant.checks import Ruler
from assistant.propose.language import wording
from assistant.propose.search import Candidate
from assistant.tasks import DesignMolecule
from models.words import Card, Turn

MOST_FAILURES = 4
UNREADABLE = "That is not a valid SMILES string."
COPIED = "That is the molecule itself, unchanged."
AGAIN = "Try again, and answer in the same form."
CONVERSING = ("chat", "chemdfm", "drugassist")
"""Templates of models that follow what was said before; the others only throw their dice again."""


def told(card: Card, task: DesignMolecule, ruler: Ruler, said: str, near: Candidate | None) -> Sequence[Turn]:
    """What was said so far, for a model that converses: the request, its answer, and what was wrong with it.

    Parameters
    ----------
    said
        What the model answered: its nearest miss, or any answer where none could be read.
    near
        That miss as a candidate, None where no answer was a molecule.
    """
    if card.template not in CONVERSING or not said:
        return ()
    return (Turn("user", wording.sentence(task)), Turn("assistant", said[:400]),
            Turn("user", complaint(task, ruler, near)))


def complaint(task: DesignMolecule, ruler: Ruler, near: Candidate | None) -> str:
    """The failed checks of an answer in words, each with what was expected and what was found."""
    if near is None:
        return f"{UNREADABLE} {AGAIN}"
    if task.start and near.similarity == 1.0 and near.shortfall:
        return f"{COPIED} {AGAIN}"
    failed = [failure(check) for check in ruler.checks(near.mol) if not check.passed]
    return f"That fails: {'; '.join(failed[:MOST_FAILURES])}. {AGAIN}"


def failure(check: Check) -> str:
    """One failed check: "hydroxyl must be 2 but is 1"."""
    if check.found in ("yes", "no"):
        return f"not met: {check.expected.replace('atom:', '')}"
    return f"{check.name} must be {check.expected} {check.unit}".rstrip() + f" but is {check.found}"
