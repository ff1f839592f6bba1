"""Criteria of interactions by name: PLIP-like, ProLIF-like, ChimeraX-like. Every number with its source."""

from __future__ import annotations

from typing import Literal

from assistant.chem.interactions.words import Criterion, Kind

PLIP = "PLIP 2.4 defaults, doi:10.1093/nar/gkab294"
PROLIF = "ProLIF 2 defaults, doi:10.1186/s13321-021-00548-6"
CHIMERAX = "tolerances of ChimeraX hbonds on the bounds of Mills & Dean 1996, doi:10.1007/BF00134183"
Bounded = Kind | Literal["T-shaped stacking"]
Criteria = dict[Bounded, tuple[Criterion, ...]]
"""By kind of interaction; those of the two kinds of stacking apart."""


def _at_most(name: str, high: float, source: str) -> Criterion:
    return Criterion(name, 0.0, high, "Å", source)


def _angle(name: str, low: float, high: float, source: str) -> Criterion:
    return Criterion(name, low, high, "°", source)


PRESETS: dict[str, Criteria] = {
    "plip": {
        "hydrogen bond": (_at_most("distance", 4.1, PLIP), _angle("D-H···A", 100, 180, PLIP)),
        "salt bridge": (_at_most("distance", 5.5, PLIP),),
        "pi-stacking": (_at_most("distance", 5.5, PLIP), _angle("planes", 0, 30, PLIP), _at_most("offset", 2.0, PLIP)),
        "T-shaped stacking": (_at_most("distance", 5.5, PLIP), _angle("planes", 60, 90, PLIP),
                              _at_most("offset", 2.0, PLIP)),
        "pi-cation": (_at_most("distance", 6.0, PLIP), _at_most("offset", 2.0, PLIP)),
        "halogen bond": (_at_most("distance", 4.0, PLIP), _angle("C-X···A", 135, 180, PLIP),
                         _angle("X···A-Y", 90, 150, PLIP)),
        "hydrophobic": (_at_most("distance", 4.0, PLIP),),
        "water bridge": (Criterion("distance", 2.5, 4.1, "Å", PLIP), Criterion("other distance", 2.5, 4.1, "Å", PLIP),
                         _angle("A···O···H", 71, 140, PLIP), _angle("D-H···O", 100, 180, PLIP)),
        "metal complex": (_at_most("distance", 3.0, PLIP),),
    },
    "prolif": {
        "hydrogen bond": (_at_most("distance", 3.5, PROLIF), _angle("D-H···A", 130, 180, PROLIF)),
        "salt bridge": (_at_most("distance", 4.5, PROLIF),),
        "pi-stacking": (_at_most("distance", 5.5, PROLIF), _angle("planes", 0, 35, PROLIF),
                        _angle("normal", 0, 33, PROLIF)),
        "T-shaped stacking": (_at_most("distance", 6.5, PROLIF), _angle("planes", 50, 90, PROLIF),
                              _angle("normal", 0, 30, PROLIF), _at_most("meeting", 1.5, PROLIF)),
        "pi-cation": (_at_most("distance", 4.5, PROLIF), _angle("normal", 0, 30, PROLIF)),
        "halogen bond": (_at_most("distance", 3.5, PROLIF), _angle("C-X···A", 130, 180, PROLIF),
                         _angle("X···A-Y", 80, 140, PROLIF)),
        "hydrophobic": (_at_most("distance", 4.5, PROLIF),),
        "water bridge": (_at_most("distance", 3.5, PROLIF), _at_most("other distance", 3.5, PROLIF),
                         _angle("D-H···O", 130, 180, PROLIF)),
        "metal complex": (_at_most("distance", 2.8, PROLIF),),
    },
}
PRESETS["chimerax"] = PRESETS["plip"] | {
    "hydrogen bond": (_at_most("distance tolerance", 0.4, CHIMERAX), _angle("angle tolerance", 0, 20, CHIMERAX))}
"""Hydrogen bonds by kind of donor and acceptor (`survey_rows`), every bound widened by these two; all else as PLIP."""
NEAR: dict[str, float] = {"Å": 0.5, "°": 20.0}
"""By how much one criterion may be missed by a near miss."""


def seen(values: dict[str, float], criteria: tuple[Criterion, ...], near: bool,
         ) -> tuple[tuple[tuple[str, float, str], ...], str] | None:
    """The margins of what was measured, and in words what a near miss misses; None for what is neither a hit nor,
    where ``near`` ones are looked for, a near miss."""
    rows, failed = [], []
    for one in criteria:
        left = one.margin(values[one.name])
        if left < 0:
            if not near:
                return None
            failed.append(one)
        rows.append((one.name, left, one.unit))
    told = missed(values, failed) if failed else ""
    return None if failed and not told else (tuple(rows), told)


def missed(values: dict[str, float], failed: list[Criterion]) -> str:
    """In words the one criterion a near miss does not meet; "" where it misses more, or by more than `NEAR`."""
    if len(failed) != 1 or -failed[0].margin(values[failed[0].name]) > NEAR[failed[0].unit]:
        return ""
    one = failed[0]
    gap = " " if one.unit == "Å" else ""
    digits = 2 if one.unit == "Å" else 0
    return f"{one.name} {values[one.name]:.{digits}f}{gap}{one.unit}, {one.words()} is asked"
