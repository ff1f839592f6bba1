"""The text of a CIF as data blocks: tags with their values, loops with their columns; what is broken is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.errors import TooLarge

MAX_VALUES = 1_500_000  # values of one file, reflections and bond tables not counted: 16,000 atoms have 250,000
MOST_AT_ONCE = 4_000_000  # characters of a loop taken in one stride; a longer one is counted row by row
MAX_ROWS = 16_000       # atoms a file may list; MIL-101 in P1 has 14,416

# One value: a text field between lines that begin with a semicolon, a comment, a quoted string, or a bare word.
# A quote that never closes holds the rest of its line.
_TOKEN = re.compile(
    r"(?ms)^;(?P<field>.*?)(?:^;|\Z)|\#[^\n]*|'(?P<one>[^\n]*?)'(?=\s|\Z)|\"(?P<two>[^\n]*?)\"(?=\s|\Z)"
    r"|['\"](?P<open>[^\n]*)|(?P<bare>[^\s]+)")
_UNBALANCED = re.compile(r"(?m)^\s*(?:_cell_length|_atom_site_(?:label|fract|type)|loop_\s*$)")
_PASSED_OVER = re.compile(r"_(refln|pd_|geom_|atom_site_aniso|diffrn_refl|shelx|iucr|publ|citation|audit)")
_NOT_PLAIN = re.compile(r"['\"#;]|\s(?:_|loop_|data_|save_|global_|stop_)", re.IGNORECASE)
_NEXT = re.compile(r"(?im)^[ \t]*(?:_|loop_|data_|save_)")


@dataclass(slots=True)
class Block:
    """One data block. ``single``: tag to value. ``columns``: tag to the values of its loop. Tags in small letters.

    ``broken`` names the loops whose values do not fill their rows; ``spare`` counts values that belong to no tag;
    ``atom_lines`` is the text of the loop of atoms, for reading it line by line where its values are out of step;
    ``cut_off``: the text ends inside a row of it.
    """

    name: str
    single: dict[str, str] = field(default_factory=dict)
    columns: dict[str, list[str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    spare: int = 0
    atom_lines: str = ""
    cut_off: bool = False

    def value(self, *tags: str) -> str:
        """The first of some tags that has a value; "" where none has (``?`` and ``.`` are no values)."""
        for tag in tags:
            text = self.single.get(tag, "")
            if not text and len(self.columns.get(tag, ())) == 1:
                text = self.columns[tag][0]
            if text not in ("", "?", "."):
                return text.strip()
        return ""

    def by_lines(self, heads: list[str], last: bool = False) -> dict[str, list[str]]:
        """The columns of the loop of atoms read a line a row; lines with too many or too few values are left out.

        ``last``: the last line only.
        """
        lines = [line for line in self.atom_lines.splitlines() if line.strip()]
        rows = [values for line in (lines[-1:] if last else lines) if len(values := values_of_line(line)) == len(heads)]
        return {head: [row[at] for row in rows] for at, head in enumerate(heads)}

    def column(self, *tags: str) -> list[str]:
        """The first of some columns that the block has; a lone value counts as a column of one."""
        for tag in tags:
            if self.columns.get(tag):
                return self.columns[tag]
            if self.single.get(tag, "?") not in ("?", "."):
                return [self.single[tag]]
        return []


def blocks_of(text: str) -> list[Block]:
    """The data blocks of a CIF, in their order. Tolerant: what it cannot place, it counts.

    Raises
    ------
    TooLarge
        When the file lists more atoms or values than any crystal.
    """
    return _Reader(text).read()


def values_of_line(line: str) -> list[str]:
    """The values of one line of a loop."""
    return [found[found.lastgroup] for found in _TOKEN.finditer(line) if found.lastgroup]


class _Reader:
    """Walks over the values of a CIF once, from left to right."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.values, self.begun = text, 0, 0, 0
        self.block = Block("")
        self.blocks = [self.block]
        self.tag = ""
        self.heads: list[str] = []
        self.rows: list[str] | None = None

    def read(self) -> list[Block]:
        while found := _TOKEN.search(self.text, self.at):
            self.at = found.end()
            if (bare := found["bare"]) is not None:
                self._word(bare, found.start())
            elif (long := found["field"]) is not None and _UNBALANCED.search(long):
                self.at = found.start() + 1  # a semicolon too many: what follows is no text field
                self.block.spare += 1
            elif found.lastgroup:
                self._value(found[found.lastgroup])
        self._end(len(self.text))
        return [block for block in self.blocks if block.single or block.columns]

    def _word(self, bare: str, start: int) -> None:
        low = bare.lower()
        if low.startswith("_"):
            self._tag(low.replace(".", "_"), start)
        elif low.startswith("loop_"):
            self._end(start)
            self.heads, self.rows = [], []
        elif low.startswith("data_"):
            self._end(start)
            self.block = Block(bare[5:])
            self.blocks.append(self.block)
        elif low.startswith(("save_", "global_", "stop_")):
            self._end(start)
        else:
            self._value(bare)

    def _tag(self, tag: str, start: int) -> None:
        if self.rows is not None and not self.rows:
            self.heads.append(tag)
            self.begun = self.at
        else:
            self._end(start)
            self.tag = tag
            self.block.single.setdefault(tag, "")

    def _value(self, value: str) -> None:
        self.values += 1
        if self.values > MAX_VALUES:
            raise TooLarge("The file holds more values than any CIF of one crystal.",
                           "Please send the structure alone: cell, symmetry and atoms.")
        if self.rows is not None and self.heads:
            self._into_loop(value)
        elif self.tag:
            self.block.single[self.tag] = self.block.single[self.tag] or value
            self.tag = ""
        else:
            self.block.spare += 1

    def _into_loop(self, value: str) -> None:
        assert self.rows is not None
        if not self.rows and all(_PASSED_OVER.match(head) for head in self.heads):
            following = _NEXT.search(self.text, self.at)
            self.at = following.start() if following else len(self.text)
            self._end(self.at)
            return
        self.rows.append(value)
        if len(self.rows) == 1:
            self._plain_rows(self.rows)
        if len(self.rows) > MAX_ROWS * len(self.heads) and self.heads[0].startswith("_atom_site"):
            raise TooLarge(f"The file lists more than {MAX_ROWS:,} atoms.",
                           "Please send the primitive cell, or one cell rather than a supercell.")

    def _plain_rows(self, rows: list[str]) -> None:
        """Take the rest of a loop at once where it is words and numbers only, without quotes and comments."""
        following = _NEXT.search(self.text, self.at)
        stop = following.start() if following else len(self.text)
        part = self.text[self.at:stop]
        if len(part) < MOST_AT_ONCE and not _NOT_PLAIN.search(part):
            rows.extend(part.split())
            self.values += len(rows)
            self.at = stop

    def _end(self, here: int) -> None:
        """Close the loop or the tag that is open; ``here`` is the place in the text where it ends."""
        if self.rows and self.heads:
            width = len(self.heads)
            if len(self.rows) % width:
                self.block.broken.append(self.heads[0])
            if any(head.startswith(("_atom_site_fract", "_atom_site_cartn")) for head in self.heads):
                self.block.atom_lines = self.block.atom_lines or self.text[self.begun:here]
                self.block.cut_off |= here == len(self.text) and len(self.rows) % width > 0
            for at, head in enumerate(self.heads):
                self.block.columns.setdefault(head, self.rows[at::width][:len(self.rows) // width])
        self.rows, self.heads, self.tag = None, [], ""
