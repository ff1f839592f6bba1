"""A decoder of Llama shape for training, with the parameter names `transformers.LlamaForCausalLM` uses.

Written out because it trains faster than the general class: no cache, no mask (rows are padded on the right, and a
causal position never sees what follows it). RMSNorm (arXiv:1910.07467), rotary positions (arXiv:2104.09864), SwiGLU
(arXiv:2002.05202), embeddings shared with the output.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of a decoder; ``positions`` is the longest text, in tokens."""

    vocabulary: int
    hidden: int = 384
    layers: int = 6
    heads: int = 3
    inner: int = 1024
    positions: int = 512
    theta: float = 10_000.0
    epsilon: float = 1e-5

    @property
    def head(self) -> int:
        return self.hidden // self.heads


class Norm(nn.Module):
    """Root mean square normalisation."""

    def __init__(self, size: int, epsilon: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.epsilon = epsilon

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, (x.shape[-1],), self.weight.to(x.dtype), self.epsilon)


class Attention(nn.Module):
    """Causal self-attention with rotary positions."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.q_proj, self.k_proj, self.v_proj, self.o_proj = (
            nn.Linear(shape.hidden, shape.hidden, bias=False) for _ in range(4))

    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        rows, length, _ = x.shape
        def heads(of: nn.Linear) -> Tensor:
            made: Tensor = of(x)
            return made.view(rows, length, self.shape.heads, self.shape.head).transpose(1, 2)
        q, k, v = turned(heads(self.q_proj), turn), turned(heads(self.k_proj), turn), heads(self.v_proj)
        seen = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        out: Tensor = self.o_proj(seen.transpose(1, 2).reshape(rows, length, self.shape.hidden))
        return out


def turned(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Rotary positions, the halves of a head as pairs (as Llama's published weights have them)."""
    cos, sin = turn
    first, second = x.chunk(2, dim=-1)
    return x * cos.to(x.dtype) + torch.cat((-second, first), dim=-1) * sin.to(x.dtype)


class Feed(nn.Module):
    """SwiGLU."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(shape.hidden, shape.inner, bias=False)
        self.up_proj = nn.Linear(shape.hidden, shape.inner, bias=False)
        self.down_proj = nn.Linear(shape.inner, shape.hidden, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))
        return out


class Block(nn.Module):
    """One layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.self_attn, self.mlp = Attention(shape), Feed(shape)
        self.input_layernorm = Norm(shape.hidden, shape.epsilon)
        self.post_attention_layernorm = Norm(shape.hidden, shape.epsilon)

    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
        x = x + self.self_attn(self.input_layernorm(x), turn)
        out: Tensor = x + self.mlp(self.post_attention_layernorm(x))
        return out


class Body(nn.Module):
    """Embeddings, layers, last norm."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.hidden)
        self.layers = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = Norm(shape.hidden, shape.epsilon)


class Decoder(nn.Module):
    """The whole model; `forward` gives the summed loss over the positions that ``target`` does not mark with -100."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.model = Body(shape)
        half = torch.arange(0, shape.head, 2).float() / shape.head
        angles = torch.outer(torch.arange(shape.positions).float(), shape.theta ** -half)
        self.register_buffer("cos", torch.cat((angles, angles), -1).cos(), persistent=False)
        self.register_buffer("sin", torch.cat((angles, angles), -1).sin(), persistent=False)
        self.apply(self._start)

    def _start(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding):
            nn.init.normal_(module.weight, std=0.02)
        if isinstance(module, Attention):
            nn.init.zeros_(module.o_proj.weight)
        if isinstance(module, Feed):
            nn.init.zeros_(module.down_proj.weight)

    def hidden(self, ids: Tensor) -> Tensor:
        """The last hidden states, [rows, length, hidden]."""
        length = ids.shape[1]
        cos, sin = self.get_buffer("cos"), self.get_buffer("sin")
        turn = cos[:length], sin[:length]
        x: Tensor = self.model.embed_tokens(ids)
        for block in self.model.layers:
            x = block(x, turn)
        out: Tensor = self.model.norm(x)
        return out

    def logits(self, ids: Tensor) -> Tensor:
        """Scores of the next token at every position, [rows, length, vocabulary]."""
        out: Tensor = F.linear(self.hidden(ids), self.model.embed_tokens.weight)
        return out

    def forward(self, ids: Tensor, target: Tensor) -> Tensor:
        scores = self.logits(ids).float()
        return F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-100, reduction="sum")


def config(shape: Shape, end: int, pad: int) -> dict[str, Any]:
    """The ``config.json`` of `transformers` for a shape."""
    return {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "vocab_size": shape.vocabulary,
        "hidden_size": shape.hidden, "intermediate_size": shape.inner, "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads, "num_key_value_heads": shape.heads, "head_dim": shape.head,
        "max_position_embeddings": shape.positions, "rope_theta": shape.theta, "rms_norm_eps": shape.epsilon,
        "hidden_act": "silu", "tie_word_embeddings": True, "attention_bias": False, "mlp_bias": False,
        "bos_token_id": None, "eos_token_id": end, "pad_token_id": pad, "dtype": "bfloat16",
    }


def export(weights: dict[str, Tensor], shape: Shape, folder: Path, end: int, pad: int) -> None:
    """Write a folder that `AutoModelForCausalLM` reads: bfloat16 safetensors and the config."""
    from safetensors.torch import save_file
    folder.mkdir(parents=True, exist_ok=True)
    kept = {name: tensor.detach().cpu().to(torch.bfloat16).contiguous() for name, tensor in weights.items()}
    save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(config(shape, end, pad), indent=1), encoding="utf-8")


def described(shape: Shape) -> dict[str, Any]:
    """A shape as plain data, for a record of the run."""
    return asdict(shape)
