"""Statements of a description before the judge: each told again by another way than the one that made it.

Classes are held against the caption checker and a second way without the tables' patterns (where none is written:
against what the words of the name and the known members demand), rings against Euler's formula and their elements,
stereocentres against RDKit's older CIP code, formulas against a count of atoms, kin against InChI, names and places
against what OPSIN reads.
"""

from __future__ import annotations

import re
from collections import Counter

from rdkit import Chem

from assistant.answers import Check
from assistant.chem import claimed, described, molecules, names
from assistant.chem.claimed import lexicon
from assistant.chem.classes import features, second, second_rings
from assistant.chem.described import cores
from assistant.statements import Statement
from assistant.verify import built, places


def checks(smiles: str, said: tuple[Statement, ...]) -> tuple[Check, ...]:
    """One check a statement that is not a prediction, in their order (raises as `molecules.read`)."""
    mol = molecules.read(smiles)
    return tuple(_check(mol, smiles, one) for one in said if not one.predicted)


def _check(mol: Chem.Mol, smiles: str, one: Statement) -> Check:
    found, source = _WAYS[one.kind](mol, one) if one.kind in _WAYS else (one.expected, one.source)
    wrong = [entity for entity in claimed.check(one.sentence, smiles) if entity.standing == "contradicted"]
    passed = found == one.expected and not wrong
    note = f"the caption checker: {wrong[0].found}" if wrong else ""
    name = _NAMES.get(one.kind, "{}").format(one.words)
    return Check(name, one.expected, found if not wrong else wrong[0].found, passed, source=source, note=note)


def _class(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    told, source = second.holds(mol, one.words), "the graph"
    if told is None:  # what its name and its known members demand, without what the tables themselves say
        needs = {need for need in lexicon.demanded(one.words).features if not need.startswith("is:")}
        told, source = bool(needs) and needs <= features.of(mol, set()), "what its members share"
    return (one.expected if told else "not found in a second way"), source


def _rings(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    systems = second_rings.ring_counts(mol)
    if one.sentence.startswith("It has"):
        return str(sum(n for n, _ in systems)), "Euler: bonds − atoms"
    found = any(str(n) == one.expected for n, _ in systems) and _elements(mol, one)
    return (one.expected if found else "0"), "Euler; elements counted"


def _elements(mol: Chem.Mol, one: Statement) -> bool:
    """Whether the atoms told are those of whole ring systems of that name, by the letters of its SMILES."""
    held = Counter(mol.GetAtomWithIdx(at).GetSymbol() for at in one.atoms)
    letters = (re.findall(r"[BCNOPS]", smiles.upper()) for smiles, name in cores.SKELETONS.items() if name == one.words)
    return any(held == Counter(one_ring * (len(one.atoms) // len(one_ring))) for one_ring in letters)


def _substituents(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """Bonds that leave the ring system, counted from the atoms told: rings have none among them but their own."""
    told = set(one.atoms)
    ring = next((part for part in _ring_atoms(mol) if part <= told), set())
    leaving = sum((b.GetBeginAtomIdx() in ring) != (b.GetEndAtomIdx() in ring) for b in mol.GetBonds())
    return str(leaving), "bonds leaving it"


def _ring_atoms(mol: Chem.Mol) -> list[set[int]]:
    """Ring systems as the pieces that are left of a molecule without its bonds outside rings."""
    bare = Chem.RWMol(mol)
    for bond in list(mol.GetBonds()):
        if not bond.IsInRing():
            bare.RemoveBond(bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())
    parts = Chem.GetMolFrags(bare)
    return [set(part) for part in parts if len(part) > 1]


def _stereo(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    if one.words.startswith("E/Z"):
        fixed = sum(
            b.GetStereo() > Chem.BondStereo.STEREOANY for b in Chem.MolFromSmiles(Chem.MolToSmiles(mol)).GetBonds()
        )
        return str(fixed), "bonds marked in the SMILES"
    kinds = Chem.FindMolChiralCenters(mol, includeUnassigned=True, useLegacyImplementation=True)  # type: ignore[no-untyped-call]
    swaps = {at for match in mol.GetSubstructMatches(_EITHER) for at in match[:1]}
    caged = {at for at, label in kinds if label == "?" and mol.GetAtomWithIdx(at).GetSymbol() == "N"}
    return str(sum(at not in swaps | caged for at, _ in kinds)), "RDKit, older CIP code"


def _groups(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """Each group counted again on the molecule written and read anew: other order of atoms, bonds fixed."""
    again = Chem.MolFromSmiles(Chem.MolToSmiles(mol, kekuleSmiles=True, rootedAtAtom=mol.GetNumAtoms() - 1))
    return ", ".join(f"{held.n} {held.name}" for held in described.held(again)), "written anew, counted again"


def _charge(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    signs = re.findall(r"([+-])(\d*)(?::\d+)?\]", Chem.MolToSmiles(mol))
    return str(sum(int(f"{sign}{n or 1}") for sign, n in signs)), "signs in the SMILES"


def _salt(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    return str(Chem.MolToSmiles(mol).count(".") + 1), "dots in the SMILES"


def _formula(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """The element counts of the formula told, against a count over the atoms."""
    counted = Counter(atom.GetSymbol() for atom in Chem.AddHs(mol).GetAtoms())
    bare = re.sub(r"\(\d*[+-]\)$", "", one.expected)
    said = Counter({symbol: int(n or 1) for symbol, n in re.findall(r"([A-Z][a-z]?)(\d*)", bare)})
    return (one.expected if counted == said else str(dict(counted))), "atoms counted"


def _kin(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """Mirror images share their InChI but for its stereo layers; acid and base differ by a proton."""
    other = molecules.read(names.smiles_of(one.expected))
    ours, theirs = (Chem.MolToInchi(one) for one in (mol, other))  # type: ignore[no-untyped-call]
    if one.words == "enantiomer":
        same = re.sub(r"/[tms][^/]*", "", ours) == re.sub(r"/[tms][^/]*", "", theirs) and ours != theirs
    else:
        step = 1 if one.words == "conjugate acid" else -1
        same = (
            Chem.GetFormalCharge(mol) - Chem.GetFormalCharge(other) == step
            and mol.GetNumHeavyAtoms() == other.GetNumHeavyAtoms()
            and _skeleton(ours) == _skeleton(theirs)
        )
    return (one.expected if same else "another molecule"), "InChI"


def _skeleton(inchi: str) -> str:
    return next((layer for layer in inchi.split("/") if layer.startswith("c")), "")


_EITHER = Chem.MolFromSmarts("[#15,#33,#16,#34](~[O;D1])~[O;D1]")
"""A phosphate and its like: a proton on either oxygen, hence no stereocentre."""
_NAMES = {"substituents": "bonds that leave the {}", "formula": "formula", "relation": "{} of", "sequence": "sequence",
          "unit": "units of {}", "name": "systematic name", "positions": "places in {}"}
"""What a check is called where the words of its statement do not say what was counted."""
_WAYS = {
    "class": _class,
    "core": _rings,
    "substituents": _substituents,
    "stereo": _stereo,
    "charge": _charge,
    "salt": _salt,
    "formula": _formula,
    "relation": _kin,
    "built": built.built,
    "sequence": built.sequence,
    "unit": built.unit,
    "name": places.name,
    "positions": places.positions,
    "groups": _groups,
}
