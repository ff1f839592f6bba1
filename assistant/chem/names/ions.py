"""The parts of salts, hydrates and adducts: their words, and names put together from the parts of a structure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

PREFIXES = ("", "", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa", "nona", "deca", "undeca", "dodeca")
"""Multiplying prefixes by number (IUPAC P-14.2.1)."""
Place = Literal["cation", "anion", "acid", "solvate", "other"]

_TABLE = """
cation | [Li+] | lithium
cation | [Na+] | sodium
cation | [K+] | potassium
cation | [Rb+] | rubidium
cation | [Cs+] | caesium, cesium
cation | [Ag+] | silver
cation | [Mg+2] | magnesium
cation | [Ca+2] | calcium
cation | [Sr+2] | strontium
cation | [Ba+2] | barium
cation | [Zn+2] | zinc
cation | [Cd+2] | cadmium
cation | [Al+3] | aluminium, aluminum
cation | [Mn+2] | manganese(2+)
cation | [Fe+2] | iron(2+)
cation | [Fe+3] | iron(3+)
cation | [Co+2] | cobalt(2+)
cation | [Ni+2] | nickel(2+)
cation | [Cu+2] | copper(2+)
cation | [Cu+] | copper(1+)
cation | [Hg+2] | mercury(2+)
cation | [Pb+2] | lead(2+)
cation | [Sn+2] | tin(2+)
cation | [Bi+3] | bismuth(3+)
cation | [NH4+] | azanium, ammonium
cation | [H+] | hydron
anion | [F-] | fluoride
anion | [Cl-] | chloride
anion | [Br-] | bromide
anion | [I-] | iodide
anion | [OH-] | hydroxide
anion | [O-2] | oxide
anion | [O-][Cl+3]([O-])([O-])[O-] | perchlorate
anion | O=[N+]([O-])[O-] | nitrate
anion | O=S(=O)([O-])[O-] | sulfate
anion | O=S(=O)([O-])O | hydrogen sulfate
anion | O=P([O-])([O-])[O-] | phosphate
anion | O=P([O-])(O)O | dihydrogen phosphate
anion | O=P([O-])([O-])O | hydrogen phosphate
anion | F[B-](F)(F)F | tetrafluoroborate
anion | F[P-](F)(F)(F)(F)F | hexafluorophosphate
anion | CC(=O)[O-] | acetate
anion | O=C([O-])C(F)(F)F | trifluoroacetate
anion | CS(=O)(=O)[O-] | methanesulfonate
anion | [C-]#N | cyanide
anion | [O-][O-] | peroxide
anion | [S-2] | sulfide
anion | O=C([O-])[O-] | carbonate
acid | Cl | hydrochloride
acid | Br | hydrobromide
acid | I | hydroiodide
acid | F | hydrofluoride
solvate | O | hydrate
other | N | azane
other | S | sulfane
"""
"""Where it stands in a name | SMILES as RDKit writes it | word, other words. From general chemical knowledge."""

_METALS = {"lithium": "Li", "sodium": "Na", "potassium": "K", "rubidium": "Rb", "cesium": "Cs", "magnesium": "Mg",
           "calcium": "Ca", "strontium": "Sr", "barium": "Ba", "zinc": "Zn", "cadmium": "Cd", "aluminum": "Al",
           "copper": "Cu", "iron": "Fe", "cobalt": "Co", "nickel": "Ni", "manganese": "Mn", "chromium": "Cr",
           "silver": "Ag", "gold": "Au", "platinum": "Pt", "palladium": "Pd", "mercury": "Hg", "lead": "Pb",
           "tin": "Sn", "bismuth": "Bi", "titanium": "Ti", "vanadium": "V", "gadolinium": "Gd", "ruthenium": "Ru",
           "rhodium": "Rh", "iridium": "Ir", "lanthanum": "La", "yttrium": "Y", "zirconium": "Zr", "indium": "In",
           "gallium": "Ga", "thallium": "Tl", "antimony": "Sb", "tungsten": "W", "molybdenum": "Mo"}
"""Metals named without a charge: the other parts of the name say which one it has."""
_CHARGED = re.compile(r"(?P<metal>[a-z]+)\((?P<n>\d)\+\)")


@dataclass(frozen=True, slots=True)
class Part:
    """One row: where it stands, its canonical SMILES, its word and other words."""

    place: Place
    smiles: str
    word: str
    others: tuple[str, ...] = ()


@cache
def parts() -> tuple[Part, ...]:
    """Every row of the table."""
    found: list[Part] = []
    for line in _TABLE.strip().splitlines():
        place, smiles, words = (cell.strip() for cell in line.split(" | "))
        word, *others = (one.strip() for one in words.split(","))
        found.append(Part(place, smiles, word, tuple(others)))  # type: ignore[arg-type]  # a place of the table
    return tuple(found)


@cache
def by_smiles() -> dict[str, Part]:
    """Canonical SMILES → row."""
    return {part.smiles: part for part in parts()}


@cache
def _by_word() -> dict[str, str]:
    return {word: part.smiles for part in parts() for word in (part.word, *part.others)}


def composed(pieces: dict[str, str], counts: Counter[str]) -> str:
    """A name of several parts: cations, then the rest, acids, solvent last; "" where a part has no name.

    Parameters
    ----------
    pieces
        Canonical SMILES of each part → its own name ("" where it has none).
    counts
        How often each part is there.
    """
    placed: dict[Place, list[str]] = {"cation": [], "other": [], "anion": [], "acid": [], "solvate": []}
    for smiles, n in counts.items():
        part = by_smiles().get(smiles)
        word = part.word if part else pieces.get(smiles, "")
        if not word or (n >= len(PREFIXES) and part):
            return ""
        place: Place = part.place if part else "other"
        placed[place] += [PREFIXES[n] + word] if part and place != "other" else [word] * n
    return " ".join(word for words in placed.values() for word in words)


def word_for(text: str) -> list[str] | None:
    """The parts that one word of a name of several parts means ("dihydrochloride": Cl twice); None where it is none."""
    lowered = text.strip().lower()
    for n in range(1, len(PREFIXES)):
        rest = lowered.removeprefix(PREFIXES[n])
        if n > 1 and rest == lowered:
            continue
        smiles = _by_word().get(rest) or _charged(rest)
        if smiles:
            return [smiles] * n
    return None


def _charged(word: str) -> str:
    """ "platinum(2+)" as a bare ion."""
    found = _CHARGED.fullmatch(word)
    metal = _METALS.get(found["metal"]) if found else None
    return f"[{metal}+{found['n']}]".replace("+1]", "+]") if found and metal else ""


def metal(text: str) -> tuple[str, int] | None:
    """Symbol and number of a metal named without a charge: "tricopper" → ("Cu", 3)."""
    lowered = text.strip().lower()
    for n in range(1, len(PREFIXES)):
        if (symbol := _METALS.get(lowered.removeprefix(PREFIXES[n]))) and lowered.startswith(PREFIXES[n]):
            return symbol, n
    return None
