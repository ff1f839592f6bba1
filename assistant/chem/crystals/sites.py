"""The atoms that a CIF lists: element, place, occupancy, disorder; rows that cannot be read are counted and said."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.chem.crystals.atom_table import CARTN, Columns, axes_of, columns_of, filled
from assistant.chem.crystals.numbers import element_of_label, element_of_type, elements_of_formula, number
from assistant.chem.crystals.parsing import Block
from assistant.chem.crystals.structure import Finding, Floats
from assistant.errors import BadFile

Bools = NDArray[np.bool_]
FARTHEST = 50.0         # cells: a coordinate beyond is no fraction of a cell
MOST_LOST = 0.3         # share of the atoms whose rows may be unreadable before the file is refused


@dataclass(frozen=True, slots=True, eq=False)
class Sites:
    """The rows of the atom table.

    ``frac``: shape (n, 3). ``occupancy``: shape (n,), in (0, 1]. ``group``: "assembly/group" of a disorder, or "".
    """

    labels: tuple[str, ...]
    symbols: tuple[str, ...]
    frac: Floats
    occupancy: Floats
    group: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.labels)


def sites_of(block: Block, lattice: Floats) -> tuple[Sites, list[Finding]]:
    """The listed atoms, and what was said of rows that could not be read.

    Raises
    ------
    BadFile
        When the file lists no atoms, or too few of its rows can be read.
    """
    axes = axes_of(block)
    if not axes:
        raise BadFile("The file has a cell but lists no atoms with coordinates.",
                      "A CIF needs _atom_site_fract_x, _y and _z.")
    columns, findings = columns_of(block, axes)
    frac = np.array([[number(text) for text in columns[axis]] for axis in axes]).T
    if axes == CARTN:
        frac = frac @ np.linalg.inv(lattice)
        findings.append(Finding("coordinates", "The file gives Cartesian coordinates; they were turned into fractions "
                                               "of the cell with a along x."))
    symbols, unread = _symbols(columns, elements_of_formula(block.value("_chemical_formula_sum")))
    with np.errstate(invalid="ignore"):
        placed = np.isfinite(frac).all(axis=1) & (np.abs(frac) < FARTHEST).all(axis=1)
    occupancy, occupied, said = _occupancies(columns.get("_atom_site_occupancy", []), len(frac))
    dummy = np.array([flag.lower() == "dum" for flag in filled(columns, "_atom_site_calc_flag", len(frac), "")], bool)
    known = np.array([bool(symbol) for symbol in symbols], dtype=bool)
    keep = placed & occupied & known & ~dummy
    findings += said + _said_of_lost(columns, placed, known, dummy, unread)
    _check_enough(keep, keep | ~occupied | dummy)
    labels, groups = filled(columns, "_atom_site_label", len(frac), ""), _groups(columns, len(frac))
    chosen = np.flatnonzero(keep)
    return Sites(tuple(labels[at] for at in chosen), tuple(symbols[at] for at in chosen), frac[chosen],
                 occupancy[chosen], tuple(groups[at] for at in chosen)), findings


def _check_enough(keep: Bools, meant: Bools) -> None:
    """Refuse a table of which too few rows are atoms; rows left out on purpose do not count against it."""
    if not keep.any() or float(np.mean(meant)) < 1.0 - MOST_LOST:
        raise BadFile(f"Of the {len(keep):,} atoms that the file lists, only {int(keep.sum()):,} have an element and "
                      "three coordinates.", "Please send the file as it was written by the program that made it.")


def _symbols(columns: Columns, formula: dict[str, float]) -> tuple[list[str], list[str]]:
    """An element for each row ("" where there is none) and the labels that had to do without a type symbol."""
    length = len(next(iter(columns.values())))
    types = filled(columns, "_atom_site_type_symbol", length, "")
    labels = filled(columns, "_atom_site_label", length, "")
    known = frozenset(formula)
    symbols, from_label = [], []
    for kind, label in zip(types, labels, strict=True):
        symbol = element_of_type(kind)
        if not symbol:
            symbol = element_of_label(label or kind, known)
            from_label.append(f"{label or kind} → {symbol or 'none'}")
        symbols.append(symbol)
    return symbols, from_label


def _occupancies(texts: list[str], length: int) -> tuple[Floats, Bools,
                                                         list[Finding]]:
    values = np.array([number(text) for text in texts] or [1.0] * length)
    values = np.where(np.isnan(values), 1.0, values)
    findings = []
    if (values <= 0).all():
        return np.ones(length), np.ones(length, dtype=bool), [
            Finding("occupancy", "Every occupancy is 0; all atoms were taken as present.", changed=True)]
    if over := int((values > 1.001).sum()):
        findings.append(Finding("occupancy", f"{over} atoms have an occupancy above 1; it was read as 1."))
    if empty := int((values <= 0).sum()):
        findings.append(Finding("occupancy", f"{empty} atoms with occupancy 0 were left out.", changed=True))
    return np.clip(values, 0.0, 1.0), values > 0, findings


def _said_of_lost(columns: Columns, placed: Bools,
                  known: Bools,
                  dummy: Bools, from_label: list[str]) -> list[Finding]:
    labels = filled(columns, "_atom_site_label", len(placed), "?")
    findings = []
    if (lost := np.flatnonzero(~placed & ~dummy)).size:
        findings.append(Finding("missing values", f"{len(lost)} atoms without three coordinates were left out: "
                                                  f"{_some([labels[at] for at in lost])}.", changed=True))
    if (lost := np.flatnonzero(~known & placed)).size:
        findings.append(Finding("unknown element", f"{len(lost)} rows name no element and were left out: "
                                                   f"{_some([labels[at] for at in lost])}.", changed=True))
    if (lost := np.flatnonzero(dummy)).size:
        findings.append(Finding("dummy atoms", f"{len(lost)} dummy atoms were left out.", changed=True))
    if from_label:
        findings.append(Finding("element from label", f"Elements were read from labels: {_some(from_label)}."))
    types = columns.get("_atom_site_type_symbol", [])
    if heavy := sum(kind.strip().upper() in ("D", "T") for kind in types):
        findings.append(Finding("deuterium", f"{heavy} deuterium atoms were read as hydrogen.", changed=True))
    return findings


def _some(names: list[str], most: int = 5) -> str:
    unique = list(dict.fromkeys(name[:20] for name in names))
    return ", ".join(unique[:most]) + (f" and {len(unique) - most} more" if len(unique) > most else "")


def _groups(columns: Columns, length: int) -> list[str]:
    groups = filled(columns, "_atom_site_disorder_group", length, ".")
    assemblies = filled(columns, "_atom_site_disorder_assembly", length, ".")
    return ["" if group.strip() in (".", "?", "", "0") else f"{assembly.strip()}/{group.strip()}"
            for group, assembly in zip(groups, assemblies, strict=True)]
