"""The ligand as a molecule: bond orders from the best source at hand, charges, and stereo from its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rdkit import Chem, rdBase
from rdkit.Chem import rdDetermineBonds
from rdkit.Geometry import Point3D

from assistant.chem.complexes import bonding, protonation
from assistant.chem.complexes.dictionary import component
from assistant.chem.complexes.guessing import guessed, matched
from assistant.chem.complexes.structure import OrdersFrom
from assistant.errors import BadStructure

if TYPE_CHECKING:
    from biotite.structure import AtomArray

ORDER = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE}
DOUBT = "Its bond orders are a guess from the places of its atoms; give its SMILES, or an .sdf or .mol2 file beside it."
PERCEIVED_MOST = 120
"""Atoms up to which bond orders are looked for in geometry."""


@dataclass(frozen=True, slots=True, eq=False)
class Perceived:
    """A molecule whose atom i is atom i of the ligand; ``doubt`` as in `Ligand`."""

    mol: Chem.Mol
    orders: OrdersFrom
    doubt: str = ""
    rules: tuple[str, ...] = ()


def perceived(atoms: AtomArray, spans: tuple[tuple[str, int, int], ...], linked: list[tuple[int, int]],
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
        for template, source in ((given, "given file"), (_read(smiles), "given SMILES")):
            made = _from_template(skeleton, template) if template is not None else None
            if made is not None:
                return _finished(made, source, has_h)  # type: ignore[arg-type]
            if source == "given SMILES" and smiles:
                raise BadStructure("The SMILES given is not the ligand in the file: the atoms do not match.",
                                   f"The file has {_counted(skeleton)}.")
        made = _from_dictionary(atoms, spans, linked)
        if made is not None:
            return _finished(made, "chemical component dictionary", has_h)
        return _by_geometry(skeleton, has_h, any(order > 1 for *_, order in conect))


def _read(smiles: str) -> Chem.Mol | None:
    return Chem.MolFromSmiles(smiles) if smiles else None


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


def _skeleton(atoms: AtomArray, spans: tuple[tuple[str, int, int], ...], linked: list[tuple[int, int]],
              conect: list[tuple[int, int, int]]) -> Chem.Mol:
    """All bonds as single ones: by distance, and as the file says."""
    made = _blank(atoms)
    pairs = {(min(i, j), max(i, j)) for i, j in bonding.near(atoms.coord, atoms.element.tolist())}
    pairs |= {(min(i, j), max(i, j)) for i, j in linked}
    pairs |= {(min(i, j), max(i, j)) for i, j, _ in conect if _near(atoms, i, j)}
    for i, j in sorted(pairs):
        made.AddBond(i, j, Chem.BondType.SINGLE)
    return made.GetMol()


def _near(atoms: AtomArray, i: int, j: int) -> bool:
    return bool(np.linalg.norm(atoms.coord[i] - atoms.coord[j]) < 2.6)


def _from_template(skeleton: Chem.Mol, template: Chem.Mol) -> Chem.RWMol | None:
    """The skeleton with the orders and charges of a template; None where the atoms do not match."""
    heavy = Chem.RemoveHs(template, sanitize=False)
    Chem.SanitizeMol(heavy, catchErrors=True)
    Chem.Kekulize(heavy, clearAromaticFlags=True)
    query = Chem.RWMol(Chem.MolFromSmiles("")) if heavy.GetNumAtoms() == 0 else Chem.RWMol(heavy)
    for bond in query.GetBonds():
        bond.SetBondType(Chem.BondType.SINGLE)
        bond.SetStereo(Chem.BondStereo.STEREONONE)
    for atom in query.GetAtoms():
        atom.SetFormalCharge(0)
        atom.SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
        atom.SetNoImplicit(True)
        atom.SetNumExplicitHs(0)
    bare = Chem.RWMol(skeleton)
    Chem.FastFindRings(bare)
    match = bare.GetSubstructMatch(query)
    count = sum(atom.GetAtomicNum() > 1 for atom in skeleton.GetAtoms())
    if not match or len(match) != count:
        return None
    made = Chem.RWMol(skeleton)
    for bond in heavy.GetBonds():
        i, j = match[bond.GetBeginAtomIdx()], match[bond.GetEndAtomIdx()]
        made.GetBondBetweenAtoms(i, j).SetBondType(bond.GetBondType())
    for atom in heavy.GetAtoms():
        made.GetAtomWithIdx(match[atom.GetIdx()]).SetFormalCharge(atom.GetFormalCharge())
    return made


def _from_dictionary(atoms: AtomArray, spans: tuple[tuple[str, int, int], ...], linked: list[tuple[int, int]],
                     ) -> Chem.RWMol | None:
    """By the names of the atoms, where every heavy one is in the dictionary under the residue's name."""
    made = _blank(atoms)
    names, heavy = atoms.atom_name.tolist(), (atoms.element != "H").tolist()
    for residue, first, last in spans:
        found = component(residue)
        if found is None:
            return None
        at = {names[i]: i for i in range(first, last) if heavy[i]}
        elements = dict(zip(found.names, found.elements, strict=True))
        if any(elements.get(name, "").upper() != atoms.element[i].upper() for name, i in at.items()):
            return None
        for i, j, order in found.bonds:
            a, b = at.get(found.names[i]), at.get(found.names[j])
            if a is not None and b is not None:
                made.AddBond(a, b, ORDER.get(order, Chem.BondType.SINGLE))
        for name, charge in zip(found.names, found.charges, strict=True):
            if name in at and charge:
                made.GetAtomWithIdx(at[name]).SetFormalCharge(charge)
    for i, j in linked:
        if made.GetBondBetweenAtoms(i, j) is None:
            made.AddBond(i, j, Chem.BondType.SINGLE)
    for i, j in bonding.near(atoms.coord, atoms.element.tolist()):
        if not (heavy[i] and heavy[j]) and made.GetBondBetweenAtoms(i, j) is None:
            made.AddBond(i, j, Chem.BondType.SINGLE)
    return made if _as_near(made, atoms) else None


def _as_near(mol: Chem.RWMol, atoms: AtomArray) -> bool:
    """Whether no bond by name is longer than any bond is: another molecule under a name of the dictionary."""
    long = [bond for bond in mol.GetBonds() if np.linalg.norm(
        atoms.coord[bond.GetBeginAtomIdx()] - atoms.coord[bond.GetEndAtomIdx()]) > 2.8]
    return len(long) <= 0.1 * max(1, mol.GetNumBonds())


def _finished(made: Chem.RWMol, source: OrdersFrom, has_h: bool, doubt: str = "") -> Perceived:
    """Sanitised, charged (by its hydrogens, or by rule), stereo from the places."""
    used: tuple[str, ...] = ()
    if has_h:
        protonation.from_hydrogens(made)
    mol = made.GetMol()
    mol.UpdatePropertyCache(strict=False)
    for atom in mol.GetAtoms():
        if has_h and atom.GetNumRadicalElectrons() == 0 and _short(atom):
            atom.SetNoImplicit(False)  # a hydrogen was left out of the file here
    if Chem.SanitizeMol(mol, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
        for atom in mol.GetAtoms():
            atom.SetNoImplicit(False)
        Chem.SanitizeMol(mol, Chem.SANITIZE_ALL ^ Chem.SANITIZE_PROPERTIES, catchErrors=True)
        doubt = doubt or DOUBT
    if not has_h:
        mol, used = protonation.usual(mol)
    Chem.AssignStereochemistryFrom3D(mol)
    return Perceived(mol, source, doubt, used)


def _short(atom: Chem.Atom) -> bool:
    """Whether an atom has fewer bonds than its charge calls for."""
    usual = {"C": 4, "N": 3, "O": 2, "S": 2, "P": 3}.get(atom.GetSymbol())
    total = sum(bond.GetBondTypeAsDouble() for bond in atom.GetBonds())
    return usual is not None and total < usual and not (atom.GetSymbol() in ("O", "S") and atom.GetFormalCharge() < 0)


def _by_geometry(skeleton: Chem.Mol, has_h: bool, by_conect: bool) -> Perceived:
    """With hydrogens RDKit's perception (doi:10.1002/bkcs.10334); without, planar rings and short bonds."""
    source: OrdersFrom = "CONECT and geometry" if by_conect else "geometry"
    best = _best_charge(skeleton) if has_h and skeleton.GetNumAtoms() <= PERCEIVED_MOST else None
    if best is not None:
        Chem.AssignStereochemistryFrom3D(best)
        return Perceived(best, source)
    return _finished(guessed(skeleton), source, has_h, DOUBT)


def _best_charge(skeleton: Chem.Mol) -> Chem.Mol | None:
    """The orders by RDKit or by matching, those that need the fewest and most usual charges on atoms."""
    best: tuple[float, Chem.Mol] | None = None
    for charge in (0, 1, -1, 2, -2, 3, -3):
        made = Chem.RWMol(skeleton)
        try:
            rdDetermineBonds.DetermineBondOrders(made, charge=charge, maxIterations=2000)
            Chem.SanitizeMol(made)
        except (ValueError, RuntimeError, Chem.AtomValenceException, Chem.KekulizeException):
            continue
        odd = _oddness(made)
        if best is None or odd < best[0]:
            best = (odd, made.GetMol())
    made = matched(skeleton)
    if Chem.SanitizeMol(made, catchErrors=True) == Chem.SanitizeFlags.SANITIZE_NONE and (
            best is None or _oddness(made) < best[0]):
        return made.GetMol()
    return best[1] if best else None


def _oddness(mol: Chem.Mol) -> float:
    """Charges on atoms, those that ligands hardly ever bear five times; radicals and missing hydrogens ten times."""
    total = 0.0
    for atom in mol.GetAtoms():
        charge, symbol = atom.GetFormalCharge(), atom.GetSymbol()
        usual = (charge > 0 and symbol in ("N", "P")) or (charge < 0 and symbol in ("O", "S", "N"))
        total += abs(charge) * (1.0 if usual else 5.0)
        total += 10.0 * (atom.GetNumRadicalElectrons() + atom.GetNumImplicitHs())
    return total


def stereo_smiles(mol: Chem.Mol) -> str:
    """Canonical SMILES without the hydrogens that are atoms."""
    try:
        return str(Chem.MolToSmiles(Chem.RemoveHs(mol)))
    except (Chem.AtomValenceException, Chem.KekulizeException, ValueError):
        return str(Chem.MolToSmiles(Chem.RemoveHs(mol, sanitize=False)))

