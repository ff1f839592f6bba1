"""A folder of complexes becomes a table: a row an interaction, a row with the reason for each refusal, resumed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from complex_builder import accepting
from terminal import retort

from assistant import complex_table
from assistant.doors import file_tables
from assistant.doors.complex import COMPLEX
from assistant.doors.complex_rows import COLUMNS, failed
from assistant.doors.file_tables import Run
from assistant.errors import RetortError

PROMISED = frozenset({"file", "ok", "error", "ligand", "kind", "residue", "protein_atoms", "ligand_atoms", "distance_A",
                      "angle_deg", "seconds"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "complexes"
    place.mkdir()
    built = accepting(2.9)
    (place / "a.pdb").write_text(built.pdb)
    (place / "a.sdf").write_text(built.sdf)
    (place / "b.pdb").write_text("this is no structure")
    (place / "c.pdb").write_text(accepting(2.9).pdb)
    return place


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_folder_becomes_a_table_from_the_terminal(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "table.csv"
    done = retort("complex", str(folder), "--out", str(out), "--preset", "prolif")
    assert done.returncode == 0, done.stderr
    assert "2 without a result" in done.stderr
    rows = rows_of(out)
    assert set(rows[0]) >= PROMISED
    bond = next(row for row in rows if row["kind"] == "hydrogen bond" and row["residue"] == "SER:A:2")
    assert (bond["ligand"], bond["protein_atoms"], bond["ligand_atoms"], bond["ok"]) == ("LIG:A:6", "OG", "O1", "True")
    assert float(bond["distance_A"]) == pytest.approx(2.9, abs=2e-3)
    assert float(bond["angle_deg"]) == pytest.approx(180.0, abs=0.5)
    bad = [row for row in rows if row["ok"] == "False"]
    assert [Path(row["file"]).name for row in bad] == ["b.pdb", "c.pdb"]
    assert "no ATOM records" in bad[0]["error"]
    assert "no small molecule" in bad[1]["error"]


def test_a_second_run_keeps_what_is_there_and_another_preset_does_not(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "table.csv"
    files = file_tables.found(COMPLEX, [folder])
    first = list(file_tables.table(COMPLEX, files, out, Run("plip")))
    marked = [row | {"error": "kept"} for row in first]
    with out.open("w", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(marked)
    assert {row["error"] for row in file_tables.table(COMPLEX, files, out, Run("plip"))} == {"kept"}
    assert file_tables.earlier(COMPLEX, out, Run("prolif")) == {}


def test_the_last_file_of_an_interrupted_run_is_measured_anew(tmp_path: Path) -> None:
    out = tmp_path / "table.csv"
    rows = [failed(name, "plip", RetortError("made by hand"), 1.0) for name in ("a.pdb", "a.pdb", "b.pdb", "b.pdb")]
    with out.with_name("table.csv.new").open("w", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    assert set(file_tables.earlier(COMPLEX, out, Run("plip"))) == {"a.pdb"}, "b.pdb may lack some of its rows"


def test_the_same_table_in_python(folder: Path) -> None:
    frame = complex_table(folder / "a.pdb")
    assert list(frame.columns) == list(COLUMNS)
    assert frame["distance_A"].dtype == float
    assert "hydrogen bond" in set(frame["kind"])
