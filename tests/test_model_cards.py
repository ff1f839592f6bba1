"""The cards of models: what they say is true of the architecture, a bad user card harms no other, scores are kept."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from models import cards
from models.errors import UnknownModel
from models.loading import memory
from models.words import PRECISIONS, Score

SHIPPED: dict[str, dict[str, Any]] = {
    name: row for path in sorted((Path(cards.__file__).parent / "cards").glob("*.toml"))
    for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items()}
"""The cards that come with Retort, as they are written; those of whoever runs the tests stay out of it."""


def user_card(name: str, text: str) -> None:
    cards.user_folder().mkdir(parents=True, exist_ok=True)
    (cards.user_folder() / name).write_text(text)


def test_the_cards_a_chemist_would_look_for_are_there() -> None:
    known = cards.cards()
    assert {"retort-small", "openmolins-llama-3.1-8b", "openmolins-galactica-125m", "chemdfm-v1.5-8b", "chemdfm-r-14b",
            "llasmol-mistral-7b", "drugassist-7b", "molt5-base", "biot5-base", "qwen2.5-7b-instruct", "qwen3-4b",
            "qwen3-8b", "llama-3.2-3b-instruct", "mistral-7b-instruct", "qwen2.5-0.5b-instruct",
            "qwen2.5-vl-7b-instruct"} <= set(known)
    assert {one.purpose for one in known.values()} == {"molecules", "chat", "vision"}
    assert {one.architecture for one in known.values()} == {"llama", "qwen2", "qwen3", "mistral", "opt", "t5",
                                                            "qwen2_5_vl"}
    assert cards.problems() == ()


@pytest.mark.parametrize("name", sorted(set(SHIPPED) - {"retort-small"}))
def test_a_card_of_anothers_model_says_where_it_is_from_and_on_what_loading_was_tried(name: str) -> None:
    found = cards.card(name)
    assert found.licence
    assert found.source.startswith("https://")
    assert found.tested == cards.TESTED
    assert set(found.precisions) <= set(PRECISIONS) - {"fast-int8"}
    assert found.context > 0
    assert not found.scores, "published scores are not ours; they stand in the notes"


def built(architecture: str, shape: dict[str, int]) -> Any:
    """The real network of a card on the meta device: transformers' own count of its weights."""
    import torch
    import transformers as t
    said: dict[str, Any] = dict(shape)
    tied = bool(said.pop("tie_word_embeddings", 1))
    if said.pop("gated", 0):
        said["feed_forward_proj"] = "gated-gelu"
    if "ffn_dim" in said:
        said["word_embed_proj_dim"] = said["hidden_size"]
    auto: Any = {"t5": t.AutoModelForSeq2SeqLM, "qwen2_5_vl": t.AutoModelForImageTextToText}.get(
        architecture, t.AutoModelForCausalLM)
    if architecture == "qwen2_5_vl":
        rope = {"rope_type": "default", "rope_theta": 1e6, "mrope_section": [16, 24, 24]}
        said = {"text_config": {**said, "rope_parameters": rope}, "vision_config": {"hidden_size": 1280}}
    config = t.AutoConfig.for_model(architecture, **said, tie_word_embeddings=tied)
    with torch.device("meta"):
        return auto.from_config(config)


@pytest.mark.parametrize("name", sorted(name for name, row in SHIPPED.items() if row.get("shape")))
def test_parameters_and_shape_of_a_card_are_those_of_the_network_transformers_builds(name: str) -> None:
    card = cards.card(name)
    network = built(card.architecture, card.shape)
    counted = sum(one.numel() for one in network.parameters())
    if card.architecture == "t5":      # transformers ties the head of any T5 it makes, and unties one it reads
        counted += card.shape["vocab_size"] * card.shape["d_model"]
    assert card.parameters == counted
    assert memory.size(memory.config_of(card)).parameters == counted


def test_sizes_on_a_graphics_card_are_what_users_of_these_models_report() -> None:
    """7-8 B: about 15-16 GB in bf16, 8-10 in int8, under 6.5 in nf4, so that one fits a GPU of 8 GB."""
    gib = 2**30
    for name in ("qwen2.5-7b-instruct", "qwen3-8b", "mistral-7b-instruct", "openmolins-llama-3.1-8b"):
        card = cards.card(name)
        assert 13 < memory.estimate(card, "bf16") / gib < 17
        assert 7 < memory.estimate(card, "int8") / gib < 10
        assert 4 < memory.estimate(card, "nf4") / gib < 6.5


def test_an_unknown_name_is_answered_with_the_nearest_ones() -> None:
    with pytest.raises(UnknownModel, match="qwen3-4b"):
        cards.card("qwen3-4bb")
    assert cards.card("Qwen3 4B").name == "qwen3-4b"


def test_a_user_card_needs_only_a_path_and_stands_in_for_a_packaged_one() -> None:
    user_card("mine.toml", '[mine]\npath = "/data/mine"\n\n[retort-small]\npath = "elsewhere"\n')
    mine = cards.card("mine")
    assert (mine.where, mine.template, cards.folder(mine)) == ("folder", "plain", Path("/data/mine"))
    assert cards.folder(cards.card("retort-small")) == cards.user_folder() / "elsewhere"


@pytest.mark.parametrize(("text", "said"), [
    ('[mine]\ntitle = "no path"', "mine.toml: [mine] has no 'path'."),
    ('[mine]\npath = "x"\ntemplat = "chat"', "mine.toml: [mine] has an unknown key 'templat'. Perhaps 'template'."),
    ('[mine]\npath = "x"\ntemplate = "chatty"', "mine.toml: [mine] template is 'chatty'. It is one of retort, chat,"),
    ('[mine]\npath = "x"\nprecisions = ["int4"]', "mine.toml: [mine] precisions is ['int4']. It is a list of fp32,"),
    ('[mine]\npath = 7', "mine.toml: [mine] path is 7. It is a text in quotes."),
    ('[mine]\npath = "x"\nparameters = "many"', "mine.toml: [mine] parameters is 'many'. It is a whole number."),
    ('[mine]\npath = "x"\nscores = { bf16 = { sr = 1.0 } }', "mine.toml: [mine] scores:"),
    ('path = "x"', "mine.toml: path stands outside a table. Begin the file with [name-of-the-model]."),
    ("[mine\n", "mine.toml is not a TOML file:"),
])
def test_a_bad_user_card_is_named_in_one_sentence_and_harms_no_other(text: str, said: str) -> None:
    user_card("mine.toml", text)
    user_card("other.toml", '[other]\npath = "/data/other"\n')
    problems = cards.problems()
    assert len(problems) == 1
    assert problems[0].startswith(said)
    assert "other" in cards.cards()
    assert "retort-small" in cards.cards()


def test_a_good_table_beside_a_bad_one_in_the_same_file_is_kept() -> None:
    user_card("mine.toml", '[good]\npath = "g"\n\n[bad]\npaht = "b"\n')
    assert "good" in cards.cards()
    assert "Perhaps 'path'" in cards.problems()[0]


def test_measurements_are_kept_with_the_users_files_and_read_back() -> None:
    before = {path: path.stat().st_mtime_ns for path in cards.HERE.rglob("*.toml")}
    score = Score(sr=51.5, wsr=33.25, rows=90, tokens_per_second=410.0, where="cpu", measured="2026-11-21")
    cards.record("retort-small", "fp32", score)
    cards.record("retort-small", "fp32", 60_000_000)
    cards.record("retort-small", "nf4", 20_000_000)
    found = cards.card("retort-small")
    assert found.scores == {"fp32": score}
    assert found.memory == {"fp32": 60_000_000, "nf4": 20_000_000}
    assert {path: path.stat().st_mtime_ns for path in cards.HERE.rglob("*.toml")} == before
    assert not list(cards.user_folder().glob("*.tmp"))


def test_a_damaged_file_of_measurements_is_as_good_as_none() -> None:
    cards.record("retort-small", "fp32", 1)
    (cards.user_folder() / "measured.json").write_text("{")
    assert cards.card("retort-small").memory == {}
    cards.record("retort-small", "fp32", 2)
    assert cards.card("retort-small").memory == {"fp32": 2}


def test_without_its_weights_there_is_no_default_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "PACKAGED", tmp_path)
    assert cards.default() is None
    (tmp_path / "retort-small").mkdir()
    (tmp_path / "retort-small" / "config.json").write_text("{}")
    assert cards.default() is None
    (tmp_path / "retort-small" / "model.safetensors").write_bytes(b"")
    default = cards.default()
    assert default is not None
    assert default.name == "retort-small"


def test_a_model_the_hubs_own_tools_left_here_is_found_without_the_net(tmp_path: Path,
                                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    kept = tmp_path / "models--Qwen--Qwen3-4B"
    (kept / "snapshots" / "abc").mkdir(parents=True)
    (kept / "refs").mkdir()
    (kept / "refs" / "main").write_text("abc")
    assert cards.folder(cards.card("qwen3-4b")) == kept / "snapshots" / "abc"
    assert cards.folder(cards.card("qwen3-8b")) == cards.user_folder() / "hub" / "Qwen--Qwen3-8B"


def test_cards_and_estimates_import_nothing_heavy() -> None:
    import subprocess
    import sys
    code = ("import sys; from models import cards; from models.loading import device; "
            "[device.fits(c, p, device.Device('cuda:0', 8 << 30, 'x')) for c in cards.cards().values() if c.shape "
            "for p in c.precisions]; assert not {'torch', 'transformers', 'bitsandbytes', 'peft'} & set(sys.modules)")
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ}, cwd=Path(__file__).parents[1],
                   timeout=60)
