"""The unit that was asked for: lengths, surface, volume and density in another unit than the usual one."""

from __future__ import annotations

from dataclasses import replace

from assistant.values import Value

FACTORS: dict[tuple[str, str], tuple[float, int]] = {
    ("Å", "nm"): (0.1, 3),
    ("Å", "pm"): (100.0, 0),
    ("g/cm3", "kg/m3"): (1000.0, 0),
    ("", "%"): (100.0, 1),
}
"""(Usual unit, asked unit): factor and digits. Surface and volume have rows of their own per gram and per cm3."""
SHARES = frozenset({"void_fraction", "void_closed", "void_geometric"})
"""Values without a unit that are shares of a whole."""
LENGTHS = frozenset({"lcd", "pld", "lfpd", "probe", "pore_mean", "a", "b", "c"})


def converted(value: Value, units: tuple[str, ...]) -> Value:
    """The value in the first of the units that fits it, else as it is."""
    for unit in units:
        factor, digits = FACTORS.get((value.unit, unit), (0.0, 0))
        fits = value.unit == "g/cm3" or value.name in (SHARES if unit == "%" else LENGTHS)
        if factor and fits and isinstance(value.value, int | float):
            return replace(value, value=float(value.value) * factor, unit=unit, digits=digits)
    return value
