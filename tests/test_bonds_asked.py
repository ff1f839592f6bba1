"""Bonds between elements, asked in words: counted by hand; a sentence with a word that is not read is not taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.engine import ask
from assistant.facts_details import Marked
from assistant.tasks import DesignMolecule, MeasureMolecule, Request
from assistant.verify import verify

COUNTED = [  # by hand
    ("I count C-N single bonds: how many has CN(C)CCN1CCOCC1?", 6),
    ("How many C=C double bonds (non-aromatic) are there in retinol?", 5),
    ("S=O double bonds in CS(=O)(=O)c1ccc(cc1)C1=C(C(=O)OC1)c1ccccc1?", 2),
    ("carbon-nitrogen bonds in caffeine?", 11),
    ("how many C-O single bonds in glycerol?", 3),
    ("number of N-N bonds in hydrazine", 1),
    ("how many C=C bonds in CC=CC that are in a ring?", 0),
    ("how many N-H bonds does metformin have?", 5),
    ("number of nitrogen-hydrogen bonds in urea", 4),
]
WHETHER = [
    ("Does C=CC(C)(O)CCC=C(C)C have conjugated C=C bonds?", "No"),
    ("Does C=CC=CC have conjugated C=C bonds?", "Yes"),
    ("is there an O-O bond in artemisinin?", "Yes"),
    ("are there any C-Cl bonds in chloroform?", "Yes"),
    ("does glucose have C=O double bonds?", "No"),
    ("Is clopidogrel free of nitrogen-hydrogen bonds?", "Yes"),
    ("is aniline free of N-H bonds?", "No"),
]
OTHER_FORMS = [
    ("is there an endoperoxide (O-O) in artemisinin?", "Yes"),
    ("azo groups (N=N) in the dye CN(C)c1ccc(cc1)N=Nc1ccc(cc1)S(=O)(=O)[O-].[Na+], how many are there", "1 azo group"),
    ("spiro centers in C1CCC2(CC1)CCC1(CC2)CCCC1, howmany?", "2 spiro atoms"),
    ("How many atoms make up the largest ring in O=C1CCCCCCCCCCCCCCO1?", "16"),
]


@pytest.mark.parametrize(("question", "n"), COUNTED)
def test_bonds_are_counted_between_their_elements(question: str, n: int) -> None:
    answer = ask(Request(question))
    assert answer.values[0].value == n, answer.text
    assert all(check.passed for check in answer.checks)


@pytest.mark.parametrize(("question", "said"), WHETHER)
def test_whether_there_are_such_bonds(question: str, said: str) -> None:
    answer = ask(Request(question))
    assert answer.text.startswith(f"{said}: "), answer.text
    assert all(check.passed for check in answer.checks)


@pytest.mark.parametrize(("question", "said"), OTHER_FORMS)
def test_brackets_and_words_beside_a_structure_say_nothing_more(question: str, said: str) -> None:
    assert said in ask(Request(question)).text


def test_how_many_makes_a_question_of_whatever_stands_before_it() -> None:
    lysine = "CC(C)(C)OC(=O)NCCCC[C@H](NC(=O)OCc1ccccc1)C(=O)O"
    answer = ask(Request(f"Protected lysine {lysine} - how many carbamates in total?"))
    assert not isinstance(answer.task, DesignMolecule)


def test_a_bond_told_elsewhere_does_not_pass() -> None:
    answer = ask(Request(COUNTED[3][0]))
    proposal = answer.molecules[0].proposal
    assert proposal.details is not None
    wrong = replace(proposal, details=replace(proposal.details, marks=(Marked("bond", (0, 5)),)))
    assert isinstance(answer.task, MeasureMolecule)
    assert not all(check.passed for check in verify(wrong, answer.task).checks)
