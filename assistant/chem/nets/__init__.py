"""Nets: the graph beneath a framework, its dimension, its RCSR symbol, and how many pass through one another."""

from __future__ import annotations

from assistant.chem.nets.crystal import net_of
from assistant.chem.nets.graph import pieces, simplified
from assistant.chem.nets.naming import named, table
from assistant.chem.nets.words import Edge, Net, NetName, NetResult, Shift, VertexKind

__all__ = ["Edge", "Net", "NetName", "NetResult", "Shift", "VertexKind", "named", "net_of", "pieces", "simplified",
           "table"]
