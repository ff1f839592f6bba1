"""A molecule cut into parts that a chemist would name: ring systems, functional groups, carbon chains.

Functional groups are found as by Ertl (doi:10.1186/s13321-017-0225-z): heteroatoms, and carbons joined to them or to
each other by double or triple bonds or that stand between two of them, merged where they touch. An atom is in one part.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

from assistant.chem import groups
from assistant.chem.counting_rings import systems

NAMED = (
    "carboxylic acid",
    "carboxylate",
    "ester",
    "amide",
    "imide",
    "urea",
    "carbamate",
    "sulfonamide",
    "sulfone",
    "sulfoxide",
    "sulfonic acid",
    "phosphate",
    "phosphonate",
    "nitro group",
    "nitrile",
    "azide",
    "acyl halide",
    "acid anhydride",
    "guanidine",
    "amidine",
    "hydrazide",
    "hydroxamic acid",
    "oxime",
    "aldehyde",
    "ketone",
    "thioester",
    "thioamide",
    "thiourea",
    "trifluoromethyl group",
    "boronic acid",
    "quaternary ammonium",
    "ammonium",
    "primary amine",
    "secondary amine",
    "tertiary amine",
    "phenol",
    "alcohol",
    "ether",
    "thiol",
    "thioether",
    "disulfide",
    "imine",
    "azo group",
    "alkene",
    "alkyne",
    "fluoro group",
    "chloro group",
    "bromo group",
    "iodo group",
)
"""Words for a functional group, the most telling first."""
RING_WORDS = (
    "benzene ring",
    "pyridine",
    "pyrimidine",
    "imidazole",
    "pyrazole",
    "thiophene",
    "furan",
    "pyrrole",
    "thiazole",
    "piperidine",
    "piperazine",
    "morpholine",
    "pyrrolidine",
    "cyclohexane",
    "cyclopentane",
    "cyclopropane",
)
FUSED_WORDS = (
    "steroid nucleus",
    "purine",
    "carbazole",
    "acridine",
    "phenothiazine",
    "indole",
    "indazole",
    "benzimidazole",
    "quinoline",
    "isoquinoline",
    "quinazoline",
    "quinoxaline",
    "coumarin",
    "chromone",
    "benzofuran",
    "benzothiophene",
    "benzothiazole",
    "benzoxazole",
    "naphthalene",
    "anthracene",
    "phenanthrene",
)


@dataclass(frozen=True, slots=True)
class Part:
    """Some atoms and a word for them."""

    name: str
    atoms: tuple[int, ...]


def parts(mol: Chem.Mol) -> tuple[Part, ...]:
    """The parts of a sanitised molecule; each heavy atom is in exactly one."""
    free = set(range(mol.GetNumAtoms()))
    found: list[Part] = []
    for system in systems(mol):
        own = tuple(i for i in system if i in free)
        if own:
            found.append(Part(_ring_word(mol, set(system)), own))
            free -= set(own)
    for pieces, word in (
        (_pieces(mol, {i for i in free if _functional(mol.GetAtomWithIdx(i))}), _group_word),
        (_pieces(mol, {i for i in free if not _functional(mol.GetAtomWithIdx(i))}), _chain_word),
    ):
        found += [Part(word(mol, piece), tuple(sorted(piece))) for piece in pieces]
    return tuple(found)


def _functional(atom: Chem.Atom) -> bool:
    """A heteroatom, or a carbon that belongs to one: multiply bonded, or between two of them."""
    if atom.GetAtomicNum() != 6:
        return True
    single = Chem.BondType.SINGLE
    multiple = any(bond.GetBondType() != single and not bond.GetIsAromatic() for bond in atom.GetBonds())
    hetero = sum(n.GetAtomicNum() not in (1, 6) for n in atom.GetNeighbors())
    return multiple or (not atom.GetIsAromatic() and hetero > 1)


def _pieces(mol: Chem.Mol, atoms: set[int]) -> list[set[int]]:
    """Connected pieces of a set of atoms."""
    left, found = set(atoms), []
    while left:
        piece = grown = {min(left)}
        while grown:
            grown = {n.GetIdx() for i in grown for n in mol.GetAtomWithIdx(i).GetNeighbors()} & left - piece
            piece = piece | grown
        left -= piece
        found.append(piece)
    return found


def _ring_word(mol: Chem.Mol, atoms: set[int]) -> str:
    for name in (*FUSED_WORDS, *RING_WORDS):
        if any(
            set(match) == atoms or (name in FUSED_WORDS and len(atoms & set(match)) == len(atoms))
            for match in groups.find(mol, name)
        ):
            return name if name.endswith(("ring", "nucleus")) else f"{name} ring"
    count = len([ring for ring in mol.GetRingInfo().AtomRings() if set(ring) <= atoms])
    return f"{len(atoms)}-membered ring" if count == 1 else f"fused system of {count} rings"


def _group_word(mol: Chem.Mol, atoms: set[int]) -> str:
    words = [
        name
        for name in NAMED
        if any(set(match) & atoms and set(match) <= atoms | _around(mol, atoms) for match in groups.find(mol, name))
    ]
    return words[0].removesuffix(" group") if words else Chem.MolFragmentToSmiles(mol, sorted(atoms))


def _around(mol: Chem.Mol, atoms: set[int]) -> set[int]:
    return {n.GetIdx() for i in atoms for n in mol.GetAtomWithIdx(i).GetNeighbors()}


def _chain_word(mol: Chem.Mol, atoms: set[int]) -> str:
    n = len(atoms)
    hydrogens = sum(mol.GetAtomWithIdx(i).GetTotalNumHs() for i in atoms)
    return (
        f"C{n if n > 1 else ''}H{hydrogens if hydrogens != 1 else ''} chain"
        if n > 1
        else f"CH{hydrogens if hydrogens > 1 else ''}"
        if hydrogens
        else "C"
    )
