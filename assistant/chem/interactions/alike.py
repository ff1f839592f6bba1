"""Residues that differ in the order of their atoms or the names of their hydrogens: roles carried from one to another.

Programs that prepare structures write atoms in orders of their own and call hydrogens HB2, 1HB or H13. What a heavy
atom can do depends on neither, so that the SMARTS of a preset need to be matched for one such residue only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.chem.interactions.roles import Charge, Roles

Form = tuple[object, ...]
Link = tuple[int, str, str]
"""Of a bond to another residue: own atom, the name of the other, the residue behind."""


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A residue in a form of its own: heavy atoms by name, with charges, hydrogens, bonds and what is behind these.

    ``order``: its heavy atoms (indices into its own atoms) in the order of their names; ``light``: the hydrogens bound
    to each.
    """

    form: Form
    order: tuple[int, ...]
    light: dict[int, tuple[int, ...]]


def named(names: list[str], elements: list[str], charges: list[int], bonds: np.ndarray, links: Sequence[Link],
          ) -> Named | None:
    """The form of a residue; None where two heavy atoms have one name or a hydrogen bears a charge.

    ``bonds``: pairs of its own atoms and their order, shape (n, 3).
    """
    order = sorted((i for i, symbol in enumerate(elements) if symbol != "H"), key=names.__getitem__)
    rank = {i: n for n, i in enumerate(order)}
    if len({names[i] for i in order}) < len(order) or any(charges[i] for i in range(len(names)) if i not in rank):
        return None
    light: dict[int, list[int]] = {i: [] for i in order}
    heavy: list[tuple[int, int, int]] = []
    for i, j, kind in bonds.tolist():
        if i in rank and j in rank:
            heavy.append((min(rank[i], rank[j]), max(rank[i], rank[j]), kind))
        elif i in rank or j in rank:
            light[i if i in rank else j].append(j if i in rank else i)
    atoms = tuple((names[i], charges[i], len(light[i])) for i in order)
    beyond = tuple(sorted((rank.get(i, -1), other, behind) for i, other, behind in links))
    return Named((atoms, tuple(sorted(heavy)), beyond), tuple(order),
                 {i: tuple(sorted(found)) for i, found in light.items()})


def moved(one: Roles, to: Mapping[int, int] | Sequence[int]) -> Roles:
    """The roles with every atom i called ``to[i]``."""
    def single(rows: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(to[i] for i in rows))

    def pairs(rows: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((to[i], to[j]) for i, j in rows))

    charges = tuple(Charge(row.sign, single(row.atoms), row.name, single(row.group)) for row in one.charges)
    return Roles(
        single(one.donors), single(one.acceptors), single(one.hydrophobic), charges, single(one.cations),
        single(one.anions), tuple(sorted(tuple(to[i] for i in ring) for ring in one.rings)), pairs(one.halogens),
        pairs(one.halogen_acceptors), single(one.binds_metal),
        dict(sorted((to[i], kind) for i, kind in one.kinds.items())))
