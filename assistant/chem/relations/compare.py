"""The finest relation of two molecules, by their RDKit graphs: the first step of the ladder that holds."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem.relations import forms, parents, sorts, stereo
from assistant.chem.relations.kinds import Relation


def relate(one: Chem.Mol, other: Chem.Mol) -> Relation:
    """What the first molecule is to the second (both sanitised)."""
    written = forms.canonical(one)
    if written == forms.canonical(other):
        return Relation("same", (f"canonical SMILES of both: {written}",))
    if forms.usual(one) == forms.usual(other):
        return Relation("resonance", ("charges and double bonds are only written otherwise",))
    if forms.formula(one) == forms.formula(other):
        return _one_formula(one, other)
    return _other_formula(one, other)


def _one_formula(one: Chem.Mol, other: Chem.Mol) -> Relation:
    if forms.smiles(one, stereo=False, isotopes=False) == forms.smiles(other, stereo=False, isotopes=False):
        return _one_constitution(one, other)
    return _by_protons(one, other) or _constitutional(one, other)


def _one_constitution(one: Chem.Mol, other: Chem.Mol) -> Relation:
    """Isotopes or stereo differ."""
    if forms.smiles(one, stereo=False) == forms.smiles(other, stereo=False):
        return stereo.compare(one, other)
    ours, theirs = _labels(one), _labels(other)
    places = tuple(atom.GetIdx() for atom in one.GetAtoms() if atom.GetIsotope())
    others = tuple(atom.GetIdx() for atom in other.GetAtoms() if atom.GetIsotope())
    told = (f"isotope labels: {', '.join(ours) or 'none'} against {', '.join(theirs) or 'none'}",)
    if forms.smiles(one, isotopes=False) != forms.smiles(other, isotopes=False):
        return Relation("different", (*told, "the stereochemistry differs as well"), places, others)
    return Relation("isotopomers" if ours == theirs else "isotopologues", told, places, others)


def _labels(mol: Chem.Mol) -> list[str]:
    return sorted(f"{atom.GetIsotope()}{atom.GetSymbol()}" for atom in mol.GetAtoms() if atom.GetIsotope())


def _by_protons(one: Chem.Mol, other: Chem.Mol) -> Relation | None:
    """Tautomers of any kind."""
    moved = parents.moved_proton(one, other)
    if moved:
        return moved
    if forms.skeleton(one) == forms.skeleton(other) and len(Chem.GetMolFrags(one)) == 1:
        first, second = (forms.tautomer(forms.canonical(mol)) for mol in (one, other))
        if first == second:
            return Relation("tautomers", (f"one canonical tautomer, {first}, by {forms.SOURCE}",))
    return parents.ring_and_chain(one, other)


def _constitutional(one: Chem.Mol, other: Chem.Mol) -> Relation:
    parent = parents.salts(one, other)
    if parent:
        return parent
    told = [f"both are {forms.formula(one)}", "their atoms are connected otherwise"]
    if forms.skeleton(one) == forms.skeleton(other):
        told[1] = "hydrogens and multiple bonds are placed otherwise, and no tautomerism of the rules links them"
    return Relation(sorts.sort(one, other), tuple(told))


def _other_formula(one: Chem.Mol, other: Chem.Mol) -> Relation:
    found = parents.protons(one, other) or parents.salts(one, other) or parents.homologues(one, other)
    told = f"{forms.formula(one)} against {forms.formula(other)}"
    if found is None:
        return Relation("different", (told,))
    return Relation(found.kind, (*found.reasons, told), found.atoms, found.others, found.acid)
