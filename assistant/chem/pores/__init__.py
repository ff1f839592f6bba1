"""Pore geometry of a crystal: how wide, how connected, how much surface and volume, what sizes."""

from __future__ import annotations

from assistant.chem.pores.diameters import diameters
from assistant.chem.pores.measuring import channels, distribution, measure, surface, volume
from assistant.chem.pores.probes import DEFAULT, PROBES, probe_of
from assistant.chem.pores.radii import RADII
from assistant.chem.pores.words import (
    Channel,
    Diameters,
    Distribution,
    PoreGeometry,
    Probe,
    Sphere,
    Surface,
    Volume,
)

__all__ = ["DEFAULT", "PROBES", "RADII", "Channel", "Diameters", "Distribution", "PoreGeometry", "Probe", "Sphere",
           "Surface", "Volume", "channels", "diameters", "distribution", "measure", "probe_of",
           "surface", "volume"]
