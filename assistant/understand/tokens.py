"""A text as typed tokens: molecules masked, every other word read by its longest phrase in the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.tasks import Named
from assistant.understand import structures
from assistant.understand.lexicon_amounts import NUMBER_WORDS
from assistant.understand.lexicon_groups import ELEMENTS, GROUP_SIGNS
from assistant.understand.structures import Find
from assistant.understand.vocabulary import WORD, index, posts

MOST = 1e9
"""Largest number read; a longer run of digits stands for this one."""
_STOPS = {".": "stop", "!": "stop", "?": "stop", ";": "but", ",": "comma", "\n": "stop", "…": "stop"}
_COUNTED = re.compile(r"(Cl|Br|Si|Se|[A-Z])(\d{1,3})")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or structure with its meaning. ``also`` is the SMILES it could be instead."""

    kind: str
    value: str
    text: str
    start: int
    end: int
    number: float = 0.0
    also: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A normalised text, its tokens (fillers dropped), and the molecules found, in order."""

    text: str
    tokens: tuple[Token, ...]
    molecules: tuple[Named, ...]

    def kinds(self) -> set[str]:
        return {token.kind for token in self.tokens}

    def values(self, kind: str) -> list[str]:
        return [token.value for token in self.tokens if token.kind == kind]


def raw_tokens(text: str) -> list[Token]:
    """Every token of a normalised text, fillers included."""
    finds = structures.find(text)
    words = list(WORD.finditer(_masked(text, finds)))
    found: list[Token] = []
    for line_end in re.finditer(r"\n", text):
        found.append(Token("stop", "\n", "\n", line_end.start(), line_end.end()))
    at = 0
    by_start = {one.start: one for one in finds}
    while at < len(words):
        token, used = _next(text, words, at, by_start)
        found.append(token)
        at += used
    return sorted(found, key=lambda token: (token.start, token.end))


def _masked(text: str, finds: list[Find]) -> str:
    """Structures as runs of one letter, so that each is one word of the same length."""
    parts: list[str] = []
    last = 0
    for one in finds:
        if one.name or _is_word(one):
            continue
        parts += [text[last : one.start], "Q" * (one.end - one.start)]
        last = one.end
    return "".join((*parts, text[last:]))


def _is_word(found: Find) -> bool:
    """A structure that may also be an ordinary word: C, CN, NO."""
    return found.kind == "maybe" and found.smiles.isalpha()


def _next(text: str, words: list[re.Match[str]], at: int, finds: dict[int, Find]) -> tuple[Token, int]:
    start = words[at].start()
    found = finds.get(start)
    if found and not found.name and not _is_word(found):
        return _structure(found), 1
    phrase, used = _phrase(text, words, at)
    if found and not found.name:
        both = used == 1 and phrase.kind in ("element", "unknown", "group", "groups")
        return (replace(phrase, also=found.smiles) if both else phrase), used
    if found and found.end >= phrase.end:
        return _named(found, phrase), sum(1 for word in words[at : at + 12] if word.start() < found.end)
    return phrase, used


def _structure(found: Find) -> Token:
    written = found.smiles
    if found.kind == "sign":
        also = written if structures.readable(written) else ""
        return Token("group", GROUP_SIGNS[written], written, found.start, found.end, also=also)
    if found.kind == "maybe":
        symbol = written if written in ELEMENTS else ""
        return Token("element" if symbol else "unknown", symbol, written, found.start, found.end, also=written)
    if written.startswith("InChI="):
        return Token("molecule", structures.from_inchi(written), written, found.start, found.end)
    kind = {"molecule": "molecule", "broken": "molecule", "formula": "formula"}[found.kind]
    return Token(kind, written, written, found.start, found.end)


def _named(found: Find, phrase: Token) -> Token:
    """A name that is also a group ("phenol", "pyridine") keeps both readings; any other is a molecule."""
    if found.end == phrase.end and phrase.kind in ("group", "groups", "element", "ring"):
        return replace(phrase, also=found.smiles)
    return Token("molecule", found.smiles, found.name, found.start, found.end, number=1)


def _phrase(text: str, words: list[re.Match[str]], at: int) -> tuple[Token, int]:
    """The longest phrase of the lexicon that begins here, or the bare word."""
    word = words[at].group()
    if word[-1:] == "s" and len(word) > 2 and word[:-1] in GROUP_SIGNS:
        return _token("groups", GROUP_SIGNS[word[:-1]], text, words[at], words[at]), 1
    if word in ("Cls", "Brs", "Fs"):
        return _token("element", word[:-1], text, words[at], words[at]), 1
    found, used = _lookup(text, words, at)
    if used > 1 and found.kind not in ("unknown", "filler"):
        return found, used
    if word in GROUP_SIGNS and not word.islower():
        return _token("group", GROUP_SIGNS[word], text, words[at], words[at]), 1
    if (counted := _COUNTED.fullmatch(word)) and counted[1] in ELEMENTS:
        return replace(_token("atomcount", counted[1], text, words[at], words[at]), number=float(counted[2])), 1
    for op, length in _post(words, at):
        return _token("post", op, text, words[at], words[at + length - 1]), length
    if word in ELEMENTS and word not in ("I", "As", "*"):
        return _token("element", word, text, words[at], words[at]), 1
    return found, used


def _post(words: list[re.Match[str]], at: int) -> list[tuple[str, int]]:
    """ "or more" and its like, only directly after a number."""
    if not at or not (words[at - 1].group()[-1].isdigit() or words[at - 1].group().lower() in NUMBER_WORDS):
        return []
    for length in (4, 3, 2, 1):
        run = tuple(word.group().lower() for word in words[at : at + length])
        if len(run) == length and run in posts() and not _number_follows(words, at + length):
            return [(posts()[run], length)]
    plus = words[at].group() == "+" and words[at].start() == words[at - 1].end()
    return [(">=", 1)] if plus else []


def _number_follows(words: list[re.Match[str]], at: int) -> bool:
    return at < len(words) and (words[at].group()[0].isdigit() or words[at].group().lower() in NUMBER_WORDS)


def _lookup(text: str, words: list[re.Match[str]], at: int) -> tuple[Token, int]:
    if words[at].group() == "-":
        return _bare(text, words[at]), 1
    run = [i for i in range(at, min(at + 16, len(words))) if words[i].group() != "-"][:7]
    lowered = tuple(words[i].group().lower() for i in run)
    for phrase, (kind, value) in index().get(lowered[0], ()) if lowered else ():
        if lowered[: len(phrase)] == phrase:
            last = run[len(phrase) - 1]
            token = _token(kind, value, text, words[at], words[last])
            return (replace(token, number=float(value)) if kind == "num" else token), last - at + 1
    return _bare(text, words[at]), 1


def _bare(text: str, word: re.Match[str]) -> Token:
    said = word.group()
    if re.fullmatch(r"-?\d+(?:\.\d+)?", said):
        return replace(_token("num", said, text, word, word), number=max(-MOST, min(MOST, float(said))))
    if said in _STOPS:
        return _token(_STOPS[said], said, text, word, word)
    if said == "-":
        return _token("dash", said, text, word, word)
    if said == "%":
        return _token("percent", said, text, word, word)
    known = any(c.isalpha() and c.isascii() for c in said)
    return _token("unknown" if known or said.isdigit() else "filler", "", text, word, word)


def _token(kind: str, value: str, text: str, first: re.Match[str], last: re.Match[str]) -> Token:
    return Token(kind, value, text[first.start() : last.end()], first.start(), last.end())
