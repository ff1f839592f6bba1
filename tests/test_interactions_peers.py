"""Interactions beside what ProLIF, PLIP and the plain loops of ChimeraX's rule say of the same complexes.

What the two programs found is in `expected/interactions_of_peers.json` (their versions are in it); the structures are
in the public data beside the project.
"""

from __future__ import annotations

import json
import tarfile
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rdkit import rdBase

from assistant.benchmarks.misi_hbonds import bonds
from assistant.chem.complexes import Complex, read
from assistant.chem.interactions import interactions
from assistant.chem.interactions.survey import Site, measured

ARCHIVE = Path(__file__).resolve().parents[2] / "shared" / "data" / "complexes" / "schrodinger_fep_benchmark.tar.xz"
needs_complexes = pytest.mark.skipif(not ARCHIVE.is_file(), reason="the complexes are not beside this project")
EXPECTED = json.loads((Path(__file__).parent / "expected" / "interactions_of_peers.json").read_text(encoding="utf-8"))
SAMPLE: dict[str, dict[str, dict[str, int]]] = EXPECTED["complexes"]


@cache
def complexes() -> dict[str, Complex]:
    """The sample, each with the first ligand of its set."""
    texts: dict[str, bytes] = {}
    with tarfile.open(ARCHIVE) as archive:
        wanted = {f"schrod/{name}_{part}" for name in SAMPLE for part in ("protein.pdb", "ligands.sdf")}
        for member in archive:
            if member.name in wanted:
                file = archive.extractfile(member)
                assert file is not None
                texts[member.name] = file.read()
    with rdBase.BlockLogs():
        return {name: read(texts[f"schrod/{name}_protein.pdb"], name, ligand=texts[f"schrod/{name}_ligands.sdf"],
                           ligand_name="ligands.sdf") for name in SAMPLE}


def f1(both: Sequence[tuple[Counter[Any], Counter[Any]]]) -> float:
    """Over all complexes: 2 of what both have, by all that either has."""
    shared = sum((one & other).total() for one, other in both)
    return 2 * shared / sum(one.total() + other.total() for one, other in both)


def ours(complex_: Complex, preset: str, leave: str, hydrogens: bool = True) -> Counter[object]:
    found = interactions(complex_, complex_.ligands[0], preset, hydrogens=hydrogens).hits
    rows = {(one.kind, one.residue, one.atoms, one.ligand_atoms, one.donor, one.via) for one in found}
    if preset == "prolif":  # one pair of atoms counts once, whichever side gives
        rows = {(kind, residue, tuple(sorted(a)), tuple(sorted(b)), "", ()) for kind, residue, a, b, _, _ in rows}
    return Counter(f"{kind}|{complex_.residues[residue].id}" for kind, residue, *_ in rows if kind != leave)


@needs_complexes
@pytest.mark.parametrize(("preset", "leave", "least"), [
    ("prolif", "water bridge", 0.97), ("plip", "metal complex", 0.93)])
def test_a_preset_finds_what_its_program_finds(preset: str, leave: str, least: float) -> None:
    both = [(Counter(SAMPLE[name][preset]), ours(complex_, preset, leave))
            for name, complex_ in complexes().items() if preset in SAMPLE[name]]
    assert len(both) > 8
    assert f1(both) >= least


def _hydrogen_bonds(complex_: Complex, preset: str, hydrogens: bool) -> Counter[object]:
    found = interactions(complex_, complex_.ligands[0], preset, hydrogens=hydrogens).hits
    return Counter({(one.atoms, one.ligand_atoms) for one in found if one.kind == "hydrogen bond"})


@needs_complexes
def test_the_survey_agrees_with_plain_loops_over_it() -> None:
    both = []
    for complex_ in complexes().values():
        ligand = complex_.ligands[0]
        truth = Counter(((one.atom,), (one.ligand_atom,)) for one in bonds(complex_, ligand))
        kinds = {i for i, residue in enumerate(complex_.residues) if residue.kind == "protein"}
        mine = Counter(pair for pair in _hydrogen_bonds(complex_, "chimerax", True)
                       if int(complex_.residue_of[pair[0][0]]) in kinds)  # type: ignore[index]
        both.append((truth, mine))
    assert f1(both) >= 0.97


@needs_complexes
@pytest.mark.parametrize("preset", ["plip", "chimerax"])
def test_heavy_atoms_alone_give_nearly_the_same_hydrogen_bonds(preset: str) -> None:
    both = [(_hydrogen_bonds(one, preset, True), _hydrogen_bonds(one, preset, False)) for one in complexes().values()]
    assert f1(both) >= 0.88, "a small sample: 0.95 and 0.96 over all 92"


def _hydroxyl_and_ketone(distance: float, bend: float) -> tuple[Site, Site]:
    """O-H along x with its carbon at 109.5°, the acceptor ``bend`` degrees off the O-H axis, away from the carbon.

    At 69° it is 109.5 + 51.4 = 160.9° from the carbon, at 71° 162.7°; 161° is allowed.
    """
    out, turn = np.radians(109.47), np.radians(bend)
    light = np.array([0.97, 0.0, 0.0])
    ray = np.array([np.cos(turn), -np.sin(turn), 0.0])
    along = -light @ ray + np.sqrt((light @ ray) ** 2 - light @ light + distance**2)
    at = light + along * ray
    carbon = 1.43 * np.array([np.cos(out), np.sin(out), 0.0])
    hydroxyl = Site(np.zeros(3), "hydroxyl", "", "O3", False, [carbon], [], [light], None)
    beyond = [at + 1.22 * ray + 1.5 * np.array([0.5 * ray[0], 0.5 * ray[1], side * 0.87]) for side in (1, -1)]
    return hydroxyl, Site(at, "", "carbonyl", "O2", False, [at + 1.22 * ray], beyond, [], None)


@pytest.mark.parametrize(("distance", "bend", "missed"), [
    (3.56, 0, set()), (3.58, 0, {"distance"}), (3.0, 49, set()), (3.0, 69, set()), (3.0, 71, {"Y-D···A", "D-H···A"}),
])
def test_the_survey_s_bounds_are_widened_by_its_tolerances(distance: float, bend: float, missed: set[str]) -> None:
    found = measured(*_hydroxyl_and_ketone(distance, bend), 0.4, 20.0)
    assert {one.name for one, value in found if one.margin(value) < 0} == missed
