"""Constrained JSON: what a model may write is one object of the form, and every object of the form may be written."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understand.json_form import constraint, words
from assistant.understand.json_task import decode
from assistant.understand.reading_prompt import EXAMPLES
from models.errors import ModelError
from models.grammar.json_processing import form_of
from models.grammar.json_text import Form, State, advanced, done, write

ANY = Form()
FORM = form_of(constraint(["aspirin", "C/C=C\\C", "focus"]))
SIGNS = [chr(code) for code in range(32, 127)]

plain = st.none() | st.booleans() | st.integers(-99_999, 99_999) | st.text(alphabet=SIGNS, max_size=20)
objects = st.dictionaries(st.text(alphabet="abcd", min_size=1, max_size=4), st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet="ab", max_size=3), inner,
                                                                     max_size=3), max_leaves=6), max_size=4)


@settings(max_examples=200, deadline=None)
@given(objects, st.sampled_from([(",", ":"), (", ", ": ")]))
def test_every_object_can_be_written(one: dict[str, Any], separators: tuple[str, str]) -> None:
    state = advanced(State(), json.dumps(one, separators=separators), ANY)
    assert state is not None
    assert done(state)


def walk(form: Form, seed: int) -> str:
    """A text of random allowed signs, closing what is open when it gets long."""
    luck, state, text = random.Random(seed), State(), ""
    while not done(state) and len(text) < 4_000:
        signs = luck.sample(SIGNS, len(SIGNS))
        if len(text) > 150:
            signs = ["}", "]", '"', *signs]
        sign = next(s for s in signs if advanced(state, s, form) is not None)
        after = advanced(state, sign, form)
        assert after is not None
        state, text = after, text + sign
    return text


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_written_is_an_object_of_the_form(seed: int) -> None:
    told = words(["aspirin", "C/C=C\\C", "focus"])

    def look(value: Any, key: str) -> None:
        if isinstance(value, dict):
            assert set(value) <= FORM.keys
            for name, inner in value.items():
                look(inner, name)
        elif isinstance(value, list):
            for inner in value:
                look(inner, key)
        elif isinstance(value, str):
            assert key not in told or value in told[key]

    found = json.loads(walk(FORM, seed))
    assert isinstance(found, dict)
    look(found, "")


@pytest.mark.parametrize(("message", "said"), EXAMPLES)
def test_the_examples_may_be_written(message: str, said: str) -> None:
    form = form_of(constraint(["CCc1ccccc1", "paracetamol", "caffeine", "focus"]))
    state = advanced(State(), said, form)
    assert state is not None, message
    assert done(state)


@pytest.mark.parametrize("text", [
    "[", "hello",
    '{"kind": "launch', '{"kind": "design", "start": "CCO', '{"kind": "design", "kind"', '{"x', "{,", '{"n": "',
    '{"kind": {', '{"kind": "chat"}}', '{"n": 01', '{"n": 1.2.', '{"n": tru}', '{"n":  ', "{}{", '{"kind":"chat"} ',
])
def test_what_is_no_object_of_the_form_is_stopped_at_once(text: str) -> None:
    assert advanced(State(), text, FORM) is None


def test_a_message_without_molecules_has_no_start() -> None:
    form = form_of(constraint([]))
    assert advanced(State(), '{"kind": "design", "start": "C', form) is None
    assert advanced(State(), '{"kind": "design", "start": null, ', form) is not None


def test_a_form_travels_as_text() -> None:
    form = Form.read(write(("a", "b"), {"a": ("x\\y", "z")}))
    state = advanced(State(), json.dumps({"a": "x\\y"}), form)
    assert state is not None
    assert done(state)
    with pytest.raises(ModelError, match="form"):
        form_of("json:{")


def test_a_random_model_is_held_to_the_form(tmp_path: Path) -> None:
    """A tiny model that knows nothing writes the beginning of an object of the form, or all of one."""
    torch = pytest.importorskip("torch")
    from tiny_models import card_of
    from tiny_models import write as write_model
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from models.answering.generation import Generator
    from models.words import Loaded, Sampling
    torch.set_num_threads(1)
    folder = write_model(tmp_path / "llama", "llama", max_position_embeddings=2048)
    loaded = Loaded(card_of(folder), "fp32", "cpu", "float32", "", 0, 0.0)
    speaker = Generator(AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder), loaded)
    sampling = Sampling(n=2, temperature=1.0, top_p=1.0, max_new_tokens=60, seed=3, constrain=constraint(["aspirin"]))
    (samples,) = speaker.samples(["make aspirin smaller"], sampling)
    form = form_of(sampling.constrain)
    assert len(samples) == 2
    assert all(advanced(State(), sample.text, form) is not None for sample in samples)
    assert all(sample.text.startswith("{") for sample in samples)


def test_decoding_stays_the_judge() -> None:
    """A form is wider than a task: what it lets through is still read strictly."""
    text = '{"kind":"aromatic"}'
    assert advanced(State(), text, FORM) is not None
    with pytest.raises(Exception, match="kind"):
        decode(text)
