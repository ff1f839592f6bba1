"""Formula, mass and numbers of atoms and rings that a text claims of the molecule it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.chem import measures, properties
from assistant.chem.claimed.counts_said import NUMBERS
from assistant.chem.claimed.entity import Entity, Kind
from assistant.chem.claimed.subject import Subject
from assistant.errors import NotUnderstood

_ELEMENTS = {
    "carbon": "C",
    "nitrogen": "N",
    "oxygen": "O",
    "sulfur": "S",
    "sulphur": "S",
    "phosphorus": "P",
    "fluorine": "F",
    "chlorine": "Cl",
    "bromine": "Br",
    "iodine": "I",
    "hydrogen": "H",
    "boron": "B",
    "silicon": "Si",
    "heavy": "*",
}
_WORDS = {"no": 0, "zero": 0, "a single": 1, **NUMBERS}
_HAS = (
    r"(?:\([^()]*\)\s+)?\b(?:It|This (?:molecule|compound)|The (?:molecule|compound))\s+"
    r"(?:has|contains|bears|possesses|holds|consists\s+of)\b[^.;]*?"
)
_N = rf"(?P<n>\d{{1,3}}|{'|'.join(_WORDS)})"
_ATOMS = re.compile(rf"(?<![\w-]){_N}\s+(?P<what>{'|'.join(_ELEMENTS)})\s+atoms?\b", re.IGNORECASE)
_RINGS = re.compile(
    rf"(?<![\w-]){_N}\s+(?P<kind>aromatic\s+|saturated\s+|aliphatic\s+)?rings?\b"
    r"(?!\s+(?:systems?|oxygens?|nitrogens?|carbons?|atoms?|sulfurs?))", re.IGNORECASE)
_SENTENCE = re.compile(_HAS, re.IGNORECASE)
_FORMULA = re.compile(
    r"\bmolecular\s+formula\s+(?:is|of|=|:)?\s*"
    r"(?P<f>(?:[A-Z][a-z]?\d{0,3})+(?:[+-]\d?|\(\d*[+-]\))?)(?![\w(])"
)
_MASS = re.compile(
    r"\bmolecular\s+(?:weight|mass)\s+(?:is|of|=|:)?\s*(?:about\s+)?(?P<m>\d{1,5}(?:\.\d+)?)(?:\s*(?:g/mol|Da|u))?(?!\w)"
)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every formula, mass and number of atoms or rings said of the whole molecule."""
    yield from (_formula(one, about) for one in _FORMULA.finditer(text))
    yield from (_mass(one, about) for one in _MASS.finditer(text))
    for sentence in re.finditer(r"[^.;]+(?:\.\d[^.;]*)*", text):
        opening = _SENTENCE.match(text, sentence.start() + len(sentence.group()) - len(sentence.group().lstrip()))
        if opening:
            yield from (_atoms(one, about) for one in _ATOMS.finditer(text, opening.start(), sentence.end()))
            yield from (_rings(one, about) for one in _RINGS.finditer(text, opening.start(), sentence.end()))


def _made(start: int, end: int, text: str, kind: Kind, right: bool, found: str) -> Entity:
    return Entity(start, end, text, kind, "supported" if right else "contradicted", found, "RDKit")


def _formula(match: re.Match[str], about: Subject) -> Entity:
    real = properties.formula(about.mol)
    said = re.sub(r"(?:[+-]\d?|\(\d*[+-]\))$", "", match["f"])
    try:
        right = measures.parse_formula(said) == measures.formula_counts(about.mol)
    except NotUnderstood:
        right = False
    return _made(*match.span("f"), match["f"], "formula", right, real)


def _mass(match: re.Match[str], about: Subject) -> Entity:
    real = properties.measure(about.mol, "MW")
    exact = properties.measure(about.mol, "ExactMass")
    digits = len(match["m"].partition(".")[2])
    room = max(0.5 * 10.0**-digits, 0.02) + 1e-6
    right = min(abs(float(match["m"]) - real), abs(float(match["m"]) - exact)) <= room
    return _made(*match.span("m"), match["m"], "property", right, f"{real:.2f} g/mol")


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _WORDS[said.lower()]


def _atoms(match: re.Match[str], about: Subject) -> Entity:
    real = measures.atoms(about.mol, _ELEMENTS[match["what"].lower()])
    return _made(*match.span(), match.group(), "count", _number(match["n"]) == real, str(real))


def _rings(match: re.Match[str], about: Subject) -> Entity:
    kind = (match["kind"] or "any").strip().lower().replace("saturated", "aliphatic")
    real = measures.rings(about.mol, kind)
    return _made(*match.span(), match.group(), "count", _number(match["n"]) == real, str(real))
