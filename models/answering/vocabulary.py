"""Prompts into tokens and tokens into text, for both loops: the tokenizer of a folder, its ends, its chat template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from models.answering.rendering import plain
from models.errors import BadModelFiles, ModelError
from models.templates import as_messages
from models.words import Sampling


def read_tokenizer(folder: Path) -> Any:
    """The `tokenizers.Tokenizer` of a folder, read in milliseconds."""
    from tokenizers import Tokenizer
    try:
        return Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadModelFiles(f"{folder} has no readable tokenizer.json: {error}.",
                            "Copy the folder again, with its tokenizer.") from error
    except Exception as error:  # what tokenizers raises for a file it cannot parse is a plain Exception
        raise BadModelFiles(f"tokenizer.json of {folder} is damaged: {error}.", "Copy the folder again.") from error


class Words:
    """A tokenizer, its ends and its context, as both loops use it, whichever library it comes from.

    Parameters
    ----------
    tokenizer
        a `tokenizers.Tokenizer`, or a tokenizer of transformers.
    ends
        tokens that end an answer; they and ``hidden`` (padding, start) are not part of its text.
    context
        longest sequence the model was trained on, in tokens; 0 when unknown.
    render
        writes turns as the text the model's chat template asks for.
    """

    def __init__(self, tokenizer: Any, ends: Iterable[int], hidden: Iterable[int], context: int,
                 render: Callable[[list[dict[str, str]]], str]) -> None:
        self.tokenizer, self.ends, self.context = tokenizer, frozenset(ends), context
        self._hidden = frozenset(hidden) | self.ends
        self._render = render
        self._bare = not hasattr(tokenizer, "apply_chat_template")

    def ids(self, prompt: str) -> list[int]:
        """The tokens of a prompt; a conversation goes through the chat template first, which marks its own start."""
        turns = as_messages(prompt)
        text = prompt if turns is None else self._render(turns)
        found: list[int] = (self.tokenizer.encode(text, add_special_tokens=turns is None).ids if self._bare else
                            self.tokenizer(text, add_special_tokens=turns is None)["input_ids"])
        if not found:
            raise ModelError("The prompt is empty.", "Write what is wanted.")
        if self.context and len(found) >= self.context:
            raise ModelError(f"The prompt has {len(found)} tokens; this model reads {self.context} with its answer.",
                             "Shorten it, or use a model with a longer context.")
        return found

    def text(self, ids: Sequence[int]) -> str:
        """Tokens as text: without end, start and padding, with the marks a template reads ([START_I_SMILES] ...)."""
        shown = [one for one in ids if one not in self._hidden]
        if self._bare:
            return str(self.tokenizer.decode(shown, skip_special_tokens=False))
        return str(self.tokenizer.decode(shown, skip_special_tokens=False, clean_up_tokenization_spaces=False))

    @cached_property
    def grammar(self) -> Any:
        """The tokens as `models.grammar` reads them; this model's own ends are the ends there."""
        from models.grammar.vocabulary import ENDS, Vocabulary
        from models.grammar.vocabulary import plain as spelt
        token_of = self.tokenizer.id_to_token if self._bare else self.tokenizer.convert_ids_to_tokens
        size = self.tokenizer.get_vocab_size() if self._bare else len(self.tokenizer)
        names = [token_of(number) or "" for number in range(size)]
        silent = self._hidden | {at for at, name in enumerate(names) if name in self._special() and name not in ENDS}
        return Vocabulary(["" if at in silent else spelt(name) for at, name in enumerate(names)], sorted(self.ends))

    def _special(self) -> set[str]:
        """The names of the special tokens."""
        if not self._bare:
            return set(self.tokenizer.all_special_tokens)
        return {str(added.content) for added in self.tokenizer.get_added_tokens_decoder().values() if added.special}

    def upto_end(self, ids: Sequence[int]) -> tuple[list[int], bool]:
        """Tokens up to and with the first end, and whether there was one."""
        for at, one in enumerate(ids):
            if one in self.ends:
                return list(ids[:at + 1]), True
        return list(ids), False


def bare_words(folder: Path, ends: Iterable[int], hidden: Iterable[int], context: int) -> Words:
    """The words of a folder without transformers; that is imported only for a chat template."""

    def render(turns: list[dict[str, str]]) -> str:
        from transformers import AutoTokenizer
        return plain(AutoTokenizer.from_pretrained(folder, local_files_only=True), turns)
    return Words(read_tokenizer(folder), ends, hidden, context, render)


def processor(words: Words, sampling: Sampling, prompt_length: int = 0) -> Any:
    """The constraint ``sampling`` names, a callable (rows, scores) → scores; None when it names none."""
    if not sampling.constrain:
        return None
    from models.grammar import processor as build
    return build(words.grammar, sampling, prompt_length)
