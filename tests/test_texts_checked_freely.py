"""Free texts about one molecule: positions, relative stereo, names, heads of classes; true ones full of asides."""

from __future__ import annotations

import pytest
from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.claimed import fragments, heads, numbered, rings_said, series_said, subject
from assistant.chem.names import java, opsin
from assistant.evidence.checked import marks

NEEDS_JAVA = pytest.mark.skipif(not java.available(), reason="no Java: OPSIN cannot read systematic names")
PROLINE = "OC(=O)[C@@H]1CCCN1"
CLONAZEPAM = "Clc1ccccc1C1=NCC(=O)Nc2ccc(cc12)[N+](=O)[O-]"
TESTOSTERONE = "C[C@]12CC[C@H]3[C@@H](CCC4=CC(=O)CC[C@]34C)[C@@H]1CC[C@@H]2O"
MELATONIN = "COc1ccc2[nH]cc(CCNC(C)=O)c2c1"
CAFFEINE = "CN1C(=O)N(C)c2ncn(C)c2C1=O"

FALSE = (
    ("CCN(CC)C(=O)c1cccc(C)c1", "DEET is a benzamide. The methyl group is para to the carbonyl.", "para"),
    ("COc1ccc(C=O)cc1O", "Isovanillin is a benzaldehyde with a hydroxyl group para to the aldehyde.", "para"),
    ("O=[N+]([O-])c1ccc(Cl)cc1", "The chlorine and the nitro group are meta to each other.", "meta"),
    (MELATONIN, "Melatonin is an indole with a methoxy group at C-6.", "C-6"),
    (TESTOSTERONE, "Testosterone is a steroid with a hydroxyl group at C-16 and a ketone at C-3.", "C-3"),
    ("O=C(Nc1ccc(Cl)cc1)Nc1ccc(Cl)c(Cl)c1", "Triclocarban is a diaryl carbamate with three chlorines.", "carbamate"),
    ("O=C1CCCCCN1", "Caprolactam is a lactone used as a monomer.", "lactone"),
    ("C/C=C/C=C/C(=O)O", "Sorbic acid has two conjugated double bonds of Z geometry.", "Z"),
    (PROLINE, "Proline: the ring carbon bearing the acid has R configuration.", "R"),
    ("OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O", "This is the alpha-anomer of D-glucopyranose.", "alpha-anomer"),
    ("OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O", "A hexose, beta-D-galactopyranose.", "galacto"),
    ("OC(=O)[C@@H]1C[C@@H](O)CN1", "The hydroxyl and the carboxyl on the ring are cis to one another.", "cis"),
    ("[Cl-].[Cl-].[NH3+]CC[NH3+]", "The dication is balanced by three chloride ions.", "three chloride"),
    ("CCCCCCCCCCCCCCCC(=O)OCC(O)CO", "A monoester of glycerol with three hydroxyl groups.", "three hydroxyl"),
    ("C[C@@H](O)[C@@H](O)C", "It defines four stereocentres.", "four stereocentres"),
)
FALSE_BY_NAME = (
    (PROLINE, "L-Proline has a piperidine ring with a carboxylic acid at C-2.", "piperidine"),
    ("C=CC(=O)OCCCC", "Butyl acrylate is the n-butyl ester of methacrylic acid.", "methacrylic"),
    (CAFFEINE, "Caffeine, 1,3,9-trimethylxanthine, is a stimulant.", "1,3,9"),
    ("O=S(=O)(Nc1ccccn1)c1ccc(N)cc1", "It has a pyrimidin-2-yl ring on the sulfonamide nitrogen.", "pyrimidin-2-yl"),
    (CLONAZEPAM, "Clonazepam is a benzodiazepine with a 2-fluorophenyl ring.", "2-fluorophenyl"),
    ("CC(C)NCC(O)COc1cccc2ccccc12", "Propranolol carries a cyclopropylamino group.", "cyclopropylamino"),
    ("O[C@@H](CC(=O)O)C(=O)O", "L-Malic acid, (R)-2-hydroxybutanedioic acid, is common.", "hydroxybutanedioic"),
    ("[F-].CCCC[N+](CCCC)(CCCC)CCCC", "An ammonium salt bearing three n-butyl chains.", "n-butyl"),
)
TRUE = (
    ("CC(=O)Oc1ccccc1C(=O)O", "Aspirin is the acetate of salicylic acid. The acetoxy group is ortho to the carboxylic "
     "acid. Esterases release salicylic acid, a phenol, in the gut."),
    ("CN1CCC[C@H]1c1cccnc1", "(S)-Nicotine: a pyridine substituted at C-3 by an N-methylpyrrolidine. The S enantiomer "
     "dominates in tobacco, while the R enantiomer is a minor component."),
    ("OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O", "beta-D-Glucopyranose, a hexose with five hydroxyl groups. The "
     "open-chain form is an aldehyde."),
    ("O=C(O)/C=C/C(=O)O", "Fumaric acid is trans-butenedioic acid; maleic acid is the cis isomer. One C=C bond."),
    (MELATONIN, "Melatonin is an indole with a methoxy group at C-5. It is made from serotonin, which has a free "
     "phenol and a primary amine."),
    ("CC(=O)NCCS(=O)(=O)O", "N-Acetyltaurine is an acetamide with a sulfonic acid; its parent taurine is an "
     "aminosulfonic acid with a free primary amine."),
    ("CC(=O)CC(=O)C", "Acetylacetone is a 1,3-diketone. In solution the enol form, with one hydroxyl and a C=C double "
     "bond, predominates."),
    ("C1COCCN1", "Morpholine is used as a building block, e.g. for linezolid, an oxazolidinone."),
    (CLONAZEPAM, "Clonazepam is a 1,4-benzodiazepin-2-one with a nitro group at C-7 and a 2-chlorophenyl group at "
     "C-5."),
    (TESTOSTERONE, "Testosterone is an androstane steroid with a ketone at C-3 and a hydroxyl group at C-17. Aromatase "
     "converts it into estradiol, which has a phenol."),
    (CAFFEINE, "Caffeine, 1,3,7-trimethylxanthine, has three N-methyl groups. Theobromine lacks the one at N-1."),
    ("Oc1ccc(cc1)C(c1ccc(O)cc1)(C)C", "Bisphenol A: two phenols para to a common quaternary carbon. With phosgene it "
     "gives a polycarbonate, with epichlorohydrin an epoxy resin."),
    ("COc1ccc(C=O)cc1O", "Isovanillin is a benzaldehyde with a hydroxyl group meta to the aldehyde."),
    ("C/C=C/C=C/C(=O)O", "Sorbic acid, (2E,4E)-hexa-2,4-dienoic acid, has two conjugated double bonds, both E."),
    ("Nc1ccc(Oc2ccccc2)cc1C(=O)O", "2-Aminobenzoic acid, 5-phenoxy-"),
    ("CC(=O)Nc1ccc(O)cc1", "It consists of a benzene ring with a hydroxyl group and an acetamide in para arrangement."),
)
SYSTEMS = {
    "pyridine": (2, 3, 4), "pyrimidine": (2, 4, 5), "1H-imidazole": (2, 4), "1,3-thiazole": (2, 4, 5), "furan": (2, 3),
    "1H-indole": (2, 3, 4, 5, 6, 7), "1-benzothiophene": (2, 3, 4, 5, 6, 7), "quinoline": (2, 3, 4, 5, 6, 7, 8),
    "isoquinoline": (1, 3, 4, 5, 8), "quinazoline": (2, 4, 6, 7), "naphthalene": (1, 2), "9H-purine": (2, 6, 8),
    "pteridine": (2, 4, 6, 7), "10H-phenothiazine": (1, 2, 3, 4), "9H-carbazole": (1, 2, 3, 4),
    "acridine": (1, 2, 3, 4, 9), "9H-xanthene": (1, 2, 3, 4), "1H-benzimidazole": (2, 4, 5),
    "1H-indazole": (3, 4, 5, 6, 7), "androstane": (3, 7, 11, 16, 17), "flavone": (3, 5, 6, 7, 8),
}
"""Ring systems and the locants at which OPSIN puts a chlorine."""


def wrong(text: str, smiles: str) -> list[str]:
    return [one.said for one in marks(text, smiles) if one.standing == "wrong"]


@pytest.mark.parametrize(("smiles", "text", "phrase"), FALSE)
def test_a_false_statement_is_found(smiles: str, text: str, phrase: str) -> None:
    assert any(phrase in one for one in wrong(text, smiles)), wrong(text, smiles)


@NEEDS_JAVA
@pytest.mark.parametrize(("smiles", "text", "phrase"), FALSE_BY_NAME)
def test_a_false_name_is_found(smiles: str, text: str, phrase: str) -> None:
    assert any(phrase in one for one in wrong(text, smiles)), wrong(text, smiles)


@pytest.mark.parametrize(("smiles", "text"), TRUE)
def test_a_true_text_with_asides_has_no_alarm(smiles: str, text: str) -> None:
    assert wrong(text, smiles) == []


@NEEDS_JAVA
@pytest.mark.parametrize("name", sorted(SYSTEMS))
def test_ring_locants_are_those_of_opsin(name: str) -> None:
    """A chlorine that OPSIN puts at a locant stands there in the table's numbering too, in one numbering at least."""
    pattern, places = next((query, places) for words, query, places in numbered.rings() if words.search(name))
    read = opsin.parse([f"{at}-chloro-{name}" if name[0].isdigit() else f"{at}-chloro{name}" for at in SYSTEMS[name]])
    for at, one in zip(SYSTEMS[name], read, strict=True):
        mol = Chem.MolFromSmiles(one.smiles)
        chlorine = numbered.group("chlorine")
        found = {n for hit in mol.GetSubstructMatches(pattern, uniquify=False) for n in places
                 if numbered.borne(mol, chlorine, hit[places[n]], set(hit))}
        assert at in found, one.name
        assert len(found) < len(places), one.name


@NEEDS_JAVA
@pytest.mark.parametrize("rest", [
    "2-methylcyclohexan-1-ol", "1,4-dimethylcyclohexane", "cyclopropane-1,2-dicarboxylic acid", "2,5-dimethyloxolane",
    "3-aminocyclopentane-1-carboxylic acid", "1,3-dibromocyclobutane"])
@pytest.mark.parametrize("side", ["cis", "trans"])
def test_cis_and_trans_on_a_ring_are_those_of_opsin(side: str, rest: str) -> None:
    assert rings_said.side(opsin.parse([f"{side}-{rest}"])[0].smiles) == side


@NEEDS_JAVA
@pytest.mark.parametrize("acid", ["alanine", "cysteine", "proline", "threonine", "histidine", "serine", "isoleucine"])
def test_hands_of_amino_acids_are_those_of_opsin(acid: str) -> None:
    for hand, other in (("L", "D"), ("D", "L")):
        smiles = opsin.parse([f"{hand}-{acid}"])[0].smiles
        assert wrong(f"{hand}-{acid.capitalize()} is an amino acid.", smiles) == []
        assert wrong(f"This compound is the {other}-amino acid.", smiles)
    assert series_said.hands(smiles) == {"D"}


@NEEDS_JAVA
def test_names_without_locants_leave_positions_open() -> None:
    mol = molecules.read("Cc1cccc(Cl)c1N")
    for name, there in (("chloroaniline", True), ("4-chloroaniline", False), ("bromoaniline", False)):
        smiles = opsin.parse([name])[0].smiles
        assert fragments.holds(mol, smiles, name) is there


def test_every_head_is_a_pattern_that_methane_lacks() -> None:
    methane = Chem.MolFromSmiles("C")
    assert len(heads.rows()) > 300
    assert not [head for head in heads.rows() if not heads.lacking(head, methane)]


@pytest.mark.parametrize(("head", "smiles", "other"), [
    ("thiourea", "NC(=S)N", "NC(=O)N"), ("sulfonate ester", "CS(=O)(=O)OC", "CS(=O)(=O)NC"),
    ("acyl chloride", "CC(=O)Cl", "CCCl"), ("hydroxamic acid", "CC(=O)NO", "CC(=O)N"),
    ("carbodiimide", "CN=C=NC", "CNC(=O)NC"), ("secondary amine", "CNC", "CN(C)C"),
    ("diaryl sulfone", "c1ccccc1S(=O)(=O)c1ccccc1", "c1ccccc1S(=O)(=O)N"), ("ketose", "OCC(=O)CO", "OCC(O)C=O"),
])
def test_heads_tell_like_from_unlike(head: str, smiles: str, other: str) -> None:
    assert not heads.lacking(head, subject.of(smiles).mol)
    assert heads.lacking(head, subject.of(other).mol)
