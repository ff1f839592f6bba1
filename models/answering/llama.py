"""A plain Llama read from safetensors: rotary positions, RMSNorm, SwiGLU, grouped heads. No transformers needed.

Weights of one layer are fused (query, key and value; gate and up), so a step is four products a layer. Activations,
keys and values are fp32 on a processor and bf16 (or fp32) on CUDA; `models.answering.quantised` keeps the weights.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor
from torch.nn import functional

from models.answering.cache import Cache
from models.answering.quantised import Product, product
from models.errors import BadModelFiles, Stopped
from models.words import Progress, Stop, never

GENERATE = "Load it in fp32 or bf16 through transformers instead."
PLAIN: dict[str, tuple[Any, ...]] = {
    "model_type": ("llama",), "hidden_act": ("silu",), "attention_bias": (False, None), "mlp_bias": (False, None),
}
"""What config.json must say for the own loop to compute the same numbers."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The numbers of config.json. ``ends``: tokens that end an answer; ``context``: longest sequence trained on."""

    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head: int
    inner: int
    vocab: int
    theta: float
    eps: float
    context: int
    tied: bool
    ends: tuple[int, ...]
    pad: int
    start: int


def read_json(folder: Path, name: str, needed: bool = True) -> dict[str, Any]:
    """A JSON object of a model folder; {} for one that may be missing."""
    path = folder / name
    if not path.is_file():
        if needed:
            raise BadModelFiles(f"{folder} has no {name}.", "A model folder holds config.json, safetensors and a "
                                "tokenizer.json.")
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise BadModelFiles(f"{path} cannot be read: {error}.", "Copy or download the folder again.") from error
    if not isinstance(found, dict):
        raise BadModelFiles(f"{path} is not a JSON object.", "Copy or download the folder again.")
    return found


def why_not(folder: Path) -> str:
    """Why the own loop cannot run this folder, in words; "" when it can."""
    config = read_json(folder, "config.json")
    for key, allowed in PLAIN.items():
        if config.get(key, allowed[-1]) not in allowed:
            return f"config.json says {key} = {config[key]!r}, the own loop knows {allowed[0]!r}"
    rope = config.get("rope_parameters") or config.get("rope_scaling") or {}
    kind = rope.get("rope_type", rope.get("type", "default"))
    if kind != "default":
        return f"config.json scales positions ({kind}), the own loop does not"
    if config.get("quantization_config"):
        return "its weights are stored quantised"
    return "" if (folder / "tokenizer.json").is_file() else "it has no tokenizer.json"


def read_shape(folder: Path) -> Shape:
    """The shape, or BadModelFiles that says why the own loop cannot run it."""
    reason = why_not(folder)
    if reason:
        raise BadModelFiles(f"The fast path runs plain Llama models only: {reason}.", GENERATE)
    config = read_json(folder, "config.json")
    rope = config.get("rope_parameters") or {}
    try:
        heads = int(config["num_attention_heads"])
        hidden = int(config["hidden_size"])
        return Shape(
            layers=int(config["num_hidden_layers"]), hidden=hidden, heads=heads,
            kv_heads=int(config.get("num_key_value_heads") or heads),
            head=int(config.get("head_dim") or hidden // heads), inner=int(config["intermediate_size"]),
            vocab=int(config["vocab_size"]), theta=float(rope.get("rope_theta", config.get("rope_theta", 10000.0))),
            eps=float(config.get("rms_norm_eps", 1e-6)), context=int(config.get("max_position_embeddings", 2048)),
            tied=bool(config.get("tie_word_embeddings", False)), ends=_ends(folder, config),
            pad=max(0, _id(config, "pad_token_id")), start=_id(config, "bos_token_id"))
    except (KeyError, TypeError, ValueError) as error:
        raise BadModelFiles(f"config.json of {folder} is incomplete: {error}.", "Copy the folder again.") from error


def _ends(folder: Path, config: dict[str, Any]) -> tuple[int, ...]:
    said = read_json(folder, "generation_config.json", needed=False).get("eos_token_id", config.get("eos_token_id"))
    return tuple(int(one) for one in said) if isinstance(said, list) else () if said is None else (int(said),)


def _id(config: dict[str, Any], name: str) -> int:
    said = config.get(name)
    return said if isinstance(said, int) else -1


def read_weights(folder: Path, stop: Stop = never, progress: Progress | None = None) -> dict[str, Tensor]:
    """Every tensor of the folder's safetensors files (one file or shards)."""
    files = sorted(folder.glob("model*.safetensors")) or sorted(folder.glob("*.safetensors"))
    if not files:
        raise BadModelFiles(f"{folder} has no safetensors weights.", "Other formats may carry code and are not read.")
    weights: dict[str, Tensor] = {}
    for done, path in enumerate(files):
        try:
            with safe_open(path, framework="pt") as opened:
                for name in opened.keys():  # noqa: SIM118 (not a dict)
                    if stop():
                        raise Stopped("Loading was stopped.", "Nothing was kept in memory.")
                    weights[name] = opened.get_tensor(name)
        except (SafetensorError, OSError) as error:
            raise BadModelFiles(f"{path.name} is damaged: {error}.", "Copy or download it again.") from error
        if progress is not None:
            progress(0.8 * (done + 1) / len(files), f"{path.name} read")
    return weights


class _Layer:
    """The products and norms of one layer."""

    def __init__(self, take: Any, number: int, precision: str, dtype: torch.dtype) -> None:
        at = f"model.layers.{number}."
        qkv = torch.cat([take(f"{at}self_attn.{one}_proj.weight") for one in "qkv"])
        gate_up = torch.cat([take(f"{at}mlp.{one}_proj.weight") for one in ("gate", "up")])
        self.qkv: Product = product(qkv, precision)
        self.out: Product = product(take(f"{at}self_attn.o_proj.weight"), precision)
        self.gate_up: Product = product(gate_up, precision)
        self.down: Product = product(take(f"{at}mlp.down_proj.weight"), precision)
        self.before: Tensor = take(f"{at}input_layernorm.weight").to(dtype)
        self.between: Tensor = take(f"{at}post_attention_layernorm.weight").to(dtype)


class Llama:
    """The network: `prefill` reads prompts, `step` adds one token to every row."""

    def __init__(self, shape: Shape, weights: dict[str, Tensor], precision: str, device: str = "cpu") -> None:
        self.shape, self.device = shape, torch.device(device)
        half = self.device.type != "cpu" and precision == "bf16"
        self.dtype = torch.bfloat16 if half else torch.float32
        self.parameters = sum(one.numel() for one in weights.values())

        def take(name: str) -> Tensor:
            try:
                return weights.pop(name).to(self.device)
            except KeyError:
                raise BadModelFiles(f"The weights have no {name}.", "Copy or download the folder again.") from None
        embed = take("model.embed_tokens.weight")
        if tuple(embed.shape) != (shape.vocab, shape.hidden):
            raise BadModelFiles(f"The embedding is {tuple(embed.shape)}, config.json says "
                                f"{(shape.vocab, shape.hidden)}.", "Config and weights must be of one model.")
        head = embed if shape.tied or "lm_head.weight" not in weights else take("lm_head.weight")
        self.embed = embed.to(self.dtype)
        self.layers = [_Layer(take, number, precision, self.dtype) for number in range(shape.layers)]
        self.last = take("model.norm.weight").to(self.dtype)
        self.head = product(head, "fp32" if precision == "fast-int8" else precision)
        self._turns(shape)

    def _turns(self, shape: Shape) -> None:
        """Cosines (context, 1, 1, head/2) and signed sines (context, 1, 2, head/2) of the rotary positions."""
        steps = torch.arange(0, shape.head, 2, dtype=torch.float32) / shape.head
        angle = torch.outer(torch.arange(shape.context, dtype=torch.float32), shape.theta ** -steps)
        self.cos = angle.cos()[:, None, None].to(self.device, self.dtype)
        self.sin = torch.stack([-angle.sin(), angle.sin()], 1)[:, None].to(self.device, self.dtype)

    @torch.inference_mode()
    def prefill(self, ids: Tensor, pads: Tensor, room: int) -> tuple[Tensor, Cache]:
        """Read left-padded prompts (rows, width); last tokens' logits, and a cache with ``room`` columns."""
        rows, width = ids.shape
        shape = self.shape
        cache = Cache.empty(shape.layers, rows, shape.kv_heads, room, shape.head, pads, self.dtype)
        columns = torch.arange(width, device=self.device)
        places = (columns[None] - pads[:, None]).clamp_min(0).flatten()
        sees = (columns[None, :] <= columns[:, None]) & (columns >= pads[:, None, None])
        sees |= torch.eye(width, dtype=torch.bool, device=self.device)
        x = self._through(self.embed[ids.flatten()], places, cache, sees[:, None] if bool(pads.any()) else None, width)
        cache.used = width
        return self._logits(x.view(rows, width, -1)[:, -1]), cache

    @torch.inference_mode()
    def step(self, ids: Tensor, cache: Cache) -> Tensor:
        """One more token (rows,) for every row of the cache; the logits that follow (rows, vocab)."""
        places = cache.used - cache.pads
        x = self._through(self.embed[ids], places, cache, None, 1)
        cache.used += 1
        return self._logits(x)

    def _through(self, x: Tensor, places: Tensor, cache: Cache, sees: Tensor | None, width: int) -> Tensor:
        cos, sin = self.cos[places], self.sin[places]
        size, eps = (self.shape.hidden,), self.shape.eps
        for number, layer in enumerate(self.layers):
            qkv = layer.qkv(functional.rms_norm(x, size, layer.before, eps))
            x = x + layer.out(self._attend(number, qkv, cos, sin, cache, sees, width))
            gate, up = layer.gate_up(functional.rms_norm(x, size, layer.between, eps)).chunk(2, -1)
            x = x + layer.down(functional.silu(gate).mul_(up))
        return x

    def _attend(self, number: int, qkv: Tensor, cos: Tensor, sin: Tensor, cache: Cache, sees: Tensor | None,
                width: int) -> Tensor:
        """Turn queries and keys by their places, keep keys and values, attend; (rows * width, heads * head)."""
        shape = self.shape
        turning = shape.heads + shape.kv_heads
        all_heads = qkv.view(-1, turning + shape.kv_heads, 2, shape.head // 2)
        turned = torch.addcmul(all_heads[:, :turning] * cos, all_heads[:, :turning].flip(2), sin).flatten(2)
        query, key = turned[:, :shape.heads], turned[:, shape.heads:]
        value = all_heads[:, turning:].flatten(2)
        if width == 1:
            return cache.attend(number, query, key, value)
        return cache.attend_all(number, query, key, value, sees, width)

    def _logits(self, x: Tensor) -> Tensor:
        return self.head(functional.rms_norm(x, (self.shape.hidden,), self.last, self.shape.eps)).float()
