"""Tasks as JSON: what a model writes for one, read strictly, and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, assert_never, get_args

from assistant.chem.rules import RULES
from assistant.tasks import (
    AskComplex,
    AskCrystal,
    Converse,
    DesignMolecule,
    FaithfulEdit,
    KeepPart,
    MeasureMolecule,
    Named,
    PlainQuestion,
    PropertyChange,
    Recall,
    Requirement,
    Similar,
    Task,
)
from assistant.understand import json_fields as read
from assistant.understand import json_needs
from assistant.understand.json_fields import refused

MOST_CANDIDATES = 100
Molecule = Callable[[str, str, str], Named]
"""From the SMILES (or name) and the name that were given, and their place, to the molecule meant."""


def as_given(smiles: str, name: str, place: str) -> Named:
    """The molecule just as it is written down."""
    if not smiles:
        raise refused(place, "the molecule is empty.")
    return Named(smiles, name)


def encode(task: Task) -> str:
    """A task as one JSON object; `decode` gives the same task back.

    Raises
    ------
    NotUnderstood
        For a question about a crystal: only the grammar reads those.
    """
    return json.dumps(_encoded(task), ensure_ascii=False)


def _encoded(task: Task) -> dict[str, Any]:
    if isinstance(task, DesignMolecule):
        start = _molecule(task.start) if task.start else None
        needs = [json_needs.encode(r) for r in task.requirements]
        return {"kind": "design", "start": start, "requirements": needs, "n": task.n}
    if isinstance(task, MeasureMolecule):
        found = {"kind": "measure", "question": task.question, "molecules": [_molecule(m) for m in task.molecules]}
        counts = [json_needs.encode(r) for r in task.counts]
        return {**found, "what": list(task.what), "counts": counts}
    if isinstance(task, Recall):
        return {"kind": "recall", "action": task.action, "index": task.index}
    if isinstance(task, Converse):
        about = {"about": _molecule(task.about)} if task.about else {}
        before = {"before": [list(pair) for pair in task.before]} if task.before else {}
        return {"kind": "chat", "text": task.text, "topic": task.topic, **about, **before}
    if isinstance(task, AskCrystal | AskComplex):
        raise refused("kind", "a question about a file is not written as JSON.")
    assert_never(task)


def _molecule(named: Named) -> str | dict[str, str]:
    return {"smiles": named.smiles, "name": named.name} if named.name else named.smiles


def decode(text: str, molecule: Molecule = as_given) -> Task:
    """The task of one JSON object.

    Parameters
    ----------
    molecule
        Decides which molecule is meant; it may refuse one.

    Raises
    ------
    NotUnderstood
        Whatever came: what is wrong with it, where, and what would work.
    """
    data = read.parsed(text)
    kind = read.word(("design", "measure", "recall", "chat"))(data.pop("kind", None), "kind")
    readers: dict[str, Callable[[dict[str, Any], Molecule], Task]] = {
        "design": _design, "measure": _measure, "recall": _recall, "chat": _chat}
    return readers[kind](data, molecule)


def _named(molecule: Molecule) -> read.Reader:
    def reader(value: Any, place: str) -> Named:
        if isinstance(value, dict):
            parts = {"smiles": read.text(4_000), "name": read.text(200)}
            found = read.taken(value, parts, ("smiles",), place)
            return molecule(found["smiles"], found.get("name", ""), place)
        return molecule(read.text(4_000)(value, place), "", place)

    return reader


def _design(data: dict[str, Any], molecule: Molecule) -> Task:
    named = _named(molecule)
    known = {"start": lambda v, p: named(v, p) if v not in (None, "") else None,
             "requirements": read.several(json_needs.decode), "n": read.whole(1, MOST_CANDIDATES)}
    found = read.taken(data, known, ("requirements",), "")
    start, needs = found.get("start"), found["requirements"]
    if not needs:
        raise refused("requirements", "the list is empty: nothing is asked.")
    if start is None and any(_needs_start(need) for need in needs):
        raise refused("start", "a molecule is needed to change, keep or compare with; it is empty.",
                      "Give the molecule of the message, “focus”, or requirements that need none.")
    return DesignMolecule(start, needs, found.get("n", 5))


def _needs_start(need: Requirement) -> bool:
    whole = isinstance(need, FaithfulEdit | PropertyChange | Similar) or getattr(need, "relative", False)
    return bool(whole) or (isinstance(need, KeepPart) and need.query == "scaffold")


def _measure(data: dict[str, Any], molecule: Molecule) -> Task:
    known = {"question": read.word(get_args(PlainQuestion)), "molecules": read.several(_named(molecule), 1_000),
             "what": read.several(_what), "counts": read.several(_counting)}
    found = read.taken(data, known, ("molecules",), "")
    if not found["molecules"]:
        raise refused("molecules", "the list is empty: of which molecule?")
    return MeasureMolecule(found["molecules"], found.get("question", "card"), found.get("what", ()),
                           found.get("counts", ()))


def _what(value: Any, place: str) -> str:
    """A property, a rule, or "Formula"."""
    said = read.text(80)(value, place)
    rules = {name.lower(): name for name in RULES}
    return rules.get(said.lower(), "") or ("Formula" if said.lower() == "formula" else json_needs.prop(value, place))


def _counting(value: Any, place: str) -> Requirement:
    if not isinstance(value, dict) or value.get("need") not in ("group", "atoms", "bonds", "rings"):
        raise refused(place, "a count is expected.", "Use “group”, “atoms”, “bonds” or “rings” as “need”.")
    return json_needs.decode(value, place)


def _recall(data: dict[str, Any], molecule: Molecule) -> Task:
    known = {"action": read.word(("undo", "redo", "use", "reset")), "index": read.whole(0, 10_000)}
    found = read.taken(data, known, ("action",), "")
    return Recall(found["action"], found.get("index", 0))


def _chat(data: dict[str, Any], molecule: Molecule) -> Task:
    topics = read.word(("hello", "thanks", "help", "about", "chat"))
    known = {"text": read.text(20_000), "topic": topics, "about": _named(molecule),
             "before": read.several(_pair)}
    found = read.taken(data, known, (), "")
    return Converse(found.get("text", ""), found.get("topic", "chat"), found.get("about"), found.get("before", ()))


def _pair(value: Any, place: str) -> tuple[str, ...]:
    said: tuple[str, ...] = read.several(read.text(20_000), 2)(value, place)
    if len(said) != 2:
        raise refused(place, "a question and its answer are expected.")
    return said
