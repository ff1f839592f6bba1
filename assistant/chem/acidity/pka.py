"""The pKa of a molecule's sites as they are told: value, 90 % interval where it was measured, and how it was made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import nan

from rdkit import Chem

from assistant.chem.acidity.correction import Error, correction, error
from assistant.chem.acidity.sites import Site, neutral, sites
from assistant.errors import NotSupported

LOW, HIGH = 0.0, 14.0
"""The range in which water tells acids and bases apart."""
WORDS = ("typical value of the group", "typical value, moved by the substituents", "typical value, corrected")
ITSELF = "textbook value of this very compound"
NONE = "no group that ionises in water between pH 0 and 14 is known to the table"


@dataclass(frozen=True, slots=True)
class Ionisation:
    """One site with its pKa (of the conjugate acid where it is a base).

    Looked up where the compound is the parent of its group, else predicted; bounds are NaN where none are known.
    """

    site: Site
    value: float
    how: str
    error: Error | None

    @property
    def looked_up(self) -> bool:
        """Whether the value is a textbook's of this compound, and no prediction."""
        return self.how == ITSELF

    @property
    def low(self) -> float:
        """Lower bound of the 90 % interval."""
        return self.value - self.error.half if self.error else nan

    @property
    def high(self) -> float:
        """Upper bound of the 90 % interval."""
        return self.value + self.error.half if self.error else nan


def ionisations(mol: Chem.Mol) -> tuple[Ionisation, ...]:
    """Acids from the strongest, then conjugate acids of bases from the strongest base; () where no group is known.

    The molecule may come in any charge state: its neutral form is told. Alcohols, and bases below pH 0, are told only
    where there is nothing else.

    Raises
    ------
    NotSupported
        For a salt or a mixture.
    """
    if len(Chem.GetMolFrags(mol)) > 1:
        raise NotSupported("A pKa is told of one molecule; this one has several parts.", "Ask for one of them.")
    plain = neutral(mol)
    found = sites(plain)
    made = tuple(_made(plain, one, found) for one in found)
    inside = tuple(one for one in made if _inside(one))
    return _ordered(inside or tuple(one for one in made if one.site.group.acid))


def _made(mol: Chem.Mol, site: Site, found: tuple[Site, ...]) -> Ionisation:
    if Chem.MolToSmiles(mol, isomericSmiles=False) == _canonical(site.group.smiles):
        return Ionisation(site, site.typical, ITSELF, None)
    known, by = error(site.group.name), correction(mol, site, found)
    moved = abs(site.estimate - site.typical) > 0.05
    return Ionisation(site, site.estimate + by, WORDS[2] if by else WORDS[1] if moved else WORDS[0], known)


@cache
def _canonical(smiles: str) -> str:
    return str(Chem.MolToSmiles(neutral(Chem.MolFromSmiles(smiles)), isomericSmiles=False))


def _inside(one: Ionisation) -> bool:
    """Whether water sees it: every acid below pH 14 (a strong one as well), every base above pH 0."""
    return one.value <= HIGH if one.site.group.acid else one.value >= LOW


def _ordered(found: tuple[Ionisation, ...]) -> tuple[Ionisation, ...]:
    acids = sorted((one for one in found if one.site.group.acid), key=lambda one: one.value)
    return (*acids, *sorted((one for one in found if not one.site.group.acid), key=lambda one: -one.value))
