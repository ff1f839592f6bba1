"""Pictures of what a question brought: marked atoms tinted, shares as a map, other forms drawn beside."""

from __future__ import annotations

from assistant.answers import Drawing, Molecule
from assistant.chem.drawing import draw
from assistant.chem.heat import heat
from assistant.chem.layout import place
from assistant.chem.molecules import read
from assistant.facts_details import Details, Shared

SIZE = (420, 300)
FORMS = 8
"""Other structures that are drawn."""


def marked(molecule: Molecule, details: Details) -> tuple[Drawing, ...]:
    """The molecule with the atoms of each kind of thing ringed: one drawing a kind, three at most."""
    kinds = list(dict.fromkeys(mark.label for mark in details.marks))[:3]
    return tuple(_ringed(molecule, kind, details) for kind in kinds)


def _ringed(molecule: Molecule, kind: str, details: Details) -> Drawing:
    groups = [mark.atoms for mark in details.marks if mark.label == kind]
    atoms = tuple(sorted({atom for group in groups for atom in group}))
    placed = place(read(molecule.smiles))
    light, dark = (draw(placed, SIZE, (), ground, atoms) for ground in (False, True))
    return Drawing(f"{kind}: {len(groups)}", light, dark, molecule.smiles)


def maps(molecule: Molecule, details: Details) -> tuple[Drawing, ...]:
    """The shares of the atoms as coloured spots: orange raises, blue lowers."""
    return tuple(_map(molecule, one) for one in details.shared)


def _map(molecule: Molecule, shared: Shared) -> Drawing:
    placed = place(read(molecule.smiles))
    title = f"{shared.name} by atom: orange raises, blue lowers; sum {shared.total:.{shared.digits}f}"
    light, dark = (heat(placed, shared.atoms, SIZE, ground, shared.digits) for ground in (False, True))
    return Drawing(title, light, dark, molecule.smiles)


def forms(details: Details) -> tuple[Drawing, ...]:
    """Other forms of the molecule, the first few."""
    drawn = []
    for at, form in enumerate(details.forms[:FORMS], start=1):
        placed = place(read(form.smiles))
        light, dark = (draw(placed, SIZE, (), ground) for ground in (False, True))
        drawn.append(Drawing(form.note or f"{details.topic.removesuffix('s')} {at}", light, dark, form.smiles))
    return tuple(drawn)
