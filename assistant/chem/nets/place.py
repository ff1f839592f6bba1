"""Where the vertices of a net stand when each is at the mean of its neighbours (its barycentric placement).

The placement belongs to the net alone, not to the cell it was given in (O. Delgado-Friedrichs and M. O'Keeffe,
Acta Cryst. A 2003, 59, 351, doi:10.1107/S0108767303012017): it shows repeats smaller than the given ones, and it is the
ground of the canonical key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assistant.chem.nets.graph import HOME, Rows, basis_of, in_basis, minus, once, plus, tidy
from assistant.chem.nets.words import Net, Shift

if TYPE_CHECKING:
    from scipy.spatial import cKDTree

PRIME = 2**31 - 1  # fractions are reckoned modulo this prime: exact, and no number outgrows 64 bits
NEAR = 1e-5        # of a repeat: vertices nearer than this share one place

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def _equations(net: Net) -> tuple[Ints, Ints]:
    """Integer matrix and right side of "each vertex is the mean of its neighbours"; vertex 0 is at the origin."""
    n = len(net)
    matrix, right = np.zeros((n, n), np.int64), np.zeros((n, 3), np.int64)
    for i, j, shift in net.edges:
        matrix[i, i] += 1
        matrix[j, j] += 1
        matrix[i, j] -= 1
        matrix[j, i] -= 1
        right[i] += shift
        right[j] -= shift
    return matrix[1:, 1:], right[1:]


def positions(net: Net) -> Floats:
    """Barycentric coordinates, shape (n, 3), in repeats of the net."""
    matrix, right = _equations(net)
    return np.vstack([np.zeros(3), np.linalg.solve(matrix.astype(float), right.astype(float))])


def exact_positions(net: Net) -> Ints:
    """The same as whole numbers modulo `PRIME`, shape (n, 3).

    Raises
    ------
    ZeroDivisionError
        When the prime divides the determinant (one net in thousands of millions).
    """
    matrix, right = _equations(net)
    rows = np.hstack([matrix, right]) % PRIME
    n = len(matrix)
    for at in range(n):
        below = at + int(np.flatnonzero(rows[at:, at])[0]) if rows[at:, at].any() else -1
        if below < 0:
            raise ZeroDivisionError
        rows[[at, below]] = rows[[below, at]]
        rows[at] = rows[at] * inverse(int(rows[at, at])) % PRIME
        others = np.flatnonzero(rows[:, at])
        others = others[others != at]
        rows[others] = (rows[others] - rows[others, at, None] * rows[at] % PRIME) % PRIME
    return np.vstack([np.zeros((1, 3), np.int64), rows[:, n:]])


def inverse(number: int) -> int:
    """The inverse of a whole number modulo `PRIME`."""
    return pow(number, PRIME - 2, PRIME)


def collides(place: Floats) -> bool:
    """Whether two vertices share one place: then the placement cannot tell them apart."""
    return bool(_tree(place).query_pairs(NEAR))


def _tree(place: Floats) -> cKDTree:
    from scipy.spatial import cKDTree

    return cKDTree(_inside(place), boxsize=1.0)


def _inside(place: Floats) -> Floats:
    """The same places in the repeat at home, each coordinate in [0, 1)."""
    home = place - np.floor(place)
    return np.where(home >= 1.0, 0.0, home)


def primitive(net: Net, place: Floats, dimension: int, colours: list[int]) -> Net:
    """The net in its smallest repeats: every translation of the placement that maps the graph on itself is used."""
    found = [(tuple(range(len(net))), [HOME] * len(net)), *_translations(net, place, colours)]
    if len(found) == 1:
        return net
    times = len(found)
    offsets = [place[maps[0]] + np.array(cells[0]) - place[0] for maps, cells in found]
    rows: Rows = [tuple(int(x) for x in np.round(offset * times)) for offset in offsets]
    rows += [tuple(times * int(at == axis) for at in range(3)) for axis in range(dimension)]
    basis = basis_of(rows)
    return _folded(net, found, rows, basis)


def _folded(net: Net, found: list[tuple[tuple[int, ...], list[Shift]]], rows: Rows, basis: Rows) -> Net:
    """One vertex of each set that the translations map on one another; edges in the new repeats."""
    times = len(found)
    home: dict[int, tuple[int, tuple[int, ...]]] = {}
    number: dict[int, int] = {}
    for i in range(len(net)):
        if i in home:
            continue
        number[i] = len(number)
        for (maps, cells), row in zip(found, rows, strict=False):
            # vertex i moved by the translation is vertex maps[i] in cell cells[i]
            home[maps[i]] = (i, tuple(x - times * y for x, y in zip(row, cells[i], strict=True)))
    edges = []
    for i, j, shift in net.edges:
        (a, from_), (b, to) = home[i], home[j]
        step = tuple(times * s + t - f for s, t, f in zip(shift, to, from_, strict=True))
        edges.append((number[a], number[b], in_basis(step, basis)))
    return tidy(tuple(net.kinds[i] for i in number), edges)


def _translations(net: Net, place: Floats, colours: list[int]) -> list[tuple[tuple[int, ...], list[Shift]]]:
    """Translations within a repeat that map the graph on itself: where each vertex goes, and into which cell."""
    counts = np.bincount(colours)
    rarest = int(np.lexsort((np.arange(len(counts)), counts))[0])
    base, *targets = [i for i, colour in enumerate(colours) if colour == rarest]
    edges, tree = set(net.edges), _tree(place)
    found = []
    for target in targets:
        moved = _moved(place, place[target] - place[base], tree)
        if moved is not None and _maps(net, edges, *moved):
            found.append(moved)
    return found


def _moved(place: Floats, by: Floats, tree: cKDTree) -> tuple[tuple[int, ...], list[Shift]] | None:
    """Where each vertex goes under a translation, and into which cell; None where one lands on no vertex."""
    apart, to = tree.query(_inside(place + by), distance_upper_bound=NEAR)
    if not np.isfinite(apart).all():
        return None
    cells = np.round(place + by - place[to]).astype(int)
    return tuple(int(x) for x in to), [(int(a), int(b), int(c)) for a, b, c in cells]


def _maps(net: Net, edges: set[tuple[int, int, Shift]], to: tuple[int, ...], cells: list[Shift]) -> bool:
    if len(set(to)) != len(to):
        return False
    return all(once(to[i], to[j], minus(plus(shift, cells[j]), cells[i])) in edges for i, j, shift in net.edges)
