"""Single proofs that a request is impossible, and what a proof is made of.

Each proof looks at the bounds of a request and yields a `Conflict` where no connected, uncharged molecule of natural
isotopes can lie in them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rdkit import Chem

from assistant.chem import measures
from assistant.feasibility.bounds import MANY, Bounds, Dim, dim_of
from assistant.feasibility.laws import most_bonds
from assistant.tasks import AtomCount, BondCount, Formula, GroupCount, OnlyElements, Requirement, RingCount


@dataclass(frozen=True, slots=True)
class Conflict:
    """A proof that requirements cannot hold together, and what to ask instead of them.

    Attributes
    ----------
    reason
        One sentence for the chemist, with the numbers.
    requirements
        Those that clash.
    relaxed
        What replaces them: the nearest that this proof leaves possible.
    """

    reason: str
    requirements: tuple[Requirement, ...]
    relaxed: tuple[Requirement, ...]


def because_of(bounds: Bounds, dims: Iterable[Dim]) -> tuple[Requirement, ...]:
    """The requirements behind some Dims."""
    found = [r for dim in dims for r in bounds.why.get(dim, ())]
    if any(dim[0] == "atom" and dim not in bounds.why for dim in dims):
        found += bounds.only
    return tuple(dict.fromkeys(found))


def at(requirement: Requirement, n: int) -> Requirement:
    """The same requirement with another number (exactly, unless it was a bound that still fits)."""
    if not isinstance(requirement, GroupCount | AtomCount | BondCount | RingCount):
        return requirement
    op = requirement.op if requirement.op in (">=", "<=") else "=="
    return replace(requirement, op=op, n=n)


def named(dim: Dim) -> str:
    """A Dim in words."""
    kind, what = dim
    if kind == "group":
        return what
    if kind == "atom":
        return "heavy atoms" if what == "*" else f"{what} atoms"
    if kind == "bond":
        return f"{what} bonds"
    form, size = what.split(":")
    return " ".join(w for w in (f"{size}-membered" if size != "0" else "", "" if form == "any" else form, "rings") if w)


def sulfur_chain(bounds: Bounds) -> Iterator[Conflict]:
    """A chain of sulfurs counts as one sulfide; only a ring of nothing but sulfur counts as none."""
    chain, single = ("group", "disulfide"), ("group", "sulfide")
    if not bounds.low(chain) or bounds.high(single) > 0:
        return
    others = [dim for dim in bounds.spans if bounds.low(dim) and dim not in (chain, ("atom", "S"), ("atom", "*"))
              and dim[0] in ("group", "atom")]
    if others or bounds.high(chain) < 3 or bounds.high(("atom", "S")) < 3:
        because = because_of(bounds, [chain, single])
        yield Conflict(f"the sulfurs of a disulfide also count as one sulfide by this definition: {bounds.low(chain)} "
                       "disulfide and no sulfide cannot both hold in one molecule", because,
                       tuple(at(r, bounds.low(chain)) if dim_of(r) == single else r for r in because))


def few_aromatic(bounds: Bounds) -> Iterator[Conflict]:
    dim = ("bond", "aromatic")
    if bounds.low(dim) > 0 and bounds.high(dim) < 3:
        because = because_of(bounds, [dim])
        yield Conflict(f"aromatic bonds lie in rings, and a ring has at least three: {bounds.high(dim)} cannot be",
                       because, tuple(at(r, 5) for r in because))


def valences(bounds: Bounds) -> Iterator[Conflict]:
    """Atoms that make one bond need places: n atoms in one piece offer at most sum(v - 2) + 2 of them."""
    elements = {el for (kind, el) in bounds.spans if kind == "atom" and el != "*"} | set(bounds.allowed or ())
    loose = bounds.allowed is None and any(
        bounds.high(("atom", el)) > 0 for el in ("C", "S", "P") if ("atom", el) not in bounds.spans)
    leaves = {el: bounds.low(("atom", el)) for el in elements if most_bonds(el, elements) == 1}
    centres = {el: bounds.high(("atom", el)) for el in elements if el not in leaves}
    if loose or any(n >= MANY for n in centres.values()) or sum(leaves.values()) < 2:
        return
    places = sum(n * (most_bonds(el, elements) - 2) for el, n in centres.items()) + 2
    if sum(leaves.values()) > places:
        held = " and ".join(f"{n} {el}" for el, n in sorted(centres.items()) if n) or "nothing else"
        asked = " and ".join(f"{n} {el}" for el, n in sorted(leaves.items()) if n)
        because = because_of(bounds, [("atom", el) for el in elements])
        yield Conflict(f"{held} can hold at most {places} atoms that make one bond, not {asked}", because,
                       _fewer_leaves(because, leaves, sum(leaves.values()) - places))


def _fewer_leaves(because: tuple[Requirement, ...], leaves: dict[str, int], excess: int) -> tuple[Requirement, ...]:
    relaxed: list[Requirement] = []
    for r in because:
        if isinstance(r, AtomCount) and r.element in leaves and excess > 0 and r.n:
            fewer = min(excess, r.n)
            excess -= fewer
            relaxed.append(at(r, r.n - fewer))
        elif isinstance(r, Formula):
            atoms = measures.parse_formula(r.formula)
            spare = min(excess, atoms["H"])
            atoms["H"] -= spare
            excess -= spare
            relaxed.append(Formula(hill(atoms)))
        else:
            relaxed.append(r)
    return tuple(relaxed)


def formulas(wanted: tuple[Requirement, ...]) -> Iterator[Conflict]:
    """A molecule without radicals has an even number of electrons."""
    table = Chem.GetPeriodicTable()
    for r in wanted:
        if isinstance(r, Formula):
            atoms = measures.parse_formula(r.formula)
            if sum(table.GetAtomicNumber(el) * n for el, n in atoms.items()) % 2:
                atoms["H"] += -1 if atoms["H"] > 0 else 1
                reason = f"{r.formula} has an odd number of electrons: it could only be a radical or an ion"
                yield Conflict(reason, (r,), (Formula(hill(atoms)),))


def hill(atoms: dict[str, int]) -> str:
    """A formula in Hill order: C, H, then by letter (all by letter where there is no carbon)."""
    present = {el: n for el, n in atoms.items() if n > 0}
    first = [el for el in ("C", "H") if el in present] if "C" in present else []
    order = first + sorted(el for el in present if el not in first)
    return "".join(f"{el}{present[el] if present[el] > 1 else ''}" for el in order)


def masses(bounds: Bounds) -> Iterator[Conflict]:
    """The atoms asked for weigh at least so much; a closed list of atoms at most so much."""
    table = Chem.GetPeriodicTable()
    atoms = [dim for dim in bounds.spans if dim[0] == "atom" and dim[1] != "*"]
    least = sum(bounds.low(dim) * table.GetAtomicWeight(dim[1]) for dim in atoms)
    most = _heaviest(bounds)
    because = because_of(bounds, atoms)
    for r in bounds.ranges:
        if r.name == "MW" and r.high is not None and least > r.high + 0.01:
            yield Conflict(f"the atoms asked for weigh {least:.1f} g/mol already, more than {r.high:g}", (r, *because),
                           (replace(r, high=float(math.ceil(least * 1.1))), *because))
        elif r.name == "MW" and r.low is not None and most < r.low:
            yield Conflict(f"the atoms allowed weigh at most {most:.1f} g/mol, less than {r.low:g}", (r, *because),
                           (replace(r, low=float(math.floor(most * 0.95))), *because))


def _heaviest(bounds: Bounds) -> float:
    """Most that the allowed atoms can weigh, g/mol."""
    elements = bounds.allowed
    if elements is None or any(bounds.high(("atom", el)) >= MANY for el in elements):
        return math.inf
    table = Chem.GetPeriodicTable()
    heavy = sum(bounds.high(("atom", el)) * table.GetAtomicWeight(el) for el in elements)
    places = sum(bounds.high(("atom", el)) * (most_bonds(el, elements) - 2) for el in elements) + 2
    return float(heavy + min(places, bounds.high(("atom", "H"))) * table.GetAtomicWeight("H"))


def foreign(bounds: Bounds) -> Iterator[Conflict]:
    """Atoms asked for that a list of elements leaves out."""
    for dim in bounds.spans:
        element, allowed = dim[1], bounds.allowed
        if allowed is None or dim[0] != "atom" or element in ("H", "*", *allowed) or not bounds.low(dim):
            continue
        because = (*bounds.why[dim], *bounds.only)
        wider = [replace(r, elements=(*r.elements, element)) if isinstance(r, OnlyElements) else r for r in because]
        yield Conflict(f"{bounds.low(dim)} {element} atoms are asked for, but {element} is not an element allowed",
                       because, tuple(wider))
