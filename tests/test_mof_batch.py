"""A folder of CIFs becomes a table: a row each, bad ones with their reason, resumed where it stopped."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from crystal_cells import IRMOF1, NACL
from terminal import retort

from assistant import mof_table
from assistant.doors import file_tables
from assistant.doors.file_tables import Run
from assistant.doors.mof import MOF
from assistant.doors.mof_rows import COLUMNS, failed
from assistant.errors import BadFile, NotUnderstood, RetortError, TimedOut, TooLarge

PROMISED = frozenset({
    "file", "ok", "error", "changes", "formula", "density_g_cm3", "lcd_A", "pld_A", "lfpd_A", "asa_m2_g", "nasa_m2_g",
    "void_fraction", "probe_A", "pore_dimensionality", "metals", "nodes", "linkers", "open_metal_sites",
    "net", "name", "seconds",
})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "cifs"
    (place / "deeper").mkdir(parents=True)
    (place / "a.cif").write_bytes(IRMOF1.data)
    (place / "b.cif").write_bytes(b"this is no CIF")
    (place / "deeper" / "c.CIF").write_bytes(NACL.data)
    (place / "notes.txt").write_text("not a crystal")
    return place


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_folder_becomes_a_table_from_the_terminal(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "table.csv"
    done = retort("mof", str(folder), "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "1 without a result" in done.stderr
    first, bad, salt = rows_of(out)
    assert set(first) >= PROMISED
    assert [row["ok"] for row in (first, bad, salt)] == ["True", "False", "True"]
    assert float(first["lcd_A"]) == pytest.approx(15.076, abs=0.03), "brute force, radii of Zeo++"
    assert float(first["density_g_cm3"]) == pytest.approx(0.593, abs=0.002)
    assert (first["linkers"], first["net"], first["name"]) == ("O=C(O)c1ccc(C(=O)O)cc1", "pcu", "IRMOF-1")
    assert bad["error"]
    assert "Traceback" not in bad["error"]
    assert float(salt["asa_m2_g"]) == 0


def test_a_second_run_keeps_what_is_there(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "table.csv"
    files = file_tables.found(MOF, [folder])
    rows = [failed(file.as_posix(), "N2", RetortError("made by hand"), 1.0) for file in files]
    with out.open("w", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    again = list(file_tables.table(MOF, files, out, Run("N2")))
    assert [row["error"] for row in again] == ["made by hand"] * 3
    assert [row["file"] for row in rows_of(out)] == [file.as_posix() for file in files]
    assert file_tables.earlier(MOF, out, Run("He")) == {}, "rows of another probe are measured anew"


def test_an_interrupted_run_loses_nothing(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "table.csv"
    files = file_tables.found(MOF, [folder])
    known = {file.as_posix(): [failed(file.as_posix(), "N2", RetortError("known"), 1.0)] for file in files[1:]}
    file_tables._keep(MOF, out.with_name("table.csv.kept"), known)
    assert set(file_tables.earlier(MOF, out, Run("N2"))) == set(known)


@pytest.mark.parametrize(
    "error", [TimedOut("This took longer than 1 s and was ended."), TooLarge("This needs more memory.")]
)
def test_a_file_that_hangs_costs_its_own_row(error: RetortError) -> None:
    row = failed("x.cif", "N2", error, 1.0)
    assert (row["file"], row["ok"], row["error"]) == ("x.cif", "False", str(error))
    assert set(row) == set(COLUMNS)


def test_the_deadline_ends_a_file_and_the_others_go_on(folder: Path, tmp_path: Path) -> None:
    settings = Run("N2", seconds=0.001)
    files = file_tables.found(MOF, [folder / "a.cif", folder / "b.cif"])
    rows = list(file_tables.table(MOF, files, tmp_path / "t.csv", settings))
    assert [row["ok"] for row in rows] == ["False", "False"]
    assert "time" in rows[0]["error"] or "longer" in rows[0]["error"]


def test_what_is_no_folder_of_cifs_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="not there"):
        file_tables.found(MOF, [tmp_path / "nowhere"])
    with pytest.raises(BadFile, match=r"No \.cif"):
        file_tables.found(MOF, [tmp_path])
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    with pytest.raises(BadFile, match="not a table"):
        file_tables.earlier(MOF, other, Run("N2"))


def test_python_gives_the_same_table_with_numbers(folder: Path) -> None:
    table = mof_table([folder / "deeper" / "c.CIF", folder / "b.cif"], probe=1.2)
    assert list(table.columns) == list(COLUMNS)
    assert list(table["ok"]) == [True, False]
    assert table["probe_A"].iloc[0] == 1.2
    assert table["density_g_cm3"].iloc[0] == pytest.approx(2.163, abs=0.005), "CRC Handbook: 2.17"


def test_an_unknown_probe_is_refused_in_words(folder: Path) -> None:
    for probe in ("unobtainium", "0"):
        with pytest.raises(NotUnderstood, match=f"{probe}.*(radius|N2)"):
            mof_table(folder / "a.cif", probe=probe)
    done = retort("mof", str(folder), "--out", str(folder / "t.csv"), "--probe", "unobtainium")
    assert done.returncode == 1
    assert "unobtainium" in done.stderr
    assert not (folder / "t.csv").exists()
