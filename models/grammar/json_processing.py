"""The JSON grammar at work while a model samples: only tokens that keep the text an object of the form are left.

Vocabularies of chat models are large and a form is not a tree, so the likeliest tokens are tried first, and all only
where none of them fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.errors import ModelError
from models.grammar.json_text import Form, State, advanced, done

if TYPE_CHECKING:
    from torch import Tensor

    from models.grammar.vocabulary import Vocabulary

PREFIX = "json"
LIKELIEST = 64
"""Tokens that are tried before more are."""


def is_json(constrain: str) -> bool:
    """Whether a constraint names this grammar: "json", or "json:" and a form."""
    return constrain == PREFIX or constrain.startswith(PREFIX + ":")


def form_of(constrain: str) -> Form:
    """The form that a constraint names (raises ModelError)."""
    try:
        return Form.read(constrain.removeprefix(PREFIX).removeprefix(":"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError("The form of a JSON constraint cannot be read.", "Write it with json_text.write.") from error


class JsonProcessor:
    """One form over the rows of one batch; called as `processing.Processor` is."""

    def __init__(self, vocabulary: Vocabulary, form: Form, prompt_length: int = 0) -> None:
        self.vocabulary, self.form, self.prompt_length = vocabulary, form, prompt_length
        self._states: dict[tuple[int, ...], State | None] = {(): State()}

    def start(self, n_rows: int) -> None:
        """Begin a batch."""
        self._states = {(): State()}

    def __call__(self, rows: Tensor | Sequence[Sequence[int]], scores: Tensor) -> Tensor:
        """The scores with -inf where a token is not allowed; a row that is done keeps its end alone."""
        import torch
        written = rows[:, self.prompt_length:].tolist() if isinstance(rows, torch.Tensor) else rows
        kept = torch.full_like(scores, float("-inf"))
        for row, ids in enumerate(written):
            allowed = self._allowed(self._state(tuple(ids)), scores[row])
            kept[row, allowed] = scores[row, allowed]
        return kept

    def _state(self, ids: tuple[int, ...]) -> State | None:
        if ids not in self._states:
            before = self._states[ids[:-1]] if ids[:-1] in self._states else self._from_text(ids[:-1])
            self._states[ids] = self._tried(before, ids[-1]) if before is not None else None
        return self._states[ids]

    def _from_text(self, ids: tuple[int, ...]) -> State | None:
        return advanced(State(), "".join(self.vocabulary.tokens[i] for i in ids), self.form)

    def _tried(self, state: State, token: int) -> State | None:
        text = self.vocabulary.tokens[token]
        return advanced(state, text, self.form) if text else None

    def _allowed(self, state: State | None, scores: Tensor) -> list[int]:
        """The likeliest tokens that fit; all that do where none of those does."""
        ends = [i for i in self.vocabulary.final if i < scores.shape[-1]]
        if state is None or done(state):
            return ends
        for most in (LIKELIEST, 32 * LIKELIEST, scores.shape[-1]):
            fit = self._fit(state, scores.topk(min(most, scores.shape[-1])).indices.tolist())
            if fit:
                return fit
        return ends

    def _fit(self, state: State, tokens: Sequence[int]) -> list[int]:
        size = len(self.vocabulary)
        return [i for i in tokens if i < size and self._tried(state, i) is not None]
