"""Symmetry by operators or by name, in every spelling chemists use, against pymatgen's own tables of space groups."""

from __future__ import annotations

import numpy as np
import pytest
from crystal_builder import lattice_of
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.chem.crystals.operators import closed, different, operators_of, parse_operator, strain
from assistant.chem.crystals.space_groups import named, plain
from assistant.errors import BadFile

CELLS = {"triclinic": (8, 9, 10, 80, 95, 101), "monoclinic": (8, 9, 10, 90, 99, 90),
         "orthorhombic": (8, 9, 10, 90, 90, 90), "tetragonal": (8, 8, 10, 90, 90, 90),
         "hexagonal": (8, 8, 10, 90, 90, 120), "cubic": (8, 8, 8, 90, 90, 90)}
RHOMBOHEDRAL = (8, 8, 8, 70, 70, 70)


def system(number: int) -> str:
    """Crystal system of a space group (International Tables A, doi:10.1107/97809553602060000114)."""
    last = ((2, "triclinic"), (15, "monoclinic"), (74, "orthorhombic"), (142, "tetragonal"), (194, "hexagonal"))
    return next((name for end, name in last if number <= end), "cubic")


@pytest.mark.parametrize("number", range(1, 231))
def test_every_space_group_by_number_and_by_symbol(number: int) -> None:
    """As many operators as pymatgen has, each set a group, each leaving the metric of its cell alone."""
    from pymatgen.symmetry.groups import SpaceGroup, sg_symbol_from_int_number

    symbol = sg_symbol_from_int_number(number)
    order = SpaceGroup.sg_encoding[symbol]["order"]
    lattice = lattice_of(CELLS[system(number)])
    for name in (f"#{number}", symbol):
        settings_ = named(name, lattice)
        assert settings_, name
        for found in settings_:
            assert len(found) == order, name
            assert strain(found, lattice) < 1e-9
        assert len(closed(settings_[0])) == order


@pytest.mark.parametrize(("spelt", "meant"), [
    ("Fm-3m", "F m -3 m"), ("F m 3 m", "F m -3 m"), ("Fm3m", "F m -3 m"), ("F 4/m -3 2/m", "F m -3 m"),
    ("FM-3M", "F m -3 m"), ("-F 4 2 3", "F m -3 m"), ("P21/c", "P 1 21/c 1"), ("P 2_1/c", "P 1 21/c 1"),
    ("P2(1)/c", "P 1 21/c 1"), ("'P 1 21/c 1'", "P 1 21/c 1"), ("P21/n", "P 1 21/n 1"), ("C2/c", "C 1 2/c 1"),
    ("I2/a", "I 1 2/a 1"), ("R-3:H", "R -3"), ("R -3 H", "R -3"), ("P63/mmc", "P 63/m m c"), ("Fd-3m:2", "F d -3 m :2"),
    ("F d -3 m Z", "F d -3 m"), ("P -4 21 m", "P-42_1m"), ("I m c m", "Imcm"), ("P n m a", "Pnma"), ("A b m 2", "Abm2"),
])
def test_a_space_group_may_be_spelt_in_many_ways(spelt: str, meant: str) -> None:
    fitting = next(lattice_of(cell) for cell in CELLS.values() if named(meant, lattice_of(cell)))
    one, other = named(spelt, fitting), named(meant, fitting)
    assert {tuple(sorted(found.keys())) for found in one} == {tuple(sorted(found.keys())) for found in other}


def test_rhombohedral_axes_are_told_from_hexagonal_by_the_cell() -> None:
    assert [len(found) for found in named("R -3", lattice_of(CELLS["hexagonal"]))] == [18]
    assert [len(found) for found in named("R -3", lattice_of(RHOMBOHEDRAL))] == [6]
    assert named("F m -3 m", lattice_of(CELLS["orthorhombic"])) == []
    assert named("Q 7", lattice_of(CELLS["cubic"])) == []
    assert plain("F d -3 m origin choice 2") == "fd-3m:2"


@given(st.permutations("xyz"), st.lists(st.tuples(st.sampled_from("+-"), st.integers(0, 23)), min_size=3, max_size=3),
       st.booleans())
@settings(max_examples=80, deadline=None)
def test_operators_are_read_as_pymatgen_reads_them(axes: list[str], parts: list[tuple[str, int]], first: bool) -> None:
    from pymatgen.core.operations import SymmOp

    text = ",".join(f"{shift}/24{sign}{axis}" if first else f"{sign}{axis}+{shift}/24"
                    for axis, (sign, shift) in zip(axes, parts, strict=True))
    read = parse_operator(text)
    theirs = SymmOp.from_xyz_str(text)
    assert read is not None
    assert np.array_equal(np.array(read[0]), np.round(theirs.rotation_matrix))
    assert np.allclose(np.array(read[1]), theirs.translation_vector % 1.0)


def test_what_is_no_operator_is_counted_and_no_group_is_refused() -> None:
    found, bad = operators_of(["x,y,z", "-x,-y,-z", "x,y", "2x,y,z", "hello", "x,x,x", "x+0.3333,y,z"])
    assert (len(found), bad) == (3, 4)
    assert found.shift[2] == pytest.approx([1 / 3, 0, 0], abs=1e-9)
    twice = different(operators_of(["x,y,z", "x,y,z", "x+1,y,z"])[0])
    assert len(twice) == 1
    lost, _ = operators_of(["x,y,z", "-x,y+1/2,-z+1/2", "-x,-y,-z"])
    assert len(closed(lost)) == 4
    with pytest.raises(BadFile, match="one space group"):
        closed(operators_of(["x+1/997,y,z", "y,z,x", "-x,y,z"])[0])
