"""Name → structure: our own tables first, then OPSIN, then the same name with a slip mended; what was read is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.chem import molecules
from assistant.chem.names import abbreviations, cas, common, java, opsin
from assistant.chem.names.parts import of_parts
from assistant.chem.names.spellings import capitals, isotope, picene, plain
from assistant.chem.names.suggestions import suggestions
from assistant.errors import BadStructure, NotSupported, NotUnderstood, RetortError, TooLarge

Kind = Literal["systematic", "common", "abbreviation", "CAS number"]
OPSIN = "OPSIN 2.9.0"
OWN = "Retort's table"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means: canonical SMILES, what kind of name it is, who read it, and a note on how.

    ``name`` is as it was given. Where nothing was found ``smiles`` is "" and ``problem`` says why, ``near`` what may
    have been meant.
    """

    name: str
    smiles: str = ""
    kind: Kind = "systematic"
    source: str = ""
    note: str = ""
    problem: str = ""
    near: tuple[str, ...] = ()


def meaning(name: str) -> Meaning:
    """The structure of one name.

    Raises
    ------
    NotUnderstood
        When it is no name that is known here; the message says which part is not, and what is near.
    NotSupported
        When only OPSIN could read it and there is no Java, or it names a group and not a molecule.
    """
    found = _own(plain(name))
    if found is None:
        java_missing = java.why_not()
        if java_missing:
            raise _without_java(name)
        found = meanings([name], near=True)[0]
    if found.smiles:
        return found
    raise _refused(found)


def meanings(names: Sequence[str], near: bool = False) -> list[Meaning]:
    """The structures of many names in one go, in order: one that means none has its problem, never an error.

    ``near``: look also for what may have been meant, which takes longer.
    """
    bare = [plain(name) for name in names]
    own = [_own(name) for name in bare]
    rest = [name for name, found in zip(bare, own, strict=True) if found is None]
    read = _by_opsin(list(dict.fromkeys(rest)))
    found = [one or read[name] for name, one in zip(bare, own, strict=True)]
    return [_with_near(one) if near and not one.smiles and one.kind == "systematic" else one for one in found]


def _own(name: str) -> Meaning | None:
    """What our own tables say; None where they do not have it."""
    if cas.looks_like(name):
        return _by_number(name)
    if group := abbreviations.group(name):
        return Meaning(name, kind="abbreviation", source=OWN, problem=group.words())
    if short := abbreviations.molecule(name):
        return Meaning(name, short.smiles, "abbreviation", OWN, f"short for {short.name}")
    try:
        smiles = common.smiles_of(name)
    except NotUnderstood:
        return None
    return Meaning(name, smiles, "common", OWN)


def _by_number(name: str) -> Meaning:
    problem = cas.problem(name)
    if problem:
        return Meaning(name, kind="CAS number", problem=problem)
    known = cas.NUMBERS.get(cas.number(name))
    if known is None:
        told = f"“{name}” is a CAS registry number with a right check digit, but it is not in Retort's own small table."
        return Meaning(name, kind="CAS number", problem=told)
    return Meaning(name, common.smiles_of(known), "CAS number", OWN, f"the CAS registry number of {known}")


def _by_opsin(names: list[str]) -> dict[str, Meaning]:
    if names and not java.available():
        return {name: Meaning(name, problem=java.why_not()) for name in names}
    found = {one.name: _read(one) for one in opsin.parse(names)}
    open_ = [name for name in names if not found[name].smiles]
    for name, other in _again(open_).items():
        found[name] = other
    for name in names:
        if ";" in name and (salt := of_parts(name)):
            found[name] = Meaning(name, salt, source=OPSIN, note="read part by part")
    return found


def _read(parsed: opsin.Parsed, note: str = "") -> Meaning:
    if not parsed.smiles:
        return Meaning(parsed.name, problem=parsed.problem)
    try:
        return Meaning(parsed.name, molecules.canonical(parsed.smiles), source=OPSIN, note=note)
    except (BadStructure, TooLarge) as error:
        return Meaning(parsed.name, problem=f"what it names cannot be a molecule here: {error}")


def _again(names: list[str]) -> dict[str, Meaning]:
    """Names that were not read, with their capitals or the mass number of an element put right."""
    other = {name: better for name in names if (better := isotope(name) or picene(name) or capitals(name)) != name}
    read = dict(zip(other, opsin.parse(list(other.values())), strict=True))
    return {name: Meaning(name, one.smiles, source=one.source, note=one.note)
            for name, parsed in read.items()
            if (one := _read(parsed, f"read as {parsed.name}")).smiles}


def _with_near(found: Meaning) -> Meaning:
    near = () if opsin.GROUP in found.problem else tuple(suggestions(found.name))
    return Meaning(found.name, problem=found.problem, near=near)


def _without_java(name: str) -> NotSupported:
    shown = molecules.shorten(name)
    return NotSupported(f"“{shown}” is not in Retort's table of names, and systematic names are read by OPSIN: "
                        f"{java.why_not()}", java.INSTALL)


def _refused(found: Meaning) -> RetortError:
    if found.kind != "systematic":
        return NotSupported(found.problem)
    shown = molecules.shorten(found.name)
    meant = " or ".join(f"“{one}”" for one in found.near)
    works = f"Did you mean {meant}?" if meant else "Please check it, or give its SMILES."
    return NotUnderstood(f"“{shown}” is not a name that is known here: {found.problem.rstrip('.')}.", works,
                         found.name, found.near)
