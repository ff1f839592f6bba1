"""Sentences a chemist would type, written before the grammar saw them: nearly all understood, none perverted."""

from __future__ import annotations

import statistics
import time
from functools import cache

import pytest
from pace import slower
from understanding_essence import essence, same, table

from assistant.errors import RetortError
from assistant.tasks import Context, DesignMolecule, Named, PropertyChange, Request
from assistant.understand import understand

FILES = ("a", "b", "c", "d", "e")
LEAST = 0.95
CONTEXTS = {
    "mol": Context(current=Named("c1ccccc1CCO")),
    "design": Context(
        current=Named("CCF"),
        candidates=("CCF", "CCCl", "CCBr"),
        last=DesignMolecule(Named("CCO"), (PropertyChange("LogP", "down"),)),
    ),
}


def heard(said: str) -> str:
    """The essence of the task a row comes to, or "refused"."""
    name, bar, sentence = said.partition(" | ")
    known = bar and name in CONTEXTS
    request = Request(sentence if known else said, (), CONTEXTS[name] if known else Context())
    try:
        return essence(understand(request))
    except RetortError as error:
        return "refused" if error.works or error.kind == "bad_structure" else "refused without a way on"


@cache
def outcomes() -> tuple[tuple[str, str, str], ...]:
    """Every row as (sentence, meant, heard)."""
    rows = [row for name in FILES for row in table(f"paraphrases_{name}.txt")]
    return tuple((said, meant, heard(said)) for said, meant in rows)


def test_there_are_many_and_none_twice() -> None:
    sentences = [said for said, _, _ in outcomes()]
    assert len(set(sentences)) == len(sentences) >= 480
    assert sum(meant == "refused" for _, meant, _ in outcomes()) >= 15


def test_nearly_all_are_understood_as_meant() -> None:
    missed = [(said, meant, found) for said, meant, found in outcomes() if not same(found, meant)]
    assert 1 - len(missed) / len(outcomes()) >= LEAST, missed


@pytest.mark.parametrize("name", FILES)
def test_no_file_lags_behind(name: str) -> None:
    rows = table(f"paraphrases_{name}.txt")
    right = sum(same(heard(said), meant) for said, meant in rows)
    assert right / len(rows) >= LEAST


def test_what_is_out_of_reach_is_refused() -> None:
    guessed = [(said, found) for said, meant, found in outcomes() if meant == "refused" and found != "refused"]
    assert guessed == []


def test_what_is_not_understood_is_refused_rather_than_guessed() -> None:
    wrong = [row for row in outcomes() if row[2] != "refused" and not same(row[2], row[1])]
    assert len(wrong) <= len(outcomes()) // 200, wrong


def test_a_sentence_is_read_in_a_millisecond_or_two() -> None:
    outcomes()  # tables built, molecules known
    taken = []
    for said, meant, _ in outcomes():
        if meant != "refused":
            start = time.process_time()
            heard(said)
            taken.append(time.process_time() - start)
    assert statistics.median(taken) < 0.0016 * slower()  # a dozen readers look at it in turn
