"""The parts a molecule is built from: cores, links and ends, with what each brings to every count.

A star in a row's SMILES is a bond to a carbon of a core: ``*`` any, ``[1*]`` an aromatic one, ``[2*]`` an sp3 one,
``[3*]`` any but an alkene one, ``[4*]`` a CH2, by a double bond. A row without stars is a core: its C-H positions are
where others are bonded. One star: an end; more: a link. Groups of `chem.motifs` that no row here brings are added from
their ``attach`` SMILES.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem

from assistant.chem import motifs
from assistant.propose.build.needs import Dim, measure
from assistant.propose.build.tables import CORES, ENDS, LINKS, ODD

CAPS: dict[int, str] = {0: "C", 1: "c1ccccc1", 2: "C", 3: "C", 4: "CCC"}
"""What stands for the neighbour while a part is counted alone, by star label."""
ROTOR_CAP = "c1ccccc1"
"""A neighbour that is not terminal, so that the bond to it can rotate."""


@dataclass(frozen=True, slots=True)
class Part:
    """One row: SMILES, how often it is chosen among its like, and (filled in) its stars, elements and heavy atoms."""

    smiles: str
    weight: float
    stars: tuple[int, ...]
    elements: tuple[tuple[str, int], ...]
    size: int

    @property
    def is_core(self) -> bool:
        return not self.stars


def part(smiles: str, weight: float = 1.0) -> Part:
    """A part from its SMILES."""
    mol = Chem.MolFromSmiles(smiles)
    stars = tuple(a.GetIsotope() for a in mol.GetAtoms() if a.GetAtomicNum() == 0)
    tally: dict[str, int] = {}
    for atom in mol.GetAtoms():
        if atom.GetAtomicNum() > 1:
            tally[atom.GetSymbol()] = tally.get(atom.GetSymbol(), 0) + 1
    return Part(smiles, weight, stars, tuple(sorted(tally.items())), sum(tally.values()))


CARBON = part("C")
"""The plain sp3 carbon: chains, branches and caps are made of it."""


@lru_cache(maxsize=1)
def parts() -> tuple[Part, ...]:
    """All rows of the tables."""
    rows = [part(smiles, weight) for table in (CORES, LINKS, ENDS, ODD) for smiles, weight in table]
    return tuple(rows)


@lru_cache(maxsize=64)
def parts_for(names: tuple[str, ...]) -> tuple[Part, ...]:
    """`parts`, and for every named motif that none of them brings one made from its row."""
    rows = list(parts())
    for name in names:
        if not any(brings(p, ("group", name)) > 0 for p in rows) and motifs.motif(name).attach:
            rows.append(part(motifs.motif(name).attach))
    return tuple(rows)


@lru_cache(maxsize=20_000)
def brings(which: Part, dim: Dim) -> int:
    """What a part adds to a count when it is joined to others by single bonds (that bond included)."""
    if 4 in which.stars:
        return _brings_oxo(which, dim)
    kind, what = dim
    if kind == "atom" and what not in ("*", "H"):
        return dict(which.elements).get(what, 0)
    if kind == "atom":
        return which.size if what == "*" else measure(_capped(which.smiles, "hydrogen"), dim) - 2
    if kind == "dbe":
        return measure(_capped(which.smiles, "hydrogen"), dim)
    if dim == ("bond", "rotatable"):
        return measure(_capped(which.smiles, "rotor"), dim)
    if kind == "bond":
        inside = measure(_capped(which.smiles, "hydrogen"), dim)
        return inside + (what == "single")
    if kind == "group" and "CX4H3" in motifs.motif(what).smarts:
        bare = len(which.stars) * measure(_read(ROTOR_CAP), dim)
        return measure(_capped(which.smiles, "rotor"), dim) - bare
    whole = measure(_capped(which.smiles, "carbon"), dim)
    return whole - sum(measure(_read(CAPS[star]), dim) for star in which.stars)


def _brings_oxo(which: Part, dim: Dim) -> int:
    """The same for a part joined by a double bond: counted on 2-propylidene against propane."""
    if dim == ("bond", "single") or dim == ("bond", "rotatable"):
        return 0
    return measure(_read(which.smiles.replace("[4*]", "C(C)C")), dim) - measure(_read("CCC"), dim)


@lru_cache(maxsize=1000)
def _read(smiles: str) -> Chem.Mol:
    return Chem.MolFromSmiles(smiles)


@lru_cache(maxsize=2000)
def _capped(smiles: str, how: str) -> Chem.Mol:
    """The part with its stars replaced by hydrogens, plain caps or non-terminal ones."""
    mol = Chem.RWMol(_read(smiles))
    stars = [(a.GetIdx(), a.GetIsotope()) for a in mol.GetAtoms() if a.GetAtomicNum() == 0]
    for index, label in stars:
        atom = mol.GetAtomWithIdx(index)
        atom.SetIsotope(0)
        atom.SetNoImplicit(False)
        if how == "hydrogen":
            neighbour = atom.GetNeighbors()[0]
            neighbour.SetNumExplicitHs(neighbour.GetNumExplicitHs() + 1)
            continue
        cap = ROTOR_CAP if how == "rotor" else CAPS[label]
        atom.SetAtomicNum(6)
        if cap != "C":
            _grow_ring(mol, index)
    if how == "hydrogen":
        for index in sorted((i for i, _ in stars), reverse=True):
            mol.RemoveAtom(index)
    Chem.SanitizeMol(mol)
    return mol.GetMol()


def _grow_ring(mol: Chem.RWMol, index: int) -> None:
    """Make a lone carbon a phenyl ring."""
    mol.GetAtomWithIdx(index).SetIsAromatic(True)
    ring = [index] + [mol.AddAtom(Chem.Atom(6)) for _ in range(5)]
    for i, atom in enumerate(ring):
        mol.GetAtomWithIdx(atom).SetIsAromatic(True)
        mol.AddBond(atom, ring[(i + 1) % 6], Chem.BondType.AROMATIC)
