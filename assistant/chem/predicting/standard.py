"""The form of a molecule that models were trained on: one organic component, neutral; and what is refused."""

from __future__ import annotations

from rdkit import Chem, rdBase
from rdkit.Chem import rdMolDescriptors
from rdkit.Chem.MolStandardize import rdMolStandardize

from assistant.errors import NotSupported

ORGANIC = frozenset({"H", "B", "C", "N", "O", "F", "Si", "P", "S", "Cl", "Br", "I", "Se"})
"""Elements that the measured sets hold in numbers."""
HEAVIEST = 1000.0
"""Highest molar mass predicted for, g/mol; above it the sets hold hardly anything."""

_uncharger = rdMolStandardize.Uncharger()


def standardised(mol: Chem.Mol) -> Chem.Mol:
    """The molecule as the models know it: acids and bases neutral, isotopes forgotten.

    Raises
    ------
    NotSupported
        For mixtures and salts, metals, inorganic substances, ions that have no neutral form, and large molecules.
    """
    _refuse(mol)
    with rdBase.BlockLogs():
        neutral = _uncharger.uncharge(Chem.RemoveHs(mol))
    for atom in neutral.GetAtoms():
        atom.SetIsotope(0)
    if Chem.GetFormalCharge(neutral):
        raise NotSupported("Measured properties are not predicted for an ion without its counter-ion.",
                           "Ask for the neutral molecule.")
    with rdBase.BlockLogs():
        read = Chem.MolFromSmiles(Chem.MolToSmiles(neutral))
    if read is None:
        raise NotSupported("The neutral form of this molecule cannot be read back; nothing is predicted for it.")
    return read


def _refuse(mol: Chem.Mol) -> None:
    """Raise NotSupported for what no model was trained on."""
    works = "Ask for one neutral organic molecule, up to 1,000 g/mol."
    if len(Chem.GetMolFrags(mol)) > 1:
        raise NotSupported("This holds several components; measured properties of salts and mixtures are not "
                           "predicted.", "Ask for one component.")
    symbols = {atom.GetSymbol() for atom in mol.GetAtoms()}
    if symbols - ORGANIC:
        strange = ", ".join(sorted(symbols - ORGANIC))
        raise NotSupported(f"Measured properties are not predicted for substances with {strange}.", works)
    if "C" not in symbols:
        raise NotSupported("Measured properties are not predicted for inorganic substances.", works)
    if rdMolDescriptors.CalcExactMolWt(mol) > HEAVIEST:
        raise NotSupported("Measured properties are not predicted above 1,000 g/mol; the sets stop there.", works)


def key(mol: Chem.Mol) -> str:
    """The InChIKey of a standardised molecule; its first 14 letters are the skeleton without stereo."""
    with rdBase.BlockLogs():
        return str(Chem.MolToInchiKey(mol))  # type: ignore[no-untyped-call]
