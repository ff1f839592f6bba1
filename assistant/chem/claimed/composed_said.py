"""Composed words of a text, piece by piece: "a 4-chlorophenyl group", "pentahydroxyflavone", "16-membered ring"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject
from assistant.chem.claimed.wide import WIDE, query
from assistant.wording import NUMERALS

TIMES = {"di": 2, "bis": 2, "tri": 3, "tetra": 4, "penta": 5, "hexa": 6}
PIECES = {"chloro": "[Cl]", "fluoro": "F", "bromo": "Br", "iodo": "I", "nitro": WIDE["nitro"], "hydroxy": "[#8;H1,-,R]",
          "methoxy": "[#8][CH3]", "ethoxy": "[#8][CH2]", "amino": "[#7]", "cyano": "C#N", "methyl": "[CH3,CH2,CH]",
          "ethyl": "[CX4][CX4]", "trifluoromethyl": "C(F)(F)F", "acetyl": "[#6]C=[OX1]", "oxo": "*=[OX1]",
          "phenyl": "c1ccccc1",
          "benzyl": "[#6]c1ccccc1", "cyclohexyl": "C1CCCCC1", "pyridine": WIDE["pyridine"], "pyridyl": WIDE["pyridine"],
          "quinoline": WIDE["quinoline"], "indole": WIDE["indole"], "carboxy": WIDE["carboxyl"]}
"""Pieces of composed words → the widest pattern of each."""
_LOOSE = {"methoxy": "[#8][CX4]", "ethoxy": "[#8][CX4]", "methyl": "[CX4]", "ethyl": "[CX4][CX4]"}
"""The same pieces where something is substituted in them: "difluoromethoxy"."""
_TIMES = "|".join(TIMES)
_ONE = "|".join(sorted(PIECES, key=len, reverse=True))
_NOUN = r"(?:groups?|rings?|substituents?|moiet\w+|side[- ]chains?|chains?|units?)"
_WORD = re.compile(
    rf"(?<![\w-])(?:(?P<times>{'|'.join(NUMERALS[2:10])})\s+)?(?:[\dN][\d,N']*-)?"
    rf"(?P<word>(?:(?:{_TIMES})?(?:{_ONE}))+)(?=\s+{_NOUN}\b|(?<=dine)s?(?=[.,;:)])|(?<=line)s?(?=[.,;:)]))",
    re.IGNORECASE)
_MANY = re.compile(
    rf"(?<![\w,-])(?:an?\s+|the\s+)?(?P<word>(?P<n>{_TIMES})(?P<piece>hydroxy|methoxy|chloro|fluoro|bromo|nitro))(?=[a-z])",
    re.IGNORECASE)
_PART = re.compile(rf"(?P<n>(?!trifluoromethyl)(?:{_TIMES}))?(?P<piece>{_ONE})", re.IGNORECASE)
_RING = re.compile(
    rf"(?<![\w-])(?P<n>{'|'.join(NUMERALS[3:])}|\d{{1,2}})-membered\s+(?:\w+\s+){{0,2}}?"
    r"(?:rings?|heteroarenes?|heterocycles?|carbocycles?|lactones?|lactams?)\b(?!\s+systems?)", re.IGNORECASE)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every composed word whose pieces can be counted."""
    for match in _WORD.finditer(text):
        pieces = list(_PART.finditer(match["word"]))
        if len(pieces) > 1 and not aside(text, *match.span("word")):
            yield _judged(match, about, [(one["n"], one["piece"]) for one in pieces])
    for match in _MANY.finditer(text):
        if not aside(text, *match.span("word")):
            yield _judged(match, about, [(match["n"], match["piece"])])
    for match in _RING.finditer(text):
        if not aside(text, *match.span()):
            yield _ring(match, about)


def _judged(match: re.Match[str], about: Subject, pieces: list[tuple[str | None, str]]) -> Entity:
    first = pieces[0][1].lower()
    times = NUMERALS.index((match.groupdict().get("times") or "one").lower())
    lacking = [piece for n, piece in pieces if len(about.mol.GetSubstructMatches(query(
        _LOOSE.get(piece.lower(), PIECES[piece.lower()]) if piece.lower() != first else PIECES[piece.lower()])))
        < times * TIMES.get((n or "").lower(), 1)]
    standing = "contradicted" if lacking else "not checkable"
    found = f"too few: {', '.join(lacking)}" if lacking else ""
    return Entity(*match.span("word"), match["word"], "count", standing, found, "words of the name")  # type: ignore[arg-type]


def _ring(match: re.Match[str], about: Subject) -> Entity:
    said = match["n"].lower()
    n = int(said) if said.isdigit() else NUMERALS.index(said)
    sizes = {len(ring) for ring in about.mol.GetRingInfo().AtomRings()}
    standing = "supported" if n in sizes else "contradicted"
    found = ", ".join(map(str, sorted(sizes))) or "no ring"
    return Entity(*match.span(), match.group(), "count", standing, f"rings of {found}", "SSSR, RDKit")  # type: ignore[arg-type]
