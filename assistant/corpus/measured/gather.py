"""Sets to molecules: standardised, repeated measurements merged, contradictory ones left out; features in a cache."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rdkit import Chem, rdBase

from assistant.chem import molecules
from assistant.chem.predicting import standard
from assistant.chem.predicting.domain import fingerprint
from assistant.chem.predicting.features import features
from assistant.corpus.measured.sources import Target, rows
from assistant.errors import RetortError

Floats = npt.NDArray[np.float32]
Bits = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The molecules of one property. ``origin`` is the place of the first source that holds each."""

    smiles: tuple[str, ...]
    keys: tuple[str, ...]
    values: npt.NDArray[np.float64]
    origin: npt.NDArray[np.int64]
    dropped: dict[str, int]


class Molecules:
    """Standard form, key, features and fingerprint of every SMILES that was met, kept in one file between runs."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._known: dict[str, tuple[str, str]] = {}
        self._rows: dict[str, tuple[Floats, Bits]] = {}
        self._saved = 0
        if cache.exists():
            self._read()

    def standard(self, smiles: str) -> tuple[str, str]:
        """Canonical SMILES of the standard form and its InChIKey; ("", "") where it is refused."""
        if smiles not in self._known:
            self._known[smiles] = _standard(smiles)
        return self._known[smiles]

    def row(self, smiles: str) -> tuple[Floats, Bits]:
        """Features and packed fingerprint."""
        if smiles not in self._rows:
            mol = Chem.MolFromSmiles(smiles)
            self._rows[smiles] = features(mol), fingerprint(mol)
        return self._rows[smiles]

    def table(self, smiles: tuple[str, ...]) -> tuple[Floats, Bits]:
        """Features and fingerprints of many, one row each."""
        found = [self.row(one) for one in smiles]
        return np.stack([f for f, _ in found]), np.stack([b for _, b in found])

    def save(self) -> None:
        """Write the cache, where anything is new."""
        if len(self._rows) == self._saved:
            return
        self._saved = len(self._rows)
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        known = list(self._known.items())
        made = list(self._rows.items())
        np.savez(self._cache, said=np.array([a for a, _ in known]), form=np.array([b[0] for _, b in known]),
                 key=np.array([b[1] for _, b in known]), smiles=np.array([a for a, _ in made]),
                 x=np.stack([b[0] for _, b in made]), bits=np.stack([b[1] for _, b in made]))

    def _read(self) -> None:
        with np.load(self._cache) as kept:
            said, form, key = kept["said"], kept["form"], kept["key"]
            self._known = {str(a): (str(b), str(c)) for a, b, c in zip(said, form, key, strict=True)}
            smiles, x, bits = kept["smiles"], kept["x"], kept["bits"]
        self._rows = {str(one): (x[i], bits[i]) for i, one in enumerate(smiles)}
        self._saved = len(self._rows)


def _standard(smiles: str) -> tuple[str, str]:
    with rdBase.BlockLogs():
        try:
            mol = standard.standardised(molecules.read(smiles))
        except (RetortError, Chem.MolSanitizeException):
            return "", ""
        return molecules.write(mol), standard.key(mol)


def gather(target: Target, folder: Path, known: Molecules) -> Gathered:
    """Every molecule measured for a property, once, with the median of what was measured."""
    found: dict[str, list[tuple[str, float, int]]] = defaultdict(list)
    dropped: dict[str, int] = defaultdict(int)
    for place, source in enumerate(target.sources):
        for smiles, value in rows(source, folder):
            form, key = known.standard(smiles)
            if not key:
                dropped["refused or unreadable"] += 1
            elif not target.low <= value <= target.high:
                dropped["out of bounds"] += 1
            else:
                found[key].append((form, value, place))
    return _merged(target, found, dropped)


def _merged(target: Target, found: dict[str, list[tuple[str, float, int]]], dropped: dict[str, int]) -> Gathered:
    smiles, keys, values, origin = [], [], [], []
    for key, measured in found.items():
        numbers = [value for _, value, _ in measured]
        if max(numbers) - min(numbers) > target.conflict:
            dropped["contradictory"] += 1
            continue
        smiles.append(measured[0][0])
        keys.append(key)
        values.append(statistics.median(numbers))
        origin.append(min(place for _, _, place in measured))
    return Gathered(tuple(smiles), tuple(keys), np.array(values), np.array(origin), dict(dropped))
