"""Questions as chemists type them: a question changes nothing, yes or no comes first, winners and labels are named."""

from __future__ import annotations

import pytest
from rdkit import Chem
from rdkit.Chem import Descriptors

from assistant.answers import Answer
from assistant.chem import counting_table, labels
from assistant.chem.molecules import read
from assistant.chem.names import find_in, java
from assistant.engine import ask
from assistant.errors import RetortError
from assistant.tasks import DesignMolecule, Request
from assistant.understand import plain_questions, understand

OPSIN = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN reads no names")


def told(question: str) -> Answer:
    answer = ask(Request(question))
    assert answer.ok, answer.text
    assert all(check.passed for check in answer.checks), answer.checks
    return answer


@pytest.mark.parametrize("question", [
    "Would you find a lactam in {m}?", "Could one see any lactam in {m}?", "Can a lactam be found in {m}?",
    "Might {m} contain a lactam?", "Would {m} turn out to have a lactam?", "Should {m} show up as having a lactam?",
    "any lactam in {m}?", "lactam in {m}, yes or no?", "lactam present in {m}?", "I wonder whether {m} bears a lactam.",
])
@pytest.mark.parametrize(("smiles", "answer"), [("O=C1CCCN1", "Yes"), ("CCO", "No")])
def test_a_question_of_any_form_is_answered_with_yes_or_no(question: str, smiles: str, answer: str) -> None:
    found = told(question.format(m=smiles))
    assert found.text.startswith(f"{answer}: ")
    assert [molecule.smiles for molecule in found.molecules] == [smiles]


@pytest.mark.parametrize("request_", ["Can you add a nitro group to CCO?", "Could CCO be given a nitro group?",
                                      "Would you replace the hydroxyl of CCO by a nitrile?"])
def test_a_request_in_the_form_of_a_question_stays_one(request_: str) -> None:
    assert isinstance(understand(Request(request_)), DesignMolecule)


def test_a_question_about_an_unknown_name_designs_nothing() -> None:
    for question in ("Any ester in methyl zzyzxane?", "Does methyl zzyzxane have an amide?"):
        with pytest.raises(RetortError):
            understand(Request(question))


@pytest.mark.parametrize(("question", "begins"), [
    ("Which is the heavier one, phenol or aniline?", "Phenol: MW 94.11 against 93.13 g/mol of aniline"),
    ("lighter: toluene or pyridine?", "Pyridine: MW 79.10"),
    ("less lipophilic, octan-1-ol or CCO", "CCO: LogP 0.00 against 2.34"),
    ("anthracene or biphenyl: fewer rings?", "Biphenyl: number of rings 2 against 3"),
    ("Between CCO and CCC which has the larger TPSA?", "CCO: TPSA 20.2 against 0.0"),
    ("more NH/OH: CC(N)=O or CCO?", "CC(N)=O: number of Lipinski donors 2 against 1"),
    ("Which has more rings, naphthalene or indole?", "Neither: naphthalene and indole have the same number of rings"),
    ("Is CCCO heavier than CCO?", "Yes: CCCO has MW 60.10"), ("Does CCO have more carbons than CCC?", "No: CCC has"),
])
def test_a_comparison_names_the_winner_first(question: str, begins: str) -> None:
    if "octan-1-ol" in question and not java.available():
        pytest.skip("no Java: OPSIN reads no names")
    assert told(question).text.startswith(begins)


@pytest.mark.parametrize(("question", "begins"), [
    ("R or S: C[C@H](N)C(=O)O", "S: "), ("Is the stereocentre of C[C@@H](N)C(=O)O R or S?", "R: "),
    ("configuration (R or S) of C[C@@H](O)CC?", "R: "), ("E or Z, C/C=C/CO?", "E: "),
    ("Which geometry has the double bond in C/C=C\\CO?", "Z: "), ("absolute configuration of CC(O)CC", "Not set: "),
    ("Is C[C@H](O)CC chiral?", "Yes: "), ("is C[C@H](O)[C@@H](C)O chiral?", "No: "),
    ("Is C[C@H](O)[C@@H](C)O meso?", "Yes: "), ("chiral or not: CCO", "No: "),
    ("Is the double bond of C/C=C\\CO cis?", "Yes: "),
])
def test_labels_are_told(question: str, begins: str) -> None:
    assert told(question).text.startswith(begins)


def test_labels_agree_with_rdkits_older_labeller() -> None:
    mol = read("C[C@H](N)C(=O)N[C@@H](CO)C(=O)O")
    old = dict(Chem.FindMolChiralCenters(mol, useLegacyImplementation=True))
    assert {one.atoms[0]: one.label for one in labels.centres(mol)} == old


def test_a_mirror_image_of_a_meso_form_is_itself() -> None:
    assert not labels.chiral(read("C[C@H](O)[C@@H](C)O"))
    assert labels.chiral(read("C[C@H](O)[C@H](C)O"))


@pytest.mark.parametrize(("question", "number"), [
    ("How many stereocentres are assigned in C[C@H](O)C(C)Cl?", 1),
    ("stereocentres of C[C@H](O)C(C)Cl that are undefined?", 1),
    ("How many bonds in C1CC1C are ring bonds?", 3), ("How many carbons of CC=C are sp2?", 2),
    ("How many of the double bonds in C/C=C/C=C have a defined geometry?", 1), ("valence electrons of ClCCl?", 20),
    ("how many 13C labels are in [13CH3]CO?", 1), ("deuterium atoms in [2H]C([2H])O", 2),
    ("rings of at least six atoms in C1CCCC2C1CCC2", 1), ("rings with more than 5 members in C1CCCC2C1CCC2?", 1),
    ("number of Lipinski acceptors (N + O count) in CC(N)=O", 2), ("hydrogen-bond donors (NH and OH) of CC(N)=O?", 2),
    ("How many anilinic NH2 are in Nc1ccc(CN)cc1?", 1), ("heavy atoms (non-hydrogen) in CCO?", 3),
    ("rings plus pi bonds (double bond equivalents) of c1ccccc1?", 4), ("How many C-H bonds does CCO have?", 5),
])
def test_counts_in_words_of_all_kinds(question: str, number: int) -> None:
    assert told(question).values[0].value == number


def test_three_rings_are_no_three_membered_ring() -> None:
    assert told("Has c1ccccc1 fewer than 3 rings?").text.startswith("Yes: ")
    assert "three rings" not in counting_table.words()


def test_valence_electrons_are_rdkits() -> None:
    for smiles in ("CC(=O)[O-]", "C[N+](C)(C)C", "O=S(=O)(O)c1ccccc1", "[2H]OC", "[H][H]"):
        mol = Chem.MolFromSmiles(smiles)
        assert len(counting_table.find(mol, "valence electron")) == Descriptors.NumValenceElectrons(mol)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("question", "begins"), [
    ("Does CCO pass Lipinski?", "Yes: CCO passes"), ("Veber pass for CCO?", "Yes: "),
    ("Which Lipinski limits does {big} exceed?", "{big} breaks 1 limit"),
    ("Which of Veber's criteria does CCO break?", "None: "),
    ("How many Lipinski violations has {big}?", "1 violation of Lipinski"),
    ("Does {big} meet all of Lipinski's criteria?", "No: "), ("Is there a Lipinski violation in CCO?", "No: "),
    ("Is the logP of {big} above 5?", "Yes: LogP"), ("Is the TPSA of CCO between 30 and 40?", "No: TPSA"),
])
def test_rules_and_limits(question: str, begins: str) -> None:
    big = "CCCCCCCCCCCCCCCC"
    assert told(question.format(big=big)).text.startswith(begins.format(big=big))


def test_names_beside_a_word_that_makes_another_compound_are_not_cut() -> None:
    assert find_in("acetone oxime")[0].other == "oxime"
    with pytest.raises(RetortError, match="another compound"):
        understand(Request("LogP of 13C-labelled aspirin"))
    for question in ("MW of deuterated chloroform", "MW of chloroform-d"):
        assert told(question).values[0].value == pytest.approx(120.38, abs=0.01)
    assert told("MW of choline bromide").values[0].value == pytest.approx(184.08, abs=0.01)
    assert told("MW of carnitine").values[0].value == pytest.approx(161.20, abs=0.01)


@OPSIN
@pytest.mark.parametrize(("name", "weight"), [
    ("acetone oxime", 73.09), ("benzaldehyde hydrazone", 120.15), ("pent-2-yne", 68.12), ("hexa-1,5-diene", 82.15),
    ("oct-1-en-3-ol", 128.21), ("acetone-d6", 64.12), ("benzoic acid methyl ester", 136.15),
])
def test_systematic_names_with_locants_or_two_words(name: str, weight: float) -> None:
    assert told(f"MW of {name}").values[0].value == pytest.approx(weight, abs=0.01)


def test_empirical_formulas_are_the_smallest() -> None:
    assert "CH2O" in told("empirical formula of OCC1OC(O)C(O)C(O)C1O").text
    assert told("molecular formula of c1ccccc1").text.startswith("c1ccccc1 is C6H6")


def test_other_messages_are_left_as_they_are() -> None:
    for text in ("add a nitro to CCO", "CCO with free amine, make it lighter", "make CCO more soluble than CCN"):
        assert plain_questions.plain(text) == text


@pytest.mark.parametrize(("question", "begins"), [
    ("Does CCO lack a nitrogen?", "Yes: "),
    ("Is oxygen absent from CCO?", "No: "), ("No sulfur in CCS, right?", "No: "),
    ("Is there an aldehyde or a ketone in CC=O?", "Yes: "), ("Is there an aldehyde and a ketone in CC=O?", "No: "),
    ("Are all stereocentres of C[C@H](O)C(C)Cl defined?", "No: "), ("CCO: primary alcohol?", "Yes: "),
    ("smallest ring of C1CC1C1CCCC1", "C1CC1C1CCCC1 has 3 "),
])
def test_denials_and_alternatives(question: str, begins: str) -> None:
    assert told(question).text.startswith(begins)


@pytest.mark.parametrize(("sentence", "said"), [
    ("waht is teh number of rings in caffeine", "2 rings"),
    ("How mnay methyl groups does caffeine hvae?", "3 methyl"),
    ("nitrogen content of caffeine in wt%?", "28.8"),
    ("what per cent of chloroform is chlorine, by mass?", "89.09"),
    ("is aspirin free of Lipinski violations?", "Yes"),
    ("is atorvastatin free of Lipinski violations?", "No"),
    ("MW below 300 for aspirin?", "Yes"),
    ("what's the largest ring size of muscone?", "15"),
    ("which is heavier, urea or glycine?", "75.07"),
    ("who has more rings, morphine or caffeine?", "Morphine"),
    ("which has more carbonyl groups, urea or acetone?", "Neither: urea and acetone"),
])
def test_slips_and_other_forms_are_read(sentence: str, said: str) -> None:
    assert said in ask(Request(sentence)).text


@pytest.mark.parametrize("sentence", [
    "which carries more nitro groups, TNT or unknownium?", "who has more esters, aspirin or zzzol?"])
def test_half_a_comparison_is_neither_answered_nor_an_edit(sentence: str) -> None:
    answer = ask(Request(sentence))
    assert not answer.ok
    assert answer.failure is not None


@pytest.mark.parametrize("word", ["form", "hat", "weigh", "bond", "ring", "atom", "ether", "dose", "with", "than"])
def test_words_of_their_own_are_no_slips(word: str) -> None:
    from assistant.understand import slips

    assert slips.mended(f"{word} CCO") == f"{word} CCO"
