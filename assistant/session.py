"""What was said before: the molecule in focus, its lineage with undo, the candidates, the history.

A session is kept in memory and, where it has a path, in an append-only JSON-lines file from which it can be replayed.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from assistant import engine
from assistant.answers import Answer
from assistant.errors import BadFile, NothingInFocus, RetortError
from assistant.tasks import (
    AskComplex,
    AskCrystal,
    Context,
    Converse,
    DesignMolecule,
    MeasureMolecule,
    Named,
    Pair,
    Recall,
    Request,
    Upload,
)

Asker = Callable[[Request, Callable[[], bool]], Iterator[Answer]]
MOST_TALK = 4
"""Questions and answers of free chat that the next one is told."""
MOST_CRYSTALS = 6
"""Crystals that a conversation remembers."""
MOST_KEPT = 1_000_000
"""Bytes of an uploaded file that are written to the session file; a larger one is named only."""


class Session:
    """One conversation.

    Parameters
    ----------
    path
        Where to write it down, line by line; what stands there already is asked again first. None: memory only.
    asker
        Who answers a request: the engine in this process, or one that hands it to a worker process.
    """

    def __init__(self, path: Path | None = None, asker: Asker = engine.stream) -> None:
        self.path: Path | None = None
        self._asker = asker
        self.history: list[tuple[str, Answer]] = []
        self.asked: list[Request] = []
        self.context = Context()
        self._line: list[Named] = []
        self._at = -1
        if path is not None and path.exists():
            self._again(path, strict=False)
        self.path = path

    # asking -----------------------------------------------------------------------------------------------------------

    def ask(self, text: str, files: tuple[Upload, ...] = (), seed: int = 7, n: int = 0, seconds: float = 10.0,
            cancelled: Callable[[], bool] = engine.never, model: str = "", precision: str = "") -> Answer:
        """The final answer to a message; it becomes part of what was said."""
        return list(self.stream(text, files, seed, n, seconds, cancelled, model, precision))[-1]

    def stream(self, text: str, files: tuple[Upload, ...] = (), seed: int = 7, n: int = 0, seconds: float = 10.0,
               cancelled: Callable[[], bool] = engine.never, model: str = "", precision: str = "") -> Iterator[Answer]:
        """Partial answers, then the final one, which becomes part of what was said.

        ``model`` is the card of a local model that proposes beside the search, ``precision`` how it is loaded.
        """
        request = Request(text, files, self.context, seed, seconds, n, model, precision)
        for answer in self._asker(request, cancelled):
            if answer.partial:
                yield answer
                continue
            final = self._recalled(answer, answer.task) if isinstance(answer.task, Recall) else answer
            self._remember(request, final)
            yield final

    def _recalled(self, answer: Answer, task: Recall) -> Answer:
        """Carry out an undo, redo, use or reset, and show what is in focus then."""
        try:
            self._move(task)
        except RetortError as error:
            return replace(answer, text=str(error), failure=(error.kind, str(error)))
        if self.context.current is None:
            return replace(answer, text="Started anew: nothing is in focus.")
        shown = engine.look(self.context.current.smiles)
        done = {"undo": "Went back to", "redo": "Went forward to", "use": "Took"}.get(task.action, "Started with")
        name = self.context.current.name or self.context.current.smiles
        return replace(shown, text=f"{done} {name}.", task=task, provenance=answer.provenance)

    def _move(self, task: Recall) -> None:
        if task.action == "undo":
            self.undo()
        elif task.action == "redo":
            self.redo()
        elif task.action == "use":
            self.use(task.index)
        else:
            self._line, self._at = [], -1
            self.context = Context()

    # focus ------------------------------------------------------------------------------------------------------------

    def focus(self, smiles: str, name: str = "") -> None:
        """Make a molecule the current one; what lay ahead after an undo is dropped."""
        named = Named(smiles, name)
        if self.context.current == named:
            return
        self._line = [*self._line[: self._at + 1], named]
        self._at = len(self._line) - 1
        self._point()

    def undo(self) -> Named:
        """Back to the molecule before.

        Raises
        ------
        NothingInFocus
            At the first one.
        """
        if self._at < 1:
            raise NothingInFocus("There is no earlier molecule to go back to.", "Ask for an edit first.")
        self._at -= 1
        return self._point()

    def redo(self) -> Named:
        """Forward again to the molecule that was undone (raises as `undo`)."""
        if self._at + 1 >= len(self._line):
            raise NothingInFocus("There is no later molecule to go forward to.", "“undo” goes back.")
        self._at += 1
        return self._point()

    def use(self, index: int) -> Named:
        """Take candidate ``index`` (from 1) of the last design.

        Raises
        ------
        NothingInFocus
            When there is no such candidate.
        """
        if not 1 <= index <= len(self.context.candidates):
            number = len(self.context.candidates)
            raise NothingInFocus(f"There is no candidate {index}; the last answer has {number}." if number
                                 else "There are no candidates to choose from yet.", "Ask for an edit first."
                                 if not number else f"Say “use the first one” up to {number}.")
        self.focus(self.context.candidates[index - 1])
        return self._line[self._at]

    @property
    def lineage(self) -> tuple[Named, ...]:
        """The molecules that led to the current one, oldest first."""
        return tuple(self._line[: self._at + 1])

    def _point(self) -> Named:
        current = self._line[self._at]
        self.context = replace(self.context, current=current)
        return current

    # memory -----------------------------------------------------------------------------------------------------------

    def _remember(self, request: Request, answer: Answer) -> None:
        self.history.append((request.text, answer))
        self.asked.append(request)
        task = answer.task
        if answer.ok and isinstance(task, DesignMolecule) and answer.molecules:
            if task.start is not None:
                self.focus(task.start.smiles, task.start.name)
            self.focus(answer.smiles)
            self.context = replace(self.context, candidates=tuple(m.smiles for m in answer.molecules), last=task)
        elif answer.ok and isinstance(task, MeasureMolecule) and task.molecules and answer.molecules:
            if answer.molecules[0].properties:
                self.focus(task.molecules[0].smiles, task.molecules[0].name)
            self.context = replace(self.context, last=task, molecules=task.molecules)
        elif answer.ok and isinstance(task, AskCrystal):
            self.context = replace(self.context, last=task, crystals=_kept(self.context.crystals, task.crystals))
        elif answer.ok and isinstance(task, AskComplex):
            self.context = replace(self.context, last=task, complexes=_paired(self.context.complexes, task.complexes))
        elif answer.ok and isinstance(task, Converse) and task.topic == "chat":
            self.context = replace(self.context, said=(*self.context.said, (request.text, answer.text))[-MOST_TALK:])
        self._write(request, answer)

    def _write(self, request: Request, answer: Answer) -> None:
        if self.path is None:
            return
        files = [{"name": f.name, "data": base64.b64encode(f.data).decode() if len(f.data) <= MOST_KEPT else None}
                 for f in request.files]
        line = {"text": request.text, "files": files, "seed": request.seed, "n": request.n, "ok": answer.ok,
                "smiles": answer.smiles, "answer": answer.text}
        if request.model:
            line |= {"model": request.model, "precision": request.precision}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab+") as out:
            text = json.dumps(line, ensure_ascii=False) + "\n"
            out.write((("" if _ends_whole(out) else "\n") + text).encode())

    @classmethod
    def replay(cls, path: Path) -> Session:
        """A session asked again from its file, in memory; the file stays as it is.

        Raises
        ------
        BadFile
            When a line of it is not one a session wrote.
        """
        session = cls()
        session._again(path, strict=True)
        return session

    def _again(self, path: Path, strict: bool) -> None:
        """Ask every line of a file again; a line that was cut off is passed over unless ``strict``."""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            try:
                said = json.loads(line)
                files = tuple(Upload(f["name"], base64.b64decode(f["data"])) for f in said["files"] if f["data"])
                text, seed, n = str(said["text"]), int(said["seed"]), int(said["n"])
                model, precision = str(said.get("model", "")), str(said.get("precision", ""))
            except (ValueError, KeyError, TypeError) as error:
                if not strict:
                    continue
                raise BadFile(f"Line {number} of {path.name} is not a line of a session.",
                              "Take that line out of the file, or start a new session.") from error
            self.ask(text, files, seed, n, model=model, precision=precision)


def _kept(before: tuple[Upload, ...], now: tuple[Upload, ...]) -> tuple[Upload, ...]:
    """The crystals that a session knows, those in focus last; of two files of one name the newer counts."""
    names = {upload.name for upload in now}
    return (*(upload for upload in before if upload.name not in names), *now)[-MOST_CRYSTALS:]


def _paired(before: tuple[Pair, ...], now: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The complexes that a session knows, as `_kept`."""
    names = {pair.structure.name for pair in now}
    return (*(pair for pair in before if pair.structure.name not in names), *now)[-MOST_CRYSTALS:]


def _ends_whole(file: IO[bytes]) -> bool:
    """Whether a file is empty or ends with a whole line; one cut off by a crash must not swallow the next."""
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
