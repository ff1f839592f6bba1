"""Real CIFs of the shared data: read all of them, and against pymatgen's own reading where that succeeds."""

from __future__ import annotations

import io
import tarfile
import warnings
from collections import Counter
from pathlib import Path

import pytest

from assistant.chem.crystals import Crystal, read, write
from assistant.errors import RetortError

MOFS = Path(__file__).resolve().parents[2] / "shared" / "data" / "mof"
CORE, NAMED = MOFS / "core1000_cifs.tar.xz", MOFS / "raspa2_named_mof_cifs_dev.tar.xz"
pytestmark = pytest.mark.skipif(not CORE.exists(), reason="the CIFs are not beside this project (../shared/data/mof)")
EVERY = 40          # of the thousand, one in so many is compared
SMALL = 85          # lines up to which pymatgen is quick enough for a test: few operators, few atoms


def files(archive: Path) -> list[tuple[str, bytes]]:
    """Names and bytes, by name; read in the order of the archive, for going back would unpack it again."""
    with tarfile.open(archive) as tar:
        found = [(Path(member.name).name, opened.read()) for member in tar
                 if member.name.endswith(".cif") and (opened := tar.extractfile(member))]
    return sorted(found)


def theirs(data: bytes) -> Counter[str] | None:
    """The contents of the cell by pymatgen, tolerant settings; None where it cannot read the file."""
    from pymatgen.io.cif import CifParser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            parser = CifParser(io.StringIO(data.decode("utf-8", "replace")), occupancy_tolerance=100.0)
            structure = parser.parse_structures(primitive=False)[0]
        except (ValueError, KeyError, IndexError, AssertionError):
            return None
    counts: Counter[str] = Counter()
    for symbol, amount in structure.composition.get_el_amt_dict().items():
        counts["H" if symbol == "D" else symbol] += round(amount)
    return counts


def check(name: str, data: bytes) -> Crystal:
    """Our reading of one file: the same contents as pymatgen's, or a change that is said."""
    crystal = read(data, name, free_solvent="keep")
    expected = theirs(data)
    if expected is not None and Counter(crystal.symbols) != expected:
        assert any(finding.changed for finding in crystal.findings), name
    return crystal


def test_a_sample_of_core_mofs_has_pymatgens_contents() -> None:
    sample = [entry for at, entry in enumerate(files(CORE)) if at % EVERY == 0]
    assert len(sample) == 25
    for name, data in sample:
        crystal = check(name, data)
        again = read(write(crystal).encode(), name, free_solvent="keep")
        assert Counter(again.symbols) == Counter(crystal.symbols), name


def test_the_named_ones_are_read_all_of_them() -> None:
    """Messy in real ways: operators without end quotes, names in other encodings, atoms beside their mirror planes."""
    read_, refused = 0, []
    for name, data in files(NAMED):
        try:
            crystal = check(name, data) if data.count(b"\n") < SMALL else read(data, name)
        except RetortError as error:
            refused.append(f"{name}: {error}")
            continue
        read_ += 1
        assert len(crystal) > 10
    assert not refused
    assert read_ == 52
