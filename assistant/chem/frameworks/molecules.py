"""Ligands of a crystal as RDKit molecules in their neutral, protonated form; one drawing for all copies of a ligand.

Copies that have the same atoms bonded in the same way are drawn together, from their mean lengths and angles, so that a
distorted copy is not another molecule. Stereochemistry is not written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from rdkit import Chem, rdBase

from assistant.chem.crystals.structure import Crystal, Floats
from assistant.chem.frameworks.graph import Ligand
from assistant.chem.frameworks.orders import Drawing, Skeleton, draw
from assistant.chem.frameworks.overlaps import COPIES_MAX, TRIES, one_orientation, sensible
from assistant.chem.frameworks.rings import all_rings, assembled, flat_rings, porphyrins

HEAVY_MAX = 400
SAME_HYDROGEN = 0.9  # Å: two hydrogens on one atom are at least 1.5 Å apart


@dataclass(frozen=True, slots=True, eq=False)
class Molecule:
    """A ligand drawn: ``mol`` (heavy atoms), ``smiles`` ("" when it cannot be drawn), ``added`` hydrogens per atom.

    ``spot``: for each ligand position the atom of ``mol`` it is, or -1 (a hydrogen, or left out). ``sure``: all
    valences came right. ``overlaid``: orientations of the ligand lie over one another in the file, and one is drawn.
    """

    mol: Chem.Mol
    smiles: str
    added: tuple[int, ...]
    charges: tuple[int, ...]
    spot: tuple[int, ...]
    sure: bool
    overlaid: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Copy:
    """One ligand in canonical order: ``order[r]`` is the ligand position with rank r."""

    ligand: Ligand
    order: tuple[int, ...]
    hydrogens: tuple[int, ...]
    bonds: tuple[tuple[int, int], ...]
    classes: tuple[int, ...]


def molecules(crystal: Crystal, ligands: tuple[Ligand, ...]) -> tuple[Molecule, ...]:
    """Each ligand drawn, in the order given. Endless or huge ones have an empty SMILES."""
    drawable = [k for k, one in enumerate(ligands) if not one.periodicity and 0 < one.heavy <= HEAVY_MAX]
    found = _drawn(crystal, {k: _copy(crystal, ligands[k]) for k in drawable})
    found.update(_disentangled(crystal, ligands, [k for k in drawable if not found[k].sure][:COPIES_MAX]))
    nothing = Molecule(Chem.Mol(), "", (), (), (), False)
    return tuple(found.get(k, nothing) for k in range(len(ligands)))


def _disentangled(crystal: Crystal, ligands: tuple[Ligand, ...], wrong: list[int]) -> dict[int, Molecule]:
    """One orientation of ligands that could not be drawn; of those of one formula the first alone where it fails."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k in wrong:
        alike[tuple(sorted(ligands[k].symbols))].append(k)
    done: dict[int, Molecule] = {}
    for first, *rest in alike.values():
        found = _one_way(crystal, ligands, [first])
        done |= found | (_one_way(crystal, ligands, rest) if found else {})
    return done


def _one_way(crystal: Crystal, ligands: tuple[Ligand, ...], wrong: list[int]) -> dict[int, Molecule]:
    """Ligands drawn in one orientation; a second try keeps an atom that the first left out."""
    done: dict[int, Molecule] = {}
    kept: dict[int, frozenset[int]] = {k: frozenset() for k in wrong}
    for _ in range(TRIES):
        picked = {k: one_orientation(crystal, ligands[k], keep) for k, keep in kept.items() if k not in done}
        thinned = {k: one for k, one in picked.items() if one is not None}
        again = _drawn(crystal, {k: _copy(crystal, *one) for k, one in thinned.items()})
        done |= {k: replace(one, overlaid=True) for k, one in again.items()
                 if one.sure and sensible(one.mol, one.added, ligands[k])}
        kept = {k: frozenset({min(gone)}) for k, (_, gone) in thinned.items() if gone}
    return done


def _drawn(crystal: Crystal, copies: dict[int, _Copy]) -> dict[int, Molecule]:
    """Each copy drawn together with those that have the same graph."""
    kinds: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for k, copy in copies.items():
        symbols = tuple(copy.ligand.symbols[p] for p in copy.order)
        kinds[(symbols, copy.hydrogens, copy.bonds)].append(k)
    found: dict[int, Molecule] = {}
    for members in kinds.values():
        found.update(_drawn_together(crystal, {k: copies[k] for k in members}))
    return found


def _copy(crystal: Crystal, ligand: Ligand, without: frozenset[int] = frozenset()) -> _Copy:
    heavy = [k for k, symbol in enumerate(ligand.symbols) if symbol != "H" and k not in without]
    index = {k: n for n, k in enumerate(heavy)}
    bonds = [(index[i], index[j]) for i, j in ligand.inner if i in index and j in index]
    hydrogens = _hydrogens(crystal, ligand, index)
    mol = assembled([ligand.symbols[k] for k in heavy], bonds, [1] * len(bonds), [0] * len(heavy), hydrogens)
    Chem.FastFindRings(mol)
    ranks = list(Chem.CanonicalRankAtoms(mol, breakTies=True))
    classes = list(Chem.CanonicalRankAtoms(mol, breakTies=False))
    order = sorted(range(len(heavy)), key=lambda n: ranks[n])
    return _Copy(ligand, tuple(heavy[n] for n in order), tuple(hydrogens[n] for n in order),
                 tuple(sorted((min(ranks[i], ranks[j]), max(ranks[i], ranks[j])) for i, j in bonds)),
                 tuple(classes[n] for n in order))


def _hydrogens(crystal: Crystal, ligand: Ligand, index: dict[int, int]) -> list[int]:
    """Hydrogens on each heavy atom; two that nearly coincide (one place given twice in the file) are one."""
    seen: dict[int, list[Floats]] = {n: [] for n in range(len(index))}
    for i, j in ligand.inner:
        for one, other in ((i, j), (j, i)):
            if one in index and other not in index:
                frac = crystal.frac[ligand.atoms[other]] + np.array(ligand.images[other])
                place = np.asarray(frac @ crystal.lattice)
                if all(float(np.linalg.norm(place - before)) > SAME_HYDROGEN for before in seen[index[one]]):
                    seen[index[one]].append(place)
    return [len(seen[n]) for n in range(len(index))]


def _drawn_together(crystal: Crystal, copies: dict[int, _Copy]) -> dict[int, Molecule]:
    """One drawing for copies with the same canonical graph."""
    first = next(iter(copies.values()))
    symbols = tuple(first.ligand.symbols[p] for p in first.order)
    places = [_places(crystal, copy) for copy in copies.values()]
    classes = first.classes
    metal = _held(list(copies.values()), classes)
    lengths = _averaged([[float(np.linalg.norm(xyz[i] - xyz[j])) for i, j in first.bonds] for xyz in places],
                        [(min(classes[i], classes[j]), max(classes[i], classes[j])) for i, j in first.bonds])
    near = [[j if i == k else i for i, j in first.bonds if k in (i, j)] for k in range(len(symbols))]
    full = [_neighbour_places(crystal, copy, near) for copy in copies.values()]
    flat = _averaged([[_height(xyz[k], around[k]) for k in range(len(symbols))]
                      for xyz, around in zip(places, full, strict=True)], classes)
    angle = _averaged([[_angle(xyz[k], around[k]) for k in range(len(symbols))]
                       for xyz, around in zip(places, full, strict=True)], classes)
    skeleton = Skeleton(symbols, first.hydrogens, metal, flat, angle, first.bonds, lengths,
                        porphyrins(symbols, first.bonds, first.hydrogens), **flat_rings(symbols, first.bonds, flat),
                        tight=tuple(sorted({k for r in all_rings(symbols, first.bonds) if len(r) < 6 for k in r})))
    drawing = draw(skeleton)
    mol, smiles = _sanitised(skeleton, drawing)
    return {k: Molecule(mol, smiles, drawing.added, drawing.charges, _spots(copy), drawing.sure and bool(smiles))
            for k, copy in copies.items()}


def _spots(copy: _Copy) -> tuple[int, ...]:
    spot = [-1] * len(copy.ligand.atoms)
    for rank, position in enumerate(copy.order):
        spot[position] = rank
    return tuple(spot)


def _places(crystal: Crystal, copy: _Copy) -> Floats:
    rows = [copy.ligand.atoms[p] for p in copy.order]
    shift = np.array([copy.ligand.images[p] for p in copy.order], dtype=float)
    return np.asarray((crystal.frac[rows] + shift) @ crystal.lattice)


def _neighbour_places(crystal: Crystal, copy: _Copy, near: list[list[int]]) -> list[Floats]:
    """Where the neighbours of each atom are, hydrogens included."""
    ligand, spot = copy.ligand, _spots(copy)
    xyz = np.asarray((crystal.frac[list(ligand.atoms)] + np.array(ligand.images, dtype=float)) @ crystal.lattice)
    lists: list[list[int]] = [[copy.order[n] for n in one] for one in near]
    for i, j in ligand.inner:
        for one, other in ((i, j), (j, i)):
            if spot[one] >= 0 and spot[other] < 0:
                lists[spot[one]].append(other)
    return [xyz[one] for one in lists]


def _height(centre: Floats, around: Floats) -> float:
    """Distance of an atom from the plane of its three neighbours, Å; 1 where it has not three."""
    if len(around) != 3:
        return 1.0
    normal = np.cross(around[1] - around[0], around[2] - around[0])
    size = float(np.linalg.norm(normal))
    return abs(float((centre - around[0]) @ normal)) / size if size > 1e-6 else 0.0


def _angle(centre: Floats, around: Floats) -> float:
    """Angle at an atom with two neighbours, degrees; 0 where it has not two."""
    if len(around) != 2:
        return 0.0
    one, other = around - centre
    cosine = float(one @ other) / max(float(np.linalg.norm(one) * np.linalg.norm(other)), 1e-9)
    return float(np.degrees(np.arccos(max(-1.0, min(1.0, cosine)))))


def _averaged(tables: list[list[float]], classes: Iterable[object]) -> tuple[float, ...]:
    """Means over all copies and over all equivalent places, to 0.001."""
    names, pooled = list(classes), defaultdict(list)
    for row in tables:
        for name, value in zip(names, row, strict=True):
            pooled[name].append(value)
    return tuple(round(sum(sorted(pooled[name])) / len(pooled[name]), 3) for name in names)


def _held(copies: list[_Copy], classes: tuple[int, ...]) -> tuple[bool, ...]:
    """Whether an atom, or one equivalent to it in any copy, holds a metal."""
    bound = set()
    for copy in copies:
        rank = {position: r for r, position in enumerate(copy.order)}
        bound |= {classes[rank[c.donor]] for c in copy.ligand.contacts if c.donor in rank}
    return tuple(one in bound for one in classes)


def _sanitised(skeleton: Skeleton, drawing: Drawing) -> tuple[Chem.Mol, str]:
    hydrogens = [h + more for h, more in zip(skeleton.hydrogens, drawing.added, strict=True)]
    mol: Chem.Mol = assembled(skeleton.symbols, skeleton.bonds, drawing.orders, drawing.charges, hydrogens).GetMol()
    with rdBase.BlockLogs():
        if Chem.SanitizeMol(mol, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
            return mol, ""
        read = Chem.MolFromSmiles(Chem.MolToSmiles(mol))
    return mol, "" if read is None else Chem.MolToSmiles(read)
