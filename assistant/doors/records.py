"""An Answer as plain JSON: the row of `retort batch` and `retort ask --json`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import NotRequired, TypedDict

from assistant.answers import Answer, Check, Molecule, Tally, Value
from assistant.errors import RetortError
from assistant.tasks import DesignMolecule, Task

NAMING = "naming rules"
"""The proposer of names."""
RowId = str | int | None


class ValueRecord(TypedDict):
    """A number (or word) with its unit and source; null where it is not finite."""

    value: float | int | str | bool | None
    unit: str
    source: str


class CheckRecord(TypedDict):
    """One check, all in words but ``passed``."""

    name: str
    expected: str
    found: str
    passed: bool


class MoleculeRecord(TypedDict):
    """One candidate, best first. Where its name was asked for: that (None: it could not be read back here)."""

    smiles: str
    proposer: str
    checks: list[CheckRecord]
    properties: dict[str, ValueRecord]
    iupac_name: NotRequired[str]
    name_verified: NotRequired[bool | None]


class ModelRecord(TypedDict):
    """The language model that was asked, and how many of its samples passed every check (0 of 0: it had no say)."""

    name: str
    precision: str
    samples: int
    passed: int
    retried: bool
    trouble: str


class ClaimRecord(TypedDict):
    """Something that a text says of a molecule, where it stands in the text, and whether it is so."""

    said: str
    start: int
    end: int
    kind: str
    standing: str
    found: str


class ErrorRecord(TypedDict):
    """What went wrong: a kind of `assistant.errors` and the sentence the user sees."""

    kind: str
    message: str


class Row(TypedDict):
    """One answer. ``seconds`` is the time the answer took; everything else repeats with the same seed."""

    id: RowId
    ok: bool
    task: str | None
    text: str
    molecules: list[MoleculeRecord]
    values: dict[str, ValueRecord]
    source: str
    claims: NotRequired[list[ClaimRecord]]
    model: ModelRecord | None
    seed: int
    seconds: float
    error: ErrorRecord | None


def answer_row(answer: Answer, row_id: RowId, seed: int, seconds: float, asked: tuple[str, str] = ("", "")) -> Row:
    """The answer as a row. ``seconds`` is used where the answer itself records none.

    ``asked``: the model and precision that were asked for, ("", "") for the search alone.
    """
    made = answer.provenance
    row = Row(
        id=row_id, ok=answer.ok, task=task_word(answer.task), text=answer.text,
        molecules=[_molecule(molecule) for molecule in answer.molecules],
        values=_values(answer.values),
        source=made.proposer if made else "", model=_model(made.tally if made else None, asked),
        seed=made.seed if made else seed,
        seconds=round(made.seconds if made else seconds, 4),
        error=None if answer.failure is None else ErrorRecord(kind=answer.failure[0], message=answer.failure[1]))
    if answer.claims:
        row["claims"] = [ClaimRecord(said=one.said, start=one.span[0], end=one.span[1], kind=one.kind,
                                     standing=one.standing, found=one.real) for one in answer.claims]
    return row


def error_row(row_id: RowId, error: RetortError, seed: int, seconds: float = 0.0,
              asked: tuple[str, str] = ("", "")) -> Row:
    """The row of a question that brought no answer."""
    return Row(id=row_id, ok=False, task=None, text=str(error), molecules=[], values={}, source="",
               model=_model(None, asked), seed=seed, seconds=round(seconds, 4),
               error=ErrorRecord(kind=error.kind, message=str(error)))


def task_word(task: Task | None) -> str | None:
    """ "edit", "optimise", "generate", "measure", "crystal", "complex", "recall", "converse"; null without one."""
    if isinstance(task, DesignMolecule):
        return task.kind
    return None if task is None else type(task).__name__.removesuffix("Molecule").removeprefix("Ask").lower()


def line(row: Row) -> str:
    """The row as one line of JSON, without its line end. Lone surrogates are written as JSON escapes."""
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _model(tally: Tally | None, asked: tuple[str, str]) -> ModelRecord | None:
    if not asked[0] and tally is None:
        return None
    told = tally or Tally(*asked)
    return ModelRecord(name=told.model, precision=told.precision, samples=told.samples, passed=told.passed,
                       retried=told.retried, trouble=told.trouble)


def _molecule(molecule: Molecule) -> MoleculeRecord:
    made = MoleculeRecord(smiles=molecule.smiles, proposer=molecule.proposal.proposer,
                          checks=[_check(c) for c in molecule.verdict.checks],
                          properties=_values(molecule.properties))
    if molecule.proposal.proposer == NAMING:
        check = next((c for c in molecule.verdict.checks if c.name.startswith("IUPAC name")), None)
        found = next((str(v.value) for v in molecule.proposal.values if v.name == "IUPAC name"), "")
        made["iupac_name"] = found if check is None or check.passed else ""
        made["name_verified"] = None if check is None else check.passed
    return made


def _check(check: Check) -> CheckRecord:
    return CheckRecord(name=check.name, expected=check.expected, found=check.found, passed=check.passed)


def _values(values: Iterable[Value]) -> dict[str, ValueRecord]:
    """Values by name; a name that comes again (two molecules compared) is told apart by its label, then by a number."""
    found: dict[str, ValueRecord] = {}
    for value in values:
        name = value.name if value.name not in found else f"{value.name} ({value.label})"
        again = 2
        while name in found:
            name, again = f"{value.name} ({again})", again + 1
        found[name] = ValueRecord(value=_finite(value.value), unit=value.unit, source=value.source)
    return found


def _finite(value: float | int | str | bool) -> float | int | str | bool | None:
    return None if isinstance(value, float) and not math.isfinite(value) else value
