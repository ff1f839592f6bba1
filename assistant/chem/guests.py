"""Guest molecules: their kinetic diameters, and whether a guest passes a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.errors import NotUnderstood

LI = "Li, Kuppler and Zhou, Chem. Soc. Rev. 2009, 38, 1477, doi:10.1039/b802426j"
"""A review that collects published kinetic diameters; where it gives a range, both ends are kept here."""
FLEXES = 0.5
"""Å by which a window may be smaller than a guest that may still pass ("perhaps"): a margin for the radii and small
motions of a nearly rigid window. A "no" holds for a rigid window only: linkers that turn let in more. ZIF-8 (3.4 Å by
X-rays) sieves like a window of 4.0-4.2 Å and even takes up isobutane, slowly (Zhang et al., J. Phys. Chem. Lett. 2012,
doi:10.1021/jz300855a), where this rule says "no" to all above 3.9 Å."""
Passing = Literal["yes", "perhaps", "no"]


@dataclass(frozen=True, slots=True)
class Guest:
    """A molecule that may enter a pore; ``low`` and ``high``: its kinetic diameter in Å as published (often equal)."""

    name: str
    formula: str
    low: float
    high: float
    aliases: tuple[str, ...] = ()
    source: str = LI


def _guest(name: str, formula: str, low: float, high: float = 0.0, *aliases: str) -> Guest:
    return Guest(name, formula, low, high or low, aliases)


ROWS: tuple[Guest, ...] = (
    _guest("helium", "He", 2.551),
    _guest("neon", "Ne", 2.82),
    _guest("argon", "Ar", 3.542),
    _guest("krypton", "Kr", 3.655),
    _guest("xenon", "Xe", 4.047),
    _guest("hydrogen", "H2", 2.827, 2.89, "dihydrogen"),
    _guest("nitrogen", "N2", 3.64, 3.80, "dinitrogen"),
    _guest("oxygen", "O2", 3.467, 0, "dioxygen"),
    _guest("chlorine", "Cl2", 4.217),
    _guest("carbon monoxide", "CO", 3.690),
    _guest("carbon dioxide", "CO2", 3.3),
    _guest("nitric oxide", "NO", 3.492, 0, "nitrogen monoxide"),
    _guest("nitrous oxide", "N2O", 3.838, 0, "dinitrogen oxide"),
    _guest("sulfur dioxide", "SO2", 4.112, 0, "sulphur dioxide"),
    _guest("carbonyl sulfide", "COS", 4.130, 0, "carbonyl sulphide"),
    _guest("hydrogen sulfide", "H2S", 3.623, 0, "hydrogen sulphide"),
    _guest("ammonia", "NH3", 2.900),
    _guest("nitrogen trifluoride", "NF3", 3.62),
    _guest("water", "H2O", 2.641, 0, "moisture", "steam", "water vapour", "water vapor"),
    _guest("methane", "CH4", 3.758, 0, "natural gas"),
    _guest("acetylene", "C2H2", 3.3, 0, "ethyne"),
    _guest("ethylene", "C2H4", 4.163, 0, "ethene"),
    _guest("ethane", "C2H6", 4.443),
    _guest("propylene", "C3H6", 4.678, 0, "propene"),
    _guest("propane", "C3H8", 4.3, 5.118),
    _guest("n-butane", "C4H10", 4.687, 0, "butane"),
    _guest("isobutane", "i-C4H10", 5.278, 0, "i-butane", "2-methylpropane"),
    _guest("n-pentane", "C5H12", 4.5, 0, "pentane"),
    _guest("isopentane", "i-C5H12", 5.0, 0, "2-methylbutane"),
    _guest("neopentane", "neo-C5H12", 6.2, 6.464, "2,2-dimethylpropane"),
    _guest("n-hexane", "C6H14", 4.3, 0, "hexane"),
    _guest("n-heptane", "C7H16", 4.3, 0, "heptane"),
    _guest("cyclohexane", "C6H12", 6.0, 6.182),
    _guest("benzene", "C6H6", 5.349, 5.85),
    _guest("toluene", "C7H8", 5.25),
    _guest("ethylbenzene", "C8H10", 5.8),
    _guest("p-xylene", "p-C8H10", 5.8, 0, "para-xylene", "paraxylene", "1,4-dimethylbenzene"),
    _guest("m-xylene", "m-C8H10", 6.8, 0, "meta-xylene", "metaxylene", "1,3-dimethylbenzene"),
    _guest("o-xylene", "o-C8H10", 6.8, 0, "ortho-xylene", "orthoxylene", "1,2-dimethylbenzene"),
    _guest("methanol", "CH3OH", 3.626),
    _guest("ethanol", "C2H5OH", 4.530),
    _guest("acetone", "C3H6O", 4.600),
    _guest("chloroform", "CHCl3", 5.389, 0, "trichloromethane"),
    _guest("dichloromethane", "CH2Cl2", 4.898, 0, "dcm", "methylene chloride"),
    _guest("carbon tetrachloride", "CCl4", 5.947, 0, "tetrachloromethane"),
    _guest("carbon tetrafluoride", "CF4", 4.662, 0, "tetrafluoromethane"),
    _guest("sulfur hexafluoride", "SF6", 5.128, 0, "sulphur hexafluoride"),
)
GUESTS: dict[str, Guest] = {row.name: row for row in ROWS}


PROBED: frozenset[str] = frozenset({"N2", "He", "CO2", "CH4", "H2O"})
"""Guests that are also rows of `chem.pores.probes`; any other is rolled over the atoms with half its diameter."""


def guest(name: str) -> Guest:
    """The row of a guest by name, formula or alias, however it is written.

    Raises
    ------
    NotUnderstood
        When it is not in the table.
    """
    wanted = name.casefold()
    for row in ROWS:
        if wanted in (row.name.casefold(), row.formula.casefold(), *(alias.casefold() for alias in row.aliases)):
            return row
    raise NotUnderstood(
        f"The kinetic diameter of “{name}” is not in the table of guests.",
        "Ask with a probe radius instead, e.g. “surface area with a 1.5 Å probe”.",
    )


def radius(row: Guest) -> float:
    """Half the (larger) kinetic diameter, Å: the guest as a probe of surface and volume."""
    return round(row.high / 2, 4)


def passes(row: Guest, pld: float) -> Passing:
    """Whether a rigid window of diameter ``pld`` (Å) lets the guest through; "perhaps" within `FLEXES` of it."""
    if pld >= row.high:
        return "yes"
    return "perhaps" if pld >= row.low - FLEXES else "no"
