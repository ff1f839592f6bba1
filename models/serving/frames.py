"""What the model's process and its askers say to one another: JSON in length-marked frames, never a pickle.

A request is one object with "do"; replies are objects with one of "progress", "piece", "answer" or "error". Nothing in
them is run or unpickled, whatever it holds, so a reader needs to trust only their shape, which is checked here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from multiprocessing.connection import Connection
from typing import Any

from models.errors import BadModelFiles, Busy, DoesNotFit, ModelError, Stopped, UnknownModel
from models.words import Card, Loaded, Sample, Sampling, Score

SOCKET, KEY = "RETORT_MODEL_SOCKET", "RETORT_MODEL_KEY"
"""Environment variables that lead an asker to the model's process."""
FOLDER = "retort-model-"
"""How the private folder of a socket is named."""
MOST_BYTES = 16 * 2**20
MOST_SAMPLES = 256
MOST_PROMPTS = 4096
MOST_TOKENS = 8192


class ProcessEnded(ModelError):
    """The process that holds the model ended: killed, or out of memory."""

    kind = "model_process_ended"


KINDS: dict[str, type[ModelError]] = {
    error.kind: error for error in (ModelError, UnknownModel, BadModelFiles, DoesNotFit, Stopped, Busy, ProcessEnded)}


def send(connection: Connection, frame: Mapping[str, Any]) -> None:
    """Send one object."""
    connection.send_bytes(json.dumps(frame).encode())


def receive(connection: Connection) -> dict[str, Any]:
    """Receive one object.

    Raises
    ------
    EOFError, OSError
        When the other side has gone.
    ModelError
        When what came is no JSON object.
    """
    raw = connection.recv_bytes(MOST_BYTES)
    try:
        frame = json.loads(raw)
    except ValueError:
        frame = None
    if not isinstance(frame, dict):
        raise ModelError("What came is not a JSON object.", "Use models.serving.client to ask.")
    return frame


def error_frame(error: ModelError) -> dict[str, Any]:
    """A refusal, in the words the user will see."""
    return {"error": {"kind": error.kind, "message": error.message, "works": error.works}}


def error_of(said: Mapping[str, str]) -> ModelError:
    """The error a refusal says, of its own class where that is known, else with its kind."""
    known = KINDS.get(said["kind"])
    error = (known or ModelError)(said["message"], said["works"])
    if known is None:
        error.kind = said["kind"]
    return error


def sampling_of(said: Any) -> Sampling:
    """A Sampling from what a request says; unknown fields and wild numbers are refused."""
    known = {one.name for one in fields(Sampling)}
    if not isinstance(said, dict) or set(said) - known:
        raise ModelError(f"A sampling has the fields {', '.join(sorted(known))}.", "Send those.")
    try:
        budget = tuple((str(name), int(count)) for name, count in said.get("budget", ()))
        made = Sampling(**{**said, "budget": budget})
        fine = (1 <= made.n <= MOST_SAMPLES and 1 <= made.max_new_tokens <= MOST_TOKENS and made.temperature >= 0
                and made.top_k >= 0 and 0 < made.seconds <= 3600 and made.top_p > 0 and isinstance(made.seed, int))
    except (TypeError, ValueError) as error:
        raise ModelError(f"The sampling cannot be read: {error}.", "Send numbers.") from error
    if not fine:
        raise ModelError(f"n is 1 to {MOST_SAMPLES}, max_new_tokens 1 to {MOST_TOKENS}, seconds up to 3600, "
                         "temperature, top_p and top_k not negative.", "Ask for less at a time.")
    return made


def prompts_of(said: Any) -> list[str]:
    """The prompts of a request."""
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said) or len(said) > MOST_PROMPTS:
        raise ModelError(f"Prompts are a list of up to {MOST_PROMPTS} texts.", "Ask in parts.")
    return said


def samples_frame(answers: list[list[Sample]]) -> list[list[list[Any]]]:
    """Samples as plain lists."""
    return [[[one.text, one.tokens, one.finished, one.seconds] for one in row] for row in answers]


def samples_of(said: Any) -> list[list[Sample]]:
    """Samples from plain lists."""
    return [[Sample(*one) for one in row] for row in said]


def loaded_frame(loaded: Loaded) -> dict[str, Any]:
    """What is loaded, as plain JSON."""
    return asdict(loaded)


def loaded_of(said: Mapping[str, Any]) -> Loaded:
    """What is loaded, from plain JSON."""
    card = dict(said["card"])
    card["precisions"] = tuple(card["precisions"])
    card["scores"] = {name: Score(**one) for name, one in card["scores"].items()}
    return Loaded(**{**said, "card": Card(**card)})
