"""Questions on atoms by condition: "nitrogens without any hydrogen in X", "of the oxygens, how many are in a ring?"."""

from __future__ import annotations

import re
from functools import cache

from assistant.chem import counting_table
from assistant.chem.counting_table import squeezed
from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand.apart import apart
from assistant.understand.lexicon_sites import CONDITIONS, IDLE, NOUNS

LONGEST = 300
"""Characters of a question that is looked at."""
_COUNTS = re.compile(r"\bhow ?many\b|\bnumber of\b|\bcount|\?\s*$|^\W*(?:ch[23]?|nh2?|\w*carbons?|nitrogens?|oxygens?|"
                     r"halogens?|heteroatoms?|positively|negatively|cationic|"
                     r"anionic|charged|aromatic|atoms?)\b", re.IGNORECASE)
_HINT = re.compile(r"\b(?:\w*rings?|cycl\w+|\w*cyclic|aromatic|sp[23]?|hydrogens?|h|protons?|charged?|cationic|"
                   r"anionic|neutral|bonded|bound|attached|connected|linked|next|adjacent|sit|sits|not|but|except|other|aliphatic)\b",
                   re.IGNORECASE)
"""A word of some condition: most sentences need not be looked at further."""
_YES_NO = re.compile(r"^\W*(?:is|are|does|do|can|has|have|any)\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:everything|anything|all(?: atoms)?|every atom) (?:but|except|other than)\b", re.IGNORECASE)
_OR = re.compile(r"\b(?P<first>(?:not|neither|but|except(?: for)?|other than)) (?P<a>\w+) (?:and|or|nor) (?P<b>\w+)",
                 re.IGNORECASE)


def task(request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question, where every word of it is one of an atom, a condition or a frame; None for any other sentence."""
    text = request.text
    if len(text) > LONGEST or not _COUNTS.search(text) or _YES_NO.match(text) or not _HINT.search(text):
        return None
    about, bare = apart(text, request, files, _is_word)
    asked = _asked(bare)
    return MeasureMolecule(about, "sites", asked) if asked and about else None


def _is_word(name: str) -> bool:
    """Names of elements are atoms here."""
    return any(re.fullmatch(pattern, name, re.IGNORECASE) for _, pattern in NOUNS)


def _asked(text: str) -> tuple[str, ...]:
    """The row of the noun and those of the conditions; () where a word is left, or the counting table has it."""
    noun, conditions = "", []
    rest = _OR.sub(lambda m: f"{m['first']} {m['a']} not {m['b']}", " ".join(text.split()))
    if _EXCEPT.search(rest):
        noun = "heavy"
        rest = re.sub(r"\b(?:everything|anything|every atom)\b|\ball(?= (?:but|except|other))", " ", rest)
    if squeezed(re.sub(rf"\b(?:{IDLE})(?!\w)", " ", rest)) in counting_table.words():
        return ()
    for name, pattern in _conditions():
        rest, n = pattern.subn(" , ", rest)
        conditions += [name] if n else []
    for name, pattern in _nouns():
        rest, n = pattern.subn(" , ", rest)
        noun = noun or (name if n else "")
    left = re.sub(rf"(?<![\w-])(?:{IDLE})(?![\w-])|[,:;?.!()–-]", " ", rest, flags=re.IGNORECASE)
    if not noun or not conditions or left.strip():
        return ()
    return (noun, *dict.fromkeys(conditions))


@cache
def _conditions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)) for name, said in CONDITIONS)


@cache
def _nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)) for name, said in NOUNS)
