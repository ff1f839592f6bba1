"""Published captioning figures on ChEBI-20, to stand beside ours. Other splits: the test set there, validation here.

CoLLaMo's own figures (arXiv:2601.12256) are not at hand.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """One row as printed, percent; None where no figure is at hand."""

    name: str
    bleu2: float | None
    bleu4: float
    rouge_l: float | None
    meteor: float
    source: str


_MOLT5 = "arXiv:2204.11817, ChEBI-20 test"
ROWS: tuple[Published, ...] = (
    Published("MolT5-small", 51.9, 43.6, 56.3, 55.1, _MOLT5),
    Published("MolT5-base", 54.0, 45.7, 57.8, 56.9, _MOLT5),
    Published("MolT5-large", 59.4, 50.8, 59.4, 61.4, _MOLT5),
    Published("LLaMo (specialist, Galactica-1.3B)", None, 54.8, None, 66.6, "NeurIPS 2024, ChEBI-20"),
    Published("MolCA", None, 53.1, None, 65.1, "as printed beside LLaMo, ChEBI-20"),
    Published("LLaMo (generalist)", None, 38.9, None, 67.1, "NeurIPS 2024, captions of PubChem"),
)
