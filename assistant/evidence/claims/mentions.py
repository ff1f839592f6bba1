"""The molecules a free text speaks of: SMILES and names of the table, which of them stand for one molecule."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answers import Claim
from assistant.chem import names
from assistant.evidence.claims import structures
from assistant.evidence.claims.structures import Written
from assistant.evidence.claims.words import AMBIGUOUS, COMPARED, GROUP_NOUNS, MADE_FROM, NOT_NAMES, OTHERS

_BETWEEN = re.compile(
    r"[*_`\"'”’]{0,3}(?:\s*[,;]?\s*(?:\(|\[|:|=|,|–|—|-|\bis\b|\bwith\b|\bhas\b|\bis given by\b|\bcan be written as\b)"
    r"\s*|\s+)(?:(?:whose|and|its|the|a|has|with|canonical|isomeric|smiles|structure|string|notation|representation|"
    r"code|is|of|as|written|given|by|:|=)[*_]{0,2}:?[*_]{0,2}\s*){0,8}[:=]?\s*[*_`\"'“‘(]{0,3}", re.IGNORECASE)
"""Between a name and the SMILES said to be its: "aspirin (SMILES: ...)", "aspirin has the SMILES ..."."""
_IS_NAME = re.compile(r"[`\"'”’*]{0,3}\s*(?:\(|,?\s*(?:is|=|which is|i\.e\.|known as|called|represents|corresponds to)"
                      r"(?: the SMILES (?:of|for))?\s*)[*_`\"'“]{0,3}", re.IGNORECASE)
"""What may stand between a SMILES and its name: "CCO (ethanol)", "CCO is ethanol"."""
_LOCANTS = re.compile(
    r"(?<![\w(\[,])(?:\([RSEZ+±-]\)-)?\d{1,2}(?:,\d{1,2}){0,9}-[A-Za-z(\[][\w\-,()\[\]']{4,80}"
    r"(?:\s(?:acid|amide|ester|oxide|anhydride))?")
_ENDING = re.compile(r"(?:ane|ene|yne|ol|one|al|acid|ate|amide|amine|ine|ide|ole|ile|ester|ether|oxide)[)\]]*$")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w-]{3,40})[*_]{0,2}\s*\([\s`]*$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A molecule named or written in the text. ``smiles`` is "" where what is written is none.

    ``plain``: it stands for itself ("aspirin"), not for something made of it ("aspirin derivative", "indole ring").
    """

    start: int
    end: int
    smiles: str
    written: bool
    plain: bool = True


def find(text: str) -> list[Mention]:
    """The molecules of a text in order; where a name and a SMILES overlap, the SMILES."""
    found = [Mention(w.start, w.end, w.smiles, True, _plain(text, w.start, w.end)) for w in structures.find(text)]
    for hit in names.find_in(text):
        end = hit.end - (2 if text[hit.start:hit.end].endswith(("'s", "’s")) else 0)
        inside = any(hit.start < one.end and one.start < end for one in found)
        if not inside and _is_name(text, hit.start, end):
            found.append(Mention(hit.start, end, hit.smiles, False, _plain(text, hit.start, end)))
    return sorted(found, key=lambda one: one.start)


def claims(text: str, found: list[Mention]) -> list[Claim]:
    """A claim for each SMILES and each name; a name beside a SMILES must be that molecule's."""
    made = [_claim(text, found, place) for place in range(len(found))]
    taken = [one.span for one in made]
    free = [m for m in _LOCANTS.finditer(text) if _ENDING.search(m.group()) and
            not any(m.start() < end and start < m.end() for start, end in taken)]
    unknown = [Claim(m.span(), m.group(), "name", "opinion", "not a name in the table") for m in free]
    return made + unknown


def _claim(text: str, found: list[Mention], place: int) -> Claim:
    one = found[place]
    if one.written:
        return _structure(text, found, place)
    said = text[one.start:one.end]
    if OTHERS.match(text, one.end) or said in AMBIGUOUS:
        return Claim((one.start, one.end), said, "name", "opinion", "", "", "")
    about = f"{one.smiles} ({structures.what(one.smiles).rpartition(', ')[2]})"
    return Claim((one.start, one.end), said, "name", "verified", about, "table of names", one.smiles)


def _structure(text: str, found: list[Mention], place: int) -> Claim:
    one = found[place]
    written = Written(one.start, one.end, text[one.start:one.end], one.smiles)
    called = partner(text, found, place)
    if called is not None:
        return structures.claim(written, "" if OTHERS.match(text, called.end) else called.smiles)
    unknown = None if before_it(found, place, text) else _WORD_BEFORE.search(text, max(0, one.start - 60), one.start)
    if unknown and one.smiles and not _describes(unknown[1]):
        real = f"a molecule, {structures.what(one.smiles)}; not a name in the table: {unknown[1]}"
        return Claim((one.start, one.end), written.said, "smiles", "opinion", real, "RDKit", one.smiles)
    return structures.claim(written)


def before_it(found: list[Mention], place: int, text: str) -> bool:
    """Whether a molecule ends just before the one at that place, brackets aside."""
    return place > 0 and not text[found[place - 1].end:found[place].start].strip(" (*_`")


def _describes(word: str) -> bool:
    return word.lower() in ("smiles", "molecule", "compound", "structure", "product", "candidate", "start", "string",
                            "notation", "example", "original", "analogue", "analog", "derivative", "this", "that")


def partner(text: str, found: list[Mention], place: int) -> Mention | None:
    """The name that a text gives to the SMILES at that place, or None."""
    one = found[place]
    before = found[place - 1] if place else None
    if before and not before.written and _BETWEEN.fullmatch(text, before.end, one.start):
        return before if not _of_another(text, before) else None
    after = found[place + 1] if place + 1 < len(found) else None
    if after and not after.written and after.plain and _IS_NAME.fullmatch(text, one.end, after.start):
        return after
    return None


def _of_another(text: str, one: Mention) -> bool:
    return bool(MADE_FROM.search(text, max(0, one.start - 40), one.start))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the words are the name of a molecule here, and not of a group, a class or something else."""
    said = text[start:end]
    if said.lower() in NOT_NAMES or (len(said) <= 4 and said.islower() and said not in ("urea",)):
        return False
    plural = said.endswith("s") and not said[:-1].endswith("s") and said.lower() not in names.NAMES
    if plural or re.match(r"-?\w*yl\b", text[end:end + 8]):
        return False
    return not GROUP_NOUNS.match(text, end) and not _counted(text, start)


def _counted(text: str, start: int) -> bool:
    return bool(re.search(r"\b(?:a|an|one|two|three|four|\d|fused|substituted|terminal|central)\s+$",
                          text[max(0, start - 14):start]))


def _plain(text: str, start: int, end: int) -> bool:
    before = (text, max(0, start - 40), start)
    return not (OTHERS.match(text, end) or MADE_FROM.search(*before) or COMPARED.search(*before))

