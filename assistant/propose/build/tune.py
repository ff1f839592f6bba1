"""Steering what is free towards property ranges: each molecule made tells which way to turn the dials for the next."""

from __future__ import annotations

import random
from dataclasses import replace

from rdkit import Chem

from assistant.chem import properties
from assistant.propose.build.model import Dials
from assistant.tasks import PropertyRange

EFFECT: dict[str, tuple[float, float, float, float]] = {
    # property: change of (size, polar, aromatic, flexible) that raises it by one step; dimensionless but size (atoms)
    "MW": (0.7, 0.0, 0.0, 0.0), "ExactMass": (0.7, 0.0, 0.0, 0.0), "LogP": (0.3, -0.1, 0.05, 0.0),
    "MR": (0.4, 0.0, 0.0, 0.0), "TPSA": (0.1, 0.12, 0.0, 0.0), "HBA": (0.3, 0.15, 0.0, 0.0),
    "HBD": (0.1, 0.1, 0.0, 0.0), "Fsp3": (0.0, 0.0, -0.3, 0.05), "ESOL": (-0.5, 0.1, -0.05, 0.0),
    "QED": (0.0, 0.0, 0.0, -0.03), "SA": (0.2, 0.0, -0.2, 0.0),
}
"""Rough directions; feedback does the rest. A step is the property table's."""
OUTSIDE = 10.0
"""Cost of lying outside a range at all, on the scale of the SA score."""
WANDER = 0.4
"""Random spread of the dials about where they stand."""


class Tuner:
    """Keeps the dials for a set of property ranges."""

    def __init__(self, ranges: tuple[PropertyRange, ...]) -> None:
        self.ranges = ranges
        self.size, self.polar, self.aromatic, self.flexible = 0.0, 0.0, 0.0, 0.0

    def turned(self, plain: Dials, rng: random.Random) -> Dials:
        """Dials for the next molecule."""
        if not self.ranges:
            return plain
        return replace(
            plain, size=max(2.0, 20 + self.size + rng.gauss(0, 3)), polar=self.polar + rng.gauss(0, WANDER),
            aromatic=self.aromatic + rng.gauss(0, WANDER), flexible=self.flexible + rng.gauss(0, WANDER))

    def learn(self, mol: Chem.Mol) -> float:
        """How far a molecule lies outside the ranges (a cost), and the dials turned the other way."""
        cost = 0.0
        for wanted in self.ranges:
            off = outside(mol, wanted)
            cost += OUTSIDE + 4.0 * abs(off) if off else 0.0
            effect = EFFECT.get(wanted.name, (0.0, 0.0, 0.0, 0.0))
            push = max(-4.0, min(4.0, off)) * 0.5
            self.size = max(-18.0, min(60.0, self.size + push * effect[0]))
            self.polar = max(-4.0, min(4.0, self.polar + push * effect[1]))
            self.aromatic = max(-4.0, min(4.0, self.aromatic + push * effect[2]))
            self.flexible = max(-4.0, min(4.0, self.flexible + push * effect[3]))
        return cost


def outside(mol: Chem.Mol, wanted: PropertyRange) -> float:
    """Signed distance to a range in steps of the property: positive when the value is too low; 0 inside."""
    value, step = properties.measure(mol, wanted.name), properties.row(wanted.name).step
    if wanted.low is not None and (value < wanted.low or (wanted.strict and value == wanted.low)):
        return (wanted.low - value) / step + 0.1
    if wanted.high is not None and (value > wanted.high or (wanted.strict and value == wanted.high)):
        return (wanted.high - value) / step - 0.1
    return 0.0
