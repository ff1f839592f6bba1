"""The cell of a CIF as three vectors: lengths and angles read, missing right angles filled, nonsense refused."""

from __future__ import annotations

import math

import numpy as np

from assistant.chem.crystals.numbers import number
from assistant.chem.crystals.parsing import Block
from assistant.chem.crystals.structure import Finding, Floats
from assistant.errors import BadFile, TooLarge

SHORTEST, LONGEST = 1.0, 500.0  # Å; the largest published MOF cells are near 180 Å
LENGTHS = tuple(f"_cell_length_{axis}" for axis in "abc")
ANGLES = tuple(f"_cell_angle_{angle}" for angle in ("alpha", "beta", "gamma"))


def cell_of(block: Block) -> tuple[Floats, list[Finding]]:
    """The cell vectors as rows (Å) and what had to be said of them.

    Raises
    ------
    BadFile
        When a length is missing or the angles span no box.
    TooLarge
        When a length is beyond any crystal.
    """
    lengths = [_length(block, tag) for tag in LENGTHS]
    angles, findings = _angles(block)
    lattice = lattice_of(lengths, angles)
    said = number(block.value("_cell_volume"))
    volume = float(np.linalg.det(lattice))
    if said > 0 and abs(said / volume - 1.0) > 0.02:
        findings.append(Finding("cell", f"The file gives a cell volume of {said:,.1f} Å3, but its lengths and angles "
                                        f"make {volume:,.1f} Å3, which is used here."))
    return lattice, findings


def _length(block: Block, tag: str) -> float:
    text = block.value(tag)
    value = number(text)
    if math.isnan(value):
        what = f"is written {text[:30]!r}" if text else "is missing"
        raise BadFile(f"The cell length {tag[-1]} {what}.", "A CIF needs the three lengths of the cell in Å.")
    if value > LONGEST:
        raise TooLarge(f"The cell length {tag[-1]} is {value:,.6g} Å; Retort reads cells of up to {LONGEST:g} Å.",
                       "Please check the lengths; they are in Å.")
    if value < SHORTEST:
        raise BadFile(f"The cell length {tag[-1]} is {value:.6g} Å, shorter than any bond.",
                      "Please check the lengths; they are in Å.")
    return value


def _angles(block: Block) -> tuple[list[float], list[Finding]]:
    texts = [block.value(tag) for tag in ANGLES]
    values = [number(text) for text in texts]
    missing = [tag[12:] for tag, value in zip(ANGLES, values, strict=True) if math.isnan(value)]
    findings = [Finding("cell", f"No angle {', '.join(missing)} is given; 90 degrees, the default of the format, was "
                                f"taken.", changed=True)] if missing else []
    return [90.0 if math.isnan(value) else value for value in values], findings


def lattice_of(lengths: list[float], angles: list[float]) -> Floats:
    """Cell vectors as rows: a along x, b in the plane of x and y.

    Raises
    ------
    BadFile
        When the angles span no box, or one so flat that it holds nothing.
    """
    a, b, c = lengths
    cosa, cosb, cosg = (math.cos(math.radians(angle)) for angle in angles)
    squared = 1.0 - cosa**2 - cosb**2 - cosg**2 + 2.0 * cosa * cosb * cosg
    if not all(5.0 < angle < 175.0 for angle in angles) or squared < 1e-3:
        spelt = ", ".join(f"{angle:g}" for angle in angles)
        raise BadFile(f"The cell angles {spelt} degrees span no box.", "Please check alpha, beta and gamma.")
    sing = math.sqrt(1.0 - cosg**2)
    y = (cosa - cosb * cosg) / sing
    z = math.sqrt(squared) / sing
    rows = np.array([[a, 0.0, 0.0], [b * cosg, b * sing, 0.0], [c * cosb, c * y, c * z]])
    rows[np.abs(rows) < 1e-10] = 0.0
    return rows
