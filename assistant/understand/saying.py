"""A task in words: told to the user, and, where the grammar has a sentence for it, as that sentence."""

from __future__ import annotations

from assistant.errors import RetortError
from assistant.tasks import (
    Context,
    DesignMolecule,
    FaithfulEdit,
    GroupCount,
    MeasureMolecule,
    Named,
    PropertyChange,
    PropertyRange,
    Recall,
    Request,
    Requirement,
    Similar,
    Task,
)
from assistant.understand.sentences import understand_text
from assistant.understand.witness import completed

_QUESTIONS = {
    "card": "the properties",
    "describe": "a description",
    "text": "a check of the text",
    "class": "whether it is of that class",
    "role": "the predicted role",
    "values": "the values",
    "validity": "whether it is valid",
    "rules": "the rules",
    "alerts": "the structural alerts",
    "count": "the counts",
    "compare": "a comparison",
    "rank": "the ranking",
    "stereo": "the stereochemistry",
    "formula": "the formula",
    "name": "the name",
    "relation": "the relation",
    "difference": "the difference",
}


def in_words(task: Task) -> str:
    """What a task asks, in a few words."""
    if isinstance(task, DesignMolecule):
        head = f"change {_called(task.start)}" if task.start else "a new molecule"
        return f"{head}: {'; '.join(_needs(task))}"
    if isinstance(task, MeasureMolecule):
        asked = [*task.what, *(count.words() for count in task.counts)]
        what = ", ".join(asked) if asked else _QUESTIONS[task.question]
        return f"{what} of {', '.join(map(_called, task.molecules))}"
    return task.action if isinstance(task, Recall) else "an answer in words"


def _called(named: Named) -> str:
    return named.name or named.smiles


def _needs(task: DesignMolecule) -> list[str]:
    """The requirements in words, those left out that only follow from an edit or a closed list."""
    edits = tuple(need for need in task.requirements if isinstance(need, FaithfulEdit))
    follow = [need for need in completed(edits) if not isinstance(need, FaithfulEdit)]
    return [need.words() for need in task.requirements if need not in follow and not getattr(need, "implied", False)]


def sentence(task: Task, context: Context) -> str:
    """A sentence that the grammar reads as this very task, "" where none is found."""
    for said in _ways(task):
        try:
            if understand_text(Request(said, context=context), ()) == task:
                return said
        except RetortError:
            continue
    return ""


def _ways(task: Task) -> list[str]:
    if isinstance(task, DesignMolecule):
        return _designs(task)
    if not isinstance(task, MeasureMolecule):
        return []
    names = " and ".join(map(_called, task.molecules))
    what = " and ".join((*task.what, *(getattr(count, "motif", "") for count in task.counts)))
    return [
        f"{what} of {names}",
        f"how many {what}s in {names}?",
        f"does {names} pass {what}?",
        f"compare {names}",
        f"any alerts in {names}?",
        f"formula of {names}",
        f"is {names} valid?",
        f"properties of {names}",
    ]


def _designs(task: DesignMolecule) -> list[str]:
    edits = [need for need in task.requirements if isinstance(need, FaithfulEdit)]
    changes = [need for need in task.requirements if isinstance(need, PropertyChange)]
    if task.start is None:
        groups = [need for need in task.requirements if isinstance(need, GroupCount) and not need.implied]
        said = " and ".join(f"{need.words()}{'s' if need.n != 1 else ''}" for need in groups)
        return [f"{_several(task.n)} with {' and '.join(filter(None, [said, *_bounds(task)]))}"]
    name = _called(task.start)
    heads = [" and ".join(_edit(edit, name) for edit in edits)] if edits else []
    moves = [f"{'raise' if change.direction == 'up' else 'lower'} the {change.name}" for change in changes]
    heads += [f"{' and '.join(moves)} of {name}"] if moves else []
    tails = _bounds(task)
    head = " and ".join(heads) or f"analogues of {name}"
    return [", ".join([head, *tails]), f"{head} with {' and '.join(tails)}", f"{head} but keep {' and '.join(tails)}"]


def _several(n: int) -> str:
    return "a molecule" if n == 5 else f"{n} molecules"


def _edit(edit: FaithfulEdit, name: str) -> str:
    many = "all" if edit.count == 0 else "a" if edit.count == 1 else str(edit.count)
    plural = "" if edit.count == 1 else "s"
    old, new = _thing(edit.old), _thing(edit.new)
    where = f" on the {edit.where}" if edit.where else ""
    return {
        "add": f"add {many} {new}{plural} to {name}{where}",
        "remove": f"remove {many} {old}{plural} from {name}",
        "replace": f"replace {many} {old}{plural} with {new} in {name}",
    }[edit.kind]


def _thing(name: str) -> str:
    return name.removeprefix("atom:")


def _bounds(task: DesignMolecule) -> list[str]:
    return [said for need in task.requirements if (said := _bound(need))]


def _bound(need: Requirement) -> str:
    if isinstance(need, PropertyRange):
        if need.low is not None and need.high is not None:
            return f"{need.name} {need.low:g} to {need.high:g}"
        return need.words()
    return need.words() if isinstance(need, Similar) else ""
