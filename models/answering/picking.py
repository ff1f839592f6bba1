"""Pick the next token of every row. One row's luck depends on its seed, prompt and number only, never on its batch.

The luck of a row is a column of numbers in [0, 1), one a token, drawn before the answer begins from a generator of its
own. A number is looked up in the cumulative distribution of the tokens that temperature, top-k and top-p leave. So no
global random state is touched, two users cannot disturb each other, and the own loop and `transformers` give the same
answer to the same seed (as far as their logits agree).
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import torch
from torch import Tensor

from models.words import Sampling

MANY = 4096
"""Above this many words only the ``LIKELY`` likeliest are sorted, where they hold the nucleus."""
LIKELY = 512


def luck(prompts: Sequence[str], sampling: Sampling) -> Tensor:
    """Numbers in [0, 1) for ``sampling.n`` rows of every prompt, (rows, max_new_tokens), prompt by prompt."""
    rows = [_one(prompt, number, sampling) for prompt in prompts for number in range(sampling.n)]
    return torch.stack(rows) if rows else torch.empty(0, sampling.max_new_tokens)


def _one(prompt: str, number: int, sampling: Sampling) -> Tensor:
    if sampling.temperature <= 0:
        return torch.zeros(sampling.max_new_tokens)
    told = f"{sampling.seed}\0{number}\0{prompt}".encode()
    own = torch.Generator().manual_seed(int.from_bytes(blake2b(told, digest_size=7).digest(), "big"))
    return torch.rand(sampling.max_new_tokens, generator=own)


@torch.inference_mode()
def pick(logits: Tensor, chance: Tensor, sampling: Sampling) -> Tensor:
    """The token of every row: logits (rows, vocab), ``chance`` (rows,) in [0, 1). Temperature 0 takes the likeliest.

    Chances are looked up in the order of the vocabulary, so that tokens that are nearly as likely as one another, whose
    rank is a matter of the last digit, do not change places.
    """
    if sampling.temperature <= 0:
        return logits.argmax(-1)
    shares = torch.softmax(logits.float() / sampling.temperature, -1)
    least = _least(shares, sampling)
    if least is not None:
        shares = shares.masked_fill_(shares < least, 0.0)
    upto = shares.cumsum(-1)
    total = upto[:, -1:]
    wanted = torch.minimum(chance.to(upto)[:, None] * total, torch.nextafter(total, torch.zeros_like(total)))
    return torch.searchsorted(upto, wanted, right=True)[:, 0]


def _least(shares: Tensor, sampling: Sampling) -> Tensor | None:
    """The smallest share (rows, 1) that top-k and top-p leave; None when they leave all."""
    top_k = sampling.top_k if 0 < sampling.top_k < shares.shape[-1] else 0
    if not top_k and not 0 < sampling.top_p < 1:
        return None
    ranked = _ranked(shares, top_k, sampling.top_p)
    if top_k:
        ranked = ranked[:, :top_k]
    if not 0 < sampling.top_p < 1:
        return ranked[:, -1:]
    held = ranked / ranked.sum(-1, keepdim=True) if top_k else ranked
    before = held.cumsum(-1) - held
    return ranked.gather(-1, ((before < sampling.top_p).sum(-1, keepdim=True) - 1).clamp_min_(0))


def _ranked(shares: Tensor, top_k: int, top_p: float) -> Tensor:
    """The shares, largest first: as many as are needed, for a large vocabulary is slow to sort."""
    if top_k or shares.shape[-1] > MANY:
        some = torch.topk(shares, min(shares.shape[-1], top_k or LIKELY), -1).values
        if top_k or bool((some.sum(-1) >= top_p).all()):
            return some
    return shares.sort(-1, descending=True).values
