"""The name of a piece: an amino acid, a sugar with its anomer, a base, an unbranched acid, or a name of the table."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rdkit import Chem

from assistant.chem import molecules, names
from assistant.chem.blocks import acids, fischer, rows
from assistant.chem.blocks.cutting import anomeric
from assistant.chem.blocks.rows import Block

MIRRORED = {"L-": "D-", "D-": "L-"}
AMIDED = "NH2"
"""What the symbol of a residue ends in that ends a chain as its amide."""


@lru_cache(maxsize=4096)
def named(smiles: str) -> str:
    """What a piece is called; "" where it has no name that is sure."""
    mol = Chem.MolFromSmiles(smiles)
    return sugar(mol) or block(smiles) or names.name_of(smiles) or acids.name(smiles)


def block(smiles: str) -> str:
    """The name of an amino acid, of its amide, or of a base."""
    if found := amides().get(smiles):
        return f"the amide of {found.name}"
    found = amino_acids().get(smiles) or _bases().get(smiles)
    return found.name if found else ""


def sugar(mol: Chem.Mol) -> str:
    """A monosaccharide ring with its anomer: "beta-D-glucopyranose"; "" for anything else."""
    rings = anomeric(mol)
    if len(rings) != 1:
        return ""
    found = _sugars().get(_open_anomer(mol, rings[0][1]))
    seen = fischer.projections(mol)[0][1]
    if not found:
        return ""
    return re.sub("(?=[DL]-)", f"{seen.anomer}-", found.name, count=1) if seen and seen.anomer else found.name


def _open_anomer(mol: Chem.Mol, centre: int) -> str:
    bare = Chem.Mol(mol)
    bare.GetAtomWithIdx(centre).SetChiralTag(Chem.ChiralType.CHI_UNSPECIFIED)
    return molecules.canonical(Chem.MolToSmiles(bare))


@cache
def amino_acids() -> dict[str, Block]:
    """Amino acids by canonical SMILES: those of the table, their mirror images, and without configuration."""
    return _with_mirrors([Block(one.name, one.symbol, one.smiles + "O") for one in rows.parse(rows.AMINO_ACIDS)])


@cache
def amides() -> dict[str, Block]:
    """Amides of the amino acids, which end many chains, by canonical SMILES."""
    made = _with_mirrors([Block(one.name, one.symbol, one.smiles + "N") for one in rows.parse(rows.AMINO_ACIDS)], False)
    return {smiles: Block(one.name, f"{one.symbol}-{AMIDED}", "") for smiles, one in made.items()}


@cache
def _sugars() -> dict[str, Block]:
    return _with_mirrors(list(rows.parse(rows.SUGARS)), flat=False)


@cache
def _bases() -> dict[str, Block]:
    return {molecules.canonical(one.smiles): one for one in rows.parse(rows.BASES)}


def _with_mirrors(blocks: list[Block], flat: bool = True) -> dict[str, Block]:
    found: dict[str, Block] = {}
    for one in blocks:
        found[molecules.canonical(one.smiles)] = one
    for one in blocks:
        series = next((sign for sign in MIRRORED if sign in one.name), "")
        if not series:
            continue
        other = one.name.replace(series, MIRRORED[series], 1)
        found.setdefault(molecules.canonical(mirrored(one.smiles)), Block(other, f"{MIRRORED[series]}{one.symbol}", ""))
        if flat:
            bare = Chem.MolToSmiles(Chem.MolFromSmiles(one.smiles), isomericSmiles=False)
            found.setdefault(molecules.canonical(bare), Block(one.name.replace(series, "", 1), f"?{one.symbol}", ""))
    return found


def mirrored(smiles: str) -> str:
    """The mirror image of a SMILES: every centre written the other way."""
    return smiles.replace("@@", "§").replace("@", "@@").replace("§", "@")


def structure(name: str) -> str:
    """The SMILES of a name that `named` gives.

    Raises
    ------
    NotUnderstood
        When it is no such name.
    """
    bare = re.sub(r"(?:alpha|beta)-(?=[DL]-)", "", name)
    return _by_name().get(name) or _by_name().get(bare) or acids.structure(name) or names.smiles_of(name)


@cache
def _by_name() -> dict[str, str]:
    tables = (_sugars(), amino_acids(), _bases())
    found = {one.name: smiles for table in tables for smiles, one in table.items()}
    return found | {f"the amide of {one.name}": smiles for smiles, one in amides().items()}
