"""Atoms by what is said of them: an element or group of elements, and conditions on the atom ("aromatic, bearing H").

Conditions are OpenSMARTS atom primitives as RDKit reads them (aromaticity: RDKit's model; rings: any ring of the SSSR).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdkit import Chem

SOURCE = "atoms by SMARTS, RDKit"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the tables: the primitive, and how it is told (of a noun: in the singular)."""

    primitive: str
    words: str


NOUNS: dict[str, Row] = {
    "C": Row("#6", "carbon atom"), "N": Row("#7", "nitrogen atom"), "O": Row("#8", "oxygen atom"),
    "S": Row("#16", "sulfur atom"), "P": Row("#15", "phosphorus atom"), "F": Row("#9", "fluorine atom"),
    "Cl": Row("#17", "chlorine atom"), "Br": Row("#35", "bromine atom"), "I": Row("#53", "iodine atom"),
    "B": Row("#5", "boron atom"), "Si": Row("#14", "silicon atom"), "Se": Row("#34", "selenium atom"),
    "halogen": Row("F,Cl,Br,I", "halogen atom"), "heteroatom": Row("!#6;!#1", "heteroatom"),
    "heavy": Row("!#1", "heavy atom"), "CH3": Row("CX4;H3", "CH3 group"), "CH2": Row("CX4;H2", "CH2 group"),
    "CH": Row("#6;H1", "CH group"), "NH": Row("#7;H1", "NH group"), "NH2": Row("#7;H2", "NH2 group"),
    "OH": Row("#8;H1", "OH group"),
}
CONDITIONS: dict[str, Row] = {
    "aromatic": Row("a", "aromatic"), "not aromatic": Row("!a", "not aromatic"),
    "ring": Row("R", "in a ring"), "chain": Row("!R", "not in a ring"),
    "sp3": Row("^3", "sp3"), "sp2": Row("^2", "sp2"), "sp": Row("^1", "sp"),
    "H": Row("!H0", "bearing hydrogen"), "no H": Row("H0", "without hydrogen"),
    "1 H": Row("H1", "with one hydrogen"),
    "2 H": Row("H2", "with two hydrogens"), "3 H": Row("H3", "with three hydrogens"),
    "positive": Row("+,+2,+3,+4", "positively charged"), "negative": Row("-,-2,-3,-4", "negatively charged"),
    "charged": Row("!+0", "charged"), "neutral": Row("+0", "neutral"),
    "on aromatic": Row("$(*~a)", "bonded to an aromatic atom"),
    "on aromatic C": Row("$(*~c)", "bonded to an aromatic carbon"),
    "on C": Row("$(*~[#6])", "bonded to carbon"), "on N": Row("$(*~[#7])", "bonded to nitrogen"),
    "on O": Row("$(*~[#8])", "bonded to oxygen"), "on S": Row("$(*~[#16])", "bonded to sulfur"),
    "on heteroatom": Row("$(*~[!#6;!#1])", "bonded to a heteroatom"),
    "on halogen": Row("$(*~[F,Cl,Br,I])", "bonded to a halogen"),
    "on ring": Row("$(*~[R])", "bonded to a ring atom"),
    "not C": Row("!#6", "not carbon"), "not H": Row("!#1", "not hydrogen"), "not N": Row("!#7", "not nitrogen"),
    "not O": Row("!#8", "not oxygen"), "not F": Row("!#9", "not fluorine"), "not Cl": Row("!#17", "not chlorine"),
    "not Br": Row("!#35", "not bromine"), "not I": Row("!#53", "not iodine"),
}


def find(mol: Chem.Mol, noun: str, conditions: tuple[str, ...]) -> tuple[int, ...]:
    """The atoms (0-based) of that kind that meet every condition (rows of `NOUNS` and `CONDITIONS`)."""
    smarts = ";".join((NOUNS[noun].primitive, *(CONDITIONS[one].primitive for one in conditions)))
    return tuple(match[0] for match in mol.GetSubstructMatches(_query(f"[{smarts}]"), maxMatches=10_000))


@cache
def _query(smarts: str) -> Chem.Mol:
    return Chem.MolFromSmarts(smarts)


def words(noun: str, conditions: tuple[str, ...], n: int) -> str:
    """ "2 nitrogen atoms, aromatic and bearing hydrogen"."""
    told = [CONDITIONS[one].words for one in conditions]
    said = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else "".join(told)
    return f"{n} {NOUNS[noun].words}{'' if n == 1 else 's'} {said}".strip()
