"""Words and tables for names: the name by rule with its check, the common name, a name that was given."""

from __future__ import annotations

from assistant.answers import Check, Molecule, Table
from assistant.chem import names as words
from assistant.chem.molecules import shorten
from assistant.chem.names import java
from assistant.evidence.phrases import capital, named
from assistant.tasks import MeasureMolecule

_SAME = "read back by OPSIN it is this molecule (standard InChI)"
_RULE_CHECK = "IUPAC name"


def sentence(task: MeasureMolecule, molecule: Molecule) -> str:
    """What one molecule is called and how far that holds; where a name was given, whether it names the molecule."""
    said = _said(molecule)
    if task.what:
        return _claim(molecule, said)
    return " ".join(filter(None, (_by_rule(molecule, said), _common(molecule, said))))


def table(molecules: tuple[Molecule, ...]) -> Table:
    """One row a molecule: its names, the tick, and who gave them."""
    rows = []
    for molecule in molecules:
        said, check = _said(molecule), _check(molecule)
        tick = "not verified here" if check is None else "✓" if check.passed else "✗"
        rows.append((molecule.smiles, said.get(words.IUPAC, "") or "no verified name", tick,
                     said.get(words.COMMON, ""), said.get(words.MISSING, "")))
    return Table("Names", ("SMILES", "IUPAC name", "read back", "common name", "missing"), tuple(rows), "names")


def asked(molecules: tuple[Molecule, ...]) -> bool:
    """Whether these molecules were named."""
    return bool(molecules) and all({words.IUPAC, words.MISSING} & _said(molecule).keys() for molecule in molecules)


def _said(molecule: Molecule) -> dict[str, str]:
    return {value.name: str(value.value) for value in molecule.proposal.values}


def _check(molecule: Molecule) -> Check | None:
    return next((check for check in molecule.verdict.checks if check.name.startswith(_RULE_CHECK)), None)


def _by_rule(molecule: Molecule, said: dict[str, str]) -> str:
    name, check = said.get(words.IUPAC, ""), _check(molecule)
    who = named(molecule)
    if not name:
        return f"{_begin(molecule)} has no verified name here: {said.get(words.MISSING, 'the rules gave none')}."
    if check is None:
        return f"By the rules {who} is {name}; not verified here: {java.why_not()} {java.INSTALL}."
    if not check.passed:
        return f"{_begin(molecule)} has no verified name here. Without its stereochemistry it is {name}."
    form = f" ({check.note})" if check.note else ""
    if name.casefold() == molecule.name.casefold():
        return f"{capital(name)} is the name by IUPAC's rules; {_SAME}{form}."
    return f"The IUPAC name of {who} is {name}; {_SAME}{form}."


def _begin(molecule: Molecule) -> str:
    """A molecule at the beginning of a sentence: a capital for a name, never for a SMILES."""
    return capital(molecule.name) if molecule.name else named(molecule)


def _common(molecule: Molecule, said: dict[str, str]) -> str:
    common = said.get(words.COMMON, "")
    if not common or common.lower() in (molecule.name.lower(), said.get(words.IUPAC, "").lower()):
        return ""
    return f"Its common name is {common} (Retort's table)."


def _claim(molecule: Molecule, said: dict[str, str]) -> str:
    given, rule = said.get(words.GIVEN, ""), said.get(words.IUPAC, "")
    verdict = molecule.verdict.checks
    check = next(one for one in verdict if one.name.startswith("“") and one.name.endswith(" read"))
    if words.UNREAD in said:
        return f"No: {said[words.UNREAD]} {_rule_name(molecule, rule)}".strip()
    if not check.passed:
        meant = shorten(said.get(words.MEANT, ""))
        return f"No: {given} is {meant}, another molecule: {check.note}. {_rule_name(molecule, rule)}".strip()
    if rule and rule.casefold() == given.casefold():
        return f"Yes: {given} is the name by IUPAC's rules; {_SAME}."
    known = said.get(words.COMMON, "")
    kind = "its common name in Retort's table" if known.casefold() == given.casefold() else "not the name by the rules"
    beside = f", which is {rule}" if rule and "rules" in kind else f"; by the rules it is {rule}" if rule else ""
    return f"{capital(given)} does name this molecule ({_SAME.split(' it is')[0]}), but it is {kind}{beside}." \
        if "not" in kind else f"Yes: {given} names this molecule and is {kind}{beside}."


def _rule_name(molecule: Molecule, rule: str) -> str:
    return f"The name of {named(molecule)} by the rules is {rule}." if rule else ""
