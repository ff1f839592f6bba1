"""How near a molecule lies to those a model learned from: Tanimoto similarity to the nearest, packed fingerprints."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from rdkit import Chem
from rdkit.Chem.rdFingerprintGenerator import GetMorganGenerator

Bits = npt.NDArray[np.uint8]

SIZE = 1024
"""Bits of a fingerprint (Morgan, radius 2, folded)."""
_generator = GetMorganGenerator(radius=2, fpSize=SIZE)


def fingerprint(mol: Chem.Mol) -> Bits:
    """The packed bits of a molecule, 128 bytes."""
    return np.packbits(_generator.GetFingerprintAsNumPy(mol).astype(bool))


def similarities(one: Bits, many: Bits) -> npt.NDArray[np.float64]:
    """Tanimoto similarity of one packed fingerprint to each row of many, 0..1."""
    shared = np.bitwise_count(many.view(np.uint64) & one.view(np.uint64)).sum(axis=1, dtype=np.int64)
    either = np.bitwise_count(many.view(np.uint64) | one.view(np.uint64)).sum(axis=1, dtype=np.int64)
    found: npt.NDArray[np.float64] = np.divide(shared, either, out=np.zeros(len(many)), where=either > 0)
    return found
