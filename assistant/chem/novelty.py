"""How unusual a molecule is: the mean information content of its atom environments among known molecules.

A bit of the Morgan fingerprint that one known molecule in a thousand sets carries log2(1000) = 10 bits of information.
Measured over 51,861 molecules drawn from open collections (ChEMBL, PubChem, MOSES, patents, natural products, PDB
ligands; none from ZINC), so it needs no list of molecules at run time.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

from rdkit import Chem

from assistant.chem.molecules import fingerprint

TABLE = Path(__file__).parent / "data" / "morgan_environments.json"


@lru_cache(maxsize=1)
def _bits() -> tuple[float, ...]:
    """Information content of each fingerprint bit, in bits."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    total = table["molecules"] + 1
    return tuple(-math.log2((n + 0.5) / total) for n in table["set_in"])


def unusual(mol: Chem.Mol) -> float:
    """Mean information content of a molecule's environments, in bits; about 3 for a common drug, 6 for a rare frame."""
    found = [_bits()[i] for i in fingerprint(mol).GetOnBits()]
    return sum(found) / len(found) if found else 0.0
