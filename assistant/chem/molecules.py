"""Molecules: reading, writing, comparing. The one door through which text becomes an RDKit molecule."""

from __future__ import annotations

import re
from functools import lru_cache

from rdkit import Chem, DataStructs, rdBase
from rdkit.Chem import rdFingerprintGenerator
from rdkit.Chem.Scaffolds import MurckoScaffold

from assistant.errors import BadStructure, TooLarge

MAX_SMILES = 4_000
"""Longest SMILES read, characters."""
MAX_ATOMS = 500
"""Most heavy atoms of a molecule that is worked on."""

_PRINTABLE = re.compile("[!-~]+")
"""What a SMILES is written in; RDKit would pass over anything after a space or an emoji."""
_MORGAN = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048)


def read(smiles: str) -> Chem.Mol:
    """A sanitised molecule from SMILES. A fresh copy each time: callers may change it.

    Raises
    ------
    BadStructure
        When RDKit does not accept it; `chem.doctor.diagnose` says why in plain words.
    TooLarge
        Over `MAX_SMILES` characters or `MAX_ATOMS` heavy atoms.
    """
    return Chem.Mol(_read(smiles.strip()))


@lru_cache(maxsize=4096)
def _read(smiles: str) -> Chem.Mol:
    if len(smiles) > MAX_SMILES:
        raise TooLarge(f"This SMILES has {len(smiles):,} characters; up to {MAX_SMILES:,} are read.")
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(smiles) if smiles and _PRINTABLE.fullmatch(smiles) else None
    if mol is None:
        raise BadStructure(f"“{shorten(smiles)}” is not a valid SMILES.")
    if mol.GetNumAtoms() == 0:
        raise BadStructure("An empty SMILES holds no molecule.")
    if mol.GetNumHeavyAtoms() > MAX_ATOMS:
        raise TooLarge(f"This molecule has {mol.GetNumHeavyAtoms()} heavy atoms; up to {MAX_ATOMS} are worked on.")
    return mol


def shorten(text: str, length: int = 60) -> str:
    """The text, cut in the middle where it is longer than ``length`` characters."""
    return text if len(text) <= length else f"{text[: length - 12]}…{text[-10:]}"


def write(mol: Chem.Mol) -> str:
    """Canonical isomeric SMILES."""
    return str(Chem.MolToSmiles(mol))


def canonical(smiles: str) -> str:
    """Canonical isomeric SMILES of a SMILES (raises as `read`)."""
    return write(_read(smiles.strip()))


def fingerprint(mol: Chem.Mol) -> DataStructs.ExplicitBitVect:
    """Morgan bit vector, radius 2, 2048 bits, no chirality (doi:10.1021/ci100050t)."""
    made: DataStructs.ExplicitBitVect = _MORGAN.GetFingerprint(mol)
    return made


def similarity(a: Chem.Mol, b: Chem.Mol) -> float:
    """Tanimoto similarity of two molecules' `fingerprint`, 0..1."""
    return tanimoto(fingerprint(a), fingerprint(b))


def tanimoto(a: DataStructs.ExplicitBitVect, b: DataStructs.ExplicitBitVect) -> float:
    """Tanimoto similarity of two `fingerprint` results, 0..1."""
    return float(DataStructs.TanimotoSimilarity(a, b))


def scaffold(mol: Chem.Mol) -> Chem.Mol:
    """Bemis-Murcko framework: rings and what links them (doi:10.1021/jm9602928)."""
    found: Chem.Mol = MurckoScaffold.GetScaffoldForMol(mol)  # type: ignore[no-untyped-call]
    return found


def fragments(mol: Chem.Mol) -> int:
    """Number of pieces not bonded to one another."""
    return len(Chem.GetMolFrags(mol))


def charge(mol: Chem.Mol) -> int:
    """Net formal charge."""
    return int(Chem.GetFormalCharge(mol))


def radicals(mol: Chem.Mol) -> int:
    """Number of radical electrons."""
    return sum(atom.GetNumRadicalElectrons() for atom in mol.GetAtoms())
