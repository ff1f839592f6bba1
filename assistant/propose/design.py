"""Edit, optimise, generate: from a DesignMolecule to ranked, distinct proposals."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from rdkit import Chem, rdBase

from assistant.answers import Proposal
from assistant.checks import Ruler
from assistant.chem import alerts, molecules, motifs, novelty, properties
from assistant.errors import BadStructure
from assistant.propose import edits
from assistant.propose.build import build
from assistant.propose.search import Candidate, Search
from assistant.tasks import DesignMolecule, FaithfulEdit, Formula, PropertyChange, PropertyRange

MOST_PRODUCTS = 400
UNUSUAL = 0.06
"""What one bit of `chem.novelty` weighs, on the scale of similarity; one unit of SA score weighs 0.03.

Nothing where a formula is asked for: C6H6 is benzene before it is fulvene.
"""
PATIENCE = 0.5
"""Seconds before what is found is shown before it is ranked."""
PLAIN = 0.0004
"""What each plainer way to make an edit weighs, on the scale of similarity: of like products the plainer is first."""
CHOICE = 12
"""Molecules built at the least, to choose from."""
SHORT_LIST = 14
"""Candidates that are ranked by the dearer criteria."""


def design(task: DesignMolecule, seed: int, deadline: float, cancelled: Callable[[], bool]) -> Iterator[Proposal]:
    """Proposals for a design task, best first, distinct; the nearest misses where nothing meets everything.

    Work that takes longer than `PATIENCE` first yields what it finds as it finds it, with rank 0.
    """
    makers = {"edit": edited, "optimise": optimised, "generate": generated}
    search = Search(Ruler.of(task), random.Random(seed), deadline, cancelled, enough=task.n + 5, least=task.n)
    began, found = time.monotonic(), []
    with rdBase.BlockLogs():
        for candidate in makers[task.kind](task, search):
            found.append(candidate)
            if time.monotonic() - began > PATIENCE and candidate.shortfall == 0.0 and candidate.sound:
                yield proposal(task, candidate, seed, 0)
        unusual = 0.0 if any(isinstance(r, Formula) for r in task.requirements) else UNUSUAL
        for rank, candidate in enumerate(ranked(found, unusual)[: task.n], start=1):
            yield proposal(task, candidate, seed, rank)


def proposal(task: DesignMolecule, candidate: Candidate, seed: int, rank: int) -> Proposal:
    """A candidate as a Proposal, with who made it and how."""
    proposer = "graph search" if task.start else "builder and graph search"
    return Proposal(candidate.smiles, proposer, candidate.steps, seed=seed, rank=rank)


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


def measured(mol: Chem.Mol, smiles: str, steps: tuple[str, ...], ruler: Ruler) -> Candidate:
    """A candidate with all its figures."""
    return Candidate(mol, smiles, steps, ruler.shortfall(mol), ruler.similarity(mol), ruler.comfort(mol),
                     ruler.sound(mol))


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
    near = [measured(m, Chem.MolToSmiles(m), (s,), search.ruler)
            for seed in seeds[:2] for m, s in islice(search.steps(seed), 40)]
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


# rank -----------------------------------------------------------------------------------------------------------------


def ranked(found: list[Candidate], unusual: float = UNUSUAL) -> list[Candidate]:
    """Distinct candidates: requirements and standing first, then likeness to the start, a clear margin, ease of making.

    Misses are left out where anything meets it all.
    """
    rough = sorted(found, key=lambda c: (c.shortfall, not c.sound, -_merit(c, unusual)))
    short, seen = [], set()
    for candidate in rough:
        try:
            smiles = molecules.canonical(candidate.smiles)
        except BadStructure:
            continue
        if smiles not in seen:
            seen.add(smiles)
            short.append(replace(candidate, smiles=smiles, mol=molecules.read(smiles)))
        if len(short) >= SHORT_LIST:
            break
    good = [c for c in short if c.shortfall == 0.0 and c.sound] or short
    return sorted(good, key=lambda c: (c.shortfall, not c.sound, _cost(c) - _merit(c, unusual)))


def _merit(candidate: Candidate, unusual: float) -> float:
    """Likeness to the start (without one: how unusual it is), clear margins, and the plainest way to do it."""
    ends = [cost for step in candidate.steps for end, cost in edits.LESS_PLAIN.items() if step.endswith(end)]
    less = max(ends, default=0.0)
    likeness = candidate.similarity or unusual * novelty.unusual(candidate.mol)
    return likeness + 0.12 * candidate.comfort - less - PLAIN * candidate.order


def _cost(candidate: Candidate) -> float:
    """Difficulty of synthesis, alerts, unset stereocentres and heteroatom chains, on the scale of similarity."""
    new_centres = properties.stereocentres(candidate.mol, unset_only=True)
    hetero = len(motifs.matches(candidate.mol, "[#7,#8,#16]-[#7,#8]"))
    flagged = len(alerts.alerts(candidate.mol, ("Brenk",)))
    return 0.03 * properties.sa_score(candidate.mol) + 0.015 * new_centres + 0.03 * flagged + 0.01 * hetero


