"""Questions in worker processes: one that hangs, crashes or is stopped costs a sentence, and nobody waits for it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from assistant import engine, pooled
from assistant.answers import Answer, Molecule, Proposal, Verdict
from assistant.errors import TooLarge
from assistant.session import Session
from assistant.tasks import Request
from assistant.workers import Workers

ETHANOL = Molecule("CCO", Proposal("CCO"), Verdict())


def hang(request: Request) -> Iterator[Answer]:
    while True:
        time.sleep(0.01)
    yield Answer("never")


def find_one_then_hang(request: Request) -> Iterator[Answer]:
    yield Answer("One found.", molecules=(ETHANOL,), partial=True)
    yield from hang(request)


def crash(request: Request) -> Iterator[Answer]:
    yield Answer("Looking.", partial=True)
    os._exit(3)


def too_much(request: Request) -> Iterator[Answer]:
    yield Answer(str(len(bytearray(64 * 2**30))))


def finish_then_linger(request: Request) -> Iterator[Answer]:
    yield Answer("Done.", molecules=(ETHANOL,))
    yield from hang(request)


def hang_or_answer(request: Request) -> Iterator[Answer]:
    yield from hang(request) if "hang" in request.text else engine.stream(request)


def after(seconds: float) -> Callable[[], bool]:
    """A Stop pressed so long from now."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(2) as made:
        made.submit(os.getpid).result()
        yield made
        made.stop()


def test_the_answer_is_the_engine_s_own(workers: Workers) -> None:
    request = Request("add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O")
    here, there = engine.ask(request), list(pooled.asker(workers)(request, engine.never))[-1]
    assert there.provenance is not None
    assert here.provenance is not None
    timed = replace(there.provenance, seconds=here.provenance.seconds)
    assert replace(there, provenance=timed) == here


def test_a_conversation_goes_on_across_processes(workers: Workers) -> None:
    session = Session(asker=pooled.asker(workers))
    session.ask("add a hydroxyl to benzene")
    assert session.ask("now add a fluorine").molecules[0].value("Formula").value == "C6H5FO"
    assert session.ask("undo").smiles == "Oc1ccccc1"
    assert session.ask("redo").molecules[0].value("Formula").value == "C6H5FO"


def test_a_question_that_hangs_is_ended_and_says_so(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooled, "GRACE", 0.3)
    began = time.monotonic()
    answer = Session(asker=pooled.asker(workers, hang)).ask("LogP of CCO?", seconds=0.2)
    assert answer.failure is not None
    assert answer.failure[0] == "timed_out"
    assert "0.5 s" in answer.text
    assert time.monotonic() - began < 5


def test_what_was_found_before_the_end_is_kept_and_marked(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooled, "GRACE", 1.0)
    answer = Session(asker=pooled.asker(workers, find_one_then_hang)).ask("x", seconds=1.0)
    assert (answer.ok, answer.partial, answer.smiles) == (True, False, "CCO")
    assert "longer than 2 s" in answer.notes[-1]


def test_stop_keeps_what_was_found(workers: Workers) -> None:
    session = Session(asker=pooled.asker(workers, find_one_then_hang))
    began = time.monotonic()
    seen: list[Answer] = []
    for answer in session.stream("x", cancelled=lambda: bool(seen)):
        seen.append(answer)
    assert [answer.partial for answer in seen] == [True, False]
    assert seen[-1].smiles == "CCO"
    assert pooled.STOPPED in seen[-1].notes
    assert time.monotonic() - began < 8, "the deadline is 15 s"
    assert len(session.history) == 1


def test_stop_with_nothing_found_is_said(workers: Workers) -> None:
    answer = Session(asker=pooled.asker(workers, hang)).ask("x", cancelled=after(0.2))
    assert answer.failure == ("cancelled", pooled.NOTHING_YET)


def test_stop_reaches_a_question_that_still_waits_for_a_process() -> None:
    with Workers(1) as one:
        ahead = one.submit(time.sleep, 20)
        answer = Session(asker=pooled.asker(one)).ask("LogP of CCO?", cancelled=after(0.3))
        assert answer.failure == ("cancelled", pooled.NOTHING_YET)
        ahead.cancel()


def test_a_stop_after_the_last_word_changes_nothing(workers: Workers) -> None:
    session = Session(asker=pooled.asker(workers, finish_then_linger))
    seen: list[Answer] = []
    for answer in session.stream("x", cancelled=lambda: bool(seen)):
        seen.append(answer)
    assert [(answer.text, answer.notes) for answer in seen] == [("Done.", ())]


@pytest.mark.parametrize(("answering", "kind", "words"), [(crash, "error", "exit code 3"),
                                                          (too_much, TooLarge.kind, "4.0 GB")])
def test_a_crash_is_an_answer(workers: Workers, answering: pooled.Answering, kind: str, words: str) -> None:
    answer = Session(asker=pooled.asker(workers, answering)).ask("LogP of CCO?")
    assert answer.failure is not None
    assert answer.failure[0] == kind
    assert words in answer.text
    assert Session(asker=pooled.asker(workers)).ask("LogP of CCO?").ok, "the next one is answered"


def test_one_user_s_endless_question_does_not_keep_another_waiting(workers: Workers) -> None:
    ask, stop = pooled.asker(workers, hang_or_answer), threading.Event()
    with ThreadPoolExecutor(1) as other:
        stuck = other.submit(Session(asker=ask).ask, "hang", cancelled=stop.is_set)
        session = Session(asker=ask)
        answers = [session.ask(text) for text in ("LogP of CCO?", "add a hydroxyl to benzene", "undo")]
        assert all(answer.ok for answer in answers)
        assert not stuck.done()
        stop.set()
        assert stuck.result(timeout=5).failure == ("cancelled", pooled.NOTHING_YET)


def test_two_users_at_once_each_get_their_own(workers: Workers) -> None:
    def talk(formulae: list[str]) -> list[str]:
        session = Session(asker=pooled.asker(workers))
        return [str(session.ask(f"what is {smiles}?").molecules[0].value("Formula").value) for smiles in formulae]

    with ThreadPoolExecutor(2) as users:
        one, other = users.submit(talk, ["CCO", "CCN"] * 4), users.submit(talk, ["CCF", "CCCl"] * 4)
        assert one.result() == ["C2H6O", "C2H7N"] * 4
        assert other.result() == ["C2H5F", "C2H5Cl"] * 4


def test_a_scene_and_a_file_come_from_a_process(workers: Workers) -> None:
    assert "M  END" in pooled.scene(workers, "CCO").structure
    made = engine.ask(Request("what is caffeine?")).molecules
    assert pooled.export(workers, made, "sdf").count("$$$$") == 1
    with pytest.raises(TooLarge):
        pooled.scene(workers, "C" * 600)
