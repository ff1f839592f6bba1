"""Novelty against ZINC250k: one minus the Tanimoto similarity to the nearest of its 249,455 molecules.

The fingerprints (Morgan, radius 2, 2048 bits, no chirality, as in `tomg_official`) take half a minute to compute and
64 MB to keep; they are cached beside the user's other caches.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem, DataStructs, rdBase
from rdkit.Chem import rdFingerprintGenerator

Words = NDArray[np.uint64]
WORDS = 2048 // 64
BATCH = 10_000
"""Molecules fingerprinted per piece of work."""

_MORGAN = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048)


def cache_folder() -> Path:
    """Where caches of this user go on this system."""
    if sys.platform == "win32":
        root = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        root = Path.home() / "Library" / "Caches"
    else:
        root = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return root / "retort"


def pack(smiles: Iterable[str]) -> Words:
    """Fingerprints as 64-bit words, shape (32, molecules); what RDKit cannot read is left out."""
    rows = []
    with rdBase.BlockLogs():
        for text in smiles:
            mol = Chem.MolFromSmiles(text)
            if mol is not None:
                bits = DataStructs.BitVectToBinaryText(_MORGAN.GetFingerprint(mol))
                rows.append(np.frombuffer(bits, dtype=np.uint64))
    return np.ascontiguousarray(np.array(rows, dtype=np.uint64).reshape(-1, WORDS).T)


def nearest(known: Words, query: Words) -> NDArray[np.float64]:
    """For each column of ``query`` the highest Tanimoto similarity (0..1) to any column of ``known``."""
    known_bits = np.bitwise_count(known).sum(axis=0, dtype=np.int32)
    best = np.zeros(query.shape[1])
    for i in range(query.shape[1]):
        shared = np.zeros(known.shape[1], dtype=np.uint16)
        for word in np.flatnonzero(query[:, i]):
            shared += np.bitwise_count(known[word] & query[word, i])
        union = known_bits + int(np.bitwise_count(query[:, i]).sum()) - shared
        best[i] = float(np.max(np.divide(shared, union, out=np.zeros(union.shape), where=union > 0), initial=0.0))
    return best


def reference(path: Path, jobs: int = 1, folder: Path | None = None) -> Words:
    """The packed fingerprints of a gzipped SMILES file, from the cache or computed and cached.

    ``folder`` is the cache; the entry is named after the file's content and the RDKit version.

    Raises
    ------
    OSError
        When the file cannot be read.
    """
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    entry = (folder or cache_folder()) / f"morgan2-2048-{digest}-rdkit{rdBase.rdkitVersion}.npy"
    if entry.exists():
        return np.asarray(np.load(entry, mmap_mode="r"))
    packed = _compute(path, jobs)
    entry.parent.mkdir(parents=True, exist_ok=True)
    part = entry.with_suffix(f".{os.getpid()}.tmp.npy")
    np.save(part, packed)
    part.replace(entry)
    return packed


def _compute(path: Path, jobs: int) -> Words:
    with gzip.open(path, "rt") as file:
        smiles = [line.split()[0] for line in file if line.strip()]
    batches = [smiles[i:i + BATCH] for i in range(0, len(smiles), BATCH)]
    if jobs == 1:
        return np.concatenate([pack(batch) for batch in batches], axis=1)
    with ProcessPoolExecutor(jobs) as pool:
        return np.concatenate(list(pool.map(pack, batches)), axis=1)


def novelty(known: Words, smiles: list[str]) -> list[float]:
    """One minus the highest similarity to the reference, 0..1, for each valid SMILES of the list."""
    return [float(1.0 - s) for s in nearest(known, pack(smiles))]
