"""Complexes are read as they come: alternatives, models, ligands, states, damaged files; and each choice is said."""

from __future__ import annotations

import gzip
import random
import tarfile
import time
from pathlib import Path

import pytest
from complex_builder import accepting, peptide, without_hydrogens
from conftest import SHARED
from pace import slower
from rdkit import Chem, rdBase
from rdkit.Chem import AllChem

from assistant.chem.complexes import Complex, read
from assistant.chem.complexes.guessing import guessed
from assistant.chem.complexes.orders import stereo_smiles
from assistant.chem.complexes.protonation import usual
from assistant.errors import BadFile, BadStructure, RetortError
from tests.pockets import files

BUILT = accepting(3.0)
COMPLEXES = SHARED / "complexes"


def orders(complex_: Complex) -> list[str]:
    return [one.orders for one in complex_.ligands]


def test_a_protein_and_a_ligand_file_are_one_complex() -> None:
    complex_ = BUILT.read()
    assert (complex_.ligands[0].id, complex_.ligands[0].orders) == ("LIG:A:6", "given file")
    assert Chem.MolToSmiles(Chem.RemoveHs(complex_.ligands[0].mol)) == "CC(C)=O"
    assert complex_.hydrogens
    assert [residue.id for residue in complex_.residues] == [
        "GLY:A:1", "SER:A:2", "GLY:A:3", "TRP:A:4", "GLY:A:5", "LIG:A:6"]
    light = [i for i in range(complex_.atoms.array_length()) if complex_.atoms.element[i] == "H"]
    bonded = {int(i) for row in complex_.atoms.bonds.as_array() for i in row[:2]}
    assert set(light) <= bonded, "hydrogens at the end of the file belong to their residues"


def test_bonds_of_a_protein_are_those_rdkit_has() -> None:
    """The peptide's own bonds, of the molecule that the file was written from."""
    complex_ = read(peptide("GSGWG").encode(), "x.pdb")
    mol = Chem.MolFromPDBBlock(peptide("GSGWG"), removeHs=False)
    assert len(complex_.atoms.bonds.as_array()) == mol.GetNumBonds()


@pytest.mark.parametrize(("smiles", "charged"), [
    ("CC(=O)O", "CC(=O)[O-]"), ("CCN", "CC[NH3+]"), ("CN(C)C", "C[NH+](C)C"), ("NC(=N)c1ccccc1", "NC(=[NH2+])c1ccccc1"),
    ("NC(N)=NCC", "CCN=C(N)[NH3+]"), ("COP(=O)(O)O", "COP(=O)([O-])[O-]"), ("CS(=O)(=O)O", "CS(=O)(=O)[O-]"),
    ("Nc1ccccc1", "Nc1ccccc1"), ("CC(N)=O", "CC(N)=O"), ("c1cc[nH]c1", "c1cc[nH]c1"), ("Oc1ccccc1", "Oc1ccccc1"),
    ("CS(N)(=O)=O", "CS(N)(=O)=O"), ("c1ccncc1", "c1ccncc1"), ("C1CNCCN1", "C1C[NH2+]CCN1"),
    ("N#CCN", "N#CC[NH3+]"), ("CC(=O)N1CCCC1", "CC(=O)N1CCCC1"),
])
def test_usual_charges_at_ph_seven(smiles: str, charged: str) -> None:
    found, _ = usual(Chem.MolFromSmiles(smiles))
    expected = Chem.MolFromSmiles(charged)
    assert Chem.GetFormalCharge(found) == Chem.GetFormalCharge(expected)
    if "N=C(N)" not in charged:  # which nitrogen of a guanidinium is drawn charged does not matter
        assert Chem.MolToSmiles(found) == Chem.MolToSmiles(expected)


def test_a_smiles_given_brings_the_bond_orders_and_a_wrong_one_is_refused() -> None:
    mol = Chem.MolFromMolBlock(BUILT.sdf.split("$$$$")[0], removeHs=True)
    rows = [f"HETATM{900 + i:5d}  {a.GetSymbol()}{i:<2d} XXA B   1    {p.x:8.3f}{p.y:8.3f}{p.z:8.3f}  1.00  0.00"
            f"           {a.GetSymbol()}" for i, a in enumerate(mol.GetAtoms())
            for p in [mol.GetConformer().GetAtomPosition(i)]]
    text = without_hydrogens(peptide("GSGWG")).split("END")[0] + "\n".join(rows * 1) + "\nEND\n"
    ghost = text.replace("XXA", "Q9Z")
    doubted = read(ghost.encode(), "x.pdb")
    small = [one for one in doubted.ligands if one.id.startswith("Q9Z")]
    assert small, "acetone under a name that no dictionary has"
    assert small[0].orders in ("geometry", "CONECT and geometry", "chemical component dictionary")
    known = read(ghost.encode(), "x.pdb", smiles="CC(C)=O")
    assert "given SMILES" in orders(known)
    with pytest.raises(BadStructure, match="not the ligand in the file"):
        read(ghost.encode(), "x.pdb", smiles="c1ccccc1")


def test_the_most_occupied_alternative_is_used_and_said() -> None:
    lines = []
    for line in without_hydrogens(BUILT.pdb).splitlines():
        if " OG  SER" in line:
            lines += [f"{line[:16]}A{line[17:54]}  0.30{line[60:]}",
                      f"{line[:16]}B{line[17:30]}{float(line[30:38]) + 1:8.3f}{line[38:54]}  0.70{line[60:]}"]
        else:
            lines.append(line)
    complex_ = read("\n".join(lines).encode(), "x.pdb")
    oxygen = [i for i in complex_.residues[1].atoms if complex_.atoms.atom_name[i] == "OG"]
    plain = read(without_hydrogens(BUILT.pdb).encode(), "x.pdb")
    there = [i for i in plain.residues[1].atoms if plain.atoms.atom_name[i] == "OG"]
    assert len(oxygen) == 1
    assert complex_.atoms.coord[oxygen[0]][0] - plain.atoms.coord[there[0]][0] == pytest.approx(1.0, abs=1e-3)
    assert any("alternate" in note.found for note in complex_.notes)


def test_one_model_of_several_is_used_and_said() -> None:
    body = without_hydrogens(BUILT.pdb).split("END")[0]
    text = f"MODEL        1\n{body}ENDMDL\nMODEL        2\n{body}ENDMDL\nEND\n"
    complex_ = read(text.encode(), "x.pdb")
    assert len(complex_.residues) == 5
    assert ("2 models", "model 1 is used") in [(note.found, note.done) for note in complex_.notes]


def test_gz_dos_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain = read(BUILT.pdb.encode(), "x.pdb")
    for data in (gzip.compress(BUILT.pdb.encode()), BUILT.pdb.replace("\n", "\r\n").encode(),
                 b"\xef\xbb\xbf" + BUILT.pdb.encode(), BUILT.pdb.encode("utf-16")):
        other = read(data, "x.pdb")
        assert (other.atoms.coord == plain.atoms.coord).all()
        assert other.atoms.atom_name.tolist() == plain.atoms.atom_name.tolist()


def test_histidine_follows_its_hydrogens() -> None:
    for gone, words, double in (("HD1", "neutral, H on NE2", ("CE1", "ND1")),
                                ("HE2", "neutral, H on ND1", ("CE1", "NE2")),
                                ("", "both nitrogens protonated (+1)", ("CE1", "ND1"))):
        text = "\n".join(line for line in _histidine().splitlines() if not gone or f" {gone} " not in line)
        complex_ = read(text.encode(), "x.pdb")
        assert dict(complex_.states)["HIS:A:2"] == words
        names = complex_.atoms.atom_name
        found = {tuple(sorted((str(names[i]), str(names[j])))) for i, j, order in complex_.atoms.bonds.as_array()
                 if order == 2 and {"CE1"} & {str(names[i]), str(names[j])}}
        assert found == {tuple(sorted(double))}


def _histidine() -> str:
    """Gly-His-Gly with hydrogens on both nitrogens, named as in the PDB."""
    mol = Chem.MolFromPDBBlock(without_hydrogens(peptide("GHG")))
    for atom in mol.GetAtoms():
        if atom.GetPDBResidueInfo().GetName().strip() == "ND1":
            atom.SetFormalCharge(1)
            atom.SetNumExplicitHs(1)
    Chem.SanitizeMol(mol)
    full = Chem.AddHs(mol, addCoords=True, addResidueInfo=True)
    rows = []
    for line in Chem.MolToPDBBlock(full, flavor=4).splitlines():
        rows.append(line)
    text = "\n".join(rows)
    for name, heavy in (("HD1", "ND1"), ("HE2", "NE2")):
        at = next(a for a in full.GetAtoms() if a.GetPDBResidueInfo().GetName().strip() == heavy)
        light = next(n for n in at.GetNeighbors() if n.GetAtomicNum() == 1)
        old = light.GetPDBResidueInfo().GetName()
        number = light.GetIdx() + 1
        text = "\n".join(f"{line[:12]} {name:<3s}{line[16:]}" if line.startswith(("ATOM", "HETATM"))
                         and int(line[6:11]) == number else line for line in text.splitlines())
        assert old
    return text


@pytest.mark.parametrize("smiles", [
    "CC(=O)Nc1ccccc1", "O=C(O)c1ccncc1", "CS(=O)(=O)c1ccc(C#N)cc1", "c1ccc2[nH]ccc2c1", "CC(C)=CC(=O)OC", "OC1CCCCC1",
    "O=[N+]([O-])c1ccccc1", "CN1CCN(C)CC1",
])
def test_orders_guessed_from_heavy_atoms(smiles: str) -> None:
    """From a force field's geometry, hydrogens taken away; a guess, and said to be one, but mostly right."""
    mol = Chem.AddHs(Chem.MolFromSmiles(smiles))
    AllChem.EmbedMolecule(mol, randomSeed=7)
    AllChem.MMFFOptimizeMolecule(mol)
    bare = Chem.RWMol(Chem.RemoveHs(mol))
    Chem.Kekulize(bare, clearAromaticFlags=True)
    for bond in bare.GetBonds():
        bond.SetBondType(Chem.BondType.SINGLE)
    for atom in bare.GetAtoms():
        atom.SetFormalCharge(0)
        atom.SetNumExplicitHs(0)
        atom.SetNoImplicit(False)
    guess = guessed(bare.GetMol())
    assert guess is not None
    found = guess.mol
    Chem.SanitizeMol(found)
    assert Chem.MolToSmiles(found) == Chem.CanonSmiles(smiles)


# damaged files -------------------------------------------------------------------------------------------------------


def _damaged() -> list[bytes]:
    """Three hundred: cut, shuffled, overwritten, emptied, of other kinds."""
    rng = random.Random(5)
    one = "HETATM  901  C1  XXA B   1       1.000   2.000   3.000  1.00  0.00           C"
    text = f"{BUILT.pdb.split('END')[0]}{one}\nEND\n"
    lines = text.splitlines(keepends=True)
    made: list[bytes] = [b"", b"\n\n", b"ATOM", b"\x00" * 500, b"data_x\n_cell_length_a 5\n", b"HEADER only\nEND\n",
                         b"\x1f\x8b\x08 broken", gzip.compress(b"ATOM"), b"{\"a\": 1}",
                         b"data_x\nloop_\n_atom_site.id\n1\n", b"data_x\n_atom_site.Cartn_x 1\n", b"%PDF-1.4"]
    words = ["NaN", "99999999", "-1e30", "abc", "     ", "\ufffd", "*******"]
    while len(made) < 300:
        kind = rng.randrange(6)
        if kind == 0:
            made.append(text[:rng.randrange(len(text))].encode())
        elif kind == 1:
            made.append("".join(rng.sample(lines, len(lines))).encode())
        elif kind == 2:
            body = bytearray(text.encode())
            for _ in range(rng.randrange(1, 60)):
                body[rng.randrange(len(body))] = rng.randrange(256)
            made.append(bytes(body))
        elif kind == 3:
            rows = [f"{line[:30]}{rng.choice(words):>8.8s}{line[38:]}" if rng.random() < 0.2 else line
                    for line in lines]
            made.append("".join(rows).encode())
        elif kind == 4:
            made.append("".join(line[: rng.randrange(10, 80)] + "\n" for line in lines).encode())
        else:
            at = rng.randrange(len(text))
            cut = text[:at] + text[at + rng.randrange(1, 400):]
            made.append(cut.encode("utf-16" if rng.random() < 0.3 else "utf-8"))
    return made


def test_three_hundred_damaged_files_are_read_or_refused_never_more() -> None:
    read_, refused, limit = 0, 0, 5 * slower()
    for data in _damaged():
        before = time.process_time()
        said = _complaint(data)
        assert "Traceback" not in said
        read_, refused = read_ + (not said), refused + bool(said)
        assert time.process_time() - before < limit
    assert read_ > 20
    assert refused > 20


def _complaint(data: bytes) -> str:
    """The sentence a file is refused with, "" where it is read."""
    try:
        with rdBase.BlockLogs():
            read(data, "damaged.pdb")
    except RetortError as error:
        return str(error) or "no sentence"
    return ""


def test_what_is_no_complex_is_said_in_one_sentence() -> None:
    with pytest.raises(BadFile, match="no ATOM records"):
        read(b"CCO ethanol\n", "x.pdb")
    with pytest.raises(BadFile, match="CIF of a crystal"):
        read(b"data_x\n_cell_length_a 5.0\n_atom_site_label Na1\n", "x.cif")
    with pytest.raises(BadFile, match="no ligand that can be read"):
        read(BUILT.pdb.encode(), "x.pdb", ligand=b"nonsense", ligand_name="x.sdf")
    mol = Chem.MolFromMolBlock(BUILT.sdf.split("$$$$")[0], removeHs=False)
    for i, (x, y, z) in enumerate((mol.GetConformer().GetPositions() + 100).tolist()):
        mol.GetConformer().SetAtomPosition(i, (x, y, z))
    with pytest.raises(BadFile, match="Å from the structure"):
        read(BUILT.pdb.encode(), "x.pdb", ligand=Chem.MolToMolBlock(mol).encode(), ligand_name="x.sdf")


# the data sets --------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not COMPLEXES.exists(), reason="the sets of complexes are not here")
def test_entries_of_the_pdb_are_read_and_their_ligands_known(tmp_path: Path) -> None:
    expected = {"1eve": "COc1cc2c(cc1OC)C(=O)[C@H](C[C@H]1CC[N@H+](Cc3ccccc3)CC1)C2",
                "1p5e": "Brc1c(Br)c(Br)c2[nH]nnc2c1Br",
                "3og7": "CCCS(=O)(=O)Nc1ccc(F)c(C(=O)c2c[nH]c3ncc(-c4ccc(Cl)cc4)cc23)c1F"}
    with tarfile.open(COMPLEXES / "plip_test_55_pdb.tar.xz") as archive:
        for name, smiles in expected.items():
            stream = archive.extractfile(f"plip/{name}.pdb")
            assert stream is not None
            complex_ = read(stream.read(), name)
            assert complex_.ligands[0].orders == "chemical component dictionary"
            assert stereo_smiles(complex_.ligands[0].mol) == Chem.CanonSmiles(smiles)


def test_a_ligand_that_lies_in_its_protein_is_not_bonded_to_it() -> None:
    """A methyl carbon binds no ligand, however near; the doctor says where the ligand lies."""
    pdb, sdf = files(1)
    lines = sdf.splitlines(keepends=True)
    carbon = next(line for line in pdb.splitlines() if line[12:16].strip() == "CD1" and line[17:20] == "LEU")
    place = [float(carbon[k:k + 8]) for k in (30, 38, 46)]
    lines[4] = "".join(f"{x:10.4f}" for x in (place[0] + 1.4, *place[1:])) + lines[4][30:]
    complex_ = read(pdb.encode(), "made.pdb", ligand="".join(lines).encode(), ligand_name="ligand.sdf")
    assert not complex_.ligands[0].covalent
    assert any("lies in LEU" in note.found for note in complex_.notes)


def test_a_crystal_is_said_to_be_more_than_its_file() -> None:
    pdb, _ = files(1)
    for group, told in (("P 21 21 21", True), ("P 1", False)):
        head = f"CRYST1   50.000   60.000   70.000  90.00  90.00  90.00 {group:<11s}   4\n"
        complex_ = read((head + pdb).encode(), "made.pdb")
        assert any(note.found == f"a crystal ({group})" for note in complex_.notes) is told
