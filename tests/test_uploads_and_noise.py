"""Files and hostile texts: each becomes a task or one clear sentence, in bounded time, and nothing crashes."""

from __future__ import annotations

import random
import string
import time

import pytest
from pace import seconds, slower
from rdkit import Chem

from assistant.chem.molecules import canonical
from assistant.errors import BadFile, NotUnderstood, RetortError, TooLarge
from assistant.tasks import Context, DesignMolecule, MeasureMolecule, Named, PropertyChange, Request, Task, Upload
from assistant.understand import read_molecules, read_rows, understand
from assistant.understand.vocabulary import index

CONTEXTS = (
    Context(),
    Context(current=Named("c1ccccc1CCO")),
    Context(
        current=Named("CCF"),
        candidates=("CCF", "CCCl"),
        last=DesignMolecule(Named("CCO"), (PropertyChange("LogP", "down"),)),
    ),
)


NOISE = """
add remove replace CCO C1CC hydroxyl nitro no at least between and 2 3 LogP QED < > keep it the with of to but more
less ( ) [ ] . , ? % - -> = ≤ \U0001f600 <b> ' " ; -- \x00 N O ring rings how many is every 5 molecules similar too
by ⓸ ٣ ² 1e999 99999999999999999999 undo second same every turn into free halogen-free N- 3x #2 candidate C8 H10 N3
fluorinate de bi what which than before
"""


def ask(text: str, *files: Upload) -> Task:
    return understand(Request(text, files))


def assert_said(error: RetortError) -> None:
    assert 10 < len(str(error)) < 600


def test_a_file_of_one_molecule_is_the_start() -> None:
    task = ask("add a hydroxyl", Upload("one.smi", b"CCO ethanol\n"))
    assert isinstance(task, DesignMolecule)
    assert task.start == Named("CCO", "ethanol")


def test_a_file_of_several_is_measured_row_by_row() -> None:
    task = ask("LogP?", Upload("two.csv", b"id,smiles\na,CCO\nb,CCN\n"))
    assert task == MeasureMolecule((Named("CCO", "a"), Named("CCN", "b")), "values", ("LogP",))


def test_bad_rows_stay_in_their_place() -> None:
    rows = read_rows(Upload("some.smi", b"CCO a\nC1CC b\n\n# note\nCCN c\n"))
    assert [(row.row, bool(row.problem)) for row in rows] == [(1, False), (2, True), (3, False)]
    assert [named.name for named in read_molecules(Upload("some.smi", b"CCO a\nC1CC b\nCCN c\n"))] == ["a", "c"]


def test_an_sdf_is_read_with_its_titles() -> None:
    mol = Chem.MolFromSmiles("C[C@H](N)C(=O)O")
    mol.SetProp("_Name", "alanine")
    block = Chem.MolToMolBlock(mol)
    found = read_molecules(Upload("x.sdf", f"{block}$$$$\n{block}$$$$\n".encode()))
    assert [named.name for named in found] == ["alanine", "alanine"]
    assert canonical(found[0].smiles) == canonical("C[C@H](N)C(=O)O")
    assert read_molecules(Upload("x.mol", block.encode())) == found[:1]


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.cif", b"data_x", NotUnderstood),
        ("a.pdb", b"HEADER", NotUnderstood),
        ("a.smi", b"", BadFile),
        ("a.xyz1", b"1", BadFile),
        ("a.smi", b"\x00\x01\x02", BadFile),
        ("a.sdf", b"rubbish\n$$$$\n", BadFile),
        ("a.smi", b"C\n" * 10_001, TooLarge),
        ("a.smi", b"C" * 20_000_001, TooLarge),
        ("a.csv", b"id,smiles\n1,C1CC\n", BadFile),
    ],
)
def test_files_that_cannot_be_used_are_refused_in_words(name: str, data: bytes, error: type[RetortError]) -> None:
    with pytest.raises(error) as caught:
        ask("LogP?", Upload(name, data))
    assert name in str(caught.value)


def test_a_megabyte_of_text_is_refused_at_once() -> None:
    for text in ("C" * 1_000_000, "add a hydroxyl to CCO " * 50_000, "(" * 1_000_000, "a-" * 500_000):
        assert seconds(lambda text=text: _refused(text)) < 0.05 * slower()


def _refused(text: str) -> None:
    with pytest.raises(TooLarge):
        ask(text)


def test_long_hostile_texts_take_linear_time() -> None:
    for text in (
        "C(" * 9_000,
        "((((" * 4_000,
        "- " * 9_000,
        "one " * 4_000,
        "at least " * 2_000,
        "a" * 19_000,
        "C1" * 9_000,
        "no " * 6_000,
        "'" * 19_000,
        "=" * 19_000,
        "LogP " * 4_000,
        "twenty-" * 2_500,
        "[[" * 9_000,
        "CCO " * 4_000,
    ):
        began = time.process_time()
        try:
            ask(text)
        except RetortError as error:
            assert_said(error)
        assert time.process_time() - began < 3.0 * slower()


def test_random_phrases_of_the_lexicon_never_crash() -> None:
    chance = random.Random(11)
    phrases = [" ".join(words) for rows in index().values() for words, _ in rows] + 40 * NOISE.split()
    for _ in range(2000):
        text = " ".join(chance.choice(phrases) for _ in range(chance.randint(1, 10)))
        try:
            understand(Request(text, context=chance.choice(CONTEXTS)))
        except RetortError as error:
            assert_said(error)


def test_noise_never_crashes() -> None:
    chance = random.Random(7)
    words = NOISE.split()
    for _ in range(1500):
        text = " ".join(chance.choice(words) for _ in range(chance.randint(1, 14)))
        text = (
            text
            if chance.random() < 0.8
            else "".join(chance.choice(string.printable) for _ in range(chance.randint(1, 60)))
        )
        try:
            understand(Request(text, context=chance.choice(CONTEXTS)))
        except RetortError as error:
            assert_said(error)


def test_what_was_left_out_of_a_file_is_said() -> None:
    from assistant.engine import ask

    table = Upload("t.csv", b"smiles,name\nCCO,ethanol\nxx,bad\nc1ccccc1,benzene\n")
    answer = ask(Request("add a nitro", (table,)))
    assert answer.ok
    assert any(note.startswith("1 of 3 rows of t.csv could not be read (row ") for note in answer.notes)
    assert any("holds 2 molecules" in note and "ethanol" in note for note in answer.notes)
    whole = ask(Request("LogP?", (Upload("w.smi", b"CCO\nCCN\n"),)))
    assert whole.ok
    assert whole.notes == ()
