"""Descriptions of a molecule: what is asked for as one, what is told, and that nothing is told that is not so.

Classes of the molecules below are those of ChEBI or follow from the definitions of IUPAC's Gold Book; counts were made
by hand.
"""

from __future__ import annotations

import pytest
from rdkit import Chem

from assistant import Assistant, engine
from assistant.answers import Drawing, Table
from assistant.chem import classes, described, molecules, properties
from assistant.chem.classes import rows, second, stems
from assistant.chem.classes.features import of as features_of
from assistant.chem.names import java
from assistant.statements import Statement
from assistant.tasks import Context, MeasureMolecule, Named, Request
from assistant.understand import understand
from assistant.verify.described import checks

ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"
CHOLESTEROL = "C[C@H](CCCC(C)C)[C@H]1CC[C@@H]2[C@@]1(CC[C@H]3[C@H]2CC=C4[C@@]3(CC[C@@H](C4)O)C)C"


@pytest.mark.parametrize(
    "said",
    [
        f"describe {ASPIRIN}",
        "describe aspirin",
        "what is caffeine?",
        "tell me about ibuprofen",
        "what class of compound is aspirin?",
        "Which chemical classes does caffeine belong to?",
        "please describe aspirin in words",
        "give me a description of caffeine",
        "classify naphthalene",
        "What kind of molecule is it?",
        "describe it",
        "what's this?",
    ],
)
def test_a_description_is_asked_for(said: str) -> None:
    task = understand(Request(said, context=Context(Named("CCO", "ethanol"))))
    assert isinstance(task, MeasureMolecule)
    assert task.question == "describe"
    assert len(task.molecules) == 1


@pytest.mark.parametrize(
    "said",
    [
        "what is the LogP of aspirin?",
        "what is the formula of CCO",
        "is CCO valid?",
        "describe the alerts in CCO",
        "compare aspirin and caffeine",
    ],
)
def test_other_questions_stay_what_they_are(said: str) -> None:
    task = understand(Request(said))
    assert isinstance(task, MeasureMolecule)
    assert task.question != "describe"


KNOWN: tuple[tuple[str, set[str], set[str]], ...] = (
    (ASPIRIN, {"acetate ester", "monocarboxylic acid", "benzoic acids"}, {"phenols", "ether", "alcohol", "ketone"}),
    ("CCO", {"primary alcohol"}, {"secondary alcohol", "phenols", "ether"}),
    ("Oc1ccccc1", {"phenols", "benzenes"}, {"alcohol", "catechols", "aromatic ether"}),
    (CHOLESTEROL, {"steroid", "secondary alcohol", "3-hydroxy steroid"}, {"phenols", "primary alcohol", "ketone"}),
    ("CN1C=NC2=C1C(=O)N(C)C(=O)N2C", {"purines"}, {"imidazoles", "quinolines", "alcohol"} - {"imidazoles"}),
    (
        "CCCCCCCCCCCCCCCC(=O)O",
        {"long-chain fatty acid", "straight-chain saturated fatty acid"},
        {"medium-chain fatty acid"},
    ),
    ("CC(=O)[O-]", {"monocarboxylic acid anion"}, {"carboxylic acid", "monocarboxylic acid"}),
    ("[NH3+]CC(=O)[O-]", {"zwitterion"}, {"carboxylic acid"}),
    ("O=c1cc(-c2ccc(O)cc2)oc2cc(O)cc(O)c12", {"flavones", "trihydroxyflavone"}, {"flavanones", "flavonols"}),
    ("C[C@H](N)C(=O)O", {"L-alpha-amino acid"}, {"D-alpha-amino acid", "carboxamide"}),
    ("N[C@@H](CS)C(=O)O", {"thiol"}, {"organic sulfide"}),
    ("CS(C)=O", {"sulfoxide"}, {"sulfone"}),
    ("C1CC1C#N", {"nitrile", "cyclopropanes"}, {"enone"}),
)


@pytest.mark.parametrize(("smiles", "are", "are_not"), KNOWN)
def test_molecules_are_of_their_classes_and_of_no_others(smiles: str, are: set[str], are_not: set[str]) -> None:
    found = set(classes.of(smiles))
    assert are <= found
    assert not are_not & found


def test_the_table_of_classes_is_sound() -> None:
    names = [row.name for row in classes.ROWS]
    assert len(names) == len(set(names)) > 280
    for row in classes.ROWS:
        assert row.definition
        assert set(row.parents) <= set(names)
        assert row.name not in classes.ancestors(row.name)
        for token in row.tokens:
            read = rows._TOKEN.match(token)
            assert read
            if read["smarts"] or read["count"]:
                assert rows.queries(read["smarts"] or read["count"])


def test_what_words_demand_is_something_that_molecules_can_have() -> None:
    """Every feature of the stems is one that some molecule shows: a misspelt one would make everything wrong."""
    many = [
        "CC(C)CCCC(C)C1CCC2C1(CCC1C2CC=C2CC(O)CCC12C)C",
        "OC1C(O)C(O)OC(CO)C1OC1OC(CO)C(OC2OC(CO)C(OC3OC(CO)C(O)C(O)C3O)C(O)C2O)C(O)C1O",
        "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC(=O)O",
        "N#CC#CC(=O)NC(CO)C(=O)NC(=N)N",
        "[Na+].[K+].[O-]S(=O)(=O)c1ccc2[nH]ccc2c1",
        "FC(Cl)(Br)I",
        "C[Si](C)(C)OB(O)[As](O)(O)=O",
        "C[Se]C",
        "C[N+](C)(C)CC(=O)[O-]",
        "c1ccc2c(c1)ccc1c3ccccc3c3ccccc3c21",
        "OP(=O)(O)OP(=O)(O)OP(=O)(O)OCC1OC(n2cnc3c(N)ncnc32)C(O)C1O",
        "CCOC(C)=O",
        "CSC=C",
        "C[NH3+]",
        "C1CC1=O",
        "CC(=O)NC",
        "C1CC2CC3CC4CC5CC6CCCC6C5C4C3C2C1",
        "CN(C)C1CCC2(CC1)CNCC2",
        "CSSC",
        "[Fe]",
    ]
    shown = set().union(*(features_of(mol, set()) for mol in map(Chem.MolFromSmiles, many)))
    demanded = {feature for _, features in stems.ROWS for feature in features}
    assert demanded - shown == set()


@pytest.mark.parametrize(
    "smiles", [case[0] for case in KNOWN] + ["CC(C)Cc1ccc(cc1)C(C)C(=O)O", "Nc1ccc(cc1)S(N)(=O)=O"]
)
def test_the_second_way_finds_what_the_tables_find(smiles: str) -> None:
    mol = Chem.MolFromSmiles(smiles)
    told = [one.row.name for one in described.ranked(classes.of(smiles).values())]
    assert told
    assert all(second.holds(mol, name) is not False for name in told)


def test_a_description_tells_class_core_substituents_stereo_and_formula() -> None:
    answer = engine.ask(Request(f"describe {ASPIRIN}"))
    short, long = answer.text.split("\n\n")
    assert short.startswith("The molecule is a")
    assert "acetate ester" in short
    assert "benzoic acids" in short
    assert "C9H8O4" in long
    places = "that is benzoic acid substituted by an acetoxy group at position 2."
    rings = "that has a benzene ring bearing an acetoxy group and a carboxy group, ortho to each other."
    assert (places if java.available() else rings) in short
    assert all(check.passed for check in answer.checks)


def test_statements_carry_their_atoms_and_the_picture_ties_colours_to_words() -> None:
    answer = engine.ask(Request(f"describe {ASPIRIN}"))
    said = {one.words: one.atoms for one in answer.molecules[0].proposal.statements}
    assert set(said["acetate ester"]) == {0, 1, 2, 3, 4}
    drawing = next(panel for panel in answer.panels if isinstance(panel, Drawing))
    assert drawing.svg.count('class="legend"') >= 2
    assert "acetate ester" in drawing.svg
    table = next(panel for panel in answer.panels if isinstance(panel, Table) and panel.kind == "statements")
    assert ("acetate ester" in {row[0] for row in table.rows})
    assert all("✓" in row[2] for row in table.rows)


def test_stereo_charge_salts_and_kin_are_told() -> None:
    def told(smiles: str) -> str:
        return engine.ask(Request(f"describe {smiles}")).text

    assert "It has one stereocentre, S." in told("C[C@H](N)C(=O)O")
    assert "enantiomer of D-alanine" in told("C[C@H](N)C(=O)O")
    assert "The fixed geometry of its double bond is E." in told("OC(=O)/C=C/C(=O)O")
    assert "anion (net charge −1)" in told("CC(=O)[O-]")
    assert "conjugate base of acetic acid" in told("CC(=O)[O-]")
    assert "two pieces" in told("[Na+].[O-]C(=O)c1ccccc1")
    assert "not specified" in told("CC(O)[C@H](N)C(=O)O")


def test_it_goes_on_from_a_description() -> None:
    chat = Assistant()
    chat.ask("describe aspirin")
    assert "1.31" in chat.ask("and its LogP?").text
    assert "purines" in chat.ask("describe caffeine").text
    assert "ibuprofen" in chat.ask("what about ibuprofen?").text.lower()


def test_an_unreadable_structure_is_said_to_be_one() -> None:
    answer = engine.ask(Request("describe C1CC"))
    assert not answer.ok
    assert "ring" in answer.text


def test_a_phosphate_is_no_stereocentre_and_a_thiophosphate_is() -> None:
    assert properties.measure(molecules.read("CCOP(=O)(O)OC"), "Stereocentres") == 0
    assert properties.measure(molecules.read("CCOP(=S)(O)OC"), "Stereocentres") == 1
    assert properties.measure(molecules.read("CC[S@](C)=O"), "Stereocentres") == 1


@pytest.mark.parametrize("smiles", ["COc1cc(=O)cco1", "C[N+](C)(C)[O-]", "CCC1=C(C)C(=O)OC1=O"])
def test_what_a_reader_found_wrong_is_not_told_again(smiles: str) -> None:
    assert not {"aromatic ether", "ammonium ion derivative", "butenolide"} & set(classes.of(smiles))


def test_a_drug_is_told_of_no_pathway_and_cholesterol_of_its_own() -> None:
    imatinib = "CN1CCN(CC1)Cc1ccc(cc1)C(=O)Nc1ccc(C)c(c1)Nc1nccc(n1)-c1cccnc1"
    assert "pathway" not in engine.ask(Request(f"describe {imatinib}")).text
    told = engine.ask(Request(f"describe {CHOLESTEROL}"))
    assert "of the pathway Terpenoids (predicted, p" in told.text
    assert "Terpenoids" not in {check.name for check in told.checks}


@pytest.mark.parametrize(("text", "begins"), [
    ("is palmitic acid a long-chain fatty acid?", "Yes: palmitic acid is a long-chain fatty acid"),
    ("does quercetin belong to the flavonols?", "Yes: quercetin is a member of flavonols"),
    ("is aspirin a member of benzoic acids?", "Yes: aspirin is a member of benzoic acids"),
    ("is hexane a flavonoid?", "No: hexane is not of the class “flavonoid”: it lacks"),
    ("is caffeine an alkaloid?", "Retort's tables cannot tell whether caffeine is of the class “alkaloid”"),
])
def test_whether_it_is_of_a_class_is_answered_with_the_reason(text: str, begins: str) -> None:
    answer = engine.ask(Request(text))
    assert answer.text.startswith(begins)
    assert all(check.passed for check in answer.checks)


@pytest.mark.parametrize("false", [
    Statement("class", "flavonoid", "It is a flavonoid.", (), "so"),
    Statement("class", "steroid", "It is a steroid.", (), "so"),
    Statement("core", "pyridine", "A pyridine ring is part of it.", (3, 4, 5, 6, 7, 8), "1"),
    Statement("core", "two rings", "It has two rings.", (), "2"),
    Statement("substituents", "benzene", "The benzene ring bears a carboxy group.", tuple(range(4, 13)), "1"),
    Statement("stereo", "one stereocentre", "It has one stereocentre, R.", (), "1"),
    Statement("formula", "C9H8O5", "Its molecular formula is C9H8O5.", (), "C9H8O5"),
    Statement("charge", "anion", "It is an anion (net charge −1).", (), "-1"),
    Statement("relation", "enantiomer", "It is an enantiomer of an ethanol.", (), "ethanol"),
])
def test_a_false_statement_about_aspirin_does_not_pass_its_check(false: Statement) -> None:
    assert not checks(ASPIRIN, (false,))[0].passed


@pytest.mark.parametrize(("text", "said"), [
    ("is it a steroid?", "No molecule is given"),
    ("check this description of aspirin: ", "The text to check is empty."),
])
def test_what_is_missing_is_said(text: str, said: str) -> None:
    answer = engine.ask(Request(text))
    assert not answer.ok
    assert said in answer.text


def test_several_molecules_are_described_one_after_the_other() -> None:
    answer = engine.ask(Request("describe aspirin, caffeine and glucose"))
    paragraphs = answer.text.split("\n\n")
    assert [one.split()[0] for one in paragraphs] == ["Aspirin", "Caffeine", "Glucose"]
    for said, paragraph in zip(("acetate ester", "purine", "monosaccharide"), paragraphs, strict=True):
        assert said in paragraph


def test_what_only_the_pieces_of_a_salt_make_together_is_not_said_of_it() -> None:
    """Maleic acid with an amine that has one carboxy group: no tricarboxylic acid."""
    text = engine.ask(Request(r"describe NCCC(=O)O.OC(=O)/C=C\C(=O)O")).text
    assert "tricarboxylic" not in text
    assert "is a carboxylic acid" in text
