"""A batch: rows aligned with the questions, resumable, the same with any number of processes, no row stops another."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rdkit import Chem
from terminal import ADD, ROOT, ROW_KEYS, retort

from assistant import Assistant
from assistant.doors.batch import Settings, answer_file
from assistant.doors.questions import Line, identity
from assistant.doors.records import Row, error_row
from assistant.errors import NotSupported, RetortError


def write_lines(path: Path, *rows: object) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def read_rows(path: Path) -> list[Row]:
    return [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]


def without_seconds(rows: list[Row]) -> list[dict[str, object]]:
    return [{key: value for key, value in row.items() if key != "seconds"} for row in rows]


QUESTIONS: tuple[object, ...] = (
    {"id": "edit", "message": ADD},
    {"id": 2, "message": "LogP of caffeine?", "files": []},
    "{broken json",
    {"id": "type", "message": 5},
    {"id": "gone", "message": "weight?", "files": ["gone.smi"]},
    {"id": "talk", "messages": ["add a fluorine to benzene", {"role": "assistant", "content": "…"},
                                {"role": "user", "content": "now add a nitrile"}]},
    [1, 2],
    {"message": "is c1ccccc1N valid?"},
    {"id": "file", "message": "what is its formula?", "files": ["here.smi"]},
)


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Row]]:
    """A small batch, answered by one process."""
    folder = tmp_path_factory.mktemp("batch")
    (folder / "here.smi").write_text("CC(=O)Oc1ccccc1C(=O)O aspirin\n")
    source = write_lines(folder / "in.jsonl", *QUESTIONS)
    answer_file(Settings(source, folder / "out.jsonl"))
    return source, read_rows(folder / "out.jsonl")


def test_rows_are_aligned_and_a_bad_row_is_an_error_row(answered: tuple[Path, list[Row]]) -> None:
    rows = answered[1]
    assert [row["id"] for row in rows] == ["edit", 2, "line 3", "type", "gone", "talk", "line 7", "line 8", "file"]
    assert all(list(row) == ROW_KEYS for row in rows)
    assert [row["ok"] for row in rows] == [True, True, False, False, False, True, False, True, True]
    assert [row["error"]["kind"] for row in rows if row["error"]] == ["bad_file"] * 4
    assert "“message” is a int" in rows[3]["text"]
    assert "gone.smi" in rows[4]["text"]


def test_values_and_files_and_conversations_are_answered(answered: tuple[Path, list[Row]]) -> None:
    by_id = {row["id"]: row for row in answered[1]}
    caffeine_logp = -1.03  # RDKit's Crippen for caffeine, as in its published documentation examples
    numbers = [v["value"] for v in by_id[2]["values"].values()] + [
        m["properties"]["LogP"]["value"] for m in by_id[2]["molecules"] if "LogP" in m["properties"]]
    assert any(isinstance(n, float) and abs(n - caffeine_logp) < 0.05 for n in numbers)
    assert "C9H8O4" in json.dumps(by_id["file"])
    talk = Chem.MolFromSmiles(by_id["talk"]["molecules"][0]["smiles"])
    assert talk.HasSubstructMatch(Chem.MolFromSmarts("c1ccc(F)cc1"))
    assert talk.HasSubstructMatch(Chem.MolFromSmarts("C#N"))


def test_the_answers_do_not_depend_on_the_number_of_jobs(answered: tuple[Path, list[Row]], tmp_path: Path) -> None:
    source, rows = answered
    answer_file(Settings(source, tmp_path / "three.jsonl", jobs=3))
    assert without_seconds(read_rows(tmp_path / "three.jsonl")) == without_seconds(rows)


def test_a_conversation_ends_as_its_turns_asked_one_by_one(answered: tuple[Path, list[Row]]) -> None:
    chat = Assistant()
    chat.ask("add a fluorine to benzene")
    assert chat.ask("now add a nitrile").smiles == next(
        row["molecules"][0]["smiles"] for row in answered[1] if row["id"] == "talk")


def quick(line: Line) -> Row:
    """A stand-in for the engine: what the line says, after doing what it says."""
    message = json.loads(line.raw)["message"]
    if message == "hang":
        time.sleep(1000)
    if message == "crash":
        os._exit(9)
    if message == "bug":
        raise ZeroDivisionError("a bug")
    if message == "slow":
        time.sleep(0.3)
    row = error_row(identity(line), RetortError(message), line.seed)
    row["ok"], row["error"] = True, None
    return row


def test_a_row_that_hangs_or_crashes_costs_only_itself(tmp_path: Path) -> None:
    said = ["a", "hang", "b", "crash", "c", "bug", "slow", "d"]
    source = write_lines(tmp_path / "in.jsonl", *({"id": i, "message": m} for i, m in enumerate(said)))
    began = time.monotonic()
    count = answer_file(Settings(source, tmp_path / "out.jsonl", jobs=2, seconds=0.5), quick)
    rows = read_rows(tmp_path / "out.jsonl")
    assert [row["id"] for row in rows] == list(range(8))
    assert [row["ok"] for row in rows] == [True, False, True, False, True, False, True, True]
    assert [row["error"]["kind"] for row in rows if row["error"]] == ["timed_out", "error", "error"]
    assert "ZeroDivisionError: a bug" in rows[5]["text"]
    assert count.errors == 3
    assert time.monotonic() - began < 20


def test_an_interrupted_batch_goes_on_where_it_was(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", *({"id": i % 3, "message": f"m{i}"} for i in range(6)))
    out = tmp_path / "out.jsonl"
    answer_file(Settings(source, out), quick)
    whole = out.read_bytes()
    rows = whole.splitlines(keepends=True)
    marked = rows[0].replace(b"m0", b"kept")
    out.write_bytes(marked + rows[1] + rows[2] + rows[3][:25])  # cut in the middle of a row, as by a power failure
    assert answer_file(Settings(source, out), quick).kept == 3
    assert out.read_bytes().splitlines()[0] == marked.strip()
    assert out.read_bytes().splitlines()[1:] == whole.splitlines()[1:]
    assert answer_file(Settings(source, out), quick).kept == 6
    assert answer_file(Settings(source, out, seed=8), quick).kept == 0, "another seed is another question"
    answer_file(Settings(source, out, restart=True), quick)
    assert out.read_bytes() == whole


def test_ctrl_c_ends_a_batch_at_once_and_leaves_whole_rows(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", *({"id": i, "message": ADD} for i in range(3000)))
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "launch", "batch", str(source), str(out), "--jobs", "2"]
    batch = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    while not out.exists() or out.stat().st_size == 0:
        assert batch.poll() is None
        time.sleep(0.02)
    batch.send_signal(signal.SIGINT)
    told = batch.communicate(timeout=10)[1]
    assert (batch.returncode, told.strip()) == (130, "interrupted")
    assert 0 < len(read_rows(out)) < 3000


def test_odd_files_are_told_not_thrown(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(b'\xef\xbb\xbf{"id": "bom", "message": "m"}\r\n\n\xff\xfe\n' + b"[" * 100_000
                       + b'\n{"id": true, "message": "\\ud800"}\n\n\n')
    answer_file(Settings(source, tmp_path / "out.jsonl"))
    assert [row["id"] for row in read_rows(tmp_path / "out.jsonl")] == ["bom", "line 2", "line 3", "line 4", "line 5"]
    (tmp_path / "empty.jsonl").write_bytes(b"")
    assert answer_file(Settings(tmp_path / "empty.jsonl", tmp_path / "none.jsonl")).rows == 0
    assert retort("batch", str(source), str(source)).returncode == 1
    assert retort("batch", str(tmp_path / "absent.jsonl"), str(tmp_path / "o.jsonl")).returncode == 1


def test_a_batch_runs_on_a_dask_scheduler(answered: tuple[Path, list[Row]], tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    source, rows = answered
    local = {"host": "127.0.0.1", "dashboard_address": None}
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, **local) as cluster:
        answer_file(Settings(source, tmp_path / "dask.jsonl", scheduler=cluster.scheduler_address))
    assert without_seconds(read_rows(tmp_path / "dask.jsonl")) == without_seconds(rows)


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed")
    source = write_lines(tmp_path / "in.jsonl", {"id": 1, "message": "m"})
    with pytest.raises(NotSupported, match="nowhere at all"):
        answer_file(Settings(source, tmp_path / "o.jsonl", scheduler="nowhere at all"))
