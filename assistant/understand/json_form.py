"""The form that a model's JSON is held to while it writes: fields and words of our tasks, molecules of the message."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import get_args

from assistant.chem.motifs import MOTIFS
from assistant.chem.properties import PROPERTIES
from assistant.chem.rules import RULES
from assistant.tasks import BondKind, Op, PlainQuestion
from assistant.understand.json_needs import NEEDS

ELEMENTS = ("C", "N", "O", "F", "Cl", "Br", "I", "S", "P", "B", "Si", "Se", "H", "*")
_NUMBERS = ("n", "size", "low", "high", "by", "at_least", "count", "relative", "strict")
_FREE = ("formula", "requirements", "counts")


def words(molecules: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What may stand at each key; ``molecules`` are those that the message holds."""
    known, groups = tuple(dict.fromkeys(molecules)), tuple(MOTIFS)
    told: dict[str, tuple[str, ...]] = {
        "kind": ("design", "measure", "chat", "add", "remove", "replace", "any", "aromatic", "aliphatic", "hetero"),
        "start": known or ("",),
        "molecules": known or ("",),
        "question": get_args(PlainQuestion),
        "what": (*PROPERTIES, *RULES, "Formula"),
        "need": tuple(NEEDS),
        "motif": groups,
        "op": get_args(Op),
        "element": ELEMENTS,
        "elements": ELEMENTS,
        "bond": get_args(BondKind),
        "name": tuple(PROPERTIES),
        "direction": ("up", "down"),
        "query": ("scaffold", *groups),
        "old": groups,
        "new": groups,
        "where": groups,
    }
    return told | dict.fromkeys(_NUMBERS, ())


def constraint(molecules: Iterable[str]) -> str:
    """The grammar for `Sampling.constrain` under which a model can write a task of the message, and little else."""
    told = words(molecules)
    form: str = import_module("models.grammar.json_text").write((*told, *_FREE), told)
    return f"json:{form}"
