"""Where a number stands among approved drugs: 101 quantiles for each row of the property table.

The figures were computed once from an open list by `assistant.chem.data.make_quantiles`; docs/quantiles.md says how.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.errors import NotUnderstood

FILE = Path(__file__).with_name("data") / "approved_drugs.json"


@dataclass(frozen=True, slots=True)
class Reference:
    """What was computed from the list of approved drugs.

    Attributes
    ----------
    n
        Number of molecules.
    about
        Source, licence, recipe, date and program, in words.
    quantiles
        Property name to 101 values, from the lowest to the highest, in the property's unit.
    alert_shares, rule_shares
        Share (0..1) with at least one alert of a list; that passes a rule.
    """

    n: int
    about: dict[str, str]
    quantiles: dict[str, tuple[float, ...]]
    alert_shares: dict[str, float]
    rule_shares: dict[str, float]


@lru_cache(maxsize=1)
def reference() -> Reference:
    """The committed figures (read once, about 1 ms)."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    quantiles = {name: tuple(float(v) for v in values) for name, values in data["quantiles"].items()}
    return Reference(int(data["n"]), data["about"], quantiles, data["alert_shares"], data["rule_shares"])


def share_below(name: str, value: float) -> float:
    """Share (0..1) of approved drugs whose property lies below ``value``, to about 0.01.

    Raises
    ------
    NotUnderstood
        When there are no quantiles of that property.
    """
    if name not in reference().quantiles:
        raise NotUnderstood(f"There are no figures for “{name}” among approved drugs.", "Try MW, LogP or QED.")
    levels = reference().quantiles[name]
    above = bisect_left(levels, value)
    if above == 0:
        return 0.0
    if above == len(levels):
        return 1.0
    low, high = levels[above - 1], levels[above]
    return (above - 1 + (value - low) / (high - low)) / (len(levels) - 1)


def median(name: str) -> float:
    """The middle approved drug's value of a property, in its unit."""
    return reference().quantiles[name][50]
