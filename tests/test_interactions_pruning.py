"""What is left out of what was found, as PLIP's rules say: one bond a donor, two bridges a water, stacked charges."""

from __future__ import annotations

from assistant.chem.interactions.pruning import pruned
from assistant.chem.interactions.words import Interaction, Kind, Side

WATER, NITROGEN, NEAR, FAR, RING, OTHER_RING = 100, 1, 11, 12, (1, 2, 3, 4, 5), (6, 7, 8, 9, 10)


def one(kind: Kind, mine: tuple[int, ...], other: tuple[int, ...], distance: float, donor: Side,
        **angles: float) -> Interaction:
    """An interaction of residue 7; its angles under the names that criteria have."""
    names = {"bend": "D-H···A", "omega": "A···O···H"}
    return Interaction(kind, 7, other, mine, distance, tuple((names[key], value) for key, value in angles.items()),
                       donor=donor, via=(WATER,) if kind == "water bridge" else ())


def test_a_donor_gives_its_straightest_bond_and_one_that_turns_its_shortest() -> None:
    bonds = [one("hydrogen bond", (NITROGEN,), (NEAR,), 2.8, "ligand", bend=120),
             one("hydrogen bond", (NITROGEN,), (FAR,), 3.2, "ligand", bend=170)]
    assert [row.atoms for row in pruned(bonds)] == [(FAR,)]
    assert [row.atoms for row in pruned(bonds, frozenset({NITROGEN}))] == [(NEAR,)]


def test_a_water_has_one_bridge_an_acceptor_and_two_in_all() -> None:
    bridges = [one("water bridge", (mine,), (other,), 3.0, "ligand", omega=omega)
               for mine, other, omega in ((1, 11, 100), (2, 11, 108), (3, 12, 120), (4, 13, 130))]
    assert {(row.ligand_atoms[0], row.atoms[0]) for row in pruned(bridges)} == {(2, 11), (3, 12)}


def test_a_charge_of_the_ligand_over_a_stacked_ring_stays_and_a_histidine_s_goes() -> None:
    stack = one("pi-stacking", RING, OTHER_RING, 3.6, "")
    guanidine = one("pi-cation", (20, 21, 22), OTHER_RING, 3.8, "ligand")
    histidine = one("pi-cation", RING, OTHER_RING[:2], 3.8, "protein")
    assert pruned([stack, guanidine, histidine]) == [stack, guanidine]
