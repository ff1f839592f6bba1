"""Bonds of a crystal across the faces of its cell: by covalent radii, with what metals and hydrogens need.

The rule: two atoms are bonded when they are nearer than the sum of their covalent radii and an allowance (Å, table
below). Then hydrogens keep their one nearest neighbour, and a metal is not bonded to a carbon (or N, P, S) that only
stands behind the donor atoms of a chelate. Metal-metal contacts are not bonds here: `metal_contacts` lists them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.periodic import neighbours
from assistant.chem.crystals.radii import IONIC_METALS, is_metal, radius
from assistant.chem.crystals.structure import Bonds, Crystal, Floats

Bools = NDArray[np.bool_]

# Allowances over the sum of covalent radii, Å. Nonmetals: C-C to 1.82, S-S to 2.40, I-I to 3.08 (as in I3-).
# Metals: Zn-O to 2.43, Cu-O to 2.53 (the long axis of Jahn-Teller), Zr-O to 2.76, La-O to 3.08, Cd-N to 2.60.
NONMETAL = 0.30
HYDROGEN = 0.25
METAL_DONOR = {True: 0.55, False: 0.35}  # small metals (radius under 1.5 Å) vary more: Zn, Cu, Ni, Cd, Pb, Ag
SMALL_METAL = 1.5
METAL_CARBON = 0.35
BEHIND_DONOR = 0.15  # a metal-carbon contact this much over the sum, behind a donor of the same metal, is no bond
TOO_CLOSE = 0.5      # Å: nearer than any bond; two alternatives of one atom, not neighbours
METAL_METAL = 0.30
DONORS = frozenset(["N", "O", "F", "P", "S", "Cl", "As", "Se", "Br", "Te", "I", "Si", "B"])


def bonds(crystal: Crystal) -> Bonds:
    """The bonds of one cell, each once, without metal-metal contacts.

    Raises
    ------
    BadFile
        When the cell is flat or so small that it has no volume.
    """
    kinds, which = np.unique(np.asarray(crystal.symbols, dtype=str), return_inverse=True)
    limits = _limits([str(kind) for kind in kinds])
    found = neighbours(crystal.lattice, crystal.frac, float(limits.max(initial=0.0)))
    near = (found.length <= limits[which[found.i], which[found.j]]) & (found.length >= TOO_CLOSE)
    found = take(found, near)
    hydrogen, metal = (np.array([test(str(kind)) for kind in kinds], dtype=bool)[which]
                       for test in (_is_hydrogen, is_metal))
    radii = np.array([radius(str(kind)) for kind in kinds])[which]
    found = take(found, _nearest_of_hydrogen(found, hydrogen, metal, radii))
    return take(found, ~_behind_donors(found, np.asarray(crystal.symbols, dtype=str), metal, radii))


def metal_contacts(crystal: Crystal) -> Bonds:
    """Pairs of metal atoms nearer than their covalent radii and 0.3 Å, as Cu-Cu of a paddlewheel; never in `bonds`."""
    chosen = np.array([at for at, symbol in enumerate(crystal.symbols) if is_metal(symbol)], dtype=np.int64)
    radii = np.array([radius(crystal.symbols[at]) for at in chosen])
    if not len(chosen):
        return Bonds(chosen, chosen, np.zeros((0, 3), np.int64), np.zeros(0))
    found = neighbours(crystal.lattice, crystal.frac[chosen], float(2 * radii.max() + METAL_METAL))
    found = take(found, found.length <= radii[found.i] + radii[found.j] + METAL_METAL)
    return Bonds(chosen[found.i], chosen[found.j], found.image, found.length)


def take(found: Bonds, chosen: Bools) -> Bonds:
    """The bonds for which ``chosen`` is true."""
    return Bonds(found.i[chosen], found.j[chosen], found.image[chosen], found.length[chosen])


def _is_hydrogen(symbol: str) -> bool:
    return symbol == "H"


def _limits(kinds: list[str]) -> Floats:
    """The longest bond of each pair of elements, Å, shape (k, k); 0 where there is none."""
    return np.array([[_limit(one, other) for other in kinds] for one in kinds]).reshape(len(kinds), len(kinds))


def _limit(one: str, other: str) -> float:
    total = radius(one) + radius(other)
    if is_metal(one) and is_metal(other):
        return 0.0
    if is_metal(other):
        one, other = other, one
    if is_metal(one):
        return _metal_limit(one, other, total)
    if "H" in (one, other):
        return 0.0 if one == other else total + HYDROGEN
    return total + NONMETAL


def _metal_limit(metal: str, other: str, total: float) -> float:
    if metal in IONIC_METALS and other in {"C", "H"}:
        return 0.0
    if other == "H":
        return total + HYDROGEN
    if other == "C":
        return total + METAL_CARBON
    if other not in DONORS:
        return 0.0
    return total + METAL_DONOR[radius(metal) < SMALL_METAL]


def _nearest_of_hydrogen(found: Bonds, hydrogen: Bools, metal: Bools, radii: Floats) -> Bools:
    """Which bonds stay when each hydrogen keeps its one nearest neighbour; a nonmetal before any metal."""
    excess = found.length - radii[found.i] - radii[found.j] + np.where(metal[found.i] | metal[found.j], 10.0, 0.0)
    best = np.full(len(hydrogen), np.inf)
    np.minimum.at(best, found.i, excess)
    np.minimum.at(best, found.j, excess)
    stays_i = ~hydrogen[found.i] | (excess <= best[found.i] + 1e-9)
    stays_j = ~hydrogen[found.j] | (excess <= best[found.j] + 1e-9)
    chosen = stays_i & stays_j
    for ends in (found.i, found.j):  # of two at exactly the same distance, the first
        _, first, inverse = np.unique(np.where(chosen & hydrogen[ends], ends, -1), return_index=True,
                                      return_inverse=True)
        chosen &= ~hydrogen[ends] | (first[inverse] == np.arange(len(ends)))
    return np.asarray(chosen)


def _behind_donors(found: Bonds, symbols: NDArray[np.str_], metal: Bools, radii: Floats) -> Bools:
    """Which metal bonds lead to an atom that only stands behind donors of the same metal (the C of a chelating CO2)."""
    long = found.length > radii[found.i] + radii[found.j] + BEHIND_DONOR
    bridge = np.isin(symbols, ("C", "N", "P", "S", "B", "Si", "Cl", "As"))
    suspect = long & ((metal[found.i] & bridge[found.j]) | (metal[found.j] & bridge[found.i]))
    gone = np.zeros(len(found), dtype=bool)
    if not suspect.any():
        return gone
    around: dict[int, list[tuple[int, tuple[int, int, int], float]]] = {}
    for i, j, (a, b, c), d in zip(found.i.tolist(), found.j.tolist(), found.image.tolist(), found.length.tolist(),
                                  strict=True):
        around.setdefault(i, []).append((j, (a, b, c), d))
        around.setdefault(j, []).append((i, (-a, -b, -c), d))
    for at in np.flatnonzero(suspect):
        i, j = int(found.i[at]), int(found.j[at])
        a, b, c = (int(x) for x in found.image[at])
        centre, end, shift = (i, j, (a, b, c)) if metal[i] else (j, i, (-a, -b, -c))
        held = {(k, image) for k, image, d in around[centre] if d < found.length[at] - 0.05}
        gone[at] = any(not metal[k] and (k, (image[0] + shift[0], image[1] + shift[1], image[2] + shift[2])) in held
                       for k, image, _ in around[end])
    return gone
