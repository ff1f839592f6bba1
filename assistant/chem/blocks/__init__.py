"""What a molecule is built of: the pieces that water would make of it, by name; its sugars; the order of residues."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rdkit import Chem

from assistant.chem.blocks import chains, cutting, naming
from assistant.chem.blocks.cutting import Bond, Cut

MOST_BONDS = 30
"""Bonds above which a molecule is left whole."""


@dataclass(frozen=True, slots=True)
class End:
    """One of two pieces: its name, and the group by which it is bonded ("the carboxy group")."""

    name: str
    group: str


@dataclass(frozen=True, slots=True)
class Built:
    """A molecule as a condensation: pieces by name and number, waters and protons lost; of two pieces their ends."""

    parts: tuple[tuple[str, int], ...]
    waters: int
    ends: tuple[End, ...] = ()
    protons: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """Sugar units of one name: how many, and their atoms."""

    name: str
    n: int
    atoms: tuple[int, ...]


def taken_apart(mol: Chem.Mol) -> Cut | None:
    """The molecule cut at every bond that water would cut; None where there is none, or too many."""
    if len(Chem.GetMolFrags(mol)) > 1:
        return None
    bonds = cutting.bonds(mol)
    return cutting.cut(mol, bonds) if 0 < len(bonds) <= MOST_BONDS else None


def built(mol: Chem.Mol) -> Built | None:
    """What a molecule is built of; None where it does not come apart, or a piece has no name."""
    cut = taken_apart(mol)
    if cut is None or len(cut.pieces) < 2:
        return None
    told = [naming.named(one.smiles) for one in cut.pieces]
    if not all(told):
        return None
    charge = sum(Chem.GetFormalCharge(Chem.MolFromSmiles(one.smiles)) for one in cut.pieces)
    lost = charge - Chem.GetFormalCharge(mol)
    return Built(tuple(Counter(told).items()), len(cut.bonds), _ends(mol, cut, told), lost)


def _ends(mol: Chem.Mol, cut: Cut, told: list[str]) -> tuple[End, ...]:
    """The two pieces of a molecule with one bond between them, the acid (or sugar) first."""
    if len(cut.bonds) != 1:
        return ()
    bond = cut.bonds[0]
    first, second = cut.piece(bond.acyl), cut.piece(bond.other)
    return (End(told[first], _acid_group(bond, cut.pieces[first].smiles)),
            End(told[second], _taking_group(mol, bond, cut.pieces[second].smiles)))


_ACID_GROUPS = {"phosphate": ("phosphoric OH", "[OX2H]P"), "sulfate": ("sulfuric OH", "[OX2H]S"),
                "glycosidic": ("anomeric hydroxy", "")}
_TAKING = {8: ("hydroxy", "[OX2H][#6;!$([#6]=O)]"), 16: ("thiol", "[SX2H]"),
           7: ("amino", "[NX3;!H0;!$(N[C,S]=[O,S,N]);!$(N[!#6])]")}
"""Groups by what they are called, and how to count those that there are in a piece."""


def _acid_group(bond: Bond, smiles: str) -> str:
    return _article(smiles, *_ACID_GROUPS.get(bond.kind, ("carboxy", "[CX3](=O)[OX2H]")))


def _taking_group(mol: Chem.Mol, bond: Bond, smiles: str) -> str:
    atom = mol.GetAtomWithIdx(bond.other)
    if atom.GetAtomicNum() == 7 and atom.IsInRing() and atom.GetIsAromatic():
        return "a ring nitrogen"
    return _article(smiles, *_TAKING[atom.GetAtomicNum()])


def _article(smiles: str, group: str, pattern: str) -> str:
    """ "the carboxy group" where there is one, "a carboxy group" where there are more."""
    query = Chem.MolFromSmarts(pattern) if pattern else None
    n = len(Chem.MolFromSmiles(smiles).GetSubstructMatches(query)) if query else 1
    return f"{'the' if n == 1 else 'an' if group[0] in 'a' else 'a'} {group} group"


def sequence(mol: Chem.Mol) -> tuple[str, ...]:
    """The residues of a linear peptide from its amino end; empty for anything else."""
    cut = taken_apart(mol)
    return chains.sequence(mol, cut) if cut else ()


def units(mol: Chem.Mol) -> tuple[Unit, ...]:
    """The sugar units of a molecule, those of one name together ("" for no name); none where it is itself one sugar."""
    cut = taken_apart(mol)
    if cut is None:
        return ()
    found: dict[str, list[tuple[int, ...]]] = {}
    for piece in cut.pieces:
        whole = Chem.MolFromSmiles(piece.smiles)
        if cutting.anomeric(whole):
            found.setdefault(naming.sugar(whole), []).append(piece.atoms)
    return tuple(Unit(name, len(held), tuple(sorted(a for one in held for a in one))) for name, held in found.items())


__all__ = ["Built", "End", "Unit", "built", "sequence", "taken_apart", "units"]
