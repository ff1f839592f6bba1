"""How given molecules are related: against textbook pairs, symmetry of the question, and InChI."""

from __future__ import annotations

import itertools

import pytest
from rdkit import Chem, rdBase
from rdkit.Chem.EnumerateStereoisomers import EnumerateStereoisomers

from assistant.answers import Answer, Proposal, Value
from assistant.chem.molecules import read
from assistant.chem.names import java
from assistant.chem.relations import KINDS, WORDS, relate
from assistant.engine import ask
from assistant.facts_details import Details
from assistant.tasks import Context, DesignMolecule, MeasureMolecule, Named, Request
from assistant.understand import understand
from assistant.verify import relations as judge

OPSIN = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN reads no names")


def told(question: str) -> Answer:
    answer = ask(Request(question))
    assert answer.ok, answer.text
    assert all(check.passed for check in answer.checks), answer.checks
    assert any(check.source == "InChI" or check.name.startswith("Δ") for check in answer.checks)
    return answer


# what textbooks say (Clayden; Eliel and Wilen; IUPAC Gold Book for the terms)
YES_OR_NO = [
    ("Are OC(=O)c1ccccc1OC(C)=O and CC(=O)OC1=CC=CC=C1C(O)=O the same molecule?", "Yes"),
    ("OCC and CCO - same compound?", "Yes"),
    ("CCO vs COC: identical?", "No"),
    ("Is benzene the same as cyclohexa-1,3,5-triene?", "Yes"),
    ("Are CCO and CC different compounds?", "Yes"),
    ("Are thymol and carvone isomeres?", "Yes"),
    ("is methyl propanoate a constitutional isomer of ethyl acetate?", "Yes"),
    ("Are butane and isobutane structural isomers?", "Yes"),
    ("Would ethanol and dimethyl ether be isomers?", "Yes"),
    ("are cyclohexane and hexane isomers?", "No"),
    ("Is cyclohexane an isomer of hex-1-ene?", "Yes"),
    ("Is pentane a chain isomer of neopentane?", "Yes"),
    ("Are 1-propanol and 2-propanol positional isomers?", "Yes"),
    ("Aren't o-xylene and m-xylene regioisomers?", "Yes"),
    ("are butan-1-ol and diethyl ether functional isomers?", "Yes"),
    ("Is urea an isomer of [NH4+].[O-]C#N?", "Yes"),
    ("are C[C@H](O)c1ccccc1 and C[C@@H](O)c1ccccc1 enantiomers?", "Yes"),
    ("Is C[C@@H](N)C(=O)O the mirror image of L-alanine?", "Yes"),
    ("are L-alanine and C[C@H](N)C(O)=O optical antipodes", "No"),
    ("C[C@H](O)[C@@H](C)O and C[C@@H](O)[C@H](C)O: enantiomers?", "No"),
    ("C[C@H](O)[C@@H](C)O and C[C@@H](O)[C@H](C)O: one and the same?", "Yes"),
    ("Do (R)-limonene and (S)-limonene differ only in stereochemistry?", "Yes"),
    ("Is [C@](F)(Cl)(Br)I a stereoisomer of [C@@](F)(Cl)(Br)I?", "Yes"),
    ("Is D-glucose an epimer of D-galactose?", "Yes"),
    ("are D-erythrose and D-threose diastereomers?", "Yes"),
    ("Is alpha-D-glucopyranose an anomer of beta-D-glucopyranose?", "Yes"),
    ("Is maleic acid a geometric isomer of fumaric acid?", "Yes"),
    ("Are maleic acid and fumaric acid enantiomers?", "No"),
    ("C/C=C/C, C/C=C\\C - cis/trans isomers?", "Yes"),
    ("do C/C=C/C and CC=CC count as the same molecule?", "No"),
    ("C[C@H]1CC[C@@H](C)CC1 vs C[C@H]1CC[C@H](C)CC1: cis-trans isomers?", "Yes"),
    ("Are CC(=O)CC(C)=O and CC(O)=CC(C)=O tautomers?", "Yes"),
    ("is Oc1ccccn1 a tautomer of 2-pyridone?", "Yes"),
    ("Do CC(C)C(=O)CC and CCCC(=O)CC interconvert as tautomers?", "No"),
    ("CC(=O)C and CC(O)=C: keto-enol tautomers?", "Yes"),
    ("Are 4-methylimidazole and 5-methylimidazole tautomeric?", "Yes"),
    ("is but-1-ene a tautomer of but-2-ene?", "No"),
    ("Is NCC(=O)O a tautomer of [NH3+]CC(=O)[O-]?", "Yes"),
    ("Is acetic acid the conjugate acid of CC(=O)[O-]?", "Yes"),
    ("Is acetic acid the conjugate base of CC(=O)[O-]?", "No"),
    ("is the conjugate base of phenol [O-]c1ccccc1?", "Yes"),
    ("Is acetate the conjugate base of acetic acid?", "Yes"),
    ("are [NH4+] and N a conjugate acid-base pair?", "Yes"),
    ("Are OC(=O)C(=O)O and [O-]C(=O)C(=O)[O-] a conjugate acid-base pair?", "No"),
    ("Are OC(=O)C(=O)O and [O-]C(=O)C(=O)[O-] protonation states of the same compound?", "Yes"),
    ("Are CC(=O)[O-].[Na+] and CC(=O)[O-].[K+] salts of the same acid?", "Yes"),
    ("Is CC(=O)[O-].[Na+] a salt of CC(=O)O?", "Yes"),
    ("Are hexane and octane homologues?", "Yes"),
    ("Is acetic acid homologous to stearic acid?", "Yes"),
    ("are ethanol and ethane homologs?", "No"),
    ("[13CH4] vs C: isotopologues?", "Yes"),
    ("are OCC[2H] and CC([2H])O isotopomers?", "Yes"),
    ("Do [2H]C(Cl)(Cl)Cl and ClC(Cl)Cl differ only in isotopes?", "Yes"),
    ("Do phenanthrene and anthracene share the same molecular formula?", "Yes"),
    ("Have naphthalene and anthracene the same formula?", "No"),
    ("do isoniazid and nicotine have the same Murcko scaffold?", "No"),
    ("Do caffeine and theophylline share a Murcko scaffold?", "Yes"),
    ("Do pyridine and benzene have the same generic framework?", "Yes"),
    ("Do L-alanine and D-alanine have the same connectivity?", "Yes"),
    ("Do L-alanine and D-alanine have the same InChIKey?", "No"),
    ("Have CCO and OCC the same canonical SMILES?", "Yes"),
    ("is CC(=O)C acetone?", "Yes"),
    ("is C1CCOC1 THF?", "Yes"),
    ("would c1ccc2ccccc2c1 be anthracene?", "No"),
    ("I drew OC(=O)[C@@H]1CCCN1. Is that L-proline?", "Yes"),
    ("does OC(=O)/C=C/C(=O)O correspond to maleic acid?", "No"),
    ("does OC(=O)/C=C\\C(=O)O correspond to maleic acid?", "Yes"),
    ("is 2-methylbutane CCC(C)C?", "Yes"),
    ("C1CCNCC1 is piperidine, right?", "Yes"),
    ("Is that right: CC#N is acetonitrile?", "Yes"),
    ("I wrote CC(C)O. Is it propan-1-ol?", "No"),
    ("Is CCO the SMILES of ethanol?", "Yes"),
    ("does the SMILES c1ccsc1 stand for furan?", "No"),
    ("is C[C@H](O)C(=O)O lactic acid?", "Yes"),
    ("is CC(N)C(=O)O L-alanine?", "No"),
    ("tell me whether CCOC(C)=O is ethyl acetate", "Yes"),
]


@OPSIN
@pytest.mark.parametrize(("question", "answer"), YES_OR_NO)
def test_yes_or_no(question: str, answer: str) -> None:
    found = told(question)
    assert found.text.startswith(f"{answer}: "), found.text
    assert len(found.molecules) == 2


@OPSIN
@pytest.mark.parametrize(("question", "relation"), [
    ("O[C@H]1CCCC[C@@H]1N vs O[C@H]1CCCC[C@H]1N: enantiomers or diastereomers?", "Diastereomers: "),
    ("same or different: OCC and CCO", "The same molecule: "),
    ("Are CCO and COC tautomers or constitutional isomers?", "Constitutional isomers: "),
    ("Are CCO and CCN enantiomers or diastereomers?", "None of these: "),
    ("what is the relationship between (R)-limonene and (S)-limonene?", "enantiomers"),
    ("How are D-glucose and D-galactose related?", "epimers"),
    ("cis-but-2-ene and trans-but-2-ene: what kind of isomers are they?", "cis-trans isomers"),
    ("How is acetone related to prop-1-en-2-ol?", "tautomers"),
    ("relationship of CCO and CCCO?", "homologues"),
    ("what type of isomers are CCCO and CC(C)O?", "positional isomers"),
    ("How are benzene and naphthalene related?", "different compounds"),
    ("how are CS(C)=O and C[S+](C)[O-] related", "two resonance forms"),
])
def test_the_finest_relation_is_named(question: str, relation: str) -> None:
    text = told(question).text
    assert text.startswith(relation) if relation.endswith(": ") else f" are {relation}" in text or relation in text


@OPSIN
@pytest.mark.parametrize(("question", "begins"), [
    ("What is the mass difference in Da between oleic acid and stearic acid?", "2.016 Da: "),
    ("exact mass difference between CCO and CC=O?", "2.0157 Da: "),
    ("how many more carbons does octane have than hexane?", "+2: "),
    ("how many fewer hydrogens does benzene have than cyclohexane?", "+6: "),
    ("What's the difference in number of carbons between stearic acid and palmitic acid?", "2: "),
    ("how much heavier is toluene than benzene?", "+14.027 Da: "),
    ("how much heavier is benzene than toluene?", "-14.027 Da: "),
    ("caffeine minus theobromine in MW", "+14.027 Da: "),
    ("By how much do ethanol and ethane differ in molecular weight?", "15.999 Da: "),
    ("difference in number of rings between anthracene and biphenyl", "1: "),
])
def test_differences_have_sign_and_unit(question: str, begins: str) -> None:
    assert told(question).text.startswith(begins)


def test_what_a_structure_is_instead_is_told() -> None:
    assert "is naphthalene" in told("would c1ccc2ccccc2c1 be anthracene?").text
    assert "is fumaric acid" in told("does OC(=O)/C=C/C(=O)O correspond to maleic acid?").text


@pytest.mark.parametrize("question", [
    "are CCO and COC soluble isomers?", "Which of the following is an isomer of CCO: COC or CC=O?",
    "Is CCO an isomer of COC or CC=O?", "is CCO a structural isomer?", "Is foo an isomer of CCO?",
    "Are CCO and C1CC enantiomers?", "Is OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O the enantiomer of "
    "O=C[C@@H](O)[C@H](O)[C@@H](O)[C@@H](O)CO?",
])
def test_what_is_half_understood_is_refused(question: str) -> None:
    assert not ask(Request(question)).ok


@pytest.mark.parametrize(("sentence", "kind"), [
    ("generate isomers of CCO", "design"), ("give me a constitutional isomer of CCO", "design"),
    ("how many stereoisomers does CC(O)C(N)C have?", "isomers"), ("compare aspirin and ibuprofen", "compare"),
    ("Is CCCO heavier than CCO?", "versus"), ("Is it R or S: C[C@H](N)C(=O)O", "labels"),
    ("Is aspirin an ester?", "count"), ("tautomers of CC(=O)CC(C)=O", "tautomers"),
])
def test_other_questions_stay_what_they_are(sentence: str, kind: str) -> None:
    task = understand(Request(sentence))
    found = "design" if isinstance(task, DesignMolecule) else task.question if isinstance(task, MeasureMolecule) else ""
    assert found == kind


def test_it_and_they_mean_what_was_talked_of() -> None:
    ours, theirs = Named("CCO"), Named("COC")
    one = understand(Request("Is it an isomer of COC?", context=Context(current=ours)))
    both = understand(Request("are they isomers?", context=Context(current=ours, molecules=(ours, theirs))))
    assert one == both == MeasureMolecule((ours, theirs), "relation", ("isomers",))


SOME = ["C[C@H](N)C(=O)O", "C[C@H](O)[C@@H](F)C(=O)O", "C/C=C/[C@H](C)O", "C[C@H]1CC[C@@H](O)CC1",
        "OC[C@H](O)[C@H](O)C=O"]


@pytest.mark.parametrize("smiles", SOME)
def test_stereoisomers_are_enantiomers_where_the_inchi_sign_alone_differs(smiles: str) -> None:
    plain = read(smiles)
    Chem.RemoveStereochemistry(plain)
    made = [Chem.MolFromSmiles(Chem.MolToSmiles(one)) for one in EnumerateStereoisomers(plain)]
    for one, other in itertools.combinations(made, 2):
        ours, theirs = (Chem.MolToInchi(mol).replace("/m0", "/m").replace("/m1", "/m") for mol in (one, other))
        same = Chem.MolToInchi(one) == Chem.MolToInchi(other)
        found = relate(one, other)
        assert (found.kind == "same") == same
        assert (found.kind == "enantiomers") == (ours == theirs and not same)
        assert found.holds("diastereomers") == (ours != theirs)


@pytest.mark.parametrize(("one", "other"), [
    ("CCO", "COC"), ("CC(=O)O", "CC(=O)[O-]"), ("CCO", "CCCO"), ("C[C@H](N)O", "C[C@@H](N)O"), ("CC=O", "C=CO"),
    ("CN.Cl", "CN"), ("[2H]C", "C"), ("CC(N)C(=O)O", "C[C@H](N)C(=O)O"), ("C", "N"),
])
def test_a_relation_is_the_same_from_both_sides(one: str, other: str) -> None:
    there, back = relate(read(one), read(other)), relate(read(other), read(one))
    assert there.kind == back.kind
    assert {there.acid, back.acid} in ({0}, {1, 2})
    assert (there.atoms, there.others) == (back.others, back.atoms)


def test_the_judge_turns_down_a_wrong_relation() -> None:
    pairs = {"enantiomers": ("C[C@H](O)[C@@H](F)O", "C[C@H](O)[C@H](F)O"), "same": ("CCO", "COC"),
             "diastereomers": ("C[C@H](O)F", "C[C@@H](O)F"), "tautomers": ("CCO", "COC"),
             "constitutional": ("CC(=O)CC(C)=O", "CC(O)=CC(C)=O"), "conjugate": ("CCO", "CCN"),
             "homologues": ("CCO", "CCN"), "salts": ("CC(=O)[O-].[Na+]", "CCC(=O)[O-].[Na+]")}
    for kind, (one, other) in pairs.items():
        details = Details("relation", rows=((one, other, kind, ""),))
        proposal = Proposal(one, values=(Value("relation", kind),), details=details)
        with rdBase.BlockLogs():
            checks = list(judge.layers(proposal, details, read(one)))
        assert [check.passed for check in checks] == [False], kind


def test_every_kind_has_words_and_a_check() -> None:
    assert set(KINDS) <= set(WORDS)
    assert set(KINDS) - {"different"} <= set(judge._RULES)
    assert {one for includes in KINDS.values() for one in includes} <= set(WORDS)
