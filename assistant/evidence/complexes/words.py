"""The text of an answer about complexes: a sentence a subject, or the comparison of two."""

from __future__ import annotations

from assistant.answers import Assembly, Value
from assistant.evidence.complexes.more_sentences import MORE
from assistant.evidence.complexes.phrasing import by_kind, called, ligand, number, residue
from assistant.evidence.complexes.sentences import SENTENCES
from assistant.facts_complexes import ComplexFacts
from assistant.tasks import AskComplex
from assistant.tasks_complexes import ComplexSubject
from assistant.wording import listed

OFTEN = ("which residues hydrogen bond with the ligand?", "what holds the ligand in the pocket?",
         "how buried is the ligand?")
"""The three questions most asked, offered below the card of a complex."""
SHOWN: dict[ComplexSubject, tuple[str, ...]] = {
    "card": ("chains", "residues", "waters", "metals"),
    "buried surface": ("sasa_free", "sasa_bound", "buried", "buried_share"),
    "b-factors": ("b_ligand", "b_pocket", "b_protein"),
    "chains": ("chains", "chain_names"),
    "residues": ("atoms", "residues", "chains"),
    "waters": ("waters", "waters_near"),
    "metals": ("metals",),
}
"""The values that belong to a subject."""
TABLES: dict[ComplexSubject, tuple[str, ...]] = {
    "describe": ("interactions",), "interactions": ("interactions",), "contact": ("interactions",),
    "contacts": ("neighbours",), "pocket": ("neighbours",), "nearest": ("neighbours",), "near misses": ("near",),
    "distance": ("measures",), "angle": ("measures",), "dihedral": ("measures",), "ligand": ("ligands",),
    "ligands": ("ligands",), "states": ("states",), "clashes": ("clashes",), "doctor": ("doctor",),
    "where": ("neighbours",), "behind": ("neighbours",), "move": ("turned",), "turn": ("turned",),
    "compare": ("complexes",),
}
"""Kinds of table that a card shows for a subject; the bench has them all."""


def asked(task: AskComplex, facts: ComplexFacts) -> tuple[Value, ...]:
    """The values a question is about."""
    names = {name for subject in task.what for name in SHOWN.get(subject, ())}
    return tuple(value for value in facts.values if value.name in names and value.value != "")


def words(task: AskComplex, assemblies: tuple[Assembly, ...]) -> str:
    """What is known by now, in words."""
    if not assemblies:
        return ""
    if "compare" in task.what and len(assemblies) > 1:
        return compare(assemblies)
    facts = assemblies[0].facts
    if facts.next:
        return ""
    said = [sentence(subject, facts, task) for subject in task.what]
    return " ".join(part for part in dict.fromkeys((*said, *facts.troubles)) if part)


def sentence(subject: ComplexSubject, facts: ComplexFacts, task: AskComplex) -> str:
    """What one subject is answered with."""
    written = SENTENCES.get(subject) or MORE.get(subject)
    return written(facts, task) if written else ""


def compare(found: tuple[Assembly, ...]) -> str:
    """What both have, and what only one of them has."""
    first, second = found[0].facts, found[1].facts
    sets = [{(one.kind, one.residue) for one in facts.contacts} for facts in (first, second)]
    told = []
    for facts in (first, second):
        kinds = listed(number(len(rows), kind) for kind, rows in by_kind(facts.contacts).items())
        told.append(f"{called(facts)} with {ligand(facts)}: {kinds or 'no interaction'}.")
    told.append(f"In common: {_pairs(sets[0] & sets[1]) or 'none'}.")
    told += [f"Only in {called(facts)}: {_pairs(mine)}." for facts, mine in (
        (first, sets[0] - sets[1]), (second, sets[1] - sets[0])) if mine]
    return " ".join(told)


def _pairs(keys: set[tuple[str, str]]) -> str:
    shown = sorted(keys)[:8]
    more = f" and {len(keys) - 8} more" if len(keys) > 8 else ""
    return listed(f"{kind} with {residue(name)}" for kind, name in shown) + more
