"""The words of pore geometry: probe, sphere, diameters, channel, surface, volume, pore size distribution. Values only.

Everything rests on one field: ``d(x) = min_i(|x - a_i| - r_i)``, the radius in Å of the largest sphere around the
point ``x`` that overlaps no atom ``i`` (centre ``a_i``, radius ``r_i``) of the endless crystal.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Vector = tuple[float, float, float]
Translation = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Probe:
    """A hard sphere that stands for a molecule. ``radius`` in Å; ``source`` says where that figure is from."""

    name: str
    radius: float
    source: str


@dataclass(frozen=True, slots=True)
class Sphere:
    """A sphere that just fits: ``diameter`` in Å, ``frac`` its centre in fractional coordinates, each in [0, 1).

    ``touches``: indices of the atoms of the cell that the sphere touches (within 0.001 Å).
    """

    diameter: float
    frac: Vector
    touches: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Diameters:
    """The pore diameters of a crystal, Å, with the spheres that show them.

    ``lcd`` (largest cavity, Zeo++'s Di): the largest sphere that fits anywhere. ``pld`` (pore limiting, Df): the
    largest sphere that can travel endlessly, at its bottleneck. ``lfpd`` (Dif): the largest sphere that fits
    somewhere along that free path. ``along``: the largest diameter that can travel endlessly along a, b and c (each
    path's translation has a part along that axis). A diameter of 0 means that no sphere at all fits or passes; the
    place of a free sphere is then that of the largest cavity. ``exact`` says that the triangulation at each diameter
    proved that no larger sphere does the same; then the error is ``error`` (Å), rounding only.
    """

    lcd: Sphere
    pld: Sphere
    lfpd: Sphere
    along: Vector
    exact: bool
    error: float
    triangulations: int


@dataclass(frozen=True, slots=True, eq=False)
class Channel:
    """A connected region open to a probe's centre; ``dimensionality`` 1, 2 or 3 (a pocket has 0, and no direction).

    ``directions``: a basis of the translations that the region connects to itself, in units of the cell vectors.
    ``lcd``: diameter in Å of the largest sphere inside, at the place ``frac``. ``area`` (Å2) and ``volume`` (Å3)
    per cell of the space of the probe's centre. ``points``: shape (n, 3), Å, Cartesian, unwrapped: where the void's
    corners (spheres touching four atoms) lie; ``radii``: shape (n,), Å, their free radius; ``links``: shape (m, 2),
    pairs of points that a probe can go between; ``crossings``: shape (k, 2, 3), Å, start and end of the links that
    lead into the next copy of the region (these show the direction).
    """

    dimensionality: int
    directions: tuple[Translation, ...]
    lcd: float
    frac: Vector
    area: float
    volume: float
    points: Floats
    radii: Floats
    links: Ints
    crossings: Floats


@dataclass(frozen=True, slots=True)
class Surface:
    """Surface that the probe's centre can touch (spheres of atom radius + probe radius), exact (no sampling).

    ``accessible`` from a channel, ``closed``: of pockets that no such probe can enter. Å2 per cell, m2/g, m2/cm3.
    """

    accessible: float
    closed: float
    accessible_m2_g: float
    closed_m2_g: float
    accessible_m2_cm3: float
    closed_m2_cm3: float


@dataclass(frozen=True, slots=True)
class Volume:
    """Volume open to the probe's centre, exact (no sampling), in channels (``accessible``) and pockets (``closed``).

    Å3 per cell; fractions of the cell (0 to 1); cm3/g. ``void_fraction`` is the sum of both fractions;
    ``geometric`` is the void fraction for a probe of radius 0 (all space outside the atoms), ``geometric_cm3_g`` the
    same per gram.
    """

    accessible: float
    closed: float
    accessible_fraction: float
    closed_fraction: float
    accessible_cm3_g: float
    closed_cm3_g: float
    geometric: float
    geometric_cm3_g: float

    @property
    def void_fraction(self) -> float:
        """Share of the cell open to the probe's centre, accessible and closed together (0 to 1)."""
        return self.accessible_fraction + self.closed_fraction


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """Pore size distribution: for the void of the atoms, the diameter of the largest free sphere around each point.

    ``edges``: shape (n + 1,), Å; ``share``: shape (n,), sums to 1 (all zero where there is no void); ``mean``, Å;
    ``points`` were sampled, ``step`` is the spacing in Å of the centres tried, so a diameter is at most that far
    below the true one.
    """

    edges: Floats
    share: Floats
    mean: float
    points: int
    step: float


@dataclass(frozen=True, slots=True, eq=False)
class PoreGeometry:
    """All of it for one crystal and one probe. ``density`` in g/cm3, ``cell_volume`` in Å3, ``mass`` in g/mol per cell.

    ``channels`` are those of the probe, widest first; ``pockets`` the closed regions, widest first. ``notes`` are
    sentences a chemist should read beside the figures (unknown radii, nothing proved, ...).
    """

    probe: Probe
    diameters: Diameters
    channels: tuple[Channel, ...]
    pockets: tuple[Channel, ...]
    surface: Surface
    volume: Volume
    distribution: Distribution | None
    density: float
    cell_volume: float
    mass: float
    seconds: float
    notes: tuple[str, ...] = field(default=())

    @property
    def dimensionality(self) -> int:
        """The largest dimensionality of a channel, 0 where the probe finds none."""
        return max((channel.dimensionality for channel in self.channels), default=0)
