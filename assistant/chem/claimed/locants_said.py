"""Positions by number: "chlorine at C-2 of the phenothiazine", "hydroxymethyl groups at C-4 and C-5".

The ring is the one that the sentence names; a position is wrong only where no numbering of any such ring of the
molecule gives all positions that the sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rdkit import Chem

from assistant.chem.claimed import numbered
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_C = r"(?:[CN][-–]?\d{1,2}'?|\d{1,2}'?(?=\s*(?:,|and|of|position|$|[.;)])))"
_AT = re.compile(
    rf"\b(?:at|on|in|to|through|via|from)\s+(?:the\s+)?(?:(?:positions?|carbons?|ring\s+position)\s+)?(?P<list>{_C}(?:(?:,\s?|\s+and\s+|/){_C}){{0,8}})"
    rf"(?![\w'])(?P<rest>(?:-|\s)positions?)?(?P<of>\s+of\s+(?:the|its|a|an)\s+(?P<ring>[\w-]+))?")
_BEARS = re.compile(r"\b(?P<list>[CN][-–]\d{1,2})\s+(?:has|bears|carries|holds)\s+(?:an?|the)\s+(?P<what>[\w,()-]+)")
_NAMED = re.compile(r"(?P<list>\d{1,2}(?:,\d{1,2})*)-(?:di|tri|tetra)?(?P<what>chloro|bromo|fluoro|iodo|"
                    r"methyl(?!ene|amino|thio|sulf|oxy)|"
                    r"methoxy|hydroxy|nitro|amino|trifluoromethyl|cyano|carboxylic acid|carboxamide|carbaldehyde|"
                    r"sulfonamide|ol\b|one\b|amine\b|oxo)")
_SUFFIX = {"ol": "hydroxy", "one": "oxo", "amine": "amino", "carbaldehyde": "aldehyde", "sulfonamide": "sulfonyl"}
_GROUP = re.compile(r"(?P<what>[A-Za-z0-9][\w,()'-]*)(?:\s+(?P<noun>groups?|substituents?|atoms?|rings?|chains?|"
                    r"side chains?|functions?|ester|acid|functional groups?|moiety))?"
                    r"(?:\s+(?:sits?|is|are|being|both|stands?|each|attached|placed|located|bound|one))*\s*$")
_JOINED = re.compile(r"\b(?:joined|linked|attached|connected|bonded|bound|coupled|substituted|fused|carries|borne)\s*$")
_DOUBT = re.compile(r"\b(?:unlike|instead|rather|than|replaced|reduced|oxidi[sz]ed|hydroly\w+|fused|double bonds?|"
                    r"stereo\w*|"
                    r"centre|configuration|quaternary|geometry|acyl|numbering|sugar|glucose|ribose|unsaturated|proton\w*|attack\w*|linkage|"
                    r"metaboli\w+|differs|bond|epimer\w*|respectively|macrocycl\w+|nucleo\w+|deoxy\w*|residues?|"
                    r"glyco\w+)\b", re.IGNORECASE)


_UNNUMBERED = re.compile(r"\b(?:benzene|phenyl|cyclo\w+|ring system|tetra\w+|aryl|bicycl\w*|\w+ ring)\b")
"""Rings whose numbering nothing fixes."""
_SYSTEMATIC = re.compile(r"(?<!\S)[\w,'()\[\]{}]*\d[\w,'()\[\]{}]*-[\w,'()\[\]{}-]*[a-z]{3,}")
"""Names with locants of their own."""
_FUSED = re.compile(r"\[|-\d[\w,'()]*-yl|(?:furo|pyrano|thieno|pyrrolo|pyrazolo|imidazo|pyrimido|pyrido|thiazolo|"
                    r"triazolo|cyclo\w*|spiro|bi|di|naphtho|indeno)"
                    r"(?=pyr|imid|indol|quin|xanth|carb|purin|thia|thio|fur|acrid|benz)", re.IGNORECASE)
"""Words in which a ring's name is a part of another's."""


class Place(NamedTuple):
    """What a text puts at a locant: the pattern (None: anything), and where it says so."""

    locant: int
    on_nitrogen: bool
    primed: bool
    pattern: Chem.Mol | None
    start: int
    end: int


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every position that no numbering of the named ring agrees with."""
    for begin, end in _sentences(text):
        sentence = text[begin:end]
        if not re.search(r"[CN][-–]?\d|position", sentence) or _DOUBT.search(sentence) or _of_a_parent(sentence):
            continue
        yield from _judged(text, begin, about, list(_places(text, begin, end)))


_PARENT = re.compile(r"\bis\s+(?:an?\s+|the\s+)?(?P<parent>[^.;]{2,90}?)\s+substituted\s+(?:by|with|at)\b")
"""What a sentence numbers by: "that is butanamide substituted by ... at position 3"."""


def _of_a_parent(sentence: str) -> bool:
    """Whether the positions are those of a parent that is no ring of the table, whatever rings it bears."""
    found = _PARENT.search(sentence)
    parent = found["parent"].rpartition(" that is ")[2] if found else ""
    return bool(found) and (not _ring(parent) or bool(_FUSED.search(parent) or _SYSTEMATIC.search(parent)))


def _judged(text: str, begin: int, about: Subject, found: list[tuple[list[Place], str, int]]) -> Iterator[Entity]:
    """Places with their ring's name after them by themselves; the others together where one ring is named before."""
    for places, after, _ in found:
        ring = _ring(after)
        if ring and _against(text, begin, about, [ring], places):
            yield _wrong(text, places[-1])
    free = [(places, at) for places, after, at in found if not after]
    rings = _before(text[:max((at for _, at in free), default=0)], about.mol)
    together = [one for places, _ in free for one in places]
    for places in ([together] if len(rings) == 1 else [places for places, _ in free]):
        if places and rings and _against(text, begin, about, rings, places):
            yield _wrong(text, places[-1])


def _wrong(text: str, one: Place) -> Entity:
    return Entity(one.start, one.end, text[one.start:one.end], "relation", "contradicted",
                  "no numbering of that ring has it there", "ring numbering")


def _against(text: str, begin: int, about: Subject, rings: list[str], places: list[Place]) -> bool:
    """Whether none of the rings agrees, alone or with what its name tells."""
    return not any(_agrees(about.mol, ring, places if len(rings) > 1 else [*_named(text, begin, ring), *places])
                   for ring in rings)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for stop in re.finditer(r"(?<=[\w)])[.;:]\s|\n|$", text):
        yield begin, stop.start()
        begin = stop.end()


def _places(text: str, begin: int, end: int) -> Iterator[tuple[list[Place], str, int]]:
    """Of each statement its places, the ring named after it, and where it begins."""
    for match in _AT.finditer(text, begin, end):
        if aside(text, *match.span()) or not re.search(r"[CN]|position", match.group()):
            continue
        before = text[max(begin, match.start() - 60):match.start()]
        known, pattern = _held(before)
        if known:
            yield _listed(match, pattern), match["ring"] or "", match.start()
    for match in _BEARS.finditer(text, begin, end):
        yield _listed(match, None), "", match.start()


def _listed(match: re.Match[str], pattern: Chem.Mol | None) -> list[Place]:
    numbers = re.findall(r"(N?)[-–C]*(\d+)('?)", match["list"])
    return [Place(int(n), bool(sign), bool(prime), pattern, *match.span()) for sign, n, prime in numbers]


def _held(before: str) -> tuple[bool, Chem.Mol | None]:
    """Whether a group stands before a locant, and its pattern (None: any)."""
    if _JOINED.search(before.rstrip()):
        return True, None
    said = _GROUP.search(before)
    if not said:
        return False, None
    what = said["what"]
    words = re.search(rf"(?:{numbered.words()})$", what, re.IGNORECASE)
    pattern = numbered.group(words.group()) if words else None
    if pattern is not None and words is not None and (words.start() == 0 or not what[words.start() - 1].isalpha()):
        return True, pattern
    return bool(re.search(r"(?:yl|oxy|amino|o|ine|ide)$", what)) and bool(said["noun"]), None


def _ring(word: str) -> str:
    return next((words.pattern for words, _, _ in numbered.rings() if words.search(word)), "")


def _before(before: str, mol: Chem.Mol) -> list[str]:
    """The rings named before a place that the molecule has; none where the last one named has no locants here."""
    near = before[-220:]
    hits = {words.pattern: m.end() for words, query, _ in numbered.rings() for m in words.finditer(near)
            if mol.HasSubstructMatch(query) and not _FUSED.search(_token(near, m.start(), m.end()))}
    systems = (*_UNNUMBERED.finditer(near), *_SYSTEMATIC.finditer(near))
    other = [m.end() for m in systems if not _radical(m.group()) and not _ring(m.group())]
    last = max(hits.values(), default=0)
    return [] if any(one > last + 9 for one in other) else list(hits)


def _token(near: str, start: int, end: int) -> str:
    """The whole word around a place."""
    begin = max(near.rfind(" ", 0, start), near.rfind("\n", 0, start)) + 1
    stop = near.find(" ", end)
    return near[begin:stop if stop > 0 else len(near)]


def _radical(name: str) -> bool:
    return bool(re.search(r"(?:yl|oxy|amino|thio|o)\)?$", name))


def _named(text: str, begin: int, ring: str) -> Iterator[Place]:
    """Places that the ring's own name tells: "2-methylpyridin-3-ol"."""
    for name in re.finditer(rf"[\w,()'-]*(?:{ring})[\w,-]*(?:\s(?:acid))?", text[begin:begin + 200], re.IGNORECASE):
        if "(" in name.group() or re.search(r"\d-[a-z]*yl(?![a-z])$", name.group()):
            continue
        for match in _NAMED.finditer(name.group()):
            word = _SUFFIX.get(match["what"], match["what"])
            for n in match["list"].split(","):
                yield Place(int(n), False, False, numbered.group(word), begin + name.start(), begin + name.end())


def _agrees(mol: Chem.Mol, ring: str, wanted: list[Place]) -> bool:
    """Whether a numbering of such a ring has everything where it is said; True where there is no such ring."""
    pattern, places = next((query, places) for words, query, places in numbered.rings() if words.pattern == ring)
    hits = mol.GetSubstructMatches(pattern, uniquify=False, maxMatches=400)
    if not hits or any(_atom(places, one) < 0 or (one.on_nitrogen != (
            pattern.GetAtomWithIdx(_atom(places, one)).GetAtomicNum() == 7) and one.on_nitrogen) for one in wanted):
        return True
    return any(all(_there(mol, hit, places, one) for one in wanted) for hit in hits)


def _there(mol: Chem.Mol, hit: tuple[int, ...], places: dict[int, int], one: Place) -> bool:
    return numbered.borne(mol, one.pattern, hit[_atom(places, one)], set(hit))


def _atom(places: dict[int, int], one: Place) -> int:
    """The place in a ring's pattern of a locant; of a primed one that of ring B, or of the other ring; -1 for none."""
    if one.primed and _ring_b(places):
        return places.get(one.locant + 10, -1)
    return places.get(one.locant, -1) if not (_ring_b(places) and one.locant > 10) else -1



def _ring_b(places: dict[int, int]) -> bool:
    return 16 in places and 17 not in places
