"""The words of a description: two paragraphs out of the statements that passed their checks, and the table of them."""

from __future__ import annotations

import re

from assistant.answers import Molecule, Table
from assistant.evidence.phrases import named
from assistant.statements import Statement


def standing(molecule: Molecule) -> list[Statement]:
    """The statements that passed: nothing else is told."""
    checks = molecule.verdict.checks
    said = molecule.proposal.statements
    return [one for one, check in zip(said, checks, strict=False) if check.passed]


def words(molecule: Molecule) -> str:
    """The description: ChEBI's manner first, then the longer paragraph for people."""
    told = standing(molecule)
    short, long = paragraph(told), longer(told, molecule)
    return "\n\n".join(part for part in (short, long) if part)


def paragraph(told: list[Statement]) -> str:
    """The short paragraph in ChEBI's manner: "The molecule is a ... It is a ..., a ... and a ..."."""
    classes = [one for one in told if one.kind == "class"]
    sentences = []
    if classes:
        sentences.append(re.sub(r"^It is", "The molecule is", classes[0].sentence))
        listed = [one.sentence.removeprefix("The molecule is ").removeprefix("It is ").rstrip(".") for one in classes]
        listed = [re.sub(r"^a member of the class of", "a member of", one) for one in listed]
        sentences += [f"It is {_and(listed)}."] if len(listed) > 1 else []
    sentences += [one.sentence for one in told if one.kind == "relation"]
    return " ".join(sentences)


def _and(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def longer(told: list[Statement], molecule: Molecule) -> str:
    """What the short paragraph does not tell: formula, rings, substituents, stereo, charge, salts, pathway, alerts."""
    order = ("formula", "salt", "charge", "core", "substituents", "stereo", "known", "pathway")
    rest = sorted((one for one in told if one.kind in order), key=lambda one: order.index(one.kind))
    sentences = [one.sentence for one in rest]
    if sentences and molecule.name:
        sentences[0] = re.sub(
            r"^Its", f"The {{}} of {molecule.name}".replace("{} of ", "")[4:].capitalize() + "'s", sentences[0]
        )
    alerts = list(dict.fromkeys(f"{alert.name} ({alert.catalogue})" for alert in molecule.alerts))
    sentences += [f"Structural alerts: {', '.join(alerts[:4])}."] if alerts else []
    return " ".join(sentences)


def table(molecule: Molecule) -> Table:
    """Every statement with the atoms it is about (numbered from 1), and how it was found again."""
    rows = []
    for one, check in zip(molecule.proposal.statements, molecule.verdict.checks, strict=False):
        atoms = ", ".join(str(a + 1) for a in one.atoms[:24]) + (" …" if len(one.atoms) > 24 else "")
        rows.append((one.words, one.kind, atoms or "whole", "✓" if check.passed else "✗ not told", check.source))
    return Table(
        f"What is said of {named(molecule)}", ("statement", "kind", "atoms", "checked", "by"), tuple(rows), "statements"
    )
