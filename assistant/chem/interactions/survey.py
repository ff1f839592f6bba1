"""Hydrogen bonds by kind of donor and acceptor: the survey's bounds, widened by the tolerances of the preset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from assistant.chem.interactions.criteria import seen
from assistant.chem.interactions.geometry import TETRAHEDRAL, angle, cross
from assistant.chem.interactions.hbonds import point
from assistant.chem.interactions.placing import corners, fixed_hydrogens
from assistant.chem.interactions.scene import Part, Sides, pairs
from assistant.chem.interactions.survey_rows import GIVES, SHAPES, SOURCE, SULFUR, TAKES, Row
from assistant.chem.interactions.words import Criterion, Interaction, Side

REACH = 5.0
"""Å between heavy atoms: the farthest of the survey (3.83), sulfur's and the tolerance, and near misses."""
ORIGIN = np.zeros(3)
Points = np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """A donor or acceptor in its surroundings (Å).

    ``around``: heavy neighbours; ``beyond``: the neighbours of the first of these; ``light``: hydrogens where they are
    known; ``twin``: the second atom of its group.
    """

    at: Points
    gives: str
    takes: str
    shape: str
    sulfur: bool
    around: list[Points]
    beyond: list[Points]
    light: list[Points]
    twin: Points | None


def surveyed(sides: Sides, tolerance: float, turned: float) -> Iterator[Interaction]:
    """Every donor and acceptor within the survey's bounds; near misses too."""
    both: tuple[tuple[Part, Part, Side], ...] = ((sides.protein, sides.ligand, "protein"),
                                                 (sides.ligand, sides.protein, "ligand"))
    seen: dict[tuple[Side, int], Site] = {}
    for giver, taker, side in both:
        donors = np.array([i for i, kind in giver.roles.kinds.items() if kind[0]], dtype=int)
        acceptors = np.array([i for i, kind in taker.roles.kinds.items() if kind[1]], dtype=int)
        other: Side = "ligand" if side == "protein" else "protein"
        for a, b, distance in pairs(giver.at[donors], taker.at[acceptors], REACH):
            i, j = int(donors[a]), int(acceptors[b])
            one = seen[(side, i)] if (side, i) in seen else seen.setdefault((side, i), _site(sides, giver, i))
            two = seen[(other, j)] if (other, j) in seen else seen.setdefault((other, j), _site(sides, taker, j))
            made = _bond(sides, side, (i, j), distance, measured(one, two, tolerance, turned))
            if made is not None:
                yield made


def _bond(sides: Sides, side: Side, ends: tuple[int, int], distance: float, found: list[tuple[Criterion, float]],
          ) -> Interaction | None:
    values = {criterion.name: value for criterion, value in found}
    judged = seen(values, tuple(criterion for criterion, _ in found), sides.near)
    if judged is None:
        return None
    margins, told = judged
    mine, other = (ends[1], ends[0]) if side == "protein" else ends
    ligand, protein = sides.ligand, sides.protein
    angles = tuple((criterion.name, value) for criterion, value in found if criterion.unit == "°")
    return Interaction(
        "hydrogen bond", sides.residue(other), (int(protein.atoms[other]),), (int(ligand.atoms[mine]),), distance,
        angles, margins, side, point(ligand.at[mine]), point(protein.at[other]), told)


# what is asked ------------------------------------------------------------------------------------------------------


def measured(donor: Site, acceptor: Site, tolerance: float, turned: float) -> list[tuple[Criterion, float]]:
    """Every bound that the two sides ask about, widened, and what it is here; the tighter where both ask the same."""
    gives = GIVES[donor.gives][SHAPES.index(acceptor.shape)]
    takes = TAKES[acceptor.takes][0 if _on_the_side_of_the_twin(acceptor, donor.at) else 1]
    mine, theirs = _of_donor(donor, acceptor, gives), _of_acceptor(donor, acceptor, takes)
    allowed = [SULFUR if acceptor.sulfur and gives.bare is None else 0.0] * len(mine)
    allowed += [SULFUR if donor.sulfur else 0.0] * len(theirs)
    tightest: dict[str, tuple[Criterion, float]] = {}
    for ((name, low, high, unit), value), more in zip([*mine, *theirs], allowed, strict=True):
        slack = tolerance + more if unit == "Å" else turned
        top = high + slack if unit == "Å" else min(180.0, high + slack)
        one = Criterion(name, max(0.0, low - slack) if low > 0 else 0.0, top, unit, SOURCE)  # type: ignore[arg-type]
        if name not in tightest or one.margin(value) < tightest[name][0].margin(tightest[name][1]):
            tightest[name] = (one, value)
    return list(tightest.values())


Asked = tuple[tuple[str, float, float, str], float]
"""Name, low, high, unit; value."""


def _distances(donor: Site, acceptor: Site, row: Row) -> Asked:
    if row.from_hydrogen and donor.light:
        return ("H···A", 0.0, row.far, "Å"), min(_gap(one, acceptor.at) for one in donor.light)
    far = row.far if not row.from_hydrogen else row.bare if row.bare is not None else 0.0
    return ("distance", 0.0, far, "Å"), _gap(donor.at, acceptor.at)


def _theta(donor: Site, acceptor: Site, row: Row) -> list[Asked]:
    if not donor.light or not row.theta:
        return []
    return [(("D-H···A", row.theta, 180.0, "°"), max(angle(donor.at, one, acceptor.at) for one in donor.light))]


def _of_donor(donor: Site, acceptor: Site, row: Row) -> list[Asked]:
    found = [_distances(donor, acceptor, row), *_theta(donor, acceptor, row)]
    if row.upsilon is not None:
        found.append((("Y-D···A", *row.upsilon, "°"), angle(donor.around[0], donor.at, acceptor.at)
                      if donor.around else 0.0))
    marks = donor.light if len(donor.light) == 2 else donor.beyond
    if row.tau is not None and marks and donor.around:
        found.append((("turn at D", 0.0, row.tau, "°"),
                      min(_turn(donor.around[0], donor.at, one, acceptor.at) for one in marks)))
    if row.stagger is not None and donor.beyond and donor.around:
        found.append((("stagger at D", row.stagger, 180.0, "°"),
                      min(_turn(donor.around[0], donor.at, one, acceptor.at) for one in donor.beyond)))
    if row.sharp is not None and donor.around:
        found.append((("Y-D···A", row.sharp, 180.0, "°"),
                      min(angle(one, donor.at, acceptor.at) for one in donor.around)))
    if row.lone is not None:
        both = [*acceptor.around, *acceptor.light]
        if acceptor.shape == "O3" and len(both) == 2:  # its hydrogen counts, as it is where no other can point
            found += _in_plane(replace(acceptor, around=both), donor.at, row.lone, sided=False)
        elif acceptor.shape == "N3" and len(acceptor.around) >= 2:
            found.append((("lone pair···D", row.lone, 180.0, "°"), _best_base(acceptor, donor.at, row.lone, 180.0)))
    return found


def _of_acceptor(donor: Site, acceptor: Site, row: Row) -> list[Asked]:
    found = [_distances(donor, acceptor, row), *_theta(donor, acceptor, row)]
    if row.phi is not None:
        found += _in_plane(acceptor, donor.at, row.phi, sided=TAKES[acceptor.takes][0] is not TAKES[acceptor.takes][1])
    if row.sharp is not None and acceptor.around:
        found.append((("Y-A···D", row.sharp, 180.0, "°"),
                      min(angle(one, acceptor.at, donor.at) for one in acceptor.around)))
    if row.upsilon is not None and acceptor.around:
        low, high = row.upsilon
        found.append((("Y-A···D", low, high, "°"), _best_base(acceptor, donor.at, low, high)))
    if row.tau is not None and acceptor.beyond and acceptor.around:
        found.append((("turn at A", row.tau, 180.0, "°"),
                      min(_turn(acceptor.around[0], acceptor.at, one, donor.at) for one in acceptor.beyond)))
    return found


# geometry -----------------------------------------------------------------------------------------------------------


def _gap(one: Points, other: Points) -> float:
    gap = one - other
    return sqrt(float(gap @ gap))


def _normal(one: Points, other: Points) -> Points:
    return np.array(cross(one.tolist(), other.tolist()))


def _across(vector: Points, axis: Points) -> Points:
    return np.asarray(vector - (float(vector @ axis) / max(float(axis @ axis), 1e-18)) * axis)


def _turn(base: Points, at: Points, mark: Points, place: Points) -> float:
    """Degrees between two places as seen along a bond."""
    axis = at - base
    return angle(_across(mark - at, axis), ORIGIN, _across(place - at, axis))


def _on_the_side_of_the_twin(site: Site, place: Points) -> bool:
    if site.twin is None or not site.around:
        return True
    axis = site.at - site.around[0]
    return float((place - site.at) @ _across(site.twin - site.around[0], axis)) > 0


def _in_plane(site: Site, place: Points, low: float, sided: bool) -> list[Asked]:
    """Neighbour-acceptor-place, laid into the acceptor's plane; of two neighbours their middle counts."""
    if not site.around:
        return []
    base = site.around[0]
    if sided and site.twin is not None:
        normal = _normal(base - site.at, site.twin - base)
    elif len(site.around) >= 2:
        normal = _normal(site.around[0] - site.at, site.around[1] - site.at)
        base = (site.around[0] + site.around[1]) / 2
    elif len(site.beyond) >= 2:
        normal = _normal(site.beyond[0] - site.at, site.beyond[1] - site.beyond[0])
    elif site.beyond:
        normal = _normal(base - site.at, site.beyond[0] - base)
    else:
        return []
    flat = angle(_across(base - site.at, normal), ORIGIN, _across(place - site.at, normal))
    return [(("Y-A···D in plane", low, 180.0, "°"), flat)]


def _best_base(site: Site, place: Points, low: float, high: float) -> float:
    """The angle at an acceptor from its neighbour, or from across a lone pair, that suits the bounds best."""
    bases = site.around[:1] if len(site.around) == 1 else _across_from_lone_pairs(site)
    return max((angle(base, site.at, place) for base in bases), key=lambda value: min(value - low, high - value))


def _across_from_lone_pairs(site: Site) -> list[Points]:
    units = [(one - site.at) / max(_gap(one, site.at), 1e-9) for one in site.around]
    back = np.sum(units, axis=0)
    if len(units) >= 3 or float(np.linalg.norm(back)) < 1e-6:
        return [site.at + back] if float(np.linalg.norm(back)) > 1e-6 else list(site.around)
    back, side = back / np.linalg.norm(back), np.cross(units[0], units[1])
    half = np.radians(TETRAHEDRAL / 2)
    return [site.at + np.cos(half) * back + sign * np.sin(half) * side / np.linalg.norm(side) for sign in (1.0, -1.0)]


def _site(sides: Sides, part: Part, i: int) -> Site:
    """Where an atom's neighbours are, from the bonds of the complex."""
    atoms, serial = sides.complex.atoms, int(part.atoms[i])
    gives, takes, shape = part.roles.kinds[i]
    element, coord = atoms.element, atoms.coord

    def bound(j: int) -> list[int]:
        return [int(k) for k in atoms.bonds.get_bonds(j)[0]]

    all_ = bound(serial)
    heavy = [j for j in all_ if element[j] != "H"]
    beyond = [j for j in bound(heavy[0]) if j != serial and element[j] != "H"] if heavy else []
    drawn = [coord[j].astype(float) for j in all_ if element[j] == "H"] if part.drawn else []
    at, around = coord[serial].astype(float), [coord[j].astype(float) for j in heavy]
    twins = [j for symbol in ("O", "N") for j in beyond if element[j] == symbol]
    far = [coord[j].astype(float) for j in beyond]
    light = drawn or fixed_hydrogens(gives, at, around, far)
    taking = shape == "N3" and takes in ("primary amine", "secondary amine", "other amine")
    if gives in ("ammonium", "primary amine") and heavy:
        far = _substituents(sides, part.drawn, heavy[0], serial)
    twin = coord[twins[0]].astype(float) if twins and len(heavy) == 1 and element[serial] == "O" else None
    return Site(at, gives, takes, shape, element[serial] == "S", around + (drawn if taking else []), far, light, twin)


def _substituents(sides: Sides, light: bool, root: int, but: int) -> list[Points]:
    """Where the other neighbours of a tetrahedral atom are, hydrogens too, drawn or not; none where they may turn."""
    atoms = sides.complex.atoms
    coord, element = atoms.coord, atoms.element
    near = [int(k) for k in atoms.bonds.get_bonds(root)[0]]
    heavy = [coord[k].astype(float) for k in near if element[k] != "H" and k != but]
    drawn = [coord[k].astype(float) for k in near if element[k] == "H"] if light else []
    if len(heavy) + len(drawn) < 3 and heavy:
        drawn = corners(coord[root].astype(float), [*heavy, coord[but].astype(float)], 1.0)
    return [*heavy, *drawn]


__all__ = ["Site", "measured", "surveyed"]
