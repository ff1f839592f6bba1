"""Salt bridges, hydrophobic contacts, halogen bonds, metal contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from assistant.chem.interactions.criteria import NEAR, seen
from assistant.chem.interactions.geometry import angle, centre
from assistant.chem.interactions.hbonds import point
from assistant.chem.interactions.roles import Charge
from assistant.chem.interactions.scene import Part, Sides, pairs
from assistant.chem.interactions.words import Criterion, Interaction, Kind, Side


def _made(sides: Sides, kind: Kind, mine: tuple[int, ...], other: tuple[int, ...], values: dict[str, float],
          criteria: tuple[Criterion, ...], donor: Side = "", note: str = "") -> Interaction | None:
    """The interaction, a near miss, or None."""
    judged = seen(values, criteria, sides.near)
    if judged is None:
        return None
    margins, told = judged
    ligand, protein = sides.ligand, sides.protein
    angles = tuple((one.name, values[one.name]) for one in criteria if one.unit == "°")
    return Interaction(
        kind, sides.residue(other[0]), tuple(int(protein.atoms[i]) for i in other),
        tuple(int(ligand.atoms[i]) for i in mine), values["distance"], angles, margins, donor,
        point(centre(ligand.at, mine)), point(centre(protein.at, other)), told, note)


def salt_bridges(sides: Sides, criteria: tuple[Criterion, ...], preset: str) -> Iterator[Interaction]:
    """Groups of opposite charge; PLIP's between centres, ProLIF's between atoms."""
    if preset == "prolif":
        yield from _ions(sides, criteria)
        return
    mine, other = _centres(sides.ligand), _centres(sides.protein)
    for one, place in mine:
        for two, there in other:
            if one.sign * two.sign < 0 and np.linalg.norm(place - there) <= criteria[0].high + NEAR["Å"] * sides.near:
                values = {"distance": float(np.linalg.norm(place - there))}
                made = _made(sides, "salt bridge", one.group or one.atoms, two.group or two.atoms, values, criteria,
                             "ligand" if one.sign > 0 else "protein", one.name)
                if made is not None:
                    yield replace(made, start=point(place), end=point(there))


def _centres(part: Part) -> list[tuple[Charge, np.ndarray]]:
    return [(charge, centre(part.at, charge.atoms)) for charge in part.roles.charges]


def _ions(sides: Sides, criteria: tuple[Criterion, ...]) -> Iterator[Interaction]:
    reach = criteria[0].high + NEAR["Å"] * sides.near
    both: tuple[tuple[tuple[int, ...], tuple[int, ...], Side], ...] = (
        (sides.ligand.roles.cations, sides.protein.roles.anions, "ligand"),
        (sides.ligand.roles.anions, sides.protein.roles.cations, "protein"))
    for mine, other, donor in both:
        rows, columns = np.array(mine, dtype=int), np.array(other, dtype=int)
        for i, j, distance in pairs(sides.ligand.at[rows], sides.protein.at[columns], reach):
            made = _made(sides, "salt bridge", (int(rows[i]),), (int(columns[j]),), {"distance": distance}, criteria,
                         donor)
            if made is not None:
                yield made


def hydrophobic(sides: Sides, criteria: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """Every pair of hydrophobic atoms near one another."""
    reach = criteria[0].high + NEAR["Å"] * sides.near
    mine = np.array(sides.ligand.roles.hydrophobic, dtype=int)
    other = np.array(sides.protein.roles.hydrophobic, dtype=int)
    for i, j, distance in pairs(sides.ligand.at[mine], sides.protein.at[other], reach):
        made = _made(sides, "hydrophobic", (int(mine[i]),), (int(other[j]),), {"distance": distance}, criteria)
        if made is not None:
            yield made


def halogen_bonds(sides: Sides, criteria: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """A halogen with its cap (the far side of C-X) at an acceptor, from either side."""
    both: tuple[tuple[Part, Part, Side], ...] = ((sides.ligand, sides.protein, "ligand"),
                                                 (sides.protein, sides.ligand, "protein"))
    reach = criteria[0].high + NEAR["Å"] * sides.near
    for giver, taker, side in both:
        if not giver.roles.halogens or not taker.roles.halogen_acceptors:
            continue
        xs = np.array([halogen for _, halogen in giver.roles.halogens])
        acceptors = np.array([acceptor for acceptor, _ in taker.roles.halogen_acceptors])
        best: dict[tuple[int, int], Interaction] = {}
        for i, j, distance in pairs(giver.at[xs], taker.at[acceptors], reach):
            carbon, halogen = giver.roles.halogens[i]
            acceptor, beyond = taker.roles.halogen_acceptors[j]
            values = {"distance": distance, "C-X···A": angle(giver.at[carbon], giver.at[halogen], taker.at[acceptor]),
                      "X···A-Y": angle(giver.at[halogen], taker.at[acceptor], taker.at[beyond])}
            ends = ((halogen,), (acceptor,)) if side == "ligand" else ((acceptor,), (halogen,))
            made = _made(sides, "halogen bond", *ends, values, criteria, side)
            if made is not None and ((halogen, acceptor) not in best or best[(halogen, acceptor)].failed):
                best[(halogen, acceptor)] = made
        yield from best.values()


def metal_contacts(sides: Sides, criteria: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """Atoms of the ligand on a metal ion of the protein, and metals of the ligand on the protein."""
    reach = criteria[0].high + NEAR["Å"] * sides.near
    binders = np.array(sides.ligand.roles.binds_metal, dtype=int)
    metals = sides.around.metals
    coord = sides.complex.atoms.coord
    for i, j, distance in pairs(sides.ligand.at[binders], coord[metals].astype(float), reach):
        judged = seen({"distance": distance}, criteria, sides.near)
        if judged is not None:
            margins, told = judged
            atom, metal = int(binders[i]), int(metals[j])
            yield Interaction("metal complex", int(sides.complex.residue_of[metal]), (metal,),
                              (int(sides.ligand.atoms[atom]),), distance, (), margins, "ligand",
                              point(sides.ligand.at[atom]), point(coord[metal]), told)
    symbols = sides.complex.atoms.element[sides.ligand.atoms].tolist()
    if METALS.isdisjoint(symbols):
        return
    own = np.array([atom.GetIdx() for atom in sides.ligand.mol.GetAtoms() if atom.GetSymbol() in METALS], dtype=int)
    others = np.array(sides.protein.roles.binds_metal, dtype=int)
    for i, j, distance in pairs(sides.ligand.at[own], sides.protein.at[others], reach):
        made = _made(sides, "metal complex", (int(own[i]),), (int(others[j]),), {"distance": distance}, criteria,
                     "protein")
        if made is not None:
            yield made


METALS = frozenset(["Li", "Na", "K", "Mg", "Ca", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "Cd", "Hg", "Pt", "Mo", "W", "V"])
