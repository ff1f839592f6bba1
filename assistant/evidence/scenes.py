"""3D pictures: one conformer with hydrogens, made only when it is asked for."""

from __future__ import annotations

from functools import lru_cache

from assistant.answers import Scene
from assistant.chem.conformers import embed
from assistant.chem.molecules import read

STYLES: tuple[dict[str, object], ...] = ({"stick": {"radius": 0.14}, "sphere": {"scale": 0.23}},)
FLAT: tuple[dict[str, object], ...] = ({"stick": {"radius": 0.14}},)


@lru_cache(maxsize=128)
def scene(smiles: str, seed: int = 7) -> Scene:
    """A conformer as a mol block with hydrogens; flat, and said so in ``note``, where none can be made.

    Raises
    ------
    BadStructure, TooLarge
        As `chem.molecules.read`.
    """
    made = embed(read(smiles), seed)
    note = made.method if made.energy != made.energy else f"{made.method}; {made.energy:.1f} kcal/mol; seed {seed}"
    return Scene("3D conformer", made.block, "mol", FLAT if made.flat else STYLES, note)
