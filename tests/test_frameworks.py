"""What a MOF is made of: metals, nodes, linkers, open sites, charges, name and powder lines of published crystals."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pytest
from crystal_builder import published

from assistant.chem.crystals import Crystal, read
from assistant.chem.frameworks import Framework, analyse, common_name, pxrd, wavelength
from assistant.chem.frameworks.named_table import ROWS
from assistant.chem.frameworks.opening import empty_cone, opening
from assistant.chem.frameworks.oxidation import balance
from assistant.chem.frameworks.shapes import ROWS as SHAPES
from assistant.chem.frameworks.shapes import measure, nearest, vertices
from assistant.errors import NotSupported, TooLarge

# name: unit as in the paper, Z, metal site (donors, shape, state, open), node, links on it, linker and count, name
PUBLISHED: dict[str, tuple[str, int, tuple[str, str, int, bool], str, int, dict[str, int], str]] = {
    "irmof-1": ("Zn4O(C8H4O4)3", 8, ("O4", "tetrahedral", 2, False), "Zn4O", 6, {"BDC": 24}, "IRMOF-1"),
    "irmof-14": ("Zn4O(C18H8O4)3", 8, ("O4", "tetrahedral", 2, False), "Zn4O", 6, {"PDC": 24}, "IRMOF-14"),
    "hkust-1": ("Cu3(C9H3O6)2", 16, ("O4", "square planar", 2, True), "Cu2", 4, {"BTC": 32}, "HKUST-1"),
    "zif-8": ("Zn(C4H5N2)2", 12, ("N4", "tetrahedral", 2, False), "Zn", 4, {"mIm": 24}, "ZIF-8"),
    "zif-1": ("Zn(C3H3N2)2", 8, ("N4", "tetrahedral", 2, False), "Zn", 4, {"Im": 16}, ""),
    "zif-7": ("Zn(C7H5N2)2", 18, ("N4", "tetrahedral", 2, False), "Zn", 4, {"bIm": 36}, ""),
    "mof-74": ("Zn2(C8H2O6)", 9, ("O5", "square pyramidal", 2, True), "Zn", 2, {"DOBDC": 9}, "Zn-MOF-74"),
    "mil-53": ("CrOH(C8H4O4)", 4, ("O6", "octahedral", 3, False), "CrOH", 2, {"BDC": 4}, "MIL-53"),
    "mil-88d": ("Cr3O(C14H8O4)3(O)3", 2, ("O6", "octahedral", 3, False), "Cr3O", 6, {"BPDC": 6}, "MIL-88D"),
    "uio-66": ("Zr3O4(C8H4O4)3", 8, ("O8", "square antiprismatic", 4, False), "Zr6O8", 12, {"BDC": 24}, "UiO-66"),
}
GROUPS = {"irmof-1": "Fm-3m", "hkust-1": "Fm-3m", "zif-8": "I-43m", "mof-74": "R-3", "mil-53": "Imma",
          "uio-66": "Fm-3m"}


@cache
def framework(name: str) -> Framework:
    return analyse(read(published(name), name))


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_frameworks(name: str) -> None:
    unit, z, site, node, links, linkers, called = PUBLISHED[name]
    found = framework(name)
    assert (found.kind, found.unit, found.z, found.dimensionality) == ("metal-organic", unit, z, 3)
    (only,) = found.sites
    assert (only.donors, only.geometry, only.oxidation, only.open) == site
    (kind,) = found.nodes
    assert (kind.composition, kind.connectivity) == (node, links)
    assert {x.abbreviation: x.count for x in found.linkers} == linkers
    assert found.charge == 0
    name_found = common_name(found)
    assert (name_found.name if name_found else "") == called


@pytest.mark.parametrize(("name", "group"), GROUPS.items())
def test_space_group_comes_back_from_the_atoms(name: str, group: str) -> None:
    assert framework(name).symmetry.symbol == group


def test_a_net_tells_frameworks_of_one_composition_apart() -> None:
    imidazolate = framework("zif-1")
    assert [getattr(common_name(imidazolate, net), "name", "") for net in ("crb", "dft", "cag", "dia")] == [
        "ZIF-1", "ZIF-3", "ZIF-4", ""]


def test_hydrogens_missing_on_a_zirconium_node_are_counted() -> None:
    """Zr6O4(OH)4 has four hydroxides a cluster, four clusters a cell: 16 (doi:10.1021/ja8057953)."""
    assert any(" 16 bridging oxygens" in note for note in framework("uio-66").notes)


def test_density_agrees_with_the_papers() -> None:
    assert framework("irmof-1").density == pytest.approx(0.59, abs=0.01)   # doi:10.1126/science.1067208
    assert framework("irmof-14").density == pytest.approx(0.37, abs=0.01)


def test_a_rod_is_a_rod_and_a_paddlewheel_a_paddlewheel() -> None:
    labels = {name: framework(name).nodes[0].label for name in ("mof-74", "mil-53", "hkust-1", "mil-88d")}
    assert labels == {"mof-74": "rod", "mil-53": "rod", "hkust-1": "paddlewheel", "mil-88d": "oxo-centred trimer"}


def test_two_zincs_of_a_capped_paddlewheel_do_not_count_as_open() -> None:
    """Zn2(bdc)2(dabco): the only free side of each zinc faces the other zinc."""
    (site,) = framework("dmof-1").sites
    assert not site.open
    assert "another atom" in site.reason


def test_every_part_of_the_cell_is_used_once() -> None:
    for name in ("irmof-1", "mof-74", "mil-53"):
        found = framework(name)
        atoms = [atom for part in found.decomposition.parts for atom in part.atoms]
        assert sorted(atoms) == list(range(len(read(published(name), name))))


def test_a_crystal_without_metal_or_without_bonds() -> None:
    cof = framework("cof-103")
    assert (cof.kind, cof.metals, cof.sites, cof.dimensionality) == ("covalent organic", (), (), 3)
    argon = analyse(Crystal(np.eye(3) * 6.0, ("Ar",), np.zeros((1, 3))))
    assert (argon.kind, argon.dimensionality, argon.catenation) == ("molecular", 0, 0)


def test_too_many_atoms_are_refused_in_one_sentence() -> None:
    with pytest.raises(TooLarge, match="atoms"):
        analyse(Crystal(np.eye(3) * 500.0, ("C",) * 20_001, np.random.default_rng(1).random((20_001, 3))))


@pytest.mark.parametrize(("one", "other", "value"), [
    ("octahedral", "trigonal prismatic", 16.737), ("square planar", "tetrahedral", 33.333),
    ("square antiprismatic", "dodecahedral", 2.848), ("cubic", "square antiprismatic", 10.99),
    ("cubic", "dodecahedral", 7.95)])
def test_shape_measures_between_ideal_polyhedra(one: str, other: str, value: float) -> None:
    """Tabulated by S. Alvarez et al., doi:10.1016/j.ccr.2005.03.031, and in the manual of SHAPE 2.1."""
    ideal = {row.name: vertices(row) for row in SHAPES}
    assert measure(ideal[one], ideal[other]) == pytest.approx(value, abs=0.02)
    assert measure(ideal[other], ideal[one]) == pytest.approx(value, abs=0.02)


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: f"{row.coordination} {row.name}")
def test_a_turned_and_swollen_polyhedron_is_recognised(row: object) -> None:
    rng = np.random.default_rng(11)
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    points = vertices(row) @ turn.T * 2.3  # type: ignore[arg-type]
    found = nearest(points[rng.permutation(len(points))])
    assert found.name == row.name  # type: ignore[attr-defined]
    assert found.deviation == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize(("shape", "angle", "is_open"), [
    ("octahedral", 54.7356, False), ("tetrahedral", 70.5288, False), ("square planar", 90.0, True),
    ("trigonal bipyramidal", 63.4349, False), ("trigonal planar", 90.0, True), ("square antiprismatic", 59.26, False)])
def test_the_widest_empty_cone_of_ideal_shapes(shape: str, angle: float, is_open: bool) -> None:
    """Angles by solid geometry: for the octahedron and tetrahedron arccos of 1/√3 and 1/3, and so on."""
    points = 2.0 * next(vertices(row) for row in SHAPES if row.name == shape)
    assert empty_cone(points) == pytest.approx(angle, abs=0.01)
    assert opening(points, np.zeros((0, 3))).open is is_open


def test_an_atom_in_the_way_closes_a_site_and_one_elsewhere_does_not() -> None:
    square = 2.0 * np.array([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0.0]])
    assert opening(square, np.array([[0, 0, 2.6]])).open       # the other side is free
    assert not opening(square, np.array([[0, 0, 2.6], [0, 0, -2.6]])).open


def test_charge_balance_by_hand() -> None:
    assert balance((("Zn", 4),), -8, 0, 0).states == {"Zn": 2}                  # Zn4O(BDC)3
    assert balance((("Cr", 3),), -9, 0, 0).states == {"Cr": 3}                  # Cr3O(BDC)3F
    assert balance((("Cu", 2),), -2, 0, 0).states == {"Cu": 1}
    lacking = balance((("Zr", 6),), -28, 8, 0)                                  # Zr6O8(BDC)6 without its hydrogens
    assert (lacking.states, lacking.charge, len(lacking.notes)) == ({"Zr": 4}, 0, 1)
    ionic = balance((("In", 1),), -4, 0, 0)                                     # In(BDC)2 without its cation
    assert (ionic.states, ionic.charge) == ({"In": 3}, -1)
    mixed = balance((("Fe", 3),), -8, 0, 0)
    assert (mixed.states, mixed.charge) == ({"Fe": None}, None)


def test_powder_lines_stand_where_bragg_puts_them() -> None:
    """d = a / √(h²+k²+l²) for the cubic ZIF-8 with a = 16.991 Å; the first line (011) near 7.3° (Cu Kα)."""
    pattern = pxrd(read(published("zif-8")), stop=30.0)
    for peak in pattern.peaks:
        (h, k, m), _ = peak.hkl[0]
        d = 16.991 / np.sqrt(h * h + k * k + m * m)
        assert peak.d == pytest.approx(d, rel=1e-4)
        assert peak.two_theta == pytest.approx(2 * np.degrees(np.arcsin(pattern.wavelength / 2 / d)), abs=1e-3)
    assert pattern.peaks[0].two_theta == pytest.approx(7.36, abs=0.02)
    assert max(pattern.peaks, key=lambda peak: peak.intensity).hkl[0][0] == (1, 1, 0)


def test_another_radiation_moves_the_same_planes() -> None:
    crystal = read(published("mof-74"))
    copper, molybdenum = pxrd(crystal, "Cu Kα", stop=25.0), pxrd(crystal, "MoKa", stop=11.4)
    assert (copper.wavelength, molybdenum.wavelength) == (1.54184, 0.71073)
    assert [round(peak.d, 3) for peak in copper.peaks[:6]] == [round(peak.d, 3) for peak in molybdenum.peaks[:6]]
    assert copper.peaks[0].two_theta == pytest.approx(6.8, abs=0.1)   # (110)/(2-10): doi:10.1021/ja045123o


def test_an_unknown_radiation_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotSupported, match="CuKa"):
        wavelength("unobtainium")


def test_the_table_of_names_is_sound() -> None:
    from assistant.chem.frameworks.linker_names import linker_row

    for row in ROWS:
        assert row.doi.startswith("10.") or re.fullmatch(r"[A-Z][A-Za-z. ]+ (19|20)\d\d, \d+, \d+", row.doi)
        assert all(linker_row(name).smiles and n > 0 for name, n in row.linkers)
    assert len({row.name for row in ROWS}) >= 60
