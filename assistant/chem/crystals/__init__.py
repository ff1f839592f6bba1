"""Crystals: a CIF read, mended and said so; atoms of one cell, the bonds between them, and what hangs together."""

from __future__ import annotations

from assistant.chem.crystals.bonds import bonds, metal_contacts
from assistant.chem.crystals.components import Component, components, unwrapped
from assistant.chem.crystals.periodic import neighbours
from assistant.chem.crystals.radii import is_metal
from assistant.chem.crystals.reading import read
from assistant.chem.crystals.reshaping import niggli, primitive, shifted, supercell
from assistant.chem.crystals.structure import Bonds, Crystal, Finding
from assistant.chem.crystals.writing import cell_parameters, formula, write

__all__ = ["Bonds", "Component", "Crystal", "Finding", "bonds", "cell_parameters", "components", "formula", "is_metal",
           "metal_contacts", "neighbours", "niggli", "primitive", "read", "shifted", "supercell", "unwrapped", "write"]
