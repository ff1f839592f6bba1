"""A net keeps its name in any cell, origin and order of vertices, and loses it when an edge is moved."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.chem.nets import Net, named, pieces, simplified
from assistant.chem.nets.graph import basis_of, copies, determinant, in_basis, tidy
from assistant.chem.nets.words import Edge, Shift

PCU = Net(("",), ((0, 0, (1, 0, 0)), (0, 0, (0, 1, 0)), (0, 0, (0, 0, 1))))
DIA = Net(("", ""), tuple((0, 1, shift) for shift in ((0, 0, 0), (-1, 0, 0), (0, -1, 0), (0, 0, -1))))
SRS = Net(("",) * 4, ((0, 1, (0, 0, 0)), (0, 2, (0, 0, 0)), (0, 3, (0, 0, 0)), (1, 2, (1, 0, 0)), (2, 3, (0, 1, 0)),
                      (3, 1, (0, 0, 1))))
SQL = Net(("",), ((0, 0, (1, 0, 0)), (0, 0, (0, 1, 0))))
HCB = Net(("", ""), ((0, 1, (0, 0, 0)), (0, 1, (-1, 0, 0)), (0, 1, (0, -1, 0))))
NETS = {"pcu": PCU, "dia": DIA, "srs": SRS, "sql": SQL, "hcb": HCB}

small = st.integers(-3, 3)
matrices = st.lists(small, min_size=9, max_size=9).map(lambda x: [x[:3], x[3:6], x[6:]])


def _int3(vector: np.ndarray) -> Shift:
    a, b, c = (round(float(x)) for x in vector)
    return (a, b, c)


def moved(net: Net, rows: list[list[int]]) -> Net:
    """The same net in the cell of other basis vectors (``rows``, whole numbers); a supercell where they span more."""
    matrix = np.array(rows)
    volume = abs(determinant(rows))
    inverse = np.linalg.inv(matrix)
    reach = range(-int(np.abs(matrix).sum()), int(np.abs(matrix).sum()) + 1)
    cells: dict[tuple[int, ...], Shift] = {}
    for cell in product(reach, repeat=3):
        inside = np.array(cell) @ inverse
        home = inside - np.floor(inside + 1e-9)
        cells.setdefault(tuple(np.round(home * volume).astype(int)), (cell[0], cell[1], cell[2]))
        if len(cells) == volume:
            break
    points = list(cells.values())
    number = {key: at for at, key in enumerate(cells)}
    edges: list[Edge] = []
    for (at, point), (i, j, shift) in product(enumerate(points), net.edges):
        there = np.array(point) + np.array(shift)
        inside = there @ inverse
        key = tuple(np.round((inside - np.floor(inside + 1e-9)) * volume).astype(int))
        to = number[key]
        edges.append((at * len(net) + i, to * len(net) + j, _int3((there - np.array(points[to])) @ inverse)))
    return tidy(("",) * (len(net) * volume), edges)


def shuffled(net: Net, order: list[int], offsets: list[Shift]) -> Net:
    """The same net with its vertices in another order, each taken from another cell."""
    edges = []
    for i, j, shift in net.edges:
        step = _int3(np.array(shift) + np.array(offsets[j]) - np.array(offsets[i]))
        edges.append((order[i], order[j], step))
    return tidy(net.kinds, edges)


@pytest.mark.parametrize("symbol", ["pcu", "dia", "srs"])
@given(rows=matrices, data=st.data())
@settings(max_examples=25, deadline=None)
def test_any_supercell_and_any_order_has_the_same_name(symbol: str, rows: list[list[int]], data: st.DataObject) -> None:
    if not 1 <= abs(determinant(rows)) <= 12:
        rows = [[2, 1, 0], [0, 1, 0], [0, 1, 2]]
    large = moved(NETS[symbol], rows)
    order = data.draw(st.permutations(range(len(large))))
    offsets = data.draw(st.lists(st.tuples(small, small, small), min_size=len(large), max_size=len(large)))
    (whole,) = pieces(shuffled(large, list(order), offsets))
    found = named(whole)
    assert (found.symbol, whole.dimension, whole.copies, len(found.net)) == (symbol, 3, 1, len(NETS[symbol]))


@pytest.mark.parametrize("symbol", ["sql", "hcb"])
@given(a=small, b=small, c=small, d=small)
@settings(max_examples=25, deadline=None)
def test_a_layer_has_its_name_however_it_lies_in_the_cell(symbol: str, a: int, b: int, c: int, d: int) -> None:
    rows = [[a, b, 0], [c, d, 0], [0, 0, 1]]
    large = moved(NETS[symbol], rows if determinant(rows) else [[1, 2, 0], [0, 3, 0], [0, 0, 1]])
    turned = tidy(large.kinds, [(i, j, (z, x, y)) for i, j, (x, y, z) in large.edges])
    (whole,) = pieces(turned)
    assert (named(whole).symbol, whole.dimension, whole.copies) == (symbol, 2, 1)


@given(st.lists(st.tuples(small, small, small), max_size=5))
def test_a_lattice_has_one_basis(vectors: list[Shift]) -> None:
    basis = basis_of(list(vectors))
    assert basis == basis_of([*reversed(vectors), *basis])
    for vector in vectors:
        times = in_basis(vector, basis)
        back = [sum(t * row[at] for t, row in zip(times, basis, strict=False)) for at in range(3)]
        assert back == list(vector)


def test_two_interwoven_nets_are_counted_whether_or_not_a_translation_joins_them() -> None:
    apart = Net(("", ""), tuple((i, i, shift) for i in (0, 1) for _, _, shift in PCU.edges))
    assert [(piece.dimension, piece.copies) for piece in pieces(apart)] == [(3, 1), (3, 1)]
    joined = Net(("",), ((0, 0, (1, 1, 0)), (0, 0, (1, -1, 0)), (0, 0, (0, 0, 1))))
    (whole,) = pieces(joined)
    assert (whole.dimension, whole.copies, named(whole).symbol) == (3, 2, "pcu")


def test_copies_are_the_index_of_the_lattice_in_its_plane() -> None:
    assert copies(basis_of([(1, 1, 0), (1, -1, 0)])) == 2
    assert copies(basis_of([(3, 0, 0)])) == 3
    assert copies(basis_of([(1, 0, 2), (0, 1, 5)])) == 1


def test_linkers_with_two_ends_are_edges_and_dead_ends_go() -> None:
    edges: list[Edge] = [(0, 1, (0, 0, 0)), (1, 0, (1, 0, 0)), (0, 2, (0, 0, 0)), (2, 0, (0, 1, 0)),
                         (0, 3, (0, 0, 0)), (3, 4, (0, 0, 0)), (4, 0, (0, 0, 1)), (1, 5, (0, 0, 0))]
    net = simplified(tidy(("node", "linker", "linker", "atom", "atom", "water"), edges))
    assert net == Net(("node",), tuple(sorted((0, 0, shift) for shift in ((-1, 0, 0), (0, -1, 0), (0, 0, -1)))))


def test_a_chain_and_a_ring_are_no_nets() -> None:
    (chain,) = pieces(simplified(Net(("", ""), ((0, 1, (0, 0, 0)), (0, 1, (-1, 0, 0))))))
    assert (chain.dimension, named(chain).symbol) == (1, "")
    ring = simplified(Net(("",) * 3, ((0, 1, (0, 0, 0)), (1, 2, (0, 0, 0)), (0, 2, (0, 0, 0)))))
    assert {piece.dimension for piece in pieces(ring)} == {0}
    assert named(pieces(ring)[0]).symbol == ""


def test_other_quotient_graphs_of_a_net_keep_its_key_and_a_further_edge_changes_it() -> None:
    (whole,) = pieces(DIA)
    for ends in (((0, 0, 0), (-1, 0, 0), (0, -1, 0), (0, 0, -2)), ((0, 0, 0), (-1, 0, 0), (-1, -1, 0), (0, 0, -1))):
        (other,) = pieces(Net(DIA.kinds, tuple((0, 1, shift) for shift in ends)))
        assert named(other).key == named(whole).key
    (denser,) = pieces(Net(DIA.kinds, (*DIA.edges, (0, 1, (-1, -1, 0)))))
    assert named(denser).key not in {"", named(whole).key}
    assert named(denser).coordination == (5,)


def test_vertices_at_one_place_are_said_and_not_named() -> None:
    ends = ((0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1))
    twins = tidy(("",) * 4, [(0, k, shift) for k in (1, 2, 3) for shift in ends])
    (whole,) = pieces(twins)
    assert (named(whole).symbol, named(whole).key) == ("", "")
    assert "one place" in named(whole).reason
