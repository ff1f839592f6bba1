"""Pairs that move a property: one medicinal chemist's step at random, kept where it moves the right way far enough."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors
from rdkit.Chem.Scaffolds import MurckoScaffold

from assistant.benchmarks import tomg_official
from assistant.chem import alerts, qed, stability
from assistant.corpus import aligned
from assistant.corpus.pairs import Pair, pair
from assistant.propose import edits, graph, moves
from assistant.tasks import DesignMolecule, KeepPart, Named, PropertyChange, Requirement

MEASURES: dict[str, tuple[Callable[[Chem.Mol], float], float]] = {
    "LogP": (lambda m: rdMolDescriptors.CalcCrippenDescriptors(m)[0], 0.15),
    "MR": (lambda m: rdMolDescriptors.CalcCrippenDescriptors(m)[1], 0.5), "QED": (qed.qed, 0.01),
}
"""Property: how it is measured, and the least change that counts in training (any change counts in the benchmark)."""
TRIED = {"LogP": 7, "MR": 5, "QED": 14}
"""Random steps looked at for one pair."""
KEEP_SCAFFOLD = 0.12
TWO = 0.1
"""Shares of pairs that also ask for the scaffold to stay, and that ask for a second property."""


def optimised(name: str, smiles: str, rng: random.Random) -> Iterator[Pair]:
    """A molecule whose property is moved one way, the other way being as likely."""
    variant = rng.choice((0, rng.randrange(1, 2**31)))
    shown = aligned.marked(smiles, variant)
    if shown is None:
        return
    text, mol = shown
    up = rng.random() < 0.5
    product = _best(mol, name, up, rng)
    answer = aligned.between(text, product) if product is not None else ""
    if product is not None and answer:
        task = DesignMolecule(Named(smiles), _asked(mol, product, name, up, rng))
        yield pair(name, task, Chem.MolToSmiles(product), answer, variant)


def _best(mol: Chem.Mol, name: str, up: bool, rng: random.Random) -> Chem.Mol | None:
    """The product most like the start, of those that move the property; alerts and instability count against."""
    measure, least = MEASURES[name]
    before, stable = measure(mol), stability.unstable(mol)
    flagged = len(alerts.alerts(mol, ("Brenk",)))
    best, merit = None, 0.0
    for product in (p for _ in range(TRIED[name]) for p in step(mol, rng)):
        gain = (measure(product) - before) * (1 if up else -1)
        if gain < least or len(Chem.GetMolFrags(product)) > 1 or stability.newly_unstable(product, stable):
            continue
        worth = (tomg_official.similarity(mol, product) + 0.1 * min(1.0, gain / (8 * least)) + 0.02 * rng.random()
                 - 0.1 * max(0, len(alerts.alerts(product, ("Brenk",))) - flagged))
        if best is None or worth > merit:
            best, merit = product, worth
    return best


def _asked(mol: Chem.Mol, product: Chem.Mol, name: str, up: bool, rng: random.Random) -> tuple[Requirement, ...]:
    asked: list[Requirement] = [PropertyChange(name, "up" if up else "down")]
    other = rng.choice([n for n in ("LogP", "MR", "QED", "TPSA") if n != name])
    if rng.random() < TWO and other in MEASURES:
        change = MEASURES[other][0](product) - MEASURES[other][0](mol)
        if abs(change) >= MEASURES[other][1]:
            asked.append(PropertyChange(other, "up" if change > 0 else "down"))
            rng.shuffle(asked)
    scaffold = _scaffold(mol)
    if rng.random() < KEEP_SCAFFOLD and scaffold is not None and product.HasSubstructMatch(scaffold):
        asked.append(KeepPart("scaffold", "scaffold"))
    return tuple(asked)


def _scaffold(mol: Chem.Mol) -> Chem.Mol | None:
    found: Chem.Mol = MurckoScaffold.GetScaffoldForMol(mol)  # type: ignore[no-untyped-call]
    return found if found.GetNumAtoms() else None


# one random step ------------------------------------------------------------------------------------------------------


def step(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    """One small change at random (nothing where the kind drawn does not apply)."""
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    yield from kind(mol, rng)


def _attach(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    sites = graph.open_sites(mol, carbon_only=False)
    if sites:
        site, form = rng.choice(sites), rng.choice(moves.PALETTE[:18])[0]
        if mol.GetAtomWithIdx(site).GetAtomicNum() == 6 or form in moves.ON_HETERO:
            yield from graph.attach(mol, site, form)


def _ends(mol: Chem.Mol) -> list[int]:
    return [a.GetIdx() for a in mol.GetAtoms() if a.GetDegree() == 1 and not a.GetFormalCharge()
            and a.GetBonds()[0].GetBondType() == graph.SINGLE and a.GetNeighbors()[0].GetFormalCharge() <= 0]


def _swap(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    ends = _ends(mol)
    if ends:
        end, form = rng.choice(ends), rng.choice(moves.PALETTE[:moves.SWAPS])[0]
        anchor = mol.GetAtomWithIdx(end).GetNeighbors()[0]
        if anchor.GetAtomicNum() == 6 or form in moves.ON_HETERO:
            yield from edits.substitute(mol, frozenset({end}), anchor.GetIdx(), form)


def _trim(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    ends = _ends(mol)
    if ends:
        yield from graph.cut(mol, frozenset({rng.choice(ends)}), [])


def _scan(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    atoms = [a for a in mol.GetAtoms() if a.GetDegree() == 2 and not a.GetFormalCharge()
             and (a.GetIsAromatic() or not any(b.GetIsConjugated() for b in a.GetBonds()))]
    if atoms:
        atom = rng.choice(atoms)
        for symbol in moves.SCAN.get((atom.GetAtomicNum(), atom.GetIsAromatic()), ())[:2]:
            yield from edits.transmute(mol, atom.GetIdx(), symbol)


def _prune(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    """A branch of two to eight atoms less."""
    bonds = [b for b in mol.GetBonds() if not b.IsInRing() and b.GetBondType() == graph.SINGLE]
    for bond in rng.sample(bonds, min(4, len(bonds))):
        ends = [bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()]
        rng.shuffle(ends)
        branch = moves._branch(mol, ends[0], ends[1])
        if 2 <= len(branch) <= min(10, 0.4 * mol.GetNumAtoms()):
            yield from graph.cut(mol, frozenset(branch), [])
            return


def _shrink(mol: Chem.Mol, rng: random.Random) -> Iterator[Chem.Mol]:
    atoms = [a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 6 and a.GetDegree() == 2
             and a.GetTotalNumHs() == 2 and not a.IsInRingSize(3)]
    if atoms:
        index = rng.choice(atoms)
        first, second = (n.GetIdx() for n in mol.GetAtomWithIdx(index).GetNeighbors())
        yield from graph.cut(mol, frozenset({index}), [(first, second)])


KINDS: dict[Callable[[Chem.Mol, random.Random], Iterator[Chem.Mol]], float] = {
    _attach: 0.42, _swap: 0.2, _trim: 0.12, _scan: 0.1, _prune: 0.1, _shrink: 0.06,
}
"""Kinds of step and how often each is drawn."""
