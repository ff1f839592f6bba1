"""Quantities of the bench (masses, amounts, volumes, concentrations): their units, and which follows from which.

Every relation is a product of powers: the asked quantity from those given, the molar mass M and the Avogadro constant.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

AVOGADRO = 6.02214076e23
"""1/mol; exact since 2019 (SI brochure, 9th edition)."""
_PREFIXES = {"k": 1e3, "": 1.0, "m": 1e-3, "µ": 1e-6, "n": 1e-9, "p": 1e-12}
_MASSES = {f"{prefix}g": factor for prefix, factor in _PREFIXES.items()}
_AMOUNTS = {f"{prefix}mol": factor for prefix, factor in _PREFIXES.items()}
_VOLUMES = {f"{prefix}L": factor for prefix, factor in _PREFIXES.items() if prefix not in ("k", "p")}
UNITS: dict[str, tuple[str, float]] = {
    **{unit: ("mass", factor) for unit, factor in _MASSES.items()},
    **{unit: ("amount", factor) for unit, factor in _AMOUNTS.items()},
    **{unit: ("volume", factor) for unit, factor in _VOLUMES.items()},
    **{f"{prefix}M": ("molarity", factor) for prefix, factor in _PREFIXES.items() if prefix != "k"},
    **{f"{m}/{v}": ("density", a / b) for m, a in _MASSES.items() for v, b in _VOLUMES.items()},
    "": ("molecules", 1.0), "equiv": ("equivalents", 1.0),
}
"""Unit → its quantity and the factor to g, mol, L, mol/L, g/L."""
LETTERS = {"mass": "m", "amount": "n", "volume": "V", "molarity": "c", "density": "ρ", "molecules": "N",
           "equivalents": "eq", "base": "n0"}
TITLES = {"mass": "Mass", "amount": "Amount of substance", "volume": "Volume", "molarity": "Concentration",
          "density": "Mass concentration", "molecules": "Number of molecules", "equivalents": "Equivalents",
          "base": "Amount of reference"}


@dataclass(frozen=True, slots=True)
class Relation:
    """``asked`` as the product of the given quantities to their powers, of M and of the Avogadro constant to theirs."""

    asked: str
    given: dict[str, int]
    weight: int = 0
    avogadro: int = 0

    def words(self) -> str:
        """ "m = c·V·M", "n = m / M"."""
        powers = {**{LETTERS[one]: n for one, n in self.given.items()}, "M": self.weight, "N_A": self.avogadro}
        above = "·".join(letter for letter, n in powers.items() if n > 0)
        below = "·".join(letter for letter, n in powers.items() if n < 0)
        lower = f" / {f'({below})' if '·' in below else below}" if below else ""
        return f"{LETTERS[self.asked]} = {above or '1'}{lower}"

    def value(self, known: dict[str, float], weight: float) -> float:
        """In base units."""
        return float(math.prod(known[one] ** n for one, n in self.given.items()) * weight**self.weight
                     * AVOGADRO**self.avogadro)


RELATIONS: tuple[Relation, ...] = (
    Relation("mass", {"amount": 1}, 1), Relation("mass", {"molarity": 1, "volume": 1}, 1),
    Relation("mass", {"density": 1, "volume": 1}), Relation("mass", {"molecules": 1}, 1, -1),
    Relation("mass", {"equivalents": 1, "base": 1}, 1),
    Relation("amount", {"mass": 1}, -1), Relation("amount", {"molarity": 1, "volume": 1}),
    Relation("amount", {"density": 1, "volume": 1}, -1), Relation("amount", {"molecules": 1}, 0, -1),
    Relation("amount", {"equivalents": 1, "base": 1}),
    Relation("molarity", {"density": 1}, -1), Relation("molarity", {"mass": 1, "volume": -1}, -1),
    Relation("molarity", {"amount": 1, "volume": -1}),
    Relation("density", {"molarity": 1}, 1), Relation("density", {"amount": 1, "volume": -1}, 1),
    Relation("density", {"mass": 1, "volume": -1}),
    Relation("volume", {"mass": 1, "molarity": -1}, -1), Relation("volume", {"amount": 1, "molarity": -1}),
    Relation("volume", {"mass": 1, "density": -1}), Relation("volume", {"amount": 1, "density": -1}, 1),
    Relation("molecules", {"mass": 1}, -1, 1), Relation("molecules", {"amount": 1}, 0, 1),
    Relation("molecules", {"molarity": 1, "volume": 1}, 0, 1),
    Relation("molecules", {"density": 1, "volume": 1}, -1, 1),
    Relation("equivalents", {"mass": 1, "base": -1}, -1), Relation("equivalents", {"amount": 1, "base": -1}),
)


def relation(asked: str, given: frozenset[str]) -> Relation | None:
    """The one relation that needs exactly what is given; None where there is none."""
    return next((row for row in RELATIONS if row.asked == asked and frozenset(row.given) == given), None)


def kind(unit: str) -> str:
    """What is measured in a unit."""
    return UNITS[unit][0]


def plain(value: float, unit: str) -> float:
    """In g, mol, L, mol/L or g/L."""
    return value * UNITS[unit][1]


_READABLE = {"mass": ("kg", "g", "mg", "µg", "ng"), "amount": ("mol", "mmol", "µmol", "nmol"),
             "volume": ("L", "mL", "µL"), "molarity": ("M", "mM", "µM", "nM"), "density": ("g/L", "mg/L", "µg/L")}


def fitting(what: str, value: float) -> str:
    """The largest unit in which a value (in base units) is 1 or more; the smallest where none is."""
    units = _READABLE.get(what, ("equiv",) if what == "equivalents" else ("",))
    return next((unit for unit in units if abs(plain(1.0, unit)) <= abs(value) * (1 + 1e-12)), units[-1])


def figures(said: str) -> int:
    """Significant digits of a number as written: "5.00" has three, "0.15" two; a whole number counts as exact (0)."""
    digits = re.sub(r"[eE].*$", "", said)
    return len(digits.replace(".", "").lstrip("0")) if "." in digits else 0


def decimals(value: float, significant: int) -> int:
    """Decimals that show so many significant digits."""
    return max(0, significant - 1 - math.floor(math.log10(abs(value)))) if value else significant
