"""Primary, secondary or tertiary: "is the amine of sertraline secondary?", "are all hydroxyls primary?"."""

from __future__ import annotations

import re

from assistant.tasks import MeasureMolecule, Named, Request
from assistant.understand.apart import apart

LONGEST = 300
_DEGREE = re.compile(r"\b(primary|secondary|tertiary|1°|2°|3°)", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?P<alcohol>alcohols?|hydroxyls?|hydroxy|oh)(?: groups?)?\b"
    r"|\b(?P<amine>amines?|amino|amine nitrogens?)(?: groups?)?\b"
    r"|\b(?P<amide>amides?|carboxamides?)(?: groups?| bonds?)?\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|both)\b", re.IGNORECASE)
_COUNT = re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b", re.IGNORECASE)
_WHETHER = re.compile(r"^\W*(?:is|are|does|do|has)\b", re.IGNORECASE)
_IDLE = re.compile(
    r"\b(?:is|are|does|do|has|have|the|a|an|of|in|or|and|all|every|each|both|what|which|kind|type|sort|degree|class|how|many|"
    r"number|count|among|they|it|its|groups?|only|just|as|present|there|contain|any|ones?|degrees|on|drawn|carbons?)\b"
    r"|[,:;?.!()–-]|['’]s\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:of|among)\b.*\bhow many\b|\bhow many of (?:the|its|these|those)\b", re.IGNORECASE)
"""Any other count of secondary amines is one of the counting table."""
_PLAIN = {"1°": "primary", "2°": "secondary", "3°": "tertiary"}


def task(request: Request, files: tuple[Named, ...]) -> MeasureMolecule | None:
    """The question, where nothing but a group, degrees, a molecule and words of a frame stand in it; else None."""
    text = request.text
    if len(text) > LONGEST or not _DEGREE.search(text):
        return None
    about, bare = apart(text, request, files, lambda name: bool(_GROUP.fullmatch(name)))
    asked = _asked(bare)
    return MeasureMolecule(about, "degree", asked) if asked and about else None


def _asked(text: str) -> tuple[str, ...]:
    """("amine", "which"), ("alcohol", "all", "primary"), ("alcohol", "whether" or "count", "secondary"); or nothing."""
    groups = {match.lastgroup or "" for match in _GROUP.finditer(text)}
    degrees = tuple(dict.fromkeys(_PLAIN.get(one.lower(), one.lower()) for one in _DEGREE.findall(text)))
    left = _IDLE.sub(" ", _DEGREE.sub(" ", _GROUP.sub(" ", text))).strip()
    if len(groups) != 1 or left or not degrees:
        return ()
    group = groups.pop()
    if len(degrees) > 1:
        return (group, "which", *degrees)
    if _COUNT.search(text):
        return (group, "count", *degrees) if _OF_THEM.search(text) else ()
    if not _WHETHER.match(text):
        return ()
    return (group, "all" if _ALL.search(text) else "whether", *degrees)
