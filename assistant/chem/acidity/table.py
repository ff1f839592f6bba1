"""What a row of the tables of groups holds, and how it is read from a line of text."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A group that gives (acid) or takes (base) a proton in water.

    Attributes
    ----------
    smarts
        The first atom gives or takes the proton; the match is the group, from which distances count.
    pka
        Of the parent, or of its conjugate acid where the group is a base; water, 25 °C.
    parent, smiles
        The compound whose pKa it is.
    star, ring
        Slopes on the sums of sigma star and of the ring's sigmas.
    ortho
        The column of ortho constants that its ring takes: "phenol", "benzoic" or "azine"; "" where none does.
    """

    name: str
    smarts: str
    pka: float
    acid: bool
    parent: str
    smiles: str
    star: float
    ring: float
    ortho: str
    pattern: Chem.Mol


def rows(table: str, acid: bool) -> tuple[Group, ...]:
    """The rows of a table: name | SMARTS | pKa | parent | its SMILES | slope sigma star | slope ring | ortho column."""
    return tuple(_row(line, acid) for line in table.strip().splitlines())


def _row(line: str, acid: bool) -> Group:
    name, smarts, pka, parent, smiles, star, ring, ortho = (cell.strip() for cell in f"{line} ".split(" | "))
    return Group(name, smarts, float(pka), acid, parent, smiles, float(star), float(ring), ortho,
                 Chem.MolFromSmarts(smarts))
