"""Sentences the grammar does not know, read by a chat model as JSON, which is held against the message.

The model may not bring anything of its own: molecules and numbers must stand in the message (or be in focus). What it
read is told as "I understood: ..." beside the answer, with the same wish in words of the grammar where there are any.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from assistant.errors import ModelBusy, ModelStopped, ModelTrouble, NotSupported, NotUnderstood, RetortError
from assistant.tasks import Converse, Named, Recall, Request, Task
from assistant.understand import json_form, json_task, reading_prompt, saying
from assistant.understand.json_fields import LONGEST
from assistant.understand.witness import Witness
from models.errors import ModelError
from models.words import Card, Sampling, Speaker, Turn, never

TRIES = 2
MOST_TOKENS = 400
MOST_SECONDS = 60.0
MOST_SAID = 4_000
"""Characters of a message that a model is asked to read."""
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Read:
    """A task and in whose reading: ``understood`` is "" where the grammar read it, else what the model understood.

    ``suggestions`` say the same in words of the grammar.
    """

    task: Task
    understood: str = ""
    suggestions: tuple[str, ...] = ()


def read(request: Request, trouble: RetortError, files: tuple[Named, ...] = (),
         stop: Callable[[], bool] = never) -> Read:
    """The task of a message that the grammar refused with ``trouble``, in the reading of the request's chat model.

    Raises
    ------
    RetortError
        ``trouble`` itself, where no chat model is asked for, or where what it writes is no task of this message.
    ModelTrouble
        When the model cannot be loaded.
    """
    card = chat_card(request.model)
    if card is None or not request.text.strip() or len(request.text) > MOST_SAID:
        raise trouble
    if isinstance(trouble, NotSupported):
        return Read(_chat(request), trouble.message)
    if not isinstance(trouble, NotUnderstood):
        raise trouble
    try:
        return _read(request, trouble, Witness.of(request, files), card, stop)
    except (ModelBusy, ModelStopped):
        raise trouble from None


def chat_card(name: str) -> Card | None:
    """The card of a chat model; None where the name is empty or that of a model for something else."""
    if not name:
        return None
    found: Card = _asked(lambda: import_module("models.cards").card(name))
    return found if found.purpose == "chat" else None


def converses(name: str) -> bool:
    """Whether a model of that name is one for chat ("" is none); ModelTrouble where there is no such model."""
    return chat_card(name) is not None


def _asked(what: Callable[[], Any]) -> Any:
    """A call to the models, their errors as ours."""
    try:
        return what()
    except ModelError as error:
        raise ModelTrouble.of(error.kind, error.message, error.works) from error


def _read(request: Request, trouble: RetortError, witness: Witness, card: Card, stop: Callable[[], bool]) -> Read:
    speaker: Speaker = _asked(
        lambda: import_module("models.speaking").speaker(request.model, request.precision, stop=stop))
    turns = list(reading_prompt.turns(witness.focus))
    said = request.text
    sampling = Sampling(n=1, temperature=0.0, max_new_tokens=MOST_TOKENS, seed=request.seed,
                        constrain=json_form.constraint(witness.names()),
                        seconds=min(MOST_SECONDS, max(1.0, request.seconds)))
    for _ in range(TRIES):
        written = _answer(speaker, card, said, turns, sampling, stop)
        try:
            task = witness.held(json_task.decode(json_of(written), witness.molecule))
        except NotUnderstood as wrong:
            turns += [Turn("user", said), Turn("assistant", written[:1_000])]
            said = reading_prompt.AGAIN.format(why=str(wrong))
            continue
        return _told(task, request, card)
    raise trouble


def _told(task: Task, request: Request, card: Card) -> Read:
    if isinstance(task, Recall):
        return Read(task, f"I understood: {saying.in_words(task)} (read by {card.title}).")
    if isinstance(task, Converse):
        return Read(_chat(request))
    same = saying.sentence(task, request.context)
    other = "" if same else " Word it anew where that is not what you meant."
    return Read(task, f"I understood: {saying.in_words(task)} (read by {card.title}).{other}", (same,) if same else ())


def _chat(request: Request) -> Converse:
    return Converse(request.text, "chat", request.context.current, request.context.said)


def _answer(speaker: Speaker, card: Card, said: str, turns: list[Turn], sampling: Sampling,
            stop: Callable[[], bool]) -> str:
    """What the model writes; nothing where it cannot (a prompt longer than it reads, memory at its end)."""
    template = import_module("models.templates").template(card.template)
    prompt: str = template.prompt(said, "", turns[0].text, tuple(turns[1:]))
    try:
        answers = speaker.samples([prompt], sampling, stop)
    except ModelError:
        return ""
    return str(answers[0][0].text) if answers and answers[0] else ""


def json_of(written: str) -> str:
    """The first JSON object in what a model wrote, its thoughts and code fences left out; all of it where none is."""
    text = _THOUGHT.sub("", written)[:LONGEST]
    start = text.find("{")
    depth, quoted, escaped = 0, False, False
    for place in range(max(start, 0), len(text)):
        sign = text[place]
        if quoted:
            quoted, escaped = escaped or sign != '"', sign == "\\" and not escaped
            continue
        quoted = sign == '"'
        depth += (sign == "{") - (sign == "}")
        if depth == 0 and place >= start >= 0:
            return text[start:place + 1]
    return text.strip()
