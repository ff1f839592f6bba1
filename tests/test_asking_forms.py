"""Salts, charges, isotopes, thresholds, single limits, slips: a form of question each, with its truth."""

from __future__ import annotations

import pytest

from assistant.answers import Answer
from assistant.chem import pieces
from assistant.chem.molecules import read
from assistant.chem.names import NAMES, java
from assistant.engine import ask
from assistant.errors import RetortError
from assistant.tasks import DesignMolecule, MeasureMolecule, Request
from assistant.understand import slips, understand
from assistant.understand.lexicon_asked_forms import MISSPELT

OPSIN = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN reads no names")
AMITRIPTYLINE = "CN(C)CCC=C1c2ccccc2CCc2ccccc12.Cl"
PHENYLALANINE = "[NH3+][C@@H](Cc1ccccc1)C([O-])=O"


def told(question: str) -> Answer:
    answer = ask(Request(question))
    assert answer.ok, answer.text
    assert isinstance(answer.task, MeasureMolecule)
    assert all(check.passed for check in answer.checks), answer.checks
    return answer


@pytest.mark.parametrize(("question", "answer"), [
    (f"Is {PHENYLALANINE} drawn as a zwitterion?", "Yes"), ("Is glycine zwitterionic as drawn in NCC(=O)O?", "No"),
    ("Is alanine drawn as a zwitterion in C[C@H](N)C(=O)O?", "No"), ("zwitterion or not: C[NH2+]CC(=O)[O-]", "Yes"),
    ("Does CCN.OC(=O)C(F)(F)F come with a counter-ion?", "Yes"), ("ok, is furan aromatic?", "Yes"),
    ("Is the molecular weight of caffeine OK for Lipinski?", "Yes"), ("Can benzene accept a hydrogen bond?", "No"),
    (f"Is L-phenylalanine, {PHENYLALANINE}, zwitterionic?", "Yes"), ("Is C[N+](C)(C)CC(=O)[O-] an inner salt?", "Yes"),
    ("Is the SMILES NCC(=O)O a zwitterion as written?", "No"), ("Is nitrobenzene drawn as a zwitterion?", "No"),
    ("Is CC(=O)[O-].[Na+] a zwitterion?", "No"),
    (f"Does {AMITRIPTYLINE} contain a counter-ion, i.e. is it a salt?", "Yes"),
    ("Does CC(=O)[O-].[K+] have a counterion?", "Yes"), ("Is there a counter ion in aspirin?", "No"),
    ("Does aspirin contain a metal?", "No"),
    ("Is there a metal in CC[Mg]Br?", "Yes"),
    ("is [2H]C([2H])([2H])O deuterated?", "Yes"), ("Is [13CH3]O deuterated?", "No"),
    ("Is [13CH3]O 13C-labelled?", "Yes"),
    ("does [15NH2]C contain nitrogen-15?", "Yes"), ("Is aspirin below 200 g/mol?", "Yes"),
    ("Is ibuprofen under 500 Da?", "Yes"),
    ("is caffeine heavier than 200 g/mol?", "No"), ("does benzene weigh less than 80?", "Yes"),
    ("Does erythromycin weigh more than 500 g/mol?", "Yes"), ("is aspirin at most 180 g/mol?", "No"),
    ("is erythromycin within Lipinski limits for molecular weight (500 or less)?", "No"),
    ("Is caffeine within Lipinski's limit for logP?", "Yes"),
    ("Does erythromycin exceed the Lipinski molecular weight limit?", "Yes"),
    ("Does glucose meet the Lipinski limit for hydrogen bond donors (5 or fewer)?", "Yes"),
    ("does sucrose break the rule of five donor limit?", "Yes"),
    ("Is aspirin within Veber's limit for polar surface area?", "Yes"),
    ("fewer than four H-bond donors in L-ascorbic acid?", "No"), ("under 5 rotatable bonds in ibuprofen?", "Yes"),
    ("at least two carboxylic acids in citric acid?", "Yes"), ("exactly one stereocentre in ibuprofen?", "Yes"),
    ("Are there fewer than 3 rings in caffeine?", "Yes"), ("no more than 1 aromatic ring in naphthalene?", "No"),
    ("does glucose have more than four hydroxyl groups?", "Yes"),
    ("Does L-alanine rotate plane-polarised light, in other words is it chiral?", "Yes"),
    ("Does camphor rotate polarised light?", "Yes"), ("Is glycerol optically active?", "No"),
    ("can camphor donate a hydrogen bond?", "No"), ("Can acetone accept a hydrogen bond?", "Yes"),
    ("Is phenol able to donate a hydrogen bond?", "Yes"), ("could ethanol act as a hydrogen-bond donor?", "Yes"),
    ("does chloramphenicol have exactly two stereocentres, both R?", "Yes"),
    ("Does O[C@H]([C@@H](O)C(=O)O)C(=O)O have two stereocentres, both S?", "No"),
    ("are both stereocentres of chloramphenicol R?", "Yes"),
    ("Are there more H-bond donors than acceptors in glycerol?", "No"),
    ("Does caffeine have more nitrogens than oxygens?", "Yes"),
    ("Does aspirin have fewer H-bond donors than acceptors?", "Yes"),
    ("are there as many nitrogens as oxygens in glycine?", "No"),
    ("Is azulene aromatic?", "Yes"), ("Is benzene aromatic?", "Yes"), ("Is cyclohexane aromatic?", "No"),
    ("Is cyclooctatetraene, C1=CC=CC=CC=C1, aromatic?", "No"),
    ("could you tell me whether caffeine is aromatic?", "Yes"),
])
def test_yes_or_no(question: str, answer: str) -> None:
    assert told(question).text.startswith(f"{answer}: ")


@pytest.mark.parametrize(("question", "begins"), [
    ("Which metal is in [Li+].[O-]C(=O)C? I need the element symbol.", "Li (lithium)"),
    ("which metal does [Na+].[O-]c1ccccc1 contain?", "Na (sodium)"), ("which metal is in aspirin?", "None: "),
    ("What is the counterion in C[N+](C)(C)CCO.[Cl-]?", "Chloride"),
    ("Which counterion does this salt have: C[N+](C)(C)C.[Br-]?", "Bromide"),
    ("What cation is in CC(=O)[O-].[K+]?", "Potassium"), ("which anion is in CC(=O)[O-].[K+]?", "Acetate"),
    ("Name the counter-ion of CCN(CC)CC.Cl", "Hydrogen chloride"),
    ("What Lipinski parameter is exceeded by CCCCCCCCCCCCc1ccc(O)cc1?",
     "CCCCCCCCCCCCc1ccc(O)cc1 breaks 1 limit of Lipinski: LogP"),
    ("standard InChI string of caffeine", "Caffeine: InChI InChI=1S/C8H10N4O2/c1-10-4-9-6-5(10)7(13)12(3)8(14)11(6)2"),
    ("what's the standard InChI string for CCO?", "CCO: InChI InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3"),
])
def test_what_is_named_comes_first(question: str, begins: str) -> None:
    assert told(question).text.startswith(begins)


@pytest.mark.parametrize(("question", "number"), [
    ("Into how many separate fragments does this SMILES split: CC(=O)[O-].[Na+].O?", 3),
    ("how many parts does CCN.Cl.Cl fall into?", 3),
    ("how many carbon-13 labelled positions has [13CH3][13C](=O)O", 2), ("number of 13C labels in [13CH3]C(=O)O", 1),
    ("How many deuterium atoms in [2H]C([2H])([2H])S(C)=O", 3),
    ("How many positions of [13CH3][13CH2]O are labelled with carbon-13?", 2),
    ("In how many stereoisomeric forms can CC=CC(C)O exist?", 4),
    ("number of possible stereoisomers (meso counted once) for CC(Cl)C(C)Cl", 3),
    ("how many stereoisomers can CC(Cl)C(C)Cl have?", 3), ("number of cis (Z) alkenes in oleic acid", 1),
    ("How many trans (E) double bonds are in fumaric acid?", 1),
    ("number of cis alkenes in CC/C=C\\C/C=C\\C/C=C\\CO", 3),
])
def test_numbers(question: str, number: int) -> None:
    assert told(question).values[0].value == number


@OPSIN
def test_meso_is_counted_once_for_a_systematic_name() -> None:
    assert told("number of possible stereoisomers (meso counted once) for 2,3-dichlorobutane").values[0].value == 3


def test_an_acid_drawn_neutral_is_said() -> None:
    assert "drawn neutral" in told(f"Does {AMITRIPTYLINE} contain a counter-ion, i.e. is it a salt?").text
    assert [piece.role for piece in pieces.pieces(read("CCN.Cl.O"))] == ["parent", "acid", "solvent"]
    assert [piece.role for piece in pieces.pieces(read("CC(=O)[O-].[Na+]"))] == ["parent", "counter-ion"]


@pytest.mark.parametrize(("smiles", "is_one"), [
    ("[O-][N+](=O)c1ccccc1", False), ("C[N+](C)(C)[O-]", False), ("CN=[N+]=[N-]", False), ("[NH3+]CC(=O)[O-]", True),
    ("[NH3+]CC(=O)[O-].[NH3+]CC(=O)O.[Cl-]", True), ("C[N+](C)(C)CCO.[Cl-]", False),
    ("[NH3+]C(CC(=O)[O-])C(=O)[O-]", False),
])
def test_zwitterions_by_the_gold_book(smiles: str, is_one: bool) -> None:
    """Neutral as a whole, opposite charges on atoms that are not neighbours."""
    assert bool(pieces.zwitterion(read(smiles))[0]) is is_one


@pytest.mark.parametrize(("question", "said"), [
    ("Is glycine a zwitterion?", "depends on the pH"), ("fewer than four H-bond donors in zzyzxic?", "zzyzxic"),
    ("Is zzyzxene aromatic?", "zzyzxene"), ("Is CCO under 50?", "50 of what"),
    ("is aspirin within Lipinski limits for molecular weight (400 or less)?", "500, not 400"),
])
def test_what_cannot_be_answered_is_refused(question: str, said: str) -> None:
    with pytest.raises(RetortError, match=said):
        understand(Request(question))


def test_a_wish_without_a_question_mark_stays_one() -> None:
    assert isinstance(understand(Request("CCO with at least two rings")), DesignMolecule)


@pytest.mark.parametrize(("question", "number"), [
    ("topological polar surface aera of aspirin", 63.6), ("how many quarternary carbons in neopentane", 1),
    ("how many six-memberd rings in naphthalene", 2), ("hydrgen bond donors of aspirin", 1),
    ("lipinsky donors of aspirin", 1),
    ("molecualr weigth of caffeine", 194.19), ("how many stereocenteres has menthol", 3),
    ("number of oxigen atoms in glucose", 6),
    ("how many rotateable bonds in CCCCCC", 3),
])
def test_slips_in_chemical_words(question: str, number: float) -> None:
    assert told(question).values[0].value == pytest.approx(number, abs=0.01)


def test_a_slip_of_a_scaffold() -> None:
    assert "O=C1CCCCC1c1ccccc1" in told("What is the Murko scaffold of ketamine?").text


def test_no_slip_is_a_word_or_a_name() -> None:
    assert not {slip for slip in MISSPELT if slip in NAMES or f"{slip} acid" in NAMES}
    assert not {word for word in MISSPELT.values() if slips.mended(word) != word}
    assert not set(MISSPELT) & set(MISSPELT.values())
    assert slips.mended("murko") == "murcko"
