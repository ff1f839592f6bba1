"""Random design tasks of every kind that training words, and when two of them ask for the same."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

from assistant.chem import molecules, motifs
from assistant.chem.compounds import drugs, medicines
from assistant.corpus.wordings_names import GROUPS
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    Named,
    OnlyElements,
    PropertyChange,
    PropertyRange,
    Requirement,
    RingCount,
    Similar,
    Task,
)

CLOSED = tuple(name for name in motifs.TOMG_NAMES if name != "thioether")
ADDED = ("benzene ring", "hydroxyl", "aldehyde", "carboxyl", "amide", "amine", "nitro", "halo", "nitrile", "thiol")
SWAPPED = ("hydroxyl", "aldehyde", "carboxyl", "nitro", "halo", "nitrile", "thiol")
WIDE = tuple(name for name in GROUPS if name not in ADDED and motifs.motif(name).attach)
OTHERS = ("O", "N", "S", "F", "Cl", "Br", "I", "P", "B", "Si", "Se", "Te", "As", "Sb", "Bi", "Po")
MOVED = ("LogP", "MR", "QED", "TPSA", "MW", "ESOL", "SA", "Fsp3")
LIMITS = {"LogP": (-1.5, 5.0), "MW": (150.0, 500.0), "TPSA": (10.0, 140.0), "QED": (0.2, 0.9), "MR": (30.0, 130.0),
          "HBD": (0, 5), "HBA": (1, 10), "Fsp3": (0.1, 0.9), "SA": (1.5, 5.0)}
COUNTS = (1, 1, 1, 2, 2, 3, 4, 5)


@cache
def starts() -> tuple[str, ...]:
    """SMILES of some six hundred medicines."""
    lines = (drugs.TEXT + medicines.TEXT).splitlines()
    found = [line.split(" | ")[1] for line in lines if line.count(" | ") == 2]
    return tuple(s for s in found if "." not in s and 8 < len(s) < 90)


def _start(rng: random.Random) -> Named:
    return Named(rng.choice(starts()))


def _there(start: Named, names: tuple[str, ...]) -> list[str]:
    mol = molecules.read(start.smiles)
    return [name for name in names if motifs.count(mol, name)]


def edited(*edits: FaithfulEdit) -> tuple[Requirement, ...]:
    """Edits with the counts that follow from them."""
    found: list[Requirement] = []
    for edit in edits:
        found.append(edit)
        if edit.old:
            found.append(GroupCount(edit.old, "==", -edit.count, True) if edit.count else GroupCount(edit.old, "==", 0))
        if edit.new:
            found.append(GroupCount(edit.new, "==", edit.count, True) if edit.count else
                         GroupCount(edit.new, ">=", 1, True))
    return tuple(found)


def add(rng: random.Random) -> DesignMolecule:
    return DesignMolecule(_start(rng), edited(FaithfulEdit("add", new=rng.choice(ADDED))))


def add_wide(rng: random.Random) -> DesignMolecule:
    start = _start(rng)
    where = rng.choice(_there(start, ("benzene ring", "pyridine", "amine")) or [""]) if rng.random() < 0.4 else ""
    new = rng.choice([name for name in (*ADDED, *WIDE) if name != where])
    return DesignMolecule(start, edited(FaithfulEdit("add", new=new, count=rng.choice((1, 1, 2, 3)), where=where)))


def remove(rng: random.Random) -> DesignMolecule:
    start = _start(rng)
    old = _there(start, ADDED)
    return DesignMolecule(start, edited(FaithfulEdit("remove", rng.choice(old)))) if old else remove(rng)


def remove_wide(rng: random.Random) -> DesignMolecule:
    start = _start(rng)
    old = _there(start, (*ADDED, *WIDE))
    edit = FaithfulEdit("remove", rng.choice(old), count=rng.choice((0, 0, 1, 2))) if old else None
    return DesignMolecule(start, edited(edit)) if edit else remove_wide(rng)


def replace(rng: random.Random) -> DesignMolecule:
    start = _start(rng)
    old = _there(start, SWAPPED)
    if not old:
        return replace(rng)
    gone = rng.choice(old)
    new = rng.choice([name for name in SWAPPED if name != gone])
    return DesignMolecule(start, edited(FaithfulEdit("replace", gone, new, rng.choice((1, 1, 1, 1, 0)))))


def two_edits(rng: random.Random) -> DesignMolecule:
    start = _start(rng)
    old = _there(start, ADDED)
    if not old:
        return two_edits(rng)
    gone = rng.choice(old)
    new = rng.choice([name for name in ADDED if name != gone])
    return DesignMolecule(start, edited(FaithfulEdit("remove", gone), FaithfulEdit("add", new=new)))


def moved(rng: random.Random) -> DesignMolecule:
    return DesignMolecule(_start(rng), (PropertyChange(rng.choice(("LogP", "MR", "QED")), rng.choice(("up", "down"))),))


def moved_wide(rng: random.Random) -> DesignMolecule:
    names = rng.sample(MOVED, rng.choice((1, 2, 2)))
    needs: list[Requirement] = [PropertyChange(n, rng.choice(("up", "down")), rng.choice((0.0, 0.0, step(n))))
                                for n in names]
    return DesignMolecule(_start(rng), (*needs, *extras(rng, names)))


def step(name: str) -> float:
    """A readable step of a property."""
    return {"MR": 5.0, "TPSA": 20.0, "MW": 30.0, "QED": 0.1, "Fsp3": 0.1}.get(name, 0.5)


def extras(rng: random.Random, taken: list[str]) -> list[Requirement]:
    """What shall hold besides."""
    made: list[Requirement] = [
        KeepPart("scaffold", "scaffold"), KeepPart(motifs.motif("amide").smarts, "amide"),
        Similar(rng.choice((0.4, 0.45, 0.6, 0.75))),
        limit(rng, tuple(n for n in LIMITS if n not in taken)),
    ]
    return rng.sample(made, rng.choice((0, 1, 1, 2)))


def edit_and_more(rng: random.Random) -> DesignMolecule:
    task = rng.choice((add, remove, replace))(rng)
    more = extras(rng, []) or [PropertyChange("LogP", rng.choice(("up", "down")))]
    return DesignMolecule(task.start, (*task.requirements, *more))


def limit(rng: random.Random, names: tuple[str, ...] = tuple(LIMITS)) -> PropertyRange:
    name = rng.choice(names)
    low, high = sorted(round(rng.uniform(*LIMITS[name]), 0 if name in ("MW", "TPSA", "MR", "HBD", "HBA") else 1)
                       for _ in range(2))
    form = rng.choice(("both", "low", "high"))
    strict = rng.random() < 0.3
    if form == "both" and low < high and name not in ("HBD", "HBA"):
        return PropertyRange(name, low, high)
    return PropertyRange(name, max(low, 1.0) if name in ("HBD", "HBA") else low, None, strict) if form == "low" else \
        PropertyRange(name, None, max(high, 1.0) if name in ("HBD", "HBA") else high, strict)


def atoms(rng: random.Random) -> DesignMolecule:
    others = rng.sample(OTHERS, rng.choice((0, 1, 1, 2, 3, 4)))
    found = {"C": rng.randint(1, 40)} | {e: rng.choice(COUNTS) for e in others}
    return DesignMolecule(None, (*(AtomCount(e, "==", n) for e, n in found.items()), OnlyElements(tuple(found))))


def bonds(rng: random.Random) -> DesignMolecule:
    kinds = rng.sample(("single", "double", "triple", "rotatable", "aromatic"), rng.choice((1, 2, 2, 3, 4)))
    return DesignMolecule(None, tuple(
        BondCount(k, "==", rng.randint(1, 60) if k == "single" else rng.choice((*COUNTS, 6, 12))) for k in kinds))


def groups(rng: random.Random) -> DesignMolecule:
    names = rng.sample(CLOSED, rng.choice((1, 2, 2, 3, 4)))
    return DesignMolecule(None, (*(GroupCount(n, "==", rng.choice(COUNTS)) for n in names),
                                 *(GroupCount(n, "==", 0, implied=True) for n in CLOSED if n not in names)))


def wide(rng: random.Random) -> DesignMolecule:
    """One to four requirements of a new molecule, at least one of them no count of a group."""
    group = rng.choice(CLOSED)
    made: list[Callable[[], Requirement]] = [
        lambda: Formula(rng.choice(("C9H8O4", "C12H17NO2", "C20H25ClN2O5", "C7H8O"))),
        lambda: RingCount(rng.choice(("==", ">=", "<=")), rng.choice((1, 2, 3)),
                          rng.choice(("any", "aromatic", "aliphatic", "hetero"))),
        lambda: RingCount("==", rng.choice((1, 2)), rng.choice(("any", "aromatic")), rng.choice((5, 6))),
        lambda: limit(rng), lambda: limit(rng),
        lambda: GroupCount(group, ">=", rng.choice((1, 2))), lambda: GroupCount(group, "==", 0),
        lambda: AtomCount("*", "<=", rng.randint(8, 40)), lambda: BondCount("rotatable", "<=", rng.randint(1, 9)),
    ]
    first = rng.choice((made[1], made[3], made[7], made[8]))()
    more = [make() for make in rng.sample(made, rng.choice((0, 1, 1, 2, 3)))]
    kinds = {kind(r): r for r in (first, *more)}
    return DesignMolecule(None, tuple(kinds.values()), rng.choice((5, 5, 5, 3, 10)))


def kind(r: Requirement) -> str:
    """What two requirements of one task must not share."""
    return r.name if isinstance(r, PropertyRange) else type(r).__name__


Maker = Callable[[random.Random], DesignMolecule]
NINE: tuple[Maker, ...] = (add, remove, replace, moved, moved, moved, atoms, bonds, groups)
MORE: tuple[Maker, ...] = (
    add_wide, remove_wide, two_edits, edit_and_more, moved_wide, moved_wide, wide, wide)


def essence(task: Task) -> object:
    """A task without the order of its requirements, and without counts that only repeat an edit."""
    if not isinstance(task, DesignMolecule):
        return task
    names = {n.removeprefix("atom:") for r in task.requirements if isinstance(r, FaithfulEdit) for n in (r.old, r.new)}
    kept = {KeepPart(r.query) if isinstance(r, KeepPart) else r for r in task.requirements
            if not (isinstance(r, GroupCount) and r.motif in names)}
    kept = {weak(r) for r in kept}
    only = {OnlyElements(tuple(sorted(r.elements))) if isinstance(r, OnlyElements) else r for r in kept}
    return (task.start.smiles if task.start else "", frozenset(only), task.n)


def weak(r: Requirement) -> Requirement:
    """ "More than 2 donors" as "at least 3": the same of a whole number."""
    if isinstance(r, PropertyRange) and r.strict and r.name in ("HBD", "HBA"):
        return PropertyRange(r.name, None if r.low is None else r.low + 1, None if r.high is None else r.high - 1)
    return r
