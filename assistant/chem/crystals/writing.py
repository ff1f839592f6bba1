"""A crystal as the text of a CIF in P1: six decimals, every program reads it, and it reads back the same."""

from __future__ import annotations

import re
from collections import Counter
from functools import reduce
from math import gcd

import numpy as np

from assistant.chem.crystals.structure import Crystal, Floats


def cell_parameters(lattice: Floats) -> tuple[float, float, float, float, float, float]:
    """a, b, c in Å and alpha, beta, gamma in degrees."""
    lengths = np.linalg.norm(lattice, axis=1)
    unit = lattice / lengths[:, None]
    cosines = np.clip([unit[1] @ unit[2], unit[0] @ unit[2], unit[0] @ unit[1]], -1.0, 1.0)
    a, b, c, alpha, beta, gamma = (float(x) for x in (*lengths, *np.degrees(np.arccos(cosines))))
    return a, b, c, alpha, beta, gamma


def formula(symbols: tuple[str, ...], reduced: bool = False) -> str:
    """The contents of the cell in Hill order, ``"C24 H12 O13 Zn4"``; divided by their common divisor if asked."""
    counts = Counter(symbols)
    share = reduce(gcd, counts.values(), 0) if reduced else 1
    order = sorted(counts, key=lambda symbol: (symbol != "C" or "C" not in counts,
                                               symbol != "H" or "C" not in counts, symbol))
    return " ".join(f"{symbol}{counts[symbol] // share if counts[symbol] > share else ''}" for symbol in order)


def write(crystal: Crystal) -> str:
    """The text of a CIF: the cell, P1, and every atom with a label of its own."""
    a, b, c, alpha, beta, gamma = cell_parameters(crystal.lattice)
    lines = [
        f"data_{block_name(crystal.name)}",
        f"_chemical_formula_sum '{formula(crystal.symbols)}'",
        *(f"_cell_length_{axis} {value:.6f}" for axis, value in zip("abc", (a, b, c), strict=True)),
        *(f"_cell_angle_{angle} {value:.6f}"
          for angle, value in zip(("alpha", "beta", "gamma"), (alpha, beta, gamma), strict=True)),
        f"_cell_volume {crystal.volume:.4f}",
        "_symmetry_space_group_name_H-M 'P 1'", "_symmetry_Int_Tables_number 1",
        "loop_", "_symmetry_equiv_pos_as_xyz", "'x, y, z'",
        "loop_", "_atom_site_label", "_atom_site_type_symbol", "_atom_site_fract_x", "_atom_site_fract_y",
        "_atom_site_fract_z", "_atom_site_occupancy",
    ]
    seen: Counter[str] = Counter()
    for symbol, (x, y, z) in zip(crystal.symbols, crystal.frac, strict=True):
        seen[symbol] += 1
        lines.append(f"{symbol}{seen[symbol]} {symbol} {x:.6f} {y:.6f} {z:.6f} 1.0")
    return "\n".join(lines) + "\n"


def block_name(name: str) -> str:
    """A name as the head of a data block may spell it: no blanks, ASCII, 75 characters at most."""
    stem = re.sub(r"\.(cif|mcif|txt)$", "", name.replace("\\", "/").rsplit("/", 1)[-1], flags=re.IGNORECASE)
    return re.sub(r"[^A-Za-z0-9_.()-]+", "_", stem)[:75].strip("_") or "crystal"
