"""Atoms by condition and degrees of groups: counted by hand, each by two ways, in many wordings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.chem import molecules, sites
from assistant.engine import ask
from assistant.facts_details import Marked
from assistant.tasks import Context, DesignMolecule, MeasureMolecule, Named, Request
from assistant.verify import sites as judge
from assistant.verify import verify

COUNTED = [  # counted by hand
    ("How many oxygens are not in a ring in adenosine?", 3),
    ("nitrogens without any hydrogen in CN(C)C(=N)NC(N)=N?", 1),
    ("How many carbons of CCN(CC)CCNC(=O)c1ccc(N)cc1OC are not aromatic?", 8),
    ("How many halogens in FC(F)(F)C(Cl)Br are not fluorine?", 2),
    ("aromatic nitrogens with an H on them in c1ccc2[nH]c(nc2c1)-c1cc[nH]n1: how many?", 2),
    ("nicotine - how many sp3 carbons belong to a ring?", 4),
    ("CH2 groups that are in a ring, OCCC1CCC(CN)CC1", 4),
    ("How many nitrogen atoms in linezolid are both in a ring and bonded to an aromatic ring carbon?", 2),
    ("Counting everything but carbon and hydrogen, how many atoms are in CCOP(=S)(OCC)Oc1nc(Cl)c(Cl)cc1Cl?", 9),
    ("Of the nitrogen atoms in Cc1nnc2CN=C(c3ccccc3Cl)c3cc(Cl)ccc3-n12, how many are ring members?", 4),
    ("Positively charged atoms in the herbicide C[n+]1ccc(cc1)-c1cc[n+](C)cc1.[Cl-].[Cl-]?", 2),
    ("how many carbons carry no hydrogen in ibuprofen", 3),
    ("number of carbons bonded to nitrogen in caffeine", 8),
    ("how many atoms other than carbon are in aspirin?", 4),
    ("How many sp2 carbons in naproxen are not aromatic?", 1),
    ("How many acyclic oxygens are in sucrose?", 9),
    ("How many carbon atoms of cholesterol have three hydrogens?", 5),
    ("how many nitrogens in a ring does metformin have", 0),
    ("How many chlorines sit on aromatic carbons in griseofulvin?", 1),
    ("number of negatively charged oxygens in [O-]C(=O)C(=O)[O-]", 2),
]
DEGREES = [
    ("Is the amine in sertraline primary, secondary or tertiary?", "Secondary:"),
    ("what type of alcohol is CC(C)(O)CCC=C(C)C - primary, secondary or tertiary", "Tertiary:"),
    ("Are all hydroxyls in OCC(CO)(CO)CO primary?", "Yes:"),
    ("are all the alcohols in salbutamol secondary?", "No:"),
    ("Is the amide of fentanyl tertiary?", "Yes:"),
    ("is the amide in paracetamol primary?", "No:"),
    ("Among the OH groups of hydrocortisone, how many are secondary alcohols?", "1:"),
    ("Is the alcohol of menthol a secondary alcohol?", "Yes:"),
    ("are both amines of lidocaine tertiary", "Yes:"),
]


@pytest.mark.parametrize(("question", "n"), COUNTED)
def test_atoms_are_counted_by_what_is_said_of_them(question: str, n: int) -> None:
    answer = ask(Request(question))
    assert isinstance(answer.task, MeasureMolecule)
    assert answer.task.question == "sites"
    assert answer.values[0].value == n
    assert all(check.passed for check in answer.checks)


@pytest.mark.parametrize(("question", "begins"), DEGREES)
def test_degrees_are_told(question: str, begins: str) -> None:
    answer = ask(Request(question))
    assert answer.text.startswith(begins), answer.text
    assert all(check.passed for check in answer.checks)


@pytest.mark.parametrize("sentence", [
    "add a nitrogen to benzene", "make aspirin with two nitrogens in a ring",
    "replace the carbons not in a ring of CCO",
    "how many purple oxygens are in a ring in adenosine", "oxygens not in a ring of glorbium"])
def test_what_is_not_wholly_read_is_no_count_of_atoms(sentence: str) -> None:
    task = ask(Request(sentence)).task
    assert not (isinstance(task, MeasureMolecule) and task.question == "sites")


def test_it_is_asked_of_the_molecule_in_focus() -> None:
    focus = Context(molecules=(Named("C1CCNC1"),), current=Named("C1CCNC1"))
    answer = ask(Request("how many nitrogens are in a ring?", context=focus))
    assert answer.values[0].value == 1


def test_a_wrong_count_does_not_pass() -> None:
    answer = ask(Request(COUNTED[0][0]))
    proposal, task = answer.molecules[0].proposal, answer.task
    assert proposal.details is not None
    wrong = replace(proposal, details=replace(proposal.details, marks=(Marked("oxygen atom", (0,)),)))
    assert not all(check.passed for check in verify(wrong, task).checks)
    assert not isinstance(task, DesignMolecule)


@pytest.mark.parametrize("noun", sites.NOUNS)
def test_every_pattern_finds_what_the_atoms_say_of_themselves(noun: str) -> None:
    """Patterns of the table against the judge's own looks at each atom, for every condition."""
    mol = molecules.read("CCOc1ccc2[nH]cc(CC(=O)NCC[NH3+])c2c1.FC(Cl)(Br)I.OB(O)S.[O-]P.C[SiH3].C[SeH].C#CC1CC1N(C)C")
    for condition in sites.CONDITIONS:
        again = [at.GetIdx() for at in mol.GetAtoms() if judge._is(at, noun) and judge._meets(at, condition)]
        assert list(sites.find(mol, noun, (condition,))) == again, condition
