"""Kinds of atoms as SMILES writes them: how many bonds each may take, and how it shares in an aromatic ring.

Valences are those RDKit allows (2026.09, ``GetPeriodicTable().GetValenceList``); a charge shifts an atom to the row of
the element with as many electrons, as RDKit does. Organic subset, aromatic symbols: OpenSMILES 1.0, sections 3.1-3.5.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

UNBOUNDED = 8
"""Bonds of an atom whose valence nobody bounds: metals, and the wildcard."""
SYMBOLS = (
    "H", "He", "Li", "Be", "B", "C", "N", "O", "F", "Ne", "Na", "Mg", "Al", "Si", "P", "S", "Cl", "Ar", "K", "Ca",
    "Sc", "Ti", "V", "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "Ga", "Ge", "As", "Se", "Br", "Kr", "Rb", "Sr", "Y",
    "Zr", "Nb", "Mo", "Tc", "Ru", "Rh", "Pd", "Ag", "Cd", "In", "Sn", "Sb", "Te", "I", "Xe", "Cs", "Ba", "La", "Ce",
    "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Hf", "Ta", "W", "Re", "Os", "Ir",
    "Pt", "Au", "Hg", "Tl", "Pb", "Bi", "Po", "At", "Rn",
)
"""Elements by atomic number, from 1."""
NUMBER = {symbol: n for n, symbol in enumerate(SYMBOLS, start=1)}
VALENCE = {
    "H": 1, "B": 3, "C": 4, "N": 3, "O": 2, "F": 1, "Al": 3, "Si": 4, "P": 5, "S": 6, "Cl": 1, "Ge": 4, "As": 5,
    "Se": 6, "Br": 1, "Sn": 4, "Sb": 5, "Te": 6, "I": 5, "Bi": 5, "Po": 6, "At": 5, "He": 0, "Ne": 0, "Ar": 0, "Kr": 0,
    "Xe": 6, "Rn": 0,
}
"""The highest valence of a neutral atom; elements not listed are not bounded."""
HALOGENS = ("F", "Cl", "Br", "I")
ORGANIC = ("B", "C", "N", "O", "P", "S", "F", "Cl", "Br", "I")
AROMATIC = {"b": "B", "c": "C", "n": "N", "o": "O", "p": "P", "s": "S", "se": "Se", "as": "As", "te": "Te", "si": "Si"}
BARE_AROMATIC = ("b", "c", "n", "o", "p", "s")
EXACT = {"B": 3, "N": 3, "P": 3, "As": 3}
"""Bonds (with the share of a double bond) of an aromatic atom that does not fill up with hydrogen."""
USUAL = {
    "b": (), "c": (0,), "n": (-1, 0, 1), "o": (0, 1), "p": (0,), "s": (0, 1), "se": (0, 1), "te": (0,), "as": (0,),
    "si": (), "H": (0, 1, -1), "B": (-1, 0), "C": (-1, 0, 1), "N": (-1, 0, 1), "O": (-1, 0, 1), "F": (-1, 0),
    "Si": (0,), "P": (0, 1), "S": (-1, 0, 1), "Cl": (-1, 0), "As": (0, 1), "Se": (-1, 0, 1), "Br": (-1, 0),
    "Te": (0,), "I": (-1, 0, 1), "Ge": (0,), "Sn": (0,), "Sb": (0,), "Bi": (0,), "Po": (0,), "Li": (1,), "Na": (1,),
    "K": (1,), "Mg": (2,), "Ca": (2,), "Zn": (2,), "Al": (0, 3), "Ag": (1,),
}
"""Charges of atoms in brackets that occur in drug-like molecules and their salts."""
BRACKET = re.compile(
    r"\[(?P<isotope>\d{1,3})?(?P<symbol>[A-Z][a-z]?|b|c|n|o|p|s|se|as|te|si|\*)(?P<chiral>@@?)?(?:H(?P<hs>\d)?)?"
    r"(?P<charge>\+{1,3}|-{1,3}|\+[1-4]|-[1-4])?(?P<map>:\d{1,3})?\]"
)


class Kind(NamedTuple):
    """What matters of an atom: its element, its hydrogens, and how many bonds it takes.

    ``room`` is the sum of bond orders of an aliphatic atom. ``rule`` says how an aromatic one is judged (`electrons`):
    "c" takes one share of a double bond, "x" must come to ``room`` exactly, "s" gives a lone pair.
    ``usual``: see `USUAL`.
    """

    element: str
    aromatic: bool
    hydrogens: int
    room: int
    rule: str = ""
    usual: bool = True


def highest_valence(element: str, charge: int) -> int:
    """The most bonds an atom takes, hydrogens among them."""
    if element not in VALENCE:
        return UNBOUNDED
    number = NUMBER[element] - charge
    if not 1 <= number <= len(SYMBOLS):
        return 0
    like = SYMBOLS[number - 1]
    if charge > 0 and element in ("B", "Al", "C", "Si"):
        return VALENCE[element] - charge
    return VALENCE.get(like, VALENCE[element])


def aromatic_kind(symbol: str, hydrogens: int, charge: int) -> Kind | None:
    """An aromatic atom, None where there is none of that charge."""
    element = AROMATIC[symbol]
    if element in ("C", "Si"):
        return Kind(element, True, hydrogens, 4, "c") if not charge else _exact(element, hydrogens, 3, abs(charge) == 1)
    if element in ("O", "S", "Se", "Te"):
        if not charge:
            return Kind(element, True, hydrogens, 2, "o" if element == "O" else "s")
        return _exact(element, hydrogens, 3, charge == 1)
    shift = {"B": -charge}.get(element, charge)
    return _exact(element, hydrogens, EXACT[element] + shift, abs(charge) <= 1)


def _exact(element: str, hydrogens: int, room: int, known: bool) -> Kind | None:
    return Kind(element, True, hydrogens, room, "x") if known and room >= 2 else None


@lru_cache(maxsize=4096)
def kind_of(token: str) -> Kind | None:
    """The kind of a SMILES atom, bare or in brackets; None where it is none."""
    if token in ORGANIC:
        return Kind(token, False, 0, VALENCE[token])
    if token in BARE_AROMATIC:
        return aromatic_kind(token, 0, 0)
    if token in ("*", "[*]"):
        return Kind("*", False, 0, UNBOUNDED)
    found = BRACKET.fullmatch(token)
    kind = _bracket(found) if found else None
    return kind if kind is None or found is None or _usual(found) else kind._replace(usual=False)


def _usual(found: re.Match[str]) -> bool:
    hydrogen = found["symbol"] == "H"
    odd = (found["symbol"].islower() or hydrogen) and found["chiral"]
    plain = not (found["map"] or odd or (hydrogen and "H" in found[0].partition("H")[2]))
    return plain and _charge(found["charge"] or "") in USUAL.get(found["symbol"], ()) \
        and (found["isotope"] or "1")[0] != "0"


def _bracket(found: re.Match[str]) -> Kind | None:
    symbol, charge = found["symbol"], _charge(found["charge"] or "")
    hydrogens = int(found["hs"] or 1) if "H" in found[0].replace("[H", "[").replace(symbol, "", 1) else 0
    if symbol == "*":
        return Kind("*", False, hydrogens, UNBOUNDED)
    if symbol in AROMATIC:
        return aromatic_kind(symbol, hydrogens, charge)
    if symbol not in NUMBER:
        return None
    room = highest_valence(symbol, charge) - hydrogens
    return Kind(symbol, False, hydrogens, room) if room >= 0 else None


def _charge(text: str) -> int:
    if not text:
        return 0
    size = int(text[1:]) if text[1:].isdigit() else len(text)
    return size if text[0] == "+" else -size
