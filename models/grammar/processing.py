"""The grammar at work while a model samples: whatever it must not write next gets no probability.

One object serves both ways of sampling here: `transformers` calls it with all ids and the scores (a LogitsProcessor),
the own loop with the ids that each row has generated so far.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.grammar.masks import Mask, Masks, Place

if TYPE_CHECKING:
    from torch import Tensor

    from models.grammar.state import State
    from models.words import Sampling

MARGIN = 10
"""Tokens kept in hand beyond the shortest way to an end: a token rarely makes it longer by more."""
CALM = 10
"""Tokens left for each branch and ring that is open: with fewer, no further one is begun."""
ATOMS = 5
"""The same for the atoms of a budget, for each ring that is open."""
FAR = 12
"""Tokens to an end for each branch and ring that is open, at most: before that no way is looked for."""


@dataclass
class Row:
    """What is known of one row: the ids read, where they lead, and the text of the way out once it is taken.

    ``look_at``: how few tokens must be left before a way out is looked for again.
    """

    ids: list[int]
    place: Place | None
    way: str | None = None
    look_at: int = 1 << 30


class Processor:
    """A grammar over the rows of one batch.

    Parameters
    ----------
    masks
        Of the grammar and the vocabulary; may be shared by batches, for what it remembers.
    most
        Tokens that a row may have in all.
    prompt_length
        Ids of the prompt, where rows come with it.
    """

    def __init__(self, masks: Masks, most: int, prompt_length: int = 0) -> None:
        self.masks, self.most, self.prompt_length = masks, most, prompt_length
        self._rows: list[Row] = []

    def start(self, n_rows: int) -> None:
        """Begin a batch."""
        self._rows = [Row([], self.masks.start()) for _ in range(n_rows)]

    def __call__(self, rows: Tensor | Sequence[Sequence[int]], scores: Tensor) -> Tensor:
        """The scores with -inf where a token is not allowed. A row that nothing can follow keeps its end alone."""
        import torch
        written = rows[:, self.prompt_length:].tolist() if isinstance(rows, torch.Tensor) else rows
        if len(self._rows) != len(written):
            self.start(len(written))
        found = [self._mask(row, list(ids)) for row, ids in zip(self._rows, written, strict=True)]
        masks, width = torch.stack(found), scores.shape[-1]
        if len(self.masks.vocabulary) < width:  # embeddings are often padded beyond the tokenizer
            masks = torch.nn.functional.pad(masks, (0, width - len(self.masks.vocabulary)))
        return scores.masked_fill(~masks[:, :width].to(scores.device), float("-inf"))

    def _mask(self, row: Row, ids: list[int]) -> Tensor:
        self._read(row, ids)
        place, vocabulary = row.place, self.masks.vocabulary
        if place is None:
            return self.masks.only(vocabulary.final)
        if row.way is None:
            self._look(row, place, self.most - len(ids))
        if row.way and (token := vocabulary.spelt(row.way)) >= 0:
            return self.masks.only((token,))
        if row.way == "" and not place.ended:
            return self.masks.only(vocabulary.ends)
        mask = self._calm(place, self.most - len(ids)) or self.masks.allowed(place)
        return mask.allowed if mask.tokens else self.masks.only(vocabulary.final)

    def _calm(self, place: Place, tokens_left: int) -> Mask | None:
        """What is allowed where few tokens are left for what is open; None while there is time."""
        state = place.state
        if place.ended or not (tokens_left <= CALM * (len(state.stack) + len(state.rings) + 1)
                               or self._atoms_left(state) <= ATOMS * (len(state.rings) + 1)):
            return None
        mask = self.masks.calm.allowed(place)
        return mask if mask.tokens else None

    def _atoms_left(self, state: State) -> int:
        """Atoms that a budget still asks for; very many without one."""
        budget = self.masks.machine.budget
        return 1 << 30 if budget.open_ended else budget.remaining(state.left)

    def _look(self, row: Row, place: Place, tokens_left: int) -> None:
        """Take the shortest way to an end where hardly more tokens are left than it needs."""
        state = place.state
        far = FAR * (len(state.stack) + len(state.rings) + 1) + 2 * self.masks.machine.budget.remaining(state.left)
        scarce = self._atoms_left(state) <= 4 * len(state.rings) + 3 * bool(state.needs)
        if place.held or (tokens_left > min(far, row.look_at) and not scarce):
            return
        way = self.masks.way_out(place)
        if scarce and way is not None:
            row.way = way
            return
        spare = MARGIN if way is None else tokens_left - 1 - len(way) - MARGIN
        if way is not None and spare <= 0:
            row.way = way
        row.look_at = tokens_left - 1 - max(0, spare) // 3

    def _read(self, row: Row, ids: list[int]) -> None:
        """Read what was written since; a row that is not the one it was is read from its beginning."""
        if ids[: len(row.ids)] != row.ids:
            row.ids, row.place, row.way, row.look_at = [], self.masks.start(), None, 1 << 30
        for token in ids[len(row.ids):]:
            row.place = None if row.place is None else self.masks.moved(row.place, token)
            if row.way is not None:
                text = self.masks.vocabulary.tokens[token]
                row.way = row.way[len(text):] if row.way.startswith(text) else None
        row.ids = ids


def processor_of(masks: Masks, sampling: Sampling, prompt_length: int) -> Processor:
    """A processor for one call."""
    return Processor(masks, sampling.max_new_tokens, prompt_length)
