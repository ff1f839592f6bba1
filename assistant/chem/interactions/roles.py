"""What each atom can do in an interaction: donors, acceptors, charges, rings, halogens, by the SMARTS of a preset."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdkit import Chem

PATTERNS: dict[str, dict[str, str]] = {
    "plip": {
        "acceptor": "[$([O;!$([OX2;R;a])]),$([N;!$([NX4]);!$([N+]);!$([NX3]-[#6,#7,#16]=[O,S,N]);!$([NX3]-a);!$([nX3])"
                    ";!$([nH])]),$([n;X2]),$([S;X1,$([SX2;!a]);-1]);!$([*+])]",
        "donor": "[#7,#8;!H0]",
        "hydrophobic": "[#6;!$([#6]~[!#6;!#1])]",
    },
    "prolif": {
        "acceptor": "[#7&!$([nX3])&!$([NX3]-*=[O,N,P,S])&!$([NX3]-[a])&!$([Nv4&+1]),O&!$([OX2](C)C=O)&!$(O(~a)~a)"
                    "&!$(O=N-*)&!$([O-]-N=O),o+0,F&$(F-[#6])&!$(F-[#6][F,Cl,Br,I])]",
        "donor": "[$([O,S;+0;!H0]),$([N;v3,v4&+1;!H0]),$([n+0;!H0])]",
        "hydrophobic": "[c,s,Br,I,S&H0&v2,$([C;X2H0R0,X3H1R0,X4H2R0,X3H0,X4H1,X4H0]);+0;!$([#6]~[#7,#8,#9])]",
    },
}
"""PLIP's are worded after its documentation (acceptors and donors as OpenBabel sees them: N and O; carbons with carbons
and hydrogens only are hydrophobic); ProLIF's as in its documentation."""
PATTERNS["chimerax"] = PATTERNS["plip"]
CATION, ANION = "[+{1-},$([NX3&!$([NX3]-O)]-[C]=[NX3+])]", "[-{1-},$(O=[C,S,P]-[O-])]"
"""Atoms of a charge, ProLIF's."""
GROUPS: dict[str, tuple[str, int]] = {
    "guanidinium": ("[NX3]-[CX3](=[NX3+])-[NX3]", 1),
    "amidinium": ("[NX3;!$(N-C(=[NX3+])N)]-[CX3;!$(C(-N)(=[N+])-N)]=[NX3+]", 1),
    "ammonium": ("[NX4+]", 1),
    "sulfonium": ("[SX3+]", 1),
    "pyridinium": ("[nX3+;!$(n[O-])]", 1),
    "carboxylate": ("[CX3](=O)-[O-]", -1),
    "phosphate": ("[PX4](~[O])(~[O])", -1),
    "sulfonate": ("[SX4](=O)(=O)-[O-]", -1),
    "tetrazolate": ("[n-]1nnnc1", -1),
}
"""Charged groups of a ligand, PLIP's: the centre is that of their charged atoms."""
HALOGEN_DONOR = "[#6]-[Cl,Br,I]"
HALOGEN_ACCEPTOR: dict[str, str] = {"plip": "[O,N,S;!$([*+])]~[C,N,P,S,c]", "prolif": "[#7,#8,P,S,Se,Te,a;!+]~[*;!#1]"}
HALOGEN_ACCEPTOR["chimerax"] = HALOGEN_ACCEPTOR["plip"]
BINDS_METAL: dict[str, str] = {
    "plip": "[$([O;!$([OX2](C)C=O)]),$([N;!$([NX3]-*=[O,N,S]);!$([NX4]);!$([NX3]-a)]),$([n;X2]),$([S;X1,X2;-1,+0])]",
    "prolif": "[O,#7&!$([nX3])&!$([NX3]-*=[!#6])&!$([NX3]-[a])&!$([NX4]),-{1-};!+{1-}]",
}
BINDS_METAL["chimerax"] = BINDS_METAL["plip"]


@dataclass(frozen=True, slots=True)
class Charge:
    """A charged group: its sign, the atoms whose centre counts, and what it is."""

    sign: int
    atoms: tuple[int, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Roles:
    """Atoms by what they can do, as indices into the molecule they were found in.

    ``donors``: heavy atoms that carry a hydrogen; ``halogens``: (carbon, halogen); ``halogen_acceptors``: (acceptor,
    neighbour); ``rings``: aromatic ones of 5 or 6.
    """

    donors: tuple[int, ...]
    acceptors: tuple[int, ...]
    hydrophobic: tuple[int, ...]
    charges: tuple[Charge, ...]
    cations: tuple[int, ...]
    anions: tuple[int, ...]
    rings: tuple[tuple[int, ...], ...]
    halogens: tuple[tuple[int, int], ...]
    halogen_acceptors: tuple[tuple[int, int], ...]
    binds_metal: tuple[int, ...]


@cache
def query(smarts: str) -> Chem.Mol:
    """A SMARTS, read once."""
    made = Chem.MolFromSmarts(smarts)
    assert made is not None, smarts
    return made


def _singles(mol: Chem.Mol, smarts: str) -> tuple[int, ...]:
    return tuple(match[0] for match in mol.GetSubstructMatches(query(smarts), maxMatches=100_000))


def roles(mol: Chem.Mol, preset: str) -> Roles:
    """The roles of a molecule (hydrogens as atoms or implied, charges set)."""
    rows = PATTERNS[preset]
    return Roles(
        _singles(mol, rows["donor"]), _singles(mol, rows["acceptor"]), _singles(mol, rows["hydrophobic"]),
        charges(mol), _singles(mol, CATION), _singles(mol, ANION), rings(mol),
        tuple(mol.GetSubstructMatches(query(HALOGEN_DONOR), maxMatches=1000)),
        tuple(mol.GetSubstructMatches(query(HALOGEN_ACCEPTOR[preset]), maxMatches=100_000)),
        _singles(mol, BINDS_METAL[preset]))


def charges(mol: Chem.Mol) -> tuple[Charge, ...]:
    """Charged groups, each once, larger ones first."""
    found: list[Charge] = []
    taken: set[int] = set()
    for name, (smarts, sign) in GROUPS.items():
        for match in mol.GetSubstructMatches(query(smarts), maxMatches=2000):
            core = _charged(mol, name, match)
            if not core or core[0] in taken or set(match) & taken:
                continue
            taken.update(match)
            found.append(Charge(sign, core, name))
    return tuple(found)


def _charged(mol: Chem.Mol, name: str, match: tuple[int, ...]) -> tuple[int, ...]:
    """The atoms whose centre is that of the charge: carboxylate oxygens, guanidinium carbon, phosphorus."""
    if name == "carboxylate":
        return tuple(match[1:])
    if name in ("guanidinium", "amidinium"):
        return (match[1],)
    if name == "phosphate" and sum(atom.GetFormalCharge() for atom in mol.GetAtomWithIdx(match[0]).GetNeighbors()) >= 0:
        return ()
    if name == "tetrazolate":
        return tuple(match)
    return (match[0],)


def rings(mol: Chem.Mol) -> tuple[tuple[int, ...], ...]:
    """Aromatic rings of 5 or 6 atoms."""
    info = mol.GetRingInfo().AtomRings()
    return tuple(tuple(ring) for ring in info if len(ring) in (5, 6)
                 and all(mol.GetAtomWithIdx(i).GetIsAromatic() for i in ring))
