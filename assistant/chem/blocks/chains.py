"""Peptides as chains: the order of their residues, and the peptide written again from a sequence."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.blocks import naming, rows
from assistant.chem.blocks.cutting import Bond, Cut

AMIDE = "amide"


def sequence(mol: Chem.Mol, cut: Cut) -> tuple[str, ...]:
    """The residues of a linear peptide from its amino end, as symbols; empty for anything else.

    A side chain's carboxy group has its letter ("γ-Glu"), a residue of the D series "D-"; a C-terminal amide ends
    in "NH2".
    """
    peptide = tuple(bond for bond in cut.bonds if bond.kind == AMIDE)
    if len(peptide) != len(cut.bonds) or len(cut.pieces) != len(cut.bonds) + 1 or len(cut.pieces) < 2:
        return ()
    after = {cut.piece(bond.acyl): cut.piece(bond.other) for bond in peptide}
    firsts = set(range(len(cut.pieces))) - set(after.values())
    if len(after) != len(peptide) or len(firsts) != 1:
        return ()
    order = [firsts.pop()]
    while order[-1] in after:
        order.append(after[order[-1]])
    symbols = [_symbol(mol, cut, place, peptide) for place in order]
    return tuple(symbols) if len(order) == len(cut.pieces) and all(symbols) else ()


def _symbol(mol: Chem.Mol, cut: Cut, place: int, bonds: tuple[Bond, ...]) -> str:
    """The symbol of a piece in the chain; "" where it is no amino acid, or leaves a centre open."""
    found = naming.amino_acids().get(cut.pieces[place].smiles) or naming.amides().get(cut.pieces[place].smiles)
    if found is None or found.symbol.startswith("?"):
        return ""
    side = {one.name: one.symbol for one in rows.parse(rows.SIDE_CHAINS)}.get(found.name)
    outgoing = next((bond.acyl for bond in bonds if cut.piece(bond.acyl) == place), None)
    if side and outgoing is not None and not _beside_nitrogen(mol, outgoing, cut.pieces[place].atoms):
        return side
    return found.symbol


def _beside_nitrogen(mol: Chem.Mol, carbonyl: int, inside: tuple[int, ...]) -> bool:
    """Whether the carbon next to a carbonyl of the same residue bears the amino nitrogen."""
    alphas = [n for n in mol.GetAtomWithIdx(carbonyl).GetNeighbors() if n.GetIdx() in inside and n.GetAtomicNum() == 6]
    return any(m.GetAtomicNum() == 7 and m.GetIdx() in inside for alpha in alphas for m in alpha.GetNeighbors())


def written(symbols: tuple[str, ...]) -> str:
    """The canonical SMILES of a sequence, residue after residue: a way that takes nothing apart.

    Raises
    ------
    KeyError
        For a symbol of no row.
    """
    known = {one.symbol: one.smiles for one in rows.parse(rows.AMINO_ACIDS) + rows.parse(rows.SIDE_CHAINS)}
    parts = []
    for symbol in symbols:
        bare = symbol.removesuffix(f"-{naming.AMIDED}")
        plain = bare.removeprefix("D-").removeprefix("L-")
        parts.append(naming.mirrored(known[plain]) if bare.startswith("D-") else known[plain])
    return molecules.canonical("".join(parts) + ("N" if symbols[-1].endswith(naming.AMIDED) else "O"))
