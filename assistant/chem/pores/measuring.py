"""Pore geometry of a crystal from end to end, and its parts: diameters, surface, volume, distribution."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from assistant.chem.crystals.structure import Crystal
from assistant.chem.pores.cell import as_cell, field_of
from assistant.chem.pores.complexes import void_shares
from assistant.chem.pores.diameters import Levels, diameters_of
from assistant.chem.pores.probes import probe_of
from assistant.chem.pores.radii import UNKNOWN, mass_of, without_radius
from assistant.chem.pores.regions import regions
from assistant.chem.pores.sizes import distribution_of
from assistant.chem.pores.words import Channel, Diameters, Distribution, PoreGeometry, Probe, Surface, Volume

AVOGADRO = 6.02214076e23

Cancel = Callable[[], bool]
Progress = Callable[[str, float], None]


def measure(crystal: Crystal, probe: Probe | str | float | None = None, *, known: Diameters | None = None,
            with_distribution: bool = True, cancelled: Cancel | None = None,
            progress: Progress | None = None) -> PoreGeometry:
    """Diameters, channels and pockets, surface, volume and pore size distribution for one probe.

    Parameters
    ----------
    crystal
        The atoms of one cell.
    probe
        A row of `probes.PROBES` by name, a radius in Å, a Probe, or nothing (N2, 1.86 Å).
    known
        Its diameters, where they were measured already.
    with_distribution
        False leaves the pore size distribution out (the slowest part).
    cancelled
        Asked between steps; true ends the work with Cancelled.
    progress
        Told what is done next and which share (0 to 1) is done.

    Raises
    ------
    BadFile, TooLarge, NotUnderstood, Cancelled
    """
    sphere = probe_of(probe)
    started = time.perf_counter()
    tell = progress or (lambda _what, _share: None)
    tell("pore diameters", 0.0)
    levels = Levels(as_cell(crystal), cancelled)
    found = known or diameters_of(levels, crystal)
    tell("channels, surface and volume", 0.3)
    parts = _regions(levels, crystal, found.lcd.diameter, sphere.radius)
    geometric = _geometric(levels)
    tell("pore size distribution", 0.5)
    sizes = _sizes(levels, found, cancelled) if with_distribution else None
    tell("done", 1.0)
    mass = mass_of(crystal)
    return PoreGeometry(sphere, found, tuple(part for part in parts if part.dimensionality),
                        tuple(part for part in parts if not part.dimensionality),
                        _surface(parts, mass, crystal.volume), _volume(parts, geometric, mass, crystal.volume), sizes,
                        mass / AVOGADRO / crystal.volume * 1e24, crystal.volume, mass, time.perf_counter() - started,
                        _notes(crystal, found))


def channels(crystal: Crystal, probe: Probe | str | float | None = None,
             cancelled: Cancel | None = None) -> tuple[Channel, ...]:
    """All regions open to the probe's centre: channels (dimensionality 1 to 3) first, then pockets (0)."""
    levels = Levels(as_cell(crystal), cancelled)
    return _regions(levels, crystal, 0.0, probe_of(probe).radius)


def surface(crystal: Crystal, probe: Probe | str | float | None = None, cancelled: Cancel | None = None) -> Surface:
    """Accessible and closed surface for a probe (N2 unless said)."""
    return _surface(channels(crystal, probe, cancelled), mass_of(crystal), crystal.volume)


def volume(crystal: Crystal, probe: Probe | str | float | None = None, cancelled: Cancel | None = None) -> Volume:
    """Accessible and closed volume for a probe's centre (N2 unless said), and the geometric void."""
    levels = Levels(as_cell(crystal), cancelled)
    parts = _regions(levels, crystal, 0.0, probe_of(probe).radius)
    return _volume(parts, _geometric(levels), mass_of(crystal), crystal.volume)


def distribution(crystal: Crystal, cancelled: Cancel | None = None) -> Distribution:
    """Pore size distribution of the void of the atoms."""
    levels = Levels(as_cell(crystal), cancelled)
    return _sizes(levels, diameters_of(levels, crystal), cancelled)


def _sizes(levels: Levels, found: Diameters, cancelled: Cancel | None) -> Distribution:
    corners = np.vstack([here.corner for here in levels.made.values()])
    return distribution_of(levels.cell, found.lcd.diameter, corners, levels.margin, cancelled)


def _regions(levels: Levels, crystal: Crystal, largest: float, radius: float) -> tuple[Channel, ...]:
    levels.at(radius)
    field = field_of(levels.cell, max(levels.margin, largest / 2.0 + float(levels.cell.radii.max())) + 0.1)
    return regions(levels, field, crystal.lattice, radius)


def _geometric(levels: Levels) -> float:
    """Volume outside all atoms, Å3."""
    return float(max(void_shares(levels.cell, levels.at(0.0).triangulation)[0].sum(), 0.0))


def _sums(parts: tuple[Channel, ...], what: Callable[[Channel], float]) -> tuple[float, float]:
    """The sum over channels and over pockets."""
    return (float(sum(what(part) for part in parts if part.dimensionality)),
            float(sum(what(part) for part in parts if not part.dimensionality)))


def _surface(parts: tuple[Channel, ...], mass: float, cell_volume: float) -> Surface:
    is_open, closed = _sums(parts, lambda part: part.area)
    # Å2 per cell of `mass` g/mol: times 1e-20 m2, divided by mass / N_A grams
    per_gram, per_cm3 = 1e-20 * AVOGADRO / mass, 1e-20 / (cell_volume * 1e-24)
    return Surface(is_open, closed, is_open * per_gram, closed * per_gram, is_open * per_cm3, closed * per_cm3)


def _volume(parts: tuple[Channel, ...], geometric: float, mass: float, cell_volume: float) -> Volume:
    is_open, closed = _sums(parts, lambda part: part.volume)
    per_gram = 1e-24 * AVOGADRO / mass
    return Volume(is_open, closed, is_open / cell_volume, closed / cell_volume, is_open * per_gram, closed * per_gram,
                  geometric / cell_volume, geometric * per_gram)


def _notes(crystal: Crystal, found: Diameters) -> tuple[str, ...]:
    notes = []
    if unknown := without_radius(crystal):
        notes.append(f"No radius is known for {', '.join(unknown)}; {UNKNOWN} Å was used, as in Zeo++.")
    if not found.exact:
        notes.append("The diameters could not be proved to be the largest; they are lower bounds.")
    if found.lcd.diameter <= 0.0:
        notes.append("The atoms leave no room for any sphere.")
    elif found.pld.diameter <= 0.0:
        notes.append("No sphere can travel through this crystal.")
    return tuple(notes)
