"""Donors and acceptors with their neighbours and hydrogens, for the benchmark's own rule of hydrogen bonds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assistant.benchmarks.misi_hbond_kinds import Kind, of_ligand, of_protein
from assistant.chem.complexes.kinds import VARIANTS
from assistant.chem.complexes.structure import Complex, Ligand

LENGTH = {"N": 1.01, "O": 0.96, "S": 1.34}
"""Å of a bond to hydrogen."""
Graph = dict[int, list[int]]
"""Neighbours of each atom."""


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """An atom that may take part: where it is, where its neighbours are, and its hydrogens where they are known.

    ``beyond``: the neighbours of its first neighbour. ``twin``: the second atom of its group (an amide's N).
    """

    atom: int
    element: str
    at: np.ndarray
    kind: Kind
    around: list[np.ndarray]
    beyond: list[np.ndarray]
    hydrogens: list[np.ndarray]
    twin: np.ndarray | None = None


def graph_of(complex_: Complex) -> Graph:
    """Which atoms each is bound to."""
    found: Graph = {}
    for i, j, _ in complex_.atoms.bonds.as_array().tolist():
        found.setdefault(i, []).append(j)
        found.setdefault(j, []).append(i)
    return found


def _site(complex_: Complex, i: int, graph: Graph, kind: Kind, count: int | None, planar: bool,
          twin: int | None = None) -> Site:
    """``count``: hydrogens it should have, for the file that has none; None where the file has them."""
    atoms = complex_.atoms
    coord, element = atoms.coord, atoms.element

    def at(j: int) -> np.ndarray:
        return np.asarray(coord[j], dtype=float)

    neighbours = [j for j in graph.get(i, []) if element[j] != "H"]
    light = [at(j) for j in graph.get(i, []) if element[j] == "H"]
    beyond = [at(k) for k in graph.get(neighbours[0], []) if k != i and element[k] != "H"] if neighbours else []
    around = [at(j) for j in neighbours]
    if kind.donor in ("ammonium", "primary amine") and neighbours:
        beyond = _staggered(at(neighbours[0]), [at(i), *beyond],
                            [at(k) for k in graph.get(neighbours[0], []) if element[k] == "H"])
    if not light and count:
        light = _placed(at(i), around, beyond, count, planar, LENGTH.get(str(element[i]), 1.0))
    drawn = [at(j) for j in graph.get(i, []) if element[j] == "H"]
    taking = kind.acceptor in ("other hydroxyl", "secondary amine", "primary amine", "other amine") and bool(around)
    return Site(i, str(element[i]), at(i), kind, around + (drawn if taking and kind.shape == "N3" else []), beyond,
                light, None if twin is None else at(twin))


def _placed(at: np.ndarray, around: list[np.ndarray], beyond: list[np.ndarray], count: int, planar: bool,
            length: float) -> list[np.ndarray]:
    """Hydrogens where the other atoms leave no choice; none where they may turn."""
    if planar and len(around) == 2:
        return [at - length * unit(unit(around[0] - at) + unit(around[1] - at))]
    if planar and len(around) == 1 and beyond:
        axis = unit(at - around[0])
        side = beyond[0] - around[0]
        side = unit(side - np.dot(side, axis) * axis)
        both = [at + length * (0.5 * axis + sign * np.sqrt(0.75) * side) for sign in (1.0, -1.0)]
        return both if count == 2 else both[1:]
    return corners(at, around, length) if not planar and len(around) >= 2 else []


def _staggered(root: np.ndarray, heavy: list[np.ndarray], light: list[np.ndarray]) -> list[np.ndarray]:
    """The three others around a tetrahedral atom, the first of ``heavy`` left out; none where they may turn."""
    return [*heavy[1:], *(light or (corners(root, heavy, 1.0) if len(heavy) > 1 else []))]


def corners(at: np.ndarray, around: list[np.ndarray], length: float) -> list[np.ndarray]:
    """The free corners of a tetrahedron with two or three taken."""
    units = [unit(one - at) for one in around]
    if len(units) == 3:
        return [at - length * unit(units[0] + units[1] + units[2])]
    if len(units) != 2:
        return []
    back, across = -unit(units[0] + units[1]), unit(np.cross(units[0], units[1]))
    return [at + length * (np.cos(np.radians(54.75)) * back + sign * np.sin(np.radians(54.75)) * across)
            for sign in (1.0, -1.0)]


def ligand_sites(complex_: Complex, ligand: Ligand, graph: Graph) -> list[Site]:
    """Every atom of the ligand that may take part."""
    made = []
    for atom, i in zip(ligand.mol.GetAtoms(), ligand.atoms.tolist(), strict=True):
        kind = of_ligand(atom)
        if not kind.donor and not kind.acceptor:
            continue
        drawn = complex_.hydrogens and not atom.GetTotalNumHs()
        count = None if drawn else int(atom.GetTotalNumHs(includeNeighbors=True))
        planar = atom.GetIsAromatic() or (atom.GetAtomicNum() == 7 and atom.GetHybridization().name == "SP2")
        base = [one for one in atom.GetNeighbors() if one.GetAtomicNum() > 1]
        made.append(_site(complex_, i, graph, kind, count, planar,
                          _twin(complex_, i, graph) if len(base) == 1 else None))
    return made


def _twin(complex_: Complex, i: int, graph: Graph) -> int | None:
    """The other oxygen, else the nitrogen, bound to the first neighbour of an oxygen."""
    bases = [j for j in graph.get(i, []) if complex_.atoms.element[j] != "H"]
    for wanted in ("O", "N"):
        for k in graph.get(bases[0], []) if bases else []:
            if k != i and complex_.atoms.element[k] == wanted:
                return k
    return None


def protein_site(complex_: Complex, i: int, graph: Graph) -> Site:
    """An atom of an amino acid; of no kind where it takes no part."""
    residue = complex_.residues[int(complex_.residue_of[i])]
    name, atom = VARIANTS.get(residue.name, residue.name), str(complex_.atoms.atom_name[i])
    element = complex_.atoms.element
    neighbours = graph.get(i, [])
    carries = any(element[j] == "H" for j in neighbours) if complex_.hydrogens else None
    kind = of_protein(name, atom, carries, sum(element[j] != "H" for j in neighbours))
    if atom == "O" and (twin := _twin(complex_, i, graph)) is not None and element[twin] == "O":
        kind = Kind("", "carboxylate", "O2")
    planar = element[i] == "N" and not (name == "LYS" and atom == "NZ") and kind.donor != "ammonium"
    count = {"guanidinium": 2, "amide NH2": 2}.get(kind.donor, 1) if kind.donor else 0
    return _site(complex_, i, graph, kind, None if complex_.hydrogens else count, planar,
                 _twin(complex_, i, graph) if element[i] == "O" else None)


def unit(vector: np.ndarray) -> np.ndarray:
    """The vector at length 1."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9))


def between(one: np.ndarray, other: np.ndarray) -> float:
    """Degrees between two vectors."""
    return float(np.degrees(np.arccos(np.clip(np.dot(unit(one), unit(other)), -1.0, 1.0))))


def angle(one: np.ndarray, corner: np.ndarray, other: np.ndarray) -> float:
    """Degrees at a corner."""
    return between(one - corner, other - corner)


def turn(base: np.ndarray, at: np.ndarray, mark: np.ndarray, place: np.ndarray) -> float:
    """Degrees between two places, looked at along a bond."""
    axis = unit(at - base)
    one, other = mark - at, place - at
    return between(one - np.dot(one, axis) * axis, other - np.dot(other, axis) * axis)
