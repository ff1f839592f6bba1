"""A description as data: statements about one molecule, each with its sentence and the atoms it is about.

Standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "class", "core", "substituents", "stereo", "charge", "salt", "relation", "known", "pathway", "formula", "count",
    "built", "sequence", "unit", "name", "positions", "groups", "role",
]
Where = Literal["short", "long", "both"]
"""In which paragraph a statement stands: ChEBI's manner, the longer one for people, or both."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of a molecule.

    Attributes
    ----------
    words
        What is named: a class, a group, a label. It is what the picture's legend and "which atoms?" go by.
    sentence
        The sentence that says it, as it is shown.
    atoms
        Atoms (0-based, of the SMILES as written) that it is about; none where it is about the whole.
    expected
        What must be found again by another way of counting, in plain words or a number.
    source, predicted
        Where it comes from; ``predicted`` is a probability, 0 where nothing is guessed.
    """

    kind: Kind
    words: str
    sentence: str
    atoms: tuple[int, ...] = ()
    expected: str = ""
    where: Where = "both"
    source: str = ""
    predicted: float = 0.0
