"""Two orientations of one linker written over one another, as files without occupancies have them: one is drawn.

Coordinates are RDKit's; a part of the molecule is there a second time, turned about an axis of it.
"""

from __future__ import annotations

import numpy as np
import pytest
from rdkit import Chem
from rdkit.Chem import AllChem

from assistant.chem.crystals import Crystal
from assistant.chem.frameworks.build import Built, build
from assistant.chem.frameworks.describe import linker_kinds

BOX = 60.0  # Å
RING = "[C:1]c1[cH:3][cH:3]c([c,C:2])[cH:3][cH:3]1"
TWO_NH2 = "[c:1](-!@*)1[c:3]([N:3])[cH:3][c:2](-!@*)[c:3]([N:3])[cH:3]1"
# linker, the axis (1, 2) and what turns about it (3)
LINKERS = {
    "BDC": ("OC(=O)c1ccc(cc1)C(=O)O", RING), "BPDC": ("OC(=O)c1ccc(cc1)-c1ccc(cc1)C(=O)O", RING),
    "EDDB": ("OC(=O)c1ccc(cc1)C#Cc1ccc(cc1)C(=O)O", RING),
    "a diamine": ("OC(=O)c1cc(cc(c1)C(=O)O)-c1cc(N)c(cc1N)-c1cc(cc(c1)C(=O)O)C(=O)O", TWO_NH2),
}


def turned(smiles: str, part: str, degrees: float) -> Crystal:
    """The molecule alone in a box, its part twice; zinc in place of the acid hydrogens."""
    mol, query = Chem.AddHs(Chem.MolFromSmiles(smiles)), Chem.MolFromSmarts(part)
    assert AllChem.EmbedMolecule(mol, randomSeed=7) == 0
    AllChem.MMFFOptimizeMolecule(mol, maxIters=2000)
    xyz, symbols = mol.GetConformer().GetPositions(), [atom.GetSymbol() for atom in mol.GetAtoms()]
    number = {atom.GetIdx(): atom.GetAtomMapNum() for atom in query.GetAtoms()}
    of = {k: [at for n, at in enumerate(mol.GetSubstructMatch(query)) if number[n] == k] for k in (1, 2, 3)}
    heads = [at for (at,) in mol.GetSubstructMatches(Chem.MolFromSmarts("[OX2H]"))]
    for head in heads:
        acid = next(n.GetIdx() for n in mol.GetAtomWithIdx(head).GetNeighbors() if n.GetSymbol() == "H")
        symbols[acid], xyz[acid] = "Zn", xyz[head] + 2.0 * (xyz[acid] - xyz[head])
    hydrogens = [n.GetIdx() for at in of[3] for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetSymbol() == "H"]
    again = of[3] + hydrogens
    places = np.vstack([xyz, _about(xyz[again], xyz[of[1][0]], xyz[of[2][0]], np.radians(degrees))])
    return Crystal(np.eye(3) * BOX, (*symbols, *(symbols[at] for at in again)),
                   (places - places.mean(axis=0)) / BOX + 0.5)


def _about(points: np.ndarray, one: np.ndarray, other: np.ndarray, angle: float) -> np.ndarray:
    """Points turned about the line through two others (Rodrigues)."""
    way = (other - one) / np.linalg.norm(other - one)
    there = points - one
    return np.asarray(one + there * np.cos(angle) + np.cross(way, there) * np.sin(angle)
                      + np.outer(there @ way, way) * (1 - np.cos(angle)))


def only(built: Built) -> tuple[str, bool, int]:
    (k,) = [k for k, ligand in enumerate(built.graph.ligands) if ligand.organic]
    return built.molecules[k].smiles, built.molecules[k].overlaid, built.known[k].charge


@pytest.mark.parametrize("degrees", [62.0, 70.0, 80.0, 90.0])
@pytest.mark.parametrize("name", LINKERS)
def test_one_orientation_is_drawn_and_said(name: str, degrees: float) -> None:
    smiles, part = LINKERS[name]
    built = build(turned(smiles, part, degrees))
    acids = len(Chem.MolFromSmiles(smiles).GetSubstructMatches(Chem.MolFromSmarts("[OX2H]")))
    assert only(built) == (Chem.CanonSmiles(smiles), True, -acids)
    notes = [note for kind in linker_kinds(built) for note in kind.notes]
    assert not notes or any("lie over one another" in note for note in notes)


@pytest.mark.parametrize("name", LINKERS)
def test_without_a_second_orientation_nothing_is_left_out(name: str) -> None:
    smiles, part = LINKERS[name]
    whole = turned(smiles, part, 180.0)
    n = Chem.AddHs(Chem.MolFromSmiles(smiles)).GetNumAtoms()
    alone = Crystal(whole.lattice, whole.symbols[:n], whole.frac[:n])
    assert only(build(alone))[:2] == (Chem.CanonSmiles(smiles), False)


def test_a_tangle_without_a_sound_part_stays_undrawn() -> None:
    """Carbons at random, far too near: no orientation of anything."""
    rng = np.random.default_rng(5)
    places = rng.uniform(-1.6, 1.6, size=(14, 3))
    places = np.vstack([[[4.5, 0, 0], [2.6, 0, 0]], places])
    crystal = Crystal(np.eye(3) * 30.0, ("Zn", "O", *["C"] * 14), places / 30 + 0.5)
    assert not any(molecule.overlaid for molecule in build(crystal).molecules)
