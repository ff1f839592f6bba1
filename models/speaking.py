"""The one door to a loaded model: `speaker(name, precision)`, wherever it lives.

With RETORT_MODEL_SOCKET and RETORT_MODEL_KEY in the environment that is the model's own process, shared by all who have
them; else this process, with one model at a time. Importing this imports nothing heavy.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from models.serving.frames import KEY, SOCKET, loaded_frame
from models.words import Loaded, Progress, Speaker, Stop, never

if TYPE_CHECKING:
    from models.serving.client import Client


class Here:
    """One model at a time in this process, through `models.keeper`."""

    def __init__(self) -> None:
        from models.keeper import Keeper
        self._keeper = Keeper()

    @property
    def current(self) -> Speaker | None:
        """The model that is loaded, if any."""
        return self._keeper.current

    def load(self, name: str, precision: str = "", progress: Progress | None = None, stop: Stop = never,
             download: bool = False) -> Speaker:
        """The model of that card in that precision ("" for the best that fits), loaded if it is not."""
        from models.cards import card
        return self._keeper.load(card(name), precision, progress, stop, download)

    def unload(self) -> None:
        """Give the memory back."""
        self._keeper.unload()


@lru_cache(maxsize=1)
def _here() -> Here:
    return Here()


def _client() -> Client | None:
    """A client of the model's process, where the environment leads to one."""
    address, key = os.environ.get(SOCKET, ""), os.environ.get(KEY, "")
    if not address or not key:
        return None
    from models.serving.client import Client
    return Client(address, key)


def speaker(name: str, precision: str = "", progress: Progress | None = None, stop: Stop = never,
            download: bool = False) -> Speaker:
    """The model of that card, loaded if it is not; "" lets the machine choose the precision.

    Only with ``download`` may a hub model that is not here be fetched.

    Raises
    ------
    ModelError
        When there is no such card, it does not fit, its files are bad, or the load was stopped.
    """
    client = _client()
    if client is not None:
        return client.speaker(name, precision, progress, stop, download)
    return _here().load(name, precision, progress, stop, download)


def unload() -> None:
    """Give the memory of the loaded model back."""
    client = _client()
    if client is not None:
        client.unload()
    elif _here.cache_info().currsize:
        _here().unload()


def loaded() -> Loaded | None:
    """What is loaded now, without loading anything."""
    client = _client()
    if client is not None:
        return client.status().loaded
    current = _here().current if _here.cache_info().currsize else None
    return None if current is None else current.loaded


def status() -> dict[str, Any]:
    """What is loaded and going on, as plain data; in this process only what is loaded."""
    client = _client()
    if client is not None:
        return client.raw_status()
    now = loaded()
    return {"loaded": None if now is None else loaded_frame(now), "doing": "", "loading": ["", 0.0, ""], "waiting": 0}
