"""A chemist's sentence becomes the right typed task: the benchmark's own columns, and tables of sentences by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from understanding_essence import essence, same, table

from assistant.chem.motifs import MOTIFS, TOMG_NAMES
from assistant.chem.properties import PROPERTIES
from assistant.errors import BadStructure, RetortError
from assistant.tasks import (
    AtomCount,
    BondCount,
    Context,
    DesignMolecule,
    FaithfulEdit,
    GroupCount,
    KeepPart,
    MeasureMolecule,
    Named,
    OnlyElements,
    PropertyChange,
    Request,
    Requirement,
    Upload,
)
from assistant.understand import lexicon_groups as groups
from assistant.understand import lexicon_properties as props
from assistant.understand import understand

DATA = Path(__file__).parents[2] / "shared" / "data" / "tomg_dev"
SYMBOLS = {name: symbol for symbol, names in groups.ELEMENTS.items() for name in names.split(", ")}
CONTEXTS = {
    "new": Context(),
    "mol": Context(current=Named("c1ccccc1CCO")),
    "design": Context(
        current=Named("CCF"),
        candidates=("CCF", "CCCl", "CCBr"),
        last=DesignMolecule(Named("CCO"), (PropertyChange("LogP", "down"),)),
    ),
    "asked": Context(current=Named("CCO"), last=MeasureMolecule((Named("CCO"),), "values", ("LogP",))),
}


def ask(text: str, context: str = "new", *files: Upload) -> object:
    return understand(Request(text, files, CONTEXTS[context]))


def official(task: str, row: dict[str, str]) -> set[Requirement]:
    """The requirements that a benchmark row states, from its own columns."""
    old, new = (row.get(key, "").replace("_", " ") for key in ("removed_group", "added_group"))
    if task == "AddComponent":
        return {FaithfulEdit("add", new=new), GroupCount(new, "==", 1, True)}
    if task == "DelComponent":
        return {FaithfulEdit("remove", old=old), GroupCount(old, "==", -1, True)}
    if task == "SubComponent":
        return {FaithfulEdit("replace", old, new), GroupCount(old, "==", -1, True), GroupCount(new, "==", 1, True)}
    if task in ("LogP", "MR", "QED"):
        lower = "lower" in row["Instruction"] or "decrease" in row["Instruction"]
        return {PropertyChange(task, "down" if lower else "up")}
    counts = {key: int(n) for key, n in row.items() if key != "Instruction" and int(n)}
    if task == "AtomNum":
        return {AtomCount(SYMBOLS[name], "==", n) for name, n in counts.items()}
    if task == "BondNum":
        return {BondCount(name, "==", n) for name, n in counts.items()}  # type: ignore[arg-type]
    counts = {name.replace("rings", "ring"): n for name, n in counts.items()}
    unlisted = set(TOMG_NAMES) - set(counts) - {"thioether"}
    listed: set[Requirement] = {GroupCount(name, "==", n) for name, n in counts.items()}
    return listed | {GroupCount(name, "==", 0, implied=True) for name in unlisted}


@pytest.mark.parametrize(
    "name",
    ["AddComponent", "DelComponent", "SubComponent", "LogP", "MR", "QED", "AtomNum", "BondNum", "FunctionalGroup"],
)
def test_every_benchmark_prompt_is_read_as_its_columns_say(name: str) -> None:
    if not DATA.exists():
        pytest.skip("the benchmark rows are not here (../shared/data/tomg_dev)")
    wrong = []
    with (DATA / f"{name}.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            task = ask(row["Instruction"])
            assert isinstance(task, DesignMolecule)
            found = {need for need in task.requirements if not isinstance(need, OnlyElements)}
            listed = {need for need in task.requirements if isinstance(need, OnlyElements)}
            elements = {need.element for need in found if isinstance(need, AtomCount)}
            if (
                found != official(name, row)
                or task.start != (Named(row["molecule"]) if "molecule" in row else None)
                or any(set(need.elements) != elements for need in listed)
                or bool(listed) != (name == "AtomNum")
            ):
                wrong.append(row["Instruction"])
    assert wrong == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pair
        for name in ("edit.txt", "optimise.txt", "generate.txt", "ask.txt", "names.txt", "mixed.txt")
        for pair in table(name)
    ],
)
def test_a_sentence_comes_to_its_task(sentence: str, expected: str) -> None:
    assert same(essence(ask(sentence)), expected), essence(ask(sentence))  # type: ignore[arg-type]


@pytest.mark.parametrize(("said", "expected"), table("follow.txt"))
def test_a_follow_up_means_what_was_said_before(said: str, expected: str) -> None:
    context, sentence = said.split(" | ", 1)
    assert same(essence(ask(sentence, context)), expected), essence(ask(sentence, context))  # type: ignore[arg-type]


@pytest.mark.parametrize(("said", "expected"), table("refuse.txt"))
def test_what_cannot_be_read_is_quoted_and_something_is_offered(said: str, expected: str) -> None:
    context, sentence = said.split(" | ", 1)
    kind, _, words = expected.partition(":")
    with pytest.raises(RetortError) as caught:
        ask(sentence, context)
    assert caught.value.kind == kind
    assert words.strip() in str(caught.value)
    assert caught.value.works or caught.value.kind == "bad_structure"


def test_an_edit_carries_its_counts_beside_it() -> None:
    task = ask("replace two chlorines with fluorines in ClC(Cl)Cl")
    assert isinstance(task, DesignMolecule)
    assert set(task.requirements) == {
        FaithfulEdit("replace", "chloro", "fluoro", 2),
        GroupCount("chloro", "==", -2, True),
        GroupCount("fluoro", "==", 2, True),
    }


def test_every_means_none_is_left() -> None:
    task = ask("remove all fluorines from FC(F)(F)c1ccccc1")
    assert isinstance(task, DesignMolecule)
    assert GroupCount("fluoro", "==", 0) in task.requirements


def test_a_part_to_keep_is_the_smarts_of_its_motif() -> None:
    task = ask("raise QED of CCOC(=O)c1ccccc1 but keep the ester")
    assert isinstance(task, DesignMolecule)
    assert KeepPart(MOTIFS["ester"].smarts, "ester") in task.requirements


@pytest.mark.parametrize(
    "smiles",
    [
        "C[C@@H](O)CC",
        r"C/C=C\C",
        r"F/C=C/F",
        "[Na+].[O-]C(=O)C",
        "[13CH4]",
        "C[N+](C)(C)C",
        "N#Cc1ccccc1",
        "C1CC2CC1CC2",
        "O=C(O)[C@H]1CCCN1",
        "[2H]C([2H])([2H])O",
        "OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O",
        "c1ccc2c(c1)[nH]c1ccccc12",
        "CC(=O)N[C@@H](Cc1ccccc1)C(=O)O",
        "C%10CCCCC%10",
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "add a hydroxyl to {}",
        "add a hydroxyl to {}.",
        "Add a hydroxyl to “{}”, please!",
        "`{}` - add a hydroxyl",
        "({}): add OH",
        "add OH to the molecule {}?",
        "SMILES:{} add a hydroxyl",
        "<SMILES> {} </SMILES> add a hydroxyl",
        "{}\nadd a hydroxyl",
    ],
)
def test_a_smiles_comes_through_unharmed(smiles: str, frame: str) -> None:
    task = ask(frame.format(smiles))
    assert isinstance(task, DesignMolecule)
    assert task.start == Named(smiles)


def test_lexicon_names_only_rows_of_the_tables() -> None:
    assert set(groups.GROUPS) == set(MOTIFS)
    assert set(groups.GROUP_SIGNS.values()) <= set(MOTIFS)
    assert {name for name in groups.VERB_ROOTS.values() if not name.startswith("atom:")} <= set(MOTIFS)
    assert {name.lstrip("-") for name in props.PROPERTIES} <= set(PROPERTIES)
    assert {name.partition(":")[0] for name in (*props.QUALITIES, *props.TRENDS)} <= set(PROPERTIES)


@pytest.mark.parametrize("name", sorted(set(MOTIFS) - {"alcohol"}))  # an alcohol put on is a hydroxyl
def test_every_group_can_be_added_by_its_name(name: str) -> None:
    task = ask(f"Please add two {name} groups to CCCCCC")
    assert isinstance(task, DesignMolecule)
    assert FaithfulEdit("add", new=name, count=2) in task.requirements


def test_a_broken_smiles_is_said_with_its_reason() -> None:
    with pytest.raises(BadStructure) as caught:
        ask("make CC(C)(C)(C)C more soluble")
    assert "CC(C)(C)(C)C" in str(caught.value)
    assert len(str(caught.value)) > 40
