"""One 3D conformer of a molecule: ETKDGv3, relaxed with MMFF94 (UFF where MMFF94 has no parameters).

Bounded in work, not in time, so that the same seed always gives the same conformer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdkit import Chem, rdBase
from rdkit.Chem import rdDepictor, rdDistGeom, rdForceFieldHelpers

MAX_HEAVY = 120
"""Most heavy atoms that are embedded; larger molecules come flat."""
EMBED_ITERATIONS = 30
"""Embedding attempts from scratch (each a few ms for a drug; a failed one means strained or contradictory stereo)."""
RELAX_ITERATIONS = 500
"""Most force-field steps."""
RELAX_BUDGET = 10_000_000
"""Force-field steps times atoms squared: what keeps a large molecule to about a second."""

ETKDG = "ETKDGv3, doi:10.1021/acs.jcim.0c00025"
ETDG = "ETDG (rings too strained for flat aromatics), doi:10.1021/acs.jcim.5b00654"
MMFF = "MMFF94, doi:10.1002/(SICI)1096-987X(199604)17:5/6<490::AID-JCC1>3.0.CO;2-P"
UFF = "UFF, doi:10.1021/ja00051a040"


@dataclass(frozen=True, slots=True)
class Conformer:
    """A structure to look at.

    Attributes
    ----------
    block
        V2000 mol block (V3000 over 999 atoms) with hydrogens; coordinates in Å.
    method
        How it was made, for a person, with sources.
    flat
        True where the coordinates are a 2D drawing because no 3D structure could be made; ``method`` says why.
    energy
        Force-field energy in kcal/mol, comparable only between conformers of one molecule; NaN where flat.
    """

    block: str
    method: str
    flat: bool = False
    energy: float = float("nan")


def embed(mol: Chem.Mol, seed: int = 7) -> Conformer:
    """One conformer with hydrogens, the same for the same seed. Never fails: what cannot be embedded comes flat."""
    if mol.GetNumHeavyAtoms() > MAX_HEAVY:
        return _flat(mol, f"{mol.GetNumHeavyAtoms()} heavy atoms; 3D is made up to {MAX_HEAVY}")
    if any(atom.GetAtomicNum() == 0 for atom in mol.GetAtoms()):
        return _flat(mol, "an open attachment point (*) has no 3D structure")
    full = Chem.AddHs(mol)
    with rdBase.BlockLogs():
        made = next((source for source, settings in _ways(seed) if _embedded(full, settings)), "")
        if not made:
            return _flat(mol, "no 3D structure satisfies these rings and stereocentres")
        method, energy = _relax(full)
    return Conformer(Chem.MolToMolBlock(full), f"{made}; {method}", False, energy)


def _ways(seed: int) -> Iterator[tuple[str, rdDistGeom.EmbedParameters]]:
    """Ways to embed, the usual one first: from random coordinates, then without the rule that aromatics are flat."""
    for source, make, scattered in ((ETKDG, rdDistGeom.ETKDGv3, False), (ETKDG, rdDistGeom.ETKDGv3, True),
                                    (ETDG, rdDistGeom.ETDG, True)):
        settings = make()
        chosen = {"randomSeed": seed & 0x7FFFFFFF, "maxIterations": EMBED_ITERATIONS, "useRandomCoords": scattered}
        for name, value in chosen.items():
            setattr(settings, name, value)
        yield source, settings


def _embedded(full: Chem.Mol, settings: rdDistGeom.EmbedParameters) -> bool:
    return bool(rdDistGeom.EmbedMolecule(full, settings) == 0)


def _relax(full: Chem.Mol) -> tuple[str, float]:
    """Relax in place; the force field used and the energy reached, kcal/mol."""
    if rdForceFieldHelpers.MMFFHasAllMoleculeParams(full):
        properties = rdForceFieldHelpers.MMFFGetMoleculeProperties(full)
        field, name = rdForceFieldHelpers.MMFFGetMoleculeForceField(full, properties), MMFF
    elif rdForceFieldHelpers.UFFHasAllMoleculeParams(full):
        field, name = rdForceFieldHelpers.UFFGetMoleculeForceField(full), UFF
    else:
        return "not relaxed: no force field knows every atom", float("nan")
    field.Initialize()
    steps = max(20, min(RELAX_ITERATIONS, RELAX_BUDGET // full.GetNumAtoms() ** 2))
    done = field.Minimize(maxIts=steps) == 0
    return name + ("" if done else " (not converged)"), float(field.CalcEnergy())


def _flat(mol: Chem.Mol, why: str) -> Conformer:
    drawn = Chem.Mol(mol)
    rdDepictor.Compute2DCoords(drawn)
    return Conformer(Chem.MolToMolBlock(drawn), f"flat drawing: {why}", True)
