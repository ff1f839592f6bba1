"""Molecules before the judge: the checks of one proposal.

It reads the candidate's SMILES anew and measures it with a ruler cut for the task; how the candidate was made, and by
whom, plays no part.
"""

from __future__ import annotations

from functools import lru_cache

from rdkit import rdBase

from assistant.answers import Check, Proposal, Verdict
from assistant.checks import Ruler
from assistant.chem import molecules
from assistant.errors import BadStructure, TooLarge
from assistant.tasks import DesignMolecule, MeasureMolecule, Task
from assistant.verify import described, details, naming


def verify(proposal: Proposal, task: Task) -> Verdict:
    """The verdict on one proposal: a check for validity, for everything asked and for everything always asked."""
    with rdBase.BlockLogs():
        return _judged(proposal, task)


def _judged(proposal: Proposal, task: Task) -> Verdict:
    try:
        mol = molecules.read(proposal.smiles)
    except (BadStructure, TooLarge) as error:
        return Verdict((Check("valid SMILES", "valid", str(error), False, source="RDKit"),))
    valid = Check("valid SMILES", "valid", "valid", True, source="RDKit", standing=True)
    if isinstance(task, DesignMolecule):
        return Verdict((*_ruler(task).checks(mol), valid))
    if isinstance(task, MeasureMolecule) and task.question == "name":
        return Verdict((*naming.checks(proposal, task), valid))
    told = described.checks(proposal.smiles, proposal.statements)
    return Verdict((*told, valid, *details.checks(proposal, mol)))


@lru_cache(maxsize=32)
def _ruler(task: DesignMolecule) -> Ruler:
    return Ruler.of(task)
