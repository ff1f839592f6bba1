"""Interactions at exact places: met just inside a bound, missed just outside, and the same from wherever one looks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from complex_builder import Built, accepting, atom_of, beside, peptide, place
from hypothesis import given, settings
from hypothesis import strategies as st
from rdkit import Chem
from rdkit.Chem import AllChem
from scipy.spatial.transform import Rotation

from assistant.chem.complexes import Complex, read
from assistant.chem.interactions import PRESETS, Criterion, interactions
from assistant.chem.interactions.geometry import angle
from assistant.chem.interactions.measuring import _sasa, clashes, dihedral, neighbours, surface
from assistant.errors import NotSupported

FLAT = "GFGSG"
"""A peptide with a phenyl ring at residue 2."""


def kinds(complex_: Complex, preset: str, residue: str, hydrogens: bool = True) -> set[str]:
    found = interactions(complex_, complex_.ligands[0], preset, hydrogens=hydrogens)
    return {one.kind for one in found.hits if complex_.residues[one.residue].id == residue}


@pytest.mark.parametrize(("distance", "bend", "preset", "met"), [
    (2.9, 0, "plip", True), (4.09, 0, "plip", True), (4.11, 0, "plip", False), (3.0, 79, "plip", True),
    (3.0, 81, "plip", False), (3.49, 0, "prolif", True), (3.51, 0, "prolif", False), (3.0, 49, "prolif", True),
    (3.0, 51, "prolif", False), (3.56, 0, "chimerax", True), (3.58, 0, "chimerax", False), (3.0, 20, "chimerax", True),
])
def test_a_hydrogen_bond_ends_where_its_criteria_do(distance: float, bend: float, preset: str, met: bool) -> None:
    complex_ = accepting(distance, bend).read()
    assert ("hydrogen bond" in kinds(complex_, preset, "SER:A:2")) is met


def test_what_is_measured_is_what_was_built() -> None:
    found = interactions(*_both(accepting(3.2, 30.0)), "plip").hits
    bond = next(one for one in found if one.kind == "hydrogen bond")
    assert bond.distance == pytest.approx(3.2, abs=2e-3), "three decimals of a PDB file"
    assert dict(bond.angles)["D-H···A"] == pytest.approx(150.0, abs=0.2)
    assert bond.margin == pytest.approx(0.9, abs=2e-3)
    assert bond.donor == "protein"


def _both(built: Built) -> tuple[Complex, object]:
    complex_ = built.read()
    return complex_, complex_.ligands[0]  # type: ignore[return-value]


def test_a_near_miss_names_the_one_criterion() -> None:
    complex_ = accepting(4.3).read()
    near = [one.failed for one in interactions(complex_, complex_.ligands[0], "plip").near
            if one.kind == "hydrogen bond"]
    assert "distance 4.30 Å, at most 4.1 Å is asked" in near
    wide = _stacked(4.4, False)
    found = interactions(wide, wide.ligands[0], "plip")
    held = {one.residue for one in found.hits if one.kind == "hydrophobic"}
    near_ones = [one for one in found.near if one.kind == "hydrophobic"]
    assert near_ones
    assert len(near_ones) == len({one.residue for one in near_ones} - held)


def test_criteria_can_be_set() -> None:
    complex_ = accepting(3.0).read()
    strict = {"hydrogen bond": (Criterion("distance", 0.0, 2.8, "Å", "a test"),
                                Criterion("D-H···A", 100, 180, "°", "a test"))}
    found = interactions(complex_, complex_.ligands[0], "plip", strict)  # type: ignore[arg-type]
    assert "hydrogen bond" not in {one.kind for one in found.hits}
    with pytest.raises(NotSupported, match="There are plip"):
        interactions(complex_, complex_.ligands[0], "pymol")


@pytest.mark.parametrize("distance", [2.8, 3.2])
def test_without_hydrogens_the_same_bond_is_found(distance: float) -> None:
    bare = accepting(distance).read(hydrogens=False)
    assert not bare.hydrogens
    assert "hydrogen bond" in kinds(bare, "plip", "SER:A:2")


# rings -------------------------------------------------------------------------------------------------------------


def _ring() -> tuple[np.ndarray, np.ndarray]:
    """Centre and normal of the phenyl ring."""
    rows = np.array([place(FLAT, atom_of(FLAT, 2, name)) for name in ("CG", "CD1", "CD2", "CE1", "CE2", "CZ")])
    centre = rows.mean(axis=0)
    return centre, np.linalg.svd(rows - centre)[2][2]


def _stacked(distance: float, across: bool) -> Complex:
    """Benzene over the ring: parallel, or with one edge to it."""
    mol = Chem.AddHs(Chem.MolFromSmiles("c1ccccc1"))
    AllChem.EmbedMolecule(mol, randomSeed=7)
    centre, normal = _ring()
    other = np.linalg.svd(np.outer(normal, normal))[0][:, 1]
    axes = np.array([other, np.cross(normal, other), normal])
    flat = mol.GetConformer().GetPositions()
    flat = flat - flat.mean(axis=0)
    own = np.linalg.svd(flat)[2]
    frame = axes[[2, 1, 0]] if across else axes
    at = (flat @ own.T) @ frame + centre + distance * normal
    for i, (x, y, z) in enumerate(at.tolist()):
        mol.GetConformer().SetAtomPosition(i, (x, y, z))
    return Built(peptide(FLAT), Chem.MolToMolBlock(mol)).read()


@pytest.mark.parametrize(("distance", "across", "preset", "met"), [
    (3.6, False, "plip", True), (5.49, False, "plip", True), (5.51, False, "plip", False), (5.0, True, "plip", True),
    (5.49, False, "prolif", True), (5.51, False, "prolif", False), (6.4, True, "prolif", True),
    (6.6, True, "prolif", False),
])
def test_stacking_ends_where_its_criteria_do(distance: float, across: bool, preset: str, met: bool) -> None:
    complex_ = _stacked(distance, across)
    found = [one for one in interactions(complex_, complex_.ligands[0], preset).hits
             if one.kind == "pi-stacking" and complex_.residues[one.residue].id == "PHE:A:2"]
    assert bool(found) is met
    if found:
        assert found[0].distance == pytest.approx(distance, abs=2e-3)
        assert dict(found[0].angles)["planes"] == pytest.approx(90.0 if across else 0.0, abs=1.0)
        assert found[0].note == ("T-shaped" if across else "parallel")


def test_bounds_of_t_shaped_stacking_can_be_set() -> None:
    complex_ = _stacked(5.0, True)
    narrow = {"T-shaped stacking": (Criterion("distance", 0.0, 4.9, "Å", "a test"),)}
    for criteria, met in ((None, True), (narrow, False)):
        found = interactions(complex_, complex_.ligands[0], "plip", criteria)  # type: ignore[arg-type]
        assert ("T-shaped" in {one.note for one in found.hits}) is met
    assert "distance 5.00 Å, at most 4.9 Å is asked" in {one.failed for one in found.near if one.note == "T-shaped"}


# charges, metals, halogens --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("distance", "met"), [(5.45, True), (5.55, False)])
def test_a_salt_bridge_is_between_the_centres_of_charge(distance: float, met: bool) -> None:
    sequence = "GKGSG"
    nitrogen, carbon = (place(sequence, atom_of(sequence, 2, name)) for name in ("NZ", "CE"))
    out = (nitrogen - carbon) / np.linalg.norm(nitrogen - carbon)
    # acetate: the middle of its two oxygens (atoms 2 and 3) at the distance, the methyl farther out
    built = beside(sequence, "CC(=O)[O-]", nitrogen + distance * out, out, 2, [0])
    complex_ = built.read()
    oxygens = [i for i in complex_.ligands[0].atoms.tolist() if complex_.atoms.element[i] == "O"]
    middle = complex_.atoms.coord[oxygens].mean(axis=0)
    off = float(np.linalg.norm(middle - nitrogen))
    found = "salt bridge" in kinds(complex_, "plip", "LYS:A:2")
    assert found is (off <= 5.5)
    assert met or not found


@pytest.mark.parametrize(("distance", "met"), [(2.2, True), (2.99, True), (3.01, False)])
def test_a_metal_is_held_within_three_angstroms(distance: float, met: bool) -> None:
    built = accepting(3.0)
    at = np.array([float(x) for x in built.sdf.splitlines()[7].split()[:3]])
    far = at + distance * (at - at.mean()) / np.linalg.norm(at - at.mean())
    x, y, z = far
    zinc = f"HETATM 9000 ZN    ZN Z   1    {x:8.3f}{y:8.3f}{z:8.3f}  1.00  0.00          ZN"
    complex_ = replace(built, pdb=f"{built.pdb.split('END')[0]}{zinc}\nEND\n").read()
    found = "metal complex" in kinds(complex_, "plip", "ZN:Z:1")
    assert found is met


@pytest.mark.parametrize(("distance", "preset", "met"), [
    (3.95, "plip", True), (4.05, "plip", False), (3.45, "prolif", True), (3.55, "prolif", False)])
def test_a_halogen_points_at_its_acceptor(distance: float, preset: str, met: bool) -> None:
    sequence = "GSGWG"
    oxygen, carbon = (place(sequence, atom_of(sequence, 3, name)) for name in ("O", "C"))
    axis = (oxygen - carbon) / np.linalg.norm(oxygen - carbon)
    side = np.cross(axis, [0.0, 0.0, 1.0])
    out = 0.5 * axis + np.sqrt(0.75) * side / np.linalg.norm(side)  # 120 degrees at the oxygen
    complex_ = beside(sequence, "Clc1ccccc1", oxygen + distance * out, out, 0, [1]).read()
    assert ("halogen bond" in kinds(complex_, preset, "GLY:A:3")) is met


# measures ------------------------------------------------------------------------------------------------------------


def test_angles_and_dihedrals_in_closed_form() -> None:
    a, b, c = np.array([1.0, 0, 0]), np.zeros(3), np.array([0, 1.0, 0])
    assert angle(a, b, c) == pytest.approx(90.0)
    assert dihedral(a, b, c, np.array([0, 1.0, 1.0])) == pytest.approx(-90.0)
    assert dihedral(a, b, c, np.array([1.0, 1.0, 0])) == pytest.approx(0.0, abs=1e-9)


def test_a_lone_ligand_has_all_of_its_surface_and_a_covered_one_less() -> None:
    free = surface(*_both(accepting(11.0)))  # type: ignore[arg-type]
    near = surface(*_both(accepting(2.9)))  # type: ignore[arg-type]
    assert free.buried == pytest.approx(0.0, abs=0.5)
    assert near.buried > 20
    assert near.free == pytest.approx(free.free, rel=0.02)


def test_one_sphere_has_the_surface_of_a_sphere() -> None:
    assert _sasa(np.zeros((1, 3)), np.array([1.7]))[0] == pytest.approx(4 * np.pi * (1.7 + 1.4) ** 2, rel=1e-3)


def test_a_clash_is_counted_and_a_hydrogen_bond_is_none() -> None:
    def with_serine(distance: float) -> list[float]:
        complex_, ligand = _both(accepting(distance))
        oxygen = next(i for i in complex_.residues[1].atoms if complex_.atoms.atom_name[i] == "OG")
        mine = ligand.atoms[3]  # type: ignore[attr-defined]
        return [one.overlap for one in clashes(complex_, ligand)  # type: ignore[arg-type]
                if (one.atom, one.other) == (mine, oxygen)]

    assert with_serine(2.8) == []
    assert with_serine(1.9) == pytest.approx([2 * 1.52 - 1.9], abs=2e-3)


# invariance ----------------------------------------------------------------------------------------------------------


def _moved(text: str, turn: np.ndarray, shift: np.ndarray) -> str:
    lines = []
    for line in text.splitlines():
        if line.startswith(("ATOM", "HETATM")):
            x, y, z = turn @ np.array([float(line[k:k + 8]) for k in (30, 38, 46)]) + shift
            line = f"{line[:30]}{x:8.3f}{y:8.3f}{z:8.3f}{line[54:]}"
        lines.append(line)
    return "\n".join(lines)


def _moved_block(block: str, turn: np.ndarray, shift: np.ndarray) -> str:
    mol = Chem.MolFromMolBlock(block.split("$$$$")[0], removeHs=False)
    for i, (x, y, z) in enumerate((mol.GetConformer().GetPositions() @ turn.T + shift).tolist()):
        mol.GetConformer().SetAtomPosition(i, (x, y, z))
    return str(Chem.MolToMolBlock(mol))


@settings(max_examples=6, deadline=None, derandomize=True)
@given(angles=st.tuples(*[st.floats(-180, 180)] * 3), shift=st.tuples(*[st.floats(-50, 50)] * 3),
       preset=st.sampled_from(sorted(PRESETS)))
def test_turning_and_moving_the_file_changes_nothing(angles: tuple[float, ...], shift: tuple[float, ...],
                                                     preset: str) -> None:
    built = accepting(3.05, 20.0)
    turn, move = Rotation.from_euler("xyz", angles, degrees=True).as_matrix(), np.array(shift)
    other = read(_moved(built.pdb, turn, move).encode(), "x.pdb",
                 ligand=_moved_block(built.sdf, turn, move).encode(), ligand_name="x.sdf")
    one, two = (_told(complex_, preset) for complex_ in (built.read(), other))
    assert one.keys() == two.keys()
    assert all(abs(one[key] - two[key]) < 5e-3 for key in one)


def _told(complex_: Complex, preset: str) -> dict[tuple[object, ...], float]:
    names = complex_.atoms.atom_name
    return {(one.kind, complex_.residues[one.residue].id, *(str(names[i]) for i in (*one.atoms, *one.ligand_atoms))):
            one.distance for one in interactions(complex_, complex_.ligands[0], preset).hits}


def test_neighbours_are_those_of_plain_loops() -> None:
    complex_, ligand = _both(accepting(3.0))
    atoms = complex_.atoms
    mine = [i for i in ligand.atoms.tolist() if atoms.element[i] != "H"]  # type: ignore[attr-defined]
    plain: dict[str, float] = {}
    for k, residue in enumerate(complex_.residues):
        gaps = [float(np.linalg.norm(atoms.coord[i] - atoms.coord[j])) for i in mine for j in residue.atoms
                if atoms.element[j] != "H"]
        if residue.kind != "ligand" and min(gaps) <= 6.0:
            plain[complex_.residues[k].id] = min(gaps)
    found = {complex_.residues[one.residue].id: one.distance
             for one in neighbours(complex_, ligand.atoms, 6.0)}  # type: ignore[attr-defined]
    assert found == pytest.approx(plain)
