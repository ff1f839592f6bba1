"""Is it the same molecule? Two structures compared by standard InChI, and layer by layer what differs.

Standard InChI takes tautomers and charges that a moving proton makes for one substance, and cuts bonds to metals
(doi:10.1186/s13321-015-0068-4). Where two structures share it and their canonical SMILES differ, that is said; where a
metal is bonded, the SMILES must agree as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rdkit import Chem, rdBase

from assistant.chem import molecules
from assistant.errors import BadStructure, TooLarge

Layer = Literal["formula", "connectivity", "hydrogens", "charge", "double bonds", "stereocentres", "isotopes", "form",
                "metal bonds"]
_WORDS: dict[str, Layer] = {
    "/c": "connectivity", "/h": "hydrogens", "/q": "charge", "/p": "charge", "/b": "double bonds",
    "/t": "stereocentres", "/m": "stereocentres", "/s": "stereocentres", "/i": "isotopes",
}
_METAL = re.compile(r"\[\d*(?:Li|Na|K|Rb|Cs|Be|Mg|Ca|Sr|Ba|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Y|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|"
                    r"Cd|In|Sn|La|Ce|Pr|Nd|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|W|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Th|U|Al|"
                    r"Sb|Ge|Po)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two structures side by side: their InChI, whether they are one substance, and what differs where not.

    ``exact``: their canonical SMILES agree too. ``differs`` are the layers that do not agree.
    """

    expected: str
    found: str
    same: bool
    exact: bool
    differs: tuple[Layer, ...] = ()
    told: str = ""


@lru_cache(maxsize=4096)
def inchi(smiles: str) -> str:
    """Standard InChI by RDKit, "" where there is none (a wildcard atom, an unreadable structure)."""
    try:
        mol = molecules.read(smiles)
    except (BadStructure, TooLarge):
        return ""
    with rdBase.BlockLogs():
        return str(Chem.MolToInchi(mol))  # type: ignore[no-untyped-call]


def compare(given: str, other: str) -> Likeness:
    """Whether ``other`` is the molecule ``given`` (both SMILES; unreadable ones are like nothing)."""
    expected, found = inchi(given), inchi(other)
    if not expected or not found:
        return Likeness(expected, found, False, False, (), "no InChI could be made to compare")
    exact = molecules.canonical(given) == molecules.canonical(other)
    if expected != found:
        return Likeness(expected, found, False, exact, *_differing(expected, found))
    if not exact and _bonded_metal(given):
        return Likeness(expected, found, False, False, ("metal bonds",), "the bonds to the metal, which InChI cuts")
    return Likeness(expected, found, True, exact, () if exact else ("form",))


def _bonded_metal(smiles: str) -> bool:
    """Whether an atom of a metal has a bond."""
    if not _METAL.search(smiles):
        return False
    return any(atom.GetDegree() and _METAL.match(f"[{atom.GetSymbol()}") for atom in molecules.read(smiles).GetAtoms())


def _layers(text: str) -> dict[str, str]:
    """The layers of an InChI by their letter; the formula under "". Isotopic layers are joined under /i."""
    head, *rest = text.removeprefix("InChI=1S/").split("/")
    found = {"": head}
    inside = False
    for layer in rest:
        inside = inside or layer[:1] == "i"
        key = "/i" if inside else f"/{layer[:1]}"
        found[key] = found.get(key, "") + layer
    return found


def _differing(expected: str, found: str) -> tuple[tuple[Layer, ...], str]:
    """Which layers differ, and one phrase that says it; a formula that differs is all there is to say."""
    ours, theirs = _layers(expected), _layers(found)
    if ours[""] != theirs[""]:
        return ("formula",), f"its formula is {theirs['']}, not {ours['']}"
    keys = [key for key in _WORDS if ours.get(key) != theirs.get(key)]
    layers = tuple(dict.fromkeys(_WORDS[key] for key in keys))
    if "connectivity" in layers:
        return ("connectivity",), "the same formula, its atoms are connected otherwise"
    return layers, "the " + " and the ".join(layers) + (" differ" if layers[-1:] != ("charge",) else " differs")
