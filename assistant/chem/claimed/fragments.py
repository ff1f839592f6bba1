"""Whether a molecule holds what a name means, read widely: elements and connections count, kinds of bond hardly.

A name without locants ("chloropyridine") leaves open where things stand: then only ring sizes, their heteroatoms and
the elements outside are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations

from rdkit import Chem

MOST_RINGS = 14
"""Rings of a molecule above which every choice of them is taken to be there."""
_LOCANT = re.compile(r"\d|(?<![A-Za-z])[NOSC]'?-|ortho|meta|para|tert|iso(?:prop|but|pent)|(?<![A-Za-z])[omp]-")
_CHAINED = re.compile(r"(?:hydroxy|amino|carboxy|chloro|fluoro|bromo|iodo|methoxy|oxo|cyano|nitro|phenyl|thio)"
                      r"(?:eth|prop|but|pent|hex|hept|oct)|(?:en|yn)(?:yl|oyl|oxy)")
"""Groups on a chain, and double bonds in it, that may stand anywhere."""
_HALF = re.compile(r"[a-z]{3}(?:en|dien|trien|yn)(?:ol|oate|oic|al|one|yl)s?$")
"""Chains whose double bond has no locant though something else has."""
_DECORATED = re.compile(r"(?:di|tri|tetra)?(?:chloro|fluoro|bromo|iodo|methyl|ethyl|propyl|butyl|nitro|amino|"
                        r"hydroxy|methoxy)"
                        r"[a-z]{4,}")
"""Groups that a ring may bear anywhere."""


def holds(mol: Chem.Mol, smiles: str, name: str) -> bool:
    """Whether the molecule can hold what a name means (a star in the SMILES is any atom)."""
    part = Chem.MolFromSmiles(smiles)
    if part is None:
        return True
    if is_open(part, name):
        return _composed(mol, part)
    return bool(mol.HasSubstructMatch(query(smiles)))


def count(mol: Chem.Mol, smiles: str) -> int:
    """How often it is there at most, by sets of atoms."""
    return len({frozenset(hit) for hit in mol.GetSubstructMatches(query(smiles), maxMatches=400)})


def sure(mol: Chem.Mol, smiles: str) -> int:
    """How often it is there at least: with all its hydrogens, on something that is no part of a longer chain."""
    return len({frozenset(hit) for hit in mol.GetSubstructMatches(_closed(smiles), maxMatches=400)})


def same(mol: Chem.Mol, smiles: str) -> bool:
    """Whether a name means the molecule or a piece of it, whatever its tautomer, charges and stereo."""
    other = Chem.MolFromSmiles(smiles)
    if other is None:
        return True
    wanted = _heavy(other)
    pieces = [mol, *Chem.GetMolFrags(mol, asMols=True)]
    if len(Chem.GetMolFrags(other)) > 1:
        return any(_heavy(one) in map(_heavy, Chem.GetMolFrags(other, asMols=True)) for one in pieces)
    return any(_heavy(one) == wanted and one.HasSubstructMatch(query(smiles, loose=True)) for one in pieces)


def _heavy(mol: Chem.Mol) -> Counter[str]:
    return Counter(a.GetSymbol() for a in mol.GetAtoms() if a.GetAtomicNum() > 1)


@lru_cache(maxsize=4096)
def query(smiles: str, loose: bool = False) -> Chem.Mol:
    """The pattern of a SMILES: elements, rings, of a group its chains, and double or triple bonds of carbon in them."""
    plain = Chem.MolFromSmiles(smiles)
    made = Chem.RWMol(plain)
    for atom in plain.GetAtoms():
        made.ReplaceAtom(atom.GetIdx(), Chem.AtomFromSmarts(_atom(atom, loose, "*" in smiles)))
    for bond in plain.GetBonds():
        made.ReplaceBond(bond.GetIdx(), Chem.BondFromSmarts("~" if loose else _bond(bond)))
    return made.GetMol()


def _atom(atom: Chem.Atom, loose: bool, group: bool) -> str:
    if not atom.GetAtomicNum():
        return "*"
    number = f"#{atom.GetAtomicNum()}"
    if group and atom.GetAtomicNum() == 16 and not loose:
        return f"[{number};D{atom.GetDegree()}]"
    if loose or atom.GetAtomicNum() != 6:
        return f"[{number}]"
    return f"[{number};{'R' if atom.IsInRing() else '!R' if group else '*'}]"


def _bond(bond: Chem.Bond) -> str:
    ends = {bond.GetBeginAtom().GetAtomicNum(), bond.GetEndAtom().GetAtomicNum()}
    if ends != {6} or bond.IsInRing():
        return "~"
    return {Chem.BondType.DOUBLE: "=", Chem.BondType.TRIPLE: "#"}.get(bond.GetBondType(), "~")


@lru_cache(maxsize=1024)
def _closed(smiles: str) -> Chem.Mol:
    """Every atom with the bonds it has in the group and no more; the star is no carbon of a chain."""
    plain = Chem.MolFromSmiles(smiles)
    made = Chem.RWMol(plain)
    for atom in plain.GetAtoms():
        if atom.GetAtomicNum():
            ring = "R" if atom.IsInRing() else "!R"
            text = f"[#{atom.GetAtomicNum()};D{atom.GetDegree()};H{atom.GetTotalNumHs()};{ring}]"
        else:
            text = "[!#6,R,$([#6]=[O,N])]"
        made.ReplaceAtom(atom.GetIdx(), Chem.AtomFromSmarts(text))
    return made.GetMol()


def is_open(part: Chem.Mol, name: str) -> bool:
    """Whether a name without locants may stand for several isomers."""
    if _LOCANT.search(name) and not _HALF.search(name):
        return False
    rings = part.GetRingInfo().AtomRings()
    if not rings:
        odd = any(a.GetAtomicNum() > 6 for a in part.GetAtoms()) or any(
            b.GetBondTypeAsDouble() > 1 for b in part.GetBonds())
        if not all(a.GetAtomicNum() for a in part.GetAtoms()):
            return bool(_CHAINED.search(name))
        return odd and (sum(a.GetAtomicNum() == 6 for a in part.GetAtoms()) > 3 or bool(_DECORATED.match(name)))
    outside = sum(n.GetIdx() not in rings[0] for a in rings[0] for n in part.GetAtomWithIdx(a).GetNeighbors())
    star = any(not a.GetAtomicNum() for a in part.GetAtoms())
    hetero = sum(part.GetAtomWithIdx(a).GetAtomicNum() != 6 for a in rings[0])
    return len(rings) > 1 or hetero + outside > star or bool(star and _DECORATED.match(name))


def _composed(mol: Chem.Mol, part: Chem.Mol) -> bool:
    """Rings of those sizes with those heteroatoms joined to each other, and the elements outside them."""
    outside = Counter(a.GetSymbol() for a in part.GetAtoms() if a.GetAtomicNum() > 1 and not a.IsInRing())
    if outside - _heavy(mol):
        return False
    there = [frozenset(ring) for ring in mol.GetRingInfo().AtomRings()]
    if len(there) > MOST_RINGS:
        return True
    return all(_rings(mol, there, part, one) for one in _systems(part))


def _rings(mol: Chem.Mol, there: list[frozenset[int]], part: Chem.Mol, wanted: list[frozenset[int]]) -> bool:
    shape = _shape(part, wanted)
    return any(_fits(_shape(mol, chosen), shape) and len(_joined(chosen)) == 1
               for chosen in combinations(there, len(wanted)))


def _shape(mol: Chem.Mol, rings: list[frozenset[int]] | tuple[frozenset[int], ...]) -> tuple[list[int], Counter[str]]:
    atoms = frozenset().union(*rings)
    return sorted(map(len, rings)), Counter(mol.GetAtomWithIdx(a).GetSymbol() for a in atoms)


def _fits(seen: tuple[list[int], Counter[str]], wanted: tuple[list[int], Counter[str]]) -> bool:
    """The same sizes and heteroatoms; rings may share nitrogens: imidazopyridines have two or three."""
    shared = (0, 1, 2) if len(wanted[0]) > 1 and wanted[1]["N"] > 1 else (0,)
    hetero = seen[1] - Counter({"C": 99})
    return seen[0] == wanted[0] and any(hetero == wanted[1] - Counter({"N": n, "C": 99}) for n in shared)


def _systems(part: Chem.Mol) -> list[list[frozenset[int]]]:
    return _joined([frozenset(ring) for ring in part.GetRingInfo().AtomRings()])


def _joined(rings: list[frozenset[int]] | tuple[frozenset[int], ...]) -> list[list[frozenset[int]]]:
    groups: list[list[frozenset[int]]] = []
    for ring in rings:
        touching = [group for group in groups if any(ring & other for other in group)]
        groups = [group for group in groups if group not in touching] + [[ring, *(r for g in touching for r in g)]]
    return groups
