"""Metal sites: donors, number and shape of each kind of metal atom, and whether it is open."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.radii import is_metal
from assistant.chem.frameworks.graph import Graph
from assistant.chem.frameworks.opening import Opening, opening
from assistant.chem.frameworks.shapes import Fit, nearest
from assistant.chem.frameworks.symmetry import hill
from assistant.chem.frameworks.words import MetalSite

Floats = NDArray[np.float64]
NEAR = 4.0       # Å: atoms looked at around a metal


@dataclass(frozen=True, slots=True)
class _Seen:
    """One metal atom measured."""

    donors: str
    fit: Fit
    opening: Opening


def metal_sites(graph: Graph, same: tuple[int, ...], guests: frozenset[int]) -> tuple[MetalSite, ...]:
    """Kinds of metal sites. ``same``: for each atom its first equivalent; ``guests``: atoms not bound, to look past."""
    classes: dict[int, list[int]] = defaultdict(list)
    for metal in graph.metals:
        classes[same[metal]].append(metal)
    kinds: dict[tuple[str, str, str, bool], list[tuple[_Seen, list[int]]]] = defaultdict(list)
    tree = _Around(graph)
    for members in classes.values():
        seen = _look(graph, members[0], tree, guests)
        key = (graph.crystal.symbols[members[0]], seen.donors, seen.fit.name, seen.opening.open)
        kinds[key].append((seen, members))
    rows = [_site(symbol, found) for (symbol, *_), found in kinds.items()]
    return tuple(sorted(rows, key=lambda row: (row.symbol, -row.count, row.donors, row.geometry, row.open)))


class _Around:
    """Neighbours of a metal within `NEAR`, across the faces of the cell."""

    def __init__(self, graph: Graph) -> None:
        from assistant.chem.crystals.periodic import neighbours

        crystal = graph.crystal
        chosen = np.array(graph.metals, dtype=np.int64)
        self.of: dict[int, list[tuple[int, tuple[int, int, int]]]] = defaultdict(list)
        if not len(chosen):
            return
        found = neighbours(crystal.lattice, crystal.frac, NEAR)
        metal = np.zeros(len(crystal), dtype=bool)
        metal[chosen] = True
        for i, j, (a, b, c) in zip(found.i.tolist(), found.j.tolist(), found.image.tolist(), strict=True):
            if metal[i]:
                self.of[i].append((j, (a, b, c)))
            if metal[j]:
                self.of[j].append((i, (-a, -b, -c)))


def _look(graph: Graph, metal: int, tree: _Around, guests: frozenset[int]) -> _Seen:
    crystal = graph.crystal
    bonded = {(other, image) for other, image, _ in graph.around[metal] if not is_metal(crystal.symbols[other])}
    donors = _vectors(graph, metal, sorted(bonded))
    others = _vectors(graph, metal, sorted(key for key in tree.of[metal] if key not in bonded and key[0] not in guests))
    return _Seen(hill(Counter(crystal.symbols[other] for other, _ in bonded)), nearest(donors), opening(donors, others))


def _vectors(graph: Graph, metal: int, keys: list[tuple[int, tuple[int, int, int]]]) -> Floats:
    crystal = graph.crystal
    if not keys:
        return np.zeros((0, 3))
    frac = crystal.frac[[k for k, _ in keys]] + np.array([image for _, image in keys]) - crystal.frac[metal]
    return np.asarray(frac @ crystal.lattice)


def _site(symbol: str, found: list[tuple[_Seen, list[int]]]) -> MetalSite:
    """One kind: the shape measure is the mean over its atoms, the rest is that of the widest open one."""
    atoms = tuple(sorted(atom for _, members in found for atom in members))
    weights = np.array([len(members) for _, members in found], dtype=float)
    deviation = float(np.average([seen.fit.deviation for seen, _ in found], weights=weights))
    widest = max((seen for seen, _ in found), key=lambda seen: (round(seen.opening.angle, 3), seen.opening.reason))
    donors = found[0][0].donors
    return MetalSite(symbol, atoms, _number(donors), donors, widest.fit.name, deviation, widest.opening.open,
                     widest.opening.reason, widest.opening.angle)


def _number(formula: str) -> int:
    import re

    return sum(int(n or 1) for _, n in re.findall(r"([A-Z][a-z]?)(\d*)", formula))
