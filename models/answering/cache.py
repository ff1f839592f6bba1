"""Keys and values of the tokens read so far, one block for all layers, rows left-padded to one width."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional


class Cache:
    """``block`` is (layers, 2, rows, kv heads, room, head); ``pads`` (rows,) columns before a row's first token.

    Room is reserved, not touched: memory is taken as columns are written. ``used`` columns hold tokens.
    """

    def __init__(self, block: Tensor, pads: Tensor, used: int = 0) -> None:
        self.block, self.pads, self.used = block, pads, used
        self.bias = self._bias()

    @classmethod
    def empty(cls, layers: int, rows: int, kv_heads: int, room: int, head: int, pads: Tensor,
              dtype: torch.dtype) -> Cache:
        """Room for ``room`` columns."""
        return cls(torch.empty(layers, 2, rows, kv_heads, room, head, dtype=dtype, device=pads.device), pads)

    def _bias(self) -> Tensor | None:
        """What is added to a row's scores so that padding is not seen; None when there is none."""
        if not bool(self.pads.any()):
            return None
        columns = torch.arange(self.block.shape[4], device=self.pads.device)
        hidden = columns[None] < self.pads[:, None]
        bias = torch.zeros(hidden.shape, dtype=self.block.dtype, device=self.pads.device)
        each = bias.masked_fill_(hidden, float("-inf"))[:, None]
        return each.repeat_interleave(self.block.shape[3], 0)

    def attend(self, number: int, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        """Keep one key and value a row (rows, kv heads, head) and attend to all that is kept."""
        keys, values = self.block[number]
        at, (rows, heads, head) = self.used, query.shape
        keys[:, :, at] = key
        values[:, :, at] = value
        kept = rows * keys.shape[1]
        grouped = query.reshape(kept, -1, head)
        seen = keys.flatten(0, 1)[:, :at + 1].transpose(1, 2)
        if self.bias is None:
            scores = torch.bmm(grouped, seen).mul_(head ** -0.5)
        else:
            scores = torch.baddbmm(self.bias[:, :, :at + 1], grouped, seen, alpha=head ** -0.5)
        weights = torch.softmax(scores, -1)
        return torch.bmm(weights, values.flatten(0, 1)[:, :at + 1]).reshape(rows, heads * head)

    def attend_all(self, number: int, query: Tensor, key: Tensor, value: Tensor, sees: Tensor | None,
                   width: int) -> Tensor:
        """The same for whole prompts: (rows * width, heads, head), causal, ``sees`` hiding the padding."""
        keys, values = self.block[number]
        heads, head = query.shape[1:]
        query, key, value = (one.view(-1, width, one.shape[1], head).transpose(1, 2) for one in (query, key, value))
        keys[:, :, :width] = key
        values[:, :, :width] = value
        groups = heads // key.shape[1]
        if groups > 1:
            key, value = key.repeat_interleave(groups, 1), value.repeat_interleave(groups, 1)
        seen = functional.scaled_dot_product_attention(query, key, value, sees, is_causal=sees is None)
        return seen.transpose(1, 2).reshape(-1, heads * head)

    @classmethod
    @torch.inference_mode()
    def joined(cls, parts: Sequence[Cache], copies: Tensor) -> Cache:
        """The rows of several caches of one width, each as often as ``copies`` says: one prefill, many samples."""
        sources = torch.cat([part.pads for part in parts])
        layers, two, _, kv_heads, room, head = parts[0].block.shape
        block = parts[0].block.new_empty(layers, two, int(copies.sum()), kv_heads, room, head)
        first = 0
        for part, counts in zip(parts, torch.split(copies, [len(part.pads) for part in parts]), strict=True):
            filled = part.block[..., :part.used, :].repeat_interleave(counts, 2)
            block[:, :, first:first + filled.shape[2], :, :part.used] = filled
            first += filled.shape[2]
        return cls(block, sources.repeat_interleave(copies), parts[0].used)

    @torch.inference_mode()
    def keep(self, rows: list[int]) -> list[int]:
        """Keep only these rows, moving as few as can be; the order they are in afterwards."""
        order, count = list(range(self.block.shape[2])), len(rows)
        wanted = set(rows)
        holes = [row for row in range(count) if row not in wanted]
        for hole, row in zip(holes, (row for row in rows if row >= count), strict=True):
            self.block[:, :, hole, :, :self.used].copy_(self.block[:, :, row, :, :self.used])
            order[hole] = row
        order = order[:count]
        self.block = self.block[:, :, :count]
        self.pads = self.pads[torch.tensor(order, device=self.pads.device)]
        self.bias = self._bias()
        return order
