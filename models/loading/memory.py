"""How much memory a model will take, from its configuration alone: weights, key-value cache, room to work. No torch.

`estimate` is compared with measured footprints in `tests/test_model_memory.py`: weights within 3 %, no architecture or
precision left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from models.errors import BadModelFiles
from models.words import Card, Precision

CONTEXT = 1024
"""Tokens of prompt and answer that `estimate` makes room for unless told otherwise."""
BYTES: dict[Precision, tuple[float, float]] = {
    "fp32": (4.0, 4.0),
    "bf16": (2.0, 2.0),
    "int8": (1.0, 2.0),        # LLM.int8: one byte a weight, embedding and head stay in bf16
    "nf4": (0.516, 2.0),       # 4 bits, and 1/64 byte of doubly quantised scale a weight
    "fast-int8": (1.0, 4.0),   # the own loop keeps embedding and head in fp32
}
"""Bytes of a weight in a linear layer, and of any other weight."""
SCALES: dict[Precision, float] = {"int8": 4.0, "fast-int8": 6.0}
"""Bytes of scale for an output channel of a linear layer."""
CACHE_BYTES: dict[Precision, int] = {"fp32": 4, "bf16": 2, "int8": 2, "nf4": 2, "fast-int8": 4}
WORK = 0.05
"""Room to work beside the weights (activations, one layer taken apart), as a share of them ..."""
AT_LEAST = 48 * 2**20
"""... and never less than this many bytes."""
VISION = {"depth": 32, "hidden_size": 1280, "intermediate_size": 3420, "out_hidden_size": 3584, "spatial_merge_size": 2,
          "patch_size": 14, "temporal_patch_size": 2, "in_channels": 3}
"""What transformers takes for a vision tower of Qwen2.5-VL where config.json is silent."""
NAMES = {"opt": {"ffn_dim": "intermediate_size"},
         "t5": {"d_model": "hidden_size", "d_ff": "intermediate_size", "num_layers": "num_hidden_layers",
                "num_heads": "num_attention_heads", "d_kv": "head_dim"}}
"""Names of a number in config.json that other architectures know under another one."""
HEADER_MOST = 100 * 2**20
"""Bytes of the largest header a safetensors file may have (the format's own limit)."""
LLAMA_LIKE = ("llama", "mistral", "qwen2", "qwen3", "qwen2_5_vl", "qwen2_5_vl_text")


@dataclass(frozen=True, slots=True)
class Size:
    """Counted weights: in linear layers (``linear``), all others, and output channels of linear layers.

    ``cached`` is how many numbers a token of one answer keeps; ``vocab`` the width of the scores; ``tied`` the weights
    of a table that is embedding and head in one (the own loop keeps it twice).
    """

    linear: int
    other: int
    channels: int
    cached: int
    vocab: int
    tied: int = 0

    @property
    def parameters(self) -> int:
        """All weights."""
        return self.linear + self.other


def size(config: Mapping[str, Any]) -> Size:
    """Count the weights of a model from its config.json, or from a card's ``shape`` and ``model_type``.

    Raises
    ------
    BadModelFiles
        For an architecture whose weights are not known here, or a number that is missing.
    """
    kind = str(config.get("model_type", ""))
    text = {**config, **(config.get("text_config") or {}), "model_type": kind}
    text.update({known: text[name] for name, known in NAMES.get(kind, {}).items() if name in text})
    try:
        if kind in LLAMA_LIKE:
            found = _llama(text)
            return _with_vision(found, config) if kind == "qwen2_5_vl" else found
        if kind == "opt":
            return _opt(text)
        if kind == "t5":
            return _t5(text)
    except (KeyError, TypeError, ValueError) as error:
        raise BadModelFiles(f"config.json of this {kind} model has no usable {error}.", "Copy it again.") from error
    raise BadModelFiles(f"The architecture {kind or '(none named)'} is not one that can be sized here.",
                        f"Known are {', '.join((*LLAMA_LIKE[:5], 'opt', 't5'))}.")


def _llama(c: Mapping[str, Any]) -> Size:
    """Llama, Mistral and Qwen: grouped heads, gated MLP; Qwen2 biases its queries, Qwen3 norms them."""
    hidden, layers, heads = int(c["hidden_size"]), int(c["num_hidden_layers"]), int(c["num_attention_heads"])
    inner, vocab = int(c["intermediate_size"]), int(c["vocab_size"])
    head = int(c.get("head_dim") or hidden // heads)
    keys = int(c.get("num_key_value_heads") or heads) * head
    linear = layers * (2 * hidden * heads * head + 2 * hidden * keys + 3 * hidden * inner)
    channels = layers * (heads * head + 2 * keys + 2 * hidden + 2 * inner)
    biased = layers * (heads * head + 2 * keys) if str(c["model_type"]).startswith("qwen2") else 0
    normed = 2 * layers * head if c["model_type"] == "qwen3" else 0
    other = _tables(c, vocab * hidden) + (2 * layers + 1) * hidden + biased + normed
    tied = vocab * hidden if c.get("tie_word_embeddings") else 0
    return Size(linear, other, channels, 2 * layers * keys, vocab, tied)


def _opt(c: Mapping[str, Any]) -> Size:
    hidden, layers, inner = int(c["hidden_size"]), int(c["num_hidden_layers"]), int(c["intermediate_size"])
    vocab, channels = int(c["vocab_size"]), layers * (5 * hidden + inner)
    linear = layers * (4 * hidden * hidden + 2 * hidden * inner)
    places = (int(c["max_position_embeddings"]) + 2) * hidden
    other = vocab * hidden + places + channels + (4 * layers + 2) * hidden
    return Size(linear, other, channels, 2 * layers * hidden, vocab)


def _t5(c: Mapping[str, Any]) -> Size:
    """Encoder and decoder; an untied head (T5 v1.1) counts a second table. Its `wo` is not quantised: it overflows."""
    hidden, inner, vocab = int(c["hidden_size"]), int(c["intermediate_size"]), int(c["vocab_size"])
    encoder = int(c["num_hidden_layers"])
    decoder = int(c.get("num_decoder_layers") or encoder)
    wide, heads = int(c["num_attention_heads"]) * int(c["head_dim"]), int(c["num_attention_heads"])
    ups = 2 if str(c.get("feed_forward_proj", "")).startswith("gated") or c.get("gated") else 1
    feed = ups * hidden * inner
    linear = encoder * (4 * hidden * wide + feed) + decoder * (8 * hidden * wide + feed)
    channels = encoder * (3 * wide + hidden + ups * inner) + decoder * (6 * wide + 2 * hidden + ups * inner)
    unquantised = (encoder + decoder) * hidden * inner
    norms = (2 * encoder + 3 * decoder + 2) * hidden + unquantised
    buckets = 2 * heads * int(c.get("relative_attention_num_buckets", 32))
    untied = c.get("tie_word_embeddings") in (False, 0) or c.get("scale_decoder_outputs") is False
    return Size(linear, vocab * hidden * (1 + untied) + norms + buckets, channels, 4 * decoder * wide, vocab)


def _tables(c: Mapping[str, Any], table: int) -> int:
    """Embedding and head: one table where they are tied."""
    return table if c.get("tie_word_embeddings", False) else 2 * table


def _with_vision(text: Size, config: Mapping[str, Any]) -> Size:
    """The language model of a Qwen2.5-VL and its vision tower."""
    said = {name: config[f"vision_{name}"] for name in VISION if f"vision_{name}" in config}
    c = {**VISION, **said, **{k: v for k, v in (config.get("vision_config") or {}).items() if v is not None}}
    hidden, depth, inner, out = (int(c[k]) for k in ("hidden_size", "depth", "intermediate_size", "out_hidden_size"))
    merged = hidden * int(c["spatial_merge_size"]) ** 2
    patch = int(c["in_channels"]) * int(c["temporal_patch_size"]) * int(c["patch_size"]) ** 2
    linear = depth * (4 * hidden * hidden + 3 * hidden * inner) + merged * merged + merged * out
    channels = depth * (5 * hidden + 2 * inner) + merged + out
    other = patch * hidden + channels + 2 * depth * hidden + hidden
    return Size(text.linear + linear, text.other + other, text.channels + channels, text.cached, text.vocab, text.tied)


def weights(counted: Size, precision: Precision) -> int:
    """Bytes of the weights in a precision."""
    linear, other = BYTES[precision]
    twice = counted.tied * other if precision == "fast-int8" else 0.0
    scales = counted.channels * SCALES.get(precision, 0.0)
    return round(counted.linear * linear + counted.other * other + scales + twice)


def cache(counted: Size, precision: Precision, batch: int = 1, context: int = CONTEXT) -> int:
    """Bytes of keys and values of ``batch`` answers of ``context`` tokens."""
    return counted.cached * CACHE_BYTES[precision] * batch * context


def estimate(model: Card | Path | str, precision: Precision, batch: int = 1, context: int = CONTEXT) -> int:
    """Bytes a model needs while it answers: weights, cache of a batch, scores, room to work.

    Parameters
    ----------
    model
        A card (its folder is read where it has one, else its ``shape``), or a folder with a config.json.
    precision
        How the weights will be held.
    batch, context
        Answers at a time, and tokens of prompt and answer together.
    """
    counted = size_of(model)
    held = weights(counted, precision)
    scores = 8 * batch * counted.vocab
    return held + cache(counted, precision, batch, context) + scores + max(AT_LEAST, round(WORK * held))


def size_of(model: Card | Path | str) -> Size:
    """Count the weights of a card or a folder; an architecture not known here is counted from its safetensors."""
    config = config_of(model)
    if config.get("model_type") in (*LLAMA_LIKE, "opt", "t5"):
        return size(config)
    from models import cards
    folder = cards.folder(model) if isinstance(model, Card) else Path(model)
    return _counted(folder, config) if any(folder.glob("*.safetensors")) else size(config)


def _counted(folder: Path, config: Mapping[str, Any]) -> Size:
    """Weights by the headers of the files: matrices that are no table of words are linear layers."""
    linear = other = channels = 0
    for path in sorted(folder.glob("*.safetensors")):
        for name, row in tensors(path).items():
            count = prod(row["shape"])
            plain = len(row["shape"]) == 2 and not any(word in name for word in ("embed", "lm_head", "shared", "wte"))
            linear += count if plain else 0
            other += 0 if plain else count
            channels += row["shape"][0] if plain else 0
    text = config.get("text_config") or config
    layers, hidden = int(text.get("num_hidden_layers") or 0), int(text.get("hidden_size") or 0)
    return Size(linear, other, channels, 2 * layers * hidden, int(text.get("vocab_size") or 0))


def tensors(path: Path) -> dict[str, Any]:
    """The header of a safetensors file: type, shape and place of each tensor by name.

    Raises
    ------
    ValueError
        For a header that is no header.
    """
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 2 <= length <= min(HEADER_MOST, path.stat().st_size - 8):
            raise ValueError("no usable header")
        found = json.loads(file.read(length))
    if not isinstance(found, dict):
        raise ValueError("no usable header")
    return {name: row for name, row in found.items() if name != "__metadata__"}


def config_of(model: Card | Path | str) -> Mapping[str, Any]:
    """config.json of a folder or a card's folder; else what the card says of its shape."""
    if not isinstance(model, Card):
        return read_config(Path(model))
    from models import cards
    folder = cards.folder(model)
    if (folder / "config.json").is_file():
        return read_config(folder)
    if not model.shape:
        raise BadModelFiles(f"The files of {model.name} are not on this machine and its card gives no shape.",
                            f"Put them into {folder}.")
    return {"model_type": model.architecture, **model.shape}


def read_config(folder: Path) -> dict[str, Any]:
    """config.json of a folder, or BadModelFiles in one sentence."""
    path = folder / "config.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadModelFiles(f"{folder} has no config.json.", "A model folder holds config.json, *.safetensors and a "
                            "tokenizer.") from None
    except (OSError, ValueError) as error:
        raise BadModelFiles(f"{path} cannot be read: {error}.", "Copy or download the folder again.") from error
    if not isinstance(found, dict):
        raise BadModelFiles(f"{path} is not a JSON object.", "Copy or download the folder again.")
    return found
