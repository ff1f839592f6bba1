"""Every interaction of a ligand by one preset: searched kind by kind, pruned as the preset says, near misses beside."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Literal

from assistant.chem.complexes.structure import Complex, Ligand
from assistant.chem.interactions import aromatic, bridges, contacts, hbonds
from assistant.chem.interactions.criteria import PRESETS, Criteria
from assistant.chem.interactions.pruning import pruned
from assistant.chem.interactions.scene import Sides, sides
from assistant.chem.interactions.survey import surveyed
from assistant.chem.interactions.words import Criterion, Found, Interaction, Kind
from assistant.errors import NotSupported

Hydrogens = Literal["as read", "ignore"] | bool
MOST_NEAR = 40
KINDS: tuple[Kind, ...] = ("hydrogen bond", "salt bridge", "water bridge", "metal complex", "halogen bond",
                           "pi-stacking", "pi-cation", "hydrophobic")


def interactions(complex_: Complex, ligand: Ligand, preset: str = "plip", criteria: Criteria | None = None,
                 hydrogens: Hydrogens = "as read") -> Found:
    """The interactions of a ligand with everything around it.

    Parameters
    ----------
    preset
        "plip", "prolif" or "chimerax": what counts as a donor, an acceptor, a charge, and the bounds.
    criteria
        Bounds in place of the preset's, by kind; "T-shaped stacking" has its own.
    hydrogens
        "ignore" (or False): those of the file are left out, hydrogen bonds are judged from heavy atoms alone.

    Raises
    ------
    NotSupported
        When there is no such preset.
    """
    if preset not in PRESETS:
        raise NotSupported(f"There is no preset “{preset}”.", f"There are {', '.join(PRESETS)}.")
    began = time.perf_counter()
    rows: Criteria = PRESETS[preset] | (criteria or {})
    use = hydrogens in ("as read", True)
    both = sides(complex_, ligand, preset, use)
    hits = _kept(list(_all(both, rows, preset)), preset, both)
    shown = {kind: (*rows[kind], *(rows["T-shaped stacking"] if kind == "pi-stacking" else ())) for kind in KINDS}
    return Found(preset, tuple(sorted(hits, key=_order)), partial(_misses, complex_, ligand, preset, rows, use), shown,
                 both.hydrogens, time.perf_counter() - began)


def _all(both: Sides, rows: Criteria, preset: str) -> Iterator[Interaction]:
    finders = _finders(preset)
    return (one for kind in KINDS for one in finders[kind](both, rows))


def _misses(complex_: Complex, ligand: Ligand, preset: str, rows: Criteria, hydrogens: bool,
            ) -> tuple[Interaction, ...]:
    """A second search, with what lacks one criterion."""
    both = sides(complex_, ligand, preset, hydrogens, near=True)
    found = list(_all(both, rows, preset))
    return _near(found, _kept([one for one in found if not one.failed], preset, both))


Finder = Callable[[Sides, Criteria], Iterator[Interaction]]


def _finders(preset: str) -> dict[Kind, Finder]:
    return {
        "hydrogen bond": lambda both, rows: _bonds(both, rows["hydrogen bond"], preset),
        "salt bridge": lambda both, rows: contacts.salt_bridges(both, rows["salt bridge"], preset),
        "water bridge": lambda both, rows: bridges.water_bridges(both, rows["water bridge"]),
        "metal complex": lambda both, rows: contacts.metal_contacts(both, rows["metal complex"]),
        "halogen bond": lambda both, rows: contacts.halogen_bonds(both, rows["halogen bond"]),
        "pi-stacking": lambda both, rows: aromatic.stacking(both, rows["pi-stacking"], rows["T-shaped stacking"]),
        "pi-cation": lambda both, rows: aromatic.cation_pi(both, rows["pi-cation"], preset),
        "hydrophobic": lambda both, rows: contacts.hydrophobic(both, rows["hydrophobic"]),
    }


def _bonds(both: Sides, rows: tuple[Criterion, ...], preset: str) -> Iterator[Interaction]:
    """By the survey where its tolerances are the criteria; a caller may set plain bounds instead."""
    if preset == "chimerax" and [one.name for one in rows] == ["distance tolerance", "angle tolerance"]:
        return surveyed(both, rows[0].high, rows[1].high)
    return hbonds.hydrogen_bonds(both, rows)


def _kept(hits: list[Interaction], preset: str, both: Sides) -> list[Interaction]:
    """What the preset shows of what meets its criteria; ChimeraX shows every hydrogen bond."""
    if preset == "prolif":
        return _distinct(hits)
    shown = pruned(hits, hbonds.loose(both))
    if preset == "plip":
        return shown
    bonds = [one for one in hits if one.kind == "hydrogen bond"]
    return [*_distinct(bonds), *(one for one in shown if one.kind != "hydrogen bond")]


def _distinct(found: list[Interaction]) -> list[Interaction]:
    """Each pair of atoms once a kind and direction."""
    best: dict[tuple[object, ...], Interaction] = {}
    for one in sorted(found, key=lambda row: row.distance):
        best.setdefault((one.kind, one.atoms, one.ligand_atoms, one.donor, one.note, one.via), one)
    return list(best.values())


def _order(one: Interaction) -> tuple[int, float, tuple[int, ...]]:
    return KINDS.index(one.kind), round(one.distance, 4), one.atoms


def _counted(one: Interaction) -> tuple[int, ...]:
    """What a residue has one near miss of: an atom or group of the ligand; of hydrophobic contacts one in all."""
    return (-1,) if one.kind == "hydrophobic" else one.ligand_atoms


def _near(found: list[Interaction], hits: list[Interaction]) -> tuple[Interaction, ...]:
    """Near misses of pairs that have no interaction of the kind, the nearest first."""
    have = {(one.kind, one.residue, atom) for one in hits for atom in _counted(one)}
    best: dict[tuple[object, ...], Interaction] = {}
    for one in sorted((row for row in found if row.failed), key=lambda row: row.distance):
        if not any((one.kind, one.residue, atom) in have for atom in _counted(one)):
            best.setdefault((one.kind, one.residue, _counted(one)), one)
    return tuple(list(best.values())[:MOST_NEAR])
