"""Classes that a text says a molecule is of: "is a flavonoid", "is a member of the class of benzoic acids that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.chem import classes
from assistant.chem.claimed import lexicon
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

OPENING = re.compile(
    r"(?:^|(?<=[.!?;]\s)|(?<=\n))\s*(?P<who>(?:The|This)\s+(?:molecule|compound|structure|substance)|It|This)\s+(?:is|represents)\s+"
    r"(?P<not>not\s+)?(?=an?\s|the\s|one\s|member|[a-z])(?!the\s+(?:conjugate|hydrochloride)|conjugate|obtained|used|isolated|found|produced|derived)"
)
"""How a sentence begins that says what the molecule is."""
_ITEM = re.compile(
    r"(?P<lead>(?:an?\s+)?member\s+of\s+(?:the\s+)?(?:class\s+of\s+)?|an?\s+|the\s+simplest\s+(?:member\s+of\s+the\s+class\s+of\s+)?)"
    r"(?P<what>[^.;]*?)"
    r"(?=,?\s+(?:that|which|in\s+which|where|whose|having|with|obtained|resulting|formed|arising|consisting|comprising|"
    r"bearing|carrying|derived|isolated|containing|composed|used|produced|found|made|substituted|of|from|and\s+(?:an?|the|"
    r"one|member)|between|for|because)\b|,\s*(?:an?|member|and|the)\s|,\s|;|\.(?:\s|$)|$)"
)
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+)(?=an?\s|member)")
_KIN = re.compile(
    r"(?:conjugate|enantiomer|tautomer|diastereo|stereoisomer|derivative$|mixture|racemate|salt$|hydrate of)"
)
OPPOSITE = {"L-alpha-amino acid": "D-alpha-amino acid", "D-alpha-amino acid": "L-alpha-amino acid"}
"""Classes of which a molecule with one such centre is only one."""
LONGEST = 70
"""Characters of a class name."""


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every class that a sentence about the molecule lists."""
    for opening in OPENING.finditer(text):
        yield from listed(text, opening.end(), about, bool(opening["not"]))


def listed(text: str, at: int, about: Subject, denied: bool = False) -> Iterator[Entity]:
    """The entities of a list of classes that begins at a place: "an ester, a member of phenols and an ether"."""
    while item := _ITEM.match(text, at):
        if item["what"] and len(item["what"]) <= LONGEST and not _KIN.match(item["what"]):
            yield judged(about, item["what"], item.start("what"), denied)
        after = _SEPARATOR.match(text, item.end())
        if not after:
            break
        at = after.end()


def judged(about: Subject, phrase: str, start: int, denied: bool = False) -> Entity:
    """How a class said of the molecule stands."""
    end, said = start + len(phrase), phrase
    name = lexicon.key(phrase)
    hit = about.classes.get(name)
    if hit:
        standing = "contradicted" if denied else "supported"
        return Entity(start, end, said, "class", standing, hit.row.definition, _source(name), hit.atoms)  # type: ignore[arg-type]
    other = about.classes.get(OPPOSITE.get(name, ""))
    if other and not denied:
        return Entity(start, end, said, "class", "contradicted", other.row.words(), _source(name), other.atoms)
    need = lexicon.demanded(phrase)
    lacking = sorted(need.features - about.features)
    if lacking and not denied:
        real = _lacks([one for one in lacking if one != f"is:{name}"], need.known) or _is_none(name)
        return Entity(start, end, said, "class", "contradicted", real, _source(name))
    return Entity(start, end, said, "class", "not checkable")


def _lacks(lacking: list[str], known: int) -> str:
    if not lacking:
        return ""
    told = [one for one in lacking if not one.startswith("is:")] or [one[3:] for one in lacking]
    words = f"it lacks: {', '.join(told[:3])}"
    return f"{words}, which all {known} known ones have" if known else words


def _is_none(name: str) -> str:
    return f"it is none: {classes.row(name).definition}"


def _source(name: str) -> str:
    row = classes.by_name().get(name)
    return row.chebi if row and row.chebi != "-" else "ChEBI classes" if name else "words of the name"
