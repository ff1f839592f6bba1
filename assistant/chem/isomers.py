"""Stereoisomers and tautomers of a molecule, as RDKit enumerates them."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem, rdBase
from rdkit.Chem import EnumerateStereoisomers
from rdkit.Chem.MolStandardize import rdMolStandardize

from assistant.chem.counting_rings import bridged

MOST_STEREO = 128
MOST_TAUTOMERS = 200
TAUTOMER_SOURCE = "RDKit TautomerEnumerator (rules after Sitzmann, doi:10.1007/s10822-010-9346-4)"
STEREO_SOURCE = "RDKit EnumerateStereoisomers"


@dataclass(frozen=True, slots=True)
class Isomers:
    """SMILES found, whether there may be more, and which one is the canonical (tautomers; "" for stereoisomers)."""

    smiles: tuple[str, ...]
    more: bool
    canonical: str = ""
    most: int = 0


def stereo(mol: Chem.Mol, unset_only: bool = False) -> Isomers:
    """Distinct stereoisomers; with ``unset_only`` only what is not set varies. ``most``: 2 to the stereo elements."""
    plain = Chem.Mol(mol)
    if not unset_only:
        Chem.RemoveStereochemistry(plain)
        plain = Chem.MolFromSmiles(Chem.MolToSmiles(plain))
    options = EnumerateStereoisomers.StereoEnumerationOptions(  # type: ignore[no-untyped-call]
        unique=True,
        onlyUnassigned=True,
        maxIsomers=MOST_STEREO + 1,
        tryEmbedding=bool(bridged(plain)) and mol.GetNumHeavyAtoms() <= 30,
    )
    with rdBase.BlockLogs():
        most = int(EnumerateStereoisomers.GetStereoisomerCount(plain, options))  # type: ignore[no-untyped-call]
        found = sorted({Chem.MolToSmiles(one) for one in EnumerateStereoisomers.EnumerateStereoisomers(plain, options)})  # type: ignore[no-untyped-call]
    return Isomers(tuple(found[:MOST_STEREO]), len(found) > MOST_STEREO, most=most)


def tautomers(mol: Chem.Mol) -> Isomers:
    """Tautomers by RDKit's rules, the canonical one named; their energies are not compared."""
    enumerator = rdMolStandardize.TautomerEnumerator()
    enumerator.SetMaxTautomers(MOST_TAUTOMERS)
    enumerator.SetRemoveBondStereo(False)
    enumerator.SetRemoveSp3Stereo(False)
    with rdBase.BlockLogs():
        result = enumerator.Enumerate(mol)
        canonical = Chem.MolToSmiles(enumerator.PickCanonical(result))
    found = sorted({Chem.MolToSmiles(one) for one in result})
    return Isomers(tuple(found), str(result.status) != "Completed", canonical)
