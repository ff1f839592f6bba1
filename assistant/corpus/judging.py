"""Whether an answer to a training task is good enough to learn from: published rules, one piece, nothing unstable."""

from __future__ import annotations

from rdkit import Chem

from assistant.benchmarks import tomg_official
from assistant.chem import stability
from assistant.tasks import AtomCount, BondCount, DesignMolecule, GroupCount, PropertyChange, Requirement

PROPERTIES: dict[str, tomg_official.Subtask] = {"LogP": "LogP", "MR": "MR", "QED": "QED"}


def good(task: DesignMolecule, smiles: str) -> bool:
    """Whether a molecule meets every requirement that the published rules know, and none is left unjudged."""
    mol = tomg_official.parse(smiles)
    if mol is None or len(Chem.GetMolFrags(mol)) != 1:
        return False
    start = tomg_official.parse(task.start.smiles) if task.start else None
    if stability.newly_unstable(mol, stability.unstable(start) if start is not None else {}):
        return False
    judged = [met for r in task.requirements if (met := _met(r, mol, start)) is not None]
    return bool(judged) and all(judged)


def _met(r: Requirement, mol: Chem.Mol, start: Chem.Mol | None) -> bool | None:
    """One requirement by the published rule; None where there is none."""
    if isinstance(r, GroupCount) and tomg_official.column(r.motif) in tomg_official.GROUPS:
        before = tomg_official.group_count(start, r.motif) if r.relative and start is not None else 0
        return tomg_official.group_count(mol, r.motif) == before + r.n
    if isinstance(r, AtomCount) and r.op == "==" and not r.relative:
        return sum(atom.GetSymbol() == r.element for atom in mol.GetAtoms()) == r.n
    if isinstance(r, BondCount) and r.op == "==" and not r.relative:
        return tomg_official._bond_count(mol, r.bond) == r.n
    if isinstance(r, PropertyChange) and r.name in PROPERTIES and start is not None:
        name = PROPERTIES[r.name]
        change = tomg_official.measured(name, mol) - tomg_official.measured(name, start)
        return change * (1 if r.direction == "up" else -1) > 0
    return None
