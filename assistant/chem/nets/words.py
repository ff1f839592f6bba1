"""The words of a net: a periodic graph by its quotient graph, its kinds of vertices, and what a crystal's net is."""

from __future__ import annotations

from dataclasses import dataclass

Shift = tuple[int, int, int]
"""A translation in whole steps of the net's own repeats; the numbers past its dimension are 0."""
Edge = tuple[int, int, Shift]
"""Vertex ``i`` of the cell at home joined to vertex ``j`` of the cell ``shift`` away."""


@dataclass(frozen=True, slots=True)
class Net:
    """A periodic graph: the vertices of one repeat and the edges that start there, each once.

    ``kinds``: what each vertex stands for ("node", "linker", "metal", ...; "" where it does not matter).
    """

    kinds: tuple[str, ...]
    edges: tuple[Edge, ...]

    def __len__(self) -> int:
        return len(self.kinds)


@dataclass(frozen=True, slots=True)
class VertexKind:
    """Vertices of a net that its symmetry, or at least these figures, cannot tell apart.

    ``kinds``: what they stand for. ``coordination``: edges of each. ``count``: how many in one repeat of the net.
    ``sequence``: coordination sequence, how many vertices lie exactly 1, 2, ... 10 edges away. ``point_symbol``: the
    sizes of the shortest cycles at its angles, "4^12.6^3" (doi:10.1039/b910671e; "*" for angles without a cycle).
    """

    kinds: tuple[str, ...]
    coordination: int
    count: int
    sequence: tuple[int, ...]
    point_symbol: str


@dataclass(frozen=True, slots=True)
class NetName:
    """One connected net and what it is called.

    ``symbol``: that of the Reticular Chemistry Structure Resource (rcsr.net, doi:10.1021/ar800124u), "" where the net
    is in no row of the table; ``reason`` then says why. ``dimension``: 0 to 3. ``key``: fingerprint of the graph itself
    (equal for equal nets, whatever cell they came in), "" where it could not be had. ``net``: in its smallest repeat.
    """

    symbol: str
    dimension: int
    vertices: tuple[VertexKind, ...]
    key: str
    reason: str
    net: Net

    @property
    def coordination(self) -> tuple[int, ...]:
        """The coordination numbers of its vertices, ascending: (3, 4) for tbo."""
        return tuple(sorted({kind.coordination for kind in self.vertices}))


@dataclass(frozen=True, slots=True)
class NetResult:
    """The underlying net of a crystal.

    ``symbol``: RCSR symbol, "" where unknown (``reason`` says why); ``notes`` say of which
    kind of net it is. ``dimension``: of the bonded framework, 0 (molecules) to 3. ``catenation``: how many separate
    nets of that dimension pass through one another (1: not interpenetrated; 0: no framework); for chains and layers, in
    how many directions they run (1: parallel). ``alike``: whether all of them are the same net. ``parts``: one
    `NetName` for each different net. ``rods``: whether there are infinite rods of metals. ``with_metals``: symbol of
    the net of rods in which metals are vertices beside the points of extension, where ``symbol`` is by points of
    extension alone (MIL-53: rna, sra). ``branched``: symbol of the net in which large linkers are taken as their
    branching points (the "all node" net of MOFid), "" where it is the same or unknown. ``cages``: symbol of the net in
    which finite cages of nodes are single vertices, "" where there are none or it is unknown (PCN-61: branched "ntt",
    cages "rht"). ``notes``: assumptions, each a sentence.
    """

    symbol: str
    dimension: int
    catenation: int
    alike: bool
    parts: tuple[NetName, ...]
    rods: bool = False
    branched: str = ""
    cages: str = ""
    with_metals: str = ""
    reason: str = ""
    notes: tuple[str, ...] = ()
