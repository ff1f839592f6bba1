"""About seventy named frameworks, built from published figures: metals, linkers, open sites, net, name as in papers."""

from __future__ import annotations

from functools import cache

import named_cells_carboxylates
import named_cells_others
import pytest
from crystal_builder import TABLE, written
from named_known import CARBOXYLATES, EARLIER, OTHERS, Known
from rdkit import Chem

from assistant.chem.crystals import Crystal, read
from assistant.chem.crystals.bonds import bonds
from assistant.chem.frameworks import Framework, analyse, common_name
from assistant.chem.frameworks.linker_names import ROWS
from assistant.chem.nets import NetResult, net_of

FIGURES = {**TABLE, **named_cells_carboxylates.CELLS, **named_cells_others.CELLS}
KNOWN = {**EARLIER, **CARBOXYLATES, **OTHERS}
SMILES = {row.abbreviation: row.smiles for row in ROWS}


@cache
def found(name: str) -> tuple[Framework, NetResult]:
    crystal: Crystal = read(written(FIGURES[name], "framework").encode(), name)
    joined = bonds(crystal)
    return analyse(crystal, joined), net_of(crystal, joined)


def canonical(smiles: str) -> str:
    return str(Chem.MolToSmiles(Chem.MolFromSmiles(smiles)))


@pytest.mark.parametrize(("name", "known"), KNOWN.items(), ids=KNOWN)
def test_a_framework_is_what_its_paper_says(name: str, known: Known) -> None:
    framework, net = found(name)
    linkers = {canonical(linker.smiles): linker.count for linker in framework.linkers}
    assert dict(framework.metals) == known.metals
    assert linkers == {canonical(SMILES.get(word, word)): n for word, n in known.linkers.items()}
    assert bool(framework.open_sites) is known.open
    assert (net.symbol, net.catenation) == (known.net or net.symbol, known.nets)


@pytest.mark.parametrize(("name", "known"), KNOWN.items(), ids=KNOWN)
def test_a_framework_is_called_by_its_name(name: str, known: Known) -> None:
    framework, net = found(name)
    called = common_name(framework, *(symbol for symbol in (net.symbol, net.branched, net.cages) if symbol))
    assert (called.name if called else "") == known.name


def test_there_are_at_least_sixty_and_each_has_its_source() -> None:
    assert len(KNOWN) >= 60
    assert set(KNOWN) == set(FIGURES) - {"cof-103"}
    assert all(any(year in row.doi for year in ("10.", "19", "20")) for row in FIGURES.values())
