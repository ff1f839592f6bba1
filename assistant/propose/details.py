"""Questions that bring more than values: one function a question, each giving values and `Details`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args

from rdkit import Chem

from assistant.answers import Proposal, Value
from assistant.chem import molecules, rulebook
from assistant.chem.rules import RULES
from assistant.facts_details import Details
from assistant.propose import (
    acidity,
    details_amounts,
    details_bonds,
    details_counts,
    details_difference,
    details_forms,
    details_labels,
    details_limits,
    details_masses,
    details_pieces,
    details_positions,
    details_relation,
    details_rules,
    details_shares,
    details_sites,
    details_symmetry,
    details_versus,
)
from assistant.tasks import Detail, MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
QUESTIONS: frozenset[str] = frozenset(get_args(Detail))
_WAYS: dict[str, Callable[[Chem.Mol, MeasureMolecule, int], Found]] = {
    "tally": details_counts.tally,
    "whether": details_counts.tally,
    "atoms": details_counts.atoms,
    "groups": details_counts.present,
    "why": details_shares.why,
    "shape": details_shares.in_space,
    "tautomers": details_forms.tautomers,
    "protonation": details_forms.protonation,
    "isomers": details_forms.isomers,
    "scaffold": details_forms.scaffold,
    "identifiers": details_forms.identifiers,
    "mass": details_masses.mass,
    "isotopes": details_masses.isotopes,
    "elements": details_masses.elements,
    "unsaturation": details_masses.unsaturation,
    "oxidation": details_masses.oxidation,
    "passes": details_rules.passes,
    "absorption": details_rules.absorption,
    "labels": details_labels.labelled,
    "limits": details_limits.limits,
    "bound": details_limits.bound,
    "pka": acidity.pka,
    "sites": details_sites.sited,
    "degree": details_sites.degree,
    "bonds": details_bonds.counted,
    "amount": details_amounts.amount,
    "pieces": details_pieces.pieces,
    "balance": details_pieces.balance,
    "positions": details_positions.positions,
    "environments": details_symmetry.environments,
    "chain": details_symmetry.chain,
}

_BETWEEN: dict[str, Callable[[MeasureMolecule], Iterator[Proposal]]] = {
    "relation": details_relation.related, "difference": details_difference.difference,
}
"""Questions whose answer is about all molecules at once."""


def wanted(task: MeasureMolecule) -> MeasureMolecule | None:
    """The task as a question of this room; None where plain values answer it.

    "Which functional groups?" is a count of nothing in particular; a rule may be one that a card does not show.
    """
    if task.question in QUESTIONS:
        return task
    if task.question == "count" and not (task.counts or task.what):
        return replace(task, question="groups")
    if task.question == "stereo":
        return replace(task, question="labels")
    names = tuple(details_counts.renamed(one) for one in task.counts)
    if task.question == "count" and not task.what and all(names):
        yes_no = all(one.n or one.op != ">=" for one in task.counts)
        return replace(task, question="whether" if yes_no else "tally", what=names)
    if task.question == "rules" and set(task.what) - set(RULES) and set(task.what) <= set(rulebook.RULES):
        return replace(task, question="passes")
    return None


def proposals(task: MeasureMolecule, seed: int) -> Iterator[Proposal]:
    """One proposal a molecule, in the order given; a broken SMILES is passed on as it is, the verdict says so."""
    if task.question == "picked":
        yield from details_rules.picked(task)
        return
    if task.question == "versus":
        yield from details_versus.versus(task)
        return
    if task.question in _BETWEEN:
        yield from _BETWEEN[task.question](task)
        return
    for rank, named in enumerate(task.molecules, start=1):
        values, details = _WAYS[task.question](molecules.read(named.smiles), task, seed)
        yield Proposal(
            named.smiles, "calculation", seed=seed, rank=rank, values=values, name=named.name, details=details
        )
