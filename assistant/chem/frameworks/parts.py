"""The cell cut into nodes, linkers, terminal ligands and guests, with the contacts between them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from assistant.chem.frameworks.graph import Contact, Graph, Ligand, minus, plus, residue
from assistant.chem.frameworks.nodes import Cluster
from assistant.chem.frameworks.words import Image, Part

Instance = tuple[int, Image]
"""A node of one cell: number of the cluster, cell."""


@dataclass(slots=True)
class Cut:
    """Parts as they are found. ``node_of``: cluster → part; ``ligand_part``: ligand → part; ``inside``: ligands of a
    node; ``held``: cluster → the ligand that encloses its one metal.
    """

    parts: list[Part] = field(default_factory=list)
    node_of: dict[int, int] = field(default_factory=dict)
    ligand_part: dict[int, int] = field(default_factory=dict)
    inside: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    held: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where each metal is: its cluster and the cell it has there."""

    clusters: tuple[Cluster, ...]
    cluster_of: dict[int, int]
    image_of: dict[int, Image]

    def instance(self, contact: Contact) -> Instance:
        """The node a contact leads to, seen from the ligand."""
        k = self.cluster_of[contact.metal]
        return k, residue(minus(contact.image, self.image_of[contact.metal]), self.clusters[k].repeats)


def places(clusters: tuple[Cluster, ...]) -> Places:
    """Look-up of metals by atom."""
    return Places(clusters, {m: k for k, one in enumerate(clusters) for m in one.metals},
                  {m: image for one in clusters for m, image in zip(one.metals, one.images, strict=True)})


def cut(graph: Graph, where: Places, groups: dict[int, int]) -> Cut:
    """Parts of the cell. ``groups``: for each ligand, how many separate donor groups it has."""
    roles = {k: _role(ligand, where, groups.get(k, 0)) for k, ligand in enumerate(graph.ligands)}
    result = Cut(held=_enclosed(graph, where, roles))
    for k, role in roles.items():
        if role == "node":
            result.inside[where.instance(graph.ligands[k].contacts[0])[0]].append(k)
    for k, cluster in enumerate(where.clusters):
        if k not in result.held:
            result.node_of[k] = len(result.parts)
            result.parts.append(_node_part(graph, where, cluster, result.inside[k]))
    for k, role in roles.items():
        if role != "node":
            result.ligand_part[k] = len(result.parts)
            enclosed = [c for c, x in result.held.items() if x == k]
            result.parts.append(_ligand_part(graph.ligands[k], role, where, enclosed))
    return result


def _role(ligand: Ligand, where: Places, groups: int) -> str:
    """What a piece without metals is."""
    if not ligand.contacts:
        return "linker" if ligand.periodicity else "guest"
    instances = {where.instance(contact) for contact in ligand.contacts}
    metals = {(contact.metal, contact.image) for contact in ligand.contacts}
    if ligand.heavy <= 1 and not ligand.organic and len(instances) == 1:
        return "node" if len(metals) > 1 else "terminal"
    if len(instances) > 1 or ligand.periodicity:
        return "linker"
    endless = where.clusters[next(iter(instances))[0]].periodicity > 0
    joins = (groups > 1 and len(metals) > 1) or (len(metals) > 2 and ligand.heavy > 4)
    return "linker" if endless and joins else "terminal"


def _enclosed(graph: Graph, where: Places, roles: dict[int, str]) -> dict[int, int]:
    """Single metals that one linker alone holds, by two donors or more: they are part of it (a metalloporphyrin)."""
    holders: dict[int, set[Instance]] = defaultdict(set)
    donors: dict[tuple[int, int], set[int]] = defaultdict(set)
    for k, ligand in enumerate(graph.ligands):
        for contact in ligand.contacts:
            cluster, image = where.instance(contact)
            if roles[k] == "linker":
                holders[cluster].add((k, image))
                donors[cluster, k].add(contact.donor)
    return {cluster: next(iter(held))[0] for cluster, held in sorted(holders.items())
            if len(held) == 1 and len(where.clusters[cluster].metals) == 1 and not where.clusters[cluster].periodicity
            and len(donors[cluster, next(iter(held))[0]]) > 1
            and _reaches_others(graph.ligands[next(iter(held))[0]], where, cluster)}


def _reaches_others(ligand: Ligand, where: Places, cluster: int) -> bool:
    """Whether a ligand binds at least two nodes beside the metal it encloses."""
    return len({where.instance(c) for c in ligand.contacts if where.cluster_of[c.metal] != cluster}) > 1


def _node_part(graph: Graph, where: Places, cluster: Cluster, inside: list[int]) -> Part:
    atoms, images = list(cluster.metals), list(cluster.images)
    for k in inside:
        ligand = graph.ligands[k]
        first = min(ligand.contacts, key=lambda c: (c.length, c.metal, c.image))
        home = minus(first.image, where.image_of[first.metal])
        atoms += ligand.atoms
        images += [minus(image, home) for image in ligand.images]
    return Part("node", tuple(atoms), tuple(images), cluster.periodicity, cluster.repeats)


def _ligand_part(ligand: Ligand, role: str, where: Places, enclosed: list[int]) -> Part:
    atoms, images = list(ligand.atoms), list(ligand.images)
    for cluster in enclosed:
        contact = next(c for c in ligand.contacts if where.cluster_of[c.metal] == cluster)
        atoms.append(contact.metal)
        images.append(plus(contact.image, (0, 0, 0)))
    return Part(role, tuple(atoms), tuple(images), ligand.periodicity)
