"""Every model is asked in its own words, and its answer is read whatever its form."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdkit import Chem

from models import extraction, templates
from models.errors import ModelError
from models.words import Turn

MOLECULE = "CC(=O)Nc1ccc(O)cc1"
ASKED = f"Please add a hydroxyl to the molecule {MOLECULE}."

# the prompts as the authors' own code makes them, typed out
PROMPTS = [
    ("retort", ASKED, ASKED),
    ("plain", ASKED, ASKED),
    ("molt5", "The molecule is a phenol.", "The molecule is a phenol."),
    ("openmolins", ASKED, f"## User: {ASKED}\n## Assistant: "),
    ("galactica", ASKED,
     f"## User: Please add a hydroxyl to the molecule [START_I_SMILES]{MOLECULE}[END_I_SMILES].\n## Assistant: "),
    ("llasmol", ASKED, f"[INST] Please add a hydroxyl to the molecule <SMILES> {MOLECULE} </SMILES>. [/INST]"),
    ("chemdfm", ASKED, f"[Round 0]\nHuman: {ASKED}\nAssistant:"),
    ("drugassist", ASKED, "[INST] <<SYS>>\nYou are now working as an excellent expert in chemistry and molecule "
                          f"discovery. \n<</SYS>>\n\n{ASKED} [/INST]"),
]


@pytest.mark.parametrize(("name", "asked", "expected"), PROMPTS, ids=[row[0] for row in PROMPTS])
def test_each_family_is_asked_in_its_own_words(name: str, asked: str, expected: str) -> None:
    assert templates.template(name).prompt(asked, MOLECULE if MOLECULE in asked else "") == expected


def test_a_molecule_that_the_instruction_does_not_name_is_put_at_its_end() -> None:
    prompt = templates.template("llasmol").prompt("Make this less lipophilic:", "CCO")
    assert prompt == "[INST] Make this less lipophilic: <SMILES> CCO </SMILES> [/INST]"


def test_only_the_molecule_itself_is_wrapped_not_letters_inside_words() -> None:
    prompt = templates.template("llasmol").prompt("CCO is in CCOC and 'CCO'", "CCO")
    assert prompt == "[INST] <SMILES> CCO </SMILES> is in CCOC and '<SMILES> CCO </SMILES>' [/INST]"


def test_biot5_is_asked_in_selfies_that_say_the_same_molecule() -> None:
    prompt = templates.template("biot5").prompt(ASKED, MOLECULE)
    assert prompt.startswith("Definition: ")
    assert prompt.endswith("\nOutput: ")
    written = prompt.partition("<bom>")[2].partition("<eom>")[0]
    assert written.startswith("[C][C]")
    assert Chem.CanonSmiles(extraction.selfies(f"<bom>{written}<eom>")) == Chem.CanonSmiles(MOLECULE)


HISTORY = (Turn("user", "Make benzene."), Turn("assistant", "c1ccccc1"))


@pytest.mark.parametrize(("name", "expected"), [
    ("chemdfm", "[Round 0]\nHuman: Make benzene.\nAssistant: c1ccccc1\n[Round 1]\nHuman: And phenol?\nAssistant:"),
    ("openmolins", "## User: Make benzene.\n## Assistant: c1ccccc1\n## User: And phenol?\n## Assistant: "),
    ("llasmol", "[INST] Make benzene. [/INST] c1ccccc1</s><s>[INST] And phenol? [/INST]"),
    ("drugassist", "[INST] <<SYS>>\nBe brief.\n<</SYS>>\n\nMake benzene. [/INST] c1ccccc1</s><s>[INST] And phenol? "
                   "[/INST]"),
])
def test_what_was_said_before_is_told_in_rounds(name: str, expected: str) -> None:
    assert templates.template(name).prompt("And phenol?", system="Be brief.", turns=HISTORY) == expected


def test_a_chat_prompt_comes_back_as_turns() -> None:
    prompt = templates.template("chat").prompt(ASKED, MOLECULE, system="Be brief.", turns=HISTORY)
    assert templates.as_turns(prompt) == [Turn("system", "Be brief."), *HISTORY, Turn("user", ASKED)]
    assert templates.as_messages(prompt)[-1] == {"role": "user", "content": ASKED}  # type: ignore[index]
    assert templates.plain_text(prompt).endswith(f"User: {ASKED}\nAssistant:")


@given(st.lists(st.tuples(st.sampled_from(["system", "user", "assistant"]), st.text(max_size=40)), max_size=5))
def test_any_turns_survive_the_way_through_a_prompt(rows: list[tuple[str, str]]) -> None:
    turns = [Turn(role, text) for role, text in rows]  # type: ignore[arg-type]
    assert templates.as_turns(templates.chat_prompt(turns)) == turns


@pytest.mark.parametrize("text", ["", "CCO", '[{"role": "user", "text": "hi"}]', templates.MARK, f"{templates.MARK}7",
                                  f'{templates.MARK}[{{"role": "root", "text": "x"}}]', f"{templates.MARK}[3]"])
def test_what_is_no_chat_prompt_is_plain_text(text: str) -> None:
    assert templates.as_turns(text) is None
    assert templates.plain_text(text) == text


def test_an_unknown_template_says_which_there_are() -> None:
    with pytest.raises(ModelError, match="llasmol"):
        templates.template("llama9")


def test_the_table_has_no_doubles_and_each_row_a_source() -> None:
    assert len(templates.TEMPLATES) == len(templates.ROWS) >= 10
    assert all(row.source and row.reader in extraction.READERS for row in templates.ROWS)


# answers of each family, in the forms that its authors' code, papers and readers of their output show
ANSWERS = [
    ("chat", '{"molecule": "CCO"}', "CCO"),
    ("chat", "{'molecule': 'CC(=O)O'}", "CC(=O)O"),
    ("chat", 'Sure! Here is it:\n```json\n{\n  "molecule": "c1ccccc1O"\n}\n```\nLet me know.', "c1ccccc1O"),
    ("chat", '{"molecule": "CC(C)O', "CC(C)O"),
    ("chat", '{"molecule": "F/C=C/F", "reason": "trans"}', "F/C=C/F"),
    ("chat", '{"molecule": "F\\\\C=C\\\\F"}', "F\\C=C\\F"),
    ("chat", '{"molecule": "F/C=C\\F"}', "F/C=C\\F"),
    ("chat", '{"molecule": {"smiles": "CCN"}}', "CCN"),
    ("chat", 'First {"molecule": "C"}? No: {"molecule": "CCBr"}', "CCBr"),
    ("chat", "```\nCc1ccccc1\n```", "Cc1ccccc1"),
    ("chat", '```python\nsmiles = "CC(N)=O"\n```', "CC(N)=O"),
    ("chat", "The new molecule is `CC(=O)OC`, an ester.", "CC(=O)OC"),
    ("chat", "**SMILES:** CC(=O)Oc1ccccc1C(=O)O", "CC(=O)Oc1ccccc1C(=O)O"),
    ("chat", "Molecule: [NH3+]CC(=O)[O-]", "[NH3+]CC(=O)[O-]"),
    ("chat", "Molecule: [CCO]", "CCO"),
    ("chat", "The SMILES string of the optimized molecule is: CC(C)c1ccccc1.", "CC(C)c1ccccc1"),
    ("chat", "C=O => CO", "CO"),
    ("chat", "CC(=O)C -> CC(O)C", "CC(O)C"),
    ("chat", "I would replace the acid of CC(=O)O by an amide and propose CC(=O)NCCc1ccccc1 instead.",
     "CC(=O)NCCc1ccccc1"),
    ("chat", "I'm sorry, but I can't help with that.", ""),
    ("chat", "There is no such molecule.", ""),
    ("openmolins", "CCOC(=O)c1ccccc1", "CCOC(=O)c1ccccc1"),
    ("openmolins", "CCO\n## User: Please add", "CCO"),
    ("galactica", "[START_I_SMILES]CC(C)O[END_I_SMILES]\n\n### Molecular Formula\n\nC3H8O", "CC(C)O"),
    ("galactica", "[START_SMILES]CC(C)N[END_SMILES]", "CC(C)N"),
    ("galactica", "[START_I_SMILES]CC(C)CCO", "CC(C)CCO"),
    ("galactica", "CCCl</s>", "CCCl"),
    ("llasmol", "Of course. It's <SMILES> CCC1(C)COC(=O)C1 </SMILES> .", "CCC1(C)COC(=O)C1"),
    ("llasmol", "<SMILES> CCN;Cl </SMILES></s>", "CCN.Cl"),
    ("llasmol", "It is <MOLFORMULA> C7H15Cl2N2OPS </MOLFORMULA> .", ""),
    ("chemdfm", " CC(=O)Nc1ccc(O)cc1", "CC(=O)Nc1ccc(O)cc1"),
    ("chemdfm", "The SMILES of the molecule: C1CCCCC1\n[Round 1]\nHuman: and", "C1CCCCC1"),
    ("drugassist", "O=C(NCc1ccccc1)c1ccco1", "O=C(NCc1ccccc1)c1ccco1"),
    ("drugassist", "Sure, you can use: O=C(O)c1ccncc1", "O=C(O)c1ccncc1"),
    ("drugassist", 'Here is the molecule: "CN1CCNCC1" -> "CN1CCOCC1"', "CN1CCOCC1"),
    ("biot5", "<bom>[C][C][O]<eom>", "CCO"),
    ("biot5", "[C] [C] [=Branch1] [C] [=O] [O]", "CC(=O)O"),
    ("molt5", "CC(C)CC(N)C(=O)O", "CC(C)CC(N)C(=O)O"),
    ("retort", "<6>c(O)", "<6>c(O)"),
    ("plain", "  CCO  ", "CCO"),
]


@pytest.mark.parametrize(("name", "text", "expected"), ANSWERS, ids=range(len(ANSWERS)))
def test_an_answer_is_read(name: str, text: str, expected: str) -> None:
    assert templates.template(name).read(text) == expected


READS = [row for row in templates.ROWS if row.reader != "text"]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.text(alphabet="{}[]()<>\"'`=->:#CcNO12%\\/ \n", max_size=200)))
def test_reading_never_raises_and_gives_one_word_of_smiles_characters(text: str) -> None:
    for row in READS:
        found = row.read(text)
        assert not any(c.isspace() or c in "<>{}\"'`" for c in found), (row.name, text, found)


@pytest.mark.parametrize("text", ["{" * 5000, "[" * 9000, "(" * 20000, '{"molecule":' * 3000, "C" * 100_000,
                                  "<SMILES>" * 4000,
                                  "`" * 9999, "=> " * 5000, "\x00\ud800 CCO", "[C]" * 30_000, "a:" * 20_000])
def test_hostile_answers_are_read_in_bounded_time(text: str) -> None:
    import time
    began = time.process_time()
    for row in READS:
        assert isinstance(row.read(text), str)
    assert time.process_time() - began < 10


@pytest.mark.parametrize("smiles", ["CCO", "c1ccc2[nH]ccc2c1", "C[C@@H](N)C(=O)[O-]", "F/C=C\\Cl", "[Na+].[Cl-]",
                                    "C%10CCCCC%10",
                                    "O=S(=O)(Nc1ccccc1)c1ccc(Br)cc1", "[13CH3]O", "C#N"])
def test_a_smiles_is_found_in_every_wrapping(smiles: str) -> None:
    wrappings = [smiles, f"  {smiles}\n", json.dumps({"molecule": smiles}), f"```smiles\n{smiles}\n```", f"`{smiles}`",
                 f"<SMILES> {smiles} </SMILES>", f"[START_I_SMILES]{smiles}[END_I_SMILES]", f"CC => {smiles}",
                 f"Molecule: {smiles}", f"{smiles}</s>", f"{smiles}\n\nThis molecule is soluble."]
    assert {extraction.molecule(text) for text in wrappings} == {smiles}
