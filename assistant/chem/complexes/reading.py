"""A protein-ligand complex from bytes: atoms, bonds, what each residue is, the ligands with their bond orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.chem.complexes import beside, bonding
from assistant.chem.complexes.doctor import noticed
from assistant.chem.complexes.kinds import kind_of
from assistant.chem.complexes.ligands import ligands_of
from assistant.chem.complexes.parsing import Parsed, parse
from assistant.chem.complexes.states import with_states
from assistant.chem.complexes.structure import Complex, Residue

if TYPE_CHECKING:
    from biotite.structure import AtomArray

FEW = 0.1
"""Hydrogens for each heavy atom of protein and nucleic acid from which on a file counts as having its hydrogens: files
with polar ones only have 0.14 (RNA) to 0.24, files without some 0.03 at most."""


def read(data: bytes, name: str = "", *, ligand: bytes | None = None, ligand_name: str = "", smiles: str = "",
         model: int = 1) -> Complex:
    """A PDB, mmCIF or PDBQT file (or one of these gzipped), with the ligand in a file beside it where there is one.

    Parameters
    ----------
    data, name
        The file; its name is for messages.
    ligand, ligand_name
        An SDF, MOL, MOL2, PDB or PDBQT file of the ligand, in the coordinates of the structure.
    smiles
        Of the ligand, where the user gave it: its bond orders come from it.
    model
        Which model of several, from 1.

    Raises
    ------
    BadFile, TooLarge, BadStructure
        With one sentence on what came and what would work.
    """
    parsed = parse(data, name, model)
    given = beside.opened(ligand, ligand_name) if ligand is not None else None
    conect, atoms = _gathered(parsed)
    atoms, extra = beside.joined(atoms, given)
    residues, residue_of = residues_of(atoms)
    bonds = _bonds(atoms, residues, residue_of)
    found, told = ligands_of(atoms, residues, residue_of, bonds, conect,
                             smiles or (given.smiles if given else ""), given.mol if given else None,
                             given is not None)
    atoms.bonds = _bond_list(atoms, bonds, found)
    hydrogens = _has_hydrogens(atoms, residues, residue_of)
    states = with_states(atoms, residues, residue_of, found, hydrogens)
    notes = (*parsed.notes, *extra, *told, *noticed(atoms, residues, residue_of, found, hydrogens))
    return Complex(name, atoms, residues, residue_of, found, hydrogens, notes, parsed.title, states)


def _gathered(parsed: Parsed) -> tuple[tuple[tuple[int, int, int], ...], AtomArray]:
    """The atoms with hydrogens that stand at the end of the file (as RDKit writes them) put into their residues."""
    atoms = parsed.atoms
    keys = list(zip(atoms.chain_id.tolist(), atoms.res_id.tolist(), atoms.ins_code.tolist(), atoms.res_name.tolist(),
                    strict=True))
    run = np.cumsum([i == 0 or keys[i] != keys[i - 1] for i in range(len(keys))]) - 1
    heavy = np.bincount(run, weights=(atoms.element != "H").astype(float))
    first: dict[tuple[object, ...], int] = {}
    home = np.arange(len(heavy))
    for i, key in enumerate(keys):
        if run[i] != run[i - 1] or i == 0:
            if heavy[run[i]] == 0 and key in first:
                home[run[i]] = first[key]
            first.setdefault(key, int(run[i]))
    if (home == np.arange(len(home))).all():
        return parsed.conect, atoms
    order = np.argsort(home[run], kind="stable")
    place = np.empty(len(order), dtype=int)
    place[order] = np.arange(len(order))
    return tuple((int(place[i]), int(place[j]), n) for i, j, n in parsed.conect), atoms[order]


def residues_of(atoms: AtomArray) -> tuple[tuple[Residue, ...], np.ndarray]:
    """Residues in file order, and the residue of each atom."""
    keys = (atoms.chain_id, atoms.res_id, atoms.ins_code, atoms.res_name)
    change = np.zeros(atoms.array_length(), dtype=bool)
    change[0] = True
    for key in keys:
        change[1:] |= key[1:] != key[:-1]
    first = np.flatnonzero(change)
    last = np.append(first[1:], atoms.array_length())
    heavy = np.add.reduceat((atoms.element != "H").astype(int), first)
    chained = _in_chains(atoms, first, last)
    made = tuple(
        Residue(str(atoms.res_name[i]).strip().upper(), str(atoms.chain_id[i]).strip(), int(atoms.res_id[i]),
                str(atoms.ins_code[i]).strip(), kind_of(str(atoms.res_name[i]), int(n), bool(c), str(atoms.element[i])),
                int(i), int(j))
        for i, j, n, c in zip(first, last, heavy, chained, strict=True))
    return made, np.repeat(np.arange(len(made)), last - first)


def _in_chains(atoms: AtomArray, first: np.ndarray, last: np.ndarray) -> list[bool]:
    """Whether each residue has a backbone bound to that of the residue before or after it."""
    names = atoms.atom_name
    places: list[dict[str, np.ndarray]] = []
    for i, j in zip(first.tolist(), last.tolist(), strict=True):
        places.append({str(names[k]): atoms.coord[k] for k in range(i, j) if names[k] in ("N", "C", "P", "O3'")})
    found = [False] * len(places)
    for k in range(len(places) - 1):
        for a, b, reach in (("C", "N", bonding.PEPTIDE), ("O3'", "P", bonding.ESTER)):
            if a in places[k] and b in places[k + 1] and np.linalg.norm(places[k][a] - places[k + 1][b]) < reach:
                found[k] = found[k + 1] = True
    return found


def _bonds(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray) -> list[bonding.Bond]:
    inside = bonding.within(atoms, residues)
    known = bonding.templates()
    for residue in residues:  # what has no template is bonded by distance
        if residue.name not in known and residue.kind not in ("ligand", "metal", "ion", "water") and (
                residue.last - residue.first > 1) and residue.kind != "protein":
            span = slice(residue.first, residue.last)
            inside += [(i + residue.first, j + residue.first, 1)
                       for i, j in bonding.near(atoms.coord[span], atoms.element[span].tolist())]
    return bonding.tautomers(atoms, residues, inside) + bonding.between(atoms, residues, residue_of)


def _bond_list(atoms: AtomArray, bonds: list[bonding.Bond], found: tuple[object, ...]) -> object:
    """biotite's BondList over all atoms; a ligand's own orders take the place of others."""
    from biotite.structure import BondList, BondType

    from assistant.chem.complexes.structure import Ligand

    rows = {(min(i, j), max(i, j)): order for i, j, order in bonds}
    for ligand in found:
        assert isinstance(ligand, Ligand)
        for bond in ligand.mol.GetBonds():
            i, j = (int(ligand.atoms[k]) for k in (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()))
            aromatic = int(BondType.AROMATIC) if bond.GetIsAromatic() else round(bond.GetBondTypeAsDouble())
            rows[(min(i, j), max(i, j))] = aromatic
    made = np.array([(i, j, order) for (i, j), order in rows.items()], dtype=np.int64).reshape(-1, 3)
    return BondList(atoms.array_length(), made)


def _has_hydrogens(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray) -> bool:
    counts = np.array([residue.kind in ("protein", "nucleic") for residue in residues])[residue_of]
    element = atoms.element[counts] if counts.any() else atoms.element
    light = int((element == "H").sum())
    return bool(light >= FEW * max(1, len(element) - light))


__all__ = ["Parsed", "read", "residues_of"]
