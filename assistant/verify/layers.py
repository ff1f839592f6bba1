"""A molecule as InChI's layers, as the atoms its formula counts, and as its bare framework: rulers of relations."""

from __future__ import annotations

import re
from collections import Counter

from rdkit import Chem, rdBase


def inchi(mol: Chem.Mol, options: str = "") -> dict[str, str]:
    """Layers by their letter, the formula under "": of /m and /s too; isotopic ones are joined under "i"."""
    with rdBase.BlockLogs():
        text = str(Chem.MolToInchi(mol, options=options))  # type: ignore[no-untyped-call]
    head, *rest = text.partition("/")[2].split("/") or [""]
    found, inside = {"": head}, ""
    for layer in rest:
        inside = layer[0] if layer[0] in "if" else inside
        key = inside or layer[0]
        found[key] = found.get(key, "") + "/" + layer
    return found


def composition(mol: Chem.Mol) -> Counter[str]:
    """Atoms by element with the net charge under "+", counted from InChI's formula, /p and /q."""
    found = inchi(mol)
    counts: Counter[str] = Counter()
    for part in found[""].split("."):
        times, rest = re.match(r"(\d*)(.*)", part).groups()  # type: ignore[union-attr]
        for symbol, n in re.findall(r"([A-Z][a-z]?)(\d*)", rest):
            counts[symbol] += int(n or 1) * int(times or 1)
    protons = sum(map(int, re.findall(r"[+-]\d+", found.get("p", ""))))
    counts["H"] += protons
    charges = re.findall(r"(?:(\d+)\*)?([+-]\d+)", found.get("q", ""))
    counts["+"] = protons + sum(int(times or 1) * int(n) for times, n in charges)
    return counts


def _core(mol: Chem.Mol) -> set[int]:
    """Atoms that are left when ends are pulled off until there is none."""
    made = {atom.GetIdx() for atom in mol.GetAtoms()}
    while ends := {at for at in made if _ties(mol, at, made) < 2}:
        made -= ends
    return made


def pruned(mol: Chem.Mol) -> str:
    """The scaffold: the core, with atoms at double bonds to it put back."""
    made = _core(mol)
    made |= {bond.GetOtherAtomIdx(at) for at in tuple(made) for bond in mol.GetAtomWithIdx(at).GetBonds()
             if bond.GetBondType() == Chem.BondType.DOUBLE}
    return _drawn(mol, made, plain=False)


def skeleton(mol: Chem.Mol) -> str:
    """The generic framework: the core as a graph of carbons."""
    return _drawn(mol, _core(mol), plain=True)


def _drawn(mol: Chem.Mol, atoms: set[int], plain: bool) -> str:
    """The atoms and the bonds between them without hydrogens; ``plain``: all carbon, all bonds single."""
    graph = Chem.RWMol()
    new = {at: graph.AddAtom(Chem.Atom(6 if plain else mol.GetAtomWithIdx(at).GetAtomicNum())) for at in sorted(atoms)}
    for bond in mol.GetBonds():
        one, other = bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()
        if {one, other} <= atoms:
            graph.AddBond(new[one], new[other], Chem.BondType.SINGLE if plain else bond.GetBondType())
    return str(Chem.MolToSmiles(graph))


def _ties(mol: Chem.Mol, at: int, kept: set[int]) -> int:
    return sum(near.GetIdx() in kept for near in mol.GetAtomWithIdx(at).GetNeighbors())
