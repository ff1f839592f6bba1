"""Hydrogen bonds between pocket and ligand by ChimeraX's rule, one pair after another: the benchmark's truth.

What atoms are and how they are measured is written apart from `assistant.chem.interactions`, so that the benchmark is
not marked by the code that is examined; the reading of the file is one, and the numbers (`misi_hbond_rows`) were
transcribed once for both. tests/chimerax_rule.py transcribes them afresh and judges both. ChimeraX's documentation:
"hbonds", criteria by type of donor and acceptor, 0.4 Å and 20° of tolerance; hydrogens that are not in the file are put
where the other atoms leave no choice. Left out: bonds to metals that would forbid one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from assistant.benchmarks import misi_hbond_rows as rows
from assistant.benchmarks.misi_hbond_sites import (
    Site,
    angle,
    between,
    corners,
    graph_of,
    ligand_sites,
    protein_site,
    turn,
    unit,
)
from assistant.chem.complexes.structure import Complex, Ligand

REACH = 5.0
"""Å between heavy atoms beyond which nothing is looked at."""


@dataclass(frozen=True, slots=True)
class Bond:
    """One hydrogen bond: atoms as indices into the complex, and the protein residue's number in its list."""

    residue: int
    atom: int
    ligand_atom: int


def bonds(complex_: Complex, ligand: Ligand) -> list[Bond]:
    """All hydrogen bonds between the protein's residues and the ligand, in file order."""
    graph = graph_of(complex_)
    mine = ligand_sites(complex_, ligand, graph)
    own = set(ligand.atoms.tolist())
    found = set()
    for i in _near(complex_, ligand):
        residue = int(complex_.residue_of[i])
        if i in own or complex_.residues[residue].kind != "protein":
            continue
        site = protein_site(complex_, i, graph)
        for other in mine:
            if np.linalg.norm(site.at - other.at) < REACH and (bonded(site, other) or bonded(other, site)):
                found.add((residue, i, other.atom))
    return [Bond(*one) for one in sorted(found)]


def bonded(donor: Site, acceptor: Site) -> bool:
    """Whether the one gives a hydrogen bond to the other: each has its own say."""
    if not donor.kind.donor or not acceptor.kind.acceptor:
        return False
    return _takes(acceptor, donor) and _gives(donor, acceptor)


def _near(complex_: Complex, ligand: Ligand) -> list[int]:
    """Atoms N, O, S of the complex with an atom of the ligand in reach."""
    coord = complex_.atoms.coord.astype(float)
    mine = coord[ligand.atoms]
    candidates = np.flatnonzero(np.isin(complex_.atoms.element, ("N", "O", "S")))
    return [int(i) for i in candidates if np.min(np.sum((mine - coord[i]) ** 2, axis=1)) < REACH ** 2]


# what the acceptor asks -----------------------------------------------------------------------------------------------


def _takes(acceptor: Site, donor: Site) -> bool:
    row = rows.ACCEPTORS[acceptor.kind.acceptor]
    sided = isinstance(row, rows.Sided)
    if isinstance(row, rows.Sided):
        row = row.same if acceptor.twin is None or _same_side(acceptor, donor.at) else row.across
    far = row.far + rows.WIDER + (rows.SULFUR if donor.element == "S" else 0.0)
    if np.linalg.norm(donor.at - acceptor.at) > far:
        return False
    if isinstance(row, rows.Anywhere):
        return all(angle(one, acceptor.at, donor.at) >= row.low - rows.TURNED for one in acceptor.around)
    if not _theta(donor, acceptor, row.theta):
        return False
    return _phi(acceptor, donor.at, row.phi, sided) if isinstance(row, rows.Flat) else _bent(acceptor, donor, row)


def _same_side(acceptor: Site, place: np.ndarray) -> bool:
    """Whether a place is on the side of the twin of the line from the neighbour to the acceptor."""
    axis = unit(acceptor.at - acceptor.around[0])
    assert acceptor.twin is not None
    toward = acceptor.twin - acceptor.around[0]
    return float(np.dot(place - acceptor.at, toward - np.dot(toward, axis) * axis)) > 0


def _phi(acceptor: Site, place: np.ndarray, bound: float, sided: bool = False) -> bool:
    """Neighbour-acceptor-donor in the plane of the acceptor, or of its group where that has sides; of two neighbours
    their middle counts."""
    if sided and acceptor.twin is not None:
        plane, base = [acceptor.at, acceptor.around[0], acceptor.twin], acceptor.around[0]
    elif len(acceptor.around) >= 2:
        plane = [acceptor.at, acceptor.around[0], acceptor.around[1]]
        base = 0.5 * (acceptor.around[0] + acceptor.around[1])
    elif len(acceptor.beyond) >= 2:
        plane, base = [acceptor.at, *acceptor.beyond[:2]], acceptor.around[0]
    elif acceptor.beyond:
        plane, base = [acceptor.at, acceptor.around[0], acceptor.beyond[0]], acceptor.around[0]
    else:
        return True
    normal = unit(np.cross(plane[1] - plane[0], plane[2] - plane[1]))
    one, other = base - acceptor.at, place - acceptor.at
    one, other = one - np.dot(one, normal) * normal, other - np.dot(other, normal) * normal
    return between(one, other) >= bound - rows.TURNED


def _bent(acceptor: Site, donor: Site, row: rows.Bent) -> bool:
    bases = acceptor.around[:1] if len(acceptor.around) == 1 else _opposite_lone_pairs(acceptor)
    good = any(row.low - rows.TURNED <= angle(base, acceptor.at, donor.at) <= min(180.0, row.high + rows.TURNED)
               for base in bases)
    if not good or row.tau is None:
        return good
    turns = [turn(acceptor.around[0], acceptor.at, one, donor.at) for one in acceptor.beyond]
    return all(turn >= row.tau - rows.TURNED for turn in turns)


def _opposite_lone_pairs(site: Site) -> list[np.ndarray]:
    """Of a tetrahedral atom: the places across from its free corners."""
    free = corners(site.at, site.around, 1.0)
    return [2 * site.at - one for one in free] or [np.mean(site.around, axis=0)]


# what the donor asks ------------------------------------------------------------------------------------------------


def _gives(donor: Site, acceptor: Site) -> bool:
    row = rows.DONORS[donor.kind.donor][acceptor.kind.shape]
    more = rows.SULFUR if acceptor.element == "S" else 0.0
    if isinstance(row, rows.Apart):
        return _apart(donor, acceptor, row, more)
    if isinstance(row, rows.Near):
        return _near_enough(donor, acceptor, row, more)
    reach = [np.linalg.norm(one - acceptor.at) for one in donor.hydrogens]
    limit = row.hydrogen if reach else row.far
    if min(reach, default=np.linalg.norm(donor.at - acceptor.at)) > limit + rows.WIDER:
        return False
    sharp = any(angle(one, donor.at, acceptor.at) < 90 - rows.TURNED for one in donor.around)
    return not sharp and _theta(donor, acceptor, 130)


def _apart(donor: Site, acceptor: Site, row: rows.Apart, more: float) -> bool:
    if np.linalg.norm(donor.at - acceptor.at) > row.far + rows.WIDER + more or not donor.around:
        return False
    upsilon = angle(donor.around[0], donor.at, acceptor.at)
    if not row.low - rows.TURNED <= upsilon <= row.high + rows.TURNED or not _theta(donor, acceptor, row.theta):
        return False
    if row.lone is not None and not _to_lone_pair(acceptor, donor.at, row.lone):
        return False
    if row.stagger is not None:
        least = row.stagger - rows.TURNED
        return all(turn(donor.around[0], donor.at, one, acceptor.at) >= least for one in donor.beyond)
    if row.tau is None:
        return True
    marks = donor.hydrogens if len(donor.hydrogens) == 2 else donor.beyond
    turns = [turn(donor.around[0], donor.at, one, acceptor.at) for one in marks]
    return not turns or min(turns) <= row.tau + rows.TURNED


def _near_enough(donor: Site, acceptor: Site, row: rows.Near, more: float) -> bool:
    reach = [np.linalg.norm(one - acceptor.at) for one in donor.hydrogens]
    if not reach or min(reach) > row.far + rows.WIDER + more:
        return False
    shape = acceptor.kind.shape
    both = [*acceptor.around, *acceptor.hydrogens]
    if shape == "O3" and len(both) == 2 and not _phi(replace(acceptor, around=both), donor.at, row.more):
        return False
    if shape == "N3" and not _to_lone_pair(acceptor, donor.at, row.more):
        return False
    return _theta(donor, acceptor, row.theta)


def _to_lone_pair(acceptor: Site, place: np.ndarray, bound: float) -> bool:
    """Whether a place is across from the bonds of a tetrahedral nitrogen; met where its lone pair may turn."""
    return len(acceptor.around) < 2 or any(
        angle(base, acceptor.at, place) >= bound - rows.TURNED for base in _opposite_lone_pairs(acceptor))


def _theta(donor: Site, acceptor: Site, bound: float) -> bool:
    return not donor.hydrogens or any(
        angle(donor.at, one, acceptor.at) >= bound - rows.TURNED for one in donor.hydrogens)
