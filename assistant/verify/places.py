"""Names and places before the judge: the sentence as it is told is written as a name, and OPSIN reads it.

What was put together for it plays no part: groups and numbers are taken from the sentence, the piece of the molecule is
cut out by RDKit, and what OPSIN makes of the words must be that piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdkit import Chem

from assistant.chem import described, molecules
from assistant.chem.names import java, naming, opsin
from assistant.chem.names.identity import compare
from assistant.statements import Statement
from assistant.wording import READ

_NUMBER = "|".join(["an?", *READ])
_AT = r"positions? (?P<at>\d+[a-z]?(?:(?:, | and )\d+[a-z]?)*)"
_PLACED = re.compile(rf"\b(?P<n>{_NUMBER}) (?P<group>\S+) groups?(?: at {_AT}| on (?P<on>nitrogen))?(?=,| and |;|\.|$)")
_REST = re.compile(rf"; the rest is bonded at {_AT}\.$")
_RING = re.compile(r"^(?:Its|One of its) (?P<ring>\S+?) ring(?: system)?s? bears ")
_TIMES = ("", "", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa")
_OF_NAMES = ("", "", "bis", "tris", "tetrakis", "pentakis", "hexakis", "heptakis", "octakis")


def name(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """The name read back must be the molecule, with its stereochemistry."""
    read = _read([one.expected])[0]
    same = bool(read) and compare(molecules.write(mol), read).same
    return (one.expected if same else "another molecule"), naming.READER


def positions(mol: Chem.Mol, one: Statement) -> tuple[str, str]:
    """The parent or ring with the groups of the sentence at its numbers must read as that piece of the molecule."""
    if one.where == "both":
        parent = one.expected.partition("; ")[2]
        parts = _prefixes(one.sentence)
        same = naming.alike(described.capped(mol, one.atoms, "[H]"), _read([parent])[0])
        same &= any(naming.alike(molecules.write(mol), read) for read in _read([*_named(parts, parent)]))
    else:
        ring, rest = _RING.match(one.sentence), _REST.search(one.sentence)
        parts = [*_prefixes(one.sentence), *([_prefix("methyl", _listed(rest["at"]))] if rest else [])]
        meant = described.capped(mol, one.atoms, "C")
        names = [*_named(parts, ring["ring"])] if ring else []
        same = any(naming.alike(meant, read) for read in _read(names))
    return (one.expected if same else "another structure"), naming.READER


def _prefixes(sentence: str) -> list[str]:
    """ "a hydroxy group at position 12 and two methyl groups at positions 3 and 5" → "12-hydroxy", "3,5-dimethyl"."""
    found = []
    for match in _PLACED.finditer(sentence):
        n = READ.get(match["n"], 1)
        places = _listed(match["at"]) if match["at"] else ["N"] * n if match["on"] else []
        found.append(_prefix(match["group"], places * n if len(places) == 1 else places))
    return found


def _listed(said: str) -> list[str]:
    return re.split(r", | and ", said)


def _prefix(group: str, places: list[str]) -> str:
    plain = group.isalpha() and not re.match("(?:di|tri)(?:methyl|ethyl|phenyl)", group)
    times = (_TIMES if plain else _OF_NAMES)[len(places)] if len(places) < len(_TIMES) else ""
    said = group if plain else f"({group})"
    return f"{','.join(places)}-{times}{said}" if places else said


def _named(parts: list[str], parent: str) -> Iterator[str]:
    """The prefixes before each word of the parent: of an ester ("ethyl benzoate") the acid may be meant."""
    words = parent.split(" ")
    for at in range(len(words)):
        hyphen = "-" if words[at][0] in "0123456789" or not words[at][0].islower() else ""
        yield " ".join([*words[:at], f"{'-'.join(parts)}{hyphen}{words[at]}", *words[at + 1 :]])


def _read(said: list[str]) -> list[str]:
    return [one.smiles for one in opsin.parse(said)] if java.available() else ["" for _ in said]
