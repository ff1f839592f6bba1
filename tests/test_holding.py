"""A model that writes ledgers is held to the counts of its task, and the tally says so."""

from __future__ import annotations

from collections import Counter

import pytest
from rdkit import Chem

from assistant.answers import Tally
from assistant.propose.language import held, prompts
from assistant.tasks import AtomCount, DesignMolecule, Formula, GroupCount, Named, PropertyChange, Requirement
from models import cards, speaking
from models.words import Card, Sampling

ETHANOLAMINE = (Formula("C2H7NO"),)


def small() -> Card:
    found = cards.default()
    if found is None:
        pytest.skip("the packaged model's weights are not in this copy")
    return found


@pytest.mark.parametrize(("requirements", "budget"), [
    (ETHANOLAMINE, (("C", 2), ("N", 1), ("O", 1))),
    ((AtomCount("C", "==", 3), AtomCount("Br", "==", 0, implied=True)), (("C", 3),)),
    ((AtomCount("C", "==", 3),), (("C", 3), ("other", -1))),
    ((GroupCount("amide", "==", 2),), (("amide", 2),)),
    ((AtomCount("C", ">=", 3),), ()),
])
def test_counts_become_a_budget(requirements: tuple[Requirement, ...], budget: tuple[tuple[str, int], ...]) -> None:
    assert held(small(), DesignMolecule(None, requirements)) == (("ledger", budget) if budget else ("", ()))


def test_nothing_is_held_about_a_start() -> None:
    assert held(small(), DesignMolecule(Named("CCO"), (PropertyChange("LogP", "up"),))) == ("", ())


def test_what_is_held_has_the_atoms_asked_for() -> None:
    task = DesignMolecule(None, ETHANOLAMINE)
    grammar, budget = held(small(), task)
    speaker = speaking.speaker(small().name, "fp32")
    asked = list(prompts(speaker.loaded.card, task, range(1)))
    wild = Sampling(n=12, temperature=1.5, top_p=1.0, max_new_tokens=40, seed=3, constrain=grammar, budget=budget)
    texts = [sample.text for sample in speaker.samples(asked, wild)[0] if sample.finished]
    assert len(texts) >= 10
    for text in texts:
        mol = Chem.MolFromSmiles("".join(part.split(">")[-1] for part in text.split("<")))
        assert mol is not None, text
        assert Counter(atom.GetSymbol() for atom in mol.GetAtoms()) == {"C": 2, "N": 1, "O": 1}


def test_the_tally_says_what_it_was_held_to() -> None:
    assert Tally("small", samples=16, passed=3, grammar="ledger").words().endswith("held to the grammar of a ledger")
    assert "held" not in Tally("small", samples=16, passed=3).words()
