"""Roles: told as predictions with their error, never by heart; the figures on the card, the questions, the training."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from rdkit import Chem
from safetensors import safe_open

from assistant import engine
from assistant.answers import Table
from assistant.chem import claimed
from assistant.chem.described import roles
from assistant.chem.described.role_table import by_word, rows
from assistant.chem.described.roles import MOST, SMALLEST, cards, piece
from assistant.corpus import roles as training
from assistant.corpus.roles_fit import calibrated, fit, probabilities
from assistant.tasks import MeasureMolecule, Request
from assistant.understand import understand

SHARED = Path("../shared/data")
PENICILLIN_G = "CC1(C)S[C@@H]2[C@H](NC(=O)Cc3ccccc3)C(=O)N2[C@H]1C(O)=O"
HYDROCORTISONE = "C[C@]12CCC(=O)C=C1CC[C@@H]1[C@@H]2[C@@H](O)C[C@]2(C)[C@@](O)(C(=O)CO)CC[C@@H]12"
SEEN = (PENICILLIN_G, HYDROCORTISONE, "CCO", "CC(=O)Oc1ccccc1C(=O)O", "C1CCCCC1", "OP(=O)(O)OCC1OC(O)C(O)C1O")


def told(smiles: str) -> dict[str, float]:
    return {one.name: one.probability for one in roles(Chem.MolFromSmiles(smiles))}


def test_penicillin_is_told_as_antibacterial_and_small_molecules_as_nothing() -> None:
    assert "antibacterial agent" in told(PENICILLIN_G)
    assert told("CC") == told("CCO") == told("Oc1ccccc1") == {}


def test_what_is_told_reaches_its_threshold_and_comes_most_probable_first() -> None:
    least = {one.name: one.threshold for one in cards()}
    for smiles in SEEN:
        found = roles(Chem.MolFromSmiles(smiles))
        assert len(found) <= MOST
        assert all(one.probability >= least[one.name] for one in found)
        assert all(a.probability >= b.probability for a, b in pairwise(found))
        assert found == roles(Chem.MolFromSmiles(smiles))


def test_charges_counter_ions_and_stereo_change_nothing() -> None:
    salt = "CC1(C)S[C@@H]2[C@H](NC(=O)Cc3ccccc3)C(=O)N2[C@H]1C([O-])=O.[Na+]"
    flat = Chem.MolToSmiles(Chem.MolFromSmiles(PENICILLIN_G), isomericSmiles=False)
    assert told(salt) == pytest.approx(told(PENICILLIN_G))
    assert told(flat) == pytest.approx(told(PENICILLIN_G))


def test_a_mixture_has_no_one_piece() -> None:
    assert piece(Chem.MolFromSmiles(f"{PENICILLIN_G}.{HYDROCORTISONE}")) is None
    assert piece(Chem.MolFromSmiles("C" * (SMALLEST - 1))) is None
    assert piece(Chem.MolFromSmiles("[Na+].[Cl-]")) is None


def test_the_card_is_what_the_house_asks_of_a_role() -> None:
    names = {row.name for row in rows()}
    assert len(cards()) >= 8
    for one in cards():
        assert one.name in names
        assert training.LIKELY <= one.threshold <= 1
        assert one.right >= training.HOLDS
        assert one.told >= 2 * training.FEW
        assert one.unlabelled < 0.02


def test_the_weights_are_small_and_as_many_as_the_roles() -> None:
    path = Path(training.__file__).parents[1] / "chem" / "data" / "roles.safetensors"
    assert path.stat().st_size < 1_000_000
    with safe_open(path, "numpy") as held:
        assert held.get_tensor("weight").shape == (len(cards()), 2048)
        assert held.get_tensor("weight").dtype == np.float16
        assert len(json.loads(held.metadata()["roles"])) == len(cards())


def test_a_description_tells_the_role_as_predicted_with_its_error_and_no_check() -> None:
    answer = engine.ask(Request(f"describe {PENICILLIN_G}"))
    card = next(one for one in cards() if one.name == "antibacterial agent")
    said = f"{card.right:.0%} of {card.told:,} such predictions held out were right)."
    assert "By its structure it may be an antibacterial agent (predicted, p " in answer.text
    assert said in answer.text
    assert "antibacterial agent" not in {check.name for check in answer.checks}
    table = next(one for one in answer.panels if isinstance(one, Table) and one.kind == "statements")
    assert {row[0]: row[2] for row in table.rows}["antibacterial agent"].startswith("predicted, p ")


@pytest.mark.parametrize("smiles", SEEN)
def test_the_text_checker_marks_no_sentence_of_a_role_wrong(smiles: str) -> None:
    for one in cards():
        sentence = (f"By its structure it may be a {one.name} (predicted, p 0.93; {one.right:.0%} of "
                    f"{one.told:,} such predictions held out were right).")
        assert not [hit for hit in claimed.check(sentence, smiles) if hit.standing == "contradicted"]


@pytest.mark.parametrize(("said", "what"), [
    ("what is the role of caffeine?", ()), ("what is aspirin used for?", ()), ("What are the uses of ibuprofen", ()),
    ("which role does CCO have?", ()), ("what does aspirin do?", ()), ("what is aspirin good for?", ()),
    ("is aspirin an antibiotic?", ("antibiotic",)), ("is caffeine a stimulant?", ("stimulant",)),
    ("could CC(C)Cc1ccc(cc1)C(C)C(=O)O be an analgesic?", ("analgesic",)),
    ("is aspirin used as a painkiller?", ("painkiller",)), ("is caffeine a kinase inhibitor?", ("kinase inhibitor",)),
])
def test_a_role_is_asked_for(said: str, what: tuple[str, ...]) -> None:
    task = understand(Request(said))
    assert isinstance(task, MeasureMolecule)
    assert (task.question, task.what) == ("role", what)


@pytest.mark.parametrize("said", ["is caffeine a steroid?", "is CCO an alcohol?", "what is caffeine?", "is CCO valid?",
                                  "is palmitic acid a long-chain fatty acid?", "LogP of CCO?"])
def test_other_questions_stay_what_they_are(said: str) -> None:
    task = understand(Request(said))
    assert isinstance(task, MeasureMolecule)
    assert task.question != "role"


@pytest.mark.parametrize(("said", "begins"), [
    (f"what is {PENICILLIN_G} used for?", "Retort knows no uses by heart; it only predicts roles"),
    (f"is {PENICILLIN_G} an antibiotic?", "Perhaps: By its structure it may be an antibacterial agent (predicted"),
    ("is hexane an antibiotic?", "Retort cannot say so: that hexane is an “antibiotic” is not firm enough"),
    ("is glucose a rodenticide agent?", "Retort cannot tell whether glucose is a “rodenticide agent”: that is none"),
    ("what is the role of hexane?", "Retort knows no uses by heart; it only predicts roles from the structure. For h"),
])
def test_a_role_is_answered_with_what_is_not_known(said: str, begins: str) -> None:
    answer = engine.ask(Request(said))
    assert answer.ok
    assert answer.text.startswith(begins)
    assert "by heart" in answer.text


def test_every_word_means_a_role_of_the_table() -> None:
    names = [row.name for row in rows()]
    assert len(names) == len(set(names))
    assert set(by_word().values()) == set(names)
    assert by_word()["antibiotic"] == "antibacterial agent"


def test_a_threshold_is_the_least_that_is_sure_enough() -> None:
    truth = np.array([True] * 20 + [False] * 20)
    shares = np.linspace(0.99, 0.51, 40)
    assert training.threshold(shares, truth) == shares[24]  # 20 of 25 are right
    assert training.threshold(shares, ~truth) == 2.0


def test_the_regression_finds_a_plain_rule_and_is_calibrated() -> None:
    rng = np.random.default_rng(7)
    table = training.sparse.csr_matrix(rng.integers(0, 2, (600, 5)).astype(float))
    truth = np.asarray(table[:, [0]].todense() > 0)
    weight, bias = fit(table, truth.astype(float), np.ones(600))
    scores = table @ weight.T + bias
    slope, shift = calibrated(scores, truth)
    assert ((probabilities(scores * slope + shift) > 0.5) == truth).all()


def test_a_made_up_set_is_trained_written_and_read(tmp_path: Path) -> None:
    """Phenols of many scaffolds are antiseptics, their fluorides nothing: the door's own steps, without the files."""
    tails = [f"c1ccc(cc1){'C' * n}C2{'C' * m}2" for n in range(1, 31) for m in range(4, 7)]
    known = {f"O{one}": {"antiseptic drug"} for one in tails} | {f"F{one}": set() for one in tails}
    data = training.gathered(known, ["CCCCCCCCCCCCCCCN", tails[0]])
    assert (int(data.labelled.sum()), len(data.truth)) == (180, 182)
    found = training.train(data, tuple(row.name for row in rows()), tmp_path / "roles.safetensors")
    assert [(one.name, one.positives, one.right) for one in found] == [("antiseptic drug", 90, 1.0)]
    with safe_open(tmp_path / "roles.safetensors", "numpy") as held:
        assert held.get_tensor("weight").shape == (1, 2048)


def test_labels_come_from_both_lists() -> None:
    if not (SHARED / training.CHEBI).exists():
        pytest.skip("no shared data here")
    said = training.labels(SHARED)
    assert len(said) > 5_000
    assert sum("antibacterial agent" in one for one in said.values()) > 300
    assert sum("human metabolite" in one for one in said.values()) > 500
