"""Probes: hard spheres that stand for molecules; one row each, with the source of its radius."""

from __future__ import annotations

from assistant.chem.pores.words import Probe
from assistant.errors import NotUnderstood

_BRECK = "half the kinetic diameter {} Å; D. W. Breck, Zeolite Molecular Sieves, Wiley 1974, table 8.14"
_NITROGEN = "radius 1.86 Å, half of 3.72 Å, the middle of the published 3.64-3.80 Å; doi:10.1039/b802426j"

PROBES: tuple[Probe, ...] = (
    Probe("N2", 1.86, _NITROGEN),
    Probe("He", 1.30, _BRECK.format("2.6")),
    Probe("CO2", 1.65, _BRECK.format("3.3")),
    Probe("CH4", 1.90, _BRECK.format("3.8")),
    Probe("H2O", 1.325, _BRECK.format("2.65")),
)
BY_NAME = {probe.name.lower(): probe for probe in PROBES}
DEFAULT = PROBES[0]
LARGEST = 50.0
"""Å; a larger probe is a slip of the unit."""


def probe_of(probe: Probe | str | float | None = None) -> Probe:
    """A probe from a row's name, a radius in Å, or nothing (N2).

    Raises
    ------
    NotUnderstood
        A name without a row, or a radius that is negative, no number or above 50 Å.
    """
    if probe is None:
        return DEFAULT
    if isinstance(probe, Probe):
        return _checked(probe)
    if isinstance(probe, str):
        found = BY_NAME.get(probe.strip().lower())
        if found is None:
            names = ", ".join(row.name for row in PROBES)
            raise NotUnderstood(f"There is no probe called {probe!r}.", f"One of {names} or a radius in Å would work.",
                                said=probe, nearest=tuple(row.name for row in PROBES))
        return found
    return _checked(Probe(f"{float(probe):g} Å", float(probe), "radius as asked for"))


def _checked(probe: Probe) -> Probe:
    if not 0.0 <= probe.radius <= LARGEST:
        raise NotUnderstood(f"A probe of radius {probe.radius:g} Å cannot be used.",
                            f"A radius from 0 to {LARGEST:g} Å would work.", said=f"{probe.radius:g}")
    return probe
