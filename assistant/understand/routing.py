"""Which grammar reads a sentence: is it a question about molecules, or a request for new ones?"""

from __future__ import annotations

from assistant.understand.lexicon_talk import POLITE_HEADS, QUESTION_HEADS, YES_NO
from assistant.understand.tokens import Reading

_CHANGE_KINDS = {
    "dress",
    "unmake",
    "instead",
    "becomes",
    "negpost",
    "more",
    "less",
    "trend",
    "too",
    "rise",
    "sink",
    "analogue",
    "isomer",
    "extra",
}
_CHANGE_VERBS = {
    "add",
    "remove",
    "replace",
    "substitute",
    "up",
    "down",
    "reduce",
    "improve",
    "drop",
    "keep",
    "worsen",
    "oxidise",
    "hydrolyse",
    "esterify",
    "amidate",
}
_NOUNS = {"group", "groups", "element", "bond", "ring", "atomcount", "bondword", "hydrocarbon"}


def is_question(reading: Reading) -> bool:
    """Whether a sentence asks for measurements rather than for molecules."""
    kinds, words = reading.kinds(), _opening(reading)
    head = words[0] if words else ""
    if head in YES_NO and not _is_way(words):
        return True
    if "validity" in reading.values("ask") and not _changes(reading):
        return True
    if _compares(reading, head):
        return True
    if _changes(reading) or _designs(reading, head):
        return False
    if head in QUESTION_HEADS or kinds & {"ask"} or "?" in reading.text:
        return True
    return bool(reading.molecules or kinds & {"ref"} or "prop" in kinds) and not _bounded(reading)


def _opening(reading: Reading) -> list[str]:
    """The first words, politeness aside."""
    words = [word.strip(",.!?:;\"'") for word in reading.text.lower().split()[:24]]
    while words and words[0] in POLITE_HEADS and (words[0] != "do" or words[1:2] in (["you"], ["not"])):
        words.pop(0)
    return words


def _is_way(words: list[str]) -> bool:
    """ "is there a way to ...", "is it possible to ...": requests in question form."""
    return any(word in words[:6] for word in ("way", "possible", "make", "chance"))


def _compares(reading: Reading, head: str) -> bool:
    """ "which is heavier, CCO or CCN?", "rank them by LogP"."""
    several = len(reading.molecules) > 1
    asks = head in ("which", "who", "compare", "rank", "sort", "order") or (several and "which" in reading.text.lower())
    verbs = {value.rstrip("!") for value in reading.values("verb")}
    return bool((several or "ref" in reading.kinds()) and asks and not verbs & {"add", "remove", "replace"})


def _changes(reading: Reading) -> bool:
    """Whether some verb or adjective asks for a change."""
    verbs = {value.rstrip("!") for value in reading.values("verb")}
    return bool(reading.kinds() & _CHANGE_KINDS or verbs & _CHANGE_VERBS)


def _designs(reading: Reading, head: str) -> bool:
    """Whether it asks for new molecules: counts or bounds, and no molecule to measure."""
    kinds = reading.kinds()
    if reading.molecules:
        return head not in QUESTION_HEADS and "ask" not in kinds and _describes_change(reading)
    if "formula" in kinds:
        return True
    counting = head in ("how", "count", "calculate", "compute") or "count" in reading.values("ask")
    if (
        kinds & _NOUNS
        and kinds & {"make", "molnoun", "num", "has", "a", "neg", "cmp"}
        and "ref" not in kinds
        and not counting
    ):
        return True
    described = "molnoun" in kinds and kinds & {"high", "low", "quality", "rule"} and "ref" not in kinds
    if described and head not in QUESTION_HEADS:
        return True
    return _bounded(reading) or bool("make" in kinds and kinds & {"molnoun", "quality", "rule", "groups"})


def _describes_change(reading: Reading) -> bool:
    """ "CCO needs a thiol", "CCO with a nitro", "CCO, LogP 2-3": what the molecule shall become."""
    kinds = reading.kinds()
    run = [token.kind if token.kind != "link" else token.value for token in reading.tokens]
    if any(a in _NOUNS and b in ("to", "into") and c in _NOUNS for a, b, c in zip(run, run[1:], run[2:], strict=False)):
        return True
    if kinds & {"group", "groups", "element"} and ("with" in reading.values("link") or "neg" in kinds):
        return True
    if kinds & {"group", "groups", "element", "similar", "rule"} or _bounded(reading):
        return bool(kinds & {"make", "modify", "has", "similar"} or (_bounded(reading) and "prop" in kinds))
    return bool("make" in kinds and "quality" in kinds)


def _bounded(reading: Reading) -> bool:
    """Whether a number or comparison stands in the sentence."""
    return bool(reading.kinds() & {"num", "cmp", "between", "neg"})
