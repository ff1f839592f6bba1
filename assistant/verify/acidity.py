"""Checks of predicted pKa: every site really can lose or take a proton, the atoms' order plays no part, the weights are
those of the card."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from rdkit import Chem, rdBase

from assistant.answers import Check, Proposal
from assistant.chem.acidity.correction import WEIGHTS, card
from assistant.chem.acidity.pka import Ionisation, ionisations
from assistant.chem.acidity.sites import neutral
from assistant.facts_details import Details

CLOSE = 1e-4


def ions(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The ion of each site is a molecule that can be, with one proton less (acid) or more (base)."""
    found = ionisations(mol) if proposal.values else ()
    if not found:
        return
    good = sum(_ion(neutral(mol), one) for one in found)
    yield _check("ions of the sites are possible", f"{len(found)}", f"{good}", good == len(found), "RDKit")


def _ion(mol: Chem.Mol, one: Ionisation) -> bool:
    made, acid = Chem.RWMol(mol), one.site.group.acid
    atom = made.GetAtomWithIdx(one.site.atoms[0])
    hydrogens = atom.GetTotalNumHs() + (-1 if acid else 1)
    if hydrogens < 0:
        return False
    atom.SetFormalCharge(atom.GetFormalCharge() + (-1 if acid else 1))
    atom.SetNoImplicit(True)
    atom.SetNumExplicitHs(hydrogens)
    with rdBase.BlockLogs():
        return Chem.SanitizeMol(made, catchErrors=True) == Chem.SanitizeFlags.SANITIZE_NONE


def again(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The same values with the atoms in the opposite order."""
    if not proposal.values:
        return
    turned = Chem.RenumberAtoms(mol, list(range(mol.GetNumAtoms()))[::-1])
    anew = sorted(one.value for one in ionisations(turned))
    said = [float(value.value) for value in proposal.values if value.name.rpartition("_")[2] not in ("low", "high")]
    same = all(any(abs(one - other) < CLOSE for other in anew) for one in said)
    yield _check("pKa, atoms renumbered", _listed(said), _listed(said) if same else _listed(anew), same)


def weights(proposal: Proposal, details: Details, mol: Chem.Mol) -> Iterator[Check]:
    """The file of the correction is that of its card."""
    found, wanted = _hash(), str(card()["sha256"])
    yield _check("pKa: correction as on its card", wanted[:12], found[:12], found == wanted, "sha256")


@cache
def _hash() -> str:
    return hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()


def _listed(values: list[float]) -> str:
    return ", ".join(f"{value:.1f}" for value in values) or "none"


def _check(name: str, expected: str, found: str, passed: bool, source: str = "") -> Check:
    return Check(name, expected, found, passed, source=source, standing=True)
