"""The void at a probe's level as regions: channels that go on for ever, pockets that do not, with area and volume."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assistant.chem.pores.cell import Field
from assistant.chem.pores.climb import climb
from assistant.chem.pores.complexes import void_shares
from assistant.chem.pores.diameters import Levels
from assistant.chem.pores.passes import Network, open_passes
from assistant.chem.pores.percolation import basis_of, hung_together
from assistant.chem.pores.words import Channel, Floats, Ints, Translation

APART = 0.6
"""Å; of corners nearer to each other than this only the one with more room is kept for drawing."""


@dataclass(frozen=True, slots=True, eq=False)
class _Void:
    """The triangulation's tetrahedra with room: ``nodes`` (m,), their region's root and translation, the open links."""

    network: Network
    nodes: Ints
    root: Ints
    shift: Ints
    links: Ints
    loops: dict[int, list[Translation]]
    volume: Floats
    area: Floats


def regions(levels: Levels, field: Field, lattice: Floats, radius: float) -> tuple[Channel, ...]:
    """All regions open to the centre of a probe of a radius (Å), channels first, each kind widest first.

    ``lattice`` is the crystal's own; directions and places are given in it.
    """
    void = _void(levels, radius)
    found = [_region(levels, field, lattice, void, root) for root in np.unique(void.root[void.nodes]).tolist()]
    return tuple(sorted(found, key=lambda region: (-min(region.dimensionality, 1), -region.lcd, region.frac)))


def _void(levels: Levels, radius: float) -> _Void:
    here = levels.at(radius)
    mesh = here.triangulation
    room, through = open_passes(mesh)
    links = np.flatnonzero(through)
    root, shift, loops = hung_together(len(room), mesh.sides[links], mesh.hop[links])
    volume, area = void_shares(levels.cell, mesh)
    return _Void(here, np.flatnonzero(room), root, shift, links, loops, volume, area)


def _region(levels: Levels, field: Field, lattice: Floats, void: _Void, root: int) -> Channel:
    mesh, cell = void.network.triangulation, levels.cell
    mine = void.nodes[void.root[void.nodes] == root]
    top = mine[int(np.argmax(void.network.corner_radius[mine]))]
    place, radius = climb(field, void.network.corner[top])
    links = void.links[void.root[mesh.sides[void.links, 0]] == root]
    points, radii, pairs, crossings = _drawn(levels, void, mine, links)
    frac = place @ np.linalg.inv(lattice)
    x, y, z = (float(value) for value in np.round(frac - np.floor(frac), 6) % 1.0)
    loops = (np.array(void.loops.get(root, []), dtype=np.int64).reshape(-1, 3) @ cell.basis).tolist()
    directions = basis_of([(loop[0], loop[1], loop[2]) for loop in loops])
    return Channel(len(directions), directions, 2.0 * radius, (x, y, z), float(max(void.area[mine].sum(), 0.0)),
                   float(max(void.volume[mine].sum(), 0.0)), points, radii, pairs, crossings)


def _drawn(levels: Levels, void: _Void, mine: Ints, links: Ints) -> tuple[Floats, Floats, Ints, Floats]:
    """Unwrapped corners of a region thinned to APART, their radii, the links between them, those that cross over."""
    from scipy.spatial import cKDTree

    mesh, lattice = void.network.triangulation, levels.cell.lattice
    spots = void.network.corner[mine] + void.shift[mine] @ lattice
    radii = void.network.corner_radius[mine]
    tree = cKDTree(spots)
    kept_by = np.full(len(mine), -1)
    kept: list[int] = []
    for node in np.argsort(-radii, kind="stable").tolist():
        if kept_by[node] < 0:
            near = np.asarray(tree.query_ball_point(spots[node], APART), dtype=np.int64)
            kept_by[near[kept_by[near] < 0]] = len(kept)
            kept.append(node)
    rank = np.full(len(mesh.atoms), -1)
    rank[mine] = kept_by
    one, two = mesh.sides[links, 0], mesh.sides[links, 1]
    step = void.shift[one] + mesh.hop[links] - void.shift[two]
    across = step.any(axis=1)
    ends = np.column_stack([rank[one], rank[two]])
    inner = ends[~across]
    pairs = np.unique(np.sort(inner[inner[:, 0] != inner[:, 1]], axis=1), axis=0).reshape(-1, 2)
    _, first = np.unique(np.column_stack([ends[across], step[across]]), axis=0, return_index=True)
    leaps = np.flatnonzero(across)[first]
    starts = spots[kept][ends[leaps, 0]]
    stops = spots[kept][ends[leaps, 1]] + step[leaps] @ lattice
    return spots[kept], radii[kept], pairs.astype(np.int64), np.stack([starts, stops], axis=1).reshape(-1, 2, 3)
