"""TOMG-Bench / S2-Bench scoring as published, written out on its own: nothing comes from `checks` or `chem.motifs`.

Definitions: arXiv:2412.14642 and ``evaluate.py``, ``utils/evaluation.py`` of github.com/phenixace/S2-TOMG-Bench
(commit df70b90). Kept apart so that the judge of the benchmark is not the judge of the assistant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal

from rdkit import Chem, DataStructs, rdBase
from rdkit.Chem import QED, rdFingerprintGenerator, rdMolDescriptors

Subtask = Literal[
    "AddComponent", "DelComponent", "SubComponent", "LogP", "MR", "QED", "AtomNum", "BondNum", "FunctionalGroup",
]
EDITS: tuple[Subtask, ...] = ("AddComponent", "DelComponent", "SubComponent")
OPTIMISE: tuple[Subtask, ...] = ("LogP", "MR", "QED")
GENERATE: tuple[Subtask, ...] = ("AtomNum", "BondNum", "FunctionalGroup")
SUBTASKS: tuple[Subtask, ...] = (*EDITS, *OPTIMISE, *GENERATE)

ELEMENTS: dict[str, int] = {
    "carbon": 6, "oxygen": 8, "nitrogen": 7, "sulfur": 16, "fluorine": 9, "chlorine": 17, "bromine": 35, "iodine": 53,
    "phosphorus": 15, "boron": 5, "silicon": 14, "selenium": 34, "tellurium": 52, "arsenic": 33, "antimony": 51,
    "bismuth": 83, "polonium": 84,
}
"""Column of AtomNum.csv to atomic number."""

BONDS: dict[str, Chem.BondType] = {
    "single": Chem.BondType.SINGLE, "double": Chem.BondType.DOUBLE, "triple": Chem.BondType.TRIPLE,
    "aromatic": Chem.BondType.AROMATIC,
}

GROUPS: dict[str, str] = {
    "benzene rings": "[cR1]1[cR1][cR1][cR1][cR1][cR1]1",
    "hydroxyl": "[OX2H]",
    "anhydride": "[CX3](=[OX1])[OX2][CX3](=[OX1])",
    "aldehyde": "[CX3H1](=O)[#6]",
    "ketone": "[#6][CX3](=O)[#6]",
    "carboxyl": "[CX3](=O)[OX2H1]",
    "ester": "[#6][CX3](=O)[OX2H0][#6]",
    "amide": "[NX3][CX3](=[OX1])[#6]",
    "amine": "[NX3;H2,H1;!$(NC=O)]",
    "nitro": "[$([NX3](=O)=O),$([NX3+](=O)[O-])][!#8]",
    "halo": "[F,Cl,Br,I]",
    "nitrile": "[NX1]#[CX2]",
    "thiol": "[#16X2H]",
    "sulfide": "[#16X2H0]",
    "disulfide": "[#16X2H0][#16X2H0]",
    "sulfoxide": "[$([#16X3]=[OX1]),$([#16X3+][OX1-])]",
    "sulfone": "[$([#16X4](=[OX1])=[OX1]),$([#16X4+2]([OX1-])[OX1-])]",
    "borane": "[BX3]",
}
"""Column of FunctionalGroup.csv to its published SMARTS; thioether is a column too, but is never looked at."""

_MORGAN = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048)
_QED: Callable[[Chem.Mol], float] = QED.qed
Row = Mapping[str, str]


@lru_cache(maxsize=64)
def _query(smarts: str) -> Chem.Mol:
    return Chem.MolFromSmarts(smarts)


def column(group: str) -> str:
    """The name a group goes by in FunctionalGroup.csv ("benzene ring" and "benzene_ring" are both written)."""
    return "benzene rings" if group.replace("_", " ").rstrip("s") == "benzene ring" else group


def parse(smiles: str) -> Chem.Mol | None:
    """The molecule, or None where the benchmark would call the output invalid (an empty output is invalid)."""
    with rdBase.BlockLogs():
        return Chem.MolFromSmiles(smiles) if smiles.strip() else None


def group_count(mol: Chem.Mol, group: str) -> int:
    """How many of a group, counted as published."""
    name = column(group)
    found = len(mol.GetSubstructMatches(_query(GROUPS[name])))
    return found - group_count(mol, "disulfide") if name == "sulfide" else found


def similarity(a: Chem.Mol, b: Chem.Mol) -> float:
    """Tanimoto similarity of Morgan fingerprints, radius 2, 2048 bits, no chirality."""
    return float(DataStructs.TanimotoSimilarity(_MORGAN.GetFingerprint(a), _MORGAN.GetFingerprint(b)))


def wants_lower(instruction: str) -> bool:
    """Whether an optimisation prompt asks for less: the published rule looks for two words."""
    return "lower" in instruction or "decrease" in instruction


def succeeded(task: Subtask, row: Row, mol: Chem.Mol) -> bool:
    """Whether a valid output does what its row asks, by the published rule of that subtask."""
    if task in EDITS:
        return _edited(task, row, mol)
    if task in OPTIMISE:
        return _optimised(task, row, mol)
    return _generated(task, row, mol)


def _edited(task: Subtask, row: Row, mol: Chem.Mol) -> bool:
    start = Chem.MolFromSmiles(row["molecule"])
    wanted = {"added_group": +1, "removed_group": -1}
    return all(
        group_count(mol, row[key]) == group_count(start, row[key]) + change
        for key, change in wanted.items() if key in row
    )


def _optimised(task: Subtask, row: Row, mol: Chem.Mol) -> bool:
    before, after = measured(task, Chem.MolFromSmiles(row["molecule"])), measured(task, mol)
    return after < before if wants_lower(row["Instruction"]) else after > before


def measured(task: Subtask, mol: Chem.Mol) -> float:
    """The optimised property: Crippen LogP or molar refractivity, or QED, all by RDKit."""
    if task == "QED":
        return _QED(mol)
    return float(rdMolDescriptors.CalcCrippenDescriptors(mol)[task == "MR"])


def _generated(task: Subtask, row: Row, mol: Chem.Mol) -> bool:
    if task == "AtomNum":
        atoms = [atom.GetAtomicNum() for atom in mol.GetAtoms()]
        return all(atoms.count(number) == int(row[name]) for name, number in ELEMENTS.items())
    if task == "FunctionalGroup":
        return all(group_count(mol, name) == int(row[name]) for name in GROUPS)
    return all(_bond_count(mol, kind) == int(row[kind]) for kind in (*BONDS, "rotatable") if int(row[kind]))


def _bond_count(mol: Chem.Mol, kind: str) -> int:
    if kind == "rotatable":
        return int(rdMolDescriptors.CalcNumRotatableBonds(mol))
    return sum(bond.GetBondType() == BONDS[kind] for bond in mol.GetBonds())


def impossible(task: Subtask, row: Row) -> str:
    """Why no molecule can meet a row by the published rules, "" where none of the known proofs applies."""
    if task == "FunctionalGroup":
        return _impossible_groups(row)
    if task == "BondNum":
        single, rotatable = int(row["single"]), int(row["rotatable"])
        return "every rotatable bond is a single bond" if 0 < single < rotatable else ""
    if task == "SubComponent":
        return _impossible_swap(row)
    return ""


def _impossible_groups(row: Row) -> str:
    if int(row["carboxyl"]) > int(row["hydroxyl"]):
        return "each carboxyl holds a hydroxyl"
    if int(row["disulfide"]) in (1, 2) and int(row["sulfide"]) == 0:
        return "one or two disulfides count as at least one sulfide"
    return ""


def _impossible_swap(row: Row) -> str:
    start = Chem.MolFromSmiles(row["molecule"])
    after = {name: group_count(start, name) + (name == row["added_group"]) - (name == row["removed_group"])
             for name in ("carboxyl", "hydroxyl")}
    touched = {row["added_group"], row["removed_group"]} == {"carboxyl", "hydroxyl"}
    return "each carboxyl holds a hydroxyl" if touched and after["carboxyl"] > after["hydroxyl"] else ""


def weighted(accuracy: Mapping[Subtask, float], quality: Mapping[Subtask, float]) -> float:
    """WSR (wAcc in the first version): mean over the subtasks of accuracy times mean similarity or novelty.

    It multiplies means, not molecules; the formula gives back the published table (GPT-4o 32.29 %).
    """
    return sum(accuracy[task] * quality[task] for task in accuracy) / len(accuracy)
