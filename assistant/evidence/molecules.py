"""The card of one molecule: properties, changes, where the numbers stand, alerts, rules, what is new in it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rdkit import Chem

from assistant import answers
from assistant.chem import alerts, overlay, quantiles, rules
from assistant.chem.molecules import read, similarity
from assistant.chem.properties import ROWS, formula, measure
from assistant.errors import BadStructure, TooLarge
from assistant.tasks import DesignMolecule, Task

FORMULA_SOURCE = "Hill order, RDKit"


def describe(proposal: answers.Proposal, verdict: answers.Verdict, task: Task) -> answers.Molecule:
    """The card of a proposal. A structure that cannot be read brings a card without numbers, never an error."""
    if not readable(proposal.smiles):
        return answers.Molecule(proposal.smiles, proposal, verdict, name=proposal.name)
    made, start = _card(proposal.smiles), _start(task)
    deltas, changed, alike = _against(start, proposal.smiles, made) if readable(start) else ({}, (), None)
    return replace(made, proposal=proposal, verdict=verdict, deltas=deltas, quantiles=dict(made.quantiles),
                   changed=changed, similarity=alike, name=proposal.name)


def readable(smiles: str) -> bool:
    """Whether a card can be made of this text (a broken structure is shown all the same, without numbers)."""
    try:
        read(smiles)
    except (BadStructure, TooLarge):
        return False
    return True


def card(smiles: str, name: str = "") -> answers.Molecule:
    """The card of a molecule that nobody asked to change (raises as `chem.molecules.read`)."""
    made = _card(smiles)
    proposal = answers.Proposal(smiles, proposer="calculation", name=name)
    return replace(made, proposal=proposal, quantiles=dict(made.quantiles), name=name)


@lru_cache(maxsize=1024)
def _card(smiles: str) -> answers.Molecule:
    """What depends on the structure alone; kept, since the same molecules come back while one works on them."""
    mol = read(smiles)
    numbers = {row.name: measure(mol, row.name) for row in ROWS}
    where = {name: quantiles.share_below(name, value) for name, value in numbers.items()
             if name in quantiles.reference().quantiles}
    return answers.Molecule(
        smiles, answers.Proposal(smiles), answers.Verdict(), _values(mol, numbers), {}, where, _alerts(mol),
        _rules(mol, numbers),
    )


def _values(mol: Chem.Mol, numbers: dict[str, float]) -> tuple[answers.Value, ...]:
    first = answers.Value("Formula", formula(mol), "", FORMULA_SOURCE, label="formula")
    return (first, *(
        answers.Value(row.name, numbers[row.name], row.unit, row.source, digits=row.digits, label=row.label)
        for row in ROWS
    ))


def _alerts(mol: Chem.Mol) -> tuple[answers.Alert, ...]:
    return tuple(
        answers.Alert(hit.catalogue, hit.name, hit.atoms, alerts.base_rate(hit.catalogue), hit.reference)
        for hit in alerts.alerts(mol)
    )


def _rules(mol: Chem.Mol, numbers: dict[str, float]) -> tuple[answers.Check, ...]:
    return tuple(_rule(rules.apply(mol, row, numbers)) for row in rules.ROWS)


def _rule(result: rules.RuleResult) -> answers.Check:
    found = ", ".join(dict.fromkeys(term.words() for term in result.terms))
    broken = "; ".join(f"{term.words()}, limit {term.term.words()}" for term in result.broken)
    return answers.Check(result.rule.name, result.rule.words(), found, result.passed, source=result.rule.source,
                         note=broken)


def _start(task: Task) -> str:
    return task.start.smiles if isinstance(task, DesignMolecule) and task.start else ""


def _against(start: str, smiles: str, made: answers.Molecule) -> tuple[dict[str, float], tuple[int, ...], float | None]:
    """Changes against the start, the atoms it does not have, and the similarity to it."""
    was = {value.name: value.value for value in _card(start).properties}
    deltas = {v.name: _difference(v.value, was[v.name]) for v in made.properties if not isinstance(v.value, str)}
    old, new = read(start), read(smiles)
    return deltas, overlay.changed_atoms(old, new), similarity(old, new)


def _difference(now: object, before: object) -> float:
    assert isinstance(now, int | float)
    assert isinstance(before, int | float)
    return now - before
