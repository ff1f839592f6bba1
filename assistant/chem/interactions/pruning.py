"""What PLIP leaves out of what it finds, by its published rules: one bond a donor, one contact a residue and atom, ...

doi:10.1093/nar/gkv315 (supplement) and the documentation: hydrogen bonds within a salt bridge are that salt bridge; a
donor gives one hydrogen bond; stacked rings have no hydrophobic contacts besides, and the charge of a stacked histidine
is in its ring; of a ligand atom's contacts with one residue the closest counts, and of a residue's atom the closest
ligand atom; a water has two bridges at the most, with two acceptors.
"""

from __future__ import annotations

from collections import defaultdict

from assistant.chem.interactions.words import Interaction

BEST_OMEGA = 110.0
"""Degrees at the water of a bridge that are best."""
MOST_BRIDGES = 2
MOST_HYDROPHOBIC = 3
"""Contacts of one residue listed."""


def pruned(found: list[Interaction], loose: frozenset[int] = frozenset()) -> list[Interaction]:
    """The interactions that stay, by kind; ``loose``: donors whose hydrogens are not drawn and turn freely."""
    by: dict[str, list[Interaction]] = defaultdict(list)
    for one in found:
        by[one.kind].append(one)
    bridges, stacks = by["salt bridge"], by["pi-stacking"]
    bonds = _one_each(_outside(by["hydrogen bond"], bridges), loose)
    cations = [one for one in by["pi-cation"] if one.donor == "ligand" or not any(
        one.residue == other.residue and one.ligand_atoms == other.ligand_atoms for other in stacks)]
    return [*bonds, *bridges, *stacks, *cations, *by["halogen bond"], *by["metal complex"],
            *_hydrophobic(by["hydrophobic"], stacks), *_bridges(by["water bridge"], bonds)]


def _outside(bonds: list[Interaction], bridges: list[Interaction]) -> list[Interaction]:
    """Hydrogen bonds that are not between the charged groups of a salt bridge."""
    return [one for one in bonds if not any(
        _touch(one.atoms, other.atoms) and _touch(one.ligand_atoms, other.ligand_atoms) for other in bridges)]


def _touch(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return bool(set(one) & set(other))


def _one_each(bonds: list[Interaction], loose: frozenset[int]) -> list[Interaction]:
    """One hydrogen bond a donor: the straightest, or the shortest where the hydrogen may turn."""
    best: dict[int, Interaction] = {}
    for one in sorted(bonds, key=lambda row: (0.0 if _giver(row) in loose else -_bend(row), row.distance)):
        best.setdefault(_giver(one), one)
    return list(best.values())


def _bend(one: Interaction) -> float:
    return one.angles[0][1] if one.angles else 0.0


def _hydrophobic(contacts: list[Interaction], stacks: list[Interaction]) -> list[Interaction]:
    free = [one for one in contacts if not any(
        _touch(one.atoms, other.atoms) and _touch(one.ligand_atoms, other.ligand_atoms) for other in stacks)]
    best: dict[tuple[int, int], Interaction] = {}
    for one in sorted(free, key=lambda row: row.distance):
        best.setdefault((one.ligand_atoms[0], one.residue), one)
    nearest: dict[int, Interaction] = {}
    for one in sorted(best.values(), key=lambda row: row.distance):
        nearest.setdefault(one.atoms[0], one)
    return list(nearest.values())


def _bridges(bridges: list[Interaction], bonds: list[Interaction]) -> list[Interaction]:
    """Up to two bridges a water, those nearest to the best angle, one an acceptor; a donor that is in a direct bond has
    none."""
    busy = {_giver(one) for one in bonds}
    best: dict[tuple[tuple[int, ...], int], Interaction] = {}
    for one in sorted(bridges, key=_off):
        if _giver(one) not in busy:
            best.setdefault((one.via, _taker(one)), one)
    kept: dict[tuple[int, ...], list[Interaction]] = defaultdict(list)
    for one in best.values():
        if len(kept[one.via]) < MOST_BRIDGES:
            kept[one.via].append(one)
    return [one for rows in kept.values() for one in rows]


def _giver(one: Interaction) -> int:
    """The heavy atom that gives the hydrogen."""
    return one.ligand_atoms[0] if one.donor == "ligand" else one.atoms[0]


def _taker(one: Interaction) -> int:
    """The heavy atom that takes it."""
    return one.atoms[0] if one.donor == "ligand" else one.ligand_atoms[0]


def _off(one: Interaction) -> float:
    return abs(dict(one.angles).get("A···O···H", BEST_OMEGA) - BEST_OMEGA)
