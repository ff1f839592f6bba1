"""Water bridges: a water between a donor or acceptor of the ligand and one of the protein."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from assistant.chem.interactions.criteria import NEAR, seen
from assistant.chem.interactions.geometry import angle
from assistant.chem.interactions.hbonds import hydrogen, point
from assistant.chem.interactions.scene import Part, Sides, pairs
from assistant.chem.interactions.words import Criterion, Interaction, Side


def water_bridges(sides: Sides, criteria: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """Ligand, water, protein in a row; the water itself gives and takes freely (its hydrogens turn)."""
    waters = sides.around.waters
    if not len(waters):
        return
    coord = sides.complex.atoms.coord[waters].astype(float)
    reach = max(criteria[0].high, criteria[1].high) + NEAR["Å"] * sides.near
    mine, other = (_by_water(part, coord, reach) for part in (sides.ligand, sides.protein))
    for water in sorted(set(mine) & set(other)):
        for atom, gives, distance in mine[water]:
            for partner, takes, further in other[water]:
                made = _bridge(sides, coord[water], int(waters[water]), (atom, gives, distance),
                               (partner, takes, further), criteria)
                if made is not None:
                    yield made


Reach = tuple[int, bool, float]
"""Atom, whether it is a donor, distance to the water."""


def _by_water(part: Part, coord: np.ndarray, reach: float) -> dict[int, list[Reach]]:
    found: dict[int, list[Reach]] = defaultdict(list)
    both = (np.array(part.roles.donors, dtype=int), True), (np.array(part.roles.acceptors, dtype=int), False)
    for rows, gives in both:
        for i, water, distance in pairs(part.at[rows], coord, reach):
            found[water].append((int(rows[i]), gives, distance))
    return found


def _bridge(sides: Sides, water: np.ndarray, place: int, mine: Reach, other: Reach, criteria: tuple[Criterion, ...],
            ) -> Interaction | None:
    (atom, gives, distance), (partner, takes, further) = mine, other
    if gives == takes:
        return None  # one side gives to the water, the other takes from it
    giver, donor, taker, acceptor = (sides.ligand, atom, sides.protein, partner) if gives else (
        sides.protein, partner, sides.ligand, atom)
    light = hydrogen(giver, donor, water)
    if light is None:
        return None
    values = {"distance": distance, "other distance": further, "D-H···O": angle(giver.at[donor], light, water),
              "A···O···H": angle(taker.at[acceptor], water, light)}
    judged = seen(values, criteria, sides.near)
    if judged is None:
        return None
    margins, told = judged
    side: Side = "ligand" if gives else "protein"
    angles = tuple((one.name, values[one.name]) for one in criteria if one.unit == "°")
    return Interaction("water bridge", sides.residue(partner), (int(sides.protein.atoms[partner]),),
                       (int(sides.ligand.atoms[atom]),), distance, angles, margins, side, point(sides.ligand.at[atom]),
                       point(sides.protein.at[partner]), told, via=(place,))
