"""The property table: one row a property, each with its unit, the function that computes it, and its source."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from rdkit import Chem, RDConfig
from rdkit.Chem import rdMolDescriptors

from assistant.chem import stereocentres as centres
from assistant.chem.qed import qed as compute_qed
from assistant.errors import NotUnderstood


@dataclass(frozen=True, slots=True)
class Property:
    """One row. ``step`` is the smallest change a chemist would call one, in the property's unit."""

    name: str
    label: str
    unit: str
    of: Callable[[Chem.Mol], float]
    source: str
    digits: int = 2
    step: float = 1.0
    whole: bool = False


@lru_cache(maxsize=1)
def _sa_scorer() -> ModuleType:
    """RDKit's contributed SA_Score module (it ships with the wheel, outside the package path)."""
    path = Path(RDConfig.RDContribDir) / "SA_Score" / "sascorer.py"
    spec = importlib.util.spec_from_file_location("sascorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sascorer"] = module
    spec.loader.exec_module(module)
    return module


def kept(of: Callable[[Chem.Mol], float], key: str) -> Callable[[Chem.Mol], float]:
    """A dear property, remembered on the molecule itself until that is changed (as RDKit does with Crippen's)."""

    def measured(mol: Chem.Mol) -> float:
        if not mol.HasProp(key):
            mol.SetDoubleProp(key, float(of(mol)), computed=True)
        return float(mol.GetDoubleProp(key))

    return measured


def _sa(mol: Chem.Mol) -> float:
    return float(_sa_scorer().calculateScore(mol))


sa_score = kept(_sa, "_retort_sa")
"""Synthetic accessibility, 1 (easy) to 10 (hard); doi:10.1186/1758-2946-1-8."""
qed = kept(compute_qed, "_retort_qed")
"""Quantitative estimate of drug-likeness, 0 to 1; doi:10.1038/nchem.1243."""


def logp(mol: Chem.Mol) -> float:
    """Crippen's LogP; doi:10.1021/ci990307l."""
    return float(rdMolDescriptors.CalcCrippenDescriptors(mol)[0])


def molar_refractivity(mol: Chem.Mol) -> float:
    """Crippen's molar refractivity, cm3/mol; doi:10.1021/ci990307l."""
    return float(rdMolDescriptors.CalcCrippenDescriptors(mol)[1])


def weight(mol: Chem.Mol) -> float:
    """Average molecular weight, g/mol."""
    return float(rdMolDescriptors._CalcMolWt(mol))


def esol(mol: Chem.Mol) -> float:
    """Aqueous solubility log10(S / mol/L) by Delaney's four-term equation; doi:10.1021/ci034243x."""
    heavy = mol.GetNumHeavyAtoms()
    aromatic = sum(a.GetIsAromatic() for a in mol.GetAtoms()) / heavy if heavy else 0.0
    rotors = rdMolDescriptors.CalcNumRotatableBonds(mol)
    return float(0.16 - 0.63 * logp(mol) - 0.0062 * weight(mol) + 0.066 * rotors - 0.74 * aromatic)


def stereocentres(mol: Chem.Mol, unset_only: bool = False) -> int:
    """Tetrahedral stereocentres, or those without a set configuration."""
    return len(centres.unset(mol) if unset_only else centres.potential(mol))


CRIPPEN = "Crippen, doi:10.1021/ci990307l"
ROWS: tuple[Property, ...] = (
    Property("MW", "molecular weight", "g/mol", weight, "IUPAC atomic weights, RDKit", 2, 10.0),
    Property("ExactMass", "exact mass", "Da", rdMolDescriptors.CalcExactMolWt, "most abundant isotopes, RDKit", 4, 10.0),
    Property("LogP", "LogP", "", logp, CRIPPEN, 2, 0.2),
    Property("MR", "molar refractivity", "cm3/mol", molar_refractivity, CRIPPEN, 2, 2.0),
    Property("TPSA", "TPSA", "Å2", rdMolDescriptors.CalcTPSA, "Ertl, doi:10.1021/jm000942e", 1, 5.0),
    Property("HBA", "H-bond acceptors", "", rdMolDescriptors.CalcNumHBA, "RDKit NumHBA", 0, 1.0, True),
    Property("HBD", "H-bond donors", "", rdMolDescriptors.CalcNumHBD, "RDKit NumHBD", 0, 1.0, True),
    Property("RotatableBonds", "rotatable bonds", "", rdMolDescriptors.CalcNumRotatableBonds, "RDKit, strict", 0, 1.0, True),
    Property("Rings", "rings", "", rdMolDescriptors.CalcNumRings, "SSSR", 0, 1.0, True),
    Property("AromaticRings", "aromatic rings", "", rdMolDescriptors.CalcNumAromaticRings, "SSSR, RDKit aromaticity", 0, 1.0, True),
    Property("Fsp3", "fraction sp3 C", "", rdMolDescriptors.CalcFractionCSP3, "doi:10.1021/jm901241e", 2, 0.05),
    Property("HeavyAtoms", "heavy atoms", "", lambda m: m.GetNumHeavyAtoms(), "count", 0, 1.0, True),
    Property("Charge", "formal charge", "e", Chem.GetFormalCharge, "sum of formal charges", 0, 1.0, True),
    Property("Stereocentres", "stereocentres", "", stereocentres, "RDKit, CIP labels", 0, 1.0, True),
    Property("UnsetStereocentres", "of these unset", "", lambda m: stereocentres(m, True), "RDKit, CIP labels", 0, 1.0, True),
    Property("QED", "QED", "", qed, "doi:10.1038/nchem.1243", 2, 0.02),
    Property("SA", "SA score", "", sa_score, "doi:10.1186/1758-2946-1-8", 2, 0.3),
    Property("ESOL", "ESOL log S", "log mol/L", esol, "Delaney, doi:10.1021/ci034243x", 2, 0.3),
)

PROPERTIES: dict[str, Property] = {row.name: row for row in ROWS}


def row(name: str) -> Property:
    """The row of that name.

    Raises
    ------
    NotUnderstood
        When there is none.
    """
    if name not in PROPERTIES:
        raise NotUnderstood(f"“{name}” is not a property in the table.", "Try " + ", ".join(list(PROPERTIES)[:6]) + ".")
    return PROPERTIES[name]


def measure(mol: Chem.Mol, name: str) -> float:
    """A property of a sanitised molecule, in the table's unit."""
    found = row(name)
    value = found.of(mol)
    return int(value) if found.whole else float(value)


def figure(value: float, digits: int) -> str:
    """A number with so many digits, and no minus before a zero."""
    return f"{round(value, digits) + 0.0:.{digits}f}"


def formula(mol: Chem.Mol) -> str:
    """Molecular formula, Hill order, with net charge."""
    return str(rdMolDescriptors.CalcMolFormula(mol))
