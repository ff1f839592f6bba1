"""Best-first search over graph moves, steered by a Ruler: from a start to molecules that meet every requirement."""

from __future__ import annotations

import heapq
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count, islice

from rdkit import Chem

from assistant.checks import Ruler
from assistant.chem import motifs
from assistant.propose import moves
from assistant.propose.edits import Step
from assistant.tasks import GroupCount, PropertyChange, PropertyRange

FIRST_LOOK = 110
"""Neighbours built at each expansion."""
DEAR = frozenset({"QED"})
"""Properties that cost more to measure than a neighbour costs to build."""


@dataclass(slots=True)
class Candidate:
    """A molecule on the way: how far off it is, how like the start, how it was made, and as which of its kind.

    ``by`` names the language model that wrote it; "" where the search made it.
    """

    mol: Chem.Mol
    smiles: str
    steps: tuple[str, ...]
    shortfall: float
    similarity: float
    comfort: float = 1.0
    sound: bool = True
    order: int = 0
    by: str = ""


@dataclass(slots=True)
class Search:
    """One search. It ends after the look-around that brings the candidates found to ``least``, at once at ``enough``,
    and at the deadline, the Stop, or the budget.

    Attributes
    ----------
    deadline
        `time.monotonic` value.
    budget
        Molecules measured at the most.
    """

    ruler: Ruler
    rng: random.Random
    deadline: float
    cancelled: Callable[[], bool]
    enough: int = 12
    least: int = 1
    budget: int = 4000
    seen: set[str] = field(default_factory=set)
    measured: int = 0

    def over(self) -> bool:
        """Whether the search has to end."""
        return self.measured >= self.budget or time.monotonic() > self.deadline or self.cancelled()

    def run(self, seeds: list[Chem.Mol], depth: int = 6) -> Iterator[Candidate]:
        """Candidates that meet every requirement, as they are found."""
        order, found = count(), 0
        heap: list[tuple[float, int, int, Candidate]] = []
        for mol in seeds:
            first = self._candidate(mol, Chem.MolToSmiles(mol), (), 1.0)
            self.seen.add(first.smiles)
            if first.shortfall == 0.0 and not self._wants_change():
                found += 1
                yield first
            heapq.heappush(heap, (first.shortfall, next(order), 0, first))
        while heap and found < self.least and not self.over():
            _, _, level, best = heapq.heappop(heap)
            for new in self._expand(best):
                if new.shortfall == 0.0 and new.sound:
                    found += 1
                    yield new
                elif level + 1 < depth:
                    heapq.heappush(heap, (self._priority(new), next(order), level + 1, new))
                if found >= self.enough or self.over():
                    break

    def _wants_change(self) -> bool:
        return self.ruler.start is not None

    def _priority(self, candidate: Candidate) -> float:
        return candidate.shortfall + 0.6 * (1.0 - candidate.similarity) + (0.0 if candidate.sound else 0.4)

    def _expand(self, parent: Candidate) -> Iterator[Candidate]:
        """Neighbours, most similar to the start first, measured one by one."""
        fresh: list[tuple[float, str, Chem.Mol, str]] = []
        for mol, step in islice(self.steps(parent.mol), FIRST_LOOK):
            smiles = Chem.MolToSmiles(mol)
            if smiles not in self.seen:
                self.seen.add(smiles)
                fresh.append((self._similarity(mol), smiles, mol, step))
            if fresh and self.over():
                break
        if self.ruler.start is None:
            self.rng.shuffle(fresh)
        else:
            fresh.sort(key=lambda f: (-f[0], f[1]))
        for similarity, smiles, mol, step in fresh:
            if self.over():
                return
            yield self._candidate(mol, smiles, (*parent.steps, step), similarity)

    def _similarity(self, mol: Chem.Mol) -> float:
        return self.ruler.similarity(mol) if self.ruler.start is not None else 1.0

    def _candidate(self, mol: Chem.Mol, smiles: str, steps: tuple[str, ...], similarity: float) -> Candidate:
        self.measured += 1
        shortfall = self.ruler.shortfall(mol)
        met = shortfall == 0.0
        return Candidate(mol, smiles, steps, shortfall, similarity,
                         self.ruler.comfort(mol) if met else 0.0, self.ruler.sound(mol) if met else True)

    def steps(self, mol: Chem.Mol) -> Iterator[Step]:
        """Moves toward unmet counts first, then the general ones."""
        for r in self.ruler.requirements:
            if isinstance(r, GroupCount):
                gap = r.n + self.ruler.base.get(r, 0) - motifs.count(mol, r.motif)
                if self.ruler.miss(mol, r):
                    yield from islice(moves.toward(mol, r.motif, gap > 0), 40)
        yield from moves.neighbours(mol, self.pull(mol))

    def pull(self, mol: Chem.Mol) -> dict[str, float]:
        """Which way each property that is not yet right should go: name → +1 or -1."""
        wanted: dict[str, float] = {}
        for r in self.ruler.requirements:
            if isinstance(r, PropertyChange):
                wanted[r.name] = 1.0 if r.direction == "up" else -1.0
            elif isinstance(r, PropertyRange) and self.ruler.miss(mol, r):
                too_low = r.low is not None and self.ruler.value(mol, r.name) <= r.low
                wanted[r.name] = 1.0 if too_low else -1.0
        return wanted
