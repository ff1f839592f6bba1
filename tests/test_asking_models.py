"""How models of every family are asked, and how the terminal asks them: words, templates, rows, batches."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from rdkit import Chem
from speakers import ADD, IBUPROFEN, PHENOL, Speaking, ask, card, failing, plainly, put, says
from terminal import ROOT

import launch
from assistant.doors.records import error_row, line
from assistant.errors import RetortError
from assistant.propose.language import border, wording
from assistant.tasks import DesignMolecule, Request
from assistant.understand import understand
from models import errors as trouble
from models.templates import as_turns
from models.words import Sampling

# models that read sentences -------------------------------------------------------------------------------------------


def test_a_chat_model_is_told_which_check_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def script(prompt: str, sampling: Sampling) -> tuple[str, ...]:
        right = '{"molecule": "OCC(C)Cc1ccc(cc1)C(C)C(=O)O"}'
        return (right,) if "must be" in prompt else ('{"molecule": "OCC(C)Cc1ccccc1"}',)

    speaking = put(monkeypatch, Speaking(script, card("chatty", "smiles", "chat")))
    answer = ask(n=9)
    assert any(m.proposal.proposer == "language model" for m in answer.molecules)
    first, again = ([turn.text for turn in as_turns(prompts[0]) or ()] for prompts, _ in speaking.asked)
    assert IBUPROFEN in first[-1]
    assert again[:-1] == [*first, Chem.CanonSmiles("OCC(C)Cc1ccccc1")]
    assert "hydroxyl must be 2 but is 1" in again[-1]


TEMPLATES = (("chat", '{"molecule": "%s"}'), ("chemdfm", "%s"), ("galactica", "[START_I_SMILES]%s[END_I_SMILES]"),
             ("llasmol", "<SMILES> %s </SMILES>"), ("drugassist", "Sure, here it is: %s"), ("plain", "%s"))


@pytest.mark.parametrize(("template", "form"), TEMPLATES)
def test_models_of_every_family_are_asked_in_their_own_way(template: str, form: str,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    right = "CC(C)Cc1ccc(cc1O)C(C)C(=O)O"
    speaking = put(monkeypatch, Speaking(says(form % right), card("other", "smiles", template)))
    answer = ask(n=8)
    mine = [m.smiles for m in answer.molecules if m.proposal.proposer == "language model"]
    assert mine == [Chem.CanonSmiles(right)]
    assert IBUPROFEN in speaking.asked[0][0][0]


def test_a_large_model_on_a_processor_is_asked_for_two_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    speaking = put(monkeypatch, Speaking(says("C"), replace(card("large", "smiles", "plain"), parameters=8 * 10**9)))
    ask()
    assert [sampling.n for _, sampling in speaking.asked] == [2, 2]


SENTENCES = (
    ADD, "remove the hydroxyl from CCO", "replace every F by H in FC(F)(F)c1ccccc1", "raise the QED of CCCCO",
    "replace the chlorine in CCCl by a nitrile", "lower the LogP of CCCCO",
    "a molecule with 3 carbon atoms and 1 oxygen atom",
    "a molecule with 12 single bonds and 2 double bonds", "2 benzene rings, one amide and no halogen",
    "add 2 hydroxyls to c1ccccc1",
)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_task_put_in_words_is_understood_as_the_same_task(text: str) -> None:
    """A round trip: what a model is told means what the user said, by our own reading."""
    task = understand(Request(text))
    assert isinstance(task, DesignMolecule)
    again = understand(Request(wording.sentence(task)))
    assert isinstance(again, DesignMolecule)
    assert set(again.requirements) == set(task.requirements)
    assert (again.start and again.start.smiles) == (task.start and task.start.smiles)


# the terminal ---------------------------------------------------------------------------------------------------------


def test_the_terminal_names_model_samples_and_proposer(monkeypatch: pytest.MonkeyPatch,
                                                       capsys: pytest.CaptureFixture[str]) -> None:
    put(monkeypatch, Speaking(plainly(PHENOL, "junk")))
    assert launch.main(["ask", ADD, "--model", "small", "--precision", "nf4"]) == 0
    assert "small nf4, 2 of 16 samples passed" in capsys.readouterr().out
    assert launch.main(["ask", ADD, "--model", "small", "--json", "--n", "8"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["model"] == {"name": "small", "precision": "nf4", "samples": 16, "passed": 2, "retried": False,
                            "trouble": ""}
    assert "language model" in {m["proposer"] for m in row["molecules"]}
    assert launch.main(["ask", ADD, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["model"] is None


def test_a_model_nobody_has_ends_with_a_sentence(monkeypatch: pytest.MonkeyPatch,
                                                 capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(border, "speaker", failing(trouble.UnknownModel("There is no model “x”.", "Try “small”.")))
    assert launch.main(["ask", ADD, "--model", "x"]) == 1
    assert capsys.readouterr().err == "There is no model “x”. Try “small”.\n"


def test_a_batch_of_a_model_nobody_has_is_not_begun(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "1", "message": ADD}) + "\n")
    assert launch.main(["batch", str(source), str(target), "--model", "there-is-no-such-model"]) == 1
    assert "there-is-no-such-model" in capsys.readouterr().err
    assert not target.exists()


@pytest.mark.parametrize(("model", "kept"), [("small", False), ("", True)])
def test_only_rows_of_the_same_model_are_kept_in_a_batch(model: str, kept: bool, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "1", "message": "MW of CCO"}) + "\n")
    asked = (model, "nf4") if model else ("", "")
    row = error_row("1", RetortError("from before"), 7, asked=asked)
    target.write_text(line(row) + "\n")
    assert launch.main(["batch", str(source), str(target)]) == 0
    assert (json.loads(target.read_text())["text"] == "from before") is kept


def test_a_question_without_a_model_loads_none() -> None:
    code = (f"import sys, launch; launch.main(['ask', {ADD!r}, '--json']); "
            "print([m for m in ('torch', 'transformers', 'models.loading') if m in sys.modules])")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60,
                          check=False)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
