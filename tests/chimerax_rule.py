"""ChimeraX's hydrogen bonds written a second time, from its published sources: rows of numbers and plain loops.

The criteria are those of Mills & Dean 1996, doi:10.1007/BF00134183, as ChimeraX's bundle ``hbonds`` has them (read from
RBVI/ChimeraX, src/bundles/hbonds/src: hbond.py, acceptor_geom.py, donor_geom.py, common_geom.py, hydpos.py), every
distance widened by 0.4 Å and every angle by 20 degrees. The rows were transcribed without a look at those of
``assistant``; test_chimerax_rule.py compares them row by row. Not followed: waters that give
without hydrogens; of three oxygens of a phosphate only one has its row there, by the order of bonds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.linalg import norm

from tests.chimerax_types import FULL, SHAPE, Graph

FAR, WIDE, SULFUR = 0.4, 20.0, 0.35
"""Å, degrees, and Å more where a sulfur gives or takes."""
Row = tuple[Any, ...]

# how an acceptor sees the donor: its kind of test and, in Å and degrees,
# sides: (distance, phi, theta) on the side of a given atom, then on the other
# phi: distance, angle in the plane of its bonds, theta at the hydrogen
# cone: distance, least and greatest angle base-acceptor-donor, theta
# any: distance, least angle at the acceptor
TAKES: dict[str, Row] = {
    "phosphate": ("sides", 3.03, 110, 145, 3.03, 110, 135), "carboxylate": ("sides", 3.17, 90, 145, 3.17, 110, 145),
    "thiocarbonyl": ("phi", 3.73, 90, 145), "acid": ("sides", 3.17, 110, 130, 3.17, 110, 135),
    "amide": ("sides", 3.30, 110, 135, 3.30, 110, 130), "ketone": ("phi", 3.30, 110, 130),
    "ester": ("phi", 3.17, 110, 135),
    "nitro": ("sides", 3.42, 90, 145, 3.53, 110, 130), "sulfone": ("sides", 3.30, 110, 130, 3.30, 120, 135),
    "phosphate OH": ("cone", 3.03, 103, 146, 145), "P oxide": ("cone", 3.03, 109, 180, 145),
    "sulfoxide": ("cone", 3.03, 100, 180, 145), "primary amine": ("cone", 3.03, 103, 180, 155),
    "hydroxyl": ("cone", 3.03, 100, 161, 145), "sulfate ester": ("cone", 3.17, 103, 180, 150),
    "tertiary amine": ("cone", 3.17, 153, 180, 145), "nitrile": ("cone", 3.30, 153, 180, 150),
    "secondary amine": ("cone", 3.30, 153, 180, 150), "phenol": ("cone", 3.17, 100, 153, 150),
    "aniline": ("cone", 3.42, 90, 137, 140), "water": ("phi", 3.03, 120, 145), "ether": ("phi", 3.42, 140, 140),
    "imine": ("phi", 3.42, 140, 140), "even 6": ("phi", 3.17, 150, 145), "even 5": ("phi", 3.30, 140, 155),
    "uneven 6": ("phi", 3.30, 140, 140), "uneven 5": ("phi", 3.30, 150, 135), "oxygen in 5": ("phi", 3.42, 150, 135),
    "any O": ("any", 3.53, 90), "any O2-": ("phi", 3.53, 90, 130), "any O2": ("phi", 3.30, 110, 130),
    "any O2 on sp3": ("cone", 3.03, 100, 180, 145), "any O3, 1 bond": ("cone", 3.17, 100, 161, 145),
    "any O3, 2 bonds": ("phi", 3.42, 120, 135), "any N2": ("phi", 3.42, 140, 135), "any N3": ("any", 3.42, 90),
    "any N3, 1 heavy": ("cone", 3.13, 98, 180, 150), "any N3, more": ("cone", 3.30, 153, 180, 145),
    "any N1": ("cone", 3.40, 136, 180, 145), "any S2": ("phi", 3.83, 85, 140), "any S": ("any", 3.83, 85)}

# how a donor sees each sort of acceptor: planar O | sp3 O or planar N | sp3 N | any other.
# free (one heavy neighbour): D...A, least and greatest X-D...A, theta, tau; then phi or upsilon at the acceptor
# fixed (hydrogen known): H...A, theta, then phi or upsilon at the acceptor
# tau below 0: one substituent within it; above 0: all beyond it; None: not asked
REST_FREE, REST_FIXED = (3.42, 90, 161, 125, None), (2.48, 132)
_CATION = ((3.17, 90, 146, 140, -30), (3.17, 90, 146, 140, -22.5, 150), (3.17, 113, 161, 125, None, 140))
GIVES: dict[str, Row] = {
    "acid": ("free", 2, (2.87, 103, 128, 140, -30), (2.87, 103, 128, 155, -30, 150), (2.87, 103, 128, 140, -30, 150)),
    "iminium": ("free", 4, *_CATION), "guanidinium": ("free", 4, *_CATION),
    "ammonium": ("free", 6, (3.17, 90, 136, 140, 20), (3.17, 90, 132, 150, 25, 130), (3.17, 90, 124, 155, 15, 150)),
    "hydroxyl": ("free", 6, (3.17, 90, 141, 130, None), (3.03, 90, 141, 135, None, 140),
            (3.03, 100, 132, 145, None, 150)),
    "amide NH2": ("free", 4, (3.30, 103, 153, 135, -45), (3.30, 109, 141, 140, -30, 140),
            (3.30, 113, 161, 125, -30, 145)),
    # the greatest angle of the last is written without its sign there (161), so that nothing ever meets it
    "aniline": ("free", 4, (3.30, 100, 146, 145, -37.5), (3.30, 103, 146, 140, -37.5, 130),
            (3.42, 90, -161, 125, None, 140)),
    "phenol": ("free", 4, (3.03, 103, 136, 145, -37.5), (3.03, 103, 136, 150, -45, 140),
            (2.87, 109, 128, 145, -52.5, 150)),
    "primary amine": ("free", 6, (3.30, 90, 128, 150, 30), (3.42, 90, 124, 155, 25, 130),
            (3.42, 90, 132, 155, 20, 140)),
    "planar cation": ("fixed", (1.92, 146), (1.92, 153, 150), (2.48, 141, 145)),
    "secondary ammonium": ("fixed", (2.09, 141), (2.09, 141, 155), (2.48, 141, 145)),
    "water": ("fixed", (2.36, 146), (2.23, 146, 140), (2.23, 146, 150)),
    "amide NH": ("fixed", (2.23, 146), (2.23, 146, 140), (2.36, 141, 145)),
    "tertiary ammonium": ("fixed", (1.92, 146), (2.09, 146, 140), (2.48, 141, 145)),
    "imine": ("fixed", (2.23, 132), (2.36, 146, 140), (2.48, 141, 145)),
    "secondary amine": ("fixed", (2.36, 141), (2.48, 146, 150), (2.48, 153, 155)),
    "NH in 5": ("fixed", (2.09, 146), (2.09, 141, 140), (2.48, 141, 145)),
    "NH in 6": ("fixed", (2.23, 136), (2.23, 141, 150), (2.48, 141, 145)),
    "any NH": ("fixed", (2.23, 136), (2.23, 141, 140), (2.46, 136, 140)),
    "any NH2": ("free", 4, (3.30, 90, 153, 135, -45), (3.30, 90, 146, 140, -37.5, 130),
            (3.40, 108, 166, 125, -35, 140)),
    # loose: H...A and, without hydrogens, D...A; D-H...A from 130, X-D...A from 90
    "any O": ("loose", (2.41, 3.27), (2.28, 3.14), (2.28, 3.14)),
    "any N": ("loose", (2.36, 3.30), (2.48, 3.42), (2.48, 3.42)),
    "any S": ("loose", (2.42, 3.65), (2.42, 3.65), (2.42, 3.65))}
REST_LOOSE = (2.48, 3.42, 130, 90)
LENGTH = {"N": 1.01, "O": 0.96, "S": 1.34}
"""Å of bonds to hydrogens that are not drawn."""


def degrees(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> float:
    """The angle a-b-c."""
    u, v = a - b, c - b
    length = norm(u) * norm(v)
    return float(np.degrees(np.arccos(np.clip(u @ v / length, -1.0, 1.0)))) if length else 0.0


def unit(v: np.ndarray) -> np.ndarray:
    return v / norm(v)


@dataclass
class Rule:
    """The rule over one graph; ``metals`` are places."""

    g: Graph
    metals: np.ndarray

    def hydrogens(self, i: int, lone: bool = False) -> list[np.ndarray]:
        """Drawn ones, or where they must be; none where they could be in several places. ``lone``: lone pairs too."""
        g, kind = self.g, self.g.types[i]
        drawn = [g.at[j] for j in g.light(i)]
        if drawn and not lone:
            return drawn
        shape, known = SHAPE.get(kind, 0), len(g.near(i))
        full = shape if lone else FULL.get(kind, 0)
        if known >= full or known == 0 or (known == 1 and shape == 4) or shape > full:
            return drawn
        return drawn + self.vacant(i, shape, LENGTH.get(g.symbol[i], 1.08))

    def vacant(self, i: int, shape: int, length: float) -> list[np.ndarray]:
        """Places where further neighbours of an atom would be."""
        g = self.g
        here, ways = g.at[i], [unit(g.at[j] - g.at[i]) for j in g.near(i)]
        if shape == 4 and len(ways) == 2:
            back, up = unit(-(ways[0] + ways[1])), unit(np.cross(ways[0], ways[1]))
            lean = np.radians(54.75)
            return [here + length * (np.cos(lean) * back + s * np.sin(lean) * up) for s in (1, -1)]
        if shape == 4 and len(ways) == 3:
            up = unit(np.cross(ways[1] - ways[0], ways[2] - ways[0]))
            return [here + length * (up if up @ ways[0] < 0 else -up)]
        if shape == 3 and len(ways) == 2:
            return [here + length * unit(-(ways[0] + ways[1]))]
        if shape == 3 and len(ways) == 1:
            root = g.near(i)[0]
            flat = [g.at[k] - g.at[root] for k in g.others(root, i)] if SHAPE.get(g.types[root]) == 3 else []
            if not flat:
                return []
            side = unit(flat[0] - (flat[0] @ ways[0]) * ways[0])
            return [here + length * (-0.5 * ways[0] + s * np.sqrt(0.75) * side) for s in (1, -1)]
        return []

    # the angles that are asked

    def theta(self, i: int, hydrogens: list[np.ndarray], at: np.ndarray, least: float) -> bool:
        """D-H...A of one hydrogen; met where none is known."""
        return not hydrogens or any(degrees(at, h, self.g.at[i]) >= least - WIDE for h in hydrogens)

    def phi(self, giver: int, i: int, sides: list[int], least: float) -> bool:
        """Base-A...D in the plane of the acceptor's bonds: its two neighbours, or its one and what that bears."""
        g = self.g
        base = np.mean([g.at[j] for j in sides], axis=0)
        frame = [g.at[j] for j in sides]
        if len(sides) == 1:
            beyond = g.others(sides[0], i)
            if len(beyond) > 2:
                return False
            frame = [g.at[j] for j in (beyond if len(beyond) == 2 else [sides[0], *beyond])]
        return len(frame) < 2 or self.in_plane(giver, i, base, frame, least)

    def in_plane(self, giver: int, i: int, base: np.ndarray, frame: list[np.ndarray], least: float) -> bool:
        here = self.g.at[i]
        normal = unit(np.cross(frame[0] - here, frame[1] - here))
        drop = [p - ((p - here) @ normal) * normal for p in (base, here, self.g.at[giver])]
        return degrees(*drop) >= least - WIDE

    def pairs_of(self, i: int) -> list[np.ndarray]:
        """Points opposite to the lone pairs of an sp3 atom."""
        return [2 * self.g.at[i] - p for p in self.vacant(i, 4, 1.0)]

    def tau(self, i: int, other: np.ndarray, bound: float | None, fold: int, widen: bool = True) -> bool | None:
        """The angle about the bond between what is given and the substituents; None where it can't be asked."""
        if bound is None:
            return True
        g, root = self.g, self.g.heavy(i)[0]
        around = self.hydrogens(i) if fold == 4 else []
        if 2 * len(around) != fold:
            around = self.hydrogens(root, lone=True) + [g.at[k] for k in g.heavy(root) if k != i]
            if not around:
                return True
        if 2 * len(around) != fold:
            return None
        axis = unit(g.at[root] - g.at[i])
        drop = [p - (p @ axis) * axis for p in (other, g.at[i], *around)]
        turns = [degrees(drop[0], drop[1], p) for p in drop[2:]]
        slack = WIDE if widen else 0.0
        return any(t <= slack - bound for t in turns) if bound < 0 else all(t >= max(bound - slack, 0.0) for t in turns)

    # both ends

    def takes(self, giver: int, hydrogens: list[np.ndarray], i: int, name: str, base: list[int]) -> bool:
        """Whether the acceptor is content with where the donor is."""
        g, row = self.g, TAKES[name]
        here, there = g.at[i], g.at[giver]
        more = FAR + (SULFUR if g.symbol[giver] == "S" else 0.0)
        away = float(norm(here - there))
        if row[0] == "any":
            return away <= row[1] + more and all(degrees(g.at[j], here, there) >= row[2] - WIDE for j in g.near(i))
        if row[0] == "phi":
            return (away <= row[1] + more and self.phi(giver, i, base, row[2])
                    and self.theta(giver, hydrogens, here, row[3]))
        if row[0] == "sides":
            twin, root = g.at[base[0]], g.at[base[1]]
            line = unit(root - here)
            up = (twin - root) - ((twin - root) @ line) * line
            far, phi, theta = row[1:4] if (there - here) @ up > 0 else row[4:7]
            return (away <= far + more and self.in_plane(giver, i, root, [root, twin], phi)
                    and self.theta(giver, hydrogens, here, theta))
        roots = [g.at[j] for j in base] or self.pairs_of(i)
        met = any(row[2] - WIDE <= degrees(r, here, there) <= min(row[3] + WIDE, 180.0) for r in roots)
        return (away <= row[1] + more and met and self.theta(giver, hydrogens, here, row[4])
                and (name != "aniline" or bool(self.tau(i, there, 37.5, 4, widen=False))))

    def gives(self, i: int, hydrogens: list[np.ndarray], name: str, taker: int) -> bool:
        """Whether the donor is content with where and what the acceptor is."""
        g, row = self.g, GIVES[name]
        element, shape = g.symbol[taker], SHAPE.get(g.types[taker], 0)
        if not shape:
            return False
        sort = (0 if (element, shape) == ("O", 3) else 1 if (element, shape) in (("O", 4), ("N", 3))
                else 2 if (element, shape) == ("N", 4) else 3)
        more = FAR + (SULFUR if element == "S" and row[0] != "loose" else 0.0)
        if row[0] == "free":
            return self._free(i, hydrogens, taker, sort, row[1], (*row[2:], REST_FREE)[sort], more)
        if row[0] == "fixed":
            return self._fixed(i, hydrogens, taker, sort, (*row[1:], REST_FIXED)[sort], more)
        return self._loose(i, hydrogens, taker, (*row[1:], REST_LOOSE[:2])[sort])

    def _lone(self, i: int, taker: int, least: float) -> bool:
        pairs = self.pairs_of(taker) if len(self.g.near(taker)) > 1 else []
        return not pairs or any(degrees(p, self.g.at[taker], self.g.at[i]) >= least - WIDE for p in pairs)

    def _free(self, i: int, hydrogens: list[np.ndarray], taker: int, sort: int, fold: int, row: Row, more: float,
              ) -> bool:
        g, at, root = self.g, self.g.at[taker], self.g.heavy(i)
        if len(root) != 1 or norm(at - g.at[i]) > row[0] + more or (sort == 2 and not self._lone(i, taker, row[5])):
            return False
        angle = degrees(g.at[root[0]], g.at[i], at)
        return (row[1] - WIDE <= angle <= min(row[2] + WIDE, 180.0) and self.theta(i, hydrogens, at, row[3])
                and bool(self.tau(i, at, None if sort == 3 else row[4], fold)))

    def _fixed(self, i: int, hydrogens: list[np.ndarray], taker: int, sort: int, row: Row, more: float) -> bool:
        at, sides = self.g.at[taker], self.g.near(taker)
        if not any(norm(h - at) <= row[0] + more for h in hydrogens) or not self.theta(i, hydrogens, at, row[1]):
            return False
        return ((sort == 1 and (len(sides) != 2 or self.phi(i, taker, sides, row[2])))
                or (sort == 2 and self._lone(i, taker, row[2])) or sort in (0, 3))

    def _loose(self, i: int, hydrogens: list[np.ndarray], taker: int, row: Row) -> bool:
        g, at = self.g, self.g.at[taker]
        near = any(norm(h - at) < row[0] + FAR for h in hydrogens) if hydrogens else norm(at - g.at[i]) <= row[1] + FAR
        blunt = REST_LOOSE[3] - (9 if g.symbol[taker] == "S" else 0) - WIDE
        return (bool(near) and all(degrees(g.at[j], g.at[i], at) >= blunt for j in g.heavy(i))
                and self.theta(i, hydrogens, at, REST_LOOSE[2]))

    def bonds(self, one: set[int], givers: dict[int, str], takers: dict[int, tuple[str, list[int]]],
              ) -> Iterator[tuple[int, int]]:
        """(donor, acceptor) between the atoms of ``one`` and all others."""
        g = self.g
        held = {j: [m for m in self.metals if norm(m - g.at[j]) <= 4.0] for j in takers}
        for i, gift in givers.items():
            if held.get(i) and g.symbol[i] == "N" and SHAPE.get(g.types[i]) == 3:
                continue
            light = self.hydrogens(i)
            for j, (name, base) in takers.items():
                if i == j or (i in one) == (j in one) or norm(g.at[i] - g.at[j]) > 6.0:
                    continue
                if (self.takes(i, light, j, name, base) and self.gives(i, light, gift, j)
                        and not any(degrees(g.at[i], g.at[j], m) < 45 for m in held[j])):
                    yield i, j

