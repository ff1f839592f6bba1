"""A chemist asks for what cannot be: it is proved so, and the nearest that can be is named. Nothing real is refused."""

from __future__ import annotations

import itertools
import lzma
import random
from pathlib import Path

import pytest
from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem import motifs, properties
from assistant.feasibility import conflicts, edit_conflicts, relax
from assistant.feasibility.bounds import bounds_of
from assistant.tasks import (
    AtomCount,
    BondCount,
    FaithfulEdit,
    Formula,
    GroupCount,
    OnlyElements,
    PropertyRange,
    Requirement,
    RingCount,
)

DATA = Path(__file__).parents[2] / "shared" / "data"
REAL = (
    "CC(=O)Oc1ccccc1C(=O)O", "CC(C)Cc1ccc(cc1)C(C)C(=O)O", "Cn1c(=O)c2c(ncn2C)n(C)c1=O",
    "CN1C2CCC1C(C(=O)OC)C(OC(=O)c1ccccc1)C2",
    "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O", "OCC1OC(O)C(O)C(O)C1O", "NC(=O)c1cnccn1", "FC(F)(F)C(Cl)Br",
    "C1CSSC1CCCCC(=O)O", "OB(O)c1ccccc1", "CS(C)=O", "O=[N+]([O-])c1ccccc1", "N#CC#N", "O=C=O", "C", "O", "S1SSSSSSS1",
    "CC(=O)OC(C)=O", "CC(C)(C)OC(=O)OC(=O)OC(C)(C)C", "O=c1ccc1=O", "O=c1cc1", "OC(=O)O", "CC(=O)N(C(C)=O)C(C)=O",
    "C12C3C4C1C5C2C3C45", "c1ccc2cccc-2cc1", "CP(C)(C)=O", "COP(=O)(OC)OC", "C[Si](C)(C)C", "ClC(Cl)(Cl)Cl",
    "FS(F)(F)(F)(F)F",
    "O=C1CC(=O)C1", "O=CC=O", "NC(=O)C(N)=O", "[O-][N+](=O)[N+](=O)[O-]", "CSSSC", "c1ccsc1", "OS(=O)(=O)O", "CC(=O)SC",
)


@pytest.mark.parametrize(("wanted", "word"), [
    ((GroupCount("carboxyl", "==", 2), GroupCount("hydroxyl", "==", 0)), "hydroxyl"),
    ((GroupCount("carboxyl", "==", 1), GroupCount("hydroxyl", "==", 0, implied=True)), "hydroxyl"),
    ((GroupCount("disulfide", "==", 1), GroupCount("sulfide", "==", 0)), "sulfide"),
    ((GroupCount("thioether", ">=", 3), GroupCount("sulfide", "==", 1), GroupCount("thiol", "==", 0)), "two ends"),
    ((BondCount("rotatable", "==", 4), BondCount("single", "==", 2)), "single"),
    ((BondCount("aromatic", "==", 2),), "ring"),
    ((Formula("C9H9O4"),), "odd"), ((Formula("CH6"),), "4"), ((Formula("C2H8O"),), "H"),
    ((AtomCount("C", "==", 1), AtomCount("F", "==", 5), OnlyElements(("C", "F"))), "4"),
    ((AtomCount("C", "==", 3), AtomCount("C", "==", 4)), "contradict"),
    ((GroupCount("benzene ring", "==", 2), AtomCount("C", "<=", 11)), "six carbons"),
    ((GroupCount("amide", "==", 2), OnlyElements(("C", "O"))), "nitrogen"),
    ((GroupCount("nitro", "==", 3), Formula("C7H6N2O4")), "nitrogen"),
    ((AtomCount("C", "==", 12), PropertyRange("MW", None, 100)), "weigh"),
    ((PropertyRange("QED", 1.5, None),), "QED"), ((PropertyRange("LogP", 4, 2),), "LogP"),
    ((AtomCount("P", "==", 1), OnlyElements(("C", "H"))), "P"),
    ((GroupCount("halo", "==", 1), AtomCount("F", "==", 2)), "halo"),
])
def test_impossible_requests_are_proved_so_and_relaxed(wanted: tuple[Requirement, ...], word: str) -> None:
    found = conflicts(wanted)
    assert found
    assert word in " ".join(c.reason for c in found)
    nearest, notes = relax(wanted)
    assert nearest != wanted
    assert notes
    assert not conflicts(nearest)


def test_the_nearest_request_keeps_what_was_said_over_what_was_implied() -> None:
    wanted = (GroupCount("carboxyl", "==", 2), GroupCount("hydroxyl", "==", 0, implied=True))
    nearest, notes = relax(wanted)
    assert nearest == (wanted[0], GroupCount("hydroxyl", "==", 2, implied=True))
    assert "each carboxyl contains a hydroxyl" in notes[0]
    assert "exactly 2 hydroxyl" in notes[0]


def own_counts(mol: Chem.Mol) -> tuple[Requirement, ...]:
    """Everything that can be counted on a molecule, asked for exactly."""
    symbols = [a.GetSymbol() for a in mol.GetAtoms() if a.GetAtomicNum() > 1]
    kinds = [str(b.GetBondType()).lower() for b in mol.GetBonds()]
    sizes = [len(r) for r in mol.GetRingInfo().AtomRings()]
    weight = properties.measure(mol, "MW")
    return (
        *(GroupCount(name, "==", motifs.count(mol, name)) for name in motifs.MOTIFS),
        *(AtomCount(el, "==", symbols.count(el)) for el in sorted(set(symbols))),
        OnlyElements(tuple(sorted(set(symbols)))),
        AtomCount("H", "==", sum(a.GetTotalNumHs() for a in mol.GetAtoms())), AtomCount("*", "==", len(symbols)),
        BondCount("single", "==", kinds.count("single")), BondCount("double", "==", kinds.count("double")),
        BondCount("triple", "==", kinds.count("triple")), BondCount("aromatic", "==", kinds.count("aromatic")),
        BondCount("rotatable", "==", rdMolDescriptors.CalcNumRotatableBonds(mol)),
        *(RingCount("==", sizes.count(size), size=size) for size in range(3, 9)), RingCount("==", len(sizes)),
        RingCount("==", rdMolDescriptors.CalcNumAromaticRings(mol), "aromatic"),
        PropertyRange("MW", weight - 0.1, weight + 0.1), Formula(rdMolDescriptors.CalcMolFormula(mol)),
    )


@pytest.mark.parametrize("smiles", REAL)
def test_no_real_molecule_is_called_impossible(smiles: str) -> None:
    assert conflicts(own_counts(Chem.MolFromSmiles(smiles))) == ()


def test_no_molecule_of_a_large_sample_is_called_impossible() -> None:
    path = DATA / "smiles" / "corpus_unique.tsv.xz"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    with lzma.open(path, "rt") as handle:
        sample = [line.split("\t")[0] for line in itertools.islice(handle, 0, 400_000, 200)]
    for smiles in sample:
        mol = Chem.MolFromSmiles(smiles)
        plain = mol is not None and not {".", "*"} & set(smiles) and Chem.GetFormalCharge(mol) == 0
        if plain and not any(a.GetNumRadicalElectrons() or a.GetIsotope() for a in mol.GetAtoms()):
            assert conflicts(own_counts(mol)) == (), smiles


def test_carbon_and_halogen_against_every_tree() -> None:
    """Saturated trees of n carbons bear at most 2n + 2 halogens: known since Cayley, so the proof must say the same."""
    for carbons, halogens in itertools.product(range(1, 6), range(1, 16)):
        wanted = (AtomCount("C", "==", carbons), AtomCount("F", "==", halogens), OnlyElements(("C", "F")))
        assert bool(conflicts(wanted)) == (halogens > 2 * carbons + 2)


def test_bounds_take_the_tightest() -> None:
    bounds = bounds_of((AtomCount("C", ">=", 3), AtomCount("C", "<", 9), PropertyRange("Rings", 1.5, None)))
    assert bounds.spans["atom", "C"] == (3, 8)
    assert bounds.low(("ring", "any:0")) == 2
    assert bounds.high(("atom", "N")) > 1000


# edits that cannot be -------------------------------------------------------------------------------------------------


def swap(old: str, new: str) -> tuple[Requirement, ...]:
    """The requirements of "replace an old by a new"."""
    return (FaithfulEdit("replace", old, new), GroupCount(old, "==", -1, relative=True),
            GroupCount(new, "==", 1, relative=True))


def test_a_hydroxyl_made_a_carboxyl_keeps_the_count_of_hydroxyls() -> None:
    for start in ("CCO", "OCCO", "Oc1ccccc1"):
        found = edit_conflicts(swap("hydroxyl", "carboxyl"), start)
        assert len(found) == 1
        assert "each carboxyl contains a hydroxyl" in found[0].reason
        assert found[0].relaxed == (GroupCount("hydroxyl", "==", 0, relative=True),)


def test_without_the_promise_to_leave_the_rest_alone_two_alcohols_suffice() -> None:
    counts = swap("hydroxyl", "carboxyl")[1:]
    assert edit_conflicts(counts, "CCO")
    assert not edit_conflicts(counts, "OCCCO")


@pytest.mark.parametrize(("edit", "start", "word"), [
    (FaithfulEdit("remove", "nitro"), "CCO", "no nitro"), (FaithfulEdit("replace", "atom:F", "atom:H"), "CCCl", "no F"),
    (FaithfulEdit("remove", "hydroxyl", count=3), "OCCO", "only 2"),
    (FaithfulEdit("add", new="hydroxyl"), "FC(F)(F)F", "hydrogen"),
    (FaithfulEdit("add", new="aldehyde", where="benzene ring"), "CCCC", "no benzene ring"),
])
def test_edits_with_nothing_to_take_or_nowhere_to_put(edit: FaithfulEdit, start: str, word: str) -> None:
    found = edit_conflicts((edit,), start)
    assert found
    assert word in found[0].reason


def test_plain_edits_are_not_called_impossible() -> None:
    rng = random.Random(3)
    for start in rng.sample(REAL, 12):
        mol = Chem.MolFromSmiles(start)
        if any(a.GetTotalNumHs() for a in mol.GetAtoms()):
            more = (FaithfulEdit("add", new="fluoro"), GroupCount("fluoro", "==", 1, relative=True))
            assert not edit_conflicts(more, start)
    assert not edit_conflicts(swap("halo", "nitrile"), "Clc1ccccc1")
    assert not edit_conflicts(swap("nitro", "hydroxyl"), "C[N+](=O)[O-]")
