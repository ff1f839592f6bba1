"""Pore diameters: spheres with a closed form, brute force, Zeo++ itself, and what must not change a figure."""

from __future__ import annotations

import json
import subprocess
import sys
from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pore_reference import Cells, Spheres
from scipy.optimize import brentq

from assistant.chem.crystals.structure import Crystal
from assistant.chem.pores import diameters
from assistant.chem.pores.radii import radius_of
from assistant.errors import BadFile, Cancelled, TooLarge

C, CS, CL = radius_of("C"), radius_of("Cs"), radius_of("Cl")


def crystal(lattice: object, symbols: list[str], frac: object) -> Crystal:
    return Crystal(np.asarray(lattice, dtype=float), tuple(symbols), np.asarray(frac, dtype=float) % 1.0)


def some_crystal(seed: int, symbols: str = "C C N O O H Zn Si", edge: float = 8.0) -> Crystal:
    """Atoms of several sizes at random in a skew cell."""
    rng = np.random.default_rng(seed)
    kinds = symbols.split()
    return crystal(edge * np.eye(3) + rng.uniform(-1.5, 1.5, (3, 3)), kinds, rng.random((len(kinds), 3)))


def close(one: Crystal, two: Crystal) -> bool:
    a, b = diameters(one), diameters(two)
    return bool(np.allclose([a.lcd.diameter, a.pld.diameter, a.lfpd.diameter],
                            [b.lcd.diameter, b.pld.diameter, b.lfpd.diameter], atol=1e-4))


FCC = [[0, 0, 0], [0, 0.5, 0.5], [0.5, 0, 0.5], [0.5, 0.5, 0]]


@pytest.mark.parametrize(("frac", "widest", "neck"), [
    ([[0, 0, 0]], sqrt(3) / 2, sqrt(2) / 2),  # simple cubic: cube centre, face centre
    ([[0, 0, 0], [0.5, 0.5, 0.5]], sqrt(5) / 4, 3 * sqrt(2) / 8),  # bcc: tetrahedral site, circumradius of its faces
    (FCC, 0.5, 1 / sqrt(6)),  # fcc: octahedral site, triangle of nearest neighbours
])
def test_the_cubic_lattices_of_equal_spheres_have_their_known_holes(frac: list[list[float]], widest: float,
                                                                    neck: float) -> None:
    edge = 9.0
    found = diameters(crystal(edge * np.eye(3), ["C"] * len(frac), frac))
    assert found.exact
    assert found.lcd.diameter == pytest.approx(2 * (widest * edge - C), abs=2e-5)
    assert found.lfpd.diameter == pytest.approx(2 * (widest * edge - C), abs=2e-5)
    assert found.along == pytest.approx((2 * (neck * edge - C),) * 3, abs=2e-5)


def test_spheres_of_two_sizes_in_the_caesium_chloride_lattice() -> None:
    a = 8.0
    # a hole touches two Cs (0 0 0, 1 0 0) and two Cl (1/2 +-1/2 1/2), so it lies at (1/2 0 z)
    z = brentq(lambda z: (a * sqrt(0.25 + z * z) - CS) - (a * sqrt(0.25 + (0.5 - z) ** 2) - CL), -0.2, 0.7)
    hole = a * sqrt(0.25 + z * z) - CS
    # its faces: two Cs and a Cl, or two Cl and a Cs; any endless way meets both. s: from the edge to the third
    far = a * sqrt(0.5)
    necks = [sqrt(a * a / 4 + s * s) - pair for pair, third in ((CS, CL), (CL, CS))
             for s in [brentq(lambda s, p=pair, t=third: (sqrt(a * a / 4 + s * s) - p) - (far - s - t), -far, far)]]
    found = diameters(crystal(a * np.eye(3), ["Cs", "Cl"], [[0, 0, 0], [0.5, 0.5, 0.5]]))
    assert found.lcd.diameter == pytest.approx(2 * hole, abs=2e-5)
    assert found.pld.diameter == pytest.approx(2 * min(necks), abs=2e-5)


def test_a_chain_lets_a_sphere_pass_along_it_only() -> None:
    found = diameters(crystal(np.diag([10.0, 10.0, 1.4]), ["C"], [[0, 0, 0]]))
    assert found.along[2] == pytest.approx(2 * (5 * sqrt(2) - C), abs=2e-5)
    # from one channel to the next between two chains, at mid-height of their atoms
    assert found.along[:2] == pytest.approx((2 * (sqrt(25 + 0.7**2) - C),) * 2, abs=2e-5)
    assert found.pld.diameter == max(found.along)


def cells_of(made: Crystal) -> Cells:
    return Cells(Spheres(made.lattice, made.frac, np.array([radius_of(symbol) for symbol in made.symbols])))


@pytest.mark.parametrize(("frac", "neck"), [([[0, 0, 0]], sqrt(2) / 2), (FCC, 1 / sqrt(6)),
                                            ([[0, 0, 0], [0.5, 0.5, 0.5]], 3 * sqrt(2) / 8)])
def test_the_bounds_by_brute_force_hold_where_the_answer_is_known(frac: list[list[float]], neck: float) -> None:
    bounds = cells_of(crystal(9.0 * np.eye(3), ["C"] * len(frac), frac)).limiting()
    assert bounds.low <= 2 * (neck * 9.0 - C) <= bounds.high <= bounds.low + 0.02


@pytest.mark.parametrize("seed", range(4))
def test_diameters_lie_within_certain_bounds(seed: int) -> None:
    made = some_crystal(seed)
    found, cells = diameters(made), cells_of(made)
    assert found.exact
    for sphere in (found.lcd, found.pld, found.lfpd):
        free = cells.spheres.free(np.array([sphere.frac]) @ made.lattice)[0]
        assert free == pytest.approx(sphere.diameter / 2, abs=1e-4)
    for sphere, bounds in ((found.pld, cells.limiting()), (found.lcd, cells.largest())):
        assert bounds.high - bounds.low <= 0.0201
        assert bounds.low - 1e-4 <= sphere.diameter <= bounds.high + 1e-4


ZEO = """
import sys
from pyzeo.netstorage import AtomNetwork
net = AtomNetwork.read_from_CSSR(sys.argv[1])
net.calculate_free_sphere_parameters(sys.argv[2])
"""


@pytest.mark.parametrize("seed", [11, 12])
def test_zeo_agrees_where_all_atoms_are_alike(seed: int, tmp_path: Path) -> None:
    """With one radius Zeo++'s Voronoi network is exact. It runs in a child, as it may end its process."""
    pytest.importorskip("pyzeo")
    made = some_crystal(seed, "C C C C C C C", 8.5)
    lengths = np.linalg.norm(made.lattice, axis=1)
    unit = made.lattice / lengths[:, None]
    angles = np.degrees(np.arccos([unit[1] @ unit[2], unit[0] @ unit[2], unit[0] @ unit[1]]))
    lines = [" ".join(f"{value:.6f}" for value in lengths),
             " ".join(f"{value:.6f}" for value in angles) + " SPGR = 1 P 1 OPT = 1", f"{len(made)} 0", "0 made : made"]
    lines += [f"{k} C {x:.6f} {y:.6f} {z:.6f} 0 0 0 0 0 0 0 0 0.0" for k, (x, y, z) in enumerate(made.frac.tolist(), 1)]
    (tmp_path / "made.cssr").write_text("\n".join(lines) + "\n")
    subprocess.run([sys.executable, "-c", ZEO, str(tmp_path / "made.cssr"), str(tmp_path / "made.res")], check=True,
                   capture_output=True, timeout=60)
    theirs = [float(word) for word in (tmp_path / "made.res").read_text().split()[1:4]]
    found = diameters(made)
    assert found.lcd.diameter == pytest.approx(theirs[0], abs=2e-3)
    assert found.pld.diameter == pytest.approx(theirs[1], abs=1e-2)
    # Zeo++ looks along one free path only, we at the whole region that is open to the limiting sphere
    assert theirs[2] - 2e-3 <= found.lfpd.diameter <= found.lcd.diameter


@settings(max_examples=6, deadline=None, derandomize=True)
@given(seed=st.integers(0, 500), shift=st.tuples(*[st.floats(-1, 1)] * 3), times=st.permutations([1, 1, 2]))
def test_shift_order_and_supercell_change_nothing(seed: int, shift: tuple[float, ...], times: list[int]) -> None:
    made = some_crystal(seed)
    order = np.random.default_rng(seed).permutation(len(made))
    symbols = [made.symbols[k] for k in order]
    moved = crystal(made.lattice, symbols, made.frac[order] + np.array(shift))
    assert close(made, moved)
    copies = np.array([[i, j, k] for i in range(times[0]) for j in range(times[1]) for k in range(times[2])])
    frac = ((moved.frac[None] + copies[:, None]) / np.array(times)).reshape(-1, 3)
    assert close(made, crystal(made.lattice * np.array(times)[:, None], symbols * 2, frac))


@settings(max_examples=6, deadline=None, derandomize=True)
@given(seed=st.integers(0, 500), shears=st.lists(st.integers(-2, 2), min_size=3, max_size=3))
def test_another_cell_of_the_same_lattice_changes_nothing(seed: int, shears: list[int]) -> None:
    made = some_crystal(seed)
    basis = np.array([[1, shears[0], shears[1]], [0, 1, shears[2]], [0, 0, 1]])
    assert close(made, crystal(basis @ made.lattice, list(made.symbols), made.frac @ np.linalg.inv(basis)))


NAMED = {"ZIF-8": 11.391, "UIO-66": 8.455}
"""LCD in Å by a brute force that others wrote (fine grid + optimisation, the same radii)."""


@pytest.mark.parametrize("name", sorted(NAMED))
def test_named_frameworks_have_their_cavity(name: str) -> None:
    import tarfile

    archive = Path(__file__).parents[2] / "shared/data/mof/raspa2_named_mof_cifs_dev.tar.xz"
    if not archive.exists():
        pytest.skip("the named frameworks of ../shared/data are not here")
    from pymatgen.io.cif import CifParser

    with tarfile.open(archive) as files:
        member = next(one for one in files.getmembers() if Path(one.name).name == f"{name}.cif")
        text = files.extractfile(member).read().decode()  # type: ignore[union-attr]
    read = CifParser.from_str(text, occupancy_tolerance=100).parse_structures(primitive=False)[0]
    symbols = [site.species.elements[0].symbol for site in read]
    found = diameters(crystal(read.lattice.matrix, symbols, read.frac_coords))
    assert found.lcd.diameter == pytest.approx(NAMED[name], abs=1e-3)


def test_what_cannot_be_measured_is_said() -> None:
    with pytest.raises(BadFile):
        diameters(crystal(np.eye(3) * 5, [], np.zeros((0, 3))))
    with pytest.raises(BadFile):
        diameters(crystal(np.eye(3) * np.nan, ["C"], [[0, 0, 0]]))
    with pytest.raises(TooLarge):
        diameters(crystal(np.eye(3) * 50, ["C"] * 20_001, np.zeros((20_001, 3))))
    with pytest.raises(Cancelled):
        diameters(some_crystal(1), cancelled=lambda: True)


def test_atoms_that_leave_no_room_give_zero() -> None:
    found = diameters(crystal(np.eye(3) * 2.0, ["C"], [[0, 0, 0]]))
    assert found.pld.diameter == 0.0
    assert json.dumps(found.along) == "[0.0, 0.0, 0.0]"
