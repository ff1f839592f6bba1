"""What people who had not seen the program asked and wrote: no answer gets worse (docs/counting.md: first runs)."""

from __future__ import annotations

import judge_blind
import pytest
from rdkit import rdBase

from assistant.chem.names import java

NEEDS_JAVA = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN cannot read systematic names")
RIGHT = {"a": (466, 1), "b": (428, 20), "c": (222, 14), "d": (217, 21)}
"""Of each set: answers right by script at least, and wrong or refused at most; the rest names a winner or a term."""


@NEEDS_JAVA
@pytest.mark.parametrize("which", sorted(RIGHT))
def test_blind_questions_are_answered_as_they_were(which: str) -> None:
    least, most = RIGHT[which]
    found = judge_blind.judged(f"judge_blind_{which}")
    assert found.right >= least, found.wrong
    assert len(found.wrong) <= most, found.wrong


@NEEDS_JAVA
def test_no_question_becomes_an_edit() -> None:
    assert [judge_blind.judged(f"judge_blind_{which}").made for which in RIGHT] == [[]] * len(RIGHT)


@pytest.mark.parametrize(("which", "all_of_them", "least", "by_names"), [
    ("a", 300, 284, 286), ("b", 200, 159, 171), ("c", 150, 140, 147), ("d", 100, 80, 84)])
def test_blind_texts_are_checked_as_they_were(which: str, all_of_them: int, least: int, by_names: int) -> None:
    """``by_names``: where OPSIN reads names too. The first three sets have been tuned on (docs/describing.md)."""
    with rdBase.BlockLogs():
        alarms, planted, found = judge_blind.texts(which)
    assert planted.total() == all_of_them
    assert len(alarms) <= 1, alarms
    assert found.total() >= (by_names if java.available() else least)
