"""The benchmark's rows, what came back for each, and how that scores."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rdkit import Chem
from rdkit.Chem.FilterCatalog import FilterCatalog, FilterCatalogParams

from assistant.answers import Answer
from assistant.benchmarks import tomg_official as official
from assistant.benchmarks.faithful import unfaithful
from assistant.benchmarks.tomg_official import Subtask
from assistant.chem.properties import sa_score
from assistant.chem.stability import newly_unstable, unstable
from assistant.errors import BadFile


@dataclass(frozen=True, slots=True)
class Prompt:
    """One row of a subtask's CSV; ``index`` counts from 0 within the file."""

    task: Subtask
    index: int
    row: dict[str, str]

    @property
    def text(self) -> str:
        """What a user would type."""
        return self.row["Instruction"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the assistant gave: a SMILES ("" for none), the wall time, and what it said about it.

    ``passed`` of ``samples`` of a language model met every check; both 0 where none was asked.
    """

    smiles: str
    seconds: float
    failure: str = ""
    said: str = ""
    called_impossible: bool = False
    claimed: bool = False
    proposer: str = ""
    samples: int = 0
    passed: int = 0


def taken(answer: Answer, seconds: float) -> Reply:
    """The best molecule of an answer, and whether the request was called impossible."""
    notes = list(answer.notes) + [note for m in answer.molecules[:1] for note in m.verdict.notes]
    kind, message = answer.failure or ("", "")
    first = answer.molecules[0] if answer.molecules else None
    tally = answer.provenance.tally if answer.provenance else None
    return Reply(answer.smiles, seconds, kind, message, kind == "impossible" or _denies(notes),
                 first is not None and first.verdict.passed, first.proposal.proposer if first else "",
                 tally.samples if tally else 0, tally.passed if tally else 0)


def _denies(notes: Sequence[str]) -> bool:
    return any(word in note.lower() for note in notes for word in ("cannot", "impossible", "no molecule can"))


@dataclass(frozen=True, slots=True)
class Score:
    """A reply under the official definitions (``valid``, ``success``, ``similarity``) and what is reported beside them.

    ``unfaithful`` says why an edit touched more than was asked ("" for faithful or not an edit); ``alerts`` and
    ``unstable`` are those the start does not have, ``alerts_beyond`` those the group asked for does not bring either;
    ``sa`` is 1 (easy) to 10 (hard); ``impossible`` why no molecule could have met the row.
    """

    valid: bool = False
    success: bool = False
    similarity: float | None = None
    connected: bool = False
    unfaithful: str = ""
    alerts: tuple[str, ...] = ()
    alerts_beyond: tuple[str, ...] = ()
    unstable: tuple[str, ...] = ()
    sa: float | None = None
    impossible: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row, its reply and its score, side by side."""

    prompt: Prompt
    reply: Reply
    score: Score


def read_prompts(folder: Path, task: Subtask, limit: int = 0) -> list[Prompt]:
    """The rows of ``folder/TASK.csv`` in order, the first ``limit`` of them (0: all).

    Raises
    ------
    BadFile
        When the file is missing or has no column "Instruction".
    """
    path = folder / f"{task}.csv"
    if not path.is_file():
        raise BadFile(f"There is no {path.name} in {folder}.", f"Give the folder that holds {path.name} and its like.")
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows or "Instruction" not in rows[0]:
        raise BadFile(f"{path.name} has no rows with a column “Instruction”.", "Use the published test.csv files.")
    return [Prompt(task, i, row) for i, row in enumerate(rows[:limit or None])]


@lru_cache(maxsize=1)
def _catalogue() -> FilterCatalog:
    wanted = FilterCatalogParams()
    for name in ("BRENK", "PAINS_A", "PAINS_B", "PAINS_C"):
        wanted.AddCatalog(getattr(FilterCatalogParams.FilterCatalogs, name))
    return FilterCatalog(wanted)


def alert_names(mol: Chem.Mol) -> set[str]:
    """Names of the Brenk (doi:10.1002/cmdc.200700139) and PAINS (doi:10.1021/jm901137j) alerts present."""
    return {str(entry.GetDescription()) for entry in _catalogue().GetMatches(mol)}


_ON = ("C{}", "c1ccccc1{}", "CC(C)(C){}")
_GROUPS: dict[str, str] = {
    "benzene ring": "c1ccccc1", "hydroxyl": "O", "aldehyde": "C=O", "carboxyl": "C(=O)O", "amide": "C(N)=O",
    "amine": "N", "nitro": "[N+](=O)[O-]", "halo": "I", "nitrile": "C#N", "thiol": "S",
}


@lru_cache(maxsize=16)
def alerts_of_group(group: str) -> frozenset[str]:
    """Alerts that a group brings wherever it sits: a nitro is an alert by itself."""
    molecules = [Chem.MolFromSmiles(on.format(_GROUPS[group.replace("_", " ")])) for on in _ON]
    return frozenset(name for mol in molecules for name in alert_names(mol))


def score(prompt: Prompt, reply: Reply) -> Score:
    """The official score of a reply, and the figures beside it."""
    impossible = official.impossible(prompt.task, prompt.row)
    mol = official.parse(reply.smiles)
    if mol is None or mol.GetNumAtoms() == 0:
        return Score(impossible=impossible)
    start = official.parse(prompt.row.get("molecule", ""))
    alerts = alert_names(mol) - (alert_names(start) if start is not None else set())
    asked = alerts_of_group(prompt.row["added_group"]) if "added_group" in prompt.row else frozenset()
    return Score(
        valid=True, success=official.succeeded(prompt.task, prompt.row, mol),
        similarity=official.similarity(start, mol) if start is not None else None,
        connected=len(Chem.GetMolFrags(mol)) == 1, unfaithful=_unfaithful(prompt, reply.smiles),
        alerts=tuple(sorted(alerts)), alerts_beyond=tuple(sorted(alerts - asked)),
        unstable=tuple(newly_unstable(mol, unstable(start) if start is not None else {})),
        sa=sa_score(mol), impossible=impossible,
    )


def _unfaithful(prompt: Prompt, smiles: str) -> str:
    if prompt.task not in official.EDITS:
        return ""
    row = prompt.row
    return unfaithful(row["molecule"], smiles, row.get("removed_group", ""), row.get("added_group", ""))
