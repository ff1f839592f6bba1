"""Class names as texts write them, and what each demands: rows of `classes`, needs learned from ChEBI, stems of words.

`NEEDS` is learned: for a ChEBI class with many known structures, the features that all of them have (file
``class_needs.tsv``; ChEBI, CC BY 4.0). A molecule that lacks one is none of that class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.chem import classes
from assistant.chem.classes import stems

ROLE = re.compile(
    r"(?:drug|agent|inhibitor|metabolite|antagonist|agonist|antibiotic|fungicide|herbicide|insecticide|acaricide|vitamin|"
    r"vitamins|hormone|reagent|dye|toxin|mycotoxin|pigment|solvent|intermediate|product|substance|component|marker|"
    r"allergen|nutrient|odorant|pheromone|analgesic|antimalarial|nematicide|fumigant|flavour|fuel|fertili[sz]er|opioid|"
    r"sedative|anaesthetic|stimulant|blocker|diuretic|antidepressant|antihistamine|modulator|activator|mimetic|relaxant|"
    r"ligand|analogue|analog|medication|nucleon|mixture|racemate|polymer|derivative of)s?$"
    r"|^\S*(?:entity|microspecies|species|compound|form|member|isomer|stereoisomer|diastereoisomer|enantiomer|tautomer|"
    r"isotopologue|anion|cation|salt)s?$",
    re.IGNORECASE,
)
"""Last words of a phrase that names what a molecule is for or whose it is, not a class of structures."""


FEW = 5
"""Known structures below which what they have in common may be chance: only the words of the name count then."""
_EITHER_WAY = re.compile(r"\bsalts?\b|(?<!oxoani)(?<!ani)(?:ate|ates|ite|ites)$|\bcarboxylates?\b")
"""Names that are given to ions, to esters or acids of them, and to salts drawn without charges."""
MANY = 15
"""Known structures from which on a class that all of them are of too is taken for a need."""
SLACK = 0.85
"""Share of the least number of carbons met that is demanded: a nor-compound bears the name of what has one more."""
_LOOSE = {"a ring of five members", "a ring of six members"}
_CHARGED = {"a negative atom", "a positive atom", "a nitrogen of four bonds"}


@dataclass(frozen=True, slots=True)
class Need:
    """What a class demands, and how many known structures it was learned from (0: from the words of its name)."""

    features: frozenset[str]
    known: int = 0


@cache
def learned() -> dict[str, Need]:
    """Class → what all its known members have."""
    text = (files("assistant.chem") / "data" / "class_needs.tsv").read_text(encoding="utf-8")
    names, sets, *lines = text.splitlines()
    table = names.split("\t")
    needs = [frozenset(table[int(i)] for i in one.split()) for one in sets.split("\t")]
    cut = (line.split("\t") for line in lines)
    return {name: Need(needs[int(which)], int(n)) for name, n, which in cut}


def key(phrase: str) -> str:
    """A class name in the form of the tables: as it is, in the singular or plural of them."""
    for form in (phrase, phrase.removesuffix("s"), f"{phrase}s", phrase[:1].lower() + phrase[1:]):
        if form in classes.by_name() or form in learned():
            return form
    return ""


def known(phrase: str) -> bool:
    """Whether it is a class of structures that the tables hold."""
    return bool(key(phrase))


def demanded(phrase: str) -> Need:
    """What a phrase demands of a molecule said to be one; nothing where it names a role."""
    name = key(phrase)
    known_as = learned().get(name)
    role = ROLE.search(re.sub(r"\s*\([^()]*\)$", "", phrase))
    words = stems.demanded(name or phrase) if name or not role else set()
    if known_as is None or known_as.known < FEW:
        return Need(frozenset(_sure(name or phrase, words)))
    return Need(frozenset(_sure(name, words | _slack(known_as))), known_as.known)


def _sure(name: str, features: set[str] | frozenset[str]) -> set[str]:
    """The features that hold for any way of drawing one: salts without charges, sugars as open chains."""
    sugars = {one for one in features if one.endswith(" sugar rings") and one != "at least 1 sugar rings"}
    loose = _LOOSE | sugars
    return set(features) - (_CHARGED if _EITHER_WAY.search(name) else set()) - loose


def _slack(known_as: Need) -> frozenset[str]:
    """What was learned without what may be chance: carbons lost or gained, other classes met in few."""
    carbons = [int(match[1]) for one in known_as.features if (match := re.fullmatch(r"at least (\d+) carbons", one))]
    most = SLACK * max(carbons, default=0)
    far = {f"at least {n} carbons" for n in carbons if n > most}
    other = {one for one in known_as.features if one.startswith("is:") and known_as.known < MANY}
    return known_as.features - far - other
