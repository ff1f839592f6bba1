"""What the page says: cards, numbers, the live line; tabs and files kept apart. No browser needed."""

from __future__ import annotations

import html
import re
import socket
from pathlib import Path
from typing import Any

import pytest
from pace import seconds as cpu_seconds
from pace import slower

pytest.importorskip("gradio", reason="the page needs gradio")

from assistant import answers, engine, errors, pooled
from assistant.answers import Answer, Check, Live, Molecule, Proposal, Value, Verdict
from assistant.tasks import Request
from assistant.workers import Workers
from ui import doors, page
from ui.cards import turn_card
from ui.desk import Desk, Turn, focus
from ui.figures import formula, number, seconds, share, signed, unit
from ui.html import svg, tag
from ui.live import live_line
from ui.several import heading, several


def text_of(markup: str) -> str:
    """What a browser shows of markup: tags left out, references resolved."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def turn(smiles: str = "CCO", said: str = "hello", words: str = "Done.", **more: Any) -> Turn:
    check = Check("hydroxyl", "1", "1", True, source="a table")
    made = Molecule(smiles, Proposal(smiles), Verdict((check,)), (Value("LogP", -0.5),))
    drawn = answers.Drawing("", "<svg></svg>", "<svg></svg>", smiles)
    return Turn("t1", said, 7, answer=Answer(words, molecules=(made,), panels=(drawn,), **more))


HARD = ["C[C@@H](O)CC", r"C/C=C\C", "[13CH3:1]C#N", "C*C~C", "c1cc(_)c1", "<img src=x onerror=alert(1)>"]


@pytest.mark.parametrize("smiles", HARD)
def test_a_smiles_reaches_the_page_letter_for_letter(smiles: str) -> None:
    card = turn_card(turn(smiles, said=f"what is {smiles}", words=f"This is {smiles}."))
    assert f"what is {smiles}" in text_of(card)
    assert f"This is {smiles}." in text_of(card)
    carried = re.search(r'data-act="copy"[^>]*data-smiles="([^"]*)"', card)
    assert carried is not None
    assert html.unescape(carried[1]) == smiles


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</textarea><b>x</b>"])
def test_no_text_becomes_markup(evil: str) -> None:
    shown = turn_card(turn(evil, evil, evil, notes=(evil,), suggestions=(evil,), understood=evil))
    assert evil not in shown
    assert "<img" not in shown
    assert "<script" not in shown
    failed = turn_card(Turn("t1", evil, 7, (evil,), Answer(evil, failure=("bad", evil))))
    assert evil not in failed
    assert evil not in live_line(Live(evil, message=evil, position=3, repair=evil))


def test_a_drawing_with_a_script_in_it_is_shown_as_text() -> None:
    assert svg("<?xml version='1.0'?><svg><path/></svg>") == "<svg><path/></svg>"
    for evil in ("<svg><script>1</script></svg>", "<svg onload=alert(1)></svg>", "<b>no drawing</b>"):
        assert "<" not in svg(evil)


def test_a_failed_check_is_shown_with_what_was_expected() -> None:
    missed = Check("hydroxyl", "2", "1", False)
    made = Molecule("CCO", Proposal("CCO"), Verdict((missed,)))
    card = turn_card(Turn("t1", "x", 7, answer=Answer("Nearest.", molecules=(made,), panels=turn().answer.panels)))
    assert "✗hydroxyl 1, expected 2" in text_of(card)


def test_many_absences_are_counted_and_named() -> None:
    zeros = tuple(Check(name, "0", "0", True) for name in ("amide", "ester", "nitro", "thiol"))
    made = Molecule("CCO", Proposal("CCO"), Verdict((Check("hydroxyl", "1", "1", True), *zeros)))
    card = turn_card(Turn("t1", "x", 7, answer=Answer("One.", molecules=(made,), panels=turn().answer.panels)))
    assert "0 of 4 other groups" in text_of(card)
    assert "none of: amide, ester, nitro, thiol" in card


def test_numbers_units_and_formulae_read_as_in_print() -> None:
    assert number("-1.03") == "−1.03"
    assert [signed(x, 2) for x in (-0.291, 0.004, 1.5)] == ["−0.29", "0", "+1.50"]
    assert unit("cm3/mol") == "cm<sup>3</sup>/mol"
    assert unit("Å2") == "Å<sup>2</sup>"
    assert unit("log10 mol/m3") == "log<sub>10</sub> mol/m<sup>3</sup>"
    assert formula("C13H18O3") == "C<sub>13</sub>H<sub>18</sub>O<sub>3</sub>"
    assert formula("C2H3O2-") == "C<sub>2</sub>H<sub>3</sub>O<sub>2</sub><sup>-</sup>"
    assert [share(x) for x in (0.001, 0.62, 0.999)] == ["< 1 %", "62 %", "> 99 %"]
    assert [seconds(x) for x in (0.031, 2.44)] == ["31 ms", "2.4 s"]


def test_the_caret_stands_under_the_character_that_breaks() -> None:
    line = live_line(Live("CC(C", message="never closed", position=2, repair="CC(C)"))
    assert tag("mark", "(", cls="caret") in line
    assert text_of(line).startswith("CC(C✗never closed")


def test_tabs_do_not_share_a_conversation() -> None:
    desk = Desk()
    one, other = desk.tab("a" * 32), desk.tab("b" * 32)
    list(one.ask("LogP of caffeine?"))
    assert len(one.turns) == 1
    assert other.turns == []
    assert desk.tab("a" * 32) is one
    for name in ("", "../../etc/passwd", "A" * 32, "a" * 33):
        with pytest.raises(errors.RetortError):
            desk.tab(name)


def test_only_files_that_came_through_the_page_are_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not for the page")
    with pytest.raises(errors.BadFile):
        doors.uploads([{"name": "x.smi", "path": str(secret)}])


def test_a_busy_port_gives_way_to_the_next() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert port < page.free_port("127.0.0.1", port) < port + page.PORTS_TRIED


def test_a_stopped_answer_says_so_once_and_keeps_what_was_found() -> None:
    shown = text_of(turn_card(turn(words=f"One found. {pooled.STOPPED}", notes=(pooled.STOPPED,))))
    assert shown.count(pooled.STOPPED) == 1
    assert "Still looking" not in shown
    assert "✓hydroxyl 1" in shown


@pytest.mark.parametrize(("typed", "shown"), [
    ("add a chlorine to ", ""), ("remove water from", ""), ("put two more ammonia", ""),
    ("swap bromine for iodine", ""),
    ("replace the chlorine in diazepam by water", "diazepam"), ("add ammonia to benzene", "benzene"),
    ("remove water from morphine", "morphine"), ("LogP of water", "water"), ("putrescine", "putrescine"),
])
def test_the_live_line_shows_the_molecule_meant_not_the_group_that_moves(typed: str, shown: str) -> None:
    assert engine.live(typed).name == shown


@pytest.mark.parametrize("word", ["C1C", "OH", "C=(", "aspirin", "a", "CCO", "[Na]", "replace", "(", "add"])
def test_the_live_line_stays_quick_on_a_long_message(word: str) -> None:
    engine.live("CCO")
    for long in (f"{word} " * 5000, "".join(f"{word}{i} " for i in range(3000))):
        assert cpu_seconds(lambda long=long: engine.live(long)) < 0.1 * slower()


def test_a_few_molecules_are_compared_side_by_side_and_many_row_by_row() -> None:
    few, many = (Turn("t1", "x", 7, answer=engine.ask(Request(text))) for text in (
        "compare aspirin and ibuprofen", "compare aspirin, ibuprofen, caffeine, phenol, toluene and benzene"))
    assert 'class="plain compared"' in several(focus(few))
    assert "20.2" not in several(focus(few)), "neither has the TPSA of phenol (Ertl 2000)"
    assert "20.2" in text_of(several(focus(many)))
    assert heading(focus(few)) == "Compare"
    assert several(focus(many)).count("<tr") == 7


def test_a_scene_that_cannot_be_made_is_a_sentence_not_a_failure() -> None:
    with Workers(1) as workers:
        asked = doors.Doors(Desk(), workers)
        assert "600" in str(asked.scene({"tab": "a", "smiles": "C" * 600})["note"])
        assert asked.scene({"tab": "a", "smiles": "CC(("})["structure"] == ""
        assert asked.export({"kind": "sdf", "smiles": "CCO", "tab": "a" * 32})["text"].count("$$$$") == 1
