"""What a text calls the whole molecule: "Histamine is 2-(imidazol-4-yl)ethanamine", "(R)-2-hydroxybutanedioic acid".

A systematic name that stands for the molecule must be its: the same atoms and connections, and no other stereo.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import molecules, ringsystems
from assistant.chem.claimed import fragments, labels_said, name_words
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_NAME = (r"(?P<name>(?:\([\dRSEZ,+−'a±-]+\)-)?(?:[DL]-|cis-|trans-|rac-|"
         r"meso-)?[A-Za-z\[(]*[\w,()\[\]'′-]*[a-z]{2}[\w,()\[\]'′-]*"
         r"(?:\s(?:acid|amide|ester|oxide|anhydride|chloride|bromide|iodide|ether|urea|ketone|sulfoxide|sulfide|sulfone|hydrazide|"
         r"[a-z]*oate|[a-z]*ate|alcohol|cyanide|nitrile|hydrochloride|dioxide|hydrobromide))*)")
_IS = re.compile(rf"\b(?:is|namely|that is|i\.e\.,?|systematically|or|called|named)\s+(?:simply\s+)?{_NAME}"
                 r"(?P<end>\s*(?:[.,;:)]|$)|\s+(?:with|bearing|carrying|whose|substituted|that\s+(?:carries|bears)|having)\b)")
_BESIDE = re.compile(rf"^[\w()+,′'−α-ω-]+(?:\s[\w()-]+){{0,3}}(?:,\s+|\s+\(|:\s+|\s[–-]\s+|"
                     rf"\s=\s+){_NAME}(?P<end>\s*[.,;:)])")
_SYSTEM = re.compile(r"\d|(?<![A-Za-z])[NO](?:,[NO]'?)*-|acid$|yl\s?\w+|ate$")
_LABELLED = re.compile(r"\((?P<labels>\d{0,2}[a-z]?'{0,2}[RSEZ](?:,\s?\d{0,2}[a-z]?'{0,2}[RSEZ]){0,20})\)-"
                       r"(?P<base>[A-Za-z][\w'-]+(?:\sacid)?)")
_INVERTED = re.compile(r",\s+(?:[\d(\[,']|cyclic\b|bis\(|[\w,-]+-(?:[\s,.]|$))")
"""What follows the parent in a name as indexes invert it: "2-aminobenzoic acid, 5-phenoxy-"."""
_KIN = re.compile(r"\b(?:enantiomer|isomer|tautomer|epimer|conjugate \w+|mixture|racemate|and|or|"
                  r"than)\s+(?:of\s+)?(?:an?\s+|the\s+)?$")
_HALF = re.compile(r"replaced|instead|rather|removed|lack|without|minus|hydrogens?\b|inver|except")
_FORM = re.compile(r"\b(?:form|isomer|family|type)\b")


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every systematic name that stands for the molecule, and for labels before its name."""
    found = [m for pattern in (_IS, _BESIDE) for m in pattern.finditer(text) if _asked(text, m)]
    name_words.read_all([m["name"] for m in found], [])
    for match in found:
        if one := _judged(match, about):
            yield one
    yield from _prefixed(text, about)


def _asked(text: str, match: re.Match[str]) -> bool:
    name, begin = match["name"], match.start("name")
    sentence = text[begin:text.find(". ", begin) if text.find(". ", begin) > 0 else len(text)]
    said_of_it = not aside(text, begin, match.end("name")) and not _HALF.search(sentence)
    if _INVERTED.match(text, match.end("name")):
        return False
    return name_words.looks(name) and bool(_SYSTEM.search(name)) and said_of_it and not re.match(r"(?:an?|the|"
        r"one)\b", name)


def _judged(match: re.Match[str], about: Subject) -> Entity | None:
    name, end = match["name"], match["end"].strip()
    smiles = name_words.whole(name)
    if not smiles or ringsystems.sugars(about.mol):
        return None
    whole = end in (".", ",", ";", ":", ")", "")
    exact = whole and not _open(name, smiles)
    right = fragments.same(about.mol, smiles) if exact else fragments.holds(about.mol, smiles, name)
    real = "another structure by that name" if not right else ""
    if right and whole and _turned(about, smiles):
        right, real = False, "other stereo than in the name"
    return None if right else Entity(*match.span("name"), name, "name", "contradicted", real, "OPSIN")


def _open(name: str, smiles: str) -> bool:
    """Whether a name leaves open where something stands."""
    return not re.search(r"\d", name) and fragments.is_open(Chem.MolFromSmiles(smiles), name)


def _turned(about: Subject, smiles: str) -> bool:
    """Whether a name with every label set means another stereoisomer of the molecule, whose labels are all set too."""
    other = Chem.MolFromSmiles(smiles)
    flat = [Chem.MolToSmiles(one, isomericSmiles=False) for one in (other, about.mol)]
    if about.unset or not sum(about.labels.values()) or flat[0] != flat[1]:
        return False
    left = [one for one in Chem.FindPotentialStereo(other) if one.specified != Chem.StereoSpecified.Specified]
    return not left and molecules.canonical(smiles) != molecules.canonical(about.smiles)


def _prefixed(text: str, about: Subject) -> Iterator[Entity]:
    """Labels before the name that a text begins with: "(S)-Limonene is ..."."""
    for match in _LABELLED.finditer(text):
        known = name_words.whole(match["base"])
        mine = match.start() == 0 or (bool(known) and fragments.same(about.mol, known))
        labels = re.findall("[RSEZ]", match["labels"])
        mixed = bool({*labels} & {*"RS"} and {*labels} & {*"EZ"})
        total = sum(about.labels[one] for one in ("RS" if labels[0] in "RS" else "EZ"))
        kin = _KIN.search(text[max(0, match.start() - 40):match.start()])
        if kin or mixed or not mine or aside(text, *match.span()):
            continue
        if labels_said.fits(labels, about) is False and len(labels) == total:
            told = ", ".join(f"{n} {one}" for one, n in sorted(about.labels.items()))
            yield Entity(*match.span(), match.group(), "stereo", "contradicted", told, "CIP labels, RDKit")
