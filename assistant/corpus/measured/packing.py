"""What is packaged: a model's arrays, the index of training molecules, and the card of each property as TOML."""

from __future__ import annotations

import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from assistant.chem.predicting import cards, store
from assistant.chem.predicting.predict import number
from assistant.chem.predicting.rows import PREDICTED
from assistant.corpus.measured.boosting import Table
from assistant.corpus.measured.calibrating import Learnt
from assistant.corpus.measured.gather import Bits, Gathered
from assistant.corpus.measured.recipe import recipe, versions
from assistant.corpus.measured.sources import Target


def write_model(name: str, learnt: Learnt, x: Table) -> str:
    """Write the arrays of a model; the sha256 of the file."""
    numbers = np.array([*learnt.shares, learnt.factor, *learnt.slope, *learnt.cuts], np.float32)
    arrays = {**learnt.model.forest().arrays("trees"), **learnt.line.arrays(), **learnt.kernel.arrays(),
              "numbers": numbers, "low": x.min(axis=0), "high": x.max(axis=0)}
    if learnt.scale is not None:
        arrays |= learnt.scale.forest().arrays("scale")
    path = store.FOLDER / f"{name}.safetensors"
    path.parent.mkdir(exist_ok=True)
    save_file({key: np.ascontiguousarray(value) for key, value in arrays.items()}, path)
    return sha256(path)


def sha256(path: Path) -> str:
    """The hash of a file, hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_index(gathered: dict[str, tuple[Target, Gathered, Bits]]) -> str:
    """Write the training molecules of all models, once each; structures and values only where they may be shown."""
    places: dict[str, int] = {}
    bits: list[Any] = []
    smiles: list[str] = []
    parts: dict[str, np.ndarray[Any, Any]] = {}
    for name, (target, data, packed) in gathered.items():
        shown = np.array([target.sources[origin].shown for origin in data.origin])
        for key, one, may, row in zip(data.keys, data.smiles, shown, packed, strict=True):
            if key not in places:
                places[key] = len(bits)
                bits.append(row)
                smiles.append("")
            if may:
                smiles[places[key]] = one
        parts[f"members.{name}"] = np.array([places[key] for key in data.keys], np.uint32)
        parts[f"values.{name}"] = np.where(shown, data.values, np.nan).astype(np.float32)
        parts[f"origins.{name}"] = data.origin.astype(np.uint8)
    parts["keys"] = np.array([number(key) for key in places], np.uint64)
    parts["bits"] = _packed(np.stack(bits).tobytes())
    parts["smiles"] = _packed("\n".join(smiles).encode())
    path = store.FOLDER / f"{store.INDEX}.safetensors"
    save_file(parts, path)
    return sha256(path)


def _packed(data: bytes) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.frombuffer(zlib.compress(data, 9), np.uint8)


def write_card(target: Target, data: Gathered, found: dict[str, Any]) -> None:
    """Write the card of a property: where its data come from, and what was measured of its model."""
    kind = PREDICTED[target.name]
    sets = [{"label": s.label, "file": s.file, "licence": s.licence, "shown": s.shown} for s in target.sources]
    card = {"name": target.name, "title": kind.title, "unit": kind.unit, "n": len(data.keys), "sha256": found["sha256"],
            "split": found["split"], "model": found["model"], "recipe": recipe(), "versions": versions(),
            "command": f"retort train properties --only {target.name} --seeds {found['held_out']['seeds']:.0f}",
            "dropped": data.dropped, "held_out": found["held_out"], "data": sets, "bins": found["bins"],
            "reference": found["reference"], "published": found.get("published", [])}
    cards.FOLDER.mkdir(exist_ok=True)
    (cards.FOLDER / f"{target.name}.toml").write_text(as_toml(card), encoding="utf-8")


def as_toml(card: dict[str, Any]) -> str:
    """The card as TOML: plain values first, then tables, then rows of tables."""
    plain = [f"{key} = {_value(value)}" for key, value in card.items() if not isinstance(value, dict | list)]
    tables = [f"\n[{key}]\n" + _lines(value) for key, value in card.items() if isinstance(value, dict)]
    lists = {key: value for key, value in card.items() if isinstance(value, list)}
    rows = [f"\n[[{key}]]\n" + _lines(row) for key, value in lists.items() for row in value]
    return "\n".join([*plain, *tables, *rows]) + "\n"


def _lines(table: dict[str, Any]) -> str:
    return "\n".join(f"{_value(k) if ' ' in k else k} = {_value(v)}" for k, v in table.items())


def _value(value: Any) -> str:
    if isinstance(value, float):
        return repr(round(value, 5))
    return json.dumps(value, ensure_ascii=False)
