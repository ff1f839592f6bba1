"""Broken SMILES: why, at which character, and the one change that mends them."""

from __future__ import annotations

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdkit import Chem

from assistant.chem.doctor import Diagnosis, caret, diagnose, raise_for
from assistant.chem.names_table import rows
from assistant.chem.smiles_scan import tokens
from assistant.errors import BadStructure

BROKEN = [
    # branches
    ("CC(=O", "never closed", 2, "CC(=O)"),
    ("CC(CCO", "never closed", 2, "CC(C)CO"),
    ("CC(C)Cc1ccc(cc1C(C)C(=O)O", "never closed", 11, "CC(C)Cc1ccc(cc1)C(C)C(=O)O"),
    ("CCO(", "never closed", 3, "CCO"),
    ("CC(=O)O)", "closes nothing", 7, "CC(=O)O"),
    ("CC)C", "closes nothing", 2, "C(C)C"),
    ("COC=O)c1ccc(O)cc1", "closes nothing", 5, "COC(=O)c1ccc(O)cc1"),
    ("c1cccN)cc1", "closes nothing", 6, "c1ccc(N)cc1"),
    ("C()C", "holds no atom", 2, "CC"),
    ("CC(=0)O", "holds no atom", 5, "CC(=O)O"),
    ("(C)C", "no atom before it", 0, "CC"),
    ("CC((C)C", "inside another", 3, "CC(C)C"),
    ("((C))", "no atom before it", 0, ""),
    # rings
    ("c1ccccc", "ring 1, opened here, is never closed", 1, "c1ccccc1"),
    ("C1CCCCC", "ring 1", 1, "C1CCCCC1"),
    ("c1ccc2cc1", "ring 2, opened here", 5, "c1ccccc1"),
    ("C1CCC2", "ring 1", 1, "C1CCC1"),
    ("CC(C)CC1=CC=C(C=C1)C(C)C(=O)O1", "never closed", 29, "CC(C)CC1=CC=C(C=C1)C(C)C(=O)O"),
    ("c1ccc(cc1)c1ccccc", "never closed", 11, "c1ccc(cc1)c1ccccc1"),
    ("Ncccc(O)cc1", "never closed", 10, "Nc1ccc(O)cc1"),
    ("c1ccccccccc12", "ring 2, opened here", 12, "c1cccc2ccccc12"),
    ("C%12CCCC", "ring 12", 1, "C%12CCCC%12"),
    ("C11", "opens and closes on the same atom", 2, ""),
    ("C1C1", "already bonded", 3, "C1CC1"),
    ("1CC1", "no atom before it", 0, "C1CC1"),
    ("C%1CC1", "two digits", 1, "C1CC1"),
    # brackets
    ("[NH4+", "never closed with “]”", 0, "[NH4+]"),
    ("[Na+.[Cl-]", "never closed with “]”", 0, "[Na+].[Cl-]"),
    ("N[C@@H(C)C(=O)O", "never closed with “]”", 1, "N[C@@H](C)C(=O)O"),
    ("NC@@H](C)C(=O)O", "outside brackets", 2, "N[C@@H](C)C(=O)O"),
    ("c1ccnH]c1", "outside brackets", 5, "c1cc[nH]c1"),
    ("C]C", "closes nothing", 1, "CC"),
    ("[C@@@H](C)(N)O", "not written as one atom", 0, "[C@@H](C)(N)O"),
    ("[]", "hold no atom", 0, ""),
    ("C[Xx]C", "not the symbol of an element", 2, "CC"),
    ("[nh]1cccc1", "not the symbol of an element", 1, "[nH]1cccc1"),
    ("[na+].[Cl-]", "not the symbol of an element", 1, "[Na+].[Cl-]"),
    ("[D]C", "written [2H]", 0, "[2H]C"),
    ("[12C:]", "not written as one atom", 0, "[12C]"),
    # letters and characters
    ("Ccl", "written Cl", 1, "CCl"),
    ("CCL", "written Cl", 1, "CCl"),
    ("CCBR", "written Br", 2, "CCBr"),
    ("CSi(C)C", "written [Si]", 1, "C[SiH](C)C"),
    ("Fe", "written [Fe]", 0, "[Fe]"),
    ("CH4", "hydrogens are left out", 1, "C"),
    ("C(OH)C", "hydrogens are left out", 3, "C(O)C"),
    ("CCX", "any group", 2, "CC"),
    ("CC&O", "has no meaning", 2, "CCO"),
    ("CCO\U0001f600", "has no meaning", 3, "CCO"),
    ("CC O", "no spaces", 2, "CCO"),
    ("CCO ethanol", "no spaces", 3, "CCO"),
    # bonds and dots
    ("CC=", "no atom after it", 2, "CC"),
    ("=CC", "no atom before it", 0, "CC"),
    ("C==C", "side by side", 2, "C=C"),
    ("CC(=)C", "no atom after it", 3, "CC(=O)C"),
    ("CC=(O)C", "belongs inside", 2, "CC(=O)C"),
    ("C/C=C/=C", "side by side", 6, "C/C=C/C"),
    ("CC(=O)O-", "no atom after it", 7, "CC(=O)[O-]"),
    ("C.", "no atom after it", 1, "C"),
    (".C", "no atom before it", 0, "C"),
    ("C(.C)C", "no atom before it", 2, "C(C)C"),
    # valence
    ("CC(C)(C)(C)C", "carbon has 5 bonds", 1, "CC(C)(C)C"),
    ("C=C(=O)C", "carbon has 5 bonds", 2, "CC(=O)C"),
    ("C#C(C)C", "carbon has 5 bonds", 2, "C=C(C)C"),
    ("[CH5]", "carbon has 5 bonds", 0, "[CH4]"),
    ("CN(C)(C)C", "nitrogen has 4 bonds", 1, "C[N+](C)(C)C"),
    ("[NH4]", "nitrogen has 4 bonds", 0, "[NH4+]"),
    ("CC=OC", "oxygen has 3 bonds", 3, "CC(=O)C"),
    ("CClC", "chlorine has 2 bonds", 1, "C(Cl)C"),
    ("B(C)(C)(C)C", "boron has 4 bonds", 0, "[B-](C)(C)(C)C"),
    ("CS(=O)(=O)(=O)C", "sulfur has 8 bonds", 1, "CS(=O)(=O)C"),
    ("C[N+5]", "charge +5", 1, "CN"),
    # aromatic rings
    ("c1cccn1", "written [nH]", 5, "c1ccc[nH]1"),
    ("n1cccc1", "written [nH]", 0, "[nH]1cccc1"),
    ("c1cccc1", "no double bonds can be placed", 0, "c1ccccc1"),
    ("c1cccccc1", "no double bonds can be placed", 0, "c1ccccc1"),
    ("c1cc[nH]cc1", "no double bonds can be placed", 0, "c1ccncc1"),
    ("O=c1ccccc1", "no double bonds can be placed", 4, "Oc1ccccc1"),
    ("c1ccccc1c", "aromatic but is in no ring", 8, "c1ccccc1C"),
    ("cC", "aromatic but is in no ring", 0, "CC"),
    # not a molecule at all
    ("", "nothing in it", -1, ""),
    (" \t\n", "nothing in it", -1, ""),
    ("CCO>>CC=O", "reaction", 3, ""),
    ("*CCO", "any atom", 0, "CCO"),
    ("CC(*)C", "any atom", 3, "CCC"),
    ("C~C", "any bond", 1, "CC"),
    ("[OX2H]", "search pattern", 0, ""),
    ("[#6;R]", "search pattern", 0, ""),
    ("InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3", "InChI", -1, "CCO"),
    ("LFQSCWFLJHTTHZ-UHFFFAOYSA-N", "InChIKey", -1, ""),
    ("aspirin", "it is a name", -1, "CC(=O)Oc1ccccc1C(=O)O"),
    ("caffein", "nearest name is caffeine", -1, "Cn1c(=O)c2c(ncn2C)n(C)c1=O"),
    ("C" * 5000, "5,000 characters", -1, ""),
]
OTHER_WORDS = ("name", "InChI")


@pytest.mark.parametrize(("smiles", "reason", "position", "repair"), BROKEN, ids=lambda value: str(value)[:30])
def test_reason_position_and_repair(smiles: str, reason: str, position: int, repair: str) -> None:
    found = diagnose(smiles)
    assert not found.valid
    assert reason in found.reason
    assert found.position == position
    assert found.repair == repair
    assert position < 0 or f"at character {position + 1}, " in found.reason


def pieces(smiles: str) -> list[str]:
    return [token.text for token in tokens(smiles)]


def edits(a: list[str], b: list[str]) -> int:
    """Levenshtein distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, old = [i], row
        for j, y in enumerate(b, 1):
            row.append(min(old[j] + 1, row[-1] + 1, old[j - 1] + (x != y)))
    return row[-1]


@pytest.mark.parametrize("smiles", [b[0] for b in BROKEN if b[3] and not any(w in b[1] for w in OTHER_WORDS)])
def test_a_repair_parses_and_is_one_change_away(smiles: str) -> None:
    """One word in, out or replaced; a pair of brackets, or a one-atom branch with its bond, counts as one."""
    repair = diagnose(smiles).repair
    assert Chem.MolFromSmiles(repair) is not None
    assert diagnose(repair).valid
    words = edits(pieces(smiles), pieces(repair))
    characters = edits(list(smiles), list(repair))
    same_atoms = [p for p in pieces(smiles) if p not in "()"] == [p for p in pieces(repair) if p not in "()"]
    branch_gone = len(smiles) - len(repair) == characters and words <= 4
    bracketed = re.sub(r"[\[\]]|H\d?", "", repair) == smiles
    tail_gone = smiles.startswith(repair)
    assert min(words, characters) == 1 or (same_atoms and words <= 2) or branch_gone or bracketed or tail_gone


def test_the_position_counts_from_the_start_of_what_was_given() -> None:
    found = diagnose("  CC(C ")
    assert found.position == 4
    assert found.reason.startswith("at character 5,")
    assert caret(found) == found.caret() == "  CC(C \n    ^"


def test_the_caret_stands_under_its_character() -> None:
    for smiles, _, position, _ in BROKEN:
        lines = caret(diagnose(smiles)).split("\n")
        if position >= 0:
            assert lines[0][lines[1].index("^")] == smiles[position]
    long = "C" * 300 + "(" + "C" * 300
    shown, mark = caret(diagnose(long)).split("\n")
    assert len(shown) < 80
    assert shown[mark.index("^")] == "("


def test_a_broken_smiles_raises_in_plain_words() -> None:
    raise_for("c1ccccc1")
    with pytest.raises(BadStructure, match="ring 1, opened here, is never closed") as caught:
        raise_for("c1ccccc")
    assert (caught.value.position, caught.value.repair) == (1, "c1ccccc1")
    assert str(caught.value).endswith("Perhaps you meant c1ccccc1")


def test_every_compound_of_the_table_is_valid() -> None:
    assert [row.name for row in rows() if not diagnose(row.smiles).valid] == []


def test_one_character_lost_is_found_and_mostly_mended() -> None:
    """Take one bracket or ring number out of known SMILES: nothing but a reason, and a repair for nearly all."""
    chosen = random.Random(7).sample([row.smiles for row in rows() if 15 < len(row.smiles) < 60], 120)
    broken, mended, restored = 0, 0, 0
    for smiles in chosen:
        places = [i for i, c in enumerate(smiles) if c in "()[]" or c.isdigit()]
        for at in random.Random(len(smiles)).sample(places, min(2, len(places))):
            found = diagnose(smiles[:at] + smiles[at + 1 :])
            broken += not found.valid
            mended += bool(found.repair)
            restored += bool(found.repair) and Chem.CanonSmiles(found.repair) == smiles
    print(f"{broken} broken, {mended} mended, {restored} to what they were")
    assert broken >= 200
    assert mended / broken >= 0.97
    assert restored / broken >= 0.8


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="CNOSPFIBrclnos[]()=#/\\123456%@+-H.*>~ ", max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    found = diagnose(text)
    assert isinstance(found, Diagnosis)
    assert found.valid == (not found.reason)
    assert -1 <= found.position < max(len(text), 1)
    assert caret(found)[:1] != "\n"
    if found.repair:
        assert Chem.MolFromSmiles(found.repair) is not None


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(rows()), st.integers(0, 2**31 - 1))
def test_a_valid_smiles_stays_valid_however_it_is_written(row, seed: int) -> None:  # type: ignore[no-untyped-def]
    Chem.rdBase.SeedRandomNumberGenerator(seed)
    assert diagnose(Chem.MolToSmiles(Chem.MolFromSmiles(row.smiles), doRandom=True)).valid


@pytest.mark.parametrize("smiles", ["C" * 5000, "(" * 10000, "(" * 4000, "C" * 3999 + "(", "C1" * 2000, "C=" * 2000,
                                    "[" * 4000, "[C@@H]" * 600 + "(", "\U0001f600" * 3000, "c" * 4000, "C(" * 2000,
                                    "%" * 4000, "C%99" * 1000, "C12" * 1300, "\x00" * 4000])
def test_long_nonsense_is_answered_at_once(smiles: str) -> None:
    diagnose(smiles)
    best = min(_seconds(smiles) for _ in range(3))
    assert best < 0.1


def _seconds(smiles: str) -> float:
    start = time.perf_counter()
    diagnose(smiles)
    return time.perf_counter() - start


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    for smiles, *_ in BROKEN:
        diagnose(smiles)
    assert capfd.readouterr() == ("", "")
