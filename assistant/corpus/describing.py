"""Pairs that ask for what a real molecule is: a formula, rings, property ranges, groups at least, several at once."""

from __future__ import annotations

import random
from collections.abc import Iterator

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.benchmarks import tomg_official
from assistant.chem import measures, properties
from assistant.corpus.counts import GROUPS
from assistant.corpus.pairs import Pair, pair
from assistant.propose.language import ledger
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    Formula,
    GroupCount,
    PropertyRange,
    Requirement,
    RingCount,
)

RANGES: dict[str, tuple[float, float]] = {
    "LogP": (0.5, 2.0), "MW": (20.0, 80.0), "TPSA": (10.0, 40.0), "QED": (0.05, 0.2),
}
"""Property: the narrowest and widest range asked for, in its unit."""
RINGS = ("any", "aromatic", "aliphatic", "hetero")


def described(smiles: str, rng: random.Random) -> Iterator[Pair]:
    """One to three true statements about a molecule, asked for."""
    smiles = Chem.MolToSmiles(Chem.MolFromSmiles(smiles))
    mol = Chem.MolFromSmiles(smiles)
    marks: list[ledger.Count] = []
    makers = rng.sample(MAKERS, rng.choice((1, 2, 2, 3)))
    asked = [made for maker in makers if (made := maker(mol, rng, marks)) is not None]
    if asked:
        yield pair("Wide", DesignMolecule(None, tuple(asked)), smiles, ledger.written(smiles, marks))


def _formula(mol: Chem.Mol, rng: random.Random, marks: list[ledger.Count]) -> Requirement | None:
    if Chem.GetFormalCharge(mol) or marks:
        return None
    for element in sorted({a.GetSymbol() for a in mol.GetAtoms()}):
        found = [(a.GetIdx(),) for a in mol.GetAtoms() if a.GetSymbol() == element]
        marks.append(("", len(found), found))
    return Formula(rdMolDescriptors.CalcMolFormula(mol))


def _rings(mol: Chem.Mol, rng: random.Random, marks: list[ledger.Count]) -> Requirement:
    kind = rng.choice(RINGS)
    return RingCount("==", measures.rings(mol, kind), kind)  # type: ignore[arg-type]


def _range(mol: Chem.Mol, rng: random.Random, marks: list[ledger.Count]) -> Requirement:
    name = rng.choice(list(RANGES))
    value, width = properties.measure(mol, name), rng.uniform(*RANGES[name])
    low = value - width * rng.random()
    ends = [round(low, 2), round(low + width, 2)]
    return PropertyRange(name, ends[0] if ends[0] > 0 or name == "LogP" else 0.0, ends[1])


def _group(mol: Chem.Mol, rng: random.Random, marks: list[ledger.Count]) -> Requirement | None:
    name = rng.choice(list(GROUPS)[:11])
    n = tomg_official.group_count(mol, name)
    if n > 0:
        return GroupCount(name, ">=", rng.randint(1, n))
    return GroupCount(name, "==", 0) if rng.random() < 0.2 else None


def _heavy(mol: Chem.Mol, rng: random.Random, marks: list[ledger.Count]) -> Requirement:
    return AtomCount("*", "<=", mol.GetNumAtoms() + rng.randint(0, 3))


def _rotors(mol: Chem.Mol, rng: random.Random, marks: list[ledger.Count]) -> Requirement:
    return BondCount("rotatable", "<=", measures.bonds(mol, "rotatable") + rng.randint(0, 2))


MAKERS = (_formula, _rings, _range, _range, _group, _heavy, _rotors)
