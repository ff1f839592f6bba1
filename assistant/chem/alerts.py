"""Structural alerts: PAINS, Brenk and NIH, with the atoms that caused them and how common they are among drugs.

An alert is a reason to look, not a verdict: many approved drugs carry one. The base rate stands beside each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdkit import Chem
from rdkit.Chem.FilterCatalog import FilterCatalog, FilterCatalogParams

from assistant.chem.quantiles import reference
from assistant.errors import NotUnderstood


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One published list of alerts: its name here, RDKit's name for it, what it flags, and where it was published."""

    name: str
    rdkit: str
    about: str
    source: str


CATALOGUES: tuple[Catalogue, ...] = (
    Catalogue("PAINS", "PAINS", "frequent hitters in assays", "Baell and Holloway, doi:10.1021/jm901137j"),
    Catalogue("Brenk", "BRENK", "reactive, toxic or unstable groups", "Brenk et al., doi:10.1002/cmdc.200700139"),
    Catalogue("NIH", "NIH", "reactive and assay-interfering groups",
              "Jadhav et al., doi:10.1021/jm901070c; Doveston et al., doi:10.1039/C4OB02287D"),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One alert found: the list, the alert's own name, and its atoms (0-based indices)."""

    catalogue: str
    name: str
    atoms: tuple[int, ...]
    reference: str


def catalogue(name: str) -> Catalogue:
    """The list of that name, whatever its case.

    Raises
    ------
    NotUnderstood
        When there is none.
    """
    for row in CATALOGUES:
        if row.name.casefold() == name.casefold():
            return row
    raise NotUnderstood(f"“{name}” is not a list of alerts known here.", "Try PAINS, Brenk or NIH.")


@cache
def _filters(name: str) -> FilterCatalog:
    """RDKit's compiled list (7 to 15 ms to build, hence once and only when asked)."""
    params = FilterCatalogParams()
    params.AddCatalog(getattr(FilterCatalogParams.FilterCatalogs, catalogue(name).rdkit))
    return FilterCatalog(params)


def alerts(mol: Chem.Mol, names: tuple[str, ...] = ("PAINS", "Brenk", "NIH")) -> tuple[Hit, ...]:
    """Every alert of a sanitised molecule, list by list; one Hit an alert, its atoms those of all its matches."""
    return tuple(hit for name in names for hit in _of(mol, catalogue(name)))


def _of(mol: Chem.Mol, row: Catalogue) -> tuple[Hit, ...]:
    found = (
        Hit(row.name, _tidy(entry.GetDescription()), _atoms(entry.GetFilterMatches(mol)), row.source)
        for entry in _filters(row.name).GetMatches(mol)
    )
    return tuple(sorted(found, key=lambda hit: hit.name))


def _atoms(matches: object) -> tuple[int, ...]:
    """Atom indices of all matches; a negated part of an alert reports -1, which is no atom."""
    pairs = {atom for match in matches for _, atom in match.atomPairs}  # type: ignore[attr-defined]
    return tuple(sorted(atom for atom in pairs if atom >= 0))


def _tidy(name: str) -> str:
    """An alert's name as it is read: no underscores, "/" for "#", and without the count PAINS puts behind it."""
    return name.split("(")[0].replace("_", " ").replace("#", "/").strip()


def base_rate(name: str) -> float:
    """Share (0..1) of approved drugs with at least one alert of that list."""
    return reference().alert_shares[catalogue(name).name]
