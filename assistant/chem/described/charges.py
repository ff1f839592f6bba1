"""Charge state and pieces: anion, cation, zwitterion, salt, and what the pieces of a salt are called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import molecules, names, pieces, ringsystems

BESIDE = {
    "Cl": "hydrogen chloride",
    "Br": "hydrogen bromide",
    "I": "hydrogen iodide",
    "F": "hydrogen fluoride",
    "O": "water",
    "[H+]": "a hydron",
}
"""Small neutral pieces of a salt, by canonical SMILES; its ions are those of `chem.pieces`."""
_ORGANIC = Chem.MolFromSmarts("[$([#6]~[#6]),$([#6;!H0])]")
_METAL = re.compile(r"\[([A-Z][a-z]?)\+(\d?)\]")
_PREFIX = {1: "", 2: "di", 3: "tri", 4: "tetra", 5: "penta", 6: "hexa"}


@dataclass(frozen=True, slots=True)
class Charges:
    """``word``: what a charged molecule is called; "" for a neutral one. ``pieces``: names and how many."""

    net: int
    word: str
    atoms: tuple[int, ...]
    pieces: tuple[tuple[str, int], ...]


def charges(mol: Chem.Mol) -> Charges:
    """The charge state of a molecule; charges made good by a neighbour (nitro, N-oxide) do not count."""
    atoms = tuple(a.GetIdx() for a in mol.GetAtoms() if _lone(a))
    net = int(Chem.GetFormalCharge(mol))
    parts = Chem.GetMolFrags(mol, asMols=True)
    word = "" if len(parts) > 1 else _word(net, bool(atoms) and ringsystems.charged(mol))
    return Charges(net, word, atoms, _pieces(parts) if len(parts) > 1 else ())


def _lone(atom: Chem.Atom) -> bool:
    charge = atom.GetFormalCharge()
    return bool(charge) and not any(n.GetFormalCharge() * charge < 0 for n in atom.GetNeighbors())


def _word(net: int, charged: bool) -> str:
    if not net:
        return "zwitterion" if charged else ""
    return f"{_PREFIX.get(abs(net), 'poly')}{'cation' if net > 0 else 'anion'}"


def _pieces(parts: tuple[Chem.Mol, ...]) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for part in parts:
        smiles = molecules.write(part)
        name = _ion(smiles) or names.name_of(smiles) or _unnamed(part)
        found[name] = found.get(name, 0) + 1
    return tuple(found.items())


def _ion(smiles: str) -> str:
    """An ion or small molecule of the table; a metal by name is told as its ion, "cobalt(2+)"."""
    name = BESIDE.get(smiles) or pieces.called(smiles)
    bare = _METAL.fullmatch(smiles)
    if bare and not name:
        table = Chem.GetPeriodicTable()
        return f"{table.GetElementName(table.GetAtomicNumber(bare[1])).lower()}({bare[2] or 1}+)"
    return f"{name} ion" if re.fullmatch(r"\[[A-Z][a-z]?\+\d?\]", smiles) and name.isalpha() else name


def _unnamed(part: Chem.Mol) -> str:
    """A piece that has no name here: "an organic cation"."""
    organic = part.HasSubstructMatch(_ORGANIC)
    kind = "organic" if organic else "inorganic"
    charge = Chem.GetFormalCharge(part)
    return f"an {kind} {'cation' if charge > 0 else 'anion' if charge < 0 else 'molecule'}"
