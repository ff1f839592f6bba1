"""The one model of this machine: loaded in the background, stopped, exchanged, measured. No question waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from assistant.errors import RetortError
from assistant.local_models.offers import Offer
from assistant.local_models.state import IDLE, State
from assistant.tasks import Request
from models.words import Loaded, Progress, Stop

NO_WEIGHTS = "The packaged model's weights are not in this copy of Retort, so the search answers alone."

SHORT, LONG = 10.0, 90.0
"""Seconds that an answer may take with our own small model, and with a large one that writes sentences."""


class Host(Protocol):
    """Where the model lives. `host.ProcessHost` is a process of its own; the tests have one without a model."""

    def packaged(self) -> str:
        """Name of the model that comes with the program, "" where its weights are not here."""

    def offers(self) -> tuple[Offer, ...]:
        """All models, with what fits here; may take a second."""

    def load(self, name: str, precision: str, progress: Progress, stop: Stop) -> Loaded:
        """Load in place of what is loaded; waits. Raises ModelTrouble."""

    def unload(self) -> None:
        """Give its memory back; waits."""

    def probe(self, name: str, precision: str, progress: Progress, stop: Stop) -> None:
        """Measure a loaded model and write the score beside its card; waits. Raises RetortError."""

    def environment(self) -> dict[str, str]:
        """What a process that asks the model needs in its environment."""

    def close(self) -> None:
        """End it, mid-load too."""


class LocalModels:
    """What a page knows and wants of the local models; every method but `settle` and `offers` returns at once."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._state = IDLE
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._work: threading.Thread | None = None
        self._idle = threading.Event()
        self._idle.set()
        self._closed = False

    # what there is ----------------------------------------------------------------------------------------------------

    def state(self) -> State:
        """How the model stands now."""
        return self._state

    def choice(self) -> tuple[str, str]:
        """Model and precision to ask now; ("", "") where there is none, and the search answers."""
        now = self._state
        return (now.model, now.precision) if now.answers else ("", "")

    def patience(self) -> float:
        """Seconds that an answer may take with the help of what is loaded."""
        return self._state.patience if self._state.answers else SHORT

    def offers(self) -> tuple[Offer, ...]:
        """All models, with what fits here."""
        return self._host.offers()

    # what is wanted ---------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Load the model that comes with the program, in the background; say why where there is none."""
        self._later(State(stage="loading", words="looking for the packaged model"), self._begin)

    def load(self, name: str, precision: str = "") -> bool:
        """Load a model in the background; False where something else is under way."""
        start = State(stage="loading", model=name, title=name, precision=precision, words="starting")
        return self._later(start, lambda: self._load(name, precision))

    def unload(self) -> bool:
        """Give the model's memory back, in the background; False where something else is under way."""
        return self._later(replace(self._state, stage="loading", fraction=0.0, words="unloading"), self._unload)

    def probe(self) -> bool:
        """Measure the loaded model, in the background; False where there is none, or something else is under way."""
        now = self._state
        if now.stage != "ready":
            return False
        return self._later(replace(now, stage="measuring", fraction=0.0, words="starting", trouble=""),
                           lambda: self._probe(now))

    def measure(self, name: str, precision: str) -> bool:
        """Load a model unless it is, and then measure it."""
        now = self._state
        if now.stage == "ready" and (now.model, now.precision) == (name, precision):
            return self.probe()
        start = State(stage="loading", model=name, title=name, precision=precision, words="starting")
        return self._later(start, lambda: self._load_and_probe(name, precision))

    def stop(self) -> None:
        """End what is under way."""
        self._stop.set()

    def settle(self, seconds: float, glance: Callable[[], bool] = bool) -> bool:
        """Wait until nothing is under way, at most so long, and not once ``glance`` says True; whether that is so."""
        for _ in range(max(1, int(seconds / 0.1))):
            if self._idle.wait(0.1) or glance():
                break
        return self._idle.is_set()

    def close(self) -> None:
        """End the model's process; what is under way with it."""
        self._closed = True
        self._stop.set()
        self._host.close()
        if self._work is not None:
            self._work.join(5.0)

    # the door of the workers ------------------------------------------------------------------------------------------

    def admit(self, request: Request) -> tuple[Request, str]:
        """The request as it can be answered now: by the search where its model is not ready, and a note about that."""
        if not request.model or self.choice() == (request.model, request.precision or self._state.precision):
            return request, ""
        note = f"{request.model} {request.precision}".strip() + " was not loaded: the search answered alone."
        return replace(request, model="", precision=""), note

    def environment(self) -> dict[str, str]:
        """What a process that asks the model needs in its environment."""
        return self._host.environment()

    # in the background ------------------------------------------------------------------------------------------------

    def _later(self, start: State, work: Callable[[], State]) -> bool:
        with self._lock:
            if not self._idle.is_set() or self._closed:
                return False
            self._idle.clear()
            self._stop.clear()
            before, self._state = self._state, start
        self._work = threading.Thread(target=self._run, args=(before, work), name="retort-models", daemon=True)
        self._work.start()
        return True

    def _run(self, before: State, work: Callable[[], State]) -> None:
        try:
            self._state = work()
        except RetortError as error:
            self._state = self._failed(before, error)
        except (OSError, EOFError) as error:  # its process is gone
            self._state = self._failed(before, RetortError(f"The model's process ended ({error}).", "Load it again."))
        finally:
            self._idle.set()

    def _failed(self, before: State, error: RetortError) -> State:
        """A measurement that failed leaves the model where it was; a load that failed leaves none."""
        now = self._state
        if now.stage == "measuring":
            return replace(now, stage="ready", fraction=0.0, words="", trouble=str(error))
        return State(stage="failed", model=now.model or before.model, title=now.title, precision=now.precision,
                     trouble=str(error))

    def _tell(self, fraction: float, words: str) -> None:
        self._state = replace(self._state, fraction=min(1.0, max(0.0, fraction)), words=words)

    def _begin(self) -> State:
        name = self._host.packaged()
        if not name:
            return replace(IDLE, words=NO_WEIGHTS)
        self._state = replace(self._state, model=name, title=name, words="starting")
        return self._load(name, "")

    def _load(self, name: str, precision: str) -> State:
        loaded = self._host.load(name, precision, self._tell, self._stop.is_set)
        card = loaded.card
        return State(stage="ready", model=card.name, title=card.title or card.name, precision=loaded.precision,
                     purpose=card.purpose, device=loaded.device, dtype=loaded.dtype, why=loaded.why,
                     memory=loaded.memory, seconds=loaded.seconds, patience=SHORT if card.writes == "patch" else LONG)

    def _unload(self) -> State:
        self._host.unload()
        return IDLE

    def _probe(self, loaded: State) -> State:
        self._host.probe(loaded.model, loaded.precision, self._tell, self._stop.is_set)
        return loaded

    def _load_and_probe(self, name: str, precision: str) -> State:
        loaded = self._load(name, precision)
        self._state = replace(loaded, stage="measuring", words="starting")
        return self._probe(loaded)
