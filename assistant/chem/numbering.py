"""The ring systems of a molecule with the locants of their atoms: the lowest by rule, all where several are equal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from rdkit import Chem

from assistant.chem import ring_locants, ringsystems
from assistant.chem.ring_locants import Ring, order

MOST = 400
"""Numberings of one ring system that are compared; adamantane has 24."""
SENIOR = (
    "[CX3](=O)[OX1H0-,OX2H1]",
    "S(=O)(=O)[OX2H1,OX1-]",
    "[CX3](=O)[OX2][#6]",
    "[CX3](=O)[F,Cl,Br,I]",
    "[CX3](=O)[#7]",
    "C#N",
    "[CX3H1]=O",
    "[#6]=O",
    "[OX2H1,OX1-]",
    "[SX2H1]",
    "[NX3;H2,H1;!$(N[C,S]=O)]",
)
"""Characteristic groups in the order of seniority: IUPAC 2013, P-41."""
ALPHABET = (
    "acetamido [NX3H1]C(=O)[CH3]",
    "acetyl C(=O)[CH3]",
    "amino [NX3H2]",
    "bromo Br",
    "tert-butyl C([CH3])([CH3])[CH3]",
    "chloro Cl",
    "cyano C#N",
    "ethoxy O[CH2][CH3]",
    "ethyl [CH2][CH3]",
    "fluoro F",
    "hydroxy [OX2H1]",
    "iodo I",
    "methoxy O[CH3]",
    "methyl [CH3]",
    "nitro [N+](=O)[O-]",
    "propan-2-yl [CH]([CH3])[CH3]",
)
"""Simple prefixes and their patterns, the attached atom first; of others the order of letters is not known here."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A ring system: its row, its atoms, and for each numbering that is equally right the locant of every atom."""

    ring: Ring
    atoms: frozenset[int]
    ways: tuple[dict[int, str], ...]

    def at(self, atom: int) -> tuple[str, ...]:
        """The locants that an atom may have, lowest first: one, or those that are equally right."""
        return tuple(sorted({way[atom] for way in self.ways}, key=order))


def numbered(mol: Chem.Mol) -> tuple[Numbered, ...]:
    """Every ring system that is in the table."""
    found = (_system(mol, one.atoms) for one in ringsystems.systems(mol, spiro=False))
    return tuple(one for one in found if one is not None)


def agreed(one: Numbered, atoms: list[int]) -> Numbered:
    """One numbering where all that are equally right give some atoms together the same locants; else all of them."""
    sets = {tuple(sorted(way[at] for at in atoms)) for way in one.ways}
    return replace(one, ways=one.ways[:1]) if atoms and len(sets) == 1 else one


def outside(mol: Chem.Mol, atoms: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Atoms of a ring system with the atoms on them that are not of it; only those that bear some."""
    held = set(atoms)
    borne = {
        at: tuple(n.GetIdx() for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() not in held) for at in held
    }
    return {at: on for at, on in sorted(borne.items()) if on}


def branch(mol: Chem.Mol, first: int, atoms: Iterable[int]) -> frozenset[int]:
    """Everything that hangs on a ring system by one atom."""
    held, found, edge = set(atoms), {first}, [first]
    while edge:
        near = [n.GetIdx() for n in mol.GetAtomWithIdx(edge.pop()).GetNeighbors()]
        new = [n for n in near if n not in held and n not in found]
        found.update(new)
        edge += new
    return frozenset(found)


def _system(mol: Chem.Mol, atoms: frozenset[int]) -> Numbered | None:
    listed = sorted(atoms)
    bare = ring_locants.flat(mol)
    part = Chem.RWMol(bare)
    for bond in bare.GetBonds():
        ends = (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())
        if not (set(ends) <= atoms and mol.GetBondBetweenAtoms(*ends).IsInRing()):
            part.RemoveBond(*ends)
    for at in reversed([at for at in range(mol.GetNumAtoms()) if at not in atoms]):
        part.RemoveAtom(at)
    fitting = [row for row in ring_locants.rings() if _fits(part, row)]
    if not fitting:
        return None
    row = max(fitting, key=lambda one: _alike(mol, atoms, one))
    matches = part.GetSubstructMatches(ring_locants.skeleton(row.smiles), uniquify=False, maxMatches=MOST)
    ways = [{listed[at]: locant for at, locant in zip(match, row.locants, strict=True)} for match in matches]
    return Numbered(row, atoms, _lowest(mol, atoms, ways))


def _fits(part: Chem.Mol, row: Ring) -> bool:
    bare = ring_locants.skeleton(row.smiles)
    same = (bare.GetNumAtoms(), bare.GetNumBonds()) == (part.GetNumAtoms(), part.GetNumBonds())
    return same and bool(part.HasSubstructMatch(bare))


def _alike(mol: Chem.Mol, atoms: frozenset[int], row: Ring) -> int:
    """How near the row is in aromaticity: benzene and cyclohexane have one skeleton."""
    own = Chem.MolFromSmiles(row.smiles)
    aromatic = sum(atom.GetIsAromatic() for atom in own.GetAtoms())
    return -abs(aromatic - sum(mol.GetAtomWithIdx(at).GetIsAromatic() for at in atoms))


def _lowest(mol: Chem.Mol, atoms: frozenset[int], ways: list[dict[int, str]]) -> tuple[dict[int, str], ...]:
    """The numberings that are first by rule: indicated hydrogen, senior group, double bonds, prefixes, first letter."""
    borne = outside(mol, atoms)
    rules = (
        _indicated(mol, atoms, borne),
        _senior(mol, atoms, borne),
        _multiple(mol, atoms),
        [at for at, on in borne.items() for _ in on],
    )
    for marked in rules:
        least = min(_set(way, marked) for way in ways)
        ways = [way for way in ways if _set(way, marked) == least]
    spelled = _spelled(mol, borne)
    if spelled:
        first = min([order(way[at]) for at in spelled] for way in ways)
        ways = [way for way in ways if [order(way[at]) for at in spelled] == first]
    return tuple(ways)


def _set(way: dict[int, str], atoms: Iterable[int]) -> list[tuple[int, str]]:
    return sorted(order(way[at]) for at in atoms)


def _indicated(mol: Chem.Mol, atoms: frozenset[int], borne: dict[int, tuple[int, ...]]) -> list[int]:
    """Nitrogens of aromatic rings that bear hydrogen or a substituent."""
    held = [mol.GetAtomWithIdx(at) for at in atoms]
    return [
        one.GetIdx()
        for one in held
        if one.GetIsAromatic()
        and one.GetAtomicNum() == 7
        and not one.GetFormalCharge()
        and (one.GetTotalNumHs() or one.GetIdx() in borne)
    ]


def _multiple(mol: Chem.Mol, atoms: frozenset[int]) -> list[int]:
    """Where double bonds stand in a ring that is not aromatic: their atom in front."""
    if any(mol.GetAtomWithIdx(at).GetIsAromatic() for at in atoms):
        return []
    ends = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds() if b.GetBondTypeAsDouble() > 1]
    return [at for pair in ends if set(pair) <= atoms for at in pair]


def _senior(mol: Chem.Mol, atoms: frozenset[int], borne: dict[int, tuple[int, ...]]) -> list[int]:
    """Ring atoms with the principal group on them; where it is further out, those that its branch hangs on."""
    for smarts in SENIOR:
        hits = [hit[0] for hit in mol.GetSubstructMatches(_pattern(smarts))]
        direct = [at for at, on in borne.items() for one in on if one in hits]
        direct += [hit for hit in hits if hit in atoms]
        if direct:
            return direct
        out = [at for at, on in borne.items() for one in on if branch(mol, one, atoms) & set(hits)]
        if out:
            return out
    return []


@cache
def _pattern(smarts: str) -> Chem.Mol:
    return Chem.MolFromSmarts(smarts)


def _spelled(mol: Chem.Mol, borne: dict[int, tuple[int, ...]]) -> list[int]:
    """Ring atoms in the order of the letters of their prefixes; nothing where one prefix is not of the short list."""
    said = [(prefix(mol, at, one), at) for at, on in borne.items() for one in on]
    if not all(word for word, _ in said) or len({word for word, _ in said}) < 2:
        return []
    letters = {word: "".join(sign for sign in word.removeprefix("tert-") if sign.isalpha()) for word, _ in said}
    first = min(letters.values())
    return (
        [at for word, at in said if letters[word] == first]
        if sum(letters[word] == first for word, _ in said) == 1
        else []
    )


def prefix(mol: Chem.Mol, ring_atom: int, first: int) -> str:
    """The prefix of a simple substituent, "" for any other."""
    held = branch(mol, first, [ring_atom])
    for row in ALPHABET:
        word, smarts = row.split(" ")
        hits = mol.GetSubstructMatches(_pattern(smarts))
        if any(hit[0] == first and set(hit) == held for hit in hits):
            return word
    return ""
