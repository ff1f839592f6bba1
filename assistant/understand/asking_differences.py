"""Questions by how much a number of two molecules differs: "mass difference between A and B"."""

from __future__ import annotations

import re
from functools import cache

from assistant.chem.properties import PROPERTIES
from assistant.errors import RetortError
from assistant.tasks import MeasureMolecule, Request
from assistant.understand import detail_words
from assistant.understand import lexicon_relations as lex
from assistant.understand.asking_relations import LONGEST
from assistant.understand.focus import must_read
from assistant.understand.lexicon_rows import phrases
from assistant.understand.relation_words import SLOT, Said, read

_ASKED = re.compile(
    r"\bdifferences?\b(?! what)|\bby how (?:much|many)\b|\bhow (?:much|many) \w+.*\bthan\b|\bminus\b|\bdelta[ -]\w"
    r"|Δ|\bhow far apart\b|\bhow (?:much|many)\b.*\bdiffer\b", re.IGNORECASE)
_SIGNED = re.compile(r"\bthan\b|\bexceeds?\b|\bminus\b|\bdelta\b|δ")
"""What asks for the first less the second."""
_SAME = {"rotatable bond": "RotatableBonds", "ring": "Rings", "stereocentre": "Stereocentres", "H-bond donor": "HBD",
         "H-bond acceptor": "HBA", "heavy atom": "HeavyAtoms", "aromatic ring": "AromaticRings"}
"""Rows of the counting table that are properties too."""


def task(request: Request) -> MeasureMolecule | None:
    """The question, or None where the message asks for something else.

    Raises
    ------
    BadStructure
        Where a structure of it cannot be read.
    """
    if len(request.text) > LONGEST or not _ASKED.search(request.text):
        return None
    said = read(request.text)
    if said is None or len(said.molecules) != 2 or said.words.count(SLOT) != 2 or not _ASKED.search(said.words):
        return None
    thing, falls = _thing(said)
    if not thing:
        return None
    for named in said.molecules:
        must_read(named)
    molecules = said.molecules[::-1] if falls or re.search(r"\bless\b.*\bfrom\b", said.words) else said.molecules
    return MeasureMolecule(molecules, "difference", (thing, "more" if _SIGNED.search(said.words) else "between"))


def _thing(said: Said) -> tuple[str, bool]:
    """What is measured, and whether the sentence turns it round ("lighter"); ("", False) where that is not clear."""
    rest = _frames().sub(" ", said.words.replace(SLOT, " "))
    if not rest.split():
        return "", False
    try:
        found = detail_words.pieces(rest)
    except RetortError:
        return "", False
    things = {one for piece in found or () if (one := _one(piece))}
    if not found or len(things) != 1 or any(piece.named or piece.number is not None for piece in found):
        return "", False
    if any(piece.as_("rule") or piece.as_("subject") not in ("", "mass:", "mass:average") for piece in found):
        return _named_mass(found), False
    thing, _, way = things.pop().partition(":")
    return thing, way == "down" or bool(re.search(r"\b(?:lower|less|smaller|fewer)\b", said.words))


def _named_mass(found: tuple[detail_words.Piece, ...]) -> str:
    subjects = {piece.as_("subject") for piece in found if piece.as_("subject")}
    return "ExactMass" if subjects == {"mass:monoisotopic"} else ""


def _one(piece: detail_words.Piece) -> str:
    prop = piece.as_("prop").lstrip("-")
    if prop in PROPERTIES:
        return prop
    if piece.as_("subject") in ("mass:", "mass:average"):
        return "MW"
    if piece.as_("subject") == "mass:monoisotopic":
        return "ExactMass"
    trend = piece.as_("trend") or piece.as_("quality")
    name, _, way = trend.partition(":")
    if name in PROPERTIES and piece.text not in phrases(lex.COMPARATIVES):
        return f"{name}:down" if way == "down" else name
    thing = piece.as_("thing")
    return _SAME.get(thing, thing)


@cache
def _frames() -> re.Pattern[str]:
    """Phrases of such a question that are not what is measured; the longest first."""
    some = {*phrases(lex.DIFFERENCES), *phrases(lex.COMPARATIVES), *phrases(lex.IDLE)}
    ordered = sorted(map(re.escape, some), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ordered)})(?![\w-])", re.IGNORECASE)
