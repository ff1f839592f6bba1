"""What a correction sees of a site beside its estimate: some twenty numbers about its surroundings, and its family."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from rdkit import Chem
from rdkit.Chem import rdPartialCharges

from assistant.chem.acidity.effects import aromatic, distances
from assistant.chem.acidity.sites import Site

FAMILIES = ("amine", "pyridine-like nitrogen", "carboxylic acid", "N-H acid")
"""Sites that share a correction: those of which 20 or more were measured. Others, phenols among them, have none."""
LOCAL = ("sigma star", "sigma", "charge", "charge of the neighbours", "methyls", "hydrogens", "branches",
         "in a ring of 5", "in a ring of 6", "rings", "aromatic at 2 bonds", "aromatic at 3 bonds", "hetero at 2 bonds",
         "hetero at 3 bonds", "hetero at 4 bonds", "N-H or O-H at 3 bonds", "nitrogens of the aromatic system",
         "carbonyls on it", "its rings", "ortho branches", "other basic sites", "other acidic sites",
         "log of the atoms")
Row = npt.NDArray[np.float64]


def family(site: Site) -> int:
    """The place of a site's family in ``FAMILIES``; -1 where it has none."""
    first, name = site.group.smarts, site.group.name
    if "carboxylic acid" in name or name in ("amino acid", "formic acid"):
        return FAMILIES.index("carboxylic acid")
    if site.group.acid:
        return FAMILIES.index("N-H acid") if first.startswith(("[NX3", "[nX3", "[nH")) else -1
    if first.startswith("[NX2"):
        return -1
    return FAMILIES.index("pyridine-like nitrogen" if first.startswith("[nX2") else "amine")


def features(mol: Chem.Mol, site: Site, found: tuple[Site, ...]) -> Row:
    """The columns ``LOCAL`` of a site among all sites of its molecule."""
    atom = mol.GetAtomWithIdx(site.atoms[0])
    made = (site.star, site.sigma, *_at(mol, atom), *_shells(mol, site), *_system(mol, site),
            _count(found, acid=False) - (not site.group.acid), _count(found, acid=True) - site.group.acid,
            np.log(mol.GetNumHeavyAtoms()))
    return np.array(made, dtype=float)


def _at(mol: Chem.Mol, atom: Chem.Atom) -> tuple[float, ...]:
    """The atom itself and its neighbours."""
    rdPartialCharges.ComputeGasteigerCharges(mol)
    near = list(atom.GetNeighbors())
    return (_charge(atom), sum(map(_charge, near)),
            sum(n.GetAtomicNum() == 6 and n.GetDegree() == 1 for n in near), atom.GetTotalNumHs(),
            sum(max(n.GetDegree() - 2, 0) for n in near if not n.GetIsAromatic()),
            atom.IsInRingSize(5), atom.IsInRingSize(6), mol.GetRingInfo().NumAtomRings(atom.GetIdx()))


def _charge(atom: Chem.Atom) -> float:
    """Its Gasteiger charge in e; 0 where there is none."""
    found = atom.GetDoubleProp("_GasteigerCharge")
    return float(found) if np.isfinite(found) else 0.0


def _shells(mol: Chem.Mol, site: Site) -> tuple[float, ...]:
    """Aromatic and hetero atoms by their bonds from the group."""
    shell: dict[int, list[Chem.Atom]] = {2: [], 3: [], 4: []}
    for other, bonds in distances(mol, frozenset(site.atoms)).items():
        if bonds in shell:
            shell[bonds].append(mol.GetAtomWithIdx(other))
    giving = sum(a.GetAtomicNum() in (7, 8) and a.GetTotalNumHs() > 0 for a in shell[3])
    return (*(sum(a.GetIsAromatic() for a in shell[n]) for n in (2, 3)),
            *(sum(a.GetAtomicNum() not in (1, 6) for a in shell[n]) for n in (2, 3, 4)), giving)


def _system(mol: Chem.Mol, site: Site) -> tuple[float, ...]:
    """The aromatic system that the group stands in or on."""
    near = (*site.atoms, *(n.GetIdx() for a in site.atoms for n in mol.GetAtomWithIdx(a).GetNeighbors()))
    root = next((a for a in near if mol.GetAtomWithIdx(a).GetIsAromatic()), None)
    system = aromatic(mol, root) if root is not None else set()
    atoms = [mol.GetAtomWithIdx(a) for a in system]
    bonds = distances(mol, frozenset(site.atoms))
    return (sum(a.GetAtomicNum() == 7 for a in atoms), sum(map(_carbonyl, atoms)),
            sum(set(ring) <= system for ring in mol.GetRingInfo().AtomRings()),
            sum(a.GetDegree() > 2 and bonds.get(a.GetIdx()) == 2 for a in atoms))


def _carbonyl(atom: Chem.Atom) -> bool:
    """Whether an aromatic atom is, or bears, C=O, C=N, nitrile or nitro."""
    out = [bond for bond in atom.GetBonds() if not bond.GetIsAromatic()]
    if any(_double(bond, atom) for bond in out):
        return True
    return any(_double(bond, n) for one in out for n in (one.GetOtherAtom(atom),) for bond in n.GetBonds()
               if bond.GetIdx() != one.GetIdx())


def _double(bond: Chem.Bond, atom: Chem.Atom) -> bool:
    """A double or triple bond to N or O."""
    multiple = not bond.GetIsAromatic() and bond.GetBondTypeAsDouble() >= 2
    return multiple and bond.GetOtherAtom(atom).GetAtomicNum() in (7, 8)


def _count(found: tuple[Site, ...], acid: bool) -> int:
    return sum(len(one.like) for one in found if one.group.acid == acid and one.group.name != "alcohol")
