"""The functional groups that are told of a molecule: the narrowest word for each, rings and drawings left out."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import groups
from assistant.chem.groups import narrowest

KINDS = ("oxygen", "carbonyl", "nitrogen", "amide", "sulfur", "other element", "halogen")
"""Kinds of the table of groups that are told: rings have sentences of their own."""
LEFT_OUT = frozenset((
    "alcohol", "halogen", "telluride", "vicinal diol", "halohydrin", "diphosphate", "halide ion", "aromatic nitrogen",
    "cyclic ether", "dialkyl ether", "carboxylic acid derivative", "acyl group", "carbonyl group", "sulfonyl group",
    "thiocarbonyl group", "acetyl group",
))
"""Pairs of groups that have words of their own, ions told as pieces, and words that say too little."""


@dataclass(frozen=True, slots=True)
class Held:
    """A kind of group: how many are told under its name, and whether others of it are told under narrower names."""

    name: str
    n: int
    others: bool
    atoms: tuple[int, ...]


def held(mol: Chem.Mol) -> list[Held]:
    """The groups of a molecule; a carbonyl group within an aromatic ring (a pyridone's) is no ketone or lactam."""
    names = [row.name for kind in KINDS for row in groups.KINDS[kind] if row.name not in LEFT_OUT]
    found = {name: matches for name in names if (matches := _plain(mol, name))}
    told = narrowest.uncovered(found)
    all_ = [Held(name, len(hits), len(hits) < len(found[name]), tuple(sorted({a for hit in hits for a in hit})))
            for name, hits in told.items()]
    return sorted(all_, key=lambda one: one.others)


def _plain(mol: Chem.Mol, name: str) -> tuple[groups.Match, ...]:
    alone = {piece[0] for piece in Chem.GetMolFrags(mol) if len(piece) == 1}
    hits = tuple(hit for hit in groups.find(mol, name) if not alone & set(hit))
    if name not in ("ketone", "lactam"):
        return hits
    return tuple(hit for hit in hits if not any(mol.GetAtomWithIdx(atom).GetIsAromatic() and
                                                mol.GetAtomWithIdx(atom).GetAtomicNum() == 6 and
                                                _exocyclic(mol, atom, hit) for atom in hit))


def _exocyclic(mol: Chem.Mol, atom: int, hit: groups.Match) -> bool:
    """Whether the oxygen of the group is bonded to this atom by a double bond."""
    return any(bond.GetBondTypeAsDouble() == 2 and bond.GetOtherAtomIdx(atom) in hit
               for bond in mol.GetAtomWithIdx(atom).GetBonds())
