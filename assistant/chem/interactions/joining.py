"""The roles of many residues as those of one set of atoms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.chem.interactions.roles import Charge, Roles

SINGLE = ("donors", "acceptors", "hydrophobic", "cations", "anions", "binds_metal")
PAIRS = ("halogens", "halogen_acceptors")


@dataclass(frozen=True, slots=True, eq=False)
class Typed:
    """Roles of one residue by index into its own atoms, and the hydrogens drawn on each donor.

    ``atoms`` and ``means`` are the same roles in two rows: an atom, and the place of its role in `SINGLE` or `PAIRS`.
    """

    roles: Roles
    light: dict[int, tuple[int, ...]]
    atoms: np.ndarray
    means: np.ndarray


def laid(one: Roles, light: dict[int, tuple[int, ...]]) -> Typed:
    """Roles laid out in rows, which join at once."""
    rows = [(i, code) for code, name in enumerate(SINGLE) for i in getattr(one, name)]
    rows += [(i, code) for code, name in enumerate(PAIRS, len(SINGLE)) for pair in getattr(one, name) for i in pair]
    table = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return Typed(one, light, table[:, 0].copy(), table[:, 1].copy())


def joined(parts: Sequence[tuple[int, Typed]]) -> Roles:
    """Roles of several residues, each moved to where its atoms begin."""
    if not parts:
        return Roles((), (), (), (), (), (), (), (), (), ())
    starts = np.repeat([at for at, _ in parts], [len(one.atoms) for _, one in parts])
    atoms = np.concatenate([one.atoms for _, one in parts]) + starts
    means = np.concatenate([one.means for _, one in parts])
    single = {name: tuple(atoms[means == code].tolist()) for code, name in enumerate(SINGLE)}
    twos = [tuple(map(tuple, atoms[means == code].reshape(-1, 2).tolist()))
            for code in range(len(SINGLE), len(SINGLE) + len(PAIRS))]
    charges = tuple(Charge(one.sign, tuple(at + i for i in one.atoms), one.name, tuple(at + i for i in one.group))
                    for at, row in parts for one in row.roles.charges)
    rings = tuple(tuple(at + i for i in ring) for at, row in parts for ring in row.roles.rings)
    kinds = {at + i: kind for at, row in parts for i, kind in row.roles.kinds.items()}
    return Roles(single["donors"], single["acceptors"], single["hydrophobic"], charges, single["cations"],
                 single["anions"], rings, twos[0], twos[1], single["binds_metal"], kinds)
