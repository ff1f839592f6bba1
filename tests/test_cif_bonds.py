"""Bonds and pieces of a crystal across the faces of its cell, against brute force, published coordination, symmetry."""

from __future__ import annotations

import time
from collections import Counter

import numpy as np
import pytest
from crystal_builder import TABLE, built, published, same_atoms
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.chem.crystals import (
    Bonds,
    Crystal,
    bonds,
    components,
    metal_contacts,
    neighbours,
    niggli,
    primitive,
    read,
    shifted,
    supercell,
    unwrapped,
)
from assistant.chem.crystals.components import lattice_basis
from assistant.errors import BadFile, RetortError, TooLarge

NAMES = ("mof-74", "mil-53", "zif-1", "mil-88d")


def degrees(crystal: Crystal) -> list[tuple[str, int]]:
    found = bonds(crystal)
    ends = Counter(np.concatenate([found.i, found.j]).tolist())
    return sorted((symbol, ends[at]) for at, symbol in enumerate(crystal.symbols))


def picture(crystal: Crystal) -> tuple[list[tuple[str, int]], list[tuple[int, int, int]]]:
    """Degrees of the atoms, and dimension, size and copies of the pieces."""
    pieces = components(crystal, bonds(crystal))
    return degrees(crystal), sorted((piece.dimension, len(piece), piece.copies) for piece in pieces)


def cubic(a: float, symbols: str, *places: tuple[float, float, float]) -> Crystal:
    return Crystal(np.eye(3) * a, tuple(symbols.split()), np.array(places))


@given(st.lists(st.tuples(*[st.floats(0, 0.999)] * 3), min_size=1, max_size=8), st.floats(2.0, 6.0),
       st.floats(50, 130), st.floats(0.5, 5.0))
@settings(max_examples=60, deadline=None)
def test_neighbours_are_those_of_brute_force(places: list[tuple[float, ...]], a: float, angle: float,
                                             cutoff: float) -> None:
    """Small, oblique cells and long cutoffs: every pair once, own images among them."""
    cosine = float(np.cos(np.radians(angle)))
    lattice = np.array([[a, 0, 0], [a * cosine, a * np.sqrt(1 - cosine**2), 0], [0.3, 0.2, 3.0]])
    frac = np.array(places)
    found = neighbours(lattice, frac, cutoff)
    reach = range(-12, 13)
    shifts = np.array([[x, y, z] for x in reach for y in reach for z in range(-3, 4)])
    expected = 0
    for i in range(len(frac)):
        for j in range(i, len(frac)):
            gaps = np.linalg.norm((frac[j] - frac[i] + shifts) @ lattice, axis=1)
            near = (gaps <= cutoff) & ((i != j) | shifts.any(axis=1))
            if np.any(np.abs(gaps - cutoff) < 1e-6):
                return  # a pair exactly at the cutoff may fall on either side
            expected += int(near.sum()) // (2 if i == j else 1)
    assert len(found) == expected
    lengths = np.linalg.norm((frac[found.j] + found.image - frac[found.i]) @ lattice, axis=1)
    assert np.allclose(lengths, found.length)


def test_an_atom_bonds_to_its_own_images() -> None:
    """Diamond (a = 3.567 Å): two atoms in the primitive cell, four bonds of 1.545 Å each."""
    lattice = 3.567 / 2 * np.array([[0.0, 1, 1], [1, 0, 1], [1, 1, 0]])
    diamond = Crystal(lattice, ("C", "C"), np.array([[0.0, 0, 0], [0.25, 0.25, 0.25]]))
    found = bonds(diamond)
    assert len(found) == 4
    assert np.allclose(found.length, 1.5446, atol=1e-3)
    piece, = components(diamond, found)
    assert (piece.dimension, piece.copies) == (3, 1)
    chain = cubic(1.55, "C", (0.0, 0.0, 0.0))
    assert Counter(tuple(image) for image in bonds(chain).image.tolist()) == Counter([(1, 0, 0), (0, 1, 0), (0, 0, 1)])


def test_hydrogen_keeps_one_neighbour_and_metals_none_of_each_other() -> None:
    between = cubic(12, "O H O", (0.4, 0.5, 0.5), (0.49, 0.5, 0.5), (0.6, 0.5, 0.5))  # 1.08 and 1.32 Å
    assert len(bonds(between)) == 1
    on_metal = cubic(12, "C H Zn", (0.4, 0.5, 0.5), (0.49, 0.5, 0.5), (0.60, 0.5, 0.5))
    assert bonds(on_metal).j.tolist() == [1]
    paddle = read(published("hkust-1"))
    assert not any({paddle.symbols[int(i)], paddle.symbols[int(j)]} == {"Cu"}
                   for i, j in zip(bonds(paddle).i, bonds(paddle).j, strict=True))
    contacts = metal_contacts(paddle)
    assert len(contacts) == 24  # 48 Cu in 24 paddle-wheels
    assert np.allclose(contacts.length, 2.63, atol=0.01)  # Chui 1999: 2.628(2) Å


def test_the_carbon_of_a_chelating_carboxylate_is_not_bonded_to_the_metal() -> None:
    chelate = Crystal(np.eye(3) * 14, ("Cd", "O", "O", "C", "C"), np.array(
        [[0, 0, 0], [2.20, 1.10, 0], [2.20, -1.10, 0], [2.72, 0, 0], [4.2, 0, 0]]) / 14 % 1.0)
    assert degrees(chelate) == [("C", 1), ("C", 3), ("Cd", 2), ("O", 2), ("O", 2)]
    nearer = Crystal(np.eye(3) * 14, chelate.symbols, chelate.frac * np.array([0.9, 1, 1]))
    assert dict(degrees(nearer))["Cd"] == 2


@pytest.mark.parametrize("name", NAMES)
@given(times=st.tuples(*[st.integers(1, 2)] * 3), by=st.tuples(*[st.floats(0, 1)] * 3), seed=st.integers(0, 99))
@settings(max_examples=6, deadline=None)
def test_bonds_do_not_depend_on_cell_origin_or_order(name: str, times: tuple[int, int, int],
                                                     by: tuple[float, float, float], seed: int) -> None:
    whole = built(name)
    expected = degrees(whole)
    moved = shifted(whole, by)
    order = np.random.default_rng(seed).permutation(len(whole))
    mixed = Crystal(moved.lattice, tuple(moved.symbols[at] for at in order), moved.frac[order])
    assert picture(mixed) == picture(whole)
    copies = times[0] * times[1] * times[2]
    assert degrees(supercell(moved, times)) == sorted(expected * copies)
    reduced = niggli(moved)
    assert reduced.volume == pytest.approx(moved.volume)
    assert degrees(reduced) == expected


def test_a_primitive_cell_has_the_same_bonds_in_fewer_atoms() -> None:
    for name, share in (("irmof-1", 4), ("mof-74", 3), ("mil-53", 2)):
        whole, small = built(name), primitive(built(name))
        assert len(small) * share == len(whole)
        assert Counter(degrees(small)) == Counter({key: n // share for key, n in Counter(degrees(whole)).items()})


def test_supercell_and_shift_keep_the_crystal() -> None:
    whole = built("mil-53")
    assert same_atoms(shifted(shifted(whole, (0.3, 0.4, 0.5)), (-0.3, -0.4, -0.5)), whole)
    assert supercell(whole, (2, 1, 3)).volume == pytest.approx(6 * whole.volume)


def test_dimension_counts_the_ways_a_piece_repeats() -> None:
    """A molecule, a chain, a layer and a net of the same carbon atoms."""
    for steps, dimension in (((9, 9, 9), 0), ((1.5, 9, 9), 1), ((1.5, 1.5, 9), 2), ((1.5, 1.5, 1.5), 3)):
        crystal = Crystal(np.diag(np.array(steps, dtype=float)), ("C",), np.zeros((1, 3)))
        piece, = components(crystal, bonds(crystal))
        assert piece.dimension == dimension


@given(st.lists(st.tuples(*[st.integers(-4, 4)] * 3), min_size=3, max_size=6))
@settings(max_examples=150, deadline=None)
def test_copies_are_the_index_of_the_lattice_of_cycles(vectors: list[tuple[int, int, int]]) -> None:
    """Against the greatest common divisor of all determinants of three vectors."""
    from itertools import combinations
    from math import gcd

    index = 0
    for three in combinations(vectors, 3):
        index = gcd(index, abs(round(float(np.linalg.det(np.array(three))))))
    basis = lattice_basis(vectors)
    assert len(basis) == np.linalg.matrix_rank(np.array(vectors))
    if index:
        assert abs(round(float(np.linalg.det(np.array(basis))))) == index


def test_interwoven_nets_of_one_cell_are_counted_as_copies() -> None:
    """Two sets of bonds that step over every second cell make one orbit of atoms, but two nets."""
    crystal = cubic(3.0, "C", (0.0, 0.0, 0.0))
    zero = np.zeros(3, dtype=np.int64)
    found = Bonds(zero, zero, np.array([[1, 1, 0], [1, -1, 0], [0, 1, 1]]), np.zeros(3))
    piece, = components(crystal, found)
    assert (piece.dimension, piece.copies) == (3, 2)


def test_a_molecule_over_a_corner_is_unwrapped_whole() -> None:
    crystal = cubic(10.0, "C C O", (0.98, 0.99, 0.5), (0.12, 0.99, 0.5), (0.2, 0.08, 0.5))
    piece, = components(crystal, bonds(crystal))
    places = unwrapped(crystal, piece)
    assert np.linalg.norm(places[1] - places[0]) == pytest.approx(1.4)
    assert np.linalg.norm(places[2] - places[1]) == pytest.approx(np.hypot(0.8, 0.9))


def test_a_cell_of_two_thousand_atoms_takes_less_than_half_a_second() -> None:
    crystal = supercell(built("zif-7"), (2, 2, 1))
    assert len(crystal) == 2088
    bonds(built("mil-53"))  # libraries loaded
    start = time.process_time()
    pieces = components(crystal, bonds(crystal))
    assert time.process_time() - start < 0.5
    assert [piece.dimension for piece in pieces] == [3]


def test_a_cell_that_is_no_cell_is_refused() -> None:
    with pytest.raises(BadFile, match="no volume"):
        bonds(Crystal(np.array([[1.0, 0, 0], [2, 0, 0], [0, 0, 1]]), ("C",), np.zeros((1, 3))))
    crowded = Crystal(np.eye(3) * 0.01, ("C",), np.zeros((1, 3)))
    with pytest.raises(TooLarge):
        bonds(crowded)
    with pytest.raises(RetortError):
        bonds(Crystal(np.full((3, 3), np.nan), ("C",), np.zeros((1, 3))))
    assert set(TABLE) >= set(NAMES)
