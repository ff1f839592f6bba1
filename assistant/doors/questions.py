"""One line of a batch: read it, ask it, and give back its row. Runs in a worker, never raises RetortError."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answers import Answer
from assistant.doors.records import Row, RowId, answer_row, error_row
from assistant.errors import BadFile, RetortError, TooLarge
from assistant.session import Session
from assistant.tasks import Upload

MAX_LINE = 4_000_000
"""Longest line read, bytes."""
MAX_FILE = 50_000_000
"""Largest file read with a question, bytes."""
EXAMPLE = 'A line looks like {"id": "1", "message": "LogP of caffeine?", "files": []}.'


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation and the files that came with it."""

    text: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands in the file, with its 1-based number. ``folder`` is where its files are looked for."""

    number: int
    raw: bytes
    folder: str
    seed: int
    seconds: float
    model: str = ""
    precision: str = ""

    @property
    def asked(self) -> tuple[str, str]:
        """The model and precision asked for."""
        return self.model, self.precision


def answer_line(line: Line) -> Row:
    """Ask what the line asks; an unreadable line, a missing file or a failed request gives an error row."""
    began = time.monotonic()
    row_id = identity(line)
    try:
        answer = _converse(_turns(_object(line)), line)
    except RetortError as error:
        return error_row(row_id, error, line.seed, time.monotonic() - began, line.asked)
    return answer_row(answer, row_id, line.seed, time.monotonic() - began, line.asked)


def identity(line: Line) -> RowId:
    """The line's "id" (text or whole number), or "line 7" where it has none or cannot be read."""
    try:
        found = _object(line).get("id")
    except RetortError:
        found = None
    good = isinstance(found, (str, int)) and not isinstance(found, bool)
    return found if good else f"line {line.number}"


def turns(line: Line) -> int:
    """How many messages the line holds (1 where it cannot be read)."""
    try:
        return len(_turns(_object(line)))
    except RetortError:
        return 1


def read_upload(path: Path) -> Upload:
    """A file from disk.

    Raises
    ------
    BadFile
        When it is not there or cannot be read.
    TooLarge
        Over `MAX_FILE` bytes.
    """
    try:
        if path.stat().st_size > MAX_FILE:
            raise TooLarge(f"“{path.name}” is larger than {MAX_FILE // 10**6} MB.", "Split it into smaller files.")
        return Upload(path.name, path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadFile(f"“{path}” cannot be read: {reason}.", "Check the path.") from error


def _object(line: Line) -> dict[str, Any]:
    if len(line.raw) > MAX_LINE:
        raise TooLarge(f"Line {line.number} has {len(line.raw):,} bytes; up to {MAX_LINE:,} are read.")
    try:
        found = json.loads(line.raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadFile(f"Line {line.number} is not JSON ({error}).", EXAMPLE) from error
    if not isinstance(found, dict):
        raise BadFile(f"Line {line.number} is JSON but not an object.", EXAMPLE)
    return found


def _turns(found: dict[str, Any]) -> tuple[Turn, ...]:
    """The messages of a row; the row's own files go with its last message."""
    files = _paths(found.get("files"))
    if found.get("messages") is None:
        return (Turn(_text(found.get("message"), "message"), files),)
    messages = found["messages"]
    if not isinstance(messages, list):
        raise BadFile(f"“messages” is {_kind(messages)}, not a list.", EXAMPLE)
    said = tuple(turn for message in messages for turn in _turn(message))
    if not said:
        raise BadFile("“messages” holds nothing that was asked.", EXAMPLE)
    return (*said[:-1], Turn(said[-1].text, said[-1].files + files))


def _turn(message: object) -> tuple[Turn, ...]:
    """A message is a text or {"role": "user", "content": text}; what an assistant said before is passed over."""
    if not isinstance(message, dict):
        return (Turn(_text(message, "messages")),)
    if message.get("role", "user") != "user":
        return ()
    content = message.get("content", message.get("message"))
    return (Turn(_text(content, "content"), _paths(message.get("files"))),)


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise BadFile(f"“{name}” is {_kind(value)}, not a text.", EXAMPLE)
    return value


def _paths(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(path, str) for path in value):
        raise BadFile("“files” is not a list of paths.", EXAMPLE)
    return tuple(value)


def _kind(value: object) -> str:
    return "missing" if value is None else f"a {type(value).__name__}"


def _converse(said: tuple[Turn, ...], line: Line) -> Answer:
    """Ask the turns in order, in one session; the answer to the last."""
    session = Session()
    answers = [_ask(session, turn, line) for turn in said]
    return answers[-1]


def _ask(session: Session, turn: Turn, line: Line) -> Answer:
    files = tuple(read_upload(Path(line.folder) / path) for path in turn.files)
    return session.ask(turn.text, files=files, seed=line.seed, seconds=line.seconds, model=line.model,
                       precision=line.precision)
