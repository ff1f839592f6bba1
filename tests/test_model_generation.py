"""Answers through transformers: every architecture of a card, in a batch, seeded, streamed, stopped, in time."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tiny_models

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from models.answering import generation  # noqa: E402
from models.answering.fast import FastLlama  # noqa: E402
from models.answering.generation import Generator  # noqa: E402
from models.answering.rendering import plain  # noqa: E402
from models.answering.streaming import Pieces, tokens_of  # noqa: E402
from models.errors import BadModelFiles, DoesNotFit, ModelError  # noqa: E402
from models.templates import chat_prompt  # noqa: E402
from models.words import Card, Loaded, Sampling, Turn  # noqa: E402

PROMPTS = ["CC(=O)Oc1ccccc1C(=O)O", "CCO", "remove the chloro group from Clc1ccccc1"]
GREEDY = Sampling(temperature=0.0, max_new_tokens=12)
WILD = Sampling(n=3, temperature=1.2, top_p=0.95, max_new_tokens=16, seed=5)
CARD = Card("tiny", "Tiny", "chat", "folder", "", "any", "plain", "text", ("fp32",), "MIT")


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def speakers() -> dict[str, Generator]:
    """A tiny model of every architecture, made once."""
    loaded = Loaded(CARD, "fp32", "cpu", "float32", "a test", 0, 0.0)
    return {kind: Generator(tiny_models.model(kind), tiny_models.tokenizer(kind), loaded) for kind in tiny_models.KINDS}


@pytest.fixture(params=tiny_models.KINDS)
def speaker(request: pytest.FixtureRequest, speakers: dict[str, Generator]) -> Generator:
    return speakers[request.param]


@pytest.fixture
def llama(speakers: dict[str, Generator]) -> Generator:
    return speakers["llama"]


def texts(answers: Sequence[Sequence[Any]]) -> list[list[str]]:
    return [[one.text for one in row] for row in answers]


def test_greedy_answers_are_those_of_a_loop_without_cache_and_padding(speaker: Generator) -> None:
    """Forward the whole text again for every token, alone in its batch: the plainest way there is."""
    answers = speaker.samples(PROMPTS, GREEDY)
    for prompt, [sample] in zip(PROMPTS, answers, strict=True):
        expected = loop(speaker, speaker.words.ids(prompt), GREEDY.max_new_tokens)
        assert sample.text == speaker.words.text(expected)
        assert sample.tokens == len(expected)
    assert len({row[0].text for row in answers}) > 1


@torch.no_grad()
def loop(speaker: Generator, prompt: list[int], most: int) -> list[int]:
    ids, new = torch.tensor([prompt]), [tiny_models.PAD] if speaker.pairs else []
    first = len(new)
    while len(new) < most + first and not (new and new[-1] == tiny_models.EOS):
        if speaker.pairs:
            logits = speaker.model(input_ids=ids, decoder_input_ids=torch.tensor([new])).logits
        else:
            logits = speaker.model(input_ids=torch.tensor([prompt + new])).logits
        new.append(int(logits[0, -1].argmax()))
    return new[first:]


def test_a_batch_answers_as_each_alone_and_a_seed_repeats(speaker: Generator) -> None:
    for sampling in (replace(GREEDY, n=2), WILD):
        together = texts(speaker.samples(PROMPTS, sampling))
        assert together == [texts(speaker.samples([prompt], sampling))[0] for prompt in PROMPTS]
        assert together == texts(speaker.samples(PROMPTS, sampling))
    assert texts(speaker.samples(PROMPTS, replace(WILD, seed=6))) != together
    assert len({one for row in together for one in row}) == 9


def test_pieces_join_to_the_sample(speaker: Generator) -> None:
    pieces = [*speaker.stream(PROMPTS[0], WILD)]
    assert "".join(pieces) == speaker.samples(PROMPTS[:1], WILD)[0][0].text
    assert len(pieces) > 1


def test_stop_ends_it_within_one_token(speaker: Generator) -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 4
    samples = speaker.samples(PROMPTS[:2], replace(WILD, max_new_tokens=200), stop)
    assert {one.tokens for row in samples for one in row if not one.finished} == {4}
    assert speaker.samples(["CCO"], WILD, lambda: True)[0][0].tokens == 0


def test_both_loops_say_the_same_to_the_same_seed(llama: Generator, tmp_path: Path) -> None:
    folder = tiny_models.write(tmp_path / "llama", "llama")
    fast = FastLlama.read(folder, llama.loaded)
    for sampling in (GREEDY, WILD, replace(WILD, top_k=5, top_p=1.0), replace(WILD, seed=9)):
        ours, theirs = fast.samples(PROMPTS, sampling), llama.samples(PROMPTS, sampling)
        assert [[(s.text, s.tokens, s.finished) for s in row] for row in ours] == [
            [(s.text, s.tokens, s.finished) for s in row] for row in theirs]


def test_the_global_random_state_is_left_alone_and_two_threads_do_not_mix(llama: Generator) -> None:
    before = torch.get_rng_state()
    one = texts(llama.samples(["CCO"], WILD))
    assert torch.equal(torch.get_rng_state(), before)
    with ThreadPoolExecutor(2) as pool:
        both = [*pool.map(lambda seed: texts(llama.samples(["CCO"], replace(WILD, seed=seed))), (5, 6))]
    assert both[0] == one
    assert both[1] != one


def test_time_bounds_it_and_tokens_and_seconds_are_told(llama: Generator) -> None:
    started = time.monotonic()
    [[sample]] = llama.samples(["CCO"], Sampling(max_new_tokens=480, temperature=0.7, seconds=0.1))
    took = time.monotonic() - started
    assert took < 10
    assert sample.finished or 0 < sample.tokens < 480
    assert 0 < sample.seconds <= took


def test_an_end_is_told_from_a_cut(llama: Generator, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = llama.words.text
    monkeypatch.setattr(llama.words, "text", lambda ids: " ".join(map(str, ids)))
    sampling = replace(WILD, n=1, max_new_tokens=8)
    [[whole]] = llama.samples(["CCO"], sampling)
    ids = [int(one) for one in whole.text.split()]
    assert (whole.finished, whole.tokens, len(ids)) == (False, 8, 8)
    end = next(one for at, one in enumerate(ids) if at > 1 and one not in ids[:at])
    monkeypatch.setattr(llama.words, "text", shown)
    monkeypatch.setattr(llama.config, "eos_token_id", end)
    monkeypatch.setattr(llama.words, "ends", frozenset([end]))
    monkeypatch.setattr(llama.words, "_hidden", llama.words._hidden | {end})
    [[ended]] = llama.samples(["CCO"], sampling)
    assert (ended.finished, ended.tokens) == (True, ids.index(end) + 1)
    assert ended.text == shown(ids[:ids.index(end)])


def test_a_conversation_goes_through_the_chat_template(speakers: dict[str, Generator], tmp_path: Path) -> None:
    turns = [Turn("system", "Be brief."), Turn("user", "CCO?")]
    written = ("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nCCO?<|im_end|>\n<|im_start|>assistant\n")
    chat = speakers["llama"]
    fast = FastLlama.read(tiny_models.write(tmp_path / "llama", "llama"), chat.loaded)
    expected = chat.tokenizer(written, add_special_tokens=False)["input_ids"]
    assert chat.words.ids(chat_prompt(turns)) == fast.words.ids(chat_prompt(turns)) == expected
    assert texts(chat.samples([chat_prompt(turns)], WILD)) == texts(fast.samples([chat_prompt(turns)], WILD))


def test_marks_a_template_reads_stay_in_the_text(speakers: dict[str, Generator]) -> None:
    words = speakers["opt"].words
    start, end = (tiny_models.SPECIAL.index(one) for one in ("[START_I_SMILES]", "[END_I_SMILES]"))
    carbon = words.ids("C")
    assert words.text([tiny_models.PAD, start, *carbon, end, tiny_models.EOS]) == "[START_I_SMILES]C[END_I_SMILES]"


def test_memory_that_does_not_hold_a_batch_halves_it(llama: Generator, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = texts(llama.samples(PROMPTS, WILD))
    sizes: list[int] = []
    real = llama._generate

    def scarce(ids: list[list[int]], *rest: Any) -> list[list[int]]:
        sizes.append(len(ids))
        if len(ids) > 2:
            raise torch.OutOfMemoryError("no memory")
        return real(ids, *rest)
    monkeypatch.setattr(llama, "_generate", scarce)
    assert texts(llama.samples(PROMPTS, WILD)) == expected
    assert sizes[:3] == [9, 4, 2]
    monkeypatch.setattr(llama, "_generate", lambda *_: (_ for _ in ()).throw(torch.OutOfMemoryError("none")))
    with pytest.raises(DoesNotFit, match="memory"):
        llama.samples(PROMPTS, WILD)


def test_more_rows_than_a_batch_are_answered_in_order(llama: Generator, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = texts(llama.samples(PROMPTS, WILD))
    monkeypatch.setattr(generation, "ROWS", 4)
    assert texts(llama.samples(PROMPTS, WILD)) == expected


def test_a_prompt_longer_than_the_context_is_refused(llama: Generator) -> None:
    with pytest.raises(ModelError, match="512"):
        llama.samples(["C" * 600], GREEDY)
    with pytest.raises(ModelError, match="empty"):
        llama.samples([""], GREEDY)


def test_a_chat_template_is_applied_and_a_missing_one_said() -> None:
    turns = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "CCO?"}]
    tokenizer = tiny_models.tokenizer("qwen2")
    assert plain(tokenizer, turns) == ("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nCCO?<|im_end|>\n"
                                       "<|im_start|>assistant\n")
    tokenizer.chat_template = ("{% for m in messages %}{% if m['role'] == 'system' %}{{ raise_exception('no system') }}"
                               "{% endif %}[{{ m['role'] }}]{{ m['content'] }}{% endfor %}")
    assert plain(tokenizer, turns) == "[user]Be brief.\n\nCCO?"
    with pytest.raises(BadModelFiles, match="chat template"):
        plain(tiny_models.tokenizer("opt"), turns)


def test_pieces_wait_for_whole_characters_and_lose_nothing() -> None:
    tokenizer = tiny_models.tokenizer("llama")
    text = "αβ → ☃ CC(=O)O 数学 " * 40
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    pieces = Pieces(lambda some: str(tokenizer.decode(some)))
    parts = [pieces.push(one) for one in ids]
    assert "".join([*parts, pieces.end()]) == text
    assert not any("\ufffd" in part for part in parts)
    assert "" in parts
    half = Pieces(lambda some: str(tokenizer.decode(some)))
    assert half.push(tokenizer("α", add_special_tokens=False)["input_ids"][0]) == ""
    assert half.end() == "\ufffd"


def test_a_stream_that_is_left_stops_its_thread_and_an_error_in_it_comes_out() -> None:
    counted: list[int] = []

    def run(tell: Any, halt: Any) -> None:
        while not halt():
            counted.append(1)
            tell(len(counted))
            time.sleep(0.001)
    tokens = tokens_of(run, lambda: False)
    assert [next(tokens), next(tokens)] == [1, 2]
    tokens.close()  # type: ignore[attr-defined]
    done = len(counted)
    time.sleep(0.05)
    assert len(counted) == done
    assert not [one for one in threading.enumerate() if one.name.startswith("stream")]

    def fail(tell: Any, halt: Any) -> None:
        tell(1)
        raise ModelError("it broke")
    with pytest.raises(ModelError, match="it broke"):
        list(tokens_of(fail, lambda: False))


@pytest.mark.parametrize("kind", ["llama", "t5"])
def test_a_constraint_holds_in_both_loops(kind: str, speakers: dict[str, Generator], tmp_path: Path) -> None:
    """Random weights under the grammar of SMILES write only signs of SMILES; without it they never do."""
    sampling = Sampling(n=6, temperature=1.0, top_p=1.0, max_new_tokens=32, seed=2, constrain="smiles")
    samples = speakers[kind].samples(["CCO"], sampling)[0]
    if kind == "llama":
        fast = FastLlama.read(tiny_models.write(tmp_path / "llama", "llama"), speakers[kind].loaded)
        assert [one.text for one in fast.samples(["CCO"], sampling)[0]] == [one.text for one in samples]
    free = speakers[kind].samples(["CCO"], replace(sampling, constrain=""))[0]
    assert sum(map(smiles_like, samples)) == 6
    assert sum(map(smiles_like, free)) == 0


def smiles_like(one: Any) -> bool:
    """Atoms, bonds, rings and branches only."""
    text = one.text.partition("[END_I_SMILES]")[0].strip()
    signs = re.fullmatch(r"(?:\[[^\[\]]+\]|Cl|Br|[BCNOPSFIbcnops]|[-=#$:/\\.()]|%\d\d|\d)+", text)
    return signs is not None


def test_a_constraint_is_told_what_each_row_has_written(speakers: dict[str, Generator], tmp_path: Path,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    """The prompt is not part of it, whichever loop and architecture; what it forbids is never written."""
    from models import grammar
    only = [40, 41, 42]

    def build(words: Any, sampling: Sampling, prompt_length: int = 0) -> Any:
        def allow(rows: Any, scores: Any) -> Any:
            written = rows[:, prompt_length:].tolist() if isinstance(rows, torch.Tensor) else rows
            seen.append([list(row) for row in written])
            left = torch.full_like(scores, float("-inf"))
            left[:, only] = scores[:, only]
            return left
        return allow
    monkeypatch.setattr(grammar, "processor", build)
    fast = FastLlama.read(tiny_models.write(tmp_path / "llama", "llama"), speakers["llama"].loaded)
    for one in (fast, speakers["llama"], speakers["t5"]):
        seen: list[list[list[int]]] = []
        one.samples(["CCO", "C"], replace(WILD, n=2, max_new_tokens=5, constrain="stub"))
        assert [len(rows[0]) for rows in seen] == [0, 1, 2, 3, 4]
        assert {token for row in seen[-1] for token in row} <= set(only)
        assert all(len(rows) == 4 for rows in seen)
