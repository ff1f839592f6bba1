"""Formulas, masses and charges wherever a text writes them: "C9H8O4", "weighs about 180", "a charge of +1"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from rdkit import Chem

from assistant.chem import measures, properties
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject
from assistant.errors import NotUnderstood

_FORMULA = re.compile(
    r"(?<![\w(\[=#-])(?P<f>C\d{0,3}H\d{0,3}(?:[A-Z][a-z]?\d{0,3})*)(?P<ion>[+-]\d?|\(\d?[+-]\)|\+|−)?(?![\w(\[=#])")
_STATED = re.compile(
    r"\bmolecular\s+formula\s+(?:is|of|=|:)?\s*(?P<f>(?:[A-Z][a-z]?\d{0,3})+)(?P<ion>[+-]\d?|\(\d*[+-]\))?(?![\w(])")
_ABOUT = r"(?P<about>about|approximately|around|roughly|~|ca\.?|nearly)?"
_MASS = re.compile(
    r"\b(?:m\.?w\.?|molar mass|molecular (?:weight|mass)|formula weight|weighs|mass)\s*(?:is|of|=|:|at)?\s*"
    rf"{_ABOUT}\s*(?P<m>\d{{2,4}}(?:\.\d+)?)(?![\w])", re.IGNORECASE)
_UNIT = re.compile(rf"{_ABOUT}\s*(?<![\w.])(?P<m>\d{{2,4}}(?:\.\d+)?)\s?(?:g/mol|g mol|Da\b)", re.IGNORECASE)
_CHARGE = re.compile(
    r"\b(?:carr(?:ies|ying)|has|bears|with)\s+(?P<all>(?:an?\s+)?(?:(?P<no>no)\s+)?(?:(?:net|overall|formal|total)\s+)?charge"
    r"(?:\s+of\s+(?P<n>[+−-]?\s?\d[+−-]?|zero))?)(?![\w])", re.IGNORECASE)
_UNITS = re.compile(r"\s+(?:units?|groups?|bridges?|spacers?|linkers?|chains?|arms?|links?)\b")
NEAR = 0.5
"""Share of the molecule's carbons within which a formula is taken for one of the whole."""


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every formula, mass and charge that may be the molecule's."""
    stated = {match.start("f"): match for match in _STATED.finditer(text)}
    yield from (_compared(match, about, [_parts(about.smiles)[0][0]]) for match in stated.values())
    for match in _FORMULA.finditer(text):
        if match.start("f") not in stated and (one := _formula(text, match, about)):
            yield one
    for match in (*_MASS.finditer(text), *_UNIT.finditer(text)):
        if not aside(text, *match.span("m")):
            yield _mass(match, about)
    for match in _CHARGE.finditer(text):
        if match["no"] or match["n"]:
            yield _charge(text, match, about)


@lru_cache(maxsize=256)
def _parts(smiles: str) -> tuple[tuple[Counter[str], int], ...]:
    """Element counts of the whole and of each piece, with their charges."""
    mol = Chem.MolFromSmiles(smiles)
    pieces = [mol, *Chem.GetMolFrags(mol, asMols=True)]
    return tuple((measures.formula_counts(one), Chem.GetFormalCharge(one)) for one in pieces)


def _formula(text: str, match: re.Match[str], about: Subject) -> Entity | None:
    said = _counted(match["f"])
    whole = _parts(about.smiles)[0][0]
    far = abs(said["C"] - whole["C"]) > NEAR * whole["C"] or len(match["f"]) < 4
    if far or _UNITS.match(text, match.end()) or sum(said.values()) < 4 or aside(text, *match.span("f")):
        return None
    whole_said = re.search(r"\b(?:salt|whole|compound|formula)\b[^.;]*$", text[: match.start()])
    salt = len(_parts(about.smiles)) > 2 and not whole_said
    return _compared(match, about, [counts for counts, _ in _parts(about.smiles)[: None if salt else 1]])


def _counted(formula: str) -> Counter[str]:
    try:
        return measures.parse_formula(formula)
    except NotUnderstood:
        return Counter()


def _compared(match: re.Match[str], about: Subject, candidates: list[Counter[str]]) -> Entity:
    """A formula against that of the whole, or of the pieces of a salt."""
    said = _counted(match["f"])
    right = bool(said) and any(_same(said, one, bool(match["ion"])) for one in candidates)
    standing = "supported" if right else "contradicted"
    return Entity(*match.span("f"), match["f"], "formula", standing, properties.formula(about.mol), "RDKit")  # type: ignore[arg-type]


def _same(said: Counter[str], real: Counter[str], ion: bool) -> bool:
    """The same atoms; of what is written with a charge but for protons."""
    left = {symbol for symbol in said | real if said[symbol] != real[symbol]}
    return left <= ({"H"} if ion else set())


def _mass(match: re.Match[str], about: Subject) -> Entity:
    said, digits = float(match["m"]), len(match["m"].partition(".")[2])
    real = properties.measure(about.mol, "MW")
    room = max(0.51 * 10.0**-digits, 0.03, 0.01 * real if match["about"] else 0.0)
    right = any(abs(said - one) <= room for one in (real, properties.measure(about.mol, "ExactMass")))
    standing = "supported" if right else "contradicted"
    return Entity(*match.span("m"), match["m"], "property", standing, f"{real:.2f} g/mol", "RDKit")  # type: ignore[arg-type]


def _charge(text: str, match: re.Match[str], about: Subject) -> Entity:
    said = (match["n"] or "0").replace("−", "-").replace(" ", "").replace("zero", "0")
    digits = re.sub(r"\D", "", said)
    n = int(digits) * (-1 if "-" in said else 1)
    ion = re.search(r"\b(?P<which>cation|anion|ion)\b[^.;]*$", text[: match.start()], re.IGNORECASE)
    charges = {one for _, one in _parts(about.smiles)[1 if ion else 0 :]} if ion else {about.charge}
    standing = "supported" if n in charges else "contradicted"
    found = ", ".join(f"{one:+d}" for one in sorted(charges))
    return Entity(*match.span("all"), match["all"], "charge", standing, found, "RDKit")  # type: ignore[arg-type]
