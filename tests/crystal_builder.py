"""Crystals built from the figures of `crystal_table`, by a few plain lines that share nothing with the reader.

`built(name)` gives the atoms of one cell (operators from spglib's tables by Hall symbol), `cif(name)` the text of a CIF
as a journal would have it.
"""

from __future__ import annotations

import warnings
from functools import cache

import numpy as np
import spglib
from crystal_table import TABLE, Published

from assistant.chem.crystals.structure import Crystal

__all__ = ["TABLE", "Published", "built", "cif", "lattice_of", "published", "same_atoms", "written"]


@cache
def _operators(hall: str) -> tuple[np.ndarray, np.ndarray]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of spglib, about how it will report errors one day
        number = next(at for at in range(1, 531) if spglib.get_spacegroup_type(at).hall_symbol == hall)
        found = spglib.get_symmetry_from_database(number)
    return found["rotations"], found["translations"]


def lattice_of(cell: tuple[float, ...]) -> np.ndarray:
    """Rows a (along x), b (in the plane of x and y), c."""
    a, b, c, *angles = cell
    cosa, cosb, cosg = np.cos(np.radians(angles))
    sing = float(np.sin(np.radians(angles[2])))
    y = (cosa - cosb * cosg) / sing
    return np.array([[a, 0, 0], [b * cosg, b * sing, 0], [c * cosb, c * y, c * np.sqrt(1 - cosb**2 - y**2)]])


@cache
def built(name: str) -> Crystal:
    """All atoms of one cell, every alternative of a disorder among them, in the order of the published sites."""
    row = TABLE[name]
    lattice, (turns, shifts) = lattice_of(row.cell), _operators(row.hall)
    symbols, places = [], []
    for _, symbol, *numbers in row.rows():
        point = np.array([float(text.split("(")[0]) for text in numbers[:3]])
        own: list[np.ndarray] = []
        for image in (turns @ point + shifts) % 1.0:
            gaps = [np.linalg.norm(((image - other + 0.5) % 1.0 - 0.5) @ lattice) for other in own]
            if min(gaps, default=9.0) > 0.1:
                own.append(image)
        symbols += [symbol] * len(own)
        places += own
    return Crystal(lattice, tuple(symbols), np.array(places) % 1.0, name)


def _operator_text(turn: np.ndarray, shift: np.ndarray) -> str:
    parts = []
    for row, move in zip(turn, shift, strict=True):
        signs = "".join(f"{'+' if value > 0 else '-'}{axis}" for value, axis in zip(row, "xyz", strict=True) if value)
        top = round(float(move) * 24) % 24
        parts.append(signs.lstrip("+") + (f"+{top}/24" if top else ""))
    return ",".join(parts)


def cif(name: str, symmetry: str = "operators") -> str:
    """The published asymmetric unit as a CIF; ``symmetry``: "operators", "name", "number", "hall" or "none"."""
    return written(TABLE[name], name, symmetry)


def written(row: Published, name: str, symmetry: str = "operators") -> str:
    """As `cif`, for figures from another table."""
    keys = ("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma")
    lines = [f"data_{name}", *(f"_cell_{key} {value}" for key, value in zip(keys, row.cell, strict=True))]
    if symmetry == "operators":
        turns, shifts = _operators(row.hall)
        lines += ["loop_", "_symmetry_equiv_pos_as_xyz",
                  *(f"'{_operator_text(turn, shift)}'" for turn, shift in zip(turns, shifts, strict=True))]
    by = {"name": f"_symmetry_space_group_name_H-M '{row.space_group}'", "number":
          f"_symmetry_Int_Tables_number {row.number}", "hall": f"_symmetry_space_group_name_Hall '{row.hall}'"}
    lines += [by[symmetry]] if symmetry in by else []
    lines += ["loop_", *(f"_atom_site_{key}" for key in ("label", "type_symbol", "fract_x", "fract_y", "fract_z",
                                                        "occupancy", "disorder_group"))]
    lines += [" ".join([*site[:5], *(site[5:] + ["1.0", "."][len(site) - 5:])]) for site in row.rows()]
    return "\n".join(lines) + "\n"


def published(name: str) -> bytes:
    """`cif` with operators, as the bytes of a file."""
    return cif(name).encode()


def same_atoms(one: Crystal, other: Crystal, within: float = 0.02) -> bool:
    """Whether two crystals in one cell have the same elements at the same places (Å), each partner used once."""
    if sorted(one.symbols) != sorted(other.symbols) or not np.allclose(one.lattice, other.lattice, atol=1e-3):
        return False
    free = np.ones(len(other), dtype=bool)
    kinds = np.asarray(other.symbols)
    for symbol, place in zip(one.symbols, one.frac, strict=True):
        at = np.flatnonzero(free & (kinds == symbol))
        gaps = np.linalg.norm(((other.frac[at] - place + 0.5) % 1.0 - 0.5) @ one.lattice, axis=1)
        if not len(at) or gaps.min() > within:
            return False
        free[at[int(np.argmin(gaps))]] = False
    return True
