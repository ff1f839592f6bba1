"""The ruler: one molecule against one Requirement → Check.

A `Ruler` is cut for one task: it measures the start once, then any number of candidates. The same ruler steers the
search (`shortfall`, `comfort`) and gives the verdict (`checks`).
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import cached_property

from rdkit import Chem, DataStructs

from assistant.answers import Check
from assistant.chem import attachments, faithful, measures, molecules, motifs, properties, stability
from assistant.tasks import (
    AtomCount,
    BondCount,
    Counting,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    OnlyElements,
    PropertyChange,
    PropertyRange,
    Requirement,
    RingCount,
    Similar,
)

OPS: dict[str, Callable[[float, float], bool]] = {
    "==": operator.eq, ">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "!=": operator.ne,
}
STEPS_PER_MISS = 5.0
"""A miss of this many `Property.step` weighs as much as one group too few."""


def counted(mol: Chem.Mol, what: Counting) -> int:
    """How many of what a counting requirement counts."""
    if isinstance(what, GroupCount):
        return motifs.count(mol, what.motif)
    if isinstance(what, AtomCount):
        return measures.atoms(mol, what.element)
    if isinstance(what, BondCount):
        return measures.bonds(mol, what.bond)
    return measures.rings(mol, what.kind, what.size)


def source_of(requirement: Requirement) -> str:
    """Where the definition behind a requirement comes from."""
    if isinstance(requirement, GroupCount):
        return motifs.motif(requirement.motif).source
    if isinstance(requirement, PropertyChange | PropertyRange):
        return properties.row(requirement.name).source
    if isinstance(requirement, Similar):
        return "Morgan r=2, 2048 bit, Tanimoto"
    return "heavy-atom graph, RDKit"


def off_by(op: str, found: float, wanted: float) -> float:
    """How far a number is from satisfying ``op wanted``; 0 when it does."""
    if OPS[op](found, wanted):
        return 0.0
    return abs(found - wanted) + (1.0 if op in (">", "<", "!=") else 0.0)


class Ruler:
    """Measures candidates for one design task.

    Parameters
    ----------
    requirements
        What was asked; standing requirements are always added.
    start
        SMILES of the molecule that is edited or optimised, "" when there is none.
    """

    def __init__(self, requirements: tuple[Requirement, ...], start: str = "") -> None:
        self.requirements = requirements
        self.start: Chem.Mol | None = molecules.read(start) if start else None
        self.base = {r: counted(self.start, r) if self.start else 0 for r in requirements
                     if isinstance(r, Counting) and r.relative}
        self.before = {r.name: properties.measure(self.start, r.name) if self.start else 0.0
                       for r in requirements if isinstance(r, PropertyChange)}

    @classmethod
    def of(cls, task: DesignMolecule) -> Ruler:
        """The ruler of a task."""
        return cls(task.requirements, task.start.smiles if task.start else "")

    @cached_property
    def unstable_before(self) -> dict[str, int]:
        return stability.unstable(self.start) if self.start else {}

    @cached_property
    def scaffold(self) -> Chem.Mol:
        return molecules.scaffold(self.start) if self.start else Chem.Mol()

    @cached_property
    def print_of_start(self) -> DataStructs.ExplicitBitVect:
        return molecules.fingerprint(self.start or Chem.Mol())

    # one requirement ------------------------------------------------------------------------------------------------

    def miss(self, mol: Chem.Mol, r: Requirement) -> float:
        """How far off one requirement is; 0 means met."""
        if isinstance(r, Counting):
            return off_by(r.op, counted(mol, r) - self.base.get(r, 0), r.n)
        if isinstance(r, PropertyRange):
            return self._range_miss(properties.measure(mol, r.name), r)
        if isinstance(r, PropertyChange):
            gained = self.gain(mol, r)
            met = gained >= r.by - 1e-9 if r.by else gained > 1e-9
            return 0.0 if met else (r.by - gained) / (STEPS_PER_MISS * properties.row(r.name).step) + 1e-3
        if isinstance(r, Similar):
            return max(0.0, r.at_least - self.similarity(mol)) * 10
        if isinstance(r, Formula):
            return measures.formula_distance(mol, r.formula)
        if isinstance(r, OnlyElements):
            return float(sum(a.GetSymbol() not in r.elements for a in mol.GetAtoms() if a.GetAtomicNum() > 1))
        if isinstance(r, KeepPart):
            return 0.0 if self._kept(mol, r) else 3.0
        return 0.0 if self._faithful(mol, r) else 1.0

    def gain(self, mol: Chem.Mol, r: PropertyChange) -> float:
        """Change of the property in the direction asked, in its unit."""
        sign = 1.0 if r.direction == "up" else -1.0
        return sign * (properties.measure(mol, r.name) - self.before[r.name])

    def value(self, mol: Chem.Mol, name: str) -> float:
        """A property of a candidate."""
        return properties.measure(mol, name)

    def similarity(self, mol: Chem.Mol) -> float:
        """Tanimoto similarity to the start; 0 where there is none."""
        return molecules.tanimoto(molecules.fingerprint(mol), self.print_of_start) if self.start else 0.0

    def _range_miss(self, value: float, r: PropertyRange) -> float:
        scale = STEPS_PER_MISS * properties.row(r.name).step
        low, high = r.low, r.high
        if low is not None and (value <= low if r.strict else value < low):
            return (low - value) / scale + 1e-3
        if high is not None and (value >= high if r.strict else value > high):
            return (value - high) / scale + 1e-3
        return 0.0

    def _kept(self, mol: Chem.Mol, r: KeepPart) -> bool:
        if r.query == "scaffold":
            return faithful.embeds(self.scaffold, mol)
        wanted = len(motifs.matches(self.start, r.query)) if self.start else 1
        return len(motifs.matches(mol, r.query)) >= max(1, wanted)

    def _faithful(self, mol: Chem.Mol, r: FaithfulEdit) -> bool:
        if self.start is None or sum(isinstance(x, FaithfulEdit) for x in self.requirements) > 1:
            return True
        if r.kind == "add":
            return faithful.only_added(self.start, mol, r.new, r.count, r.where)
        if r.kind == "remove":
            return faithful.only_removed(self.start, mol, r.old, r.count)
        return faithful.only_replaced(self.start, mol, r.old, r.new, r.count)

    # all of them ----------------------------------------------------------------------------------------------------

    def shortfall(self, mol: Chem.Mol) -> float:
        """Sum of all misses; 0 when everything asked is met (standing requirements not included)."""
        return sum(self.miss(mol, r) for r in self.requirements)

    def comfort(self, mol: Chem.Mol) -> float:
        """0..1: how clearly the property changes asked for are met; 1 at one noticeable step beyond the bound."""
        changes = [r for r in self.requirements if isinstance(r, PropertyChange) and not r.by]
        return min((min(1.0, self.gain(mol, r) / properties.row(r.name).step) for r in changes), default=1.0)

    def sound(self, mol: Chem.Mol) -> bool:
        """Whether the standing requirements hold (cheapest first)."""
        pieces = molecules.fragments(self.start) if self.start else 1
        return (mol.GetNumHeavyAtoms() <= self.size_limit and molecules.fragments(mol) <= pieces
                and molecules.charge(mol) == self.charge_wanted and molecules.radicals(mol) <= self.radicals_allowed
                and not stability.newly_unstable(mol, self.unstable_before))

    @cached_property
    def size_limit(self) -> int:
        """Heavy atoms a candidate may have: room for what was asked, and then some."""
        asked = sum(r.n for r in self.requirements if isinstance(r, AtomCount) and r.element != "H")
        if self.start is None:
            return max(200, asked)
        added = sum(max(1, r.count) * max(attachments.sizes(r.new), default=0) for r in self.requirements
                    if isinstance(r, FaithfulEdit) and r.new)
        return max(60, 2 * self.start.GetNumHeavyAtoms(), self.start.GetNumHeavyAtoms() + added)

    @cached_property
    def charge_wanted(self) -> int:
        for r in self.requirements:
            if isinstance(r, PropertyRange) and r.name == "Charge" and r.low is not None and r.low == r.high:
                return int(r.low)
        return molecules.charge(self.start) if self.start else 0

    @cached_property
    def radicals_allowed(self) -> int:
        return molecules.radicals(self.start) if self.start else 0

    def checks(self, mol: Chem.Mol) -> tuple[Check, ...]:
        """A Check for everything asked, then for everything always asked."""
        return tuple(self.check(mol, r) for r in self.requirements) + self.standing(mol)

    def check(self, mol: Chem.Mol, r: Requirement) -> Check:
        """One requirement as a Check, with what was found in words."""
        note = motifs.motif(r.motif).note if isinstance(r, GroupCount) else ""
        unit = properties.row(r.name).unit if isinstance(r, PropertyRange | PropertyChange) else ""
        return Check(name_of(r), expected_of(r, self), found_of(mol, r, self), self.miss(mol, r) == 0.0,
                     unit, source_of(r), note=note)

    def standing(self, mol: Chem.Mol) -> tuple[Check, ...]:
        """What is asked of every designed molecule (one piece, charge, no radicals, nothing unstable, size)."""
        pieces, wanted = molecules.fragments(mol), molecules.fragments(self.start) if self.start else 1
        charge, radicals = molecules.charge(mol), molecules.radicals(mol)
        fresh = stability.newly_unstable(mol, self.unstable_before)
        heavy = mol.GetNumHeavyAtoms()
        rows = [
            ("one piece", f"{wanted}", f"{pieces}", pieces <= wanted),
            ("charge", f"{self.charge_wanted:+d}" if self.charge_wanted else "0", f"{charge:+d}" if charge else "0",
             charge == self.charge_wanted),
            ("no radicals", f"{self.radicals_allowed}", f"{radicals}", radicals <= self.radicals_allowed),
            ("no new unstable motif", "none", ", ".join(fresh) or "none", not fresh),
            ("size", f"at most {self.size_limit} heavy atoms", f"{heavy}", heavy <= self.size_limit),
        ]
        return tuple(Check(name, expected, found, passed, source="standing requirement", standing=True)
                     for name, expected, found, passed in rows)


def name_of(r: Requirement) -> str:
    """The short name a requirement has in a table of checks."""
    if isinstance(r, GroupCount):
        return r.motif
    if isinstance(r, AtomCount):
        return "heavy atoms" if r.element == "*" else f"{r.element} atoms"
    if isinstance(r, BondCount):
        return f"{r.bond} bonds"
    if isinstance(r, RingCount):
        size, kind = f"{r.size}-membered " if r.size else "", "" if r.kind == "any" else f"{r.kind} "
        return f"{size}{kind}rings"
    if isinstance(r, PropertyRange | PropertyChange):
        return r.name
    if isinstance(r, FaithfulEdit):
        return "rest kept"
    return {Formula: "formula", OnlyElements: "elements", KeepPart: "part kept", Similar: "similarity"}[type(r)]


def expected_of(r: Requirement, ruler: Ruler) -> str:
    """What a requirement expects, in words and numbers."""
    if isinstance(r, Counting):
        target = ruler.base.get(r, 0) + r.n
        return f"{target}" if r.op == "==" else r.words() if not r.relative else f"{r.op} {target}"
    if isinstance(r, PropertyChange):
        digits = properties.row(r.name).digits
        up = r.direction == "up"
        bound = ruler.before[r.name] + (r.by if up else -r.by)
        sign = ("at least" if up else "at most") if r.by else ("above" if up else "below")
        return f"{sign} {properties.figure(bound, digits)}"
    return r.words()


def found_of(mol: Chem.Mol, r: Requirement, ruler: Ruler) -> str:
    """What was found, in words and numbers."""
    if isinstance(r, Counting):
        return str(counted(mol, r))
    if isinstance(r, PropertyRange | PropertyChange):
        digits = properties.row(r.name).digits
        return properties.figure(properties.measure(mol, r.name), digits)
    if isinstance(r, Formula):
        return properties.formula(mol)
    if isinstance(r, Similar):
        return f"{ruler.similarity(mol):.2f}"
    if isinstance(r, OnlyElements):
        return ", ".join(sorted({a.GetSymbol() for a in mol.GetAtoms() if a.GetAtomicNum() > 1}))
    return "yes" if ruler.miss(mol, r) == 0.0 else "no"
