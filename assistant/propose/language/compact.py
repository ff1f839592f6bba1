"""How a design task is put to our own small model, and how its answer is read.

The prompt is made of the same Requirements that judge the answer, in one word each: the request first, then the start
in numbered lines (`patch`), so that every atom is read knowing what is asked. Requirements the notation has no words
for are left out: `verify` looks at them all the same.
"""

from __future__ import annotations

import random
from functools import lru_cache, singledispatch

from rdkit import Chem

from assistant.chem import measures, motifs
from assistant.propose.language import ledger, patch
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    PropertyChange,
    PropertyRange,
    RingCount,
)

START, ANSWER = "<start>", "<answer>"
OP_WORD = {"==": "", ">=": "<at least>", "<=": "<at most>", ">": "<more than>", "<": "<less than>", "!=": "<not>"}
MOST = 127
"""The largest number that has a word."""


def prompt(task: DesignMolecule, variant: int = 0) -> str:
    """The prompt for a task, "" where the notation cannot say it. ``variant``: another order of the start's atoms."""
    wanted = "".join(words(task))
    if task.start is None:
        return f"{wanted}{ANSWER}" if wanted else ""
    lines = patch.numbered(start(task.start.smiles, variant))
    return f"{wanted}{START}{lines}{ANSWER}" if wanted and lines else ""


def read(task: DesignMolecule, text: str, variant: int = 0) -> str:
    """The SMILES that an answer gives, as the model wrote it; "" where it cannot be read."""
    if task.start is None:
        return ledger.stripped(text)
    return patch.applied(start(task.start.smiles, variant), text)


@lru_cache(maxsize=256)
def start(smiles: str, variant: int = 0) -> str:
    """The SMILES of a start as the model is shown it: canonical, or with its atoms in another order."""
    mol = Chem.MolFromSmiles(smiles)
    if mol is None:
        return ""
    written: str = Chem.MolToSmiles(mol)
    if variant:
        order = list(range(mol.GetNumAtoms()))
        random.Random(variant).shuffle(order)
        written = Chem.MolToSmiles(Chem.RenumberAtoms(mol, order), canonical=False)
    return in_order(written)


def in_order(smiles: str) -> str:
    """A SMILES written again with its atoms in their own order, so that a patch of it stays small."""
    again: str = Chem.MolToSmiles(Chem.MolFromSmiles(smiles), canonical=False)
    return again


# the request ----------------------------------------------------------------------------------------------------------


def words(task: DesignMolecule) -> list[str]:
    """The request of a task, one requirement after another."""
    edits = [r for r in task.requirements if isinstance(r, FaithfulEdit)]
    said = [_said(r) for r in sorted(task.requirements, key=_place) if not (edits and _follows(r))]
    return [word for word in said if word]


def _place(requirement: object) -> int:
    """Groups are asked for in the order of their table, whatever order they were said in."""
    return _order().get(requirement.motif, 0) if isinstance(requirement, GroupCount) else 0


@lru_cache(maxsize=1)
def _order() -> dict[str, int]:
    return {row.name: place for place, row in enumerate(motifs.ROWS)}


def _follows(requirement: object) -> bool:
    """Whether a requirement only says what the edit beside it says."""
    return isinstance(requirement, GroupCount | AtomCount) and requirement.relative


def _number(n: int) -> str:
    return f"<{n}>" if 0 <= n <= MOST else ""


def _counted(word: str, op: str, n: int, relative: bool, implied: bool = False) -> str:
    if implied or not 0 <= abs(n) <= MOST:
        return ""
    if relative:
        return f"{'<add>' if n > 0 else '<remove>'}<{word}>{_number(abs(n))}"
    return f"<{word}>{OP_WORD[op]}{_number(n)}"


@singledispatch
def _said(requirement: object) -> str:
    """One requirement in the words of the model, "" where it has none."""
    return ""


@_said.register
def _(r: GroupCount) -> str:
    return _counted(r.motif, r.op, r.n, r.relative, r.implied)


@_said.register
def _(r: AtomCount) -> str:
    return _counted("heavy" if r.element == "*" else r.element, r.op, r.n, r.relative, r.implied)


@_said.register
def _(r: BondCount) -> str:
    return _counted(r.bond, r.op, r.n, r.relative)


@_said.register
def _(r: RingCount) -> str:
    word = "ring" if r.kind == "any" else f"{r.kind} ring"
    return _counted(f"{word} {r.size}" if r.size else word, r.op, r.n, r.relative)


@_said.register
def _(r: Formula) -> str:
    return "".join(_counted(element, "==", n, False) for element, n in measures.parse_formula(r.formula).items())


@_said.register
def _(r: PropertyRange) -> str:
    low = f"<from>{r.low:.3g}" if r.low is not None else ""
    high = f"<upto>{r.high:.3g}" if r.high is not None else ""
    return f"<{r.name}>{low}{high}"


@_said.register
def _(r: PropertyChange) -> str:
    return f"<{r.name}><{r.direction}>" + (f"<by>{r.by:.3g}" if r.by else "")


@_said.register
def _(r: KeepPart) -> str:
    return "<keep><scaffold>" if r.query == "scaffold" else ""


@_said.register
def _(r: FaithfulEdit) -> str:
    site = f"<on><{r.where}>" if r.where else ""
    times = "" if r.count == 1 else "<every>" if r.count == 0 else f"<times>{_number(r.count)}"
    old = f"<{r.old}>" if r.old else ""
    new = f"<{r.new}>" if r.new else ""
    return f"<{r.kind}>{old}{new}{times}{site}"
