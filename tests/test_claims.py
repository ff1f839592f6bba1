"""Claims in free text: found, held against values known from elsewhere, and never verified where a doubt is left.

Molar masses and formulas are those of the IUPAC tables; TPSA, LogP (Crippen) and the counts are as PubChem and DrugBank
give them or counted by hand.
"""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answers import Claim
from assistant.evidence import claims

ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"
V, W, O = "verified", "wrong", "opinion"  # noqa: E741


def marks(text: str, about: str = "") -> dict[str, str]:
    """What is said → how it stands; names that are simply known are left out."""
    return {c.said: c.standing for c in claims(text, about) if not (c.kind == "name" and c.standing == V)}


SENTENCES: tuple[tuple[str, dict[str, str]], ...] = (
    # structures
    (f"Try {ASPIRIN} first.", {ASPIRIN: V}),
    (f"Try `{ASPIRIN}`.", {ASPIRIN: V}),
    (f"Aspirin ({ASPIRIN}) helps.", {ASPIRIN: V}),
    ("Aspirin (CCO) helps.", {"CCO": W}),
    ("Aspirin (OC(=O)c1ccccc1OC(C)=O) helps.", {"OC(=O)c1ccccc1OC(C)=O": V}),
    ("Ethanol is written CCO.", {"CCO": V}),
    ("The SMILES of toluene is Cc1ccccc1.", {"Cc1ccccc1": V}),
    ("The SMILES of toluene is CCc1ccccc1.", {"CCc1ccccc1": W}),
    ("CCN(CC)CC is triethylamine.", {"CCN(CC)CC": V}),
    ("CCN(CC)CC (trimethylamine) is a base.", {"CCN(CC)CC": W}),
    ("Use Et3N (CCN(CC)CC) in THF (C1CCOC1).", {"CCN(CC)CC": V, "C1CCOC1": V}),
    ("Zorbitril (CCOCC) is new.", {"CCOCC": O}),
    ("The product is CC(=O)Oc1ccccc1C(=O.", {"CC(=O)Oc1ccccc1C(=O": W}),
    ("SMILES: C1CCC(C)(C)(C)C1", {"C1CCC(C)(C)(C)C1": W}),
    ("L-Alanine (C[C@H](N)C(=O)O) is chiral.", {"C[C@H](N)C(=O)O": V}),
    ("L-Alanine (C[C@@H](N)C(=O)O) is chiral.", {"C[C@@H](N)C(=O)O": W}),
    ("The CNS drug has an IC50 of 5 nM at CB1 (see [3]) and a C=O stretch near C1 and N2.", {}),
    ("COX-2 is blocked; BACE and NSAIDs (e.g. those sold OTC) are not.", {}),
    # classes
    ("Aspirin is a carboxylic ester and a monocarboxylic acid.", {"carboxylic ester": V, "monocarboxylic acid": V}),
    ("Aspirin is a steroid.", {"steroid": W}),
    ("Aspirin is not a steroid.", {}),
    ("Aspirin is not a carboxylic ester.", {"carboxylic ester": W}),
    ("Aspirin is a widely used drug and an inhibitor of COX-1.", {}),
    ("Salicylic acid, unlike aspirin, is a steroid.", {}),
    ("Caffeine should be a steroid if it binds.", {}),
    # molar mass
    ("Aspirin has a molecular weight of 180.16 g/mol.", {"180.16 g/mol": V}),
    ("Aspirin has a molecular weight of 190.2 g/mol.", {"190.2 g/mol": W}),
    ("The molar mass of caffeine is 194.19 g/mol.", {"194.19 g/mol": V}),
    ("The molar mass of caffeine is about 194 g/mol.", {"about 194 g/mol": V}),
    ("Caffeine weighs roughly 250 g/mol.", {"roughly 250 g/mol": W}),
    ("Ibuprofen, 206.28 g/mol, is sold over the counter.", {"206.28 g/mol": V}),
    ("MW of CCO: 46.07", {"CCO": V, "46.07": V}),
    ("The monoisotopic mass of caffeine is 194.0804 Da.", {"194.0804 Da": V}),
    ("Caffeine has a molecular weight below 200.", {"below 200": V}),
    ("Caffeine has a molecular weight above 200.", {"above 200": W}),
    ("Aspirin inhibits COX-1, an enzyme with a molecular weight of 70 kDa.", {"70 kDa": O}),
    # LogP, TPSA, QED
    ("The LogP of aspirin is 1.31.", {"1.31": V}),
    ("The LogP of aspirin is 1.2.", {"1.2": O}),  # the measured one: another method, no mistake
    ("The LogP of aspirin is 4.7.", {"4.7": W}),
    ("Aspirin's LogP is -1.31.", {"-1.31": W}),
    ("Aspirin's LogP lies in the range 1 to 2.", {}),
    ("Aspirin's LogP is between 1 and 2.", {"between 1 and 2": V}),
    ("With a LogP of 1.31, aspirin crosses membranes.", {"1.31": V}),
    ("Caffeine: LogP = -1.03, TPSA = 61.8 Å².", {"-1.03": V, "61.8 Å²": V}),
    ("Caffeine has a TPSA of 90 Å2.", {"90 Å2": W}),
    ("The QED of diclofenac is 0.88.", {"0.88": V}),
    ("The LogP of 2-acetoxybenzoate is unknown.", {"2-acetoxybenzoate": O}),
    # donors, acceptors, rotors, rings
    ("Paracetamol has two hydrogen bond donors.", {"two hydrogen bond donors": V}),
    ("Caffeine has six hydrogen bond acceptors.", {"six hydrogen bond acceptors": V}),  # Lipinski's N and O
    ("Caffeine has three hydrogen bond donors.", {"three hydrogen bond donors": W}),
    ("Lidocaine has 5 rotatable bonds.", {"5 rotatable bonds": V}),
    ("Ibuprofen has one chiral centre.", {"one chiral centre": V}),
    ("Ibuprofen has two stereocenters.", {"two stereocenters": W}),
    ("Caffeine has 2 rings.", {"2 rings": V}),
    ("Caffeine has 3 rings.", {"3 rings": W}),
    ("Morphine has five rings and one aromatic ring.", {"five rings": V, "one aromatic ring": V}),
    ("Cyclohexane contains one six-membered ring.", {"one six-membered ring": V}),
    # formulas
    ("Aspirin, C9H8O4, is a salicylate.", {"C9H8O4": V}),
    ("Caffeine is C₈H₁₀N₄O₂.", {"C₈H₁₀N₄O₂": V}),
    ("The formula of caffeine is C8H10N4O3.", {"C8H10N4O3": W}),
    ("Its formula is C8H10N4O2.", {"C8H10N4O2": O}),
    ("The CH3 group and the CF3 group differ.", {}),
    # groups, atoms, bonds
    ("Aspirin contains an ester and a carboxylic acid.", {"an ester": V, "a carboxylic acid": V}),
    ("Aspirin contains two hydroxyl groups.", {"two hydroxyl groups": W}),
    ("Glucose has five hydroxyl groups.", {"five hydroxyl groups": V}),
    ("Toluene contains a nitro group.", {"a nitro group": W}),
    ("Toluene lacks a nitro group.", {"a nitro group": V}),
    ("Toluene lacks a methyl group.", {"a methyl group": W}),
    ("Toluene does not contain a nitro group.", {}),
    ("TNT has three nitro groups and a methyl group.", {"three nitro groups": V, "a methyl group": V}),
    ("Nicotine has a pyridine ring and a pyrrolidine ring.", {"a pyridine ring": V, "a pyrrolidine ring": V}),
    ("Ibuprofen has 13 carbons, 18 hydrogens and 2 oxygens.", {"13 carbons": V, "18 hydrogens": V, "2 oxygens": V}),
    ("Aspirin contains no nitrogen.", {"no nitrogen": V}),
    ("Caffeine contains no nitrogen.", {"no nitrogen": W}),
    ("Diclofenac has 2 chlorines.", {"2 chlorines": V}),
    ("Benzene has three double bonds.", {"three double bonds": V}),
    ("Ethylene has one double bond, acetylene one triple bond.", {"one double bond": V, "one triple bond": O}),
    # whose is it?
    ("Aspirin is a salicylate. It has a molecular weight of 180.16 g/mol.", {"180.16 g/mol": V}),
    ("**Caffeine**\n- LogP: -1.03\n- MW: 194.19 g/mol", {"-1.03": V, "194.19 g/mol": V}),
    ("Aspirin came first. Ibuprofen followed. Its LogP is 3.07.", {"3.07": V}),
    ("Aspirin and ibuprofen exist. Its LogP is 3.07.", {"3.07": O}),
    ("Aspirin and ibuprofen have LogP values of 1.31 and 3.07.", {"1.31": O}),
    ("Aspirin is more polar than ibuprofen, with a LogP of 1.31.", {"1.31": O}),
    ("Morphine sulfate has MW 285.34.", {"Morphine": O, "285.34": O}),
    ("An analogue of aspirin has MW 180.16.", {"180.16": O}),
    ("Aspirin's metabolite has MW 138.12.", {"138.12": O}),
    ("Lipinski's rule requires a MW below 500 and a LogP below 5.", {"below 500": O, "below 5": O}),
    ("Compound 3 has a LogP of 2.3.", {"2.3": O}),
    ("Aspirin should have a LogP of 1.31.", {"1.31": O}),
    ("It has a LogP of 1.31 and 3 rings.", {"1.31": O, "3 rings": O}),
    ("Caffeine dissolves. The enzyme has a molecular weight of 50,000.", {"50,000": O}),
    ("Aspirin is old. The drug flurbitril has a LogP of 1.31.", {"1.31": O}),
    ("Aspirin is old. Flurbitril is new. It has a LogP of 1.31.", {"1.31": O}),
    ("It derives from aspirin. It has a LogP of 1.31.", {"1.31": O}),
    ("Ibuprofen is an amino acid analogue and an ether.", {"ether": W}),
    ("Toluene has an amino acid side chain.", {}),
    ("Heptane is substituted by a methyl group and a hydroxy group.", {}),
    ("Aspirin is old. Flurbitril has a LogP of 1.31.", {"1.31": O}),
    ("Aspirin is old. Its sodium salt has a MW of 202.14.", {"202.14": O}),
    ("Paracetamol has an amide whose nitrogen carries one hydrogen.", {"an amide": V, "one hydrogen": O}),
    ("Caffeine has a ring with two nitrogens.", {"a ring": V, "two nitrogens": O}),
    ("Ethanol has a hydroxyl group attached to one carbon.", {"a hydroxyl group": V, "one carbon": O}),
    ("Toluene has a methyl group with 3 hydrogens on it.", {"a methyl group": V, "3 hydrogens": O}),
    ("Caffeine has four nitrogen atoms in its structure.", {"four nitrogen atoms": V}),
    ("At pH 7 aspirin has a net charge of -1.", {"-1": O}),
    ("Glucose has a molar mass of 6*12.011 + 12*1.008 + 6*15.999 g/mol.", {}),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:50] for text, _ in SENTENCES])
def test_each_claim_stands_as_it_should(text: str, expected: dict[str, str]) -> None:
    assert marks(text) == expected


def test_the_table_holds_every_mark_often() -> None:
    found = [mark for _, expected in SENTENCES for mark in expected.values()]
    assert len(SENTENCES) >= 80
    assert min(found.count(mark) for mark in (V, W, O)) >= 15


def test_it_means_the_molecule_in_focus() -> None:
    assert marks("It has a LogP of 1.31 and one ester.", ASPIRIN) == {"1.31": V, "one ester": V}
    assert marks("It has a LogP of 1.31 and two esters.", "CCO") == {"1.31": W, "two esters": W}
    assert marks("Ibuprofen is larger. It has a LogP of 3.07.", ASPIRIN) == {"3.07": V}


def claim(text: str, said: str) -> Claim:
    return next(one for one in claims(text) if one.said == said)


@pytest.mark.parametrize(("text", "said", "real", "source"), [
    ("The LogP of caffeine is 1.2.", "1.2", "LogP -1.03", "Crippen"),
    ("Aspirin has a MW of 170.2.", "170.2", "MW 180.16 g/mol", "IUPAC"),
    ("Aspirin is C9H8O5.", "C9H8O5", "C9H8O4", "RDKit"),
    ("Caffeine has 4 rings.", "4 rings", "2", "SSSR"),
    ("Aspirin (CCO) helps.", "CCO", ASPIRIN, "names"),
])
def test_a_wrong_claim_comes_with_the_real_value(text: str, said: str, real: str, source: str) -> None:
    found = claim(text, said)
    assert found.standing == W
    assert real in found.real
    assert source in found.source


def test_a_name_is_told_what_it_is() -> None:
    found = claim("Caffeine wakes.", "Caffeine")
    assert found.kind == "name"
    assert "C8H10N4O2" in found.real


def test_a_systematic_name_that_is_not_known_is_unchecked() -> None:
    assert marks("Consider 2-(4-isobutylphenyl)propanoic acid.") == {"2-(4-isobutylphenyl)propanoic acid": O}


# whatever the text ----------------------------------------------------------------------------------------------------

PIECES = ("aspirin", "caffeine", ASPIRIN, "CCO", "C1CC", " LogP ", "MW", " is ", " of ", "180.16", " g/mol", "(", ")",
          ". ", "\n", "two ", "rings", " has ", "C9H8O4", "₂", "`", "**", "|", ": ", "It ", "its ", "and ", "-1.5", "–",
          "no ", "hydroxyl groups", "😀", "\x00", "[", "%", "<b>", "between 1 and 2", "'s", "é", "½", "٣")
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=150)


@settings(max_examples=400, deadline=None)
@given(texts, st.sampled_from(["", "CCO"]))
def test_spans_lie_in_the_text_and_do_not_overlap(text: str, about: str) -> None:
    found = claims(text, about)
    assert all(text[c.span[0]:c.span[1]] == c.said and c.said for c in found)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))
    assert all(c.about and c.source for c in found if c.standing == V)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["(" * 20_000, "C" * 20_000, "LogP " * 4_000, "1," * 9_000, "a-" * 9_000, "* " * 9_000,
                                  "aspirin has " * 1_500, "is of " * 3_000, "2,2-(4" * 3_000, "CC(=O)O " * 2_000])
def test_long_texts_cost_no_patience(text: str) -> None:
    assert all(c.span[1] <= len(text) for c in claims(text))
