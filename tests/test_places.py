"""Where substituents stand, as a description tells it: published names, rings by number, groups; faults are found."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rdkit import Chem

from assistant.chem import described, molecules
from assistant.chem.names import java
from assistant.engine import ask
from assistant.propose import grouping, positions
from assistant.statements import Statement
from assistant.tasks import Request
from assistant.verify import described as judge

needs_java = pytest.mark.skipif(not java.available(), reason="places are told only where OPSIN can read them (Java)")

PLACES = [  # the names of the literature say the same places
    ("COc1cc(C=O)ccc1O", "benzaldehyde substituted by a hydroxy group at position 4 and a methoxy group at position 3"),
    ("CCCCCC[C@@H](O)C/C=C\\CCCCCCCC(=O)O", "oleic acid substituted by a hydroxy group at position 12"),
    ("Cn1c(=O)c2c(ncn2C)n(C)c1=O", "xanthine substituted by three methyl groups at positions 1, 3 and 7"),
    ("CC(=O)Oc1ccccc1C(=O)O", "benzoic acid substituted by an acetoxy group at position 2"),
    ("CC(=O)Nc1ccc(O)cc1", "acetamide substituted by a 4-hydroxyphenyl group on nitrogen"),
    ("CCOC(=O)c1ccc(N)cc1", "ethyl benzoate substituted by an amino group at position 4"),
    ("Brc1ccccc1", "benzene substituted by a bromo group"),
    ("O=C(O)C(Cl)Cl", "acetic acid substituted by two chloro groups at position 2"),
    ("C[C@@H](C(=O)O)c1ccc2cc(OC)ccc2c1",
     "propionic acid substituted by a 6-methoxynaphthalen-2-yl group at position 2"),
]
RINGS = [
    ("CC(=O)NCCc1c[nH]c2ccc(OC)cc12",
     "Its indole ring system bears a methoxy group at position 5; the rest is bonded at position 3."),
    ("CC1=C(C2=C(N1S(=O)(=O)C3=NN(C=N3)S(=O)(=O)N(C)C)C=C(C=C2)F)Br",
     "Its indole ring system bears a methyl group at position 2, a bromo group at position 3 and a fluoro group at "
     "position 6; the rest is bonded at position 1."),
    ("Clc1ncc(CN2CCNC2=N[N+](=O)[O-])cc1",
     "Its pyridine ring bears a chloro group at position 6; the rest is bonded at position 3."),
]
GROUPS = [
    ("CNC[C@H](O)c1ccc(O)c(O)c1", "a secondary alcohol, a catechol and an aliphatic amine"),
    ("CC(=O)OC1CCC(=O)O1", "a γ-lactone and another ester"),
    ("CS(=O)(=O)Nc1ccccc1", "a secondary sulfonamide"),
    ("COc1ccccc1OCCO", "a primary alcohol, an aromatic methoxy group and another ether"),
]

UNCUT = [  # an aromatic ring that loses its oxo group in the cut
    "C1=C2C=C(C(=O)OC2=C(C(=C1F)O)F)C(=O)O",
    "CC(=O)C[C@H](C1=CC=CC=C1)C2=C(C3=CC=CC=C3OC2=O)[O-]",
    "C=CCN1C2=CC=CC=C2C(=C(C1=O)C(=O)NC3=NC=CS3)O",
]


def told(smiles: str) -> list[Statement]:
    return list(positions.statements(molecules.read(smiles)))


@needs_java
@pytest.mark.parametrize(("smiles", "said"), PLACES)
def test_places_are_those_of_the_literature(smiles: str, said: str) -> None:
    whole = next(one for one in told(smiles) if one.kind == "positions" and one.where == "both")
    assert whole.sentence == f"It is {said}."
    assert all(check.passed for check in judge.checks(smiles, (whole,)))


@needs_java
@pytest.mark.parametrize(("smiles", "said"), RINGS)
def test_rings_are_numbered_as_in_the_name(smiles: str, said: str) -> None:
    rings = [one for one in told(smiles) if one.kind == "positions" and one.where == "long"]
    assert said in [one.sentence for one in rings]
    assert all(check.passed for check in judge.checks(smiles, tuple(rings)))


@needs_java
@pytest.mark.parametrize("smiles", [smiles for smiles, _ in PLACES])
def test_a_wrong_place_does_not_pass(smiles: str) -> None:
    """The sentence with one place or group changed, and with another parent: nothing else of the statement is."""
    whole = next(one for one in told(smiles) if one.kind == "positions" and one.where == "both")
    said = re.sub(r"(?<=position )\d+|(?<=positions )\d+", lambda n: str(int(n.group()) + 1), whole.sentence, count=1)
    said = said.replace("on nitrogen", "at position 2") if said == whole.sentence else said
    said = said.replace("bromo", "chloro") if said == whole.sentence else said
    assert said != whole.sentence
    moved = replace(whole, sentence=said)
    other = replace(whole, expected=f"{whole.expected.split('; ')[0]}; pyridine")
    assert not any(check.passed for one in (moved, other) for check in judge.checks(smiles, (one,)))


@needs_java
def test_a_ring_with_its_groups_elsewhere_does_not_pass() -> None:
    smiles = RINGS[0][0]
    ring = next(one for one in told(smiles) if one.where == "long" and one.kind == "positions")
    wrong = replace(ring, sentence=ring.sentence.replace("position 5", "position 6"))
    assert wrong != ring
    assert not judge.checks(smiles, (wrong,))[0].passed


@needs_java
def test_the_name_is_told_once_it_has_been_read_back() -> None:
    answer = ask(Request("describe COc1cccc(C=O)c1O"))
    assert "The molecule is a member of benzaldehydes that is benzaldehyde substituted by" in answer.text
    assert "A systematic name of it is 2-hydroxy-3-methoxybenzaldehyde." in answer.text
    assert any(check.name == "systematic name" and check.passed for check in answer.molecules[0].verdict.checks)


@needs_java
def test_the_name_of_the_mirror_image_does_not_pass() -> None:
    name = "(2R)-2-aminopropanoic acid"
    said = Statement("name", "x", f"A systematic name of it is {name}.", (), name)
    assert judge.checks("C[C@@H](N)C(=O)O", (said,))[0].passed
    assert not judge.checks("C[C@H](N)C(=O)O", (said,))[0].passed


def test_without_java_no_place_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(java, "available", lambda: False)
    assert told("COc1cccc(C=O)c1O") == []


def test_a_peptide_is_no_substituted_acid() -> None:
    assert "substituted" not in ask(Request("describe NCC(=O)N[C@@H](C)C(=O)O")).text


@pytest.mark.parametrize(("smiles", "said"), GROUPS)
def test_groups_are_told_by_their_narrowest_words(smiles: str, said: str) -> None:
    one = next(grouping.statements(molecules.read(smiles)))
    assert one.sentence in (f"Its functional groups include {said}.",)
    assert judge.checks(smiles, (one,))[0].passed
    assert not judge.checks(smiles, (replace(one, expected="9 esters"),))[0].passed


@pytest.mark.parametrize(("smiles", "kept", "cap", "expected"), [
    ("COc1cccc(C=O)c1O", (2, 3, 4, 5, 6, 7, 8, 9), "[H]", "O=Cc1ccccc1"),
    ("Cn1cccc1", (1, 2, 3, 4, 5), "[H]", "c1cc[nH]c1"),
    ("CC(=O)CC", (0, 1, 3, 4), "[H]", "CCCC"),
    ("Oc1ccc(CC)cc1", (1, 2, 3, 4, 7, 8), "C", "Cc1ccc(C)cc1"),
])
def test_what_is_cut_off_is_capped(smiles: str, kept: tuple[int, ...], cap: str, expected: str) -> None:
    made = described.capped(molecules.read(smiles), kept, cap)
    assert Chem.CanonSmiles(made) == Chem.CanonSmiles(expected)


def test_a_parent_that_cannot_be_cut_out_is_not_told() -> None:
    """A cut that leaves no molecule brings no sentence, and no error."""
    for smiles in UNCUT:
        assert ask(Request(f"describe {smiles}")).ok
