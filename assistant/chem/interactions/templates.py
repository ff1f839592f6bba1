"""What the atoms of residues can do, worked out once for each kind of residue and remembered.

A residue of the same name, atoms, charges, bonds and neighbours has the same roles wherever it is, so that the SMARTS
of a preset are matched on one residue with those it is bound to, not on a whole pocket.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from rdkit import Chem

from assistant.chem.complexes.kinds import AMINO, VARIANTS
from assistant.chem.complexes.structure import Complex
from assistant.chem.interactions import survey_kinds
from assistant.chem.interactions.pocket import molecule
from assistant.chem.interactions.roles import Charge, Roles, roles, side_chains

MOST_REMEMBERED = 20_000
Link = tuple[int, int, str, str]
"""Of a bond to another residue: own atom, the other, its name, the residue behind."""
Key = tuple[str, bool, str, bytes, bytes, bytes, tuple[tuple[int, str, str], ...]]


@dataclass(frozen=True, slots=True)
class Typed:
    """Roles of one residue by index into its own atoms, and the hydrogens drawn on each donor."""

    roles: Roles
    light: dict[int, tuple[int, ...]]


_KNOWN: dict[Key, Typed] = {}


def typed(complex_: Complex, residues: list[int], preset: str, hydrogens: bool,
          ) -> tuple[np.ndarray, Roles, dict[int, tuple[int, ...]]]:
    """The atoms of some residues (indices into the complex), their roles and the hydrogens of donors.

    Roles and hydrogens are indices into the atoms returned; without ``hydrogens`` these are left out.
    """
    atoms = complex_.atoms
    heavy = None if hydrogens else atoms.element != "H"
    inner, links = _bonds(complex_, residues)
    names, charges = atoms.atom_name, atoms.charge
    rows, parts, start = [], [], 0
    for k in residues:
        residue = complex_.residues[k]
        mine, named, charged = residue.atoms, names[residue.first:residue.last], charges[residue.first:residue.last]
        if heavy is not None:
            kept = heavy[residue.first:residue.last]
            mine, named, charged = mine[kept], named[kept], charged[kept]
        far = links.get(k, [])
        key = (preset, hydrogens, residue.name, named.tobytes(), charged.tobytes(), inner.get(k, b""),
               tuple((i - residue.first, other, beyond) for i, _, other, beyond in far))
        parts.append((start, _of(complex_, k, mine, far, key)))
        rows.append(mine)
        start += len(mine)
    found = np.concatenate(rows) if rows else np.zeros(0, dtype=int)
    light = {at + i: tuple(at + j for j in hs) for at, one in parts for i, hs in one.light.items()}
    return found, joined([(at, one.roles) for at, one in parts]), light


def _bonds(complex_: Complex, residues: list[int],
           ) -> tuple[dict[int, bytes], dict[int, list[Link]]]:
    """Bonds inside each residue, as bytes that are the same for the same bonds, and those to others."""
    wanted = np.zeros(len(complex_.residues) + 1, dtype=bool)
    wanted[residues] = True
    table = complex_.atoms.bonds.as_array().astype(np.int64)
    one, other = complex_.residue_of[table[:, 0]], complex_.residue_of[table[:, 1]]
    kept = wanted[one] | wanted[other]
    table, one, other = table[kept], one[kept], other[kept]
    own = one == other
    order = np.argsort(one[own], kind="stable")
    of = one[own][order]
    ids, first = np.unique(of, return_index=True)
    begins = np.array([complex_.residues[k].first for k in ids.tolist()], dtype=np.int64)
    counts = np.diff(np.append(first, len(of)))
    inside = table[own][order] - np.repeat(begins, counts)[:, None] * np.array([1, 1, 0])
    data, width = inside.tobytes(), inside.itemsize * 3
    inner = {k: data[a * width:(a + n) * width]
             for k, a, n in zip(ids.tolist(), first.tolist(), counts.tolist(), strict=True)}
    links: dict[int, list[Link]] = {}
    names = complex_.atoms.atom_name[table[~own, :2]].tolist()
    for (i, j, _), a, b, (n, m) in zip(table[~own].tolist(), one[~own].tolist(), other[~own].tolist(), names,
                                       strict=True):
        peptide = (n, m) in (("C", "N"), ("N", "C"))
        links.setdefault(a, []).append((i, j, m, _beyond(complex_, b, peptide)))
        links.setdefault(b, []).append((j, i, n, _beyond(complex_, a, peptide)))
    return inner, links


def _of(complex_: Complex, k: int, rows: np.ndarray, links: list[Link], key: Key) -> Typed:
    found = _KNOWN.get(key)
    if found is None:
        if len(_KNOWN) > MOST_REMEMBERED:
            _KNOWN.clear()
        found = _KNOWN[key] = _worked_out(complex_, k, rows, links, key[0], key[1])
    return found


def _beyond(complex_: Complex, residue: int, peptide: bool) -> str:
    """The residue behind a bond; of a peptide bond any amino acid is as good as another."""
    name = complex_.residues[residue].name
    return "" if peptide and VARIANTS.get(name, name) in AMINO else name


def _worked_out(complex_: Complex, k: int, rows: np.ndarray, links: list[Link], preset: str,
                hydrogens: bool) -> Typed:
    atoms = complex_.atoms
    beside = sorted({int(complex_.residue_of[j]) for _, j, _, _ in links} - {k})
    around = [complex_.residues[n].atoms for n in beside]
    table = _among(complex_, [k, *beside])
    if not hydrogens:
        around = [row[atoms.element[row] != "H"] for row in around]
    mol = molecule(complex_, np.concatenate([rows, *around]), hydrogens, table)
    found = cut(with_kinds(roles(mol, preset), mol, preset), len(rows))
    name = VARIANTS.get(complex_.residues[k].name, complex_.residues[k].name)
    if name in AMINO:
        names = atoms.atom_name[rows].tolist()
        found = replace(found, charges=side_chains(name, names))
    light = {i: tuple(other.GetIdx() for other in mol.GetAtomWithIdx(i).GetNeighbors() if other.GetAtomicNum() == 1)
             for i in found.donors} if hydrogens else {}
    return Typed(found, light)


def _among(complex_: Complex, residues: list[int]) -> np.ndarray:
    """Bonds that begin or end in the run of atoms from the first to the last of some residues."""
    low = min(complex_.residues[k].first for k in residues)
    high = max(complex_.residues[k].last for k in residues)
    table = complex_.atoms.bonds.as_array()
    return np.asarray(table[(table[:, 0] >= low) & (table[:, 0] < high)])


def with_kinds(found: Roles, mol: Chem.Mol, preset: str) -> Roles:
    """The roles with the kinds of donors and acceptors that a survey tells apart, where the preset is one."""
    if preset != "chimerax":
        return found
    kinds = survey_kinds.kinds(mol)
    return replace(found, kinds=kinds, donors=tuple(i for i, kind in kinds.items() if kind[0]),
                   acceptors=tuple(i for i, kind in kinds.items() if kind[1]))


def cut(one: Roles, count: int) -> Roles:
    """The roles that belong to the first ``count`` atoms."""
    def kept(rows: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(i for i in rows if i < count)

    return Roles(
        kept(one.donors), kept(one.acceptors), kept(one.hydrophobic),
        tuple(charge for charge in one.charges if max(charge.atoms) < count), kept(one.cations), kept(one.anions),
        tuple(ring for ring in one.rings if max(ring) < count),
        tuple(pair for pair in one.halogens if pair[1] < count and pair[0] < count),
        tuple(pair for pair in one.halogen_acceptors if max(pair) < count), kept(one.binds_metal),
        {i: kind for i, kind in one.kinds.items() if i < count})


def joined(parts: list[tuple[int, Roles]]) -> Roles:
    """Roles of several residues, each moved to where its atoms begin."""
    def flat(name: str) -> tuple[int, ...]:
        return tuple(at + i for at, one in parts for i in getattr(one, name))

    def groups(name: str) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(at + i for i in row) for at, one in parts for row in getattr(one, name))

    def pairs(name: str) -> tuple[tuple[int, int], ...]:
        return tuple((at + i, at + j) for at, one in parts for i, j in getattr(one, name))

    charges = tuple(Charge(one.sign, tuple(at + i for i in one.atoms), one.name, tuple(at + i for i in one.group))
                    for at, row in parts for one in row.charges)
    return Roles(flat("donors"), flat("acceptors"), flat("hydrophobic"), charges, flat("cations"), flat("anions"),
                 groups("rings"), pairs("halogens"), pairs("halogen_acceptors"), flat("binds_metal"),
                 {at + i: kind for at, one in parts for i, kind in one.kinds.items()})


__all__ = ["Typed", "cut", "joined", "typed"]
