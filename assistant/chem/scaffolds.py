"""The skeleton of a molecule: Bemis-Murcko scaffold and generic framework (doi:10.1021/jm9602928)."""

from __future__ import annotations

from rdkit import Chem
from rdkit.Chem.Scaffolds import MurckoScaffold

SOURCE = "Bemis and Murcko, doi:10.1021/jm9602928; RDKit"


def murcko(mol: Chem.Mol) -> str:
    """SMILES of the rings and what links them, exocyclic double bonds kept, stereo not; "" without rings."""
    scaffold = MurckoScaffold.GetScaffoldForMol(mol)  # type: ignore[no-untyped-call]
    return str(Chem.MolToSmiles(scaffold, isomericSmiles=False))


def generic(mol: Chem.Mol) -> str:
    """SMILES of the scaffold with all atoms carbon and all bonds single, without what hangs on it; "" without rings."""
    scaffold = MurckoScaffold.GetScaffoldForMol(mol)  # type: ignore[no-untyped-call]
    if not scaffold.GetNumAtoms():
        return ""
    made = MurckoScaffold.MakeScaffoldGeneric(scaffold)  # type: ignore[no-untyped-call]
    return str(Chem.MolToSmiles(MurckoScaffold.GetScaffoldForMol(made)))  # type: ignore[no-untyped-call]


def atoms(mol: Chem.Mol) -> tuple[int, ...]:
    """Atoms of the molecule that are in its scaffold."""
    scaffold = MurckoScaffold.GetScaffoldForMol(mol)  # type: ignore[no-untyped-call]
    return tuple(sorted(mol.GetSubstructMatch(scaffold))) if scaffold.GetNumAtoms() else ()
