"""Which symmetry a CIF means: its operators, else its space group by name or number, else P1."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.chem.crystals.operators import MOST_STRAIN, Operators, closed, identity, operators_of, strain
from assistant.chem.crystals.parsing import Block
from assistant.chem.crystals.space_groups import named, plain
from assistant.chem.crystals.structure import Finding, Floats
from assistant.errors import BadFile

POSITIONS = ("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz", "_space_group_symop_operation_xyz_0",
             "_symmetry_equiv_pos_as_xyz_0")
HALL = ("_space_group_name_hall", "_symmetry_space_group_name_hall")
NAMES = ("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_h-m_full",
         "_symmetry_space_group_name_h-m_full")
NUMBERS = ("_space_group_it_number", "_symmetry_int_tables_number", "_symmetry_space_group_number")


@dataclass(frozen=True, slots=True, eq=False)
class Symmetry:
    """The operators a block means. ``name``: the space group they were looked up for, "" where the block lists them.

    Several ``candidates`` where a name leaves the origin open.
    """

    candidates: tuple[Operators, ...]
    name: str = ""


def symmetry_of(block: Block, lattice: Floats) -> tuple[Symmetry, list[Finding]]:
    """The symmetry of a block, and what was said of it.

    Raises
    ------
    BadFile
        When the operators belong to a cell of another shape, or to no space group.
    TooLarge
        When there are more operators than any crystal has.
    """
    texts = _texts(block)
    found, bad = operators_of(texts) if texts else (identity(), 0)
    findings = [Finding("symmetry", f"{bad} of {len(texts)} symmetry operators could not be read and were left out.",
                        changed=True)] if bad else []
    if len(found) > 1:
        whole, said = _checked(found, lattice)
        return Symmetry((whole,)), findings + said
    symmetry, said = _by_name(block, lattice, bool(texts))
    return symmetry, findings + said


def _texts(block: Block) -> list[str]:
    """The operators as written; where blanks without quotes cut them into pieces, the pieces put together."""
    texts = block.column(*POSITIONS)
    if all(text.count(",") >= 2 for text in texts):
        return texts
    parts = [part for part in re.split(r"[,\s]+", " ".join(texts)) if re.search(r"[xyzXYZ]", part)]
    return [",".join(parts[at:at + 3]) for at in range(0, len(parts) - 2, 3)]


def _names(block: Block) -> list[tuple[str, bool]]:
    """What the block calls its space group, most telling first, and whether that is a Hall symbol."""
    names = [(name, tag in HALL) for tag in (*HALL, *NAMES) if (name := block.value(tag))]
    number = re.match(r"\d{1,3}", block.value(*NUMBERS))
    return names + ([(f"#{int(number[0])}", False)] if number else [])


def _checked(found: Operators, lattice: Floats) -> tuple[Operators, list[Finding]]:
    """Operators that fit the cell and make a group, completed where some are missing."""
    if strain(found, lattice) > MOST_STRAIN:
        raise BadFile("The symmetry operators of the file ask for a cell of another shape than the one it gives.",
                      "Please check the cell, or send the structure expanded in P1.")
    whole = closed(found)
    if len(whole) == len(found):
        return whole, []
    return whole, [Finding("symmetry", f"The {len(found)} operators are not all of their group; it was completed to "
                                       f"{len(whole)}.", changed=True)]


def _by_name(block: Block, lattice: Floats, listed: bool) -> tuple[Symmetry, list[Finding]]:
    """The group that the block names; P1, and said, where it names none that is known and fits."""
    names = [(name, hall) for name, hall in _names(block) if plain(name) not in ("p1", "#1")]
    for name, hall in names:
        if made := named(name, lattice, hall):
            return Symmetry(tuple(made), name[:30].replace("#", "number ")), []
    if names:
        said = f"The space group {names[0][0][:30]!r} is in no table, or does not fit the cell"
    elif listed or _names(block):
        return Symmetry((identity(),)), []
    else:
        said = "The file gives no symmetry"
    return Symmetry((identity(),)), [Finding("symmetry", f"{said}; the atoms were taken as they are listed (P1).")]
