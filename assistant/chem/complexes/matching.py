"""A template put on the atoms of a ligand: a molecule the user gave, or the dictionary's, by names or else by graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rdkit import Chem

from assistant.chem.complexes import bonding
from assistant.chem.complexes.dictionary import Component, component

if TYPE_CHECKING:
    from biotite.structure import AtomArray

ORDER = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE}
LONG = 2.8
"""Å: no bond of a ligand is longer."""
Spans = tuple[tuple[str, int, int], ...]


def from_template(skeleton: Chem.Mol, template: Chem.Mol) -> Chem.RWMol | None:
    """The skeleton with the orders and charges of a template; None where the atoms do not match.

    Parameters
    ----------
    skeleton
        All bonds as single ones.
    template
        Its own hydrogens do not matter.
    """
    heavy = Chem.RemoveHs(template, sanitize=False)
    Chem.SanitizeMol(heavy, catchErrors=True)
    Chem.Kekulize(heavy, clearAromaticFlags=True)
    count = sum(atom.GetAtomicNum() > 1 for atom in skeleton.GetAtoms())
    match = _match(skeleton, heavy) if count == heavy.GetNumAtoms() else ()
    if not match:
        return None
    made = Chem.RWMol(skeleton)
    for bond in heavy.GetBonds():
        i, j = match[bond.GetBeginAtomIdx()], match[bond.GetEndAtomIdx()]
        made.GetBondBetweenAtoms(i, j).SetBondType(bond.GetBondType())
    for atom in heavy.GetAtoms():
        made.GetAtomWithIdx(match[atom.GetIdx()]).SetFormalCharge(atom.GetFormalCharge())
    return made


def _match(target: Chem.Mol, heavy: Chem.Mol) -> tuple[int, ...]:
    """Where the heavy atoms of one molecule are in another, orders and charges apart."""
    query = Chem.RWMol(heavy)
    for bond in query.GetBonds():
        bond.SetBondType(Chem.BondType.SINGLE)
        bond.SetStereo(Chem.BondStereo.STEREONONE)
    for atom in query.GetAtoms():
        atom.SetFormalCharge(0)
        atom.SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
        atom.SetNoImplicit(True)
        atom.SetNumExplicitHs(0)
    bare = Chem.RWMol(target)
    Chem.FastFindRings(bare)
    return tuple(bare.GetSubstructMatch(query))


def from_dictionary(atoms: AtomArray, spans: Spans, linked: list[tuple[int, int]], made: Chem.RWMol,
                    ) -> tuple[Chem.RWMol, int] | None:
    """The ligand as the dictionary has its residues, and how many of its heavy atoms the structure lacks.

    Parameters
    ----------
    spans
        Name, first and last of each residue.
    linked
        Bonds between these residues.
    made
        The atoms without bonds, with their places.
    """
    lacking = 0
    heavy = (atoms.element != "H").tolist()
    for residue, first, last in spans:
        found = component(residue)
        at = _places(found, atoms, first, last) if found is not None else None
        if found is None or at is None:
            return None
        lacking += _lacking(found, at, first, last, linked)
        _put(made, found, at)
    for i, j in linked:
        if made.GetBondBetweenAtoms(i, j) is None:
            made.AddBond(i, j, Chem.BondType.SINGLE)
    for i, j in bonding.near(atoms.coord, atoms.element.tolist()):
        if not (heavy[i] and heavy[j]) and made.GetBondBetweenAtoms(i, j) is None:
            made.AddBond(i, j, Chem.BondType.SINGLE)
    return made, lacking


def _put(made: Chem.RWMol, found: Component, at: dict[str, int]) -> None:
    for i, j, order in found.bonds:
        a, b = at.get(found.names[i]), at.get(found.names[j])
        if a is not None and b is not None:
            made.AddBond(a, b, ORDER.get(order, Chem.BondType.SINGLE))
    for name, charge in zip(found.names, found.charges, strict=True):
        if name in at and charge:
            made.GetAtomWithIdx(at[name]).SetFormalCharge(charge)


def _places(found: Component, atoms: AtomArray, first: int, last: int) -> dict[str, int] | None:
    """The dictionary's name of each heavy atom → its place: by the names, else by the graph (old or other names)."""
    heavy = [i for i in range(first, last) if atoms.element[i] != "H"]
    at = {str(atoms.atom_name[i]): i for i in heavy}
    elements = dict(zip(found.names, found.elements, strict=True))
    named = all(elements.get(name, "").upper() == atoms.element[i].upper() for name, i in at.items())
    if named and len(at) == len(heavy) and _near(found, atoms, at):
        return at
    rows = np.array(heavy)
    graph = Chem.RWMol()
    for i in heavy:
        graph.AddAtom(Chem.Atom(str(atoms.element[i])))
    for a, b in bonding.near(atoms.coord[rows], atoms.element[rows].tolist()):
        graph.AddBond(a, b, Chem.BondType.SINGLE)
    whole, names = _graph(found)
    match = _match(whole, graph.GetMol()) if len(heavy) <= len(names) <= 2 * len(heavy) else ()
    return {names[k]: heavy[n] for n, k in enumerate(match)} or None


def _graph(found: Component) -> tuple[Chem.Mol, list[str]]:
    """A component's heavy atoms with single bonds, and their names."""
    keep = [i for i, element in enumerate(found.elements) if element not in ("H", "D")]
    place = {i: n for n, i in enumerate(keep)}
    made = Chem.RWMol()
    for i in keep:
        made.AddAtom(Chem.Atom(found.elements[i].capitalize()))
    for i, j, _ in found.bonds:
        if i in place and j in place:
            made.AddBond(place[i], place[j], Chem.BondType.SINGLE)
    return made.GetMol(), [found.names[i] for i in keep]


def _near(found: Component, atoms: AtomArray, at: dict[str, int]) -> bool:
    """Whether no bond by name is longer than any bond is: another molecule under a name of the dictionary."""
    pairs = [(at[found.names[i]], at[found.names[j]]) for i, j, _ in found.bonds
             if found.names[i] in at and found.names[j] in at]
    if not pairs:
        return True
    one, other = np.array(pairs).T
    far = np.linalg.norm(atoms.coord[one] - atoms.coord[other], axis=1) > LONG
    return bool(far.mean() <= 0.1)


def _lacking(found: Component, at: dict[str, int], first: int, last: int, linked: list[tuple[int, int]]) -> int:
    """Heavy atoms of the component that are not there; one may go for each bond to another residue."""
    whole = sum(element not in ("H", "D") and (name != "OXT" or name in at)
                for name, element in zip(found.names, found.elements, strict=True))
    leaving = sum((first <= i < last) != (first <= j < last) for i, j in linked)
    return max(0, whole - len(at) - leaving)
