"""Columns about protonation at pH 7.4, by the rule table of typical pKa: how much is charged, what it costs log D.

Each site counts on its own, with the pKa of the simplest compound that bears its group.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from rdkit import Chem

from assistant.chem import protonation
from assistant.chem.protonation import SITES, Found

PH = 7.4
"""Of blood, and of the measured log D."""
COLUMNS = 12 + len(SITES)
"""How many columns there are."""


def ionisation(mol: Chem.Mol) -> npt.NDArray[np.float64]:
    """Sites, charged shares, shifts of log D in log units, and the sites of each kind."""
    found = protonation.sites(mol, PH)
    acids, bases = [one for one in found if one.site.acid], [one for one in found if not one.site.acid]
    minus, plus = sum(one.charged for one in acids), sum(one.charged for one in bases)
    kinds = [sum(one.site.name == site.name for one in found) for site in SITES]
    return np.array([
        len(acids), len(bases), minus, plus, plus - minus, min(plus, minus), _most(acids), _most(bases),
        sum(map(_shift, acids)), sum(map(_shift, bases)), max(map(_beyond, acids), default=0.0),
        max(map(_beyond, bases), default=0.0), *kinds], dtype=float)


def _most(sites: list[Found]) -> float:
    """The charged share of the site that is charged most."""
    return max((one.charged for one in sites), default=0.0)


def _beyond(one: Found) -> float:
    """By how many pH units a site is on the charged side of its pKa; 0 on the other side."""
    away = PH - one.site.pka if one.site.acid else one.site.pka - PH
    return max(away, 0.0)


def _shift(one: Found) -> float:
    """log10(1 + 10^(pH - pKa)), of a base the other way round: log P less log D if only the neutral form dissolves."""
    away = PH - one.site.pka if one.site.acid else one.site.pka - PH
    return float(np.log10(1.0 + 10.0**away))
