"""Structures as programs write them: odd numbers, one ligand in several residues, charged groups."""

from __future__ import annotations

import tarfile
from collections.abc import Callable

import numpy as np
import pytest
from complex_builder import accepting, atom_of, beside, place
from conftest import SHARED
from rdkit import Chem
from rdkit.Chem import AllChem

from assistant import engine
from assistant.answers import Drawing
from assistant.chem.complexes import read
from assistant.chem.interactions import interactions
from assistant.errors import BadFile
from assistant.tasks import Request

BUILT = accepting(3.0)


def renumbered(serial: Callable[[int], str], residue: Callable[[int], str]) -> bytes:
    """The peptide with other numbers of atoms and residues."""
    lines = []
    for n, line in enumerate(BUILT.pdb.splitlines()):
        if line.startswith(("ATOM", "HETATM")):
            line = f"{line[:6]}{serial(n):>5.5s}{line[11:22]}{residue(int(line[22:26])):>4.4s}{line[26:]}"
        lines.append(line if not line.startswith("CONECT") else "")
    return "\n".join(lines).encode()


@pytest.mark.parametrize(("serial", "residue", "first"), [
    (str, lambda n: str(n - 5), -4),  # as in cloning tails
    (lambda n: f"A{n:04d}", lambda n: f"A{n:03d}", 10001),  # hybrid-36, beyond 99,999 and 9,999
    (lambda n: "*****", str, 1),
    (lambda n: f"{n + 0x186a0:x}", str, 1),  # hexadecimal, as VMD writes from the 100,000th on
    (lambda n: str(-n), str, 1),
], ids=["negative residues", "hybrid-36", "stars", "hexadecimal", "negative atoms"])
def test_odd_numbers_are_read(serial: Callable[[int], str], residue: Callable[[int], str], first: int) -> None:
    complex_ = read(renumbered(serial, residue), "x.pdb", ligand=BUILT.sdf.encode(), ligand_name="x.sdf")
    assert complex_.residues[0].number == first
    assert len(complex_.atoms) == len(BUILT.read().atoms)


@pytest.mark.parametrize("number", ["****", "1e99", "-"])
def test_what_is_no_number_is_said(number: str) -> None:
    with pytest.raises(BadFile, match="a number of an atom or residue cannot be read"):
        read(renumbered(str, lambda n: number), "x.pdb")


def test_a_number_that_fits_nowhere_is_said() -> None:
    names = ("group_PDB", "id", "type_symbol", "label_atom_id", "label_alt_id", "label_comp_id", "label_asym_id",
             "label_entity_id", "label_seq_id", "pdbx_PDB_ins_code", "Cartn_x", "Cartn_y", "Cartn_z", "occupancy",
             "B_iso_or_equiv", "pdbx_PDB_model_num")
    head = "".join(f"_atom_site.{name}\n" for name in names)
    row = "ATOM 1 C C1 . ALA A 1 1 ? 1.0 2.0 3.0 1.0 20.0 99999999999999999999"
    with pytest.raises(BadFile, match="too large"):
        read(f"data_x\nloop_\n{head}{row}\n".encode(), "x.cif")


# several residues, one ligand -----------------------------------------------------------------------------------------

ENTRIES = SHARED / "complexes" / "plip_test_55_pdb.tar.xz"


@pytest.mark.skipif(not ENTRIES.exists(), reason="the sets of complexes are not here")
def test_the_cap_of_a_messenger_in_two_residues_is_one_ligand() -> None:
    """1h2t: m7GpppG as GDP and 7MG, with the stacking, hydrogen bond and salt bridge that Chakrabarti 2007 names."""
    with tarfile.open(ENTRIES) as archive:
        file = archive.extractfile("plip/1h2t.pdb")
        assert file is not None
        complex_ = read(file.read(), "1h2t.pdb")
    cap = complex_.ligands[0]
    assert complex_.ligand("7MG") is complex_.ligand("7MG:Z:1152") is cap
    assert cap.id == "GDP:Z:1151"
    assert Chem.RemoveHs(cap.mol).GetNumAtoms() == 52
    assert any("7MG:Z:1152 are bonded" in note.found for note in complex_.notes)
    found = {(one.kind, complex_.residues[one.residue].number) for one in interactions(complex_, cap, "plip").hits}
    assert {("pi-stacking", 20), ("pi-stacking", 43), ("hydrogen bond", 112), ("salt bridge", 116)} <= found


# charged groups and aromatic nitrogens in an answer ----------------------------------------


@pytest.mark.parametrize(("sequence", "atom", "smiles", "charged", "others"), [
    ("GKGSG", "NZ", "COP(=O)([O-])[O-]", 3, [2]), ("GDGSG", "OD1", "CCNC(N)=[NH2+]", 4, [3]),
    ("GKGSG", "NZ", "[O-]C(=O)Cc1c[nH]c2ccccc12", 0, [1])], ids=["phosphate", "guanidine", "indole"])
def test_a_salt_bridge_is_measured_again_where_its_charge_is_and_the_ligand_is_drawn_flat(
        sequence: str, atom: str, smiles: str, charged: int, others: list[int]) -> None:
    polar, carbon = (place(sequence, atom_of(sequence, 2, name)) for name in (atom, "CE" if atom == "NZ" else "CG"))
    out = (polar - carbon) / np.linalg.norm(polar - carbon)
    pair = beside(sequence, smiles, polar + 2.9 * out, out, charged, others).pair()
    answer = engine.ask(Request("what holds the ligand?", (pair.structure, pair.ligand)))
    assert "1 salt bridge" in answer.text
    assert "not passed" not in answer.text
    again = next(one for one in answer.checks if one.name == "distances measured again")
    assert again.passed
    assert any(isinstance(panel, Drawing) for panel in answer.panels), "the diagram of the ligand and its residues"


def test_a_tetrazolate_is_an_anion_from_its_places_and_hydrogens() -> None:
    """It was given two double bonds at one nitrogen of its ring, which is not straight there."""
    mol = Chem.AddHs(Chem.MolFromSmiles("CCc1nnn[n-]1"))
    AllChem.EmbedMolecule(mol, randomSeed=7)
    AllChem.MMFFOptimizeMolecule(mol)
    lines = [line.replace("UNL", "Q9Z") for line in Chem.MolToPDBBlock(mol).splitlines() if line.startswith("HETATM")]
    ligand = read("\n".join(lines).encode(), "x.pdb").ligands[0]
    assert Chem.MolToSmiles(Chem.RemoveHs(ligand.mol)) == Chem.CanonSmiles("CCc1nnn[n-]1")
