"""The corridor: understand → propose → verify → show evidence. A message walks it once, in one direction.

`ask` and `stream` never raise a RetortError: what cannot be done comes back as an Answer whose ``failure`` says why.
"""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import version
from typing import Literal

from assistant import evidence
from assistant.answers import Answer, Assembly, Drawing, Live, Material, Molecule, Panel, Provenance, Scene
from assistant.errors import BadStructure, Impossible, NothingFound, NotUnderstood, RetortError
from assistant.feasibility.settle import settle
from assistant.propose import complexes_prepared as complexes_prepared
from assistant.propose import naming as names
from assistant.propose import prepare_complexes as prepare_complexes
from assistant.propose import propose
from assistant.studied import study
from assistant.tasks import AskComplex, AskCrystal, Converse, DesignMolecule, MeasureMolecule, Named, Request, Task
from assistant.understand import remarks, understood
from assistant.verify import verify
from assistant.version import __version__
from assistant.worded import worded

PARTIAL_EVERY = 0.4
"""Seconds between partial answers while candidates are still being found."""


def never() -> bool:
    """The Stop nobody presses."""
    return False


def ask(request: Request, cancelled: Callable[[], bool] = never) -> Answer:
    """The final answer to a request."""
    return list(stream(request, cancelled))[-1]


def stream(request: Request, cancelled: Callable[[], bool] = never) -> Iterator[Answer]:
    """Partial answers as candidates are found (``partial=True``), then the final one."""
    began = time.monotonic()
    try:
        for answer in _walk(request, cancelled):
            yield replace(answer, provenance=_provenance(request, answer, began))
    except RetortError as error:
        failed = Answer(str(error), failure=(error.kind, str(error)), suggestions=_ways_out(error, request.text))
        yield replace(failed, provenance=_provenance(request, failed, began))


def answer(task: AskCrystal | AskComplex, request: Request, cancelled: Callable[[], bool] = never) -> Answer:
    """The final answer to a task about a file that needs no reading; the text of ``request`` plays no part."""
    began = time.monotonic()
    try:
        last = list(study(task, request, began, cancelled))[-1]
    except RetortError as error:
        last = Answer(str(error), task=task, failure=(error.kind, str(error)))
    return replace(last, provenance=_provenance(request, last, began))


def measured(task: MeasureMolecule, request: Request) -> Answer:
    """The answer to a question about molecules that needs no reading; the text of ``request`` plays no part."""
    began = time.monotonic()
    try:
        last = list(_way(task)(task, request, began, never))[-1]
    except RetortError as error:
        last = Answer(str(error), task=task, failure=(error.kind, str(error)))
    return replace(last, provenance=_provenance(request, last, began))


def _walk(request: Request, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    read = understood(request, cancelled)
    began = time.monotonic()  # what a model took to load and read is not taken from the work itself
    answers = _way(read.task)
    for answer in worded(answers(read.task, request, began, cancelled), request, cancelled):
        yield replace(answer, understood=read.understood, suggestions=(*answer.suggestions, *read.suggestions))


def _way(task: Task) -> Callable[[Task, Request, float, Callable[[], bool]], Iterator[Answer]]:
    """How a kind of task is answered."""
    if isinstance(task, AskCrystal | AskComplex):
        return study
    if isinstance(task, MeasureMolecule) and task.question == "text":
        return _text
    return _talk if isinstance(task, Converse) and task.topic == "chat" else _work


def _talk(task: Task, request: Request, began: float, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    """Free chat: what a chat model says, as it says it, then with every claim in it checked."""
    assert isinstance(task, Converse)
    for proposal in propose(task, request.seed, began + request.seconds, cancelled, request.model, request.precision):
        yield evidence.spoken(proposal, task)


def _text(task: Task, request: Request, began: float, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    """A text about a molecule: the words untouched, everything in them that can be tested marked."""
    assert isinstance(task, MeasureMolecule)
    for proposal in propose(task, request.seed, began + request.seconds, cancelled):
        yield evidence.checked(proposal, verify(proposal, task), task)


def _work(task: Task, request: Request, began: float, cancelled: Callable[[], bool]) -> Iterator[Answer]:
    if isinstance(task, DesignMolecule) and request.n:
        task = replace(task, n=request.n)
    task, impossible = settle(task)
    notes = (*remarks(request, task), *impossible)
    early: list[Molecule] = []
    final: list[Molecule] = []
    shown = began
    deadline = began + request.seconds
    for proposal in propose(task, request.seed, deadline, cancelled, request.model, request.precision):
        made = evidence.describe(proposal, verify(proposal, task), task)
        (final if proposal.rank else early).append(made)
        if not proposal.rank and time.monotonic() - shown > PARTIAL_EVERY:
            shown = time.monotonic()
            yield _answer(task, early, notes, partial=True)
    yield _answer(task, final, notes, partial=False)


def _answer(task: Task, found: list[Molecule], notes: tuple[str, ...], partial: bool) -> Answer:
    """The answer as it stands: words, molecules, and the panels of the first."""
    if isinstance(task, DesignMolecule):
        if not found:
            raise _nothing(notes)
        found = sorted(found, key=lambda m: len(m.verdict.failed))
    start = task.start.smiles if isinstance(task, DesignMolecule) and task.start else ""
    return Answer(
        text=evidence.words(task, tuple(found), notes), task=task, molecules=tuple(found), notes=notes,
        values=tuple(v for m in found for v in m.proposal.values),
        panels=_panels(task, found, start), partial=partial,
    )


def _panels(task: Task, found: list[Molecule], start: str) -> tuple[Panel, ...]:
    """The panels of the first molecule, then the table of all where there are several."""
    if not found:
        return ()
    first = (*evidence.predictions(task, found[0]), *evidence.panels(found[0], start))
    if len(found) == 1:
        return first
    table = evidence.candidates if isinstance(task, DesignMolecule) else evidence.compare
    return (*first, table(tuple(found)))


def _nothing(notes: tuple[str, ...]) -> RetortError:
    if notes:
        return Impossible(" ".join(notes))
    return NothingFound("No molecule was found that meets this.",
                        "Ask for less at once, or allow more time with --seconds 60.")


def _ways_out(error: RetortError, text: str) -> tuple[str, ...]:
    """Messages the user may send instead: the same one, with what was wrong in it put right."""
    if isinstance(error, NotUnderstood) and error.said and error.said in text:
        return tuple(text.replace(error.said, word, 1) for word in error.nearest)
    if not isinstance(error, BadStructure) or not error.repair:
        return ()
    return (text.replace(error.broken, error.repair, 1) if error.broken in text else error.repair,)


def _provenance(request: Request, answer: Answer, began: float) -> Provenance:
    made = answer.provenance
    proposers = {m.proposal.proposer for m in answer.molecules} | ({made.proposer} if made else set())
    proposers |= {"calculation"} if answer.materials or answer.assemblies else set()
    tally = next((m.proposal.tally for m in answer.molecules if m.proposal.tally), None)
    who = tally or made
    model, precision = (who.model, who.precision) if who else ("", "")
    versions = _versions("crystals" if answer.materials else "complexes" if answer.assemblies else "")
    return Provenance(request.seed, time.monotonic() - began, versions, _command(request, precision),
                      ", ".join(sorted(proposers)), model, precision, tally)


def _command(request: Request, precision: str) -> str:
    """The line that asks the same again; the precision is the one that was used."""
    quoted = request.text.replace("'", "'\\''")
    precision = precision or request.precision
    model = f" --model {request.model}" if request.model else ""
    how = f" --precision {precision}" if model and precision else ""
    files = "".join(f" --file {shlex.quote(upload.name)}" for upload in request.files)
    return f"retort ask '{quoted}'{files} --seed {request.seed}{model}{how}"


_LIBRARIES = {"crystals": ("pymatgen", "scipy", "spglib"), "complexes": ("biotite", "scipy")}


@lru_cache(maxsize=3)
def _versions(about: str = "") -> dict[str, str]:
    return {"retort": __version__} | {name: version(name) for name in ("rdkit", *_LIBRARIES.get(about, ()))}


# one molecule, without a message -------------------------------------------------------------------------------------


def look(smiles: str, name: str = "") -> Answer:
    """The card of one molecule (SMILES or common name), as for a message that is only that."""
    began = time.monotonic()
    try:
        molecule = evidence.card(smiles, name)
    except RetortError as error:
        return Answer(str(error), failure=(error.kind, str(error)), suggestions=_ways_out(error, smiles))
    shown = Answer("", molecules=(molecule,), panels=evidence.panels(molecule))
    return replace(shown, provenance=_provenance(Request(smiles), shown, began))


def live(text: str) -> Live:
    """Feedback on a message while it is typed; never an error."""
    return evidence.live(text)


def draw(molecule: Molecule, start: str = "") -> Drawing:
    """The 2D picture of a molecule, laid over the start where there is one, what is new in it ringed."""
    return evidence.drawing(molecule, start)


def same(one: str, other: str) -> bool:
    """Whether two SMILES are one molecule, stereochemistry included; False where either cannot be read."""
    return evidence.same(one, other)


def name(smiles: str, called: str = "") -> Answer:
    """What a molecule is called, as for the message "name it"; ``called`` is the name it already goes by."""
    began = time.monotonic()
    task = MeasureMolecule((Named(smiles, called),), "name")
    try:
        return list(_work(task, Request(f"name {smiles}"), began, never))[-1]
    except RetortError as error:
        return Answer(str(error), task=task, failure=(error.kind, str(error)))


def warm_names() -> None:
    """Start what reads and writes names, in the background, so that the first one is as fast as the next."""
    names.warm()


def scene(smiles: str, seed: int = 7) -> Scene:
    """A 3D conformer of a molecule (raises BadStructure, TooLarge)."""
    return evidence.scene(smiles, seed)


def export(molecules: tuple[Molecule, ...], kind: Literal["sdf", "csv"]) -> str:
    """Molecules as the text of an SDF or CSV file."""
    return evidence.export(molecules, kind)


CrystalFile = Literal["cif", "csv", "json"]
"""Kinds of file that a crystal is saved as."""


# one crystal ---------------------------------------------------------------------------------------------------------


def crystal_scene(material: Material, cells: tuple[int, int, int] = (1, 1, 1)) -> Scene:
    """The 3D picture of a crystal, so many cells along each axis (fewer where that would be too much to draw)."""
    return evidence.crystals.scene(material.facts, cells)


def crystal_panels(material: Material) -> tuple[Panel, ...]:
    """Tables, drawings and plots of a crystal."""
    return evidence.crystals.panels(material)


def crystal_export(material: Material, kind: CrystalFile) -> str:
    """A crystal as the text of a file."""
    return evidence.crystals.export(material, kind)


# one complex ---------------------------------------------------------------------------------------------------------

ComplexFile = Literal["csv", "json", "pml", "cxc", "pdb"]
"""Kinds of file that a complex is saved as: tables, a PyMOL or ChimeraX script, the atoms drawn."""


def complex_scene(assembly: Assembly) -> Scene:
    """The 3D picture of a complex."""
    return evidence.complexes.scene(assembly.facts)


def complex_picture(assembly: Assembly, dark: bool = False) -> bytes:
    """The surroundings of the ligand as a PNG, for where there is no WebGL; b"" without a ligand."""
    return evidence.complexes.still(assembly.facts, dark=dark)


def complex_panels(assembly: Assembly) -> tuple[Panel, ...]:
    """Tables and the flat diagram of a complex."""
    return evidence.complexes.panels(assembly)


def complex_tables(task: AskComplex) -> tuple[str, ...]:
    """Kinds of table that belong to a question, in its order."""
    return tuple(dict.fromkeys(kind for subject in task.what for kind in evidence.complexes.TABLES.get(subject, ())))


def complex_export(assembly: Assembly, kind: ComplexFile) -> str:
    """A complex as the text of a file."""
    return evidence.complexes.export(assembly, kind)
