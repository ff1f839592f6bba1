"""Complexes: PDB and mmCIF files, and ligand files beside them, read into one structure with bond orders."""

from assistant.chem.complexes.reading import read
from assistant.chem.complexes.structure import Complex, Kind, Ligand, Note, OrdersFrom, Residue

__all__ = ["Complex", "Kind", "Ligand", "Note", "OrdersFrom", "Residue", "read"]
