"""The measured pKa: 403 molecules with one ionisation each, and which site of the table it is.

Two sets, CC BY 4.0, as cleaned by Baltruschat and Czodrowski, doi:10.12688/f1000research.22090.2: measured by Novartis,
and from the literature ("AvLiLuMoVe"). Marvin's atom says
which site was measured; Marvin's own pKa is only compared with.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdkit import Chem, rdBase

from assistant.chem.acidity.effects import aromatic
from assistant.chem.acidity.sites import Site, neutral, sites
from assistant.chem.scaffolds import murcko

FILES = {"Novartis": "pka_novartis_cleaned_mono_unique_notraindata.sdf.gz",
         "AvLiLuMoVe": "pka_AvLiLuMoVe_cleaned_mono_unique_notraindata.sdf.gz"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One measured ionisation: the neutral molecule, its sites, and the one that was measured (None: not found)."""

    origin: str
    mol: Chem.Mol
    pka: float
    acid: bool
    atom: int
    marvin: float
    scaffold: str
    found: tuple[Site, ...]
    site: Site | None


def rows(folder: Path) -> tuple[Measured, ...]:
    """All rows of both sets."""
    with rdBase.BlockLogs():
        return tuple(_row(origin, mol) for origin, name in FILES.items() for mol in _molecules(folder / name))


def _molecules(path: Path) -> Iterator[Chem.Mol]:
    with gzip.open(path) as held:
        yield from (mol for mol in Chem.ForwardSDMolSupplier(held) if mol is not None)


def _row(origin: str, mol: Chem.Mol) -> Measured:
    plain, atom = neutral(mol), int(mol.GetProp("marvin_atom"))
    acid, found = mol.GetProp("marvin_pKa_type") == "acidic", sites(plain)
    scaffold = murcko(plain)
    return Measured(origin, plain, float(mol.GetProp("pKa")), acid, atom, float(mol.GetProp("marvin_pKa")),
                    scaffold if scaffold and scaffold != "c1ccccc1" else Chem.MolToSmiles(plain), found,
                    _meant(plain, atom, [one for one in found if one.group.acid == acid]))


def _meant(mol: Chem.Mol, atom: int, found: list[Site]) -> Site | None:
    """The site whose group, or aromatic system, holds an atom; that of the atom itself before others."""
    itself = [one for one in found if atom in one.like]
    return next(iter(itself or [one for one in found if same_group(mol, atom, one.atoms)]), None)


def same_group(mol: Chem.Mol, atom: int, group: tuple[int, ...]) -> bool:
    """Whether an atom belongs to a group, or to the aromatic system that its first atom stands in."""
    inside = mol.GetAtomWithIdx(group[0]).GetIsAromatic() and mol.GetAtomWithIdx(atom).GetIsAromatic()
    return atom in group or (inside and atom in aromatic(mol, group[0]))
