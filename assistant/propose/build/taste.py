"""How little a built molecule appeals: what makes one hard to make, alarming, or odd to look at."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem import alerts, properties
from assistant.chem.motifs import matches

ODD: tuple[tuple[str, float], ...] = (
    ("[CH2;!R][CH2;!R][CH2;!R][CH2;!R][CH2;!R][CH2;!R]", 0.2),
    ("[#7,#8,#16;!a]~[#7,#8,#16;!a;!$([O]=*);!$([O-])]", 0.3),
    ("[CX3;!R]=[CX3;!R]", 0.4),
    ("[r3]", 0.05),
    ("[r4]", 0.15),
    ("[#7X3;!$(N[C,S]=[O,S,N]);!$(N-a);!a][CX4][#7X3,OX2]", 0.5),
    ("[OX2;!R][CX4;!R][OX2;!R]", 0.4),
    ("[F,Cl,Br,I][CX4;!$(C(F)(F)F)]", 0.3),
    ("[Po,Bi,Sb,As,Te][Po,Bi,Sb,As,Te,O,S,N]", 0.4),
    ("[CX4H0]([!F])([!F])([!F])[!F]", 0.1),
)
"""SMARTS and what each match costs, on the scale of the SA score."""
ALERT_COST = 0.5
"""Cost of one Brenk alert."""


def distaste(mol: Chem.Mol) -> float:
    """A cost, lower is better; only good for ordering molecules that answer the same request."""
    cost = properties.sa_score(mol) + ALERT_COST * len(alerts.alerts(mol, ("Brenk",)))
    return cost + sum(weight * len(matches(mol, smarts)) for smarts, weight in ODD)
