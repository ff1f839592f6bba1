"""Matrix products of the own loop in fp32, bf16 and int8: weights packed once for this processor, activations fp32.

Measured on 2 cores of an AMD EPYC (Zen 5, avx512_bf16 and VNNI), one layer of hidden 384 and inner 1024 with a head of
512 words (five products), torch 2.13, microseconds at 1 / 16 rows: plain fp32 172 / 604, plain bf16 185-273 / 350-430,
packed fp32 165 / 406, packed bf16 122 / 245, int8 as here 63 / 330. `torch.ao.quantize_dynamic` takes 92 / 193, but is
deprecated, and its one activation scale for the whole batch makes an answer depend on its neighbours. Attention stays
in fp32 on a processor: with bf16 keys and values one step of it takes six times as long.

Where the processor cannot multiply what is stored (AVX2 alone, measured on an EPYC without avx512: int8 times int8 is
25 times slower than fp32 at 16 rows), the weights stay small in memory and are unpacked for each product.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

Product = Callable[[Tensor], Tensor]
"""(rows, in) → (rows, out), in the type of the activations."""

FEW_ROWS = 4
"""Up to here int8 weights times bf16 activations is the faster kernel; above it int8 times int8 or weights unpacked."""
HINT = 16
"""Rows the packed layout is chosen for."""


def product(weight: Tensor, precision: str) -> Product:
    """The product with one weight matrix (out, in), kept as ``precision`` says: fp32, bf16 or fast-int8."""
    if precision == "fast-int8":
        return Int8(weight)
    if weight.device.type != "cpu":
        return Plain(weight.to(torch.bfloat16 if precision == "bf16" else torch.float32))
    if precision == "bf16":
        return Packed(weight.to(torch.bfloat16)) if has_bf16() else Unpacked(weight.to(torch.bfloat16))
    return Packed(weight.to(torch.float32))


def has_bf16() -> bool:
    """Whether this processor multiplies bf16 itself."""
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) if _can_pack() else False


def has_int8(kind: str = "cpu") -> bool:
    """Whether a device multiplies int8 by int8 itself: CUDA does, a processor with VNNI does."""
    return kind == "cuda" or (kind == "cpu" and bool(getattr(torch.cpu, "_is_vnni_supported", bool)()))


def _can_pack() -> bool:
    """Whether this build of torch packs weights for oneDNN."""
    return torch._C._has_mkldnn and hasattr(torch.ops.mkldnn, "_reorder_linear_weight")


class Plain:
    """The stored weight times the activations, whatever the device."""

    def __init__(self, weight: Tensor) -> None:
        self.weight = weight.contiguous()

    def __call__(self, x: Tensor) -> Tensor:
        return functional.linear(x.to(self.weight.dtype), self.weight).to(x.dtype)


class Packed:
    """A weight laid out for oneDNN once, so that no call has to."""

    def __init__(self, weight: Tensor) -> None:
        self.dtype = weight.dtype
        self.packed = _can_pack()
        self.weight = torch.ops.mkldnn._reorder_linear_weight(weight, HINT) if self.packed else weight

    def __call__(self, x: Tensor) -> Tensor:
        if not self.packed:
            return functional.linear(x.to(self.dtype), self.weight).to(x.dtype)
        out: Tensor = torch.ops.mkldnn._linear_pointwise(x.to(self.dtype), self.weight, None, "none", [], "")
        return out.to(x.dtype)


class Unpacked:
    """A weight kept small, made fp32 for each product and forgotten."""

    def __init__(self, weight: Tensor) -> None:
        self.weight = weight.contiguous()

    def __call__(self, x: Tensor) -> Tensor:
        return functional.linear(x, self.weight.to(x.dtype))


class Int8:
    """One int8 scale an output channel; with more than a few rows, one scale an activation row as well."""

    def __init__(self, weight: Tensor) -> None:
        self.exact_rows = not has_int8(weight.device.type)
        exact = weight.to(torch.float32)
        self.scale = exact.abs().amax(1).clamp_min(1e-12) / 127
        self.weight = (exact / self.scale[:, None]).round().to(torch.int8).contiguous()
        self.short = self.scale.to(torch.bfloat16)

    def __call__(self, x: Tensor) -> Tensor:
        if x.shape[0] <= FEW_ROWS and x.device.type == "cpu":
            few: Tensor = torch._weight_int8pack_mm(x.to(torch.bfloat16), self.weight, self.short)
            return few.to(x.dtype)
        if self.exact_rows:
            return functional.linear(x, self.weight.to(x.dtype)).mul_(self.scale)
        step = x.abs().amax(1, keepdim=True).clamp_min_(1e-12).mul_(1 / 127)
        rows = (x / step).round_().to(torch.int8)
        return _int_product(rows, self.weight).to(x.dtype).mul_(step).mul_(self.scale)


def _int_product(rows: Tensor, weight: Tensor) -> Tensor:
    """int8 (rows, in) times int8 (out, in), exact in int32; CUDA wants more than 16 rows, so it gets empty ones."""
    count = rows.shape[0]
    if rows.is_cuda and count <= 16:
        rows = functional.pad(rows, (0, 0, 0, 32 - count))
    return torch._int_mm(rows, weight.t())[:count]
