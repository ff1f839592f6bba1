"""Disorder as refinement programs write it: of two orientations one comes out whole, the major one, and it is said."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from assistant.chem.crystals import Crystal, bonds, components, read

CELL = 16.0
Row = tuple[str, str, float, float, float, float, str, str]  # label, element, x, y, z in Å, occupancy, assembly, group
CHAIN: list[Row] = [(f"{symbol}{at}", symbol, 0.0, 0.0, 2.0 * at, 1.0, ".", ".")
                    for at, symbol in enumerate(["Zn", "O"] * 4)]


def text(rows: list[Row], operators: tuple[str, ...] = ("x,y,z",)) -> bytes:
    lines = ["data_disorder", *(f"_cell_length_{axis} {CELL}" for axis in "abc"),
             *(f"_cell_angle_{angle} 90" for angle in ("alpha", "beta", "gamma")),
             "loop_", "_symmetry_equiv_pos_as_xyz", *(f"'{operator}'" for operator in operators), "loop_",
             *(f"_atom_site_{key}" for key in ("label", "type_symbol", "fract_x", "fract_y", "fract_z", "occupancy",
                                               "disorder_assembly", "disorder_group"))]
    lines += [f"{label} {symbol} {x / CELL:.6f} {y / CELL:.6f} {z / CELL:.6f} {occupancy} {assembly} {group}"
              for label, symbol, x, y, z, occupancy, assembly, group in rows]
    return "\n".join(lines).encode()


def taken(rows: list[Row], operators: tuple[str, ...] = ("x,y,z",)) -> Crystal:
    return read(text(rows, operators), free_solvent="keep")


def phenyl(turn: float, occupancy: float, group: str = ".", at: float = 8.0, mark: str = "") -> list[Row]:
    """The four carbons and hydrogens of a phenyl ring that a rotation about its axis moves (C-C 1.40, C-H 0.95 Å)."""
    up = np.array([np.cos(np.radians(turn)), np.sin(np.radians(turn))])
    rows: list[Row] = []
    for symbol, shape in (("C", ((0.70, 1.212), (2.10, 1.212))), ("H", ((0.225, 2.035), (2.575, 2.035)))):
        for number, (along, off) in enumerate(shape):
            for sign in (1, -1):
                y, z = sign * off * up
                rows.append((f"{symbol}{number}{'a' if sign > 0 else 'b'}{mark}", symbol, 4.0 + along, at + y, at + z,
                             occupancy, ".", group))
    return rows


def axis(at: float = 8.0) -> list[Row]:
    """The carbons on the axis of the ring: the one that holds it, the first, the last, and the last one's hydrogen."""
    return [("C9", "C", 2.5, at, at, 1.0, ".", "."), ("C8", "C", 4.0, at, at, 1.0, ".", "."),
            ("C7", "C", 6.8, at, at, 1.0, ".", "."), ("H7", "H", 7.75, at, at, 1.0, ".", ".")]


def places(rows: list[Row]) -> set[tuple[str, float, float, float]]:
    return {(row[1], *(round(float(x) % CELL, 2) for x in row[2:5])) for row in rows}


def found(crystal: Crystal) -> set[tuple[str, float, float, float]]:
    return {(symbol, *(round(float(x) % CELL, 2) for x in place))
            for symbol, place in zip(crystal.symbols, crystal.xyz, strict=True)}


def kinds(crystal: Crystal) -> set[str]:
    return {finding.kind for finding in crystal.findings if finding.changed}


def is_one_ring(crystal: Crystal) -> bool:
    """Six ring carbons of three or more neighbours in one plane, five hydrogens, nothing else on it."""
    pieces = [piece for piece in components(crystal, bonds(crystal)) if piece.dimension == 0]
    if [len(piece) for piece in pieces] != [12]:  # seven C and five H
        return False
    carbons = crystal.xyz[[at for at in pieces[0].atoms if crystal.symbols[at] == "C"]]
    flatness = np.linalg.svd(carbons - carbons.mean(axis=0))[1][-1]
    return len(carbons) == 7 and float(flatness) < 0.05


@pytest.mark.parametrize("turn", [40, 55, 70, 90])
@pytest.mark.parametrize("groups", [("1", "2"), (".", ".")])
def test_the_major_orientation_of_a_ring_is_kept_whole(turn: float, groups: tuple[str, str]) -> None:
    """With the groups of the refinement, and with occupancies alone."""
    major, minor = phenyl(10, 0.6, group=groups[0]), phenyl(10 + turn, 0.4, group=groups[1], mark="x")
    crystal = taken([*CHAIN, *axis(), *minor, *major])
    assert found(crystal) == places([*CHAIN, *axis(), *major])
    assert kinds(crystal) & {"disorder", "partial occupancy"}
    assert is_one_ring(crystal)


@pytest.mark.parametrize("turn", [40, 60, 90])
def test_of_two_equal_orientations_one_comes_out_whole(turn: float) -> None:
    one, other = phenyl(0, 0.5), phenyl(turn, 0.5, mark="x")
    mixed = [row for pair in zip(one, other, strict=True) for row in pair]
    assert is_one_ring(taken([*CHAIN, *axis(), *mixed]))


@pytest.mark.parametrize("turn", [20, 30, 45])
def test_a_ring_over_a_mirror_plane_comes_out_whole(turn: float) -> None:
    """The plane z = 1/2 makes the other orientation; the group is negative, as SHELXL writes it."""
    crystal = taken([*CHAIN, *axis(), *phenyl(turn, 0.5, group="-1")], ("x,y,z", "x,y,-z"))
    assert is_one_ring(crystal)
    assert Counter(crystal.symbols)["Zn"] == 4


def test_each_place_keeps_its_own_major_group() -> None:
    """Two rings, the groups numbered alike and without assemblies: 1 is major in the first, 2 in the second."""
    first = [*phenyl(0, 0.7, group="1"), *phenyl(70, 0.3, group="2", mark="x")]
    second = [*phenyl(0, 0.3, group="1", at=2.5, mark="y"), *phenyl(70, 0.7, group="2", at=2.5, mark="z")]
    crystal = taken([*CHAIN, *axis(), *axis(2.5), *first, *second])
    assert found(crystal) == places([*CHAIN, *axis(), *axis(2.5), *first[:8], *second[8:]])


def test_a_group_goes_as_a_whole_even_where_it_is_far_from_the_other() -> None:
    """A long tail of the minor group has no partner near it; it leaves with the atom it hangs on."""
    head: list[Row] = [("C1", "C", 4.0, 8.0, 8.0, 1.0, ".", "."), ("O1", "O", 5.2, 8.7, 8.0, 0.6, ".", "1"),
                       ("O1x", "O", 5.2, 7.6, 8.6, 0.4, ".", "2")]
    tail: list[Row] = [("C2x", "C", 6.1, 6.6, 9.1, 0.4, ".", "2"), ("C3x", "C", 7.3, 6.0, 9.8, 0.4, ".", "2"),
                       ("N4x", "N", 8.3, 5.5, 10.6, 0.4, ".", "2")]
    crystal = taken([*CHAIN, *head, *tail])
    assert found(crystal) == places([*CHAIN, *head[:2]])
    assert kinds(crystal) == {"disorder", "partial occupancy"} or kinds(crystal) == {"disorder"}


def test_a_place_shared_by_two_metals_keeps_the_more_frequent() -> None:
    rows = [*CHAIN[1:], ("Co0", "Co", 0.0, 0.0, 0.0, 0.3, ".", "."), ("Zn0", "Zn", 0.0, 0.0, 0.0, 0.7, ".", ".")]
    crystal = taken(rows)
    assert Counter(crystal.symbols) == Counter({"Zn": 4, "O": 4})
    assert kinds(crystal) == {"mixed sites"}


def test_a_half_occupied_place_without_another_is_kept_and_said() -> None:
    rows: list[Row] = [*CHAIN, ("Cl1", "Cl", 2.3, 0.0, 0.0, 0.5, ".", ".")]
    crystal = taken(rows)
    assert Counter(crystal.symbols)["Cl"] == 1
    assert any("down to 0.50" in finding.said for finding in crystal.findings)


def test_whole_atoms_that_overlap_become_one_ring_too() -> None:
    """The occupancies were lost on the way, as in some collections of MOFs."""
    crystal = taken([*CHAIN, *axis(), *phenyl(0, 1.0), *phenyl(30, 1.0, mark="x")])
    assert is_one_ring(crystal)
    assert kinds(crystal) == {"overlapping atoms"}
