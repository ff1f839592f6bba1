"""What each browser tab has open: its Session, its cards and the molecule in focus. No tab sees another's."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant import engine
from assistant.answers import Answer, Drawing, Molecule
from assistant.errors import NothingInFocus, RetortError
from assistant.session import Asker, Session
from assistant.tasks import DesignMolecule, Request, Upload
from ui.figures import drawings

TAB_NAME = re.compile(r"[0-9a-f]{32}")
UNFINISHED = "This message could not be finished: something in Retort broke, and the terminal it runs in says what."
MOST_TABS = 64
"""Tabs kept in memory; the one unused longest makes room, and comes back from its file."""


def search_only() -> tuple[str, str]:
    """The model and precision of a page without models."""
    return "", ""


def usual() -> float:
    """Seconds that an answer of the search may take."""
    return 10.0


@dataclass(slots=True)
class Rival:
    """Another's answer to the same message, beside the first; ``words`` says what it waits for."""

    model: str
    precision: str
    words: str = "asking"
    answer: Answer = field(default_factory=lambda: Answer("", partial=True))


@dataclass(slots=True)
class Turn:
    """One message and its answer, which grows while it is being worked on. ``asked``: what went to the assistant."""

    id: str
    text: str
    seed: int
    files: tuple[str, ...] = ()
    answer: Answer = field(default_factory=lambda: Answer("", partial=True))
    stepped: bool = False
    asked: Request | None = None
    rival: Rival | None = None


@dataclass(frozen=True, slots=True)
class Focus:
    """The molecule on the bench, with the answer it came from."""

    molecule: Molecule
    answer: Answer
    turn: str = ""
    index: int = 0
    drawing: Drawing | None = None


def start_of(answer: Answer) -> str:
    """SMILES of the molecule that an answer set out from, "" where there is none."""
    task = answer.task
    return task.start.smiles if isinstance(task, DesignMolecule) and task.start else ""


def drawing_of(answer: Answer, molecule: Molecule) -> Drawing | None:
    """The drawing of a molecule: the answer's own, else one made now; None where it cannot be drawn."""
    known = drawings(answer).get(molecule.smiles)
    if known is not None:
        return known
    try:
        return engine.draw(molecule, start_of(answer))
    except RetortError:
        return None


class Tab:
    """One browser tab.

    ``choice`` says which model is there to be asked, ``patience`` how many seconds it may take; ``models`` whether this
    tab asks it.
    """

    def __init__(self, path: Path | None = None, asker: Asker = engine.stream,
                 choice: Callable[[], tuple[str, str]] = search_only, patience: Callable[[], float] = usual) -> None:
        self.session = Session(path, asker)
        self._asker, self._choice, self._patience = asker, choice, patience
        self.models = True
        self.turns: list[Turn] = [
            Turn(f"t{i}", text, asked.seed, answer=answer, asked=asked)
            for i, ((text, answer), asked) in enumerate(zip(self.session.history, self.session.asked, strict=True), 1)
        ]
        self.stopping = threading.Event()
        self._made = len(self.turns)

    def ask(self, text: str, uploads: tuple[Upload, ...] = (), seed: int = 7, again: bool = False) -> Iterator[Turn]:
        """Send a message; the same turn comes back each time its answer grows. ``again`` takes the last one's place."""
        if again:
            self.take_back()
        self._made += 1
        turn = Turn(f"t{self._made}", text, seed, tuple(upload.name for upload in uploads))
        self.turns.append(turn)
        self.stopping.clear()
        yield turn
        before = self.session.context.current
        model, precision = self._choice() if self.models else search_only()
        patience = self._patience() if model else usual()
        turn.asked = Request(text, uploads, self.session.context, seed, patience, model=model, precision=precision)
        try:
            for answer in self.session.stream(text, uploads, seed, seconds=patience, cancelled=self.stopping.is_set,
                                              model=model, precision=precision):
                turn.answer = answer
                yield turn
        finally:
            if turn.answer.partial:
                turn.answer = Answer(UNFINISHED, failure=("unfinished", UNFINISHED))
        turn.stepped = self.session.context.current != before

    def compare(self, turn: Turn) -> Iterator[Turn]:
        """Ask the turn's message again, of its rival; nothing of it becomes part of what was said."""
        rival = turn.rival
        if rival is None or turn.asked is None:
            return
        rival.words = "asking"
        patience = self._patience() if rival.model else usual()
        asked = replace(turn.asked, model=rival.model, precision=rival.precision, seconds=patience)
        try:
            for rival.answer in self._asker(asked, self.stopping.is_set):
                yield turn
        finally:
            if rival.answer.partial:
                rival.answer = Answer(UNFINISHED, failure=("unfinished", UNFINISHED))

    def take_back(self) -> str:
        """Forget the last message, and the molecule step it made; gives the id of its card, "" where there is none."""
        if not self.turns:
            return ""
        last = self.turns.pop()
        if last.stepped:
            with suppress(NothingInFocus):
                self.session.undo()
        return last.id

    def turn(self, name: str) -> Turn | None:
        """The turn of that id; None for one that was taken back."""
        return next((turn for turn in self.turns if turn.id == name), None)

    def pick(self, name: str, index: int) -> Focus | None:
        """Put molecule ``index`` of a turn in focus; None where there is no such molecule."""
        turn = self.turn(name)
        if turn is None or not 0 <= index < len(turn.answer.molecules):
            return None
        chosen = turn.answer.molecules[index]
        self.session.focus(chosen.smiles, chosen.name)
        return focus(turn, index)

    def latest(self) -> Focus | None:
        """The best molecule of the last answer that has one."""
        return next((focus(turn) for turn in reversed(self.turns) if turn.answer.molecules), None)


def focus(turn: Turn, index: int = 0) -> Focus:
    """Molecule ``index`` of a turn as the bench shows it."""
    molecule = turn.answer.molecules[index]
    return Focus(molecule, turn.answer, turn.id, index, drawing_of(turn.answer, molecule))


def look(smiles: str) -> Focus | Answer:
    """A molecule on its own, as the bench shows it; the answer that says why not, where it cannot be read."""
    answer = engine.look(smiles)
    if not answer.ok or not answer.molecules:
        return answer
    return Focus(answer.molecules[0], answer, drawing=drawing_of(answer, answer.molecules[0]))


class Desk:
    """All open tabs, by a name that only the tab itself knows; ``asker`` answers the messages of them all.

    ``choice`` says which model is there to be asked; ``settle`` waits for one that is being loaded, before a kept
    conversation is asked again.
    """

    def __init__(self, home: Path | None = None, asker: Asker = engine.stream,
                 choice: Callable[[], tuple[str, str]] = search_only, patience: Callable[[], float] = usual,
                 settle: Callable[[], object] = bool) -> None:
        self._home = home
        self._asker, self._choice, self._patience, self._settle = asker, choice, patience, settle
        self._tabs: OrderedDict[str, Tab] = OrderedDict()
        self._lock = threading.Lock()

    def tab(self, name: str) -> Tab:
        """The tab of that name, opened if need be; with a home, from its file.

        Raises
        ------
        RetortError
            When the name is not one that the page gives.
        """
        if not TAB_NAME.fullmatch(name):
            raise RetortError("This page did not say which tab it is.", "Reload the page.")
        path = self._home / f"{name}.jsonl" if self._home else None
        if name not in self._tabs and path is not None and path.exists():
            self._settle()
        with self._lock:
            if name not in self._tabs:
                self._tabs[name] = Tab(path, self._asker, self._choice, self._patience)
            self._tabs.move_to_end(name)
            while len(self._tabs) > MOST_TABS:
                self._tabs.popitem(last=False)
            return self._tabs[name]
