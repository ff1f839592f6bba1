"""One molecule, one property: value, 90 % interval, how near the training molecules are, and the nearest of them."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt
from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.predicting import store
from assistant.chem.predicting.cards import card
from assistant.chem.predicting.domain import fingerprint, similarities
from assistant.chem.predicting.features import DENSE, features
from assistant.chem.predicting.rows import Predicted, row
from assistant.chem.predicting.standard import key, standardised
from assistant.errors import NotSupported

Domain = Literal["inside", "at the edge", "outside"]
NEAR, FAR = 0.5, 0.3
"""Tanimoto similarity to the nearest training molecule from which a prediction is inside, below which it is outside."""
MARGIN = 0.05
"""How far beyond the training range, as a share of it, size and lipophilicity may lie."""
RANGED = {0: "molar mass", 2: "TPSA", 5: "H-bond donors", 8: "rotatable bonds", 36: "computed LogP"}
"""Columns whose training range is a bound of the domain."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The nearest training molecule, itself aside; without ``smiles`` its licence does not let it be shown."""

    similarity: float
    smiles: str = ""
    value: float = math.nan
    source: str = ""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What is predicted of one molecule.

    ``value`` is in the property's unit, or the probability of ``yes``; ``low`` and ``high`` bound the 90 % interval.
    ``holds`` are the classes of the 90 % set (one of them: decided). ``known`` is what was measured of this very
    molecule, NaN where it is not in the data; ``trained`` whether it is, shown or not.
    """

    row: Predicted
    value: float
    low: float
    high: float
    holds: tuple[str, ...]
    domain: Domain
    beyond: tuple[str, ...]
    neighbour: Neighbour
    known: float
    trained: bool

    @property
    def source(self) -> str:
        """The sets behind it."""
        return card(self.row.name).sources


def predict(mol: Chem.Mol, name: str) -> Prediction:
    """Predict one property of a molecule.

    Raises
    ------
    NotSupported
        For what the models do not know: salts, mixtures, metals, inorganic, ionic and very large substances, and
        properties without a model.
    """
    kind = row(name)
    if name not in store.index().members:
        raise NotSupported(f"No model of the {kind.title} is packaged.")
    seen = _seen(molecules.write(standardised(mol)))
    places = store.index().members[name]
    like = np.where(places == seen.place, -1.0, seen.like[places])
    trained, best = bool((places == seen.place).any()), int(like.argmax())
    made, closest = store.model(name), 1.0 if trained else float(like[best])
    beyond = _beyond(made, seen.row)
    near = _neighbour(name, best, seen, float(like[best]))
    value, low, high, holds = _said(kind, made, seen.row, closest)
    return Prediction(kind, value, low, high, holds, _domain(closest, beyond), beyond, near, _known(name, seen),
                      trained)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A molecule as the models see it: features, similarity to every training molecule, and its place among them."""

    mol: Chem.Mol
    row: npt.NDArray[np.float32]
    like: npt.NDArray[np.float64]
    place: int


@lru_cache(maxsize=256)
def _seen(smiles: str) -> _Seen:
    mol = Chem.MolFromSmiles(smiles)
    kept = store.index()
    found = np.flatnonzero(kept.keys == number(key(mol)))
    return _Seen(mol, features(mol), similarities(fingerprint(mol), kept.bits), int(found[0]) if len(found) else -1)


def number(inchikey: str) -> np.uint64:
    """An InChIKey as 64 bits."""
    return np.uint64(int.from_bytes(hashlib.blake2b(inchikey.encode(), digest_size=8).digest(), "little"))


def _said(kind: Predicted, made: store.Model, seen: npt.NDArray[np.float32],
          near: float) -> tuple[float, float, float, tuple[str, ...]]:
    """Value, interval, and for classes the set."""
    grown, alike = made.trees(seen), float(made.kernel(made.line.standard(seen[None, :]))[0])
    if made.scale is None:
        odds = made.slope[0] * grown + made.slope[1] * alike + made.slope[2]
        p = 1.0 / (1.0 + math.exp(-odds))
        held = ((kind.no,) if p <= made.cuts[0] else ()) + ((kind.yes,) if p >= made.cuts[1] else ())
        return p, p, p, held or (kind.no, kind.yes)
    drawn = float(made.line(seen[None, :])[0])
    value = made.shares[0] * drawn + made.shares[1] * alike + (1 - sum(made.shares)) * grown
    about = np.concatenate([[near, value], seen[:DENSE]]).astype(np.float32)
    half = made.factor * math.exp(made.scale(about))
    return value, value - half, value + half, ()


def _beyond(made: store.Model, seen: npt.NDArray[np.float32]) -> tuple[str, ...]:
    """The quantities in which a molecule lies beyond everything that was learned from."""
    found = []
    for column, label in RANGED.items():
        slack = MARGIN * (made.high[column] - made.low[column])
        if not made.low[column] - slack <= seen[column] <= made.high[column] + slack:
            found.append(label)
    return tuple(found)


def _domain(similarity: float, beyond: tuple[str, ...]) -> Domain:
    if beyond or similarity < FAR:
        return "outside"
    return "inside" if similarity >= NEAR else "at the edge"


def _neighbour(name: str, best: int, seen: _Seen, similarity: float) -> Neighbour:
    """The nearest training molecule, as far as it may be shown; the similarity shown is that of 2048 bits."""
    kept = store.index()
    smiles = kept.smiles[int(kept.members[name][best])]
    value = float(kept.values[name][best])
    if not smiles or math.isnan(value):
        return Neighbour(similarity)
    exact = molecules.similarity(seen.mol, Chem.MolFromSmiles(smiles))
    return Neighbour(exact, smiles, value, str(card(name).data[int(kept.origins[name][best])]["label"]))


def _known(name: str, seen: _Seen) -> float:
    """What was measured of this very molecule; NaN where it is not known, or may not be shown."""
    found = np.flatnonzero(store.index().members[name] == seen.place)
    return float(store.index().values[name][found[0]]) if len(found) else math.nan
