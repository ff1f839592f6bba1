"""What SMARTS cannot say of a molecule: chains by length, ring systems, sugars, salts, charges"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem import blocks, ringsystems

LARGE_RING = 12
"""Members of the smallest ring that is called a macrocycle."""


def holds(mol: Chem.Mol, word: str) -> bool:
    """Whether a predicate holds, by the word that the tables use for it (KeyError for one that is none)."""
    sized = re.fullmatch(r"(chain|carbo|hetero|charge|saccharide)_(-?\d+)(?:_(\d+))?", word)
    if sized:
        return _SIZED[sized[1]](mol, int(sized[2]), int(sized[3] or 99))
    return _WORDS[word](mol)


def _charge(mol: Chem.Mol, low: int, _: int) -> bool:
    return bool(Chem.GetFormalCharge(mol) == low)


def _chain(mol: Chem.Mol, low: int, high: int) -> bool:
    """Carbons of the longest chain that ends in the carboxy group, between two bounds."""
    return low <= chain_length(mol) <= high


def chain_length(mol: Chem.Mol) -> int:
    """Carbons from the carboxy carbon along the longest path of carbons; 0 without one."""
    carboxy = mol.GetSubstructMatch(_query("[CX3](=O)[OX2H1,OX1-]"))
    return _farthest(mol, carboxy[0], -1, 0) if carboxy else 0


def _farthest(mol: Chem.Mol, atom: int, before: int, deep: int) -> int:
    if deep > 80:
        return 1
    ways = [
        n.GetIdx() for n in mol.GetAtomWithIdx(atom).GetNeighbors() if n.GetAtomicNum() == 6 and n.GetIdx() != before
    ]
    return 1 + max((_farthest(mol, way, atom, deep + 1) for way in ways), default=0)


def _fatty(mol: Chem.Mol, carboxy: str) -> bool:
    """One carboxy group at the end of a chain of C, H and O, no rings other than epoxides, no acid of a sugar."""
    rings = mol.GetRingInfo().AtomRings()
    small = all(len(ring) == 3 and any(mol.GetAtomWithIdx(a).GetAtomicNum() == 8 for a in ring) for ring in rings)
    chain = small and _only(mol, {1, 6, 8}) and len(Chem.GetMolFrags(mol)) == 1
    sugar = mol.HasSubstructMatch(_query("[OX2H][CX4][CX4]([OX2H])[CX4][OX2H]"))
    if not chain or sugar or mol.HasSubstructMatch(_query("[OX2H0;!r3;!$(O[OX2])]")):
        return False
    return len(mol.GetSubstructMatches(_query(carboxy))) == 1 and chain_length(mol) >= 4 and _plain_chain(mol)


def _plain_chain(mol: Chem.Mol) -> bool:
    """No second acid in whatever form, and branches no longer than a methyl."""
    acids = len(mol.GetSubstructMatches(_query("[CX3](=O)[OX2H1,OX1-]")))
    carbons = sum(atom.GetAtomicNum() == 6 for atom in mol.GetAtoms())
    methyls = sum(atom.GetAtomicNum() == 6 and atom.GetTotalNumHs() == 3 for atom in mol.GetAtoms())
    return acids == 1 and carbons - chain_length(mol) <= max(0, methyls - 1)


def _branched(mol: Chem.Mol) -> bool:
    return any(sum(n.GetAtomicNum() == 6 for n in a.GetNeighbors()) > 2 for a in mol.GetAtoms() if not a.IsInRing())


def _only(mol: Chem.Mol, numbers: set[int]) -> bool:
    return all(atom.GetAtomicNum() in numbers for atom in mol.GetAtoms())


def _substituted(mol: Chem.Mol) -> bool:
    """More oxygen than the carboxy group has."""
    return sum(a.GetAtomicNum() == 8 for a in mol.GetAtoms()) > 2


def _two_phenol_rings(mol: Chem.Mol) -> bool:
    bearing = _query("[OX2H]c")
    carrying = {match[1] for match in mol.GetSubstructMatches(bearing)}
    rings = [
        set(r)
        for r in mol.GetRingInfo().AtomRings()
        if len(r) == 6
        and all(mol.GetAtomWithIdx(a).GetAtomicNum() == 6 and mol.GetAtomWithIdx(a).GetIsAromatic() for a in r)
    ]
    return sum(bool(ring & carrying) for ring in rings) >= 2


def _one_chlorine_rings(mol: Chem.Mol) -> bool:
    rings = [set(r) for r in mol.GetRingInfo().AtomRings() if len(r) == 6]
    on = {n.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 17 for n in a.GetNeighbors()}
    return any(len(ring & on) == 1 for ring in rings)


def _spiro_ketal(mol: Chem.Mol) -> bool:
    centres = mol.GetSubstructMatches(_query("[OX2;R][CX4;R2]([OX2;R])([#6;R])[#6;R]"))
    spiro = ringsystems.spiro_atoms(mol)
    return any(match[1] in spiro for match in centres)


def _flavone_core(mol: Chem.Mol) -> bool:
    return mol.HasSubstructMatch(_query("O=c1cc(-c2ccccc2)oc2ccccc12"))


def _two_flavonoids(mol: Chem.Mol) -> bool:
    return len(mol.GetSubstructMatches(_query("c1ccc(cc1)[#6]~1~[#6]~[#6]~c2ccccc2O1"))) > 1


def _amino_acid_residues(mol: Chem.Mol) -> int:
    """Residues of an open chain of alpha-amino acids that ends in a free acid; 0 where it is no such chain."""
    if ringsystems.charged(mol) or mol.GetRingInfo().NumRings() > 6:
        return 0
    links = len(
        mol.GetSubstructMatches(_query("[NX3][CX4][CX3](=O)[NX3;!$(N[CX4][CX3](=O)[NX3]C=O)][CX4;!H0][CX3](=O)"))
    )
    starts = len(mol.GetSubstructMatches(_query("[NX3;H2,H1;!$(NC=O)][CX4][CX3](=O)[NX3]")))
    ends = len(mol.GetSubstructMatches(_query("[CX3](=O)[NX3][CX4][CX3](=O)[OX2H1]")))
    amides = len(mol.GetSubstructMatches(_query("[CX3](=O)[NX3]([#6])")))
    inner = len(mol.GetSubstructMatches(_query("[NX3][CX4][CX3](=O)[NX3][CX4][CX3](=O)")))
    return inner + 1 if starts == ends == 1 and amides == inner and links <= inner else 0


def _pentacyclic(mol: Chem.Mol) -> bool:
    """Five fused carbocycles, saturated or nearly so, with the methyl-bearing quaternary carbons of triterpenes."""
    quaternary = {m[0] for m in mol.GetSubstructMatches(_query("[CX4;R]([#6])([#6])([#6])[#6]"))}
    return any(
        len(one.rings) == 5
        and one.carbon
        and not one.aromatic
        and 20 <= len(one.atoms) <= 22
        and len(quaternary & one.atoms) >= 4
        for one in ringsystems.systems(mol)
    )


def _organic_cation(mol: Chem.Mol) -> bool:
    return bool(
        Chem.GetFormalCharge(mol) > 0
        and len(Chem.GetMolFrags(mol)) == 1
        and any(a.GetAtomicNum() == 6 for a in mol.GetAtoms())
        and _only(mol, ringsystems.NON_METALS)
    )


def _zwitterion(mol: Chem.Mol) -> bool:
    return bool(Chem.GetFormalCharge(mol) == 0 and len(Chem.GetMolFrags(mol)) == 1 and ringsystems.charged(mol))


def _salt_of(mol: Chem.Mol, smarts: str, organic: bool = True) -> bool:
    parts = Chem.GetMolFrags(mol)
    carbon = any(a.GetAtomicNum() == 6 for a in mol.GetAtoms())
    return len(parts) > 1 and mol.HasSubstructMatch(_query(smarts)) and (carbon or not organic)


def _saccharides(mol: Chem.Mol) -> int:
    """The number of monosaccharides where water would make nothing else of a molecule; 0 otherwise."""
    if not _only(mol, {1, 6, 8}) or len(Chem.GetMolFrags(mol)) > 1:
        return 0
    cut = blocks.taken_apart(mol)
    pieces = [Chem.MolFromSmiles(one.smiles) for one in cut.pieces] if cut else [mol]
    return len(pieces) if all(map(_monosaccharide, pieces)) else 0


def _only_sugars(mol: Chem.Mol) -> bool:
    """Whether water would make nothing but sugars of a molecule: then it is a saccharide, whatever its amino groups."""
    cut = blocks.taken_apart(mol)
    pieces = [Chem.MolFromSmiles(one.smiles) for one in cut.pieces] if cut else []
    return len(pieces) > 1 and all(len(ringsystems.sugars(one)) == one.GetRingInfo().NumRings() == 1 for one in pieces)


def _monosaccharide(mol: Chem.Mol) -> bool:
    """One sugar ring, five to seven carbons, each but those of deoxy sugars with an oxygen."""
    carbons = sum(a.GetAtomicNum() == 6 for a in mol.GetAtoms())
    oxygens = mol.GetNumHeavyAtoms() - carbons
    rings = mol.GetRingInfo().NumRings()
    plain = not mol.HasSubstructMatch(_query("[#6]=*")) and len(ringsystems.sugars(mol)) == rings == 1
    return plain and 5 <= carbons <= 7 and carbons - 2 <= oxygens <= carbons


@lru_cache(maxsize=256)
def _query(smarts: str) -> Chem.Mol:
    return Chem.MolFromSmarts(smarts)


_SIZED: dict[str, Callable[[Chem.Mol, int, int], bool]] = {
    "chain": _chain,
    "charge": _charge,
    "saccharide": lambda mol, n, _: _saccharides(mol) == n,
    "carbo": lambda mol, n, _: ringsystems.of_rings(mol, n, False),
    "hetero": lambda mol, n, _: ringsystems.of_rings(mol, n, True),
}
_WORDS: dict[str, Callable[[Chem.Mol], bool]] = {
    "phenol_rings": _two_phenol_rings,
    "spiro_ketal": _spiro_ketal,
    "one_chlorine_a_ring": _one_chlorine_rings,
    "flavone_core": _flavone_core,
    "two_flavonoids": _two_flavonoids,
    "sugar": lambda mol: bool(ringsystems.sugars(mol)),
    "macrocycle": lambda mol: any(len(r) >= LARGE_RING for r in mol.GetRingInfo().AtomRings()),
    "pentacyclic_triterpenoid": _pentacyclic,
    "c15": lambda mol: 14 <= ringsystems.aglycone_carbons(mol) <= 21,
    "fatty_acid": lambda mol: _fatty(mol, "[CX3](=O)[OX2H1]") and not ringsystems.charged(mol),
    "fatty_acid_anion": lambda mol: _fatty(mol, "[CX3](=O)[OX1-]") and Chem.GetFormalCharge(mol) == -1,
    "straight": lambda mol: not _branched(mol),
    "saturated": lambda mol: not mol.HasSubstructMatch(_query("C=C")) and not mol.HasSubstructMatch(_query("C#C")),
    "substituted": _substituted,
    "only_cho": lambda mol: _only(mol, {1, 6, 8}),
    "acyclic": lambda mol: mol.GetRingInfo().NumRings() == 0,
    "charged": ringsystems.charged,
    "only_sugars": _only_sugars,
    "saccharide_many": lambda mol: 3 <= _saccharides(mol) <= 10,
    "alkane": lambda mol: (
        _only(mol, {6})
        and all(a.GetHybridization() == Chem.HybridizationType.SP3 for a in mol.GetAtoms())
        and mol.GetRingInfo().NumRings() == 0
    ),
    "peptide_bond": lambda mol: mol.HasSubstructMatch(_query("[NX3][CX4][CX3](=O)[NX3][CX4][CX3](=O)[OX2H1]")),
    "two_residues": lambda mol: _amino_acid_residues(mol) == 2,
    "three_residues": lambda mol: _amino_acid_residues(mol) == 3,
    "organic_cation": _organic_cation,
    "zwitterion": _zwitterion,
    "negative": lambda mol: Chem.GetFormalCharge(mol) < 0,
    "positive": lambda mol: Chem.GetFormalCharge(mol) > 0,
    "hydrochloride": lambda mol: _salt_of(mol, "[Cl;X0]"),
    "sodium_salt": lambda mol: _salt_of(mol, "[Na+]"),
    "alkali_salt": lambda mol: _salt_of(mol, "[Li+,Na+,K+,Rb+,Cs+]", False),
    "bridged": lambda mol: rdMolDescriptors.CalcNumBridgeheadAtoms(mol) > 0,
    "azaspiro": lambda mol: bool(ringsystems.spiro_atoms(mol)) and ringsystems.spiro_with(mol, 7),
}
