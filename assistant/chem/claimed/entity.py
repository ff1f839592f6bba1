"""The word of the caption checker: one thing that a text says of a molecule, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["class", "charge", "stereo", "count", "relation", "formula", "property", "name", "smiles"]
Standing = Literal["supported", "contradicted", "not checkable"]


@dataclass(frozen=True, slots=True)
class Entity:
    """``text[start:end]`` says something of the molecule: what was looked for, what was found, and on which atoms."""

    start: int
    end: int
    said: str
    kind: Kind
    standing: Standing
    found: str = ""
    source: str = ""
    atoms: tuple[int, ...] = ()
