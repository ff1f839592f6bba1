"""What a model that writes ledgers can be held to: the counts of a task, as a grammar and its budget.

Held, it can write nothing but one molecule, and must use up what was asked for. The molecule is judged all the same.
"""

from __future__ import annotations

from assistant.chem import measures
from assistant.tasks import AtomCount, BondCount, DesignMolecule, Formula, GroupCount, OnlyElements, Requirement
from models.words import Card

LEDGER = "ledger"
Budget = tuple[tuple[str, int], ...]


def held(card: Card, task: DesignMolecule) -> tuple[str, Budget]:
    """The grammar for a task and its budget; ("", ()) for a model or a task that has none."""
    if card.writes != "patch" or task.start is not None:
        return "", ()
    rows = tuple(row for r in task.requirements for row in _rows(r))
    if not rows:
        return "", ()
    counts_atoms = any(isinstance(r, AtomCount | Formula) for r in task.requirements)
    return LEDGER, rows if _closed(task) or not counts_atoms else (*rows, ("other", -1))


def _rows(r: Requirement) -> Budget:
    if isinstance(r, Formula):
        return tuple((element, n) for element, n in measures.parse_formula(r.formula).items() if element != "H")
    if isinstance(r, AtomCount | GroupCount | BondCount) and r.op == "==" and r.n > 0 and not r.relative:
        name = r.element if isinstance(r, AtomCount) else r.motif if isinstance(r, GroupCount) else r.bond
        return () if name == "H" else ((name, r.n),)
    return ()


def _closed(task: DesignMolecule) -> bool:
    """Whether elements that are not named are not wanted."""
    return any(isinstance(r, OnlyElements | Formula) or (isinstance(r, AtomCount) and (r.implied or r.element == "*"))
               for r in task.requirements)
