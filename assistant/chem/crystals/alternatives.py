"""One arrangement of the atoms out of a disordered crystal: of places that exclude each other, the major one is kept.

Which atoms exclude each other is said in `rivals`. Atoms are taken in the order of their occupancy, each followed by
what is bonded to it, so that whole molecules stay whole; none may exceed its valence. Hydrogens come last.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from assistant.chem.crystals.expanding import Images
from assistant.chem.crystals.left_out import said_of_left, said_of_whole
from assistant.chem.crystals.rivals import Atoms, Bools, atoms_of
from assistant.chem.crystals.sites import Sites
from assistant.chem.crystals.structure import Finding, Floats, Ints

VALENCE = {"H": 1, "C": 4, "N": 4, "B": 5, "F": 2, "O": 3, "Cl": 4, "S": 6, "P": 6}


def chosen(lattice: Floats, sites: Sites, images: Images) -> tuple[Ints, list[Finding]]:
    """Which images are kept, and what was said of those that are not.

    Raises
    ------
    TooLarge
        When the atoms are too crowded for a crystal.
    """
    atoms = atoms_of(lattice, sites, images)
    if not atoms.excluding.any():
        return np.arange(len(images), dtype=np.int64), said_of_whole(atoms, np.ones(len(images), dtype=bool))
    state = _Choice(atoms).made()
    kept = state > 0
    kept &= ~_orphans(atoms, kept)
    return np.flatnonzero(kept).astype(np.int64), said_of_left(atoms, kept, sites) + said_of_whole(atoms, kept)


class _Choice:
    """Takes atoms one after the other; 1 is kept, -1 is out, 0 is open."""

    def __init__(self, atoms: Atoms) -> None:
        self.atoms, n = atoms, len(atoms.site)
        self.hydrogen = atoms.symbols == "H"  # they come last, to the heavy atoms that were kept
        self.rivals: list[list[int]] = [[] for _ in range(n)]
        self.bonded: list[list[int]] = [[] for _ in range(n)]
        for at, (i, j) in enumerate(zip(atoms.pairs.i.tolist(), atoms.pairs.j.tolist(), strict=True)):
            to = self.rivals if atoms.excluding[at] else self.bonded if atoms.bonded[at] else None
            if to is not None:
                to[i].append(j)
                to[j].append(i)
        self.state = np.zeros(n, dtype=np.int64)
        free = ~atoms.partial & np.array([not rivals for rivals in self.rivals], dtype=bool)
        self.state[free] = 1  # whole and undisputed

    def made(self) -> Ints:
        for start in sorted(range(len(self.state)), key=self._order):
            if self.state[start] == 0:
                self._grow(start)
        return self.state

    def _order(self, at: int) -> tuple[object, ...]:
        """Heavy before hydrogen, then by occupancy; of whole atoms that overlap the one with more bonds first."""
        atoms = self.atoms
        bonds = 0 if atoms.partial[at] else -len(self.bonded[at])
        return (atoms.symbols[at] == "H", -round(float(atoms.occupancy[at]), 2), str(atoms.group[at]), bonds,
                int(atoms.site[at]), int(atoms.operator[at]))

    def _grow(self, start: int) -> None:
        """Keep an atom, then what is bonded to it and still open: first its own image of its own group."""
        queue = deque([start])
        while queue:
            at = queue.popleft()
            if self.state[at] != 0:
                continue
            if self._is_full(at):
                self.state[at] = -1
                continue
            self.state[at] = 1
            for rival in self.rivals[at]:
                self._leave_out(rival, at)
            near = [other for other in self.bonded[at] if self.state[other] == 0 and not self.hydrogen[other]]
            queue.extend(sorted(near, key=lambda other: (self._is_other(at, other), self._order(other))))

    def _is_other(self, at: int, other: int) -> bool:
        atoms = self.atoms
        return bool(atoms.group[at] != atoms.group[other] or atoms.operator[at] != atoms.operator[other])

    def _is_full(self, at: int) -> bool:
        """Whether this atom would be one too many for itself or a neighbour that is kept."""
        kept = [other for other in self.bonded[at] if self.state[other] == 1 and not self.hydrogen[other]]
        if not self.atoms.partial[at]:
            return False
        return any(sum(self.state[third] == 1 for third in self.bonded[other]) >= self._valence(other)
                   for other in kept)

    def _valence(self, at: int) -> int:
        return VALENCE.get(str(self.atoms.symbols[at]), 12)

    def _leave_out(self, at: int, because: int) -> None:
        """Leave out an atom, and with it what hangs on it in the same group of a disorder."""
        atoms = self.atoms
        fragment = atoms.group[at] != "" and atoms.group[at] != atoms.group[because]
        queue = [at]
        while queue:
            one = queue.pop()
            if self.state[one] != 0:
                continue
            self.state[one] = -1
            if fragment:
                queue += [other for other in self.bonded[one] if atoms.group[other] == atoms.group[at]]


def _orphans(atoms: Atoms, kept: Bools) -> Bools:
    """Hydrogens that lost the atom they were bonded to."""
    hydrogen = atoms.symbols == "H"
    had, has = np.zeros(len(kept), dtype=bool), np.zeros(len(kept), dtype=bool)
    for ends, others in ((atoms.pairs.i, atoms.pairs.j), (atoms.pairs.j, atoms.pairs.i)):
        at, other = ends[atoms.bonded], others[atoms.bonded]
        had[at] = True
        has[at[kept[other]]] = True
    return np.asarray(hydrogen & had & ~has & kept)
