"""Text as it grows: tokens into pieces whose sum is the text, and a generation in a thread read as an iterator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event

from models.words import Stop

Decode = Callable[[Sequence[int]], str]
Tell = Callable[[int], None]
UNREADABLE = "\ufffd"
"""What a decoder writes for a character whose bytes are not all there yet."""
LOOK_BACK = 64
"""Tokens decoded again with every new one, so that a piece is spaced as the whole text is."""
POLL = 0.02


class Pieces:
    """Tokens in, text out; nothing is given before it can be read, and the sum of all pieces is the decoded text."""

    def __init__(self, decode: Decode) -> None:
        self._decode = decode
        self._tokens: list[int] = []
        self._from = 0
        self._given = ""

    def push(self, token: int) -> str:
        """The text this token adds ("" while a character is incomplete)."""
        self._tokens.append(token)
        return self._grown(final=False)

    def end(self) -> str:
        """What is left when no token follows."""
        return self._grown(final=True)

    def _grown(self, final: bool) -> str:
        text = self._decode(self._tokens[self._from:])
        if not final and text.endswith(UNREADABLE):
            return ""
        piece = text[len(self._given):] if text.startswith(self._given) else ""
        self._given = text if piece or final else self._given
        if len(self._tokens) - self._from > 2 * LOOK_BACK and piece:
            self._from = len(self._tokens) - LOOK_BACK
            self._given = self._decode(self._tokens[self._from:])
        return piece


def tokens_of(run: Callable[[Tell, Stop], None], stop: Stop) -> Iterator[int]:
    """The tokens ``run`` tells, as they come. Closing the iterator stops ``run``; its error is raised here.

    ``run`` gets a function to tell each token and a Stop, and works in a thread of its own.
    """
    told: SimpleQueue[int] = SimpleQueue()
    left = Event()
    with ThreadPoolExecutor(1, thread_name_prefix="stream") as pool:
        running = pool.submit(run, told.put, lambda: left.is_set() or stop())
        try:
            while not running.done() or not told.empty():
                try:
                    yield told.get(timeout=POLL)
                except Empty:
                    continue
        finally:
            left.set()
        running.result()
