"""m/z of ions and shares by mass in free wording; truths from spectra libraries, catalogues and by hand."""

from __future__ import annotations

import re

import pytest

from assistant.answers import Answer
from assistant.chem import atomic_weights, masses
from assistant.chem.molecules import read
from assistant.chem.names import java
from assistant.engine import ask
from assistant.errors import RetortError
from assistant.tasks import MeasureMolecule, Request
from assistant.understand import understand


def told(question: str) -> Answer:
    answer = ask(Request(question))
    assert answer.ok, answer.text
    assert isinstance(answer.task, MeasureMolecule)
    assert all(check.passed for check in answer.checks), answer.checks
    return answer


@pytest.mark.parametrize(("question", "mz"), [
    ("Where should I see the [M+Na]+ peak of caffeine?", 217.0696), ("ESI+ : protonated erythromycin m/z", 734.4685),
    ("negative mode, what m/z is the deprotonated ion of diclofenac?", 294.0094),
    ("[M+2H]2+ of erythromycin", 367.7379),
    ("m/z of doubly protonated erythromycin", 367.7379), ("M+NH4 of sucrose", 360.1500),
    ("m/z of the sodium adduct of sucrose", 365.1054), ("sodiated glucose, m/z?", 203.0526),
    ("potassium adduct of sucrose m/z?", 381.0794), ("HRMS calcd for [M+H]+ of caffeine", 195.0877),
    ("calcd for HRMS [M+H]+ caffeine", 195.0877), ("HRMS (ESI): calcd for [M+Na]+ of aspirin", 203.0315),
    ("molecular ion M+• of toluene m/z", 92.0621), ("molecular ion of benzene in EI, m/z", 78.0464),
    ("what is the m/z of the radical cation M+. of naphthalene?", 128.0621), ("[M-H]- of aspirin", 179.0350),
    ("m/z of [M−H]− for benzoic acid", 121.0295),
    ("In negative ESI mode, where does the deprotonated molecule of ibuprofen appear?", 205.1234),
    ("Which m/z should I look for in ESI positive for nicotine?", 163.1230), ("[M + H]+ for nicotine please", 163.1230),
    ("What would the (M+H)+ ion of nicotine weigh?", 163.1230), ("What is the MH+ of caffeine", 195.0877),
    ("chloride adduct of glucose in negative mode", 215.0328), ("formate adduct of glucose m/z", 225.0616),
    ("m/z of [2M+H]+ of caffeine", 389.1680), ("m/z (ammonium adduct) of cholesterol", 404.3887),
])
def test_ions(question: str, mz: float) -> None:
    """Spectra libraries (MassBank, HMDB) and sums of AME masses by hand."""
    answer = told(question)
    assert answer.values[0].value == pytest.approx(mz, abs=1.5e-4)
    assert answer.checks, "an m/z is checked by another table of masses"


@pytest.mark.parametrize("question", ["exact mass for HRMS (calcd) of caffeine", "accurate mass of caffeine for HRMS",
                                      "monoisotopic mass of caffeine for HRMS (calcd)"])
def test_the_neutral_mass_for_high_resolution(question: str) -> None:
    assert told(question).values[0].value == pytest.approx(194.0804, abs=1e-4)


@pytest.mark.parametrize(("question", "said"), [
    ("positive mode [M-H]- of aspirin", "not seen in positive mode"), ("[M+Zn]+ of caffeine", "no adduct of the table"),
    ("what m/z is [M+H]+ of zzyzxene?", "zzyzxene"), ("[M+H]- of caffeine m/z", "charge of another ion"),
    ("percentage of carbon atoms in aspirin", "by mass"), ("%N of zzyzxene", "zzyzxene"),
])
def test_contradictions_are_refused(question: str, said: str) -> None:
    with pytest.raises(RetortError, match=re.escape(said)):
        understand(Request(question))


@pytest.mark.parametrize(("question", "share"), [
    ("How much chlorine, in wt%, is in chloroform?", 89.09), ("%N of caffeine", 28.85),
    ("wt% nitrogen in caffeine", 28.85),
    ("%Cl in chloroform", 89.09), ("how much of chloroform's mass is chlorine in percent?", 89.09),
    ("percent carbon by mass in aspirin", 60.00), ("what percentage of the mass of sucrose is oxygen?", 51.42),
    ("what mass fraction of urea is nitrogen?", 46.65), ("nitrogen content of urea by weight?", 46.65),
    ("How many percent sulfur are in dimethyl sulfoxide?", 41.04), ("S wt% of thiophene", 38.11),
    ("calc. elemental analysis, N only, for urea", 46.65), ("elemental analysis (N, C) of caffeine", 28.85),
    ("CHN analysis calcd for caffeine", 49.48),
])
def test_shares_by_mass(question: str, share: float) -> None:
    """Merck Index, percent compositions."""
    assert told(question).values[0].value == pytest.approx(share, abs=0.03)


@pytest.mark.skipif(not java.available(), reason="no Java: OPSIN reads no names")
def test_one_element_alone_is_no_edit() -> None:
    answer = told("calc. elemental analysis, H only, for 4-tert-butylphenol")
    assert answer.values[0].name == "H"
    assert answer.values[0].value == pytest.approx(9.39, abs=0.01)


@pytest.mark.parametrize(("question", "share"), [
    ("What fraction of carbons is sp3 in ibuprofen?", 6 / 13), ("share of sp3 carbons in cyclohexanone", 5 / 6),
    ("what proportion of the carbon atoms in limonene are sp3-hybridised?", 6 / 10),
])
def test_shares_of_carbons(question: str, share: float) -> None:
    assert told(question).values[0].value == pytest.approx(share)


@pytest.mark.parametrize("smiles", ["CC(=O)Oc1ccccc1C(=O)O", "O=c1[nH]cnc2nc[nH]c12", "FC(F)(F)c1ccc(Cl)cc1Br",
                                    "C[Si](C)(C)OP(=O)(O)O", "[2H]C([2H])(Cl)Cl", "CSCC[C@H](N)C(=O)O"])
def test_two_tables_of_isotopes_agree(smiles: str) -> None:
    assert atomic_weights.light(read(smiles)) == pytest.approx(masses.monoisotopic(read(smiles)), abs=2e-5)


def test_a_wrong_mz_is_found() -> None:
    from dataclasses import replace

    from assistant.verify import details as verify

    proposal = told("[M+Na]+ of caffeine").molecules[0].proposal
    wrong = replace(proposal, values=(replace(proposal.values[0], value=217.0701),))
    assert not all(check.passed for check in verify.checks(wrong, read(wrong.smiles)))
