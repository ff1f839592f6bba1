"""Room 2: Task → Proposals. May guess, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.answers import Proposal
from assistant.propose.compute import compute
from assistant.propose.design import design
from assistant.tasks import DesignMolecule, MeasureMolecule, Task


def propose(task: Task, seed: int, deadline: float, cancelled: Callable[[], bool]) -> Iterator[Proposal]:
    """Proposals for a task, best first, as they are found.

    Parameters
    ----------
    deadline
        `time.monotonic` value after which no further proposal is looked for.
    cancelled
        Asked often; True ends the work, what was found stays.
    """
    if isinstance(task, DesignMolecule):
        yield from design(task, seed, deadline, cancelled)
    elif isinstance(task, MeasureMolecule):
        yield from compute(task)


__all__ = ["propose"]
