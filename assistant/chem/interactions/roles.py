"""What each atom can do in an interaction: donors, acceptors, charges, rings, halogens, by the SMARTS of a preset."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from rdkit import Chem

PATTERNS: dict[str, dict[str, str]] = {
    "plip": {
        "acceptor": "[$([O;!$([OX1]~[NX3]~[OX1]);!$([OX2](-[#6])-[#6X3]=[O,S]);!$([OX2](-a)-a)]),"
                    "$([#7;!+;!$([NX4]);!$([nX3]);!$([NX3]-[#6]=,#,:*)])]",
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
"""PLIP's: what Open Babel 3.1 takes for an acceptor or donor, as found by asking it about small molecules (no amide,
aniline or vinyl nitrogen; no ester, diaryl ether, furan or nitro oxygen), and carbons with carbons and hydrogens only;
ProLIF's as in its documentation."""
PATTERNS["chimerax"] = PATTERNS["plip"]
CATION, ANION = "[+{1-},$([NX3&!$([NX3]-O)]-[C]=[NX3+])]", "[-{1-},$(O=[C,S,P]-[O-])]"
"""Atoms of a charge, ProLIF's."""
GROUPS: dict[str, tuple[str, int, tuple[int, ...]]] = {
    "guanidine": ("[#6X3](~[#7])(~[#7])~[#7]", 1, (0,)),
    "quaternary ammonium": ("[NX4+;H0]", 1, (0,)),
    "tertiary amine": ("[$([NX4+;H1]),$([NX3+0;H0;!$(N-[#6]=,#,:*);!$(N-[S,P]=*)])]([!#1])([!#1])[!#1]", 1, (0,)),
    "sulfonium": ("[SX3+]", 1, (0,)),
    "carboxylate": ("[CX3](-,=[OX1,OX2H1])-,=[OX1,OX2H1]", -1, (1, 2)),
    "phosphate": ("[PX4](~O)(~O)(~[OX1,OX2H1])~[OX1,OX2H1]", -1, (0,)),
    "sulfate": ("[SX4](~O)(~[OX1])(~[OX1])~[OX1,OX2H1]", -1, (0,)),
    "sulfonate": ("[SX4](-[!O])(~[OX1])(~[OX1])~[OX1,OX2H1]", -1, (0,)),
}
"""Charged groups of a ligand by PLIP's published list, whatever charge is drawn: SMARTS, sign, which of its atoms are
the centre. A guanidine is any carbon with three nitrogens, also in guanine or an aminopyrimidine. Primary and secondary
amines and amidines are not in it (their bonds are hydrogen bonds there)."""
SIDE_CHAINS: dict[tuple[str, str], tuple[str, int]] = {
    ("LYS", "NZ"): ("lysine", 1), ("ARG", "NE"): ("arginine", 1), ("ARG", "NH1"): ("arginine", 1),
    ("ARG", "NH2"): ("arginine", 1), ("HIS", "ND1"): ("histidine", 1), ("HIS", "NE2"): ("histidine", 1),
    ("ASP", "OD1"): ("aspartate", -1), ("ASP", "OD2"): ("aspartate", -1), ("GLU", "OE1"): ("glutamate", -1),
    ("GLU", "OE2"): ("glutamate", -1),
}
"""Charged atoms of a protein, PLIP's; the charge is at their middle, whatever the protonation."""
HALOGEN_DONOR = "[#6]-[Cl,Br,I]"
HALOGEN_ACCEPTOR: dict[str, str] = {
    "plip": "[O,N,S;!$([*+]);!$(*(~[C,N,P,S,c])~[C,N,P,S,c])]~[C,N,P,S,c]",
    "prolif": "[#7,#8,P,S,Se,Te,a;!+]~[*;!#1]"}
HALOGEN_ACCEPTOR["chimerax"] = HALOGEN_ACCEPTOR["plip"]
BINDS_METAL: dict[str, str] = {
    "plip": "[$([O;!$([OX2](C)C=O)]),$([N;!$([NX3]-*=[O,N,S]);!$([NX4]);!$([NX3]-a)]),$([n;X2]),$([S;X1,X2;-1,+0])]",
    "prolif": "[O,#7&!$([nX3])&!$([NX3]-*=[!#6])&!$([NX3]-[a])&!$([NX4]),-{1-};!+{1-}]",
}
BINDS_METAL["chimerax"] = BINDS_METAL["plip"]
FLATNESS = 5.0
"""Degrees that the planes at the atoms of a ring may differ for it to count as flat (PLIP's aromatic planarity)."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charged group: its sign, the atoms whose centre counts, what it is, and all atoms that belong to it."""

    sign: int
    atoms: tuple[int, ...]
    name: str
    group: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Roles:
    """Atoms by what they can do, as indices into the molecule they were found in.

    ``donors``: heavy atoms that carry a hydrogen; ``halogens``: (carbon, halogen); ``halogen_acceptors``: (acceptor,
    neighbour); ``rings``: aromatic ones of 5 or 6; ``kinds``: of donor, of acceptor and its shape, where the preset has
    any.
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
    kinds: dict[int, tuple[str, str, str]] = field(default_factory=dict)


@cache
def query(smarts: str) -> Chem.Mol:
    """A SMARTS, read once."""
    made = Chem.MolFromSmarts(smarts)
    assert made is not None, smarts
    return made


def _singles(mol: Chem.Mol, smarts: str) -> tuple[int, ...]:
    return tuple(match[0] for match in mol.GetSubstructMatches(query(smarts), maxMatches=100_000))


def roles(mol: Chem.Mol, preset: str) -> Roles:
    """The roles of a molecule (hydrogens as atoms or implied, charges set); of a ligand all are in it, a residue's
    charges come from `side_chains`."""
    rows, atoms = PATTERNS[preset], preset == "prolif"  # its charges are those of atoms, PLIP's of groups
    return Roles(
        _singles(mol, rows["donor"]), _singles(mol, rows["acceptor"]), _singles(mol, rows["hydrophobic"]),
        () if atoms else charges(mol), _singles(mol, CATION) if atoms else (), _singles(mol, ANION) if atoms else (),
        rings(mol),
        tuple(mol.GetSubstructMatches(query(HALOGEN_DONOR), maxMatches=1000)),
        tuple(mol.GetSubstructMatches(query(HALOGEN_ACCEPTOR[preset]), uniquify=False, maxMatches=100_000)),
        _singles(mol, BINDS_METAL[preset]))


def charges(mol: Chem.Mol) -> tuple[Charge, ...]:
    """Charged groups of a molecule, each once, in the order of the table."""
    found: list[Charge] = []
    taken: set[int] = set()
    for name, (smarts, sign, centre) in GROUPS.items():
        for match in mol.GetSubstructMatches(query(smarts), maxMatches=2000):
            core = tuple(match[i] for i in centre)
            if not set(core) & taken:
                taken.update(core)
                found.append(Charge(sign, core, name, _grouped(mol, name, match)))
    return tuple(found)


def _grouped(mol: Chem.Mol, name: str, match: tuple[int, ...]) -> tuple[int, ...]:
    """The polar atoms of a charged group."""
    polar = tuple(i for i in match if mol.GetAtomWithIdx(i).GetAtomicNum() != 6)
    return polar[:1] if name in ("tertiary amine", "quaternary ammonium", "sulfonium") else polar


def side_chains(residue: str, names: list[str]) -> tuple[Charge, ...]:
    """The charge of an amino acid by the names of its atoms."""
    atoms = [i for i, name in enumerate(names) if (residue, name) in SIDE_CHAINS]
    if not atoms:
        return ()
    name, sign = SIDE_CHAINS[(residue, names[atoms[0]])]
    return (Charge(sign, tuple(atoms), name, tuple(atoms)),)


def rings(mol: Chem.Mol) -> tuple[tuple[int, ...], ...]:
    """Aromatic rings of 5 or 6 atoms."""
    info = mol.GetRingInfo().AtomRings()
    return tuple(tuple(ring) for ring in info if len(ring) in (5, 6)
                 and all(mol.GetAtomWithIdx(i).GetIsAromatic() for i in ring))


def flat_rings(mol: Chem.Mol, at: np.ndarray) -> tuple[tuple[int, ...], ...]:
    """Aromatic rings, and others of 5 or 6 atoms that lie in a plane, as PLIP takes them."""
    info = mol.GetRingInfo().AtomRings()
    aromatic = set(rings(mol))
    return tuple(tuple(ring) for ring in info if tuple(ring) in aromatic or (
        len(ring) in (5, 6) and _flat(at[list(ring)])))


def _flat(ring: np.ndarray) -> bool:
    normals = np.cross(np.roll(ring, 1, axis=0) - ring, np.roll(ring, -1, axis=0) - ring)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    return bool(np.abs(normals @ normals.T).min() >= np.cos(np.radians(FLATNESS)))
