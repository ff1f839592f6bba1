"""Classes that a text says a molecule is of: "is a flavonoid", "is a member of the class of benzoic acids that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.chem import classes
from assistant.chem.claimed import lexicon, skeletons_said
from assistant.chem.claimed.asides import aside
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
    r"bearing|carrying|derived|isolated|containing|composed|used|produced|found|made|linked|joined|fused|substituted|of|from|on|and\s+(?:an?|the|"
    r"one|member)|between|for|because)\b|,\s*(?:an?|member|and|the)\s|,\s|[;:]|\.(?:\s|$)|$)"
)
_NAMED = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:Sure|Happy to help|Of course|Great question|Here's what I know)\b[^.:!]*[.:!]\s+)?"
    r"(?P<who>(?:alpha-|beta-|gamma-|n-|m|p-|o-|tert-|trans-|cis-)?[A-Z0-9(][\w',()\[\]+\u0370-\u03ff-]*"
    r"(?:\s[\w',()-]+){0,5}?)(?:,?\s+(?:is|was|belongs to|is classed as|is classified as)\s+(?P<not>not\s+)?"
    r"(?=(?:an?|the|one|member)\s)|,\s+(?=an?\s)|:\s+(?=an?\s))")
"""A sentence whose subject is a name: in a text about one molecule it is that molecule's."""
_BARE = re.compile(r"(?:^|(?<=[.!?]\s))(?=An?\s[a-z0-9])")
"""A note that begins with what the molecule is: "A pyrrolidin-2-one whose ...". """
_BELONGS = re.compile(
    r"\b(?:belongs to (?:the )?(?:class of |family of |group of )?(?:the )?|"
    r"(?:is )?(?:classed|classified|regarded) as |"
    r"counts as )(?=[\w(])")
_BELONGING = re.compile(
    r"(?:an?\s+|the\s+)?(?P<what>[\w'(),-]+(?:\s+[\w'(),-]+){0,3}?)(?=[.;,]|\s+(?:and|with|that|which|of)\b|$)")
_THE = re.compile(
    r"\bis\s+the\s+(?:simplest\s+)?(?P<what>(?:[\w,'-]+\s+)?(?:ester|amide|lactone|lactam|anhydride|ether|nitrile|"
    r"oxime|aldehyde|ketone))\s+(?:of|from)\b")
"""What a molecule is of another: "the methyl ester of benzoic acid"."""
_INORGANIC = re.compile(r"\s*(?:an?\s+|the\s+)?(?:sulf|phosph|nitr|bor|silic|carbon|thiocyan|arsen)", re.IGNORECASE)
"""Acids whose esters have no carbonyl group."""
_SEPARATOR = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+)(?=an?\s|member)")
_KIN = re.compile(
    r"(?:conjugate|enantiomer|tautomer|diastereo|stereoisomer|derivative$|mixture|racemate|salt$|hydrate of)"
)
_LIKENED = re.compile(r"\b(?:analog|deriv|mimetic|like|substitut|precursor|free|hormone|non-?)\w*")
"""Words beside a class that make it another one."""
OPPOSITE = {"L-alpha-amino acid": "D-alpha-amino acid", "D-alpha-amino acid": "L-alpha-amino acid"}
"""Classes of which a molecule with one such centre is only one."""
LONGEST = 70
"""Characters of a class name."""


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every class that a sentence about the molecule lists."""
    for opening in OPENING.finditer(text):
        yield from listed(text, opening.end(), about, bool(opening["not"]))
    for opening in (*_NAMED.finditer(text), *_BARE.finditer(text)):
        if not aside(text, opening.end(), opening.end()):
            yield from listed(text, opening.end(), about, "not" in opening.groupdict() and bool(opening["not"]))
    for said in _THE.finditer(text):
        if not aside(text, said.start(), said.end()) and not _INORGANIC.match(text, said.end()):
            yield judged(about, said["what"], said.start("what"))
    for opening in _BELONGS.finditer(text):
        if member := _BELONGING.match(text, opening.end()):
            yield judged(about, member["what"], member.start("what"))


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
    if not denied and (real := skeletons_said.lacking(_structural(phrase), about.mol)):
        return Entity(start, end, said, "class", "contradicted", real, "words of the name")
    return Entity(start, end, said, "class", "not checkable")


def _structural(phrase: str) -> str:
    """The words of a phrase before those that name a role: "cephalosporin" of "cephalosporin antibiotic"."""
    words = phrase.split()
    role = lexicon.ROLE.search(phrase)
    if not role or _LIKENED.search(phrase):
        return "" if role and not phrase.endswith(("derivative", "compound")) else phrase
    heads = (" ".join(words[:n]) for n in range(len(words) - 1, 0, -1))
    return next((head for head in heads if skeletons_said.known(head)), "")


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
