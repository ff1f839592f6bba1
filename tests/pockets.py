"""Small pockets made by code: pairs of amino acids, each a chain of its own, set around a ligand.

Pairs, for an amino acid alone would be taken for a ligand.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from rdkit import Chem, rdBase
from rdkit.Chem import AllChem

from assistant.chem.complexes import Complex, read

PAIRS = ("NG", "SG", "DG", "KG", "YG", "LG", "RG", "GG")
SMILES = "NC(=O)c1ccc(O)c(CN)c1"


@cache
def folded(smiles: str, sequence: bool = False) -> Chem.Mol:
    """A molecule in 3D without hydrogens; peptides by their letters."""
    mol = Chem.AddHs(Chem.MolFromSequence(smiles) if sequence else Chem.MolFromSmiles(smiles))
    assert AllChem.EmbedMolecule(mol, randomSeed=11) == 0
    return Chem.RemoveHs(mol)


def turned(coord: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The same about its centroid, in any orientation."""
    matrix, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    matrix[:, 0] *= np.sign(np.linalg.det(matrix))
    return np.asarray((coord - coord.mean(axis=0)) @ matrix.T)


def files(seed: int, far: float = 6.0) -> tuple[str, str]:
    """Protein as PDB text and ligand as SDF text: pairs about ``far`` Å from the middle of the ligand, none
    nearer to it than 2.6 Å."""
    rng = np.random.default_rng(seed)
    ligand = Chem.Mol(folded(SMILES))
    mine = turned(ligand.GetConformer().GetPositions(), rng)
    for i, place in enumerate(mine.tolist()):
        ligand.GetConformer().SetAtomPosition(i, place)
    lines: list[str] = []
    for k, letters in enumerate(PAIRS):
        mol = folded(letters, sequence=True)
        angle, height = 2.4 * k, 1.0 - (2 * k + 1) / len(PAIRS)
        out = np.array([np.cos(angle) * np.sqrt(1 - height**2), np.sin(angle) * np.sqrt(1 - height**2), height])
        at = turned(mol.GetConformer().GetPositions(), rng)
        reach = far
        while np.linalg.norm((at + reach * out)[:, None] - mine[None], axis=2).min() < 2.6:
            reach += 0.2
        lines += [_line(len(lines) + 1, atom, "ABCDEFGH"[k], 10 + 3 * k, place) for atom, place in
                  zip(mol.GetAtoms(), (at + reach * out).tolist(), strict=True)]
    with rdBase.BlockLogs():
        return "\n".join([*lines, "END", ""]), Chem.MolToMolBlock(ligand) + "$$$$\n"


def _line(serial: int, atom: Chem.Atom, chain: str, number: int, at: list[float]) -> str:
    info = atom.GetPDBResidueInfo()
    number += info.GetResidueNumber()
    return (f"ATOM  {serial:5d} {info.GetName():<4s} {info.GetResidueName():>3s} {chain}{number:4d}    "
            f"{at[0]:8.3f}{at[1]:8.3f}{at[2]:8.3f}{1.0:6.2f}{20.0:6.2f}          {atom.GetSymbol():>2s}")


@cache
def pocket(seed: int = 1) -> Complex:
    """One of them, read."""
    pdb, sdf = files(seed)
    return read(pdb.encode(), f"made{seed}.pdb", ligand=sdf.encode(), ligand_name="ligand.sdf")


def folder(path: Path, count: int = 3) -> Path:
    """A folder of them, as ``made1_protein.pdb`` with ``made1_ligand.sdf``."""
    for seed in range(1, count + 1):
        pdb, sdf = files(seed)
        (path / f"made{seed}_protein.pdb").write_text(pdb)
        (path / f"made{seed}_ligand.sdf").write_text(sdf)
    return path
