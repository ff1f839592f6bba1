"""Words for a designed molecule: what was done, how many candidates, what was checked, what failed."""

from __future__ import annotations

from assistant import checks
from assistant.answers import Check, Molecule
from assistant.chem import motifs
from assistant.chem.molecules import read
from assistant.chem.properties import figure
from assistant.errors import BadStructure, TooLarge
from assistant.evidence.phrases import capital, some
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    FaithfulEdit,
    GroupCount,
    KeepPart,
    PropertyChange,
    PropertyRange,
    Requirement,
    RingCount,
)
from assistant.wording import listed, number

SHORT = {"halo": "halogen", "Boc": "Boc group"}
"""Motif rows whose name reads oddly in a sentence."""


def words(task: DesignMolecule, molecules: tuple[Molecule, ...]) -> str:
    """One to three sentences about the best molecule and the number of candidates."""
    if not molecules:
        return "No candidate was found."
    best = molecules[0]
    opening = _done(task) if best.verdict.passed else "Not everything asked is met."
    return " ".join(part for part in (opening, _summary(task, molecules), _reading(task, best)) if part)


def _done(task: DesignMolecule) -> str:
    """What the edits were, in the past tense; "" where nothing was edited."""
    edits = [edit for edit in task.requirements if isinstance(edit, FaithfulEdit)]
    if not edits:
        return ""
    return capital(listed(_edit(edit) for edit in edits)) + "."


def _edit(edit: FaithfulEdit) -> str:
    site = f" on the {_thing(edit.where)}" if edit.where else ""
    if edit.kind == "add":
        return f"added {_how_many(edit.count, edit.new)}{site}"
    if edit.kind == "remove":
        return f"removed {_how_many(edit.count, edit.old)}{site}"
    new = "hydrogen" if edit.new == "atom:H" else _thing(edit.new)
    article = "" if edit.new.startswith("atom:") else "an " if new[0] in "aeiou" else "a "
    return f"replaced {_how_many(edit.count, edit.old)} by {article}{new}{site}"


def _how_many(count: int, name: str) -> str:
    if count == 0:
        return f"every {_thing(name)}"
    return f"{number(count)} {_thing(name) if count == 1 else _several(name)}"


def _thing(name: str) -> str:
    """A motif or "atom:F" as a word."""
    return f"{name.removeprefix('atom:')} atom" if name.startswith("atom:") else SHORT.get(name, name)


def _several(name: str) -> str:
    plural = motifs.MOTIFS[name].plural if name in motifs.MOTIFS else ""
    return plural or f"{_thing(name)}s"


def _summary(task: DesignMolecule, molecules: tuple[Molecule, ...]) -> str:
    """How many candidates, and the checks that matter, with what was found."""
    best = molecules[0]
    if best.verdict.passed:
        good = sum(m.verdict.passed for m in molecules)
        told = some(_findings(task, best))
        return f"{_candidates(len(molecules), good)}{': ' if told else ''}{told}."
    failed = capital("; ".join(map(_failure, best.verdict.failed)))
    return f"{failed}. The other checks passed." if _any_passed(best) else f"{failed}."


def _any_passed(molecule: Molecule) -> bool:
    return any(check.passed for check in molecule.verdict.checks)


def _candidates(all_of_them: int, good: int) -> str:
    if all_of_them == 1:
        return "One candidate; all checks passed"
    if good == all_of_them:
        return f"{capital(number(good))} candidates; all checks passed"
    verb = "passes" if good == 1 else "pass"
    return f"{capital(number(all_of_them))} candidates, {number(good)} of which {verb} all checks; the first"


def _failure(check: Check) -> str:
    if check.found in ("no", "yes"):
        return f"not met: {check.expected.replace('atom:', '')}"
    return f"{check.name} is {_spaced(check.found, check.unit)}, asked: {_spaced(check.expected, check.unit)}"


def _spaced(text: str, unit: str) -> str:
    return f"{text} {unit}".strip()


def _findings(task: DesignMolecule, best: Molecule) -> list[str]:
    """Each thing asked with its number: "hydroxyl 1 → 2", "LogP 3.07 → 2.78", "C atoms 8"."""
    pairs = zip(task.requirements, best.verdict.checks, strict=False)
    told = (_finding(task, requirement, check, best) for requirement, check in pairs if not _silent(requirement))
    return [words for words in dict.fromkeys(told) if words]


def _silent(requirement: Requirement) -> bool:
    """What follows from something else that is told (a faithful edit, the rest of a closed list)."""
    return isinstance(requirement, FaithfulEdit) or getattr(requirement, "implied", False)


def _finding(task: DesignMolecule, requirement: Requirement, check: Check, best: Molecule) -> str:
    if isinstance(requirement, KeepPart):
        return f"{requirement.label or requirement.query} kept"
    before = _before(task, requirement, best)
    arrow = f"{before} → " if before else ""
    return f"{check.name} {arrow}{_spaced(check.found, check.unit)}"


def _before(task: DesignMolecule, requirement: Requirement, best: Molecule) -> str:
    """What the start had of it, "" where there is no start or nothing to compare."""
    if task.start is None:
        return ""
    if isinstance(requirement, PropertyChange | PropertyRange) and requirement.name in best.deltas:
        now = best.value(requirement.name)
        assert isinstance(now.value, int | float)
        return figure(now.value - best.deltas[requirement.name], now.digits)
    if isinstance(requirement, GroupCount | AtomCount | BondCount | RingCount):
        try:
            return str(checks.counted(read(task.start.smiles), requirement))
        except (BadStructure, TooLarge):
            return ""
    return ""


def _reading(task: DesignMolecule, best: Molecule) -> str:
    """Where the published count and a chemist's differ on this molecule: which was used, and what the other gives."""
    asked = [r.motif for r in task.requirements if isinstance(r, GroupCount) and not r.implied]
    return readings(best.smiles, tuple(dict.fromkeys(asked)))


def readings(smiles: str, names: tuple[str, ...]) -> str:
    """A sentence for each motif that a chemist would count differently in this molecule."""
    try:
        mol = read(smiles)
    except (BadStructure, TooLarge):
        return ""
    told = []
    for name in names:
        ours, theirs = motifs.count(mol, name), motifs.count_as_chemist(mol, name)
        if ours != theirs:
            row = motifs.motif(name)
            told.append(f"{capital(_thing(name))} is counted as published ({row.source}): {row.note}; "
                        f"a chemist's reading gives {theirs}.")
    return " ".join(told)
