"""Roles that a structure looks made for (antibacterial agent, human metabolite ...): linear models and their errors.

Trained on ChEBI's roles (CC BY 4.0) and on the ATC and indication classes of ChEMBL's drugs (CC BY-SA 3.0), over the
logarithm of Morgan counts of the neutral organic piece (`retort train roles`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem

from assistant.chem.described.pathway import features
from assistant.chem.protonation import neutral

SMALLEST = 10
"""Heavy atoms below which no role is told."""
MOST = 3
"""Roles told of one molecule unasked."""
EVERY = 99
WEIGHTS = "roles.safetensors"


@dataclass(frozen=True, slots=True)
class Role:
    """A role in ChEBI's words and its probability, 0..1.

    ``right`` of the ``told`` labelled molecules with scaffolds held out, of which the role was told, have it.
    """

    name: str
    probability: float
    right: float
    told: int


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one role's model: least probability told, and its figures on scaffolds held out.

    ``unlabelled`` is the share of molecules without any label of which the role would be told.
    """

    name: str
    threshold: float
    right: float
    told: int
    recall: float
    positives: int
    unlabelled: float


@dataclass(frozen=True, slots=True)
class _Model:
    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    cards: tuple[Card, ...]


@cache
def _model() -> _Model:
    from safetensors import safe_open  # only a description needs it

    with as_file(files("assistant.chem") / "data" / WEIGHTS) as path, safe_open(path, "numpy") as held:
        known = tuple(Card(**one) for one in json.loads(held.metadata()["roles"]))
        return _Model(held.get_tensor("weight").astype(np.float32), held.get_tensor("bias"), known)


def cards() -> tuple[Card, ...]:
    """The roles that can be told, with their figures."""
    return _model().cards


def piece(mol: Chem.Mol) -> Chem.Mol | None:
    """The one organic piece of a molecule or salt, neutral; None where there is none or several."""
    found = {Chem.MolToSmiles(one): one for one in Chem.GetMolFrags(mol, asMols=True) if _organic(one)}
    return neutral(next(iter(found.values()))) if len(found) == 1 else None


def _organic(mol: Chem.Mol) -> bool:
    """Whether a piece is more than a counter-ion: carbon, and atoms enough for a role."""
    return mol.GetNumHeavyAtoms() >= SMALLEST and any(atom.GetAtomicNum() == 6 for atom in mol.GetAtoms())


def roles(mol: Chem.Mol, most: int = MOST) -> tuple[Role, ...]:
    """The roles that reach their thresholds, the most probable first, at most so many."""
    held = piece(mol)
    if held is None:
        return ()
    model = _model()
    shares = 1 / (1 + np.exp(-(model.weight @ features(held) + model.bias)))
    found = [Role(one.name, float(share), one.right, one.told)
             for one, share in zip(model.cards, shares, strict=True) if share >= one.threshold]
    return tuple(sorted(found, key=lambda one: -one.probability)[:most])
