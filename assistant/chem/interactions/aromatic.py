"""Stacking of aromatic rings and of rings on charges."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from assistant.chem.interactions.criteria import NEAR, T_SHAPED, judged, missed
from assistant.chem.interactions.geometry import between, offset, plane
from assistant.chem.interactions.hbonds import point
from assistant.chem.interactions.roles import Charge
from assistant.chem.interactions.scene import Part, Sides
from assistant.chem.interactions.words import Criterion, Interaction, Side

AMINE_TILT = 30.0
"""Degrees between a ring and the neighbours of a tertiary amine over it: more, and the ring faces the amine's carbons
(PLIP's rule)."""
Ring = tuple[tuple[int, ...], np.ndarray, np.ndarray]
"""Atoms, centre, normal."""


def rings(part: Part) -> list[Ring]:
    """The aromatic rings of a side with their planes."""
    return [(ring, *plane(part.at[list(ring)])) for ring in part.roles.rings]


def stacking(sides: Sides, criteria: tuple[Criterion, ...], preset: str) -> Iterator[Interaction]:
    """Parallel and T-shaped pairs of rings."""
    t_shaped = T_SHAPED[preset]
    reach = max(criteria[0].high, t_shaped[0].high) + NEAR["Å"]
    around = rings(sides.protein)
    for mine, centre, normal in rings(sides.ligand):
        for other, there, direction in around:
            distance = float(np.linalg.norm(centre - there))
            if distance > reach:
                continue
            values = _measured(centre, normal, there, direction, distance)
            for rows, note in ((criteria, "parallel"), (t_shaped, "T-shaped")):
                made = _stack(sides, mine, other, values, rows, note)
                if made is not None and (not made.failed or note == _likely(values)):
                    yield made


def _likely(values: dict[str, float]) -> str:
    return "parallel" if values["planes"] < 45 else "T-shaped"


def _measured(centre: np.ndarray, normal: np.ndarray, there: np.ndarray, direction: np.ndarray, distance: float,
              ) -> dict[str, float]:
    gap = (there - centre) / max(distance, 1e-9)
    return {"distance": distance, "planes": between(normal, direction),
            "offset": min(offset(centre, normal, there), offset(there, direction, centre)),
            "normal": min(between(normal, gap), between(direction, gap)),
            "meeting": _meeting(centre, normal, there, direction)}


def _meeting(centre: np.ndarray, normal: np.ndarray, there: np.ndarray, direction: np.ndarray) -> float:
    """Å from the nearer centre to the foot of the first centre on the line in which the planes of two rings meet."""
    along = np.cross(normal, direction)
    if np.linalg.norm(along) < 1e-6:
        return 1e3
    rows = np.array([normal, direction, along])
    sides = np.array([normal @ centre, direction @ there, 0.0])
    base = np.linalg.solve(rows, sides)
    unit = along / np.linalg.norm(along)
    foot = base + ((centre - base) @ unit) * unit
    return min(float(np.linalg.norm(point - foot)) for point in (centre, there))


def _stack(sides: Sides, mine: tuple[int, ...], other: tuple[int, ...], values: dict[str, float],
           criteria: tuple[Criterion, ...], note: str) -> Interaction | None:
    margins, failed = judged(values, criteria)
    told = missed(values, failed)
    if failed and not told:
        return None
    return _between(sides, "pi-stacking", mine, other, values, margins, told, "", note)


def _between(sides: Sides, kind: str, mine: tuple[int, ...], other: tuple[int, ...], values: dict[str, float],
             margins: tuple[tuple[str, float, str], ...], told: str, donor: Side, note: str) -> Interaction:
    ligand, protein = sides.ligand, sides.protein
    angles = tuple((name, values[name]) for name in ("planes", "normal") if name in values)
    return Interaction(
        kind, sides.residue(other[0]), tuple(int(protein.atoms[i]) for i in other),  # type: ignore[arg-type]
        tuple(int(ligand.atoms[i]) for i in mine), values["distance"], angles, margins, donor,
        point(ligand.at[list(mine)].mean(axis=0)), point(protein.at[list(other)].mean(axis=0)), told, note)


def cation_pi(sides: Sides, criteria: tuple[Criterion, ...], preset: str) -> Iterator[Interaction]:
    """A ring of one side over a positive charge of the other."""
    reach = criteria[0].high + NEAR["Å"]
    both: tuple[tuple[Part, Part, Side], ...] = ((sides.ligand, sides.protein, "ligand"),
                                                 (sides.protein, sides.ligand, "protein"))
    for charged, flat, side in both:
        around = rings(flat)
        for atoms, place, axis in _cations(charged, preset):
            for ring, centre, normal in around:
                distance = float(np.linalg.norm(place - centre))
                if distance > reach or (axis is not None and between(axis, normal) > AMINE_TILT):
                    continue
                gap = (place - centre) / max(distance, 1e-9)
                values = {"distance": distance, "offset": offset(centre, normal, place),
                          "normal": between(normal, gap)}
                margins, failed = judged(values, criteria)
                told = missed(values, failed)
                if not failed or told:
                    mine, other = (atoms, ring) if side == "ligand" else (ring, atoms)
                    yield _between(sides, "pi-cation", mine, other, values, margins, told, side, "")


def _cations(part: Part, preset: str) -> list[tuple[tuple[int, ...], np.ndarray, np.ndarray | None]]:
    """Positive charges: atoms, place, and of a tertiary amine the normal of the plane of its three neighbours."""
    if preset == "prolif":
        return [((i,), part.at[i], None) for i in part.roles.cations]
    return [(one.group or one.atoms, part.at[list(one.atoms)].mean(axis=0), _axis(part, one))
            for one in part.roles.charges if one.sign > 0]


def _axis(part: Part, charge: Charge) -> np.ndarray | None:
    if charge.name != "tertiary amine":
        return None
    around = [one.GetIdx() for one in part.mol.GetAtomWithIdx(charge.atoms[0]).GetNeighbors() if one.GetAtomicNum() > 1]
    return plane(part.at[around])[1] if len(around) == 3 else None
