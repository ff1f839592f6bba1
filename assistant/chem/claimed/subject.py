"""A molecule as the caption checker sees it: its classes, features, charges and stereo labels, measured once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem, rdBase
from rdkit.Chem import rdCIPLabeler

from assistant.chem import classes, molecules
from assistant.chem.classes import features
from assistant.chem.described.stereo import open_centres

LABELLED = 200
"""Most heavy atoms whose CIP labels are worked out."""


@dataclass(frozen=True, slots=True)
class Subject:
    """``labels``: how often each CIP label (R, S, E, Z) stands in the structure; ``unset``: stereo left open in it."""

    smiles: str
    mol: Chem.Mol
    classes: dict[str, classes.Found]
    features: frozenset[str]
    charge: int
    positive: int
    negative: int
    labels: Counter[str]
    unset: int

    @property
    def chiral(self) -> bool:
        """Whether a tetrahedral stereocentre is there, set or not."""
        return self.labels["R"] + self.labels["S"] + self.labels["r"] + self.labels["s"] + self.unset > 0


@lru_cache(maxsize=512)
def of(smiles: str) -> Subject:
    """The molecule of a SMILES (raises as `molecules.read`)."""
    mol = molecules.read(smiles)
    with rdBase.BlockLogs():
        known = classes.of(smiles)
        charges = [atom.GetFormalCharge() for atom in mol.GetAtoms()]
        labels, unset = _stereo(mol)
        return Subject(
            smiles,
            mol,
            known,
            frozenset(features.of(mol, set(known))),
            sum(charges),
            sum(c > 0 for c in charges),
            sum(c < 0 for c in charges),
            labels,
            unset,
        )


def _stereo(mol: Chem.Mol) -> tuple[Counter[str], int]:
    found: Counter[str] = Counter()
    if mol.GetNumHeavyAtoms() <= LABELLED:
        rdCIPLabeler.AssignCIPLabels(mol)
        parts: list[Chem.Atom | Chem.Bond] = [*mol.GetAtoms(), *mol.GetBonds()]
        for part in parts:
            if part.HasProp("_CIPCode"):
                found[part.GetProp("_CIPCode")] += 1
    return found, open_centres(mol)
