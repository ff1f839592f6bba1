"""What a structure only lets one guess, as statements that say so: a pathway, a role, with p and how often right."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import described
from assistant.chem.described.pathway import FIRM
from assistant.chem.described.roles import MOST
from assistant.statements import Statement

SMALLEST = 10
"""Heavy atoms below which no pathway is told."""


def pathway(mol: Chem.Mol) -> Iterator[Statement]:
    """What pathway a natural product of this shape would come from: a guess, told as one and only where it is firm."""
    if mol.GetNumHeavyAtoms() < SMALLEST or len(Chem.GetMolFrags(mol)) > 1:
        return
    found = described.pathway(mol)
    if found.name and found.probability >= FIRM:
        error = f"{found.right:.0%} of {found.told:,} such predictions held out were right"
        share = _share(found.probability)
        sentence = f"It looks like a natural product of the pathway {found.name} (predicted, {share}; {error})."
        yield Statement("pathway", found.name, sentence, (), "", "long", "NPClassifier labels", found.probability)


def roles(mol: Chem.Mol, most: int = MOST) -> Iterator[Statement]:
    """What a molecule of this shape would be for: guesses, told as such with how often they are right."""
    for one in described.roles(mol, most):
        error = f"{one.right:.0%} of {one.told:,} such predictions held out were right"
        article = "an" if one.name[0] in "aeiou" else "a"
        sentence = f"By its structure it may be {article} {one.name} (predicted, {_share(one.probability)}; {error})."
        yield Statement("role", one.name, sentence, (), "", "long", "ChEBI roles, ATC", one.probability)


def _share(probability: float) -> str:
    return f"p {probability:.2f}" if probability < 0.995 else "p above 0.99"
