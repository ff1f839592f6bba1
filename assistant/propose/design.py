"""Edit, optimise, generate: from a DesignMolecule to ranked, distinct proposals."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from itertools import islice

from rdkit import Chem, rdBase

from assistant.answers import LANGUAGE_MODEL, Proposal, Tally
from assistant.checks import Ruler
from assistant.chem import molecules
from assistant.propose import edits
from assistant.propose.build import build
from assistant.propose.language import Asking
from assistant.propose.ranking import UNUSUAL, measured, ranked
from assistant.propose.search import Candidate, Search
from assistant.tasks import DesignMolecule, FaithfulEdit, Formula, PropertyChange, PropertyRange

MOST_PRODUCTS = 400
PATIENCE = 0.5
"""Seconds before what is found is shown before it is ranked."""
CHOICE = 12
"""Molecules built at the least, to choose from."""


def design(task: DesignMolecule, seed: int, deadline: float, cancelled: Callable[[], bool],
           asking: Asking | None = None) -> Iterator[Proposal]:
    """Proposals for a design task, best first, distinct; the nearest misses where nothing meets everything.

    Work that takes longer than `PATIENCE` first yields what it finds as it finds it, with rank 0. A language model
    that is ``asking`` proposes first; then the search does all it does without one, and both stand in one ranking.
    """
    makers = {"edit": edited, "optimise": optimised, "generate": generated}
    began, found = time.monotonic(), []
    with rdBase.BlockLogs():
        for candidate in asking.run() if asking else ():
            found.append(candidate)
            if time.monotonic() - began > PATIENCE and candidate.shortfall == 0.0 and candidate.sound:
                yield proposal(task, candidate, seed, 0, asking)
        until = deadline + (asking.waited if asking else 0.0)
        search = Search(Ruler.of(task), random.Random(seed), until, cancelled, enough=task.n + 5, least=task.n)
        for candidate in makers[task.kind](task, search):
            found.append(candidate)
            if time.monotonic() - began > PATIENCE and candidate.shortfall == 0.0 and candidate.sound:
                yield proposal(task, candidate, seed, 0, asking)
        unusual = 0.0 if any(isinstance(r, Formula) for r in task.requirements) else UNUSUAL
        for rank, candidate in enumerate(ranked(found, unusual)[: task.n], start=1):
            yield proposal(task, candidate, seed, rank, asking)


def proposal(task: DesignMolecule, candidate: Candidate, seed: int, rank: int, asking: Asking | None) -> Proposal:
    """A candidate as a Proposal, with who made it and how."""
    tally: Tally | None = asking.tally if asking else None
    if candidate.by and tally:
        return Proposal(candidate.smiles, LANGUAGE_MODEL, candidate.steps, candidate.by, tally.precision, seed, rank,
                        tally=tally)
    proposer = "graph search" if task.start else "builder and graph search"
    return Proposal(candidate.smiles, proposer, candidate.steps, seed=seed, rank=rank, tally=tally)


# edit -----------------------------------------------------------------------------------------------------------------


def edited(task: DesignMolecule, search: Search) -> Iterator[Candidate]:
    """Every way to make the edit asked for; what the plain edits cannot reach is searched for."""
    met, began = False, time.monotonic()
    for order, candidate in enumerate(islice(_edit_products(task, search), MOST_PRODUCTS)):
        candidate.order = order
        met = met or (candidate.shortfall == 0.0 and candidate.sound)
        yield candidate
        if met and time.monotonic() - began > PATIENCE:
            return
    if not met:
        yield from _repaired(task, search)


def _edit_products(task: DesignMolecule, search: Search) -> Iterator[Candidate]:
    start = search.ruler.start
    assert start is not None
    *first, last = (r for r in task.requirements if isinstance(r, FaithfulEdit))
    beam: list[edits.Step] = [(start, "")]
    for edit in first:
        beam = list(islice(_stepped(beam, edit, search), edits.BEAM))
    for mol, step in _stepped(beam, last, search):
        if search.over():
            return
        smiles = Chem.MolToSmiles(mol)
        if smiles not in search.seen:
            search.seen.add(smiles)
            yield measured(mol, smiles, (step,), search.ruler)


def _stepped(beam: list[edits.Step], edit: FaithfulEdit, search: Search) -> Iterator[edits.Step]:
    for base, told in beam:
        for mol, step in edits.apply(base, edit, search.over):
            yield mol, f"{told}; {step}".lstrip("; ")


def _repaired(task: DesignMolecule, search: Search) -> Iterator[Candidate]:
    """What a search finds when no plain edit meets every requirement (the rest is then not left wholly alone)."""
    loose = tuple(r for r in task.requirements if not isinstance(r, FaithfulEdit))
    start = search.ruler.start
    assert start is not None
    free = Search(Ruler(loose, task.start.smiles if task.start else ""), search.rng, search.deadline, search.cancelled,
                  enough=4, budget=600)
    for c in free.run([start], depth=3):
        yield measured(c.mol, c.smiles, c.steps, search.ruler)


# optimise -------------------------------------------------------------------------------------------------------------


def optimised(task: DesignMolecule, search: Search) -> Iterator[Candidate]:
    """Smallest changes that move every property the way asked, by a step that can be noticed where possible."""
    start = search.ruler.start
    assert start is not None
    met = False
    for candidate in search.run([start]):
        met = True
        yield candidate
    if not met:
        yield from nearest(search, [start])


def nearest(search: Search, seeds: list[Chem.Mol]) -> list[Candidate]:
    """The best of what one more look around the seeds brings, though it misses something."""
    near: list[Candidate] = []
    for mol, step in (found for seed in seeds[:2] for found in islice(search.steps(seed), 40)):
        near.append(measured(mol, Chem.MolToSmiles(mol), (step,), search.ruler))
        if search.over():
            break
    return sorted(near, key=lambda c: c.shortfall)[:20]


# generate -------------------------------------------------------------------------------------------------------------


def generated(task: DesignMolecule, search: Search) -> Iterator[Candidate]:
    """Molecules built for the counts; where a property must lie in a range too, the search goes on from them."""
    found: list[Candidate] = []
    most = max(task.n + 2, CHOICE)
    for smiles in build(task.requirements, search.rng.randrange(2**31), search.deadline, search.cancelled):
        found.append(measured(molecules.read(smiles), smiles, ("built for the counts",), search.ruler))
        yield found[-1]
        if len(found) >= most + 10 or (len(found) >= most and sum(c.shortfall == 0.0 for c in found) >= most):
            break
    if sum(c.shortfall == 0.0 for c in found) < task.n and has_properties(task):
        seeds = [c.mol for c in sorted(found, key=lambda c: c.shortfall)[:6]]
        yield from search.run(seeds, depth=8)


def has_properties(task: DesignMolecule) -> bool:
    """Whether a task asks for a property, not only for counts."""
    return any(isinstance(r, PropertyRange | PropertyChange) for r in task.requirements)
