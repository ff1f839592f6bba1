"""From the atoms a file lists to all atoms of the cell: symmetry applied, images that coincide made one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assistant.chem.crystals.operators import Operators
from assistant.chem.crystals.structure import Floats, Ints
from assistant.errors import TooLarge

MAX_IMAGES = 200_000    # listed atoms times operators
MAX_ATOMS = 16_000      # atoms of one cell; the largest MOFs (MIL-101) have 14,400
SAME_PLACE = 0.3        # Å: images of one atom nearer than this are one atom beside a symmetry element


@dataclass(frozen=True, slots=True, eq=False)
class Images:
    """All atoms of the cell: ``site`` (n,) the row of the file, ``operator`` (n,), ``frac`` (n, 3) in [0, 1).

    ``moved``: (n,), by how many Å an atom was set onto a symmetry element.
    """

    site: Ints
    operator: Ints
    frac: Floats
    moved: Floats

    def __len__(self) -> int:
        return len(self.site)

    def take(self, chosen: Ints) -> Images:
        return Images(self.site[chosen], self.operator[chosen], self.frac[chosen], self.moved[chosen])


def check_size(sites: int, operators: int) -> None:
    """Refuse a cell that would not fit, before it is built.

    Raises
    ------
    TooLarge
        When there are too many atoms or images of atoms.
    """
    if sites > MAX_ATOMS or sites * operators > MAX_IMAGES:
        times = f" times {operators:,} symmetry operators" if operators > 1 else ""
        raise TooLarge(f"The file lists {sites:,} atoms{times}; Retort reads cells of up to {MAX_ATOMS:,} atoms.",
                       "Please send the primitive cell, or one cell rather than a supercell.")


def expanded(lattice: Floats, frac: Floats, found: Operators) -> Images:
    """Every image of every listed atom, each once; an atom a little off its symmetry element is set onto it.

    Raises
    ------
    TooLarge
        When the cell would hold too many atoms.
    """
    n, m = len(frac), len(found)
    check_size(n, m)
    if m == 1:
        return Images(np.arange(n, dtype=np.int64), np.zeros(n, dtype=np.int64), frac % 1.0, np.zeros(n))
    parts = [_own_images(lattice, frac[at], found) for at in range(n)]
    first = np.concatenate([chosen for chosen, _, _ in parts])
    if len(first) > MAX_ATOMS:
        raise TooLarge(f"The cell holds {len(first):,} atoms; Retort reads cells of up to {MAX_ATOMS:,}.",
                       "Please send the primitive cell.")
    site = np.repeat(np.arange(n, dtype=np.int64), [len(chosen) for chosen, _, _ in parts])
    return Images(site, first, np.concatenate([where for _, where, _ in parts]) % 1.0,
                  np.concatenate([np.full(len(chosen), moved) for chosen, _, moved in parts]))


def _own_images(lattice: Floats, point: Floats, found: Operators) -> tuple[Ints, Floats, float]:
    """The different images of one atom: operators (k,), places (k, 3), and by how many Å the atom was moved.

    The operators that leave the atom where it is (within `SAME_PLACE`) give the middle, which lies on their element.
    """
    images = found.apply(point[None])[0]
    delta = images - point
    delta -= np.round(delta)
    still = np.linalg.norm(delta @ lattice, axis=1) < SAME_PLACE
    if still.sum() == 1:
        return np.arange(len(found), dtype=np.int64), images, 0.0
    step = delta[still].mean(axis=0)
    images = found.apply((point + step)[None])[0]
    _, first = np.unique(np.round(images * 1e4).astype(np.int64) % 10_000, axis=0, return_index=True)
    if len(first) * int(still.sum()) != len(found):
        first = _far_apart(lattice, images)
    first = np.sort(first).astype(np.int64)
    return first, images[first], float(np.linalg.norm(step @ lattice))


def _far_apart(lattice: Floats, images: Floats) -> Ints:
    """The first image at each place, where rounding or a place near two elements at once confuses the count."""
    delta = images[:, None] - images[None]
    delta -= np.round(delta)
    near = np.linalg.norm(delta @ lattice, axis=2) < SAME_PLACE
    return np.flatnonzero(np.argmax(near, axis=1) == np.arange(len(images))).astype(np.int64)
