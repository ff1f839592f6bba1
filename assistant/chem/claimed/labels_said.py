"""CIP labels in free words: "an S carbinol centre", "which is S", "drawn in the R configuration", "2R,3S", "all E".

A single label is held against the only centre (or double bond); a list against all of them, or against some.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_ONE = r"(?:\d{1,2}[a-z]?'{0,2})?[RSEZ]"
_LIST = rf"\(?{_ONE}\)?(?:(?:,\s?|\s?/\s?|\s+and\s+|,\s+and\s+)\(?{_ONE}\)?){{0,9}}"
_THING = (r"(?:stereocent(?:re|er)s?|cent(?:re|er)s?|stereodescriptors?|descriptors?|configurations?|geometr(?:y|ies)|"
          r"double\s+bonds?|alkenes?|olefins?|C=C|stereochemistry|labels?|chirality|carbinol|alpha[\s-]carbons?|"
          r"α[\s-]carbons?|isomer|stereoisomer|enantiomer|enantiopure)")
_BEFORE = re.compile(
    rf"(?<![\w'-])(?P<labels>{_LIST})(?:-|\s+)(?:(?:absolute|carbinol|benzylic|configured|stereogenic|chiral|enone|"
    rf"trisubstituted|disubstituted|quaternary|allylic|secondary|tertiary|alpha|ring)\s+){{0,2}}"
    rf"(?:{_THING}|configured|carbon)(?![\w-])")
_AFTER = re.compile(
    rf"\b{_THING}(?![\w-])(?P<between>[^.;:]{{0,46}}?)(?P<link>(?:,\s+)?(?:which|that|and)?\s*(?:here\s+)?\b(?:is|are|being|as|has|have|reads?|"
    rf"drawn|labelled|labeled|assigned|set|all|both|being)|:|=|,)\s+(?:(?:drawn|given|specified|shown|labelled|assigned|defined|"
    rf"here|in|as|the|both|all|each|of|two|three|an?|absolute|configuration|configured|therefore|thus|also|only)\s+){{0,4}}"
    rf"(?P<labels>{_LIST})(?=[\s.,;:]|\)(?!-)|$|-config)(?!\s*(?:atom|and\s+[A-Z]\b(?![.\s,]*$)|group|ring|=|–|\+))")
_BARE = re.compile(r"(?<![\w(,-])(?P<labels>\d{1,2}[RS](?:,\s?\d{1,2}[RS]){1,20})(?![\w)-])")
_NOT = re.compile(r"\b(?:not|neither|or|unlike|than|instead|other|opposite|mirror|inverted|racemic|mixture|"
                  r"reaction|sulfur|vitamin|although|whereas|while|enantiomers|racemate)\b[^.;]*$", re.IGNORECASE)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every label or list of labels."""
    for pattern in (_BEFORE, _AFTER, _BARE):
        for match in pattern.finditer(text):
            clause = max(text.rfind(sign, 0, match.start()) for sign in (". ", "; ", "\n"))
            before = text[clause + 1:match.start("labels")]
            if not (_NOT.search(before) or aside(text, *match.span("labels"))) and (one := _judged(match, about)):
                yield one


def _judged(match: re.Match[str], about: Subject) -> Entity | None:
    labels = re.findall("[RSEZ]", match["labels"])
    every = bool(re.search(r"\b(?:both|all|each|only)\b", match.group()[: match.start("labels") - match.start()]))
    right = fits(labels, about, every)
    if right is None or ({*labels} & {*"RS"} and {*labels} & {*"EZ"}):
        return None
    found = ", ".join(f"{n} {one}" for one, n in sorted(about.labels.items())) or "no stereo label"
    standing = "supported" if right else "contradicted"
    return Entity(*match.span("labels"), match["labels"], "stereo", standing, found, "CIP labels, RDKit")  # type: ignore[arg-type]


def fits(labels: list[str], about: Subject, every: bool = False) -> bool | None:
    """Whether labels are those of the structure: all of them where so many are said; None where it is open."""
    kind = "RS" if labels[0] in "RS" else "EZ"
    there = Counter({one: about.labels[one] for one in kind if about.labels[one]})
    total = sum(there.values())
    if about.unset and kind == "RS" and total < len(labels) + about.unset:
        return None if total else False if not _could(about) else None
    if not total:
        return None if kind == "EZ" else False
    if every and len({*labels}) == 1:
        return set(there) == {labels[0]} or (None if len(labels) < total and kind == "EZ" else False)
    if len(labels) == total:
        return Counter(labels) == there
    return None if not Counter(labels) - there else False


def _could(about: Subject) -> bool:
    """Whether an open centre may be what is meant: a structure without labels does not say that it is R."""
    return about.unset > 1
