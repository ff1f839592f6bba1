"""Models behind the page, without a browser: loading in the background, who may be asked, and what cards say of it."""

from __future__ import annotations

import html
import json
import os
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_host import CHECKED, OTHER, SMALL, TOLD, FakeHost, answering, fitting

from assistant import engine, pooled
from assistant.answers import Answer
from assistant.local_models import LocalModels, Row
from assistant.local_models.offers import loadable, offer
from assistant.session import Session
from assistant.tasks import Request
from assistant.workers import Workers
from models.errors import BadModelFiles
from models.words import Card, Fit, Precision

pytest.importorskip("gradio", reason="the page needs gradio")

from ui import made, models_panel
from ui.cards import turn_card
from ui.claims import prose
from ui.comparing import Comparing
from ui.desk import Desk, Tab, Turn

NAME = "0" * 32
EDIT = Request("add a hydroxyl to toluene", model="retort-small", precision="fast-int8")


def text_of(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@pytest.fixture
def models() -> Iterator[LocalModels]:
    made = LocalModels(FakeHost(seconds=0.1))
    yield made
    made.close()


# loading --------------------------------------------------------------------------------------------------------------


def test_the_packaged_model_is_loaded_in_the_background(models: LocalModels) -> None:
    models.begin()
    assert models.state().stage == "loading", "nobody waits"
    assert models.choice() == ("", ""), "the search answers meanwhile"
    assert models.settle(5)
    assert models.choice() == ("retort-small", "fast-int8")
    assert models.state().memory == 41_000_000


def test_without_its_weights_one_sentence_says_why() -> None:
    models = LocalModels(FakeHost(there=False))
    models.begin()
    assert models.settle(5)
    assert (models.state().stage, models.choice()) == ("none", ("", ""))
    assert "weights are not in this copy" in models.state().words


def test_one_thing_at_a_time() -> None:
    host = FakeHost(seconds=0.5)
    models = LocalModels(host)
    results = [models.load(SMALL.name, "fp32"), models.load(OTHER.name, "int8"), models.unload(), models.probe()]
    assert results == [True, False, False, False]
    assert models.settle(5)
    assert host.asked == ["load retort-small fp32"]


def test_stop_ends_a_load_and_a_measurement_keeps_the_model() -> None:
    models = LocalModels(FakeHost(seconds=20))
    models.load(SMALL.name, "fp32")
    models.stop()
    assert models.settle(5)
    assert models.state().stage == "failed"
    quick = LocalModels(host := FakeHost(seconds=0.1))
    quick.load(SMALL.name, "fp32")
    assert quick.settle(5)
    host.seconds = 20
    assert quick.probe()
    quick.stop()
    assert quick.settle(5)
    assert (quick.state().stage, quick.choice()) == ("ready", ("retort-small", "fp32"))
    assert "stopped" in quick.state().trouble


def test_measuring_another_precision_loads_it_first(models: LocalModels) -> None:
    assert models.measure(SMALL.name, "bf16")
    assert models.settle(5)
    host = models._host
    assert isinstance(host, FakeHost)
    assert host.asked == ["load retort-small bf16", "probe retort-small bf16"]
    assert models.choice() == ("retort-small", "bf16")


def test_a_process_that_dies_is_a_sentence() -> None:
    class Dying(FakeHost):
        def unload(self) -> None:
            raise EOFError

    models = LocalModels(Dying(seconds=0.1))
    models.load(SMALL.name, "fp32")
    assert models.settle(5)
    models.unload()
    assert models.settle(5)
    assert models.state().stage == "failed"
    assert "Load it again" in models.state().trouble


# cards ----------------------------------------------------------------------------------------------------------------


def test_what_fits_and_what_a_precision_costs() -> None:
    rows = {row.precision: row for row in offer(SMALL, "", fitting).rows}
    assert rows["fast-int8"].score is not None
    assert rows["fast-int8"].score.cost == pytest.approx(61.2 - 59.9)
    assert rows["fp32"].score is not None
    assert rows["fp32"].score.cost is None, "the exact one costs nothing"
    assert (rows["fast-int8"].measured, rows["fast-int8"].needed) == (True, 41_000_000)
    elsewhere = replace(SMALL, scores={**SMALL.scores, "fp32": replace(SMALL.scores["fp32"], where="another machine")})
    other = {row.precision: row.score for row in offer(elsewhere, "", fitting).rows}["fast-int8"]
    assert other is not None
    assert other.cost is None, "scores of two machines are not compared"


def test_only_what_is_here_and_fits_can_be_loaded() -> None:
    found = [(one.name, row.precision) for one, row in loadable(FakeHost().offers())]
    assert (OTHER.name, "nf4") in found
    assert (OTHER.name, "bf16") not in found, "17.5 GB of 8"
    assert not [name for name, _ in found if name == "chemdfm-8b"], "its files are not here"


def test_a_card_whose_config_is_bad_is_shown_with_its_reason() -> None:
    def broken(card: Card, precision: Precision) -> Fit:
        raise BadModelFiles("config.json is not JSON.", "Bring it again.")

    shown = models_panel.offered([offer(OTHER, "", broken)], LocalModels(FakeHost()).state())
    assert OTHER.title in shown
    assert "config.json" in models_panel._fits(Row("fp32", 10, 0, False, False, "", "config.json is not JSON."))


@pytest.mark.parametrize(("count", "words"), [(41_000_000, "41 MB"), (5_711_000_000, "5.7 GB"), (999e6, "999 MB")])
def test_sizes_as_a_person_reads_them(count: float, words: str) -> None:
    assert models_panel.size(count) == words


# the way to the workers -----------------------------------------------------------------------------------------------


def door_in_the_worker(request: Request) -> Iterator[Answer]:
    yield Answer(os.environ.get("RETORT_MODEL_SOCKET", "none") + " " + (request.model or "search"))


class Door:
    """A door that moves each time it is asked for."""

    def __init__(self, ready: bool) -> None:
        self.ready, self.times = ready, 0

    def admit(self, request: Request) -> tuple[Request, str]:
        return (request, "") if self.ready else (replace(request, model=""), "It was not loaded.")

    def environment(self) -> dict[str, str]:
        self.times += 1
        return {"RETORT_MODEL_SOCKET": f"place-{self.times}"}


def test_a_worker_learns_where_the_model_is_though_it_was_started_before() -> None:
    with Workers(1) as one:
        one.submit(os.getpid).result()
        ask = pooled.asker(one, door_in_the_worker, Door(ready=True))
        assert [list(ask(EDIT, engine.never))[-1].text for _ in range(2)] == ["place-1 retort-small",
                                                                             "place-2 retort-small"]
        shut = list(pooled.asker(one, door_in_the_worker, Door(ready=False))(EDIT, engine.never))[-1]
        assert shut.text.endswith("search")
        assert shut.notes == ("It was not loaded.",)


def test_a_request_is_admitted_only_to_the_model_that_is_in(models: LocalModels) -> None:
    models.load("retort-small", "fast-int8")
    assert models.settle(5)
    assert models.admit(EDIT) == (EDIT, "")
    asked, note = models.admit(replace(EDIT, precision="fp32"))
    assert (asked.model, asked.precision) == ("", "")
    assert "retort-small fp32 was not loaded" in note
    assert models.admit(Request("hello")) == (Request("hello"), "")


def test_a_session_writes_down_the_model_and_asks_it_again(tmp_path: Path) -> None:
    asked: list[Request] = []

    def note(request: Request, cancelled: object) -> Iterator[Answer]:
        asked.append(request)
        yield Answer("Done.")

    path = tmp_path / "one.jsonl"
    Session(path, note).ask("hello", model="retort-small", precision="fp32")
    Session(path, note)
    assert [(one.model, one.precision) for one in asked] == [("retort-small", "fp32")] * 2
    Session(tmp_path / "two.jsonl", note).ask("hello")
    assert "model" not in json.loads((tmp_path / "two.jsonl").read_text()), "as before, where no model is asked"


def test_a_kept_conversation_waits_for_the_model_being_loaded(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.jsonl"
    Session(path, answering).ask("what is ethanol?")
    order: list[str] = []
    desk = Desk(tmp_path, lambda request, stop: order.append("asked") or answering(request),
                settle=lambda: order.append("settled"))
    desk.tab(NAME)
    assert order == ["settled", "asked"]
    desk.tab("1" * 32)
    assert order == ["settled", "asked"], "a new one does not wait"


# what a card says -----------------------------------------------------------------------------------------------------


def turn() -> Turn:
    return Turn("t1", EDIT.text, 7, answer=list(answering(EDIT))[-1], asked=EDIT)


def test_the_line_names_model_precision_seed_and_how_many_passed() -> None:
    line = made.line(turn().answer)
    assert re.fullmatch(r"retort-small · fast-int8 · seed \d+ · 3 of 16 samples passed · .+ m?s", line)
    assert re.fullmatch(r"graph search · seed 7 · .+ m?s", made.line(list(answering(Request(EDIT.text)))[-1]))


def test_a_model_whose_samples_all_failed_is_named_beside_the_search() -> None:
    answer = list(answering(Request(EDIT.text)))[-1]
    assert answer.provenance is not None
    tally = replace(turn().answer.provenance.tally, passed=0)  # type: ignore[union-attr, type-var]
    answer = replace(answer, provenance=replace(answer.provenance, tally=tally))
    assert made.line(answer).startswith("graph search · seed 7 · retort-small: none of 16 samples passed")


def test_marks_leave_the_text_letter_for_letter_and_escape_it() -> None:
    answer = list(answering(Request("tell me about aspirin")))[-1]
    shown = prose(answer)
    assert "<b>one" not in shown
    assert text_of(re.sub(r'<span class="(sign|real)[^>]*>[^<]*</span>', "", shown)) == TOLD
    assert shown.count('class="claim verified"') == sum(row[2] == "verified" for row in CHECKED)
    hostile = replace(answer, claims=(replace(answer.claims[0], span=(5, 900), source='"><script>'), answer.claims[0]))
    assert "<script" not in turn_card(Turn("t1", "x", 7, answer=hostile))
    assert text_of(prose(replace(answer, claims=answer.claims[:1] * 2))).replace("✓", "") == TOLD, "overlaps: one mark"


def test_a_comparison_is_asked_in_the_context_of_the_first_and_is_not_remembered(models: LocalModels) -> None:
    asked: list[Request] = []

    def note(request: Request, cancelled: object) -> Iterator[Answer]:
        asked.append(request)
        yield from answering(request)

    tab = Tab(asker=note, choice=models.choice)
    list(tab.ask("add a hydroxyl to benzene"))
    list(tab.ask("now add a fluorine"))
    said, line = len(tab.session.history), tab.session.lineage
    *_, last = Comparing(tab, models).run("t2", ("retort-small", "fp32"))
    assert asked[-1] == replace(asked[1], model="retort-small", precision="fp32")
    assert asked[-1].seconds == 10, "our own small model is quick; a large one gets more"
    assert last.rival is not None
    assert last.rival.answer.molecules[0].value("Formula").value == "C6H5FO", "phenol with a fluorine"
    assert (len(tab.session.history), tab.session.lineage) == (said, line)
    assert not list(Comparing(tab, models).run("t2", None))
    assert tab.turns[1].rival is None


def test_stop_ends_the_load_of_a_comparison() -> None:
    models = LocalModels(FakeHost(seconds=20))
    tab = Tab(asker=answering, choice=models.choice)
    list(tab.ask("add a hydroxyl to benzene"))
    threading.Timer(0.6, tab.stopping.set).start()
    began = time.monotonic()
    *_, last = Comparing(tab, models).run("t1", ("retort-small", "fp32"))
    assert time.monotonic() - began < 5
    assert last.rival is not None
    assert last.rival.answer.failure is not None
    assert "stopped" in last.rival.answer.text


def test_a_large_model_is_given_more_time(models: LocalModels) -> None:
    models.load(OTHER.name, "nf4")
    assert models.settle(5)
    tab = Tab(asker=answering, choice=models.choice, patience=models.patience)
    list(tab.ask("add a hydroxyl to benzene"))
    tab.models = False
    list(tab.ask("add a hydroxyl to benzene"))
    assert [turn.asked.seconds for turn in tab.turns if turn.asked] == [90.0, 10.0]
