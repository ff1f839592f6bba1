"""Where a number stands among known MOFs: 101 quantiles of CoRE MOF 2019, made by `chem.data.make_mof_quantiles`."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("data") / "core_mofs.json"
NAME = "CoRE MOF 2019 (ASR)"
SOURCE = f"{NAME}, doi:10.1021/acs.jced.9b00835"


@dataclass(frozen=True, slots=True)
class Reference:
    """101 ascending quantiles by name (Å, g/cm3, m2/g, m2/cm3, fraction, cm3/g), and of how many MOFs."""

    quantiles: dict[str, tuple[float, ...]]
    n: dict[str, int]


@lru_cache(maxsize=1)
def reference() -> Reference:
    """The figures, read once."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return Reference(
        {name: tuple(map(float, row)) for name, row in data["quantiles"].items()},
        {name: int(n) for name, n in data["n"].items()},
    )


def share_below(name: str, value: float) -> float:
    """Share (0..1) of known MOFs whose quantity lies below ``value``, to about 0.01; ties count half.

    Raises
    ------
    KeyError
        When there are no figures of that quantity.
    """
    levels = reference().quantiles[name]
    low, high = bisect_left(levels, value), bisect_right(levels, value)
    if low != high:  # the value is itself a quantile; a flat stretch (many zeros) is halved
        return (low + high - 1) / 2 / (len(levels) - 1)
    if low in (0, len(levels)):
        return 0.0 if low == 0 else 1.0
    before, after = levels[low - 1], levels[low]
    return (low - 1 + (value - before) / (after - before)) / (len(levels) - 1)
