"""Graph primitives: small, pure steps that turn one molecule into others. They judge nothing.

Every function yields sanitised products (none where the step does not apply), so that callers never meet a half-made
molecule.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from rdkit import Chem

SINGLE = Chem.BondType.SINGLE
HETERO = frozenset({7, 8, 9, 15, 16, 17, 35, 53})


def finish(rw: Chem.RWMol) -> Iterator[Chem.Mol]:
    """The edited molecule, sanitised, with stale stereo removed; nothing when its valences are wrong."""
    mol = rw.GetMol()
    if Chem.SanitizeMol(mol, catchErrors=True) == Chem.SanitizeFlags.SANITIZE_NONE:
        Chem.AssignStereochemistry(mol, cleanIt=True, force=True)
        yield mol


@lru_cache(maxsize=1024)
def fragment(smiles: str) -> tuple[Chem.Mol, tuple[int, ...]]:
    """A substituent or link without its ``*`` atoms, and the atoms that bore them (in the order written)."""
    rw = Chem.RWMol(Chem.MolFromSmiles(smiles))
    stars = [a.GetIdx() for a in rw.GetAtoms() if a.GetAtomicNum() == 0]
    bearers = [rw.GetAtomWithIdx(s).GetNeighbors()[0].GetIdx() for s in stars]
    rw.BeginBatchEdit()
    for star in stars:
        rw.RemoveAtom(star)
    rw.CommitBatchEdit()
    return rw.GetMol(), tuple(b - sum(s < b for s in stars) for b in bearers)


def drop_hydrogen(atom: Chem.Atom) -> None:
    """Give up one hydrogen of an atom that carries it explicitly."""
    if atom.GetNumExplicitHs():
        atom.SetNumExplicitHs(atom.GetNumExplicitHs() - 1)


def classes(mol: Chem.Mol) -> list[int]:
    """Symmetry class of every atom."""
    return list(Chem.CanonicalRankAtoms(mol, breakTies=False))


def distinct(mol: Chem.Mol, atoms: list[int]) -> list[int]:
    """One atom of each symmetry class."""
    rank = classes(mol)
    return list({rank[i]: i for i in reversed(atoms)}.values())[::-1]


def open_sites(mol: Chem.Mol, carbon_only: bool = True) -> list[int]:
    """Atoms with a hydrogen to replace, one of each symmetry class; never an aldehyde's or an acid's."""
    sites = [a.GetIdx() for a in mol.GetAtoms() if a.GetTotalNumHs() and not _is_functional(a)
             and (a.GetAtomicNum() == 6 or not carbon_only)]
    return distinct(mol, sites)


def _is_functional(atom: Chem.Atom) -> bool:
    """A hydrogen that makes the group what it is: aldehyde and formyl C-H, alkyne C-H, acid and oxime O-H, thiol."""
    around = [(b.GetBondType(), b.GetOtherAtom(atom)) for b in atom.GetBonds()]
    if atom.GetAtomicNum() == 6:
        return any(kind == Chem.BondType.TRIPLE or (kind == Chem.BondType.DOUBLE and n.GetAtomicNum() in HETERO)
                   for kind, n in around)
    if atom.GetAtomicNum() in (8, 16):
        return any(not n.GetIsAromatic() and any(b.GetBondType() == Chem.BondType.DOUBLE for b in n.GetBonds())
                   for _, n in around)
    return atom.GetFormalCharge() != 0


def attach(mol: Chem.Mol, site: int, smiles: str) -> Iterator[Chem.Mol]:
    """Put a substituent in place of a hydrogen of ``site``."""
    part, bearers = fragment(smiles)
    rw = Chem.RWMol(Chem.CombineMols(mol, part))
    drop_hydrogen(rw.GetAtomWithIdx(site))
    rw.AddBond(site, mol.GetNumAtoms() + bearers[0], SINGLE)
    yield from finish(rw)


def pieces_without(mol: Chem.Mol, own: frozenset[int]) -> list[list[int]]:
    """Connected pieces of what is left when ``own`` atoms go, as atom indices of ``mol``."""
    left, found = set(range(mol.GetNumAtoms())) - own, []
    while left:
        todo, piece = [left.pop()], []
        while todo:
            atom = todo.pop()
            piece.append(atom)
            near = {n.GetIdx() for n in mol.GetAtomWithIdx(atom).GetNeighbors()} & left
            left -= near
            todo.extend(near)
        found.append(sorted(piece))
    return sorted(found, key=len, reverse=True)


def anchors(mol: Chem.Mol, own: frozenset[int]) -> list[int]:
    """Atoms outside ``own`` bonded to it, once per bond, in order."""
    return [n.GetIdx() for i in sorted(own) for n in mol.GetAtomWithIdx(i).GetNeighbors() if n.GetIdx() not in own]


def cut(mol: Chem.Mol, own: frozenset[int], joins: list[tuple[int, int]]) -> Iterator[Chem.Mol]:
    """Delete ``own``, bond the pairs in ``joins`` (indices of ``mol``), cap with hydrogen what is left open."""
    rw = Chem.RWMol(mol)
    lost = anchors(mol, own)
    for index in set(lost):
        _forget_stereo(rw, index)
    for a, b in joins:
        for end in (a, b):
            if end in lost:
                lost.remove(end)
            else:
                drop_hydrogen(rw.GetAtomWithIdx(end))
        if rw.GetBondBetweenAtoms(a, b) is not None:
            return
        rw.AddBond(a, b, SINGLE)
    for index in lost:
        _cap(rw.GetAtomWithIdx(index))
    rw.BeginBatchEdit()
    for index in own:
        rw.RemoveAtom(index)
    rw.CommitBatchEdit()
    yield from finish(rw)


def _cap(atom: Chem.Atom) -> None:
    """Let a hydrogen stand where a bond was: only needed on atoms whose hydrogens are written."""
    if (atom.GetIsAromatic() and atom.GetAtomicNum() == 7) or atom.GetNoImplicit():
        atom.SetNumExplicitHs(atom.GetNumExplicitHs() + 1)


def _forget_stereo(rw: Chem.RWMol, index: int) -> None:
    """A double bond next to a deleted atom cannot keep that atom as its stereo reference."""
    for bond in rw.GetAtomWithIdx(index).GetBonds():
        if bond.GetBondType() == Chem.BondType.DOUBLE:
            bond.SetStereo(Chem.BondStereo.STEREONONE)


def rejoined(mol: Chem.Mol, own: frozenset[int], most: int = 24) -> Iterator[tuple[Chem.Mol, bool]]:
    """Delete a group and put what is left together again, most natural way first; with whether it is in place.

    In place: every new bond is between atoms that were bonded to the group. One piece is capped (and, where a ring was
    opened, also closed smaller); several are bonded anchor to anchor, or anchor to the nearest carbon that has a
    hydrogen where the anchors are used up.
    """
    pieces = pieces_without(mol, own)
    ends = anchors(mol, own)
    if not pieces:
        return
    if len(pieces) == 1:
        if len(ends) == 2 and ends[0] != ends[1]:
            yield from ((m, True) for m in cut(mol, own, [(ends[0], ends[1])]))
        yield from ((m, True) for m in cut(mol, own, []))
        return
    made = ((m, _in_place(ends, joins)) for joins in _trees(mol, pieces, ends) for m in cut(mol, own, joins))
    yield from islice(made, most)


def _in_place(ends: list[int], joins: list[tuple[int, int]]) -> bool:
    used = [atom for pair in joins for atom in pair]
    return all(used.count(atom) <= ends.count(atom) for atom in used)


def _trees(mol: Chem.Mol, pieces: list[list[int]], ends: list[int]) -> Iterator[list[tuple[int, int]]]:
    """Ways to connect pieces: each smaller piece gives an anchor, a larger one takes it."""
    options = []
    for k, piece in enumerate(pieces[1:], start=1):
        own_ends = [e for e in dict.fromkeys(ends) if e in piece]
        options.append([(e, t) for e in own_ends for t in _takers(mol, pieces[:k], ends, e)])
    ways = list(islice(product(*(o[:8] for o in options)), 160))
    ways.sort(key=lambda joins: _strain(mol, ends, joins))
    for joins in ways:
        yield list(joins)


def _takers(mol: Chem.Mol, pieces: list[list[int]], ends: list[int], end: int) -> list[int]:
    """Atoms of other pieces that can take a bond: their own anchors first, then carbons with hydrogen near them."""
    distance = Chem.GetDistanceMatrix(mol)
    there = [a for piece in pieces for a in piece]
    open_ends = [e for e in dict.fromkeys(ends) if e in there]
    spare = [a for a in there if a not in open_ends and mol.GetAtomWithIdx(a).GetAtomicNum() == 6
             and mol.GetAtomWithIdx(a).GetTotalNumHs() and not _is_functional(mol.GetAtomWithIdx(a))]
    spare.sort(key=lambda a: float(distance[a][end]))
    return open_ends + spare[:6]


def _strain(mol: Chem.Mol, ends: list[int], joins: tuple[tuple[int, int], ...]) -> float:
    """How unnatural a way of joining is: anchors used twice, bonds between heteroatoms, detours."""
    used: dict[int, int] = {}
    score = 0.0
    for a, b in joins:
        first, second = mol.GetAtomWithIdx(a), mol.GetAtomWithIdx(b)
        score += 3.0 * (first.GetAtomicNum() in HETERO and second.GetAtomicNum() in HETERO)
        for atom in (a, b):
            used[atom] = used.get(atom, 0) + 1
            score += 1.0 if atom not in ends else 2.0 * (used[atom] > ends.count(atom))
    return score
