"""Generate: molecules built so that every count asked for comes out exactly, best first, as they are found.

Plan (`plan`) chooses parts, assembly (`assemble`) joins them, and every molecule is measured with the same
definitions as the verdict before it leaves.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from rdkit import Chem

from assistant.chem import molecules, stability
from assistant.propose.build.assemble import assemble
from assistant.propose.build.atoms import from_atoms
from assistant.propose.build.model import METHYL, ROTOR, SINGLE, DeadEnd, Dials, Plan
from assistant.propose.build.needs import MANY, Needs, needs_of, shortfall
from assistant.propose.build.plan import Planner
from assistant.propose.build.taste import distaste
from assistant.propose.build.tune import Tuner
from assistant.tasks import Requirement

AHEAD = 24
"""Molecules made before the best of them is given out (fewer where they are large)."""
PLANS = 900
"""Most plans drawn for one molecule."""
ASSEMBLIES = 4
"""Assemblies tried for one plan."""
PLANS_OF_ATOMS = 150
"""The same where only atoms are counted: these can be drawn one by one too."""
TREES = 120
"""Molecules drawn atom by atom for one that is new."""
BARREN = 40
"""Plans that bring nothing new, after which the best at hand is given out."""
SMALL = [
    "O", "N", "[H][H]", "OO", "NN", "S", "O=C=O", "S=C=S", "O=S=O", "OS(O)(=O)=O", "OS(O)=O", "OP(O)(O)=O", "OB(O)O",
    "O[N+](=O)[O-]", "C#N", "F", "Cl", "Br", "I", "P", "O[Si](O)(O)O", "N=[N+]=[N-]", "O=C=C=C=O",
]
"""Molecules too small to be put together from parts."""
UNSTABLE_COST = 50.0


@dataclass(order=True, slots=True)
class Made:
    """A molecule that meets every count, with how little it appeals (0 is best)."""

    cost: float
    smiles: str
    mol: Chem.Mol = field(compare=False)


def build(requirements: tuple[Requirement, ...], seed: int, deadline: float,
          cancelled: Callable[[], bool]) -> Iterator[str]:
    """Distinct connected molecules that meet the counting requirements, best first.

    Parameters
    ----------
    requirements
        Relative ones, and those about a start, are passed over. Property ranges order what is built and steer it.
    deadline
        `time.monotonic` value.

    Yields
    ------
    str
        Canonical SMILES.
    """
    maker = Maker(needs_of(requirements), random.Random(seed))
    pool: list[Made] = []
    for made in maker.run(lambda: cancelled() or time.monotonic() > deadline):
        if made is not None:
            pool.append(made)
        if pool and (made is None or len(pool) >= maker.ahead):
            pool.sort()
            yield pool.pop(0).smiles
    for made in sorted(pool):
        yield made.smiles


class Maker:
    """Makes one molecule after another for one set of needs."""

    def __init__(self, needs: Needs, rng: random.Random) -> None:
        self.needs, self.rng = needs, rng
        self.planner = Planner(needs, rng)
        self.tuner = Tuner(needs.ranges)
        self.seen: set[str] = set()
        self.shaky: list[Made] = []
        self.only_atoms = not any(low for (kind, _), (low, _) in needs.bounds.items() if kind not in ("atom", "dbe"))
        self.leafy = METHYL in needs.bounds
        self.rigid = ROTOR in needs.bounds and needs.bounds[ROTOR][1] < 8
        self.singles = needs.bounds.get(SINGLE, (0, 0))[0]
        heavy = max([self.singles, needs.bounds.get(("atom", "C"), (0, 0))[0]])
        self.ahead = max(6, AHEAD - heavy // 4) + (16 if needs.ranges else 0)

    def run(self, over: Callable[[], bool]) -> Iterator[Made | None]:
        """Molecules in the order they are found, None after a barren stretch.

        Those that hold an unstable motif come only when there are no others.
        """
        found = 0
        for source in (self._by_rule, self._by_parts, self._by_atoms):
            for made in source(over):
                found += made is not None
                yield made
            if found and source is self._by_parts:
                break
        yield from sorted(self.shaky)[: 0 if found else 5]

    def _by_parts(self, over: Callable[[], bool]) -> Iterator[Made | None]:
        yield from self._repeated(self._assembled, PLANS_OF_ATOMS if self.only_atoms else PLANS, over)

    def _by_atoms(self, over: Callable[[], bool]) -> Iterator[Made | None]:
        if self.only_atoms:
            yield from self._repeated(self._drawn, TREES, over)

    def _repeated(self, make: Callable[[], Made | None], most: int, over: Callable[[], bool]) -> Iterator[Made | None]:
        """Call a maker until it has brought nothing new ``most`` times running."""
        misses = 0
        while misses < most and not over():
            made = make()
            misses = 0 if made else misses + 1
            if made or misses % BARREN == 0:
                yield made

    def _drawn(self) -> Made | None:
        """One molecule drawn atom by atom."""
        try:
            return self.judged(from_atoms(self.needs, self.rng))
        except (DeadEnd, Chem.AtomValenceException):
            return None

    def _assembled(self) -> Made | None:
        """What one plan brings."""
        try:
            plan = self.planner.plan(self.dials())
        except DeadEnd:
            return None
        for _ in range(ASSEMBLIES):
            made = self._joined(plan)
            if made is not None:
                return made
        return None

    def _joined(self, plan: Plan) -> Made | None:
        try:
            return self.judged(assemble(plan, self.rng, leafy=self.rigid or self.leafy or self.rng.random() < 0.3))
        except DeadEnd:
            return None

    def _by_rule(self, over: Callable[[], bool]) -> Iterator[Made]:
        """Shapes that no parts make: sulfur rings, chains of triple bonds, and the smallest molecules."""
        rings = self.needs.bounds.get(("group", "disulfide"), (0, MANY))[0]
        triples = self.needs.bounds.get(("bond", "triple"), (0, MANY))[0]
        shapes = ["S1" + "S" * (rings - 2) + "S1"] if rings > 2 else []
        shapes += ["N#C" + "C#C" * (triples - 2) + "C#N"] if 2 < triples < 9 else []
        shapes += SMALL if self.only_atoms and ("atom", "H") in self.needs.bounds else []
        for smiles in shapes:
            made = None if over() else self.judged(molecules.read(smiles))
            if made:
                yield made

    def dials(self) -> Dials:
        """How the free part is steered this time."""
        dense = max(0.0, min(4.0, (self.singles - 18) / 12))
        plain = Dials(size=self.rng.uniform(14, 28), dense=dense, rigid=self.rigid and self.singles > 25,
                      loose=0.45 if self.singles > 25 and not self.rigid else 0.0)
        return self.tuner.turned(plain, self.rng)

    def judged(self, mol: Chem.Mol) -> Made | None:
        """The molecule when it meets every count and is stable and new."""
        if shortfall(mol, self.needs):
            return None
        smiles = molecules.write(mol)
        if smiles in self.seen:
            return None
        self.seen.add(smiles)
        made = Made(distaste(mol) + self.tuner.learn(mol), smiles, mol)
        if stability.unstable(mol):
            self.shaky.append(Made(made.cost + UNSTABLE_COST, smiles, mol))
            return None
        return made
