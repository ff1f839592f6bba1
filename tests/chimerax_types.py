"""Atom types as ChimeraX names them, from bonds, orders and hydrogens: what the independent rule stands on.

Written from ChimeraX's published sources (RBVI/ChimeraX: AtomTypes.cpp, Atom.cpp, cg.cpp) and the user's guide on IDATM
types (Meng & Lewis 1991, doi:10.1002/jcc.540120716), in our own words; nothing of ``assistant`` but what was read
(atoms, bonds, orders, charges) is used. ChimeraX perceives types from coordinates, here they follow from bonds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from rdkit import Chem

from assistant.chem.complexes import Complex, Ligand

SHAPE = {"C3": 4, "N3+": 4, "N3": 4, "O3": 4, "O3-": 4, "S3+": 4, "S3": 4, "S3-": 4, "Sac": 4, "Son": 4, "Sxd": 4,
         "Pac": 4, "Pox": 4, "P3+": 4, "C2": 3, "Car": 3, "Cac": 3, "Npl": 3, "N2+": 3, "N2": 3, "Ntr": 3, "Ng+": 3,
         "Oar": 3, "Oar+": 3, "O2": 3, "O2-": 3, "S2": 3, "Sar": 3, "C1": 2, "C1-": 2, "N1": 2, "N1+": 2, "O1": 2,
         "H": 1, "HC": 1}
"""4 tetrahedral, 3 planar, 2 linear, 1 single; other elements have none."""
FULL = {"C3": 4, "C2": 3, "Car": 3, "Cac": 3, "N3+": 4, "N3": 3, "Npl": 3, "N2+": 3, "N2": 2, "Ntr": 3, "Ng+": 3,
        "N1": 1, "N1+": 2, "O3": 2, "O3-": 1, "O2": 1, "O2-": 1, "Oar": 2, "Oar+": 2, "O1": 1, "S3": 2, "S3+": 3,
        "S3-": 1, "S2": 1, "Sar": 2}
"""How many neighbours each would have with its hydrogens."""
ORDER = {1: 1, 2: 2, 3: 3, 5: 1, 6: 2}
"""biotite's kinds of bond as whole orders; 5 and 6 are an aromatic single and double one."""


@dataclass
class Graph:
    """Atoms with places and bonds; ``perceive`` makes every amine of sp3 carbons an ammonium and a urea a guanidinium's
    kin, as ChimeraX does whatever hydrogens are drawn."""

    symbol: list[str]
    at: np.ndarray
    order: list[dict[int, int]]
    charge: list[int]
    open: set[int]
    perceive: bool = False

    def near(self, i: int) -> list[int]:
        return list(self.order[i])

    def heavy(self, i: int) -> list[int]:
        return [j for j in self.order[i] if self.symbol[j] != "H"]

    def light(self, i: int) -> list[int]:
        return [j for j in self.order[i] if self.symbol[j] == "H"]

    def others(self, i: int, but: int) -> list[int]:
        return [j for j in self.order[i] if j != but]

    @cached_property
    def rings(self) -> list[tuple[tuple[int, ...], ...]]:
        """The smallest rings (up to 7 atoms) each atom is in: for each bond the shortest ways back."""
        found: set[tuple[int, ...]] = set()
        for i in range(len(self.symbol)):
            for j in self.heavy(i):
                if i < j:
                    found |= {tuple(sorted(way)) for way in self._back(i, j)}
        return [tuple(r for r in found if i in r) for i in range(len(self.symbol))]

    def _back(self, i: int, j: int) -> list[list[int]]:
        ways = [[i]]
        for _ in range(6):
            ways = [[*w, k] for w in ways for k in self.heavy(w[-1]) if k not in w and {w[-1], k} != {i, j}]
            if done := [w for w in ways if w[-1] == j]:
                return done
        return []

    def aromatic(self, ring: tuple[int, ...]) -> bool:
        """Six electrons: one of an atom with a double bond in a ring, two of N, O, S without; none has one outside."""
        count = 0
        for i in ring:
            double = [k for k, o in self.order[i].items() if o == 2]
            if any(not set(self.rings[i]) & set(self.rings[k]) for k in double) or len(double) > 1:
                return False
            if not double and (self.symbol[i] not in "NOS" or len(self.near(i)) > 3):
                return False
            count += 1 if double else 2
        return count == 6

    @cached_property
    def types(self) -> list[str]:
        """The type of each atom; carbons first, for the others lean on them, and guanidinium last."""
        kinds = list(self.symbol)
        for element in "CSPNOH":
            for i, symbol in enumerate(self.symbol):
                if symbol == element:
                    kinds[i] = globals()[f"_{element.lower()}"](self, i, kinds)
        return self._cations(kinds)

    def _cations(self, kinds: list[str]) -> list[str]:
        """An sp2 carbon with two or more planar nitrogens, none of them in a ring, makes them all Ng+."""
        for i, kind in enumerate(list(kinds)):
            if kind != "C2":
                continue
            planar = [j for j in self.near(i) if kinds[j] == "Npl" or kinds[j] == "Ng+"]
            urea = any(kinds[j] in ("O2", "S2") for j in self.near(i))
            if len(planar) >= 2 and not any(self.rings[j] for j in planar) and (self.perceive or not urea):
                for j in planar:
                    kinds[j] = "Ng+"
        return kinds


def _ends(g: Graph, i: int, bare: bool = False) -> list[int]:
    """Oxygens with no other heavy neighbour; ``bare``: and no hydrogen."""
    return [j for j in g.near(i) if g.symbol[j] == "O" and len(g.heavy(j)) == 1 and not (bare and g.light(j))]


def _double(g: Graph, i: int) -> bool:
    return any(o == 2 for o in g.order[i].values())


def _c(g: Graph, i: int, kinds: list[str]) -> str:
    doubles = sum(o == 2 for o in g.order[i].values())
    if doubles > 1 or 3 in g.order[i].values():
        return "C1"
    if any(g.aromatic(r) for r in g.rings[i]):
        return "Car"
    if not doubles:
        return "C3"
    return "Cac" if len(_ends(g, i, bare=True)) >= 2 else "C2"


def _s(g: Graph, i: int, kinds: list[str]) -> str:
    near, ends = g.near(i), len(_ends(g, i))
    if len(near) == 4:
        return "Sac" if ends >= 3 else "Son" if ends else "S"
    if len(near) == 3:
        return "Sxd" if ends else "S3+"
    if any(g.aromatic(r) for r in g.rings[i]):
        return "Sar"
    if len(near) == 1 and g.symbol[near[0]] == "P":
        return "S3-"
    return "S2" if len(near) == 1 and _double(g, i) else "S3"


def _p(g: Graph, i: int, kinds: list[str]) -> str:
    ends = len(_ends(g, i))
    return "Pac" if ends >= 2 else "Pox" if ends else "P3+"


def _n(g: Graph, i: int, kinds: list[str]) -> str:
    near = g.near(i)
    if len(_ends(g, i)) >= 2:
        return "Ntr"
    if 3 in g.order[i].values() or sum(o == 2 for o in g.order[i].values()) > 1:
        return "N1" if len(near) == 1 else "N1+"
    if len(near) == 4:
        return "N3+"
    if any(g.aromatic(r) for r in g.rings[i]):
        return _ring_nitrogen(g, i)
    if _double(g, i):
        return "Npl" if len(near) == 3 or g.charge[i] > 0 or _amidine(g, i) else "N2"
    if any(SHAPE.get(kinds[j]) == 3 or (_double(g, j) and g.symbol[j] == "N") for j in near):
        return "Npl"
    if all(kinds[j] == "C3" or g.symbol[j] == "H" for j in near):
        return "N3+" if g.perceive or g.charge[i] > 0 or len(near) == 4 else "N3"
    return "Npl" if len(near) >= 2 and _opening(g, i) >= 115 else "N3"


def _ring_nitrogen(g: Graph, i: int) -> str:
    """In a ring drawn aromatic: three neighbours or a hydrogen to come is Npl, a cation of a ring of six N2+."""
    if len(g.near(i)) == 3 or g.light(i):
        return "N2+" if g.charge[i] > 0 and all(len(r) == 6 for r in g.rings[i]) else "Npl"
    return "N2" if _double(g, i) else "Npl"


def _amidine(g: Graph, i: int) -> bool:
    """Without hydrogens the two nitrogens of an amidine are alike."""
    return not g.light(i) and len(g.near(i)) == 1 and any(
        g.symbol[k] == "N" and not g.rings[k] for j in g.near(i) for k in g.others(j, i))


def _opening(g: Graph, i: int) -> float:
    """Mean angle between its bonds in degrees."""
    ways = [(g.at[j] - g.at[i]) / np.linalg.norm(g.at[j] - g.at[i]) for j in g.near(i)]
    return float(np.mean([np.degrees(np.arccos(np.clip(a @ b, -1, 1))) for k, a in enumerate(ways) for b in ways[:k]]))


def _o(g: Graph, i: int, kinds: list[str]) -> str:
    near = g.near(i)
    if any(g.aromatic(r) for r in g.rings[i]):
        return "Oar"
    if len(near) != 1:
        return "O3"
    root = kinds[near[0]]
    if root in ("Cac", "Ntr", "N1+"):
        return "O2-"
    if root in ("Pox", "Son", "Sxd"):
        return "O2" if g.order[i][near[0]] == 2 or root != "Pox" else "O3-"
    if root in ("Pac", "Sac", "N3+", "Npl", "N2+", "N2"):
        return "O3-"
    return "O2" if _double(g, i) else "O3"


def _h(g: Graph, i: int, kinds: list[str]) -> str:
    return "HC" if any(g.symbol[j] == "C" for j in g.near(i)) else "H"


def graph(complex_: Complex, ligand: Ligand, keep: np.ndarray, hydrogens: bool, perceive: bool = False) -> Graph:
    """The graph of some atoms of a complex; those with a bond to others are ``open``: they give and take nothing."""
    atoms, place = complex_.atoms, {int(k): n for n, k in enumerate(keep)}
    mol = Chem.Mol(ligand.mol)
    Chem.Kekulize(mol)
    whole = {frozenset(int(ligand.atoms[k]) for k in (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())):
             int(bond.GetBondTypeAsDouble()) for bond in mol.GetBonds()}
    symbol = [str(atoms.element[k]).capitalize() for k in keep]
    symbol = ["H" if s == "D" else s for s in symbol]
    order: list[dict[int, int]] = [{} for _ in keep]
    cut: set[int] = set()
    for a, b, kind in atoms.bonds.as_array().tolist():
        kind = whole.get(frozenset((a, b)), kind)
        if a in place and b in place:
            i, j = place[a], place[b]
            if not hydrogens and "H" in (symbol[i], symbol[j]):
                continue
            order[i][j] = order[j][i] = ORDER.get(kind, 1)
        elif a in place or b in place:
            cut.add(place[a] if a in place else place[b])
    charge = [int(atoms.charge[k]) for k in keep]
    return Graph(symbol, atoms.coord[keep].astype(float), order, charge, cut, perceive)
