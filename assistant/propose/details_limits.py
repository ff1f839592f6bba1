"""Which limits of a rule a molecule breaks, and how many."""

from __future__ import annotations

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import rulebook
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def limits(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The number of limits broken of each rule asked for, and every term with its limit."""
    values, rows, notes = [], [], []
    for name in task.what[1:] or ("Lipinski",):
        result = rulebook.apply(mol, rulebook.RULES[name])
        values.append(Value(f"{name} violations", len(result.broken), "", result.rule.source, "rule", digits=0, label=name))
        rows += [("✗" if term in result.broken else "✓", name, term.words(), f"limit {term.term.words()}")
                 for term in result.terms]
        if result.broken and result.rule.allowed:
            notes.append(f"{name} allows {result.rule.allowed}: it {'passes' if result.passed else 'fails'}.")
    return tuple(values), Details("limits", columns=("", "rule", "value", "limit"), rows=tuple(rows), notes=tuple(notes))
