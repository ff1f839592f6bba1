"""Bond orders from places alone: of all ways to give each atom a valence, the one that costs least.

A small integer programme (`scipy.optimize.milp`): one choice a state of an atom, one a second and third bond between
two atoms; the orders at an atom add up to those of its state. With all hydrogens there the states leave little to
choose; without them angles, flat rings and lengths decide, which is a guess.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rdkit import Chem
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

from assistant.chem.complexes.matching import ORDER
from assistant.chem.complexes.valences import FLAT, State, multiple, states

SECONDS = 3.0
"""The longest one molecule is looked at."""
ODD = 20.0
"""Cost of a state from which on the result is doubted: a carbanion, a hydrogen that is missing."""


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """Bond orders and charges put on a skeleton.

    Attributes
    ----------
    odd
        Whether an atom is left as chemists hardly ever draw one.
    complete
        Whether the molecule has all its hydrogens, so that they say where double bonds are.
    """

    mol: Chem.RWMol
    odd: bool
    complete: bool


def guessed(skeleton: Chem.Mol) -> Guess | None:
    """The skeleton (single bonds only, one conformer) with orders and charges; None where no choice fits in the time.

    Hydrogens count as all there on atoms of an element of which any carries one, on other elements than carbon as soon
    as the molecule has any.
    """
    made = Chem.RWMol(skeleton)
    Chem.GetSSSR(made)
    at = made.GetConformer().GetPositions()
    flat = _flatness(made, at)
    known = _known(made)
    heavy = [atom.GetIdx() for atom in made.GetAtoms() if atom.GetAtomicNum() > 1]
    choices = [states(made, at, i, known[i], flat.get(i)) for i in heavy]
    edges = {bond.GetIdx(): multiple(made, at, bond.GetBeginAtomIdx(), bond.GetEndAtomIdx(), _in_flat(bond, flat))
             for bond in made.GetBonds() if _both_heavy(bond)}
    picked = _cheapest(made, heavy, choices, edges)
    if picked is None:
        return None
    chosen, orders = picked
    for bond, order in orders.items():
        made.GetBondWithIdx(bond).SetBondType(ORDER[order])
    for i, state in zip(heavy, chosen, strict=True):
        atom = made.GetAtomWithIdx(i)
        atom.SetFormalCharge(state.charge)
        atom.SetNoImplicit(known[i] or state.charge != 0)
        if atom.GetNoImplicit():
            atom.SetNumExplicitHs(state.hidden)
    return Guess(made, any(state.cost >= ODD for state in chosen), all(known))


def _known(mol: Chem.Mol) -> list[bool]:
    """Whether all hydrogens of each atom are there: files have all, polar ones only, or none."""
    carrying = {other.GetSymbol() for atom in mol.GetAtoms() if atom.GetAtomicNum() == 1
                for other in atom.GetNeighbors()}
    return [bool(carrying) if atom.GetSymbol() != "C" else "C" in carrying for atom in mol.GetAtoms()]


def _both_heavy(bond: Chem.Bond) -> bool:
    return bool(bond.GetBeginAtom().GetAtomicNum() > 1 and bond.GetEndAtom().GetAtomicNum() > 1)


def _in_flat(bond: Chem.Bond, flat: dict[int, float]) -> bool:
    off = [flat.get(i, 1.0) for i in (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())]
    return bool(bond.IsInRing()) and max(off) < FLAT


def _flatness(mol: Chem.Mol, at: np.ndarray) -> dict[int, float]:
    """Atoms of rings of 5 to 7: Å (root mean square) by which the flattest of their rings is off its plane."""
    found: dict[int, float] = {}
    for ring in mol.GetRingInfo().AtomRings():
        if 5 <= len(ring) <= 7:
            places = at[list(ring)] - at[list(ring)].mean(axis=0)
            off = float(np.linalg.svd(places, compute_uv=False)[-1]) / len(ring) ** 0.5
            for i in ring:
                found[i] = min(off, found.get(i, off))
    return found


def _cheapest(mol: Chem.Mol, heavy: list[int], choices: list[list[State]], edges: dict[int, list[float]],
              ) -> tuple[list[State], dict[int, int]] | None:
    """The states and the orders (bond → order) whose costs add up to least."""
    costs = [state.cost for row in choices for state in row]
    first = np.concatenate([[0], np.cumsum([len(row) for row in choices])])
    place = {i: k for k, i in enumerate(heavy)}
    entries: list[tuple[int, int, float]] = []  # row, column, factor; rows 2k: one state, 2k + 1: its orders
    for k, row in enumerate(choices):
        for column, state in enumerate(row, start=int(first[k])):
            entries += [(2 * k, column, 1.0), (2 * k + 1, column, -float(state.orders))]
    sums = np.tile([1.0, 0.0], len(heavy))
    columns: dict[int, list[int]] = {}
    for index, more in edges.items():
        bond = mol.GetBondWithIdx(index)
        ends = [2 * place[i] + 1 for i in (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())]
        columns[index] = list(range(len(costs), len(costs) + len(more)))
        entries += [(end, column, 1.0) for end in ends for column in columns[index]]
        sums[ends] -= 1.0
        costs += more
    answer = _solved(costs, entries, sums, [pair for pair in columns.values() if len(pair) == 2])
    if answer is None:
        return None
    chosen = [row[int(np.argmax(answer[first[k]:first[k + 1]]))] for k, row in enumerate(choices)]
    return chosen, {index: 1 + int(answer[pair].sum()) for index, pair in columns.items()}


def _solved(costs: list[float], entries: list[tuple[int, int, float]], sums: np.ndarray,
            ordered: list[list[int]]) -> np.ndarray | None:
    rows, columns, factors = (np.array(part) for part in zip(*entries, strict=True))
    equal = coo_array((factors, (rows, columns)), shape=(len(sums), len(costs))).tocsr()
    limits = [LinearConstraint(equal, sums, sums)]
    if ordered:  # a third bond only over a second
        at = np.repeat(np.arange(len(ordered)), 2)
        sides = np.tile([1.0, -1.0], len(ordered))
        above = coo_array((sides, (at, np.array(ordered).ravel())), shape=(len(ordered), len(costs))).tocsr()
        limits.append(LinearConstraint(above, 0.0, np.inf))
    found = milp(costs, constraints=limits, bounds=Bounds(0, 1), integrality=np.ones(len(costs)),
                 options={"time_limit": SECONDS})
    return None if found.x is None else np.round(found.x)
