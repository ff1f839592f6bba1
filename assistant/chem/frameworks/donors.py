"""Donor groups: which group of a ligand, drawn in its acid form, each donor atom belongs to. A table and its reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rdkit import Chem

from assistant.chem.frameworks.graph import Ligand
from assistant.chem.frameworks.molecules import Molecule


@dataclass(frozen=True, slots=True)
class DonorRow:
    """One kind of donor group: all atoms of a match of ``smarts`` that hold metals are one group."""

    name: str
    smarts: str


ROWS: tuple[DonorRow, ...] = (
    DonorRow("carboxylate", "[CX3](=[OX1])[OX2H1]"),
    DonorRow("dithiocarboxylate", "[CX3](=[SX1])[SX2H1]"),
    DonorRow("phosphonate", "[PX4]([#6])(=[OX1])([OX2])[OX2]"),
    DonorRow("phosphinate", "[PX4]([#6])([#6])(=[OX1])[OX2H1]"),
    DonorRow("phosphate", "[PX4](=[OX1])([OX2])([OX2])[OX2]"),
    DonorRow("arsonate", "[As](=[OX1])([OX2])[OX2]"),
    DonorRow("sulfonate", "[SX4]([#6])(=[OX1])(=[OX1])[OX2H1]"),
    DonorRow("sulfate", "[SX4](=[OX1])(=[OX1])([OX2])[OX2]"),
    DonorRow("nitrate", "[NX3+](=[OX1])([OX1-])[OX2H1]"),
    DonorRow("hydroxamate", "[CX3](=[OX1])[NX3][OX2H1]"),
    DonorRow("diketonate", "[OX2H1][CX3]=[CX3][CX3]=[OX1]"),
    DonorRow("catecholate", "[OX2H1][c]:[c][OX2H1]"),
    DonorRow("dithiolene", "[SX2H1][#6]~[#6][SX2H1]"),
    DonorRow("diimine", "[NX3H1,NX3H2][c]:[c][NX3H1,NX3H2]"),
    DonorRow("phenolate", "[c][OX2H1]"),
    DonorRow("hydroxyquinone", "[OX2H1][CX3]=[CX3]"),
    DonorRow("N-oxide", "[#7+][OX1-]"),
    DonorRow("nitro O", "[NX3+](=[OX1])[OX1-]"),
    DonorRow("alcohol", "[CX4][OX2H1]"),
    DonorRow("amide O", "[OX1]=[CX3][#7]"),
    DonorRow("ester O", "[OX1]=[CX3][OX2H0]"),
    DonorRow("carbonyl O", "[OX1]=[#6]"),
    DonorRow("sulfoxide O", "[OX1]=[SX3]"),
    DonorRow("sulfone O", "[OX1]=[SX4]"),
    DonorRow("phosphine oxide O", "[OX1]=[PX4]"),
    DonorRow("ether O", "[OX2H0]([#6])[#6]"),
    DonorRow("aromatic O", "[o]"),
    DonorRow("thiolate", "[SX2H1]"),
    DonorRow("thiocyanate", "[#16]~[CX2]~[#7]"),
    DonorRow("cyanide", "[CX2H1]#[NX1]"),
    DonorRow("nitrile N", "[NX1]#[CX2]"),
    DonorRow("azide", "[#7]~[NX2+]~[#7]"),
    DonorRow("thione S", "[SX1]=[#6]"),
    DonorRow("thiophene S", "[s]"),
    DonorRow("thioether S", "[SX2]"),
    DonorRow("phosphine P", "[PX3]"),
    DonorRow("imine N", "[NX2]=[CX3]"),
    DonorRow("azo N", "[NX2]=[NX2]"),
    DonorRow("amide N", "[NX3][CX3]=[OX1]"),
    DonorRow("amine N", "[NX3]"),
    DonorRow("carbon", "[#6]"),
)
FIVE_RINGS: dict[tuple[int, ...], str] = {  # places of N around the ring, from the first
    (1,): "pyrrol", (1, 2): "pyrazol", (1, 3): "imidazol", (1, 2, 3): "1,2,3-triazol", (1, 2, 4): "1,2,4-triazol",
    (1, 2, 3, 4): "tetrazol", (1, 2, 3, 4, 5): "pentazol",
}
SIX_RINGS: dict[tuple[int, ...], str] = {
    (1,): "pyridine N", (1, 2): "pyridazine N", (1, 3): "pyrimidine N", (1, 4): "pyrazine N",
    (1, 3, 5): "1,3,5-triazine N", (1, 2, 4): "1,2,4-triazine N", (1, 2, 3): "1,2,3-triazine N",
    (1, 2, 4, 5): "tetrazine N",
}


@dataclass(frozen=True, slots=True)
class Group:
    """A donor group of one ligand: its name and the ligand positions of its donor atoms."""

    name: str
    positions: tuple[int, ...]


@lru_cache(maxsize=1)
def _queries() -> tuple[tuple[str, Chem.Mol], ...]:
    return tuple((row.name, Chem.MolFromSmarts(row.smarts)) for row in ROWS)


def donor_groups(ligand: Ligand, molecule: Molecule) -> tuple[Group, ...]:
    """The donor groups of a ligand, in order of their first position; by element where it could not be drawn."""
    positions = sorted({contact.donor for contact in ligand.contacts})
    if not molecule.smiles:
        return tuple(Group(f"{ligand.symbols[p]} donor", (p,)) for p in positions)
    left = {molecule.spot[p]: p for p in positions if molecule.spot[p] >= 0}
    groups = _ring_groups(molecule, left)
    for name, query in _queries():
        if not left:
            break
        for hit in molecule.mol.GetSubstructMatches(query, maxMatches=2000):
            mine = tuple(sorted(left.pop(k) for k in sorted(set(hit) & set(left)) if _donates(molecule.mol, k, name)))
            if mine:
                groups.append(Group(name, mine))
    groups += [Group(f"{ligand.symbols[p]} donor", (p,)) for p in left.values()]
    return tuple(sorted(groups, key=lambda group: group.positions))


def _donates(mol: Chem.Mol, k: int, name: str) -> bool:
    """Carbon is a donor of cyanides and organometallics only."""
    return mol.GetAtomWithIdx(k).GetSymbol() != "C" or name in ("carbon", "cyanide")


def _ring_groups(molecule: Molecule, left: dict[int, int]) -> list[Group]:
    """Aromatic rings whose nitrogens hold metals, one group a ring; their donors leave ``left``."""
    groups = []
    rings = [ring for ring in molecule.mol.GetRingInfo().AtomRings() if len(ring) in (5, 6)]
    for ring in sorted(rings, key=lambda ring: (len(ring), sorted(ring))):
        atoms = [molecule.mol.GetAtomWithIdx(k) for k in ring]
        mine = [k for k in ring if k in left and molecule.mol.GetAtomWithIdx(k).GetSymbol() == "N"]
        if mine and all(atom.GetIsAromatic() for atom in atoms):
            groups.append(Group(_ring_name(molecule, ring), tuple(sorted(left.pop(k) for k in mine))))
    return groups


def _ring_name(molecule: Molecule, ring: tuple[int, ...]) -> str:
    nitrogens = [n for n, k in enumerate(ring) if molecule.mol.GetAtomWithIdx(k).GetSymbol() == "N"]
    size = len(ring)
    turns = [tuple(sorted((sign * (n - start)) % size + 1 for n in nitrogens))
             for start in nitrogens for sign in (1, -1)]
    if size == 6:
        return SIX_RINGS.get(min(turns), "azine N")
    base = FIVE_RINGS.get(min(turns), "azol")
    return base + ("ate" if any(molecule.added[ring[n]] for n in nitrogens) else "e N")
