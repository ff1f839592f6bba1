"""Which grammar reads a sentence: is it a question about molecules, or a request for new ones?"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.understand.lexicon_talk import POLITE_HEADS, QUESTION_HEADS, YES_NO
from assistant.understand.optimising import SIZES
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
    "enhance",
    "drop",
    "keep",
    "worsen",
    "oxidise",
    "hydrolyse",
    "esterify",
    "amidate",
}
_NOUNS = {"group", "groups", "element", "bond", "ring", "atomcount", "bondword", "hydrocarbon"}


_WHETHER = re.compile(
    r"\b(?:tell me|wonder|wondering|know|check|see|say|find out|verify|confirm|test|determine|curious|ask)"
    r" (?:whether|if)\b"
    r"(?! (?:you|we|i|it is possible|it's possible|there's|there is|one)\b)"
    r"|\bdo you (?:find|see|spot|notice|detect)\b",
    re.IGNORECASE,
)
"""Openings of an indirect question of yes or no."""


def is_question(reading: Reading) -> bool:
    """Whether a sentence asks for measurements rather than for molecules."""
    kinds, words = reading.kinds(), _opening(reading)
    head = words[0] if words else ""
    if _than_molecule(reading):
        return False
    if _WHETHER.search(reading.text):
        return True
    if re.match(r"\W*how (?:many|much)\b", reading.text, re.IGNORECASE):
        return True
    if head in YES_NO and not _is_way(words):
        return not _exists(reading, words)
    if "validity" in reading.values("ask") and not _changes(reading):
        return True
    if _compares(reading, head):
        return True
    if _changes(reading) or _designs(reading, head):
        return False
    if head in QUESTION_HEADS or kinds & {"ask"} or "?" in reading.text:
        return True
    if kinds & {"group", "groups", "element"} and not _of_a_molecule(reading):
        return False
    return bool(reading.molecules or kinds & {"ref"} or "prop" in kinds) and not _bounded(reading)


def _of_a_molecule(reading: Reading) -> bool:
    """ "hydroxyls in CCO": nothing but nouns and where they are."""
    shape = [token.kind if token.kind != "link" else token.value for token in reading.tokens]
    return set(shape) <= {
        *_NOUNS,
        "tail",
        "in",
        "of",
        "the",
        "molecule",
        "ref",
        "molnoun",
        "stop",
        "and",
        "comma",
        "prop",
    }


def _opening(reading: Reading) -> list[str]:
    """The first words, politeness aside."""
    words = [word.strip(",.!?:;\"'") for word in reading.text.lower().split()[:24]]
    while (
        words
        and words[0] in POLITE_HEADS
        and (words[0] != "do" or words[1:2] in (["you"], ["not"], ["the"], ["a"], ["an"]))
    ):
        said = words.pop(0)
        if said in ("we", "i", "you") and words and words[0] in ("are", "do", "was", "were", "have"):
            words.pop(0)  # a statement, not a question
    return words


def _than_molecule(reading: Reading) -> bool:
    """ "smaller than CCO, please": a comparison and nothing else."""
    said = [token for token in reading.tokens if token.kind not in ("stop", "comma", "make", "molnoun", "a", "has")]
    return [token.kind for token in said] == ["cmp", "molecule"] and said[0].text.lower() in SIZES


def _exists(reading: Reading, words: list[str]) -> bool:
    """ "is there a molecule with 6 double bonds?": one is wanted."""
    asked = words[1:2] == ["there"] or words[:2] == ["do", "you"]
    return (
        asked
        and not reading.molecules
        and "molnoun" in reading.values("molnoun") + [token.kind for token in reading.tokens]
        and "ref" not in reading.kinds()
        and bool(reading.kinds() & _NOUNS)
    )


def _is_way(words: list[str]) -> bool:
    """ "is there a way to ...", "is it possible to ...": requests in question form."""
    return any(word in words[:6] for word in ("way", "possible", "make", "chance"))


def _compares(reading: Reading, head: str) -> bool:
    """ "which is heavier, CCO or CCN?", "rank them by LogP"."""
    several = len(reading.molecules) > 1
    asks = head in ("what", "what's", "whats") and bool(reading.kinds() & {"more", "less", "trend"})
    asks = (
        asks
        or head in ("which", "who", "compare", "rank", "sort", "order")
        or (several and "which" in reading.text.lower())
    )
    verbs = {value.rstrip("!") for value in reading.values("verb")}
    return bool((several or "ref" in reading.kinds()) and asks and not verbs & {"add", "remove", "replace"})


def _changes(reading: Reading) -> bool:
    """Whether some verb or adjective asks for a change."""
    verbs = {value.rstrip("!") for value in reading.values("verb")}
    run = [token.kind for token in reading.tokens]
    if any(pair == ("molecule", "neg") for pair in pairwise(run)) and set(run) & _NOUNS:
        return True  # "what is CCN without its amine"
    if "for" in reading.values("link") and _one_for_another(reading):
        return True
    return bool(reading.kinds() & _CHANGE_KINDS or verbs & _CHANGE_VERBS) or _exchanges(reading)


def _one_for_another(reading: Reading) -> bool:
    run = [token.value if token.kind == "link" else token.kind for token in reading.tokens]
    triples = zip(run, run[1:], run[2:], strict=False)
    return any(a in _NOUNS and b == "for" and c in _NOUNS for a, b, c in triples)


def _exchanges(reading: Reading) -> bool:
    """ "changing the nitro to an amine", "build a nitro onto it": a loose verb, a group, and where it goes."""
    run = [token.value if token.kind == "link" else token.kind for token in reading.tokens]
    for place, kind in enumerate(run):
        taken = kind == "modify" and reading.tokens[place].value == "!" and set(run[:place]) & _NOUNS
        if taken and run[place + 1 : place + 2] in (["to"], ["into"], ["for"], ["by"], ["with"], ["against"]):
            return bool(set(run[place:]) & _NOUNS)
        if kind in ("modify", "make", "unknown"):
            ahead = run[place + 1 : place + 4]
            noun = next((i for i, word in enumerate(ahead) if word in _NOUNS), -1)
            rest = run[place + 2 + noun :]
            if noun >= 0 and {"onto", "upon", "out of"} & set(rest[:2]):
                return True
            if noun >= 0 and {"to", "into", "for"} & set(rest) and set(rest) & _NOUNS and "molecule" in run:
                return True
    return False


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
