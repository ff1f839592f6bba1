"""The functional groups of a molecule as one statement."""

from __future__ import annotations

from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import described
from assistant.chem.described import Held
from assistant.statements import Statement
from assistant.wording import listed, number

MOST = 8
"""Different groups above which a sentence is a list that nobody reads."""


def statements(mol: Chem.Mol) -> Iterator[Statement]:
    """What the molecule bears, each group with its number; nothing where there is none or too much."""
    held = described.held(mol)
    if not 0 < len(held) <= MOST:
        return
    told = listed([_several(one) for one in held])
    said = f"Its functional groups include {told}."
    atoms = tuple(sorted({atom for one in held for atom in one.atoms}))
    expected = ", ".join(f"{one.n} {one.name}" for one in held)
    yield Statement("groups", "functional groups", said, atoms, expected, "long", "IUPAC class names 1995")


def _several(one: Held) -> str:
    """ "a secondary alcohol", "three ethers", "another amide", "two other ethers", "two ammonium groups"."""
    name = f"{one.name} group" if one.name.endswith("ium") else one.name
    if one.n == 1:
        return f"another {name}" if one.others else f"{'an' if name[0] in 'aeioα' else 'a'} {name}"
    plural = name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeiou" else f"{name}s"
    return f"{number(one.n)} {'other ' if one.others else ''}{plural}"
