"""The ligand as a molecule: bond orders from the best source at hand, charges, and stereo from its places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from rdkit import Chem, rdBase
from rdkit.Geometry import Point3D

from assistant.chem.complexes import bonding, protonation
from assistant.chem.complexes.guessing import guessed
from assistant.chem.complexes.matching import ORDER, Spans, from_dictionary, from_template
from assistant.chem.complexes.structure import OrdersFrom
from assistant.errors import BadStructure

if TYPE_CHECKING:
    from biotite.structure import AtomArray

DOUBT = "Its bond orders are a guess from the places of its atoms; give its SMILES, or an .sdf or .mol2 file beside it."
DEGREES = {"H": 1, "C": 4, "N": 4, "O": 2, "F": 1, "Cl": 1, "Br": 1, "I": 2, "B": 4, "Si": 6, "P": 5, "S": 6}
"""Neighbours of an atom at the most; the farther ones are left out."""
MISFIT = "The hydrogens in the file do not fit this molecule; have them placed anew, or give an .sdf file of it."
PERCEIVED_MOST = 300
"""Atoms up to which bond orders are looked for in geometry."""


@dataclass(frozen=True, slots=True, eq=False)
class Perceived:
    """A molecule whose atom i is atom i of the ligand; ``doubt`` as in `Ligand`.

    Attributes
    ----------
    rules
        Names of the rules that charged it (`protonation.RULES`); empty where its hydrogens did.
    lacking
        Heavy atoms the dictionary has and the structure has not.
    """

    mol: Chem.Mol
    orders: OrdersFrom
    doubt: str = ""
    rules: tuple[str, ...] = ()
    lacking: int = 0


def perceived(atoms: AtomArray, spans: Spans, linked: list[tuple[int, int]],
              conect: list[tuple[int, int, int]], smiles: str = "", given: Chem.Mol | None = None) -> Perceived:
    """The ligand of some atoms (coordinates in Å), which may be several residues.

    Parameters
    ----------
    spans
        Name, first and last of each residue within ``atoms``.
    linked
        Bonds between these residues.
    conect
        Bonds of the file itself, with their order.
    smiles, given
        A template of the user's: as SMILES, or read from a file.

    Raises
    ------
    BadStructure
        When a SMILES is given that is not this molecule.
    """
    has_h = bool((atoms.element == "H").any())
    skeleton = _skeleton(atoms, spans, linked, conect)
    with rdBase.BlockLogs():
        if given is not None and (made := from_template(skeleton, given)) is not None:
            return _finished(made, "given file", has_h)
        if smiles:
            template = Chem.MolFromSmiles(smiles)
            made = from_template(skeleton, template) if template is not None else None
            if made is None:
                raise BadStructure("The SMILES given is not the ligand in the file: the atoms do not match.",
                                   f"The file has {_counted(skeleton)}.")
            return _finished(made, "given SMILES", has_h)
        known = from_dictionary(atoms, spans, linked, _blank(atoms))
        if known is None:
            return _from_conect(skeleton, has_h, conect) or _by_geometry(skeleton, has_h)
        found = _finished(known[0], "chemical component dictionary", has_h, lacking=known[1])
        return _by_its_hydrogens(found, skeleton) if has_h and _otherwise(found.mol) else found


def _by_its_hydrogens(found: Perceived, skeleton: Chem.Mol) -> Perceived:
    """Where hydrogens do not fit the dictionary's orders: those that fit, or else a doubt."""
    other = _by_geometry(skeleton, has_h=True)
    if not other.doubt and _charged(other.mol) <= _charged(found.mol):
        return other
    strange = any(atom.GetSymbol() == "O" and atom.GetFormalCharge() > 0 for atom in found.mol.GetAtoms())
    return replace(found, doubt=MISFIT) if strange else found


def _otherwise(mol: Chem.Mol) -> bool:
    """Whether the hydrogens of the file are those of another tautomer than the dictionary's."""
    polar = [atom for atom in mol.GetAtoms() if atom.GetSymbol() in ("N", "O", "S")]
    return any(atom.GetNumImplicitHs() > 0 or (atom.GetSymbol() == "O" and atom.GetFormalCharge() > 0)
               for atom in polar)


def _charged(mol: Chem.Mol) -> int:
    return sum(abs(atom.GetFormalCharge()) for atom in mol.GetAtoms())


def _counted(mol: Chem.Mol) -> str:
    return f"{sum(atom.GetAtomicNum() > 1 for atom in mol.GetAtoms())} heavy atoms"


def _blank(atoms: AtomArray) -> Chem.RWMol:
    made = Chem.RWMol()
    conformer = Chem.Conformer(atoms.array_length())
    for i, (symbol, place) in enumerate(zip(atoms.element.tolist(), atoms.coord.tolist(), strict=True)):
        made.AddAtom(Chem.Atom(symbol))
        conformer.SetAtomPosition(i, Point3D(*place))
    made.AddConformer(conformer, assignId=True)
    return made


def _skeleton(atoms: AtomArray, spans: Spans, linked: list[tuple[int, int]], conect: list[tuple[int, int, int]],
              ) -> Chem.Mol:
    """All bonds as single ones: by distance, and as the file says; no atom with more than it can have."""
    made = _blank(atoms)
    elements = atoms.element.tolist()
    told = [(i, j) for i, j in linked + [(i, j) for i, j, _ in conect] if _near(atoms, i, j)]
    for i, j in told + bonding.near(atoms.coord, elements):
        full = any(made.GetAtomWithIdx(k).GetDegree() >= DEGREES.get(elements[k], 8) for k in (i, j))
        if i != j and not full and made.GetBondBetweenAtoms(i, j) is None:
            made.AddBond(i, j, Chem.BondType.SINGLE)
    return made.GetMol()


def _near(atoms: AtomArray, i: int, j: int) -> bool:
    return bool(np.linalg.norm(atoms.coord[i] - atoms.coord[j]) < 2.6)


def _finished(made: Chem.RWMol, source: OrdersFrom, has_h: bool, doubt: str = "", lacking: int = 0) -> Perceived:
    """Sanitised, charged (by its hydrogens, or by rule), stereo from the places."""
    used: tuple[str, ...] = ()
    if has_h and source != "given file":
        protonation.from_hydrogens(made)
        made.UpdatePropertyCache(strict=False)
        for atom in made.GetAtoms():
            if atom.GetNumRadicalElectrons() == 0 and _short(atom):
                atom.SetNoImplicit(False)  # a hydrogen was left out of the file here
    mol, whole = sound(made)
    if not has_h:
        mol, used = protonation.usual(mol)
    Chem.AssignStereochemistryFrom3D(mol)
    return Perceived(mol, source, doubt if whole else doubt or DOUBT, used, lacking)


def sound(made: Chem.RWMol) -> tuple[Chem.Mol, bool]:
    """A molecule that is sanitised, and whether it was so without taking bonds or charges from it.

    Atoms with too many bonds get a charge where that helps (N, B), else lose orders, then their longest bond.
    """
    for _ in range(2 * made.GetNumAtoms() + 1):
        mol = made.GetMol()
        if Chem.SanitizeMol(mol, catchErrors=True) == Chem.SanitizeFlags.SANITIZE_NONE:
            return mol, _ == 0
        made.UpdatePropertyCache(strict=False)
        wrong = [one.GetAtomIdx() for one in Chem.DetectChemistryProblems(made)
                 if one.GetType() == "AtomValenceException"]
        if not wrong:
            break
        _eased(made, made.GetAtomWithIdx(wrong[0]))
    for bond in made.GetBonds():
        bond.SetBondType(Chem.BondType.SINGLE)
        bond.SetIsAromatic(False)
    for atom in made.GetAtoms():
        atom.SetIsAromatic(False)
        atom.SetFormalCharge(0)
    mol = made.GetMol()
    Chem.SanitizeMol(mol, Chem.SANITIZE_ALL ^ Chem.SANITIZE_PROPERTIES, catchErrors=True)
    return mol, False


def _eased(made: Chem.RWMol, atom: Chem.Atom) -> None:
    order = round(sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds()))
    charge = {("N", 4): 1, ("B", 4): -1}.get((atom.GetSymbol(), order), 0)
    atom.SetNumExplicitHs(0)
    if charge and atom.GetFormalCharge() != charge:
        atom.SetFormalCharge(charge)
        return
    atom.SetFormalCharge(charge)
    at = made.GetConformer().GetPositions()
    bonds = sorted(atom.GetBonds(), key=lambda bond: float(np.linalg.norm(
        at[bond.GetBeginAtomIdx()] - at[bond.GetEndAtomIdx()])))
    for bond in reversed(bonds):
        if bond.GetBondTypeAsDouble() > 1:
            bond.SetBondType(Chem.BondType.SINGLE)
            return
    if bonds:
        made.RemoveBond(bonds[-1].GetBeginAtomIdx(), bonds[-1].GetEndAtomIdx())


def _short(atom: Chem.Atom) -> bool:
    """Whether an atom has fewer bonds than its charge calls for."""
    usual = {"C": 4, "N": 3, "O": 2, "S": 2, "P": 3}.get(atom.GetSymbol())
    total = sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds())
    return usual is not None and total < usual and not (atom.GetSymbol() in ("O", "S") and atom.GetFormalCharge() < 0)


def _from_conect(skeleton: Chem.Mol, has_h: bool, conect: list[tuple[int, int, int]]) -> Perceived | None:
    """Orders as the file's CONECT records say by saying a bond twice; None where none is said or they make no sense."""
    made = Chem.RWMol(skeleton)
    several = [(i, j, min(order, 3)) for i, j, order in conect if order > 1]
    for i, j, order in several:
        bond = made.GetBondBetweenAtoms(i, j)
        if bond is not None:
            bond.SetBondType(ORDER[order])
    found = _finished(made, "CONECT and geometry", has_h) if several else None
    return found if found is not None and not found.doubt and not (has_h and _otherwise(found.mol)) else None


def _by_geometry(skeleton: Chem.Mol, has_h: bool) -> Perceived:
    """The cheapest valences (`guessing`); without all hydrogens a guess that is doubted."""
    source: OrdersFrom = "geometry"
    found = guessed(skeleton) if skeleton.GetNumAtoms() <= PERCEIVED_MOST else None
    if found is None:
        return _finished(Chem.RWMol(skeleton), source, has_h, DOUBT)
    mol, whole = sound(found.mol)
    used: tuple[str, ...] = ()
    if not has_h:
        mol, used = protonation.usual(mol)
    Chem.AssignStereochemistryFrom3D(mol)
    sure = whole and found.complete and not found.odd
    return Perceived(mol, source, "" if sure else DOUBT, used)


def stereo_smiles(mol: Chem.Mol) -> str:
    """Canonical SMILES without the hydrogens that are atoms."""
    try:
        return str(Chem.MolToSmiles(Chem.RemoveHs(mol)))
    except (Chem.AtomValenceException, Chem.KekulizeException, ValueError):
        return str(Chem.MolToSmiles(Chem.RemoveHs(mol, sanitize=False)))

