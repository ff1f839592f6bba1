"""The PDB's chemical component dictionary, offline: atoms, bonds and charges of any residue name.

biotite carries the dictionary (CC0) in its wheel; opening it takes seconds and most of a gigabyte. So a process of its
own opens it once and writes what is needed here, about 10 MB, into the user's folder; each look-up after that takes
milliseconds. doi:10.1093/bioinformatics/btu789
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np

TIMEOUT = 180
"""Seconds after which writing the short form is given up."""
ORDERS = {"SING": 1, "DOUB": 2, "TRIP": 3, "QUAD": 4, "AROM": 1, "DELO": 1}


@dataclass(frozen=True, slots=True)
class Component:
    """One residue name: its atoms, and bonds as (atom, atom, order) by place in ``names`` (Kekulé form)."""

    code: str
    name: str
    names: tuple[str, ...]
    elements: tuple[str, ...]
    charges: tuple[int, ...]
    bonds: tuple[tuple[int, int, int], ...]


def component(code: str) -> Component | None:
    """What the dictionary says of a residue name; None where it has none, or cannot be opened here."""
    table = _table()
    if table is None:
        return None
    codes = table["codes"]
    at = int(np.searchsorted(codes, code.encode()))
    if at >= len(codes) or codes[at] != code.encode():
        return None
    atoms = slice(int(table["atom_from"][at]), int(table["atom_from"][at + 1]))
    bonds = slice(int(table["bond_from"][at]), int(table["bond_from"][at + 1]))
    pairs = zip(table["one"][bonds].tolist(), table["other"][bonds].tolist(), table["order"][bonds].tolist(),
                strict=True)
    names, elements = (tuple(one.decode() for one in table[name][atoms].tolist()) for name in ("names", "elements"))
    return Component(code, table["titles"][at].decode(errors="replace"), names, elements,
                     tuple(table["charges"][atoms].tolist()), tuple(pairs))


def place() -> Path:
    """Where the short form is kept."""
    home = Path(os.environ.get("RETORT_HOME", Path.home() / ".retort"))
    return home / "dictionary" / f"components-biotite-{version('biotite')}.npz"


@cache
def _table() -> dict[str, np.ndarray] | None:
    path = place()
    if not path.is_file() and not _made(path):
        return None
    try:
        with np.load(path, allow_pickle=False) as kept:
            return {name: kept[name] for name in kept.files}
    except (OSError, ValueError, KeyError):
        path.unlink(missing_ok=True)
        return None


def _made(path: Path) -> bool:
    """Write the short form in a process of its own, so that its memory goes back; whether it is there now."""
    command = [sys.executable, "-m", "assistant.chem.complexes.dictionary", str(path)]
    root = Path(__file__).parents[3]
    inherited = os.environ.get("PYTHONPATH", "")
    env = os.environ | {"PYTHONPATH": f"{root}{os.pathsep}{inherited}" if inherited else str(root)}
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT, env=env, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError):
        return False
    return path.is_file()


def write(path: Path) -> None:
    """Open biotite's dictionary and write its short form."""
    from biotite.structure.info import get_ccd

    block = get_ccd()
    heads, atoms, bonds = block["chem_comp"], block["chem_comp_atom"], block["chem_comp_bond"]
    codes = heads["id"].as_array(str)
    order = np.argsort(codes.astype("S8"), kind="stable")
    codes = codes[order]
    atom_of = atoms["comp_id"].as_array(str)
    bond_of = bonds["comp_id"].as_array(str)
    at = {code: i for i, code in enumerate(codes.tolist())}
    whose = np.array([at.get(code, -1) for code in atom_of.tolist()])
    by = np.argsort(whose, kind="stable")
    by = by[whose[by] >= 0]
    names = atoms["atom_id"].as_array(str)[by]
    atom_from = np.searchsorted(whose[by], np.arange(len(codes) + 1))
    both = zip(whose[by].tolist(), names.tolist(), strict=True)
    local = {(code, name): i - int(atom_from[code]) for i, (code, name) in enumerate(both)}
    rows = [(at[code], local.get((at[code], a), -1), local.get((at[code], b), -1), ORDERS.get(kind.upper(), 1))
            for code, a, b, kind in zip(bond_of.tolist(), bonds["atom_id_1"].as_array(str).tolist(),
                                        bonds["atom_id_2"].as_array(str).tolist(),
                                        bonds["value_order"].as_array(str).tolist(), strict=True) if code in at]
    made = np.array(sorted(row for row in rows if row[1] >= 0 and row[2] >= 0), dtype=np.int64)
    charges = np.array([int(c) if c.lstrip("+-").isdigit() else 0 for c in atoms["charge"].as_array(str)[by].tolist()])
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.npz")
    titles = np.array([title[:80].encode() for title in heads["name"].as_array(str)[order].tolist()])
    np.savez_compressed(
        part, codes=codes.astype("S8"), titles=titles,
        names=names.astype("S6"), elements=atoms["type_symbol"].as_array(str)[by].astype("S2"),
        charges=charges.astype(np.int8), atom_from=atom_from.astype(np.int32),
        one=made[:, 1].astype(np.int16), other=made[:, 2].astype(np.int16), order=made[:, 3].astype(np.int8),
        bond_from=np.searchsorted(made[:, 0], np.arange(len(codes) + 1)).astype(np.int32))
    part.replace(path)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
