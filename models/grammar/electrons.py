"""Whether the aromatic atoms written so far can still be given double bonds: the bookkeeping of a perfect matching.

An aromatic SMILES is sound where double bonds can be laid so that every ``c`` has exactly one, every ``o`` none, a
``n`` one with two neighbours and none with three (Kekulé). Which of many layings holds is not known until rings close,
so all that are still open are kept, each as the few bits that the rest of the text can see. Only bonds in rings may be
double: a bond laid double before its ring has closed is ``due``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from models.grammar.elements import Kind


class Laying(NamedTuple):
    """One way to lay the double bonds, as far as it matters from here on.

    Attributes
    ----------
    here
        1 where the current atom has its double bond.
    branch
        One bit for each atom that a branch will come back to, the outermost first.
    ring
        One bit for each open ring number whose bond is to be double.
    due
        Depths of atoms whose bond from the atom before is double and not yet seen in a ring.
    """

    here: int = 0
    branch: int = 0
    ring: int = 0
    due: tuple[int, ...] = ()


Layings = frozenset[Laying]
NOTHING: Layings = frozenset({Laying()})


def may_become(kind: Kind, orders: int, doubles: int, pi: int) -> bool:
    """Whether an aromatic atom can still come right. ``orders``: its bonds so far; ``doubles``: written as "="."""
    total = orders + kind.hydrogens
    if kind.rule == "c":
        return total <= 4 and not pi and doubles == 1 if doubles else total <= 3 if pi else total < 3
    if kind.rule == "x":
        if total - doubles > 3 or (kind.room == 4 and total == 3 and not pi and not doubles):
            return False  # an aromatic atom has three neighbours at most; one of four bonds must have its double bond
        return total + pi <= kind.room + _more(kind, doubles) and doubles <= (kind.room > 3 or kind.element in "PAs")
    return not pi and total <= 2 + 2 * doubles and doubles <= (0 if kind.rule == "o" else 2)


def _more(kind: Kind, doubles: int) -> int:
    """Phosphorus and arsenic take two bonds more with a double bond out of the ring."""
    return 2 if doubles and kind.room == 3 and kind.element in ("P", "As") else 0


def is_right(kind: Kind, orders: int, doubles: int, pi: int) -> bool:
    """Whether an aromatic atom that takes no further bond is right."""
    total = orders + kind.hydrogens
    if kind.rule == "c":
        return may_become(kind, orders, doubles, pi) and bool(doubles or pi)
    if kind.rule == "x":
        return total + pi == kind.room + _more(kind, doubles) and may_become(kind, orders, doubles, pi)
    return total == 2 + 2 * doubles and may_become(kind, orders, doubles, pi)


def kept(layings: Iterable[Laying], good: Callable[[Laying], bool]) -> Layings:
    """The layings that pass."""
    return frozenset(laying for laying in layings if good(laying))


def coverable(laying: Laying, outermost: int, run: int) -> bool:
    """Whether every double bond due in a run can come to lie in a ring; the first open one is at ``outermost``."""
    first_due = next((d for d in laying.due if d > run), None)
    return first_due is None or outermost < first_due
