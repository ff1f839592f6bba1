"""Which metals make one node: those that share a donor atom, a carboxylate or the like, or two nitrogens of one azole.

The rule is tried from the widest to the narrowest, for each cluster by itself, until what comes out is a cluster or a
rod and not the whole crystal: (1) one shared atom, one O-C-O / O-P-O / O-S-O, or two bonded N between the metals, or a
metal-metal contact; (2) one shared atom or a contact; (3) one shared atom of an inorganic ligand (oxide, hydroxide,
water, halide). Oxalate's carboxylates do not join metals, for oxalate is a linker.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from assistant.chem.crystals.components import components
from assistant.chem.crystals.structure import Bonds
from assistant.chem.frameworks.graph import Contact, Graph, Ligand, minus
from assistant.chem.frameworks.words import Image

Pair = tuple[int, int, Image]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Metals of one node, with the cell each is in; ``repeats`` are its translations when it is a rod or layer."""

    metals: tuple[int, ...]
    images: tuple[Image, ...]
    periodicity: int
    repeats: tuple[Image, ...]


def clusters(graph: Graph) -> tuple[Cluster, ...]:
    """The metals of the cell, cut into nodes."""
    shared, inorganic = _shared(graph.ligands), _shared(tuple(x for x in graph.ligands if not x.organic))
    contacts = [(int(i), int(j), _image(image)) for i, j, image in
                zip(graph.metal_pairs.i, graph.metal_pairs.j, graph.metal_pairs.image, strict=True)]
    levels = [shared + contacts + _bridged(graph.ligands), shared + contacts, inorganic + contacts]
    return tuple(sorted(_cut(graph, set(graph.metals), levels), key=lambda one: min(one.metals)))


def _cut(graph: Graph, chosen: set[int], levels: list[list[Pair]]) -> list[Cluster]:
    done: list[Cluster] = []
    for one in _joined(graph, chosen, levels[0]):
        if one.periodicity <= 1 or len(levels) == 1:
            done.append(one)
        else:
            done += _cut(graph, set(one.metals), levels[1:])
    return done


def _joined(graph: Graph, chosen: set[int], pairs: list[Pair]) -> list[Cluster]:
    kept = [pair for pair in dict.fromkeys(pairs) if pair[0] in chosen and pair[1] in chosen]
    found = Bonds(np.array([p[0] for p in kept], dtype=np.int64), np.array([p[1] for p in kept], dtype=np.int64),
                  np.array([p[2] for p in kept], dtype=np.int64).reshape(-1, 3))
    return [Cluster(tuple(int(a) for a in piece.atoms), tuple(_image(x) for x in piece.offset), piece.dimension,
                    tuple(_image(x) for x in piece.cycles))
            for piece in components(graph.crystal, found) if int(piece.atoms[0]) in chosen]


def _image(row: object) -> Image:
    a, b, c = (int(x) for x in row)  # type: ignore[attr-defined]
    return (a, b, c)


def _shared(ligands: tuple[Ligand, ...]) -> list[Pair]:
    """Metals held by one and the same atom."""
    pairs: list[Pair] = []
    for ligand in ligands:
        for held in _by_donor(ligand).values():
            pairs += _pairs(held, held)
    return pairs


def _bridged(ligands: tuple[Ligand, ...]) -> list[Pair]:
    """Metals held by the two ends of an O-X-O group or of an N-N bond."""
    pairs: list[Pair] = []
    for ligand in ligands:
        held = _by_donor(ligand)
        for one, other in _ends(ligand):
            if one in held and other in held:
                pairs += _pairs(held[one], held[other])
    return pairs


def _pairs(ones: list[Contact], others: list[Contact]) -> list[Pair]:
    return [(a.metal, b.metal, minus(b.image, a.image)) for a in ones for b in others
            if (a.metal, a.image) != (b.metal, b.image)]


def _by_donor(ligand: Ligand) -> dict[int, list[Contact]]:
    held: dict[int, list[Contact]] = {}
    for contact in ligand.contacts:
        held.setdefault(contact.donor, []).append(contact)
    return held


def neighbours_of(ligand: Ligand) -> list[list[int]]:
    """Bonded neighbours inside a ligand, by position."""
    near: list[list[int]] = [[] for _ in ligand.atoms]
    for i, j in ligand.inner:
        near[i].append(j)
        near[j].append(i)
    return near


def _ends(ligand: Ligand) -> list[tuple[int, int]]:
    """Pairs of donor positions that bridge within a node: O-C-O, O-P-O, O-S-O on carbon, and N-N."""
    near, symbols = neighbours_of(ligand), ligand.symbols
    ends = [(i, j) for i, j in ligand.inner if symbols[i] == symbols[j] == "N" and ligand.heavy > 3]
    for k, symbol in enumerate(symbols):
        if symbol in ("C", "P", "S") and _anchored(k, near, symbols):
            oxygens = [j for j in near[k] if symbols[j] in ("O", "S")]
            ends += list(combinations(oxygens, 2))
    return ends


def carboxylate_carbon(k: int, near: list[list[int]], symbols: tuple[str, ...]) -> bool:
    """Whether a position is a carbon with two oxygen (or sulfur) ends and at most one further neighbour."""
    ends = [j for j in near[k] if symbols[j] in ("O", "S") and sum(symbols[x] != "H" for x in near[j]) == 1]
    return symbols[k] == "C" and len(ends) == 2 and len(near[k]) <= 3


def _anchored(k: int, near: list[list[int]], symbols: tuple[str, ...]) -> bool:
    """An acid group on carbon that is not one half of oxalate."""
    others = [j for j in near[k] if symbols[j] not in ("O", "S")]
    if symbols[k] != "C":
        return any(symbols[j] == "C" for j in others)
    return carboxylate_carbon(k, near, symbols) and not any(carboxylate_carbon(j, near, symbols) for j in others)
