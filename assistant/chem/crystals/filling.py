"""The cell filled: symmetry applied to the listed atoms, the setting chosen where a name leaves it open, all said."""

from __future__ import annotations

import numpy as np

from assistant.chem.crystals.expanding import Images, check_size, expanded
from assistant.chem.crystals.operators import identity
from assistant.chem.crystals.periodic import neighbours
from assistant.chem.crystals.radii import radius
from assistant.chem.crystals.rivals import IN_PART, WHOLE
from assistant.chem.crystals.sites import Sites
from assistant.chem.crystals.structure import Finding, Floats
from assistant.chem.crystals.symmetry import Symmetry

MOVED = 0.005   # Å: a shift onto a symmetry element that is worth a word; rounding of coordinates is less


def images_of(lattice: Floats, sites: Sites, symmetry: Symmetry) -> tuple[Images, list[Finding]]:
    """All atoms of the cell, and what was said of them.

    Where a name leaves the origin open, the one with fewest clashing atoms and then fewest atoms. Where the named group
    makes atoms clash that do not clash as listed, the list is the whole cell already (P1).

    Raises
    ------
    TooLarge
        When the cell would hold too many atoms.
    """
    for found in symmetry.candidates:
        check_size(len(sites), len(found))
    every = [expanded(lattice, sites.frac, found) for found in symmetry.candidates]
    if not symmetry.name:
        return every[0], _said_of_moved(every[0], sites)
    scores = [(_clashes(lattice, sites, images), len(images)) for images in every]
    best = min(range(len(every)), key=lambda at: scores[at])
    listed = expanded(lattice, sites.frac, identity())
    if scores[best][0] > _clashes(lattice, sites, listed):
        return listed, [Finding("symmetry", f"The file names space group {symmetry.name} but lists no operators, and "
                                            "its atoms fill the cell without them; they were taken as listed (P1).")]
    findings = [Finding("symmetry", f"The file lists no operators; those of space group {symmetry.name} were taken.")]
    if len(every) > 1:
        findings.append(Finding("symmetry", "That name leaves open which setting or origin is meant; the one without "
                                            "clashing atoms was taken."))
    return every[best], findings + _said_of_moved(every[best], sites)


def _said_of_moved(images: Images, sites: Sites) -> list[Finding]:
    """Atoms that the file puts beside a symmetry element and that were set onto it."""
    moved = np.unique(images.site[images.moved > MOVED])
    if not len(moved):
        return []
    labels = ", ".join(sites.labels[at] for at in moved[:5])
    return [Finding("symmetry", f"{len(moved)} listed atoms lie up to {images.moved.max():.2f} Å beside a symmetry "
                                f"element and were set onto it ({labels}).", changed=True)]


def _clashes(lattice: Floats, sites: Sites, images: Images) -> int:
    """Pairs of whole atoms that are nearer than any bond."""
    whole = images.take(np.flatnonzero(sites.occupancy[images.site] >= WHOLE))
    pairs = neighbours(lattice, whole.frac, 1.5)
    radii = np.array([radius(symbol) for symbol in sites.symbols])[whole.site]
    return int((pairs.length < IN_PART * (radii[pairs.i] + radii[pairs.j])).sum())
