"""One model at a time on a device: a queue with an end, a lock every answer goes through, loading and unloading.

    keeper = Keeper()
    speaker = keeper.load(card("retort-small"), "fp32")     # waits its turn; the same model is not loaded twice
    speaker.samples(...)                                    # two askers at once answer one after the other

A speaker given out stays good until another model takes its place; asked after that, it says so.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition

from models import loading
from models.errors import Busy, DoesNotFit, ModelError, Stopped
from models.loading import device
from models.words import Card, Loaded, Precision, Progress, Sample, Sampling, Speaker, Stop, never

PLACES = 16
"""Askers that may wait; one more is told that the model is busy."""
PATIENCE = 120.0
"""Seconds an asker waits for its turn."""
POLL = 0.05


@dataclass(frozen=True, slots=True)
class Status:
    """What a keeper does now: the model, what is going on, and how many wait."""

    loaded: Loaded | None
    doing: str
    fraction: float
    words: str
    waiting: int


class Turns:
    """A queue for one place: first come first served, bounded in length and in time."""

    def __init__(self, places: int = PLACES, patience: float = PATIENCE) -> None:
        self.places, self.patience = places, patience
        self._changed = Condition()
        self._line: deque[object] = deque()

    @property
    def waiting(self) -> int:
        """How many wait behind the one whose turn it is."""
        return max(0, len(self._line) - 1)

    @contextmanager
    def turn(self, stop: Stop = never) -> Iterator[None]:
        """Within it, it is this asker's turn and nobody else's.

        Raises
        ------
        Busy
            When the queue is full, or the turn did not come in time.
        Stopped
            When ``stop`` said so while waiting.
        """
        ticket = object()
        with self._changed:
            if len(self._line) > self.places:
                raise Busy(f"The model is busy and {self.waiting} others wait.", "Try again in a moment.")
            self._line.append(ticket)
        try:
            self._wait(ticket, stop)
            yield
        finally:
            with self._changed:
                self._line.remove(ticket)
                self._changed.notify_all()

    def _wait(self, ticket: object, stop: Stop) -> None:
        until = time.monotonic() + self.patience
        with self._changed:
            while self._line[0] is not ticket:
                if stop():
                    raise Stopped("Stopped while waiting for the model.", "Ask again.")
                if time.monotonic() >= until:
                    raise Busy(f"The model was busy for {self.patience:.0f} seconds.", "Try again, or Stop it first.")
                self._changed.wait(POLL)


class Keeper:
    """Keeps at most one model loaded; safe to use from many threads.

    Parameters
    ----------
    places, patience
        How many may wait for a turn, and how many seconds each.
    """

    def __init__(self, places: int = PLACES, patience: float = PATIENCE) -> None:
        self.turns = Turns(places, patience)
        self._speaker: Speaker | None = None
        self._doing, self._fraction, self._words = "", 0.0, ""

    @property
    def current(self) -> Speaker | None:
        """The loaded model, its answers going through the queue; None when there is none."""
        speaker = self._speaker
        return None if speaker is None else Held(self, speaker)

    def status(self) -> Status:
        """What goes on now; never waits."""
        speaker = self._speaker
        return Status(None if speaker is None else speaker.loaded, self._doing, self._fraction, self._words,
                      self.turns.waiting)

    def load(self, card: Card, precision: Precision | str = "", progress: Progress | None = None, stop: Stop = never,
             download: bool = False) -> Speaker:
        """The model in that precision, loaded in place of another one if it is not in yet.

        With no precision named the best that fits is taken, and where memory runs out while loading, the next smaller
        one; a named precision that does not fit raises `DoesNotFit` with the next smaller one offered.
        """
        with self.turns.turn(stop), self._while("load"):
            speaker = self._speaker
            if speaker is not None and _is(speaker.loaded, card, precision):
                return Held(self, speaker)
            self._drop()
            self._speaker = self._loaded(card, precision, self._telling(progress), stop, download)
            return Held(self, self._speaker)

    def unload(self, stop: Stop = never) -> None:
        """Give the memory back, once the answer that is under way has ended."""
        with self.turns.turn(stop), self._while("unload"):
            self._drop()

    def _loaded(self, card: Card, precision: str, tell: Progress, stop: Stop, download: bool) -> Speaker:
        """Down the ladder of precisions, where none was named."""
        if precision:
            return loading.load(card, _known(card, precision), tell, stop, download)
        taken: Precision | None = device.choose(card).precision
        while True:
            assert taken is not None
            try:
                return loading.load(card, taken, tell, stop, download)
            except DoesNotFit:
                taken = device.smaller(card, taken)
                if taken is None:
                    raise

    def _drop(self) -> None:
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            loading.unload(speaker)

    @contextmanager
    def _while(self, doing: str) -> Iterator[None]:
        self._doing = doing
        try:
            yield
        finally:
            self._doing, self._fraction, self._words = "", 0.0, ""

    def _telling(self, progress: Progress | None) -> Progress:
        def tell(fraction: float, words: str) -> None:
            self._fraction, self._words = fraction, words
            if progress is not None:
                progress(fraction, words)
        return tell

    @contextmanager
    def answering(self, speaker: Speaker, stop: Stop) -> Iterator[None]:
        """A turn for an answer of ``speaker``, if it is still the one that is loaded."""
        with self.turns.turn(stop), self._while("answer"):
            if self._speaker is not speaker:
                raise ModelError(f"{speaker.loaded.card.title} was unloaded meanwhile.", "Load it again.")
            yield


class Held:
    """A speaker given out by a keeper: every answer waits its turn, and an unloaded model says so."""

    def __init__(self, keeper: Keeper, speaker: Speaker) -> None:
        self._keeper, self._speaker = keeper, speaker

    @property
    def loaded(self) -> Loaded:
        """What is loaded, and how."""
        return self._speaker.loaded

    @loaded.setter
    def loaded(self, said: Loaded) -> None:
        self._speaker.loaded = said

    def samples(self, prompts: Sequence[str], sampling: Sampling, stop: Stop = never) -> list[list[Sample]]:
        """``sampling.n`` samples for every prompt, when it is this asker's turn."""
        with self._keeper.answering(self._speaker, stop):
            return self._speaker.samples(prompts, sampling, stop)

    def stream(self, prompt: str, sampling: Sampling, stop: Stop = never) -> Iterator[str]:
        """The pieces of one answer; the turn ends with the iterator (closing it ends both)."""
        with self._keeper.answering(self._speaker, stop):
            yield from self._speaker.stream(prompt, sampling, stop)


def _is(loaded: Loaded, card: Card, precision: str) -> bool:
    return loaded.card.name == card.name and loaded.card.path == card.path and precision in ("", loaded.precision)


def _known(card: Card, precision: str) -> Precision:
    for one in card.precisions:
        if one == precision:
            return one
    offered = ", ".join(card.precisions)
    raise ModelError(f"{card.title} is not offered in {precision!r}.", f"It is offered in {offered}.")
