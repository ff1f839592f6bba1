"""What can be said of a molecule, as statements: classes, core, substituents, stereo, charge, kin"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import classes, described, groups, molecules, properties, ringsystems
from assistant.chem.claimed import classes_said, lexicon, subject
from assistant.chem.described.cores import Core, Substituents
from assistant.chem.described.roles import EVERY, MOST
from assistant.propose import building, grouping, guessing, positions
from assistant.statements import Statement
from assistant.tasks import MeasureMolecule
from assistant.values import Value
from assistant.wording import listed, number

_OF_SALTS = re.compile(r"salt|hydrochloride|hydrate")
CHEBI = "ChEBI classes (CC BY 4.0)"


def statements(smiles: str) -> tuple[Statement, ...]:
    """Everything said of a molecule, in the order it is told (raises as `molecules.read`)."""
    mol = molecules.read(smiles)
    places = tuple(positions.statements(mol))
    return (
        *_classes(smiles),
        *_salt(mol),
        *_charge(mol),
        *_core(mol, bearing=not any(one.kind == "positions" for one in places)),
        *_stereo(mol),
        *_kin(mol),
        *building.statements(mol),
        *places,
        *grouping.statements(mol),
        *_size(mol),
        *guessing.pathway(mol),
        *guessing.roles(mol),
    )


def told(task: MeasureMolecule, smiles: str) -> tuple[Statement, ...]:
    """What is said in answer to a question: all of it, the class that was asked about where it is one, or nothing."""
    if task.question == "describe":
        return statements(smiles)
    if task.question == "role":
        return tuple(guessing.roles(molecules.read(smiles), EVERY if task.what else MOST))
    name = lexicon.key(task.what[0]) if task.question == "class" else ""
    found = classes.of(smiles).get(name)
    return (_class(found, first=True),) if found else ()


def standing(smiles: str, what: str) -> tuple[Value, ...]:
    """Whether a molecule is of a class: yes, no, or not to be told here; and why."""
    found = classes_said.judged(subject.of(smiles), what, 0)
    words = {"supported": "yes", "contradicted": "no", "not checkable": "not to be told here"}[found.standing]
    why = (Value("Why", found.found, "", found.source, "rule", label="why"),) if found.found else ()
    return (Value("Class", words, "", found.source or "classes of the table", "rule", label=what), *why)


def _classes(smiles: str) -> Iterator[Statement]:
    known = classes.of(smiles)
    if "." in smiles:  # what only the pieces together make, two acids of one carboxy group each, is no class of them
        pieces = {name for piece in smiles.split(".") for name in classes.of(piece)}
        known = {name: one for name, one in known.items() if name in pieces or _OF_SALTS.search(name)}
    for place, one in enumerate(described.ranked(known.values())):
        yield _class(one, first=not place)


def _class(one: classes.Found, first: bool) -> Statement:
    name, words = one.row.name, one.row.words()
    said = f"a member of the class of {name}" if one.row.plural else words
    sentence = f"The molecule is {said}." if first else f"It is {words}."
    return Statement("class", name, sentence, one.atoms, one.row.definition, "both", one.row.chebi.removeprefix("-"))


def _salt(mol: Chem.Mol) -> Iterator[Statement]:
    found = described.charges(mol)
    if found.pieces:
        told = listed([_piece(name, n) for name, n in found.pieces])
        pieces = sum(n for _, n in found.pieces)
        yield Statement(
            "salt", f"{number(pieces)} pieces", f"It consists of {number(pieces)} pieces: {told}.", (), str(pieces)
        )


def _piece(name: str, n: int) -> str:
    """ "two chloride ions", "water (six molecules)", "two organic anions": what has no name need not be the same."""
    if n > 1 and name.startswith("an "):
        return f"{number(n)} {name.removeprefix('an ')}s"
    if n > 1 and name.endswith(("ide", " ion", "+)", "ium")):
        return f"{number(n)} {name.removesuffix(' ion')} ions"
    return name + (f" ({number(n)} molecules)" if n > 1 else "")


def _charge(mol: Chem.Mol) -> Iterator[Statement]:
    found = described.charges(mol)
    if found.word:
        net = f"net charge {found.net:+d}".replace("-", "−") if found.net else "no net charge"
        article = "an" if found.word == "anion" else "a"
        yield Statement(
            "charge", found.word, f"It is {article} {found.word} ({net}).", found.atoms, str(found.net), "long"
        )


def _core(mol: Chem.Mol, bearing: bool) -> Iterator[Statement]:
    """Rings and ring systems; what they bear too where no places tell it."""
    found = described.core(mol)
    joined = len(ringsystems.systems(mol))
    if not found:
        yield Statement("core", "no ring", "It has no ring.", (), "0", "long")
        return
    rings = sum(one.rings for one in found)
    systems = f"{number(joined)} ring systems" if joined > 1 else "one ring system"
    how = f"{number(rings)} ring{'s' if rings > 1 else ''}" + (f" in {systems}" if rings > 1 else "")
    atoms = tuple(sorted(a for one in found for a in one.atoms))
    yield Statement("core", how.partition(" in ")[0], f"It has {how}.", atoms, str(rings), "long")
    if bearing:
        told = [hanging for one in _named(found) if (hanging := described.substituents(mol, one))][:3]
        yield from (_bearing(one) for one in told)
    yield from _parts(_named(found), len(groups.find(mol, "benzene ring")))


def _named(found: list[Core]) -> list[Core]:
    return [one for one in found if one.name]


def _parts(cores: list[Core], rings: int) -> Iterator[Statement]:
    """Ring systems by name, those of one name together, at most five names."""
    for name in list(dict.fromkeys(one.name for one in cores))[:5]:
        same = [one for one in cores if one.name == name]
        kind = "ring" if same[0].rings == 1 else "ring system"
        first = f"{'An' if name[0] in 'aeiou' else 'A'} {name} {kind} is"
        alone = "separate " if len(same) > 1 and name == "benzene" and rings > len(same) else ""
        words = first if len(same) == 1 else f"{number(len(same)).capitalize()} {alone}{name} {kind}s are"
        atoms = tuple(sorted(a for one in same for a in one.atoms))
        yield Statement("core", name, f"{words} part of it.", atoms, str(same[0].rings), "long")


def _bearing(hanging: Substituents) -> Statement:
    name, kind = hanging.core.name, "ring" if hanging.core.rings == 1 else "ring system"
    groups = [
        f"{number(n)} {group} groups" if n > 1 else f"{'an' if group[0] in 'aeiou' else 'a'} {group} group"
        for group, n in hanging.groups
    ]
    where = f", {hanging.pattern} to each other" if hanging.pattern else ""
    total = str(sum(n for _, n in hanging.groups))
    atoms = (*hanging.core.atoms, *hanging.atoms)
    return Statement("substituents", name, f"The {name} {kind} bears {listed(groups)}{where}.", atoms, total, "long")


def _stereo(mol: Chem.Mol) -> Iterator[Statement]:
    found = described.stereo(mol)
    labels = [label for _, label in found.centres if label in "RSrs"]
    total = len(labels) + len(found.unset)
    if total:
        state = _state(labels, len(found.unset))
        atoms = (*(a for a, label in found.centres if label in "RSrs"), *found.unset)
        centre = "stereocentre" + ("s" if total > 1 else "")
        yield Statement(
            "stereo",
            f"{number(total)} {centre}",
            f"It has {number(total)} {centre}{state}.",
            tuple(sorted(atoms)),
            str(total),
            "long",
        )
    bonds = [label for _, label in found.bonds if label in "EZ"]
    if bonds:
        told = _shared(bonds, "EZ")
        atoms = tuple(sorted({a for pair, label in found.bonds for a in pair if label in "EZ"}))
        bond = "double bond" + ("s" if len(bonds) > 1 else "")
        yield Statement(
            "stereo",
            f"E/Z {bond}",
            f"The fixed geometry of its {bond} is {bonds[0]}." if len(bonds) == 1
            else f"Of its double bonds {number(len(bonds))} have a fixed geometry{told}.",
            atoms,
            str(len(bonds)),
            "long",
        )


def _state(labels: list[str], unset: int) -> str:
    """ ", R", ", all S", " (R: 2, S: 1, not specified: 1)"."""
    if not unset:
        return _shared(labels, "RSrs")
    if not labels:
        return ", not specified" if unset == 1 else ", none of them specified"
    told = [f"{one}: {labels.count(one)}" for one in "RSrs" if one in labels]
    return f" ({', '.join([*told, f'not specified: {unset}'])})"


def _shared(labels: list[str], kinds: str) -> str:
    """ ", R" of one, ", both S", ", all S", " (R: 2, S: 1)"."""
    held = [one for one in kinds if one in labels]
    if len(held) == 1:
        return f", {({1: '', 2: 'both '}).get(len(labels), 'all ')}{held[0]}"
    return f" ({', '.join(f'{one}: {labels.count(one)}' for one in held)})"


def _kin(mol: Chem.Mol) -> Iterator[Statement]:
    for relation, name in described.kin(mol):
        article = "the" if relation == "enantiomer" else "a"
        said = f"It is {article} {relation} of {name}."
        yield Statement("relation", relation, said, (), name, "both", "table of names")


def _size(mol: Chem.Mol) -> Iterator[Statement]:
    formula = re.sub(r"([+-])(\d*)$", r"(\2\1)", properties.formula(mol))
    mass = properties.measure(mol, "MW")
    yield Statement(
        "formula",
        formula,
        f"Its molecular formula is {formula} and its molecular weight {mass:.2f} g/mol{_isotopes(mol)}.",
        (),
        formula,
        "long",
        "RDKit",
    )


def _isotopes(mol: Chem.Mol) -> str:
    """ ", its labels counted (one 18F)": the formula does not show them."""
    held = Counter(f"{a.GetIsotope()}{a.GetSymbol()}" for a in mol.GetAtoms() if a.GetIsotope())
    return f", its labels counted ({listed([f'{number(n)} {label}' for label, n in held.items()])})" if held else ""
