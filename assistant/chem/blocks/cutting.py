"""A molecule taken apart where water would: its ester, thioester, amide, glycosidic and phosphate bonds, on paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdkit import Chem, rdBase
from rdkit.Chem.MolStandardize import rdMolStandardize

from assistant.chem import molecules, ringsystems

SMALL_RING = 9
"""Rings up to this size are not opened: lactones and lactams stay what they are."""
MOST = 40
"""Bonds above which nothing is taken apart."""
GIVER, TAKER = 1, 2
"""The ends of a cut bond: the one that gets OH (acyl, anomeric carbon, phosphorus), and the one that takes H."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A bond that water would cut: its kind, the atom that gets OH, the atom that gets H (0-based)."""

    kind: str
    acyl: int
    other: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What is left of a molecule: neutral, canonical SMILES, and its atoms in the molecule as read."""

    smiles: str
    atoms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A molecule taken apart: its pieces and the bonds that were cut."""

    pieces: tuple[Piece, ...]
    bonds: tuple[Bond, ...]

    def piece(self, atom: int) -> int:
        """The place of the piece that holds an atom."""
        return next(place for place, one in enumerate(self.pieces) if atom in one.atoms)


_SMARTS = {
    "phosphate": "[PX4;$(P=O)]-[OX2]-[#6,P]",
    "sulfate": "[SX4;$(S(=O)(=O)O)]-[OX2]-[#6]",
    "thioester": "[CX3;$(C(=[OX1])[#6,#1]),$([CX3H]=[OX1])]-[SX2]-[#6]",
    "ester": "[CX3;$(C(=[OX1])[#6]),$([CX3H]=[OX1])]-[OX2]-[#6;!$([#6](=[OX1]))]",
    "amide": "[CX3;$(C(=[OX1])[#6]),$([CX3H]=[OX1])]-[NX3;!$(N([C,c]=O)[C,c]=O);!$(N[!#6])]-[#6]",
}
"""Acyl atom, hetero atom, the atom beyond. Carbonates, carbamates, ureas, imides and anhydrides are left whole."""
COA = "[OX2]P(=O)([OX2H,OX1-])OP(=O)([OX2H,OX1-])OCC(C)(C)[CX4]([OX2H])C(=O)NCCC(=O)NCC[SX2]"
_ACETAMIDO = "[CX3](=O)([CH3])[NX3]"
"""The acetyl of an amino sugar, which is named with it ("2-acetamido-2-deoxy-D-glucopyranose")."""


@cache
def _query(smarts: str) -> Chem.Mol:
    return Chem.MolFromSmarts(smarts)


def bonds(mol: Chem.Mol) -> tuple[Bond, ...]:
    """Every bond that water would cut, none in a small ring; those within coenzyme A are left."""
    found: dict[frozenset[int], Bond] = {}
    for one in (*_acyl(mol), *_glycosidic(mol)):
        found.setdefault(frozenset((one.acyl, one.other)), one)
    kept, oxygens = [], set()
    inside = _coenzyme(mol)
    for one in found.values():
        held = one.other if mol.GetAtomWithIdx(one.other).GetAtomicNum() == 8 else -1
        if held not in oxygens and not (one.acyl in inside and one.other in inside) and not _in_small_ring(mol, one):
            kept.append(one)
            oxygens |= {held} - {-1}
    return tuple(kept)


def _acyl(mol: Chem.Mol) -> list[Bond]:
    found = [Bond(kind, match[0], match[1]) for kind, smarts in _SMARTS.items()
             for match in mol.GetSubstructMatches(_query(smarts), maxMatches=200)]
    amino = {match[0] for match in mol.GetSubstructMatches(_query(_ACETAMIDO))}
    rings = {atom for ring in ringsystems.sugars(mol) for atom in ring}
    return [one for one in found if not (one.acyl in amino and _on(mol, one.other, rings))]


def _on(mol: Chem.Mol, atom: int, atoms: set[int]) -> bool:
    return any(near.GetIdx() in atoms for near in mol.GetAtomWithIdx(atom).GetNeighbors())


def _glycosidic(mol: Chem.Mol) -> list[Bond]:
    """Bonds from anomeric carbons to what they bear: O of another carbon, N of a base."""
    found = []
    for ring, centre in anomeric(mol):
        for near in mol.GetAtomWithIdx(centre).GetNeighbors():
            beyond = [n for n in near.GetNeighbors() if n.GetIdx() != centre]
            if near.GetIdx() in ring or near.GetAtomicNum() not in (7, 8, 16) or not beyond:
                continue
            if near.GetAtomicNum() == 7 and not near.IsInRing():
                continue
            if any(n.GetAtomicNum() != 6 for n in beyond):
                continue
            found.append(Bond("glycosidic", centre, near.GetIdx()))
    return found


def anomeric(mol: Chem.Mol) -> list[tuple[tuple[int, ...], int]]:
    """Sugar rings with their anomeric carbon: beside the ring oxygen, bearing O, N or S."""
    found = []
    for ring in ringsystems.sugars(mol):
        oxygen = next(a for a in ring if mol.GetAtomWithIdx(a).GetAtomicNum() == 8)
        beside = [n.GetIdx() for n in mol.GetAtomWithIdx(oxygen).GetNeighbors() if n.GetIdx() in ring]
        centres = [a for a in beside if any(n.GetAtomicNum() in (7, 8, 16) and n.GetIdx() not in ring
                                            for n in mol.GetAtomWithIdx(a).GetNeighbors())]
        found += [(ring, a) for a in centres[:1] if len(centres) == 1]
    return found


def _coenzyme(mol: Chem.Mol) -> set[int]:
    """Atoms of coenzyme A, where there is one: it is a block by itself."""
    held: set[int] = set()
    for match in mol.GetSubstructMatches(_query(COA)):
        end, todo = match[-1], [match[0]]
        held |= set(match)
        while todo:
            for near in mol.GetAtomWithIdx(todo.pop()).GetNeighbors():
                if near.GetIdx() not in held and near.GetIdx() != end:
                    held.add(near.GetIdx())
                    todo.append(near.GetIdx())
        held -= {n.GetIdx() for n in mol.GetAtomWithIdx(end).GetNeighbors()} - set(match)
    return held


def _in_small_ring(mol: Chem.Mol, one: Bond) -> bool:
    bond = mol.GetBondBetweenAtoms(one.acyl, one.other)
    return any(mol.GetRingInfo().IsBondInRingOfSize(bond.GetIdx(), n) for n in range(3, SMALL_RING))


def cut(mol: Chem.Mol, which: tuple[Bond, ...]) -> Cut | None:
    """The molecule without those bonds, OH and H on their ends; None where a piece is no molecule."""
    places = [mol.GetBondBetweenAtoms(one.acyl, one.other).GetIdx() for one in which]
    labels = [(GIVER, TAKER) if mol.GetBondWithIdx(place).GetBeginAtomIdx() == one.acyl else (TAKER, GIVER)
              for place, one in zip(places, which, strict=True)]
    apart = Chem.FragmentOnBonds(mol, places, dummyLabels=labels)  # a dummy stands for the atom that was there
    members = Chem.GetMolFrags(apart)
    made = Chem.GetMolFrags(apart, asMols=True, sanitizeFrags=False)
    pieces = []
    for atoms, piece in zip(members, made, strict=True):
        smiles = _capped(piece)
        if not smiles:
            return None
        pieces.append(Piece(smiles, tuple(a for a in atoms if a < mol.GetNumAtoms())))
    return Cut(tuple(pieces), which)


def _capped(piece: Chem.Mol) -> str:
    """The piece with OH or H for each dummy, neutral; "" where that is no molecule."""
    open_ = Chem.RWMol(piece)
    for atom in open_.GetAtoms():
        if atom.GetAtomicNum() == 0 and atom.GetIsotope() in (GIVER, TAKER):
            atom.SetAtomicNum(8 if atom.GetIsotope() == TAKER else 1)
            atom.SetIsotope(0)
            atom.SetNoImplicit(False)
    with rdBase.BlockLogs():
        if Chem.SanitizeMol(open_, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
            return ""
        whole = rdMolStandardize.Uncharger().uncharge(Chem.RemoveHs(open_))
        return molecules.canonical(Chem.MolToSmiles(whole))
