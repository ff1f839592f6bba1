"""Instruction rows of a file as prompts and answers in tokens, ready for a model to be tuned on the answers."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, cast

from models.answering.vocabulary import Words
from models.errors import BadModelFiles, ModelError

ANSWERS: dict[str, tuple[str, str]] = {
    "plain": ("\n", ""), "drugassist": (" ", ""), "chemdfm": (" ", ""), "biot5": ("<bom>", "<eom>"),
    "galactica": ("[START_I_SMILES]", "[END_I_SMILES]"), "llasmol": (" <SMILES> ", " </SMILES>"),
}
"""Template → what stands before and after the SMILES (BioT5: SELFIES) of an answer; nothing where it has no row."""
COLUMNS = (("Instruction", "molecule"), ("instruction", "output"), ("prompt", "completion"), ("question", "answer"))
"""Names of the two columns: of OpenMolIns, of Alpaca-like files, and others that are common."""


class BadRows(ModelError):
    """A file of instructions that cannot be read, or holds nothing to learn from."""

    kind = "bad_rows"


@dataclass(frozen=True, slots=True)
class Row:
    """An instruction, the SMILES that answers it, and the one it speaks of ("" where it names none)."""

    instruction: str
    answer: str
    start: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A prompt and its answer in tokens."""

    prompt: list[int]
    answer: list[int]

    def __len__(self) -> int:
        return len(self.prompt) + len(self.answer)


def read(path: Path) -> list[Row]:
    """The rows of a .jsonl, .jsonl.gz or .csv file.

    Raises
    ------
    BadRows
        With the line that is wrong, and what a row looks like.
    """
    try:
        with _opened(path) as file:
            rows = [_row(one, path, line) for line, one in _objects(file, path)]
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadRows(f"{path} cannot be read: {error}.", "Give a .jsonl, .jsonl.gz or .csv file.") from error
    if not rows:
        raise BadRows(f"{path} holds no rows.", _LOOKS)
    return rows


_NAMED = re.compile(r"\bthe molecule ([A-Za-z0-9@+\-\[\]()=#%/\\.:]+?)\.?(?=\s|$)")
_LOOKS = ('A row is {"Instruction": "Add a hydroxyl to the molecule CCO.", "molecule": "OCCO"}, or {"messages": '
          '[{"role": "user", ...}, {"role": "assistant", ...}]}.')


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return cast(TextIO, gzip.open(path, "rt", encoding="utf-8"))
    return path.open(encoding="utf-8", newline="")


def _objects(file: TextIO, path: Path) -> Iterator[tuple[int, Any]]:
    """Each row of a file with its line number."""
    if ".csv" in path.suffixes:
        yield from enumerate(csv.DictReader(file), 2)
        return
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise BadRows(f"Line {number} of {path} is not JSON: {error}.", _LOOKS) from error


def _row(said: Any, path: Path, line: int) -> Row:
    if isinstance(said, Mapping):
        turns = said.get("messages")
        if isinstance(turns, list) and len(turns) >= 2 and all(isinstance(turn, dict) for turn in turns):
            pair = (turns[-2].get("content"), turns[-1].get("content"))
        else:
            names = next((two for two in COLUMNS if said.get(two[0]) and said.get(two[1])), None)
            pair = (said[names[0]], said[names[1]]) if names else (None, None)
            if names and isinstance(said.get("input"), str) and said["input"]:
                pair = (f"{pair[0]}\n{said['input']}", pair[1])
        if isinstance(pair[0], str) and isinstance(pair[1], str) and pair[0].strip() and pair[1].strip():
            return Row(pair[0].strip(), pair[1].strip(), _start(said, pair[0]))
    raise BadRows(f"Line {line} of {path} has no instruction with an answer.", _LOOKS)


def _start(said: Mapping[str, Any], instruction: str) -> str:
    """The molecule an instruction speaks of: told beside it, or named as the published rows name it."""
    if isinstance(said.get("start"), str):
        return str(said["start"])
    found = _NAMED.search(instruction)
    return found[1] if found else ""


class Encoder:
    """Rows into tokens, prompts just as `models.answering.generation` makes them when the tuned model is asked.

    Parameters
    ----------
    words, tokenizer
        Of the base model.
    template
        A row of `models.templates`.
    """

    def __init__(self, words: Words, tokenizer: Any, template: str) -> None:
        from models.templates import template as template_of
        self.words, self.tokenizer, self.name = words, tokenizer, template
        self.template = template_of(template)
        self.close = self._close()

    def encode(self, row: Row) -> Example:
        """A row in tokens; the answer ends with the token that ends an answer."""
        prompt = self.prompt(row)
        answer = self.tokenizer(self._answer(row.answer, prompt), add_special_tokens=False)["input_ids"]
        return Example(self.words.ids(prompt), [*answer, *self.close])

    def prompt(self, row: Row) -> str:
        """The prompt, worded as the corridor words it when it asks the tuned model."""
        return self.template.prompt(row.instruction, row.start)

    def check(self, row: Row) -> None:
        """Refuse a template that would not read back the answers it is trained on.

        Raises
        ------
        BadRows
            With what it reads.
        """
        example = self.encode(row)
        found = self.template.read(self.words.text(example.answer))
        if found.replace(" ", "") != row.answer.replace(" ", ""):
            raise BadRows(f"The template {self.name} reads {found!r} where the answer is {row.answer!r}.",
                          "Give SMILES as answers, or another --template.")

    def _answer(self, smiles: str, prompt: str) -> str:
        if self.name == "biot5":
            from models.templates import as_selfies
            smiles = as_selfies(smiles)
        if self.name == "chat":  # its system words ask for this form
            return json.dumps({"molecule": smiles})
        before, after = ANSWERS.get(self.name, ("", ""))
        opened = bool(before) and prompt.rstrip().endswith(before.strip())
        return ("" if opened else before) + smiles + after

    def _close(self) -> list[int]:
        """The tokens after an answer: what the chat template writes up to an end, else the first end there is."""
        ends = sorted(self.words.ends)
        if not ends:
            raise BadModelFiles("The tokenizer names no token that ends an answer.", "Set eos_token in its config.")
        if self.name != "chat":
            own = self.tokenizer.eos_token_id
            return [own if own in ends else ends[0]]
        asked = [{"role": "user", "content": "?"}]
        whole = self.tokenizer.apply_chat_template([*asked, {"role": "assistant", "content": "\x01"}], tokenize=False)
        ids = self.tokenizer(str(whole).partition("\x01")[2], add_special_tokens=False)["input_ids"]
        place = next((i for i, one in enumerate(ids) if one in self.words.ends), -1)
        return ids[:place + 1] if place >= 0 else [self._ended(ids, ends)]

    def _ended(self, ids: list[int], ends: list[int]) -> int:
        """The end of a turn that the generation config does not name (<|im_end|>), else the tokenizer's own end."""
        special = set(getattr(self.tokenizer, "all_special_ids", ()))
        return next((one for one in ids if one in special), ends[0])
