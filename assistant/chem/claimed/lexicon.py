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
    r"vitamins|hormone|reagent|dye|toxin|mycotoxin|pigment|solvent|entity|mixture|racemate|polymer|microspecies|species|"
    r"derivative of|intermediate|product|substance|component|marker|allergen|nutrient|odorant|pheromone|analgesic|"
    r"compound|form|member|isomer|stereoisomer|diastereoisomer|enantiomer|tautomer|isotopologue|anion|cation|salt|"
    r"antimalarial|nematicide|fumigant|flavour|fuel|fertili[sz]er|opioid|sedative|anaesthetic)s?$"
)
"""Last words of a phrase that names what a molecule is for or whose it is, not a class of structures."""


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
    words = stems.demanded(name or phrase) if name or not ROLE.search(phrase) or " " in phrase else set()
    return Need(frozenset(words) | (known_as.features if known_as else frozenset()), known_as.known if known_as else 0)
