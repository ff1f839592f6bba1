"""What each question about a complex is answered with: sentences whose every number stands in a table."""

from __future__ import annotations

from collections.abc import Callable

from assistant.evidence.complexes.phrasing import (
    PRESETS,
    by_kind,
    called,
    counted,
    ends,
    length,
    ligand,
    measured,
    number,
    place,
    residue,
)
from assistant.facts_complexes import ComplexFacts, Contact
from assistant.tasks import AskComplex
from assistant.tasks_complexes import ComplexSubject
from assistant.wording import listed

MOST = 8
"""Residues or contacts named in a sentence; the table has them all."""
Sentence = Callable[[ComplexFacts, AskComplex], str]


def card(facts: ComplexFacts, task: AskComplex) -> str:
    """What the file holds, and how the ligand is held in one line."""
    title = f" ({facts.title})" if facts.title else ""
    if not facts.ligand:
        return f"{called(facts)}{title} has no small molecule that could be a ligand. {_counts(facts)}"
    kinds = by_kind(facts.contacts)
    held = listed(number(len(rows), kind) for kind, rows in kinds.items()) or "no interaction that meets the criteria"
    return f"{called(facts)}{title} with {ligand(facts)} as its ligand: {held}. {_counts(facts)}".strip()


def _counts(facts: ComplexFacts) -> str:
    parts = [counted(int(facts.value(name).value), word) for name, word in (
        ("chains", "chain"), ("residues", "residue"), ("waters", "water")) if facts.has(name)]
    return f"In the file: {listed(parts)}." if parts else ""


def describe(facts: ComplexFacts, task: AskComplex) -> str:
    """What holds the ligand, kind by kind."""
    if not facts.contacts:
        return f"No interaction of {ligand(facts)} meets the {_rules(facts)} criteria."
    told = [_kind(kind, rows) for kind, rows in by_kind(facts.contacts).items()]
    buried = ""
    if facts.has("buried_share"):
        buried = f" {facts.value('buried_share').text()} % of the surface of the ligand is buried."
    return f"{ligand(facts)} is held by {listed(told)}.{buried}"


def _kind(kind: str, rows: list[Contact]) -> str:
    where = list(dict.fromkeys(residue(one.residue) for one in rows))
    if kind == "hydrophobic":
        return f"{number(len(rows), kind)} with {_named(where)}"
    return f"{number(len(rows), kind)} ({_named([f'{ends(one)}, {length(one)}' for one in rows])})"


def _named(words: list[str]) -> str:
    more = f" and {len(words) - MOST} more" if len(words) > MOST else ""
    mark = "; " if any("," in word for word in words) else ", "
    return f"{mark.join(words[:MOST])}{more}"


def _rules(facts: ComplexFacts) -> str:
    return PRESETS.get(facts.preset, facts.preset)


def interactions(facts: ComplexFacts, task: AskComplex) -> str:
    """The interactions of the kinds asked about; what nearly is one where there is none."""
    wanted = task.kinds
    found = facts.of_kind(*wanted)
    spots = [spot for spot in facts.asked if spot]
    if spots:
        found = tuple(one for one in found if one.residue in spots)
    what = listed(wanted) or "interaction"
    whom = f" with {listed(map(residue, spots))}" if spots else ""
    if not found:
        near = [one for one in facts.near if (not wanted or one.kind in wanted) and (not spots or one.residue in spots)]
        almost = f" Nearest: {ends(near[0])}, {length(near[0])} ({near[0].failed})." if near else ""
        return f"No {what} of {ligand(facts)}{whom} by the {_rules(facts)} criteria.{almost}"
    told = [_kind(kind, rows) for kind, rows in by_kind(found).items()]
    return f"{ligand(facts)} has {listed(told)}{whom if not wanted else ''}, by the {_rules(facts)} criteria."


def contact(facts: ComplexFacts, task: AskComplex) -> str:
    """Whether the residues named touch the ligand, and how."""
    told = []
    for name in facts.asked:
        rows = [one for one in facts.contacts if one.residue == name]
        near = next((one for one in facts.neighbours if one.residue == name), None)
        if rows:
            kinds = listed(_kind(kind, found) for kind, found in by_kind(rows).items())
            told.append(f"Yes, {residue(name)} interacts with {ligand(facts)}: {kinds}.")
        elif near and near.distance <= TOUCH:
            told.append(f"{residue(name)} touches {ligand(facts)} ({near.atom} to {near.ligand_atom}, "
                        f"{near.distance:.2f} Å), but no interaction meets the {_rules(facts)} criteria.")
        elif near:
            told.append(f"No, {residue(name)} is not in contact with {ligand(facts)}: its nearest atom {near.atom} is "
                        f"{near.distance:.2f} Å from {near.ligand_atom}.")
    return " ".join(told) or interactions(facts, task)


TOUCH = 4.0
"""Å between heavy atoms: nearer is in touch (about the sum of two van der Waals radii and half an Å)."""


def contacts(facts: ComplexFacts, task: AskComplex) -> str:
    reach = f"{facts.value('reach').text()} Å" if facts.has("reach") else "the usual distance"
    names = [residue(one.residue) for one in facts.neighbours]
    if not names:
        return f"No residue lies within {reach} of {ligand(facts)}."
    told = f": {', '.join(names[:3 * MOST])}" + (f" and {len(names) - 3 * MOST} more" if len(names) > 3 * MOST else "")
    return f"{len(names)} residues lie within {reach} of {ligand(facts)}{told}."


def near_misses(facts: ComplexFacts, task: AskComplex) -> str:
    rows = [one for one in facts.near if not task.kinds or one.kind in task.kinds]
    if not rows:
        return f"Nothing nearly meets the {_rules(facts)} criteria without meeting them."
    told = [f"{one.kind} {ends(one)}, {length(one)}: {one.failed}" for one in rows[:MOST // 2]]
    more = f" The table has all {len(rows)}." if len(rows) > MOST // 2 else ""
    return f"{len(rows)} near {'miss' if len(rows) == 1 else 'misses'}: {'; '.join(told)}.{more}"


def measures(facts: ComplexFacts, task: AskComplex) -> str:
    told = []
    for one in facts.measures:
        words = [place(name) for name in one.words]
        if one.kind == "distance":
            told.append(f"{words[0]} is {measured(one)} from {words[1]}.")
        else:
            told.append(f"The {one.kind} {', '.join(words)} is {measured(one)}.")
    return " ".join(told)


def nearest(facts: ComplexFacts, task: AskComplex) -> str:
    rows = facts.neighbours[:MOST // 2]
    if not rows:
        return f"No residue is near {ligand(facts)}."
    first, *others = [f"{residue(one.residue)} ({one.atom} to {one.ligand_atom}, {one.distance:.2f} Å)" for one in rows]
    then = f", then {listed(others)}" if others else ""
    return f"The nearest residue is {first}{then}."


SENTENCES: dict[ComplexSubject, Sentence] = {
    "card": card,
    "describe": describe,
    "interactions": interactions,
    "contact": contact,
    "contacts": contacts,
    "near misses": near_misses,
    "distance": measures,
    "angle": measures,
    "dihedral": measures,
    "nearest": nearest,
    "pocket": contacts,
}
