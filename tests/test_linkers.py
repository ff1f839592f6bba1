"""Linkers: the molecule a chemist would draw comes back from bare coordinates, with its charge and its donor groups.

Reference: RDKit makes coordinates from SMILES, which are typed; the acid hydrogens are then replaced by zinc atoms and
all bond orders forgotten. What comes back must be the same molecule.
"""

from __future__ import annotations

import csv
import gzip

import numpy as np
import pytest
from conftest import SHARED
from rdkit import Chem
from rdkit.Chem import AllChem

from assistant.chem.crystals import Crystal
from assistant.chem.frameworks import linker_name, usual_smiles
from assistant.chem.frameworks.build import Built, build
from assistant.chem.frameworks.linker_names import ROWS, tautomer_key
from assistant.chem.frameworks.orders import Skeleton, draw
from assistant.chem.frameworks.species import ligand_formula

ACID = ("[$([OX2H][CX3]=O),$([OX2H]c),$([OX2H][PX4]=O),$([OX2H]S(=O)=O),$([nX3H]),$([OX2H]C=CC=O),$([SX2H]),"
        "$([OX2H]C=C)]")
BOX = 80.0  # Å


def in_a_box(smiles: str, acid: str = ACID, without_hydrogens: bool = False) -> Crystal:
    """A molecule alone in a box, a zinc atom in place of each acid hydrogen."""
    mol = Chem.AddHs(Chem.MolFromSmiles(smiles))
    assert AllChem.EmbedMolecule(mol, randomSeed=7) == 0
    AllChem.MMFFOptimizeMolecule(mol, maxIters=2000)
    heads = {k for (k,) in mol.GetSubstructMatches(Chem.MolFromSmarts(acid))}
    xyz = mol.GetConformer().GetPositions()
    symbols, places = [], []
    for atom in mol.GetAtoms():
        place, head = xyz[atom.GetIdx()], None
        if atom.GetSymbol() == "H":
            head = atom.GetNeighbors()[0].GetIdx()
            if without_hydrogens and head not in heads:
                continue
        if head in heads:
            symbols.append("Zn")
            way = place - xyz[head]
            places.append(xyz[head] + 1.98 * way / np.linalg.norm(way))
        else:
            symbols.append(atom.GetSymbol())
            places.append(place)
    frac = (np.array(places) - np.mean(places, axis=0)) / BOX + 0.5
    return Crystal(np.eye(3) * BOX, tuple(symbols), frac)


def drawn(built: Built) -> tuple[str, int]:
    """SMILES and charge of the one organic ligand."""
    (k,) = [k for k, ligand in enumerate(built.graph.ligands) if ligand.organic]
    return usual_smiles(built.molecules[k].smiles), built.known[k].charge


# not HITP and SiF6, without acid hydrogen; TTEI, slow to embed; the quinones, whose C-O are equal in crystals only
TABLE = [row for row in ROWS if row.abbreviation not in {"HITP", "SiF6", "TTEI", "DHBQ", "CA"}]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.abbreviation)
def test_the_linkers_of_the_table_come_back(row: object) -> None:
    smiles = row.smiles  # type: ignore[attr-defined]
    crystal = in_a_box(smiles)
    found, charge = drawn(build(crystal))
    assert tautomer_key(found) == tautomer_key(smiles), found
    assert charge == -crystal.symbols.count("Zn")


MORE = [
    "OC(=O)c1ccc(cc1)S(=O)(=O)O", "OC(=O)c1ccc(cc1)P(=O)(O)O", "OC(=O)CN(CC(=O)O)CC(=O)O",
    "OC(=O)c1cc(OC)c(cc1OC)C(=O)O",
    "O=C1c2cc(C(=O)O)c(C(=O)O)cc2C(=O)c2cc(C(=O)O)c(C(=O)O)cc12", "OC(=O)c1cc[n+]([O-])cc1", "OC(=O)c1ccc(cc1)B(O)O",
    "N#Cc1ccc(C(=O)O)cc1", "C[n+]1ccc(cc1)-c1cc[n+](C)cc1", "OC(=O)C12CC3CC(C1)CC(C3)(C2)C(=O)O", "O=C(O)C1=CC=CC1",
    "OC(=O)c1ccc(NC(=O)c2ccc(C(=O)O)cc2)cc1", "O=c1[nH]cnc2[nH]cnc12", "OC(=O)c1ccc(cc1)C#CC#Cc1ccc(cc1)C(=O)O",
    "OC(=O)C(N)Cc1c[nH]cn1", "O=C1C=CC(=O)C=C1", "N#CC(C#N)=C1C=CC(=C(C#N)C#N)C=C1", "OC(=O)c1cc(Cl)c(s1)C(=O)O",
    "CN(C)c1ccc(cc1)N=Nc1ccc(cc1)C(=O)O", "OC(=O)c1ccc2nsnc2c1", "O=C1NC(=O)c2cc3C(=O)NC(=O)c3cc12", "CC(=O)C=C(C)O",
]


@pytest.mark.parametrize("smiles", MORE)
def test_other_ligands_come_back(smiles: str) -> None:
    found, _ = drawn(build(in_a_box(smiles, "[$([OX2H][CX3](=O)[#6]),$([OX2H][PX4]=O),$([OX2H]S(=O)=O)]")))
    assert tautomer_key(found) == tautomer_key(smiles), found


@pytest.mark.parametrize("smiles", ["OC(=O)c1ccc(cc1)C(=O)O", "OC(=O)C=CC(=O)O", "OC(=O)CCC(=O)O", "Cc1ncc[nH]1",
                                    "OC(=O)c1ccc(cc1)-c1ccc(cc1)C(=O)O", "OC(=O)c1ccc2cc(ccc2c1)C(=O)O"])
def test_hydrogens_that_the_file_leaves_out_are_filled_in(smiles: str) -> None:
    found, charge = drawn(build(in_a_box(smiles, without_hydrogens=True)))
    assert found == usual_smiles(Chem.CanonSmiles(smiles))
    assert charge < 0


@pytest.mark.parametrize(("smiles", "acid", "groups"), [
    ("OC(=O)c1ccncc1", "[OX2H]", {"carboxylate"}), ("Cc1ncc[nH]1", "[nH]", {"imidazolate"}),
    ("OC(=O)c1cc(O)c(cc1O)C(=O)O", "[OX2H]", {"carboxylate", "phenolate"}),
    ("Oc1ccccc1O", "[OX2H]", {"catecholate"}), ("OP(=O)(O)c1ccccc1", "[OX2H]", {"phosphonate"}),
    ("OS(=O)(=O)c1ccccc1", "[OX2H]", {"sulfonate"}), ("Sc1ccccc1", "[SX2H]", {"thiolate"}),
    ("c1cn[nH]c1", "[nH]", {"pyrazolate"}), ("c1nn[nH]n1", "[nH]", {"tetrazolate"}),
    ("c1nc[nH]n1", "[nH]", {"1,2,4-triazolate"}),
    ("CC(=O)C=C(C)O", "[OX2H]", {"diketonate"})])
def test_donor_groups_have_the_names_chemists_use(smiles: str, acid: str, groups: set[str]) -> None:
    built = build(in_a_box(smiles, acid))
    (k,) = [k for k, ligand in enumerate(built.graph.ligands) if ligand.organic]
    assert {group.name for group in built.groups[k]} == groups


@pytest.mark.parametrize(("co", "short", "long", "smiles"), [
    (1.26, 1.39, 1.53, "O=C1C=C(O)C(=O)C=C1O"),  # a dianion: four equal C-O
    (1.36, 1.39, 1.40, "Oc1cc(O)c(O)cc1O"),      # 1,2,4,5-tetrahydroxybenzene
])
def test_lengths_tell_a_quinone_from_a_phenol(co: float, short: float, long: float, smiles: str) -> None:
    ring = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5)]
    lengths = (long, short, short, long, short, short, co, co, co, co)
    skeleton = Skeleton(("C",) * 6 + ("O",) * 4, (0, 0, 1, 0, 0, 1, 0, 0, 0, 0), (False,) * 6 + (True,) * 4,
                        (0.0,) * 10, (0.0,) * 10, (*ring, (0, 6), (1, 7), (3, 8), (4, 9)), lengths,
                        six_rings=(tuple(range(6)),))
    found = draw(skeleton)
    mol = Chem.RWMol()
    for symbol, held, added in zip(skeleton.symbols, skeleton.hydrogens, found.added, strict=True):
        atom = Chem.Atom(symbol)
        atom.SetNumExplicitHs(held + added)
        mol.AddAtom(atom)
    for (i, j), order in zip(skeleton.bonds, found.orders, strict=True):
        mol.AddBond(i, j, Chem.BondType.values[order])
    Chem.SanitizeMol(mol)
    assert usual_smiles(Chem.CanonSmiles(Chem.MolToSmiles(mol))) == usual_smiles(Chem.CanonSmiles(smiles))


def test_a_name_does_not_depend_on_the_tautomer() -> None:
    assert linker_name("CC1=NC=CN1") == linker_name("Cc1ncc[nH]1") == ("2-methylimidazole", "mIm")
    assert linker_name("c1cc2nc[nH]c2cc1") == ("benzimidazole", "bIm")
    assert linker_name("CCCCCCCC") == ("", "")


def test_each_linker_of_the_table_is_there_once() -> None:
    assert len({row.abbreviation for row in ROWS}) == len({tautomer_key(row.smiles) for row in ROWS}) == len(ROWS)


def test_formula_of_a_ligand_is_that_of_its_atoms() -> None:
    built = build(in_a_box("OC(=O)c1ccc(cc1)C(=O)O"))
    assert [ligand_formula(x) for x in built.graph.ligands if x.organic] == ["C8H4O4"]


def test_linkers_agree_with_mofid_on_a_sample() -> None:
    """MOFid (doi:10.1021/acs.cgd.9b01050) reads the same files with Open Babel: the same atoms must be joined."""
    import tarfile

    from assistant.chem.crystals import read
    from assistant.chem.frameworks import analyse

    listed, files = SHARED / "mof/mofid_v1_core_mof.smi.gz", SHARED / "mof/core1000_cifs.tar.xz"
    if not (listed.exists() and files.exists()):
        pytest.skip("the MOF data sets are not here")
    with gzip.open(listed, "rt") as lines:
        rows = [row[0] for row in csv.reader(lines, delimiter="\t") if ";" in row[0]]
    known = {row.rsplit(";", 1)[1]: row.split(" ")[0] for row in rows}
    same = valid = organic = compared = 0
    with tarfile.open(files) as archive:
        members = sorted((m for m in archive.getmembers() if m.name.endswith(".cif")), key=lambda m: m.name)[7::33]
        for member in members:
            stream = archive.extractfile(member)
            assert stream is not None
            name = member.name.rsplit("/", 1)[-1].removesuffix(".cif")
            found = analyse(read(stream.read(), name))
            ours = {_skeleton(x.smiles) for x in found.linkers if x.organic}
            ours_all = ours | {_skeleton(x.smiles) for x in found.small if "C" in x.formula}
            organic += bool(ours)
            valid += bool(ours) and all(x.smiles and Chem.MolFromSmiles(x.smiles) for x in found.linkers if x.organic)
            pieces = [x for x in known.get(name, "").split(".") if "C" in x.upper()]
            theirs = {_skeleton(x) for x in pieces if not x.startswith("[") or x.startswith("[O-]C")}
            if theirs and ours:
                compared += 1
                same += theirs <= ours_all
    assert organic > 25
    assert valid >= 0.97 * organic
    assert compared > 20
    assert same >= 0.9 * compared


def _skeleton(smiles: str) -> str:
    """Heavy atoms and how they are joined, nothing else."""
    mol = Chem.RWMol(Chem.MolFromSmiles(smiles, sanitize=False) or Chem.Mol())
    for atom in mol.GetAtoms():
        atom.SetFormalCharge(0)
        atom.SetNumExplicitHs(0)
        atom.SetNumRadicalElectrons(0)
        atom.SetNoImplicit(True)
        atom.SetIsAromatic(False)
        atom.SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
    for bond in mol.GetBonds():
        bond.SetBondType(Chem.BondType.SINGLE)
        bond.SetIsAromatic(False)
        bond.SetStereo(Chem.BondStereo.STEREONONE)
        bond.SetBondDir(Chem.BondDir.NONE)
    return str(Chem.MolToSmiles(mol))
