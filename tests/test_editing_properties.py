"""Edits and optimisations of random molecules: no crash, no broken molecule, the same answer twice. Judged by RDKit."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rdkit import Chem, rdBase

from assistant import engine
from assistant.answers import Answer
from assistant.benchmarks.faithful import ELSEWHERE, GROUPS, unfaithful
from assistant.chem.names import NAMES
from assistant.errors import RetortError
from assistant.tasks import Request

SECONDS = 20.0
"""More than any request needs, so that the clock never decides an answer."""
MOST_ATOMS = 40

CORES = (
    "c1ccccc1", "c1ccncc1", "C1CCCCC1", "C1CCNCC1", "C1COCCN1", "c1cc[nH]c1", "c1ccsc1", "c1cnc[nH]1", "CCCC",
    "CCOCC", "CC(=O)NC",
    "CS(=O)(=O)C", "C1CC1", "c1ccc2[nH]ccc2c1", "c1ccc2ccccc2c1", "C[C@@H](N)C(=O)O", "C/C=C/C", "CC#C",
    "C1CC2CCC1C2", "O=C1CCCN1",
)
PARTS = (
    "O", "N", "F", "Cl", "Br", "C", "CC", "C(=O)O", "C(N)=O", "C#N", "[N+](=O)[O-]", "C=O", "S", "OC",
    "C(F)(F)F", "c1ccccc1", "C(=O)[O-]",
    "C[NH3+]", "NC(C)=O", "S(N)(=O)=O", "C1CC1", "[C@H](C)O", "/C=C/C", "N1CCOCC1",
)
ADDED = (*GROUPS, "methyl", "fluoro", "ketone", "ester", "sulfone", "methoxy", "trifluoromethyl", "pyridine")
OPTIMISE = (
    "make {} less lipophilic", "raise the QED of {}", "lower the LogP of {} by at least 1, keep the scaffold",
    "increase the molar refractivity of {}", "decrease the QED of {}", "lower the TPSA of {}", "make {} smaller",
    "raise the LogP of {} but keep MW below 400", "lower the molar refractivity of {}", "make {} more soluble",
)

quiet = settings(max_examples=60, deadline=None, derandomize=True,
                 suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@cache
def _named() -> list[str]:
    """The molecules of the names table that are one piece of at least two heavy atoms and of a size to work on."""
    with rdBase.BlockLogs():
        mols = {s: Chem.MolFromSmiles(s) for s in sorted(set(NAMES.values()))}
    return [s for s, m in mols.items() if m is not None and 2 <= m.GetNumHeavyAtoms() <= MOST_ATOMS
            and len(Chem.GetMolFrags(m)) == 1 and not any(a.GetNumRadicalElectrons() for a in m.GetAtoms())]


def _join(core: str, part: str, at: int) -> str:
    """The core with the part in place of a hydrogen, or the core where there is none."""
    mol = Chem.MolFromSmiles(core)
    sites = [a.GetIdx() for a in mol.GetAtoms() if a.GetTotalNumHs() and a.GetFormalCharge() == 0]
    if not sites:
        return core
    both = Chem.RWMol(Chem.CombineMols(mol, Chem.MolFromSmiles(f"[*]{part}")))
    link, site = mol.GetNumAtoms(), both.GetAtomWithIdx(sites[at % len(sites)])
    root = both.GetAtomWithIdx(link).GetNeighbors()[0].GetIdx()
    site.SetNumExplicitHs(max(0, site.GetNumExplicitHs() - 1))
    both.AddBond(site.GetIdx(), root, Chem.BondType.SINGLE)
    both.RemoveAtom(link)
    failed = Chem.SanitizeMol(both, catchErrors=True)
    return core if failed else str(Chem.MolToSmiles(both))


@st.composite
def assembled(draw: st.DrawFn) -> str:
    """A core with up to four parts hung on it, one after the other."""
    smiles = draw(st.sampled_from(CORES))
    for part in draw(st.lists(st.sampled_from(PARTS), min_size=0, max_size=4)):
        smiles = _join(smiles, part, draw(st.integers(0, 30)))
    return smiles


molecules = st.one_of(st.deferred(lambda: st.sampled_from(_named())), assembled())
seeds = st.integers(0, 2**31 - 1)


def _ask(text: str, seed: int = 7) -> Answer:
    return engine.ask(Request(text, seed=seed, n=1, seconds=SECONDS))


def _kinds(error: type[RetortError] = RetortError) -> set[str]:
    return {error.kind}.union(*(_kinds(child) for child in error.__subclasses__()))


def assert_sound(start: str, answer: Answer) -> None:
    """A molecule that stands (one piece, the start's charge, no radical), or a sentence why there is none."""
    assert answer.text.strip()
    if not answer.ok:
        assert answer.failure is not None
        assert answer.failure[0] in _kinds() - {"error", "bad_structure", "timed_out", "cancelled"}
        return
    before, after = Chem.MolFromSmiles(start), Chem.MolFromSmiles(answer.smiles)
    assert after is not None
    assert after.GetNumAtoms() > 0
    assert len(Chem.GetMolFrags(after)) == 1
    assert Chem.GetFormalCharge(after) == Chem.GetFormalCharge(before)
    assert sum(a.GetNumRadicalElectrons() for a in after.GetAtoms()) == 0
    assert Chem.MolToSmiles(after) != Chem.MolToSmiles(before)


def claimed(answer: Answer) -> bool:
    """Whether an answer says that every check passed; only then must the edit be faithful."""
    return answer.ok and answer.molecules[0].verdict.passed


def assert_repeatable(text: str, seed: int) -> None:
    assert _ask(text, seed).smiles == _ask(text, seed).smiles


@quiet
@given(molecules, st.sampled_from(ADDED), seeds)
def test_adding_leaves_the_start_untouched(start: str, group: str, seed: int) -> None:
    answer = _ask(f"add a {group} to {start}", seed)
    assert_sound(start, answer)
    if claimed(answer):
        assert Chem.MolFromSmiles(answer.smiles).HasSubstructMatch(Chem.MolFromSmiles(start))
        assert group not in GROUPS or unfaithful(start, answer.smiles, new=group) == ""


@quiet
@given(molecules, st.sampled_from([*GROUPS, "methyl", "ester", "ketone", "pyridine"]), seeds)
def test_removing_takes_the_group_and_nothing_else(start: str, group: str, seed: int) -> None:
    answer = _ask(f"remove a {group} from {start}", seed)
    assert_sound(start, answer)
    if claimed(answer) and group in GROUPS:
        assert unfaithful(start, answer.smiles, old=group) in ("", ELSEWHERE)


@quiet
@given(molecules, st.sampled_from(list(GROUPS)), st.sampled_from(list(GROUPS)), seeds)
def test_replacing_changes_one_group_in_its_place(start: str, old: str, new: str, seed: int) -> None:
    assume(old != new)
    answer = _ask(f"replace a {old} in {start} by {new}", seed)
    assert_sound(start, answer)
    hanging = "benzene ring", "amide", "amine"  # those that can sit between two atoms have more than one reading
    if claimed(answer) and old not in hanging and new not in hanging:
        assert unfaithful(start, answer.smiles, old, new) == ""


@quiet
@given(molecules, st.sampled_from(OPTIMISE), seeds)
def test_optimising_gives_a_molecule_that_stands(start: str, wish: str, seed: int) -> None:
    assert_sound(start, _ask(wish.format(start), seed))


@settings(quiet, max_examples=30)
@given(molecules, st.sampled_from(["add a nitro to {}", "remove the hydroxyl from {}", *OPTIMISE]), seeds)
def test_the_same_seed_gives_the_same_molecule(start: str, wish: str, seed: int) -> None:
    assert_repeatable(wish.format(start), seed)


@settings(quiet, max_examples=200)
@given(assembled())
def test_the_molecules_of_these_tests_are_molecules(smiles: str) -> None:
    mol = Chem.MolFromSmiles(smiles)
    assert mol is not None
    assert len(Chem.GetMolFrags(mol)) == 1


def test_the_names_table_feeds_these_tests() -> None:
    if not _named():
        pytest.fail("no molecule of the names table fits")
    assert len(_named()) > 100
