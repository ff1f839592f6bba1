"""The ruler: counts and verdicts for molecules counted by hand."""

from __future__ import annotations

import pytest

from assistant.answers import Proposal
from assistant.checks import Ruler
from assistant.chem import measures, motifs, stability
from assistant.chem.molecules import read
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    Formula,
    GroupCount,
    KeepPart,
    Named,
    OnlyElements,
    PropertyChange,
    PropertyRange,
    Requirement,
    RingCount,
    Similar,
)
from assistant.verify import verify

ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"
PENICILLIN_G = "CC1([C@@H](N2[C@H](S1)[C@@H](C2=O)NC(=O)Cc3ccccc3)C(=O)O)C"


@pytest.mark.parametrize(
    ("smiles", "counts"),
    [
        (ASPIRIN, {"benzene ring": 1, "carboxyl": 1, "ester": 1, "hydroxyl": 1, "ketone": 0, "anhydride": 0}),
        (PENICILLIN_G, {"amide": 2, "carboxyl": 1, "benzene ring": 1, "sulfide": 1, "thiol": 0, "amine": 0}),
        ("c1ccc2ccccc2c1", {"benzene ring": 0, "naphthalene": 1}),
        ("CSSC", {"disulfide": 1, "sulfide": 1, "thiol": 0}),
        ("CC(=O)OC(C)=O", {"anhydride": 1, "ester": 2}),
        ("O=C(OC(C)(C)C)OC(=O)OC(C)(C)C", {"anhydride": 1, "ester": 0}),
        ("O=[N+]([O-])c1ccc(Cl)cc1F", {"nitro": 1, "halo": 2, "chloro": 1, "fluoro": 1}),
        ("OB(O)c1ccccc1", {"borane": 1, "boronic acid": 1, "hydroxyl": 2}),
        ("CS(=O)C", {"sulfoxide": 1, "sulfone": 0}),
        ("CS(=O)(=O)C", {"sulfone": 1, "sulfoxide": 0}),
        ("NCC(N)=O", {"amine": 1, "amide": 1}),
        ("CN(C)C", {"amine": 0, "tertiary amine": 1}),
        ("c1ccsc1", {"thiophene": 1, "sulfide": 1}),
    ],
)
def test_groups_counted_by_hand(smiles: str, counts: dict[str, int]) -> None:
    assert motifs.counts(read(smiles), counts) == counts


@pytest.mark.parametrize(
    ("smiles", "name", "published", "chemist"),
    [(ASPIRIN, "hydroxyl", 1, 0), ("c1ccc2ccccc2c1", "benzene ring", 0, 2), ("c1ccsc1", "sulfide", 1, 0),
     ("CS(N)(=O)=O", "sulfone", 1, 0), ("OCC(=O)O", "hydroxyl", 2, 1), ("CC(=O)OC(C)=O", "ester", 2, 0)],
)
def test_where_a_chemist_reads_a_word_differently(smiles: str, name: str, published: int, chemist: int) -> None:
    assert motifs.count(read(smiles), name) == published
    assert motifs.count_as_chemist(read(smiles), name) == chemist


@pytest.mark.parametrize("row", motifs.ROWS, ids=lambda row: row.name)
def test_every_row_finds_what_it_attaches(row: motifs.Motif) -> None:
    """Attached to a large saturated ring, a group is found exactly once more than the bare ring holds it."""
    if not row.attach:
        pytest.skip("cannot be attached")
    ring = "C1CCCCCCCCC1"
    bare, with_group = read(ring), read(f"C1(CCCCCCCCC1){row.attach[1:].replace('1', '9')}")
    gained = motifs.count(with_group, row.name) - motifs.count(bare, row.name)
    assert gained == (2 if row.name == "thioether" else 1)


@pytest.mark.parametrize(
    ("smiles", "single", "double", "triple", "aromatic", "rotatable"),
    [("CCO", 2, 0, 0, 0, 0), ("c1ccccc1", 0, 0, 0, 6, 0), ("C=CC#N", 1, 1, 1, 0, 0), (ASPIRIN, 5, 2, 0, 6, 2),
     ("CCCC", 3, 0, 0, 0, 1)],
)
def test_bonds_counted_by_hand(
    smiles: str, single: int, double: int, triple: int, aromatic: int, rotatable: int
) -> None:
    mol = read(smiles)
    found = [measures.bonds(mol, kind) for kind in ("single", "double", "triple", "aromatic", "rotatable")]
    assert found == [single, double, triple, aromatic, rotatable]


def test_atoms_and_rings_counted_by_hand() -> None:
    mol = read(PENICILLIN_G)
    assert [measures.atoms(mol, e) for e in ("C", "N", "O", "S", "H", "*")] == [16, 2, 4, 1, 18, 23]
    assert measures.rings(mol) == 3
    assert measures.rings(mol, "aromatic") == 1
    assert measures.rings(mol, "aliphatic", 4) == 1
    assert measures.rings(mol, "hetero") == 2


@pytest.mark.parametrize(
    ("smiles", "requirement", "passed"),
    [
        (ASPIRIN, GroupCount("carboxyl", "==", 1), True),
        (ASPIRIN, GroupCount("carboxyl", ">", 1), False),
        (ASPIRIN, AtomCount("O", "==", 4), True),
        (ASPIRIN, AtomCount("N", "==", 1), False),
        (ASPIRIN, OnlyElements(("C", "O")), True),
        (ASPIRIN, OnlyElements(("C",)), False),
        (ASPIRIN, BondCount("aromatic", "==", 6), True),
        (ASPIRIN, RingCount("==", 1, "aromatic", 6), True),
        (ASPIRIN, Formula("C9H8O4"), True),
        (ASPIRIN, Formula("C9H8O3"), False),
        (ASPIRIN, PropertyRange("MW", 180, 181), True),
        (ASPIRIN, PropertyRange("MW", high=180), False),
        (ASPIRIN, PropertyRange("HBD", 1, 1), True),
        (ASPIRIN, PropertyRange("HBD", low=1, strict=True), False),
    ],
)
def test_a_requirement_passes_or_fails(smiles: str, requirement: Requirement, passed: bool) -> None:
    ruler = Ruler((requirement,))
    assert ruler.check(read(smiles), requirement).passed is passed
    assert (ruler.shortfall(read(smiles)) == 0) is passed


@pytest.mark.parametrize(
    ("result", "requirement", "passed"),
    [
        ("O=C(O)c1ccccc1O", PropertyChange("LogP", "up"), False),
        ("CC(=O)Oc1ccccc1C(=O)OC", PropertyChange("LogP", "up"), True),
        ("CC(=O)Oc1ccccc1C(=O)OC", GroupCount("carboxyl", "==", -1, relative=True), True),
        ("CC(=O)Oc1ccccc1C(=O)OC", KeepPart("[CX3](=O)[OX2H1]", "acid"), False),
        ("CC(=O)Oc1ccccc1C(=O)OC", KeepPart("scaffold"), True),
        ("OC1CCCCC1", KeepPart("scaffold"), False),
        ("CC(=O)Oc1ccccc1C(=O)OC", Similar(0.5), True),
        ("CCO", Similar(0.5), False),
    ],
)
def test_a_requirement_against_the_start(result: str, requirement: Requirement, passed: bool) -> None:
    assert Ruler((requirement,), ASPIRIN).check(read(result), requirement).passed is passed


@pytest.mark.parametrize(
    ("smiles", "row"),
    [("CC(=O)OO", "peroxide"), ("CC(O)O", "gem-diol"), ("CC(O)N", "hemiaminal"), ("CC(=O)Cl", "acyl halide"),
     ("CNCl", "N-halogen"), ("C=CO", "enol"), ("OC(=O)NC", "carbamic or carbonic acid"), ("CC(O)C#N", "cyanohydrin")],
)
def test_what_does_not_last(smiles: str, row: str) -> None:
    assert row in stability.unstable(read(smiles))


@pytest.mark.parametrize("smiles", [ASPIRIN, PENICILLIN_G, "Oc1ccccc1", "CC(=O)N", "NC(=O)N", "OCC(O)CO", "CS(C)=O",
                                    "OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O", "Nc1ccncc1", "c1ccc(cc1)S(N)(=O)=O"])
def test_what_lasts_is_not_flagged(smiles: str) -> None:
    assert stability.unstable(read(smiles)) == {}


def test_a_broken_candidate_is_judged_not_raised() -> None:
    task = DesignMolecule(Named(ASPIRIN), (PropertyChange("LogP", "up"),))
    verdict = verify(Proposal("c1ccccc"), task)
    assert not verdict.passed
    assert verdict.checks[0].name == "valid SMILES"


@pytest.mark.parametrize(
    ("smiles", "failing"), [("CCO.O", "one piece"), ("CC(=O)[O-]", "charge"), ("C[CH]C", "no radicals")]
)
def test_standing_requirements_are_always_asked(smiles: str, failing: str) -> None:
    verdict = verify(Proposal(smiles), DesignMolecule(None, (AtomCount("C", ">=", 1),)))
    assert failing in {c.name for c in verdict.failed}
