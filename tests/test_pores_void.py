"""Surface, volume, channels and sizes of pores: closed forms, counted points, slopes, what a chemist may ask for."""

from __future__ import annotations

from math import pi, sqrt

import numpy as np
import pytest
from pore_reference import Spheres

from assistant.chem.crystals.structure import Crystal
from assistant.chem.pores import PROBES, channels, diameters, distribution, measure, probe_of, surface, volume
from assistant.chem.pores.percolation import basis_of
from assistant.chem.pores.radii import radius_of
from assistant.errors import Cancelled, NotUnderstood

C = radius_of("C")


def crystal(lattice: object, symbols: list[str], frac: object) -> Crystal:
    return Crystal(np.asarray(lattice, dtype=float), tuple(symbols), np.asarray(frac, dtype=float) % 1.0)


def some_crystal(seed: int) -> Crystal:
    rng = np.random.default_rng(seed)
    kinds = ["C", "C", "N", "O", "O", "H", "Zn", "Si"]
    return crystal(9 * np.eye(3) + rng.uniform(-1.5, 1.5, (3, 3)), kinds, rng.random((len(kinds), 3)))


CUBE = crystal(np.eye(3) * 9.0, ["C"], [[0, 0, 0]])
TUBES = crystal(np.diag([10.0, 10.0, 1.4]), ["C"], [[0, 0, 0]])


def test_a_lone_atom_has_the_surface_and_volume_of_a_sphere() -> None:
    found = measure(crystal(np.eye(3) * 20.0, ["C"], [[0.3, 0.4, 0.5]]), 1.0, with_distribution=False)
    assert found.surface.accessible == pytest.approx(4 * pi * (C + 1) ** 2, rel=1e-6)
    assert found.volume.accessible == pytest.approx(8000 - 4 / 3 * pi * (C + 1) ** 3, rel=1e-6)
    assert found.volume.geometric == pytest.approx(1 - 4 / 3 * pi * C**3 / 8000, rel=1e-6)
    # 12.011 g/mol in 8000 Å3
    assert found.density == pytest.approx(12.011 / 6.02214076e23 / 8000e-24, rel=1e-4)
    assert found.surface.accessible_m2_g * found.density == pytest.approx(found.surface.accessible_m2_cm3, rel=1e-9)


def test_two_atoms_that_touch_share_a_lens() -> None:
    apart, r = 1.5, C + 1.2
    found = measure(crystal(np.eye(3) * 25.0, ["C", "C"], [[0.5, 0.5, 0.5], [0.5 + apart / 25, 0.5, 0.5]]), 1.2,
                    with_distribution=False)
    assert found.surface.accessible == pytest.approx(2 * (4 * pi * r**2 - 2 * pi * r * (r - apart / 2)), rel=1e-6)
    union = 2 * 4 / 3 * pi * r**3 - pi * (4 * r + apart) * (2 * r - apart) ** 2 / 12
    assert found.volume.accessible == pytest.approx(25.0**3 - union, rel=1e-6)


@pytest.mark.parametrize(("seed", "radius"), [(1, 0.0), (2, 0.6), (3, 1.0), (4, 1.3)])
def test_counting_points_gives_the_same_volume_and_surface_and_the_slope_too(seed: int, radius: float) -> None:
    made = some_crystal(seed)
    reference = Spheres(made.lattice, made.frac, np.array([radius_of(s) for s in made.symbols]))
    found = volume(made, radius)
    assert found.void_fraction == pytest.approx(reference.open_share(radius, 200_000), abs=4e-3)
    area = surface(made, radius)
    assert area.accessible + area.closed == pytest.approx(reference.open_area(radius, 20_000), rel=0.02)
    step = 1e-3
    above, below = (volume(made, max(radius + sign * step, 0.0)) for sign in (1, -1))
    width = step if radius == 0 else 2 * step
    slope = ((below.accessible + below.closed) - (above.accessible + above.closed)) / width
    assert area.accessible + area.closed == pytest.approx(slope, rel=3e-3, abs=0.05)


def test_a_cage_behind_windows_is_a_pocket_or_a_channel_as_the_probe_is_small_or_large() -> None:
    found = diameters(CUBE)
    between = (found.pld.diameter + found.lcd.diameter) / 4
    closed, opened = measure(CUBE, between, with_distribution=False), measure(CUBE, 1.0, with_distribution=False)
    assert not closed.channels
    assert [pocket.dimensionality for pocket in closed.pockets] == [0]
    assert closed.surface.accessible == 0.0 < closed.surface.closed
    assert closed.pockets[0].frac == pytest.approx((0.5, 0.5, 0.5), abs=1e-4)
    assert [channel.directions for channel in opened.channels] == [((1, 0, 0), (0, 1, 0), (0, 0, 1))]
    assert opened.dimensionality == 3
    assert opened.channels[0].lcd == pytest.approx(found.lcd.diameter, abs=1e-5)


def test_tubes_side_by_side_are_separate_one_dimensional_channels() -> None:
    double = crystal(np.diag([20.0, 10.0, 1.4]), ["C", "C"], [[0, 0, 0], [0.5, 0, 0]])
    probe = sqrt(25 + 0.7**2) - C + 0.2
    for made, count in ((TUBES, 1), (double, 2)):
        found = channels(made, probe)
        assert [channel.dimensionality for channel in found] == [1] * count
        assert {channel.directions for channel in found} == {((0, 0, 1),)}
        assert all(np.allclose((ends[1] - ends[0])[:2], 0, atol=2) for one in found for ends in one.crossings)


def test_directions_are_a_basis_of_all_translations() -> None:
    assert basis_of([(2, 0, 0), (3, 0, 0)]) == ((1, 0, 0),)
    assert len(basis_of([(1, 1, 0), (2, 2, 0), (0, 0, 3), (1, 1, 3)])) == 2
    assert basis_of([]) == ()


def test_the_sizes_of_a_tube_are_those_of_the_tube() -> None:
    """Most of the void of a wide tube lies within a largest sphere on its axis."""
    found = distribution(TUBES)
    largest = 2 * (5 * sqrt(2) - C)
    assert found.share.sum() == pytest.approx(1.0)
    assert found.edges[-1] >= largest > found.edges[-2] - 0.25
    assert 0.7 * largest < found.mean < largest
    lone = distribution(crystal(np.eye(3) * 3.4, ["C"], [[0, 0, 0]]))
    assert lone.mean <= 2 * (3.4 * sqrt(3) / 2 - C)


def test_probes_have_a_source_and_strange_ones_are_refused() -> None:
    assert all(probe.source and 1.0 < probe.radius < 2.0 for probe in PROBES)
    assert probe_of().radius == 1.86
    assert probe_of("co2").radius == 1.65
    assert probe_of(1.2).radius == 1.2
    for wrong in ("unobtainium", -1.0, float("nan"), 1e4):
        with pytest.raises(NotUnderstood):
            probe_of(wrong)


def test_a_measurement_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[float] = []
    measure(CUBE, progress=lambda _what, share: told.append(share))
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        measure(CUBE, cancelled=lambda: len(told) > 0)
