"""Makes rcsr.json: RCSR symbols with the fingerprints of their graphs, from two independent copies of RCSR's geometry.

    python -m assistant.chem.nets.make_rcsr TOPOLOGIES.json.gz FOLDER_OF_CGD > assistant/chem/nets/rcsr.json

The first is the library of AuToGraFS (every vertex and half edge of a cell), the second that of PORMAKE (Systre's .cgd:
space group, vertices and edges of the asymmetric unit). A symbol is kept when every source that has it gives a graph
with the coordination numbers it states, all give the same graph, and no other symbol has that graph. Symbols that end
in "-b" are left out: they are nets with two colours of vertices and have the graph of the net without "-b".
"""

from __future__ import annotations

import gzip
import json
import sys
import warnings
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from assistant.chem.nets.graph import pieces, simplified, tidy
from assistant.chem.nets.naming import reduced
from assistant.chem.nets.words import Net

ABOUT = {
    "source": "Reticular Chemistry Structure Resource, doi:10.1021/ar800124u",
    "copies": "geometry as in AuToGraFS 3.2.0 and PORMAKE 0.2.3 (both MIT licence)",
    "key": "first 16 hexadecimal digits of the SHA-256 of assistant.chem.nets.key.canonical_key",
    "made": "python -m assistant.chem.nets.make_rcsr",
}
SAME_PLACE = 2e-3  # fractions of the cell; the copies have five digits


def from_slots(row: dict[str, Any]) -> Net:
    """A net from AuToGraFS: slots with the ends of their half edges; two ends with one tag are one edge.

    Raises
    ------
    ValueError
        When a tag does not join two ends at one place.
    """
    inverse = np.linalg.inv(np.array(row["cell"]))
    ends = defaultdict(list)
    for number, slot in enumerate(row["slots"]):
        for place, tag in zip(slot["coords"], slot["tags"], strict=True):
            ends[tag].append((number, np.array(place) @ inverse))
    edges = []
    for pair in ends.values():
        (i, here), (j, there) = pair
        shift = np.round(here - there)
        if np.abs(here - there - shift).max() > 10 * SAME_PLACE:
            raise ValueError("ends apart")
        edges.append((i, j, (int(shift[0]), int(shift[1]), int(shift[2]))))
    return simplified(tidy(("",) * len(row["slots"]), edges))


def from_cgd(text: str) -> Net:
    """A net from Systre's .cgd: the vertices and edges of the asymmetric unit, multiplied by the space group.

    Raises
    ------
    ValueError
        When an edge ends at no vertex, or vertices do not have the coordination numbers that are stated.
    """
    words = [line.split() for line in text.splitlines() if line.split()]
    group = next(line[1] for line in words if line[0] == "GROUP")
    nodes = [(int(line[2]), [float(x) for x in line[3:6]]) for line in words if line[0] in {"NODE", "ATOM"}]
    edges = [[float(x) for x in line[1:7]] for line in words if line[0] == "EDGE"]
    return expanded(group, nodes, edges)


def expanded(group: str, nodes: list[tuple[int, list[float]]], edges: list[list[float]]) -> Net:
    """The net of a space group, vertices (coordination number, place) and edges (place, place); fractions of the cell.

    Raises
    ------
    ValueError
        As `from_cgd`.
    """
    rotations, shifts = operations(group)
    places: list[np.ndarray[Any, Any]] = []
    wanted: list[int] = []
    for degree, place in nodes:
        for image in rotations @ np.array(place) + shifts:
            apart = image - np.array(places).reshape(-1, 3)
            if not (np.abs(apart - np.round(apart)).max(axis=1, initial=0.0) < SAME_PLACE).any():
                places.append(image - np.floor(image))
                wanted.append(degree)
    found = set()
    for edge in edges:
        for here, there in zip(rotations @ np.array(edge[:3]) + shifts, rotations @ np.array(edge[3:]) + shifts,
                               strict=True):
            (i, a), (j, b) = _site(here, places), _site(there, places)
            found.add((i, j, (int(b[0] - a[0]), int(b[1] - a[1]), int(b[2] - a[2]))))
    net = tidy(("",) * len(places), list(found))
    degrees = Counter(end for i, j, _ in net.edges for end in (i, j))
    if [degrees[i] for i in range(len(net))] != wanted:
        raise ValueError("The coordination numbers are not as stated.")
    return net


def _site(place: np.ndarray[Any, Any], places: list[np.ndarray[Any, Any]]) -> tuple[int, np.ndarray[Any, Any]]:
    """Which vertex is at a place, and in which cell."""
    apart = place - np.array(places)
    cells = np.round(apart)
    hits = np.flatnonzero(np.abs(apart - cells).max(axis=1) < SAME_PLACE)
    if len(hits) != 1:
        raise ValueError("An edge ends at no vertex.")
    return int(hits[0]), cells[hits[0]]


@lru_cache(maxsize=256)
def operations(group: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Rotations and translations of a space group by its short symbol; ":2", ":H" choose the setting.

    Raises
    ------
    ValueError
        When there is no such group.
    """
    import spglib

    name, _, choice = group.partition(":")
    wanted = {choice} if choice else {"2", "H", ""}
    halls = [hall for hall, (symbols, setting) in _settings().items() if name in symbols and setting in wanted]
    halls += [hall for hall, (symbols, _) in _settings().items() if name in symbols]
    if not halls:
        raise ValueError(f"no space group {group}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # about how spglib will report errors one day
        found: Any = spglib.get_symmetry_from_database(halls[0])
    return found["rotations"], found["translations"]


@lru_cache(maxsize=1)
def _settings() -> dict[int, tuple[set[str], str]]:
    """Each setting of spglib's table: the spellings of its group, and its choice of origin or axes."""
    import spglib

    rows = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for hall in range(1, 531):
            kind: Any = spglib.get_spacegroup_type(hall)
            spelt = (kind.international_short, kind.international_full, kind.international.split("=")[0].strip())
            rows[hall] = ({symbol.replace(" ", "").replace("_", "") for symbol in spelt}, kind.choice)
    return rows


def _key(net: Net) -> str:
    parts = pieces(net)
    return reduced(parts[0])[1] if len(parts) == 1 and parts[0].copies == 1 else ""


def rows(library: Path, folder: Path) -> dict[str, str]:
    """Symbols with their fingerprints, as the first lines of this file say."""
    keys: dict[str, set[str]] = defaultdict(set)
    for symbol, row in json.loads(gzip.decompress(library.read_bytes()))["topologies"].items():
        try:
            keys[symbol].add(_key(from_slots(row)))
        except ValueError as fault:
            print(symbol, fault, file=sys.stderr)
    for file in folder.glob("*.cgd"):
        text = file.read_text(encoding="utf-8")
        symbol = text.split("NAME", 1)[1].split()[0]
        try:
            keys[symbol].add(_key(from_cgd(text)))
        except ValueError as fault:
            print(symbol, fault, file=sys.stderr)
    return kept(keys)


def kept(keys: dict[str, set[str]]) -> dict[str, str]:
    """The symbols whose copies agree on one graph that no other symbol has."""
    agreed = {symbol: found.pop() for symbol, found in sorted(keys.items())
              if len(found) == 1 and "" not in found and not symbol.endswith("-b")}
    times = Counter(agreed.values())
    return {symbol: key for symbol, key in agreed.items() if times[key] == 1}


if __name__ == "__main__":
    made = rows(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps({"about": {**ABOUT, "n": str(len(made))}, "nets": made}, indent=0))
