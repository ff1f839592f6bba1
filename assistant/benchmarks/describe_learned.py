"""``retort bench describe DIR --classes``: what ChEBI's molecules teach the tables, and how right those are.

Writes ``class_needs.tsv`` (what all known members of a class have in common) and ``class_precision.tsv`` (how often a
class of ours is rightly told, on the half of the molecules that no rule was tuned on) into a folder. Right is a class
that ChEBI gives the molecule, itself or by its hierarchy, or that a second way finds which knows no pattern of the
tables: ChEBI does not list every class of every molecule. Both counts are printed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdkit import Chem, rdBase

from assistant.benchmarks.describe_chebi import Hierarchy, said
from assistant.benchmarks.describe_rows import captions
from assistant.chem import classes
from assistant.chem.classes import features, second, stems
from assistant.chem.described.ranked import FEWEST, SURE

LARGEST = 150
"""Heavy atoms of a molecule that is learned from."""
MEMBERS = 150
"""Known molecules from which on a class has needs of its own; smaller ones have those of the classes above."""
COMMON = 0.9
"""Share of all molecules that have a feature, above which it tells nothing."""
SAME = 12
"""Members from which on a class of ours that all of them are of is a need of the class by that name."""
_CHANCE = ("a carbonyl", "at least 1 sugar", "an aromatic heteroatom", "a carbon bearing", "a P=O group",
           "an O-H or O-", "at least 2 O-H", "at least 3 O-H", "at least 4 O-H", "neutral overall", "no net charge",
           "a net", "net charge", "a methyl group", "at most", "no ", "one piece", "several")
"""Beginnings of features that all members may share by chance of the sample or by how they are drawn."""
_LOOSE = ("tertiary amine", "betaine", "apo carotenoid", "thiophosphate", "polyatomic", "phosphorus molecular",
          "N-alkylpyrr", "dithio")
"""Words of classes whose members in ChEBI's hierarchy are not all what the name says."""
_IMIDIC = Chem.MolFromSmarts("[NX2]=[CX3;!a]([OX2H,OX1-])")
_CHARGE = re.compile(r"\((\d)([-+])\)$")


@dataclass(frozen=True, slots=True)
class Known:
    """A molecule of ChEBI: its features, the classes it is said to be of, ours, and whether rules were tuned on it."""

    smiles: str
    features: frozenset[str]
    said: frozenset[str]
    ours: frozenset[str]
    tuned: bool


def write(folder: Path, out: Path) -> None:
    """Learn and measure; the tables go to ``out``."""
    tree = Hierarchy(folder)
    with rdBase.BlockLogs():
        known = list(_known(folder, tree))
    out.mkdir(parents=True, exist_ok=True)
    (out / "class_needs.tsv").write_text(_needs(known, tree), encoding="utf-8")
    text, figures = _precision(known)
    (out / "class_precision.tsv").write_text(text, encoding="utf-8")
    print(json.dumps({"molecules": len(known), **figures}, indent=1))


def _known(folder: Path, tree: Hierarchy) -> Iterator[Known]:
    """Molecules with a structure that fits their charge; of captions only the half that rules were tuned on."""
    spoken = {row.smiles: row for row in captions(folder)}
    told: dict[str, set[str]] = defaultdict(set)
    table: dict[str, str] = {}
    for name, smiles, above in tree.structures:
        mol = Chem.MolFromSmiles(smiles)
        if mol is not None and mol.GetNumHeavyAtoms() <= LARGEST:
            key = Chem.MolToSmiles(mol)
            table.setdefault(key, name)
            told[key] |= {far for one in (*above, name) for far in tree.above(one)}
    for row in spoken.values():
        mol = Chem.MolFromSmiles(row.smiles)
        if row.tuned and mol is not None and mol.GetNumHeavyAtoms() <= LARGEST:
            told[Chem.MolToSmiles(mol)] |= {far for one in said(row.text) for far in tree.above(one)}
    for key, found in told.items():
        mol = Chem.MolFromSmiles(key)
        if found and _drawn_as_said(mol, table.get(key, ""), found):
            ours = features.known_classes(mol)
            yield Known(key, frozenset(features.of(mol, ours)), frozenset(found), frozenset(ours), _half(key))


def _half(smiles: str) -> bool:
    return int(hashlib.sha1(f"7:{smiles}".encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0


def _drawn_as_said(mol: Chem.Mol, name: str, found: set[str]) -> bool:
    """Whether the structure can be the one that is named: charges, and amides not drawn as imidic acids."""
    if mol.HasSubstructMatch(_IMIDIC):
        return False
    if not name:
        return True
    charge = Chem.GetFormalCharge(mol)
    told = _CHARGE.search(name)
    if told and charge != int(told[1]) * (-1 if told[2] == "-" else 1):
        return False
    if "zwitterion" in found:
        return any(atom.GetFormalCharge() for atom in mol.GetAtoms())
    return charge < 0 or not any("anion" in one or re.search(r"\(\d-\)$", one) for one in found)


def _needs(known: list[Known], tree: Hierarchy) -> str:
    """The table of needs: features, sets of them, then a class a line with its number of members and its set."""
    everywhere = Counter(one for molecule in known for one in molecule.features)
    members: dict[str, list[frozenset[str]]] = defaultdict(list)
    for molecule in known:
        for name in molecule.said:
            members[name].append(molecule.features)
    own = {name: _common(name, sets, everywhere, len(known)) for name, sets in members.items()}
    inherited = ((name, {need for one in tree.above(name) for need in own.get(one, ())}) for name in tree.classes)
    needs = {
        name: found - stems.demanded(name)
        for name, found in inherited
        if found and len(name) <= 70 and not any(word in name for word in _LOOSE)
    }
    return _written(needs, {name: len(sets) for name, sets in members.items()})


def _common(name: str, sets: list[frozenset[str]], everywhere: Counter[str], total: int) -> set[str]:
    """What all members of a class have, where it tells something."""
    shared = set(frozenset.intersection(*sets))
    found: set[str] = set()
    if len(sets) >= MEMBERS:
        found = {one for one in shared if everywhere[one] / total <= COMMON and not one.startswith(_CHANCE)}
    if name in classes.by_name():
        found = {one for one in found if not one.startswith("is:")}
        found |= {f"is:{name}"} if len(sets) >= SAME and _all_but_few(f"is:{name}", sets) else set()
    return found


def _all_but_few(feature: str, sets: list[frozenset[str]]) -> bool:
    return sum(feature in one for one in sets) >= len(sets) - int(0.02 * len(sets))


def _written(needs: dict[str, set[str]], members: dict[str, int]) -> str:
    names = sorted({one for found in needs.values() for one in found})
    place = {name: n for n, name in enumerate(names)}
    rows = {name: " ".join(str(n) for n in sorted(place[one] for one in found)) for name, found in needs.items()}
    sets = sorted(set(rows.values()))
    lines = [f"{name}\t{members.get(name, 0)}\t{sets.index(row)}" for name, row in sorted(rows.items())]
    return "\n".join(["\t".join(names), "\t".join(sets), *lines]) + "\n"


def _precision(known: list[Known]) -> tuple[str, dict[str, object]]:
    """The table of precision with its usage, and the figures of all classes that may be told."""
    hits, right, listed = Counter[str](), Counter[str](), Counter[str]()
    ours, used = Counter[str](), Counter[str]()
    for one in known:
        for name in one.ours:
            if one.tuned:
                ours[name] += 1
                used[name] += name in one.said
            else:
                hits[name] += 1
                listed[name] += name in one.said
                right[name] += name in one.said or second.holds(Chem.MolFromSmiles(one.smiles), name) is True
    lines = [f"{row.name}\t{hits[row.name]}\t{right[row.name]}\t{(used[row.name] + 0.2) / (ours[row.name] + 1):.3f}"
             for row in classes.ROWS]
    told = [name for name in hits if hits[name] >= FEWEST and right[name] / hits[name] >= SURE]
    figures: dict[str, object] = {
        "classes": len(classes.ROWS), "told": len(told), "molecules held out, times told": sum(hits[n] for n in told),
        "right by ChEBI or by a second way": sum(right[n] for n in told),
        "right by ChEBI's list alone": sum(listed[n] for n in told),
        "told classes of precision >= 0.97 by ChEBI's list alone": sum(listed[n] / hits[n] >= 0.97 for n in told),
    }
    return "\n".join(["class\theld_out\tright\tusage", *lines]) + "\n", figures
