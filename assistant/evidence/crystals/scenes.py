"""The crystal in 3D: cell edges, linkers as sticks, metal nodes as polyhedra, the largest cavity and the bottleneck."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import numpy as np
from numpy.typing import NDArray

from assistant.answers import Scene
from assistant.evidence.crystals.hulls import hull
from assistant.evidence.crystals.phrasing import called
from assistant.facts_crystals import CrystalFacts, Picture

Floats = NDArray[np.float64]
Cell = tuple[int, int, int]
Place = tuple[int, Cell]
"""An atom of the cell and the cell it is drawn in."""
MOST_ATOMS = 6_000
"""Atoms drawn at once; a larger supercell is cut to fewer cells."""
MOST_POLYHEDRA = 600
LCD_COLOUR, PLD_COLOUR, WAY_COLOUR = "#e8b400", "#c2410c", "#0f766e"


def scene(facts: CrystalFacts, cells: Cell = (1, 1, 1)) -> Scene:
    """So many cells along a, b and c; without a picture the scene is empty and says so."""
    picture = facts.picture
    if picture is None:
        return Scene(called(facts), "", "mol", note="There are no atoms to draw.")
    cells = _affordable(cells, len(picture.symbols))
    drawn = _drawn(picture, cells)
    bonds = _bonds(picture, drawn)
    metals = set(picture.metals)
    shapes = (*_edges(picture, cells), *_polyhedra(picture, drawn, metals), *_balls(picture, cells), *_ways(picture))
    nodes = [i for i, (atom, _) in enumerate(drawn) if atom in metals]
    guests = [i for i, (atom, _) in enumerate(drawn) if picture.roles and picture.roles[atom] == "guest"]
    return Scene(
        called(facts),
        molfile(picture, drawn, bonds),
        "mol",
        _styles(nodes, guests),
        _note(picture, cells, len(drawn)),
        shapes,
    )


def _affordable(cells: Cell, atoms: int) -> Cell:
    """Fewer cells where so many would be too much to draw."""
    a, b, c = (max(1, min(4, n)) for n in cells)
    while a * b * c * atoms > MOST_ATOMS and (a, b, c) != (1, 1, 1):
        a, b, c = max(1, a - 1), max(1, b - 1), max(1, c - 1)
    return a, b, c


def _drawn(picture: Picture, cells: Cell) -> dict[Place, int]:
    """The atoms to draw, numbered: those of the cells, those on their far faces, and what linkers need to be whole."""
    lattice = np.array(picture.lattice)
    frac = np.array(picture.places) @ np.linalg.inv(lattice)
    places = [(atom, (i, j, k)) for i, j, k in product(*map(range, cells)) for atom in range(len(frac))]
    kept = dict.fromkeys(places)
    for atom, one in enumerate(frac):  # what lies on a face of the cell lies on the opposite one too
        near = [(0, n) if abs(x) < 1e-3 else (0,) for x, n in zip(one, cells, strict=True)]
        for shift in product(*near):
            if any(shift):
                others = [range(n) if s == 0 else (s,) for s, n in zip(shift, cells, strict=True)]
                kept.update(dict.fromkeys((atom, (i, j, k)) for i, j, k in product(*others)))
    return {place: i for i, place in enumerate(kept)}


def _bonds(picture: Picture, drawn: dict[Place, int]) -> list[tuple[int, int]]:
    """Bonds between atoms that are drawn; those that leave the cells are left out."""
    homes: dict[int, list[Cell]] = defaultdict(list)
    for atom, cell in drawn:
        homes[atom].append(cell)
    found = []
    for i, j, (a, b, c) in picture.bonds:
        for home in homes.get(i, ()):
            other = (j, (home[0] + a, home[1] + b, home[2] + c))
            if other in drawn:
                found.append((drawn[(i, home)], drawn[other]))
    return found


def molfile(picture: Picture, drawn: dict[Place, int], bonds: list[tuple[int, int]]) -> str:
    """The atoms as a V3000 mol block, which has no limit of 999 atoms."""
    lattice = np.array(picture.lattice)
    at = np.array(picture.places)
    lines = [
        "",
        "  Retort",
        "",
        "  0  0  0     0  0            999 V3000",
        "M  V30 BEGIN CTAB",
        f"M  V30 COUNTS {len(drawn)} {len(bonds)} 0 0 0",
        "M  V30 BEGIN ATOM",
    ]
    for (atom, cell), i in drawn.items():
        x, y, z = at[atom] + np.array(cell) @ lattice
        lines.append(f"M  V30 {i + 1} {picture.symbols[atom]} {x:.4f} {y:.4f} {z:.4f} 0")
    lines += ["M  V30 END ATOM", "M  V30 BEGIN BOND"]
    lines += [f"M  V30 {n} 1 {i + 1} {j + 1}" for n, (i, j) in enumerate(bonds, 1)]
    return "\n".join([*lines, "M  V30 END BOND", "M  V30 END CTAB", "M  END", ""])


def _styles(nodes: list[int], guests: list[int]) -> tuple[dict[str, object], ...]:
    metal = {"select": {"index": nodes}, "style": {"sphere": {"scale": 0.32}}}
    loose = {"select": {"index": guests}, "style": {"stick": {"radius": 0.08}, "sphere": {"scale": 0.15}}}
    return ({"select": {}, "style": {"stick": {"radius": 0.13}}}, metal, *((loose,) if guests else ()))


def _point(found: Floats) -> list[float]:
    return [round(float(x), 4) for x in found]


def _edges(picture: Picture, cells: Cell) -> list[dict[str, object]]:
    """The twelve edges of the block of cells, and the names of the axes."""
    lattice = np.array(picture.lattice) * np.array(cells)[:, None]
    found: list[dict[str, object]] = []
    for corner in product((0, 1), repeat=3):
        for axis in range(3):
            if corner[axis] == 0:
                start = np.array(corner) @ lattice
                name = {"label": "abc"[axis]} if not any(corner) else {}
                found.append(
                    {
                        "kind": "line",
                        "from": _point(start),
                        "to": _point(start + lattice[axis]),
                        "colour": "axis",
                        **name,
                    }
                )
    return found


def _polyhedra(picture: Picture, drawn: dict[Place, int], metals: set[int]) -> list[dict[str, object]]:
    """The hull of the donors around each metal that has four or more."""
    lattice, at = np.array(picture.lattice), np.array(picture.places)
    around: dict[int, list[Place]] = defaultdict(list)
    for i, j, (a, b, c) in picture.bonds:
        around[i].append((j, (a, b, c)))
        around[j].append((i, (-a, -b, -c)))
    found: list[dict[str, object]] = []
    for atom, cell in drawn:
        donors = [place for place in around[atom] if place[0] not in metals] if atom in metals else []
        if len(donors) < 4 or len(found) >= MOST_POLYHEDRA:
            continue
        corners = np.array([at[j] + (np.array(image) + np.array(cell)) @ lattice for j, image in donors])
        faces = hull(corners)
        if faces:
            found.append(
                {
                    "kind": "polyhedron",
                    "element": picture.symbols[atom],
                    "points": [_point(one) for one in corners],
                    "faces": [list(face) for face in faces],
                }
            )
    return found


def _balls(picture: Picture, cells: Cell) -> list[dict[str, object]]:
    """The largest sphere, and the sphere at the narrowest place, each once."""
    words = {"lcd": ("LCD", LCD_COLOUR), "pld": ("PLD", PLD_COLOUR)}
    return [
        {
            "kind": "sphere",
            "centre": _point(np.array(ball.centre)),
            "radius": round(ball.radius, 4),
            "label": f"{words[ball.kind][0]} {2 * ball.radius:.2f} Å",
            "colour": words[ball.kind][1],
            "name": ball.kind,
        }
        for ball in picture.balls
        if ball.radius > 0
    ]


def _ways(picture: Picture) -> list[dict[str, object]]:
    """An arrow for each channel and direction in which it goes on; each direction is named once."""
    named: set[str] = set()
    found: list[dict[str, object]] = []
    for way in picture.ways:
        label = "" if way.words in named else f"channel along {way.words}"
        named.add(way.words)
        found.append({"kind": "arrow", "from": list(way.start), "to": list(way.end), "label": label,
                      "colour": WAY_COLOUR})
    return found


def _note(picture: Picture, cells: Cell, atoms: int) -> str:
    balls = " · ".join(f"{ball.kind.upper()} {2 * ball.radius:.2f} Å" for ball in picture.balls if ball.radius > 0)
    block = "one cell" if cells == (1, 1, 1) else f"{' × '.join(map(str, cells))} cells"
    return " · ".join(part for part in (block, f"{atoms} atoms", balls) if part)
