"""The sentence of an answer says what was found, no more: every number in it stands in the evidence."""

from __future__ import annotations

import re

import pytest

from assistant import evidence
from assistant.answers import Molecule, Proposal, Table, Value
from assistant.chem import quantiles
from assistant.chem.molecules import read
from assistant.chem.properties import measure
from assistant.evidence.phrases import some
from assistant.tasks import (
    Converse,
    DesignMolecule,
    FaithfulEdit,
    GroupCount,
    MeasureMolecule,
    Named,
    PropertyChange,
    PropertyRange,
    Question,
    Recall,
    Requirement,
)
from assistant.verify import verify
from assistant.wording import listed, number

ASPIRIN = Named("CC(=O)Oc1ccccc1C(=O)O", "aspirin")
IBUPROFEN = Named("CC(C)Cc1ccc(cc1)C(C)C(=O)O", "ibuprofen")
CAFFEINE = Named("Cn1cnc2c1c(=O)n(C)c(=O)n2C", "caffeine")
ATORVASTATIN = Named("CC(C)c1n(CC[C@@H](O)C[C@@H](O)CC(=O)O)c(-c2ccc(F)cc2)c(-c2ccccc2)c1C(=O)Nc1ccccc1",
                     "atorvastatin")
CATECHOL = Named("Oc1ccc(C=C2SC(=S)NC2=O)cc1O")


def measured(question: Question, *molecules: Named, what: tuple[str, ...] = (), values: tuple[Value, ...] = (),
             counts: tuple[Requirement, ...] = ()) -> tuple[str, tuple[Molecule, ...]]:
    """The words about molecules as they are."""
    task = MeasureMolecule(molecules, question, what, counts)
    proposals = [Proposal(m.smiles, "calculation", name=m.name, values=values) for m in molecules]
    cards = tuple(evidence.describe(p, verify(p, task), task) for p in proposals)
    return evidence.words(task, cards), cards


def designed(start: Named | None, requirements: tuple[Requirement, ...], *smiles: str) -> str:
    """The words about designed molecules."""
    task = DesignMolecule(start, requirements)
    cards = tuple(evidence.describe(Proposal(s), verify(Proposal(s), task), task) for s in smiles)
    return evidence.words(task, cards)


def test_an_edit_is_told_with_what_changed() -> None:
    wanted = (GroupCount("hydroxyl", "==", 1, True), FaithfulEdit("add", new="hydroxyl"))
    told = designed(IBUPROFEN, wanted, "CC(C)Cc1cc(O)c(cc1)C(C)C(=O)O", "CC(C)(O)Cc1ccc(cc1)C(C)C(=O)O")
    assert told.startswith("Added one hydroxyl. Two candidates; all checks passed: hydroxyl 1 → 2.")
    assert "a chemist's reading gives 1" in told


@pytest.mark.parametrize(("edit", "result", "opening"), [
    (FaithfulEdit("remove", old="carboxyl"), "CC(C)Cc1ccc(cc1)CC", "Removed one carboxyl."),
    (FaithfulEdit("replace", old="carboxyl", new="nitrile"), "CC(C)Cc1ccc(cc1)C(C)C#N",
     "Replaced one carboxyl by a nitrile."),
    (FaithfulEdit("add", new="fluoro", count=2), "CC(C)Cc1c(F)cc(cc1F)C(C)C(=O)O", "Added two fluoro"),
])
def test_edits_read_as_a_chemist_says_them(edit: FaithfulEdit, result: str, opening: str) -> None:
    assert designed(IBUPROFEN, (edit,), result).startswith(opening)


def test_what_failed_is_said_and_nothing_is_claimed() -> None:
    told = designed(ASPIRIN, (PropertyChange("LogP", "down", 1.0), PropertyRange("MW", high=400)), ASPIRIN.smiles)
    assert told.startswith("Not everything asked is met. LogP is 1.31, asked: at most 0.31.")
    assert "all checks passed" not in told


def test_an_optimised_property_is_told_before_and_after() -> None:
    result = "CC(=O)Oc1ccc(O)cc1C(=O)O"
    told = designed(ASPIRIN, (PropertyChange("LogP", "down"),), result)
    before, after = (f"{measure(read(s), 'LogP'):.2f}" for s in (ASPIRIN.smiles, result))
    assert f"LogP {before} → {after}" in told


def test_a_value_is_told_with_its_source() -> None:
    assert measured("values", CAFFEINE, what=("LogP",))[0] == "LogP of caffeine is -1.03 (Crippen)."
    assert measured("values", ASPIRIN, what=("RotatableBonds",))[0].startswith("Aspirin has 2 rotatable bonds")


def test_rules_name_what_is_broken() -> None:
    told, _ = measured("rules", ATORVASTATIN, what=("Lipinski",))
    assert told.startswith("Atorvastatin fails Lipinski: MW 558.65, limit MW ≤ 500; LogP 6.31, limit LogP ≤ 5.")
    assert measured("rules", ASPIRIN, what=("lipinski",))[0].startswith("Aspirin passes Lipinski")


def test_alerts_come_with_their_base_rate() -> None:
    told, _ = measured("alerts", CATECHOL)
    assert "PAINS catechol A" in told
    assert f"{round(100 * quantiles.reference().alert_shares['Brenk'])} % of approved drugs" in told
    assert measured("alerts", Named("CCO"))[0] == "CCO: no PAINS, Brenk or NIH alert."


def test_both_readings_of_a_count_are_told() -> None:
    found, asked = Value("hydroxyl", 1, digits=0), GroupCount("hydroxyl", ">=", 0)
    told, _ = measured("count", ASPIRIN, values=(found,), counts=(asked,))
    assert told.startswith("Aspirin has 1 hydroxyl.")
    assert "a chemist's reading gives 0" in told


def test_molecules_are_compared_in_order() -> None:
    told, cards = measured("compare", ASPIRIN, IBUPROFEN)
    assert "LogP: aspirin 1.31, ibuprofen 3.07." in told
    table = evidence.compare(cards)
    assert table.columns == ("property", "aspirin", "ibuprofen", "unit")
    assert {row[0]: row[1:3] for row in table.rows}["LogP"] == ("1.31", "3.07")
    assert measured("rank", ASPIRIN, IBUPROFEN, what=("LogP",))[0] == "LogP: ibuprofen 3.07, aspirin 1.31."


def test_a_broken_structure_is_quoted_as_written() -> None:
    told, cards = measured("validity", Named("c1ccccc1N(("))
    assert told.startswith("c1ccccc1N(( is not a valid structure")
    assert evidence.panels(cards[0])
    assert measured("validity", Named("c1ccccc1N"))[0].startswith("c1ccccc1N is valid: C6H7N")


@pytest.mark.parametrize("question", [
    "card", "values", "validity", "rules", "alerts", "stereo", "formula", "compare", "rank",
])
@pytest.mark.parametrize("molecule", [ASPIRIN, CAFFEINE, ATORVASTATIN, CATECHOL], ids=lambda m: m.name or "rhodanine")
def test_every_number_is_one_of_the_evidence(question: Question, molecule: Named) -> None:
    told, (card,) = measured(question, molecule)
    told = told.replace(card.smiles, "").replace("Å2", "")
    tables = [panel for panel in evidence.panels(card) if isinstance(panel, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    shown = " ".join([*cells, *(rule.found for rule in card.rules)])
    known = set(re.findall(r"\d+(?:\.\d+)?", shown))
    assert set(re.findall(r"\d+(?:\.\d+)?", told)) <= known


def test_property_table_shows_the_change_and_the_share_below() -> None:
    task = DesignMolecule(IBUPROFEN, (FaithfulEdit("add", new="hydroxyl"),))
    card = evidence.describe(Proposal("CC(C)Cc1cc(O)c(cc1)C(C)C(=O)O"), verify(Proposal("C"), task), task)
    table = next(p for p in evidence.panels(card, IBUPROFEN.smiles) if isinstance(p, Table) and p.kind == "properties")
    rows = {row[0]: dict(zip(table.columns, row, strict=True)) for row in table.rows}
    assert rows["formula"]["value"] == "C13H18O3"
    assert rows["TPSA"]["Δ start"] == "+20.2"
    assert rows["LogP"]["Δ start"] == "−0.29"
    assert rows["rings"]["Δ start"] == "0"
    assert rows["QED"]["approved drugs below"].endswith(" %")
    assert all(row["source"] for row in rows.values())


@pytest.mark.parametrize("topic", ["hello", "help", "about"])
def test_help_shows_six_sentences_that_run(topic: str) -> None:
    told = evidence.words(Converse("?", topic), ())  # type: ignore[arg-type]
    assert len(told.splitlines()) == 7


def test_moving_back_names_where_one_is() -> None:
    assert evidence.words(Recall("undo"), (evidence.card("CCO", "ethanol"),)) == "Back at ethanol."
    assert evidence.words(Recall("use", 2), (evidence.card("CCO"),)) == "Now at CCO."


def test_notes_are_said_last() -> None:
    assert evidence.words(Converse("thanks", "thanks"), (), ("A note.",)) == "You are welcome. A note."


def test_lists_and_small_numbers_read_well() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert some([str(i) for i in range(9)], 3) == "0, 1, 2 and 6 more"
    assert (number(0), number(12), number(13)) == ("no", "twelve", "13")


def test_a_comparison_says_how_alike_two_molecules_are() -> None:
    from rdkit import Chem, DataStructs
    from rdkit.Chem import AllChem

    from assistant.engine import ask
    from assistant.tasks import Request

    one, two = (AllChem.GetMorganFingerprintAsBitVect(Chem.MolFromSmiles(s), 2, 2048)
                for s in ("CC(=O)Oc1ccccc1C(=O)O", "CC(C)Cc1ccc(cc1)C(C)C(=O)O"))
    expected = DataStructs.TanimotoSimilarity(one, two)
    assert f"Similarity to aspirin: ibuprofen {expected:.2f}." in ask(Request("compare aspirin and ibuprofen")).text
