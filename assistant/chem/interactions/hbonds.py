"""Hydrogen bonds by distance and angle, with the hydrogens of the file or with where they would best be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from assistant.chem.interactions.criteria import NEAR, seen
from assistant.chem.interactions.geometry import angle, best_hydrogens, turns
from assistant.chem.interactions.scene import Part, Sides, pairs
from assistant.chem.interactions.words import Criterion, Interaction, Side


def hydrogen_bonds(sides: Sides, criteria: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """Every donor and acceptor that meet the criteria, or miss one of them."""
    both: tuple[tuple[Part, Part, Side], ...] = ((sides.protein, sides.ligand, "protein"),
                                                 (sides.ligand, sides.protein, "ligand"))
    for giver, taker, side in both:
        yield from _given(sides, giver, taker, side, criteria)


def _given(sides: Sides, giver: Part, taker: Part, side: Side, criteria: tuple[Criterion, ...],
           ) -> Iterator[Interaction]:
    reach = criteria[0].high + NEAR["Å"] * sides.near
    donors, acceptors = np.array(giver.roles.donors, dtype=int), np.array(taker.roles.acceptors, dtype=int)
    if not len(donors) or not len(acceptors):
        return
    for i, j, distance in pairs(giver.at[donors], taker.at[acceptors], reach):
        donor, acceptor = int(donors[i]), int(acceptors[j])
        place = hydrogen(giver, donor, taker.at[acceptor])
        free = distance > TURNING and donor not in giver.light and turns(giver.mol, donor)
        if place is None or (free and not sides.near):
            continue
        values = {"distance": distance, "D-H···A": angle(giver.at[donor], place, taker.at[acceptor])}
        made = _bond(sides, side, donor, acceptor, values, _nearer(criteria) if free else criteria)
        if made is not None:
            yield made


TURNING = 3.5
"""Å up to which a hydrogen that is not drawn and turns freely is taken to point at an acceptor: further off it has
better places to point at."""


def loose(sides: Sides) -> frozenset[int]:
    """Donors of both sides, as atoms of the complex, whose hydrogens are not drawn and turn freely."""
    return frozenset(int(part.atoms[i]) for part in (sides.ligand, sides.protein)
                     for i in part.roles.donors if i not in part.light and turns(part.mol, i))


def _nearer(criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    """The criteria for a hydrogen that turns freely and is not drawn."""
    return replace(criteria[0], high=min(criteria[0].high, TURNING)), *criteria[1:]


def hydrogen(part: Part, donor: int, target: np.ndarray) -> np.ndarray | None:
    """The hydrogen of a donor that points best at a place; None where the donor has none."""
    drawn = part.light.get(donor)
    if drawn is not None:
        places = [part.at[h] for h in drawn]
    else:
        places = best_hydrogens(part.mol, donor, part.at, target)
    return max(places, key=lambda place: angle(part.at[donor], place, target), default=None)


def _bond(sides: Sides, side: Side, donor: int, acceptor: int, values: dict[str, float],
          criteria: tuple[Criterion, ...]) -> Interaction | None:
    judged = seen(values, criteria, sides.near)
    if judged is None:
        return None
    margins, told = judged
    mine, other = (acceptor, donor) if side == "protein" else (donor, acceptor)
    ligand, protein = sides.ligand, sides.protein
    return Interaction(
        "hydrogen bond", sides.residue(other), (int(protein.atoms[other]),), (int(ligand.atoms[mine]),),
        values["distance"], (("D-H···A", values["D-H···A"]),), margins, side, point(ligand.at[mine]),
        point(protein.at[other]), told)


def point(place: np.ndarray) -> tuple[float, float, float]:
    """A place as three plain numbers."""
    x, y, z = place.tolist()
    return round(x, 4), round(y, 4), round(z, 4)
