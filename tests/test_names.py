"""Common names: the table against its own formulas, against independent lists, and names found in sentences."""

from __future__ import annotations

import csv
import gzip
import lzma
import random
import re
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pace import seconds, slower
from rdkit import Chem

from assistant.chem import names
from assistant.chem.molecules import read, write
from assistant.chem.names_table import Compound, rows
from assistant.errors import NotUnderstood

DATA = Path(__file__).parents[2] / "shared" / "data"
ROWS = rows()

OTHER_NOTATION = {
    "arabinose": "the list draws the open chain",
    "chloramine-T": "the list gives the acid, not the sodium salt",
    "Dess-Martin periodinane": "found by DMP only, there dimethyl phthalate",
    "fucose": "the list draws the open chain",
    "methylamine": "the list gives phenacyl chloride under this name",
    "PIDA": "found by BAIB only, there beta-aminoisobutyric acid",
    "sodium thiosulfate": "the list gives the acid",
    "TCEP": "found by TCEP only, there tris(2-chloroethyl) phosphate",
    "theanine": "the list gives 1-(2-phenylsulfanylethyl)pyrrolidine under this name",
}
"""Connectivity differs from every list that has the name, and why ours stands."""

OTHER_STEREO = {
    "abscisic acid": "the lists leave the ring carbon open; the plant hormone is (1S)",
    "buprenorphine": "ChEMBL's methoxy carbon does not fit its rings; the others differ at four centres",
    "ergosterol": "the list gives the double bond only",
    "lactose": "the lists give one anomer; the sugar is a mixture of both",
    "pemetrexed": "ChEMBL gives D-glutamic acid; the drug is made from L-glutamic acid, (2S)",
    "phytol": "the lists leave the double bond open",
    "quinic acid": "MassBank gives the epimer; ours is InChIKey AAWZDTNXLSGCEK-WYWMIBKRSA-N, (1S,3R,4S,5R)",
    "rhamnose": "the list gives one anomer; the sugar is a mixture of both",
    "scopolamine": "C3 open or a trans epoxide in the lists; ours is InChIKey STECJAGHUSJQJN-FWXGHANASA-N",
    "stigmasterol": "the list leaves the double bond open",
}
"""Stereochemistry differs from every list that gives any, and why ours stands."""


def by_name(name: str) -> Compound:
    return next(row for row in ROWS if row.name == name)


def atoms_of(formula: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for symbol, count in re.findall(r"([A-Z][a-z]?)(\d*)", re.sub(r"[+-]\d*$", "", formula)):
        counts[symbol] += int(count or 1)
    return counts


def atoms_in(mol: Chem.Mol) -> Counter[str]:
    whole = Chem.AddHs(mol)
    return Counter("D" if (a.GetSymbol(), a.GetIsotope()) == ("H", 2) else a.GetSymbol() for a in whole.GetAtoms())


def hill(counts: Counter[str]) -> str:
    first = [s for s in ("C", "H", "D") if s in counts] if "C" in counts else []
    order = first + sorted(set(counts) - set(first))
    return "".join(f"{s}{counts[s] if counts[s] > 1 else ''}" for s in order)


# the table by itself


def test_the_table_is_large_and_no_name_means_two_structures() -> None:
    called = [name.lower() for row in ROWS for name in row.names]
    assert len(ROWS) >= 1800
    assert [name for name, times in Counter(called).items() if times > 1] == []
    assert [smiles for smiles, times in Counter(row.smiles for row in ROWS).items() if times > 1] == []


def test_every_row_is_canonical_and_its_formula_was_right() -> None:
    for row in ROWS:
        mol = read(row.smiles)
        charge = Chem.GetFormalCharge(mol)
        sign = "" if charge == 0 else f"{'+' if charge > 0 else '-'}{abs(charge) if abs(charge) > 1 else ''}"
        assert write(mol) == row.smiles, row.name
        assert atoms_of(row.formula) == atoms_in(mol), row.name
        assert row.formula == hill(atoms_of(row.formula)) + sign, row.name


def test_every_name_is_found_alone_in_capitals_and_in_a_sentence() -> None:
    for row in ROWS:
        for name in row.names:
            assert names.smiles_of(name) == names.smiles_of(name.upper()) == row.smiles
            hits = names.find_in(f"What is the LogP of {name}?")
            assert [(hit.smiles, hit.name) for hit in hits] == [(row.smiles, row.name)], name


def test_no_name_is_a_word_of_the_grammar() -> None:
    words = ["add", "remove", "lead", "give", "make", "keep", "swap", "change", "no", "not", "less", "more", "than",
             "and", "or", "with", "all", "any", "one", "two", "the", "a", "ring", "acid", "amine", "amide", "ester",
             "ether", "alcohol", "ketone", "aldehyde", "nitro", "carbon", "hydrogen", "nitrogen", "oxygen", "atom",
             "bond", "mass", "similar", "camp", "stab", "nah", "ki", "tea", "dead", "made", "as", "is", "in", "at"]
    assert [word for word in words if word in names.NAMES] == []


def test_a_structure_has_its_name_however_it_is_written() -> None:
    shuffler = random.Random(7)
    for row in shuffler.sample(ROWS, 100):
        mol = Chem.MolFromSmiles(row.smiles)
        mixed = Chem.MolToSmiles(mol, doRandom=True) if mol.GetNumAtoms() > 1 else row.smiles
        assert names.name_of(mixed) == row.name
    assert names.name_of("CCCCCCCCCCCCCCCCCCCCCCCF") == ""


# independent lists


@pytest.fixture(scope="module")
def elsewhere() -> dict[str, set[str]]:
    """Name → InChIKeys under which other lists have it."""
    if not (DATA / "names").is_dir():
        pytest.skip("the shared lists of names are not here")
    found: dict[str, set[str]] = defaultdict(set)
    keys: dict[str, str] = {}
    for name, smiles in (*_pairs(), *_chembl(), *_massbank(), *_dsstox()):
        if name.strip().lower() in names.NAMES and smiles:
            if smiles not in keys:
                keys[smiles] = _key(smiles)
            found[name.strip().lower()].add(keys[smiles])
    return {name: hits - {""} for name, hits in found.items() if hits - {""}}


def _key(smiles: str) -> str:
    mol = Chem.MolFromSmiles(smiles)
    return Chem.MolToInchiKey(mol) if mol is not None else ""


def _pairs() -> list[tuple[str, str]]:
    with lzma.open(DATA / "names" / "smiles_name_pairs.tsv.xz", "rt") as lines:
        return [(parts[1], parts[0]) for parts in (line.rstrip("\n").split("\t") for line in lines)]


def _chembl() -> list[tuple[str, str]]:
    with gzip.open(DATA / "captions" / "chembl_drugs_table.tsv.gz", "rt") as lines:
        table = list(csv.DictReader(lines, delimiter="\t"))
    return [(re.sub(r"\s*\([^()]*\)\s*$", "", name), line["CANONICAL_SMILES"])
            for line in table for name in line["SYNONYMS"].split(";")]


def _massbank() -> list[tuple[str, str]]:
    with gzip.open(DATA / "names" / "massbank_compounds.tsv.gz", "rt") as lines:
        table = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(name, line["smiles"]) for line in table for name in line["names(|)"].split("|")]


def _dsstox() -> list[tuple[str, str]]:
    with gzip.open(DATA / "names" / "dsstox_toxcast_names.csv.gz", "rt") as lines:
        return [(line["Substance_Name"], line["Structure_SMILES"]) for line in csv.DictReader(lines)]


def heard(row: Compound, elsewhere: dict[str, set[str]]) -> set[str]:
    return {key for name in row.names for key in elsewhere.get(name.lower(), ())}


def test_connectivity_agrees_with_independent_lists(elsewhere: dict[str, set[str]]) -> None:
    compared = [row for row in ROWS if heard(row, elsewhere)]
    differing = {row.name for row in compared
                 if _key(row.smiles)[:14] not in {key[:14] for key in heard(row, elsewhere)}}
    print(f"{len(compared)} of {len(ROWS)} compounds found elsewhere, connectivity differs for {len(differing)}")
    assert len(compared) >= 1600
    assert differing == set(OTHER_NOTATION)


def test_stereochemistry_agrees_with_independent_lists(elsewhere: dict[str, set[str]]) -> None:
    flat, same, differing = 0, 0, set()
    for row in ROWS:
        ours = _key(row.smiles)
        marked = {key for key in heard(row, elsewhere) if key[:14] == ours[:14] and key[15:23] != "UHFFFAOY"}
        if not marked or ours[15:23] == "UHFFFAOY":
            flat += 1
        elif ours in marked:
            same += 1
        else:
            differing.add(row.name)
    print(f"stereochemistry: {same} as elsewhere, {len(differing)} not, {flat} without marks on one side")
    assert same >= 300
    assert differing == set(OTHER_STEREO)


# sentences


@pytest.mark.parametrize(("text", "found"), [
    ("compare Aspirin and IBUPROFEN", ["aspirin", "ibuprofen"]),
    ("5 analogues of aspirin's with TPSA under 60", ["aspirin"]),
    ("aspirins, caffeine/theobromine", ["aspirin", "caffeine", "theobromine"]),
    ("aspirin-like molecules", ["aspirin"]),
    ("is Tylenol heavier than 5-FU?", ["paracetamol", "5-fluorouracil"]),
    ("N,N-dimethylformamide or 1,4 dioxane", ["DMF", "1,4-dioxane"]),
    ("tert butanol, tert-butanol and tertbutanol", ["tert-butanol"] * 3),
    ("β-carotene", ["beta-carotene"]),
    ("(S)-ibuprofen", ["(S)-ibuprofen"]),
    ("(+)-limonene against (-)-limonene", ["D-limonene", "L-limonene"]),
    ("acetic acid", ["acetic acid"]),
    ("acetic anhydride", ["acetic anhydride"]),
    ("penicillin G", ["penicillin G"]),
    ("vitamin C, vitamin B12", ["vitamin C"]),
    ("Hünig’s base and Hunig's base", ["DIPEA", "DIPEA"]),
    ("logP (octanol/water) of phenol", ["phenol"]),
    ("make caffeine more water-soluble", ["caffeine"]),
    ("solubility in ethanol", []),
    ("3-chloro-aniline", []),
    ("benzene-1,4-disulfonamide", []),
    ("ethanol-d6", []),
    ("isoaspirin aspirinate", []),
    ("CC(=O)Oc1ccccc1C(=O)O", []),
    ("C[NH3+].CN(C)S.C=NBS", []),
    ("3 bromine, 2 chlorine and 1 iodine atoms", []),
    ("", []),
])
def test_names_in_a_sentence(text: str, found: list[str]) -> None:
    hits = names.find_in(text)
    assert [hit.name for hit in hits] == found
    assert all(text[hit.start : hit.end].strip(" ,/") == text[hit.start : hit.end] for hit in hits)


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    for wrong, right in [("asprin", "aspirin"), ("ibuprophen", "ibuprofen"), ("cafeine", "caffeine"),
                         ("acetaminofen", "acetaminophen"), ("tolulene", "toluene"), ("imatanib", "imatinib")]:
        assert names.nearest(wrong)[0] == right
        with pytest.raises(NotUnderstood, match=f"Did you mean {right}"):
            names.smiles_of(wrong)
    assert names.nearest("qqqzzz") == []


def test_finding_names_takes_under_a_millisecond() -> None:
    text = "Add a hydroxyl to the phenyl ring of caffeine, then compare it with aspirin and 1,4-dioxane in DMSO."
    names.find_in(text)
    assert seconds(lambda: names.find_in(text), times=50) < 1e-3 * slower()


def test_a_megabyte_of_text_is_searched_in_seconds() -> None:
    start = time.process_time()
    assert len(names.find_in("benzene or not " * 70_000)) == 70_000
    assert time.process_time() - start < 10 * slower()


def test_well_known_identifiers() -> None:
    """InChIKeys as they stand in print for everyday drugs and natural products."""
    known = {
        "aspirin": "BSYNRYMUTXBXSQ-UHFFFAOYSA-N", "caffeine": "RYYVLZVUVIJVGH-UHFFFAOYSA-N",
        "ibuprofen": "HEFNNWSXXWATRW-UHFFFAOYSA-N", "paracetamol": "RZVAJINKPMORJF-UHFFFAOYSA-N",
        "cholesterol": "HVYWMOMLDIMFJA-DPAQBDIFSA-N", "morphine": "BQJCRHHNABKAKU-KBQPJGBKSA-N",
        "quinic acid": "AAWZDTNXLSGCEK-WYWMIBKRSA-N", "scopolamine": "STECJAGHUSJQJN-FWXGHANASA-N",
        "artemisinin": "BLUAFEHZUWYNDE-NNWCWBAJSA-N", "paclitaxel": "RCINICONZNJXQF-MZXODVADSA-N",
        "testosterone": "MUMGGOZAMZWBJJ-DYKIIFRCSA-N", "penicillin G": "JGSARLDLIJGVTE-MBNYWOFBSA-N",
        "L-lactic acid": "JVTAAEKCZFNVCJ-REOHCLBHSA-N", "alanine": "QNAYBMKLOCPYGJ-REOHCLBHSA-N",
        "menthol": "NOOLISFMXDJSKH-KXUCPTDWSA-N", "sucrose": "CZMRCDWAGMRECN-UGDNZRGBSA-N",
        "quinine": "LOUPRKONTZGTKE-WZBLMQSHSA-N", "atorvastatin": "XUKUURHRXDUEBC-KAYWLYCHSA-N",
        "nicotine": "SNICXCGAKADSCV-JTQLQIEISA-N", "strychnine": "QMGVPVSNSZLJIA-FVWCLLPLSA-N",
    }
    assert {name: _key(by_name(name).smiles) for name in known} == known
