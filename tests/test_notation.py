"""The words a small model reads and writes: numbered lines, patches, ledgers, prompts."""

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdkit import Chem

from assistant.propose.language import compact, ledger, lines, patch
from assistant.tasks import (
    AtomCount,
    BondCount,
    DesignMolecule,
    FaithfulEdit,
    Formula,
    GroupCount,
    KeepPart,
    Named,
    PropertyChange,
    PropertyRange,
    RingCount,
)
from models.train import tokenizer

DRUGS = (
    "CC(=O)Oc1ccccc1C(=O)O", "CN1C=NC2=C1C(=O)N(C(=O)N2C)C", "C[C@H](N)C(=O)O", "F/C=C/Cl", "O=C([O-])C[NH3+]",
    "CC(C)Cc1ccc(cc1)[C@@H](C)C(=O)O", "C1CC2CCC1C2", "c1ccc2c(c1)[nH]c1ccccc12", "[Na+].[Cl-]", "C%10CCCC%10",
    "CN1CCC[C@H]1c1cccnc1", "OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O", "N#Cc1ccc(Br)cc1", "C[Se]C",
    "O=S(=O)(N)c1ccccc1",
)
DATA = Path("../shared/data/tomg_dev")


@pytest.mark.parametrize("smiles", DRUGS)
def test_lines_put_together_are_the_smiles_again_one_line_an_atom(smiles: str) -> None:
    split = lines.split(smiles)
    assert "".join(split) == smiles
    assert len(split) == Chem.MolFromSmiles(smiles).GetNumAtoms()


def test_lines_of_a_written_example() -> None:
    assert lines.split("CC(=O)Nc1ccccc1") == ["C", "C(", "=O)", "N", "c1", "c", "c", "c", "c", "c1"]
    assert patch.numbered("CC(=O)N") == "C<1>C(<2>=O)<3>N<4>"


@pytest.mark.parametrize("text", ["", "hello world", "C<C", "))((", "é", "1C"])
def test_what_is_not_made_of_lines_has_none(text: str) -> None:
    assert lines.split(text) == []
    assert patch.numbered(text) == ""


@pytest.mark.parametrize(("start", "text", "made"), [
    ("CCO", "<2>C(F)", "CC(F)O"), ("CCO", "<3>", "CC"), ("CCO", "<1><to><2>N", "NO"), ("CC(=O)N", "<2>C<3>", "CCN"),
    ("Cc1ccccc1", "<1>Cl<4>c(O)", "Clc1cc(O)ccc1"),
])
def test_a_patch_says_which_lines_change(start: str, text: str, made: str) -> None:
    assert patch.applied(start, text) == made


@pytest.mark.parametrize(
    "text", ["", "CCO", "<9>C", "<0>C", "<2>C<1>C", "<2><to><1>C", "<add>", "<2>C<add>", "<1>C<1>C"])
def test_what_is_no_patch_changes_nothing(text: str) -> None:
    assert patch.applied("CCO", text) == ""


@given(st.sampled_from(DRUGS), st.sampled_from(DRUGS))
def test_a_patch_between_two_smiles_makes_the_second_of_the_first(start: str, target: str) -> None:
    text = patch.between(start, target, most=99)
    assert text == "" or patch.applied(start, text) == target
    assert text == "" or start != target


@pytest.mark.parametrize(("start", "target", "text"), [
    ("CCO", "CC(F)O", "<2>(F)"), ("CCO", "CC", "<3>"), ("c1ccccc1C", "c1cc(O)ccc1C", "<3>(O)"),
    ("CC(=O)N", "CCN", "<2><to><3>C"),
    ("CC(C)C", "CC(N)C", "<3>N"), ("c1ccccc1CC", "CC", "<1><to><6>"), ("CC(=O)Oc1ccccc1", "CC(=O)O", "<5><to><10>"),
    ("C1CCCCC1", "C1CCOCC1", "<4>O"), ("C1CCCCC1", "C1CCCC1", "<5>"), ("CC[C@H](N)O", "CC[C@](F)(N)O", "<3>[C@](F)"),
])
def test_patches_between_like_molecules_are_short(start: str, target: str, text: str) -> None:
    found = patch.between(start, target)
    assert patch.applied(start, found) == target
    assert len(found) <= len(text)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_an_answer(text: str) -> None:
    task = DesignMolecule(Named("CCO"), (PropertyChange("LogP", "up"),))
    assert isinstance(compact.read(task, text), str)
    assert isinstance(compact.read(DesignMolecule(None, (AtomCount("C", "==", 2),)), text), str)


def test_a_ledger_counts_down_to_nothing() -> None:
    mol = Chem.MolFromSmiles("CC(=O)O")
    atoms = {e: [(a.GetIdx(),) for a in mol.GetAtoms() if a.GetSymbol() == e] for e in ("C", "O")}
    double = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds() if b.GetBondTypeAsDouble() == 2]
    text = ledger.written("CC(=O)O", [("", 2, atoms["C"]), ("", 2, atoms["O"]), ("double", 1, double)])
    assert text == "C<1>C<0>(=O<1><double><0>)O<0>"
    assert ledger.stripped(text) == "CC(=O)O"


TASKS = {
    "<add><hydroxyl><start>C<1>C<2><answer>": DesignMolecule(
        Named("CC"), (FaithfulEdit("add", new="hydroxyl"), GroupCount("hydroxyl", "==", 1, relative=True))),
    "<replace><halo><nitrile><start>C<1>F<2><answer>": DesignMolecule(
        Named("FC"), (FaithfulEdit("replace", "halo", "nitrile"),)),
    "<LogP><up><by>0.5<keep><scaffold><start>C<1>C<2><answer>": DesignMolecule(
        Named("CC"), (PropertyChange("LogP", "up", 0.5), KeepPart("scaffold"))),
    "<C><2><O><1><answer>": DesignMolecule(None, (AtomCount("C", "==", 2), AtomCount("O", "==", 1))),
    "<single><12><rotatable><at most><3><answer>": DesignMolecule(
        None, (BondCount("single", "==", 12), BondCount("rotatable", "<=", 3))),
    "<hydroxyl><2><answer>": DesignMolecule(
        None, (GroupCount("hydroxyl", "==", 2), GroupCount("amide", "==", 0, implied=True))),
    "<aromatic ring 6><1><LogP><from>1<upto>2.5<answer>": DesignMolecule(
        None, (RingCount("==", 1, "aromatic", 6), PropertyRange("LogP", 1.0, 2.5))),
    "<C><2><H><6><O><1><answer>": DesignMolecule(None, (Formula("C2H6O"),)),
}


@pytest.mark.parametrize("prompt", TASKS)
def test_prompts_are_made_of_the_requirements(prompt: str) -> None:
    assert compact.prompt(TASKS[prompt]) == prompt


def test_what_the_notation_cannot_say_has_no_prompt() -> None:
    assert compact.prompt(DesignMolecule(None, ())) == ""
    assert compact.prompt(DesignMolecule(Named("C" * 120), (PropertyChange("LogP", "up"),))) == ""
    assert compact.prompt(DesignMolecule(Named("not a molecule"), (PropertyChange("LogP", "up"),))) == ""


@pytest.mark.parametrize("smiles", DRUGS)
def test_a_start_in_another_order_is_the_same_molecule(smiles: str) -> None:
    mol = Chem.CanonSmiles(smiles)
    shown = {compact.start(smiles, variant) for variant in range(6)}
    assert {Chem.CanonSmiles(s) for s in shown} == {mol}


@pytest.mark.skipif(not DATA.is_dir(), reason="the benchmark's rows are not on this machine")
def test_every_benchmark_request_can_be_put_to_the_model() -> None:
    from assistant.tasks import Request
    from assistant.understand import understand
    rng = random.Random(7)
    for path in sorted(DATA.glob("*.csv")):
        with path.open(encoding="utf-8") as file:
            rows = [row["Instruction"] for row in csv.DictReader(file)]
        for text in rng.sample(rows, 40):
            task = understand(Request(text))
            assert isinstance(task, DesignMolecule)
            assert compact.prompt(task), text


def test_the_tokenizer_gives_every_text_back(tmp_path: Path) -> None:
    from transformers import AutoTokenizer
    tokens = tokenizer.vocabulary(("add", "hydroxyl", "answer", "start"), ("[nH]", "[C@@H]", "[NH3+]"))
    tokenizer.save(tokens, tmp_path)
    encoder, theirs = tokenizer.load(tmp_path), AutoTokenizer.from_pretrained(str(tmp_path))
    for smiles in (*DRUGS, "[13CH3][2H]", "C[Po]", "<add><hydroxyl><start>C<1>Cl<2><answer>", "a b  c", "<nowhere>"):
        ids = encoder.encode(smiles)
        assert encoder.decode(ids) == smiles
        assert theirs(smiles)["input_ids"] == ids
        assert theirs.decode(ids) == smiles
