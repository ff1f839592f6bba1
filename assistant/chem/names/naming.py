"""Structure → name: by rule, read back by OPSIN, compared as InChI. What reads back as another molecule is no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.names import common, java, opsin, rules
from assistant.chem.names.alternatives import flat, joined
from assistant.chem.names.identity import Likeness, compare
from assistant.chem.names.spellings import labelled, mended, nested
from assistant.errors import BadStructure, TooLarge

Standing = Literal["verified", "flat", "unchecked", "none"]
"""Read back as this molecule; as it but for its stereochemistry; not read back (no Java); no name that holds."""
READER = "OPSIN 2.9.0, compared as standard InChI (RDKit)"
_FLAT = "its stereochemistry is not in the name"


@dataclass(frozen=True, slots=True)
class Naming:
    """The name of a structure and how far it holds.

    ``way`` says how the name was come by, ``likeness`` what its reading was held against the structure, ``common`` the
    name in our own table, ``problem`` why there is no name, or what is not in it.
    """

    smiles: str
    name: str = ""
    standing: Standing = "none"
    way: str = ""
    likeness: Likeness | None = None
    common: str = ""
    problem: str = ""


def name(smiles: str) -> Naming:
    """The name of one structure (see `names`)."""
    return names([smiles])[0]


def names(smiles: Sequence[str]) -> list[Naming]:
    """Names of many structures in one go, in order; a structure that cannot be read has a problem, not an error."""
    read = [_canonical(one) for one in smiles]
    fit = list(dict.fromkeys(one for one in read if one))
    found = dict(zip(fit, _named(fit), strict=True)) if fit else {}
    return [replace(found[one], smiles=given) if one else Naming(given, problem="it is not a valid structure")
            for given, one in zip(smiles, read, strict=True)]


def _canonical(smiles: str) -> str:
    try:
        return molecules.canonical(smiles)
    except (BadStructure, TooLarge):
        return ""


def _named(smiles: list[str]) -> list[Naming]:
    by_rule = {one.smiles: one for one in rules.ruled(smiles)}
    if not java.available():
        return [_unchecked(by_rule[one]) for one in smiles]
    done = _judged({one: [*joined(by_rule[one]), *_usual(by_rule[one])] for one in smiles})
    for further in (_others, flat):
        open_ = [one for one in smiles if done[one].standing == "none"]
        found = _judged({one: list(further(by_rule[one])) for one in open_}, stereo=further is not flat)
        done |= {one: naming for one, naming in found.items() if naming.standing != "none"}
    return [_with_common(done[one], by_rule[one].problem) for one in smiles]


def _unchecked(ruled: rules.Ruled) -> Naming:
    known = common.name_of(ruled.smiles)
    problem = ruled.problem or java.why_not()
    return Naming(ruled.smiles, nested(ruled.name), "unchecked" if ruled.name else "none", rules.source(), None, known,
                  problem)


Candidate = tuple[str, str]
"""A name that is to be read back, and how it was come by."""


def _usual(ruled: rules.Ruled) -> list[Candidate]:
    """The name by rule, its brackets nested first."""
    made = [nested(ruled.name), ruled.name] if ruled.name else []
    return [(one, rules.source()) for one in dict.fromkeys(made)]


def _others(ruled: rules.Ruled) -> Iterator[Candidate]:
    """The name by rule mended, isotopes put in, or a common name that OPSIN knows as well."""
    mol = molecules.read(ruled.smiles)
    for one in mended(ruled.name):
        yield nested(one), f"{rules.source()}, mended"
    if ruled.name and any(atom.GetIsotope() for atom in mol.GetAtoms()):
        for one in labelled(nested(ruled.name), mol):
            yield one, f"{rules.source()}, isotopes put in"
    if known := common.name_of(ruled.smiles):
        yield known, "retained name, from our table"
    if mol.GetNumAtoms() == 1 and not mol.GetAtomWithIdx(0).GetFormalCharge():
        yield from ((one, "name of the element") for one in _element(mol.GetAtomWithIdx(0)))


def _element(atom: Chem.Atom) -> Iterator[str]:
    called = Chem.GetPeriodicTable().GetElementName(atom.GetAtomicNum()).lower()
    yield f"({atom.GetIsotope()}{atom.GetSymbol()}){called}" if atom.GetIsotope() else called


def _judged(candidates: dict[str, list[Candidate]], stereo: bool = True) -> dict[str, Naming]:
    """For each structure the first of its candidates that reads back as it; the first one's fault where none does."""
    judged: dict[str, Naming] = {smiles: Naming(smiles) for smiles in candidates}
    most = max(map(len, candidates.values()), default=0)
    for place in range(most):  # the second candidates are read only where the first did not hold
        open_ = {smiles: found[place] for smiles, found in candidates.items()
                 if place < len(found) and judged[smiles].standing == "none"}
        read = opsin.parse([name for name, _ in open_.values()])
        for (smiles, (_, way)), parsed in zip(open_.items(), read, strict=True):
            one = _held_against(smiles, parsed, way, stereo)
            judged[smiles] = one if one.standing != "none" or not judged[smiles].problem else judged[smiles]
    return judged


def _held_against(smiles: str, parsed: opsin.Parsed, way: str, stereo: bool) -> Naming:
    if not parsed.smiles:
        return Naming(smiles, way=way, problem=f"the name that the rules give cannot be read back: {parsed.problem}")
    alike = compare(smiles if stereo else without_stereo(smiles), parsed.smiles)
    if not alike.same:
        return Naming(smiles, way=way, likeness=alike,
                      problem=f"the name that the rules give reads back as another molecule: {alike.told}")
    return Naming(smiles, parsed.name, "verified" if stereo else "flat", way, alike, problem="" if stereo else _FLAT)


def without_stereo(smiles: str) -> str:
    """The same structure without its stereochemistry."""
    mol = molecules.read(smiles)
    Chem.RemoveStereochemistry(mol)
    return molecules.write(mol)


def alike(given: str, read: str) -> bool:
    """Whether two structures (SMILES; "" is like nothing) are the same but for their stereochemistry."""
    return bool(given and read) and compare(without_stereo(given), without_stereo(read)).same


def _with_common(naming: Naming, problem: str) -> Naming:
    return replace(naming, common=common.name_of(naming.smiles),
                   problem=naming.problem or ("" if naming.name else problem))
