"""Room 3: Proposal against Task → Verdict made of measured Checks. The only judge."""

from __future__ import annotations

from assistant.answers import Proposal, Verdict
from assistant.tasks import AskComplex, AskCrystal, MeasureMolecule, Task
from assistant.verify import complexes, crystals, molecules, predictions


def verify(proposal: Proposal, task: Task) -> Verdict:
    """The verdict on one proposal: a check for validity, for everything asked and for everything always asked.

    How the candidate was made, and by whom, plays no part.
    """
    if isinstance(task, AskCrystal) and proposal.crystal is not None:
        return crystals.verify(proposal.crystal)
    if isinstance(task, AskComplex) and proposal.complex is not None:
        return complexes.verify(proposal.complex)
    if isinstance(task, MeasureMolecule) and task.question == "predict":
        return predictions.verify(proposal, task)
    return molecules.verify(proposal, task)


__all__ = ["verify"]
