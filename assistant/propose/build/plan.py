"""Choosing parts so that every count comes out: a randomised exact cover over the parts table.

Counts add up over parts joined by single bonds, so a plan is a multiset of parts whose sums lie in all bounds. Scarce
things are covered first (groups, rings, bond kinds, heteroatoms, unsaturation), then the skeleton takes what is left.
"""

from __future__ import annotations

import math
import random

from assistant.propose.build.model import (
    HEAVY,
    METHYL,
    ROTOR,
    SINGLE,
    C,
    DeadEnd,
    Dials,
    Option,
    Plan,
    aromatic_places,
    comfortable,
    joins,
    places,
)
from assistant.propose.build.needs import MANY, Dim, Needs
from assistant.propose.build.parts import CARBON, Part, brings, parts_for

UNPLANNED: frozenset[Dim] = frozenset({("atom", "H")})
"""Counts that follow from others or do not add up; they are measured afterwards."""


COMMON = frozenset({"C", "N", "O", "S", "F", "Cl"})
"""Elements used where nothing says which."""


SPARING = -2.5
"""Log weight of saturated ring cores in large molecules: each brings stereocentres."""


class Planner:
    """Draws plans for one set of needs."""

    def __init__(self, needs: Needs, rng: random.Random) -> None:
        self.needs, self.rng = needs, rng
        names = tuple(sorted(dim[1] for dim in needs.asked("group")))
        self.dims = tuple(dim for dim in needs.bounds if dim not in UNPLANNED)
        self.options = [o for o in map(self.option, parts_for(names)) if self._usable(o)]
        self.growth = [o for o in self.options if o.growth]
        self.carbon = self.option(CARBON)

    def option(self, part: Part) -> Option:
        """A part with its contributions to the bounded counts."""
        adds = {dim: n for dim in self.dims if (n := brings(part, dim) + joins(part, dim))}
        if part is CARBON and METHYL in self.dims:
            adds[METHYL] = 1
        usual = all(e in COMMON or self.needs.bounds.get(("atom", e)) for e, _ in part.elements)
        return Option(part, adds, part.size, len(part.stars), usual and part.weight > 0.09, usual)

    def _usable(self, option: Option) -> bool:
        allowed = self.needs.allowed
        if allowed is not None and any(element not in allowed for element, _ in option.part.elements):
            return False
        return all(n <= self.needs.bounds[dim][1] for dim, n in option.adds.items())

    def plan(self, dials: Dials) -> Plan:
        """One plan.

        Raises
        ------
        DeadEnd
            When the random choices cannot be completed.
        """
        draw = Draw(self, dials)
        for dim in draw.order():
            draw.fill(dim)
        draw.pivot()
        draw.grow()
        return draw.close()


class Draw:
    """One attempt at a plan: what is left to cover, and what was chosen."""

    def __init__(self, planner: Planner, dials: Dials) -> None:
        self.planner, self.dials, self.rng = planner, dials, planner.rng
        self.low = {dim: planner.needs.bounds[dim][0] for dim in planner.dims}
        self.high = {dim: planner.needs.bounds[dim][1] for dim in planner.dims}
        self._allow_root()
        self.plan = Plan()

    def _allow_root(self) -> None:
        """The first part is joined to nothing: one single bond fewer than parts."""
        for dim in (SINGLE, ROTOR):
            if dim in self.low:
                self.low[dim] += 1
                self.high[dim] += 1

    def order(self) -> list[Dim]:
        """What to cover, scarcest first: counts whose parts also touch other counts before those they touch."""
        asked = [dim for dim, n in self.low.items() if n > 0 and dim not in (C, SINGLE, HEAVY, ROTOR)]
        rank = {"group": 0, "ring": 1, "bond": 2, "atom": 3, "dbe": 4}
        bonds = {"aromatic": 0, "triple": 1, "double": 2}
        scarce = {dim: self._entangled(dim) for dim in asked if dim[0] == "group"}
        return sorted(asked, key=lambda d: (rank[d[0]], bonds.get(d[1], 3), -scarce.get(d, 0.0), self.rng.random()))

    def _entangled(self, dim: Dim) -> float:
        touched = [sum(d[0] == "group" for d in o.adds) for o in self.planner.options if o.adds.get(dim, 0) > 0]
        return min(touched, default=0)

    def fits(self, option: Option) -> bool:
        """Whether a part keeps every count within its upper bound."""
        return all(n <= self.high[dim] for dim, n in option.adds.items())

    def take(self, option: Option) -> None:
        """Use a part."""
        self.plan.add(option.part)
        for dim, n in option.adds.items():
            self.low[dim] -= n
            self.high[dim] -= n

    def fill(self, dim: Dim) -> None:
        """Add parts until a lower bound is covered."""
        while self.low[dim] > 0:
            source = self.planner.growth if dim == ROTOR else self.planner.options
            fitting = [o for o in source if o.adds.get(dim, 0) > 0 and self.fits(o)]
            fitting = [o for o in fitting if o.usual] or fitting
            sums = reachable({o.adds[dim] for o in fitting}, self.low[dim], self.high[dim])
            scarce = SINGLE in self.high and self.high[SINGLE] < 3 * self.low[dim] and dim[0] == "bond"
            self.pick([o for o in fitting if o.adds[dim] in sums and not (scarce and 4 in o.part.stars)],
                      dim if scarce else None)

    def pick(self, options: list[Option], rich_in: Dim | None = None) -> None:
        """Take one of the options, by weight; where single bonds are scarce, those rich in what is wanted."""
        if not options:
            raise DeadEnd
        weights = [self.weight(o) for o in options]
        if rich_in is not None:
            weights = [w ** 0.3 * (o.adds[rich_in] / (o.adds.get(SINGLE, 0) + 0.1)) ** 2
                       for w, o in zip(weights, options, strict=True)]
        self.take(self.rng.choices(options, weights)[0])

    def weight(self, option: Option) -> float:
        """The row's weight, turned by the dials."""
        part, dials = option.part, self.dials
        tilt = dials.dense * (option.adds.get(SINGLE, 0) / option.size - 0.7) if dials.dense else 0.0
        if dials.loose and not option.stars and "c1" not in part.smiles:
            tilt += SPARING
        if dials.rigid and not option.stars:
            tilt += 3 * math.log(max(1, option.adds.get(SINGLE, 1)))
        if dials.polar or dials.aromatic or dials.flexible:
            hetero = sum(n for el, n in part.elements if el in ("N", "O"))
            tilt += dials.polar * min(hetero, 2) + dials.aromatic * (not option.stars and "c1" in part.smiles)
            tilt += dials.flexible * (brings(part, ROTOR) > 0)
        return max(part.weight, 1e-4) * math.exp(max(-12.0, min(12.0, tilt)))

    # the skeleton -----------------------------------------------------------------------------------------------------

    def room(self) -> float:
        """Heavy atoms (or single bonds, where these are counted) still to be placed before the plain carbons."""
        rooms = [float(self.low[dim]) for dim in (C, SINGLE, HEAVY) if self.low.get(dim, 0) > 0]
        caps = [float(self.high[dim]) for dim in (C, SINGLE, HEAVY) if self.high.get(dim, MANY) < MANY]
        return min(rooms) if rooms else min([self.dials.size - self.plan.size, *caps])

    def pivot(self) -> None:
        """Where rotatable bonds are counted: a first core, then parts that turn."""
        if ROTOR not in self.low or (self.low[ROTOR] == 1 == self.high[ROTOR] and self.plan.cores):
            return
        if not self.plan.cores:
            self.pick([o for o in self.planner.growth if not o.stars and self.fits(o) and o.size > 2])
        self.fill(ROTOR)

    def grow(self) -> None:
        """Add cores, links and ends for the free part of the molecule."""
        leave = self.rng.choice((0, 1, 1, 2, 2, 3, 4, 6)) + int(self.dials.loose * self.rng.random() * self.room())
        while (room := self.room()) > leave + self.methyls() or (not self.plan.cores and room > 5):
            gap, lacking, caps = self.gap(), self.plan.sites_lacking, self.plan.caps_needed
            crowded = lacking >= 0 and not (ROTOR in self.low and lacking < 4 * len(self.plan.cores))
            spread = caps < 1 and self.rng.random() < 0.8
            picky = any(map(aromatic_places, self.plan.cores))
            options = [o for o in self.planner.growth if o.size <= room + 1 and (picky or 1 not in o.part.stars) and (
                o.stars == 0 or (o.stars > 1 and spread) or (o.stars == 1 and not crowded and bool(self.plan.cores)))
                and self.fits(o) and self.helps(o, gap)]
            if not options:
                return
            self.pick(options)

    def methyls(self) -> int:
        """Plain carbons a rigid skeleton takes as methyl groups."""
        return sum(comfortable(core) for core in self.plan.cores) if self.dials.rigid else 0

    def gap(self) -> int:
        """Single bonds left less carbons left, where both are fixed; plain carbons close at 0."""
        return self.low[SINGLE] - self.low[C] if SINGLE in self.low and C in self.low else 0

    def helps(self, option: Option, gap: int) -> bool:
        """Whether a part does not widen the gap."""
        if not (SINGLE in self.low and C in self.low):
            return True
        return abs(gap - option.adds.get(SINGLE, 0) + option.adds.get(C, 0)) <= abs(gap)

    def close(self) -> Plan:
        """Cover what is left with plain carbons.

        Raises
        ------
        DeadEnd
            When no number of plain carbons does.
        """
        adds = self.planner.carbon.adds
        least = max([0, self.plan.caps_needed, *(self.low[d] for d in adds)])
        most = min([MANY, *(self.high[d] for d in adds)])
        free = max(0, self.plan.sites_lacking) if most - least > 2 else 0
        spare = int(max(0.0, self.room())) if most == MANY and not self.plan.cores else 0
        carbons = max(least, min(most, least + max(free, min(spare, 12))))
        if carbons > most or any(n > 0 for d, n in self.low.items() if d not in adds and d != ROTOR):
            raise DeadEnd
        if not self.plan.seated:
            raise DeadEnd
        if self.dials.rigid and carbons + self.plan.joints > sum(map(places, self.plan.cores)):
            raise DeadEnd
        if any(n < 0 for d, n in self.high.items()) or not (self.plan.cores or carbons or self.plan.size):
            raise DeadEnd
        self.plan.carbons = carbons
        return self.plan


def reachable(steps: set[int], low: int, high: int) -> set[int]:
    """Which first steps allow a sum of steps between low and high."""
    top = min(high, low + max(steps, default=0))
    ends = [low <= total <= top for total in range(top + 1)]
    for total in range(min(low, top + 1) - 1, -1, -1):
        ends[total] = any(total + s <= top and ends[total + s] for s in steps)
    return {s for s in steps if s <= top and ends[s]}
