"""What a chemist is told of a framework does not depend on how its cell happens to be written."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from crystal_builder import published
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.chem.crystals import Crystal, read
from assistant.chem.frameworks import Framework, analyse, common_name

NAMES = ("zif-8", "mof-74", "mil-53", "dmof-1", "irmof-1")
Told = dict[str, object]


@cache
def crystal_of(name: str) -> Crystal:
    """The published crystal; the big ones in their primitive cell."""
    crystal = read(published(name), name)
    return primitive(crystal) if len(crystal) > 400 else crystal


def primitive(crystal: Crystal) -> Crystal:
    """The primitive cell, by pymatgen."""
    from pymatgen.core.structure import Structure

    found = Structure(crystal.lattice, list(crystal.symbols), crystal.frac).get_primitive_structure(tolerance=0.05)
    return Crystal(np.array(found.lattice.matrix), tuple(str(site.specie) for site in found),
                   found.frac_coords % 1.0, crystal.name)


def told(found: Framework) -> Told:
    """All that must not change; numbers per metal atom."""
    metals = sum(n for _, n in found.metals)
    name = common_name(found)
    return {
        "formula": found.formula, "unit": found.unit, "density": round(found.density, 6), "kind": found.kind,
        "z": found.z / metals, "dimension": found.dimensionality, "nets": found.catenation,
        "name": name.name if name else "", "chiral": found.symmetry.chiral,
        "charge": None if found.charge is None else found.charge / metals,
        "sites": sorted((s.symbol, s.count / metals, s.coordination, s.donors, s.geometry, round(s.deviation, 2),
                         s.open, s.oxidation, round(s.empty_angle, 1)) for s in found.sites),
        "nodes": sorted((n.composition, n.nuclearity, n.connectivity, n.periodicity, n.label) for n in found.nodes),
        "linkers": sorted((x.smiles, x.count / metals, x.charge, x.donors, x.denticity, x.metals_bound, x.connectivity)
                          for x in found.linkers),
        "small": sorted((x.role, x.species, x.charge, x.count / metals, x.atoms_bound) for x in found.small),
    }


@cache
def expected(name: str) -> Told:
    return told(analyse(crystal_of(name)))


def moved(crystal: Crystal, shift: list[float], order: np.ndarray) -> Crystal:
    frac = (crystal.frac + np.array(shift))[order]
    return Crystal(crystal.lattice, tuple(crystal.symbols[k] for k in order), frac - np.floor(frac), crystal.name)


def repeated(crystal: Crystal, times: tuple[int, int, int]) -> Crystal:
    cells = np.array([(i, j, k) for i in range(times[0]) for j in range(times[1]) for k in range(times[2])])
    frac = np.concatenate([(crystal.frac + cell) / np.array(times) for cell in cells])
    return Crystal(crystal.lattice * np.array(times)[:, None], crystal.symbols * len(cells), frac % 1.0, crystal.name)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=4, deadline=None, derandomize=True)
@given(shift=st.lists(st.floats(0, 1, exclude_max=True), min_size=3, max_size=3), seed=st.integers(0, 2**32 - 1))
def test_origin_and_order_of_atoms_change_nothing(name: str, shift: list[float], seed: int) -> None:
    crystal = crystal_of(name)
    order = np.random.default_rng(seed).permutation(len(crystal))
    assert told(analyse(moved(crystal, shift, order))) == expected(name)


@pytest.mark.parametrize(("name", "times"), [("zif-8", (1, 1, 2)), ("mof-74", (1, 1, 2)), ("mof-74", (2, 1, 1)),
                                             ("mil-53", (2, 1, 3)), ("dmof-1", (2, 2, 1)), ("irmof-1", (1, 2, 1))])
def test_a_supercell_changes_nothing(name: str, times: tuple[int, int, int]) -> None:
    assert told(analyse(repeated(crystal_of(name), times))) == expected(name)


@settings(max_examples=6, deadline=None, derandomize=True)
@given(rows=st.permutations([0, 1, 2]), add=st.integers(-2, 2))
def test_another_basis_of_the_same_lattice_changes_nothing(rows: list[int], add: int) -> None:
    """Axes in another order, and one of them slanted by a multiple of another: the same crystal."""
    crystal = crystal_of("mil-53")
    turn = np.eye(3)[rows]
    turn[0] += add * turn[1]
    frac = crystal.frac @ np.linalg.inv(turn)
    other = Crystal(turn @ crystal.lattice, crystal.symbols, frac - np.floor(frac), crystal.name)
    assert told(analyse(other)) == expected("mil-53")


@pytest.mark.parametrize("name", ["irmof-1", "hkust-1", "mof-74"])
def test_the_primitive_cell_tells_the_same(name: str) -> None:
    whole = read(published(name), name)
    small = primitive(whole)
    assert len(small) < len(whole)
    assert told(analyse(small)) == told(analyse(whole))


def test_two_nets_through_one_another_are_counted_in_any_cell() -> None:
    """Two MOF-5 nets half a cell apart: two nets; and still two where one cell is written as two."""
    one = crystal_of("irmof-1")
    shift = np.array([0.5, 0.5, 0.5]) * (1.0 if len(one) > 400 else 0.5)
    both = Crystal(one.lattice, one.symbols * 2, np.concatenate([one.frac, (one.frac + shift) % 1.0]), "two nets")
    assert expected("irmof-1")["nets"] == 1
    assert [analyse(cell).catenation for cell in (both, repeated(both, (1, 1, 2)))] == [2, 2]
