"""Stereo in words: "the R enantiomer", "all E", "its stereocentre is S", "racemic", "achiral", "the (1S,2S) isomer"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject
from assistant.wording import READ

_N = "|".join(READ)
_ISOMER = re.compile(
    r"(?:\b[Tt]he|\b[Aa]n?|\b[Ss]ingle|\b[Pp]ure|\bhas|\bof|\bwith|\bin|^|,|\bis|:)\s+(?:single\s+|cis\s+|trans\s+)?"
    r"(?P<all>\(?(?P<labels>\d{0,2}[RSEZ](?:,\s?\d{0,2}[RSEZ])*)\)?(?:-|\s+)(?:enantiomer|isomer|(?:stereo)?configuration|configured|form|"
    r"alkene|double bond|geometry|stereoisomer|stereocent(?:re|er)))\b")
_CENTRE = r"(?:stereo|stereogenic\s+|chiral\s+)cent(?:re|er)s?"
_IS = re.compile(
    rf"\b(?:(?P<n>{_N}|single|only|sole|alpha|chiral)\s+)?(?P<what>{_CENTRE}|alpha\s+carbons?|double\s+bonds?|alkenes?|"
    r"C=C\s+double\s+bonds?)(?:\s+(?:at|of|in)\s+[\w-]+(?:\s+\w+)?)?,?\s+"
    r"(?:(?:is|are|has|have|of|being|with|which is|all of which are|of defined)\s+)?(?P<each>both\s+|all\s+|each\s+)?"
    r"(?:of\s+(?:them|which)\s+(?:are\s+)?)?(?:the\s+|an?\s+)?\(?(?P<label>\d?[RSEZ])\)?(?=[\s.,;)]|-config)"
    r"(?!\s*(?:and|or|/|,\s?\d?[RSEZ]))")
_LISTED = re.compile(r"(?<![\w-])\((?P<labels>\d{1,2}[RSEZ](?:,\s?\d{1,2}[RSEZ])+)\)(?![\w-])")
_EACH = re.compile(
    rf"\b(?P<n>{_N})\s+(?:stereocent(?:re|er)s?|double bonds?|C=C double bonds?)[^.;]{{0,40}}?,\s+(?:both|all)"
    r"(?:\s+of\s+(?:them|which))?\s+(?:are\s+)?(?P<label>[RSEZ])\b"
    r"|\b(?:both|all)\s+of\s+them\s+(?:are\s+)?(?P<label2>[RSEZ])\b|\b[Ss]tereocentre\s+(?P<label3>[RS])\b"
    r"|\bstereocent(?:re|er)s\s+are\s+(?P<label4>\d?[RS])\s+and\s+(?P<label5>\d?[RS])\b")
_TRANS = re.compile(
    r"\b(?P<all>(?P<label>cis|trans))(?:\s+|-)(?P<noun>isomer|alkene|double bond|geometry|configuration|configured)\b"
    r"|\ball\s+of\s+which\s+are\s+(?P<all2>(?P<label2>cis|trans))\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:is|are|as|an?)\s+(?P<all>(?:an?\s+|the\s+(?=meso))?(?P<word>achiral|chiral|optically active|"
    r"optically inactive|racemic|racemate|meso))\b(?!\s+(?:compris|compos|consist|mixture|of\b|form))", re.IGNORECASE)
_HAND = re.compile(
    r"(?:(?<=\bthe )|(?<=\ba )|(?<=\bpure )|(?<=\bits ))(?P<all>(?P<hand>[DL])-(?:enantiomer|isomer|form))\b")


_CONTRAST = re.compile(r"\b(?:while|whereas|whilst|although|but)\b[^.;]*$")
"""Words after which the other isomer is spoken of."""


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every stereo word said of the molecule."""
    for match in _ISOMER.finditer(text):
        labels = re.findall("[RSEZ]", match["labels"])
        contrast = _CONTRAST.search(text[max(0, match.start() - 80):match.start("all")])
        if not contrast and not aside(text, *match.span("all")):
            yield _made(match, "all", _held(labels, about), about)
    for match in _IS.finditer(text):
        if not aside(text, *match.span("label")):
            yield _made(match, "label", _said(match, about), about)
    for match in _LISTED.finditer(text):
        if not aside(text, *match.span()):
            yield _made(match, "labels", _held(re.findall("[RSEZ]", match["labels"]), about), about)
    for match in _EACH.finditer(text):
        group = next(one for one in ("label", "label2", "label3", "label4") if match[one])
        labels = [match[one][-1] for one in ("label4", "label5") if match[one]]
        right = _held(labels, about) if labels else _only(match[group], about)
        yield _made(match, group, right, about)
    for match in _TRANS.finditer(text):
        group = "all" if match["all"] else "all2"
        if not aside(text, *match.span(group)):
            yield _made(match, group, _across((match["label"] or match["label2"]).lower(), about), about)
    for match in _WHOLE.finditer(text):
        if not aside(text, *match.span("all")):
            yield _made(match, "all", _whole(match["word"].lower(), about), about)
    for match in _HAND.finditer(text):
        yield _made(match, "all", _handed(match["hand"], about), about)


def _made(match: re.Match[str], group: str, right: bool | None, about: Subject) -> Entity:
    standing = "not checkable" if right is None else "supported" if right else "contradicted"
    found = ", ".join(f"{n} {one}" for one, n in sorted(about.labels.items())) or "no stereo label"
    return Entity(*match.span(group), match[group], "stereo", standing, found, "CIP labels, RDKit")  # type: ignore[arg-type]


def _held(labels: list[str], about: Subject) -> bool | None:
    """Whether the structure has that many of each label; None where it leaves stereo open."""
    short = Counter(labels) - about.labels
    other = sum(about.labels[one] for one in ("RS" if labels[0] in "RS" else "EZ"))
    if not short:
        return True if len(labels) == other or other == 1 else None if len(labels) < other else True
    return None if about.unset else False


def _only(label: str, about: Subject) -> bool | None:
    """Whether every centre (or double bond) has that label."""
    other = sum(about.labels[one] for one in ("RS" if label in "RS" else "EZ") if one != label)
    return None if about.unset and not other else bool(about.labels[label]) and not other


def _said(match: re.Match[str], about: Subject) -> bool | None:
    """ "both stereocentres are R", "the stereocentre is S": every one, or the only one."""
    label = match["label"][-1]
    kind = "RS" if label in "RS" else "EZ"
    if bool(re.search("stereo|carbon|chiral", match["what"], re.IGNORECASE)) != (kind == "RS"):
        return None
    there, total = about.labels[label], sum(about.labels[one] for one in kind)
    if about.unset and not there:
        return None
    plural = match["what"].endswith("s")
    if plural:
        wanted = READ.get((match["n"] or "").lower(), total if match["each"] else 1)
        return there >= wanted and (not match["each"] or there == total or wanted < total)
    return there == total > 0 if total <= 1 else (None if there else False)


@lru_cache(maxsize=256)
def plain_bonds(smiles: str) -> tuple[str, ...]:
    """Labels of the double bonds that bear one hydrogen on each end, where cis is Z and trans is E."""
    mol = molecules.read(smiles)
    Chem.AssignStereochemistry(mol, cleanIt=True, force=True)
    found = {Chem.BondStereo.STEREOE: "E", Chem.BondStereo.STEREOZ: "Z"}
    return tuple(found[b.GetStereo()] for b in mol.GetBonds() if b.GetStereo() in found
                 and b.GetBeginAtom().GetTotalNumHs() == b.GetEndAtom().GetTotalNumHs() == 1)


def _across(word: str, about: Subject) -> bool | None:
    bonds = plain_bonds(about.smiles)
    if not bonds or (about.mol.GetRingInfo().NumRings() and len(bonds) != about.labels["E"] + about.labels["Z"]):
        return None
    right = {"cis": "Z", "trans": "E"}[word]
    return all(one == right for one in bonds) if len(set(bonds)) == 1 else None


@lru_cache(maxsize=256)
def _own_mirror(smiles: str) -> bool:
    turned = Chem.RWMol(molecules.read(smiles))
    for atom in turned.GetAtoms():
        atom.InvertChirality()
    return molecules.canonical(molecules.write(turned.GetMol())) == molecules.canonical(smiles)


def _whole(word: str, about: Subject) -> bool | None:
    """Whether the molecule as drawn is its own mirror image fits the word; open centres leave it open."""
    centres = any(about.labels[one] for one in "RSrs")
    mirror = _own_mirror(about.smiles)
    if word in ("achiral", "optically inactive"):
        return (not about.unset or None) if mirror else False
    if word in ("chiral", "optically active"):
        return True if not mirror else None if about.unset or _axial(about) else False
    if word == "meso":
        return (centres and mirror) if not about.unset else None
    return None if about.unset or not centres else (False if not mirror else None)


def _axial(about: Subject) -> bool:
    """Allenes and ortho-substituted biaryls can be chiral without a stereocentre, helices too."""
    return about.mol.HasSubstructMatch(_AXIS) or about.mol.GetRingInfo().NumRings() > 4


_AXIS = Chem.MolFromSmarts("[$([#6]=[#6]=[#6]),$(c(c*)c(-!@c(c*)c*)c*)]")


def _handed(hand: str, about: Subject) -> bool | None:
    for sign in "LD":
        if f"{sign}-alpha-amino acid" in about.classes:
            return hand == sign
    return None
