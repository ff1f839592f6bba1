"""The words of a description: two paragraphs out of the statements that passed their checks, and the table of them."""

from __future__ import annotations

import re

from assistant.answers import Check, Molecule, Table
from assistant.chem.described.ranked import figures, shown
from assistant.evidence.phrases import capital, named
from assistant.statements import Statement
from assistant.wording import listed

_PART = re.compile(r" (?:is|are) part of it\.$")


def paired(molecule: Molecule) -> list[tuple[Statement, Check | None]]:
    """Every statement with its check; a prediction has none."""
    checks = iter(molecule.verdict.checks)
    return [(one, None if one.predicted else next(checks, None)) for one in molecule.proposal.statements]


def standing(molecule: Molecule) -> list[Statement]:
    """The statements that passed, and predictions: nothing else is told."""
    return [one for one, check in paired(molecule) if one.predicted or (check is not None and check.passed)]


def words(molecule: Molecule) -> str:
    """The description: ChEBI's manner first, then the longer paragraph for people."""
    told = standing(molecule)
    short, long = paragraph(told), longer(told, molecule)
    return "\n\n".join(part for part in (short, long) if part)


def titled(molecule: Molecule) -> str:
    """The description as one of several: it begins with the molecule's name."""
    text = words(molecule).replace("\n\n", " ")
    if text.startswith("The molecule is"):
        return text.replace("The molecule", capital(named(molecule)), 1)
    return f"{capital(named(molecule))}: {text}"


def of_class(molecule: Molecule) -> str:
    """Whether a molecule is of the class that was asked about, and why."""
    asked = next(value for value in molecule.proposal.values if value.name == "Class")
    why = next((str(value.value) for value in molecule.proposal.values if value.name == "Why"), "")
    who, found = named(molecule), standing(molecule)
    if asked.value == "yes" and found:
        return f"Yes: {who} is {_class(found[0])}{f': {why}' if why else ''}.{_seldom(found[0].words)}"
    if asked.value == "no":
        return f"No: {who} is not of the class “{asked.label}”{f': {why}' if why else ''}."
    return f"Retort's tables cannot tell whether {who} is of the class “{asked.label}”."


def _seldom(name: str) -> str:
    """A warning for a class that is right too seldom, or was met too seldom, to be told unasked."""
    met = figures()[name]
    said = f" By Retort's table; ChEBI or a second way agrees for {met.right} of {met.hits} molecules held out."
    return "" if shown(name) else said


def paragraph(told: list[Statement]) -> str:
    """The short paragraph in ChEBI's manner: "The molecule is a ... that has a ... It is a ..., a ... and a ..."."""
    classes = [_class(one) for one in told if one.kind == "class"]
    sentences = [f"The molecule is {classes[0]}{_built(_first(told))}."] if classes else []
    sentences += [f"It is {listed(classes[1:])}."] if classes[1:] else []
    sentences += [one.sentence for one in told if one.kind in ("relation", "sequence", "built")]
    return " ".join(sentences)


def _class(one: Statement) -> str:
    """The class of a sentence, with its article."""
    said = re.sub(r"^(?:The molecule|It) is ", "", one.sentence).rstrip(".")
    return said.replace("a member of the class of", "a member of")


def _built(one: Statement | None) -> str:
    """ " that has a benzene ring bearing a hydroxy group" out of "The benzene ring bears a hydroxy group."."""
    if one is None:
        return ""
    if one.kind == "positions":
        return " that is " + one.sentence.removeprefix("It is ").rstrip(".")
    said = re.sub(r"^The (\S)", lambda m: f"{'an' if m[1] in 'aeiou' else 'a'} {m[1]}", one.sentence.rstrip("."))
    return " that has " + said.replace(" bears ", " bearing ", 1)


def _first(told: list[Statement]) -> Statement | None:
    """What the first sentence says of the parent: what it is substituted by, or what its ring bears.

    Nobody thinks of a peptide or a glycoside as a substituted acid or oxane: their residues are told instead.
    """
    residues = any(one.kind in ("sequence", "unit") for one in told)
    whole = (one for one in told if one.kind == "positions" and one.where == "both" and not residues)
    return next(whole, None) or next((one for one in told if one.kind == "substituents"), None)


def _placed_too(one: Statement, told: list[Statement]) -> bool:
    """Whether something told says it already: what a ring bears, that it is there, that it is a zwitterion."""
    rings = [set(other.atoms) for other in told if other.kind in ("positions", "unit", "substituents")]
    if one.kind == "core":
        return bool(_PART.search(one.sentence)) and any(set(one.atoms) <= atoms for atoms in rings)
    return one.kind == "charge" and any(other.kind == "class" and other.words == one.words for other in told)


def longer(told: list[Statement], molecule: Molecule) -> str:
    """What the short paragraph does not tell: formula, rings, substituents, stereo, charge, salts, pathway, alerts."""
    order = ("name", "formula", "salt", "charge", "core", "unit", "groups", "positions", "substituents", "stereo",
             "known", "pathway", "role")
    said = _first(told)
    others = [one for one in told if one.kind in order and one is not said and not _placed_too(one, told)]
    others = [one for one in others if one.kind != "positions" or one.where == "long"]
    rest = sorted(others, key=lambda one: order.index(one.kind))
    sentences = _together([one.sentence for one in rest])
    if sentences and (molecule.name or not any(one.kind == "class" for one in told)):
        whose = molecule.name or "the molecule"
        sentences[0] = re.sub(r"^Its molecular formula", f"The molecular formula of {whose}", sentences[0])
        sentences[0] = sentences[0].replace("A systematic name of it is", f"A systematic name of {whose} is", 1)
    alerts = list(dict.fromkeys(f"{alert.name} ({alert.catalogue})" for alert in molecule.alerts))
    sentences += [f"Structural alerts by rule: {', '.join(alerts[:6])}{_others(len(alerts) - 6)}."] if alerts else []
    return " ".join(sentences)


def _others(n: int) -> str:
    return f" and {n} more" if n > 0 else ""


def _together(sentences: list[str]) -> list[str]:
    """Sentences on parts as one: "A pyridine ring and a pyrrolidine ring are part of it."."""
    parts = [_PART.sub("", one) for one in sentences if _PART.search(one)]
    if len(parts) < 2:
        return sentences
    told = listed([part if not n else part[0].lower() + part[1:] for n, part in enumerate(parts)])
    at = next(n for n, one in enumerate(sentences) if _PART.search(one))
    others = [one for one in sentences if not _PART.search(one)]
    return [*others[:at], f"{told} are part of it.", *others[at:]]


def table(molecule: Molecule) -> Table:
    """Every statement with the atoms it is about (numbered from 1), and how it was found again."""
    rows = [(one.words, ranges(one.atoms) or "whole", _again(one, check)) for one, check in paired(molecule)]
    title = f"What is said of {named(molecule)}"
    return Table(title, ("statement", "atoms", "found again by"), tuple(rows), "statements")


def _again(one: Statement, check: Check | None) -> str:
    if check is None:
        return f"predicted, p {one.predicted:.2f}"
    return f"✓ {check.source}" if check.passed else "✗ not told"


def ranges(atoms: tuple[int, ...], most: int = 4) -> str:
    """Atoms numbered from 1, runs of them as one: "1–5, 10, 12–14"."""
    runs: list[list[int]] = []
    for atom in sorted(set(atoms)):
        if runs and atom == runs[-1][-1] + 1:
            runs[-1].append(atom)
        else:
            runs.append([atom])
    told = [str(run[0] + 1) if len(run) == 1 else f"{run[0] + 1}–{run[-1] + 1}" for run in runs]
    return ", ".join(told[:most]) + (" …" if len(told) > most else "")
