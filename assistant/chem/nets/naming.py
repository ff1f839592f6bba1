"""The name of a net: reduced to its smallest repeats, keyed, and looked up in the table of RCSR nets."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from assistant.chem.nets.graph import Piece
from assistant.chem.nets.key import canonical_key, fingerprint
from assistant.chem.nets.place import collides, positions, primitive
from assistant.chem.nets.shells import classes, point_symbol, sequence, steps
from assistant.chem.nets.words import Net, NetName, VertexKind

FILE = Path(__file__).with_name("rcsr.json")
MOST_GIVEN = 1500  # vertices of a net in the repeats it came in
MOST_OWN = 400     # vertices in its smallest repeats; larger ones are not named

TOO_LARGE = (f"The net has more than {MOST_OWN} vertices in its smallest repeat (or {MOST_GIVEN} in the cell given); "
             "larger ones are not compared.")
CHAIN = "It is a chain; the table has layers and three-dimensional nets."
FINITE = "It is finite, not a net."
COLLISION = "Vertices of the net fall on one place when each stands at the mean of its neighbours, so it has no key."
NOT_THERE = "No net of the RCSR table has this graph."


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """RCSR symbols by the fingerprint of their graphs."""
    rows = json.loads(FILE.read_text(encoding="utf-8"))["nets"]
    return {key: symbol for symbol, key in rows.items()}


def named(piece: Piece) -> NetName:
    """What a connected net is called, with the figures of its vertices."""
    net, key, reason = reduced(piece)
    symbol = table().get(key, "") if key else ""
    return NetName(symbol, piece.dimension, vertex_kinds(net), key, "" if symbol else reason or NOT_THERE, net)


def reduced(piece: Piece) -> tuple[Net, str, str]:
    """The net in its smallest repeats, the fingerprint of its graph, and the reason where there is none."""
    net = piece.net
    if piece.dimension < 2:
        return net, "", CHAIN if piece.dimension else FINITE
    if len(net) > MOST_GIVEN:
        return net, "", TOO_LARGE
    place = positions(net)
    colours = classes(net, steps(net))
    if not collides(place):
        net = primitive(net, place, piece.dimension, colours)
        if len(net) > MOST_OWN:
            return net, "", TOO_LARGE
        colours = classes(net, steps(net))
    key = fingerprint(canonical_key(net, piece.dimension, colours))
    return net, key, "" if key else COLLISION


def vertex_kinds(net: Net) -> tuple[VertexKind, ...]:
    """The kinds of vertices of a net, highest coordination first."""
    if len(net) > MOST_OWN:
        return ()
    edges = steps(net)
    members: dict[int, list[int]] = {}
    for vertex, colour in enumerate(classes(net, edges)):
        members.setdefault(colour, []).append(vertex)
    kinds = [VertexKind(tuple(sorted({net.kinds[i] for i in one} - {""})), len(edges[one[0]]), len(one),
                        sequence(edges, one[0]), point_symbol(edges, one[0])) for one in members.values()]
    return tuple(sorted(kinds, key=lambda kind: (-kind.coordination, kind.sequence, kind.point_symbol, kind.kinds)))
