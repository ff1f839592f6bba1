"""2D pictures of a molecule: what changed ringed, alert atoms tinted, laid over the start; light and dark."""

from __future__ import annotations

from functools import lru_cache

from assistant.answers import Drawing, Molecule
from assistant.chem.drawing import draw
from assistant.chem.layout import place
from assistant.chem.molecules import read
from assistant.evidence.molecules import readable

SIZE = (420, 300)
"""View box of a picture, user units; it scales to the box it is put in."""


def drawing(molecule: Molecule, start_smiles: str = "") -> Drawing:
    """The picture of a card (raises as `chem.molecules.read`)."""
    tinted = tuple(sorted({atom for alert in molecule.alerts for atom in alert.atoms}))
    light, dark = _pair(molecule.smiles, start_smiles, molecule.changed, tinted)
    return Drawing(molecule.name or "Structure", light, dark, molecule.smiles)


@lru_cache(maxsize=256)
def _pair(smiles: str, start: str, changed: tuple[int, ...], tinted: tuple[int, ...]) -> tuple[str, str]:
    """Light and dark, from one layout."""
    placed = place(read(smiles), read(start) if start and readable(start) else None)
    light, dark = (draw(placed, SIZE, changed, ground, tinted) for ground in (False, True))
    return light, dark
