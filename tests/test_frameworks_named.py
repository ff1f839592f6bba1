"""Named frameworks and a sample of CoRE MOF 2019, from the data sets where they are: what is in them, and how fast."""

from __future__ import annotations

import csv
import gzip
import tarfile
import time
from collections.abc import Iterator
from functools import cache

import pytest
from conftest import SHARED
from named_frameworks import ROWS, Named
from rdkit import Chem

from assistant.chem.crystals import Crystal, read
from assistant.chem.frameworks import Framework, analyse, common_name

NAMED, CORE, COLUMNS = (SHARED / "mof" / name for name in (
    "raspa2_named_mof_cifs_dev.tar.xz", "core1000_cifs.tar.xz", "core1000_table.csv.gz"))
pytestmark = pytest.mark.skipif(not (NAMED.exists() and CORE.exists()), reason="the MOF data sets are not here")


@cache
def named_files() -> dict[str, bytes]:
    with tarfile.open(NAMED) as archive:
        members = [m for m in archive.getmembers() if m.name.endswith(".cif")]
        streams = {m.name.rsplit("/", 1)[-1].removesuffix(".cif"): archive.extractfile(m) for m in members}
        return {name: stream.read() for name, stream in streams.items() if stream is not None}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.file)
def test_named_frameworks_are_what_chemists_say(row: Named) -> None:
    found = analyse(read(named_files()[row.file], row.file))
    linkers: dict[str, int] = {}
    for linker in found.linkers:
        called_linker = linker.abbreviation or linker.smiles
        linkers[called_linker] = linkers.get(called_linker, 0) + linker.count
    assert (dict(found.metals), linkers) == (row.metals, row.linkers)
    assert bool(found.open_sites) is row.open
    called = common_name(found, row.net) if row.net else common_name(found)
    assert (called.name if called else "") == row.name


def core(start: int, step: int, most: int = 400) -> Iterator[tuple[str, Crystal]]:
    """Every ``step``-th file of the sample, none above ``most`` atoms."""
    with tarfile.open(CORE) as archive:
        members = sorted((m for m in archive.getmembers() if m.name.endswith(".cif")), key=lambda m: m.name)
        for member in members[start::step]:
            stream = archive.extractfile(member)
            assert stream is not None
            name = member.name.rsplit("/", 1)[-1].removesuffix(".cif")
            crystal = read(stream.read(), name)
            if len(crystal) <= most:
                yield name, crystal


@cache
def sample() -> tuple[tuple[str, int, float, Framework], ...]:
    rows = []
    for name, crystal in core(3, 25):
        started = time.process_time()
        found = analyse(crystal)
        rows.append((name, len(crystal), time.process_time() - started, found))
    return tuple(rows)


def test_linkers_of_a_core_sample_are_molecules() -> None:
    """At least 97 of 100 have linkers that RDKit reads, in the acid form: no charge but in pairs or quaternary."""
    organic = [[x for x in found.linkers if x.organic] for *_, found in sample()]
    organic = [rows for rows in organic if rows]
    good = [rows for rows in organic if all(x.smiles and Chem.MolFromSmiles(x.smiles) for x in rows)]
    assert len(organic) > 30
    assert len(good) >= 0.97 * len(organic)
    radicals = [x.smiles for rows in good for x in rows
                if any(a.GetNumRadicalElectrons() for a in Chem.MolFromSmiles(x.smiles).GetAtoms())]
    assert not radicals


def test_metals_agree_with_the_columns_of_core() -> None:
    with gzip.open(COLUMNS, "rt") as lines:
        columns = {row["name"]: row for row in csv.DictReader(lines)}
    for name, _, _, found in sample():
        theirs = set(columns[name]["All_Metals"].split(",")) - {"As", "Si", "B", "Te"}
        assert {symbol for symbol, _ in found.metals} >= theirs


def test_open_sites_mostly_agree_with_core() -> None:
    """CoRE calls distorted tetrahedra and the inner sides of capped paddlewheels open; see docs/frameworks.md."""
    with gzip.open(COLUMNS, "rt") as lines:
        columns = {row["name"]: row for row in csv.DictReader(lines)}
    same = [bool(found.open_sites) is (columns[name]["Has_OMS"] == "Yes") for name, _, _, found in sample()]
    assert sum(same) >= 0.8 * len(same)


def test_a_typical_cell_takes_less_than_a_second() -> None:
    seconds = sorted(taken for _, _, taken, _ in sample())
    assert seconds[len(seconds) // 2] < 1.0


def test_a_porphyrin_keeps_its_metal() -> None:
    """A manganese porphyrin with four tetrazolates (doi:10.1021/jacs.5b02999): its own manganese is no node."""
    with tarfile.open(CORE) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("ja5b02999_si_007_clean.cif"))
        stream = archive.extractfile(member)
        assert stream is not None
        found = analyse(read(stream.read(), "porphyrin"))
    (linker,) = found.linkers
    assert (linker.metal, dict(linker.donors), linker.connectivity) == ("Mn", {"tetrazolate": 4}, 4)
