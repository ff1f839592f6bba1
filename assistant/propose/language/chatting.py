"""Free chat: a chat model is asked for words, not for a molecule. What it says is an opinion, checked claim by claim.

It is told what is computed of the molecules that the question names, so that its numbers have a chance to be right.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from importlib import import_module

from assistant.answers import LANGUAGE_MODEL, Proposal
from assistant.chem import molecules, names, properties
from assistant.errors import BadStructure, NotUnderstood, TooLarge
from assistant.propose.language import border
from assistant.tasks import Converse
from models.words import Card, Sampling, Speaker, Turn

SYSTEM = (
    "You are a chemistry assistant. Answer in a few short plain sentences, without Markdown. Write molecules as SMILES "
    "or common names. Say so where you are not sure. Do not invent numbers: use those given here, or none."
)
TOLD = ("MW", "LogP", "TPSA", "HBD", "HBA", "RotatableBonds", "Rings", "QED")
MOST_MOLECULES = 4
MOST_TOKENS = 500
LEAST_SECONDS = 5.0
MOST_BEFORE = 1_500
"""Characters kept of a question or answer that came before."""
LONGEST = 20_000
"""Characters of an answer that are kept."""
EVERY = 0.3
"""Seconds between two states of an answer that is being written."""


def chat(task: Converse, seed: int, deadline: float, cancelled: Callable[[], bool], model: str,
         precision: str = "") -> Iterator[Proposal]:
    """The answer of a chat model as it is written (rank 0), then whole (rank 1); its text is in ``text``.

    Raises
    ------
    NotUnderstood
        When the model says nothing.
    ModelTrouble
        When it cannot be loaded, is busy, or the load was stopped.
    """
    began = time.monotonic()
    speaker = border.speaker(model, precision, stop=cancelled)
    card = speaker.loaded.card
    sampling = Sampling(n=1, temperature=0.3, top_p=0.9, max_new_tokens=MOST_TOKENS, seed=seed,
                        seconds=max(LEAST_SECONDS, deadline - began))
    said, shown = "", time.monotonic()
    for piece in _pieces(speaker, _prompt(card, task), sampling, cancelled):
        said = (said + piece)[:LONGEST]
        if time.monotonic() - shown > EVERY:
            shown = time.monotonic()
            yield _proposal(said, speaker, seed, 0)
    if not said.strip():
        raise NotUnderstood(f"{card.title} gave no answer to this.", "Ask in other words, or ask for a molecule.")
    yield _proposal(said, speaker, seed, 1)


def _pieces(speaker: Speaker, prompt: str, sampling: Sampling, cancelled: Callable[[], bool]) -> Iterator[str]:
    with border.mapped():
        yield from speaker.stream(prompt, sampling, cancelled)


def _prompt(card: Card, task: Converse) -> str:
    facts = told(task)
    system = SYSTEM + (" Computed here: " + " ".join(facts) if facts else "")
    turns = tuple(turn for asked, said in task.before
                  for turn in (Turn("user", asked[:MOST_BEFORE]), Turn("assistant", said[:MOST_BEFORE])))
    prompt: str = import_module("models.templates").template(card.template).prompt(task.text, "", system, turns)
    return prompt


def told(task: Converse) -> list[str]:
    """What is computed of the molecule in focus and of those the question names, a sentence each."""
    asked = [(hit.smiles, hit.name) for hit in names.find_in(task.text)]
    focus = [(task.about.smiles, task.about.name or "the molecule in focus")] if task.about else []
    distinct = dict(reversed([*asked, *focus]))
    first = list(reversed(distinct.items()))[:MOST_MOLECULES]
    return [said for smiles, name in first if (said := _facts(smiles, name))]


def _facts(smiles: str, name: str) -> str:
    try:
        mol = molecules.read(smiles)
    except (BadStructure, TooLarge):
        return ""
    rows = [properties.row(one) for one in TOLD]
    values = ", ".join(f"{row.name} {properties.figure(properties.measure(mol, row.name), row.digits)}" for row in rows)
    return f"{name}: SMILES {smiles}, formula {properties.formula(mol)}, {values}."


def _proposal(said: str, speaker: Speaker, seed: int, rank: int) -> Proposal:
    loaded = speaker.loaded
    return Proposal("", LANGUAGE_MODEL, model=loaded.card.name, precision=loaded.precision, seed=seed, rank=rank,
                    text=said.strip())
