"""A language model proposes; checks decide; the search stands behind it, and the answer is never worse for it."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from rdkit import Chem, DataStructs
from rdkit.Chem import rdFingerprintGenerator
from speakers import ADD, IBUPROFEN, PHENOL, Speaking, ask, card, failing, plainly, put, says

import launch
from assistant import engine
from assistant.chem import novelty
from assistant.propose.language import border
from assistant.tasks import DesignMolecule, Request
from models import errors as trouble
from models.words import Sample, Sampling, Stop, never

_MORGAN = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048)


def similarity(one: str, other: str) -> float:
    a, b = (_MORGAN.GetFingerprint(Chem.MolFromSmiles(s)) for s in (one, other))
    return float(DataStructs.TanimotoSimilarity(a, b))


# what passes ----------------------------------------------------------------------------------------------------------


def test_what_the_model_wrote_is_shown_with_who_wrote_it_and_how_many_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Speaking(plainly(PHENOL, "<3>C", "no patch", PHENOL)))
    answer = ask(n=8)
    mine = [m for m in answer.molecules if m.proposal.proposer == "language model"]
    assert [Chem.CanonSmiles(m.smiles) for m in mine] == [Chem.CanonSmiles("CC(C)Cc1ccc(cc1O)C(C)C(=O)O")]
    proposal = mine[0].proposal
    assert (proposal.model, proposal.precision, proposal.seed) == ("small", "bf16", 7)
    assert proposal.rank == 1 + answer.molecules.index(mine[0])
    assert proposal.tally is not None
    assert (proposal.tally.samples, proposal.tally.passed, proposal.tally.distinct) == (16, 2, 1)
    assert "2 of 16 samples passed" in answer.text
    assert all(m.verdict.passed for m in answer.molecules)


def test_the_provenance_names_the_model_and_the_line_that_asks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Speaking(says(PHENOL)))
    made = ask(seed=3).provenance
    assert made is not None
    assert (made.model, made.precision) == ("small", "bf16")
    assert made.command == f"retort ask '{ADD}' --seed 3 --model small --precision bf16"
    assert launch.parser().parse_args(["ask", ADD, "--model", "small", "--precision", "bf16"]).model == "small"


def test_too_few_that_pass_are_filled_up_by_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Speaking(says(PHENOL)))
    answer = ask(n=5)
    assert len({m.smiles for m in answer.molecules}) == 5
    assert {m.proposal.proposer for m in answer.molecules} == {"language model", "graph search"}


def test_a_start_is_written_in_several_orders_and_each_answer_read_in_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Line 1 is another atom in each order: the same patch must give the product of that order."""
    speaking = put(monkeypatch, Speaking(says("<1>CO")))
    answer = ask("add a hydroxyl to CCCCCC", n=3)
    (prompts, sampling), *_ = speaking.asked
    assert len(set(prompts)) * sampling.n == 16
    tally = answer.molecules[0].proposal.tally
    assert tally is not None
    assert tally.passed == 16 or tally.passed % sampling.n == 0


# what does not --------------------------------------------------------------------------------------------------------


BAD = {
    "copies": ("<1>C", "<6>c"),
    "no patches": ("", "CCO", "I would add an OH group.", "<", "<to>", "<1>"),
    "broken structures": ("<6>c(O", "<1>C(C)(C)(C)C", "<6>c1cc"),
    "the wrong number": ("<6>c(O)<8>c(O)", "<1>CF"),
    "lines that are not there": ("<99>C(O)", "<6><to><2>c(O)"),
    "hostile text": ("<1>" + "C" * 100_000, "<script>alert(1)</script>", "\x00\x1b[31m", "<6>c(O)." * 500,
                     "<1>C" + "1" * 3000, "<1>[99999C]", "<1>" + "(" * 5000),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_does_not_pass_is_never_shown_and_the_search_answers_as_alone(
        kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = put(monkeypatch, Speaking(says(*BAD[kind])))
    alone, answer = ask(model=""), ask()
    assert [m.smiles for m in answer.molecules] == [m.smiles for m in alone.molecules]
    assert {m.proposal.proposer for m in answer.molecules} == {"graph search"}
    assert len(speaking.asked) == 2  # none passed: a second batch
    first, second = (sampling for _, sampling in speaking.asked)
    assert second.temperature > first.temperature
    assert second.seed != first.seed
    assert "none of 32 samples passed" in answer.text
    assert "\x1b" not in answer.text


def test_without_a_model_nothing_is_said_of_one() -> None:
    answer = ask(model="")
    assert answer.provenance is not None
    assert (answer.provenance.tally, answer.provenance.model) == (None, "")
    assert "--model" not in answer.provenance.command
    assert "samples" not in answer.text


def test_a_calculation_asks_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = put(monkeypatch, Speaking(says(PHENOL)))
    assert "46.07" in ask("MW of CCO").text
    assert not speaking.asked


GENERATED = ("CCOC(=O)c1ccccc1", "CC(=O)Oc1ccccc1", "COc1ccc(C=O)cc1C", "OCCOc1ccc(F)cc1", "CCCCCCCCO")
TASKS = (
    (ADD, ("<1>CO", "<3>C(O)", "<6>c(O)", "<9>CO")),
    (f"remove the carboxyl from {IBUPROFEN}", ("<8>C", "<9>")),
    (f"make {IBUPROFEN} less lipophilic", ("<1>CO", "<1>CN", "<6>n", "<1>C(=O)N")),
    ("a molecule with 9 carbon atoms and 2 oxygen atoms", GENERATED),
    ("a molecule with one ester and one benzene ring", GENERATED),
)


@pytest.mark.parametrize(("text", "said"), TASKS)
def test_the_first_answer_is_never_worse_than_that_of_the_search(
        text: str, said: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """No less like the start (by RDKit's own Tanimoto), or no more usual; and a model's is no harder to make."""
    put(monkeypatch, Speaking(says(*said)))
    alone, answer = ask(text, model=""), ask(text)
    assert answer.molecules[0].verdict.passed
    task = answer.task
    assert isinstance(task, DesignMolecule)
    if task.start is not None:
        like = [similarity(task.start.smiles, a.smiles) for a in (alone, answer)]
        assert like[1] >= like[0] - 0.15 * (task.kind == "optimise") - 1e-9
    else:
        bits = [novelty.unusual(Chem.MolFromSmiles(a.smiles)) for a in (alone, answer)]
        assert bits[1] >= bits[0] - 0.25
    if answer.smiles != alone.smiles:
        first, other = answer.molecules[0], alone.molecules[0]
        assert first.proposal.proposer == "language model"
        assert first.value("SA").value <= other.value("SA").value or len(first.alerts) < len(other.alerts)
    assert len(answer.molecules) >= len(alone.molecules)


# time, stop, trouble --------------------------------------------------------------------------------------------------


class Slow(Speaking):
    """Speaks one token every hundredth of a second, and looks at Stop after each."""

    def samples(self, prompts: object, sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        began = time.monotonic()
        while not stop() and time.monotonic() - began < min(30.0, sampling.seconds):
            time.sleep(0.01)
        return [[Sample("<1>", 3, False)]]


def test_a_slow_model_makes_an_edit_no_slower_than_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Slow(says("")))
    began = time.monotonic()
    answer = ask()
    assert answer.molecules[0].verdict.passed
    assert time.monotonic() - began < 1.5


class Late(Speaking):
    """Speaks after more time than a user is left waiting without a word."""

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        time.sleep(0.55)
        return super().samples(prompts, sampling, stop)


def test_what_passes_is_shown_while_the_search_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Late(plainly(PHENOL)))
    answers = list(engine.stream(Request(ADD, model="small", n=5)))
    early = [m for answer in answers if answer.partial for m in answer.molecules]
    assert early
    assert early[0].proposal.proposer == "language model"
    assert early[0].verdict.passed
    assert not answers[-1].partial


def test_a_stop_ends_the_model_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, Slow(says(""), card(writes="smiles", template="plain")))
    began = time.monotonic()
    list(engine.stream(Request(ADD, model="small", seconds=20.0), lambda: time.monotonic() - began > 0.3))
    assert 0.25 < time.monotonic() - began < 1.0


@pytest.mark.parametrize("error", [
    trouble.UnknownModel("There is no model “smal”.", "Perhaps “small” was meant."),
    trouble.BadModelFiles("model.safetensors is cut short.", "Fetch it again."),
    trouble.DoesNotFit("fp32 needs 60 GB, 20 GB are free.", "nf4 needs 9 GB: --precision nf4."),
])
def test_a_model_that_cannot_be_had_is_said_so_and_what_would_work(
        error: trouble.ModelError, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(border, "speaker", failing(error))
    answer = ask()
    assert answer.failure == (error.kind, str(error))
    assert answer.text == f"{error.message} {error.works}"


@pytest.mark.parametrize("error", [trouble.Busy("The model answers somebody else."), trouble.Stopped("Stopped.")])
def test_the_search_answers_for_a_model_that_is_taken(error: trouble.ModelError,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(border, "speaker", failing(error))
    answer = ask()
    assert answer.molecules[0].verdict.passed
    assert error.message.rstrip(".") in answer.text


def test_the_search_answers_for_a_model_that_fails_while_it_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(Speaking):
        def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
            raise trouble.DoesNotFit("Memory ran out.", "Load it in nf4.")

    put(monkeypatch, Failing(says("")))
    answer = ask()
    assert answer.molecules[0].verdict.passed
    assert "Memory ran out. Load it in nf4" in answer.text


def test_the_time_a_model_takes_to_load_is_not_taken_from_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = Speaking(says("nothing"))

    def speaker(*_: object, **__: object) -> Speaking:
        time.sleep(0.8)
        return speaking

    monkeypatch.setattr(border, "speaker", speaker)
    assert ask("a molecule with 12 carbon atoms and 3 oxygen atoms", seconds=0.7).molecules[0].verdict.passed
    assert speaking.asked


def test_a_request_without_words_in_the_notation_is_left_to_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = put(monkeypatch, Speaking(says(PHENOL)))
    long = "C" * 150
    answer = ask(f"add a hydroxyl to {long}", n=1)
    assert answer.molecules[0].verdict.passed
    assert not speaking.asked
    assert "no words for this request" in answer.text
