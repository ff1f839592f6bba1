"""Everything found in one crystal, before it is put into words: graph, clusters, molecules, groups, parts, links."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.chem.crystals.structure import Bonds, Crystal
from assistant.chem.frameworks.donors import Group, donor_groups
from assistant.chem.frameworks.graph import Graph, Ligand, graph
from assistant.chem.frameworks.molecules import Molecule, molecules
from assistant.chem.frameworks.nodes import clusters
from assistant.chem.frameworks.parts import Cut, Places, cut, places
from assistant.chem.frameworks.species import Known, known
from assistant.chem.frameworks.words import Decomposition, Image, Link


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """The pieces; ``ligands`` of the graph, ``molecules``, ``groups`` and ``known`` run in step."""

    graph: Graph
    where: Places
    molecules: tuple[Molecule, ...]
    groups: tuple[tuple[Group, ...], ...]
    known: tuple[Known, ...]
    cut: Cut
    decomposition: Decomposition

    def ligands_of(self, kind: str) -> tuple[int, ...]:
        """Numbers of the ligands that are parts of that kind."""
        return tuple(k for k, part in sorted(self.cut.ligand_part.items()) if self.cut.parts[part].kind == kind)


def build(crystal: Crystal, found: Bonds | None = None) -> Built:
    """All pieces of a crystal."""
    whole = graph(crystal, found)
    where = places(clusters(whole))
    drawn = molecules(crystal, whole.ligands)
    groups = tuple(donor_groups(ligand, molecule) for ligand, molecule in zip(whole.ligands, drawn, strict=True))
    pieces = cut(whole, where, {k: len(one) for k, one in enumerate(groups)})
    said = tuple(known(ligand, molecule) for ligand, molecule in zip(whole.ligands, drawn, strict=True))
    links = tuple(link for k in sorted(pieces.ligand_part)
                  for link in _links(whole.ligands[k], k, groups[k], where, pieces))
    return Built(whole, where, drawn, groups, said, pieces, Decomposition(tuple(pieces.parts), links))


def _links(ligand: Ligand, k: int, groups: tuple[Group, ...], where: Places, pieces: Cut) -> list[Link]:
    """One link for each donor group and each node that it reaches."""
    links = []
    for group in groups:
        reached: dict[tuple[int, Image], tuple[set[int], set[int]]] = {}
        for contact in ligand.contacts:
            cluster, image = where.instance(contact)
            if contact.donor in group.positions and cluster not in pieces.held:
                donors, metals = reached.setdefault((cluster, image), (set(), set()))
                donors.add(ligand.atoms[contact.donor])
                metals.add(contact.metal)
        links += [Link(pieces.ligand_part[k], pieces.node_of[cluster], image, group.name, tuple(sorted(donors)),
                       tuple(sorted(metals))) for (cluster, image), (donors, metals) in sorted(reached.items())]
    return links
