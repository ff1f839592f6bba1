"""Charges, stereo labels and kinships that a text claims: "(2R,3S)", "anion", "conjugate base of", "enantiomer of"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_IS = r"(?:^|(?<=[.!?;]\s))(?:The\s+(?:molecule|compound)|It|This)\s+is\s+(?:an?\s+|the\s+)?"
_CHARGED = re.compile(
    _IS
    + r"(?:(?! of | that | which |\.).)*?"
    r"(?P<what>\b(?:mono|di|tri|tetra|penta|hexa)?(?:anion|cation)|zwitterion|betaine)\b"
    r"(?!\s+(?:radical|exchange))"
)
_TOTAL = re.compile(r"\b(?:net|formal|overall|total)\s+charge\s+(?:is|of)\s+(?P<n>[+−-]?\d+[+−-]?|zero)", re.IGNORECASE)
_NUMBER = {"": 1, "mono": 1, "di": 2, "tri": 3, "tetra": 4, "penta": 5, "hexa": 6}
_LABELS = re.compile(r"\((?P<labels>\d{0,2}[a-z]?'{0,2}[RSEZ](?:,\s?\d{0,2}[a-z]?'{0,2}[RSEZ])*)\)-")
_KIN = re.compile(
    r"\bis\s+(?:an?\s+|the\s+)?(?P<kin>conjugate\s+(?:acid|base)|enantiomer|tautomer|(?:L|D)-enantiomer)\s+of\s+"
    r"(?:an?\s+|the\s+)?(?P<name>[^.;]+?)(?=\.(?:\s|$)|;|$|\s+and\s+an?\s)"
)
_SUFFIX = re.compile(r"\((?P<n>\d+)(?P<sign>[+-])\)$")
_FORM = re.compile(r"\b(?P<hand>[LD])-(?:alpha-)?amino[- ]acid\b")


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every charge, stereo label and kinship said of the molecule."""
    yield from (_charge(one, about) for one in _CHARGED.finditer(text))
    yield from (_total(one, about) for one in _TOTAL.finditer(text))
    for kin in _KIN.finditer(text):
        yield from _kinship(kin, about)


def _made(match: re.Match[str], group: str, kind: str, right: bool | None, found: str) -> Entity:
    standing = "not checkable" if right is None else "supported" if right else "contradicted"
    return Entity(match.start(group), match.end(group), match[group], kind, standing, found, "RDKit")  # type: ignore[arg-type]


def _charge(match: re.Match[str], about: Subject) -> Entity:
    word = match["what"]
    found = f"net charge {about.charge:+d}" if about.charge else "no net charge"
    if word in ("zwitterion", "betaine"):
        return _made(match, "what", "charge", bool(about.positive and about.negative), found)
    many, sign = re.fullmatch(r"(\w*?)(anion|cation)", word).groups()  # type: ignore[union-attr]
    there = about.negative if sign == "anion" else about.positive
    right = about.charge < 0 if sign == "anion" else about.charge > 0
    if many:
        return _made(match, "what", "charge", right and abs(about.charge) == _NUMBER[many], found)
    return _made(match, "what", "charge", True if right else None if there and not about.charge else False, found)


def _total(match: re.Match[str], about: Subject) -> Entity:
    said = match["n"].replace("−", "-")
    number = 0 if said == "zero" else int(re.sub(r"[^\d]", "", said)) * (-1 if "-" in said else 1)
    return _made(match, "n", "charge", number == about.charge, f"{about.charge:+d}")


def _kinship(match: re.Match[str], about: Subject) -> Iterator[Entity]:
    """Conjugate acids and bases keep their stereo labels; enantiomers have all of them turned."""
    kin, name = match["kin"], match["name"]
    labels = [
        one[-1]
        for group in _LABELS.finditer(name)
        for one in group["labels"].replace(" ", "").split(",")
        if one[-1] in "RS"
    ]
    if kin.endswith("enantiomer"):
        yield _made(match, "kin", "relation", about.chiral, "a stereocentre" if about.chiral else "no stereocentre")
        labels = [{"R": "S", "S": "R"}.get(one, one) for one in labels]
    elif kin.startswith("conjugate"):
        yield _made(match, "kin", "relation", _conjugate(kin, name, about), f"net charge {about.charge:+d}")
    if labels and not kin.endswith("tautomer"):
        yield _made(match, "name", "stereo", _held(labels, about), "labels of the structure: " + _told(about))


def _told(about: Subject) -> str:
    return ", ".join(f"{n} {one}" for one, n in sorted(about.labels.items())) or "none"


def _held(labels: list[str], about: Subject) -> bool | None:
    """Whether the structure has that many labels of each kind; None where it leaves stereo open."""
    wanted = Counter(labels)
    short = sum((wanted - about.labels).values())
    return True if not short else None if about.unset >= short else False


def _conjugate(kin: str, name: str, about: Subject) -> bool | None:
    """A conjugate acid bears more charge than its base: said of a name that ends in a charge, that can be held."""
    suffix = _SUFFIX.search(name)
    if suffix is None:
        return None
    other = int(suffix["n"]) * (1 if suffix["sign"] == "+" else -1)
    right = about.charge > other if kin == "conjugate acid" else about.charge < other
    return True if right else None  # captions name forms of several protons and charges: no proof of a fault
