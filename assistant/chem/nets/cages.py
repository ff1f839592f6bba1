"""Cages of nodes taken as one vertex: the supermolecular building blocks of nets such as rht.

A net of branching points is cut where two branching points of one ligand are joined; if what is left are finite cages
of several nodes (twelve paddlewheels and twenty-four isophthalates, say), each is a vertex of a coarser net
(J. J. Perry, J. A. Perman and M. J. Zaworotko, Chem. Soc. Rev. 2009, 38, 1400).
"""

from __future__ import annotations

from assistant.chem.nets.graph import HOME, Piece, minus, pieces, plus, simplified, tidy
from assistant.chem.nets.words import Net, Shift

CAGE = "cage"


def with_cages(net: Net, node: str) -> Net | None:
    """The coarser net, or None where the nodes do not gather in finite cages (that is an answer, not a failure)."""
    inner = [edge for edge in net.edges if node in (net.kinds[edge[0]], net.kinds[edge[1]])]
    if len(inner) == len(net.edges):
        return None
    found = pieces(tidy(net.kinds, inner))
    cages = [piece for piece in found if piece.net.kinds.count(node) > 1]
    if not cages or any(piece.dimension for piece in found):
        return None
    return simplified(_merged(net, found, tidy(net.kinds, inner)))


def _merged(net: Net, found: tuple[Piece, ...], inner: Net) -> Net:
    """One vertex for each piece; the edges that were cut join them."""
    of: dict[int, tuple[int, Shift]] = {}
    kinds = []
    for number, piece in enumerate(found):
        for member, cell in _unwrapped(inner, piece.members).items():
            of[member] = (number, cell)
        kinds.append(CAGE if len(piece.members) > 1 else net.kinds[piece.members[0]])
    gone = set(inner.edges)
    edges = [(of[i][0], of[j][0], minus(plus(shift, of[i][1]), of[j][1]))
             for i, j, shift in net.edges if (i, j, shift) not in gone]
    return tidy(tuple(kinds), edges)


def _unwrapped(inner: Net, members: tuple[int, ...]) -> dict[int, Shift]:
    """The cell of each member of a finite piece when the piece is whole."""
    near: dict[int, list[tuple[int, Shift]]] = {member: [] for member in members}
    for i, j, shift in inner.edges:
        if i in near:
            near[i].append((j, shift))
            near[j].append((i, minus(HOME, shift)))
    place = {members[0]: HOME}
    queue = [members[0]]
    for i in queue:
        for j, shift in near[i]:
            if j not in place:
                place[j] = plus(place[i], shift)
                queue.append(j)
    return place
