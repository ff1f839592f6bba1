"""The loop of atoms of a CIF as columns; where its values are out of step with its head, read line by line."""

from __future__ import annotations

from assistant.chem.crystals.numbers import number
from assistant.chem.crystals.parsing import Block
from assistant.chem.crystals.structure import Finding
from assistant.errors import BadFile

FRACT = tuple(f"_atom_site_fract_{axis}" for axis in "xyz")
CARTN = tuple(f"_atom_site_cartn_{axis}" for axis in "xyz")
Columns = dict[str, list[str]]


def has_atoms(block: Block) -> bool:
    return bool(axes_of(block))


def axes_of(block: Block) -> tuple[str, ...]:
    """The three tags of the coordinates that the block has: fractional before Cartesian; none where it has no atoms."""
    return next((axes for axes in (FRACT, CARTN) if all(block.column(axis) for axis in axes)), ())


def columns_of(block: Block, axes: tuple[str, ...]) -> tuple[Columns, list[Finding]]:
    """The columns of the atoms, all of one length.

    Raises
    ------
    BadFile
        When the coordinates do not lie in one loop.
    """
    length = len(block.column(axes[0]))
    columns = {tag: values for tag, values in block.columns.items()
               if tag.startswith("_atom_site_") and len(values) == length}
    columns |= {axis: block.column(axis) for axis in axes}
    if any(len(columns[axis]) != length for axis in axes):
        raise BadFile("The three columns of coordinates differ in length.", "Please send the file as it was written.")
    torn = any(tag in columns for tag in block.broken)
    bad = _unread(columns, axes)
    if not block.atom_lines or not (bad or torn):
        return columns, []
    lines = block.by_lines(list(columns))
    rows, mended = len(lines[axes[0]]), _unread(lines, axes)
    if not rows or (not torn and 3 * rows - mended <= 3 * length - bad):
        return columns, []
    lost = sum(bool(line.strip()) for line in block.atom_lines.splitlines()) - rows
    said = f"The values of the atom table do not fit its head; it was read line by line and {lost} lines were left out."
    if block.cut_off and lost == 1 and not block.by_lines(list(columns), last=True)[axes[0]]:
        return lines, [Finding("truncated", "The file ends in the middle of the atom table: it was cut off, and atoms "
                                            "are probably missing.", changed=True)]
    return lines, [Finding("loop out of step", said, changed=lost > 0)]


def _unread(columns: Columns, axes: tuple[str, ...]) -> int:
    """How many coordinates are neither numbers nor marked as unknown."""
    return sum(number(text) != number(text) and text not in ("?", ".") for axis in axes for text in columns[axis])


def filled(columns: Columns, tag: str, length: int, other: str) -> list[str]:
    """A column, or one value repeated where the table has no such column."""
    return columns.get(tag) or [other] * length
