"""The same message answered by another: its model is loaded where need be, asked, and the one before comes back."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer
from assistant.local_models import LocalModels
from ui.compare import name
from ui.desk import UNFINISHED, Rival, Tab, Turn

GLANCE = 0.25
"""Seconds between two looks at a load."""
BUSY = "Another model is being loaded or measured just now. Wait for it, or stop it under “model” above."


class Comparing:
    """One comparison in one tab."""

    def __init__(self, tab: Tab, models: LocalModels) -> None:
        self._tab, self._models = tab, models

    def run(self, turn: str, rival: tuple[str, str] | None) -> Iterator[Turn]:
        """The turn, each time its second side changes; without a rival, the turn alone again."""
        found = self._tab.turn(turn)
        if found is None:
            return
        found.rival = Rival(*rival) if rival else None
        if rival is None:
            return
        self._tab.stopping.clear()
        yield found
        before = self._models.choice()
        try:
            yield from self._ready(found, rival)
            if found.rival is not None and found.rival.answer.partial:
                yield from self._tab.compare(found)
        finally:
            if found.rival is not None and found.rival.answer.partial:
                found.rival.answer = Answer(UNFINISHED, failure=("unfinished", UNFINISHED))
            if all(before) and self._models.choice() != before:
                self._models.load(*before)

    def _ready(self, turn: Turn, rival: tuple[str, str]) -> Iterator[Turn]:
        """Load the rival's model, its progress told on the card; what fails is its answer."""
        assert turn.rival is not None
        if not rival[0] or self._models.choice() == rival:
            return
        if not self._models.load(*rival):
            turn.rival.answer = Answer(BUSY, failure=("busy", BUSY))
            return
        while not self._models.settle(GLANCE):
            if self._tab.stopping.is_set():
                self._models.stop()
            now = self._models.state()
            turn.rival.words = f"loading {name(*rival)}, {100 * now.fraction:.0f} %"
            yield turn
        if self._models.choice() != rival:
            words = self._models.state().trouble or f"{name(*rival)} could not be loaded."
            turn.rival.answer = Answer(words, failure=("model", words))
