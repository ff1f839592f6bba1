"""Published captioning figures on ChEBI-20, to stand beside ours. Other splits: the test set there, validation here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """One row as printed, percent; None where no figure is at hand."""

    name: str
    bleu4: float | None
    meteor: float | None
    source: str


ROWS: tuple[Published, ...] = (
    Published("LLaMo (specialist, Galactica-1.3B)", 54.8, 66.6, "NeurIPS 2024, ChEBI-20"),
    Published("MolCA", 53.1, 65.1, "as printed beside LLaMo, ChEBI-20"),
    Published("LLaMo (generalist, captions of PubChem)", 38.9, 67.1, "NeurIPS 2024, other captions"),
)
"""Figures of MolT5 and CoLLaMo on these measures are not at hand; CoLLaMo's tables (arXiv:2601.12256) were not found."""
