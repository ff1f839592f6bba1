"""What each browser tab has open: its Session, its cards and the molecule in focus. No tab sees another's."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from assistant import engine
from assistant.answers import Answer, Drawing, Molecule
from assistant.errors import NothingInFocus, RetortError
from assistant.session import Asker, Session
from assistant.tasks import DesignMolecule, Upload
from ui.figures import drawings

TAB_NAME = re.compile(r"[0-9a-f]{32}")
UNFINISHED = "This message could not be finished: something in Retort broke, and the terminal it runs in says what."
MOST_TABS = 64
"""Tabs kept in memory; the one unused longest makes room, and comes back from its file."""


@dataclass(slots=True)
class Turn:
    """One message and its answer, which grows while it is being worked on."""

    id: str
    text: str
    seed: int
    files: tuple[str, ...] = ()
    answer: Answer = field(default_factory=lambda: Answer("", partial=True))
    stepped: bool = False


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
    """One browser tab."""

    def __init__(self, path: Path | None = None, asker: Asker = engine.stream) -> None:
        self.session = Session(path, asker)
        self.turns: list[Turn] = [
            Turn(f"t{i}", text, 7, answer=answer) for i, (text, answer) in enumerate(self.session.history, start=1)
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
        try:
            for answer in self.session.stream(text, uploads, seed=seed, cancelled=self.stopping.is_set):
                turn.answer = answer
                yield turn
        finally:
            if turn.answer.partial:
                turn.answer = Answer(UNFINISHED, failure=("unfinished", UNFINISHED))
        turn.stepped = self.session.context.current != before

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
    """All open tabs, by a name that only the tab itself knows; ``asker`` answers the messages of them all."""

    def __init__(self, home: Path | None = None, asker: Asker = engine.stream) -> None:
        self._home = home
        self._asker = asker
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
        with self._lock:
            if name not in self._tabs:
                self._tabs[name] = Tab(self._home / f"{name}.jsonl" if self._home else None, self._asker)
            self._tabs.move_to_end(name)
            while len(self._tabs) > MOST_TABS:
                self._tabs.popitem(last=False)
            return self._tabs[name]
