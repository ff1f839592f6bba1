"""Pairs that ask for so many atoms, bonds or groups: molecules put together for requests drawn like the benchmark's."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from rdkit import Chem

from assistant.benchmarks import tomg_official
from assistant.chem import alerts, properties, stability
from assistant.corpus import assemble, counts
from assistant.corpus.pairs import Pair, pair
from assistant.corpus.pieces import Library, Piece, piece
from assistant.propose.language import ledger
from assistant.tasks import AtomCount, BondCount, DesignMolecule, GroupCount, OnlyElements, Requirement


def _distinct(weights: dict[str, int], k: int, rng: random.Random) -> list[str]:
    names: list[str] = []
    while len(names) < k:
        names += [n for n in rng.choices(list(weights), list(weights.values())) if n not in names]
    return names


def _some(k: int, rng: random.Random) -> list[int]:
    """Counts of 1 to 5, all different where there are several, as the benchmark draws them."""
    numbers: list[int] = []
    while len(numbers) < k:
        numbers += [n for n in rng.choices(*counts.COUNTS) if n not in numbers]
    return numbers


def _plainest(made: list[Chem.Mol]) -> Chem.Mol | None:
    """The easiest to make and least suspicious of some molecules."""
    def cost(mol: Chem.Mol) -> float:
        flagged, unstable = len(alerts.alerts(mol, ("Brenk",))), sum(stability.unstable(mol).values())
        return properties.sa_score(mol) + 0.7 * flagged + 3 * unstable
    return min(made, key=cost) if made else None


# atoms ----------------------------------------------------------------------------------------------------------------


def atoms(library: Library, rng: random.Random, real: str = "") -> Iterator[Pair]:
    """So many atoms of some elements, and no others."""
    mol = Chem.MolFromSmiles(real) if real else None
    if mol is None:
        carbon = rng.randint(1, 40)
        k = rng.choices(range(min(5, carbon)), [int(10 / (i + 1)) if i else 4 for i in range(min(5, carbon))])[0]
        target = {"C": carbon, **dict(zip(_distinct(counts.ELEMENTS, k, rng), _some(k, rng), strict=True))}
        tries = (assemble.of_atoms(target, library, rng) for _ in range(counts.CHOSEN_FROM))
        mol = _plainest([m for m in tries if m is not None and _elements(m) == target])
    if mol is not None:
        yield of_atoms(mol, rng)


def _elements(mol: Chem.Mol) -> dict[str, int]:
    return dict(Counter(a.GetSymbol() for a in mol.GetAtoms()))


def of_atoms(mol: Chem.Mol, rng: random.Random) -> Pair:
    """The pair that asks for a molecule's own atoms."""
    read = Chem.MolFromSmiles(Chem.MolToSmiles(mol))
    smiles = Chem.MolToSmiles(read)
    mol = Chem.MolFromSmiles(smiles)
    counted = _elements(mol)
    others = [e for e in counted if e != "C"]
    rng.shuffle(others)
    order = [*(["C"] if "C" in counted else []), *others]
    asked: list[Requirement] = [AtomCount(e, "==", counted[e]) for e in order]
    marks = [("", counted[e], [(a.GetIdx(),) for a in mol.GetAtoms() if a.GetSymbol() == e]) for e in order]
    task = DesignMolecule(None, (*asked, OnlyElements(tuple(order))))
    return pair("AtomNum", task, smiles, ledger.written(smiles, marks))


# bonds ----------------------------------------------------------------------------------------------------------------


def bonds(library: Library, rng: random.Random, real: str = "") -> Iterator[Pair]:
    """So many bonds of some kinds; other kinds are free."""
    names = _distinct(counts.BONDS, rng.choices(*counts.KINDS)[0], rng)
    target = dict(zip(names, _some(len(names), rng) if len(names) < 6 else [], strict=False))
    if "single" in target:
        target["single"] = rng.randint(1, 50) if len(names) == 1 else rng.randint(1, 92)
    if "aromatic" in target:
        target["aromatic"] = rng.choices(*counts.AROMATIC)[0]
    mol = Chem.MolFromSmiles(real) if real else None
    if mol is None:
        wanted = {kind: n for kind, n in target.items() if kind != "rotatable"} or {"single": rng.randint(4, 14)}
        tries = (assemble.of_bonds(wanted, library, rng) for _ in range(2 * counts.CHOSEN_FROM))
        good = [m for m in tries if m is not None and all(_bonds(m, k) == n for k, n in wanted.items())]
        near = [m for m in good if abs(_bonds(m, "rotatable") - target.get("rotatable", 0)) <= 1] or good
        mol = _plainest(near[:counts.CHOSEN_FROM] if "rotatable" in target else good[:counts.CHOSEN_FROM])
    if mol is not None:
        made = of_bonds(mol, names)
        if made is not None:
            yield made


def _bonds(mol: Chem.Mol, kind: str) -> int:
    return tomg_official._bond_count(mol, kind)


def of_bonds(mol: Chem.Mol, kinds: list[str]) -> Pair | None:
    """The pair that asks for a molecule's own bonds of some kinds; None where there are none of them."""
    smiles = Chem.MolToSmiles(mol)
    mol = Chem.MolFromSmiles(smiles)
    counted = {kind: _bonds(mol, kind) for kind in kinds}
    counted = {kind: n for kind, n in counted.items() if 0 < n < 110}
    if not counted or mol.GetNumAtoms() > 100:
        return None
    marks = []
    for kind, n in counted.items():
        if kind != "rotatable":
            found = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds()
                     if b.GetBondType() == tomg_official.BONDS[kind]]
            marks.append(("" if kind == "single" else kind, n, found))
    task = DesignMolecule(None, tuple(BondCount(kind, "==", n) for kind, n in counted.items()))  # type: ignore[arg-type]
    return pair("BondNum", task, smiles, ledger.written(smiles, marks))


# groups ---------------------------------------------------------------------------------------------------------------


def groups(library: Library, rng: random.Random, real: str = "") -> Iterator[Pair]:
    """So many groups, and none of the others that the benchmark counts."""
    mol = Chem.MolFromSmiles(real) if real else None
    if mol is None:
        k = rng.choices(*counts.KINDS)[0]
        target = dict(zip(_distinct(counts.GROUPS, k, rng), _some(k, rng), strict=True))
        if target.get("carboxyl", 0) and (target.get("hydroxyl", 0) < target["carboxyl"]):
            target["hydroxyl"] = target["carboxyl"] + (rng.random() < 0.5) * rng.randint(1, 3)
        if target.get("disulfide", 0):
            target["sulfide"] = target["disulfide"]
        tries = [_of_groups(target, rng) for _ in range(5)]
        exact = [m for m in tries if m is not None and _groups(m) == target]
        mol = _plainest(exact[:counts.CHOSEN_FROM]) or _plainest([m for m in tries if m is not None][:1])
    if mol is not None:
        made = of_groups(mol)
        if made is not None:
            yield made


def _of_groups(target: dict[str, int], rng: random.Random) -> Chem.Mol | None:
    wanted = dict(target)
    wanted["hydroxyl"] = wanted.get("hydroxyl", 0) - wanted.get("carboxyl", 0)
    wanted["sulfide"] = wanted.get("sulfide", 0) - wanted.get("disulfide", 0)
    parts = [_form(name, rng) for name, n in wanted.items() for _ in range(n)]
    inert = [_made(rng.choice(counts.INERT)) for _ in range(rng.choice((0, 1, 1, 2, 3)))]
    return assemble._joined([*parts, *inert] or [_made("CC")], rng)


def _form(name: str, rng: random.Random) -> Piece:
    return _made(rng.choice(counts.FORMS[name]))


_PIECES: dict[str, Piece] = {}


def _made(smiles: str) -> Piece:
    if smiles not in _PIECES:
        made = piece(smiles, 1.0)
        assert made is not None, smiles
        _PIECES[smiles] = made
    return _PIECES[smiles]


def _groups(mol: Chem.Mol) -> dict[str, int]:
    found = {name: tomg_official.group_count(mol, name) for name in counts.GROUPS}
    return {name: n for name, n in found.items() if n}


def of_groups(mol: Chem.Mol) -> Pair | None:
    """The pair that asks for a molecule's own groups; None where there are none, too many, or a count is odd."""
    smiles = Chem.MolToSmiles(mol)
    mol = Chem.MolFromSmiles(smiles)
    counted = _groups(mol)
    if not 1 <= len(counted) <= 6 or max(counted.values()) > 8 or min(counted.values()) < 0 or mol.GetNumAtoms() > 60:
        return None
    marks = []
    for name, n in counted.items():
        found = list(mol.GetSubstructMatches(tomg_official._query(tomg_official.GROUPS[tomg_official.column(name)])))
        marks.append((name, n, sorted(found, key=max)[:n] if name == "sulfide" else found))
    asked = [GroupCount(name, "==", n) for name, n in counted.items()]
    closed = [GroupCount(name, "==", 0, implied=True) for name in counts.GROUPS if name not in counted]
    return pair("FunctionalGroup", DesignMolecule(None, (*asked, *closed)), smiles, ledger.written(smiles, marks))
