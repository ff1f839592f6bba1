"""Figures of further named frameworks: space group, cell, asymmetric unit; with `crystal_table`, about seventy in all.

Where figures come from: "RASPA" is the collection of structures with RASPA 2 (doi:10.1080/08927022.2015.1010082), any
other word the file of CoRE MOF 2019 (doi:10.1021/acs.jced.9b00835; most are refcodes of the CSD), in which solvent,
bound and free, has been taken out by its authors. They were brought to the standard setting of their space group with
spglib, one atom of each orbit kept, and rounded to 0.0001 of an edge; that the atoms of the cell stay where they were
was seen to (0.1 Å; 0.4 Å for MIL-140A, whose figures are calculated without symmetry). Hydrogens of MIL-125, ZIF-67
and CdIF-1 were left out; MIL-88B, MIL-88C, MIL-53(Al), DUT-4 and CAU-10 have none in their figures.
"""

from __future__ import annotations

from crystal_table import Published

Six = tuple[float, float, float, float, float, float]


def figures(group: str, number: int, hall: str, cell: Six, paper: str, origin: str, sites: str) -> Published:
    """One framework. ``paper``: doi, or journal, year, volume, page; ``sites``: element and place, commas between."""
    rows = [site.split() for site in sites.split(",")]
    lines = "\n".join(" ".join([f"{row[0]}{at}", *row]) for at, row in enumerate(rows, start=1))
    return Published(group, number, hall, cell, lines, {}, f"{paper} ({origin})")
