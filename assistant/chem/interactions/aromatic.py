"""Stacking of aromatic rings and of rings on charges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import sqrt

from assistant.chem.interactions.criteria import NEAR, seen
from assistant.chem.interactions.geometry import (
    Vector,
    between,
    centre,
    dot,
    meeting,
    minus,
    normals,
    offset,
    times,
    vector,
)
from assistant.chem.interactions.hbonds import point
from assistant.chem.interactions.scene import Part, Ring, Sides
from assistant.chem.interactions.words import Criterion, Interaction, Side

AMINE_TILT = 30.0
"""Degrees between a ring and the neighbours of a tertiary amine over it: more, and the ring faces the amine's carbons
(PLIP's rule)."""


def stacking(sides: Sides, criteria: tuple[Criterion, ...], t_shaped: tuple[Criterion, ...]) -> Iterator[Interaction]:
    """Parallel and T-shaped pairs of rings."""
    reach = max(criteria[0].high, t_shaped[0].high) + NEAR["Å"] * sides.near
    close = _close(sides.ligand.middles, sides.protein.middles, reach)
    facing = zip(sides.ligand.facing([one[0][0] for one in close]),
                 sides.protein.facing([one[1][0] for one in close]), strict=True)
    for ((mine, here), (other, there), distance), (normal, direction) in zip(close, facing, strict=True):
        values = _measured(here, normal, there, direction, distance)
        for rows, note in ((criteria, "parallel"), (t_shaped, "T-shaped")):
            made = _stack(sides, mine, other, values, rows, note)
            if made is not None and (not made.failed or note == _likely(values)):
                yield made


Middle = tuple[Ring, Vector]


def _close(ones: Iterable[Middle], others: Iterable[Middle], reach: float) -> list[tuple[Middle, Middle, float]]:
    """Pairs of rings whose centres are within reach, with the distance (Å)."""
    found = []
    for one in ones:
        for other in others:
            gap = minus(one[1], other[1])
            square = dot(gap, gap)
            if square <= reach * reach:
                found.append((one, other, sqrt(square)))
    return found


def _likely(values: dict[str, float]) -> str:
    return "parallel" if values["planes"] < 45 else "T-shaped"


def _measured(here: Vector, normal: Vector, there: Vector, direction: Vector, distance: float) -> dict[str, float]:
    gap = times(minus(there, here), 1.0 / max(distance, 1e-9))
    return {"distance": distance, "planes": between(normal, direction),
            "offset": min(offset(here, normal, there), offset(there, direction, here)),
            "normal": min(between(normal, gap), between(direction, gap)),
            "meeting": meeting(here, normal, there, direction)}


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
        cations = _cations(charged, preset) if flat.middles else []
        for (atoms, place), (ring, middle), distance in _close(cations, flat.middles, reach):
            normal, axis = flat.facing([ring])[0], _axis(charged, atoms) if preset != "prolif" else None
            if axis is not None and between(axis, normal) > AMINE_TILT:
                continue
            gap = times(minus(place, middle), 1.0 / max(distance, 1e-9))
            values = {"distance": distance, "offset": offset(middle, normal, place), "normal": between(normal, gap)}
            judged = seen(values, criteria, sides.near)
            if judged is not None:
                margins, told = judged
                mine, other = (atoms, ring) if side == "ligand" else (ring, atoms)
                yield _between(sides, "pi-cation", mine, other, values, margins, told, side, "")


def _cations(part: Part, preset: str) -> list[Middle]:
    """Positive charges: atoms and place."""
    if preset == "prolif":
        return [((i,), vector(part.at[i])) for i in part.roles.cations]
    return [(one.group or one.atoms, vector(centre(part.at, one.atoms))) for one in part.roles.charges if one.sign > 0]


def _axis(part: Part, group: Ring) -> Vector | None:
    """Of a tertiary amine the normal of the plane of its three neighbours."""
    if len(group) > 1 or not any(one.name == "tertiary amine" and one.atoms == group for one in part.roles.charges):
        return None
    near = part.mol.GetAtomWithIdx(group[0]).GetNeighbors()
    around = [one.GetIdx() for one in near if one.GetAtomicNum() > 1]
    return vector(normals(part.at[[around]])[0]) if len(around) == 3 else None
