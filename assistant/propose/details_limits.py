"""Which limits of a rule a molecule breaks, and how many; whether a property keeps a limit that the question gives."""

from __future__ import annotations

import operator
from collections.abc import Callable

from rdkit import Chem

from assistant.answers import Value
from assistant.chem import rulebook
from assistant.chem.properties import PROPERTIES, measure, row
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]


def limits(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """The number of limits broken of each rule asked for, and every term with its limit."""
    if task.what[0].endswith("term"):
        return _term(mol, task)
    values, rows, notes = [], [], []
    for name in task.what[1:] or ("Lipinski",):
        result = rulebook.apply(mol, rulebook.RULES[name])
        n, source = len(result.broken), result.rule.source
        values.append(Value(f"{name} violations", n, "", source, "rule", digits=0, label=name))
        rows += [("✗" if term in result.broken else "✓", name, term.words(), f"limit {term.term.words()}")
                 for term in result.terms]
        if result.broken and result.rule.allowed:
            notes.append(f"{name} allows {result.rule.allowed}: it {'passes' if result.passed else 'fails'}.")
    columns = ("", "rule", "value", "limit")
    return tuple(values), Details("limits", columns=columns, rows=tuple(rows), notes=tuple(notes))


def _term(mol: Chem.Mol, task: MeasureMolecule) -> Found:
    """One measure of a rule: whether its limit is kept, or broken; the rule as a whole is told beside it."""
    asked, name, which = task.what
    result = rulebook.apply(mol, rulebook.RULES[name])
    terms = [term for term in result.terms if term.term.measure == which]
    kept = all(term.passed for term in terms)
    rows = tuple(("✓" if term.passed else "✗", name, term.words(), f"limit {term.term.words()}") for term in terms)
    unit, digits = (PROPERTIES[which].unit, PROPERTIES[which].digits) if which in PROPERTIES else ("", 0)
    value = Value(which, terms[0].value, unit, result.rule.source, digits=digits)
    note = f"{name} as a whole, {len(result.terms)} limits: {len(result.broken)} broken."
    return (value,), Details("limits", "yes" if kept != asked.startswith("broken") else "no", rows=rows,
                             columns=("", "rule", "value", "limit"), notes=(note,))


_OPS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}


def bound(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Whether a property is above or below a number; "=" to the digits that the number has."""
    name, sign, said, *more = task.what
    found, limit = row(name), float(said)
    value = measure(mol, name)
    digits = len(said.partition(".")[2])
    held = _OPS[sign](value, limit) if sign in _OPS else round(value, digits) == limit
    if sign == "between":
        held = limit <= value <= float(more[0])
    return (Value(found.name, value, found.unit, found.source, digits=found.digits, label=found.label),), Details(
        "bound", "yes" if held else "no")
