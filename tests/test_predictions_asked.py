"""A chemist asks for measured properties: which are understood, in which words, and what stays a computed one."""

from __future__ import annotations

import pytest

from assistant.errors import NotSupported, RetortError
from assistant.tasks import Context, DesignMolecule, MeasureMolecule, Named, Request
from assistant.understand import understand

ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"

ASKED: dict[str, tuple[str, ...]] = {
    "predicted melting point of aspirin": ("melting",),
    "what is the melting point of aspirin?": ("melting",),
    "melting point of aspirin": ("melting",),
    "at what temperature does aspirin melt?": ("melting",),
    "boiling point of CCO?": ("boiling",),
    "estimate the boiling point and the melting point of CCO": ("boiling", "melting"),
    "logD of CC(C)NCC(O)COc1cccc2ccccc12 at pH 7.4": ("logd",),
    "log D at 7.4 of propranolol": ("logd",),
    "is aspirin Ames positive?": ("ames",),
    "Ames test of O=[N+]([O-])c1ccccc1": ("ames",),
    "is nitrobenzene mutagenic?": ("ames",),
    "will caffeine cross the blood-brain barrier?": ("bbb",),
    "does caffeine cross the BBB?": ("bbb",),
    "is caffeine brain penetrant?": ("bbb",),
    "predicted solubility of aspirin": ("solubility",),
    "measured aqueous solubility of aspirin": ("solubility",),
    "measured logP of aspirin": ("logp",),
    "experimental log P of ibuprofen": ("logp",),
    "vapour pressure of CCCCCC": ("vapour",),
    "vapor pressure of toluene": ("vapour",),
    "hydration free energy of CCO": ("hydration",),
    "solvation free energy of methanol?": ("hydration",),
    "what's the boiling point of ethanol": ("boiling",),
}


@pytest.mark.parametrize("sentence", ASKED)
def test_questions_about_measured_properties_are_understood(sentence: str) -> None:
    task = understand(Request(sentence))
    assert isinstance(task, MeasureMolecule)
    assert (task.question, task.what) == ("predict", ASKED[sentence])
    assert len(task.molecules) == 1


@pytest.mark.parametrize("sentence", ["logP of aspirin", "how soluble is aspirin?", "predict logS of CCO"])
def test_plain_logp_and_solubility_stay_computed(sentence: str) -> None:
    task = understand(Request(sentence))
    assert isinstance(task, MeasureMolecule)
    assert task.question == "values"


def test_it_means_the_molecule_in_focus() -> None:
    task = understand(Request("and its melting point?", context=Context(current=Named(ASPIRIN, "aspirin"))))
    assert isinstance(task, MeasureMolecule)
    assert (task.question, task.molecules) == ("predict", (Named(ASPIRIN, "aspirin"),))


def test_several_molecules_are_asked_about_at_once() -> None:
    task = understand(Request("which has the higher melting point, aspirin or ibuprofen?"))
    assert isinstance(task, MeasureMolecule)
    assert (task.question, task.what, len(task.molecules)) == ("predict", ("melting",), 2)


@pytest.mark.parametrize("sentence", ["a molecule with a melting point above 100", "make aspirin Ames negative",
                                      "lower the melting point of aspirin"])
def test_designing_for_them_is_not_promised(sentence: str) -> None:
    """Nothing checks a predicted property of a design: it is refused, never silently understood as something else."""
    try:
        task = understand(Request(sentence))
    except RetortError:
        return
    assert not isinstance(task, DesignMolecule)


@pytest.mark.parametrize("sentence", ["does aspirin block hERG?", "hERG of CCO", "plasma protein binding of CCO"])
def test_what_has_no_model_is_refused_with_the_reason(sentence: str) -> None:
    from assistant.engine import ask

    answer = ask(Request(sentence))
    assert answer.failure is not None
    assert answer.failure[0] == NotSupported.kind
    assert "not predicted" in answer.text
