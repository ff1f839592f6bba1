"""What a model sees of a molecule: descriptors, Crippen atom types, protonation, counts of circular environments.

Nearly all of it comes from RDKit's compiled code; a molecule takes a few milliseconds. The order of the columns is part
of the packaged models: a change here needs `retort train properties`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from rdkit import Chem
from rdkit.Chem import rdMolDescriptors as rd
from rdkit.Chem import rdPartialCharges
from rdkit.Chem.rdFingerprintGenerator import GetMorganGenerator

from assistant.chem.predicting.ionisation import ionisation

Row = npt.NDArray[np.float32]

ELEMENTS = ("C", "N", "O", "S", "P", "F", "Cl", "Br", "I", "B", "Si")
DENSE = 491
"""Leading columns that are descriptors; the rest are folded environments."""
FOLD = 1024
"""Columns into which the Morgan environments (radius 2) are folded."""
CRIPPEN_TYPES = 110
"""Atom types of Wildman and Crippen (doi:10.1021/ci990307l) in RDKit's table, hydrogens' among them."""

_SCALARS: tuple[Callable[[Chem.Mol], float], ...] = (
    rd.CalcExactMolWt, rd.CalcNumHeavyAtoms, rd.CalcTPSA, rd.CalcLabuteASA, rd.CalcNumHBA, rd.CalcNumHBD,
    rd.CalcNumLipinskiHBA, rd.CalcNumLipinskiHBD, rd.CalcNumRotatableBonds, rd.CalcNumHeteroatoms,
    rd.CalcNumAmideBonds, rd.CalcFractionCSP3, rd.CalcNumRings, rd.CalcNumAromaticRings, rd.CalcNumAliphaticRings,
    rd.CalcNumSaturatedRings, rd.CalcNumAromaticHeterocycles, rd.CalcNumAromaticCarbocycles,
    rd.CalcNumAliphaticHeterocycles, rd.CalcNumSpiroAtoms, rd.CalcNumBridgeheadAtoms,
    rd.CalcChi0v, rd.CalcChi1v, rd.CalcChi2v, rd.CalcChi3v, rd.CalcChi4v, rd.CalcChi0n, rd.CalcChi1n, rd.CalcChi2n,
    rd.CalcChi3n, rd.CalcChi4n, rd.CalcKappa1, rd.CalcKappa2, rd.CalcKappa3, rd.CalcHallKierAlpha, rd.CalcPhi,
)
_morgan = GetMorganGenerator(radius=2, fpSize=FOLD)


def features(mol: Chem.Mol) -> Row:
    """The columns of one molecule, float32; what cannot be computed is 0.

    Parameters
    ----------
    mol
        One component, as `standard.standardised` returns it.
    """
    dense = np.concatenate([
        np.array([*(column(mol) for column in _SCALARS), *rd.CalcCrippenDescriptors(mol)]), _atoms(mol),
        _surface(mol), _states(mol), _charges(mol), _crippen(mol), np.array(rd.MQNs_(mol)),
        np.array(rd.CalcAUTOCORR2D(mol)), ionisation(mol),
    ])
    dense = np.nan_to_num(np.clip(dense, -1e6, 1e6), nan=0.0)
    return np.concatenate([dense, _morgan.GetCountFingerprintAsNumPy(mol)]).astype(np.float32)


def _atoms(mol: Chem.Mol) -> npt.NDArray[np.float64]:
    """Atoms of each element, hydrogens, charges of either sign, rings of each size, stereo."""
    symbols = [atom.GetSymbol() for atom in mol.GetAtoms()]
    charges = [atom.GetFormalCharge() for atom in mol.GetAtoms()]
    sizes = [len(ring) for ring in mol.GetRingInfo().AtomRings()]
    return np.array([
        *(symbols.count(element) for element in ELEMENTS), sum(symbol not in ELEMENTS for symbol in symbols),
        sum(atom.GetTotalNumHs() for atom in mol.GetAtoms()), sum(c > 0 for c in charges), sum(c < 0 for c in charges),
        *(sizes.count(size) for size in (3, 4, 5, 6, 7)), sum(size > 7 for size in sizes),
        sum(atom.GetIsAromatic() for atom in mol.GetAtoms()),
        sum(atom.GetChiralTag() != Chem.ChiralType.CHI_UNSPECIFIED for atom in mol.GetAtoms()),
    ], dtype=float)


def _surface(mol: Chem.Mol) -> npt.NDArray[np.float64]:
    """Approximate surface by lipophilicity, refractivity and partial charge (doi:10.1016/S1093-3263(00)00068-1)."""
    return np.array([*rd.SlogP_VSA_(mol), *rd.SMR_VSA_(mol), *rd.PEOE_VSA_(mol)])


def _states(mol: Chem.Mol) -> npt.NDArray[np.float64]:
    """Electrotopological states (Hall and Kier, doi:10.1021/ci00012a012): extremes, mean, and the sum by element."""
    table = Chem.GetPeriodicTable()
    atoms = [atom for atom in mol.GetAtoms() if atom.GetDegree()]
    if not atoms:
        return np.zeros(3 + len(ELEMENTS))
    own = np.array([_intrinsic(atom, table) for atom in atoms])
    places = [atom.GetIdx() for atom in atoms]
    apart = Chem.GetDistanceMatrix(mol)[np.ix_(places, places)] + 1.0
    state = own + ((own[:, None] - own[None, :]) / apart**2).sum(axis=1)
    symbols = np.array([atom.GetSymbol() for atom in atoms])
    return np.array([state.max(), state.min(), state.mean(), *(state[symbols == e].sum() for e in ELEMENTS)])


def _intrinsic(atom: Chem.Atom, table: Chem.PeriodicTable) -> float:
    number = atom.GetAtomicNum()
    valence = table.GetNOuterElecs(number) - atom.GetTotalNumHs()
    shell = 1 + sum(number > filled for filled in (2, 10, 18, 36, 54, 86))
    return ((2.0 / shell) ** 2 * valence + 1.0) / atom.GetDegree()


def _charges(mol: Chem.Mol) -> npt.NDArray[np.float64]:
    """Gasteiger charges: highest, lowest, and the sums of either sign, in elementary charges."""
    rdPartialCharges.ComputeGasteigerCharges(mol)
    found = np.nan_to_num(np.array([atom.GetDoubleProp("_GasteigerCharge") for atom in mol.GetAtoms()]), nan=0.0,
                          posinf=0.0, neginf=0.0)
    return np.array([found.max(), found.min(), found[found > 0].sum(), found[found < 0].sum()])


def _crippen(mol: Chem.Mol) -> npt.NDArray[np.float64]:
    """How many atoms of each of Crippen's types; hydrogens are counted on their heavy atoms."""
    kinds = [0] * mol.GetNumAtoms()
    rd._CalcCrippenContribs(mol, atomTypes=kinds)
    return np.bincount(np.clip(kinds, 0, CRIPPEN_TYPES - 1), minlength=CRIPPEN_TYPES).astype(float)
