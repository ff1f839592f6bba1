"""Powder X-ray diffraction calculated from a crystal: pymatgen's door."""

from __future__ import annotations

from math import pi, radians, sin

from assistant.chem.crystals.structure import Crystal
from assistant.chem.frameworks.words import Image, Pattern, Peak
from assistant.errors import NotSupported, TooLarge

WAVELENGTHS: dict[str, float] = {  # Å, weighted mean of Kα1 and Kα2: International Tables for Crystallography C, 4.2.2
    "CuKa": 1.54184, "CuKa1": 1.54056, "MoKa": 0.71073, "MoKa1": 0.70930, "CoKa": 1.79026, "CoKa1": 1.78896,
    "CrKa": 2.29100, "CrKa1": 2.28970, "FeKa": 1.93735, "FeKa1": 1.93604, "AgKa": 0.560885, "AgKa1": 0.559421,
}
STOP = {"Mo": 25.0, "Ag": 20.0}  # degrees 2θ that show about the same planes as 50° for copper
WORK = 15_000_000      # atoms times reflections that fit in a few seconds: where no end is asked for, the range fits it
WORK_MAX = 60_000_000  # and what one pattern may take at most, where it is
WEAKEST = 0.05         # % of the strongest line: below this no line is listed


def wavelength(radiation: str) -> float:
    """Wavelength in Å of "CuKa", "Cu Kα", "MoKa1", ...

    Raises
    ------
    NotSupported
        When the table has no such radiation.
    """
    return WAVELENGTHS[_named(radiation)]


def _named(radiation: str) -> str:
    key = radiation.replace(" ", "").replace("-", "").replace("α", "a").replace("₁", "1").lower()
    key = key if "k" in key else key + "ka"
    found = {name.lower(): name for name in WAVELENGTHS}.get(key)
    if found is None:
        raise NotSupported(f"“{radiation}” is not a radiation in the table.", f"Try one of {', '.join(WAVELENGTHS)}.")
    return found


def pxrd(crystal: Crystal, radiation: str = "CuKa", start: float = 3.0, stop: float | None = None) -> Pattern:
    """Lines of a powder pattern: positions, relative intensities (Lorentz-polarisation), planes. No line widths.

    Parameters
    ----------
    crystal
        Atoms of one cell, as they are: guests count.
    radiation
        A name of the table (`WAVELENGTHS`).
    start, stop
        Range in degrees 2θ; by default to 50° for copper, to the same planes for shorter waves, less for huge cells.

    Raises
    ------
    NotSupported
        When the radiation is not in the table.
    TooLarge
        When the cell has so many atoms and planes that the sum would take minutes.
    """
    name = _named(radiation)
    length = WAVELENGTHS[name]
    end = stop if stop is not None else _fitting(crystal, length, start, STOP.get(name[:2], 50.0))
    if _work(crystal, length, end) > WORK_MAX:
        raise TooLarge(f"A pattern of {len(crystal)} atoms to {end:g}° would take minutes.",
                       "Ask for a smaller range of 2θ, or give the primitive cell.")
    from pymatgen.analysis.diffraction.xrd import XRDCalculator
    from pymatgen.core.lattice import Lattice
    from pymatgen.core.structure import Structure

    structure = Structure(Lattice(crystal.lattice), list(crystal.symbols), crystal.frac)
    found = XRDCalculator(wavelength=length).get_pattern(structure, scaled=True, two_theta_range=(start, end))
    peaks = tuple(Peak(float(x), float(d), float(y), _planes(families)) for x, y, d, families in
                  zip(found.x, found.y, found.d_hkls, found.hkls, strict=True) if y >= WEAKEST)
    return Pattern(name, length, start, end, peaks)


def _work(crystal: Crystal, length: float, stop: float) -> float:
    """Reflections within the limiting sphere, times atoms."""
    radius = 2.0 * sin(radians(stop / 2)) / length
    return 4.0 / 3.0 * pi * radius**3 * crystal.volume * len(crystal)


def _fitting(crystal: Crystal, length: float, start: float, stop: float) -> float:
    """The usual end of the range, or a whole degree below it for which the sum takes a few seconds."""
    while stop > start + 5.0 and _work(crystal, length, stop) > WORK:
        stop -= 1.0
    return stop


def _planes(families: list[dict[str, object]]) -> tuple[tuple[Image, int], ...]:
    """Families of planes; of the four indices of a hexagonal cell the three of the lattice."""
    rows = []
    for family in families:
        hkl = [int(x) for x in family["hkl"]]  # type: ignore[attr-defined]
        rows.append(((hkl[0], hkl[1], hkl[-1]), int(family["multiplicity"])))  # type: ignore[call-overload]
    return tuple(rows)
