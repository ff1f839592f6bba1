"""What residues can do is remembered: the order of their atoms and the names of hydrogens must not matter to it."""

from __future__ import annotations

import random
import tarfile
from collections import Counter

import numpy as np
import pytest
from complex_builder import Built, accepting, atom_of, beside, place
from conftest import SHARED
from rdkit import Chem

from assistant.chem.complexes import Complex, read
from assistant.chem.interactions import PRESETS, interactions, templates

BUILT = accepting(3.0)
ENTRIES = SHARED / "complexes" / "plip_test_55_pdb.tar.xz"


def shuffled(seed: int) -> Complex:
    """The built complex with the atoms of each residue in another order and hydrogens of other names."""
    rng, rows = random.Random(seed), {}
    for n, line in enumerate(row for row in BUILT.pdb.splitlines() if row.startswith("ATOM")):
        name = f"H{n % 997}" if line[76:78].strip() == "H" else line[12:16].strip()
        rows.setdefault(line[22:26], []).append(f"{line[:12]}{name:>4s}{line[16:]}")
    lines = [line for residue in rows.values() for line in rng.sample(residue, len(residue))]
    return read("\n".join(lines).encode(), "x.pdb", ligand=BUILT.sdf.encode(), ligand_name="x.sdf")


def told(complex_: Complex, preset: str) -> Counter[tuple[object, ...]]:
    names = complex_.atoms.atom_name
    return Counter((one.kind, complex_.residues[one.residue].id, tuple(sorted(names[list(one.atoms)].tolist())),
                    tuple(sorted(one.ligand_atoms)), round(one.distance, 3), one.donor)
                   for one in interactions(complex_, complex_.ligands[0], preset).hits)


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_order_and_names_of_hydrogens_change_nothing(preset: str, monkeypatch: pytest.MonkeyPatch) -> None:
    want = told(BUILT.read(), preset)
    assert want
    with monkeypatch.context() as patch:
        patch.setattr(templates, "_worked_out", None)  # nothing is worked out again
        assert all(told(shuffled(seed), preset) == want for seed in range(3))
    monkeypatch.setattr(templates, "_KNOWN", {})
    monkeypatch.setattr(templates, "_FORMS", {})
    assert told(shuffled(4), preset) == want, "nor where it is"


@pytest.mark.skipif(not ENTRIES.exists(), reason="the sets of complexes are not here")
def test_the_groups_of_a_nucleic_acid_stay_in_their_residues() -> None:
    """4yb0, a riboswitch: a phosphate is bound to an oxygen of the nucleotide before, which is not its own."""
    with tarfile.open(ENTRIES) as archive:
        file = archive.extractfile("plip/4yb0.pdb")
        assert file is not None
        complex_ = read(file.read(), "4yb0.pdb")
    assert {one.id.split(":")[0] for one in complex_.ligands} == {"C2E", "GDP"}, "no nucleotide of a strand"
    strand = [k for k, one in enumerate(complex_.residues) if one.kind == "nucleic"]
    rows, roles, _ = templates.typed(complex_, strand, "plip", hydrogens=True)
    phosphates = [one for one in roles.charges if one.name == "phosphate"]
    assert len(phosphates) > 0.9 * len(strand)
    assert all(len(set(complex_.residue_of[rows[list(one.group)]].tolist())) == 1 for one in phosphates)


def hydroxyl(sign: int) -> Built:
    """Methanol whose oxygen is 2.9 Å from a carbonyl, its hydrogen pointing at that (-1) or away."""
    sequence = "GSGWG"
    oxygen, carbon = (place(sequence, atom_of(sequence, 3, name)) for name in ("O", "C"))
    out = (oxygen - carbon) / np.linalg.norm(oxygen - carbon)
    mol = Chem.AddHs(Chem.MolFromSmiles("CO"))
    light = next(atom.GetIdx() for atom in mol.GetAtomWithIdx(1).GetNeighbors() if atom.GetAtomicNum() == 1)
    return beside(sequence, "CO", oxygen + 2.9 * out, sign * out, 1, [light])


def test_a_ligand_s_own_hydrogens_count_where_the_protein_has_none() -> None:
    """Without any hydrogens the hydroxyl turns."""
    away, at_it = (hydroxyl(sign).read(hydrogens=False) for sign in (1, -1))
    assert not away.hydrogens
    found = [{one.atoms for one in interactions(complex_, complex_.ligands[0], "plip", hydrogens=drawn).hits
              if one.kind == "hydrogen bond" and one.donor == "ligand"}
             for complex_, drawn in ((away, True), (at_it, True), (away, False))]
    place_of = next(int(i) for i in away.residues[2].atoms if away.atoms.atom_name[i] == "O")
    assert [(place_of,) in one for one in found] == [False, True, True]


def test_a_ligand_without_hydrogens_still_gives_beside_a_protein_that_has_them() -> None:
    built = hydroxyl(-1)
    bare = Chem.MolToMolBlock(Chem.MolFromMolBlock(built.sdf.split("$$$$")[0])) + "$$$$\n"
    complex_ = read(built.pdb.encode(), "x.pdb", ligand=bare.encode(), ligand_name="x.sdf")
    assert complex_.hydrogens
    for preset in PRESETS:
        found = interactions(complex_, complex_.ligands[0], preset)
        assert ("hydrogen bond", "ligand") in {(one.kind, one.donor) for one in found.hits}, preset
        assert not found.hydrogens, "and it is said that they are not all drawn"
