"""Where substituents stand: a parent, and what it is substituted by at which locant, as the name by rule numbers it.

A name by rule holds all of it ("2-hydroxy-3-methoxybenzaldehyde": benzaldehyde, hydroxy at 2, methoxy at 3). What is
told of a parent is held against OPSIN elsewhere: here only the words and the structures to compare are made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.names import common, rules
from assistant.chem.names.rules import Prefix
from assistant.chem.names.spellings import nested

MOST, LONGEST = 5, 60
"""Different substituents, and letters of one of them, above which a sentence is no longer read."""
SMALLEST = 4
"""Atoms of a parent below which a chemist does not think of it as one: no molecule is a substituted formaldehyde."""
_STEREO = re.compile(r"\((?:\d*[a-z]?'*[RSrsEZ](?:,|(?=\))))+\)-?")
_LOCANT = re.compile(r"\d+[a-z]?|N")
_MANY = ("", "", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa")
_MANY_NESTED = ("", "", "bis", "tris", "tetrakis", "pentakis", "hexakis", "heptakis", "octakis")


@dataclass(frozen=True, slots=True)
class Placed:
    """Substituents of one kind: "methoxy" at ("2", "4"); no locants where the name needs none."""

    group: str
    locants: tuple[str, ...]

    @property
    def n(self) -> int:
        """How many there are."""
        return max(1, len(self.locants))


@dataclass(frozen=True, slots=True)
class Substituted:
    """A parent and what it is substituted by.

    ``name`` is the whole name by rule, ``stem`` the name without its prefixes, ``parent`` what the stem is usually
    called, ``atoms`` those of the parent (0-based).
    """

    name: str
    stem: str
    parent: str
    placed: tuple[Placed, ...]
    atoms: tuple[int, ...]


def substituted(mol: Chem.Mol) -> Substituted | None:
    """The parent of a connected molecule and its substituents; None where a sentence could not tell them."""
    found = rules.parted(molecules.write(mol)) if len(Chem.GetMolFrags(mol)) == 1 else None
    if not found or not found.prefixes or len(found.prefixes) > MOST:
        return None
    stem = _stem(found.name, found.prefixes)
    placed = tuple(Placed(_bare(one.name), tuple(sorted(one.locants, key=place))) for one in found.prefixes)
    if not stem or len(stem) > LONGEST or not all(_sayable(one) for one in placed):
        return None
    order = written_order(mol)
    gone = {order[atom] for one in found.prefixes for atom in one.atoms}
    kept = tuple(sorted(set(range(mol.GetNumAtoms())) - gone))
    parent = capped(mol, kept, "[H]")
    if len(kept) < SMALLEST or not parent:
        return None
    said = tuple(one if _needed(found.name, one) else Placed(one.group, ()) for one in placed)
    return Substituted(nested(found.name), stem, common.name_of(parent) or nested(stem), said, kept)


def written_order(mol: Chem.Mol) -> list[int]:
    """For each atom of the canonical SMILES, which atom of the molecule it is."""
    text = Chem.MolToSmiles(mol)
    assert text
    return list(mol.GetPropsAsDict(True, True)["_smilesAtomOutputOrder"])


def _stem(name: str, prefixes: tuple[Prefix, ...]) -> str:
    """The name without its prefixes: "octadec-9-enoic acid" of "(9Z)-12-hydroxyoctadec-9-enoic acid"; "" for none."""
    left = name
    for one in sorted(prefixes, key=lambda one: -len(one.name)):
        left, found = re.subn(_written(one), "", left, count=1)
        if not found:
            return ""
    return _STEREO.sub("", left).lstrip("-")


def _written(one: Prefix) -> str:
    """A prefix as it may stand in a name: locants, "di" or "bis", the prefix, a hyphen before the next one."""
    many = f"(?:{_MANY[len(one.locants)]}|{_MANY_NESTED[len(one.locants)]})" if 1 < len(one.locants) < 9 else ""
    locants = rf"(?:(?:{_LOCANT.pattern})(?:,(?:{_LOCANT.pattern})){{{len(one.locants) - 1}}}-)?" if one.locants else ""
    return rf"{locants}{many}\(?{re.escape(one.name.removeprefix('(').removesuffix(')'))}\)?-?"


def _needed(name: str, one: Placed) -> bool:
    """Whether the name gives the locants: "bromobenzene" needs none."""
    return not name.startswith(one.group) or len(one.locants) > 1


def _bare(name: str) -> str:
    """A prefix without its outer brackets, the inner ones nested as IUPAC does."""
    return nested(name[1:-1] if name.startswith("(") and _closes_last(name) else name)


def _closes_last(name: str) -> bool:
    """Whether the first bracket closes with the last sign."""
    depth = 0
    for place, sign in enumerate(name):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return place == len(name) - 1
    return False


def _sayable(one: Placed) -> bool:
    return len(one.group) <= LONGEST and all(_LOCANT.fullmatch(locant) for locant in one.locants)


def place(locant: str) -> tuple[int, str]:
    """Locants in their order: 2, 4a, 10, N."""
    found = re.fullmatch(r"(\d+)([a-z]?)", locant)
    return (int(found[1]), found[2]) if found else (99, locant)


def capped(mol: Chem.Mol, kept: tuple[int, ...], cap: str) -> str:
    """The atoms kept as a molecule of their own, SMILES: every cut bond ends in ``cap``; "" where none results."""
    held = set(kept)
    cut = Chem.RWMol(mol)
    for bond in mol.GetBonds():
        ends = bond.GetBeginAtom(), bond.GetEndAtom()
        inside = [end.GetIdx() for end in ends if end.GetIdx() in held]
        if len(inside) == 1:
            for _ in range(round(bond.GetBondTypeAsDouble())):
                new = cut.AddAtom(Chem.AtomFromSmiles(cap))
                cut.AddBond(inside[0], new, Chem.BondType.SINGLE)
    for atom in sorted(set(range(mol.GetNumAtoms())) - held, reverse=True):
        cut.RemoveAtom(atom)
    made = cut.GetMol()
    if Chem.SanitizeMol(made, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
        return ""
    made = Chem.RemoveHs(made)
    Chem.AssignStereochemistry(made, cleanIt=True, force=True)
    return molecules.canonical(Chem.MolToSmiles(made))
