"""Training pairs: every one passes the published rules, none shows a held-out molecule."""

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from rdkit import Chem, rdBase

from assistant.answers import Proposal
from assistant.benchmarks import tomg_official
from assistant.chem import names
from assistant.corpus import assemble, pack, pairs, pieces, sources
from assistant.propose.language import compact
from assistant.tasks import AtomCount, BondCount, FaithfulEdit, GroupCount, PropertyChange
from assistant.verify import verify
from models.train import data, tokenizer


@pytest.fixture(scope="module")
def molecules() -> list[str]:
    """Common compounds of the committed table."""
    known = sorted({smiles for smiles in names.NAMES.values() if "." not in smiles})
    return random.Random(3).sample(known, 420)


@pytest.fixture(scope="module")
def made(molecules: list[str]) -> list[pairs.Pair]:
    with rdBase.BlockLogs():
        library = pieces.library(molecules)
        return [p for seed in (1, 2) for p in pack.pairs(molecules, library, seed)]


def test_every_kind_is_made(made: list[pairs.Pair]) -> None:
    counted = Counter(p.kind for p in made)
    assert set(counted) == set(pack.KINDS)
    assert min(counted.values()) >= 5


def test_the_answer_is_the_molecule(made: list[pairs.Pair]) -> None:
    for one in made:
        if one.task.start is None:
            assert Chem.CanonSmiles(compact.read(one.task, one.answer)) == Chem.CanonSmiles(one.smiles)


def test_patches_are_read_back_with_the_prompt_they_belong_to(molecules: list[str]) -> None:
    from assistant.corpus import aligned
    from assistant.propose import graph
    for smiles in molecules[:120]:
        shown = aligned.marked(Chem.CanonSmiles(smiles), 5)
        if shown is None:
            continue
        text, mol = shown
        for site in graph.open_sites(mol)[:2]:
            for product in graph.attach(mol, site, "*C(=O)O"):
                answer = aligned.between(text, product)
                made = compact.patch.applied(text, answer)
                assert answer == "" or Chem.CanonSmiles(made) == Chem.CanonSmiles(Chem.MolToSmiles(product))


def _published(one: pairs.Pair) -> bool:
    """The published rule of the pair's subtask, from its requirements."""
    mol = Chem.MolFromSmiles(one.smiles)
    start = Chem.MolFromSmiles(one.task.start.smiles) if one.task.start else None
    good = []
    for r in one.task.requirements:
        if isinstance(r, GroupCount) and tomg_official.column(r.motif) in tomg_official.GROUPS:
            before = tomg_official.group_count(start, r.motif) if r.relative else 0
            good.append(tomg_official.group_count(mol, r.motif) == before + r.n)
        elif isinstance(r, AtomCount):
            good.append(sum(a.GetSymbol() == r.element for a in mol.GetAtoms()) == r.n)
        elif isinstance(r, BondCount):
            good.append(tomg_official._bond_count(mol, r.bond) == r.n)
        elif isinstance(r, PropertyChange) and r.name in ("LogP", "MR", "QED"):
            change = tomg_official.measured(r.name, mol) - tomg_official.measured(r.name, start)  # type: ignore[arg-type]
            good.append(change * (1 if r.direction == "up" else -1) > 0)
    return all(good)


def test_every_pair_passes_the_published_rule(made: list[pairs.Pair]) -> None:
    judged = [p for p in made if p.kind != "Wide"]
    assert len(judged) > 300
    assert [p for p in judged if not _published(p)] == []


def test_pairs_that_describe_a_molecule_are_verified(made: list[pairs.Pair]) -> None:
    for one in made:
        if one.kind == "Wide":
            failed = [c for c in verify(Proposal(one.smiles), one.task).checks if not c.passed and not c.standing]
            assert failed == [], (one.task, one.smiles)


def test_edits_hardly_ever_touch_the_rest(made: list[pairs.Pair]) -> None:
    edits = [p for p in made if any(isinstance(r, FaithfulEdit) for r in p.task.requirements)]
    failed = [p for p in edits if not verify(Proposal(p.smiles), p.task).passed]
    assert len(failed) <= 0.1 * len(edits), [(p.task.start, p.task.requirements[0], p.smiles) for p in failed[:5]]


def test_held_out_molecules_are_left_out(molecules: list[str]) -> None:
    library = pieces.library(molecules[:100])
    unseen = sources.keys(molecules)
    shown = [p.task.start.smiles for p in pack.pairs(molecules[:60], library, 1, unseen) if p.task.start]
    assert shown == []
    assert sources.key_of("C[C@H](N)C(=O)[O-]") == sources.key_of("C[C@@H]([NH3+])C(=O)O")


@pytest.mark.parametrize("target", [{"C": 12}, {"C": 5, "O": 2, "N": 1}, {"C": 20, "F": 3, "S": 1}, {"C": 4, "Po": 2}])
def test_molecules_are_assembled_of_exactly_these_atoms(molecules: list[str], target: dict[str, int]) -> None:
    library, rng = pieces.library(molecules), random.Random(1)
    found = [m for m in (assemble.of_atoms(target, library, rng) for _ in range(12)) if m is not None]
    assert len(found) >= 6
    for mol in found:
        assert Counter(a.GetSymbol() for a in mol.GetAtoms()) == target
        assert len(Chem.GetMolFrags(mol)) == 1


def test_a_corpus_is_packed_read_and_padded(tmp_path: Path, molecules: list[str]) -> None:
    listed = tmp_path / "list.smi"
    listed.write_text("\n".join(molecules[:150]), encoding="utf-8")
    assert pack.main([str(listed), str(tmp_path / "pack"), "--molecules", "150", "--jobs", "1"]) == 0
    found = data.read(sorted((tmp_path / "pack").glob("pairs-*.safetensors")))
    encoder = tokenizer.load(tmp_path / "pack")
    assert len(found) > 60
    rows = np.arange(12)
    ids, target = data.tensors(found, rows)
    for row, length, prompt in zip(range(12), found.lengths, found.prompts, strict=False):
        told = [int(t) for t in target[row] if t != data.IGNORED]
        assert told[-1] == encoder.tokens.index(tokenizer.END)
        assert len(told) == length - prompt
        asked = found.tokens[found.starts[row] : found.starts[row] + prompt].tolist()
        assert encoder.decode(ids[row].tolist()).startswith(encoder.decode(asked))


def test_the_same_seed_makes_the_same_pairs(molecules: list[str]) -> None:
    library = pieces.library(molecules[:100])
    once, again = (list(pack.pairs(molecules[:40], library, 5)) for _ in range(2))
    assert once == again
