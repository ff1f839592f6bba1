"""Yes or no: rules of thumb, filters, drug-likeness, the BOILED-Egg; and which molecules of a list meet something."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.answers import Proposal, Value
from assistant.chem import counting_table, egg, molecules, rulebook
from assistant.chem.properties import PROPERTIES, measure, row
from assistant.facts_details import Details, Marked
from assistant.tasks import MeasureMolecule

Found = tuple[tuple[Value, ...], Details]
WORDS = {
    "RuleOfThree": "the rule of three",
    "LeadLike": "the lead-like limits",
    "GSK 4/400": "GSK's 4/400 rule",
    "Pfizer 3/75": "Pfizer's 3/75 rule",
}


def passes(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Each rule or filter by name: passed or not, with what is broken."""
    asked = task.what or ("Lipinski", "Veber", "Ghose", "Egan", "Muegge")
    values, rows, marks, notes = [], [], [], []
    failing = all(name.startswith("fails ") for name in asked)
    for name in (name.removeprefix("fails ") for name in asked):
        passed, broken, source, found = _one(mol, name)
        values.append(Value(name, passed, "", source, "rule", label=WORDS.get(name, name)))
        rows.append(("✓" if passed else "✗", name, broken or "nothing broken", source))
        marks += found
        alone = name in rulebook.RULES and len(asked) == 1
        notes += [f"{name}: {broken or _kept(mol, name)}."] if broken or alone else []
    answer = ("yes" if all(bool(v.value) != failing for v in values) else "no") if task.what else ""
    return tuple(values), Details(
        "passes", answer, tuple(marks), columns=("", "rule", "broken", "source"), rows=tuple(rows), notes=tuple(notes)
    )


def _kept(mol: Chem.Mol, name: str) -> str:
    """The terms of a rule that nothing breaks."""
    return ", ".join(term.words() for term in rulebook.apply(mol, rulebook.RULES[name]).terms)


def _one(mol: Chem.Mol, name: str) -> tuple[bool, str, str, list[Marked]]:
    """Whether it passes, what is broken in words, the source, and the atoms of alerts."""
    if name in rulebook.FILTERS:
        hits = rulebook.hits(mol, name)
        source = hits[0].reference if hits else f"{name} alerts, RDKit"
        return (
            not hits,
            "; ".join(hit.name for hit in hits),
            source,
            [Marked(f"{name}: {hit.name}", hit.atoms) for hit in hits],
        )
    result = rulebook.apply(mol, rulebook.RULES[name])
    broken = "; ".join(f"{term.words()}, limit {term.term.words()}" for term in result.broken)
    allowed = f" ({result.rule.allowed} may be broken)" if broken and result.passed and result.rule.allowed else ""
    return result.passed, broken + allowed, result.rule.source, []


def absorption(mol: Chem.Mol, task: MeasureMolecule, seed: int) -> Found:
    """Gut absorption and brain penetration by the BOILED-Egg, a rule."""
    values, notes = [], []
    for which in task.what or ("GI", "BBB"):
        found = egg.place(mol, which)
        said = ("high" if found.inside else "low") if which == "GI" else ("yes" if found.inside else "no")
        name = "GI absorption" if which == "GI" else "BBB permeant"
        values.append(Value(name, said, "", egg.SOURCE, "rule"))
        side, part = "inside" if found.inside else "outside", "white" if which == "GI" else "yolk"
        where = f"TPSA {found.tpsa:.1f} Å2 and LogP {found.logp:.2f} lie {side} the {part}"
        aside = (
            "; with S and P counted as polar it would be the other way round"
            if found.inside_with_s_and_p != found.inside
            else ""
        )
        notes.append(f"{where} of the BOILED-Egg{aside}.")
    answer = ("yes" if values[0].value in ("yes", "high") else "no") if len(values) == 1 else ""
    return tuple(values), Details(
        "absorption", answer, notes=(*notes, "A rule of passive diffusion, not a measurement; efflux is not in it.")
    )


LISTED = 200
"""Molecules of a list that meet what was asked and are shown; all of them are counted."""


def picked(task: MeasureMolecule) -> Iterator[Proposal]:
    """The molecules of a list that meet every condition, in the order asked for."""
    kept = [
        (named, mol)
        for named in task.molecules
        for mol in (molecules.read(named.smiles),)
        if all(_meets(mol, one) for one in task.what)
    ]
    order = next((one for one in task.what if one.startswith(("sort ", "top "))), "")
    if order:
        words = order.split()
        kept.sort(key=lambda pair: measure(pair[1], words[-2]), reverse=words[-1] == "down")
        kept = kept[: int(words[1])] if words[0] == "top" else kept
    shown = f"; the first {LISTED} of them are shown" if len(kept) > LISTED else ""
    details = Details("picked", notes=(f"{len(kept)} of {len(task.molecules)}{shown}",), more=len(kept) > LISTED)
    for rank, (named, mol) in enumerate(kept[:LISTED], start=1):
        yield Proposal(
            named.smiles, "calculation", rank=rank, values=_shown(mol, task), name=named.name, details=details
        )


def _meets(mol: Chem.Mol, condition: str) -> bool:
    """ "has ester", "not ester", "passes Lipinski", "fails Lipinski", "LogP < 3"; an order is no condition."""
    head, _, rest = condition.partition(" ")
    if head in ("sort", "top"):
        return True
    if head in ("has", "not"):
        return bool(counting_table.find(mol, rest)) == (head == "has")
    if head in ("passes", "fails"):
        return _one(mol, rest)[0] == (head == "passes")
    sign, _, number = rest.partition(" ")
    value, limit = measure(mol, head), float(number)
    return {"<": value < limit, ">": value > limit, "<=": value <= limit, ">=": value >= limit, "==": value == limit}[
        sign
    ]


def _shown(mol: Chem.Mol, task: MeasureMolecule) -> tuple[Value, ...]:
    names = [
        word
        for one in task.what
        for word in (one.split()[-2:-1] if one.startswith(("sort ", "top ")) else one.split()[:1])
        if word in PROPERTIES
    ]
    return tuple(
        Value(n, measure(mol, n), row(n).unit, row(n).source, digits=row(n).digits) for n in dict.fromkeys(names)
    )
