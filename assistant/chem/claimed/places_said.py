"""ortho, meta and para: two groups on one aromatic ring, by the distance between the atoms that bear them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem.claimed import numbered
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

DISTANCE = {"ortho": 1, "meta": 2, "para": 3}
_GROUPS = rf"(?:{numbered.words()})"
_TO = re.compile(
    rf"(?<![\w-])(?P<one>{_GROUPS})s?(?:\s+(?:groups?|substituents?|atoms?|function|ester|group,))?"
    r"(?:,?\s+(?:is|are|being|sits?|stands?|both|each|one|all|and|located|placed|which|positioned|in|at|the|position))*\s+"
    rf"(?P<place>ortho|meta|para)\s+to\s+(?:the|a|an|its|that)\s+(?P<two>(?:ring\s+|pyridine\s+|phenolic\s+|ether\s+|amide\s+|anilide\s+|aryl\s+|free\s+|primary\s+|"
    rf"tertiary\s+|carboxylic\s+|ester\s+|aniline\s+)?(?:{_GROUPS}|CH2))s?(?![\w-])", re.IGNORECASE)
_PAIR = re.compile(
    rf"(?<![\w-])(?P<one>{_GROUPS})s?(?:\s+(?:group|substituent))?\s+and\s+(?:the\s+|an?\s+)?(?P<two>{_GROUPS})s?(?:\s+(?:groups?|substituents?))?\s+"
    r"(?:are\s+|stand\s+|sit\s+)?(?:in\s+(?:an?\s+|the\s+)?)?(?P<place>ortho|meta|para)\s+(?:to\s+(?:each\s+other|one\s+another)|arrangement|relation\w*|positions?)\b",
    re.IGNORECASE)
_SINGLE = re.compile(
    rf"(?<![\w-])(?:an?\s+|the\s+)?(?:(?P<place>ortho|meta|para)[-\s](?P<one>{_GROUPS})(?:\s+(?:group|substituent|atom))|"
    rf"(?P<one2>{_GROUPS})(?:\s+(?:group|substituent|atom))?\s+(?:in|at)\s+(?:the\s+)?(?P<place2>ortho|meta|"
    rf"para)(?:\s+position)?)(?![\w-])(?!\s+to\b)", re.IGNORECASE)
_SURE = re.compile(r"(?:chlor|fluor|brom|iod)(?:ine|o)s?|nitro|vinyl|allyl|CF3|trifluoromethyl|nitrile|cyano|"
                   r"aldehyde|formyl|methoxy",
                   re.IGNORECASE)
"""Groups of one meaning: where no ring bears one, none stands anywhere on it."""
_DOUBT = re.compile(r"\b(?:unlike|instead|than|ortho-?/|directing|directs|selectiv\w+|attack|isomers?|reaction|"
                    r"coupl\w+|both ortho)\b", re.IGNORECASE)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every two groups that are said to be at a distance and are not."""
    for match in (*_TO.finditer(text), *_PAIR.finditer(text)):
        if not _elsewhere(text, match):
            yield from _judged(match, about.mol, match["one"], match["two"], match["place"].lower())
    for match in _SINGLE.finditer(text):
        word, place = (match["one"] or match["one2"]), (match["place"] or match["place2"]).lower()
        if not _elsewhere(text, match):
            yield from _judged(match, about.mol, word, "", place)


def _elsewhere(text: str, match: re.Match[str]) -> bool:
    begin = max(text.rfind(sign, 0, match.start()) for sign in (". ", "; ", "\n")) + 1
    return bool(aside(text, *match.span()) or _DOUBT.search(text[begin:match.end()]))


def _judged(match: re.Match[str], mol: Chem.Mol, one: str, two: str, place: str) -> Iterator[Entity]:
    rings = [ring for ring in mol.GetRingInfo().AtomRings()
             if len(ring) == 6 and all(mol.GetAtomWithIdx(a).GetIsAromatic() for a in ring)]
    pairs = [pair for ring in rings for pair in _pairs(mol, ring, one, two)]
    absent = two and _SURE.fullmatch(one) and any(_at(mol, ring, two) for ring in rings) and not any(
        _at(mol, ring, one) for ring in rings)
    if absent:
        yield Entity(*match.span(), match.group(), "relation", "contradicted", f"no {one} on an aromatic ring", "RDKit")
    elif pairs and DISTANCE[place] not in pairs:
        names = {n: word for word, n in DISTANCE.items()}
        real = ", ".join(names[n] for n in sorted({*pairs}))
        yield Entity(*match.span(), match.group(), "relation", "contradicted", real, "bonds between the two ring atoms")


def _pairs(mol: Chem.Mol, ring: tuple[int, ...], one: str, two: str) -> Iterator[int]:
    """The distances in a ring between what bears the one group and what bears the other (any where none is said)."""
    first, second = _at(mol, ring, one), _at(mol, ring, two) if two else _any(mol, ring)
    for a in first:
        for b in second:
            apart = abs(ring.index(a) - ring.index(b))
            if a != b:
                yield min(apart, 6 - apart)


def _at(mol: Chem.Mol, ring: tuple[int, ...], said: str) -> list[int]:
    bare = said.lower().strip()
    if re.match(r"(?:ring|pyridine)\s+nitrogen", bare):
        return [a for a in ring if mol.GetAtomWithIdx(a).GetAtomicNum() == 7]
    word = re.search(rf"(?:{numbered.words()})$", bare, re.IGNORECASE)
    pattern = numbered.group(word.group()) if word else None
    return [a for a in ring if pattern is not None and numbered.borne(mol, pattern, a, {*ring})]


def _any(mol: Chem.Mol, ring: tuple[int, ...]) -> list[int]:
    """Ring atoms that bear something, or are no carbon."""
    return [a for a in ring if numbered.borne(mol, None, a, {*ring}) or mol.GetAtomWithIdx(a).GetAtomicNum() != 6]
