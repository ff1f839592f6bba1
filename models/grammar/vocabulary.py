"""The tokens of a model as SMILES moves, in a tree, so that those a state allows are found without trying each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from models.grammar.lexing import Move, moves

ENDS = ("[END_I_SMILES]", "[END_SMILES]", "</SMILES>", "<eom>")
"""Tokens by which some models end a molecule."""
SPACES = ("▁", "Ġ")
"""How tokenizers write a space before a word."""


@dataclass
class Branch:
    """A node of the tree: the tokens that end here, with what they leave unfinished, and the moves that lead on."""

    tokens: list[tuple[int, str]] = field(default_factory=list)
    onward: dict[Move, Branch] = field(default_factory=dict)


class Vocabulary:
    """The tokens of a model.

    Parameters
    ----------
    tokens
        The text of every token, by id; "" for one that is never to be written.
    ends
        Ids that end an answer.
    """

    def __init__(self, tokens: Sequence[str], ends: Sequence[int]) -> None:
        self.tokens = list(tokens)
        self.ends = tuple(dict.fromkeys((*ends, *(i for i, t in enumerate(self.tokens) if t in ENDS))))
        self.final = tuple(dict.fromkeys(ends))
        for i in self.ends:
            self.tokens[i] = ""
        self.tentative = "Cl" not in self.tokens
        self.ids = {token: i for i, token in reversed(list(enumerate(self.tokens))) if token}

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def tree(self) -> Branch:
        """All tokens that are moves from the first character on."""
        root = Branch()
        for i, token in enumerate(self.tokens):
            read = moves(token, self.tentative) if token and not token[0].isspace() else None
            if read is None:
                continue
            here = root
            for move in read[0]:
                key = move._replace(text="") if move.kind else move  # atoms of a kind are one
                here = here.onward.setdefault(key, Branch())
            here.tokens.append((i, read[1]))
        return root

    @cached_property
    def spaced(self) -> list[tuple[int, str]]:
        """Tokens that begin with a space, without it: they may begin an answer."""
        return [(i, token.lstrip(" ")) for i, token in enumerate(self.tokens) if token.startswith(" ")]

    def after(self, held: str) -> Iterator[tuple[int, tuple[Move, ...], str]]:
        """The tokens that may follow a move that has begun, as what the two make together."""
        for i, token in enumerate(self.tokens):
            if token and not token[0].isspace():
                read = moves(held + token, self.tentative)
                if read is not None:
                    yield i, *read

    def spelt(self, text: str) -> int:
        """The id of the longest token that a text begins with, -1 where none does."""
        for size in range(min(len(text), 16), 0, -1):
            found = self.ids.get(text[:size], -1)
            if found >= 0:
                return found
        return -1


def of(tokenizer: Any) -> Vocabulary:
    """The vocabulary of a tokenizer of `transformers`, of a list of tokens whose last is the end; or itself."""
    if isinstance(tokenizer, Vocabulary):
        return tokenizer
    if isinstance(tokenizer, Sequence):
        return Vocabulary(list(tokenizer), [len(tokenizer) - 1])
    special, size = set(tokenizer.all_special_tokens), len(tokenizer)
    raw: list[str] = tokenizer.convert_ids_to_tokens(list(range(size)))
    tokens = ["" if token is None or (token in special and token not in ENDS) else plain(token) for token in raw]
    return Vocabulary(tokens, [] if tokenizer.eos_token_id is None else [tokenizer.eos_token_id])


def plain(token: str) -> str:
    """A token as it is read: with spaces for the signs that stand for them, "" where it is a lone byte."""
    for sign in SPACES:
        token = token.replace(sign, " ")
    return "" if token.startswith("<0x") and token.endswith(">") else token
