"""Solvent and ions of a framework: recognised by the reader, taken out or kept as asked, and always said."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from crystal_builder import built, published
from rdkit import Chem
from rdkit.Chem import rdDistGeom

from assistant.chem.crystals import Crystal, read, write
from assistant.chem.crystals.small_molecules import TABLE, Small

CELL = np.diag([24.0, 24.0, 12.0])
CHAIN = [("Zn", 0.0, 0.0, z) for z in (0.0, 4.0, 8.0)] + [("O", 0.0, 0.0, z) for z in (2.0, 6.0, 10.0)]
OCTAHEDRAL = {"hexafluorophosphate": ("P", 1.60), "hexafluorosilicate": ("Si", 1.69),
              "hexafluoroarsenate": ("As", 1.72)}
LONG = {"triiodide": [("I", 0, 0, 0), ("I", 2.92, 0, 0), ("I", -2.92, 0, 0)],
        "iodine": [("I", 0, 0, 0), ("I", 2.67, 0, 0)]}
WITHOUT_HYDROGENS = {"water": "water (O)", "DMF": "DMF", "ethanol": "ethanol", "acetone": "acetone or propan-2-ol",
                     "DMSO": "DMSO", "chloroform": "chloroform", "THF": "THF"}


def said(crystal: Crystal, kind: str) -> str:
    return " ".join(finding.said for finding in crystal.findings if finding.kind == kind)


def shape(row: Small) -> list[tuple[str, float, float, float]]:
    """The atoms of a molecule in Å, by RDKit's distance geometry (doi:10.1021/acs.jcim.5b00654) or measured lengths."""
    if row.name in OCTAHEDRAL:
        centre, length = OCTAHEDRAL[row.name]
        ends = [sign * length * axis for axis in np.eye(3) for sign in (1, -1)]
        return [(centre, 0.0, 0.0, 0.0), *(("F", *map(float, end)) for end in ends)]
    if row.name in LONG:
        return [(symbol, float(x), float(y), float(z)) for symbol, x, y, z in LONG[row.name]]
    mol = Chem.AddHs(Chem.MolFromSmiles(row.smiles))
    assert rdDistGeom.EmbedMolecule(mol, randomSeed=7) == 0, row.name
    places = mol.GetConformer().GetPositions()
    return [(atom.GetSymbol(), *map(float, place)) for atom, place in zip(mol.GetAtoms(), places, strict=True)]


def with_guest(atoms: list[tuple[str, float, float, float]], at: tuple[float, float, float]) -> bytes:
    rows = CHAIN + [(symbol, x + at[0], y + at[1], z + at[2]) for symbol, x, y, z in atoms]
    frac = np.array([row[1:] for row in rows]) @ np.linalg.inv(CELL) % 1.0
    return write(Crystal(CELL, tuple(row[0] for row in rows), frac, "host")).encode()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_small_molecule_is_recognised_and_handled(row: Small) -> None:
    """Solvents go by default and stay when asked; ions stay. With hydrogens each is told from its look-alikes."""
    atoms = shape(row)
    crystal = read(with_guest(atoms, (12.0, 12.0, 6.0)))
    kind = "free solvent" if row.charge == 0 else "counter-ions"
    assert f"1 {row.name}" in said(crystal, kind)
    assert len(crystal) == (len(CHAIN) if row.charge == 0 else len(CHAIN) + len(atoms))
    kept = read(with_guest(atoms, (12.0, 12.0, 6.0)), free_solvent="keep")
    assert len(kept) == len(CHAIN) + len(atoms)
    assert not any(finding.changed for finding in kept.findings)


def test_solvents_without_their_hydrogens_are_recognised_too() -> None:
    for row in (row for row in TABLE if row.name in WITHOUT_HYDROGENS):
        heavy = [atom for atom in shape(row) if atom[0] != "H"]
        crystal = read(with_guest(heavy, (12.0, 12.0, 6.0)))
        assert f"1 {WITHOUT_HYDROGENS[row.name]}" in said(crystal, "free solvent")
        assert len(crystal) == len(CHAIN)


def test_a_guest_cut_by_the_faces_of_the_cell_is_one_molecule() -> None:
    row = next(row for row in TABLE if row.name == "DEF")
    crystal = read(with_guest(shape(row), (12.0, 23.9, 11.9)))
    assert "1 DEF (C5H11NO)" in said(crystal, "free solvent")


def test_a_lone_metal_is_an_ion_and_stays() -> None:
    crystal = read(with_guest([("Na", 0.0, 0.0, 0.0)], (12.0, 12.0, 6.0)))
    assert Counter(crystal.symbols)["Na"] == 1
    assert "1 Na ion" in said(crystal, "counter-ions")


def test_shreds_of_solvent_are_removed_and_a_large_unknown_guest_is_kept() -> None:
    shred = [("C", 0.0, 0.0, 0.0), ("O", 1.4, 0.0, 0.0), ("N", -1.2, 0.8, 0.0), ("C", -0.5, -1.4, 0.0)]
    crystal = read(with_guest(shred, (12.0, 12.0, 6.0)))
    assert len(crystal) == len(CHAIN)
    assert "part of a solvent molecule" in said(crystal, "free solvent")
    dye = Small("azobenzene", "c1ccccc1N=Nc1ccccc1")
    assert "C12H10N2" in said(read(with_guest(shape(dye), (12.0, 12.0, 6.0))), "guests")


def test_water_bound_to_a_metal_stays_unless_asked() -> None:
    """MIL-88D: each of the six chromium atoms of the cell ends in one water (doi:10.1126/science.1137975)."""
    kept = read(published("mil-88d"))
    assert "Bound to Cr, kept: 6 water" in said(kept, "bound solvent")
    bare = read(published("mil-88d"), bound_solvent="remove")
    assert Counter(kept.symbols) - Counter(bare.symbols) == Counter({"O": 6})
    assert [finding.changed for finding in bare.findings if finding.kind == "bound solvent"] == [True]


def test_oxygen_between_metals_and_oxo_groups_are_no_water() -> None:
    for name in ("irmof-1", "uio-66", "mof-74", "hkust-1"):
        whole = built(name)
        assert len(read(published(name), bound_solvent="remove")) == len(whole)
    vanadyl = [("V", 0.0, 0.0, 0.0), ("O", 0.0, 0.0, 1.58), ("O", 0.0, 0.0, -2.0), ("O", 2.0, 0.0, 0.0)]
    crystal = read(with_guest(vanadyl, (12.0, 12.0, 6.0)), bound_solvent="remove")
    assert sum(symbol == "O" for symbol in crystal.symbols) == 3 + 1  # the chain's, and the oxide


def test_a_crystal_of_solvent_alone_is_left_alone() -> None:
    ice = Crystal(np.eye(3) * 8.0, ("O", "H", "H"), np.array([[0.5, 0.5, 0.5], [0.62, 0.5, 0.5], [0.47, 0.617, 0.5]]))
    assert len(read(write(ice).encode())) == 3


def test_two_nets_in_one_cell_are_counted() -> None:
    """IRMOF-1 and a second net shifted by half the body diagonal of its small cube stand clear of one another."""
    one = built("irmof-1")
    frac = np.vstack([one.frac, (one.frac + np.array([0.25, 0.25, 0.25])) % 1.0])
    two = Crystal(one.lattice, one.symbols * 2, frac, "twofold")
    crystal = read(write(two).encode())
    assert len(crystal) == 2 * len(one)
    assert "2 separate three-dimensional nets" in said(crystal, "interpenetration")
    assert not said(read(published("irmof-1")), "interpenetration")
