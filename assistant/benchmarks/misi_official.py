"""Scores of MiSI-Bench by the paper's section 5.1: answers read from text, weighted and exact.

The paper prints neither normaliser of moves and rolls. Those of translation and rotation follow from its tables: every
published row of 50 questions is a whole multiple of 1/7 and 1/11, so 1 - |error| / 7 Å and 1 - |error| / 165°. That of
docking's move does not: here |error| over the true distance. "The ratio of correctly predicted interactions among all
provided outputs" is taken by its words: correct ones over given ones, which lets a part of the truth count in full.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.benchmarks.misi_words import CHOICE, Task

MOVE_SPAN, ROLL_SPAN = 7.0, 165.0
_COMMAND = re.compile(r"\b(move|roll)\s+([xyz])\s+([-+−]?\d+(?:\.\d+)?)", re.IGNORECASE)
_LETTER = re.compile(r"(?<![A-Za-z])([A-D])(?![A-Za-z])")
_NO = re.compile(r"^\W*no\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Score:
    """``weighted``: 0 to 1; ``exact``: whether it is the truth."""

    weighted: float
    exact: bool


def score(task: Task, truth: str, given: str) -> Score:
    """The score of an answer, as it was written, against the true one."""
    if task in CHOICE:
        right = letter(given) == truth
        return Score(float(right), right)
    if task in ("translation", "rotation", "zooming"):
        return _command(task, truth, given)
    return _docking(truth, given) if task == "docking" else _interactions(truth, given)


def commands(text: str) -> list[tuple[str, str, float]]:
    """Kind, axis and amount of every command of a text, in order."""
    return [(kind.lower(), axis.lower(), float(number.replace("−", "-"))) for kind, axis, number in
            _COMMAND.findall(text)]


def letter(text: str) -> str:
    """The option chosen: the last letter that stands alone; "" where there is none."""
    found = _LETTER.findall(text)
    return str(found[-1]) if found else ""


def pairs(text: str) -> set[tuple[str, str]]:
    """The pairs of a list of interactions: what is before the last comma of each, and the ligand's atom; capitals."""
    body = re.sub(r"^\W*yes\W*", "", text.strip(), flags=re.IGNORECASE)
    if _NO.match(body):
        return set()
    found = set()
    for one in re.split(r"[;\n]", body):
        before, comma, after = one.strip().strip(".").rpartition(",")
        if comma and before.strip() and after.strip():
            found.add((" ".join(before.upper().split()), after.strip().upper()))
    return found


def _command(task: Task, truth: str, given: str) -> Score:
    kind, axis, amount = commands(truth)[0]
    said = [one for one in commands(given) if one[0] == kind][:1]
    if not said or said[0][1] != axis:
        return Score(0.0, False)
    error = abs(said[0][2] - amount)
    if task == "zooming":
        return Score(float(error < 1e-9), error < 1e-9)
    return Score(max(0.0, 1.0 - error / (ROLL_SPAN if kind == "roll" else MOVE_SPAN)), error < 1e-9)


def _docking(truth: str, given: str) -> Score:
    """Half for the roll, half for the move; the move counts when it goes the right way."""
    roll, move = commands(truth)
    half = _command("rotation", f"roll {roll[1]} {roll[2]}", given)
    said = [one for one in commands(given) if one[0] == "move"][:1]
    if not said or said[0][1] != move[1] or said[0][2] * move[2] <= 0:
        return Score(0.5 * half.weighted, False)
    error = abs(said[0][2] - move[2])
    return Score(0.5 * half.weighted + 0.5 * max(0.0, 1.0 - error / abs(move[2])), half.exact and error < 1e-9)


def _interactions(truth: str, given: str) -> Score:
    wanted, said = pairs(truth), pairs(given)
    if not wanted:
        none = not said and bool(_NO.match(given.strip()))
        return Score(float(none), none)
    right = said & wanted
    if not right or len(said) > 2 * len(wanted):
        return Score(0.0, False)
    if right == wanted and said != wanted:
        return Score(0.5, False)
    return Score(len(right) / len(said), said == wanted)
