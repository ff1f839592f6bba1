"""Stacking of aromatic rings and of rings on charges."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

import numpy as np

from assistant.chem.interactions.criteria import NEAR, seen
from assistant.chem.interactions.geometry import between, centre, offset, plane
from assistant.chem.interactions.hbonds import point
from assistant.chem.interactions.roles import Charge
from assistant.chem.interactions.scene import Part, Sides
from assistant.chem.interactions.words import Criterion, Interaction, Side

AMINE_TILT = 30.0
"""Degrees between a ring and the neighbours of a tertiary amine over it: more, and the ring faces the amine's carbons
(PLIP's rule)."""

def stacking(sides: Sides, criteria: tuple[Criterion, ...], t_shaped: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """Parallel and T-shaped pairs of rings."""
    reach = max(criteria[0].high, t_shaped[0].high) + NEAR["Å"] * sides.near
    for mine, here in sides.ligand.middles:
        for other, there in sides.protein.middles:
            distance = _gap(here, there)
            if distance > reach:
                continue
            values = _measured(here, sides.ligand.normal(mine), there, sides.protein.normal(other), distance)
            for rows, note in ((criteria, "parallel"), (t_shaped, "T-shaped")):
                made = _stack(sides, mine, other, values, rows, note)
                if made is not None and (not made.failed or note == _likely(values)):
                    yield made


def _gap(one: np.ndarray, other: np.ndarray) -> float:
    x, y, z = (one - other).tolist()
    return sqrt(x * x + y * y + z * z)


def _likely(values: dict[str, float]) -> str:
    return "parallel" if values["planes"] < 45 else "T-shaped"


def _measured(here: np.ndarray, normal: np.ndarray, there: np.ndarray, direction: np.ndarray, distance: float,
              ) -> dict[str, float]:
    gap = (there - here) / max(distance, 1e-9)
    return {"distance": distance, "planes": between(normal, direction),
            "offset": min(offset(here, normal, there), offset(there, direction, here)),
            "normal": min(between(normal, gap), between(direction, gap)),
            "meeting": _meeting(here, normal, there, direction)}


def _meeting(here: np.ndarray, normal: np.ndarray, there: np.ndarray, direction: np.ndarray) -> float:
    """Å from the nearer centre to the foot of the first centre on the line in which the planes of two rings meet."""
    along = np.cross(normal, direction)
    if np.linalg.norm(along) < 1e-6:
        return 1e3
    rows = np.array([normal, direction, along])
    sides = np.array([normal @ here, direction @ there, 0.0])
    base = np.linalg.solve(rows, sides)
    unit = along / np.linalg.norm(along)
    foot = base + ((here - base) @ unit) * unit
    return min(float(np.linalg.norm(point - foot)) for point in (here, there))


def _stack(sides: Sides, mine: tuple[int, ...], other: tuple[int, ...], values: dict[str, float],
           criteria: tuple[Criterion, ...], note: str) -> Interaction | None:
    judged = seen(values, criteria, sides.near)
    if judged is None:
        return None
    margins, told = judged
    return _between(sides, "pi-stacking", mine, other, values, margins, told, "", note)


def _between(sides: Sides, kind: str, mine: tuple[int, ...], other: tuple[int, ...], values: dict[str, float],
             margins: tuple[tuple[str, float, str], ...], told: str, donor: Side, note: str) -> Interaction:
    ligand, protein = sides.ligand, sides.protein
    angles = tuple((name, values[name]) for name in ("planes", "normal") if name in values)
    return Interaction(
        kind, sides.residue(other[0]), tuple(int(protein.atoms[i]) for i in other),  # type: ignore[arg-type]
        tuple(int(ligand.atoms[i]) for i in mine), values["distance"], angles, margins, donor,
        point(centre(ligand.at, mine)), point(centre(protein.at, other)), told, note)


def cation_pi(sides: Sides, criteria: tuple[Criterion, ...], preset: str) -> Iterator[Interaction]:
    """A ring of one side over a positive charge of the other."""
    reach = criteria[0].high + NEAR["Å"] * sides.near
    both: tuple[tuple[Part, Part, Side], ...] = ((sides.ligand, sides.protein, "ligand"),
                                                 (sides.protein, sides.ligand, "protein"))
    for charged, flat, side in both:
        for atoms, place, axis in _cations(charged, preset) if flat.middles else ():
            for ring, middle in flat.middles:
                distance = _gap(place, middle)
                if distance > reach or (axis is not None and between(axis, flat.normal(ring)) > AMINE_TILT):
                    continue
                normal, gap = flat.normal(ring), (place - middle) / max(distance, 1e-9)
                values = {"distance": distance, "offset": offset(middle, normal, place),
                          "normal": between(normal, gap)}
                judged = seen(values, criteria, sides.near)
                if judged is not None:
                    margins, told = judged
                    mine, other = (atoms, ring) if side == "ligand" else (ring, atoms)
                    yield _between(sides, "pi-cation", mine, other, values, margins, told, side, "")


def _cations(part: Part, preset: str) -> list[tuple[tuple[int, ...], np.ndarray, np.ndarray | None]]:
    """Positive charges: atoms, place, and of a tertiary amine the normal of the plane of its three neighbours."""
    if preset == "prolif":
        return [((i,), part.at[i], None) for i in part.roles.cations]
    return [(one.group or one.atoms, centre(part.at, one.atoms), _axis(part, one))
            for one in part.roles.charges if one.sign > 0]


def _axis(part: Part, charge: Charge) -> np.ndarray | None:
    if charge.name != "tertiary amine":
        return None
    around = [one.GetIdx() for one in part.mol.GetAtomWithIdx(charge.atoms[0]).GetNeighbors() if one.GetAtomicNum() > 1]
    return plane(part.at[around])[1] if len(around) == 3 else None
