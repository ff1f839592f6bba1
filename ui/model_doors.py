"""What the page's scripts may ask about the local models: how they stand, load, unload, stop, measure, who else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from assistant.errors import RetortError
from assistant.local_models import LocalModels, Offer
from assistant.local_models.offers import loadable
from ui.desk import Desk
from ui.html import Html, tag
from ui.models_panel import header, offered, rivals, standing

MOST_RIVALS = 12


class ModelDoors:
    """Small questions of the models panel. Each takes one JSON object and gives JSON."""

    def __init__(self, desk: Desk, models: LocalModels) -> None:
        self._desk = desk
        self._models = models
        self._known: tuple[Offer, ...] = ()
        self._trouble = ""
        self._one_look = threading.Lock()

    def models(self, asked: dict[str, Any]) -> dict[str, object]:
        """How the models stand, as HTML; the cards only where ``cards`` asks for them, for they take longer."""
        state, used = self._models.state(), self._desk.tab(str(asked.get("tab", ""))).models
        told: dict[str, object] = {"header": header(state, used), "busy": state.busy, "now": standing(state, used),
                                   "stage": state.stage}
        if asked.get("cards"):
            told["cards"] = self._cards()
        return told

    def model(self, asked: dict[str, Any]) -> dict[str, object]:
        """Do something with a model (load, unload, stop-model, probe), or choose who answers (use, search)."""
        act, name, precision = (str(asked.get(key, "")) for key in ("act", "model", "precision"))
        tab = self._desk.tab(str(asked.get("tab", "")))
        acts: dict[str, Callable[[], object]] = {
            "load": lambda: self._models.load(name, precision), "unload": self._models.unload,
            "stop-model": self._models.stop, "probe": lambda: self._models.measure(name, precision)}
        if act in ("use", "search", "load"):
            tab.models = act != "search"
        if act in acts:
            acts[act]()
        return self.models(asked)

    def rivals(self, asked: dict[str, Any]) -> Html:
        """The menu of those who could answer a turn's message beside who did."""
        turn = self._desk.tab(str(asked.get("tab", ""))).turn(str(asked.get("turn", "")))
        mine = (turn.asked.model, turn.asked.precision) if turn is not None and turn.asked is not None else ("", "")
        self._look()
        options = [("", ""), *((one.name, row.precision) for one, row in loadable(self._known))]
        return rivals([one for one in options if one != mine][:MOST_RIVALS])

    def _cards(self) -> Html:
        self._look()
        if self._trouble:
            return tag("p", tag("span", "✗", cls="sign fail"), " ", self._trouble, cls="trouble")
        return offered(self._known, self._models.state())

    def _look(self) -> None:
        """Read the cards anew; what fits changes with what is loaded."""
        with self._one_look:
            try:
                self._known, self._trouble = self._models.offers(), ""
            except RetortError as error:
                self._trouble = str(error)
