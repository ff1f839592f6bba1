"""Positions, equivalent atoms and chains: truths of textbooks and of names, OPSIN for every locant of the table."""

from __future__ import annotations

import pytest
from rdkit import Chem

from assistant.answers import Answer
from assistant.chem import equivalent, ring_locants
from assistant.chem.names import java, opsin
from assistant.engine import ask
from assistant.errors import RetortError
from assistant.tasks import DesignMolecule, MeasureMolecule, Request
from assistant.understand import understand

OPSIN = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN reads no names")


def told(question: str) -> Answer:
    answer = ask(Request(question))
    assert answer.ok, answer.text
    assert isinstance(answer.task, MeasureMolecule)
    assert answer.task.question in ("positions", "environments", "chain"), answer.task
    assert all(check.passed for check in answer.checks), [check for check in answer.checks if not check.passed]
    return answer


RELATIONS = """
is the chlorine ortho to the hydroxyl in Oc1ccccc1Cl? | Yes:
Are the two OH groups of hydroquinone para to each other? | Yes:
is the nitro group meta to the carboxylic acid in OC(=O)c1ccc(cc1Cl)[N+](=O)[O-]? | No:
ortho, meta or para: how do Br and CHO sit on O=Cc1cccc(Br)c1? | Meta:
In vanillin, is the methoxy group ortho to the hydroxyl? | Yes:
Are the methyls in Cc1cccc(C)c1C(=O)N meta to one another? | Yes:
Is the amino group of procaine para to the ester? | Yes:
Are the two carboxylic acid groups in phthalic acid ortho, meta or para? | Ortho:
relationship between the hydroxyl groups of catechol? | Ortho:
In resorcinol, what is the relationship between the two hydroxyls? | Meta:
Is the hydroxyl meta to the amide in acetaminophen? | No:
In aspirin is the ester ortho to the carboxylic acid? | Yes:
Is the bromine in Brc1cccnc1 meta to the ring nitrogen? | Yes:
In Oc1ccc([N+](=O)[O-])cc1[N+](=O)[O-] are both nitro groups ortho to the OH? | Partly:
is the isobutyl para to the carboxylic acid in ibuprofen? | Yes:
Which substituent is para to the hydroxyl in vanillin? | CHO
What is ortho to the hydroxyl in Oc1ccccc1Cl? | Chloro
Are the bromines in Brc1sccc1Br ortho? | Not defined:
Are the two methyl groups of toluene para? | No: toluene has only one
Is the OH next to the methoxy on the ring of guaiacol? | Yes:
Is the carbonyl adjacent to the phenyl ring in acetophenone? | Yes:
Are the hydroxyls of ethylene glycol vicinal? | Yes:
Are the two bromines in BrCC(Br)C geminal or vicinal? | Vicinal:
are the chlorines geminal in CC(Cl)Cl? | Yes:
are the chlorines vicinal in ClCCCCl? | No:
Are the OH groups in O[C@H]1CCCC[C@@H]1O cis or trans? | Trans:
Are the methyl groups of C[C@H]1CC[C@@H](C)CC1 cis or trans? | Cis:
are the two chlorines in ClC1CCCCC1Cl cis? | Not set:
Are the carboxylic acids of maleic acid cis? | Yes:
In fumaric acid are the two carboxyl groups trans? | Yes:
Is the chlorine alpha to the carbonyl in chloroacetone? | Yes:
Is the amino group beta to the carboxylic acid in NCCC(=O)O? | Yes:
In GABA, is the amino group alpha, beta or gamma to the carboxylic acid? | Gamma:
Is the OH in lactic acid on the alpha carbon? | Yes:
is the chlorine beta to the ester in CCOC(=O)CCl? | No:
tell me whether the methoxy and the aldehyde are meta in vanillin | Yes:
Is the methyl group cis to the hydroxyl in C[C@H]1CCCC[C@H]1O? | Yes:
In salicylic acid, is the OH ortho or meta to the COOH? | Ortho:
Are the hydroxyl groups in OC1CCC(O)CC1 1,4-related? | Yes:
"""
PLACES = """
at which position (2, 3 or 4) of the pyridine ring is the carbonyl group of isoniazid attached? | 4:
Which pyridine ring atom bears the chlorine in Clc1cccnc1? Just the position number. | 3:
where on the indole ring is the methoxy group in melatonin? | 5:
In nicotinic acid, at which ring position is the carboxylic acid? | 3:
Which position of the thiophene ring carries the bromine in Brc1ccsc1? | 3:
Where is the methyl group on the imidazole ring of Cc1c[nH]cn1? | 4:
what position does the hydroxyl occupy on the steroid skeleton of testosterone? | 17:
At what positions are the methyl groups in caffeine? | 1, 3 and 7:
Which position does the NH2 take in adenine? | 6:
On which ring carbon does the hydroxyl of Oc1cccc2cccnc12 sit? | 8:
Is the chlorine at position 4 of the quinoline ring in chloroquine? | No: in chloroquine the chlorine atom is at
Is the chlorine on C3 of the pyridine in Clc1cccnc1? | Yes:
Give the locant of the nitro group in O=C(O)c1ccc([N+](=O)[O-])cc1. | 4:
What is at position 5 of the indole ring in melatonin? | Methoxy:
What's attached at C-8 of the purine ring in Cn1c(Br)nc2c1c(=O)[nH]c(=O)n2C? | Bromo:
substitution pattern of vanillin? | 1,2,4-trisubstituted benzene:
substitution pattern of Cc1cc(C)cc(C)c1? | 1,3,5-trisubstituted benzene:
At which carbon of CCC(C)O is the OH? | 2:
which carbon of the hexadecanoic acid chain carries the OH in CCCCCCCCCCCCCC(O)CC(=O)O? | 3:
Where on the chain is the hydroxyl of CCCCCC[C@@H](O)C/C=C\\CCCCCCCC(=O)O? | 12:
At which carbon does the double bond of CCCCCCCC/C=C\\CCCCCCCC(=O)O start? | 9:
"""
KINDS = """
How many 13C NMR signals do you expect for p-xylene? | 3:
distinct carbon environments in adamantane | 2:
chemically different carbons in CC(C)(C)c1ccc(cc1)C(C)(C)C | 4:
signals in the carbon spectrum of mesitylene | 3:
inequivalent carbon atoms in O=C(OCC)c1ccc(cc1)C(=O)OCC | 5:
How many signals would the 13C NMR spectrum of naphthalene show? | 3:
number of distinct carbons in toluene | 5:
How many different types of carbon are there in cyclohexane? | 1:
how many kinds of carbon are there in caffeine? | 8:
number of 13C peaks of C[C@H](O)[C@@H](C)O | 2:
how many carbon signals does CC(C)[C@H](N)C(=O)O give? | 5:
Does p-xylene show 3 carbon signals? | Yes:
How many proton NMR signals does ethanol show? | 3:
Number of 1H environments in CC(O)CC | 5:
how many 1H NMR signals are expected for COC(C)(C)C? | 2:
How many kinds of protons does styrene have? | 6:
how many fluorine environments are in FC(F)(F)c1ccc(F)cc1? | 2:
Are the two methyl groups in p-xylene equivalent? | Yes:
are the methyl groups of CCC(C)C equivalent? | No:
equivalent methyls in neopentane? | Yes:
is benzene symmetric? | Yes:
Is CCO symmetrical? | No:
number of methyl environments in CC(C)CC(C)(C)C | 2:
How many lines in the 13C{1H} NMR of acetone? | 2:
carbon NMR signals for cyclohexanone | 4:
"""
CHAINS = """
How long is the longest carbon chain in CCCCCC(CC)CC(C)C? | 9:
longest continuous carbon chain in stearic acid? | 18:
longest acyclic carbon chain of isooctane? | 5:
longest carbon chain: CC(CC)CCC | 6:
How many carbons are in the longest chain of CC(C)CC(C)C? | 5:
Is the chain of isooctane branched? | Yes:
Is stearic acid a straight-chain molecule? | Yes:
is the carbon chain of palmitic acid linear? | Yes:
Is CC(C)CC unbranched? | No:
how many branches does the carbon chain of CC(C)CC(C)(C)C have? | 3:
What is the length of the longest carbon chain in cyclohexane? | 0:
"""


def rows(text: str) -> list[tuple[str, str]]:
    return [(line.split(" | ")[0], line.split(" | ")[1]) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("question", "begins"), [*rows(RELATIONS), *rows(PLACES), *rows(KINDS), *rows(CHAINS)])
def test_the_answer_comes_first(question: str, begins: str) -> None:
    assert told(question).text.startswith(begins), told(question).text


@OPSIN
@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("In 2-chlorophenol, is the chlorine ortho to the hydroxyl?", "Yes:"),
        (
            "longest acyclic carbon chain of isooctane (2,2,4-trimethylpentane)?",
            "5: the longest carbon chain of isooctane has",
        ),
        ("is the chlorine in 4-chlorobutanoic acid gamma to the carboxyl group?", "Yes:"),
        ("which carbon bears the hydroxyl in hexan-2-ol?", "2:"),
        ("Where is the oxygen in 2-methoxynaphthalene attached to the naphthalene?", "2:"),
    ],
)
def test_systematic_names_tell_their_own_locants(question: str, begins: str) -> None:
    assert told(question).text.startswith(begins)


@pytest.mark.parametrize(
    "request_",
    [
        "add a nitro at the para position of Cc1ccccc1",
        "put a bromine para to the OH of phenol",
        "make the chlorine ortho to the hydroxyl in Oc1ccc(Cl)cc1",
    ],
)
def test_an_edit_at_a_position_is_refused_as_before(request_: str) -> None:
    with pytest.raises(RetortError, match="about positions, which this version does not answer"):
        understand(Request(request_))


@pytest.mark.parametrize(
    "question",
    [
        "Is the nitro ortho to the zorbl in nitrobenzene?",
        "Is it ortho to the hydroxyl?",
        "which position does the flubber of aspirin take on the ring?",
        "how many 13C signals in the zorbl spectrum of toluene?",
    ],
)
def test_half_a_question_is_refused(question: str) -> None:
    with pytest.raises(RetortError, match=r"positions, symmetry or chains|was not understood"):
        understand(Request(question))


@pytest.mark.parametrize(
    "question",
    [
        "Where is the ester in aspirin?",
        "How many carbon atoms and hydroxyl groups are in CCO?",
        "Does CCO have 2 carbons and a hydroxyl?",
        "Is alanine an alpha amino acid?",
        "how many rings does naphthalene have?",
        "Is the double bond of C/C=C\\CO cis?",
    ],
)
def test_other_questions_stay_others(question: str) -> None:
    task = understand(Request(question))
    assert not isinstance(task, DesignMolecule)
    assert getattr(task, "question", "") not in ("positions", "environments", "chain")


@OPSIN
def test_every_locant_of_the_table_is_opsins() -> None:
    names, wanted = [], []
    for ring in ring_locants.rings():
        mol = Chem.MolFromSmiles(ring.smiles)
        for atom in (one for one in mol.GetAtoms() if one.GetTotalNumHs()):
            made = Chem.RWMol(mol)
            made.AddBond(atom.GetIdx(), made.AddAtom(Chem.Atom(17)), Chem.BondType.SINGLE)
            names.append(f"{ring.locants[atom.GetIdx()]}-chloro-{ring.parent}")
            wanted.append(Chem.MolToSmiles(ring_locants.flat(made)))
    read = [Chem.MolToSmiles(ring_locants.flat(Chem.MolFromSmiles(one.smiles))) for one in opsin.parse(names)]
    assert len(names) > 500
    assert dict(zip(names, read, strict=True)) == dict(zip(names, wanted, strict=True))


@pytest.mark.parametrize(
    "smiles", ["Cc1ccc(C)cc1", "C1C2CC3CC1CC(C2)C3", "CC(C)[C@H](N)C(=O)O", "CC(C)=CCO", "C12C3C4C1C5C2C3C45"]
)
def test_kinds_of_atoms_do_not_depend_on_their_order(smiles: str) -> None:
    mol = Chem.MolFromSmiles(smiles)
    turned = Chem.RenumberAtoms(mol, list(range(mol.GetNumAtoms()))[::-1])
    sizes = [sorted(map(len, equivalent.classes(one, 6)[0])) for one in (mol, turned)]
    assert sizes[0] == sizes[1]


def test_several_groups_are_told_one_by_one() -> None:
    answer = told("In Oc1ccc([N+](=O)[O-])cc1[N+](=O)[O-] are the nitro groups ortho to the OH?")
    assert "2 pairs" in answer.text
    assert "1 of them ortho" in answer.text
    assert "para" in answer.text


def test_a_position_in_no_molecule_is_asked_back_and_never_designed() -> None:
    answer = ask(Request("in which position is the OH of"))
    assert not answer.ok
    assert answer.text.startswith("No molecule is given")
