"""ChimeraX's hydrogen-bond rule, transcribed a second time, beside the two tables and the two codes of the project.

Numbers are compared row by row; then hydrogen bonds and MiSI-Bench's scores are measured against the second writing.
Known differences are written down here, so that a new one is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from assistant.benchmarks import misi_folder, misi_hbond_rows, misi_official, misi_pictures, misi_tasks
from assistant.benchmarks.misi_answerers import geometry
from assistant.benchmarks.misi_hbonds import Bond
from assistant.benchmarks.misi_hbonds import bonds as marked
from assistant.benchmarks.misi_words import Entry
from assistant.chem.complexes import Complex
from assistant.chem.interactions import interactions
from assistant.chem.interactions.survey_rows import GIVES as OURS_GIVE
from assistant.chem.interactions.survey_rows import SHAPES, Row
from assistant.chem.interactions.survey_rows import TAKES as OURS_TAKE
from tests import chimerax_groups, chimerax_rule
from tests.pockets import pocket
from tests.test_interactions_peers import complexes, needs_complexes

DONORS = {"iminium": "guanidinium", "amide NH2": "amide NH2", "NH in 5": "ring of 5", "NH in 6": "ring of 6",
          "any NH": "planar NH", "any NH2": "planar NH2", "any O": "oxygen", "any N": "nitrogen", "any S": "sulfur"}
ACCEPTORS = {"ketone": "carbonyl", "P oxide": "phosphine oxide", "sulfoxide": "sulfonyl", "even 6": "even ring of 6",
             "even 5": "even ring of 5", "uneven 6": "uneven ring of 6", "uneven 5": "uneven ring of 5",
             "oxygen in 5": "furan", "any O": "charged", "any O2-": "charged, planar", "any O2": "carbonyl",
             "any O2 on sp3": "sulfonyl", "any O3, 1 bond": "other hydroxyl", "any O3, 2 bonds": "ring ether",
             "any N2": "other planar nitrogen", "any N3, more": "other amine", "any S": "sulfur"}
"""Its names → ours where they differ."""
NO_ROW = {"planar cation", "water", "phosphate OH", "sulfate ester", "any N3", "any N3, 1 heavy", "any N1", "any S2",
          "ester"}
"""Rows that ours lack: kinds that ligands and proteins hardly have, and waters (which are water bridges here)."""
KNOWN = {
    ("aniline", 2): "written there without its sign, so that no aniline ever gives to an amine: taken as meant",
    ("acid", 0): "tau there asks of a carbon with one neighbour, which fails for every acid: not asked here",
    ("acid", 1): "the same", ("acid", 2): "the same"}
"""Differences between the tables, by row of the donors and sort of acceptor, and why they stay."""


def facts_of_givers() -> Iterator[tuple[str, int, tuple[object, ...]]]:
    """Its rows in one form: far, theta, low, high, tau at most, tau at least, at the acceptor, far without hydrogen."""
    for name, row in chimerax_rule.GIVES.items():
        for sort in range(4):
            if row[0] == "free":
                far, low, high, theta, tau, *more = (*row[2:], chimerax_rule.REST_FREE)[sort]
                most, least = (None, tau) if tau is not None and tau > 0 else (None if tau is None else -tau, None)
                lone = None  # phi at an acceptor is read there but never asked; upsilon at an sp3 nitrogen is
                yield name, sort, (far, theta, low, high, most, least, (more or [None])[0] if sort == 2 else lone, None)
            elif row[0] == "fixed":
                far, theta, *more = (*row[1:], chimerax_rule.REST_FIXED)[sort]
                yield name, sort, (far, theta, None, None, None, None, (more or [None])[0], None)
            else:
                far, bare = (*row[1:], chimerax_rule.REST_LOOSE[:2])[sort]
                yield name, sort, (far, 130, None, None, None, None, 90, bare)


def engine_gives(row: Row) -> tuple[object, ...]:
    low, high = row.upsilon or (None, None)
    return row.far, row.theta, low, high, row.tau, row.stagger, row.lone or row.sharp, row.bare


def bench_gives(row: object) -> tuple[object, ...]:
    if isinstance(row, misi_hbond_rows.Apart):
        return row.far, row.theta, row.low, row.high, row.tau, row.stagger, row.lone, None
    if isinstance(row, misi_hbond_rows.Near):
        return row.far, row.theta, None, None, None, None, row.more or None, None
    assert isinstance(row, misi_hbond_rows.Plain)
    return row.hydrogen, 130, None, None, None, None, 90, row.far


def test_every_number_of_the_donors_is_the_same_in_three_tables() -> None:
    compared, off = 0, []
    for name, sort, want in facts_of_givers():
        ours = DONORS.get(name, name)
        if name in NO_ROW or (name, sort) in KNOWN:
            continue
        for table, found in (("engine", engine_gives(OURS_GIVE[ours][sort])),
                             ("benchmark", bench_gives(misi_hbond_rows.DONORS[ours][SHAPES[sort]]))):  # type: ignore[index]
            compared += len(want)
            if found != want:
                off.append((table, name, sort, found, want))
    assert off == []
    assert compared > 1000


def engine_takes(name: str) -> tuple[tuple[object, ...], ...]:
    both = OURS_TAKE[name]
    return tuple((row.far, row.phi or row.sharp, *(row.upsilon or ()), row.theta or None) for row in both)


def bench_takes(name: str) -> tuple[tuple[object, ...], ...]:
    row = misi_hbond_rows.ACCEPTORS[name]
    both = (row.same, row.across) if isinstance(row, misi_hbond_rows.Sided) else (row, row)
    found: list[tuple[object, ...]] = []
    for one in both:
        if isinstance(one, misi_hbond_rows.Flat):
            found.append((one.far, one.phi, one.theta))
        elif isinstance(one, misi_hbond_rows.Bent):
            found.append((one.far, None, one.low, one.high, one.theta))
        else:
            found.append((one.far, one.low, None))
    return tuple(found)


def test_every_number_of_the_acceptors_is_the_same_in_three_tables() -> None:
    compared = 0
    for name, (kind, *numbers) in chimerax_rule.TAKES.items():
        ours = ACCEPTORS.get(name, name)
        if name in NO_ROW:
            continue
        halves = (numbers[:3], numbers[3:]) if kind == "sides" else (numbers, numbers)
        want = tuple((h[0], None, *h[1:]) if kind == "cone" else (*h, None) if kind == "any" else tuple(h)
                     for h in halves)
        assert engine_takes(ours) == want, name
        assert bench_takes(ours) == want, name
        compared += 1
    assert compared == len(chimerax_rule.TAKES) - sum(name in NO_ROW for name in chimerax_rule.TAKES) > 25
    assert {name for name in NO_ROW if name in OURS_TAKE or name in OURS_GIVE} == set()


def test_tolerances_are_the_same() -> None:
    assert (misi_hbond_rows.WIDER, misi_hbond_rows.TURNED, misi_hbond_rows.SULFUR) == (
        chimerax_rule.FAR, chimerax_rule.WIDE, chimerax_rule.SULFUR)


# against the second writing of the whole rule


@cache
def judged(name: str) -> tuple[set[tuple[int, int]], set[tuple[int, int]], set[tuple[int, int]]]:
    """Hydrogen bonds with protein by the second writing, by the benchmark and by the engine."""
    one = complexes()[name]
    ligand = one.ligands[0]
    engine = {(hit.atoms[0], hit.ligand_atoms[0]) for hit in interactions(one, ligand, "chimerax").hits
              if hit.kind == "hydrogen bond" and of_protein(one, hit.atoms[0])}
    truth = {pair for pair in chimerax_groups.bonds(one, ligand) if of_protein(one, pair[0])}
    return truth, {(bond.atom, bond.ligand_atom) for bond in marked(one, ligand)}, engine


def of_protein(one: Complex, atom: int) -> bool:
    return one.residues[int(one.residue_of[atom])].kind == "protein"


@needs_complexes
@pytest.mark.parametrize("which", [1, 2], ids=["benchmark", "engine"])
def test_hydrogen_bonds_are_those_of_the_second_writing(which: int) -> None:
    """Over all 92 sets F1 is 0.998 for either, over 48 files mostly without hydrogens 0.995 and 0.983."""
    rows = [(judged(name)[0], judged(name)[which]) for name in complexes()]
    shared, total = sum(len(a & b) for a, b in rows), sum(len(a) + len(b) for a, b in rows)
    assert total > 60
    assert 2 * shared / total >= 0.97


@needs_complexes
def test_misi_s_hydrogen_bonds_score_97_where_the_second_writing_is_the_truth() -> None:
    entries = [marked_afresh(misi_folder.entry(name, one)) for name, one in complexes().items()
               if not one.ligands[0].covalent]
    for task in ("residue-ligand", "pocket-ligand"):
        questions = misi_tasks.build(entries, task, seed=7)
        scores = [misi_official.score(task, one.answer, geometry(misi_pictures.asked(one))).weighted
                  for one in questions]
        assert len(scores) >= 10
        assert 100 * float(np.mean(scores)) >= 97, task


def marked_afresh(one: Entry) -> Entry:
    """The same with the second writing's hydrogen bonds as truth."""
    inside = set(one.residues)
    rows = [(int(one.complex.residue_of[a]), a, b) for a, b in sorted(chimerax_groups.bonds(one.complex, one.ligand))]
    return replace(one, bonds=tuple(Bond(*row) for row in sorted(rows) if row[0] in inside))


def test_made_pockets_agree_bond_for_bond() -> None:
    found = 0
    for seed in range(1, 9):
        one = pocket(seed)
        ligand = one.ligands[0]
        truth = chimerax_groups.bonds(one, ligand, perceive=True)  # ends of chains are ammonium
        assert truth == {(bond.atom, bond.ligand_atom) for bond in marked(one, ligand)}, seed
        found += len(truth)
    assert found > 5
