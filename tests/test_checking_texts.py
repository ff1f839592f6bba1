"""A text about a molecule is checked: what is so, what is not, and what nothing here can tell"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rdkit import Chem

from assistant import Assistant, engine
from assistant.benchmarks import describe_planted, describe_rows, describe_scores
from assistant.benchmarks.describe_scores import stem
from assistant.chem import claimed
from assistant.doors.records import answer_row
from assistant.errors import NothingInFocus
from assistant.evidence.checked import marks
from assistant.tasks import Context, MeasureMolecule, Named, Request
from assistant.understand import understand

ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"
TRUE = (
    ("CCO", "It is a primary alcohol."),
    ("Oc1ccccc1", "The molecule is a member of the class of phenols."),
    (ASPIRIN, "It is a member of benzoic acids, an acetate ester and a monocarboxylic acid."),
    (ASPIRIN, "Its molecular formula is C9H8O4. It contains nine carbon atoms and one aromatic ring."),
    (ASPIRIN, "Its molecular weight is 180.16 g/mol. Its net charge is 0."),
    ("C[C@H](N)C(=O)O", "It has S-configuration at the chiral centre. It is an enantiomer of a D-alanine."),
    ("CC(=O)[O-]", "It is a monocarboxylic acid anion. It is a conjugate base of an acetic acid."),
    ("[NH3+]CC(=O)[O-]", "The molecule is an amino acid zwitterion."),
    ("Clc1ccc(Cl)cc1", "It is a dichlorobenzene with two chloro groups."),
)
FALSE = (
    ("CCO", "It is a secondary alcohol.", "secondary alcohol"),
    ("CCO", "It is a steroid.", "steroid"),
    (ASPIRIN, "It is a member of phenols.", "phenols"),
    (ASPIRIN, "Its molecular formula is C9H8O5.", "C9H8O5"),
    (ASPIRIN, "It contains two nitrogen atoms.", "two nitrogen atoms"),
    (ASPIRIN, "It is a dianion.", "dianion"),
    (ASPIRIN, "Its molecular weight is 181.16 g/mol.", "181.16"),
    ("C[C@H](N)C(=O)O", "It has R-configuration.", "R-configuration"),
    ("C[C@H](N)C(=O)O", "It is a D-alpha-amino acid.", "D-alpha-amino acid"),
    ("CCO", "It is an organochlorine compound.", "organochlorine compound"),
    ("CC(=O)[O-]", "The molecule is an organic cation.", "organic cation"),
    ("OCCO", "It bears three hydroxy groups.", "three hydroxy groups"),
    ("CCO", "It is an enantiomer of a methanol.", "enantiomer"),
    ("CCO", "It is a trisaccharide.", "trisaccharide"),
)


@pytest.mark.parametrize(("smiles", "text"), TRUE)
def test_what_is_so_is_never_called_wrong(smiles: str, text: str) -> None:
    found = marks(text, smiles)
    assert not [one for one in found if one.standing == "wrong"]
    assert any(one.standing == "verified" for one in found)


@pytest.mark.parametrize(("smiles", "text", "said"), FALSE)
def test_what_is_not_so_is_caught_where_it_stands(smiles: str, text: str, said: str) -> None:
    wrong = [one for one in marks(text, smiles) if one.standing == "wrong"]
    assert [text[one.span[0] : one.span[1]] for one in wrong] == [said]
    assert wrong[0].real


def test_what_nothing_here_can_tell_is_left_open() -> None:
    text = "It has a role as a plant metabolite. It was isolated from willows. It is a member of zorbitrils."
    assert not [one for one in marks(text, ASPIRIN) if one.standing != "opinion"]


def test_a_class_tells_its_atoms() -> None:
    found = claimed.check("It is a member of phenols.", "Oc1ccccc1C")
    assert [one.standing for one in found] == ["supported"]
    assert set(found[0].atoms) == {0, 1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    "said",
    [
        f"check this description of {ASPIRIN}: It is an ester.",
        "Check the caption of aspirin: It is an ester.",
        "please verify this text about aspirin: It is an ester.",
        "fact-check this paragraph: It is an ester.",
    ],
)
def test_a_text_to_check_is_understood(said: str) -> None:
    task = understand(Request(said, context=Context(Named(ASPIRIN, "aspirin"))))
    assert task == MeasureMolecule(task.molecules, "text", ("It is an ester.",))  # type: ignore[union-attr]
    assert Chem.CanonSmiles(task.molecules[0].smiles) == Chem.CanonSmiles(ASPIRIN)  # type: ignore[union-attr]


def test_the_answer_is_the_text_with_its_marks_and_scores() -> None:
    text = "It is a member of phenols and an acetate ester. Its formula is known."
    answer = engine.ask(Request(f"check this description of {ASPIRIN}: {text}"))
    assert answer.ok
    assert answer.text == text, "letter for letter"
    assert {(one.said, one.standing) for one in answer.claims} == {("phenols", "wrong"), ("acetate ester", "verified")}
    assert "CHARM-like 0.50" in answer.notes[0]


def test_without_a_molecule_it_says_what_is_missing() -> None:
    with pytest.raises(NothingInFocus, match="no molecule is given"):
        understand(Request("check this description: It is an ester."))


def test_bleu_is_that_of_the_paper() -> None:
    """The example of Papineni et al. 2002: "the" seven times has a clipped precision of 2/7."""
    made, truth = ["the", "the", "the", "the", "the", "the", "the"], ["the", "cat", "is", "on", "the", "mat"]
    assert describe_scores.bleu([made], [truth], 1) == pytest.approx(2 / 7)
    same = ["it", "is", "a", "guide", "to", "action"]
    assert describe_scores.bleu([same], [same]) == pytest.approx(1.0)


def test_rouge_and_meteor_are_those_of_the_papers() -> None:
    """Lin 2004, section 3: "police killed the gunman" against "police kill the gunman" has an LCS of 3 of 4 words."""
    assert describe_scores.rouge_l(
        ["police", "kill", "the", "gunman"], ["police", "killed", "the", "gunman"]
    ) == pytest.approx(0.75)
    assert describe_scores.rouge_l(
        ["the", "gunman", "kill", "police"], ["police", "killed", "the", "gunman"]
    ) == pytest.approx(0.5)
    six = ["the", "cat", "sat", "on", "the", "mat"]
    assert describe_scores.meteor(six, six) == pytest.approx(1 - 0.5 / 6**3)
    assert describe_scores.meteor(["on", "the", "mat", "sat", "the", "cat"], six) == pytest.approx(0.5, abs=0.45)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("hopping", "hop"),
        ("relational", "relat"),
        ("agreed", "agre"),
        ("sky", "sky"),
        ("happy", "happi"),
        ("adjustment", "adjust"),
    ],
)
def test_stems_are_those_of_porters_paper(word: str, root: str) -> None:
    assert stem(word) == root


@pytest.fixture
def held_out(shared_data: Path) -> list[describe_rows.Caption]:
    return [row for row in describe_rows.captions(shared_data) if not row.tuned][:240]


def _anything(name: str, row: describe_rows.Caption) -> bool:
    """A steroid, a saccharide or a coenzyme A is none of a molecule that has too few carbons for it."""
    return (
        any(word in name for word in ("steroid", "CoA", "triterpenoid"))
        and Chem.MolFromSmiles(row.smiles).GetNumAtoms() < 16
    )


def test_planted_errors_are_caught_and_true_captions_left_alone(held_out: list[describe_rows.Caption]) -> None:
    def wrong(text: str, smiles: str) -> list[tuple[int, int]]:
        return [one.span for one in marks(text, smiles) if one.standing == "wrong"]

    alarms = [row.cid for row in held_out if wrong(row.text, row.smiles)]
    assert len(alarms) <= 0.03 * len(held_out), alarms
    made = describe_planted.planted(held_out, 100, _unrelated(_anything))
    assert len(made) >= 80
    caught = [one for one in made if any(a < one.end and one.start < b for a, b in wrong(one.text, one.caption.smiles))]
    assert len(caught) >= 0.95 * len(made)


def _unrelated(test: Callable[[str, describe_rows.Caption], bool]) -> Callable[[str, describe_rows.Caption], bool]:
    return test


def test_a_batch_row_and_python_carry_what_was_said() -> None:
    asked = f"check this description of {ASPIRIN}: It is a member of phenols and an acetate ester."
    row = answer_row(engine.ask(Request(asked)), "1", 7, 0.0)
    stands = {one["said"]: one["standing"] for one in row["claims"]}
    assert stands == {"phenols": "wrong", "acetate ester": "verified"}
    assert row["text"][row["claims"][0]["start"] : row["claims"][0]["end"]] == "phenols"
    assert [one.said for one in Assistant().ask(asked).claims] == ["phenols", "acetate ester"]


def test_double_bonds_of_a_kind_are_not_counted_as_all() -> None:
    four = "CC(=CCC/C(=C/CC/C(=C/C=C)/C)/C)C"
    assert "wrong" not in {one.standing for one in marks("It has two double bonds of fixed geometry.", four)}
    assert "wrong" in {one.standing for one in marks("It has two double bonds.", four)}


def test_a_class_with_commas_in_its_name_is_read_whole() -> None:
    found = claimed.check("The molecule is a 1,2-diacyl-sn-glycero-3-phosphoethanolamine. It is bitter.", ASPIRIN)
    assert [one.said for one in found] == ["1,2-diacyl-sn-glycero-3-phosphoethanolamine"]
    assert found[0].standing == "contradicted"
