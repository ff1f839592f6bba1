"""What a question about one molecule brought beside its numbers, in plain values: atoms, shares, structures, peaks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marked:
    """One thing found in a molecule: its word and its atoms (0-based)."""

    label: str
    atoms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A property shared out over the atoms: ``atoms`` by index, ``parts`` as (word, sum), the largest first."""

    name: str
    unit: str
    total: float
    atoms: tuple[float, ...]
    parts: tuple[tuple[str, float], ...]
    digits: int = 2


@dataclass(frozen=True, slots=True)
class Form:
    """Another structure of a molecule (tautomer, stereoisomer, charge state, scaffold) and what is said of it."""

    smiles: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What a question brought.

    Attributes
    ----------
    topic
        The question it answers.
    answer
        "yes" or "no" where the question asked for one, else "".
    marks
        Things found, with their atoms.
    shared
        Properties that are sums over atoms.
    forms
        Other structures, the first one first.
    peaks
        (m/z, height with the highest at 100).
    columns, rows
        A table of what else was found; cells are text.
    notes
        How it was counted or made, and with what reservation: whole sentences.
    more
        True where there are further forms than those listed.
    """

    topic: str
    answer: str = ""
    marks: tuple[Marked, ...] = ()
    shared: tuple[Shared, ...] = ()
    forms: tuple[Form, ...] = ()
    peaks: tuple[tuple[float, float], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()
    more: bool = False
