"""Claims of a property's value: "LogP of aspirin is 1.31", "MW 180.16", "it has 4 hydrogen bond acceptors".

A value counts as right if it is right by any definition in common use, and as wrong only if it is far off by all of
them; in between it is an opinion, and what is computed here stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.answers import Claim
from assistant.chem import molecules, properties
from assistant.evidence.claims import numbers, subjects
from assistant.evidence.claims.numbers import Number
from assistant.evidence.claims.subjects import Scene
from assistant.evidence.claims.words import COUNTED, KILO, OF_WHICH, PROPERTIES, UNITS

Measure = Callable[[Chem.Mol], float]


@dataclass(frozen=True, slots=True)
class Measured:
    """Definitions of a property (source, function), the slack of a right value and the distance of a wrong one."""

    definitions: tuple[tuple[str, Measure], ...]
    slack: float = 0.0
    wrong: float = 0.0
    digits: int = 2


def _row(name: str) -> tuple[str, Measure]:
    row = properties.row(name)
    return (row.source, row.of)


def _loose_rotors(mol: Chem.Mol) -> float:
    return float(rdMolDescriptors.CalcNumRotatableBonds(mol, rdMolDescriptors.NumRotatableBondsOptions.NonStrict))


def _all_polar(mol: Chem.Mol) -> float:
    return float(rdMolDescriptors.CalcTPSA(mol, includeSandP=True))


MEASURED: dict[str, Measured] = {
    "MW": Measured((_row("MW"), _row("ExactMass")), 0.02, 0.02),
    "ExactMass": Measured((_row("ExactMass"),), 0.002, 0.002, 4),
    "LogP": Measured((_row("LogP"),), 0.05, 1.0),
    "MR": Measured((_row("MR"),), 0.5, 5.0),
    "TPSA": Measured((_row("TPSA"), ("Ertl, S and P included", _all_polar)), 0.1, 2.0, 1),
    "HBA": Measured((_row("HBA"), ("N and O atoms, Lipinski", rdMolDescriptors.CalcNumLipinskiHBA)), digits=0),
    "HBD": Measured((_row("HBD"), ("N–H and O–H, Lipinski", rdMolDescriptors.CalcNumLipinskiHBD)), digits=0),
    "RotatableBonds": Measured((_row("RotatableBonds"), ("RDKit, not strict", _loose_rotors)), digits=0),
    "Fsp3": Measured((_row("Fsp3"),), 0.01, 0.02),
    "HeavyAtoms": Measured((_row("HeavyAtoms"),), digits=0),
    "Charge": Measured((_row("Charge"),), wrong=99.0, digits=0),
    "Stereocent": Measured((_row("Stereocentres"),), digits=0),
    "AromaticRings": Measured((_row("AromaticRings"),), digits=0),
    "Rings": Measured((_row("Rings"),), digits=0),
    "QED": Measured((_row("QED"),), 0.01, 0.05),
    "SA": Measured((_row("SA"),), 0.1, 1.0),
    "ESOL": Measured((_row("ESOL"),), 0.1, 1.5),
}
"""Why the distances: LogP and log S of other methods and of experiment differ so much from Crippen's and Delaney's; a
charge is told of the form at some pH as often as of the molecule written."""


@cache
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{PROPERTIES[name]})(?![\w])", re.IGNORECASE)


@cache
def _so_many(name: str) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{PROPERTIES[name]})(?![\w])", re.IGNORECASE)


_BRACKET = re.compile(r"[*_]{0,2}\s*\([A-Za-z][\w /-]{0,18}\)")
_TAIL = re.compile(r"[*_`\"”’)]{0,4}")
_GENERIC = re.compile(r"(?:it|(?:this|the) (?:molecule|compound|drug|structure))\b")
_MOLAR = re.compile(r"(?<![\w.,*×+/-])\d{1,4}(?:\.\d{1,5})?\s?g\s?/\s?mol\b")
_COUNT = re.compile(r"(?<![\w.,-])(?:no|zero|one|two|three|four|five|six|seven|eight|nine|ten|a|\d{1,3})(?=\s)",
                    re.IGNORECASE)


def find(here: Scene) -> list[Claim]:
    """A claim for every number said of a property."""
    taken: list[tuple[int, int]] = [(one.start, one.end) for one in here.mentions]
    found: list[Claim] = []
    for name, start, subject_end, number in [*_after_names(here), *_before_names(here), *_bare_masses(here)]:
        span = (number.start, number.end)
        if not any(a < span[1] and span[0] < b for a, b in taken):
            taken.append(span)
            found.append(judge(here, name, number, subjects.of(here, start, subject_end)))
    return found


def _after_names(here: Scene) -> Iterator[tuple[str, int, int, Number]]:
    """ "LogP ... 1.31": the property first, its molecule perhaps between."""
    for name in PROPERTIES:
        for match in _named(name).finditer(here.text):
            if any(one.start < match.end() and match.start() < one.end for one in here.mentions):
                continue
            number = numbers.after(here.text, _past(here, match.end()), UNITS.get(name, ""), name in COUNTED)
            if number is not None and number.start < here.sentence(match.start())[1]:
                yield name, match.start(), match.end(), number


def _bare_masses(here: Scene) -> Iterator[tuple[str, int, int, Number]]:
    """ "aspirin, 180.16 g/mol"."""
    for match in _MOLAR.finditer(here.text):
        number = numbers.after(here.text, match.start(), UNITS["MW"])
        if number is not None:
            yield "MW", match.start(), match.start(), number


def _before_names(here: Scene) -> Iterator[tuple[str, int, int, Number]]:
    """ "4 hydrogen bond acceptors"."""
    for match in _COUNT.finditer(here.text):
        for name in COUNTED:
            noun = _so_many(name).match(here.text, match.end())
            if noun:
                value = 1.0 if match.group().lower() == "a" else numbers.after(here.text, match.start(), "", True)
                low = value if isinstance(value, float) else value.low if value else 0.0
                yield name, match.start(), noun.end(), Number(match.start(), noun.end(), low, low)


def _past(here: Scene, at: int) -> int:
    """After "of aspirin (CC...)" where that follows the property, or a bracket such as "(LogP)"."""
    bracket = _BRACKET.match(here.text, at)
    if bracket and not any(one.start < bracket.end() and at < one.end for one in here.mentions):
        at = bracket.end()
    link = OF_WHICH.match(here.text, at)
    if link is None:
        return at
    place = link.end()
    for one in here.mentions:
        gap = re.fullmatch(r"[*_`\"”)\s(]{0,4}", here.text[place:one.start]) if one.start >= place else None
        if one.start == link.end() or (place != link.end() and gap):
            place = one.end
    if place != link.end():
        tail = _TAIL.match(here.text, place)
        return tail.end() if tail else place
    generic = _GENERIC.match(here.text, place)
    return generic.end() if generic else at


def judge(here: Scene, name: str, number: Number, smiles: str) -> Claim:
    """The claim that a molecule has that value of a property; an opinion where the molecule is not known."""
    span, said = (number.start, number.end), here.text[number.start:number.end]
    if not smiles:
        return Claim(span, said, "property", "opinion")
    row, mol = MEASURED[name], molecules.read(smiles)
    factor = 1000.0 if KILO.search(said) else 1.0
    scaled = Number(number.start, number.end, number.low * factor, number.high * factor, number.op,
                    number.half * factor, number.about)
    values = [(source, of(mol)) for source, of in row.definitions]
    for source, value in values:
        if numbers.agrees(scaled, value, row.slack):
            return Claim(span, said, "property", "verified", _told(name, value, row), source, smiles)
    source, value = values[0]
    far = scaled.op not in ("==", "in") or min(numbers.distance(scaled, v) for _, v in values) > max(
        row.wrong, scaled.half, 3 * numbers.LOOSE * abs(value) if scaled.about else 0.0)
    return Claim(span, said, "property", "wrong" if far else "opinion", _told(name, value, row), source, smiles)


def _told(name: str, value: float, row: Measured) -> str:
    known = properties.PROPERTIES.get("Stereocentres" if name == "Stereocent" else name)
    unit = f" {known.unit}" if known and known.unit else ""
    return f"{known.name if known else name} {properties.figure(value, row.digits)}{unit}"
