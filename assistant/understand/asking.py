"""The grammar of questions: what is calculated, counted, checked or compared, and of which molecules."""

from __future__ import annotations

import re

from assistant.tasks import Counting, MeasureMolecule, Named, Question
from assistant.understand.amounts import thing
from assistant.understand.lexicon_talk import YES_NO
from assistant.understand.phrases import Reader
from assistant.understand.refusing import not_understood
from assistant.understand.tokens import Reading


def task(reading: Reading, molecules: tuple[Named, ...]) -> MeasureMolecule:
    """The question a sentence puts to its molecules.

    Counts asked for ("how many amides") come as requirements with ``>= 0``; "is there a nitro" with ``>= 1``.

    Raises
    ------
    NotUnderstood, NotSupported
        When a word of the question is unknown or out of reach.
    """
    strange = [token for token in reading.tokens if token.kind in ("unknown", "beyond", "heteroatom")]
    if strange:
        raise not_understood(reading, strange)
    asked = set(reading.values("ask"))
    what = _properties(reading)
    counts = () if "validity" in asked else _counts(reading, len(molecules) > 1)
    question = _question(reading, asked, what, counts, len(molecules))
    rules = tuple(dict.fromkeys(value for value in reading.values("rule")))
    if question == "rules":
        return MeasureMolecule(molecules, "rules", rules)
    if question in ("validity", "alerts", "card", "stereo"):
        return MeasureMolecule(molecules, question)
    if question == "formula":
        return MeasureMolecule(molecules, "values" if what else "formula", ("Formula", *what) if what else (), counts)
    return MeasureMolecule(molecules, question, what, counts)


def _question(
    reading: Reading, asked: set[str], what: tuple[str, ...], counts: tuple[Counting, ...], several: int
) -> Question:
    kinds = reading.kinds()
    first: tuple[Question, ...] = ("validity", "rank", "alerts")
    for question in first:
        if question in asked:
            return question
    if several > 1 and counts and kinds & {"more", "less"}:
        return "count"
    if several > 1 and (kinds & {"more", "less", "trend"} or _which(reading)) and what:
        return "rank"
    if several > 1 and ("compare" in asked or not (what or counts or kinds & {"rule"} or asked)):
        return "compare"
    if "rule" in kinds or "rules" in asked:
        return "rules"
    if "stereo" in asked and not what:
        return "stereo"
    if "formula" in asked:
        return "formula"
    if counts or "groups" in asked:
        return "values" if what and counts and not asked & {"count", "groups"} else "count"
    return "values" if what else "card"


def _which(reading: Reading) -> bool:
    return bool({"which", "best", "highest", "lowest", "who"} & set(reading.text.lower().split()))


def _properties(reading: Reading) -> tuple[str, ...]:
    """Property rows named, by noun or adjective, in order."""
    found: list[str] = []
    for place, token in enumerate(reading.tokens):
        if token.kind == "trend" and reading.tokens[place + 1 : place + 2] and reading.tokens[place + 1].kind == "prop":
            continue  # "the larger TPSA" is about TPSA, not about size
        if token.kind == "prop":
            found.append(token.value.lstrip("-"))
        elif token.kind in ("quality", "trend"):
            found.append(token.value.partition(":")[0])
    return tuple(dict.fromkeys(found))


def _counts(reading: Reading, several: bool) -> tuple[Counting, ...]:
    """What is to be counted; "is there a ...?" asks for one at least."""
    reader = Reader(reading.tokens)
    found: list[Counting] = []
    least = 1 if yes_no(reading) and not several and "count" not in reading.values("ask") else 0
    while not reader.done:
        one = reader.attempt(thing)
        if one is None:
            reader.at += 1
        elif one.amount.said == "num" and least:
            found += one.counts()
        else:
            found.append(one.count(">=", least))
    return tuple(dict.fromkeys(found))


def yes_no(reading: Reading) -> bool:
    """Whether the sentence asks for a yes or a no."""
    first = reading.text.lower().split(maxsplit=1)[:1]
    return (bool(first) and first[0].strip(",") in YES_NO) or bool(_WHETHER.search(reading.text))


_WHETHER = re.compile(r"\bwhether\b|\b(?:tell me|know|wonder(?:ing)?|check|see|say|sure) if\b|\byes or no\b"
                      r"|^\W*any\b.*\?|\bor not\s*\?$"
                      r"|[,;] (?:is there|are there|does it|do you find)\b", re.IGNORECASE)
