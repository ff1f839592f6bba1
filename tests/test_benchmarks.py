"""Is the benchmark scored as published? Against counts done by hand, published tables, published reference answers."""

from __future__ import annotations

import csv
import gzip
import re
from pathlib import Path

import pytest

from assistant.benchmarks import tomg_official, tomg_report, tomg_rows
from assistant.benchmarks.faithful import GROUPS, unfaithful
from assistant.benchmarks.tomg_official import SUBTASKS, Row, Subtask
from assistant.benchmarks.tomg_rows import Prompt, Reply

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
DEV = DATA / "tomg_dev"
LIGHT = DATA / "tomg_train" / "openmolins_light_train.csv.gz"
needs_dev = pytest.mark.skipif(not DEV.is_dir(), reason="the benchmark's rows are not here (../shared/data/tomg_dev)")
needs_light = pytest.mark.skipif(not LIGHT.is_file(), reason="the published reference answers are not here")

COLUMN = {"LogP": "logP", "MR": "MR", "QED": "QED"}
BY_HAND = {
    "CC(=O)Oc1ccccc1C(=O)O": {"benzene rings": 1, "hydroxyl": 1, "carboxyl": 1, "ester": 1, "aldehyde": 0, "ketone": 0},
    "c1ccc2ccccc2c1": {"benzene rings": 0},  # the published pattern leaves out fused rings
    "CC(=O)OC(C)=O": {"anhydride": 1, "ester": 2, "ketone": 0},
    "CSSC": {"disulfide": 1, "sulfide": 1, "thiol": 0},
    "CSSSC": {"disulfide": 2, "sulfide": 1},
    "CS(C)=O": {"sulfoxide": 1, "sulfone": 0},
    "CS(=O)(=O)C": {"sulfone": 1, "sulfoxide": 0},
    "NC(=O)CC(=O)N": {"amide": 2, "amine": 0},
    "CNC.CN": {"amine": 2},
    "CN(C)C": {"amine": 0},
    "O=C1CCC(=O)N1": {"amide": 2},
    "C[NH3+]": {"amine": 0},
    "O=[N+]([O-])c1ccc(C#N)cc1S": {"nitro": 1, "nitrile": 1, "thiol": 1, "benzene rings": 1},
    "O=Cc1ccccc1C(C)=O": {"aldehyde": 1, "ketone": 1},
    "C=O": {"aldehyde": 0},
    "FC(Cl)(Br)I": {"halo": 4},
    "OB(O)c1ccccc1": {"borane": 1, "hydroxyl": 2},
}


@pytest.mark.parametrize(("smiles", "expected"), BY_HAND.items())
def test_groups_are_counted_as_by_hand(smiles: str, expected: dict[str, int]) -> None:
    mol = tomg_official.parse(smiles)
    assert mol is not None
    assert {name: tomg_official.group_count(mol, name) for name in expected} == expected


def _row(**changes: int | str) -> Row:
    empty = dict.fromkeys([*tomg_official.ELEMENTS, *tomg_official.GROUPS, *tomg_official.BONDS, "rotatable"], "0")
    return empty | {key.replace("_", " ") if key == "benzene_rings" else key: str(n) for key, n in changes.items()}


@pytest.mark.parametrize(("task", "row", "smiles", "met"), [
    ("AtomNum", _row(carbon=3, oxygen=1), "CCC.O", True),  # pieces count officially; connected-only is reported beside
    ("AtomNum", _row(carbon=3, oxygen=1), "CCCOF", False),
    ("AtomNum", _row(carbon=1, polonium=1), "C[PoH]", True),
    ("AtomNum", _row(carbon=1), "C[Na]", True),  # an element without a column is not looked at
    ("FunctionalGroup", _row(benzene_rings=1, hydroxyl=1), "Oc1ccccc1", True),
    ("FunctionalGroup", _row(benzene_rings=1), "Oc1ccccc1", False),  # zeros count too
    ("BondNum", _row(single=2), "CCC", True),
    ("BondNum", _row(double=1), "CCCC=C", True),  # zeros are not looked at
    ("BondNum", _row(aromatic=6, rotatable=1), "CCc1ccccc1", True),
    ("BondNum", _row(single=2, triple=1), "CCC#C", True),
    ("AddComponent", {"molecule": "CCO", "added_group": "hydroxyl"}, "OCCO", True),
    ("AddComponent", {"molecule": "CCO", "added_group": "hydroxyl"}, "OCCN", False),
    ("DelComponent", {"molecule": "Cc1ccccc1", "removed_group": "benzene_ring"}, "C", True),
    ("SubComponent", {"molecule": "CCCl", "removed_group": "halo", "added_group": "nitrile"}, "CCC#N", True),
    ("SubComponent", {"molecule": "CCCl", "removed_group": "halo", "added_group": "nitrile"}, "ClCCC#N", False),
    ("LogP", {"molecule": "CCO", "Instruction": "decrease its LogP"}, "OCCO", True),
    ("LogP", {"molecule": "CCO", "Instruction": "a higher LogP"}, "OCCO", False),
    ("LogP", {"molecule": "CCO", "Instruction": "a higher LogP"}, "CCO", False),  # equal is not higher
])
def test_a_row_is_met_as_published(task: Subtask, row: Row, smiles: str, met: bool) -> None:
    mol = tomg_official.parse(smiles)
    assert mol is not None
    assert tomg_official.succeeded(task, row, mol) is met


@pytest.mark.parametrize("output", ["", "  ", "C1CC", "not a molecule"])
def test_an_output_that_is_no_smiles_is_invalid(output: str) -> None:
    assert tomg_official.parse(output) is None


PUBLISHED = {  # accuracy %/quality per subtask in the order of the table, and the WSR printed beside
    "GPT-4o": ((61.9, .68), (70.1, .60), (79.9, .72), (71.9, .66), (68.6, .64), (39.5, .62), (20.0, .67), (6.5, .63),
               (23.3, .65), 32.29),
    "GPT-4-turbo": ((69.9, .69), (72.4, .57), (77.8, .73), (76.6, .70), (73.9, .68), (39.5, .66), (17.0, .70),
                    (7.7, .63), (21.8, .66), 34.23),
    "Gemini-1.5-pro": ((70.6, .68), (75.9, .59), (71.5, .71), (77.1, .70), (78.8, .67), (47.0, .61), (17.4, .69),
                       (7.1, .65), (24.9, .67), 34.80),
    "Llama3.1-8B": ((58.2, .65), (51.0, .51), (54.4, .63), (80.5, .67), (71.2, .65), (52.2, .64), (1.4, .66),
                    (5.4, .66), (13.4, .64), 27.22),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_weighted_score_gives_back_the_published_table(name: str) -> None:
    *rows, wsr = PUBLISHED[name]
    accuracy = {task: a for task, (a, _) in zip(SUBTASKS, rows, strict=True)}
    quality = {task: q for task, (_, q) in zip(SUBTASKS, rows, strict=True)}
    assert tomg_official.weighted(accuracy, quality) == pytest.approx(wsr, abs=0.2)  # the table rounds q to 0.01


@needs_dev
@pytest.mark.parametrize(("task", "share"), [("FunctionalGroup", 1300 / 5000), ("SubComponent", 139 / 5000),
                                             ("BondNum", 12 / 5000), ("AtomNum", 0), ("AddComponent", 0)])
def test_rows_that_no_molecule_meets_are_as_many_as_counted_on_the_full_set(task: Subtask, share: float) -> None:
    prompts = tomg_rows.read_prompts(DEV, task)
    found = sum(bool(tomg_official.impossible(task, p.row)) for p in prompts) / len(prompts)
    assert found == pytest.approx(share, abs=0.01)


@needs_dev
@pytest.mark.parametrize("task", tomg_official.OPTIMISE)
def test_properties_equal_the_values_in_the_published_file(task: Subtask) -> None:
    for prompt in tomg_rows.read_prompts(DEV, task, 100):
        mol = tomg_official.parse(prompt.row["molecule"])
        assert mol is not None
        assert tomg_official.measured(task, mol) == pytest.approx(float(prompt.row[COLUMN[task]]), abs=1e-3)


def _published_answers(task: Subtask) -> list[tuple[dict[str, str], str]]:
    """Well-formed rows of the published training set with their reference answers, read by this test's own patterns."""
    group = "(" + "|".join([*GROUPS, "benzene_ring"]) + ")"
    forms = {"AddComponent": rf"[Aa]dd a (?P<added_group>{group}) to the molecule (?P<molecule>\S+)\.",
             "SubComponent": rf"[Ss]ubstitute a (?P<removed_group>{group}) in the molecule (?P<molecule>\S+) "
                             rf"with a (?P<added_group>{group})\."}
    form = re.compile(forms.get(task, r"molecule (?P<molecule>\S+) to"))
    with gzip.open(LIGHT, "rt", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["SubTask"] == task]
    found = [(form.search(r["Instruction"]), r) for r in rows]
    return [({**m.groupdict(), "Instruction": r["Instruction"]}, r["molecule"]) for m, r in found
            if m and tomg_official.parse(m["molecule"]) is not None]


@needs_light
@pytest.mark.parametrize(("task", "accuracy", "similarity"), [
    ("AddComponent", 1.0, .697), ("SubComponent", .609, .762), ("LogP", 1.0, .692), ("MR", 1.0, .699),
    ("QED", 1.0, .682)])
def test_reference_answers_score_what_others_found(task: Subtask, accuracy: float, similarity: float) -> None:
    answers = _published_answers(task)[:200]
    scores = [tomg_rows.score(Prompt(task, 0, row), Reply(smiles, 0.0)) for row, smiles in answers]
    assert len(scores) >= 50
    assert tomg_report.share(s.success for s in scores) == pytest.approx(accuracy, abs=0.001 if accuracy == 1 else 0.12)
    assert sum(s.similarity or 0 for s in scores) / len(scores) == pytest.approx(similarity, abs=0.03)


@needs_light
def test_reference_additions_are_faithful_but_for_the_longer_aldehydes() -> None:
    """They attach one group at a random carbon; only their aldehyde (CH2-CHO) brings a carbon nobody asked for."""
    answers = _published_answers("AddComponent")
    wrong = [row["added_group"] for row, smiles in answers
             if unfaithful(row["molecule"], smiles, new=row["added_group"])]
    assert len(answers) >= 150
    assert set(wrong) == {"aldehyde"}


FAITHFUL = [  # start, result, old, new, faithful
    ("CC(C)Cc1ccc(cc1)C(C)C(=O)O", "CC(C)Cc1ccc(c(O)c1)C(C)C(=O)O", "", "hydroxyl", True),
    ("CC(C)Cc1ccc(cc1)C(C)C(=O)O", "CC(C)Cc1ccc(c(O)c1)C(C)C(=O)[O-]", "", "hydroxyl", False),
    ("C[C@H](N)C(=O)O", "C[C@@](N)(F)C(=O)O", "", "halo", True),
    ("C[C@H](N)C(=O)O", "C[C@](N)(F)C(=O)O", "", "halo", False),
    ("C[C@H](F)CC(=O)O", "CC(F)(F)CC(=O)O", "", "halo", True),  # the centre is no centre any more
    ("C[C@H](N)C(=O)O", "FC[C@@H](N)C(=O)O", "", "halo", False),
    ("C/C=C/CC", "C/C=C\\CCO", "", "hydroxyl", False),
    ("CCN", "CCNC(C)=O", "", "amide", True),
    ("CCC", "CCC(N)=O", "", "amide", False),
    ("OCc1ccccc1", "Cc1ccccc1", "hydroxyl", "", True),
    ("OCc1ccccc1", "c1ccccc1", "hydroxyl", "", False),
    ("CC(=O)NCC", "CCC", "amide", "", True),
    ("CC(=O)NCC", "CCCC", "amide", "", False),
    ("C[C@H](Cl)CC(=O)N[C@@H](C)CC", "C[C@H](Cl)C[C@@H](C)CC", "amide", "", True),
    ("C[C@H](Cl)CC(=O)N[C@@H](C)CC", "C[C@@H](Cl)C[C@@H](C)CC", "amide", "", False),
    ("C/C=C/CCO", "C/C=C\\CC", "hydroxyl", "", False),
    ("O=C(O)Cc1ccc(CN)cc1", "O=C(O)CCN", "benzene_ring", "", True),
    ("C1CCNCC1", "C1CCCC1", "amine", "", True),
    ("C[C@H]1CC[C@@H](O)CC1", "CC1CCCCC1", "hydroxyl", "", True),
    ("Cc1ccccc1Cl", "Cc1ccccc1O", "halo", "hydroxyl", True),
    ("Cc1ccccc1Cl", "Cc1ccc(O)cc1", "halo", "hydroxyl", False),
    ("Cc1ccccc1Cl", "OCc1ccccc1Cl", "halo", "hydroxyl", False),
    ("C[C@H](F)CC", "C[C@H](O)CC", "halo", "hydroxyl", True),
    ("C[C@H](F)CC", "C[C@@H](O)CC", "halo", "hydroxyl", False),
    ("CC(=O)O", "CC(=O)S", "hydroxyl", "thiol", True),
]


@pytest.mark.parametrize(("start", "result", "old", "new", "expected"), FAITHFUL)
def test_an_edit_is_called_faithful_only_where_the_rest_is_untouched(
        start: str, result: str, old: str, new: str, expected: bool) -> None:
    assert (unfaithful(start, result, old, new) == "") is expected
