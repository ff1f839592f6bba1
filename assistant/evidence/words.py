"""The one or two sentences of an answer, composed from the verdict and the values, never beside them."""

from __future__ import annotations

from typing import assert_never

from assistant.answers import LANGUAGE_MODEL, Assembly, Material, Molecule
from assistant.evidence import complexes, crystals, designed, measured
from assistant.evidence.phrases import named
from assistant.tasks import AskComplex, AskCrystal, Converse, DesignMolecule, MeasureMolecule, Recall, Task

EXAMPLES: tuple[str, ...] = (
    "add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O",
    "make caffeine less lipophilic but keep MW below 250",
    "5 drug-like amides with LogP 2-3",
    "does atorvastatin pass Lipinski?",
    "compare aspirin and ibuprofen",
    "any alerts in CC1=C(C(=O)c2ccccc2C1=O)C?",
)
"""Sentences that run as they are."""

TALK: dict[str, str] = {
    "hello": "Hello. Ask for a molecule, a change to one, or a number about one; or drop the CIF of a crystal or the "
             "PDB file of a complex.",
    "thanks": "You are welcome.",
    "about": "Retort edits, optimises, makes and measures molecules, and measures crystals and complexes, on this "
             "machine. A proposal is only shown with the checks it was put to; numbers are computed, and their "
             "sources stand beside them.",
    "help": "Retort edits, optimises, makes and measures molecules, measures crystals and protein-ligand complexes, "
            "and checks what it says. Drop a .cif or .pdb and ask “describe it”.",
}


def words(task: Task, molecules: tuple[Molecule, ...], notes: tuple[str, ...] = (),
          materials: tuple[Material, ...] = (), assemblies: tuple[Assembly, ...] = ()) -> str:
    """The text of an Answer: what was done and found, then the notes about the request itself.

    SMILES in it are as they are, not escaped: it is plain text, never Markdown.
    """
    body = _body(task, molecules, materials, assemblies)
    return " ".join(part for part in (body, proposed(molecules), *notes) if part)


def proposed(molecules: tuple[Molecule, ...]) -> str:
    """Who proposed the first molecule where a language model was asked, and how many of its samples passed."""
    tally = molecules[0].proposal.tally if molecules else None
    if tally is None:
        return ""
    name = f"{tally.model} ({tally.precision})" if tally.precision else tally.model
    again = ", in two batches" if tally.retried else ""
    if tally.trouble:
        return f"{name} was asked, but {tally.trouble.rstrip('.')}; this is from the search."
    if molecules[0].proposal.proposer == LANGUAGE_MODEL:
        return f"Proposed by {name}: {tally.words()}{again}."
    if not tally.passed:
        return f"{name} was asked first: {tally.words()}{again}; this is from the search."
    return f"{name} was asked first: {tally.words()}{again}; the search found one that ranks higher."


def _body(task: Task, molecules: tuple[Molecule, ...], materials: tuple[Material, ...],
          assemblies: tuple[Assembly, ...]) -> str:
    if isinstance(task, DesignMolecule):
        return designed.words(task, molecules)
    if isinstance(task, MeasureMolecule):
        return measured.words(task, molecules)
    if isinstance(task, AskCrystal):
        return crystals.words(task, materials)
    if isinstance(task, AskComplex):
        return complexes.words(task, assemblies)
    if isinstance(task, Recall):
        return _recalled(task, molecules)
    if isinstance(task, Converse):
        return _talk(task)
    assert_never(task)


def _recalled(task: Recall, molecules: tuple[Molecule, ...]) -> str:
    if not molecules:
        return f"{'The conversation starts anew: nothing' if task.action == 'reset' else 'Nothing'} is in focus."
    verb = {"undo": "Back at", "redo": "Forward to", "use": "Now at", "reset": "Now at"}[task.action]
    return f"{verb} {named(molecules[0])}."


def _talk(task: Converse) -> str:
    lines = "\n".join(EXAMPLES)
    return TALK[task.topic] if task.topic == "thanks" else f"{TALK[task.topic]} For example:\n{lines}"
