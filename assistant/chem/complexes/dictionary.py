"""The PDB's chemical component dictionary, offline: atoms, bonds and charges of any residue name.

biotite carries the dictionary (CC0) in its wheel as a BinaryCIF file of 60 MB; opening it takes seconds. So what is
needed of it is written once, about 30 MB, into the user's folder; each look-up after that takes milliseconds.
doi:10.1093/bioinformatics/btu789 (the dictionary), doi:10.1371/journal.pcbi.1008247 (BinaryCIF)
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

ORDERS = {"SING": 1, "DOUB": 2, "TRIP": 3, "QUAD": 4, "AROM": 1, "DELO": 1}
_Table = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class Component:
    """One residue name: its atoms, and bonds as (atom, atom, order) by place in ``names`` (Kekulé form)."""

    code: str
    name: str
    names: tuple[str, ...]
    elements: tuple[str, ...]
    charges: tuple[int, ...]
    bonds: tuple[tuple[int, int, int], ...]


@cache
def component(code: str) -> Component | None:
    """What the dictionary says of a residue name; None where it has none, or cannot be opened here."""
    table = _table()
    if table is None:
        return None
    codes, wanted = table["codes"], code.encode("ascii", errors="replace")
    at = int(np.searchsorted(codes, wanted))
    if at >= len(codes) or codes[at] != wanted:
        return None
    atoms = slice(*table["atom_from"][at:at + 2].tolist())
    bonds = slice(*table["bond_from"][at:at + 2].tolist())
    pairs = zip(table["one"][bonds].tolist(), table["other"][bonds].tolist(), table["order"][bonds].tolist(),
                strict=True)
    names, elements = (tuple(one.decode() for one in table[f"{name}_words"][table[name][atoms]].tolist())
                       for name in ("names", "elements"))
    return Component(code, table["titles"][at].decode(errors="replace"), names, elements,
                     tuple(table["charges"][atoms].tolist()), tuple(pairs))


def place() -> Path:
    """Where the short form is kept."""
    home = Path(os.environ.get("RETORT_HOME", Path.home() / ".retort"))
    return home / "dictionary" / f"components-2-biotite-{version('biotite')}.npz"


def prepare() -> None:
    """Write the short form where there is none yet."""
    if not place().is_file():
        _table()


@cache
def _table() -> _Table | None:
    path = place()
    try:
        if path.is_file():
            with np.load(path, allow_pickle=False) as kept:
                return {name: kept[name] for name in kept.files}
    except (OSError, ValueError, KeyError, EOFError):
        path.unlink(missing_ok=True)
    made = shortened()
    if made is not None:
        _keep(path, made)
    return made


def _keep(path: Path, table: _Table) -> None:
    """Write the short form where a reader finds it whole or not at all; a folder that cannot be written is no harm."""
    part = path.with_suffix(f".{os.getpid()}.npz")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(part, **table)  # type: ignore[arg-type]
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)


def shortened() -> _Table | None:
    """The short form of biotite's dictionary: words as numbers, rows of a component by where they begin."""
    try:
        import msgpack

        file = files("biotite.structure.info").joinpath("components.bcif").read_bytes()
        categories = {one["name"].lstrip("_"): {column["name"]: column["data"] for column in one["columns"]}
                      for one in msgpack.unpackb(file, raw=False)["dataBlocks"][0]["categories"]}
    except (ImportError, OSError, KeyError, ValueError):
        return None
    heads, atoms, bonds = (categories[name] for name in ("chem_comp", "chem_comp_atom", "chem_comp_bond"))
    ids, words = _words(heads["id"])
    codes = words[ids]
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    title, title_words = _words(heads["name"])
    whose, rows = _sorted_by(codes, *_words(atoms["comp_id"]))
    names, name_words = _words(atoms["atom_id"])
    elements, element_words = _words(atoms["type_symbol"])
    names, atom_from = names[rows], np.searchsorted(whose, np.arange(len(codes) + 1))
    table = {"codes": codes, "titles": title_words.astype("S80")[title[order]], "names": names,
             "names_words": name_words, "elements": elements[rows].astype(np.uint8), "elements_words": element_words,
             "charges": _numbers(atoms["charge"])[rows].astype(np.int8), "atom_from": atom_from.astype(np.int32)}
    return table | _bonds(bonds, codes, whose, names, name_words, atom_from)


def _bonds(columns: dict[str, Any], codes: np.ndarray, whose: np.ndarray, names: np.ndarray, name_words: np.ndarray,
           atom_from: np.ndarray) -> _Table:
    """The bonds of each component by the places of its atoms."""
    mine, rows = _sorted_by(codes, *_words(columns["comp_id"]))
    span = len(name_words)
    keys = whose.astype(np.int64) * span + names
    by_key = np.argsort(keys, kind="stable")
    found = []
    for end in ("atom_id_1", "atom_id_2"):
        numbers, words = _words(columns[end])
        wanted = mine.astype(np.int64) * span + _same_words(words, name_words)[numbers[rows]]
        at = by_key[np.minimum(np.searchsorted(keys[by_key], wanted), len(keys) - 1)]
        found.append(np.where(keys[at] == wanted, at - atom_from[mine], -1))
    kinds, words = _words(columns["value_order"])
    value = np.array([ORDERS.get(word.decode().upper(), 1) for word in words], dtype=np.int8)[kinds[rows]]
    good = (found[0] >= 0) & (found[1] >= 0)
    return {"one": found[0][good].astype(np.int16), "other": found[1][good].astype(np.int16), "order": value[good],
            "bond_from": np.searchsorted(mine[good], np.arange(len(codes) + 1)).astype(np.int32)}


def _sorted_by(codes: np.ndarray, numbers: np.ndarray, words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The component of each row, sorted, and the rows in that order; rows of no component are left out."""
    whose = _same_words(words, codes)[numbers]
    rows = np.argsort(whose, kind="stable")
    rows = rows[whose[rows] >= 0]
    return whose[rows], rows


def _same_words(words: np.ndarray, known: np.ndarray) -> np.ndarray:
    """For each word its place among the known ones, -1 where it is not there."""
    places = {word: k for k, word in enumerate(known.tolist())}
    return np.array([places.get(word, -1) for word in words.tolist()], dtype=np.int32)


def _numbers(column: dict[str, Any]) -> np.ndarray:
    from biotite.structure.io.pdbx.encoding import decode_stepwise, deserialize_encoding

    return np.asarray(decode_stepwise(column["data"], [deserialize_encoding(one) for one in column["encoding"]]))


def _words(column: dict[str, Any]) -> tuple[np.ndarray, np.ndarray]:
    """A column of strings as numbers, and the words that they stand for (bytes)."""
    encoding = column["encoding"][0]
    numbers = _numbers({"data": column["data"], "encoding": encoding["dataEncoding"]})
    cuts = _numbers({"data": encoding["offsets"], "encoding": encoding["offsetEncoding"]}).tolist()
    text = encoding["stringData"]
    return numbers, np.array([text[a:b].encode("utf-8") for a, b in pairwise(cuts)])
