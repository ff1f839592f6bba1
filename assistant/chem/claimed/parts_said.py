"""Groups, rings, bonds and elements that a text gives a molecule, however it is worded: wrong where there are too few.

What is counted is read widely (any row of the tables that the words may mean); a count above that is contradicted, one
below only where the sentence counts the whole ("the molecule has ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rdkit import Chem

from assistant.chem import counting_table, measures
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject
from assistant.chem.claimed.wide import WIDE, query
from assistant.wording import READ

ELEMENTS = {"carbon": "C", "nitrogen": "N", "oxygen": "O", "sulfur": "S", "sulphur": "S", "phosphorus": "P",
            "fluorine": "F", "chlorine": "Cl", "bromine": "Br", "iodine": "I", "boron": "B", "silicon": "Si",
            "selenium": "Se", "hydrogen": "H"}
_N = rf"(?P<n>{'|'.join([*READ, 'a single', 'a pair of', 'several', 'an?', 'no'])}|\d{{1,3}})"
_NOUN = (r"(?:\s+(?:groups?|rings?|moiet(?:y|ies)|units?|substituents?|functions?|residues?|bonds?|linkages?|"
         r"side[- ]chains?|atoms?|nucle(?:us|i)|cores?))")
_END = (r"(?=\s*(?:[.,;:)]|$)|\s+(?:and|or|with|that|which|in|at|on|fused|joined|linked|attached|plus|as|para|ortho|"
        r"meta|next)\b)")
"""What ends the name of a part that no noun follows."""
_SIDE = r"(?:(?:alpha|beta|vicinal|geminal|adjacent|additional|phenolic|free)[-\s]\s?)?"
_OPENING = re.compile(
    r"(?:^|[.;!?:]\s+|\n)(?:it|th(?:e|is) (?:molecule|compound|structure|skeleton))\s+"
    r"(?:has|contains|holds|possesses|bears|consists\s+of)\s+[^.;]*$", re.IGNORECASE)
"""A sentence that counts the whole: atoms and rings in it are all that there are."""
_TOTAL = re.compile(
    r"(?:^|[.;!?:]\s+)(?:it|the (?:molecule|compound|structure|skeleton))\s+(?:has|contains|holds|possesses|bears)"
    r"\s+(?:[^.;]*?\band\s+)?$", re.IGNORECASE)
_EXCEPT = re.compile(r"\s+(?:other than|except|besides|apart from|but (?:for|that)|on (?:each|every)|per\b|each\b)")
_ALL = re.compile(r"\b(?:with|has|contains|holds|containing)\s+$")
_CLOSED = re.compile(r"\s*(?:[.;:]|$)")
_PLACED = re.compile(r"\s*(?:on|at|in|of|attached|to|per|para|ortho|meta|opposite|between|adjacent|joined|fused)\b")


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(one) for one in sorted(WIDE, key=len, reverse=True))
    elements = "|".join(ELEMENTS)
    part = rf"(?P<part>{words})(?:(?P<noun>{_NOUN})|(?<!o)(?<!yl)(?<!oxy)e?s?{_END})(?![\w-])"
    atom = rf"(?P<element>{elements})(?:\s+atoms?|s)?(?![\w–-])(?!\s+(?:ring|bond|chain|atoms?\s+(?:of|in)\b))"
    heavy = r"(?P<heavy>heavy)\s+atoms?\b"
    bond = r"(?P<bond>(?:C=C|C≡C|carbon[-–]carbon)\s+(?:double|triple)|double|triple)\s+bonds?\b"
    other = (r"(?:defined\s+|(?P<ringed>aromatic|saturated|aliphatic)\s+)?"
             r"(?P<other>rings?(?!\s+(?:systems?|nitrogen|carbon|oxygen))|"
             r"(?:stereo|stereogenic |chiral )cent(?:re|er)s?)(?![\w-])")
    return re.compile(rf"(?<![\w-]){_N}\s+(?P<what>{atom}|{heavy}|{bond}|{other}|{_SIDE}{part})", re.IGNORECASE)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every part that a text gives the molecule."""
    for match in _pattern().finditer(text):
        word = match["n"].lower()
        if aside(text, *match.span()) or _EXCEPT.match(text, match.end()):
            continue
        if one := _judged(text, match, word, about):
            yield one


def _judged(text: str, match: re.Match[str], word: str, about: Subject) -> Entity | None:
    n = int(word) if word.isdigit() else {"a pair of": 2, "several": 2, "no": 0}.get(word, READ.get(word, 1))
    if n > 1 and (match["other"] or "").lower() == "ring":
        return None  # "a hetero 3 ring": a size, no number of rings
    sure, wide = _counts(match, about)
    before = text[max(0, match.start() - 160) : match.start()]
    total = bool(_TOTAL.search(before)) and not _PLACED.match(text, match.end())
    atoms = bool(match["element"] or match["heavy"])
    total |= atoms and bool(_ALL.search(before) and _CLOSED.match(text, match.end()))
    total |= (atoms or bool(match["other"])) and bool(_OPENING.search(before)) and not _PLACED.match(text, match.end())
    vague = word in ("a", "an", "several")
    if n > wide or (n == 0 and sure and word == "no"):
        standing = "contradicted"
    elif n == sure or (vague and sure >= n):
        standing = "supported"
    elif n < sure and total and not vague and word != "no":
        standing = "contradicted"
    else:
        standing = "not checkable"
    if vague and standing == "not checkable":
        return None
    real = wide if standing == "contradicted" and n >= sure else sure
    return Entity(*match.span(), match.group(), "count", standing, str(real), "RDKit")  # type: ignore[arg-type]


def _others(said: str, kind: str, about: Subject) -> tuple[int, int]:
    """Rings of a kind by SSSR; stereocentres, set or not."""
    if said.startswith("ring"):
        n = measures.rings(about.mol, kind.replace("saturated", "aliphatic") or "any")
        return n, n
    centres = sum(about.labels[one] for one in "RSrs")
    return centres + about.unset, centres + about.unset


def _counts(match: re.Match[str], about: Subject) -> tuple[int, int]:
    """How many there are by the definition of the tables, and by the widest reading."""
    mol = about.mol
    if match["element"] or match["heavy"]:
        n = measures.atoms(mol, ELEMENTS[match["element"].lower()] if match["element"] else "*")
        return n, n
    if match["other"]:
        return _others(match["other"].lower(), (match["ringed"] or "").lower(), about)
    if match["bond"]:
        return _bonds(mol, match["bond"].lower())
    part = match["part"].lower()
    wide = len({frozenset(hit) for hit in mol.GetSubstructMatches(query(WIDE[part]), maxMatches=300)})
    name = counting_table.words().get(counting_table.squeezed(part + ((match["noun"] or "").rstrip("s"))))
    name = name or counting_table.words().get(counting_table.squeezed(part))
    sure = len(counting_table.find(mol, name)) if name else wide
    return sure, max(sure, wide)


def _bonds(mol: Chem.Mol, said: str) -> tuple[int, int]:
    if said.startswith(("double", "triple")):  # carbonyl groups may be meant with it, or not
        between = len(mol.GetSubstructMatches(query("[#6]=[#6]" if said[0] == "d" else "[#6]#[#6]")))
        return between, max(between, measures.bonds(mol, said.split()[0]), _kekule(mol, said.split()[0]))
    smarts = "[#6]#[#6]" if "triple" in said else "[#6]=[#6]"
    sure = len(mol.GetSubstructMatches(query(smarts)))
    return sure, sure


def _kekule(mol: Chem.Mol, order: str) -> int:
    bare = Chem.Mol(mol)
    Chem.Kekulize(bare, clearAromaticFlags=True)
    return measures.bonds(bare, order)
