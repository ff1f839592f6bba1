"""Numbers about a molecule, against values published elsewhere and hand sums of published contributions."""

from __future__ import annotations

import csv
import gzip
import statistics
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdkit import Chem, RDConfig

from assistant.chem import alerts, quantiles, rules
from assistant.chem.data import make_quantiles
from assistant.chem.molecules import read
from assistant.chem.properties import PROPERTIES, ROWS, formula, measure

DATA = Path(__file__).parents[2] / "shared" / "data"
DRUGS = DATA / "captions" / "chembl_drugs_table.tsv.gz"
SOLUBILITY = DATA / "props" / "delaney.csv.gz"

ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"
CAFFEINE = "Cn1cnc2c1c(=O)n(C)c(=O)n2C"
GLUCOSE = "OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O"
MANNITOL = "OC[C@@H](O)[C@@H](O)[C@H](O)[C@H](O)CO"
ATENOLOL = "CC(C)NCC(O)COc1ccc(CC(N)=O)cc1"
RAFFINOSE = "OCC1OC(OCC2OC(OC3(CO)OC(CO)C(O)C3O)C(O)C(O)C2O)C(O)C(O)C1O"
ATORVASTATIN = "CC(C)c1n(CC[C@@H](O)C[C@@H](O)CC(=O)O)c(-c2ccc(F)cc2)c(-c2ccccc2)c1C(=O)Nc1ccccc1"
ERYTHROMYCIN = ("CC[C@H]1OC(=O)[C@H](C)[C@@H](O[C@H]2C[C@@](C)(OC)[C@@H](O)[C@H](C)O2)[C@H](C)[C@@H](O[C@@H]2O[C@H](C)"
                "C[C@@H]([C@H]2O)N(C)C)[C@](C)(O)C[C@@H](C)C(=O)[C@H](C)[C@@H](O)[C@]1(C)O")


@pytest.mark.parametrize(("smiles", "expected", "weight", "exact"), [
    (ASPIRIN, "C9H8O4", 180.16, 180.04226),
    (CAFFEINE, "C8H10N4O2", 194.19, 194.08038),
    (GLUCOSE, "C6H12O6", 180.16, 180.06339),
    ("CC(C)Cc1ccc(cc1)C(C)C(=O)O", "C13H18O2", 206.28, 206.13068),
    ("CC(=O)[O-].[Na+]", "C2H3NaO2", 82.03, 82.00307),
    ("ClC(Cl)(Cl)Cl", "CCl4", 153.82, 151.87541),
])
def test_formula_and_mass_agree_with_pubchem(smiles: str, expected: str, weight: float, exact: float) -> None:
    mol = read(smiles)
    assert formula(mol) == expected
    assert measure(mol, "MW") == pytest.approx(weight, abs=0.02)
    assert measure(mol, "ExactMass") == pytest.approx(exact, abs=1e-4)


OH, ETHER, CARBONYL, NH2, NH, AROMATIC_N, NITRO = 20.23, 9.23, 17.07, 26.02, 12.03, 12.89, 43.14


@pytest.mark.parametrize(("smiles", "contributions", "published"), [
    (MANNITOL, [OH] * 6, 121.4),
    (RAFFINOSE, [OH] * 11 + [ETHER] * 5, 268.7),
    (ATENOLOL, [OH, ETHER, NH, CARBONYL, NH2], 84.6),
    (ASPIRIN, [OH, CARBONYL, CARBONYL, ETHER], 63.6),
    ("c1ccncc1", [AROMATIC_N], 12.9),
    ("[O-][N+](=O)c1ccccc1", [NITRO], 43.1),
])
def test_tpsa_is_the_sum_of_ertls_contributions(smiles: str, contributions: list[float], published: float) -> None:
    """Contributions and totals as printed in doi:10.1021/jm000942e, tables 1 and 2."""
    assert measure(read(smiles), "TPSA") == pytest.approx(sum(contributions), abs=0.01)
    assert measure(read(smiles), "TPSA") == pytest.approx(published, abs=0.06)


@pytest.mark.parametrize(("smiles", "logp", "mr"), [
    # C1 0.1441/2.503, C3 -0.2035/2.753, C18 0.1581/3.350, H1 0.1230/1.057, H2 -0.2677/1.395, O2 -0.2893/0.8238
    ("C", 0.1441 + 4 * 0.1230, 2.503 + 4 * 1.057),
    ("c1ccccc1", 6 * (0.1581 + 0.1230), 6 * (3.350 + 1.057)),
    ("CCO", 0.1441 - 0.2035 - 0.2893 + 5 * 0.1230 - 0.2677, 2.503 + 2.753 + 0.8238 + 5 * 1.057 + 1.395),
])
def test_logp_and_refractivity_are_the_sum_of_crippens_contributions(smiles: str, logp: float, mr: float) -> None:
    """Atom contributions as printed in doi:10.1021/ci990307l, table 1."""
    assert measure(read(smiles), "LogP") == pytest.approx(logp, abs=1e-4)
    assert measure(read(smiles), "MR") == pytest.approx(mr, abs=1e-3)


def test_refractivity_of_liquids_agrees_with_lorentz_and_lorenz() -> None:
    """(n^2 - 1)/(n^2 + 2) * M/d from handbook refractive index and density at 20 °C (CRC Handbook)."""
    for smiles, index, density in (("c1ccccc1", 1.5011, 0.8765), ("CCCCCC", 1.3749, 0.6606), ("CCO", 1.3611, 0.7893)):
        mol = read(smiles)
        measured = (index**2 - 1) / (index**2 + 2) * measure(mol, "MW") / density
        assert measure(mol, "MR") == pytest.approx(measured, rel=0.03)


@pytest.mark.parametrize(("smiles", "published"), [
    ("N=C(CCSCc1csc(N=C(N)N)n1)NS(N)(=O)=O", 0.253),
    ("CNC(=NCCSCc1nc[nH]c1C)NC#N", 0.234),
    ("CCCCCNC(=N)NN=Cc1c[nH]c2ccc(CO)cc12", 0.234),
])
def test_qed_agrees_with_the_authors_program(smiles: str, published: float) -> None:
    """Values of the original implementation of doi:10.1038/nchem.1243."""
    assert measure(read(smiles), "QED") == pytest.approx(published, abs=0.002)


def test_synthetic_accessibility_agrees_with_the_reference_list() -> None:
    """A hundred natural and synthetic molecules scored when the method was contributed."""
    listed = Path(RDConfig.RDContribDir) / "SA_Score" / "data" / "zim.100.txt"
    rows = [line.split("\t") for line in listed.read_text().splitlines()[1:]]
    assert len(rows) == 100
    for smiles, _, score in rows:
        assert measure(read(smiles), "SA") == pytest.approx(float(score), abs=0.001)


def test_esol_of_benzene_by_hand() -> None:
    """0.16 - 0.63 logP - 0.0062 MW + 0.066 rotors - 0.74 aromatic share; doi:10.1021/ci034243x, equation 2."""
    by_hand = 0.16 - 0.63 * 1.6866 - 0.0062 * 78.11 + 0.066 * 0 - 0.74 * 1
    assert measure(read("c1ccccc1"), "ESOL") == pytest.approx(by_hand, abs=0.001)


@pytest.mark.skipif(not SOLUBILITY.exists(), reason="needs ../shared/data/props/delaney.csv.gz")
def test_esol_follows_measured_solubility() -> None:
    """The paper reports r2 0.69 and a mean error near 0.75 log units on its own molecules."""
    with gzip.open(SOLUBILITY, "rt") as lines:
        pairs = [(measure(read(row[0]), "ESOL"), float(row[1])) for row in list(csv.reader(lines))[1:]]
    assert len(pairs) > 1000
    assert statistics.correlation(*zip(*pairs, strict=True)) ** 2 > 0.69
    assert statistics.fmean(abs(found - known) for found, known in pairs) < 0.85


@pytest.mark.parametrize(("smiles", "expected"), [
    (ASPIRIN, {"HBD": 1, "HeavyAtoms": 13, "Rings": 1, "AromaticRings": 1, "Charge": 0, "Stereocentres": 0}),
    (CAFFEINE, {"HBD": 0, "HeavyAtoms": 14, "Rings": 2, "AromaticRings": 2, "RotatableBonds": 0}),
    (ERYTHROMYCIN, {"HBD": 5, "HeavyAtoms": 51, "Rings": 3, "Stereocentres": 18, "UnsetStereocentres": 0}),
    ("C[C@@H](O)CC(C)O", {"Stereocentres": 2, "UnsetStereocentres": 1}),
    ("C[N+](C)(C)CCO", {"Charge": 1, "HBD": 1}),
    ("CCCCCC", {"RotatableBonds": 3, "Fsp3": 1.0}),
    ("c1ccccc1-c1ccccc1", {"RotatableBonds": 1, "Fsp3": 0.0}),
])
def test_counts_agree_with_pubchem(smiles: str, expected: dict[str, float]) -> None:
    mol = read(smiles)
    assert {name: measure(mol, name) for name in expected} == expected


@pytest.mark.parametrize("smiles", [ASPIRIN, CAFFEINE, ATORVASTATIN, ERYTHROMYCIN])
def test_numbers_do_not_depend_on_how_the_smiles_is_written(smiles: str) -> None:
    mol = read(smiles)
    again = read(Chem.MolToSmiles(mol, doRandom=True))
    for row in ROWS:
        assert measure(again, row.name) == pytest.approx(measure(mol, row.name), abs=1e-6), row.name


def test_table_is_in_order() -> None:
    assert len(PROPERTIES) == len(ROWS)
    assert all(row.source and row.label for row in ROWS)
    assert set(quantiles.reference().quantiles) == set(PROPERTIES)


# rules ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("smiles", "name", "broken"), [
    (ASPIRIN, "Lipinski", set()),
    (ATORVASTATIN, "Lipinski", {"MW", "LogP"}),
    (ERYTHROMYCIN, "Lipinski", {"MW", "N and O atoms"}),
    (RAFFINOSE, "Lipinski", {"MW", "N–H and O–H", "N and O atoms"}),
    (MANNITOL, "Veber", set()),
    (RAFFINOSE, "Veber", {"TPSA"}),
    (ATORVASTATIN, "Veber", {"RotatableBonds"}),
    (ASPIRIN, "Muegge", {"MW"}),
    ("C", "Ghose", {"MW", "MR", "atoms with H"}),
    ("CCCCCCCCCCCCCCCCCCCC", "Egan", {"LogP"}),
])
def test_rules_name_the_limits_that_are_broken(smiles: str, name: str, broken: set[str]) -> None:
    result = rules.apply(read(smiles), rules.rule(name))
    assert {term.term.measure for term in result.broken} == broken
    assert result.passed == (len(result.broken) <= result.rule.allowed)


def test_lipinski_allows_one_broken_limit() -> None:
    tolterodine = "CC(C)N(CC[C@H](c1ccccc1)c1cc(C)ccc1O)C(C)C"
    result = rules.apply(read(tolterodine), rules.rule("lipinski"))
    assert [term.term.measure for term in result.broken] == ["LogP"]
    assert result.passed


@pytest.mark.skipif(not DRUGS.exists(), reason="needs ../shared/data/captions/chembl_drugs_table.tsv.gz")
def test_lipinski_agrees_with_chembls_own_flag() -> None:
    """ChEMBL marks drugs that break none of the four, with another estimate of LogP: they agree but for a few."""
    with gzip.open(DRUGS, "rt", encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.DictReader(lines, delimiter="\t") if r["DEVELOPMENT_PHASE"] == "4"][:600]
    agreed = []
    for row in rows:
        for mol in make_quantiles.parents([row["CANONICAL_SMILES"]]):
            broken = rules.apply(mol, rules.rule("Lipinski")).broken
            agreed.append((not broken) == (row["RULE_OF_FIVE"] == "Y"))
    assert len(agreed) > 400
    assert statistics.fmean(agreed) > 0.92


# alerts ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("smiles", "name", "core"), [
    ("O=C1NC(=S)SC1=Cc1ccccc1", "rhod A", "S=C1SCC(=O)N1"),
    ("O=C1C=CC(=O)c2ccccc12", "quinone A", "O=C1C=CC(=O)C=C1"),
    ("CCCc1ccc(O)c(O)c1", "catechol A", "Oc1ccccc1O"),
    ("CN(C)c1ccc(N=Nc2ccccc2)cc1", "azo A", "N=N"),
])
def test_pains_are_found_with_their_atoms(smiles: str, name: str, core: str) -> None:
    """Classes named in doi:10.1021/jm901137j."""
    mol = read(smiles)
    hits = [hit for hit in alerts.alerts(mol, ("PAINS",)) if name in hit.name]
    assert len(hits) == 1
    assert set(mol.GetSubstructMatch(Chem.MolFromSmarts(core))) <= set(hits[0].atoms)


@pytest.mark.parametrize("smiles", [ASPIRIN, "CCO", "c1ccccc1", "CC(C)Cc1ccc(cc1)C(C)C(=O)O"])
def test_plain_molecules_are_no_pains(smiles: str) -> None:
    assert alerts.alerts(read(smiles), ("PAINS",)) == ()


def test_alert_atoms_follow_the_molecule_when_it_is_renumbered() -> None:
    mol = read("CCCc1ccc(O)c(O)c1")
    order = list(reversed(range(mol.GetNumAtoms())))
    turned = Chem.RenumberAtoms(mol, order)
    for before, after in zip(alerts.alerts(mol), alerts.alerts(turned), strict=True):
        assert before.name == after.name
        assert set(before.atoms) == {order[atom] for atom in after.atoms}


@pytest.mark.parametrize(("smiles", "catalogue", "name"), [
    ("[O-][N+](=O)c1ccccc1", "Brenk", "nitro"),
    ("CCCC(=O)Cl", "Brenk", "acid halide"),
    ("CCCC=O", "Brenk", "aldehyde"),
    ("CCC1CO1", "Brenk", "three-membered heterocycle"),
    ("CCC1CO1", "NIH", "3 ring"),
    ("CCN=C=S", "NIH", "iso/thio/cyanate"),
])
def test_reactive_groups_raise_their_alert(smiles: str, catalogue: str, name: str) -> None:
    found = " ".join(hit.name.casefold() for hit in alerts.alerts(read(smiles), (catalogue,)))
    assert name in found


# where a number stands ------------------------------------------------------------------------------------------------


@given(st.sampled_from(sorted(PROPERTIES)), st.floats(-50, 2000), st.floats(-50, 2000))
def test_share_below_rises_with_the_value(name: str, a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert 0 <= quantiles.share_below(name, low) <= quantiles.share_below(name, high) <= 1


@pytest.mark.parametrize("name", ["MW", "LogP", "TPSA", "QED", "SA", "ESOL"])
def test_half_of_the_drugs_lie_below_the_median(name: str) -> None:
    assert quantiles.share_below(name, quantiles.median(name)) == pytest.approx(0.5, abs=0.011)
    assert quantiles.share_below(name, -1e6) == 0
    assert quantiles.share_below(name, 1e6) == 1


@pytest.mark.skipif(not DRUGS.exists(), reason="needs ../shared/data/captions/chembl_drugs_table.tsv.gz")
def test_committed_figures_are_those_of_the_list() -> None:
    """Counted anew, without the quantiles: how many drugs are lighter, and how many carry an alert."""
    mols = make_quantiles.parents(make_quantiles.approved(DRUGS))
    assert len(mols) == quantiles.reference().n
    for name, value in (("MW", 300.0), ("LogP", 2.0), ("TPSA", 75.0), ("HBD", 2.0), ("Rings", 3.0)):
        counted = statistics.fmean(measure(mol, name) < value for mol in mols)
        assert quantiles.share_below(name, value) == pytest.approx(counted, abs=0.011), name
    few = mols[::4]
    shared = statistics.fmean(bool(alerts.alerts(mol, ("Brenk",))) for mol in few)
    assert shared == pytest.approx(alerts.base_rate("Brenk"), abs=0.06)


def test_about_half_of_the_drugs_carry_a_brenk_alert() -> None:
    """Another list, of 2,579 approved drugs, gives Brenk 48.6 %, PAINS 5.1 %, two broken Lipinski limits 14.0 %."""
    assert alerts.base_rate("Brenk") == pytest.approx(0.486, abs=0.03)
    assert alerts.base_rate("PAINS") == pytest.approx(0.051, abs=0.02)
    assert 1 - quantiles.reference().rule_shares["Lipinski"] == pytest.approx(0.140, abs=0.03)
    assert quantiles.median("QED") == pytest.approx(0.52, abs=0.07)


def test_qed_is_rdkits_own_number() -> None:
    from rdkit.Chem import QED

    for smiles in ("CC(=O)Oc1ccccc1C(=O)O", "CN1CCC[C@H]1c1cccnc1", "O=[N+]([O-])c1ccc(SSCC=O)cc1",
                   "[2H]C([2H])([2H])O", "CC1=CC(=O)C=CC1=O", "C[N+](C)(C)CCOP(=O)([O-])OCC(O)CO",
                   "c1ccc2c(c1)ccc1ccccc12"):
        assert measure(read(smiles), "QED") == pytest.approx(QED.qed(Chem.MolFromSmiles(smiles)), abs=1e-9)
