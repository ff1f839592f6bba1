"""What was found in a crystal, in plain values: numbers, nodes, linkers, peaks, pores, and the atoms to draw."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.values import Value

Point = tuple[float, float, float]
"""Cartesian coordinates in Å."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One line of the doctor's report. ``changed``: whether the atoms differ from the file because of it."""

    kind: str
    said: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Site:
    """One kind of metal atom, ``count`` of them in the cell; ``oxidation`` None where it cannot be told."""

    symbol: str
    count: int
    coordination: int
    donors: str
    geometry: str
    oxidation: int | None
    open: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Knot:
    """One kind of metal node: its composition, the usual word for it ("" without one), linker groups on it."""

    composition: str
    label: str
    count: int
    nuclearity: int
    connectivity: int
    periodicity: int = 0


@dataclass(frozen=True, slots=True)
class Strut:
    """One kind of linker: SMILES of its protonated form, its charge in the framework, how it binds."""

    smiles: str
    formula: str
    name: str
    abbreviation: str
    count: int
    charge: int
    connectivity: int
    denticity: int
    donors: str
    groups: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """Small ligands, counter-ions and guests: what, in which role, how many in the cell."""

    species: str
    formula: str
    role: str
    count: int
    charge: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the powder pattern: degrees 2θ, d in Å, intensity in % of the strongest, indices."""

    two_theta: float
    d: float
    intensity: float
    hkl: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Whether a guest passes the narrowest window: kinetic diameter and margin (PLD - diameter) in Å."""

    guest: str
    formula: str
    low: float
    high: float
    margin: float
    passes: Literal["yes", "perhaps", "no"]
    source: str


@dataclass(frozen=True, slots=True)
class Use:
    """What the crystal may be good for: a rule, the numbers that met it, and where the rule is from."""

    use: str
    rule: str
    numbers: str
    source: str


@dataclass(frozen=True, slots=True)
class Ball:
    """A sphere that fits between the atoms: centre in Å, radius in Å, what it is."""

    kind: Literal["lcd", "pld"]
    centre: Point
    radius: float


@dataclass(frozen=True, slots=True)
class Way:
    """A direction in which a channel goes on for ever: from one place to the same place a period on, in Å."""

    start: Point
    end: Point
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The atoms of one cell, to be drawn.

    ``lattice``: cell vectors in Å. ``roles``: of each atom, "node", "linker", "terminal" or "guest" ("" before it is
    known). ``bonds``: pairs of atoms and the cell of the second. ``metals``: which atoms are metals.
    ``ways``: where the channels lead, in no order.
    """

    symbols: tuple[str, ...]
    places: tuple[Point, ...]
    lattice: tuple[Point, Point, Point]
    bonds: tuple[tuple[int, int, tuple[int, int, int]], ...] = ()
    roles: tuple[str, ...] = ()
    metals: tuple[int, ...] = ()
    balls: tuple[Ball, ...] = ()
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class CrystalFacts:
    """Everything found in one crystal so far.

    ``name``: of the file. ``values``: every number, in the order of the table of quantities. ``standings``: share
    (0..1) of known MOFs below a value, by name. ``sizes``: pore diameters (Å) and the share of volume at each.
    ``troubles``: parts that could not be computed, each a sentence. ``next``: what is being computed now, "" at the
    end. ``cif``: the crystal as it was computed on.
    """

    name: str
    values: tuple[Value, ...] = ()
    repairs: tuple[Repair, ...] = ()
    sites: tuple[Site, ...] = ()
    knots: tuple[Knot, ...] = ()
    struts: tuple[Strut, ...] = ()
    company: tuple[Company, ...] = ()
    lines: tuple[Line, ...] = ()
    sizes: tuple[tuple[float, float], ...] = ()
    entries: tuple[Entry, ...] = ()
    uses: tuple[Use, ...] = ()
    standings: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()
    picture: Picture | None = None
    next: str = ""
    cif: str = ""

    def value(self, name: str) -> Value:
        """The value of that name; KeyError where it was not computed."""
        return {value.name: value for value in self.values}[name]

    def beside(self, earlier: CrystalFacts) -> CrystalFacts:
        """These facts, and of what was found earlier in the same crystal whatever is not among them."""
        known = {value.name: value for value in (*earlier.values, *self.values)}
        longer, shorter = sorted((self.values, earlier.values), key=len, reverse=True)
        values = tuple(known[name] for name in dict.fromkeys(value.name for value in (*longer, *shorter)))
        kept = {
            name: getattr(self, name) or getattr(earlier, name)
            for name in ("repairs", "sites", "knots", "struts", "company", "lines", "sizes", "entries", "uses", "notes")
        }
        return replace(
            self,
            values=values,
            standings=earlier.standings | self.standings,
            picture=_richer(self.picture, earlier.picture),
            **kept,
        )

    def has(self, *names: str) -> bool:
        """Whether all of these were computed."""
        return set(names) <= {value.name for value in self.values}


def _richer(picture: Picture | None, earlier: Picture | None) -> Picture | None:
    """A picture with the spheres and roles that either of the two has."""
    if picture is None or earlier is None:
        return picture or earlier
    return replace(picture, balls=picture.balls or earlier.balls, roles=picture.roles or earlier.roles,
                   ways=picture.ways or earlier.ways)
