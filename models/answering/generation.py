"""Generator: a Speaker through `transformers` generate, for causal, encoder-decoder and (text only) vision models.

Seeding. `generate` takes no random generator of its own, so it is never asked to sample: the last logits processor
picks every row's token by `models.answering.picking` (temperature, top-k, top-p, a row's own luck) and leaves that one
token a score above minus infinity, which the greedy search then takes. The global random state is neither set nor read;
no lock is needed, two answers at once do not disturb each other, and `models.answering.fast` answers the same to the
same seed.
The penalties and sampling defaults of a model's generation_config.json do not apply.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

import torch
from torch import Tensor
from transformers import LogitsProcessor, LogitsProcessorList, StoppingCriteria, StoppingCriteriaList

from models.answering.picking import luck, pick
from models.answering.rendering import plain
from models.answering.streaming import Pieces, Tell, tokens_of
from models.answering.vocabulary import Words, processor
from models.errors import DoesNotFit
from models.words import Loaded, Sample, Sampling, Stop, never

ROWS = 64
"""Rows of one batch; halved for as long as memory does not hold them."""


class _Picking(LogitsProcessor):
    """Constrain, pick by the rows' luck, and leave only the picked token possible."""

    def __init__(self, chances: Tensor, start: int, sampling: Sampling, constrain: Any) -> None:
        self.chances, self.start, self.sampling, self.constrain = chances, start, sampling, constrain

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        allowed = scores if self.constrain is None else self.constrain(input_ids, scores)
        chosen = pick(allowed, self.chances[:, input_ids.shape[1] - self.start], self.sampling)
        return torch.full_like(scores, float("-inf")).scatter_(1, chosen[:, None], 0.0)


class _Watching(StoppingCriteria):
    """Asked after every token: tells it, notes when each row ended, and ends all rows on Stop or when time is over."""

    def __init__(self, stop: Stop, until: float, tell: Callable[[Tensor], None]) -> None:
        self.stop, self.until, self.tell = stop, until, tell

    def __call__(self, input_ids: Tensor, scores: Any, **_: Any) -> Tensor:
        self.tell(input_ids[:, -1])
        over = self.stop() or time.monotonic() >= self.until
        return torch.full((input_ids.shape[0],), over, dtype=torch.bool, device=input_ids.device)


class Generator:
    """A transformers model and its tokenizer (or processor) as a Speaker. ``loaded`` may be assigned anew."""

    def __init__(self, model: Any, tokenizer: Any, loaded: Loaded) -> None:
        self.model, self.loaded = model.eval(), loaded
        self.tokenizer = getattr(tokenizer, "tokenizer", tokenizer)
        self.pairs = bool(model.config.is_encoder_decoder)
        self.config = self._plain_config(model)
        self.words = self._words(model)

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        """``sampling.n`` samples for every prompt, in order; prompts of like length share a batch."""
        started = time.monotonic()
        ids = [self.words.ids(prompt) for prompt in prompts]
        chances = luck(prompts, sampling)
        answers: list[list[Sample]] = [[] for _ in prompts]
        order = sorted(range(len(chances)), key=lambda row: len(ids[row // sampling.n]))
        done: dict[int, Sample] = {}
        size, at = ROWS, 0
        while at < len(order):
            batch = order[at:at + size]
            try:
                grown = self._batch([ids[row // sampling.n] for row in batch], chances[batch], sampling, stop, started)
            except torch.OutOfMemoryError as error:
                size = self._smaller(len(batch), error)
                continue
            done.update(zip(batch, grown, strict=True))
            at += len(batch)
        for row in range(len(chances)):
            answers[row // sampling.n].append(done[row])
        return answers

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        """The pieces of one answer as they come; closing the iterator ends it."""
        ids, chances = self.words.ids(prompt), luck([prompt], sampling)[:1]
        pieces = Pieces(self.words.text)

        def run(tell: Tell, halt: Stop) -> None:
            self._generate([ids], chances, sampling, halt, time.monotonic(), lambda newest: tell(int(newest[0])))
        for token in tokens_of(run, stop):
            piece = pieces.push(token)
            if piece:
                yield piece
        rest = pieces.end()
        if rest:
            yield rest

    def endless(self) -> None:
        """Let no token end an answer, so that speeds are compared over the same number of tokens."""
        self.config.eos_token_id = None
        self.words.ends = frozenset()

    def _batch(self, ids: list[list[int]], chances: Tensor, sampling: Sampling, stop: Stop,
               started: float) -> list[Sample]:
        """The answers of one batch, each with the seconds until its own end."""
        if stop() or time.monotonic() - started >= sampling.seconds:
            return [Sample("", 0, False)] * len(ids)
        times: list[float] = []
        grown = self._generate(ids, chances, sampling, stop, started,
                               lambda _: times.append(time.monotonic() - started))
        samples = []
        for row in grown:
            tokens, finished = self.words.upto_end(row[:len(times)])
            seconds = times[len(tokens) - 1] if tokens else 0.0
            samples.append(Sample(self.words.text(tokens), len(tokens), finished, seconds))
        return samples

    @torch.inference_mode()
    def _generate(self, ids: list[list[int]], chances: Tensor, sampling: Sampling, stop: Stop, started: float,
                  tell: Callable[[Tensor], None]) -> list[list[int]]:
        """The new tokens of every row."""
        width = max(map(len, ids))
        pad = self.config.pad_token_id
        device = self.model.device
        rows = torch.tensor([[pad] * (width - len(one)) + one for one in ids], device=device)
        seen = torch.tensor([[0] * (width - len(one)) + [1] * len(one) for one in ids], device=device)
        start = 1 if self.pairs else width
        config = deepcopy(self.config)
        room = self.words.context - width if self.words.context and not self.pairs else sampling.max_new_tokens
        config.max_new_tokens = max(1, min(sampling.max_new_tokens, room))
        picking = _Picking(chances.to(device), start, sampling, processor(self.words, sampling, start))
        watching = _Watching(stop, started + sampling.seconds, tell)
        out = self.model.generate(
            input_ids=rows, attention_mask=seen, generation_config=config,
            logits_processor=LogitsProcessorList([picking]), stopping_criteria=StoppingCriteriaList([watching]))
        tokens: list[list[int]] = out[:, start:].tolist()
        return tokens

    def _smaller(self, rows: int, error: BaseException) -> int:
        """Half the rows for the next try, with what the failed one held given back."""
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        if rows == 1:
            raise DoesNotFit("There is not enough memory for one answer of this length.",
                             "Ask for fewer tokens, or load a smaller precision.") from error
        return rows // 2

    def _plain_config(self, model: Any) -> Any:
        """The model's own ends and starts, without its penalties and sampling: the picker does that."""
        from transformers import GenerationConfig
        own = model.generation_config
        kept = ("bos_token_id", "eos_token_id", "decoder_start_token_id", "forced_bos_token_id", "pad_token_id",
                "suppress_tokens", "begin_suppress_tokens")
        made: Any = GenerationConfig
        config = made(**{name: getattr(own, name, None) for name in kept}, do_sample=False, num_beams=1, use_cache=True)
        if config.eos_token_id is None:
            config.eos_token_id = getattr(self.tokenizer, "eos_token_id", None)
        if config.pad_token_id is None:
            ends = _listed(config.eos_token_id)
            own_pad = getattr(self.tokenizer, "pad_token_id", None)
            config.pad_token_id = own_pad if own_pad is not None else ends[0] if ends else 0
        return config

    def _words(self, model: Any) -> Words:
        """The words, with the ends of the generation config and the context of the model."""
        config = self.config
        hidden = [*_listed(config.pad_token_id), *_listed(config.bos_token_id),
                  *_listed(config.decoder_start_token_id)]
        text = model.config.get_text_config()
        context = 0 if self.pairs else int(getattr(text, "max_position_embeddings", 0) or 0)
        return Words(self.tokenizer, _listed(config.eos_token_id), hidden, context,
                     lambda turns: plain(self.tokenizer, turns))


def _listed(said: Any) -> list[int]:
    """A token id, a list of them or none, as a list."""
    return [] if said is None else [int(one) for one in said] if isinstance(said, list) else [int(said)]
