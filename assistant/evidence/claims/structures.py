"""SMILES in a free text: where they stand, whether they are molecules, and which.

A word is taken for a SMILES only where nothing else could be meant: CNS, IC50 and C=O in a sentence are left alone
unless they are quoted as code or labelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answers import Claim
from assistant.chem import measures, molecules, names, properties, smiles_scan
from assistant.chem.doctor import diagnose
from assistant.errors import BadStructure, NotUnderstood, TooLarge

_CHUNK = re.compile(r"[^\s|<>“”‘’\"]+")
_TAG = re.compile(r"</?[A-Za-z_]{1,12}>|\[/?(?:START|END)_[A-Z_]{1,16}\]")
_LABEL = re.compile(r"(?:\bsmiles\b(?:\s+(?:string|notation|code|representation))?[*_]{0,2}\s*"
                    r"(?:of\s+[\w\s-]{1,40}?\s+)?(?:is|as|=|:)?[*_:]*\s*|`+)$", re.IGNORECASE)
_LABEL_ROOM = 90
_OUTER_LEFT, _OUTER_RIGHT = "`'_,;:!", "`'_,;:!?."
_NOT_ONE = re.compile(r"https?:|www\.|[{}^&!]|\d-[a-z]|[a-z]{2}\.[a-z]")
_SURE = re.compile(r"[=#()\[\]]|[a-zA-Z\]]\d.*\d|CC")
_SHORTEST, _SHORTEST_BROKEN = 3, 5
_GROUP = re.compile(r"[CNOS][=#][CNOS]|\(?[RSEZ]\)?|(?:C|N|O)\d{1,3}")
"""What looks like a SMILES in prose and is none: a bond in a group, a stereo mark, an atom's number."""


@dataclass(frozen=True, slots=True)
class Written:
    """A SMILES as it stands in the text: ``smiles`` canonical, "" where it is no molecule."""

    start: int
    end: int
    said: str
    smiles: str


def find(text: str) -> list[Written]:
    """Every SMILES of a text, broken ones too, in order."""
    bare = _TAG.sub(lambda m: " " * len(m.group()), text)
    found: list[Written] = []
    for chunk in _CHUNK.finditer(bare):
        found += _read(bare, chunk.start(), chunk.end())[:1]
    return found


def claim(one: Written, about: str = "") -> Claim:
    """A SMILES as a claim: that it is a molecule, and with ``about`` (what the text calls it) that it is that one."""
    span = (one.start, one.end)
    if not one.smiles:
        return Claim(span, one.said, "smiles", "wrong", f"not a molecule: {_reason(one.said)}", "RDKit")
    if about and not same(one.smiles, about):
        return Claim(span, one.said, "smiles", "wrong", f"{what(about)}: {about}", "table of names", about)
    source = "RDKit, table of names" if about else "RDKit"
    return Claim(span, one.said, "smiles", "verified", what(one.smiles), source, one.smiles)


def what(smiles: str) -> str:
    """A molecule in a few words: its name where it has one, and its formula."""
    name = names.name_of(smiles)
    formula = properties.formula(molecules.read(smiles))
    return f"{name}, {formula}" if name else formula


def same(one: str, other: str) -> bool:
    """Whether two SMILES are one molecule; stereochemistry counts only where both give it."""
    a, b = molecules.canonical(one), molecules.canonical(other)
    return a == b or (flat(a) == flat(b) and ("@" not in a + b or not ("@" in a and "@" in b)))


def flat(smiles: str) -> str:
    """Canonical SMILES without stereochemistry."""
    return molecules.canonical(re.sub(r"[@/\\]", "", smiles))


def _reason(said: str) -> str:
    return (diagnose(said).reason or "it cannot be read").rstrip(".")


def _read(text: str, start: int, end: int) -> list[Written]:
    start, end = _trimmed(text, start, end)
    labelled = bool(_LABEL.search(text, max(0, start - _LABEL_ROOM), start))
    for a, b in _unwrapped(text, start, end):
        said = text[a:b]
        if 0 < len(said) <= molecules.MAX_SMILES and _meant(said, labelled):
            return [Written(a, b, said, _canonical(said))]
    return []


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Quotes, emphasis and punctuation taken off both ends."""
    while start < end and (text[start] in _OUTER_LEFT or text.startswith("**", start)):
        start += 1
    while start < end and (text[end - 1] in _OUTER_RIGHT or text[start:end].endswith("**")):
        end -= 1
    return start, end


def _unwrapped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Readings of a chunk, the likeliest first: without brackets that are the sentence's own, then as it is."""
    said = text[start:end]
    called = re.match(r"[A-Za-z]{3,20}[=:(]", said)
    if called and called.group()[:-1].lower() in ("smiles", "molecule", "structure", "compound"):
        start, said = start + called.end(), said[called.end():]
    if said.startswith("(") and said.endswith(")") and len(said) > 2:
        yield _trimmed(text, start + 1, end - 1)
    if said.startswith("(") and said.count("(") > said.count(")"):
        yield _trimmed(text, start + 1, end)
    if said.endswith(")") and said.count(")") > said.count("("):
        yield _trimmed(text, start, end - 1)
    yield start, end


def _meant(said: str, labelled: bool) -> bool:
    """Whether a word is meant as a SMILES."""
    tokens = smiles_scan.tokens(said)
    bad = sum(2 if token.text.islower() else 1 for token in tokens if token.kind == "bad")
    atoms = sum(token.kind == "atom" for token in tokens)
    if not atoms or _NOT_ONE.search(said) or (said.islower() and not re.search(r"\d.*\d", said)):
        return False
    if labelled and not bad:
        return _letters(said)
    if _GROUP.fullmatch(said) or not _SURE.search(said) or _formula(said) or atoms < _SHORTEST:
        return False
    if not bad and _canonical(said):
        return True
    return atoms >= _SHORTEST_BROKEN and bad <= min(2, len(tokens) // 8) and _letters(said) and _shaped(said)


def _letters(said: str) -> bool:
    """Whether it holds an atom that stands by itself, not only small letters as a word does."""
    return bool(re.search(r"[BCNOPSFI\[]|c\d|Cl|Br", said))


def _shaped(said: str) -> bool:
    """Whether a broken one has brackets, bonds or rings enough that no word looks so."""
    return len(re.findall(r"[=#()\[\]\d]", said)) >= 2 and not re.search(r"[a-z]{4,}", said.replace("cccc", "c"))


def _formula(said: str) -> bool:
    """Whether it is a molecular formula (C6, CO2, C10F8): known elements, and no SMILES."""
    if not re.fullmatch(r"(?:[A-Z][a-z]?\d{0,3})+[+-]?", said) or not any(c.isdigit() for c in said):
        return False
    try:
        measures.parse_formula(said.rstrip("+-"))
    except NotUnderstood:
        return False
    return not _canonical(said)


def _canonical(said: str) -> str:
    try:
        return molecules.canonical(said)
    except (BadStructure, TooLarge):
        return ""
