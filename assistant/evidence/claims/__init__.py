"""What a free text claims of molecules: found, held against the chemistry, and marked. One file a kind of claim.

A claim is verified only where the sentence leaves no doubt which molecule it is about; everything else is an opinion.
"""

from __future__ import annotations

from rdkit import rdBase

from assistant.answers import Claim
from assistant.evidence.claims import classes, counts, formulas, mentions, subjects, values

LONGEST = 20_000
"""Characters of a text that are looked at."""


def claims(text: str, about: str = "") -> tuple[Claim, ...]:
    """The claims of a text by place, none overlapping another.

    Parameters
    ----------
    about
        SMILES of the molecule in focus: what "it" means before the text itself names one; "" for none.
    """
    text = text[:LONGEST]
    with rdBase.BlockLogs():
        found = mentions.find(text)
        here = subjects.scene(text, found, about)
        return _apart([*mentions.claims(text, found), *values.find(here), *formulas.find(here), *counts.find(here),
                       *classes.find(here)])


def _apart(found: list[Claim]) -> tuple[Claim, ...]:
    """Claims without overlaps: of two at one place the one that says more (a number before a bare name)."""
    weight = {"smiles": 0, "property": 1, "formula": 2, "count": 3, "class": 4, "name": 5}
    kept: list[Claim] = []
    for claim in sorted(found, key=lambda one: (weight[one.kind], one.span)):
        if claim.span[0] < claim.span[1] and not any(
                claim.span[0] < other.span[1] and other.span[0] < claim.span[1] for other in kept):
            kept.append(claim)
    return tuple(sorted(kept, key=lambda one: one.span))


__all__ = ["claims"]
