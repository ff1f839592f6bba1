"""A chat model reads what the grammar does not know: only what stands in the message, else the grammar's refusal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from assistant import engine
from assistant.errors import NotUnderstood
from assistant.session import Session
from assistant.tasks import Context, DesignMolecule, Named, Request
from assistant.understand import understand
from models.errors import Busy, DoesNotFit, ModelError, UnknownModel
from models.words import Card, Loaded, Sample, Sampling, Turn

# a chat model that says what it is told to ----------------------------------------------------------------------------


class Scripted:
    """A Speaker that says its lines in turn, and keeps what it was asked."""

    def __init__(self, *lines: str) -> None:
        self.lines, self.asked = list(lines), []  # type: ignore[var-annotated]
        card = Card("talker", "Talker", "chat", "folder", "talker", "llama", "chat", "text", ("fp32",), "MIT")
        self.loaded = Loaded(card, "fp32", "cpu", "float32", "", 0, 0.0)

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Callable[[], bool] = lambda: False,
                ) -> list[list[Sample]]:
        self.asked += prompts
        return [[Sample(self.lines.pop(0) if self.lines else "?", 1, True)] for _ in prompts]

    def stream(self, prompt: str, sampling: Sampling, stop: Callable[[], bool] = lambda: False) -> Iterator[str]:
        self.asked.append(prompt)
        text = self.lines.pop(0) if self.lines else ""
        yield from (text[i:i + 7] for i in range(0, len(text), 7))


def _card(name: str) -> object:
    if name not in ("talker", "maker"):
        raise UnknownModel(f"There is no model called {name}.", "Try talker.")
    return SimpleNamespace(purpose="chat" if name == "talker" else "molecules", template="chat", title="Talker")


def _prompt(said: str, molecule: str = "", system: str = "", turns: Sequence[Turn] = ()) -> str:
    return json.dumps([system, *(turn.text for turn in turns), said])


@pytest.fixture
def talker(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Scripted]:
    """Puts a scripted chat model in the place of the models; "maker" is a model for molecules."""

    def put(*lines: str, trouble: Exception | None = None) -> Scripted:
        made = Scripted(*lines)

        def speaker(name: str, precision: str = "", progress: object = None, stop: object = None) -> Scripted:
            if trouble:
                raise trouble
            return made

        template = SimpleNamespace(prompt=_prompt, read=lambda text: "")
        for module, names in (("cards", {"card": _card}), ("speaking", {"speaker": speaker}),
                              ("templates", {"template": lambda name: template})):
            fake = ModuleType(f"models.{module}")
            fake.__dict__.update(names)
            monkeypatch.setitem(sys.modules, f"models.{module}", fake)
        return made

    return put


ODD = "could you perchance bedeck benzene in a lone zorblike nitro thingummy"
ADD = ('{"kind": "design", "start": "benzene", "requirements": [{"need": "edit", "kind": "add", "new": "nitro", '
       '"count": 1}]}')
ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"


def ask(text: str, model: str = "talker", context: Context | None = None) -> engine.Answer:
    return engine.ask(Request(text, context=context or Context(), seconds=5.0, model=model))


def test_the_odd_sentences_are_unknown_to_the_grammar() -> None:
    with pytest.raises(NotUnderstood):
        understand(Request(ODD))


def test_a_task_read_by_the_model_is_told_and_checked(talker: Callable[..., Scripted]) -> None:
    talker(ADD)
    answer = ask(ODD)
    assert answer.ok
    assert answer.smiles == "O=[N+]([O-])c1ccccc1"
    assert answer.understood.startswith("I understood: change benzene: add 1 nitro")
    assert "Talker" in answer.understood
    assert answer.suggestions == ("add a nitro to benzene",)


def test_the_sentence_suggested_is_the_same_task_to_the_grammar(talker: Callable[..., Scripted]) -> None:
    talker(ADD)
    answer = ask(ODD)
    assert understand(Request(answer.suggestions[0])) == answer.task


@pytest.mark.parametrize("said", [
    ADD.replace("benzene", "c1ccccc1O"), ADD.replace("benzene", "toluene"), ADD.replace("benzene", "focus"),
    ADD.replace('"count": 1', '"count": 4'), ADD.replace('"start": "benzene", ', ""), "I cannot help with that.", "",
    '{"kind": "recall", "action": "reset"}',
    '{"kind": "design", "start": null, "requirements": [{"need": "group", "motif": "nitro", "op": "==", "n": 1}]}',
    '{"kind": "measure", "question": "values", "molecules": ["CCO"], "what": ["LogP"]}',
])
def test_what_is_not_in_the_message_leaves_the_refusal(talker: Callable[..., Scripted], said: str) -> None:
    without = engine.ask(Request(ODD))
    speaker = talker(said, said)
    answer = ask(ODD)
    assert answer.failure == without.failure
    assert len(speaker.asked) == 2


def test_the_second_try_is_told_what_was_wrong(talker: Callable[..., Scripted]) -> None:
    speaker = talker(ADD.replace("nitro", "nytro"), ADD)
    assert ask(ODD).ok
    assert "nytro" in json.loads(speaker.asked[1])[-1]
    assert "nitro" in json.loads(speaker.asked[1])[-1]


def test_a_follow_up_may_mean_the_molecule_in_focus(talker: Callable[..., Scripted]) -> None:
    talker(ADD.replace("benzene", "focus"))
    answer = ask("bedeck it pray in some zorblike nitro thingummy", context=Context(current=Named("Cc1ccccc1")))
    assert isinstance(answer.task, DesignMolecule)
    assert answer.task.start == Named("Cc1ccccc1")


def test_a_smiles_of_the_message_may_be_written_otherwise(talker: Callable[..., Scripted]) -> None:
    talker(ADD.replace("benzene", "c1ccccc1C"))
    answer = ask("bedeck Cc1ccccc1 pray in one zorblike nitro thingummy")
    assert isinstance(answer.task, DesignMolecule)
    assert answer.task.start == Named("Cc1ccccc1")


def test_a_model_for_molecules_reads_nothing(talker: Callable[..., Scripted]) -> None:
    speaker = talker(ADD)
    assert ask(ODD, model="maker").failure == engine.ask(Request(ODD)).failure
    assert not speaker.asked


def test_what_the_grammar_knows_is_not_put_to_the_model(talker: Callable[..., Scripted]) -> None:
    speaker = talker(ADD)
    assert ask("LogP of caffeine").ok
    assert not speaker.asked


def test_a_model_that_knows_nothing_leaves_the_refusal(talker: Callable[..., Scripted], tmp_path: Path,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    """End to end with a tiny random model: held to the form it writes nonsense, and the grammar's words stand."""
    torch = pytest.importorskip("torch")
    from tiny_models import card_of, write
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from models.answering.generation import Generator
    torch.set_num_threads(1)
    monkeypatch.setattr("assistant.understand.reading.MOST_TOKENS", 60)
    folder = write(tmp_path / "llama", "llama", max_position_embeddings=8192)
    loaded = Loaded(card_of(folder), "fp32", "cpu", "float32", "", 0, 0.0)
    talker()
    speaker = Generator(AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder), loaded)
    heard: list[str] = []
    told = speaker.samples

    def samples(*asked: object) -> list[list[Sample]]:
        answers = told(*asked)  # type: ignore[arg-type]
        heard.extend(one.text for row in answers for one in row)
        return answers

    monkeypatch.setattr(speaker, "samples", samples)
    monkeypatch.setattr(sys.modules["models.speaking"], "speaker", lambda *_, **__: speaker)
    answer = engine.ask(Request(ODD, seconds=60.0, model="talker"))
    assert len(heard) == 2
    assert all(text.startswith("{") for text in heard)
    assert answer.failure == engine.ask(Request(ODD)).failure


def test_a_prompt_longer_than_the_model_reads_leaves_the_refusal(talker: Callable[..., Scripted],
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    speaker = talker(ADD)

    def samples(*_: object) -> list[list[Sample]]:
        raise ModelError("The prompt has 900 tokens; this model reads 512.", "Shorten it.")

    monkeypatch.setattr(speaker, "samples", samples)
    assert ask(ODD).failure == engine.ask(Request(ODD)).failure


def test_a_busy_model_leaves_the_refusal(talker: Callable[..., Scripted]) -> None:
    talker(ADD, trouble=Busy("The model is taken."))
    assert ask(ODD).failure == engine.ask(Request(ODD)).failure


@pytest.mark.parametrize(("model", "trouble", "kind"), [
    ("nobody", None, "unknown_model"), ("talker", DoesNotFit("It needs 90 GB.", "Try nf4."), "does_not_fit")])
def test_a_model_that_cannot_be_loaded_says_why(talker: Callable[..., Scripted], model: str, trouble: Exception | None,
                                                kind: str) -> None:
    talker(ADD, trouble=trouble)
    failure = ask(ODD, model=model).failure
    assert failure is not None
    assert failure[0] == kind


# free chat ------------------------------------------------------------------------------------------------------------

WHY = "why on earth do carboxylic acids form dimers in hexane, pray tell"


def test_free_chat_is_the_models_words_with_their_claims(talker: Callable[..., Scripted]) -> None:
    said = f"Aspirin ({ASPIRIN}) has a molecular weight of 190.2 g/mol and the formula C9H8O4. Acids pair up."
    talker('{"kind": "chat"}', said)
    answer = ask(WHY)
    assert answer.ok
    assert answer.text == said
    assert [(claim.said, claim.standing) for claim in answer.claims] == [
        ("Aspirin", "verified"), (ASPIRIN, "verified"), ("190.2 g/mol", "wrong"), ("C9H8O4", "verified")]
    assert "180.16" in answer.notes[0]
    assert answer.notes[0].startswith("Model opinion")
    assert answer.provenance is not None
    assert (answer.provenance.model, answer.provenance.precision) == ("talker", "fp32")


def test_free_chat_is_told_what_is_computed(talker: Callable[..., Scripted]) -> None:
    speaker = talker('{"kind": "chat"}', "It blocks adenosine receptors.")
    ask("why on earth does caffeine keep folk awake, pray tell")
    assert "194.19" in json.loads(speaker.asked[-1])[0]


def test_free_chat_remembers_what_was_said(talker: Callable[..., Scripted]) -> None:
    speaker = talker('{"kind": "chat"}', "They pair by hydrogen bonds.", '{"kind": "chat"}', "In water they do not.")
    said = Session()
    said.ask(WHY, model="talker")
    assert said.ask("and wherefore not so in water, pray tell", model="talker").text == "In water they do not."
    assert json.loads(speaker.asked[-1])[1:3] == [WHY, "They pair by hydrogen bonds."]


def test_a_subject_out_of_reach_may_be_talked_about(talker: Callable[..., Scripted]) -> None:
    assert not engine.ask(Request("is aspirin toxic to cats?")).ok
    talker("Cats clear it slowly.")
    answer = ask("is aspirin toxic to cats?")
    assert answer.ok
    assert answer.text == "Cats clear it slowly."
    assert answer.understood


def test_markup_in_chat_stays_text(talker: Callable[..., Scripted]) -> None:
    talker('{"kind": "chat"}', "<img src=x onerror=alert(1)> [C@@H](N)C")
    assert ask(WHY).text == "<img src=x onerror=alert(1)> [C@@H](N)C"


def test_silence_is_an_error_in_words(talker: Callable[..., Scripted]) -> None:
    talker('{"kind": "chat"}', "   ")
    failure = ask(WHY).failure
    assert failure is not None
    assert "no answer" in failure[1]


# a chat model as the writer of a description --------------------------------------------------------------------------


def test_a_model_may_word_a_description_where_nothing_it_says_is_wrong(talker: Callable[..., Scripted]) -> None:
    said = "It is an acetate ester and a monocarboxylic acid, C9H8O4, with one ring. It smells of vinegar."
    speaker = talker(said)
    answer = ask("describe aspirin")
    assert answer.text == said
    assert {claim.standing for claim in answer.claims} == {"verified"}
    assert answer.notes[-1].startswith("Model's words: talker wrote this")
    assert "acetate ester" in json.loads(speaker.asked[-1])[-1]


def test_its_words_are_not_taken_where_one_is_wrong(talker: Callable[..., Scripted]) -> None:
    talker("It is a steroid with the molecular formula C9H8O4.")
    answer = ask("describe aspirin")
    assert answer.text.startswith("The molecule is an acetate ester")
    assert "“steroid”" in answer.notes[-1]
    assert "not taken" in answer.notes[-1]


def test_a_description_stands_where_the_model_fails_or_is_for_molecules(talker: Callable[..., Scripted]) -> None:
    talker("", trouble=Busy("It is busy.", "Wait."))
    answer = ask("describe aspirin")
    assert answer.ok
    assert answer.text.startswith("The molecule is an acetate ester")
    assert "did not word it" in answer.notes[-1]
    talker("never asked")
    assert not ask("describe aspirin", model="maker").notes
