"""The natural-product pathway that a structure looks like, or none: a linear model and how often it is right.

Trained on the seven pathways of NPClassifier (doi:10.1021/acs.jnatprod.1c00399; labels MIT) and on molecules made by
chemists, over the logarithm of Morgan counts (`retort train pathways`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem
from rdkit.Chem import rdFingerprintGenerator

PATHWAYS = (
    "Alkaloids",
    "Amino acids and Peptides",
    "Carbohydrates",
    "Fatty acids",
    "Polyketides",
    "Shikimates and Phenylpropanoids",
    "Terpenoids",
)
FIRM = 0.9
"""Least probability with which a pathway is told."""
_MORGAN = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048, countSimulation=False)


@dataclass(frozen=True, slots=True)
class Pathway:
    """The likeliest pathway ("" where it looks like none) and its probability, 0..1.

    ``right`` of the ``told`` molecules with scaffolds held out, for which a pathway was as probable as `FIRM`, have it.
    """

    name: str
    probability: float
    right: float
    told: int


@dataclass(frozen=True, slots=True)
class _Model:
    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    right: float
    told: int


@cache
def _model() -> _Model:
    from safetensors import safe_open  # only a description needs it

    with as_file(files("assistant.chem") / "data" / "pathways.safetensors") as path, safe_open(path, "numpy") as held:
        said = held.metadata()
        return _Model(held.get_tensor("weight").astype(np.float32), held.get_tensor("bias"), float(said["right"]),
                      int(said["told"]))


def features(mol: Chem.Mol) -> NDArray[np.float32]:
    """Logarithms of folded Morgan counts, (2048,)."""
    counts: NDArray[np.float32] = np.minimum(_MORGAN.GetCountFingerprintAsNumPy(mol), 255).astype(np.float32)
    return np.asarray(np.log1p(counts))


def pathway(mol: Chem.Mol) -> Pathway:
    """The likeliest of the seven pathways and none."""
    model = _model()
    scores = model.weight @ features(mol) + model.bias
    shares = np.exp(scores - scores.max())
    best = int(shares.argmax())
    return Pathway((*PATHWAYS, "")[best], float(shares[best] / shares.sum()), model.right, model.told)
