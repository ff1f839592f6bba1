"""Sites of a molecule: where a proton can leave or come, the pKa of the group, and what substituents make of it.

A site is told for the state in which it ionises: stronger acids have lost their proton by then, stronger bases still
bear theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from rdkit import Chem, rdBase

from assistant.chem import protonation
from assistant.chem.acidity.acids import ACIDS
from assistant.chem.acidity.bases import BASES
from assistant.chem.acidity.effects import Atoms, Named, aromatic, around, named, ring_of, through_bonds
from assistant.chem.acidity.table import Group

GROUPS: tuple[Group, ...] = (*ACIDS, *BASES)


@dataclass(frozen=True, slots=True)
class Site:
    """A place in the neutral molecule: atoms (0-based, the ionising one first) and like ones by symmetry.

    ``typical`` is the pKa of the group's parent, ``estimate`` that with the effect of the substituents.
    """

    group: Group
    atoms: tuple[int, ...]
    like: tuple[int, ...]
    typical: float
    estimate: float
    sigma: float = 0.0
    star: float = 0.0


def neutral(mol: Chem.Mol) -> Chem.Mol:
    """The molecule with protons put on and taken off until it is as neutral as it can be."""
    made = protonation.neutral(mol)
    Chem.GetSymmSSSR(made)
    return made


def sites(mol: Chem.Mol) -> tuple[Site, ...]:
    """Sites of a neutral molecule, those alike by symmetry once; acids first, the strongest of each kind first."""
    what = named(mol)
    ranks = list(Chem.CanonicalRankAtoms(mol, breakTies=False))
    found: dict[tuple[int, bool], Site] = {}
    taken: set[tuple[int, bool]] = set()
    for group in GROUPS:
        for match in mol.GetSubstructMatches(group.pattern):
            if (match[0], group.acid) in taken:
                continue
            taken |= {(atom, group.acid) for atom in match}
            key = (ranks[match[0]], group.acid)
            if key in found:
                found[key] = replace(found[key], like=(*found[key].like, match[0]))
            else:
                found[key] = _site(mol, group, match, what)
    return _ordered(_beside_charges(mol, _one_a_ring(mol, tuple(found.values()))))


def _site(mol: Chem.Mol, group: Group, match: tuple[int, ...], what: Named) -> Site:
    sigma, star = _sums(mol, group, match, what)
    own_sigma, own_star = _parent(group)
    moved = group.ring * (sigma - own_sigma) + group.star * (star - own_star)
    return Site(group, match, (match[0],), group.pka, group.pka - moved, sigma - own_sigma, star - own_star)


def _sums(mol: Chem.Mol, group: Group, match: tuple[int, ...], what: Named) -> tuple[float, float]:
    own: Atoms = frozenset(match)
    ring = ring_of(mol, group, match)
    return around(mol, group, ring, own, what), through_bonds(mol, own, frozenset(ring) - own, what)


@cache
def _parent(group: Group) -> tuple[float, float]:
    """The sums of the parent compound, so that it has exactly the pKa of its row."""
    mol = Chem.MolFromSmiles(group.smiles)
    return _sums(mol, group, mol.GetSubstructMatch(group.pattern), named(mol))


def _beside_charges(mol: Chem.Mol, found: tuple[Site, ...]) -> tuple[Site, ...]:
    """Each site beside what is charged when it ionises: acids stronger than it, bases stronger than it."""
    return tuple(_beside(mol, one, tuple(other for other in found if _charged_beside(other, one))) for one in found)


def _beside(mol: Chem.Mol, one: Site, charged: tuple[Site, ...]) -> Site:
    ion = _ion(mol, [(atom, other.group.acid) for other in charged for atom in other.like if atom not in one.atoms])
    if not charged or not _same_rings(mol, ion):
        return one
    before, after = (_sums(state, one.group, one.atoms, named(state)) for state in (mol, ion))
    moved = one.group.ring * (after[0] - before[0]) + one.group.star * (after[1] - before[1])
    return replace(one, estimate=one.estimate - moved)


def _ion(mol: Chem.Mol, charged: list[tuple[int, bool]]) -> Chem.Mol:
    """The molecule with protons taken off acids (True) and put on bases."""
    made = Chem.RWMol(mol)
    for at, acid in charged:
        atom = made.GetAtomWithIdx(at)
        hydrogens = atom.GetTotalNumHs() + (-1 if acid else 1)
        atom.SetFormalCharge(atom.GetFormalCharge() + (-1 if acid else 1))
        atom.SetNoImplicit(True)
        atom.SetNumExplicitHs(max(hydrogens, 0))
    with rdBase.BlockLogs():
        Chem.SanitizeMol(made, catchErrors=True)
    return made.GetMol()


def _same_rings(mol: Chem.Mol, ion: Chem.Mol) -> bool:
    """Whether the ion has the same aromatic atoms, so that sums over both compare."""
    return all(a.GetIsAromatic() == b.GetIsAromatic() for a, b in zip(mol.GetAtoms(), ion.GetAtoms(), strict=True))


def _charged_beside(other: Site, one: Site) -> bool:
    """Whether a site is charged while another one ionises. An amino acid's own pair is in its rows already."""
    if {one.group.name, other.group.name} == {"amino acid", "amino acid amine"}:
        return False
    return other.estimate < one.estimate if other.group.acid else other.estimate > one.estimate


def _one_a_ring(mol: Chem.Mol, found: tuple[Site, ...]) -> tuple[Site, ...]:
    """Of the basic nitrogens of one aromatic system only the strongest: the next is protonated far below pH 0."""
    best: dict[frozenset[int], float] = {}
    system = {one: frozenset(aromatic(mol, one.atoms[0])) for one in found if not one.group.acid
              and mol.GetAtomWithIdx(one.atoms[0]).GetIsAromatic()}
    for one, atoms in system.items():
        best[atoms] = max(best.get(atoms, -99.0), one.estimate)
    return tuple(one for one in found if one not in system or one.estimate >= best[system[one]])


def _ordered(found: tuple[Site, ...]) -> tuple[Site, ...]:
    acids = sorted((one for one in found if one.group.acid), key=lambda one: one.estimate)
    bases = sorted((one for one in found if not one.group.acid), key=lambda one: -one.estimate)
    return (*acids, *bases)
