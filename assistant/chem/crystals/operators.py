"""Symmetry operators of a CIF: read from text, made different, completed to a group, measured against the cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from assistant.chem.crystals.structure import Floats, Ints
from assistant.errors import BadFile, TooLarge

MAX_OPERATORS = 768     # 192 of Fm-3m, times 4 for a doubled cell; more is no crystal
_TERM = re.compile(r"([+-]?)(\d+(?:\.\d*)?(?:/\d+(?:\.\d*)?)?|\.\d+)?\*?([xyz]?)")
MOST_STRAIN = 0.03      # how far operators may bend the metric of the cell, as a share of an edge
_DENOMINATORS = 24      # translations of space groups are multiples of 1/24


@dataclass(frozen=True, slots=True, eq=False)
class Operators:
    """``rotation``: shape (m, 3, 3), integers; ``shift``: shape (m, 3), fractions of the cell in [0, 1)."""

    rotation: Ints
    shift: Floats

    def __len__(self) -> int:
        return len(self.rotation)

    def keys(self) -> list[tuple[int, ...]]:
        """One whole-number key an operator: equal for equal operators."""
        steps = np.round(self.shift * _DENOMINATORS * 100).astype(np.int64) % (_DENOMINATORS * 100)
        return [tuple(row) for row in np.hstack([self.rotation.reshape(-1, 9), steps]).tolist()]

    def apply(self, frac: Floats) -> Floats:
        """Images of every point: ``frac`` (n, 3) gives (n, m, 3)."""
        return np.asarray(np.einsum("mij,nj->nmi", self.rotation.astype(np.float64), frac) + self.shift)


def identity() -> Operators:
    return Operators(np.eye(3, dtype=np.int64)[None], np.zeros((1, 3)))


def parse_operator(text: str) -> tuple[list[list[int]], list[float]] | None:
    """``"-x+1/2, y, z-x"`` as rows and shifts; None where the text is no operator (the caller counts those)."""
    parts = text.strip().strip("'\"").lower().replace(" ", "").replace(";", ",").split(",")
    if len(parts) != 3:
        return None
    rows, shifts = [], []
    for part in parts:
        read = _row(part)
        if read is None:
            return None
        rows.append(read[0])
        shifts.append(read[1])
    return (rows, shifts) if abs(round(float(np.linalg.det(rows)))) == 1 else None


def _row(part: str) -> tuple[list[int], float] | None:
    row, shift, at = [0, 0, 0], 0.0, 0
    while at < len(part):
        found = _TERM.match(part, at)
        if not found or found.end() == at or not (found[2] or found[3]):
            return None
        sign, number, axis = found[1], found[2], found[3]
        value = _fraction(number) if number else 1.0
        if value is None:
            return None
        value = -value if sign == "-" else value
        if axis:
            if value not in (1.0, -1.0):
                return None
            row["xyz".index(axis)] += int(value)
        else:
            shift += value
        at = found.end()
    return (row, shift % 1.0) if any(row) and max(map(abs, row)) <= 1 else None


def _fraction(number: str) -> float | None:
    top, _, bottom = number.partition("/")
    if not bottom:
        value = float(top)
        near = round(value * _DENOMINATORS) / _DENOMINATORS  # 0.3333 is meant as a third
        return near if abs(near - value) < 2e-3 and value not in (1.0,) else value
    return float(top) / float(bottom) if float(bottom) else None


def operators_of(texts: list[str]) -> tuple[Operators, int]:
    """The different operators among some texts, and how many texts were none.

    Raises
    ------
    TooLarge
        When there are more than any crystal has.
    """
    if len(texts) > MAX_OPERATORS:
        raise TooLarge(f"The file lists {len(texts):,} symmetry operators; no crystal has more than 192 in its cell.",
                       "Please send the structure expanded in P1, or with its own operators only.")
    read = [parse_operator(text) for text in texts]
    good = [one for one in read if one is not None]
    if not good:
        return identity(), len(texts)
    every = Operators(np.array([one[0] for one in good], dtype=np.int64), np.array([one[1] for one in good]))
    return different(every), len(texts) - len(good)


def different(every: Operators) -> Operators:
    """Each operator once, the first of equal ones; the identity first."""
    first: dict[tuple[int, ...], int] = {}
    for at, key in enumerate(every.keys()):
        first.setdefault(key, at)
    unit = identity().keys()[0]
    order = sorted(first.values(), key=lambda at: (at != first.get(unit, -1), at))
    chosen = Operators(every.rotation[order], every.shift[order])
    if unit in first:
        return chosen
    one = identity()
    return Operators(np.concatenate([one.rotation, chosen.rotation]), np.concatenate([one.shift, chosen.shift]))


def closed(start: Operators) -> Operators:
    """The group that some operators make, its members in their order first.

    Raises
    ------
    BadFile
        When products of the operators never come to an end within the largest group of a cell.
    """
    group, makers = identity(), []
    known = set(group.keys())
    for at, key in enumerate(start.keys()):
        if key not in known:
            makers.append(at)
            group = _grown(group, Operators(start.rotation[makers], start.shift[makers]))
            known = set(group.keys())
    return different(Operators(np.concatenate([start.rotation, group.rotation]),
                               np.concatenate([start.shift, group.shift])))


def _grown(group: Operators, makers: Operators) -> Operators:
    """A group and everything that some more operators make with it."""
    while True:
        rotation = np.einsum("aij,bjk->abik", group.rotation, makers.rotation).reshape(-1, 3, 3)
        shift = (np.einsum("aij,bj->abi", group.rotation.astype(float), makers.shift) + group.shift[:, None]) % 1.0
        if int(np.abs(rotation).max()) > 3:
            raise _no_group()
        grown = different(Operators(np.concatenate([group.rotation, makers.rotation, rotation]),
                                    np.concatenate([group.shift, makers.shift, shift.reshape(-1, 3)])))
        if len(grown) == len(group):
            return group
        if len(grown) > MAX_OPERATORS:
            raise _no_group()
        group = grown


def _no_group() -> BadFile:
    return BadFile("The symmetry operators of the file do not belong to one space group.",
                   "Please send the structure with its operators as published, or expanded in P1.")


def strain(found: Operators, lattice: Floats) -> float:
    """How far the operators are from leaving lengths and angles as they are: 0 exact, 0.1 a tenth off."""
    metric = lattice @ lattice.T
    scale = np.sqrt(np.outer(np.diag(metric), np.diag(metric)))
    turned = np.einsum("mji,jk,mkl->mil", found.rotation.astype(float), metric, found.rotation.astype(float))
    return float(np.max(np.abs(turned - metric) / scale, initial=0.0))
