"""The progress bars of transformers and the hub, told to a function instead of drawn, and asking Stop at every step."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from models.errors import Stopped
from models.words import Progress, Stop

CHATTY = ("bitsandbytes.backends.cpu.ops", "transformers.modeling_utils")
"""Loggers whose warnings while loading are no news to a chemist."""


@contextmanager
def progress_of(tell: Progress, stop: Stop) -> Iterator[None]:
    """Within it, transformers tells ``tell`` how many tensors are loaded, draws no bars, and ``stop`` ends it."""
    from transformers.utils.logging import set_tqdm_hook
    loggers = [(one, one.level) for one in map(logging.getLogger, CHATTY)]
    previous = set_tqdm_hook(lambda factory, said, named: _Bar(said, named, tell, stop))
    try:
        for one, _ in loggers:
            one.setLevel(logging.ERROR)
        yield
    finally:
        set_tqdm_hook(previous)
        for one, level in loggers:
            one.setLevel(level)


class _Bar:
    """Stands in for a bar of tqdm: tells, asks Stop, draws nothing."""

    def __init__(self, said: tuple[Any, ...], named: dict[str, Any], tell: Progress, stop: Stop) -> None:
        self.items = said[0] if said else named.get("iterable", ())
        self.total = named.get("total") or (len(self.items) if hasattr(self.items, "__len__") else 0)
        self.tell, self.stop, self.done = tell, stop, 0

    def __iter__(self) -> Iterator[Any]:
        for one in self.items:
            self.update()
            yield one

    def update(self, count: int = 1) -> None:
        """One more tensor."""
        if self.stop():
            raise Stopped("Loading was stopped.", "Nothing was kept in memory.")
        self.done += count
        share = min(1.0, self.done / self.total) if self.total else 0.0
        self.tell(0.05 + 0.9 * share, f"{self.done} of {self.total} tensors")

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def close(self) -> None:
        """Nothing was drawn."""

    def __getattr__(self, name: str) -> Any:
        """Whatever else a bar can be told (set_description ...) is nothing to us."""
        return lambda *_, **__: None
