"""The BOILED-Egg: whether TPSA and LogP lie in the white (gut absorption) or the yolk (brain penetration). A rule.

Daina and Zoete, doi:10.1002/cmdc.201600182. The two ellipses as published with the method and used by adme-pred-py:
centre, full axes and angle in degrees in the plane of TPSA (Å2, without S and P) and Crippen's LogP.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

SOURCE = "BOILED-Egg, doi:10.1002/cmdc.201600182"


@dataclass(frozen=True, slots=True)
class Ellipse:
    """Centre (TPSA Å2, LogP), full width and height, angle in degrees."""

    tpsa: float
    logp: float
    width: float
    height: float
    angle: float

    def distance(self, tpsa: float, logp: float) -> float:
        """How far out a point lies: 1 is on the line, less is inside."""
        turn = math.radians(self.angle)
        x, y = tpsa - self.tpsa, logp - self.logp
        along, across = x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)
        return math.hypot(2 * along / self.width, 2 * across / self.height)


WHITE = Ellipse(71.051, 2.292, 142.081, 8.740, -1.031325)
YOLK = Ellipse(38.117, 3.177, 82.061, 5.557, -0.171887)
EGGS = {"GI": WHITE, "BBB": YOLK}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a molecule lies: inside or not, how far out (1: on the line), and inside with S and P counted as polar."""

    inside: bool
    distance: float
    tpsa: float
    logp: float
    inside_with_s_and_p: bool


def place(mol: Chem.Mol, which: str) -> Place:
    """Where a molecule lies in the white ("GI") or the yolk ("BBB")."""
    ellipse = EGGS[which]
    tpsa, logp = rdMolDescriptors.CalcTPSA(mol), rdMolDescriptors.CalcCrippenDescriptors(mol)[0]
    wide = rdMolDescriptors.CalcTPSA(mol, includeSandP=True)
    far = ellipse.distance(tpsa, logp)
    return Place(far <= 1, far, tpsa, logp, ellipse.distance(wide, logp) <= 1)
