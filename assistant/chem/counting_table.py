"""The rings that can be counted, and everything countable under one name: atoms, bonds, rings and the groups' table."""

from __future__ import annotations

import re
from functools import cache

from rdkit import Chem

from assistant.chem import counting_rings as ring
from assistant.chem import groups
from assistant.chem.counting import PLAIN, Count, Finder, Match
from assistant.errors import NotUnderstood
from assistant.wording import NUMERALS

SIZES = dict(enumerate(NUMERALS[3:13], start=3))
KINDS: dict[str, tuple[str, str]] = {
    "": ("any", "cycle, cyclic ring, ring in total, ring of any kind"),
    "aromatic ": ("aromatic", "arene, aromatic cycle, aromatic nucleus, aryl ring"),
    "aliphatic ": ("aliphatic", "non aromatic ring, nonaromatic ring, alicyclic ring, alicycle, aliphatic cycle"),
    "saturated ": ("saturated", "fully saturated ring, saturated cycle"),
    "hetero": ("heterocycle", "heterocyclic ring, hetero ring, ring with heteroatoms, ring containing heteroatoms, ring with a heteroatom, heterocyclic system"),
    "carbo": ("carbocycle", "carbocyclic ring, all carbon ring, ring of carbons only"),
    "aromatic hetero": ("aromatic+heterocycle", "heteroaromatic ring, heteroarene, heteroaryl ring, heteroaromatic, heteroaryl, aromatic heterocyclic ring, heteroaryl group, heteroaromatic cycle"),
    "aromatic carbo": ("aromatic+carbocycle", "aromatic carbocyclic ring, carbocyclic aromatic ring"),
    "aliphatic hetero": ("aliphatic+heterocycle", "non aromatic heterocycle, aliphatic heterocyclic ring, nonaromatic heterocycle"),
    "aliphatic carbo": ("aliphatic+carbocycle", "aliphatic carbocyclic ring, non aromatic carbocycle"),
    "saturated hetero": ("saturated+heterocycle", "saturated heterocyclic ring"),
    "saturated carbo": ("saturated+carbocycle", "saturated carbocyclic ring, cycloalkane, cycloalkane ring"),
    "macro": ("macrocycle", "macrocyclic ring, large ring, ring of twelve or more atoms, ring of 12 or more atoms, 12 membered or larger ring, twelve membered or larger ring, 12 membered ring or bigger, 12 membered ring or larger, twelve membered ring or larger"),
    "fused ": ("fused", "condensed ring, annulated ring, ring fused to another"),
    "isolated ": ("isolated", "ring that is not fused, separate ring, unfused ring, ring that shares no atom"),
    "nitrogen-containing ": ("with N", "n containing ring, ring with nitrogen, ring containing nitrogen, nitrogen heterocycle, nitrogen ring, n heterocycle, azacycle"),
    "oxygen-containing ": ("with O", "o containing ring, ring with oxygen, ring containing oxygen, oxygen heterocycle, o heterocycle, oxacycle"),
    "sulfur-containing ": ("with S", "s containing ring, ring with sulfur, ring containing sulfur, sulfur heterocycle, s heterocycle"),
}
"""Beginning of a ring's name → what it is, other words."""
ABOUT = {"any": "rings of RDKit's SSSR", "aromatic": "rings whose bonds are all aromatic", "aliphatic": "rings that are not aromatic",
         "saturated": "rings of single bonds", "heterocycle": "rings with an atom that is not carbon",
         "carbocycle": "rings of carbon only", "macrocycle": f"rings of {ring.MACRO} atoms or more",
         "fused": "rings that share a bond with another", "isolated": "rings that share no atom with another"}


def _finder(kind: str, size: int = 0) -> Finder:
    return lambda mol: ring.chosen(mol, kind, size)


def _name(start: str) -> str:
    return f"{start}cycle" if start.endswith(("hetero", "carbo", "macro")) else f"{start}ring"


def _about(kind: str) -> str:
    return "; ".join(ABOUT.get(one, f"rings {one}") for one in kind.split("+"))


def _sized() -> tuple[Count, ...]:
    starts = [start for start in KINDS if start in ("", "aromatic ", "aliphatic ", "saturated ", "hetero", "carbo", "aromatic hetero", "saturated hetero", "saturated carbo", "aromatic carbo")]
    return tuple(
        Count(f"{size}-membered {_name(start)}", _words(size, word, start), f"{_about(KINDS[start][0])} of {word} atoms", _finder(KINDS[start][0], size))
        for size, word in SIZES.items() for start in starts)


def _words(size: int, word: str, start: str) -> str:
    """ "six membered aromatic ring", "aromatic six membered ring", "6 ring"."""
    nouns = [_name(start), *(("heterocyclic ring",) if start == "hetero" else ())]
    said = [f"{number} {member} {noun}" for number in (str(size), word) for noun in nouns for member in ("membered", "member")]
    said += [f"{start.strip()} {number} membered ring" for number in (str(size), word)] if start.endswith(" ") else []
    said += [f"{number} ring, ring of size {number}, ring of {number} atoms, ring with {number} atoms, {number} atom ring" for number in (str(size), word)] if not start else []
    return ", ".join(dict.fromkeys(said))


def _larger(n: int) -> Finder:
    return lambda mol: tuple(one for one in ring.rings(mol) if len(one) >= n)


def _at_least() -> tuple[Count, ...]:
    """Rings of so many atoms or more; of twelve they are macrocycles."""
    numbers = {n: NUMERALS[n] if n < len(NUMERALS) else str(n) for n in range(4, 21) if n != ring.MACRO}
    return tuple(
        Count(f"ring of {n} or more atoms", ", ".join(dict.fromkeys(
            f"ring of {said} or more atoms, {said} membered or larger ring" for said in (str(n), word))),
            f"rings of {n} atoms or more", _larger(n))
        for n, word in numbers.items())


RINGS: tuple[Count, ...] = (
    *_at_least(),
    *(Count(_name(start), words, _about(kind), _finder(kind)) for start, (kind, words) in KINDS.items()), *_sized())
ROWS: tuple[Count, ...] = (*PLAIN, *RINGS)
COUNTS: dict[str, Count] = {row.name: row for row in ROWS}


def find(mol: Chem.Mol, name: str) -> tuple[Match, ...]:
    """Atoms of everything of that name: a row here or of `chem.groups`.

    Raises
    ------
    NotUnderstood
        When there is no such row.
    """
    if name in COUNTS:
        return COUNTS[name].of(mol)
    return groups.find(mol, name)


def about(name: str) -> tuple[str, str]:
    """What is counted under a name, and the source of that definition (raises as `find`)."""
    row = COUNTS.get(name) or groups.group(name)
    return row.about, row.source


_SIZED = re.compile(rf"(?:\d+|{'|'.join(SIZES.values())}) ring")
"""A word whose plural, "three rings", is a number of rings and no size."""


@cache
def words() -> dict[str, str]:
    """Every word for something countable, as `squeezed`, with the row it names; the groups' own words win."""
    found: dict[str, str] = {}
    named = [(row.name, row.words) for row in ROWS] + [(row.name, row.words) for row in groups.ROWS]
    for name, line in named:
        for said in (name, *line.split(", ")):
            for form in (said, *(() if _SIZED.fullmatch(said) else _plurals(said))):
                found[squeezed(form)] = name
    return found


def squeezed(text: str) -> str:
    """A phrase as it is looked up: small letters, blanks for hyphens, commas and brackets."""
    plain = text.lower().translate(_PLAIN)
    return " ".join(plain.split())


_PLAIN = str.maketrans({**dict.fromkeys("-–‐,()/[]", " "), "≡": "#"})


_HEADS = ("ring", "bond", "atom", "group", "hydroxyl", "stereocentre", "stereocenter")
"""Nouns that take the plural where more words follow them."""


def _plurals(said: str) -> tuple[str, ...]:
    """Forms of several: "carboxylic acids", "boronic esters", "rings of size six"."""
    head, of, tail = said.partition(" of ") if " of " in said else said.partition(" with ") if " with " in said else (said, "", "")
    for word in (" containing ", " that ", " fused to ", " on ", " without ", " in ", " by ", " including "):
        if not of and word in said and said.partition(word)[0].endswith(_HEADS):
            head, of, tail = said.partition(word)
    many = head + "es" if head.endswith(("s", "x", "ch", "sh")) else head[:-1] + "ies" if head.endswith("y") and head[-2:-1] not in "aeiou" else head + "s"
    return (many + of + tail,) + ((head + "es" + of + tail,) if head.endswith("o") else ())


def known(name: str) -> bool:
    """Whether there is a row of that name."""
    return name in COUNTS or name in groups.GROUPS


def named(said: str) -> str:
    """The row that a word names, singular or plural.

    Raises
    ------
    NotUnderstood
        When it is nothing that can be counted here.
    """
    found = words().get(squeezed(said))
    if found is None:
        raise NotUnderstood(f"“{said}” is nothing that can be counted here.",
                            "Try “ester”, “six-membered ring” or “rotatable bond”.")
    return found
