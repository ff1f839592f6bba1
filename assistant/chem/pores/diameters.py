"""Largest cavity, pore limiting diameter and largest sphere along the free path, each proved at its own level."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assistant.chem.crystals.structure import Crystal
from assistant.chem.pores.cell import Cell, Field, as_cell, field_of, first_margin
from assistant.chem.pores.climb import climb
from assistant.chem.pores.passes import Network, network
from assistant.chem.pores.percolation import Widest, hung_together, widest_paths
from assistant.chem.pores.triangulation import Triangulation, triangulate
from assistant.chem.pores.words import Diameters, Floats, Ints, Sphere, Vector
from assistant.errors import Cancelled

FIRST = 1.5
"""Å; the level of the first triangulation, a usual half pore limiting diameter."""
TOLERANCE = 5e-6
"""Å, of a radius: a level and the radius found at it that differ by less are the same."""
ERROR = 2e-5
"""Å, of a diameter: nudges and rounding together stay below this."""
_ROUNDS = 40


class Levels:
    """Triangulations of one crystal, each made once; the margin learnt from one serves the next."""

    def __init__(self, cell: Cell, cancelled: Callable[[], bool] | None = None) -> None:
        self.cell = cell
        self.made: dict[float, Network] = {}
        self._paths: dict[float, tuple[Widest | None, ...]] = {}
        self.margin = first_margin(cell)
        self._cancelled = cancelled

    def at(self, level: float) -> Network:
        """The network of the void at a level, Å."""
        if level not in self.made:
            if self._cancelled is not None and self._cancelled():
                raise Cancelled("The pore measurement was stopped.")
            found = triangulate(self.cell, level, self.margin)
            self.margin = found.margin
            self.made[level] = network(self.cell, found)
        return self.made[level]

    def in_axes(self, found: Triangulation) -> Ints:
        """The hops counted in the crystal's own cell vectors."""
        return np.asarray(found.hop @ self.cell.basis)

    def paths(self, level: float) -> tuple[Widest | None, ...]:
        """The widest endless path along each axis, as the triangulation at a level has it."""
        if level not in self._paths:
            here = self.at(level)
            mesh = here.triangulation
            self._paths[level] = widest_paths(len(mesh.atoms), mesh.sides, self.in_axes(mesh), here.weight, 0.0)
        return self._paths[level]


def diameters(crystal: Crystal, cancelled: Callable[[], bool] | None = None) -> Diameters:
    """LCD, PLD, LFPD, and the free diameter along each cell vector, with the spheres that show them.

    ``d(x) = min_i(|x - a_i| - r_i)``; LCD = 2 max d; PLD = 2 max over endless paths of the least d on them; LFPD = 2
    max d over the region of ``d >= PLD/2`` that is endless. Radii of Zeo++ (`radii.RADII`).

    Raises
    ------
    BadFile, TooLarge, Cancelled
    """
    return diameters_of(Levels(as_cell(crystal), cancelled), crystal)


def diameters_of(levels: Levels, crystal: Crystal) -> Diameters:
    """All of `Diameters`, from triangulations that may serve further questions."""
    paths, proved = _endless(levels)
    best = max((path for path in paths if path is not None), key=lambda path: path[0].level, default=None)
    largest, place, full = _largest(levels, best[0].level if best else FIRST)
    field = field_of(levels.cell, max(levels.margin, largest + levels.cell.radii.max() + 0.1))
    lcd = _sphere(field, crystal, place, largest)
    along: Vector = tuple(2.0 * max(path[0].level, 0.0) if path else 0.0 for path in paths)  # type: ignore[assignment]
    if best is None:
        nowhere = Sphere(0.0, lcd.frac)
        return Diameters(lcd, nowhere, nowhere, along, full and proved, ERROR, len(levels.made))
    neck, at = best
    pld = _sphere(field, crystal, at.neck[neck.edge], neck.level)
    free, there = _along_the_path(levels, field, best, largest, place)
    return Diameters(lcd, pld, _sphere(field, crystal, there, free), along, full and proved, ERROR, len(levels.made))


def _endless(levels: Levels) -> tuple[list[tuple[Widest, Network] | None], bool]:
    """For each axis the widest endless path, found in the triangulation at its own level; whether all settled."""
    found: list[tuple[Widest, Network] | None] = [None, None, None]
    settled = True
    for axis in range(3):
        level, low, high = FIRST if axis == 0 else _guess(levels, axis), 0.0, np.inf
        for _ in range(_ROUNDS):
            here = levels.at(level)
            path = levels.paths(level)[axis]
            found[axis] = (path, here) if path else None
            value = path.level if path else 0.0
            if abs(value - level) < TOLERANCE or high - low < TOLERANCE or (path is None and level <= 0.0):
                break
            low, high = (max(low, level), high) if value > level else (low, min(high, level))
            level = value if low <= value < high else (low + min(high, 2 * low + 1.0)) / 2.0
        else:
            settled = False
    return found, settled


def _guess(levels: Levels, axis: int) -> float:
    """Where to look first: the level that the last triangulation gives for this axis."""
    path = levels.paths(next(reversed(levels.made)))[axis]
    value = path.level if path else 0.0
    return next((level for level in levels.made if abs(level - value) < TOLERANCE), value)


def _largest(levels: Levels, start: float) -> tuple[float, Floats, bool]:
    """Radius and centre of the largest free sphere, and whether no tetrahedron has room for a larger one."""
    level, full = start, False
    radius, place = -np.inf, np.zeros(3)
    for _ in range(_ROUNDS):
        here = levels.at(level)
        top = int(np.argmax(here.triangulation.power))
        field = field_of(levels.cell, levels.margin + 1.0)
        there, value = climb(field, here.corner[top])
        if value > radius:
            radius, place = value, there
        # power p at the level means a radius of at most the level + p / (2 (r + level))
        room = max(float(here.triangulation.power[top]), 0.0)
        if level + room / (2.0 * (levels.cell.radii.min() + level)) < radius + TOLERANCE:
            full = True
            break
        level = max(radius, 0.0)
    return max(radius, 0.0), place, full


def _along_the_path(levels: Levels, field: Field, best: tuple[Widest, Network], largest: float,
                    place: Floats) -> tuple[float, Floats]:
    """The largest free sphere in the region that is endless at the pore limiting level."""
    neck, here = best
    mesh = here.triangulation
    passed = np.flatnonzero(here.weight >= neck.level)
    root, _, _ = hung_together(len(mesh.atoms), mesh.sides[passed], mesh.hop[passed])
    inside = np.flatnonzero(root == root[mesh.sides[neck.edge, 0]])
    inside = inside[np.argsort(-here.corner_radius[inside], kind="stable")]
    value, there = neck.level, here.neck[neck.edge]
    for node in inside[:50]:
        if here.corner_radius[node] <= value + TOLERANCE:
            break
        point, radius = climb(field, here.corner[node])
        if radius > value:
            value, there = radius, point
        if value > largest - TOLERANCE:
            return largest, place
    return value, there


def _sphere(field: Field, crystal: Crystal, place: Floats, radius: float) -> Sphere:
    """The sphere as a word: fractional centre in the crystal's own cell, and whom it touches."""
    frac = place @ np.linalg.inv(crystal.lattice)
    x, y, z = (float(value) for value in np.round(frac - np.floor(frac), 6) % 1.0)
    atoms, _, _ = field.around(place, 1e-3)
    return Sphere(2.0 * max(radius, 0.0), (x, y, z), tuple(sorted({int(atom) for atom in atoms})))
