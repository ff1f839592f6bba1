"""Motifs that do not last on a bench. A design must not introduce one that was not asked for.

Each row is a SMARTS and the reason; a molecule the user brings may hold any of them, only *new* ones count.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

from assistant.chem.motifs import matches, pattern


@dataclass(frozen=True, slots=True)
class Unstable:
    """One row: name, SMARTS, and what happens to it."""

    name: str
    smarts: str
    reason: str


ROWS: tuple[Unstable, ...] = (
    Unstable("peroxide", "[OX2][OX2]", "weak O-O bond, explosive"),
    Unstable("O-halogen", "[OX2][F,Cl,Br,I]", "hypohalite"),
    Unstable("N-halogen", "[#7][F,Cl,Br,I]", "halogenating agent"),
    Unstable("S-halogen", "[#16][Cl,Br,I]", "sulfenyl or sulfonyl halide, hydrolyses"),
    Unstable("S-fluorine", "[#16X2,#16X3][F]", "sulfenyl or sulfinyl fluoride, hydrolyses"),
    Unstable("sulfur-bound hydrogen", "[#16X3H1,#16X4H1]", "sulfinic tautomer"),
    Unstable("sulfenamide", "[#7X3][SX2]", "weak N-S bond"),
    Unstable("alkoxyamine", "[#7X3;!$(NC=[O,S]);!$(N=*);!$([#7]~[OX1])][OX2][#6]", "weak N-O bond"),
    Unstable("ammonium-oxygen bond", "[#7X4+][#8]", "weak N-O bond"),
    Unstable("ynol ether", "[CX2]#[CX2][OX2,NX3,SX2]", "reactive"),
    Unstable("P-halogen", "[#15][F,Cl,Br,I]", "hydrolyses"),
    Unstable("B-halogen", "[#5][F,Cl,Br,I]", "hydrolyses"),
    Unstable("Si-halogen", "[#14][Cl,Br,I]", "hydrolyses"),
    Unstable("gem-diol", "[CX4]([OX2H])[OX2H]", "loses water"),
    Unstable("hemiacetal", "[CX4;!r5;!r6]([OX2H])[OX2H0]", "open-chain, falls apart to aldehyde and alcohol"),
    Unstable("hemiaminal", "[CX4]([OX2H])[#7]", "loses water, amine or formaldehyde"),
    Unstable("hemithioacetal", "[CX4]([OX2H,SX2H])[SX2,OX2H]", "falls apart"),
    Unstable("gem-diamine", "[CX4]([NX3H2])[#7]", "loses amine or formaldehyde"),
    Unstable("halohydrin on one carbon", "[CX4]([OX2H,NX3;!$(N[C,S]=[O,S,N])])[F,Cl,Br,I]", "alpha-halo alcohol or amine"),
    Unstable("gem-halothiol", "[CX4]([SX2H])[F,Cl,Br,I]", "loses HX"),
    Unstable("acyl halide", "[CX3](=[OX1])[F,Cl,Br,I]", "hydrolyses"),
    Unstable("enol", "[CX3;!$(C[a])]([OX2H])=[CX3;!$(C(C)=[O,N])]", "tautomerises to the ketone"),
    Unstable("enamine, primary", "[NX3H2][CX3;!$(C=[O,S,N])]=[CX3;!$(CC=[O,N,S]);!$(CC#N)]", "tautomerises to the imine"),
    Unstable("enethiol", "[CX3]([SX2H])=[CX3]", "tautomerises to the thioketone"),
    Unstable("carbamic or carbonic acid", "[OX2H][CX3](=[OX1])[#7X3,OX2]", "loses carbon dioxide"),
    Unstable("thiocarbonic acid", "[OX2H,SX2H][CX3](=[OX1,SX1])[SX2]", "loses COS"),
    Unstable("imidic acid", "[OX2H][CX3]=[NX2H0]", "tautomerises to the amide"),
    Unstable("nitramine", "[#7][NX3+](=O)[O-]", "energetic"),
    Unstable("O-nitro", "[OX2][NX3+](=O)[O-]", "nitrate ester, energetic"),
    Unstable("gem-dinitro", "[CX4]([NX3+](=O)[O-])[NX3+](=O)[O-]", "energetic"),
    Unstable("N-hydroxyl on amine", "[NX3;!$(NC=[O,S]);!$(N=*)]([#6])[OX2H]", "hydroxylamine, oxidises"),
    Unstable("N-thiol", "[#7][SX2H]", "loses sulfur"),
    Unstable("O-thiol or S-hydroxyl", "[OX2][SX2,SX2H]", "sulfenic"),
    Unstable("perthiol", "[SX2][SX2H]", "loses sulfur"),
    Unstable("triazane or tetrazane", "[NX3;!$(N=*)][NX3][NX3]", "chain of three amine N, loses nitrogen"),
    Unstable("open-chain hydrazine", "[NX3H2][NX3H0,NX3H1;!$(N[C,S]=[O,S,N]);!R]", "reactive"),
    Unstable("allene or cumulene", "[CX3]=[CX2]=[CX2,CX3]", "strained, reactive"),
    Unstable("ketene", "[CX3]=[CX2]=[O,S]", "reacts with water"),
    Unstable("three-ring alkene", "[#6X3r3]=[#6X3r3]", "strained"),
    Unstable("small-ring alkyne", "[CX2;r3,r4,r5,r6,r7]#[CX2]", "strained"),
    Unstable("small-ring allene", "[CX2;r3,r4,r5,r6,r7](=*)=*", "strained"),
    Unstable("phosphorus-hydroxide", "[PX3][OX2H]", "rearranges to P(=O)H"),
    Unstable("anti-Bredt or bridgehead imine", "[R3]=[#6R,#7R;!a]", "strained"),
    Unstable("cyanohydrin", "[CX4]([OX2H])[CX2]#[NX1]", "loses HCN"),
    Unstable("acyl cyanide", "[CX3](=[OX1])[CX2]#[NX1]", "hydrolyses"),
    Unstable("N-cyano amine", "[NX3;!$(NC=[N,O])][CX2]#[NX1]", "cyanamide"),
    Unstable("O- or S-cyano", "[OX2,SX2][CX2]#[NX1]", "cyanate"),
    Unstable("N-formyl of an imide", "[CX3H1](=O)[NX3][CX3]=O", "acylating agent"),
    Unstable("alpha-dicarbonyl aldehyde", "[CX3H1](=O)[CX3]=[OX1]", "hydrates, condenses"),
    Unstable("thioformate", "[CX3H1](=[OX1])[SX2]", "acylating agent"),
    Unstable("beta-keto acid", "[OX2H][CX3](=[OX1])[CX4][CX3;!$(C[O,N])]=[OX1]", "loses carbon dioxide"),
    Unstable("alpha-keto acid halide", "[CX3](=O)[CX3](=O)[F,Cl,Br,I]", "hydrolyses"),
    Unstable("silanol diol", "[SiX4]([OX2H])[OX2H]", "condenses"),
)


def unstable(mol: Chem.Mol) -> dict[str, int]:
    """Count of every row present (rows with none are left out)."""
    return {r.name: len(matches(mol, r.smarts)) for r in ROWS if mol.HasSubstructMatch(pattern(r.smarts))}


def newly_unstable(mol: Chem.Mol, before: dict[str, int]) -> dict[str, int]:
    """Rows of which there are more than ``before`` (an `unstable` result; {} where there is no start)."""
    return {name: n - before.get(name, 0) for name, n in unstable(mol).items() if n > before.get(name, 0)}
