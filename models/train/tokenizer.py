"""Our own tokenizer: one token a SMILES atom, a number, a word in angle brackets, else a character.

Whatever is not in the vocabulary is spelt in characters, so that every text comes back exactly. It is kept as a
``tokenizer.json`` that `transformers.AutoTokenizer` reads; `Encoder` is the same in plain Python, for packing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

PAD, END, UNKNOWN = "<pad>", "<end>", "<unknown>"
NUMBERS = 128
"""The numbers from 0 that have a token of their own."""


def vocabulary(words: Iterable[str], atoms: Iterable[str]) -> list[str]:
    """All tokens in order: special ones, characters, numbers, elements, ring bonds, words, bracket atoms."""
    characters = [chr(code) for code in range(32, 127)]
    numbers = [f"<{n}>" for n in range(NUMBERS)]
    rings = [f"%{n}" for n in range(10, 40)]
    rows = [PAD, END, UNKNOWN, *characters, *numbers, "Cl", "Br", *rings, *(f"<{w}>" for w in words), *atoms]
    return list(dict.fromkeys(rows))


def pattern(tokens: Iterable[str]) -> str:
    """The regular expression that cuts a text into tokens, longest first."""
    many = sorted((t for t in tokens if len(t) > 1), key=len, reverse=True)
    return "|".join([*map(re.escape, many), r"[\s\S]"])


class Encoder:
    """Text to token ids and back."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self._ids = {token: i for i, token in enumerate(tokens)}
        self._cut = re.compile(pattern(tokens))

    def encode(self, text: str) -> list[int]:
        """The ids of a text; a character outside ASCII becomes the unknown token."""
        unknown = self._ids[UNKNOWN]
        return [self._ids.get(token, unknown) for token in self._cut.findall(text)]

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids, special tokens left out."""
        return "".join(self.tokens[i] for i in ids if self.tokens[i] not in (PAD, END))


def save(tokens: list[str], folder: Path) -> None:
    """Write ``tokenizer.json`` and ``tokenizer_config.json`` for `transformers`."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
    made = Tokenizer(models.WordLevel({token: i for i, token in enumerate(tokens)}, unk_token=UNKNOWN))
    made.pre_tokenizer = pre_tokenizers.Split(Regex(pattern(tokens)), "isolated")
    made.decoder = decoders.Fuse()
    made.add_special_tokens([PAD, END])
    folder.mkdir(parents=True, exist_ok=True)
    made.save(str(folder / "tokenizer.json"))
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": PAD, "eos_token": END, "unk_token": UNKNOWN,
              "padding_side": "left", "clean_up_tokenization_spaces": False}
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")


def load(folder: Path) -> Encoder:
    """The encoder of a saved tokenizer."""
    made = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
    ids: dict[str, int] = made["model"]["vocab"]
    return Encoder(sorted(ids, key=ids.__getitem__))
