"""One change that mends a broken SMILES: one token put in, taken out or replaced, kept only if RDKit reads it."""

from __future__ import annotations

from assistant.chem.smiles_scan import Fault


def mend(smiles: str, found: Fault) -> str:
    """The likeliest SMILES one change away that RDKit reads; "" where none is found."""
    return ""
