"""The terminal: `ask`, `props` and `doctor` give checked answers, and say when they cannot."""

from __future__ import annotations

import csv
import json
import resource
import shlex
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pace import slower
from rdkit import Chem
from terminal import ADD, ROOT, ROW_KEYS, retort

import launch
from assistant.doors.doctor import no_network
from assistant.errors import NotSupported


def test_ask_json_adds_the_group_and_keeps_the_start() -> None:
    done = retort("ask", ADD, "--json")
    row = json.loads(done.stdout)
    assert (done.returncode, list(row), row["ok"], row["task"], row["error"]) == (0, ROW_KEYS, True, "edit", None)
    start = Chem.MolFromSmiles("CC(C)Cc1ccc(cc1)C(C)C(=O)O")
    made = Chem.MolFromSmiles(row["molecules"][0]["smiles"])
    assert made.HasSubstructMatch(start)
    assert made.GetNumHeavyAtoms() == start.GetNumHeavyAtoms() + 1
    assert len(made.GetSubstructMatches(Chem.MolFromSmarts("[OX2H]"))) == 2
    assert all(check["passed"] for check in row["molecules"][0]["checks"])
    assert row["molecules"][0]["properties"]["MW"]["unit"] == "g/mol"


def test_ask_prints_a_card_with_ticks_and_the_same_molecule() -> None:
    best = json.loads(retort("ask", ADD, "--json").stdout)["molecules"][0]["smiles"]
    card = retort("ask", ADD).stdout
    assert best in card
    assert "✓" in card
    assert "seed 7" in card
    plain = retort("ask", ADD, "--plain").stdout
    assert best in plain
    assert plain.isascii()
    assert "\x1b" not in card + plain


def test_the_answer_in_the_readme_is_the_one_given() -> None:
    """Word for word, but for the last line, which tells the time it took."""
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition("$ retort ")[2].partition("\n```")[0]
    command, _, answer = shown.partition("\n")
    given = retort(*shlex.split(command)).stdout.rstrip()
    assert answer.splitlines()[:-1] == given.splitlines()[:-1]
    assert len(answer.splitlines()) > 8


def test_exit_codes_tell_answered_failed_and_wrong_usage(tmp_path: Path) -> None:
    failed = retort("ask", "add a hydroxyl to C1CC(")
    assert failed.returncode == 1
    assert "Traceback" not in failed.stderr + failed.stdout
    assert retort("ask").returncode == 2
    assert retort("ask", "hello", "--seconds", "-1").returncode == 2
    missing = retort("ask", "what is this?", "--file", str(tmp_path / "none.smi"))
    assert missing.returncode == 1
    assert "none.smi" in missing.stderr


def test_ask_about_an_uploaded_file(tmp_path: Path) -> None:
    (tmp_path / "one.smi").write_text("CC(=O)Oc1ccccc1C(=O)O aspirin\n")
    done = retort("ask", "what is its molecular weight?", "--file", str(tmp_path / "one.smi"), "--json")
    row = json.loads(done.stdout)
    assert row["ok"]
    assert "180.16" in row["text"] + json.dumps(row["values"])


def test_help_shows_examples_for_every_command() -> None:
    assert "retort batch questions.jsonl" in retort("--help").stdout
    for command in ("ask", "batch", "props", "doctor"):
        assert retort(command, "--help").returncode == 0


def test_a_question_from_the_terminal_is_answered_within_a_second_and_a_half() -> None:
    """Start to end of a fresh process, in processor time: a busy machine makes it wait, not work."""
    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        retort("ask", ADD)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert 0.1 < min(seconds() for _ in range(3)) < 1.5 * slower()


# props

# molecular weight in g/mol (CRC Handbook) of the three readable rows
WEIGHTS = {"ethanol": 46.07, "aspirin": 180.16, "caffeine": 194.19}
MOLECULES = (("CCO", "ethanol"), ("C(C", "broken"), ("CC(=O)Oc1ccccc1C(=O)O", "aspirin"), ("", "empty"),
             ("Cn1cnc2c1c(=O)n(C)c(=O)n2C", "caffeine"))


def molecule_file(folder: Path, kind: str) -> Path:
    path = folder / f"in.{kind}"
    if kind == "smi":
        path.write_text("".join(f"{s} {n}\n" for s, n in MOLECULES if s))
    elif kind == "csv":
        path.write_text("Name;SMILES\n" + "".join(f"{n};{s}\n" for s, n in MOLECULES))
    else:
        blocks = []
        for smiles, name in MOLECULES:
            mol = Chem.MolFromSmiles(smiles) if name in WEIGHTS else None
            if mol is not None:
                mol.SetProp("_Name", name)
            blocks.append(Chem.MolToMolBlock(mol) if mol else f"{name}\n\n\nno counts line\n")
        path.write_text("$$$$\n".join(blocks))
    return path


@pytest.mark.parametrize("kind", ["smi", "csv", "sdf"])
def test_props_gives_one_row_a_molecule_and_keeps_bad_rows(kind: str, tmp_path: Path) -> None:
    out = tmp_path / "t.csv"
    assert launch.main(["props", str(molecule_file(tmp_path, kind)), "--out", str(out)]) == 1
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == [n for s, n in MOLECULES if s or kind != "smi"]
    weights = {row["name"]: float(row["MW"]) for row in rows if not row["error"]}
    assert weights == pytest.approx(WEIGHTS, abs=0.01)
    assert all(row["error"] for row in rows if row["name"] not in WEIGHTS)


def test_props_json_matches_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = molecule_file(tmp_path, "smi")
    assert launch.main(["props", str(path), "--json"]) == 1
    rows = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert rows[2]["formula"] == "C9H8O4"
    assert launch.main(["props", str(path)]) == 1
    assert "180.16" in capsys.readouterr().out.splitlines()[3]


def test_props_says_why_a_file_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    assert launch.main(["props", str(tmp_path / "a.csv")]) == 1
    assert "x, y" in capsys.readouterr().err
    assert launch.main(["props", str(tmp_path / "a.png")]) == 1
    assert ".sdf" in capsys.readouterr().err


# doctor


def test_doctor_answers_offline_and_writes_nothing(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "import launch; raise SystemExit(launch.main(['doctor', '--plain']))"],
                          cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "aspirin is C9H8O4, 180.16 g/mol" in done.stdout
    assert "0 network calls" in done.stdout
    assert not list(tmp_path.iterdir())


def test_the_offline_check_notices_an_attempt() -> None:
    with no_network() as tried:
        with pytest.raises(NotSupported):
            socket.create_connection(("127.0.0.1", 9))
        with pytest.raises(NotSupported):
            socket.getaddrinfo("example.org", 80)
    assert len(tried) == 2
