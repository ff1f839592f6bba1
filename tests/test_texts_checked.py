"""Any text about one molecule, checked: groups, rings, sums, stereo and classes, right and wrong."""

from __future__ import annotations

import time

import pytest

from assistant.chem import names
from assistant.evidence.checked import marks

LINOLEIC = r"CCCCC/C=C\C/C=C\CCCCCCCC(=O)O"
ALANINE = "C[C@H](N)C(=O)O"
TARTARIC = "O=C(O)[C@H](O)[C@@H](O)C(=O)O"
CHOLINE = "C[N+](C)(C)CCO.[Cl-]"


def structure(name: str) -> str:
    return name if any(sign in name for sign in "=()[]") else names.smiles_of(name)


def wrong(text: str, name: str) -> list[str]:
    return [one.said for one in marks(text, structure(name)) if one.standing == "wrong"]


FALSE = (
    ("aspirin", "Aspirin is an ester that carries a nitro group.", "a nitro group"),
    ("aspirin", "Aspirin has three rings.", "three rings"),
    ("aspirin", "Aspirin, C9H8O5, is an analgesic.", "C9H8O5"),
    ("aspirin", "An analgesic of molar mass 194.19 g/mol.", "194.19"),
    ("aspirin", "It weighs about 250 g/mol.", "250"),
    ("aspirin", "Aspirin carries a charge of -1.", "a charge of -1"),
    ("aspirin", "Aspirin is a coumarin with one ester.", "coumarin"),
    ("aspirin", "Aspirin is an ester with a chlorophenyl group.", "chlorophenyl"),
    ("aspirin", "It belongs to the alkaloids.", "alkaloids"),
    ("aspirin", "Aspirin is the amide of acetic acid with salicylic acid.", "amide"),
    ("aspirin", "This ester is a chiral molecule.", "a chiral"),
    ("caffeine", "Caffeine is a barbiturate: three methyl groups on a purine.", "barbiturate"),
    ("caffeine", "Caffeine contains five nitrogens.", "five nitrogens"),
    ("caffeine", "Caffeine is classed as a hydrocarbon.", "hydrocarbon"),
    ("glucose", "Glucose is a disaccharide.", "disaccharide"),
    ("cholesterol", "Cholesterol is a steroid with three C=C double bonds.", "three C=C double bonds"),
    ("quercetin", "Quercetin is a hexahydroxyflavone with a sugar unit.", "a sugar unit"),
    ("benzene", "Benzene is a saturated seven-membered ring.", "seven-membered ring"),
    (LINOLEIC, "A fatty acid with two double bonds, both of them E.", "E"),
    (LINOLEIC, "It is the E isomer.", "E isomer"),
    (ALANINE, "Alanine has the R configuration.", "R configuration"),
    (ALANINE, "It is a racemate.", "a racemate"),
    (ALANINE, "Its stereocentre is R.", "R"),
    (ALANINE, "This is the D-enantiomer.", "D-enantiomer"),
    (TARTARIC, "It is the meso isomer.", "the meso"),
    (TARTARIC, "It is an achiral diacid.", "an achiral"),
    (CHOLINE, "A quaternary ammonium salt that carries a net charge of +1.", "a net charge of +1"),
)
TRUE = (
    ("aspirin", "Aspirin, the acetate of salicylic acid, has one benzene ring, an ester and a carboxylic acid. "
                "C9H8O4, 180.16 g/mol. Unlike salicylic acid it has no free phenol. It is achiral."),
    ("aspirin", "In the body it is hydrolysed to salicylic acid with a phenol group and acetic acid, C2H4O2."),
    ("caffeine", "Caffeine: a purine alkaloid, three methyl groups, four nitrogens and two "
                 "carbonyl groups; MW 194.19."),
    ("cholesterol", "Cholesterol is a sterol with four rings, one C=C double bond and a secondary "
                    "alcohol; it is chiral."),
    ("morphine", "Morphine is a pentacyclic opium alkaloid with a phenol and a tertiary amine. It is made from opium."),
    (LINOLEIC, "Linoleic acid is a fatty acid of 18 carbons with two Z double bonds; both of them are Z. MW 280.45."),
    (ALANINE, "L-Alanine is an amino acid with the S configuration. It is not a racemate. It carries no net charge."),
    (TARTARIC, "Natural tartaric acid is a dicarboxylic acid with two stereocentres, both R. It is optically active."),
    (CHOLINE, "Choline chloride is a salt; the cation carries a charge of +1. C5H14ClNO, MW 139.62."),
    ("cetirizine", "A non-steroidal, non-sedating antihistamine with a piperazine, a chlorophenyl group and an ether."),
    ("ibuprofen", "A racemic mixture is sold; it binds a receptor with an indole ring. It replaced "
                  "drugs with a pyridine."),
)


@pytest.mark.parametrize(("name", "text", "phrase"), FALSE)
def test_a_false_statement_is_marked_and_nothing_else_is(name: str, text: str, phrase: str) -> None:
    said = wrong(text, name)
    assert any(phrase in one or one in phrase for one in said), said
    assert len(said) == 1, said


@pytest.mark.parametrize(("name", "text"), TRUE)
def test_a_true_text_has_no_false_alarm(name: str, text: str) -> None:
    assert wrong(text, name) == []


def test_a_long_text_is_read_in_a_moment() -> None:
    text = " ".join(text for _, text in TRUE) * 6
    marks(text, structure("aspirin"))
    began = time.perf_counter()
    marks(text + " It has one ring.", structure("aspirin"))
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize("text", ["with " * 4000, "(" * 3000 + "a" * 3000, "A-" * 4000, "di" * 5000 + "chloro group"])
def test_odd_texts_end_soon(text: str) -> None:
    began = time.perf_counter()
    marks(text, "CCO")
    assert time.perf_counter() - began < 4
