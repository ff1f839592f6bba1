"""Bond orders of a ligand from its atoms, lengths and angles: the cheapest drawing in which every valence is right.

An integer programme (HiGHS through scipy): one order per bond, one valence state per atom, hydrogens added where the
acid form needs them. Exact, hence independent of the order of the atoms; ties fall to the first in canonical order.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from assistant.chem.frameworks import valences as table
from assistant.chem.frameworks.valences import Valence

SECONDS = 4.0  # a bound for one ligand; the usual time is 0.01 s


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A ligand without its hydrogens, in canonical order of its atoms.

    ``hydrogens``: on each atom in the file; ``metal``: whether it holds one; ``flat``: distance (Å) from the plane of
    three neighbours; ``angle``: at an atom with two (degrees); ``lengths``: of the bonds, Å. ``pairs_of_nh``: sets of
    four nitrogens of which exactly two carry a hydrogen (the inner ones of a porphyrin). ``six_rings``: of C and N;
    ``five_rings``: with N. ``tight``: atoms of rings of five or fewer, whose angles say nothing.
    """

    symbols: tuple[str, ...]
    hydrogens: tuple[int, ...]
    metal: tuple[bool, ...]
    flat: tuple[float, ...]
    angle: tuple[float, ...]
    bonds: tuple[tuple[int, int], ...]
    lengths: tuple[float, ...]
    pairs_of_nh: tuple[tuple[int, ...], ...] = ()
    six_rings: tuple[tuple[int, ...], ...] = ()
    five_rings: tuple[tuple[int, ...], ...] = ()
    tight: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """Orders of the bonds; charge and hydrogens added for each atom. ``sure`` is false where a valence stayed wrong."""

    orders: tuple[int, ...]
    charges: tuple[int, ...]
    added: tuple[int, ...]
    sure: bool


@dataclass(slots=True)
class _Programme:
    """Columns (cost) and rows (coefficients, value) as they are gathered."""

    cost: list[float] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def column(self, cost: float) -> int:
        self.cost.append(cost)
        return len(self.cost) - 1


@dataclass(frozen=True, slots=True)
class _State:
    valence: Valence
    added: int
    column: int
    sure: bool = True


def draw(skeleton: Skeleton) -> Drawing:
    """The cheapest drawing of a ligand in its neutral, protonated form."""
    programme = _Programme()
    double, triple = _bond_columns(skeleton, programme)
    states = [_atom_columns(skeleton, k, programme) for k in range(len(skeleton.symbols))]
    for k, options in enumerate(states):
        _valence_row(skeleton, k, options, double, triple, programme)
    for ring in skeleton.six_rings:
        _sextet_row(skeleton, ring, double, programme)
    for ring in skeleton.five_rings:
        _azole_rows(skeleton, ring, double, programme)
    for four in skeleton.pairs_of_nh:
        programme.rows.append(({s.column: 1.0 for k in four for s in states[k] if s.added}, 2.0, 2.0))
    for k in range(len(states)):
        _oxide_row(skeleton, k, states, programme)
        _acid_row(skeleton, k, double, programme)
    chosen = _solved(programme)
    picked = [next((s for s in options if chosen[s.column]), options[0]) for options in states]
    return Drawing(tuple(1 + int(chosen[d]) + int(chosen[t]) for d, t in zip(double, triple, strict=True)),
                   tuple(s.valence.charge for s in picked), tuple(s.added for s in picked),
                   all(s.sure for s in picked) and bool(chosen.any()))


def _bond_columns(skeleton: Skeleton, programme: _Programme) -> tuple[list[int], list[int]]:
    double, triple = [], []
    for (i, j), length in zip(skeleton.bonds, skeleton.lengths, strict=True):
        first, second = sorted((skeleton.symbols[i], skeleton.symbols[j]))
        two, three = table.CROSSOVERS.get((first, second), table.DEFAULT_CROSSOVER)
        tie = 1e-5 * (i + j) / len(skeleton.symbols)
        double.append(programme.column(_capped(length - two) + tie))
        triple.append(programme.column(_capped(length - three)))
        programme.rows.append(({triple[-1]: 1.0, double[-1]: -1.0}, -1.0, 0.0))
    return double, triple


def _capped(excess: float) -> float:
    cost = table.SLOPE * excess + table.STEEP * max(0.0, excess - table.FAR)
    return max(table.MULTIPLE_MIN, min(table.MULTIPLE_MAX, cost))


def _atom_columns(skeleton: Skeleton, k: int, programme: _Programme) -> list[_State]:
    """The states open to an atom: each valence with 0 to 3 hydrogens added, and a last resort."""
    symbol, held = skeleton.symbols[k], skeleton.hydrogens[k]
    degree = sum(k in bond for bond in skeleton.bonds)
    states = []
    for valence in table.VALENCES.get(symbol, (Valence(degree + held),)):
        if degree + held < valence.neighbours:
            continue
        for added in range(max(0, min(4, valence.bonds - degree - held)) + 1):
            cost = _state_cost(skeleton, k, valence, added)
            if valence.bonds - held - added >= degree and cost < 90:
                states.append(_State(valence, added, programme.column(cost + 1e-3 * added * k / len(skeleton.symbols))))
    for more in range(4):
        states.append(_State(Valence(degree + held + more), 0, programme.column(40.0 + 5 * more), sure=False))
    return states


def _state_cost(skeleton: Skeleton, k: int, valence: Valence, added: int) -> float:
    """What one state costs; 100 and more means never."""
    symbol = skeleton.symbols[k]
    if symbol == "C":
        return valence.cost + _carbon_cost(skeleton, k, added) + _cumulene_cost(skeleton, k, valence, added)
    if symbol == "N":
        return _nitrogen_cost(skeleton, k, valence, added)
    if symbol == "O":
        return _oxygen_cost(skeleton, k, valence, added)
    return valence.cost + added * _hydrogen_cost(skeleton, k)


def _hydrogen_cost(skeleton: Skeleton, k: int) -> float:
    return table.HYDROGEN_COST.get(skeleton.symbols[k], (2.0, 2.0))[0 if skeleton.metal[k] else 1]


def _near(skeleton: Skeleton, k: int) -> list[int]:
    return [i if j == k else j for i, j in skeleton.bonds if k in (i, j)]


def _nitrogen_cost(skeleton: Skeleton, k: int, valence: Valence, added: int) -> float:
    """Nitro and N-oxide nitrogens carry +1, so does the middle one of azide; no hydrogen goes to a nitrile."""
    if valence.charge == 1 and skeleton.metal[k]:
        return 100.0  # its lone pair is on the metal
    near = _near(skeleton, k)
    oxides = sum(_is_end(skeleton, n, "O") for n in near)
    straight = skeleton.angle[k] > table.STRAIGHT
    if (len(near) == 3 and oxides >= 2) or straight:
        return 0.0 if valence.charge == 1 and not added else 60.0
    if len(near) == 3 and oxides and valence.charge == 1:
        return table.N_OXIDE
    if valence.charge == 1 and len(near) + skeleton.hydrogens[k] == 4:
        return 0.0
    end = len(near) == 1 and skeleton.angle[near[0]] > table.STRAIGHT and len(_near(skeleton, near[0])) == 2
    if end and skeleton.symbols[near[0]] == "N":
        return 0.2 if valence.charge == -1 else valence.cost + added * _hydrogen_cost(skeleton, k)
    if valence.charge == -1:
        return 100.0
    return valence.cost + added * (table.NITRILE_HYDROGEN if end else _hydrogen_cost(skeleton, k))


def _oxygen_cost(skeleton: Skeleton, k: int, valence: Valence, added: int) -> float:
    """O- stands on N+ only; of the two oxygens of a nitro group one is double-bonded."""
    near = _near(skeleton, k)
    on_nitrogen = [n for n in near if skeleton.symbols[n] == "N"]
    ends = sum(_is_end(skeleton, n, "O") for n in _near(skeleton, on_nitrogen[0])) if on_nitrogen else 0
    nitro = ends == 2
    if valence.charge == -1:
        return 100.0 if not on_nitrogen else 2.0 if ends >= 2 else table.N_OXIDE
    imidic = table.IMIDIC if _is_amide_oxygen(skeleton, k) else 0.0
    return valence.cost + added * (3.0 if nitro else _hydrogen_cost(skeleton, k) + imidic)


def _is_amide_oxygen(skeleton: Skeleton, k: int) -> bool:
    """A lone oxygen on a carbon that has nitrogen, and no other lone oxygen, beside it."""
    carbon = [n for n in _near(skeleton, k) if skeleton.symbols[n] == "C"]
    beside = [n for c in carbon for n in _near(skeleton, c) if n != k]
    return any(skeleton.symbols[n] == "N" for n in beside) and not any(_is_end(skeleton, n, "O") for n in beside)


def _is_end(skeleton: Skeleton, k: int, symbol: str) -> bool:
    """An atom of that element with one neighbour and no hydrogen."""
    return skeleton.symbols[k] == symbol and len(_near(skeleton, k)) == 1 and not skeleton.hydrogens[k]


def _cumulene_cost(skeleton: Skeleton, k: int, valence: Valence, added: int) -> float:
    """Two double bonds (or a triple one) at a bent carbon."""
    near = _near(skeleton, k)
    spare = valence.bonds - skeleton.hydrogens[k] - added - len(near)
    bent = len(near) == 2 and not skeleton.hydrogens[k] and skeleton.angle[k] < table.STRAIGHT
    return table.BENT_CUMULENE if spare > 1 and bent and not any(_is_end(skeleton, n, "N") for n in near) else 0.0


def _carbon_cost(skeleton: Skeleton, k: int, added: int) -> float:
    """What hydrogens added to a carbon cost."""
    neighbours = sum(k in bond for bond in skeleton.bonds) + skeleton.hydrogens[k]
    if not added:
        return 0.0
    if skeleton.metal[k]:
        return added * table.METAL_CARBON
    if neighbours == 3:
        flat = max(0.0, 1.0 - skeleton.flat[k] / table.FLAT)
        return added * (table.PYRAMIDAL_CARBON + flat * (table.PLANAR_CARBON - table.PYRAMIDAL_CARBON))
    if neighbours == 2 and skeleton.angle[k] > table.STRAIGHT:
        return added * table.LINEAR_CARBON
    past = skeleton.angle[k] - table.SP2_FROM if neighbours == 2 and k not in skeleton.tight else 0.0
    cost = table.BENT_CARBON + table.SECOND_HYDROGEN * (added - 1)
    return cost + table.WRONG_ANGLE * max(0.0, past if added > 1 else -past)


def _valence_row(skeleton: Skeleton, k: int, options: list[_State], double: list[int], triple: list[int],
                 programme: _Programme) -> None:
    """One state is taken, and the orders of the bonds add up to its valence."""
    programme.rows.append(({state.column: 1.0 for state in options}, 1.0, 1.0))
    mine = [e for e, bond in enumerate(skeleton.bonds) if k in bond]
    row = {column: 1.0 for e in mine for column in (double[e], triple[e])}
    for state in options:
        row[state.column] = -float(state.valence.bonds - skeleton.hydrogens[k] - state.added - len(mine))
    programme.rows.append((row, 0.0, 0.0))


def _oxide_row(skeleton: Skeleton, k: int, states: list[list[_State]], programme: _Programme) -> None:
    """A nitrogen with lone oxygens has as many O- as it has positive charges."""
    ends = [n for n in _near(skeleton, k) if _is_end(skeleton, n, "O")]
    if skeleton.symbols[k] != "N" or not ends:
        return
    row = {s.column: 1.0 for n in ends for s in states[n] if s.valence.charge == -1}
    row.update({s.column: -1.0 for s in states[k] if s.valence.charge == 1})
    programme.rows.append((row, 0.0, 0.0))


def _acid_row(skeleton: Skeleton, k: int, double: list[int], programme: _Programme) -> None:
    """A flat carbon with two lone oxygens has a double bond to one of them: it is a carboxylate, never a C(OH)2=."""
    ends = [n for n in _near(skeleton, k) if skeleton.symbols[n] == "O" and len(_near(skeleton, n)) == 1]
    if skeleton.symbols[k] == "C" and len(ends) == 2 and len(_near(skeleton, k)) + skeleton.hydrogens[k] == 3:
        mine = [e for e, bond in enumerate(skeleton.bonds) if k in bond and (bond[0] in ends or bond[1] in ends)]
        programme.rows.append(({double[e]: 1.0 for e in mine}, 1.0, 1.0))


def _sextet_row(skeleton: Skeleton, ring: tuple[int, ...], double: list[int], programme: _Programme) -> None:
    """A column that may be taken, at a gain, when three bonds of the ring are double."""
    sextet = programme.column(-table.SEXTET)
    row = {double[e]: 1.0 for e, (i, j) in enumerate(skeleton.bonds) if i in ring and j in ring}
    programme.rows.append(({**row, sextet: -3.0}, 0.0, float("inf")))


def _azole_rows(skeleton: Skeleton, ring: tuple[int, ...], double: list[int], programme: _Programme) -> None:
    """The like for a ring of five: two double bonds in it, none that leads out of it."""
    azole = programme.column(-table.AZOLE)
    ends = [sum(k in ring for k in bond) for bond in skeleton.bonds]
    row = {double[e]: 1.0 for e, n in enumerate(ends) if n == 2}
    programme.rows.append(({**row, azole: -2.0}, 0.0, float("inf")))
    programme.rows += [({double[e]: 1.0, azole: 1.0}, 0.0, 1.0) for e, n in enumerate(ends) if n == 1]


def _solved(programme: _Programme) -> NDArray[np.bool_]:
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    n = len(programme.cost)
    rows = [r for r, (row, _, _) in enumerate(programme.rows) for _ in row]
    columns = [c for row, _, _ in programme.rows for c in row]
    values = [v for row, _, _ in programme.rows for v in row.values()]
    matrix = csr_array((values, (rows, columns)), shape=(len(programme.rows), n))
    low, high = (np.array([row[k] for row in programme.rows], dtype=float) for k in (1, 2))
    result = milp(np.array(programme.cost), constraints=LinearConstraint(matrix, low, high), bounds=Bounds(0, 1),
                  integrality=np.ones(n), options={"time_limit": SECONDS, "mip_rel_gap": 0.0})
    return np.zeros(n, dtype=bool) if result.x is None else np.asarray(result.x > 0.5)
