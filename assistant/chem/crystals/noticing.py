"""What the doctor notices in a clean cell without changing it: nets, missing hydrogens, odd distances, the formula."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.components import Component
from assistant.chem.crystals.numbers import elements_of_formula, number
from assistant.chem.crystals.parsing import Block
from assistant.chem.crystals.periodic import neighbours
from assistant.chem.crystals.radii import is_metal, radius
from assistant.chem.crystals.structure import Bonds, Crystal, Finding, Floats
from assistant.chem.crystals.writing import formula

Bools = NDArray[np.bool_]
CLOSE = 0.70            # share of the sum of covalent radii: C-C 1.06 Å
CLOSE_H = 0.60          # the same for a bond to hydrogen: C-H 0.64 Å, O-H 0.58 Å (X-rays see them short)
BENT = (105.0, 132.0)   # degrees: the angle at a carbon that must carry hydrogen if it has two neighbours only
SHORT_CC = 1.45         # Å: bonds of an sp2 carbon


def nets(pieces: tuple[Component, ...]) -> list[Finding]:
    """More than one separate net, or layers and chains beside a net."""
    whole = {rank: sum(piece.copies for piece in pieces if piece.dimension == rank) for rank in (3, 2, 1)}
    findings = []
    if whole[3] > 1:
        findings.append(Finding("interpenetration", f"{whole[3]} separate three-dimensional nets interpenetrate."))
    if not whole[3] and whole[2]:
        findings.append(Finding("dimension", f"The structure is made of layers ({whole[2]} through the cell)."))
    if not whole[3] and not whole[2] and whole[1]:
        findings.append(Finding("dimension", f"The structure is made of chains ({whole[1]} through the cell)."))
    if not any(whole.values()):
        findings.append(Finding("dimension", "The structure is made of separate molecules; no framework runs through "
                                             "it."))
    return findings


def missing_hydrogens(crystal: Crystal, found: Bonds) -> list[Finding]:
    """Carbons with two neighbours in an sp2 angle and no hydrogen: hydrogens that the file does not list."""
    symbols = np.asarray(crystal.symbols, dtype=str)
    step = (crystal.frac[found.j] + found.image - crystal.frac[found.i]) @ crystal.lattice
    ends, steps = np.concatenate([found.i, found.j]), np.concatenate([step, -step])
    asked = (symbols == "C") & (np.bincount(ends, minlength=len(symbols)) == 2)
    mine = np.flatnonzero(asked[ends])
    order = mine[np.argsort(ends[mine], kind="stable")]
    bare = int(_needs_hydrogen(steps[order[::2]], steps[order[1::2]]).sum())
    if not bare:
        return []
    has = int((symbols == "H").sum())
    lists = f"only {has}" if has else "no"
    return [Finding("missing hydrogens", f"The file lists {lists} hydrogen atoms; at least {bare} carbon atoms of "
                                         "rings lack theirs. None were added: density, surface and volume change a "
                                         "little with them.")]


def _needs_hydrogen(one: Floats, other: Floats) -> Bools:
    """For carbons with two neighbours, the steps (k, 3) to them: whether lengths and angle are those of a ring CH."""
    a, b = np.linalg.norm(one, axis=1), np.linalg.norm(other, axis=1)
    angle = np.degrees(np.arccos(np.clip((one * other).sum(axis=1) / (a * b), -1.0, 1.0)))
    short = (np.maximum(a, b) < SHORT_CC) & (np.minimum(a, b) > 1.25)
    return np.asarray(short & (angle > BENT[0]) & (angle < BENT[1]))


def close_atoms(crystal: Crystal) -> list[Finding]:
    """Pairs that are nearer than any bond and yet were kept."""
    pairs = neighbours(crystal.lattice, crystal.frac, 1.8)
    radii = np.array([radius(symbol) for symbol in crystal.symbols])
    hydrogen = np.array([symbol == "H" for symbol in crystal.symbols], dtype=bool)
    total = radii[pairs.i] + radii[pairs.j]
    limit = np.where(hydrogen[pairs.i] | hydrogen[pairs.j], CLOSE_H * total, CLOSE * total)
    limit = np.where(hydrogen[pairs.i] & hydrogen[pairs.j], 1.1, limit)
    metal = np.array([is_metal(symbol) for symbol in crystal.symbols], dtype=bool)
    limit = np.where(metal[pairs.i] | metal[pairs.j], 1.5, limit)  # U=O is 1.76 Å, V=O 1.58 Å
    bad = np.flatnonzero(pairs.length < limit)
    if not len(bad):
        return []
    worst = bad[int(np.argmin(pairs.length[bad] / limit[bad]))]
    pair = f"{crystal.symbols[int(pairs.i[worst])]}-{crystal.symbols[int(pairs.j[worst])]}"
    return [Finding("atoms too close", f"{len(bad)} pairs of atoms stand closer than any bond (worst: {pair} "
                                       f"{pairs.length[worst]:.2f} Å); they were left as they are.")]


def formula_differs(crystal: Crystal, block: Block) -> list[Finding]:
    """The file's own formula, where the atoms do not give it for any whole number of formula units."""
    stated = elements_of_formula(block.value("_chemical_formula_sum"))
    counts = Counter(crystal.symbols)
    if not stated or not counts:
        return []
    z = number(block.value("_cell_formula_units_z"))
    if not z > 0:
        guide = max(stated, key=lambda symbol: (is_metal(symbol), symbol != "H", radius(symbol)))
        z = counts[guide] / stated[guide] if stated[guide] else 0.0
    off = [symbol for symbol in {*stated, *counts}
           if abs(counts[symbol] - z * stated.get(symbol, 0.0)) > max(0.02 * counts[symbol], 0.5)]
    if not off or z <= 0:
        return []
    spelt = " ".join(f"{symbol}{stated[symbol]:g}" for symbol in stated)
    return [Finding("formula", f"The file's formula is {spelt} (times {z:g} in the cell); its atoms give "
                               f"{formula(crystal.symbols)}.")]
