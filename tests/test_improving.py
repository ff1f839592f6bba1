"""Expert iteration: what a model answers is judged by the published rules, and only what passes is learnt."""

import random

import pytest

from assistant.corpus import improve, judging
from assistant.corpus.pairs import Pair, pair
from assistant.tasks import AtomCount, BondCount, DesignMolecule, FaithfulEdit, GroupCount, Named, PropertyChange
from models.words import Sample

HYDROXYL = DesignMolecule(
    Named("CCc1ccccc1"), (FaithfulEdit("add", new="hydroxyl"), GroupCount("hydroxyl", "==", 1, relative=True)))


@pytest.mark.parametrize(("task", "smiles", "good"), [
    (HYDROXYL, "CC(O)c1ccccc1", True), (HYDROXYL, "CCc1ccccc1", False), (HYDROXYL, "CC(O)c1ccccc1O", False),
    (HYDROXYL, "CCc1ccccc1.O", False), (HYDROXYL, "not a molecule", False), (HYDROXYL, "", False),
    (DesignMolecule(None, (AtomCount("C", "==", 2), AtomCount("O", "==", 1))), "CCO", True),
    (DesignMolecule(None, (AtomCount("C", "==", 2), AtomCount("O", "==", 1))), "CO", False),
    (DesignMolecule(None, (BondCount("double", "==", 2),)), "C=CC=C", True),
    (DesignMolecule(None, (BondCount("double", "==", 2),)), "C=CC=CC=C", False),
    (DesignMolecule(Named("CCO"), (PropertyChange("LogP", "up"),)), "CCCO", True),
    (DesignMolecule(Named("CCO"), (PropertyChange("LogP", "up"),)), "CCO", False),
    (DesignMolecule(Named("CCO"), (PropertyChange("TPSA", "up"),)), "OCCO", False),
    (DesignMolecule(None, (GroupCount("hydroxyl", "==", 2),)), "OCO", False),
])
def test_only_what_the_published_rules_accept_is_learnt(task: DesignMolecule, smiles: str, good: bool) -> None:
    assert judging.good(task, smiles) is good


class Scripted:
    """A model that says the same samples to every prompt."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def samples(self, prompts: list[str], sampling: object) -> list[list[Sample]]:
        return [[Sample(text, 3, True) for text in self.texts] for _ in prompts]


def learnt(*texts: str) -> list[tuple[Pair, str]]:
    asked = pair("AddComponent", HYDROXYL, "CC(O)c1ccccc1", "<2>(O)")
    return list(improve.learnt([asked], Scripted(*texts), 1, random.Random(2)))  # type: ignore[arg-type]


def test_the_answer_most_like_the_start_is_learnt() -> None:
    [(_, text)] = learnt("<1>", "<5>(O)", "<4><to><8>O", "nonsense")
    assert text == "<5>(O)"


def test_where_nothing_passes_the_reference_is_learnt() -> None:
    [(_, text)] = learnt("<1>", "nonsense")
    assert text == "<2>(O)"


def test_what_is_always_met_is_thinned_out() -> None:
    assert learnt("<5>(O)", "<6>(O)") == []
