"""Room 2: Task → Proposals. May guess, decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.answers import Proposal
from assistant.propose import details
from assistant.propose.compute import compute
from assistant.propose.design import design
from assistant.propose.language import Asking, chat
from assistant.tasks import AskComplex, AskCrystal, Converse, DesignMolecule, MeasureMolecule, Task


def propose(task: Task, seed: int, deadline: float, cancelled: Callable[[], bool], model: str = "",
            precision: str = "") -> Iterator[Proposal]:
    """Proposals for a task, best first, as they are found.

    Parameters
    ----------
    deadline
        `time.monotonic` value after which no further proposal is looked for.
    cancelled
        Asked often; True ends the work, what was found stays.
    model, precision
        The card of a language model that proposes beside the search ("": none), and how it is loaded.

    Raises
    ------
    ModelTrouble
        When there is no such model, its files are unusable, or it does not fit.
    BadFile, TooLarge, NotSupported
        When a file cannot be read as a crystal or a complex.
    """
    if isinstance(task, DesignMolecule):
        asking = Asking(task, seed, deadline, cancelled, model, precision) if model else None
        yield from design(task, seed, deadline, cancelled, asking)
    elif isinstance(task, MeasureMolecule) and (wanted := details.wanted(task)):
        yield from details.proposals(wanted, seed)
    elif isinstance(task, MeasureMolecule):
        yield from compute(task)
    elif isinstance(task, AskCrystal):
        from assistant.propose import crystals  # a question about a molecule waits for nothing of this

        yield from crystals.ask(task, deadline, cancelled)
    elif isinstance(task, AskComplex):
        from assistant.propose import complexes

        yield from complexes.ask(task, deadline, cancelled)
    elif isinstance(task, Converse) and task.topic == "chat":
        yield from chat(task, seed, deadline, cancelled, model, precision)


__all__ = ["propose"]


def prepare_complexes() -> None:
    """Write the short form of the dictionary of residues, which the first ligand would otherwise wait for."""
    from assistant.chem.complexes import dictionary

    dictionary.prepare()


def complexes_prepared() -> bool:
    """Whether it is there."""
    from assistant.chem.complexes import dictionary

    return dictionary.place().is_file()
