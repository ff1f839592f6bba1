"""Which atoms and parts make a property: LogP, molar refractivity, TPSA and SA atom by atom, QED term by term.

The shares of the atoms add up to the total that `chem.properties` gives; a hydrogen goes with the atom that bears it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

from rdkit import Chem
from rdkit.Chem import QED, rdMolDescriptors

from assistant.chem.parts import Part, parts
from assistant.chem.properties import CRIPPEN

ERTL = "Ertl, doi:10.1021/jm000942e"


@dataclass(frozen=True, slots=True)
class Shares:
    """A property shared out: ``atoms`` by index, ``parts`` (word, atoms, sum) largest share first, their total."""

    name: str
    unit: str
    total: float
    atoms: tuple[float, ...]
    parts: tuple[tuple[str, tuple[int, ...], float], ...]
    source: str
    digits: int = 2


def shares(mol: Chem.Mol, name: str) -> Shares:
    """LogP, MR, TPSA or "TPSA with S and P" shared out over atoms and parts (KeyError for another name)."""
    atoms, unit, source, digits = _SHARED[name](mol)
    total = math.fsum(atoms)
    told = [(part.name, part.atoms, math.fsum(atoms[i] for i in part.atoms)) for part in parts(mol)]
    return Shares(name, unit, total, atoms, tuple(sorted(told, key=lambda one: -abs(one[2]))), source, digits)


def _crippen(mol: Chem.Mol, which: int) -> tuple[float, ...]:
    """Crippen's contribution of each heavy atom with its hydrogens."""
    full = Chem.AddHs(mol)
    given = rdMolDescriptors._CalcCrippenContribs(full)
    found = [float(pair[which]) for pair in given[: mol.GetNumAtoms()]]
    for atom in full.GetAtoms():
        if atom.GetIdx() >= mol.GetNumAtoms():
            found[atom.GetNeighbors()[0].GetIdx()] += float(given[atom.GetIdx()][which])
    return tuple(found)


def _tpsa(mol: Chem.Mol, with_s_and_p: bool) -> tuple[float, ...]:
    return tuple(float(x) for x in rdMolDescriptors._CalcTPSAContribs(mol, includeSandP=with_s_and_p))


Found = tuple[tuple[float, ...], str, str, int]


def _logp(mol: Chem.Mol) -> Found:
    return _crippen(mol, 0), "", CRIPPEN, 2


def _mr(mol: Chem.Mol) -> Found:
    return _crippen(mol, 1), "cm3/mol", CRIPPEN, 2


def _polar(mol: Chem.Mol) -> Found:
    return _tpsa(mol, False), "Å2", ERTL, 1


def _polar_sp(mol: Chem.Mol) -> Found:
    return _tpsa(mol, True), "Å2", f"{ERTL}, S and P counted", 1


_SHARED = {"LogP": _logp, "MR": _mr, "TPSA": _polar, "TPSA with S and P": _polar_sp}
SHARED = tuple(_SHARED)
"""Properties that are sums over atoms."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term of QED: its value, its desirability (0..1) and what QED would be if it were perfect."""

    name: str
    value: float
    desirability: float
    weight: float
    if_perfect: float


QED_WORDS = {
    "MW": "molecular weight",
    "ALOGP": "LogP",
    "HBA": "H-bond acceptors",
    "HBD": "H-bond donors",
    "PSA": "TPSA",
    "ROTB": "rotatable bonds",
    "AROM": "aromatic rings",
    "ALERTS": "structural alerts",
}
QED_SOURCE = "Bickerton, doi:10.1038/nchem.1243; weights “mean”"


def qed_terms(mol: Chem.Mol) -> tuple[Term, ...]:
    """The eight terms of QED (weights "mean"), the costliest first: the one whose perfection would raise QED most."""
    plain = Chem.RemoveHs(mol)
    values = QED.properties(plain)  # type: ignore[no-untyped-call]
    weights = QED.WEIGHT_MEAN
    found = {
        name: QED.ads(getattr(values, name), QED.adsParameters[name])  # type: ignore[no-untyped-call]
        for name in QED_WORDS
    }
    heavy = {name: float(getattr(weights, name)) for name in QED_WORDS}
    terms = [
        Term(
            QED_WORDS[name],
            float(getattr(values, name)),
            float(found[name]),
            heavy[name],
            _qed({**found, name: 1.0}, heavy),
        )
        for name in QED_WORDS
    ]
    return tuple(sorted(terms, key=lambda term: -term.if_perfect))


def _qed(desirability: dict[str, float], weights: dict[str, float]) -> float:
    total = sum(weights.values())
    return math.exp(sum(weights[n] * math.log(max(d, 1e-12)) for n, d in desirability.items()) / total)


def from_terms(terms: tuple[Term, ...]) -> float:
    """QED as the weighted geometric mean of its terms."""
    return _qed({t.name: t.desirability for t in terms}, {t.name: t.weight for t in terms})


SA_SOURCE = "Ertl and Schuffenhauer, doi:10.1186/1758-2946-1-8"


def sa_terms(mol: Chem.Mol) -> tuple[tuple[str, float], ...]:
    """What makes a structure hard to make by the SA score's own penalties (log10 units, before scaling to 1..10)."""
    centres = len(Chem.FindMolChiralCenters(mol, includeUnassigned=True))  # type: ignore[no-untyped-call]
    atoms = mol.GetNumAtoms()
    large = any(len(ring) > 8 for ring in mol.GetRingInfo().AtomRings())
    found = {
        "size": atoms**1.005 - atoms,
        "stereocentres": math.log10(centres + 1),
        "spiro atoms": math.log10(rdMolDescriptors.CalcNumSpiroAtoms(mol) + 1),
        "bridgeheads": math.log10(rdMolDescriptors.CalcNumBridgeheadAtoms(mol) + 1),
        "rings over eight atoms": math.log10(2) if large else 0.0,
    }
    return tuple(sorted(cast("list[tuple[str, float]]", list(found.items())), key=lambda one: -one[1]))


__all__ = ["Part", "Shares", "Term", "from_terms", "qed_terms", "sa_terms", "shares"]
