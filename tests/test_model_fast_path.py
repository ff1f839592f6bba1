"""The own loop against transformers: the same logits, the same answers, prompts of any length, rows that end early."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from subprocess import run
from typing import Any

import pytest
import tiny_models

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from models.answering.fast import ROWS, FastLlama  # noqa: E402
from models.answering.llama import why_not  # noqa: E402
from models.answering.picking import luck, pick  # noqa: E402
from models.errors import BadModelFiles, ModelError, Stopped  # noqa: E402
from models.words import Loaded, Precision, Sampling  # noqa: E402

SHAPES: dict[str, dict[str, Any]] = {
    "grouped heads, tied": {},
    "own head, wide heads": {"tie_word_embeddings": False, "head_dim": 32, "num_key_value_heads": 4},
    "one key head": {"num_key_value_heads": 1, "num_hidden_layers": 3,
                     "rope_parameters": {"rope_type": "default", "rope_theta": 500.0}},
}
PROMPTS = ["CC(=O)Oc1ccccc1C(=O)O", "C", "add a hydroxyl group to the molecule CCO", "CN1C=NC2=C1C(=O)N(C(=O)N2C)C"]
GREEDY = Sampling(temperature=0.0, max_new_tokens=24)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module", params=SHAPES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("llama")
    return tiny_models.write(made, "llama", initializer_range=0.3, **SHAPES[request.param])


@pytest.fixture(scope="module")
def tied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.write(tmp_path_factory.mktemp("tied"), "llama", initializer_range=0.3)


def read(folder: Path, precision: Precision = "fp32") -> FastLlama:
    return FastLlama.read(folder, Loaded(tiny_models.card_of(folder), precision, "cpu", "float32", "a test", 0, 0.0))


def reference(folder: Path) -> Any:
    return transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def endless(speaker: FastLlama) -> FastLlama:
    """The same model with no token that ends an answer."""
    speaker.network.shape = replace(speaker.network.shape, ends=())
    return speaker


def test_logits_equal_those_of_transformers_for_ragged_prompts_and_every_later_token(folder: Path) -> None:
    speaker, other = read(folder), reference(folder)
    ids = [speaker.words.ids(prompt) for prompt in PROMPTS]
    width = max(map(len, ids))
    assert len({*map(len, ids)}) == len(ids)
    pads = torch.tensor([width - len(one) for one in ids])
    logits, cache = speaker.network.prefill(torch.tensor([[0] * (width - len(one)) + one for one in ids]), pads, 80)
    for turn in range(6):
        with torch.no_grad():
            expected = torch.stack([other(torch.tensor([one])).logits[0, -1] for one in ids])
        assert float(expected.std()) > 0.1
        assert float((logits - expected).abs().max()) < 1e-4
        new = [(31 * turn + 7 * row) % tiny_models.VOCAB for row in range(len(ids))]
        ids = [[*one, token] for one, token in zip(ids, new, strict=True)]
        logits = speaker.network.step(torch.tensor(new), cache)


def test_greedy_answers_are_those_of_transformers_generate(folder: Path) -> None:
    speaker, other = read(folder), reference(folder)
    for prompt, [sample] in zip(PROMPTS, speaker.samples(PROMPTS, GREEDY), strict=True):
        ids = speaker.words.ids(prompt)
        out = other.generate(torch.tensor([ids]), max_new_tokens=24, do_sample=False, pad_token_id=0)[0, len(ids):]
        tokens, finished = speaker.words.upto_end(out.tolist())
        assert (sample.text, sample.tokens, sample.finished) == (speaker.words.text(tokens), len(tokens), finished)


@pytest.mark.parametrize(("precision", "off"), [("bf16", 0.03), ("fast-int8", 0.12)])
def test_smaller_precisions_stay_close_and_are_not_the_full_one(folder: Path, precision: Precision,
                                                                off: float) -> None:
    full, small = read(folder), read(folder, precision)
    ids = torch.tensor([full.words.ids(PROMPTS[2])] * 6)
    pads = torch.zeros(6, dtype=torch.long)
    expected, _ = full.network.prefill(ids, pads, 60)
    found, _ = small.network.prefill(ids, pads, 60)
    assert 1e-5 < float((found - expected).norm() / expected.norm()) < off
    few, _ = small.network.prefill(ids[:1], pads[:1], 60)
    assert float((few - expected[:1]).norm() / expected[:1].norm()) < off


def test_one_answer_does_not_depend_on_the_rest_of_its_batch(folder: Path) -> None:
    speaker = read(folder)
    for sampling in (replace(GREEDY, n=2), Sampling(n=3, temperature=1.0, top_p=0.9, max_new_tokens=24, seed=5)):
        together = speaker.samples(PROMPTS, sampling)
        alone = [speaker.samples([prompt], sampling)[0] for prompt in PROMPTS]
        assert [[one.text for one in row] for row in together] == [[one.text for one in row] for row in alone]
    assert len({one.text for row in together for one in row}) > len(PROMPTS)


def test_a_seed_repeats_its_answers_and_another_gives_others(tied: Path) -> None:
    speaker = read(tied)
    sampling = Sampling(n=8, temperature=1.0, top_p=0.95, max_new_tokens=20, seed=3)
    first = [one.text for one in speaker.samples(["CCO"], sampling)[0]]
    torch.manual_seed(1)
    before = torch.get_rng_state()
    assert [one.text for one in speaker.samples(["CCO"], sampling)[0]] == first
    assert torch.equal(torch.get_rng_state(), before)
    assert [one.text for one in speaker.samples(["CCO"], replace(sampling, seed=4))[0]] != first
    assert len(set(first)) > 4


def test_rows_that_end_leave_and_disturb_no_other(tied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens that many rows write are made ends: what each row wrote until then must not change."""
    speaker = endless(read(tied))
    monkeypatch.setattr(speaker.words, "text", lambda ids: " ".join(map(str, ids)))
    sampling = Sampling(n=24, temperature=1.2, top_p=1.0, max_new_tokens=30, seed=11)
    whole = [[int(one) for one in sample.text.split()] for sample in speaker.samples(["CCO"], sampling)[0]]
    ends = tuple(range(0, tiny_models.VOCAB, 20))
    expected = [next((row[:at + 1] for at, one in enumerate(row) if one in ends), row) for row in whole]
    speaker.network.shape = replace(speaker.network.shape, ends=ends)
    cut = speaker.samples(["CCO"], sampling)[0]
    assert 6 < sum(one.finished for one in cut) < 24
    assert [one.text for one in cut] == [" ".join(map(str, row)) for row in expected]
    assert [one.finished for one in cut] == [row[-1] in ends for row in expected]


def test_more_rows_than_a_batch_holds_are_answered_in_order(tied: Path) -> None:
    speaker = endless(read(tied))
    prompts = [f"C{'C' * (number % 7)}{number}" for number in range(ROWS + 9)]
    answers = speaker.samples(prompts, replace(GREEDY, max_new_tokens=4))
    some = [3, ROWS, ROWS + 8]
    alone = speaker.samples([prompts[at] for at in some], replace(GREEDY, max_new_tokens=4))
    assert [answers[at][0].text for at in some] == [row[0].text for row in alone]
    many = speaker.samples(["CCO"], Sampling(n=ROWS + 5, max_new_tokens=3, temperature=1.5, top_p=1.0))[0]
    assert len(many) == ROWS + 5
    assert len({one.text for one in many}) > ROWS // 2


def test_pieces_of_a_stream_join_to_the_sample(tied: Path) -> None:
    speaker = endless(read(tied))
    for seed in range(4):
        sampling = Sampling(temperature=1.3, top_p=1.0, max_new_tokens=40, seed=seed)
        pieces = [*speaker.stream("CCO", sampling)]
        assert "".join(pieces) == speaker.samples(["CCO"], sampling)[0][0].text
        assert len(pieces) > 5


def test_stop_ends_it_within_one_token_and_time_bounds_it(tied: Path) -> None:
    speaker = endless(read(tied))
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 5
    samples = speaker.samples(["CCO", "CC"], Sampling(n=2, max_new_tokens=200, temperature=0.5), stop)
    assert {one.tokens for row in samples for one in row} == {5}
    assert not any(one.finished for row in samples for one in row)
    started = time.monotonic()
    [[cut]] = speaker.samples(["CCO"], Sampling(max_new_tokens=450, seconds=0.05, temperature=0.5))
    assert time.monotonic() - started < 5
    assert 0 < cut.tokens < 450
    stream = speaker.stream("CCO", Sampling(max_new_tokens=450, temperature=0.5))
    assert next(stream)
    stream.close()  # type: ignore[attr-defined]


def test_a_prompt_longer_than_the_context_is_refused_and_an_answer_ends_at_it(tied: Path) -> None:
    speaker = endless(read(tied))
    with pytest.raises(ModelError, match="512"):
        speaker.samples(["C" * 600], GREEDY)
    [[sample]] = speaker.samples(["1 " * 252], replace(GREEDY, max_new_tokens=100))
    assert len(speaker.words.ids("1 " * 252)) + sample.tokens == 512


def test_top_k_and_top_p_pick_as_often_as_the_shares_say() -> None:
    shares = torch.tensor([0.5, 0.25, 0.15, 0.1])
    chance = torch.linspace(0, 1, 4001)[:-1]
    logits = shares.log().repeat(len(chance), 1)[:, [2, 0, 3, 1]]
    for sampling, expected in (
            (Sampling(temperature=1.0, top_p=1.0), [0.15, 0.5, 0.1, 0.25]),
            (Sampling(temperature=1.0, top_p=0.7), [0.0, 2 / 3, 0.0, 1 / 3]),
            (Sampling(temperature=1.0, top_p=1.0, top_k=3), [1 / 6, 5 / 9, 0.0, 5 / 18]),
            (Sampling(temperature=0.5, top_p=1.0), [0.0225 / 0.345, 0.25 / 0.345, 0.01 / 0.345, 0.0625 / 0.345]),
            (Sampling(temperature=1.0, top_p=0.3), [0.0, 1.0, 0.0, 0.0])):
        found = torch.bincount(pick(logits, chance, sampling), minlength=4) / len(chance)
        assert torch.allclose(found, torch.tensor(expected), atol=2e-3), sampling


def test_a_large_vocabulary_is_picked_from_as_a_small_one() -> None:
    made = torch.Generator().manual_seed(0)
    chance = torch.rand(64, generator=made)
    for scale, top_p, top_k in ((6.0, 0.9, 0), (0.5, 0.9, 0), (3.0, 1.0, 40), (3.0, 1.0, 0)):
        logits = torch.randn(64, 20_000, generator=made) * scale
        sampling = Sampling(temperature=0.8, top_p=top_p, top_k=top_k)
        warped = transformers.TopKLogitsWarper(top_k)(None, logits / 0.8) if top_k else logits / 0.8
        warped = transformers.TopPLogitsWarper(top_p)(None, warped)
        picked = pick(logits, chance, sampling)
        assert torch.isfinite(warped.gather(1, picked[:, None])).all()
        assert len(set(picked.tolist())) > 20


def test_luck_is_a_row_s_own() -> None:
    sampling = Sampling(n=3, max_new_tokens=50, temperature=1.0)
    both, one = luck(["CCO", "CCN"], sampling), luck(["CCN"], sampling)
    assert torch.equal(both[3:], one)
    assert len({tuple(row.tolist()) for row in both}) == 6
    assert 0.4 < float(both.mean()) < 0.6


@pytest.mark.parametrize(("change", "said"), [
    ({"rope_parameters": {"rope_type": "linear", "factor": 2.0, "rope_theta": 1e4}}, "scales positions"),
    ({"hidden_act": "gelu"}, "gelu"), ({"attention_bias": True}, "attention_bias"), ({"model_type": "qwen2"}, "qwen2"),
    ({"quantization_config": {"load_in_4bit": True}}, "quantised")])
def test_a_model_that_is_not_a_plain_llama_is_refused_with_the_reason(tmp_path: Path, tied: Path, said: str,
                                                                      change: dict[str, Any]) -> None:
    config = json.loads((tied / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, **change}))
    (tmp_path / "tokenizer.json").write_bytes((tied / "tokenizer.json").read_bytes())
    assert said in why_not(tmp_path)
    with pytest.raises(BadModelFiles, match=said):
        read_as(tmp_path, tied)


def read_as(folder: Path, like: Path) -> FastLlama:
    return FastLlama.read(folder, Loaded(tiny_models.card_of(like), "fp32", "cpu", "", "", 0, 0.0))


def test_damaged_folders_are_refused_in_a_sentence(tmp_path: Path, tied: Path) -> None:
    def copied(name: str) -> Path:
        (tmp_path / name).mkdir()
        for path in tied.iterdir():
            (tmp_path / name / path.name).write_bytes(path.read_bytes())
        return tmp_path / name
    corrupt, wordless, other = copied("corrupt"), copied("wordless"), copied("other")
    (corrupt / "model.safetensors").write_bytes((tied / "model.safetensors").read_bytes()[:5000])
    (wordless / "tokenizer.json").write_text("{}")
    config = json.loads((tied / "config.json").read_text())
    (other / "config.json").write_text(json.dumps({**config, "num_hidden_layers": 5}))
    for folder, said in ((corrupt, "damaged"), (wordless, "damaged"), (other, "layers.2")):
        with pytest.raises(BadModelFiles, match=said) as refused:
            read_as(folder, tied)
        assert refused.value.works
    with pytest.raises(Stopped):
        FastLlama.read(tied, read(tied).loaded, None, lambda: True)


def test_loading_needs_no_transformers(tied: Path) -> None:
    code = ("import sys; from pathlib import Path\n"
            "from models.answering.fast import FastLlama; from models.words import *\n"
            f"folder = Path({str(tied)!r})\n"
            "card = Card('t', 't', 'molecules', 'folder', str(folder), 'llama', 'retort', 'text', ('fp32',), 'MIT')\n"
            "speaker = FastLlama.read(folder, Loaded(card, 'fp32', 'cpu', '', '', 0, 0.0))\n"
            "assert speaker.samples(['CCO'], Sampling(max_new_tokens=3))[0][0].tokens\n"
            "print('transformers' in sys.modules)")
    ran = run([sys.executable, "-c", code], capture_output=True, text=True, check=False,
              cwd=Path(__file__).parents[1])
    assert ran.stdout.strip() == "False", ran.stderr
