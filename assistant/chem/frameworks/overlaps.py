"""Two orientations of one ligand that lie over one another, both written as whole atoms: one of them is picked.

Files that lost their occupancies (CoRE MOF's do not have them) show a ring turned two ways as one tangle of bonds.
What is kept hangs together and has the most atoms and bonds while no three atoms are bonded each to each, no two stand
too near, no carbon has five neighbours, and as few angles as can be are under 100 degrees: an integer programme (HiGHS
through scipy). That all hangs together is a flow: one atom sends one unit to each other atom that stays, along bonds.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from rdkit import Chem

from assistant.chem.crystals.structure import Crystal, Floats
from assistant.chem.frameworks.graph import Ligand

SECONDS = 1.0                 # a bound for one ligand; the usual time is 0.05 s
TRIES, COPIES_MAX = 2, 48     # tries for each; ligands of one cell that are looked at
ATOMS_MIN, ATOMS_MAX = 4, 90  # heavy atoms of a ligand that is looked at
SHARE = 0.4        # of the heavy atoms that one orientation has, at least (two or three lie over one another)
TOO_NEAR = 1.1     # Å: no two of C, N, O that are both there are nearer, but for C-N of a cyanide (1.13)
NARROW = 2.0       # Å: two neighbours of one atom are farther apart, outside rings of three and four
USUAL = 2.3        # Å: and mostly farther than this (2.4 in rings of six, 2.05 to 2.25 in rings of five)
LONG = 1.62        # Å: no bond of C, N, O is longer (C-C 1.54)
NEIGHBOURS = {"C": 4, "N": 4, "O": 3, "S": 6, "P": 6, "F": 1, "Cl": 4, "Br": 4, "I": 4, "B": 4, "Si": 6}
HYDROGENS = {"C": 4, "N": 3, "O": 2, "S": 2}  # bonds of an atom, its hydrogens among them
ATOM, DONOR, BOND, ANGLE, SLIGHT = 1.0, 6.0, 1.0, 4.0, 0.2


@dataclass(slots=True)
class _Programme:
    """Columns (gain; the most: 1 for a choice, more for a flow) and rows (coefficients, the least and most)."""

    gain: list[float] = field(default_factory=list)
    most: list[float] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def column(self, gain: float, most: float = 1.0) -> int:
        self.gain.append(gain)
        self.most.append(most)
        return len(self.gain) - 1

    def at_most(self, row: dict[int, float], value: float) -> None:
        self.rows.append((row, -np.inf, value))


def one_orientation(crystal: Crystal, ligand: Ligand,
                    keep: frozenset[int] = frozenset()) -> tuple[Ligand, frozenset[int]] | None:
    """The ligand with the bonds of one orientation only, and the positions left out; None where none is sound."""
    heavy = [k for k, symbol in enumerate(ligand.symbols) if symbol != "H"]
    if not ATOMS_MIN <= len(heavy) <= ATOMS_MAX or ligand.symbols.count("B") > 2:  # carboranes are triangles
        return None
    shift = np.array(ligand.images, dtype=float)
    xyz = np.asarray((crystal.frac[list(ligand.atoms)] + shift) @ crystal.lattice)
    near: dict[int, set[int]] = {k: set() for k in heavy}
    for i, j in ligand.inner:
        if i in near and j in near:
            near[i].add(j)
            near[j].add(i)
    kept = _chosen(ligand, heavy, near, xyz, keep)
    gone = frozenset(heavy) - kept
    donors = {contact.donor for contact in ligand.contacts}
    if gone & donors or len(kept) < SHARE * len(heavy) or _strained(ligand, {k: near[k] & kept for k in kept}, xyz):
        return None
    inner = tuple(bond for bond in ligand.inner if not gone & set(bond))
    inner = _without_surplus(ligand, inner, {k: len(near[k] & kept) for k in kept})
    return (replace(ligand, inner=inner), gone) if len(inner) < len(ligand.inner) else None


def _chosen(ligand: Ligand, heavy: list[int], near: dict[int, set[int]], xyz: Floats,
            keep: frozenset[int]) -> set[int]:
    """The atoms that stay, those of ``keep`` among them."""
    donors = {contact.donor for contact in ligand.contacts}
    programme = _Programme()
    column = {k: programme.column((DONOR if k in donors else ATOM) + 1e-4 * at / len(heavy))
              for at, k in enumerate(heavy)}
    for k in heavy:
        most = NEIGHBOURS.get(ligand.symbols[k], 6)
        if len(near[k]) > most:
            spare = float(len(near[k]) - most)
            programme.at_most({**{column[j]: 1.0 for j in near[k]}, column[k]: spare}, most + spare)
        for j in sorted(x for x in near[k] if x > k):
            _bond_rows(k, j, near, xyz, column, programme)
        _angle_rows(k, near, xyz, column, programme)
    _flow_rows(min(donors or heavy), near, column, programme)
    programme.rows += [({column[k]: 1.0}, 1.0, 1.0) for k in keep]
    picked = _solved(programme)
    return {k for k in heavy if picked[column[k]]}


def _bond_rows(k: int, j: int, near: dict[int, set[int]], xyz: Floats, column: dict[int, int],
               programme: _Programme) -> None:
    """A bond is a gain where both ends stay; not both may where they are too near; of a triangle one has to go."""
    if _apart(xyz, k, j) < TOO_NEAR:
        programme.at_most({column[k]: 1.0, column[j]: 1.0}, 1.0)
        return
    bond = programme.column(BOND if _apart(xyz, k, j) < LONG else 0.0)
    for end in (k, j):
        programme.at_most({bond: 1.0, column[end]: -1.0}, 0.0)
    for third in near[k] & near[j]:
        if third > j:
            programme.at_most({column[k]: 1.0, column[j]: 1.0, column[third]: 1.0}, 2.0)


def _angle_rows(k: int, near: dict[int, set[int]], xyz: Floats, column: dict[int, int], programme: _Programme) -> None:
    """A loss where an atom and two of its neighbours stay that make a narrow angle, a small one for an unusual one."""
    around = sorted(near[k])
    for at, i in enumerate(around):
        for j in around[at + 1:]:
            apart = _apart(xyz, i, j)
            if apart < USUAL:
                angle = programme.column(-ANGLE if apart < NARROW else -SLIGHT)
                programme.at_most({column[i]: 1.0, column[j]: 1.0, column[k]: 1.0, angle: -1.0}, 2.0)


def _flow_rows(root: int, near: dict[int, set[int]], column: dict[int, int], programme: _Programme) -> None:
    """Each atom that stays takes one unit of what the root sends, and passes the rest on to atoms that stay."""
    n = float(len(column))
    flow = {(i, j): programme.column(0.0, n) for i in sorted(near) for j in sorted(near[i])}
    for (i, j), number in flow.items():
        for end in (i, j):
            programme.at_most({number: 1.0, column[end]: -n}, 0.0)
    for k in near:
        if k != root:
            row = {flow[j, k]: 1.0 for j in near[k]} | {flow[k, j]: -1.0 for j in near[k]}
            programme.rows.append(({**row, column[k]: -1.0}, 0.0, 0.0))
    programme.rows.append(({column[root]: 1.0}, 1.0, 1.0))


def _apart(xyz: Floats, i: int, j: int) -> float:
    return float(np.linalg.norm(xyz[i] - xyz[j]))


def _solved(programme: _Programme) -> list[bool]:
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    n, most = len(programme.gain), np.array(programme.most)
    rows = [r for r, (row, _, _) in enumerate(programme.rows) for _ in row]
    columns = [c for row, _, _ in programme.rows for c in row]
    values = [value for row, _, _ in programme.rows for value in row.values()]
    matrix = csr_array((values, (rows, columns)), shape=(len(programme.rows), n))
    low, high = (np.array([row[at] for row in programme.rows]) for at in (1, 2))
    result = milp(-np.array(programme.gain), constraints=LinearConstraint(matrix, low, high), bounds=Bounds(0.0, most),
                  integrality=np.where(most > 1.0, 0, 1), options={"time_limit": SECONDS, "mip_rel_gap": 0.0})
    return [True] * n if result.x is None else [bool(x > 0.5) for x in result.x]


def _strained(ligand: Ligand, near: dict[int, set[int]], xyz: Floats) -> bool:
    """Whether what stays still has a bond too long, an O-O bond or a narrow angle: then it is no molecule either."""
    light = {k for k in near if ligand.symbols[k] in ("C", "N", "O")}
    bonds = [(k, j) for k in light for j in near[k] & light]
    return any(_apart(xyz, k, j) > LONG or ligand.symbols[k] == ligand.symbols[j] == "O" for k, j in bonds) or any(
        _apart(xyz, i, j) < NARROW for k in light for i in near[k] for j in near[k] if i < j)


def sensible(mol: Chem.Mol, added: tuple[int, ...], ligand: Ligand) -> bool:
    """Whether a drawing of one orientation is a usual molecule: rings of five or six, hydrogen lost on methyl only."""
    sizes = {len(ring) for ring in mol.GetRingInfo().AtomRings()}
    filled = any(n and atom.GetSymbol() == "C" and atom.GetDegree() > 1
                 for n, atom in zip(added, mol.GetAtoms(), strict=True))
    return not sizes & {3, 4, 7, 8} and not (filled and "H" in ligand.symbols)


def _without_surplus(ligand: Ligand, inner: tuple[tuple[int, int], ...],
                     degree: dict[int, int]) -> tuple[tuple[int, int], ...]:
    """Bonds without hydrogens beyond what an atom can hold beside its heavy neighbours."""
    room = {k: max(0, HYDROGENS.get(ligand.symbols[k], 9) - n) for k, n in degree.items()}
    kept = []
    for i, j in inner:
        holder = i if ligand.symbols[j] == "H" else j if ligand.symbols[i] == "H" else None
        if holder is not None and holder in room:
            room[holder] -= 1
            if room[holder] < 0:
                continue
        kept.append((i, j))
    return tuple(kept)
