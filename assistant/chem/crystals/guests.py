"""Solvent and ions of a framework: loose molecules, molecules at the ends of metals, what was removed and what kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.bonds import bonds, take
from assistant.chem.crystals.components import Component, components
from assistant.chem.crystals.radii import is_metal
from assistant.chem.crystals.small_molecules import Small, formula_of, recognised
from assistant.chem.crystals.structure import Bonds, Crystal, Finding

Bools = NDArray[np.bool_]
FRAGMENT = 6            # heavy C, N, O atoms up to which an unrecognised loose piece counts as a shred of solvent
LONGEST_OXO = 1.80      # Å: a lone oxygen nearer to one of these metals is an oxide, not water
OXO_METALS = frozenset(["V", "Mo", "W", "U", "Re", "Os", "Ti", "Cr", "Tc", "Nb", "Np", "Ru", "Mn"])

# What counts as solvent at the end of a metal: solvents of syntheses; imidazole or ethyne there are ligands.
ENDING = frozenset([
    "water", "methanol", "ethanol", "propan-2-ol", "propan-1-ol", "ethane-1,2-diol", "acetone", "acetonitrile", "DMF",
    "DEF", "DMA", "DEA", "NMP", "N-methylformamide", "formamide", "N,N'-dimethylpropyleneurea", "DMSO", "THF",
    "1,4-dioxane", "diethyl ether", "ethyl acetate", "pyridine", "formic acid", "acetic acid"])


@dataclass(frozen=True, slots=True, eq=False)
class Guest:
    """One loose or end-standing piece: its atoms, what it is (None: not in the table), and how it hangs on.

    ``kind``: "solvent", "ion", "shred" (a few C, N, O of a solvent not fully found), "hydrogen", "unknown".
    ``metal`` is the element it is bound to, "" for a loose piece.
    """

    atoms: tuple[int, ...]
    kind: str
    name: str
    formula: str
    metal: str = ""


def loose(crystal: Crystal, found: Bonds, pieces: tuple[Component, ...]) -> list[Guest]:
    """The pieces that are no part of the framework; none where nothing in the crystal is more than solvent."""
    around = _heavy_around(crystal, found)
    guests = [_guest(crystal, [int(at) for at in piece.atoms], around) for piece in pieces if piece.dimension == 0]
    guests = [guest for guest in guests if guest.kind != "host"]
    extended = any(piece.dimension > 0 for piece in pieces)
    inside = sum(len(guest.atoms) for guest in guests if guest.kind in ("solvent", "shred", "hydrogen"))
    return guests if extended or inside < len(crystal) else []


def bound(crystal: Crystal, found: Bonds) -> list[Guest]:
    """Molecules of the solvent table that hang on exactly one metal atom by one bond (water, DMF, methanol, ...)."""
    metal = np.array([is_metal(symbol) for symbol in crystal.symbols], dtype=bool)
    to_metal = metal[found.i] | metal[found.j]
    if not to_metal.any():
        return []
    around = _heavy_around(crystal, found)
    holds: dict[int, list[tuple[int, float]]] = {}
    for i, j, d in zip(found.i[to_metal].tolist(), found.j[to_metal].tolist(), found.length[to_metal].tolist(),
                       strict=True):
        one, other = (j, i) if metal[i] else (i, j)
        holds.setdefault(one, []).append((other, d))
    guests = []
    for piece in components(crystal, take(found, ~to_metal)):
        atoms = [int(at) for at in piece.atoms]
        held = [hold for at in atoms for hold in holds.get(at, [])]
        if piece.dimension == 0 and len(held) == 1 and not metal[atoms[0]]:
            own = {at: [other for other in around[at] if not metal[other]] for at in atoms if at in around}
            guest = _guest(crystal, atoms, own)
            by = crystal.symbols[held[0][0]]
            if guest.name.split(" or ")[0] in ENDING and not _is_oxide_or_hydroxide(guest, by, held[0][1]):
                guests.append(replace(guest, metal=by))
    return guests


def _is_oxide_or_hydroxide(guest: Guest, metal: str, distance: float) -> bool:
    if guest.name.split(" or ")[0] != "water":
        return False
    return guest.formula == "HO" or (guest.formula == "O" and metal in OXO_METALS and distance < LONGEST_OXO)


def _heavy_around(crystal: Crystal, found: Bonds) -> dict[int, list[int]]:
    """The heavy neighbours of each heavy atom."""
    around: dict[int, list[int]] = {at: [] for at, symbol in enumerate(crystal.symbols) if symbol != "H"}
    for i, j in zip(found.i.tolist(), found.j.tolist(), strict=True):
        if i in around and j in around:
            around[i].append(j)
            around[j].append(i)
    return around


def _guest(crystal: Crystal, atoms: list[int], around: dict[int, list[int]]) -> Guest:
    symbols = [crystal.symbols[at] for at in atoms]
    heavy = [at for at in atoms if crystal.symbols[at] != "H"]
    numbers = {at: row for row, at in enumerate(heavy)}
    formula = formula_of(symbols)
    if not heavy:
        return Guest(tuple(atoms), "hydrogen", "hydrogen without a neighbour", formula)
    if any(is_metal(crystal.symbols[at]) for at in heavy):
        kind = "ion" if len(heavy) == 1 else "host"
        return Guest(tuple(atoms), kind, f"{crystal.symbols[heavy[0]]} ion", formula)
    rows: tuple[Small, ...] = ()
    if len(heavy) <= 40:
        rows = recognised([crystal.symbols[at] for at in heavy],
                          [[numbers[other] for other in around[at]] for at in heavy], len(atoms) - len(heavy))
    if rows:
        name = " or ".join(row.name for row in rows[:3])
        return Guest(tuple(atoms), "solvent" if rows[0].solvent else "ion", name, formula)
    small = len(heavy) <= FRAGMENT and {crystal.symbols[at] for at in heavy} <= {"C", "N", "O"}
    return Guest(tuple(atoms), "shred" if small else "unknown",
                 "part of a solvent molecule" if small else "molecule that is not in the table", formula)


def listed(guests: list[Guest]) -> str:
    """``"12 water (H2O), 3 DMF (C3H7NO)"``."""
    counts = Counter((guest.name, guest.formula) for guest in guests)
    words = [f"{count} {name}" + (f" ({formula})" if name != formula else "")
             for (name, formula), count in counts.most_common(8)]
    return ", ".join(words) + (", ..." if len(counts) > 8 else "")


def without(crystal: Crystal, guests: list[Guest], more: tuple[Finding, ...]) -> Crystal:
    """The crystal without some guests, with more findings."""
    gone = {at for guest in guests for at in guest.atoms}
    kept = [at for at in range(len(crystal)) if at not in gone]
    return Crystal(crystal.lattice, tuple(crystal.symbols[at] for at in kept), crystal.frac[kept], crystal.name,
                   crystal.findings + more)


def settled(crystal: Crystal, remove_free: bool, remove_bound: bool) -> tuple[Crystal, Bonds, tuple[Component, ...]]:
    """Solvent taken out or kept as asked, ions kept, all of it said; with the bonds and pieces of what is left."""
    found = bonds(crystal)
    pieces = components(crystal, found)
    guests = loose(crystal, found, pieces)
    free = [guest for guest in guests if guest.kind in ("solvent", "shred", "hydrogen")]
    kept = [guest for guest in guests if guest.kind in ("ion", "unknown")]
    ends = bound(crystal, found)
    strays = [guest for guest in free if guest.kind == "hydrogen"]
    gone = (free if remove_free else strays) + (ends if remove_bound else [])
    crystal = without(crystal, gone, (*_said_of_free(free, remove_free), *_said_of_kept(kept),
                                      *_said_of_bound(ends, remove_bound)))
    if not gone:
        return crystal, found, pieces
    found = bonds(crystal)
    return crystal, found, components(crystal, found)


def _said_of_free(guests: list[Guest], remove: bool) -> list[Finding]:
    strays = [guest for guest in guests if guest.kind == "hydrogen"]
    guests = [guest for guest in guests if guest.kind != "hydrogen"]
    findings = [Finding("stray hydrogens", f"{len(strays)} hydrogen atoms stand beside no other atom and were left "
                                           f"out.", changed=True)] if strays else []
    if guests:
        what = "removed" if remove else "kept"
        findings.append(Finding("free solvent", f"Loose in the pores, {what}: {listed(guests)}.", changed=remove))
    return findings


def _said_of_kept(guests: list[Guest]) -> list[Finding]:
    findings = []
    if ions := [guest for guest in guests if guest.kind == "ion"]:
        findings.append(Finding("counter-ions", f"Loose ions, kept: {listed(ions)}."))
    if unknown := [guest for guest in guests if guest.kind == "unknown"]:
        findings.append(Finding("guests", f"Loose molecules that are not in the table of solvents, kept: "
                                          f"{listed(unknown)}."))
    return findings


def _said_of_bound(guests: list[Guest], remove: bool) -> list[Finding]:
    if not guests:
        return []
    metals = ", ".join(sorted({guest.metal for guest in guests}))
    what = "removed" if remove else "kept"
    return [Finding("bound solvent", f"Bound to {metals}, {what}: {listed(guests)}.", changed=remove)]
