"""Room 1: free text, files and what was said before become exactly one typed task."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.chem.molecules import shorten
from assistant.errors import NothingInFocus, NotSupported, NotUnderstood, RetortError
from assistant.tasks import AskComplex, AskCrystal, DesignMolecule, MeasureMolecule, Named, Request, Task, Upload
from assistant.understand import (
    asking_description,
    asking_differences,
    asking_more,
    asking_names,
    asking_relations,
    complexes,
    crystals,
    details,
    following,
    plain_questions,
    positions,
)
from assistant.understand.reading import Read, converses, read
from assistant.understand.resolving import no_longer
from assistant.understand.sentences import understand_text
from assistant.understand.systematic import notes, with_names
from assistant.understand.uploads import FileRow, is_crystal, is_ligand, is_structure, read_molecules, read_rows

__all__ = ["FileRow", "Read", "converses", "is_crystal", "is_structure", "read_molecules", "read_rows", "remarks",
           "understand", "understood"]

ROWS_TOLD = 3
"""Unreadable rows of a file that are told one by one."""


def understand(request: Request) -> Task:
    """The one task that a message asks for.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, BadFile, NothingInFocus, TooLarge
        Each says what came and what would work.
    """
    no_longer(request.text)
    text = asking_description.text_to_check(request)
    if text is not None:
        return text
    request = replace(request, text=plain_questions.mended(request.text))
    of_its_own = asking_more.task(request) or _by_condition(request) or positions.fresh(request)
    if of_its_own is not None:
        return of_its_own
    said, request = request, replace(request, text=plain_questions.plain(request.text))
    about = _of_complex(request) or _of_crystal(request) or _of_several(said)
    if about is not None:
        return about
    if not request.context.complexes and not request.files and complexes.speaks_of_one(request.text):
        raise _no_complex()
    try:
        files = _molecules(request)
        special = details.special(said, files) if request.files else None
        asked = asking_names.task(request, files) or special or details.fresh(request, files)
        task = asked or with_names(understand_text, request, files)
        if isinstance(task, DesignMolecule) and plain_questions.settled(request.text):
            raise NotUnderstood(f"“{shorten(request.text.strip())}” is a question, and not all of it was understood.",
                                "Is the molecule's name known? Its SMILES always works.")
        return _of_both(task, request)
    except (NotUnderstood, NotSupported, NothingInFocus) as error:
        told = _otherwise(request) or _put_otherwise(request)
        if told is not None:
            return _of_both(told, request)
        raise positions.refusal(request) or _none_in_focus(request) or error from error


def _of_several(request: Request) -> MeasureMolecule | None:
    """The question how molecules are related, or by how much a number of two differs."""
    return asking_differences.task(request) or asking_relations.task(request, _molecules(request))


def _by_condition(request: Request) -> Task | None:
    """A count of atoms or bonds by what is said of them, of a molecule that the message names itself."""
    return None if request.files else details.special(request, ())


def _of_both(task: Task, request: Request) -> Task:
    """A comparison of two that was read of one of them is refused: it would name a winner without a contest."""
    both = plain_questions.two_compared(request.text)
    if both and isinstance(task, MeasureMolecule) and len(task.molecules) == 1:
        raise NotUnderstood(f"{both[0]} and {both[1]} are compared here, and only one of them was read.",
                            f"Ask for each alone, e.g. “... of {both[0]}”.")
    return task


def _otherwise(request: Request) -> Task | None:
    """What the grammar of details makes of a message that the main grammar refused; None where it refuses too."""
    try:
        return with_names(details.otherwise, request, _molecules(request))
    except RetortError:
        return None


def _put_otherwise(request: Request) -> Task | None:
    """The question in another form that a grammar takes, fillers and repeating brackets gone; None where none does."""
    for text in plain_questions.variants(request.text):
        other = replace(request, text=text)
        try:
            files = _molecules(other)
            task = details.fresh(other, files) or with_names(understand_text, other, files)
        except RetortError:
            task = _otherwise(other)  # type: ignore[assignment]
        if isinstance(task, MeasureMolecule):
            return task
    return None


def _of_crystal(request: Request) -> AskCrystal | None:
    """The question to a crystal, where it is one; talk and steps back come first."""
    given = tuple(upload for upload in request.files if is_crystal(upload))
    if not given and (not request.context.crystals or following.talk(request.text) or following.recall(request.text)):
        return None
    return crystals.task(request, given)


def _of_complex(request: Request) -> AskComplex | None:
    """The question to a complex, where it is one; what was talked of last comes first where both are here."""
    given = any(map(is_structure, request.files))
    if not given and (not request.context.complexes or any(map(is_crystal, request.files))
                      or following.talk(request.text) or following.recall(request.text)
                      or (isinstance(request.context.last, AskCrystal) and _names_no_complex(request))):
        return None
    return complexes.task(request)


def _names_no_complex(request: Request) -> bool:
    """Whether nothing in a message is about a complex rather than the crystal in focus."""
    return not complexes.only_of_complexes(request.text)


def _no_complex() -> NothingInFocus:
    return NothingInFocus("This asks about a protein-ligand complex, and none is here.",
                          "Drop its .pdb or .cif file, or add --file x.pdb.")


def _none_in_focus(request: Request) -> NothingInFocus | None:
    """What to say to a question that only a crystal or a complex can answer, where there is none."""
    if request.context.crystals or not crystals.only_of_crystals(request.text):
        return None
    return NothingInFocus("This asks about a crystal, and none is here.", "Drop its .cif file, or add --file x.cif.")


def understood(request: Request, stop: Callable[[], bool]) -> Read:
    """The one task of a message as the grammar reads it; of one that it does not know, as the chat model does.

    Raises
    ------
    NotUnderstood, NotSupported, BadStructure, BadFile, NothingInFocus, TooLarge, ModelTrouble
        As `understand`; the last where the chat model that was asked for cannot be loaded.
    """
    try:
        return Read(understand(request))
    except (NotUnderstood, NotSupported) as trouble:
        return read(request, trouble, _molecules(request), stop)


def _molecules(request: Request) -> tuple[Named, ...]:
    return tuple(named for upload in _of_molecules(request) for named in read_molecules(upload))


def _of_molecules(request: Request) -> tuple[Upload, ...]:
    """The files of small molecules among those of a message; one beside a structure is its ligand."""
    beside = any(map(is_structure, request.files))
    return tuple(upload for upload in request.files if not is_crystal(upload) and not is_structure(upload)
                 and not (beside and is_ligand(upload)))


def remarks(request: Request, task: Task) -> tuple[str, ...]:
    """What was left out of the files of a message: rows that hold no molecule, molecules that an edit did not take."""
    unread = task.unread if isinstance(task, AskCrystal | AskComplex) else ()
    aside = (f"Not understood, and of no part in this: {', '.join(f'“{word}”' for word in unread)}.",) if unread else ()
    left = tuple(note for upload in _of_molecules(request) for note in _left_out(upload, task))
    return aside + notes(request, task) + left


def _left_out(upload: Upload, task: Task) -> list[str]:
    rows = read_rows(upload)
    bad = [row for row in rows if row.problem]
    notes = []
    if bad:
        told = "; ".join(f"row {row.row}: {row.problem.rstrip('.')}" for row in bad[:ROWS_TOLD])
        more = f"; and {len(bad) - ROWS_TOLD} more" if len(bad) > ROWS_TOLD else ""
        notes.append(f"{len(bad)} of {len(rows)} rows of {upload.name} could not be read ({told}{more}).")
    good = [row.named.smiles for row in rows if not row.problem]
    if isinstance(task, DesignMolecule) and task.start and task.start.smiles in good and len(good) > 1:
        name = task.start.name or task.start.smiles
        notes.append(f"{upload.name} holds {len(good)} molecules; one at a time is changed, here {name}.")
    return notes
