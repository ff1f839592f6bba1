"""A task in one line, so that a table of sentences can say what each must come to."""

from __future__ import annotations

from pathlib import Path

from assistant.tasks import (
    AtomCount,
    BondCount,
    Converse,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    MeasureMolecule,
    Named,
    OnlyElements,
    PropertyChange,
    PropertyRange,
    Recall,
    Requirement,
    RingCount,
    Similar,
    Task,
)

FOLDER = Path(__file__).parent / "sentences"


def table(name: str) -> list[tuple[str, str]]:
    """The rows (sentence, essence) of a file in `FOLDER`."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    pairs = [line.rsplit(" => ", 1) for line in lines if line and not line.startswith("# ")]
    return [(sentence.strip().replace("\\n", "\n"), expected.strip()) for sentence, expected in pairs]


def essence(task: Task) -> str:
    """What a task asks for, in one line."""
    match task:
        case DesignMolecule():
            return _design(task)
        case MeasureMolecule():
            what = ",".join(task.what) + " ".join(_word(count) for count in task.counts)
            return f"{task.question}{' ' if what else ''}{what}: {','.join(_called(m) for m in task.molecules)}"
        case Recall():
            return task.action + (f" {task.index}" if task.index else "")
        case Converse():
            return f"talk {task.topic}"


def _called(named: Named) -> str:
    return named.name or named.smiles


def _design(task: DesignMolecule) -> str:
    followed = _follow(task.requirements)
    words = [_word(need) for need in task.requirements if need not in followed]
    closed = any(getattr(need, "implied", False) for need in task.requirements)
    words = [
        *(word for word in words if word),
        *(["closed"] if closed else []),
        *([f"n={task.n}"] if task.n != 5 else []),
    ]
    return (f"{_called(task.start)}: " if task.start else "") + "; ".join(words)


def _follow(needs: tuple[Requirement, ...]) -> set[Requirement]:
    """Counts that only repeat what an edit says."""
    edited = {
        name.removeprefix("atom:") for need in needs if isinstance(need, FaithfulEdit) for name in (need.old, need.new)
    }
    return {
        need
        for need in needs
        if (isinstance(need, GroupCount) and need.motif in edited)
        or (isinstance(need, AtomCount) and need.element in edited)
    }


def _word(need: Requirement) -> str:
    match need:
        case FaithfulEdit():
            sign = {"add": f"+{need.new}", "remove": f"-{need.old}", "replace": f"{need.old}>{need.new}"}[need.kind]
            times = "*all" if need.count == 0 else f"*{need.count}" if need.count > 1 else ""
            return sign + times + (f"@{need.where}" if need.where else "")
        case GroupCount():
            return "" if need.implied else need.motif + _number(need.op, need.n, need.relative)
        case AtomCount():
            return need.element + _number(need.op, need.n, need.relative)
        case BondCount():
            return need.bond + _number(need.op, need.n, need.relative)
        case RingCount():
            size = f" {need.size}" if need.size else ""
            return f"ring {need.kind}{size}" + _number(need.op, need.n, need.relative)
        case OnlyElements():
            return "only " + "".join(need.elements)
        case Formula():
            return f"formula {need.formula}"
        case PropertyRange():
            mark = "<" if need.strict else ""
            low = f"{need.low:g}{mark}" if need.low is not None else ""
            high = f"{need.high:g}{mark}" if need.high is not None else ""
            return f"{need.name} {low}..{high}"
        case PropertyChange():
            return f"{need.name} {need.direction}" + (f" {need.by:g}" if need.by else "")
        case KeepPart():
            return f"keep {need.label}"
        case Similar():
            return f"sim {need.at_least:g}"


def _number(op: str, n: int, relative: bool) -> str:
    return f"{op}{n}{'rel' if relative else ''}"


def same(found: str, expected: str) -> bool:
    """Whether two essences agree, the order of their requirements aside."""
    return _parts(found) == _parts(expected)


def _parts(text: str) -> tuple[str, list[str]]:
    start, colon, needs = text.partition(": ")
    return (start, sorted(needs.split("; "))) if colon else ("", sorted(text.split("; ")))
