"""What the atoms of residues can do, worked out once for each kind of residue and remembered.

A residue of the same name, atoms, charges, bonds and neighbours has the same roles wherever it is, so that the SMARTS
of a preset are matched on one residue with those it is bound to, not on a whole pocket.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import numpy as np
from rdkit import Chem

from assistant.chem.complexes.kinds import AMINO, VARIANTS
from assistant.chem.complexes.structure import Complex
from assistant.chem.interactions import survey_kinds
from assistant.chem.interactions.alike import Form, moved, named
from assistant.chem.interactions.joining import Typed, joined, laid
from assistant.chem.interactions.pocket import molecule
from assistant.chem.interactions.roles import Roles, roles, side_chains

MOST_REMEMBERED = 20_000
Link = tuple[int, int, str, str]
"""Of a bond to another residue: own atom, the other, its name, the residue behind."""
Key = tuple[str, bool, str, bytes, bytes, bytes, tuple[tuple[int, str, str], ...]]


_KNOWN: dict[Key, Typed] = {}
_FORMS: dict[Form, Roles] = {}
CHAINED = AMINO | VARIANTS.keys()


def typed(complex_: Complex, residues: list[int], preset: str, hydrogens: bool,
          ) -> tuple[np.ndarray, Roles, dict[int, tuple[int, ...]]]:
    """The atoms of some residues (indices into the complex), their roles and the hydrogens of donors.

    Roles and hydrogens are indices into the atoms returned; without ``hydrogens`` these are left out.
    """
    atoms = complex_.atoms
    wanted = np.zeros(len(complex_.residues) + 1, dtype=bool)
    wanted[residues] = True
    mine = wanted[complex_.residue_of]
    if not hydrogens:
        mine &= atoms.element != "H"
    rows = np.flatnonzero(mine)
    names, charges = atoms.atom_name[rows], atoms.charge[rows]
    inner, links = _bonds(complex_, wanted)
    ends = np.searchsorted(rows, [complex_.residues[k].last for k in residues]).tolist()
    parts, start = [], 0
    for k, end in zip(residues, ends, strict=True):
        far = links.get(k, [])
        key = (preset, hydrogens, complex_.residues[k].name, names[start:end].tobytes(), charges[start:end].tobytes(),
               inner.get(k, b""), tuple(sorted([(i, other, beyond) for i, _, other, beyond in far])))
        parts.append((start, _KNOWN.get(key) or _remembered(complex_, k, rows[start:end], far, key)))
        start = end
    light = {at + i: tuple([at + j for j in hs]) for at, one in parts for i, hs in one.light.items()}
    return rows, joined(parts), light


def _bonds(complex_: Complex, wanted: np.ndarray) -> tuple[dict[int, bytes], dict[int, list[Link]]]:
    """Bonds inside each residue, as bytes that are the same for the same bonds, and those to others."""
    table = complex_.atoms.bonds.as_array()
    one, other = complex_.residue_of[table[:, 0]], complex_.residue_of[table[:, 1]]
    kept = np.flatnonzero(wanted[one] | wanted[other])
    table, one, other = table[kept].astype(np.int64), one[kept], other[kept]
    own = one == other
    order = np.argsort(one[own], kind="stable")
    of = one[own][order]
    ids, first = np.unique(of, return_index=True)
    begins = np.array([complex_.residues[k].first for k in ids.tolist()], dtype=np.int64)
    counts = np.diff(np.append(first, len(of)))
    inside = table[own][order]
    inside[:, :2] -= np.repeat(begins, counts)[:, None]
    data, width = inside.tobytes(), inside.itemsize * 3
    inner = {k: data[a * width:(a + n) * width]
             for k, a, n in zip(ids.tolist(), first.tolist(), counts.tolist(), strict=True)}
    return inner, _links(complex_, table[~own], one[~own].tolist(), other[~own].tolist())


def _links(complex_: Complex, table: np.ndarray, ones: list[int], others: list[int]) -> dict[int, list[Link]]:
    """Bonds between residues, by each of the two."""
    residues, links = complex_.residues, defaultdict(list)
    names = complex_.atoms.atom_name[table[:, :2]].tolist()
    for (i, j, _), a, b, (n, m) in zip(table.tolist(), ones, others, names, strict=True):
        peptide = (n == "C" and m == "N") or (n == "N" and m == "C")
        links[a].append((i - residues[a].first, j, m, _beyond(residues[b].name, peptide)))
        links[b].append((j - residues[b].first, i, n, _beyond(residues[a].name, peptide)))
    return links


def _beyond(name: str, peptide: bool) -> str:
    """The residue behind a bond; of a peptide bond any amino acid is as good as another."""
    return "" if peptide and name in CHAINED else name


def _remembered(complex_: Complex, k: int, rows: np.ndarray, links: list[Link], key: Key) -> Typed:
    """The roles of a residue that has not been seen as it is: those of one that differs in order only, or new ones."""
    if len(_KNOWN) > MOST_REMEMBERED:
        _KNOWN.clear()
        _FORMS.clear()
    _KNOWN[key] = found = _like_another(complex_, k, rows, links, key)
    return found


def _like_another(complex_: Complex, k: int, rows: np.ndarray, links: list[Link], key: Key) -> Typed:
    atoms, residue = complex_.atoms, complex_.residues[k]
    place = np.full(residue.last - residue.first, -1)
    place[rows - residue.first] = np.arange(len(rows))
    bonds = np.frombuffer(key[5], dtype=np.int64).reshape(-1, 3).copy()
    bonds[:, :2] = place[bonds[:, :2]]
    one = named(atoms.atom_name[rows].tolist(), atoms.element[rows].tolist(), atoms.charge[rows].tolist(),
                bonds[(bonds[:, :2] >= 0).all(axis=1)], [(int(place[i]), m, behind) for i, _, m, behind in links])
    if one is None:
        return _worked_out(complex_, k, rows, links, key[0], key[1])
    form = (*key[:3], *one.form)
    if form not in _FORMS:
        found = _worked_out(complex_, k, rows, links, key[0], key[1])
        if found.atoms.size == 0 or set(found.atoms.tolist()) <= set(one.order):
            rank = {i: n for n, i in enumerate(one.order)}
            _FORMS[form] = moved(found.roles, rank)
        return found
    roles_here = moved(_FORMS[form], one.order)
    return laid(roles_here, {i: one.light[i] for i in roles_here.donors} if key[1] else {})


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
    return laid(found, light)


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
        tuple(replace(charge, group=kept(charge.group)) for charge in one.charges if max(charge.atoms) < count),
        kept(one.cations), kept(one.anions),
        tuple(ring for ring in one.rings if max(ring) < count),
        tuple(pair for pair in one.halogens if pair[1] < count and pair[0] < count),
        tuple(pair for pair in one.halogen_acceptors if max(pair) < count), kept(one.binds_metal),
        {i: kind for i, kind in one.kinds.items() if i < count})


__all__ = ["cut", "typed"]
