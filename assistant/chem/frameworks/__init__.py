"""Frameworks: what a crystal is made of; metals, nodes, linkers, open sites, charge, its name, its powder pattern."""

from __future__ import annotations

from assistant.chem.frameworks.analyse import analyse
from assistant.chem.frameworks.linker_names import linker_name, usual_smiles
from assistant.chem.frameworks.names import common_name
from assistant.chem.frameworks.pxrd import WAVELENGTHS, pxrd, wavelength
from assistant.chem.frameworks.words import (
    Cell,
    CommonName,
    Decomposition,
    Framework,
    Link,
    Linker,
    MetalSite,
    Node,
    Part,
    Pattern,
    Peak,
    Small,
    Symmetry,
)

__all__ = ["WAVELENGTHS", "Cell", "CommonName", "Decomposition", "Framework", "Link", "Linker", "MetalSite", "Node",
           "Part", "Pattern", "Peak", "Small", "Symmetry", "analyse", "common_name", "linker_name", "pxrd",
           "usual_smiles", "wavelength"]
