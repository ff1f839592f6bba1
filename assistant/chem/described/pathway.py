"""The natural-product pathway that a structure looks like: a linear model, its probability, how often it is right.

Trained on the seven pathways of NPClassifier (doi:10.1021/acs.jnatprod.1c00399; labels MIT) over the logarithm of Morgan
counts; eight of ten scaffolds for training, one to set the temperature, one held out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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
RIGHT, HELD_OUT = 0.942, 7_137
"""Share of molecules with scaffolds held out whose likeliest pathway is the labelled one, and how many they are."""
_MORGAN = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048, countSimulation=False)


@dataclass(frozen=True, slots=True)
class Pathway:
    """The likeliest pathway and its probability, 0..1."""

    name: str
    probability: float


@cache
def _weights() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    from safetensors.numpy import load  # only a description needs it

    held = load((files("assistant.chem") / "data" / "pathways.safetensors").read_bytes())
    return held["weight"].astype(np.float32), held["bias"]


def pathway(mol: Chem.Mol) -> Pathway:
    """The likeliest of the seven pathways."""
    weight, bias = _weights()
    counts = np.log1p(np.minimum(_MORGAN.GetCountFingerprintAsNumPy(mol), 255).astype(np.float32))
    scores = weight @ counts + bias
    shares = np.exp(scores - scores.max())
    best = int(shares.argmax())
    return Pathway(PATHWAYS[best], float(shares[best] / shares.sum()))
