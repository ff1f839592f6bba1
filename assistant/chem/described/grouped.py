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
    "thiocarbonyl group", "acetyl group", "1,2-diketone",
))
"""Pairs of groups that have words of their own, ions told as pieces, and words that say too little."""
DIPHENOLS = ("catechol", "resorcinol", "hydroquinone")


@dataclass(frozen=True, slots=True)
class Held:
    """A kind of group: how many are told under its name, and whether others of it are told under narrower names."""

    name: str
    n: int
    others: bool
    atoms: tuple[int, ...]


def held(mol: Chem.Mol) -> list[Held]:
    """The groups of a molecule, narrowest words first; phosphates by their chains (diphosphate, triphosphate)."""
    names = [row.name for kind in KINDS for row in groups.KINDS[kind] if row.name not in LEFT_OUT]
    found = {name: matches for name in names if (matches := _plain(mol, name))}
    _unless_overlapping(found)
    told = narrowest.uncovered(found)
    all_ = [Held(name, len(hits), len(hits) < len(groups.find(mol, name)), _atoms(hits)) for name, hits in told.items()
            if name != "phosphate"]
    return sorted([*all_, *_phosphates(mol, told.get("phosphate", ()))], key=lambda one: one.others)


def _atoms(hits: tuple[groups.Match, ...]) -> tuple[int, ...]:
    return tuple(sorted({atom for hit in hits for atom in hit}))


def _unless_overlapping(found: dict[str, tuple[groups.Match, ...]]) -> None:
    """Pyrogallol holds two catechols and a resorcinol on three hydroxy groups: it is told by its phenols."""
    pairs = [set(hit) for name in DIPHENOLS for hit in found.get(name, ())]
    if any(one & other for at, one in enumerate(pairs) for other in pairs[:at]):
        for name in DIPHENOLS:
            found.pop(name, None)


def _phosphates(mol: Chem.Mol, hits: tuple[groups.Match, ...]) -> list[Held]:
    """Phosphates joined by an oxygen are one chain: two are a diphosphate."""
    centres = {atom for hit in hits for atom in hit if mol.GetAtomWithIdx(atom).GetAtomicNum() == 15}
    chains: list[set[int]] = []
    for centre in centres:
        beside = {far.GetIdx() for near in mol.GetAtomWithIdx(centre).GetNeighbors() for far in near.GetNeighbors()}
        joined = [chain for chain in chains if chain & beside]
        chains = [chain for chain in chains if chain not in joined] + [{centre}.union(*joined)]
    named = [{1: "phosphate", 2: "diphosphate", 3: "triphosphate"}.get(len(chain), "polyphosphate") for chain in chains]
    kinds = list(dict.fromkeys(sorted(named, key=len, reverse=True)))
    return [Held(name, named.count(name), name == "phosphate" and len(kinds) > 1, _atoms(hits)) for name in kinds]


def _plain(mol: Chem.Mol, name: str) -> tuple[groups.Match, ...]:
    """The groups of a name that a chemist would call so here, none in a piece of one atom."""
    alone = {piece[0] for piece in Chem.GetMolFrags(mol) if len(piece) == 1}
    hits = tuple(hit for hit in groups.find(mol, name) if not alone & set(hit))
    return tuple(hit for hit in hits if not _else_told(mol, name, hit))


def _else_told(mol: Chem.Mol, name: str, hit: groups.Match) -> bool:
    """Oxygens of an acetal are no ethers beside it, a pyridone is no ketone, an N-nitrosourea no nitrosamine."""
    if name in ("ketone", "lactam"):
        return any(mol.GetAtomWithIdx(atom).GetIsAromatic() and mol.GetAtomWithIdx(atom).GetAtomicNum() == 6
                   and _exocyclic(mol, atom, hit) for atom in hit)
    near = {near.GetIdx() for atom in hit for near in mol.GetAtomWithIdx(atom).GetNeighbors()} | set(hit)
    if name in ("ether", "hydroxy group"):
        kinds = ("acetal", "hemiacetal", "N,O-acetal") if name == "ether" else ("hemiacetal",)
        return any(set(other) & near for kind in kinds for other in groups.find(mol, kind))
    if name == "aliphatic amine":
        return any(mol.GetAtomWithIdx(atom).GetHybridization() != Chem.HybridizationType.SP3 for atom in near)
    if name == "nitrosamine":
        return any(mol.GetAtomWithIdx(atom).GetAtomicNum() == 6 and _carbonyl(mol, atom) for atom in near)
    return False


def _carbonyl(mol: Chem.Mol, atom: int) -> bool:
    return any(bond.GetBondTypeAsDouble() == 2 and bond.GetOtherAtom(mol.GetAtomWithIdx(atom)).GetAtomicNum() == 8
               for bond in mol.GetAtomWithIdx(atom).GetBonds())


def _exocyclic(mol: Chem.Mol, atom: int, hit: groups.Match) -> bool:
    """Whether the oxygen of the group is bonded to this atom by a double bond."""
    return any(bond.GetBondTypeAsDouble() == 2 and bond.GetOtherAtomIdx(atom) in hit
               for bond in mol.GetAtomWithIdx(atom).GetBonds())
