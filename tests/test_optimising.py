"""Optimising: the property moves the way asked, what must stay stays, and the change is small."""

from __future__ import annotations

import sys
import time
from itertools import pairwise

import pytest
from pace import slower
from rdkit import Chem
from rdkit.Chem import QED, Crippen, Descriptors

from assistant.chem.molecules import canonical, read, similarity
from assistant.propose import propose
from assistant.tasks import (
    DesignMolecule,
    GroupCount,
    KeepPart,
    Named,
    PropertyChange,
    PropertyRange,
    Requirement,
    Similar,
)
from assistant.verify import verify

IBUPROFEN = "CC(C)Cc1ccc(cc1)C(C)C(=O)O"
ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O"


def optimise(start: str, *requirements: Requirement, n: int = 5, seed: int = 7) -> list[str]:
    task = DesignMolecule(Named(start), requirements, n)
    found = [p for p in propose(task, seed, time.monotonic() + 20, lambda: False) if p.rank]
    assert all(verify(p, task).passed for p in found)
    return [p.smiles for p in found]


@pytest.mark.parametrize("direction", ["up", "down"])
@pytest.mark.parametrize(
    ("name", "of"), [("LogP", Crippen.MolLogP), ("MR", Crippen.MolMR), ("QED", QED.qed), ("TPSA", Descriptors.TPSA),
                     ("MW", Descriptors.MolWt)],
)
def test_a_property_moves_the_way_asked(name: str, of: object, direction: str) -> None:
    before = of(read(IBUPROFEN))
    for smiles in optimise(IBUPROFEN, PropertyChange(name, direction)):
        after = of(Chem.MolFromSmiles(smiles))
        assert after > before if direction == "up" else after < before


def test_a_stated_amount_is_reached() -> None:
    for smiles in optimise(IBUPROFEN, PropertyChange("LogP", "down", 1.0)):
        assert Crippen.MolLogP(read(IBUPROFEN)) - Crippen.MolLogP(read(smiles)) >= 1.0


def test_the_change_is_small() -> None:
    assert similarity(read(IBUPROFEN), read(optimise(IBUPROFEN, PropertyChange("LogP", "down"))[0])) >= 0.6


def test_several_wishes_at_once() -> None:
    acid = "[CX3](=O)[OX2H1]"
    for smiles in optimise("CCCCCCCCc1ccc(cc1)C(=O)O", PropertyRange("QED", low=0.8, strict=True),
                           PropertyRange("MW", high=400, strict=True), KeepPart(acid, "carboxylic acid")):
        mol = Chem.MolFromSmiles(smiles)
        assert QED.qed(mol) > 0.8
        assert Descriptors.MolWt(mol) < 400
        assert mol.HasSubstructMatch(Chem.MolFromSmarts(acid))


def test_the_scaffold_is_kept() -> None:
    start = "Cc1ccc(cc1)S(=O)(=O)N1CCOCC1"
    for smiles in optimise(start, PropertyChange("LogP", "down", 0.5), KeepPart("scaffold", "scaffold")):
        assert Chem.MolFromSmiles(smiles).HasSubstructMatch(Chem.MolFromSmiles("c1ccc(cc1)S(=O)(=O)N1CCOCC1"))


def test_analogues_within_a_range_stay_alike() -> None:
    found = optimise(ASPIRIN, PropertyRange("TPSA", high=60, strict=True), Similar(0.4))
    assert len(found) == 5
    for smiles in found:
        assert Descriptors.TPSA(Chem.MolFromSmiles(smiles)) < 60
        assert similarity(read(ASPIRIN), read(smiles)) >= 0.4


def test_a_group_count_beside_a_property() -> None:
    for smiles in optimise("CCCCCCc1ccccc1", PropertyChange("LogP", "down", 0.5), GroupCount("halo", "==", 0)):
        assert not any(a.GetSymbol() in {"F", "Cl", "Br", "I"} for a in Chem.MolFromSmiles(smiles).GetAtoms())


def test_candidates_are_distinct_whole_and_never_the_start() -> None:
    found = optimise(IBUPROFEN, PropertyChange("QED", "up"), n=8)
    assert len(set(found)) == len(found) == 8
    assert canonical(IBUPROFEN) not in found
    assert all("." not in s for s in found)


def test_same_seed_same_answer() -> None:
    wishes = (PropertyChange("QED", "up"), PropertyRange("LogP", high=3.0))
    assert optimise(IBUPROFEN, *wishes) == optimise(IBUPROFEN, *wishes)


def test_likeness_falls_down_the_list_when_all_else_is_equal() -> None:
    found = [similarity(read(IBUPROFEN), read(s)) for s in optimise(IBUPROFEN, PropertyChange("MW", "up"))]
    assert all(later <= earlier + 0.15 for earlier, later in pairwise(found))
    assert found[0] == max(found) or found[0] >= max(found) - 0.15


def test_the_deadline_and_the_stop_are_kept() -> None:
    impossible = DesignMolecule(Named(IBUPROFEN), (PropertyRange("QED", low=0.999),), 5)
    began = time.monotonic()
    list(propose(impossible, 7, began + 0.5, lambda: False))
    assert time.monotonic() - began < 2.0 * slower()
    began = time.monotonic()
    list(propose(impossible, 7, began + 60, lambda: True))
    assert time.monotonic() - began < 1.0 * slower()


def test_what_takes_long_is_shown_as_it_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["assistant.propose.design"], "PATIENCE", 0.0)
    task = DesignMolecule(Named(IBUPROFEN), (PropertyChange("LogP", "down"),), 3)
    found = list(propose(task, 7, time.monotonic() + 10, lambda: False))
    early, final = [p for p in found if p.rank == 0], [p for p in found if p.rank]
    assert len(early) >= 3
    assert [p.rank for p in final] == [1, 2, 3]
    assert {p.smiles for p in final} <= {canonical(p.smiles) for p in early}
