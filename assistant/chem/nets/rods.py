"""Nets of rods by their points of extension: the carboxylate carbons along a rod, joined to their nearest there.

That is how N. L. Rosi et al. (doi:10.1021/ja045123o) and A. Schoedel et al. (doi:10.1021/acs.chemrev.6b00346) draw the
nets of MOF-74 (etb) and MIL-53 (sra): metals are left out, the carbons at which linkers leave a rod are joined to a
helix or ladder, and linkers join one rod to another. Which carbons are joined is left to the eye in these papers; here
distance decides: from the nearest pair on, until the carbons of a rod hang together.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from assistant.chem.frameworks.graph import Graph, Ligand, residue
from assistant.chem.frameworks.nodes import Cluster, carboxylate_carbon, clusters, neighbours_of
from assistant.chem.nets.graph import minus, pieces, plus, simplified, tidy
from assistant.chem.nets.words import Edge, Net, Shift

POINT, LINKER = "point of extension", "linker"
ALIKE = 1.1  # distances up to this factor above the longest that is needed are joined too
REACH = 2    # repeats of the rod looked at on either side

_Rod = tuple[int, Shift]
"""A rod: its number, and the cell it is in."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A carboxylate carbon: atom, cell of the atom in its ligand, and the rod it is on seen from the atom at home."""

    atom: int
    image: Shift
    rod: _Rod


def by_extension(graph: Graph) -> Net | None:
    """The net of points of extension, None where rods are held by other groups than carboxylates (it is not drawn)."""
    rods = clusters(graph)
    if not rods or any(rod.periodicity != 1 for rod in rods):
        return None
    kinds: list[str] = []
    edges: list[Edge] = []
    points: dict[int, _Point] = {}
    for ligand in graph.ligands:
        own = _points(ligand, rods)
        if own is None:
            return None
        if len(own) > 1:
            points |= {len(kinds) + k: point for k, point in enumerate(own)}
            _linker(own, kinds, edges)
    for number, rod in enumerate(rods):
        edges += _along(graph, rod, {v: point for v, point in points.items() if point.rod[0] == number})
    return simplified(tidy(tuple(kinds), edges)) if points else None


def _linker(own: list[_Point], kinds: list[str], edges: list[Edge]) -> None:
    """Adds the points of one linker: two are joined, three or more are joined to a vertex that is the linker."""
    first = len(kinds)
    kinds += [POINT] * len(own)
    if len(own) == 2:
        edges.append((first, first + 1, minus(own[1].image, own[0].image)))
        return
    edges += [(len(kinds), first + k, point.image) for k, point in enumerate(own)]
    kinds.append(LINKER)


def _points(ligand: Ligand, rods: tuple[Cluster, ...]) -> list[_Point] | None:
    """The carboxylate carbons of a ligand that are on rods; None where something else of it joins rods."""
    held, near = _held(ligand, rods), neighbours_of(ligand)
    carbons = [k for k in range(len(ligand.atoms)) if carboxylate_carbon(k, near, ligand.symbols)]
    reached = {k: set[_Rod]().union(*(held.get(j, set()) for j in near[k])) for k in carbons}
    everywhere, by_carbons = set[_Rod]().union(*held.values()), set[_Rod]().union(*reached.values())
    if any(len(one) > 1 for one in reached.values()) or (len(everywhere) > 1 and everywhere > by_carbons):
        return None
    return [_point(ligand, k, next(iter(one)), rods) for k, one in reached.items() if one]


def _held(ligand: Ligand, rods: tuple[Cluster, ...]) -> dict[int, set[_Rod]]:
    """For each donor of a ligand the rods it is on, seen from the ligand."""
    held: dict[int, set[_Rod]] = {}
    for contact in ligand.contacts:
        for number, rod in enumerate(rods):
            if contact.metal in rod.metals:
                own = rod.images[rod.metals.index(contact.metal)]
                held.setdefault(contact.donor, set()).add((number, residue(minus(contact.image, own), rod.repeats)))
    return held


def _point(ligand: Ligand, k: int, rod: _Rod, rods: tuple[Cluster, ...]) -> _Point:
    number, cell = rod
    return _Point(ligand.atoms[k], ligand.images[k],
                  (number, residue(minus(cell, ligand.images[k]), rods[number].repeats)))


def _along(graph: Graph, rod: Cluster, points: dict[int, _Point]) -> list[Edge]:
    """Edges between the points of one rod; none where they cannot be joined to one piece."""
    names, pairs = list(points), []
    place = np.array([graph.crystal.frac[point.atom] - point.rod[1] for point in points.values()])
    for i in range(len(names)):
        for j in range(i, len(names)):
            for times in range(-REACH if j > i else 1, REACH + 1):
                gap = place[j] - place[i] + times * np.array(rod.repeats[0])
                pairs.append((float(np.linalg.norm(gap @ graph.crystal.lattice)), i, j, times))
    pairs.sort()
    needed = bisect_left(range(len(pairs) + 1), True, key=lambda n: _hang_together(len(names), pairs[:n]))
    if needed > len(pairs) or not pairs:
        return []
    longest = ALIKE * pairs[needed - 1][0]
    return [_edge(names[i], names[j], times, points, rod) for length, i, j, times in pairs if length <= longest]


def _hang_together(n: int, pairs: list[tuple[float, int, int, int]]) -> bool:
    """Whether all points of an endless rod are one piece."""
    first = pieces(tidy(("",) * n, [(i, j, (times, 0, 0)) for _, i, j, times in pairs]))[0]
    return len(first.members) == n and first.dimension == 1 and first.copies == 1


def _edge(one: int, other: int, times: int, points: dict[int, _Point], rod: Cluster) -> Edge:
    a, b, c = rod.repeats[0]
    repeats = (times * a, times * b, times * c)
    return one, other, minus(plus(repeats, points[one].rod[1]), points[other].rod[1])
