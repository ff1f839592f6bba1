"""The shape of a molecule, from conformers: moments, gyration, flatness, length, hydrogen bonds, a rough dipole.

Conformers come from ETKDGv3 with a seed and are relaxed with MMFF94 (UFF where it has no parameters). Numbers are those
of the conformer of lowest force-field energy, with the range over all: a gas-phase estimate, no measured structure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem, rdBase
from rdkit.Chem import rdDistGeom, rdForceFieldHelpers, rdMolDescriptors, rdPartialCharges

from assistant.chem.conformers import ETKDG, MMFF, UFF
from assistant.errors import NotSupported, TooLarge

MAX_HEAVY = 60
DEBYE = 4.80320
"""Debye in one e·Å."""
FLAT = 0.10
"""RMS distance of the heavy atoms from their best plane, Å, up to which a molecule is called flat here (own choice)."""
HBOND_LENGTH, HBOND_ANGLE, HBOND_BONDS = 2.5, 110.0, 4
"""H···acceptor at most, Å; donor-H···acceptor at least, degrees; bonds between H and acceptor at least (own choice)."""


Measure = Callable[[Chem.Mol, int], float]


@dataclass(frozen=True, slots=True)
class Range:
    """A number of the lowest conformer and its range over all, in a unit."""

    name: str
    value: float
    low: float
    high: float
    unit: str
    source: str
    digits: int = 2


@dataclass(frozen=True, slots=True)
class Shape:
    """What was found, from how many conformers, how they were made, and the hydrogen bonds (donor, acceptor) seen."""

    ranges: tuple[Range, ...]
    conformers: int
    method: str
    hbonds: tuple[tuple[int, int, int], ...]
    flat: bool

    def range(self, name: str) -> Range:
        """The range of that name; KeyError where there is none."""
        return {one.name: one for one in self.ranges}[name]


def wanted(mol: Chem.Mol) -> int:
    """How many conformers are made: fewer of large molecules, one of rigid ones would do but costs little."""
    heavy = mol.GetNumHeavyAtoms()
    return 30 if heavy <= 25 else 15 if heavy <= 40 else 6


def shape(mol: Chem.Mol, seed: int = 7) -> Shape:
    """The shape of a molecule; the same for the same seed.

    Raises
    ------
    TooLarge
        Over `MAX_HEAVY` heavy atoms.
    NotSupported
        When no conformer can be made (a single atom, an impossible ring).
    """
    if mol.GetNumHeavyAtoms() > MAX_HEAVY:
        raise TooLarge(
            f"This molecule has {mol.GetNumHeavyAtoms()} heavy atoms; conformers are made up to {MAX_HEAVY}."
        )
    full = Chem.AddHs(mol)
    with rdBase.BlockLogs():
        energies, method = _conformers(full, seed)
    order = sorted(range(full.GetNumConformers()), key=lambda i: energies[i])
    ids = [conformer.GetId() for conformer in full.GetConformers()]
    best = ids[order[0]]
    ranges = tuple(
        _range(name, unit, source, digits, [values(full, i) for i in ids], ids.index(best))
        for name, unit, source, digits, values in _measured(full)
    )
    flat = next(one.value for one in ranges if one.name == "RMS distance from plane") <= FLAT
    return Shape(ranges, len(ids), f"{ETKDG}; {method}", _all_hbonds(full, ids), flat)


def _conformers(full: Chem.Mol, seed: int) -> tuple[list[float], str]:
    settings = rdDistGeom.ETKDGv3()
    for name, value in {"randomSeed": seed & 0x7FFFFFFF, "maxIterations": 30}.items():
        setattr(settings, name, value)
    if full.GetNumAtoms() < 2 or not list(rdDistGeom.EmbedMultipleConfs(full, wanted(full), settings)):
        raise NotSupported("No 3D structure can be made of this molecule.")
    if rdForceFieldHelpers.MMFFHasAllMoleculeParams(full):
        return [e for _, e in rdForceFieldHelpers.MMFFOptimizeMoleculeConfs(full, maxIters=300)], MMFF
    if rdForceFieldHelpers.UFFHasAllMoleculeParams(full):
        return [e for _, e in rdForceFieldHelpers.UFFOptimizeMoleculeConfs(full, maxIters=300)], UFF
    return [0.0] * full.GetNumConformers(), "not relaxed: no force field knows every atom"


def _measured(full: Chem.Mol) -> list[tuple[str, str, str, int, Measure]]:
    """Name, unit, source, digits and the function of (molecule, conformer id)."""
    pbf = "RDKit"
    rows: list[tuple[str, str, str, int, Measure]] = [
        ("PMI1", "Da Å2", pbf, 1, lambda m, i: rdMolDescriptors.CalcPMI1(m, confId=i)),
        ("PMI2", "Da Å2", pbf, 1, lambda m, i: rdMolDescriptors.CalcPMI2(m, confId=i)),
        ("PMI3", "Da Å2", pbf, 1, lambda m, i: rdMolDescriptors.CalcPMI3(m, confId=i)),
        (
            "NPR1",
            "",
            "Sauer and Schwarz, doi:10.1021/ci025599w",
            2,
            lambda m, i: rdMolDescriptors.CalcNPR1(m, confId=i),
        ),
        (
            "NPR2",
            "",
            "Sauer and Schwarz, doi:10.1021/ci025599w",
            2,
            lambda m, i: rdMolDescriptors.CalcNPR2(m, confId=i),
        ),
        ("Asphericity", "", pbf, 2, lambda m, i: rdMolDescriptors.CalcAsphericity(m, confId=i)),
        ("Radius of gyration", "Å", pbf, 2, lambda m, i: rdMolDescriptors.CalcRadiusOfGyration(m, confId=i)),
        ("Longest distance", "Å", "between two nuclei, hydrogens included", 2, _longest),
        ("RMS distance from plane", "Å", "heavy atoms, best plane by least squares", 2, _off_plane),
        (
            "Intramolecular H-bonds",
            "",
            f"H···acceptor up to {HBOND_LENGTH} Å, angle from {HBOND_ANGLE:g} degrees",
            0,
            lambda m, i: float(len(_hbonds(m, i))),
        ),
        ("Dipole (Gasteiger)", "D", "Gasteiger charges: a rough estimate", 1, _dipole(_gasteiger(full))),
    ]
    mmff = _mmff_charges(full)
    return rows + (
        [("Dipole (MMFF94)", "D", "MMFF94 charges: a rough estimate", 1, _dipole(mmff))] if mmff is not None else []
    )


def _range(name: str, unit: str, source: str, digits: int, values: list[float], best: int) -> Range:
    return Range(name, float(values[best]), float(min(values)), float(max(values)), unit, source, digits)


def _places(mol: Chem.Mol, conformer: int) -> NDArray[np.float64]:
    return np.asarray(mol.GetConformer(conformer).GetPositions(), dtype=np.float64)


def _longest(mol: Chem.Mol, conformer: int) -> float:
    at = _places(mol, conformer)
    return float(np.linalg.norm(at[:, None] - at[None], axis=2).max())


def _off_plane(mol: Chem.Mol, conformer: int) -> float:
    """RMS distance of heavy atoms from their best plane; 0 for fewer than four."""
    at = _places(mol, conformer)[[a.GetAtomicNum() > 1 for a in mol.GetAtoms()]]
    if len(at) < 4:
        return 0.0
    return float(np.linalg.svd(at - at.mean(axis=0), compute_uv=False)[2] / np.sqrt(len(at)))


def _gasteiger(mol: Chem.Mol) -> NDArray[np.float64]:
    rdPartialCharges.ComputeGasteigerCharges(mol)
    return np.nan_to_num(np.array([a.GetDoubleProp("_GasteigerCharge") for a in mol.GetAtoms()], dtype=np.float64))


def _mmff_charges(mol: Chem.Mol) -> NDArray[np.float64] | None:
    found = rdForceFieldHelpers.MMFFGetMoleculeProperties(mol)
    return None if found is None else np.array([found.GetMMFFPartialCharge(i) for i in range(mol.GetNumAtoms())])


def _dipole(charges: NDArray[np.float64]) -> Measure:
    """The size of the dipole of point charges, Debye; of an ion about its centre of mass."""

    def of(mol: Chem.Mol, conformer: int) -> float:
        at = _places(mol, conformer)
        masses = np.array([a.GetMass() for a in mol.GetAtoms()])
        return float(DEBYE * np.linalg.norm(charges @ (at - (masses @ at) / masses.sum())))

    return of


def _hbonds(mol: Chem.Mol, conformer: int) -> list[tuple[int, int, int]]:
    """(donor, H, acceptor) of the intramolecular hydrogen bonds of one conformer."""
    at = _places(mol, conformer)
    apart = Chem.GetDistanceMatrix(mol)
    takers = [a.GetIdx() for a in mol.GetAtoms() if _takes(a)]
    found = []
    for hydrogen in (a for a in mol.GetAtoms() if a.GetAtomicNum() == 1):
        donor = hydrogen.GetNeighbors()[0]
        if donor.GetAtomicNum() not in (7, 8):
            continue
        h, d = hydrogen.GetIdx(), donor.GetIdx()
        found += [(d, h, a) for a in takers if a != d and apart[h, a] >= HBOND_BONDS and _bonded(at, d, h, a)]
    return found


def _takes(atom: Chem.Atom) -> bool:
    """An oxygen, or a nitrogen with a free pair outside amides and pyrroles."""
    if atom.GetAtomicNum() == 8:
        return bool(atom.GetFormalCharge() <= 0)
    return bool(atom.GetAtomicNum() == 7 and atom.GetFormalCharge() <= 0 and atom.GetTotalDegree() < 3)


def _bonded(at: NDArray[np.float64], donor: int, hydrogen: int, acceptor: int) -> bool:
    one, other = at[donor] - at[hydrogen], at[acceptor] - at[hydrogen]
    length = float(np.linalg.norm(other))
    cosine = float(one @ other) / (float(np.linalg.norm(one)) * length)
    return length <= HBOND_LENGTH and float(np.degrees(np.arccos(np.clip(cosine, -1, 1)))) >= HBOND_ANGLE


def _all_hbonds(mol: Chem.Mol, ids: list[int]) -> tuple[tuple[int, int, int], ...]:
    """(donor, acceptor, conformers in which it is) of every hydrogen bond seen, the most frequent first."""
    seen: dict[tuple[int, int], int] = {}
    for conformer in ids:
        for pair in {(d, a) for d, _, a in _hbonds(mol, conformer)}:
            seen[pair] = seen.get(pair, 0) + 1
    return tuple(sorted(((d, a, n) for (d, a), n in seen.items()), key=lambda one: -one[2]))


def word(npr1: float, npr2: float) -> str:
    """The corner of the triangle of shapes that is nearest: rod (0, 1), disc (0.5, 0.5), sphere (1, 1)."""
    corners = {"rod-like": (0.0, 1.0), "disc-like": (0.5, 0.5), "sphere-like": (1.0, 1.0)}
    return min(corners, key=lambda name: (npr1 - corners[name][0]) ** 2 + (npr2 - corners[name][1]) ** 2)
