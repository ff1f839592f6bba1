"""The examples of the empty page: each is answered, and none of them needs anything that is not there."""

from __future__ import annotations

import pytest

from assistant import engine
from assistant.errors import BadFile
from assistant.tasks import Request
from ui.examples import EXAMPLES, Example, sample


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.text[:30])
def test_an_example_is_answered_with_its_checks(example: Example) -> None:
    files = (sample(example.file),) if example.file else ()
    answer = engine.ask(Request(example.text, files))
    assert not answer.failure
    shown = [*answer.molecules, *answer.materials, *answer.assemblies]
    assert shown
    assert all(check.passed for one in shown for check in one.verdict.checks)


@pytest.mark.parametrize("name", ["", "../page.py", "zif-9.cif"])
def test_only_files_of_examples_are_given(name: str) -> None:
    with pytest.raises(BadFile, match="no example file"):
        sample(name)
