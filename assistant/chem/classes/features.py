"""Plain features of a molecule, as words: what the known members of a class have in common is told in them."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem import classes, ringsystems

_ELEMENTS = {
    6: "carbon",
    7: "nitrogen",
    8: "oxygen",
    9: "fluorine",
    14: "silicon",
    15: "phosphorus",
    16: "sulfur",
    17: "chlorine",
    35: "bromine",
    53: "iodine",
    5: "boron",
    34: "selenium",
    33: "arsenic",
    11: "sodium",
    19: "potassium",
}
_CARBONS = (2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 25, 27, 30)
_OXYGENS = (2, 3, 4, 5, 6, 8, 10)
_NITROGENS = (2, 3, 4, 5)
_RINGS = (2, 3, 4, 5, 6)
_CHAINS = (4, 6, 8, 10, 13, 16, 20, 23)
_MORE = (
    ("a ring of five members", "[r5]"),
    ("a ring of six members", "[r6]"),
    ("an aromatic ring", "a"),
    ("a double bond C=C", "[#6;!a]=[#6;!a]"),
    ("a double bond", "[#6;!a]=[#6;!a]"),
    ("a double bond", "C=N"),
    ("a carbonyl or imidic group", "[#6,#7,#15,#16]=[OX1]"),
    ("a carbonyl or imidic group", "[#7]=C[OX2H,OX1-]"),
    ("a carbonyl or imidic group", "[#6]=[SX1]"),
    ("a carbonyl or imidic group", "c[OX2H,OX1-]"),
    ("an O-H or O-", "[OX2H,OX1-]"),
    ("an amide or imidic acid", "[#7]~[#6;!X4]~[#8,#16]"),
    ("a ring nitrogen", "[#7;R]"),
    ("an oxygen between carbons", "[#6][#8;X2][#6]"),
    ("an amino acid skeleton", "[#7]~[#6]~[#6]~[#8]"),
    ("an amino acid skeleton", "[#7][#6][#6][#6](~[#8])~[#8]"),
    ("an amino acid skeleton", "Nc1ccccc1C(~O)~O"),
    ("an amino acid skeleton", "[#7]~[#6]~[#6]~[#6]~[#6](~[#8])~[#8]"),
    ("an amino acid skeleton", "[#7;!$([#7]C=O);!a].[CX3](=O)[OX2H,OX1-,#7]"),
    ("a beta-oxygen of an amino acid", "[#7]~[#6](~[#6]~[#8])~[#6]~[#8]"),
    ("a ring heteroatom", "[!#6;R]"),
    ("a triple bond", "*#*"),
    ("a carbonyl group", "[#6]=[OX1]"),
    ("a hydroxy group", "[OX2H]"),
    ("an N-H", "[#7;!H0]"),
    ("a carboxy or carboxylate group", "C(=O)[OX2H,OX1-]"),
    ("a nitrogen bonded to three carbons", "[#7](~[#6])(~[#6])~[#6]"),
    ("a nitrogen of four bonds", "[NX4,nX3+,NX3+]"),
    ("an amide nitrogen with one hydrogen", "[#7;H1]~[#6]~[#8,#16]"),
    ("a spiro atom", "[x4]"),
    ("two sulfurs", "[#16].[#16]"),
    ("a carbon bearing oxygen", "[#6]~[#8]"),
    ("a carbon bearing nitrogen", "[#6]~[#7]"),
    ("a quaternary carbon", "[CX4H0]([#6])([#6])([#6])[#6]"),
    ("an aromatic heteroatom", "[n,o,s]"),
    ("a methyl group", "[CH3]"),
    ("an S=O group", "S=O"),
    ("a P=O group", "P=O"),
    ("a C-S bond", "[#6]~[#16]"),
    ("an ester group", "C(=O)O[#6]"),
    ("an acetamido group", "CC(=O)[NX3]"),
    (
        "a metal",
        "[!#1;!#2;!#5;!#6;!#7;!#8;!#9;!#10;!#14;!#15;!#16;!#17;!#18;!#32;!#33;!#34;!#35;!#36;!#51;!#52;!#53;!#54]",
    ),
)
_QUERIES = tuple((name, Chem.MolFromSmarts(smarts)) for name, smarts in _MORE)


def of(mol: Chem.Mol, known: set[str]) -> set[str]:
    """The features of a molecule; ``known``: names of the classes of the table that it is of."""
    found = {f"is:{name}" for name in known} | {name for name, query in _QUERIES if mol.HasSubstructMatch(query)}
    found |= set(_counted(mol)) | set(_charge(mol))
    return found


def _counted(mol: Chem.Mol) -> Iterator[str]:
    numbers = [atom.GetAtomicNum() for atom in mol.GetAtoms()]
    yield from (name for number, name in _ELEMENTS.items() if number in numbers)
    yield from (
        f"no {name}" for number, name in _ELEMENTS.items() if number not in numbers and number in (6, 7, 8, 15, 16)
    )
    yield from (f"at least {n} carbons" for n in _CARBONS if numbers.count(6) >= n)
    yield from (f"at most {n} carbons" for n in _CARBONS if numbers.count(6) <= n)
    yield from (f"at least {n} oxygens" for n in _OXYGENS if numbers.count(8) >= n)
    yield from (f"at least {n} nitrogens" for n in _NITROGENS if numbers.count(7) >= n)
    rings = rdMolDescriptors.CalcNumRings(mol)
    sugars = len(ringsystems.sugars(mol))
    yield from (f"at least {n} sugar rings" for n in (1, 2, 3, 4, 5) if sugars >= n)
    yield "a ring" if rings else "no ring"
    yield from (f"at least {n} rings" for n in _RINGS if rings >= n)
    chain = longest_chain(mol)
    yield from (f"a chain of at least {n} carbons" for n in _CHAINS if chain >= n)
    phosphorus = numbers.count(15)
    yield from (f"at least {n} phosphorus atoms" for n in (2, 3) if phosphorus >= n)
    hydroxyls = sum(
        a.GetAtomicNum() == 8 and a.GetDegree() == 1 and (a.GetTotalNumHs() or a.GetFormalCharge())
        for a in mol.GetAtoms()
    )
    yield from (f"at least {n} O-H or O-" for n in (2, 3, 4) if hydroxyls >= n)
    rings_ = mol.GetRingInfo().AtomRings()
    if any(all(numbers[a] == 6 for a in ring) for ring in rings_):
        yield "a carbocycle"
    yield "one piece" if len(Chem.GetMolFrags(mol)) == 1 else "several pieces"


def _charge(mol: Chem.Mol) -> Iterator[str]:
    charge = Chem.GetFormalCharge(mol)
    lone = [
        a.GetFormalCharge()
        for a in mol.GetAtoms()
        if a.GetFormalCharge() and not any(n.GetFormalCharge() * a.GetFormalCharge() < 0 for n in a.GetNeighbors())
    ]
    signs = {1 if one > 0 else -1 for one in (*lone, charge) if one}
    yield f"net charge {charge:+d}" if charge else "no net charge"
    yield "a net negative charge" if charge < 0 else "a net positive charge" if charge > 0 else "neutral overall"
    yield from (name for sign, name in ((1, "a positive atom"), (-1, "a negative atom")) if sign in signs)


def longest_chain(mol: Chem.Mol) -> int:
    """Carbons of the longest path of acyclic carbons that branch no further than the walk."""
    acyclic = {a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 6 and not a.IsInRing()}
    best = 0
    while acyclic:
        part = _part(mol, acyclic, next(iter(acyclic)))
        acyclic -= part
        end = _far(mol, part, next(iter(part)))[0]
        best = max(best, _far(mol, part, end)[1])
    return best


def _part(mol: Chem.Mol, among: set[int], start: int) -> set[int]:
    seen, todo = {start}, [start]
    while todo:
        for near in mol.GetAtomWithIdx(todo.pop()).GetNeighbors():
            if near.GetIdx() in among and near.GetIdx() not in seen:
                seen.add(near.GetIdx())
                todo.append(near.GetIdx())
    return seen


def _far(mol: Chem.Mol, among: set[int], start: int) -> tuple[int, int]:
    """The atom farthest from one within a tree, and how many atoms the way has."""
    far, seen, layer, steps = start, {start}, [start], 0
    while layer:
        steps += 1
        far = layer[0]
        layer = [
            n.GetIdx()
            for a in layer
            for n in mol.GetAtomWithIdx(a).GetNeighbors()
            if n.GetIdx() in among and n.GetIdx() not in seen
        ]
        seen |= set(layer)
    return far, steps


def known_classes(mol: Chem.Mol) -> set[str]:
    """Names of the classes of the table that a molecule is of."""
    return set(classes.found_in(mol))
