"""A chemist counts groups, rings, atoms and bonds by name: against hand counts, RDKit's own, renumbered atoms."""

from __future__ import annotations

import csv
import gzip
import random
from collections import Counter
from pathlib import Path

import pytest
from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

import launch
from assistant.chem import counting_table, groups
from assistant.chem.counting_table import find
from assistant.engine import ask
from assistant.tasks import Context, Request

HAND = Path(__file__).parent / "hand_counts.txt"
ROWS = [
    tuple(part.strip() for part in line.split(" | "))
    for line in HAND.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize(("name", "smiles", "what"), ROWS, ids=[row[0] for row in ROWS])
def test_counts_agree_with_those_typed_by_hand(name: str, smiles: str, what: str) -> None:
    mol = Chem.MolFromSmiles(smiles)
    wanted = {thing: int(number) for thing, _, number in (pair.rpartition(" = ") for pair in what.split(", "))}
    assert {thing: len(find(mol, thing)) for thing in wanted} == wanted


def test_enough_was_counted_by_hand() -> None:
    assert len(ROWS) >= 60
    assert sum(row[2].count(" = ") for row in ROWS) >= 400


def test_the_table_is_large_and_says_what_it_counts() -> None:
    assert len(groups.ROWS) >= 200
    assert not [name for name, times in Counter(row.name for row in groups.ROWS).items() if times > 1]
    assert not [row.name for row in groups.ROWS if not (row.about and row.source)]
    assert not [text for row in groups.ROWS for text in (row.smarts, *row.more) if Chem.MolFromSmarts(text) is None]


def test_a_word_means_one_thing() -> None:
    said = Counter(counting_table.squeezed(word) for row in groups.ROWS for word in {row.name, *row.words.split(", ")})
    doubled = {word for word, times in said.items() if times > 1}
    assert not [
        word
        for word in doubled
        if len(
            {
                row.name
                for row in groups.ROWS
                if word in {counting_table.squeezed(w) for w in (row.name, *row.words.split(", "))}
            }
        )
        > 1
    ]


RDKIT = {
    "rotatable bond": rdMolDescriptors.CalcNumRotatableBonds,
    "H-bond donor": rdMolDescriptors.CalcNumHBD,
    "H-bond acceptor": rdMolDescriptors.CalcNumHBA,
    "Lipinski donor": rdMolDescriptors.CalcNumLipinskiHBD,
    "Lipinski acceptor": rdMolDescriptors.CalcNumLipinskiHBA,
    "ring": rdMolDescriptors.CalcNumRings,
    "aromatic ring": rdMolDescriptors.CalcNumAromaticRings,
    "saturated ring": rdMolDescriptors.CalcNumSaturatedRings,
    "heterocycle": rdMolDescriptors.CalcNumHeterocycles,
    "aromatic carbocycle": rdMolDescriptors.CalcNumAromaticCarbocycles,
    "aliphatic heterocycle": rdMolDescriptors.CalcNumAliphaticHeterocycles,
    "heteroatom": rdMolDescriptors.CalcNumHeteroatoms,
    "spiro atom": rdMolDescriptors.CalcNumSpiroAtoms,
    "bridgehead atom": rdMolDescriptors.CalcNumBridgeheadAtoms,
    "primary amide": lambda mol: len(mol.GetSubstructMatches(Chem.MolFromSmarts("[#6]C(=O)[NH2]"))),
}


@pytest.fixture(scope="module")
def zinc(shared_data: Path) -> list[Chem.Mol]:
    with gzip.open(shared_data / "smiles" / "zinc250k.smi.gz", "rt") as lines:
        smiles = [line.split()[0] for line in lines]
    return [Chem.MolFromSmiles(one) for one in random.Random(5).sample(smiles, 250)]


@pytest.mark.parametrize("name", sorted(RDKIT))
def test_counts_of_rings_and_atoms_are_rdkits(name: str, zinc: list[Chem.Mol]) -> None:
    found = [(len(find(mol, name)), RDKIT[name](mol)) for mol in zinc]
    assert not [pair for pair in found if pair[0] != pair[1]]
    assert any(mine for mine, _ in found)


def test_no_count_depends_on_how_atoms_are_numbered(zinc: list[Chem.Mol]) -> None:
    for mol in zinc[:25]:
        order = list(range(mol.GetNumAtoms()))
        random.Random(3).shuffle(order)
        assert groups.present(mol) == groups.present(Chem.RenumberAtoms(mol, order))


ASKED = [
    ("How many secondary alcohols are in lactic acid?", "Lactic acid has 1 secondary alcohol."),
    ("does aspirin contain a macrocycle?", "No: aspirin has no macrocycle."),
    ("Is there a β-lactam in CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O?", "Yes:"),
    ("how many carbons are sp3 in ibuprofen", "Ibuprofen has 6 sp3 carbons."),
    ("how many 6-membered saturated rings does c1ccccc1C1CCCCC1 have", "1 6-membered saturated ring"),
    ("count the fused ring systems of quinoline", "Quinoline has 1 fused ring system."),
    ("number of Boc groups in CC(C)(C)OC(=O)NCCNC(=O)OC(C)(C)C", "2"),
    ("which atoms are the ester in aspirin?", "ester at atoms 2, 3 and 4"),
    ("Does glycerol have at least two primary alcohols?", "Yes: glycerol has 2 primary alcohols."),
    ("is nicotine bridged?", "No: nicotine has no bridged ring system."),
]


@pytest.mark.parametrize(("question", "told"), ASKED)
def test_a_question_is_answered_in_words(question: str, told: str) -> None:
    answer = ask(Request(question))
    assert answer.ok, answer.text
    assert told in answer.text
    assert all(check.passed for check in answer.checks)


def test_which_atoms_follows_a_count_and_marks_them_in_the_drawing() -> None:
    first = ask(Request("how many carbonates are in COC(=O)OC"))
    follow = ask(Request("which atoms?", context=Context(current=first.task.molecules[0], last=first.task)))  # type: ignore[union-attr]
    drawn = [panel for panel in follow.panels if getattr(panel, "svg", "") and 'class="alert"' in panel.svg]  # type: ignore[union-attr]
    assert "at atoms" in follow.text
    assert drawn


def test_a_table_of_a_file_counts_what_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, table = tmp_path / "m.smi", tmp_path / "m.csv"
    source.write_text("CC(=O)Oc1ccccc1C(=O)O aspirin\nCCN ethylamine\nC1CC broken\n", encoding="utf-8")
    launch.main(["props", str(source), "--out", str(table), "--count", "esters; primary amines, 6-membered ring"])
    rows = list(csv.DictReader(table.open(encoding="utf-8")))
    assert [(row["ester"], row["primary amine"], row["6-membered ring"]) for row in rows] == [
        ("1", "0", "1"), ("0", "1", "0"), ("", "", "")]
    assert launch.main(["props", str(source), "--count", "flurbs"]) != 0
    assert "flurbs" in capsys.readouterr().err


def test_another_molecule_may_follow() -> None:
    first = ask(Request("how many tertiary carbons are in isobutane?"))
    context = Context(current=first.task.molecules[0], last=first.task)  # type: ignore[union-attr]
    assert "Cumene has 1 tertiary carbon" in ask(Request("and of cumene?", context=context)).text


@pytest.mark.parametrize(
    "text",
    [
        "add a carbamate to CCO",
        "a molecule with 2 carbamates",
        "replace the nitro by a sulfone in O=[N+]([O-])c1ccccc1",
    ],
)
def test_a_design_is_not_taken_for_a_question(text: str) -> None:
    task = ask(Request(text, seconds=0.5)).task
    assert getattr(task, "question", "") not in ("tally", "whether", "atoms")
