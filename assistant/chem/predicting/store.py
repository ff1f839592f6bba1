"""The packaged models and the index of their training molecules, read once from safetensors beside this file."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file

from assistant.chem.predicting.kernel import Kernel, kernel
from assistant.chem.predicting.linear import Linear, linear
from assistant.chem.predicting.trees import Forest, forest

FOLDER = Path(__file__).parent / "weights"
INDEX = "neighbours"
BYTES = 128
"""Of a packed fingerprint."""


@dataclass(frozen=True, slots=True)
class Model:
    """What predicts one property. For classes there is no scale, and ``slope`` and ``cuts`` take its place."""

    trees: Forest
    line: Linear
    kernel: Kernel
    shares: tuple[float, float]
    scale: Forest | None
    factor: float
    slope: tuple[float, float, float]
    cuts: tuple[float, float]
    low: npt.NDArray[np.float32]
    high: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Index:
    """The training molecules of all models, once each.

    ``smiles`` is "" where the licence does not let a structure be shown; ``members`` are the places of a property's
    molecules, ``values`` what was measured of them (NaN where it may not be shown), ``origins`` which set said so.
    """

    bits: npt.NDArray[np.uint8]
    keys: npt.NDArray[np.uint64]
    smiles: tuple[str, ...]
    members: dict[str, npt.NDArray[np.uint32]]
    values: dict[str, npt.NDArray[np.float32]]
    origins: dict[str, npt.NDArray[np.uint8]]


@lru_cache(maxsize=64)
def model(name: str) -> Model:
    """The model of a property."""
    kept = load_file(FOLDER / f"{name}.safetensors")
    line, kind, factor, *slope, low, high = (float(v) for v in kept["numbers"])
    scale = forest(kept, "scale") if "scale.leaf" in kept else None
    return Model(forest(kept, "trees"), linear(kept), kernel(kept), (line, kind), scale, factor,
                 (slope[0], slope[1], slope[2]), (low, high), kept["low"], kept["high"])


@lru_cache(maxsize=1)
def index() -> Index:
    """The index of training molecules."""
    kept = load_file(FOLDER / f"{INDEX}.safetensors")
    bits = np.frombuffer(zlib.decompress(kept["bits"].tobytes()), np.uint8).reshape(-1, BYTES)
    smiles = tuple(zlib.decompress(kept["smiles"].tobytes()).decode().split("\n"))
    names = [key.removeprefix("members.") for key in kept if key.startswith("members.")]
    parts = {part: {name: kept[f"{part}.{name}"] for name in names} for part in ("members", "values", "origins")}
    return Index(bits, kept["keys"], smiles, parts["members"], parts["values"], parts["origins"])
