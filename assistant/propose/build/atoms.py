"""Molecules from a list of atoms, where no parts fit: few carbons and many heteroatoms, or heavy main-group elements.

A random tree over the atoms by ordinary valences, atom by atom, bond by bond as chemists find them; what is unsaturated
is added afterwards. The caller measures and picks.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from rdkit import Chem

from assistant.propose.build.model import DeadEnd
from assistant.propose.build.needs import VALENCE, Needs

HALOGENS = frozenset({"F", "Cl", "Br", "I"})
BONDS: dict[frozenset[str], float] = {
    frozenset(pair): weight for pair, weight in (
        (("Si", "O"), 0.8), (("B", "O"), 0.8), (("P", "O"), 0.5), (("S", "S"), 0.15), (("Se", "Se"), 0.15),
        (("Te", "Te"), 0.15), (("Si", "Si"), 0.1), (("P", "P"), 0.08), (("As", "As"), 0.08), (("Sb", "Sb"), 0.08),
        (("Bi", "Bi"), 0.08), (("Po", "Po"), 0.05), (("B", "N"), 0.2), (("P", "N"), 0.2), (("Si", "N"), 0.2),
        (("N", "N"), 0.04), (("N", "O"), 0.01), (("O", "O"), 1e-4), (("S", "O"), 1e-3), (("S", "N"), 0.02),
        (("S", "P"), 0.1), (("S", "Si"), 0.1), (("Si", "F"), 0.2), (("As", "O"), 0.05), (("Sb", "O"), 0.05),
        (("As", "S"), 0.1), (("Sb", "S"), 0.1), (("Bi", "S"), 0.1), (("As", "Cl"), 0.05), (("Sb", "Cl"), 0.05),
        (("Bi", "Br"), 0.05), (("Bi", "Cl"), 0.05), (("As", "I"), 0.05), (("Sb", "I"), 0.05), (("Bi", "I"), 0.05),
    )
}
"""How readily two elements are bonded (carbon to anything: 1); a pair not listed: 0.02, with a halogen 0.002."""
GROWING = ("C", "Si", "B", "P", "N", "As", "Sb", "Bi", "S", "Se", "Te", "Po", "O")
"""Order in which atoms are placed: those that leave most places open first, halogens last."""


@dataclass(slots=True)
class Atom:
    """An atom of the tree: symbol, free valences, neighbours (index: bond order)."""

    symbol: str
    free: int
    beside: dict[int, int] = field(default_factory=dict)


def atoms_wanted(needs: Needs) -> list[str]:
    """The heavy atoms that must be there, in the order they are placed."""
    tally = {dim[1]: needs.bounds[dim][0] for dim in needs.asked("atom") if dim[1] not in ("H", "*")}
    known = [el for el in GROWING if el in tally] + [el for el in tally if el not in GROWING and el not in HALOGENS]
    return [el for el in (*known, *sorted(HALOGENS & tally.keys())) for _ in range(tally[el])]


def from_atoms(needs: Needs, rng: random.Random) -> Chem.Mol:
    """One molecule with just the atoms that must be there.

    Raises
    ------
    DeadEnd
        When a random choice leads nowhere, or the atoms cannot be joined.
    """
    wanted = atoms_wanted(needs)
    if not wanted or len(wanted) > 120:
        raise DeadEnd
    tree: list[Atom] = []
    oxo = needs.bounds.get(("dbe", ""), (0, 99))[1]
    backbone = [el for el in wanted if el not in HALOGENS]
    for symbol in _stirred(backbone, rng) + [el for el in wanted if el in HALOGENS]:
        oxo -= _place(tree, symbol, rng, oxo)
    low, high = needs.bounds.get(("dbe", ""), (0, 0))
    if low > 4 + len(tree) // 2:
        raise DeadEnd
    for _ in range(low - sum(_carbonyl(tree, a) for a in tree) if low == high else 0):
        _unsaturate(tree, rng)
    return _finished(tree)


def _stirred(symbols: list[str], rng: random.Random) -> list[str]:
    """Carbons first, the others shuffled among themselves."""
    rest = [s for s in symbols if s != "C"]
    rng.shuffle(rest)
    carbons = [s for s in symbols if s == "C"]
    late = min(len(carbons) // 3, rng.choice((0, 0, 1, 2, 3)))
    return carbons[: len(carbons) - late] + rest + carbons[len(carbons) - late:]


def _place(tree: list[Atom], symbol: str, rng: random.Random, oxo: int) -> int:
    """Bond one more atom; 1 when it became a carbonyl oxygen."""
    atom = Atom(symbol, VALENCE.get(symbol, 2))
    here = len(tree)
    spots = [(i, 1) for i, a in enumerate(tree) if a.free > 0]
    if symbol == "O":
        spots += [(i, 2) for i, a in enumerate(tree) if _takes_oxo(tree, a, oxo)]
    tree.append(atom)
    if not here:
        return 0
    if not spots:
        raise DeadEnd
    i, order = rng.choices(spots, [_ease(tree, tree[i], symbol, order) for i, order in spots])[0]
    tree[i].beside[here], atom.beside[i] = order, order
    tree[i].free = max(0, tree[i].free - order)
    atom.free -= order
    return int(order == 2 and tree[i].symbol == "C")


def _takes_oxo(tree: list[Atom], atom: Atom, oxo: int) -> bool:
    """Whether "=O" may go there: sulfur or phosphorus with its valences used, or a carbon with two free."""
    oxygens = sum(order == 2 for order in atom.beside.values())
    if atom.symbol == "C":
        return atom.free >= 2 and oxo > 0 and not oxygens
    return atom.free == 0 and oxygens < {"S": 2, "P": 1}.get(atom.symbol, 0)


def _ease(tree: list[Atom], atom: Atom, symbol: str, order: int) -> float:
    """How readily a new atom is bonded to one that is there (a weight)."""
    if order == 2:
        return {"S": 1.0, "P": 1.5}.get(atom.symbol, 0.4)
    pair = frozenset((atom.symbol, symbol))
    if "C" not in pair:
        return BONDS.get(pair, 0.002 if pair & HALOGENS else 0.02)
    mine = [tree[i].symbol for i in atom.beside]
    hetero = [s for s in mine if s != "C"]
    if atom.symbol != "C" or symbol == "C" or not hetero:
        return 1.0 / (1 + len(mine) * (symbol == "C"))
    if symbol in HALOGENS and set(hetero) <= HALOGENS:
        return 0.6
    soft = {"Si", "B", "P", "S", "Se", "Te", "As", "Sb", "Bi", "Po", "F"}
    return 0.25 if symbol in soft or set(hetero) <= soft else 0.02


def _carbonyl(tree: list[Atom], atom: Atom) -> int:
    return int(atom.symbol == "O" and any(o == 2 and tree[i].symbol == "C" for i, o in atom.beside.items()))


def _unsaturate(tree: list[Atom], rng: random.Random) -> None:
    """One double bond (or ring) more."""
    open_atoms = [i for i, a in enumerate(tree) if a.free > 0 and a.symbol in ("C", "N", "O")]
    pairs = [(i, j) for i in open_atoms for j in tree[i].beside if j > i and j in open_atoms]
    rings = [(i, j) for i in open_atoms for j in open_atoms if i < j and _steps(tree, i, j) in (4, 5)
             and tree[i].symbol == "C" == tree[j].symbol]
    choices = [(p, 0.4 if {tree[p[0]].symbol, tree[p[1]].symbol} == {"C"} else 1.0) for p in pairs]
    choices += [(p, 0.6) for p in rings]
    if not choices:
        raise DeadEnd
    i, j = rng.choices([p for p, _ in choices], [w for _, w in choices])[0]
    order = tree[i].beside.get(j, 0) + 1
    tree[i].beside[j] = tree[j].beside[i] = order
    tree[i].free -= 1
    tree[j].free -= 1


def _steps(tree: list[Atom], start: int, end: int) -> int:
    """Bonds between two atoms, up to 6."""
    edge, seen = {start}, {start}
    for step in range(6):
        if end in edge:
            return step
        edge = {j for i in edge for j in tree[i].beside} - seen
        seen |= edge
    return 6


ORDERS = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE}


def _finished(tree: list[Atom]) -> Chem.Mol:
    whole = Chem.RWMol()
    for atom in tree:
        whole.AddAtom(Chem.Atom(atom.symbol))
    for i, atom in enumerate(tree):
        for j, order in atom.beside.items():
            if i < j:
                if order not in ORDERS:
                    raise DeadEnd
                whole.AddBond(i, j, ORDERS[order])
    Chem.SanitizeMol(whole)
    return whole.GetMol()
