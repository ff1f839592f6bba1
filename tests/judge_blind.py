"""Questions and texts by people who had not seen the program: how many answers are right, what the checker finds.

``python tests/judge_blind.py a|b|texts_a|texts_b`` prints the figures, and what is wrong or has to be read by a person.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from rdkit import Chem, RDLogger

from assistant.answers import Answer
from assistant.engine import ask
from assistant.evidence.checked import marks
from assistant.tasks import DesignMolecule, Request
from assistant.wording import READ

SENTENCES = Path(__file__).parent / "sentences"
_NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")
_WORDS = READ | {"no": 0, "none": 0}


@dataclass
class Outcome:
    """Right by script, wrong by script, what a person has to read; what was designed though it was only asked about."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)


def rows(name: str) -> list[dict[str, str]]:
    with (SENTENCES / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@lru_cache(maxsize=4)
def judged(name: str) -> Outcome:
    """Every question of a set asked, and held against its truth."""
    found = Outcome()
    for row in rows(name):
        answer = ask(Request(row["question"]))
        right = verdict(answer, row["kind"], row["truth"])
        line = f"{row['question']} | {row['truth']} => {' '.join(answer.text.split())[:200]}"
        found.right += right is True
        found.wrong += [line] if right is False else []
        found.unread += [line] if right is None else []
        found.made += [line] if isinstance(answer.task, DesignMolecule) else []
    return found


def verdict(answer: Answer, kind: str, truth: str) -> bool | None:
    """Whether an answer is right; None where a person has to read it."""
    if not answer.ok:
        return False
    if kind == "yesno":
        said = re.search(r"\b(Yes|No)\b", answer.text[:60])
        return said[1].lower() == truth.lower() if said else None
    if kind in ("int", "float"):
        return _number(answer, truth, 0.0 if kind == "int" else 0.01)
    if kind == "text":
        return True if truth in answer.text or _same_structure(answer.text, truth) else None
    return None if truth.lower() in answer.text.lower() else False


def _number(answer: Answer, truth: str, room: float) -> bool | None:
    value, _, given = truth.partition("±")
    wanted, near = float(value), float(given or room) + 1e-6
    values = [one.value for one in answer.values if isinstance(one.value, int | float)]
    if values:
        return abs(float(values[0]) - wanted) <= near
    text = answer.text.replace("−", "-")
    told = [float(one.replace(",", "")) for one in _NUMBER.findall(text)]
    told += [_WORDS[word.lower()] for word in re.findall(r"[A-Za-z]+", text) if word.lower() in _WORDS]
    return None if any(abs(one - wanted) <= near for one in told) else False


def _same_structure(text: str, truth: str) -> bool:
    mol = Chem.MolFromSmiles(truth)
    if mol is None:
        return False
    said = (Chem.MolFromSmiles(word.strip(".,;")) for word in text.split() if len(word) > 3)
    return any(one is not None and Chem.MolToSmiles(one) == Chem.MolToSmiles(mol) for one in said)


def texts(which: str) -> tuple[list[str], Counter[str], Counter[str]]:
    """False alarms in the true texts; how many errors were planted, and found, by kind."""
    alarms = [row["text"] for row in rows(f"texts_true_{which}") if _wrong(row)]
    planted = Counter(row["kind"] for row in rows(f"texts_planted_{which}"))
    found = Counter(row["kind"] for row in rows(f"texts_planted_{which}") if _wrong(row))
    return alarms, planted, found


def _wrong(row: dict[str, str]) -> bool:
    return any(one.standing == "wrong" for one in marks(row["text"], row["smiles"]))


def main(which: str) -> None:
    RDLogger.DisableLog("rdApp.*")  # type: ignore[attr-defined]
    if which.startswith("texts_"):
        alarms, planted, found = texts(which[-1])
        print(f"{len(alarms)} false alarms; found {found.total()} of {planted.total()}: {dict(found)}")
        return
    outcome = judged(f"judge_blind_{which}")
    print(f"right {outcome.right}, wrong {len(outcome.wrong)}, to be read {len(outcome.unread)}")
    print("\n".join(["", "WRONG", *outcome.wrong, "", "TO BE READ", *outcome.unread]))


if __name__ == "__main__":
    main(sys.argv[1])
