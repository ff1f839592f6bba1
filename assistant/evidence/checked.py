"""A text about one molecule, checked: the words untouched, every entity in them marked, and the scores of the whole.

CHARM-like: entities that the structure contradicts, of those that can be checked. RCHARM-like: of the classes that our
own description tells, those that the text leaves out. Both lie between 0 and 1, lower is better. The published CHARM
and RCHARM (arXiv:2601.12256) take their entities from a recogniser and a reference text instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from assistant.answers import Answer, Claim, Mark, Proposal, Verdict
from assistant.chem import claimed, classes, described
from assistant.chem.claimed import lexicon
from assistant.evidence.claims import claims, structures
from assistant.evidence.molecules import describe
from assistant.evidence.spoken import summary
from assistant.tasks import MeasureMolecule

MARKS: dict[str, Mark] = {"supported": "verified", "contradicted": "wrong", "not checkable": "opinion"}


@dataclass(frozen=True, slots=True)
class Scores:
    """``charm``: contradicted of checkable; ``rcharm``: left out of what could be told; None where there is nothing."""

    supported: int
    contradicted: int
    unchecked: int
    charm: float | None
    rcharm: float | None


def marks(text: str, smiles: str) -> tuple[Claim, ...]:
    """Everything a text says of that molecule, by place: numbers, formulas, names, counts, classes, charge, stereo."""
    structural = [_claim(one, smiles) for one in claimed.check(text, smiles)]
    others = [
        one
        for one in (_of_it(claim, smiles) for claim in claims(text, smiles))
        if not any(
            one.span[0] < mine.span[1] and mine.span[0] < one.span[1]
            for mine in structural
            if mine.standing != "opinion"
        )
    ]
    mine = [
        one
        for one in structural
        if one.standing != "opinion"
        or not any(one.span[0] < other.span[1] and other.span[0] < one.span[1] for other in others)
    ]
    return tuple(sorted([*mine, *others], key=lambda one: one.span))


def _of_it(one: Claim, smiles: str) -> Claim:
    """A claim as it stands; one that is wrong of another molecule that the text names is not held against this one."""
    other = one.standing == "wrong" and bool(one.about) and not structures.same(one.about, smiles)
    return replace(one, standing="opinion") if other else one


def _claim(one: claimed.Entity, smiles: str) -> Claim:
    return Claim(
        (one.start, one.end), one.said, one.kind, MARKS[one.standing], one.found, one.source, smiles
    )


def scores(text: str, smiles: str, found: tuple[Claim, ...]) -> Scores:
    """The scores of a text whose claims have been found (raises as `chem.molecules.read`)."""
    count = {mark: sum(one.standing == mark for one in found) for mark in ("verified", "wrong", "opinion")}
    checkable = count["verified"] + count["wrong"]
    told = [one.row.name for one in described.ranked(classes.of(smiles).values())]
    said = {lexicon.key(one.said) for one in found if one.kind == "class" and one.standing == "verified"}
    covered = said | {above for name in said if name in classes.by_name() for above in classes.ancestors(name)}
    left_out = sum(name not in covered for name in told)
    return Scores(
        count["verified"],
        count["wrong"],
        count["opinion"],
        count["wrong"] / checkable if checkable else None,
        left_out / len(told) if told else None,
    )


def checked(proposal: Proposal, verdict: Verdict, task: MeasureMolecule) -> Answer:
    """The answer to "check this text": the text with its marks, the molecule, and the scores in words."""
    molecule = describe(proposal, verdict, task)
    found = marks(proposal.text, proposal.smiles)
    told = scores(proposal.text, proposal.smiles, found)
    said = (summary(found), _score("CHARM", told.charm, "of what can be checked is wrong"),
            _score("RCHARM", told.rcharm, "of the classes that could be told is left out"))
    return Answer(proposal.text, task, molecules=(molecule,), notes=(" ".join(filter(None, said)),), claims=found)


def reworded(answer: Answer, text: str, model: str) -> Answer:
    """A description in a model's words where nothing in them is contradicted; else as it was, with what was wrong."""
    found = marks(text, answer.smiles)
    if any(one.standing == "wrong" for one in found):
        note = f"{model} worded it too, but not rightly: its text was not taken. {summary(found)}"
        return replace(answer, notes=(*answer.notes, note))
    note = (f"Model's words: {model} wrote this out of the statements below. {summary(found)} What is not marked in it "
            "was not checked.")
    return replace(answer, text=text, claims=found, notes=(*answer.notes, note))


def _score(name: Literal["CHARM", "RCHARM"], share: float | None, words: str) -> str:
    return f"{name}-like {share:.2f} ({share:.0%} {words})." if share is not None else ""
