"""A crystal cut into the vertices of its net: metal clusters, ligands, ring systems, or single atoms.

The rules are those of the "single node" and "all node" ways of MOFid (doi:10.1021/acs.cgd.9b01050) and CrystalNets
(doi:10.21468/SciPostChem.1.2.005): a metal cluster with its bridging atoms is one vertex, a ligand is one vertex, and
what has two edges is itself an edge. Infinite rods are cut into their single metals.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.chem.frameworks.graph import Graph, Ligand
from assistant.chem.frameworks.nodes import Cluster, clusters
from assistant.chem.nets.graph import HOME, minus, plus, simplified, tidy
from assistant.chem.nets.rings import ring_systems
from assistant.chem.nets.words import Edge, Net, Shift

NODE, METAL, LIGAND, RINGS, ATOM = "node", "metal", "ligand", "ring system", "atom"


@dataclass(frozen=True, slots=True)
class Cut:
    """A net and how it came about. ``rods``: whether infinite clusters were cut into single metals."""

    net: Net
    rods: bool


@dataclass(slots=True)
class _Making:
    """Vertices so far, and where each atom is: its vertex, and the cell of that vertex seen from the atom's own."""

    kinds: list[str]
    of_atom: dict[int, tuple[int, Shift]]
    edges: list[Edge]

    def vertex(self, kind: str, atoms: tuple[int, ...], images: tuple[Shift, ...]) -> None:
        """Adds a vertex made of atoms, each in the cell it has when the vertex is whole."""
        for atom, image in zip(atoms, images, strict=True):
            self.of_atom[atom] = (len(self.kinds), minus(HOME, image))
        self.kinds.append(kind)

    def join(self, one: int, other: int, image: Shift) -> None:
        """Adds the edge that a bond from an atom to another in cell ``image`` makes."""
        (i, here), (j, there) = self.of_atom[one], self.of_atom[other]
        self.edges.append((i, j, minus(plus(image, there), here)))


def by_ligands(graph: Graph) -> Cut:
    """The "single node" net: clusters and whole ligands."""
    return _cut(graph, whole=True)


def by_branches(graph: Graph) -> Cut:
    """The "all node" net: clusters, and the branching points of ligands (ring systems count as one point)."""
    return _cut(graph, whole=False)


def by_atoms(graph: Graph) -> Cut:
    """Every atom a vertex: for zeolites and other inorganic frameworks."""
    making = _Making([], {}, [])
    for atom in range(len(graph.crystal)):
        making.vertex(ATOM, (atom,), (HOME,))
    _bonds(making, graph)
    return Cut(simplified(tidy(tuple(making.kinds), making.edges)), False)


def _cut(graph: Graph, whole: bool) -> Cut:
    making = _Making([], {}, [])
    found = clusters(graph)
    for cluster in found:
        _cluster(making, cluster)
    for ligand in graph.ligands:
        if whole and not ligand.periodicity:
            making.vertex(LIGAND, ligand.atoms, ligand.images)
        else:
            _branches(making, ligand, graph)
    _bonds(making, graph)
    return Cut(simplified(tidy(tuple(making.kinds), making.edges)), any(one.periodicity for one in found))


def _cluster(making: _Making, cluster: Cluster) -> None:
    if not cluster.periodicity:
        making.vertex(NODE, cluster.metals, cluster.images)
        return
    for metal in cluster.metals:
        making.vertex(METAL, (metal,), (HOME,))


def _branches(making: _Making, ligand: Ligand, graph: Graph) -> None:
    """The ring systems of a ligand, each a vertex, and its other atoms."""
    done: set[int] = set()
    for atoms, images in ring_systems(graph, ligand.atoms):
        making.vertex(RINGS, atoms, images)
        done.update(atoms)
    for atom in ligand.atoms:
        if atom not in done:
            making.vertex(ATOM, (atom,), (HOME,))


def _bonds(making: _Making, graph: Graph) -> None:
    for atom, near in enumerate(graph.around):
        for other, image, _ in near:
            if (atom, HOME) <= (other, image):
                making.join(atom, other, image)
