"""Space groups by every spelling of their names, from spglib's table of 530 settings; the one door to that library."""

from __future__ import annotations

import re
import warnings
from functools import cache

import numpy as np

from assistant.chem.crystals.operators import MOST_STRAIN, Operators, different, strain
from assistant.chem.crystals.structure import Floats

SETTINGS = 530  # Hall numbers of spglib: A. Togo, K. Shinohara, I. Tanaka 2024, doi:10.1080/27660400.2024.2384822


@cache
def _tables() -> dict[str, tuple[int, ...]]:
    """Every spelling of a space group and the settings (Hall numbers of spglib) it may mean."""
    names: dict[str, list[int]] = {}
    for hall, (number, short, full, both, symbol, choice) in _settings().items():
        for name in _spellings(number, short, full, both):
            names.setdefault(name, []).append(hall)
            if choice in ("H", "R", "1", "2"):
                names.setdefault(f"{name}:{choice.lower()}", []).append(hall)
        names.setdefault(_hall(symbol), []).append(hall)
    return {name: tuple(dict.fromkeys(halls)) for name, halls in names.items()}


def _settings() -> dict[int, tuple[int, str, str, str, str, str]]:
    """Each setting: number, short, full and long Hermann-Mauguin symbols, Hall symbol, choice of axes or origin."""
    import spglib

    rows = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # about how spglib will report errors one day
        for hall in range(1, SETTINGS + 1):
            if kind := spglib.get_spacegroup_type(hall):
                rows[hall] = (kind.number, kind.international_short, kind.international_full, kind.international,
                              kind.hall_symbol, kind.choice)
    return rows


@cache
def _operators(hall: int) -> Operators | None:
    """The operators of one setting; None where spglib has no such number."""
    import spglib

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = spglib.get_symmetry_from_database(hall)
    if found is None:
        return None
    return different(Operators(found["rotations"].astype(np.int64), found["translations"] % 1.0))


def _spellings(number: int, short: str, full: str, both: str) -> set[str]:
    """``P 1 2_1/n 1`` is also P21/n, ``F m -3 m`` was written Fm3m before 1992, and ``C m c e`` Cmca before 2002.

    The short monoclinic names of the table name the type, not the setting, and are left out.
    """
    if 3 <= number <= 15:
        spelt = {full, "".join(part for part in full.split() if part != "1")}
    else:
        spelt = {short, full, *both.split("=")}
    if number >= 195:
        spelt |= {name.replace("-3", "3") for name in spelt}
    if 39 <= number <= 68:
        spelt |= {name.replace("e", glide) for name in spelt for glide in "abc"}
    return {plain(name) for name in (*spelt, f"#{number}")}


def plain(name: str) -> str:
    """A symbol as the tables spell it: without blanks, underscores and quotes, in small letters, ``:2`` for origins."""
    text = name.strip().strip("'\"").lower().replace("−", "-")
    text = re.sub(r"\borigin\s*(?:choice)?\s*([12])\b", r":\1", text)
    text = re.sub(r"[:\s]\s*([12hr])z?$", r":\1", text) if re.search(r":\s*[12hr]z?$|\s[hr]$", text) else text
    text = re.sub(r":\s*[sz]$|\s+[sz]$", "", text)
    return re.sub(r"[\s_()]", "", text)


def _hall(symbol: str) -> str:
    """A Hall symbol as a key of its own: its blanks count, for Hall's P 4 2 is P 4 2 2 while P42 is another group."""
    return "hall " + " ".join(symbol.strip().strip("'\"").lower().split())


def named(name: str, lattice: Floats, hall: bool = False) -> list[Operators]:
    """The settings of a space group (Hermann-Mauguin or Hall name, ``#number``) that fit the cell; usually one.

    ``hall``: the name is a Hall symbol first; else it is one only where no other name fits.

    Two where the name leaves open which origin is meant. Empty where no table has the name or no setting of it fits:
    the caller then says so.
    """
    tables, key = _tables(), plain(name)
    by_name = tables.get(key) or tables.get(key.split(":")[0])
    by_hall = tables.get(_hall(name))
    halls = (by_hall or by_name if hall else by_name or by_hall) or ()
    fitting: dict[tuple[tuple[int, ...], ...], tuple[float, Operators]] = {}
    for setting in halls:
        if made := _operators(setting):
            fitting.setdefault(tuple(sorted(made.keys())), (strain(made, lattice), made))
    least = min((off for off, _ in fitting.values()), default=1.0)
    return [made for off, made in fitting.values() if off < least + 1e-3 and off < MOST_STRAIN]
