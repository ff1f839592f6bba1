"""Forms of questions put into the plain one: "would I find an ester in X?" is "is there an ester in X?".

`plain` is put before every grammar; `variants` are tried where no grammar took a question: without fillers, without a
bracket that only repeats what is asked, without what stands before "i.e.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.chem import counting_table, names
from assistant.chem.counting_table import squeezed
from assistant.understand import lexicon_details as lex
from assistant.understand import slips
from assistant.understand.lexicon_forms import FORMS
from assistant.understand.lexicon_properties import PROPERTIES, QUALITIES
from assistant.understand.lexicon_questions import (
    AFTER_IE,
    ALSO,
    AS,
    ASKING,
    BONDED,
    BRACKET,
    CALLED,
    CHANGING,
    COUNTING,
    FILLERS,
    HARMLESS,
    HOW_MANY,
    HOW_MANY_LAST,
    LARGER,
    OR_NOT,
    PATTERNS,
    SETTLED,
    TELEGRAPHIC,
    TELLING,
    THING_OF,
    WANTED,
)

LONGEST = 600
"""Characters of the longest message that is looked at."""


def asks(text: str) -> bool:
    """Whether a message is a question about what is there, and asks for no other molecule."""
    if len(text) > LONGEST or "\n" in text.strip() or CHANGING.search(_without_structures(text)):
        return False
    return bool(text.rstrip().endswith("?") or ASKING.match(text) or COUNTING.search(text) or TELEGRAPHIC.search(text))


def settled(text: str) -> bool:
    """Whether a message can be nothing but a question: by its mark, its first word, and no molecule that is sought."""
    if not text.rstrip(" \"'”").endswith("?") or not asks(text) or WANTED.search(text):
        return False
    return bool(SETTLED.match(text) or COUNTING.search(text))


_TWO = re.compile(
    r"^\W*(?:which|who|what|does|is|has)\b.*?[,:]? (?:of )?(?P<a>[\w-]+) or (?P<b>[\w-]+)\s*\?*$", re.IGNORECASE)


def two_compared(text: str) -> tuple[str, str] | None:
    """Two known names between which a question asks to choose: "..., urea or glycine?"."""
    found = _TWO.match(text)
    if found is None:
        return None
    known = [hit for one in (found["a"], found["b"]) for hit in names.find_in(one) if hit.end - hit.start == len(one)]
    return (found["a"], found["b"]) if len({hit.smiles for hit in known}) == 2 else None


def _without_structures(text: str) -> str:
    return re.sub(r"\S*[=#()\[\]@\\/]\S*", " ", text)


def mended(text: str) -> str:
    """The message without slips of the finger in common words; a long one as it is."""
    return slips.mended(text) if len(text) <= LONGEST else text


def plain(text: str) -> str:
    """The question in its plain form; any other message as it is."""
    text = CALLED.sub("", BONDED.sub("", text))
    if not asks(text) and not _ASKED.match(text):
        return text
    text = _or_not(text)
    for said, meant in _patterns():
        text = said.sub(meant, text)
    return _adjective_first(LARGER.sub(lambda found: f"{found[1]} of {int(found[2]) + 1} or more atoms", text))


def _or_not(text: str) -> str:
    """ "Chiral or not: glycerol" as "is glycerol chiral?"."""
    named = THING_OF.match(text)
    if named and squeezed(named["what"]) in counting_table.words():
        return f"is there a {named['what']} in {named['of']}?"
    found = OR_NOT.match(text)
    if found is None or squeezed(found["what"]) not in _adjectives():
        return text
    return f"is {found['of']} {found['what'].lower()}?"


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(squeezed(one) for rows in (lex.ADJECTIVES, lex.LABELS, lex.RULES) for one in lex.table(rows))


_ASKED = re.compile(r"\W*(?:who|dose)\b", re.IGNORECASE)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(said, re.IGNORECASE), meant) for said, meant in (*FORMS, *PATTERNS))


def _adjective_first(text: str) -> str:
    """ "How many bonds in X are ring bonds" as "how many ring bonds in X", where that can be counted."""
    for shape in (HOW_MANY, HOW_MANY_LAST):
        found = shape.search(text)
        if found is None:
            continue
        counted = _counted(found["noun"], " ".join(found["as"].split()).lower())
        if counted:
            end = found.groupdict().get("end") or ""
            return f"{text[:found.start()]}{found['how']} {counted} {found['rest'].strip()}{end}"
    return text


def _counted(noun: str, said: str) -> str:
    """What is counted by a noun and what is said of it, "" where the table has no such row."""
    bare = said.removeprefix("a ").removeprefix("an ").removeprefix("the ").removeprefix("part of the ")
    adjective = AS.get(said) or AS.get(bare) or bare
    known = counting_table.words()
    several = noun if noun.endswith("s") else f"{noun}s"
    for words in (f"{adjective} {several}", adjective, f"{adjective} {several[:-1]}", f"{several} {said}"):
        if squeezed(words) in known:
            return words
    return ""


def variants(text: str) -> Iterator[str]:
    """Other forms of a question that no grammar took, the nearest first; nothing that narrows it is dropped."""
    told = TELLING.match(text) and len(text) <= LONGEST and not CHANGING.search(_without_structures(text))
    if not asks(text) and not told:
        return
    seen = {text}
    for step in (_without_remarks, _without_fillers, _after_ie):
        text = step(text)
        if text not in seen:
            seen.add(text)
            yield text


def _without_remarks(text: str) -> str:
    """The question without brackets that say nothing of their own, or the same as the words outside."""
    outside = _meant(squeezed(BRACKET.sub(" ", text)))

    def kept(found: re.Match[str]) -> str:
        said = squeezed(found[1]).strip(" ?.!")
        own = _meant(said, whole=True)
        idle = all(word in HARMLESS or word in lex.IDLE for word in said.split())
        return "" if idle or (own and own <= outside) else found.group()

    return " ".join(BRACKET.sub(kept, text).split())


def _meant(said: str, whole: bool = False) -> set[str]:
    """Everything that phrases of a text can mean; of a ``whole`` one only what all of it means."""
    words = said.split()
    if whole:
        return set(_index().get(said, ()))
    return {meaning for at in range(len(words)) for n in range(1, 9)
            for meaning in _index().get(" ".join(words[at : at + n]), ())}


@cache
def _index() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for phrase, meaning in ALSO.items():
        found.setdefault(phrase, set()).add(meaning)
    for phrase, row in counting_table.words().items():
        found.setdefault(phrase, set()).add(f"thing {row}")
    for kind, rows in (("subject", lex.SUBJECTS), ("rule", lex.RULES), ("label", lex.LABELS), ("prop", PROPERTIES),
                       ("quality", QUALITIES)):
        for phrase, value in lex.table(rows).items():
            found.setdefault(squeezed(phrase), set()).add(f"{kind} {value}")
    return {phrase: frozenset(values) for phrase, values in found.items()}


@cache
def _fillers() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(FILLERS)})(?![\w-])", re.IGNORECASE)


def _without_fillers(text: str) -> str:
    return " ".join(_fillers().sub(" ", text).split())


def _after_ie(text: str) -> str:
    """ "A, i.e. B, of X" as "B of X"."""
    return AFTER_IE.sub(r"\1 \2 ", text, count=1)
