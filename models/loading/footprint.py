"""How much memory a loaded network holds: its tensors, counted once each. Imports torch."""

from __future__ import annotations

from typing import Any

import torch

from models.words import Speaker

OURS = ("models", "torch", "transformers", "bitsandbytes", "peft")
"""Packages whose objects are looked into for tensors."""
SKIPPED = ("config", "generation_config", "peft_config")


def footprint(speaker: Speaker) -> int:
    """Bytes of every tensor a speaker's network holds, each storage once (scales of quantised weights included)."""
    seen: dict[int, int] = {}
    waiting: list[Any] = [one for name, one in vars(speaker).items() if name in ("model", "network")]
    visited: set[int] = set()
    while waiting:
        one = waiting.pop()
        if id(one) in visited:
            continue
        visited.add(id(one))
        if isinstance(one, torch.Tensor):
            seen[id(one) if one.layout is not torch.strided else one.untyped_storage().data_ptr()] = _bytes(one)
        waiting.extend(_inside(one))
    return sum(seen.values())


def _bytes(tensor: Any) -> int:
    strided = tensor.layout is torch.strided
    return int(tensor.untyped_storage().nbytes() if strided else tensor.numel() * tensor.element_size())


def _inside(one: Any) -> list[Any]:
    """What an object of torch, of bitsandbytes or of ours holds."""
    if isinstance(one, dict):
        return list(one.values())
    if isinstance(one, list | tuple):
        return list(one)
    kept = getattr(one, "__dict__", {})
    if type(one).__module__.partition(".")[0] not in OURS:
        return []
    return [value for name, value in kept.items() if name not in SKIPPED]
