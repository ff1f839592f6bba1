"""Names and places before the judge: OPSIN reads what was told, and RDKit cuts the same piece out of the molecule."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem import described, molecules
from assistant.chem.names import java, naming, opsin
from assistant.chem.names.identity import compare
from assistant.statements import Statement


def name(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """The name read back must be the molecule, with its stereochemistry."""
    read = _read([one.expected])[0]
    same = bool(read) and compare(molecules.write(mol), read).same
    return (one.expected if same else "another molecule"), naming.READER


def positions(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """Whole name and parent, or the ring with its groups: each must read back as the same piece of the molecule."""
    if one.where == "both":
        whole, parent = _read(one.expected.split("; "))
        same = naming.alike(molecules.write(mol), whole)
        same &= naming.alike(described.capped(mol, one.atoms, "[H]"), parent)
    else:
        same = naming.alike(described.capped(mol, one.atoms, "C"), _read([one.expected])[0])
    return (one.expected if same else "another structure"), naming.READER


def _read(said: list[str]) -> list[str]:
    return [one.smiles for one in opsin.parse(said)] if java.available() else ["" for _ in said]
