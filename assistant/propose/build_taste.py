"""How little a built molecule appeals: a cheap sum of what makes one hard to make or odd to look at."""

from __future__ import annotations

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem.motifs import matches

ODD: tuple[tuple[str, float], ...] = (
    ("[CH2;!R][CH2;!R][CH2;!R][CH2;!R][CH2;!R][CH2;!R]", 0.3),
    ("[#7,#8,#16;!a]~[#7,#8,#16;!a;!$([O]=*);!$([O-])]", 0.4),
    ("[CX3;!R]=[CX3;!R]", 0.6),
    ("[CX2]#[CX2]", 0.4),
    ("[CX3H1](=O)[#6]", 0.2),
    ("[r3]", 0.1),
    ("[r4]", 0.2),
    ("[#7X3;H0,H1,H2;!$(N[C,S]=[O,S,N]);!$(N-a);!a][CX4][#7X3,OX2]", 0.6),
    ("[OX2;!R][CX4;!R][OX2;!R]", 0.5),
    ("[Br,I]", 0.1),
    ("[F,Cl,Br,I][CX4;!$(C(F)(F)F)]", 0.3),
    ("O=[CX3][CX3]=O", 0.5),
    ("[Po,Bi,Sb,As,Te][Po,Bi,Sb,As,Te,O,S,N]", 0.5),
)
"""SMARTS and what each match costs."""


def distaste(mol: Chem.Mol) -> float:
    """A cost, 0 at best; only good for ordering molecules that answer the same request."""
    cost = sum(weight * len(matches(mol, smarts)) for smarts, weight in ODD)
    cost += 0.5 * rdMolDescriptors.CalcNumSpiroAtoms(mol) + 0.3 * rdMolDescriptors.CalcNumBridgeheadAtoms(mol)
    centres = sum(a.GetHybridization() == Chem.HybridizationType.SP3 and a.GetDegree() == 4 for a in mol.GetAtoms())
    stereo = len(Chem.FindMolChiralCenters(mol, includeUnassigned=True, useLegacyImplementation=True))
    return cost + 0.25 * stereo + 0.15 * centres + 0.01 * max(0, mol.GetNumHeavyAtoms() - 30)
