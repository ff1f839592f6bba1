"""Crystals and the nets they are famous for: minerals, a MOF, interwoven nets, layers, and the named MOFs by file.

Structures are built here from published space group, cell and coordinates; the doi stands beside each.
"""

from __future__ import annotations

import tarfile
from pathlib import Path

import numpy as np
import pytest

from assistant.chem.crystals.structure import Crystal
from assistant.chem.nets import net_of
from assistant.chem.nets.make_rcsr import operations

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "mof"


def built(group: str, cell: tuple[float, float, float, float], atoms: list[tuple[str, float, float, float]]) -> Crystal:
    """A crystal from its space group, cell (a, b, c, gamma; other angles 90) and atoms of the asymmetric unit."""
    a, b, c, gamma = cell
    angle = np.radians(gamma)
    lattice = np.array([[a, 0, 0], [b * np.cos(angle), b * np.sin(angle), 0], [0, 0, c]])
    rotations, shifts = operations(group)
    symbols: list[str] = []
    places: list[np.ndarray] = []
    for symbol, *place in atoms:
        for image in (rotations @ np.array(place) + shifts) % 1.0:
            apart = image - np.array(places).reshape(-1, 3)
            if not (np.linalg.norm((apart - np.round(apart)) @ lattice, axis=1) < 0.1).any():
                symbols.append(symbol)
                places.append(image)
    return Crystal(lattice, tuple(symbols), np.array(places), group)


X = 1 / 3
# name: (net, dimension, nets, crystal)
FAMOUS = {
    # M. Eddaoudi et al., Science 2002, 295, 469 (doi:10.1126/science.1067208)
    "MOF-5": ("pcu", 3, 1, ("Fm-3m", (25.832, 25.832, 25.832, 90), [
        ("Zn", .2934, .2066, .2066), ("O", .25, .25, .25), ("O", .2819, .2181, .134), ("C", .25, .25, .1113),
        ("C", .25, .25, .0538), ("C", .2829, .2171, .0269), ("H", .3049, .1951, .0448)])),
    # the classic interpenetrated cyanide: B. F. Hoskins, R. Robson, JACS 1990, 112, 1546 (doi:10.1021/ja00160a038)
    "Zn(CN)2": ("dia", 3, 2, ("P-43m", (5.9002, 5.9002, 5.9002, 90), [
        ("Zn", 0, 0, 0), ("Zn", .5, .5, .5), ("C", .1933, .1933, .1933), ("N", .3067, .3067, .3067)])),
    # R. Restori, D. Schwarzenbach, Acta Cryst. B 1986, 42, 201
    "cuprite": ("dia", 3, 2, ("Pn-3m:2", (4.2696, 4.2696, 4.2696, 90), [("Cu", 0, 0, 0), ("O", .25, .25, .25)])),
    # L. Levien, C. T. Prewitt, D. J. Weidner, Am. Mineral. 1980, 65, 920
    "quartz": ("qtz", 3, 1, ("P3221", (4.916, 4.916, 5.4054, 120), [
        ("Si", .4697, 0, 2 * X), ("O", .4133, .2672, .7855)])),
    # W. H. Baur, Acta Cryst. 1956, 9, 515 (doi:10.1107/S0365110X56001388)
    "rutile": ("rtl", 3, 1, ("P42/mnm", (4.594, 4.594, 2.959, 90), [("Ti", 0, 0, 0), ("O", .306, .306, 0)])),
    # R. W. G. Wyckoff, Crystal Structures, 2nd ed., 1963, vol. 1, for the rest
    "fluorite": ("flu", 3, 1, ("Fm-3m", (5.463, 5.463, 5.463, 90), [("Ca", 0, 0, 0), ("F", .25, .25, .25)])),
    "cooperite": ("pts", 3, 1, ("P42/mmc", (3.47, 3.47, 6.1, 90), [("Pt", 0, .5, 0), ("S", 0, 0, .25)])),
    "rhenium trioxide": ("pcu", 3, 1, ("Pm-3m", (3.751, 3.751, 3.751, 90), [("Re", 0, 0, 0), ("O", .5, 0, 0)])),
    "diamond": ("dia", 3, 1, ("Fd-3m:2", (3.567, 3.567, 3.567, 90), [("C", .125, .125, .125)])),
    "graphite": ("hcb", 2, 1, ("P63/mmc", (2.456, 2.456, 6.696, 120), [("C", 0, 0, .25), ("C", X, 2 * X, .25)])),
}


@pytest.mark.parametrize("name", sorted(FAMOUS))
def test_the_net_of_a_famous_structure(name: str) -> None:
    symbol, dimension, nets, crystal = FAMOUS[name]
    found = net_of(built(*crystal))
    assert (found.symbol, found.dimension, found.catenation, found.alike) == (symbol, dimension, nets, True)


@pytest.mark.parametrize("name", ["MOF-5", "Zn(CN)2", "quartz"])
def test_supercell_origin_and_order_of_atoms_do_not_matter(name: str) -> None:
    crystal = built(*FAMOUS[name][3])
    order = np.random.default_rng(7).permutation(len(crystal))
    frac = (crystal.frac[order] + [0.37, 0.81, 0.13]) % 1.0
    other = Crystal(crystal.lattice, tuple(crystal.symbols[k] for k in order), frac, name)
    above = other.frac + np.array([0, 0, 1])
    twice = Crystal(other.lattice * np.array([[1], [1], [2]]), other.symbols * 2,
                    np.vstack([other.frac, above]) / [1, 1, 2], name)
    for changed in (other, twice):
        found = net_of(changed)
        assert (found.symbol, found.catenation) == (FAMOUS[name][0], FAMOUS[name][2])
        assert found.parts[0].key == net_of(crystal).parts[0].key


@pytest.mark.parametrize(("name", "symbol", "with_metals"), [("mof-74", "etb", ""), ("mil-53", "sra", "rna")])
def test_rods_by_points_of_extension_in_any_cell(name: str, symbol: str, with_metals: str) -> None:
    """N. L. Rosi et al., doi:10.1021/ja045123o: etb, sra; rna is MIL-53's in MOFid (doi:10.1021/acs.cgd.9b01050)."""
    from crystal_builder import published

    from assistant.chem.crystals import niggli, primitive, read, shifted, supercell

    crystal = read(published(name), name)
    for changed in (crystal, primitive(crystal), niggli(crystal), supercell(crystal, (1, 1, 3)),
                    shifted(crystal, (0.21, 0.43, 0.77))):
        found = net_of(changed)
        assert (found.symbol, found.with_metals, found.rods, found.catenation) == (symbol, with_metals, True, 1)
        assert any("points of extension" in note for note in found.notes)


def test_rods_held_by_nitrogen_have_no_points_of_extension() -> None:
    """An azolate has no carboxylate carbon: what is left is the net with the metals."""
    from crystal_builder import written
    from named_cells_others import CELLS

    from assistant.chem.crystals import read

    found = net_of(read(written(CELLS["Co(bdp)"], "rod").encode()))
    assert (found.rods, found.with_metals) == (True, "")
    assert not any("carboxylate" in note for note in found.notes)


def test_molecules_have_no_net() -> None:
    ice = built("P1", (9.0, 9.0, 9.0, 90), [("O", .5, .5, .5), ("H", .6, .5, .5), ("H", .47, .6, .5)])
    found = net_of(ice)
    assert (found.symbol, found.dimension, found.catenation) == ("", 0, 0)
    assert "no net" in found.reason


# The nets of named MOFs, as their papers and RCSR have them.
NAMED = {
    "IRMOF-3": "pcu", "IRMOF-10": "pcu", "ZIF-8": "sod", "ZIF-7": "sod", "ZIF-90": "sod", "UIO-66": "fcu",
    "MIL-88A-dry": "acs", "ZnBDCdabco": "pcu", "MOF-205": "ith-d", "MOF-200": "qom", "MOF-210-primitive": "toz",
    "ZIF-1": "crb", "ZIF-3": "dft", "ZIF-11": "rho", "ZIF-68": "gme", "ZIF-77": "frl", "COF-103": "ctn",
    "Cd3BTB2": "kgd", "MIL-53(Cr)ht": "sra",
    "MgMOF-74": "etb",
}
TWICE = {"IRMOF-13": 2, "IRMOF-15": 2, "IRMOF-14": 1, "IRMOF-10": 1}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the named MOFs of the shared data."""
    archive = SHARED / "raspa2_named_mof_cifs_dev.tar.xz"
    if not archive.exists():
        pytest.skip("the named MOFs of ../shared/data are not here")
    folder = tmp_path_factory.mktemp("named")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder


@pytest.mark.parametrize("name", sorted(NAMED))
def test_named_mofs_have_the_net_of_their_papers(files: Path, name: str) -> None:
    assert net_of(_read(files, name)).symbol == NAMED[name]


@pytest.mark.parametrize("name", sorted(TWICE))
def test_interpenetration_of_the_isoreticular_series(files: Path, name: str) -> None:
    assert net_of(_read(files, name)).catenation == TWICE[name]


def test_a_net_of_cages_is_named_too(files: Path) -> None:
    found = net_of(_read(files, "PCN-68-primitive"))
    assert (found.branched, found.cages) == ("ntt", "rht")


def _read(files: Path, name: str) -> Crystal:
    from assistant.chem.crystals import read

    (path,) = files.rglob(f"{name}.cif")
    return read(path.read_bytes(), path.name)
