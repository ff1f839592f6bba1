"""A conversation: what was said before counts, can be undone, and is written down so that it can be asked again."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem.molecules import canonical
from assistant.session import Session

IBUPROFEN = "CC(C)Cc1ccc(cc1)C(C)C(=O)O"


def formula(smiles: str) -> str:
    return rdMolDescriptors.CalcMolFormula(Chem.MolFromSmiles(smiles))


def test_a_follow_up_edits_the_last_result() -> None:
    said = Session()
    first = said.ask(f"add a hydroxyl to {IBUPROFEN}")
    second = said.ask("now add a fluorine")
    assert formula(first.smiles) == "C13H18O3"
    assert formula(second.smiles) == "C13H17FO3"
    assert Chem.MolFromSmiles(second.smiles).HasSubstructMatch(Chem.MolFromSmiles(first.smiles))


def test_a_question_about_it_means_the_current_molecule() -> None:
    said = Session()
    said.ask("LogP of caffeine?")
    answer = said.ask("and its TPSA?")
    (tpsa,) = [v for v in answer.values if v.name == "TPSA"]
    assert tpsa.value == pytest.approx(61.82, abs=0.05)


def test_undo_redo_and_use() -> None:
    said = Session()
    first = said.ask(f"add a hydroxyl to {IBUPROFEN}")
    assert said.ask("undo").smiles == IBUPROFEN
    assert canonical(said.context.current.smiles) == canonical(IBUPROFEN)
    assert said.ask("redo").smiles == first.smiles
    assert said.ask("use the second one").smiles == first.molecules[1].smiles
    answer = said.ask("remove the hydroxyl")
    assert answer.ok


def test_undo_at_the_start_says_so() -> None:
    answer = Session().ask("undo")
    assert not answer.ok
    assert answer.text


def test_a_candidate_that_is_not_there() -> None:
    said = Session()
    said.ask(f"add a hydroxyl to {IBUPROFEN}")
    assert said.ask("use the 40th one").failure is not None
    assert said.context.current is not None


def test_a_follow_up_without_a_molecule_says_what_to_do() -> None:
    answer = Session().ask("now add a fluorine")
    assert answer.failure is not None
    assert answer.failure[0] == "nothing_in_focus"


def test_a_failed_message_changes_nothing() -> None:
    said = Session()
    said.ask("LogP of caffeine?")
    before = said.context.current
    said.ask("add a flurbo to it")
    assert said.context.current == before


def test_a_session_is_written_down_and_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "said.jsonl"
    said = Session(path)
    for text in (f"add a hydroxyl to {IBUPROFEN}", "now add a fluorine", "undo", "make it less lipophilic"):
        said.ask(text)
    again = Session.replay(path)
    assert [answer.smiles for _, answer in again.history] == [answer.smiles for _, answer in said.history]
    assert again.context.current == said.context.current


def test_two_sessions_do_not_mix() -> None:
    one, two = Session(), Session()
    one.ask("LogP of caffeine?")
    two.ask("LogP of aspirin?")
    assert one.context.current != two.context.current


def test_a_session_goes_on_where_its_file_ends(tmp_path: Path) -> None:
    path = tmp_path / "said.jsonl"
    first = Session(path).ask(f"add a hydroxyl to {IBUPROFEN}")
    path.write_text(path.read_text() + '{"text": "cut off', encoding="utf-8")
    later = Session(path)
    assert later.context.current is not None
    assert later.context.current.smiles == first.smiles
    second = later.ask("now add a fluorine")
    assert formula(second.smiles) == "C13H17FO3"
    assert [answer.smiles for _, answer in Session(path).history] == [first.smiles, second.smiles]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("add a flurbo group to CCO", "add a fluoro group to CCO"),
     ("add a nitro to c1ccccc1C(", "add a nitro to c1ccccc1C"),
     ("LogP of C1CCCC", "LogP of C1CCC1C")],
)
def test_a_message_that_fails_comes_back_mended(wrong: str, right: str) -> None:
    answer = Session().ask(wrong)
    assert not answer.ok
    assert answer.suggestions
    assert Session().ask(answer.suggestions[0]).ok
    assert answer.suggestions[0].split()[:-1] == right.split()[:-1]


def test_what_a_range_demands_is_asked_once() -> None:
    answer = Session().ask("raise QED above 0.8 but keep MW < 400 and the carboxylic acid of CCCCCCCCc1ccc(cc1)C(=O)O")
    assert [check.name for check in answer.checks].count("QED") == 1
