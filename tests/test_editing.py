"""Edits: the right molecule for textbook cases, and nothing but what was asked."""

from __future__ import annotations

import time

import pytest
from rdkit import Chem

from assistant.checks import Ruler
from assistant.chem import faithful, motifs
from assistant.chem.molecules import canonical, read
from assistant.propose import propose
from assistant.tasks import DesignMolecule, FaithfulEdit, GroupCount, Named, PropertyRange
from assistant.verify import verify


def never() -> bool:
    return False


def edit(smiles: str, *requirements: FaithfulEdit | GroupCount | PropertyRange, n: int = 5) -> list[str]:
    task = DesignMolecule(Named(smiles), requirements, n)
    return [p.smiles for p in propose(task, 7, time.monotonic() + 10, never) if p.rank]


def add(group: str, count: int = 1, where: str = "") -> tuple[FaithfulEdit, GroupCount]:
    return FaithfulEdit("add", new=group, count=count, where=where), GroupCount(group, "==", count, relative=True)


def remove(group: str, count: int = 1) -> tuple[FaithfulEdit, GroupCount]:
    return FaithfulEdit("remove", old=group, count=count), GroupCount(group, "==", -count, relative=True)


def replace(old: str, new: str, count: int = 1) -> tuple[FaithfulEdit, ...]:
    return (FaithfulEdit("replace", old=old, new=new, count=count),)


@pytest.mark.parametrize(
    ("start", "requirements", "expected"),
    [
        ("c1ccccc1", add("hydroxyl"), "Oc1ccccc1"),
        ("c1ccccc1", add("nitro"), "O=[N+]([O-])c1ccccc1"),
        ("c1ccccc1", add("carboxyl"), "O=C(O)c1ccccc1"),
        ("c1ccccc1", add("benzene ring"), "c1ccc(-c2ccccc2)cc1"),
        ("CC", add("thiol"), "CCS"),
        ("c1ccc(cc1)C=O", add("bromo", where="benzene ring"), "O=Cc1ccc(Br)cc1"),
        ("c1cc[nH]c1", add("methyl"), "Cc1ccc[nH]1"),
        ("O=[N+]([O-])c1ccccc1", remove("nitro"), "c1ccccc1"),
        ("CC(=O)Nc1ccccc1", remove("amide"), "Cc1ccccc1"),
        ("OC(=O)c1ccccc1", remove("carboxyl"), "c1ccccc1"),
        ("CCOCC", remove("ether"), "CCCC"),
        ("N#Cc1ccccc1", remove("nitrile"), "c1ccccc1"),
        ("Clc1ccccc1", replace("halo", "nitrile"), "N#Cc1ccccc1"),
        ("CC(=O)NC", replace("amide", "ester"), "COC(C)=O"),
        ("Cc1ccc(F)cc1F", replace("fluoro", "atom:H", count=0), "Cc1ccccc1"),
        ("C[C@H](Cl)CC", replace("chloro", "hydroxyl"), "C[C@H](O)CC"),
        ("C[C@@H](Br)C(=O)O", replace("halo", "thiol"), "C[C@@H](S)C(=O)O"),
        ("F/C=C/F", replace("fluoro", "chloro"), "F/C=C/Cl"),
    ],
)
def test_textbook_edits(start: str, requirements: tuple, expected: str) -> None:
    assert canonical(expected) in edit(start, *requirements)


def test_the_plain_product_comes_first() -> None:
    assert edit("O=[N+]([O-])c1ccccc1", *remove("nitro"))[0] == "c1ccccc1"
    assert edit("Clc1ccccc1", *replace("halo", "nitrile"))[0] == canonical("N#Cc1ccccc1")


@pytest.mark.parametrize(
    "group", ["hydroxyl", "amine", "nitro", "halo", "aldehyde", "carboxyl", "amide", "nitrile", "thiol"]
)
def test_adding_keeps_the_start_whole(group: str) -> None:
    start = "CC(C)Cc1ccc(cc1)C(C)C(=O)O"
    for smiles in edit(start, *add(group)):
        result = read(smiles)
        assert result.HasSubstructMatch(Chem.MolFromSmiles(start))
        assert motifs.count(result, group) == motifs.count(read(start), group) + 1


def test_adding_three_fluorines() -> None:
    best = read(edit("Cc1ccccc1", *add("fluoro", 3))[0])
    assert sum(a.GetSymbol() == "F" for a in best.GetAtoms()) == 3
    assert best.HasSubstructMatch(Chem.MolFromSmiles("Cc1ccccc1"))


def test_a_condition_beside_the_edit_is_met() -> None:
    found = edit("CCCCCCc1ccccc1", *add("hydroxyl"), PropertyRange("QED", low=0.6))
    task = DesignMolecule(Named("CCCCCCc1ccccc1"), (*add("hydroxyl"), PropertyRange("QED", low=0.6)))
    best = next(p for p in propose(task, 7, time.monotonic() + 10, never) if p.rank)
    assert found[0] == best.smiles
    assert verify(best, task).passed


def test_removing_a_group_in_the_middle_rejoins_the_rest() -> None:
    result = read(edit("CCc1ccc(cc1)C(=O)Nc1ccccc1", *remove("amide"))[0])
    assert len(Chem.GetMolFrags(result)) == 1
    assert result.GetNumHeavyAtoms() == 14
    assert motifs.count(result, "benzene ring") == 2


def test_stereocentres_elsewhere_survive() -> None:
    start = "C[C@H](N)C(=O)N[C@@H](Cc1ccc(Cl)cc1)C(=O)O"
    for smiles in edit(start, *replace("chloro", "hydroxyl")):
        centres = Chem.FindMolChiralCenters(read(smiles), useLegacyImplementation=False)
        assert [label for _, label in centres] == ["S", "S"]


# faithfulness, judged from start and result alone


@pytest.mark.parametrize(
    ("start", "result", "group", "faithful_"),
    [
        ("c1ccccc1", "Oc1ccccc1", "hydroxyl", True),
        ("Cc1ccccc1", "OCc1ccccc1", "hydroxyl", True),
        ("Cc1ccccc1", "Oc1ccccc1", "hydroxyl", False),
        ("c1ccccc1", "Cc1ccccc1O", "hydroxyl", False),
        ("c1ccccc1", "OC1CCCCC1", "hydroxyl", False),
    ],
)
def test_only_added(start: str, result: str, group: str, faithful_: bool) -> None:
    assert faithful.only_added(read(start), read(result), group, 1) is faithful_


@pytest.mark.parametrize(
    ("start", "result", "group", "faithful_"),
    [
        ("CC(=O)Nc1ccccc1", "Cc1ccccc1", "amide", True),
        ("CC(=O)Nc1ccccc1", "c1ccccc1", "amide", False),
        ("O=[N+]([O-])c1ccccc1", "c1ccccc1", "nitro", True),
        ("O=[N+]([O-])c1ccccc1", "Cc1ccccc1", "nitro", False),
        ("CCc1ccccc1", "CC", "benzene ring", True),
        ("CCc1ccccc1", "CCC1CCCCC1", "benzene ring", False),
    ],
)
def test_only_removed(start: str, result: str, group: str, faithful_: bool) -> None:
    assert faithful.only_removed(read(start), read(result), group, 1) is faithful_


@pytest.mark.parametrize(
    ("start", "result", "old", "new", "faithful_"),
    [
        ("Clc1ccccc1C", "N#Cc1ccccc1C", "halo", "nitrile", True),
        ("Clc1ccccc1C", "N#Cc1cccc(C)c1", "halo", "nitrile", False),
        ("Clc1ccccc1C", "N#CCc1ccccc1", "halo", "nitrile", False),
        ("OCCc1ccccc1", "SCCc1ccccc1", "hydroxyl", "thiol", True),
        ("OCCc1ccccc1", "CC(S)c1ccccc1", "hydroxyl", "thiol", False),
    ],
)
def test_only_replaced(start: str, result: str, old: str, new: str, faithful_: bool) -> None:
    assert faithful.only_replaced(read(start), read(result), old, new, 1) is faithful_


def test_what_cannot_last_is_flagged() -> None:
    ruler = Ruler(add("hydroxyl"), "CC=O")
    checks = {c.name: c for c in ruler.checks(read("OCC=O"))}
    assert checks["no new unstable motif"].passed
    peroxide = {c.name: c for c in ruler.standing(read("CC(=O)OO"))}
    assert not peroxide["no new unstable motif"].passed
    assert "peroxide" in peroxide["no new unstable motif"].found
