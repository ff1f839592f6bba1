"""Claims of a molecular formula: "C9H8O4", subscripts and all."""

from __future__ import annotations

import re

from assistant.answers import Claim
from assistant.chem import measures, molecules, properties
from assistant.errors import NotUnderstood
from assistant.evidence.claims import subjects
from assistant.evidence.claims.subjects import Scene

_SMALL = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_FORMULA = re.compile(r"(?<![\w\-=#(\[/@.])\(?(?P<f>(?:[A-Z][a-z]?\d{0,3}){2,12})(?![\w=#(\[@/])(?!-[A-Za-z\d])")
_UNITS = re.compile(r"\s+(?:units?|groups?|bridges?|spacers?|linkers?|chains?|arms?|links?)\b")
"""Nouns after the signs of a group."""
_CALLED = re.compile(r"formula(?:\s+of\s+[\w\s-]{1,40}?\s+is)?(?:\s+(?:is|of|=|:|for|as))?[*_`|\s:(]*$", re.IGNORECASE)
_GROUPS = frozenset(re.findall(r"\w+", """
CH CH2 CH3 OH NH NH2 NO2 SO2 SO3 SO3H CF3 CF2 CHF2 COOH CO2H CONH2 CHO OCH3 OCF3 SH CN CO PO4 PO3H2 CONH COO
NHCO C2H5 C6H5 NO SO HO H2 NCO SCH3 NHCH3 SO2NH2 COOCH3 CH2OH COCH3
"""))
"""Signs of groups, which are no formula of a molecule unless they are called one."""


def find(here: Scene) -> list[Claim]:
    """A claim for every molecular formula."""
    plain = here.text.translate(_SMALL)
    found = []
    for match in _FORMULA.finditer(plain):
        start, end = match.span("f")
        called = bool(_CALLED.search(plain, max(0, start - 60), start))
        inside = any(one.start < end and start < one.end for one in here.mentions)
        if not inside and not _UNITS.match(plain, end) and _meant(match["f"], called):
            found.append(_judge(here, start, end, plain[start:end]))
    return found


def _meant(said: str, called: bool) -> bool:
    """Whether it is a formula and not a code (IC50), a group (CF3) or a word."""
    try:
        counts = measures.parse_formula(said)
    except NotUnderstood:
        return False
    if called:
        return any(c.isdigit() for c in said) or len(counts) > 1
    return said not in _GROUPS and {"C", "H"} <= counts.keys() and any(c.isdigit() for c in said)


def _judge(here: Scene, start: int, end: int, formula: str) -> Claim:
    smiles = subjects.of(here, start, end) or _beside(here, start, end)
    span, said = (start, end), here.text[start:end]
    if not smiles:
        return Claim(span, said, "formula", "opinion")
    mol = molecules.read(smiles)
    right = measures.parse_formula(formula) == measures.formula_counts(mol)
    return Claim(span, said, "formula", "verified" if right else "wrong", properties.formula(mol), "RDKit", smiles)


def _beside(here: Scene, start: int, end: int) -> str:
    """The molecule in "the formula of aspirin is C9H8O4", "C9H8O4 (aspirin)"."""
    for one in here.mentions:
        lead = here.text[max(0, one.start - 30):one.start]
        between = here.text[one.end:start] if one.end <= start else ""
        if one.plain and between and re.fullmatch(r"[*_`)\"]{0,3}\s*(?:is|=|:|as)?\s*[*_`(]{0,3}", between) and (
                re.search(r"formula\s+(?:of|for)\s+(?:the\s+)?[*_`]*$", lead, re.IGNORECASE)):
            return one.smiles
    return ""
