"""Amounts of substance: moles, masses, solutions, molecules, equivalents; truths from published molar masses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answers import Answer
from assistant.chem import atomic_weights, quantities
from assistant.chem.molecules import read
from assistant.chem.names import java
from assistant.chem.properties import weight
from assistant.engine import ask
from assistant.errors import RetortError
from assistant.tasks import Context, DesignMolecule, MeasureMolecule, Named, Request
from assistant.understand import asking_amounts, understand

OPSIN = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN reads no names")
PUBLISHED = {"aspirin": 180.16, "ibuprofen": 206.28, "caffeine": 194.19, "triphenylphosphine": 262.29,
             "glucose": 180.16,
             "urea": 60.06, "cholesterol": 386.66, "benzocaine": 165.19, "water": 18.015, "phenol": 94.11,
             "benzyl bromide": 171.04, "toluene": 92.14, "NaCl": 58.44, "NaOH": 40.00, "sucrose": 342.30}
"""g/mol; CRC Handbook of Chemistry and Physics."""


def told(question: str, context: Context | None = None) -> Answer:
    answer = ask(Request(question, context=context or Context()))
    assert answer.ok, answer.text
    assert isinstance(answer.task, MeasureMolecule)
    assert answer.task.question == "amount"
    assert len(answer.checks) > 1
    assert all(check.passed for check in answer.checks), answer.checks
    return answer


@pytest.mark.parametrize(("question", "of", "factor", "unit"), [
    ("How many moles are in 5.00 g of aspirin?", "aspirin", lambda m: 5 / m, "mol"),
    ("How many mmol is 250 mg of ibuprofen?", "ibuprofen", lambda m: 250 / m, "mmol"),
    ("250 mg ibuprofen in mmol?", "ibuprofen", lambda m: 250 / m, "mmol"),
    ("convert 250 mg of ibuprofen to mmol", "ibuprofen", lambda m: 250 / m, "mmol"),
    ("250 mg of ibuprofen = ? mmol", "ibuprofen", lambda m: 250 / m, "mmol"),
    ("how many umol are 12 ug of cholesterol", "cholesterol", lambda m: 12 / m, "µmol"),
    ("How many nmol in 3 µg of sucrose?", "sucrose", lambda m: 3000 / m, "nmol"),
    ("moles in 18 g of water", "water", lambda m: 18 / m, "mol"),
    ("What number of moles does 1 kg of sucrose contain?", "sucrose", lambda m: 1000 / m, "mol"),
    ("how many mg do I weigh out for 10 mmol of triphenylphosphine", "triphenylphosphine", lambda m: 10 * m, "mg"),
    ("What mass in g corresponds to 2 mol of benzocaine?", "benzocaine", lambda m: 2 * m, "g"),
    ("How heavy is one mole of caffeine in grams?", "caffeine", lambda m: m, "g"),
    ("How much does a mole of benzocaine weigh?", "benzocaine", lambda m: m, "g"),
    ("what does caffeine weigh per mole", "caffeine", lambda m: m, "g"),
    ("How many mg should I weigh for half a mole of urea?", "urea", lambda m: 500 * m, "mg"),
    ("I need 0.25 mmol of phenol. What should the balance read, in mg?", "phenol", lambda m: 0.25 * m, "mg"),
    ("Mass (mg) for 0.5 mmol of caffeine?", "caffeine", lambda m: 0.5 * m, "mg"),
    ("how much caffeine for 50 mL of a 10 mM solution?", "caffeine", lambda m: 0.5 * m, "mg"),
    ("weigh-in for 100 mL of 2 mM ibuprofen, in mg", "ibuprofen", lambda m: 0.2 * m, "mg"),
    ("How many grams of glucose are in 250 mL of a 0.5 M solution?", "glucose", lambda m: 0.125 * m, "g"),
    ("grams of NaOH for 2 L of 0.1 M", "NaOH", lambda m: 0.2 * m, "g"),
    ("concentration in mM of 5 mg/mL caffeine", "caffeine", lambda m: 5000 / m, "mM"),
    ("molarity of 5.85 g of NaCl in 100 mL of water?", "NaCl", lambda m: 58.5 / m, "M"),
    ("What is the concentration in mg/mL of a 10 mM solution of caffeine in DMSO?", "caffeine",
     lambda m: m / 100, "mg/mL"),
    ("What volume of a 10 mM solution can I make from 100 mg of caffeine, in mL?", "caffeine", lambda m: 1e4 / m, "mL"),
    ("how many mL of water do I need to dissolve 100 mg of caffeine to get 10 mM?", "caffeine",
     lambda m: 1e4 / m, "mL"),
    ("how many moles are in 5 mL of toluene with density 0.867 g/mL?", "toluene", lambda m: 4.335 / m, "mol"),
    ("how many molecules are in 1 mg of aspirin?", "aspirin", lambda m: 6.02214076e20 / m, ""),
    ("How many NaCl formula units in 1 g?", "NaCl", lambda m: 6.02214076e23 / m, ""),
    ("what is the mass of 3.5e20 molecules of caffeine, in mg?", "caffeine", lambda m: 350 / 602.214076 * m, "mg"),
    ("mass in mg of 1.2 equiv of benzyl bromide for 3 mmol of phenol", "benzyl bromide", lambda m: 3.6 * m, "mg"),
    ("I use 3 mmol of phenol; how much is 1.2 equiv of benzyl bromide in mg?", "benzyl bromide",
     lambda m: 3.6 * m, "mg"),
    ("How many mg of benzyl bromide is 1.5 equiv relative to 500 mg of phenol?", "benzyl bromide",
     lambda m: 1.5 * 500 / 94.11 * m, "mg"),
    ("How many equivalents is 250 mg of benzyl bromide relative to 1 mmol of phenol?", "benzyl bromide",
     lambda m: 250 / m, "equiv"),
    ("2 equiv of urea for a 5 mmol scale: how many mg?", "urea", lambda m: 10 * m, "mg"),
])
def test_amounts_by_published_molar_masses(question: str, of: str, factor: Callable[[float], float], unit: str) -> None:
    answer = told(question)
    assert answer.values[0].value == pytest.approx(factor(PUBLISHED[of]), rel=4e-4)
    assert answer.values[0].unit == unit
    assert answer.text.startswith(answer.values[0].text())


@OPSIN
def test_systematic_names_are_weighed() -> None:
    answer = told("mass in grams of 0.15 mol trifluoroacetic anhydride?")
    assert answer.values[0].value == pytest.approx(31.504, abs=5e-3)
    assert told("0.25 mmol of 4-nitrophenol in mg?").values[0].value == pytest.approx(34.78, abs=0.01)


def test_a_name_and_its_smiles_are_one_compound() -> None:
    salt = "CC(=O)CC(c1ccccc1)c1c([O-])c2ccccc2oc1=O.[Na+]"
    answer = told(f"what does warfarin sodium, {salt}, weigh per mole")
    assert answer.values[0].value == pytest.approx(330.31, abs=0.02)
    assert "everything in the SMILES weighed" in answer.text
    assert told("what does zzyzxine, CCO, weigh per mole?").values[0].value == pytest.approx(46.07, abs=0.01)


def test_the_molecule_in_focus_is_weighed() -> None:
    answer = told("how many mmol is 1 g of it?", Context(current=Named("CCO")))
    assert answer.values[0].value == pytest.approx(21.706, abs=2e-3)


@pytest.mark.parametrize(("question", "said"), [
    ("How many moles in 5 mL of toluene?", "density"), ("how many mol is 0 g of aspirin?", "no quantity"),
    ("how many mmol in 500 mg of frobnicol?", "frobnicol"),
    ("mass of 2 mmol of aspirin and caffeine", "Several compounds"),
    ("how many oxygen atoms in 1 g of aspirin", "molecules"),
    ("how many mmol is 250 mg of it?", "none is in focus"), ("1.5 equiv of urea: how many mg?", "refer to"),
    ("how many mg is 1.5 equiv of urea for 3 mL of phenol?", "amount of substance"),
])
def test_what_is_missing_is_said(question: str, said: str) -> None:
    with pytest.raises(RetortError, match=said):
        understand(Request(question))


@pytest.mark.parametrize("request_", ["give me 3 molecules with mass around 300", "a molecule with MW under 300 g/mol",
                                      "make aspirin lighter by 20 g/mol"])
def test_wishes_with_numbers_stay_wishes(request_: str) -> None:
    assert isinstance(understand(Request(request_)), DesignMolecule)


@pytest.mark.parametrize("text", ["ag", "a M+ ion", "C1CCCCC1", "3-methylpentane", "1 more ester", "2 g/mol"])
def test_what_is_no_quantity(text: str) -> None:
    assert not asking_amounts.speaks(text)


def test_every_relation_has_its_inverse() -> None:
    known = {"mass": 2.0, "volume": 0.5, "base": 0.01}
    weight_ = 100.0
    known |= {"amount": 0.02, "density": 4.0, "molarity": 0.04}
    known |= {"molecules": 0.02 * quantities.AVOGADRO, "equivalents": 2.0}
    for row in quantities.RELATIONS:
        assert row.value(known, weight_) == pytest.approx(known[row.asked], rel=1e-12), row


@pytest.mark.parametrize(("relation", "words"), [
    (("mass", {"amount"}), "m = n·M"), (("amount", {"mass"}), "n = m / M"),
    (("mass", {"molarity", "volume"}), "m = c·V·M"),
    (("volume", {"mass", "molarity"}), "V = m / (c·M)"), (("molecules", {"mass"}), "N = m·N_A / M"),
])
def test_formulas_are_written_as_in_a_textbook(relation: tuple[str, set[str]], words: str) -> None:
    found = quantities.relation(relation[0], frozenset(relation[1]))
    assert found is not None
    assert found.words() == words


@pytest.mark.parametrize("smiles", [
    "CC(=O)Oc1ccccc1C(=O)O", "[2H]C([2H])([2H])O", "[13CH3]C(=O)[O-].[Na+]", "C[N+](C)(C)C.[I-]",
    "O=S(=O)(O)c1ccc(Br)cc1Cl", "C[Si](C)(C)B1OCCO1", "[Se]=C=[Se]", "[Zn+2].CC(=O)[O-].CC(=O)[O-]"])
def test_two_tables_of_atomic_weights_agree(smiles: str) -> None:
    assert atomic_weights.weight(read(smiles)) == pytest.approx(weight(read(smiles)), rel=1.5e-4)


def test_a_wrong_weight_is_found() -> None:
    from dataclasses import replace

    from assistant.verify import details as verify

    proposal = told("How many mmol is 250 mg of ibuprofen?").molecules[0].proposal
    wrong = replace(proposal, values=(replace(proposal.values[0], value=1.25), *proposal.values[1:]))
    assert not all(check.passed for check in verify.checks(wrong, read(wrong.smiles)))


def test_large_numbers_have_a_power_of_ten() -> None:
    assert told("how many molecules are in 1 mg of aspirin?").text.startswith("3.3427 × 10^18 molecules of aspirin")


def test_less_than_nothing_is_said_to_be_so() -> None:
    answer = ask(Request("how many mmol is -5 mg of aspirin?"))
    assert answer.text.startswith("“-5 mg” is less than nothing.")
