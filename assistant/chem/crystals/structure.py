"""The words of a crystal: the atoms of one cell (P1) and the bonds between them across its faces. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the doctor saw in a file. ``changed`` says whether the atoms differ from the file because of it.

    ``kind`` is a short stable word ("partial occupancy", "free solvent", "missing symmetry", ...), ``said`` a sentence.
    """

    kind: str
    said: str
    changed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Crystal:
    """The atoms of one unit cell, symmetry expanded.

    ``lattice``: shape (3, 3), rows are the cell vectors a, b, c in Å. ``symbols``: n element symbols. ``frac``: shape
    (n, 3), fractional coordinates in [0, 1). ``name`` is that of the file or data block.
    """

    lattice: Floats
    symbols: tuple[str, ...]
    frac: Floats
    name: str = ""
    findings: tuple[Finding, ...] = ()

    def __len__(self) -> int:
        return len(self.symbols)

    @property
    def xyz(self) -> Floats:
        """Cartesian coordinates in Å, shape (n, 3)."""
        return np.asarray(self.frac @ self.lattice)

    @property
    def volume(self) -> float:
        """Volume of the cell in Å3."""
        return float(abs(np.linalg.det(self.lattice)))


@dataclass(frozen=True, slots=True, eq=False)
class Bonds:
    """Bonds between atoms of a crystal, each once: atom ``i[k]`` of the cell with atom ``j[k]`` of cell ``image[k]``.

    ``i``, ``j``: shape (m,); ``image``: shape (m, 3), integers; ``length``: shape (m,), Å.
    """

    i: Ints
    j: Ints
    image: Ints
    length: Floats = field(default_factory=lambda: np.zeros(0))

    def __len__(self) -> int:
        return len(self.i)
