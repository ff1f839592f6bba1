"""Edits that cannot be made to a given molecule: nothing to remove, nowhere to add, counts that pull both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rdkit import Chem

from assistant.chem import molecules, motifs
from assistant.feasibility.proofs import Conflict
from assistant.tasks import FaithfulEdit, GroupCount, Requirement

HOLDS: dict[str, dict[str, int]] = {
    "carboxyl": {"hydroxyl": 1}, "boronic acid": {"hydroxyl": 2, "borane": 1}, "phosphonic acid": {"hydroxyl": 2},
    "phosphate": {"hydroxyl": 2}, "fluoro": {"halo": 1}, "chloro": {"halo": 1}, "bromo": {"halo": 1},
    "trifluoromethyl": {"halo": 3, "fluoro": 3}, "difluoromethyl": {"halo": 2, "fluoro": 2}, "iodo": {"halo": 1},
    "disulfide": {"sulfide": 1},
    "methyl ester": {"ester": 1}, "acetamido": {"amide": 1}, "primary amine": {"amine": 1}, "alcohol": {"hydroxyl": 1},
}
"""Groups that are counted with another one, by the SMARTS of `chem.motifs`."""


def edit_conflicts(requirements: Iterable[Requirement], start_smiles: str) -> tuple[Conflict, ...]:
    """Proofs that an edit of a start cannot do what its requirements say.

    Raises
    ------
    BadStructure, TooLarge
        When the start is not a molecule that can be worked on.
    """
    wanted = tuple(requirements)
    start = molecules.read(start_smiles)
    edits = [r for r in wanted if isinstance(r, FaithfulEdit)]
    found = [c for edit in edits for c in (*_absent(edit, wanted, start), *_no_place(edit, start))]
    if not found and len(edits) == 1:
        found = list(_pulled(edits[0], wanted))
    if not found:
        found = list(_counts(wanted, start))
    return tuple(dict.fromkeys(found))


def _present(start: Chem.Mol, name: str) -> int:
    """How many of a motif, or of an element written "atom:X", the start has."""
    if name.startswith("atom:"):
        symbol = name.removeprefix("atom:")
        if symbol == "H":
            return sum(a.GetTotalNumHs() for a in start.GetAtoms())
        return sum(a.GetSymbol() == symbol for a in start.GetAtoms())
    return motifs.count(start, name)


def _called(name: str) -> str:
    return name.removeprefix("atom:")


def _absent(edit: FaithfulEdit, wanted: tuple[Requirement, ...], start: Chem.Mol) -> Iterator[Conflict]:
    """What is to be removed or replaced is not there, or not so often."""
    if edit.kind == "add" or not edit.old:
        return
    there = _present(start, edit.old)
    if there >= max(1, edit.count):
        return
    relative = [r for r in wanted if isinstance(r, GroupCount) and r.relative and r.motif in (edit.old, edit.new)]
    if there == 0:
        yield Conflict(f"the molecule has no {_called(edit.old)} to {edit.kind}", (edit, *relative), ())
        return
    fewer = {edit.old: -there, edit.new: there}
    yield Conflict(f"the molecule has only {there} {_called(edit.old)}, not {edit.count}, to {edit.kind}",
                   (edit, *relative), (replace(edit, count=there), *(replace(r, n=fewer[r.motif]) for r in relative)))


def _no_place(edit: FaithfulEdit, start: Chem.Mol) -> Iterator[Conflict]:
    """A group is added in place of a hydrogen: there must be one, and the place named must exist."""
    if edit.kind != "add":
        return
    if edit.where and not _present(start, edit.where):
        yield Conflict(f"the molecule has no {_called(edit.where)} to put the {_called(edit.new)} on", (edit,),
                       (replace(edit, where=""),))
        return
    free = sum(a.GetTotalNumHs() for a in start.GetAtoms())
    if not free:
        yield Conflict(f"no atom of the molecule has a hydrogen that a {_called(edit.new)} could replace", (edit,), ())
    elif edit.count > free:
        yield Conflict(f"the molecule has only {free} hydrogens that a {_called(edit.new)} could replace, "
                       f"not {edit.count:,}", (edit,), ())


def _pulled(edit: FaithfulEdit, wanted: tuple[Requirement, ...]) -> Iterator[Conflict]:
    """The change of a count that the edit itself fixes, against the change asked for."""
    times = edit.count or 1
    for r in wanted:
        if not (isinstance(r, GroupCount) and r.relative and r.op == "==") or edit.count == 0:
            continue
        gained = HOLDS.get(edit.new, {}).get(r.motif, 0) if edit.kind != "remove" else 0
        lost = HOLDS.get(edit.old, {}).get(r.motif, 0) if edit.kind != "add" else 0
        if not gained and not lost:
            continue
        change = times * (gained + (r.motif == edit.new) - lost - (r.motif == edit.old))
        if change != r.n:
            done = edit.words().split(",")[0]
            yield Conflict(
                f"{_holder(edit, gained)} by this definition: to {done} cannot change {r.motif} by {r.n:+d}, "
                f"it changes it by {change:+d}", (r,), (replace(r, n=change),))


def _holder(edit: FaithfulEdit, gained: int) -> str:
    name = edit.new if gained else edit.old
    held = " and ".join(HOLDS[name])
    return f"each {name} contains a {held}"


def _counts(wanted: tuple[Requirement, ...], start: Chem.Mol) -> Iterator[Conflict]:
    """Changes of counts that no molecule could show, whatever else were changed."""
    changes = {r.motif: r for r in wanted if isinstance(r, GroupCount) and r.relative and r.op in ("==", "<=", ">=")}
    for name, r in changes.items():
        after = motifs.count(start, name) + r.n
        if after < 0 and r.op != ">=":
            there = motifs.count(start, name)
            yield Conflict(f"the molecule has {there or 'no'} {name}, so {-r.n} cannot be removed", (r,),
                           (replace(r, n=-there),) if there else ())
    acid, hydroxyl = changes.get("carboxyl"), changes.get("hydroxyl")
    if acid and hydroxyl and acid.op != "<=" and hydroxyl.op != ">=":
        acids = motifs.count(start, "carboxyl") + acid.n
        hydroxyls = motifs.count(start, "hydroxyl") + hydroxyl.n
        if acids > hydroxyls >= 0:
            yield Conflict(
                f"each carboxyl contains a hydroxyl by this definition: {acids} carboxyl and {hydroxyls} hydroxyl "
                "cannot both hold", (acid, hydroxyl), (acid, replace(hydroxyl, n=hydroxyl.n + acids - hydroxyls)))
