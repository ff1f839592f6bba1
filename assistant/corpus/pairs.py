"""What a training pair is, and the two judges every pair has passed."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.propose.language import compact
from assistant.tasks import DesignMolecule


@dataclass(frozen=True, slots=True)
class Pair:
    """A task, the SMILES that answers it, and both in the words of the small model.

    ``kind`` names the subtask, ``variant`` the order of atoms in which the start is shown.
    """

    kind: str
    task: DesignMolecule
    smiles: str
    prompt: str
    answer: str
    variant: int = 0


def pair(kind: str, task: DesignMolecule, smiles: str, answer: str, variant: int = 0) -> Pair:
    """A pair with its prompt worded."""
    return Pair(kind, task, smiles, compact.prompt(task, variant), answer, variant)
