"""Do the benchmark's reports say what was measured? Figures done by hand, novelty by RDKit's own Tanimoto."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from rdkit import Chem, DataStructs
from rdkit.Chem import rdFingerprintGenerator

from assistant.answers import Answer, Molecule, Proposal, Verdict
from assistant.benchmarks import novelty, speed, speed_prompts, tomg, tomg_report, tomg_rows
from assistant.benchmarks.tomg_official import Subtask
from assistant.benchmarks.tomg_rows import Outcome, Prompt, Reply, Score
from assistant.errors import BadFile
from assistant.tasks import Request

DEV = Path(__file__).resolve().parents[2] / "shared" / "data" / "tomg_dev"
needs_dev = pytest.mark.skipif(not DEV.is_dir(), reason="the benchmark's rows are not here (../shared/data/tomg_dev)")


def test_novelty_is_that_of_rdkit_and_is_kept(tmp_path: Path) -> None:
    known = ["CCO", "c1ccccc1C(=O)O", "CC(=O)Nc1ccc(O)cc1", "CN1CCC[C@H]1c1cccnc1", "C"]
    asked = ["CC(=O)Oc1ccccc1C(=O)O", "CCO", "[Po]", "CCCCCCCCCC"]
    path = tmp_path / "known.smi.gz"
    path.write_bytes(gzip.compress("\n".join(f"{s} {i}" for i, s in enumerate(known)).encode()))
    morgan = rdFingerprintGenerator.GetMorganGenerator(radius=2, fpSize=2048)
    prints = [morgan.GetFingerprint(Chem.MolFromSmiles(s)) for s in known]
    expected = [1 - max(DataStructs.BulkTanimotoSimilarity(morgan.GetFingerprint(Chem.MolFromSmiles(s)), prints))
                for s in asked]
    first = novelty.novelty(novelty.reference(path, folder=tmp_path), asked)
    assert first == pytest.approx(expected)
    assert first == pytest.approx(novelty.novelty(novelty.reference(path, folder=tmp_path), asked))
    assert len(list(tmp_path.glob("*.npy"))) == 1


def test_alerts_that_the_group_brings_are_told_from_others() -> None:
    row = {"Instruction": "", "molecule": "CCc1ccccc1", "added_group": "nitro"}
    score = tomg_rows.score(Prompt("AddComponent", 0, row), Reply("O=[N+]([O-])CCc1ccccc1", 0.01))
    assert score.success
    assert score.alerts
    assert not score.alerts_beyond


def _outcome(task: Subtask, success: bool, similarity: float, seconds: float, impossible: str = "") -> Outcome:
    reply = Reply("C", seconds, called_impossible=bool(impossible))
    score = Score(valid=True, success=success, similarity=similarity, connected=True, sa=2.0, impossible=impossible)
    return Outcome(Prompt(task, 0, {"Instruction": ""}), reply, score)


def test_figures_are_those_done_by_hand() -> None:
    rows = [_outcome("LogP", True, 0.5, 0.1), _outcome("LogP", False, 1.0, 0.3, "why")]
    figures = tomg_report.summarise("LogP", rows, None)
    assert (figures.accuracy, figures.ceiling, figures.quality, figures.seconds_median) == (0.5, 0.5, 0.75, 0.2)
    assert (figures.said_impossible, figures.seconds_p95) == (1.0, 0.3)
    whole = tomg_report.overall({"LogP": figures})
    assert whole["wsr"] == pytest.approx(0.375)
    assert "37.50 %" in tomg_report.table({"LogP": figures})


def test_without_zinc_the_weighted_score_is_not_available() -> None:
    figures = tomg_report.summarise("AtomNum", [_outcome("AtomNum", True, 0.5, 0.1)], None)
    assert "WSR not available" in tomg_report.table({"AtomNum": figures})


def test_a_reply_is_taken_as_a_user_gets_it() -> None:
    def stub(request: Request) -> Answer:
        assert (request.text, request.n, request.seed) == ("Add a hydroxyl to CCO.", 1, 3)
        return Answer("done", molecules=(Molecule("OCCO", Proposal("OCCO"), Verdict()),), notes=("That cannot be.",))

    row = {"Instruction": "Add a hydroxyl to CCO.", "molecule": "CCO", "added_group": "hydroxyl"}
    outcome = tomg.work(Prompt("AddComponent", 0, row), 3, stub)
    assert outcome.score.success
    assert outcome.reply.called_impossible
    assert outcome.reply.claimed


def test_a_folder_without_the_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"AddComponent\.csv"):
        tomg.main([str(tmp_path)])


@needs_dev
def test_the_benchmark_runs_and_writes_what_it_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "tomg.json"
    assert tomg.main([str(DEV), "--limit", "3", "--task", "AddComponent", "--task", "LogP", "--json", str(out)]) == 0
    report = json.loads(out.read_text(encoding="utf-8"))
    assert len(report["rows"]) == 6
    assert f"{100 * report['overall']['wsr']:.2f} %" in capsys.readouterr().out


def test_speed_prompts_are_forty_a_kind_over_real_molecules() -> None:
    edits = [speed_prompts.edits(), speed_prompts.more_edits()]
    lists = [*edits, speed_prompts.optimisations(), list(speed_prompts.GENERATE)]
    assert [len(set(texts)) for texts in lists] == [40] * 4
    assert all(Chem.MolFromSmiles(s) for s in speed_prompts.MOLECULES + speed_prompts.CARDS)
    assert not set(speed_prompts.MOLECULES) & set(speed_prompts.CARDS)


def test_the_unit_of_speed_is_positive_and_steady() -> None:
    times = sorted(speed.panel(9))
    assert 0 < times[0] <= times[4] < 5 * times[0]
