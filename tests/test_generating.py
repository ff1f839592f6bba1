"""A chemist asks for molecules by formula, atoms, bonds, groups or properties: what is built meets the counts."""

from __future__ import annotations

import csv
import itertools
import time
from pathlib import Path

import pytest
from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem import motifs, stability
from assistant.feasibility import conflicts, relax
from assistant.propose.build import build
from assistant.propose.build.parts import brings, parts
from assistant.tasks import (
    AtomCount,
    BondCount,
    Formula,
    GroupCount,
    OnlyElements,
    PropertyRange,
    Requirement,
    RingCount,
)

DATA = Path(__file__).parents[2] / "shared" / "data"
ELEMENTS = {
    "carbon": "C", "oxygen": "O", "nitrogen": "N", "sulfur": "S", "fluorine": "F", "chlorine": "Cl", "bromine": "Br",
    "iodine": "I", "phosphorus": "P", "boron": "B", "silicon": "Si", "selenium": "Se", "tellurium": "Te",
    "arsenic": "As", "antimony": "Sb", "bismuth": "Bi", "polonium": "Po",
}
PUBLISHED = {
    "benzene rings": "[cR1]1[cR1][cR1][cR1][cR1][cR1]1", "hydroxyl": "[OX2H]", "carboxyl": "[CX3](=O)[OX2H1]",
    "anhydride": "[CX3](=[OX1])[OX2][CX3](=[OX1])", "aldehyde": "[CX3H1](=O)[#6]", "ketone": "[#6][CX3](=O)[#6]",
    "ester": "[#6][CX3](=O)[OX2H0][#6]", "amide": "[NX3][CX3](=[OX1])[#6]", "amine": "[NX3;H2,H1;!$(NC=O)]",
    "nitro": "[$([NX3](=O)=O),$([NX3+](=O)[O-])][!#8]", "halo": "[F,Cl,Br,I]", "nitrile": "[NX1]#[CX2]",
    "thiol": "[#16X2H]", "borane": "[BX3]",
}
"""arXiv:2412.14642, utils/evaluation.py; typed here a second time on purpose."""


def built(*wanted: Requirement, n: int = 5, seed: int = 7, seconds: float = 5.0) -> list[str]:
    """The first n molecules built for some requirements."""
    return list(itertools.islice(build(wanted, seed, time.monotonic() + seconds, lambda: False), n))


def mols(*wanted: Requirement, n: int = 5) -> list[Chem.Mol]:
    """The same, read back; at least one."""
    found = [Chem.MolFromSmiles(s) for s in built(*wanted, n=n)]
    assert found
    assert all(m is not None for m in found)
    return found


def rows(name: str, step: int) -> list[dict[str, int]]:
    """Every step-th row of an official file, its counts."""
    path = DATA / "tomg_dev" / f"{name}.csv"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    with path.open() as handle:
        found = [{k: int(v) for k, v in row.items() if k != "Instruction"} for row in csv.DictReader(handle)]
    return found[::step]


def logp(mol: Chem.Mol) -> float:
    """Crippen LogP."""
    return float(rdMolDescriptors.CalcCrippenDescriptors(mol)[0])


def sound(smiles: str) -> None:
    """One piece, no charge, no radical, nothing unstable."""
    mol = Chem.MolFromSmiles(smiles)
    assert "." not in smiles
    assert Chem.GetFormalCharge(mol) == 0
    assert sum(a.GetNumRadicalElectrons() for a in mol.GetAtoms()) == 0
    assert smiles == Chem.MolToSmiles(mol)
    assert not stability.unstable(mol)


# by formula and atoms -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("formula", [
    "C9H8O4", "C8H10N4O2", "C13H18O2", "C2H6OS", "C6H6", "C20H25N3O", "C14H9Cl5", "C6H12O6", "CH4", "C10H16", "C7H6O2",
    "C17H21NO4", "CH4O3S", "H2O", "C6H7BO2", "C9H12Si", "C2HBrClF3",
])
def test_formula_is_met_exactly(formula: str) -> None:
    for smiles in built(Formula(formula)):
        assert rdMolDescriptors.CalcMolFormula(Chem.MolFromSmiles(smiles)) == formula
        sound(smiles)


def test_isomers_of_a_formula_with_only_one_or_two_come_out_whole() -> None:
    assert set(built(Formula("C2H6O"))) == {"CCO", "COC"}
    assert built(Formula("CH4O")) == ["CO"]
    assert set(built(Formula("C3H8"))) == {"CCC"}


def test_atoms_alone_leave_hydrogens_free_but_no_other_element() -> None:
    wanted = (AtomCount("C", "==", 8), AtomCount("N", "==", 1), AtomCount("O", "==", 3), OnlyElements(("C", "N", "O")))
    for mol in mols(*wanted):
        symbols = [a.GetSymbol() for a in mol.GetAtoms()]
        assert sorted(symbols) == sorted("C" * 8 + "N" + "O" * 3)


def test_official_atom_rows() -> None:
    for row in rows("AtomNum", 17):
        wanted = {ELEMENTS[name]: n for name, n in row.items() if n}
        smiles = built(*(AtomCount(el, "==", n) for el, n in wanted.items()), OnlyElements(tuple(wanted)), n=1)[0]
        symbols = [a.GetSymbol() for a in Chem.MolFromSmiles(smiles).GetAtoms()]
        assert {el: symbols.count(el) for el in set(symbols)} == wanted
        sound(smiles)


# by bonds -------------------------------------------------------------------------------------------------------------


def test_official_bond_rows() -> None:
    for row in rows("BondNum", 17):
        if row["rotatable"] > row["single"] > 0:
            continue
        smiles = built(*(BondCount(kind, "==", n) for kind, n in row.items() if n), n=1)[0]  # type: ignore[arg-type]
        mol = Chem.MolFromSmiles(smiles)
        kinds = [str(b.GetBondType()).lower() for b in mol.GetBonds()]
        assert all(kinds.count(kind) == n for kind, n in row.items() if n and kind != "rotatable")
        assert row["rotatable"] in (0, rdMolDescriptors.CalcNumRotatableBonds(mol))
        sound(smiles)


@pytest.mark.parametrize("n", [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
def test_every_number_of_aromatic_bonds(n: int) -> None:
    for mol in mols(BondCount("aromatic", "==", n)):
        assert sum(b.GetIsAromatic() for b in mol.GetBonds()) == n


def test_many_single_bonds_of_which_hardly_one_turns() -> None:
    for mol in mols(BondCount("single", "==", 90), BondCount("rotatable", "==", 1), n=2):
        assert rdMolDescriptors.CalcNumRotatableBonds(mol) == 1
        assert sum(b.GetBondType() == Chem.BondType.SINGLE for b in mol.GetBonds()) == 90


def test_rings_by_kind_and_size() -> None:
    for mol in mols(RingCount("==", 1, "aromatic"), RingCount("==", 1, "aliphatic", 6), RingCount("==", 2)):
        assert rdMolDescriptors.CalcNumAromaticRings(mol) == 1 == rdMolDescriptors.CalcNumAliphaticRings(mol)
        assert 6 in {len(r) for r in mol.GetRingInfo().AtomRings()}


# by groups ------------------------------------------------------------------------------------------------------------


def test_official_group_rows_and_the_impossible_among_them() -> None:
    for row in rows("FunctionalGroup", 11):
        wanted = tuple(GroupCount(k.replace("rings", "ring"), "==", n, implied=not n) for k, n in row.items())
        alone = row["disulfide"] >= 3 and sum(row.values()) == row["disulfide"]
        chain = row["disulfide"] > 0 and row["sulfide"] == 0 and not alone
        loose = row["thioether"] > row["thiol"] + 2 * row["sulfide"]
        impossible = row["carboxyl"] > row["hydroxyl"] or chain or loose
        assert bool(conflicts(wanted)) == impossible
        smiles = built(*relax(wanted)[0], n=1)[0]
        mol = Chem.MolFromSmiles(smiles)
        sound(smiles)
        for name, smarts in PUBLISHED.items():
            if not impossible:
                assert len(mol.GetSubstructMatches(Chem.MolFromSmarts(smarts))) == row[name]


def test_groups_atoms_and_bonds_together() -> None:
    for mol in mols(GroupCount("amide", "==", 2), BondCount("rotatable", "<=", 6), AtomCount("C", "==", 18)):
        assert len(mol.GetSubstructMatches(Chem.MolFromSmarts(PUBLISHED["amide"]))) == 2
        assert sum(a.GetSymbol() == "C" for a in mol.GetAtoms()) == 18
        assert rdMolDescriptors.CalcNumRotatableBonds(mol) <= 6


# by properties --------------------------------------------------------------------------------------------------------


def test_property_ranges_are_met_by_most() -> None:
    found = mols(PropertyRange("MW", 250, 350), PropertyRange("LogP", 1, 3), n=8)
    inside = [m for m in found if 249 <= rdMolDescriptors.CalcExactMolWt(m) <= 351 and 1 <= logp(m) <= 3]
    assert len(inside) >= 6


# promises -------------------------------------------------------------------------------------------------------------


def test_same_seed_same_molecules_other_seed_others() -> None:
    wanted = (GroupCount("amide", "==", 1), GroupCount("benzene ring", "==", 2))
    first = built(*wanted, n=8)
    assert first == built(*wanted, n=8)
    assert first != built(*wanted, n=8, seed=8)
    assert len(set(first)) == 8


def test_cancelled_work_ends() -> None:
    asked = iter([False] * 3 + [True] * 10_000)
    found = list(build((AtomCount("C", "==", 30),), 1, time.monotonic() + 60, lambda: next(asked)))
    assert len(found) <= 4


def test_past_deadline_nothing_is_built() -> None:
    assert not list(build((AtomCount("C", "==", 30),), 1, time.monotonic() - 1, lambda: False))


def test_parts_add_up() -> None:
    benzene = Chem.MolFromSmiles("c1ccccc1")
    table = {p.smiles: p for p in parts()}
    assert len(table) == len(parts())
    for smiles, dim, n in [("*C(=O)O", ("group", "carboxyl"), 1), ("*C(=O)N*", ("bond", "single"), 2),
                           ("*C#N", ("bond", "rotatable"), 0), ("[3*]B(O)O", ("group", "hydroxyl"), 2),
                           ("*C(=O)OC(=O)*", ("group", "ester"), 2), ("*OC(=O)OC(=O)O*", ("group", "ester"), 0)]:
        assert brings(table[smiles], dim) == n
    assert brings(table["c1ccccc1"], ("group", "benzene ring")) == motifs.count(benzene, "benzene ring") == 1


def test_a_formula_brings_its_best_known_isomer_first() -> None:
    from assistant.engine import ask
    from assistant.tasks import Request

    assert ask(Request("C6H6")).smiles == "c1ccccc1"


def test_rare_environments_carry_more_information() -> None:
    from assistant.chem.molecules import read
    from assistant.chem.novelty import unusual

    common, rarer = unusual(read("CC(=O)Nc1ccccc1")), unusual(read("C1CC2(C1)CC[Te]C2"))
    assert 0 < common < rarer
