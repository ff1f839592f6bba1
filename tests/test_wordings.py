"""Instructions worded for training come back as the task they were made from, and are not a handful of templates."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from pathlib import Path

import pytest
import wording_tasks as tasks

from assistant.corpus import export, wordings
from assistant.corpus.wordings_grammar import article, parsed, say, tidy
from assistant.corpus.wordings_names import GROUPS
from assistant.errors import RetortError
from assistant.tasks import DesignMolecule, FaithfulEdit, GroupCount, Named, PropertyChange, Request
from assistant.understand import understand

PAIRS = 2000
OFFICIAL = {
    "add": ("Please add a {new} to the molecule {m}.", "Modify the molecule {m} by adding a {new}.",
            "Add a {new} to the molecule {m}."),
    "remove": ("Please remove a {old} from the molecule {m}.", "Modify the molecule {m} by removing a {old}.",
               "Remove a {old} from the molecule {m}."),
    "replace": ("Please substitute a {old} in the molecule {m} by {new}.",
                "Replace a {old} in the molecule {m} by {new}.",
                "Modify the molecule {m} by replacing a {old} by {new}.",
                "Substitute a {old} in the molecule {m} with {new}.",
                "Please replace a {old} in the molecule {m} with {new}.",
                "Modify the molecule {m} by substituting a {old} with {new}."),
}
"""The published templates of the edits (TOMG-Bench, generation.py, arXiv:2412.14642)."""


def read_back(text: str, task: DesignMolecule) -> str:
    """ "same", "other" or "not read"."""
    try:
        return "same" if tasks.essence(understand(Request(text))) == tasks.essence(task) else "other"
    except RetortError:
        return "not read"


def worded(makers: tuple[tasks.Maker, ...], n: int, seed: int) -> list[tuple[DesignMolecule, str]]:
    rng = random.Random(seed)
    made = [rng.choice(makers)(rng) for _ in range(n)]
    return [(task, wordings.instruction(task, rng)) for task in made]


def test_an_independent_reader_understands_what_was_worded() -> None:
    pairs = worded((*tasks.NINE, *tasks.MORE), PAIRS, 20)
    found = Counter(read_back(text, task) for task, text in pairs)
    wrong = [text for task, text in pairs if read_back(text, task) == "other"]
    assert found["same"] >= 0.97 * PAIRS, found
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("maker", [*dict.fromkeys(tasks.NINE), *dict.fromkeys(tasks.MORE)], ids=lambda m: m.__name__)
def test_every_kind_of_task_is_worded_and_read(maker: tasks.Maker) -> None:
    pairs = worded((maker,), 30, 5)
    assert sum(read_back(text, task) == "same" for task, text in pairs) >= 28


def test_the_reader_notices_a_wrong_wording() -> None:
    task = DesignMolecule(Named("CCc1ccccc1O"), (PropertyChange("LogP", "up"),))
    assert read_back("Raise the LogP of CCc1ccccc1O.", task) == "same"
    assert read_back("Lower the LogP of CCc1ccccc1O.", task) == "other"
    assert read_back("Raise the LogP of CCc1ccccc1.", task) == "other"


def group_words() -> re.Pattern[str]:
    """All names of groups with their article and tail."""
    names = {word.strip() for row in GROUPS.values() for word in re.split("[,;] ", row)} | set(GROUPS)
    every = "|".join(sorted((re.escape(name) for name in names if name), key=len, reverse=True))
    tail = r"(?: (?:functional )?(?:group|moiet|substituent|functionalit|unit)\w*)?"
    return re.compile(rf"\b(?:an? )?(?:{every})s?{tail}\b")


def skeleton(text: str) -> str:
    """An instruction with molecules, groups and numbers masked, lower case."""
    structure = re.compile(r"[=#()\[\]]|\d[A-Z]|c1|.{23}")
    masked = " ".join("M" if structure.search(word) else word for word in text.split())
    return re.sub(r"\b\d+(?:\.\d+)?\b", "N", group_words().sub("G", masked)).lower()


def four_grams(texts: list[str]) -> int:
    """How many different runs of four words a thousand instructions hold, molecules and numbers masked."""
    words = [skeleton(text).split() for text in texts]
    return len({tuple(w[i:i + 4]) for w in words for i in range(len(w) - 3)})


def official(task: DesignMolecule, rng: random.Random) -> str:
    edit = next(r for r in task.requirements if isinstance(r, FaithfulEdit))
    assert task.start is not None
    return rng.choice(OFFICIAL[edit.kind]).format(m=task.start.smiles, old=edit.old, new=edit.new)


def test_wordings_vary_far_beyond_the_published_templates() -> None:
    """Of 1,000 edits the templates make 12 skeletons and 31 four-grams, the grammar 964 and 4,079."""
    pairs = worded((tasks.add, tasks.remove, tasks.replace), 1000, 3)
    rng = random.Random(3)
    ours, theirs = [text for _, text in pairs], [official(task, rng) for task, _ in pairs]
    assert len({skeleton(t) for t in ours}) > 900 > 50 * len({skeleton(t) for t in theirs})
    assert four_grams(ours) > 50 * four_grams(theirs)


def test_the_molecule_stands_in_front_in_the_middle_and_at_the_end() -> None:
    pairs = worded((tasks.add, tasks.moved), 400, 9)
    places = Counter(round(2 * text.index(task.start.smiles) / max(1, len(text) - len(task.start.smiles)))
                     for task, text in pairs if task.start)
    assert min(places[0], places[1], places[2]) > 40, places


def test_the_same_state_gives_the_same_sentence() -> None:
    assert worded(tasks.NINE, 40, 8) == worded(tasks.NINE, 40, 8) != worded(tasks.NINE, 40, 9)


def test_smiles_arrive_unharmed() -> None:
    smiles = r"C/C=C\[C@@H](C(=O)[O-])c1ccc([N+](=O)[O-])cc1"
    task = DesignMolecule(Named(smiles), tasks.edited(FaithfulEdit("add", new="hydroxyl")))
    assert all(smiles in wordings.instruction(task, random.Random(i)) for i in range(300))


def test_a_task_without_requirements_is_refused() -> None:
    with pytest.raises(ValueError, match="without requirements"):
        wordings.instruction(DesignMolecule(Named("CCO"), ()), random.Random(1))


def test_phrases_keep_articles_and_punctuation() -> None:
    assert [article(w) for w in ("hydroxyl", "OH", "NO2", "urea", "amine", "SH", "CF3", "thiol")] == \
        ["a", "an", "an", "a", "an", "an", "a", "a"]
    assert tidy("add  it , please .") == "add it, please."
    assert {say("(a|b)[c]", random.Random(i), {"c": "x{m}"}, {"m": "(|)"}) for i in range(20)} == {"ax(|)", "bx(|)"}
    with pytest.raises(ValueError, match="brackets"):
        parsed("(a|b")


# rows for training ----------------------------------------------------------------------------------------------------


def test_rows_have_the_published_columns_and_names(tmp_path: Path) -> None:
    rng = random.Random(2)
    names = [wordings.instruction_tuning_row(maker(rng), "CCO", rng) for maker in tasks.NINE[:3] + tasks.NINE[6:]]
    assert [row["SubTask"] for row in names] == ["AddComponent", "DelComponent", "SubComponent", "AtomNum", "BondNum",
                                                 "FunctionalGroup"]
    assert all(list(row) == ["SubTask", "Instruction", "molecule"] for row in names)
    assert wordings.subtask(DesignMolecule(Named("CCO"), (PropertyChange("MR", "up"),))) == "MR"
    assert wordings.subtask(DesignMolecule(None, (GroupCount("amide", ">=", 1),))) == "Wide"


@pytest.mark.parametrize("form", ["rows", "chat"])
@pytest.mark.parametrize("name", ["a.jsonl", "b.jsonl.gz"])
def test_rows_are_streamed_to_a_file(tmp_path: Path, name: str, form: export.Form) -> None:
    rng = random.Random(4)
    made = [(maker(rng), f"C{'C' * i}O") for i, maker in enumerate(tasks.NINE)]
    assert export.write(made, tmp_path / name, form=form, seed=6) == len(made)
    opened = gzip.open if name.endswith(".gz") else open
    with opened(tmp_path / name, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    answers = [row["messages"][-1]["content"] if form == "chat" else row["molecule"] for row in rows]
    assert answers == [smiles for _, smiles in made]
    assert [row.get("start", "") for row in rows] == [task.start.smiles if task.start else "" for task, _ in made]
    if form == "chat":
        assert [m["role"] for m in rows[0]["messages"]] == ["user", "assistant"]


def test_an_unfinished_file_is_not_left_under_its_name(tmp_path: Path) -> None:
    def breaks() -> object:
        yield tasks.add(random.Random(1)), "CCO"
        raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        export.write(breaks(), tmp_path / "x.jsonl")  # type: ignore[arg-type]
    assert not (tmp_path / "x.jsonl").exists()
