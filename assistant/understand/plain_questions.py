"""Forms of questions put into the plain one: "would I find an ester in X?" is "is there an ester in X?".

`plain` is put before every grammar; `variants` are tried where no grammar took a question: without fillers, without a
bracket that only repeats what is asked, without what stands before "i.e.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.chem import counting_table
from assistant.chem.counting_table import squeezed
from assistant.understand import lexicon_details as lex
from assistant.understand.lexicon_properties import PROPERTIES, QUALITIES
from assistant.understand.lexicon_questions import ALSO, AS, FILLERS, HARMLESS, PATTERNS

LONGEST = 600
"""Characters of the longest message that is looked at."""
_CHANGING = re.compile(
    r"\b(?:add|adding|added|remove[sd]?|removing|replac\w+|substitut\w+|convert\w*|turn(?:ed|ing)?|swap\w*|introduc\w+|"
    r"attach\w*|delet\w+|append\w*|insert\w*|exchang\w+|chang(?:e|ed|es|ing)|modif\w+|improv\w+|optimi[sz]\w+|increas\w+|"
    r"decreas\w+|reduc(?:e|ed|ing)|rais(?:e|ed|ing)|lower(?:ed|ing)?\b(?= (?:the|its|it))|design\w*|generat\w+|propos\w+|"
    r"suggest\w*|creat\w+|make|making|made|build\w*|mutat\w+|oxidi[sz]e\w*|hydroly[sz]\w+|esterif\w+|install\w*|"
    r"put(?:ting)?|strip\w*|protect(?:ed|ing)?|cleav\w+|instead|analogues?|analogs?|derivatives?)\b", re.IGNORECASE)
"""Words with which a message asks for another molecule."""
_ASKING = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|now|then|please|hi|hello|hey|well),? )*(?:is|are|does|do|did|has|have|was|were|isn't|"
    r"aren't|doesn't|what|what's|which|where|how many|how much|number of|count|would|could|can|will|might|may|any|tell|"
    r"whether)\b", re.IGNORECASE)
_COUNTING = re.compile(r"\b(?:how many|(?:total )?(?:number|count) of)\b", re.IGNORECASE)
_TELEGRAPHIC = re.compile(r"\b(?:of|in|for|from) \S+(?: \S+){0,2}\s*$", re.IGNORECASE)
_TELLING = re.compile(r"^\W*(?:please )?(?:give|show|list|name|state|report|calculate|compute|find|determine|work out|i (?:want|need))\b",
                      re.IGNORECASE)
_BRACKET = re.compile(r"(?<=\s)\(([^()]*(?:\([^()]*\)[^()]*)*)\)(?=[\s?,.:;!]|$)")
_HOW_MANY = re.compile(
    r"\b(?P<how>how many|number of)(?: of)?(?: the| its)? (?P<noun>[\w=#≡-]+(?: [\w=#≡-]+){0,2}?)"
    r"(?: (?:that|which))? (?:are|is|have been|has been|were|was) (?P<as>(?:[\w/-]+ ){1,5}?)"
    r"(?P<rest>(?:in|of|on|for|within|does|do)\b .+)", re.IGNORECASE)
_HOW_MANY_LAST = re.compile(
    r"\b(?P<how>how many|number of)(?: of)?(?: the| its)? (?P<noun>[\w=#≡-]+(?: [\w=#≡-]+){0,2}?) "
    r"(?P<rest>(?:in|of|on|within|does|do|has|have)\b .+?),?(?: (?:that|which))? (?:are|is|have been|has been|were|was|lies?|sits?|stands?|belong to|form|occur|are found) "
    r"(?P<as>[\w/'-]+(?: [\w/'-]+){0,4})\s*(?P<end>\??)\s*$", re.IGNORECASE)


def asks(text: str) -> bool:
    """Whether a message is a question about what is there, and asks for no other molecule."""
    if len(text) > LONGEST or "\n" in text.strip() or _CHANGING.search(_without_structures(text)):
        return False
    return bool(text.rstrip().endswith("?") or _ASKING.match(text) or _COUNTING.search(text) or _TELEGRAPHIC.search(text))


def settled(text: str) -> bool:
    """Whether a message can be nothing but a question: its mark, its first word, and no molecule that is to be found."""
    return bool(text.rstrip(" \"'”").endswith("?") and asks(text) and _SETTLED.match(text) and not _WANTED.search(text))


_SETTLED = re.compile(r"^\W*(?:(?:so|and|but|ok|okay|now|then|hi|hello|hey|well),? )*(?:(?:is|are|does|do|did|has|was|were|isn't|aren't|"
                      r"doesn't|any(?! (?:idea|way|chance|suggestion|tip|hint|advice|thought|molecule|compound|structure|analog|isomer|drug|luck)\w*\b)|how many|between|whether)\b|which (?:is|has|one|of)\b|(?:what|where) (?:is|are)\b|"
                      r"(?:would|could|might|may|will|can|should|must) (?!i\b|we\b|you\b|one\b|it be\b).*\b(?:have|having|contain\w*|show\w*|"
                      r"includ\w+|possess\w*|bear\w*|featur\w+|pass|fail|obey|violate)\b)", re.IGNORECASE)
_WANTED = re.compile(r"\b(?:do you (?:have|know|want)|is there (?:a way|any way|an? \w* ?(?:molecule|compound|drug|isomer|version|variant))|"
                     r"are there (?:any )?(?:\w+ )?(?:molecules|compounds|isomers|drugs|versions|variants)|is it possible|molecules? (?:with|that)|"
                     r"compounds? (?:with|that))\b", re.IGNORECASE)


def _without_structures(text: str) -> str:
    return re.sub(r"\S*[=#()\[\]@\\/]\S*", " ", text)


def plain(text: str) -> str:
    """The question in its plain form; any other message as it is."""
    if not asks(text):
        return text
    text = _or_not(text)
    for said, meant in _patterns():
        text = said.sub(meant, text)
    return _adjective_first(_LARGER.sub(lambda found: f"{found[1]} of {int(found[2]) + 1} or more atoms", text))


_LARGER = re.compile(r"\b(rings?) (?:(?:of|with|having|that (?:has|have|is|are) )?\s*(?:more|larger|bigger|greater) than) (\d{1,2})"
                     r"(?:[- ](?:members?|membered|atoms?|ring atoms?))?(?= |\?|$)", re.IGNORECASE)
_OR_NOT = re.compile(r"^\W*(?P<what>[A-Za-z][\w ,'-]{2,40}?) or not\s*[:,?-]?\s*(?:is )?(?P<of>\S.*?)\s*\?*$")


def _or_not(text: str) -> str:
    """ "Chiral or not: glycerol" as "is glycerol chiral?"."""
    found = _OR_NOT.match(text)
    adjectives = {squeezed(one) for rows in (lex.ADJECTIVES, lex.LABELS, lex.RULES) for one in lex.table(rows)}
    if found is None or squeezed(found["what"]) not in adjectives:
        return text
    return f"is {found['of']} {found['what'].lower()}?"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(said, re.IGNORECASE), meant) for said, meant in PATTERNS)


def _adjective_first(text: str) -> str:
    """ "How many bonds in X are ring bonds" as "how many ring bonds in X", where that can be counted."""
    for shape in (_HOW_MANY, _HOW_MANY_LAST):
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
    if not asks(text) and not (_TELLING.match(text) and len(text) <= LONGEST and not _CHANGING.search(_without_structures(text))):
        return
    seen = {text}
    for step in (_without_remarks, _without_fillers, _after_ie):
        text = step(text)
        if text not in seen:
            seen.add(text)
            yield text


def _without_remarks(text: str) -> str:
    """The question without brackets that say nothing of their own, or the same as the words outside."""
    outside = _meant(squeezed(_BRACKET.sub(" ", text)))

    def kept(found: re.Match[str]) -> str:
        said = squeezed(found[1]).strip(" ?.!")
        own = _meant(said, whole=True)
        idle = all(word in HARMLESS or word in lex.IDLE for word in said.split())
        return "" if idle or (own and own <= outside) else found.group()

    return " ".join(_BRACKET.sub(kept, text).split())


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
    return re.sub(r"^.*?,? ?(?:i\.e\.|that is(?: to say)?|in other words|meaning|namely),? (?:the )?(.+?),? (of|for|in) ",
                  r"\1 \2 ", text, count=1, flags=re.IGNORECASE)
