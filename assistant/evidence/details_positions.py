"""The sentences of questions for positions, equivalent atoms and chains."""

from __future__ import annotations

from assistant.answers import Molecule
from assistant.evidence.phrases import capital, named, some
from assistant.facts_details import Details
from assistant.tasks import MeasureMolecule
from assistant.wording import listed

SIDES = ("cis", "trans")
GREEK = ("alpha", "beta", "gamma", "delta", "epsilon")


def positions(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "Yes: in 2-chlorophenol the chlorine atom is ortho to the hydroxy group." """
    kind = task.what[0]
    if kind in ("sit", "is"):
        return _related(task.what, molecule, details)
    value = molecule.proposal.values[0]
    if kind == "which":
        return _so_placed(task.what, molecule, details)
    if kind == "at":
        return _at(task.what, molecule, details)
    if kind == "bears":
        return f"{capital(str(value.value))}: that is at position {task.what[2]} in {named(molecule)}."
    bearing = some([f"{row[1]} at {row[0]}" for row in details.rows], 12)
    return f"{capital(str(value.value))}: {named(molecule)} bears {bearing or 'nothing but hydrogen'}."


def _related(what: tuple[str, ...], molecule: Molecule, details: Details) -> str:
    lead = f"{capital(details.answer)}: " if details.answer else ""
    if not details.rows:
        return _missing(what, molecule, details)
    words = list(dict.fromkeys(row[4] for row in details.rows))
    several = len(details.rows) > 1
    if not several:
        body = _pair(what, details.rows[0], molecule)
    elif len(words) == 1:
        body = f"in {named(molecule)} all {len(details.rows)} pairs of {_of(what)} are {_tell(details.rows[0])}"
    else:
        each = some([f"{row[0]} {row[1]} and {row[2]} {row[3]} are {_tell(row)}" for row in details.rows], 6)
        hold = sum(row[4] == what[3] for row in details.rows)
        count = f", {hold} of them {what[3]}" if details.answer == "partly" and hold else ""
        body = (f"{named(molecule)} has {len(details.rows)} pairs of {_of(what)}{count}: {each}"
                " (numbers of the SMILES atoms)")
    first = "" if lead else "" if several or what[0] != "sit" else f"{capital(words[0])}: "
    return f"{lead or first}{body}." if lead or first else f"{capital(body)}."


def _so_placed(what: tuple[str, ...], molecule: Molecule, details: Details) -> str:
    """ "Methoxy: it is ortho to the hydroxy group of vanillin." """
    if not any(mark.label == what[1] for mark in details.marks):
        return f"{capital(named(molecule))} has no {what[1]}."
    found = list(dict.fromkeys(row[0] for row in details.rows))
    verb = "are" if len(details.rows) > 1 else "is"
    return f"{capital(listed(found) or 'nothing but hydrogen')} {verb} {what[2]} to the {what[1]} of {named(molecule)}."


def _pair(what: tuple[str, ...], row: tuple[str, ...], molecule: Molecule) -> str:
    if row[4] in GREEK:
        return f"in {named(molecule)} the {what[1]} is {row[4]} to the {what[2]}"
    if row[4] == "on it":
        return f"in {named(molecule)} the {what[1]} is bound to the {what[2]} itself"
    if what[1] == what[2]:
        return f"in {named(molecule)} the two {plural(what[1])} are {_tell(row)}"
    return f"in {named(molecule)} the {what[1]} and the {what[2]} are {_tell(row)}"


def _tell(row: tuple[str, ...]) -> str:
    word = row[4]
    if word in SIDES:
        of = "ring" if row[5] else "double bond"
        return f"{word}: on {'the same side' if word == 'cis' else 'opposite sides'} of the {of}"
    return {
        "vicinal": "vicinal, on neighbouring atoms",
        "geminal": "geminal, on the same atom",
        "apart": "in no such relation",
        "not set": "so placed that they can be cis or trans, and the configuration is not set",
        "on it": "bound to one another",
    }.get(word, f"{word} to one another" if word in ("ortho", "meta", "para") or word.startswith("1,") else word)


def _of(what: tuple[str, ...]) -> str:
    return plural(what[1]) if what[1] == what[2] else f"{what[1]} and {what[2]}"


def _missing(what: tuple[str, ...], molecule: Molecule, details: Details) -> str:
    """Which of the groups is not there, or that there is only one of it."""
    there = {mark.label for mark in details.marks}
    none = [one for one in dict.fromkeys(what[1:3]) if one not in there]
    lead = "No: " if details.answer else ""
    said = (
        f"has no {listed(none, 'and no')}"
        if none
        else f"has only one {what[1]}"
        if what[1] == what[2]
        else (f"has the {what[1]} only as a part of the {what[2]}")
    )
    return f"{lead}{named(molecule) if lead else capital(named(molecule))} {said}."


def _at(what: tuple[str, ...], molecule: Molecule, details: Details) -> str:
    group = what[1]
    rows = [row for row in details.rows if row[1] == group]
    lead = f"{capital(details.answer)}: " if details.answer and rows else ""
    if not rows:
        there = any(mark.label == group for mark in details.marks)
        where = (
            "on its main chain"
            if what[2] == "chain"
            else f"on {'its ' + what[2] if what[2] else 'a'} ring that is numbered here"
        )
        first = "No: " if details.answer else ""
        return f"{first}{capital(named(molecule))} has no {group}{' ' + where if there else ''}."
    places = [f"{row[0]} of {_ring(row[2])}" for row in rows]
    either = " (whichever is numbered first)" if any(" or " in row[0] for row in rows) else ""
    first = "" if lead else f"{listed(list(dict.fromkeys(row[0] for row in rows)))}: "
    return (
        f"{lead}{first}in {named(molecule)} the {group} is at position {listed(list(dict.fromkeys(places)))}{either}."
    )


def _ring(name: str) -> str:
    return f"the {name}" if name.startswith("chain") else name


def environments(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "3: p-xylene has 3 kinds of carbon." """
    value, lead = molecule.proposal.values[0], f"{capital(details.answer)}: " if details.answer else ""
    kind = task.what[0]
    if kind == "equivalent":
        told = _equal(task.what[1], molecule, details)
        return f"{value.value}: {told}" if task.what[2:] and len(details.rows) > 1 else told
    if kind == "symmetric":
        some_ = (
            "some of its atoms are equivalent by symmetry"
            if details.answer == "yes"
            else "no two of its atoms are equivalent by symmetry"
        )
        all_ = molecule.proposal.values[1].value
        of = f"{value.value} kind{'' if value.value == 1 else 's'} among {all_} heavy atoms"
        return f"{lead}{some_}: {named(molecule)} has {of}."
    word = value.name.removesuffix(" environments")
    kinds = "kind" if value.value == 1 else "kinds"
    sizes = some([f"{row[2]} at {_numbered(row[1])}" for row in details.rows], 8)
    where = f": {sizes}" if details.rows and len(details.rows) <= 8 else ""
    told = f"{value.value} symmetry-distinct {kinds} of {word}{where}"
    return f"{lead or str(value.value) + ': '}{named(molecule)} has {told}."


def _numbered(atoms: str) -> str:
    """ "atom 1", "atoms 3 4 7 8", each once."""
    once = list(dict.fromkeys(atoms.split()))
    return f"atom{'' if len(once) == 1 else 's'} {', '.join(once)}"


def plural(name: str) -> str:
    """ "hydroxy groups", "carboxylic acids", "primary amines"."""
    return name + "es" if name.endswith(("s", "x", "ch")) else name + "s"


def _equal(group: str, molecule: Molecule, details: Details) -> str:
    n, kinds = len(details.rows), int(molecule.proposal.values[0].value)
    if n < 2:
        return f"{capital(named(molecule))} has {'no' if not n else 'only one'} {group}."
    lead = f"{capital(details.answer)}: " if details.answer else ""
    if kinds == 1:
        return f"{lead}the {n} {plural(group)} of {named(molecule)} are all equivalent."
    each = listed(
        f"kind {kind}: {sum(row[0] == kind for row in details.rows)}"
        for kind in dict.fromkeys(row[0] for row in details.rows)
    )
    return f"{lead}the {n} {plural(group)} of {named(molecule)} are of {kinds} kinds ({each})."


def chain(task: MeasureMolecule, molecule: Molecule, details: Details) -> str:
    """ "9: the longest carbon chain of ... has 9 atoms, with 2 branches." """
    length, arms, points = (int(one.value) for one in molecule.proposal.values)
    lead = f"{capital(details.answer)}: " if details.answer else ""
    if not length:
        return f"{lead or '0: '}{named(molecule)} has no carbon outside rings."
    tell = f"{arms} branch{'' if arms == 1 else 'es'} on it" if arms else "no branch on it"
    body = f"the longest carbon chain of {named(molecule)} has {length} carbon{'' if length == 1 else 's'}, with {tell}"
    more = (
        f"; {points} carbon{' outside rings is' if points == 1 else 's outside rings are'} bound to 3 carbons or more"
        if points
        else ""
    )
    first = lead or f"{arms if task.what[0] == 'branches' else length}: "
    return f"{first}{body}{more}."
