"""What a molecule is built of: pieces, sugars with their anomer, peptide sequences; held against OPSIN or by hand."""

from __future__ import annotations

import re

import pytest
from rdkit import Chem

from assistant import engine
from assistant.chem import blocks, molecules, names
from assistant.chem.blocks import acids, chains, fischer, naming, rows
from assistant.chem.names import java, opsin
from assistant.statements import Statement
from assistant.tasks import Request
from assistant.verify import described as judge

NEEDS_JAVA = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN cannot read the names")


def inchi(smiles: str) -> str:
    return str(Chem.MolToInchi(Chem.MolFromSmiles(smiles)))


def parts(name: str) -> dict[str, int]:
    found = blocks.built(molecules.read(names.smiles_of(name)))
    return dict(found.parts) if found else {}


@NEEDS_JAVA
@pytest.mark.parametrize("table", [rows.AMINO_ACIDS, rows.SUGARS, rows.BASES])
def test_every_block_is_what_opsin_reads_its_name_as(table: str) -> None:
    listed = rows.parse(table)
    read = opsin.parse([one.name for one in listed])
    end = "O" if table is rows.AMINO_ACIDS else ""
    other = [a.name for a, b in zip(listed, read, strict=True) if inchi(a.smiles + end) != inchi(b.smiles)]
    assert other == []


@NEEDS_JAVA
@pytest.mark.parametrize("anomer", ["alpha", "beta"])
def test_anomers_are_named_as_opsin_reads_them(anomer: str) -> None:
    single = [one.name for one in rows.parse(rows.SUGARS) if fischer.meant(one.name)]
    said = [re.sub(r"(?=[DL]-)", f"{anomer}-", name, count=1) for name in single]
    assert len(said) > 40
    named = [naming.sugar(Chem.MolFromSmiles(one.smiles)) for one in opsin.parse(said)]
    assert named == said


@NEEDS_JAVA
def test_unbranched_acids_are_named_as_opsin_reads_them() -> None:
    made = ["CCC(=O)O", "CCCCCCCCCCCCCCCCCC(=O)O", r"CCCCC/C=C\C/C=C\CCCCCCCC(=O)O", "C=CCCCCCCCCC(=O)O",
            "CCCC/C=C/CCCCCCCCC(=O)O", "O" + "C(=O)" + "C" * 29]
    said = [acids.name(smiles) for smiles in made]
    assert all(said)
    assert [inchi(one.smiles) for one in opsin.parse(said)] == [inchi(smiles) for smiles in made]


@pytest.mark.parametrize("smiles", ["CC(C)C(=O)O", "CCC#CC(=O)O", "OCCC(=O)O", "O=C(O)CCC(=O)O", "[13CH3]CC(=O)O"])
def test_other_acids_have_no_name_by_that_rule(smiles: str) -> None:
    assert acids.name(smiles) == ""


@pytest.mark.parametrize(("name", "wanted"), [
    ("aspirin", {"acetic acid": 1, "salicylic acid": 1}),
    ("paracetamol", {"acetic acid": 1, "4-aminophenol": 1}),
    ("sucrose", {"alpha-D-glucopyranose": 1, "beta-D-fructofuranose": 1}),
    ("lactose", {"beta-D-galactopyranose": 1, "D-glucopyranose": 1}),
    ("rutin", {"alpha-L-rhamnopyranose": 1, "beta-D-glucopyranose": 1, "quercetin": 1}),
    ("ATP", {"adenine": 1, "beta-D-ribofuranose": 1, "phosphoric acid": 3}),
    ("glutathione", {"L-glutamic acid": 1, "L-cysteine": 1, "glycine": 1}),
    ("aspartame", {"L-aspartic acid": 1, "L-phenylalanine": 1, "methanol": 1}),
    ("heroin", {"acetic acid": 2, "morphine": 1}),
    ("triacetin", {"acetic acid": 3, "glycerol": 1}),
    ("acetylcholine", {"acetic acid": 1, "choline": 1}),
])
def test_pieces_of_well_known_molecules(name: str, wanted: dict[str, int]) -> None:
    assert parts(name) == wanted


@pytest.mark.parametrize("smiles", ["O=C1CCCO1", "O=C1CCCN1", "NC(N)=O", "COC(=O)OC", "CC(N)=O", "c1ccccc1", "CC#N",
                                    "CC(=O)OC(C)=O", "O=C1NC(=O)c2ccccc21", "[Na+].CC(=O)[O-]"])
def test_lactones_ureas_imides_and_salts_are_left_whole(smiles: str) -> None:
    assert blocks.built(molecules.read(smiles)) is None


@pytest.mark.parametrize("order", [
    ("γ-Glu", "Cys", "Gly"), ("Tyr", "Gly", "Gly", "Phe", "Met"), ("D-Phe", "Pro", "Arg"), ("pGlu", "His", "Pro-NH2"),
    ("Ala", "Ile", "D-Thr", "Hyp"), ("bAla", "His")])
def test_a_sequence_read_from_its_peptide_is_the_one_it_was_written_from(order: tuple[str, ...]) -> None:
    assert blocks.sequence(molecules.read(chains.written(order))) == order


def test_two_ways_of_writing_a_peptide_agree_with_rdkit() -> None:
    letters = "ACDEFGHIKLMNPQRSTVWY"
    three = [one.symbol for one in rows.parse(rows.AMINO_ACIDS)][:20]
    code = dict(zip("GAVLIPFYWSTCMNQDEKRH", three, strict=True))
    ours = chains.written(tuple(code[one] for one in letters))
    assert inchi(ours) == str(Chem.MolToInchi(Chem.MolFromSequence(letters)))


@pytest.mark.parametrize("smiles", ["C1C(=O)NCC(=O)N1", "CC(=O)NCC(=O)O", "NCC(=O)OCC(=O)O",
                                    "NC(C)C(=O)NCC(=O)O", "NCCCC[C@H](NC(=O)CN)C(=O)NCC(=O)OC"])
def test_no_sequence_is_told_of_rings_esters_acylated_or_open_centres(smiles: str) -> None:
    assert blocks.sequence(molecules.read(smiles)) == ()


@pytest.mark.parametrize(("kind", "words", "expected"), [
    ("built", "what it is built of", "1 acetic acid; 1 benzoic acid; less 1 H2O"),
    ("built", "what it is built of", "2 acetic acid; 1 salicylic acid; less 1 H2O"),
])
def test_a_false_statement_of_parts_fails(kind: str, words: str, expected: str) -> None:
    said = Statement(kind, words, "", (), expected)  # type: ignore[arg-type]
    assert not judge.checks("CC(=O)Oc1ccccc1C(=O)O", (said,))[0].passed


def test_parts_with_the_right_atoms_that_make_another_molecule_fail() -> None:
    for phenol, passes in (("catechol", True), ("resorcinol", False), ("hydroquinone", False)):
        said = Statement("built", "what it is built of", "", (), f"1 acetic acid; 1 {phenol}; less 1 H2O")
        assert judge.checks("CC(=O)Oc1ccccc1O", (said,))[0].passed is passes


def test_a_false_sequence_and_a_false_sugar_fail() -> None:
    wrong = Statement("sequence", "Gly-Cys-Glu", "", (), "Gly Cys Glu")
    assert not judge.checks(names.smiles_of("glutathione"), (wrong,))[0].passed
    arbutin = names.smiles_of("arbutin")
    atoms = tuple(range(len(molecules.read(arbutin).GetAtoms())))
    for name, passes in (("beta-D-glucopyranose", True), ("alpha-D-glucopyranose", False),
                         ("beta-L-glucopyranose", False), ("beta-D-galactopyranose", False)):
        assert judge.checks(arbutin, (Statement("unit", name, "", atoms, "1"),))[0].passed is passes


def test_every_enantiomer_is_named_in_the_other_series() -> None:
    for one in rows.parse(rows.SUGARS):
        seen = [seen for _, seen in fischer.projections(Chem.MolFromSmiles(one.smiles)) if seen]
        other = [seen for _, seen in fischer.projections(Chem.MolFromSmiles(naming.mirrored(one.smiles))) if seen]
        assert [(a.prefix, a.series) for a in seen] == [(b.prefix, {"D": "L", "L": "D"}[b.series]) for b in other]
        assert all(fischer.fits(one_seen, fischer.meant(one.name)) for one_seen in seen)


@pytest.mark.parametrize(("asked", "said"), [
    ("describe sucrose", "disaccharide"),
    ("describe sucrose", "alpha-D-glucopyranose"),
    ("describe digoxin", "hree 2,6-dideoxy-beta-D-ribo-hexopyranose units are part of it"),
    ("describe aspartame", "L-aspartic acid"),
    ("describe cholesterol", "sterol"),
    ("describe N[C@@H](CCC(=O)N[C@@H](CS)C(=O)NCC(=O)O)C(=O)O", "γ-Glu-Cys-Gly"),
])
def test_a_description_says_what_a_chemist_would(asked: str, said: str) -> None:
    assert said in " ".join(engine.ask(Request(asked)).text.split())


def test_a_peptide_as_it_is_at_ph_7_has_the_sequence_of_the_neutral_one() -> None:
    charged = "[NH3+][C@@H](CCC(=O)N[C@@H](CS)C(=O)NCC(=O)[O-])C(=O)[O-]"
    assert "γ-Glu-Cys-Gly" in engine.ask(Request(f"describe {charged}")).text


def test_a_residue_bonded_by_its_side_chain_has_no_sequence_told() -> None:
    """N6-glycyl-lysine is no glycyl-lysine: the peptide written anew is another one."""
    assert "amino end" not in engine.ask(Request("describe C(CCNC(=O)CN)C[C@@H](C(=O)O)N")).text
